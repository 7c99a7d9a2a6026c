"""Series: one entry that recurs, read by programs of others as just the rounds that there are."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import msgspec
import pytest
import recurring_ical_events

from scheduler.calendars.drafts import change_file
from scheduler.calendars.ledger import Step, confirmed
from scheduler.calendars.outgoing import Outgoing, Source
from scheduler.model import LedgerEntry, MeetingState, Round, Side, Way
from tests.scheduler.calendars import company as given
from tests.scheduler.calendars.readers import expand_with_ical_js

ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "Australia/Sydney",
)
FIRST = date(2027, 1, 7)
KARLS = "vertrieb-marketing.neumann-karl"


def source(zone: str = "Europe/Berlin", **changes: Any) -> Source:
    """A year of weekly joint planning: the whole pool at one table."""
    sides = (Side(name="Alle", people="all"),)
    one = given.programme(sides=sides, mode="tables:6", zone=zone, presenting="", goal=None, **changes)
    rounds = [
        given.round_on(day, given.table(f"t-{day}").replace(people=(("brandl-anna", "neumann-karl"),)))
        for day in (FIRST + timedelta(weeks=week) for week in range(52))
    ]
    plan, row = given.rotation()
    return given.source(one=one, rounds=rounds, rotations=(plan, row.replace(assignments=())))


def with_rounds(one: Source, *rounds: Round) -> Source:
    """The source with these rounds in place of those of their day, or of the day they were planned for."""
    kept = {id: each for id, each in one.rounds.items() if each.day not in {r.planned_for or r.day for r in rounds}}
    return msgspec.structs.replace(one, rounds=kept | {each.id: each for each in rounds})


def upset(one: Source) -> Source:
    """A round skipped, one moved by a day, one an hour later, one online."""
    each = sorted(one.rounds.values(), key=lambda round_: round_.day)
    (cancelled,), (later,), (online,) = each[3].tables, each[14].tables, each[40].tables
    return with_rounds(
        one,
        each[3].replace(tables=(cancelled.replace(state=MeetingState.CANCELLED),)),
        each[12].replace(id="vertrieb-marketing.moved", day=each[12].day - timedelta(days=1), planned_for=each[12].day),
        each[14].replace(tables=(later.replace(at=time(13, 0)),)),
        each[40].replace(tables=(online.replace(room="", online=True),)),
    )


def written(one: Source, *, utc: bool = False, person: str = "neumann-karl") -> bytes:
    """The file of a person's series."""
    outgoing = Outgoing(one, given.TODAY, person=person)
    (due,) = outgoing.due()
    return change_file(due, outgoing.entry(due), utc=utc).content


def wanted(one: Source) -> list[tuple[datetime, str]]:
    """When the rounds are, and where."""
    programme = one.programmes["vertrieb-marketing"]
    return sorted(
        (
            datetime.combine(each.day, table.at or programme.at, ZoneInfo(programme.zone)).astimezone(UTC),
            "online" if table.online else "Isar, München",
        )
        for each in one.rounds.values()
        for table in each.tables
        if table.takes_place
    )


def expanded(content: bytes) -> list[tuple[datetime, str]]:
    """The times of the series as recurring-ical-events reads them."""
    calendar = icalendar.Calendar.from_ical(content)
    events = recurring_ical_events.of(calendar).between(datetime(2026, 12, 1), datetime(2028, 2, 1))  # noqa: DTZ001
    return sorted((event.start.astimezone(UTC), str(event["LOCATION"])) for event in events)


@pytest.mark.parametrize("utc", [False, True])
@pytest.mark.parametrize("zone", ZONES)
def test_every_time_of_a_series_is_right_for_other_programs(zone: str, utc: bool) -> None:
    """With rounds that are skipped, moved, later and elsewhere; the clocks change, and a file may have no zone."""
    for one in (source(zone), upset(source(zone))):
        assert expanded(written(one, utc=utc)) == wanted(one)


def test_every_time_of_a_series_is_right_for_ical_js() -> None:
    """A reader that shares no code with the other."""
    sources = [upset(source(zone)) for zone in ZONES]
    files = [written(one, utc=utc) for one in sources for utc in (False, True)]
    assert expand_with_ical_js(files) == [
        [moment for moment, _ in wanted(one)] for one in sources for _utc in (False, True)
    ]


def test_a_plain_year_is_one_event_with_a_rule() -> None:
    """No exception and no second VEVENT where every round is as the rule says; the end stands in UTC."""
    content = written(source())
    assert content.count(b"BEGIN:VEVENT") == 1
    assert b"RRULE:FREQ=WEEKLY;UNTIL=20271230T110000Z\r\n" in content
    assert b"EXDATE" not in content


def test_a_series_goes_out_once_and_then_only_when_something_is_different() -> None:
    """One message a person; after it nothing; a round that is cancelled gives one update with a higher SEQUENCE."""
    one = source()
    dues = list(Outgoing(one, given.TODAY).due())
    assert [(due.person, due.step) for due in dues] == [("brandl-anna", Step.NEW), ("neumann-karl", Step.NEW)]
    sent = noted(one, dues)
    assert list(Outgoing(sent, given.TODAY).due()) == []
    changed = list(Outgoing(upset(sent), given.TODAY).due())
    assert [(due.step, due.version.sequence) for due in changed] == [(Step.UPDATE, 1)] * 2


def test_what_has_been_of_a_series_stays_for_those_who_leave() -> None:
    """Whoever is at no coming round keeps the past ones: the series ends earlier, nothing is called off."""
    one = source()
    sent = noted(one, list(Outgoing(one, given.TODAY).due()))
    day = FIRST + timedelta(weeks=10)
    three = [
        each.replace(tables=(each.tables[0].replace(people=(("brandl-anna", "lea"),)),))
        for each in sent.rounds.values()
        if each.day >= day
    ]
    left = with_rounds(sent, *three)
    lea = given.ANNA.replace(id="lea", name="Lea Voss", first_name="", last_name="", email="lea@firma.example")
    company = msgspec.structs.replace(left.company, people={**left.company.people, "lea": lea})
    left = msgspec.structs.replace(left, company=company)
    outgoing = Outgoing(left, day)
    dues = {due.person: due for due in outgoing.due()}
    assert {person: due.step for person, due in dues.items()} == {
        "brandl-anna": Step.UPDATE,
        "neumann-karl": Step.UPDATE,
        "lea": Step.NEW,
    }
    content = change_file(dues["neumann-karl"], outgoing.entry(dues["neumann-karl"])).content
    assert [moment.date() for moment, _ in expanded(content)] == [FIRST + timedelta(weeks=week) for week in range(10)]
    assert list(Outgoing(noted(left, list(dues.values())), day).due()) == []


def noted(one: Source, dues: list[Any]) -> Source:
    """The source after these messages have left the house."""
    ledger: dict[str, LedgerEntry] = dict(one.ledger)
    for due in dues:
        ledger[due.id] = confirmed(ledger.get(due.id), [due], datetime(2027, 1, 4, 9, tzinfo=UTC), Way.MAIL)
    return msgspec.structs.replace(one, ledger=ledger)
