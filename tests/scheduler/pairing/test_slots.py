"""When to meet: what each weekday and hour costs, against a dull judge; hours, zones, busy people and rooms."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import product
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scheduler.model import (
    DAY,
    Absence,
    AbsenceKind,
    DateRange,
    Half,
    OnHoliday,
    Person,
    Programme,
    Refused,
    Round,
    Rule,
    Scope,
    SitOutReason,
    Table,
    WorkingTime,
)
from scheduler.pairing.slots import Slot, Wanted, find_slots, with_rooms
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from tests.scheduler.pairing.making import SIDES, company, exchange, person, programme, room

W, M, A, N = Half.WHOLE, Half.MORNING, Half.AFTERNOON, Half.NONE


def wanted(weeks: int = 4, **changes: Any) -> Wanted:
    """Meetings of an hour within so many weeks from Monday 18 January 2027 on."""
    start = date(2027, 1, 18)
    given: dict[str, Any] = {"period": DateRange(start=start, end=start + timedelta(weeks=weeks)), "minutes": 60}
    return Wanted(**(given | changes))


def slots(known: Company, made: Programme | None = None, **changes: Any) -> tuple[Slot, ...]:
    """The slots of the usual programme."""
    return find_slots(exchange(known, made or programme()), wanted(**changes))


def at(found: tuple[Slot, ...], weekday: int, hour: int, minute: int = 0) -> Slot:
    """The slot in which a weekday and hour lie."""
    moment = time(hour, minute)
    return next(one for one in found if one.weekday == weekday and one.earliest <= moment <= one.latest)


def with_people(known: Company, *people: Person) -> Company:
    """The company with some people changed."""
    return msgspec.structs.replace(known, people={**known.people, **{one.id: one for one in people}})


def test_the_best_slot_loses_nothing_and_lies_at_lunch() -> None:
    """Where everybody can always come, noon on the programme's own weekday comes first, and every hour is as good."""
    found = slots(company(3, 2))
    assert (found[0].weekday, found[0].at, found[0].lunch) == (3, time(12), True)
    assert [one.lost for one in found] == [0] * len(found)
    assert (found[0].meetings, found[0].most, found[0].rounds) == (8, 8, 4)
    assert sorted({one.weekday for one in found if one.weekday is not None}) == [0, 1, 2, 3, 4]


def test_a_slot_says_what_it_loses_and_who_is_hindered_most() -> None:
    """Days off and free halves cost meetings, and names stand beside the figure with a reason that may be told."""
    part = person("m0", "ma", working_time=WorkingTime(days=(W, N, W, M, W, N, N)))
    days_off = tuple(
        Absence(id=f"a{week}", person="m1", start=date(2027, 1, 18) + timedelta(weeks=week),
                end=date(2027, 1, 19) + timedelta(weeks=week), kind=AbsenceKind.SICK)
        for week in range(3)
    )  # fmt: skip
    found = slots(with_people(company(3, 2, absences=days_off), part))
    tuesday, monday = at(found, 1, 10), at(found, 0, 10)
    assert (tuesday.lost, tuesday.missing) == (4, 4)
    assert [(one.person, one.rounds, one.reason) for one in tuesday.hindered] == [("m0", 4, SitOutReason.NOT_DUE)]
    assert [(one.person, one.rounds, one.reason) for one in monday.hindered] == [("m1", 3, SitOutReason.AWAY)]
    assert (at(found, 3, 10).lost, at(found, 3, 15).lost) == (0, 4)
    assert found[0].weekday in (2, 3, 4)
    assert [one.lost for one in found] == sorted(one.lost for one in found)


def test_who_waits_anyway_costs_no_meeting_but_counts() -> None:
    """A seller too many may stay away without loss; still a slot at which all can come is better."""
    part = person("s0", "vi", working_time=WorkingTime(days=(W, W, W, N, W, N, N)))
    found = slots(with_people(company(3, 2), part))
    assert (at(found, 3, 12).lost, at(found, 3, 12).missing) == (0, 4)
    assert found[0].weekday != 3


def test_holidays_are_lost_meetings() -> None:
    """A weekday with a holiday in the period loses a round, unless it is moved within its week."""
    easter = DateRange(start=date(2027, 3, 15), end=date(2027, 4, 5))
    found = slots(company(2, 2), period=easter)
    assert {one.weekday: one.lost for one in found} == {0: 2, 1: 0, 2: 0, 3: 0, 4: 2}
    moved = slots(company(2, 2), programme(on_holiday=OnHoliday.MOVE), period=easter)
    assert {one.weekday: one.lost for one in moved} == dict.fromkeys(range(5), 0)


def test_hours_lie_within_everybodys_own_working_hours() -> None:
    """Noon in Hamburg is six in New York: only the afternoon suits both; a rule of the company says other hours."""
    abroad = person("m0", "ma", site="ny", time_zone="America/New_York")
    known = with_people(company(1, 1), abroad)
    found = slots(known)
    assert (at(found, 0, 12).lost, at(found, 0, 15).lost) == (4, 0)
    assert at(found, 0, 12).hindered[0].reason == SitOutReason.OUTSIDE_HOURS
    assert found[0].at == time(14)
    early = Rule(id="h", kind="working-hours", parameters={"from": "06:00:00", "until": "18:00:00"})
    assert at(slots(with_people(company(1, 1, rules=(early,)), abroad)), 0, 12).lost == 0


def test_lunch_is_lunch_on_everybodys_own_clock() -> None:
    """With a lunch window only what lies in it for all is left; with New York there is none without loss."""
    near = person("m0", "ma", time_zone="Europe/London")
    found = slots(with_people(company(1, 1), near), lunch=True)
    best = [one for one in found if not one.lost]
    assert {(one.weekday, one.earliest, one.latest) for one in best} == {
        (day, time(12, 30), time(13)) for day in range(5)
    }
    assert all(one.lunch for one in best)
    far = person("m0", "ma", time_zone="America/New_York")
    assert all(one.lost for one in slots(with_people(company(1, 1), far), lunch=True))


def test_whoever_sits_in_another_programme_is_busy() -> None:
    """A table elsewhere from 10 to 11 on the first Tuesday costs the hours that touch it, and no others."""
    known = company(1, 1)
    other = programme(id="y", name="Y", at=time(10))
    busy = Round(id="y.1", programme="y", day=date(2027, 1, 19), tables=(Table(id="t", people=(("s0",), ("z",))),))
    plan = ExchangeRounds(programme(), (), known, (busy,), {"y": other})
    found = find_slots(plan, wanted())
    assert [at(found, 1, 9).lost, at(found, 1, 9, 30).lost, at(found, 1, 10, 30).lost, at(found, 1, 11).lost] == [
        0,
        1,
        1,
        0,
    ]
    assert at(found, 1, 10).hindered[0].reason == SitOutReason.ELSEWHERE
    assert at(found, 0, 10).lost == 0


def test_meetings_without_a_room_are_counted() -> None:
    """Three pairs of one site, a room for one: two stay online; closed, all three; other sites never count."""
    known = company(4, 4, rooms={"a": room("a", closed=(DateRange(start=date(2027, 1, 18), end=date(2027, 1, 25)),))})
    apart = person("m3", "ma", site="ny")
    plan = exchange(with_people(known, apart), programme())
    best = with_rooms(plan, find_slots(plan, wanted())[0])
    assert best.without_room == 3 + 3 * 2
    none = exchange(company(2, 2), programme())
    assert with_rooms(none, find_slots(none, wanted())[0]).without_room == 0


def test_rules_with_several_days_keep_their_days() -> None:
    """Where a rule names Tuesday and Thursday, only the hour is looked for; one day is exchanged for another."""
    both = slots(company(2, 2), programme(every="FREQ=WEEKLY;BYDAY=TU,TH"))
    assert {one.weekday for one in both} == {None}
    assert both[0].rounds == 8
    one = slots(company(2, 2), programme(every="FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"))
    assert {slot.weekday for slot in one} == {0, 1, 2, 3, 4}
    assert {slot.programme.every for slot in one if slot.weekday == 1} == {"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"}
    monthly = slots(company(2, 2), programme(every="FREQ=MONTHLY;BYDAY=1TH"), weeks=8)
    assert {slot.programme.every for slot in monthly if slot.weekday == 0} == {"FREQ=MONTHLY;BYDAY=1MO"}


def test_a_pool_and_tables_of_several_have_slots_too() -> None:
    """The same question for a single side and for tables of two and two."""
    pool = programme(sides=(SIDES[0],))
    found = slots(
        with_people(company(4, 0), person("s0", "vi", working_time=WorkingTime(days=(N, W, W, W, W, N, N)))), pool
    )
    assert (at(found, 0, 12).missing, at(found, 1, 12).missing) == (4, 0)
    assert found[0].weekday != 0
    assert with_rooms(exchange(company(4, 0), pool), found[0]).without_room is None
    tables = slots(company(4, 4), programme(mode="tables:2+2"))
    assert (tables[0].lost, tables[0].meetings) == (0, 8)


def test_what_cannot_be_is_refused() -> None:
    """A meeting longer than the day, and a period without any round."""
    with pytest.raises(Refused) as refused:
        wanted(minutes=61, begin=time(9), end=time(10))
    assert refused.value.field == "minutes"
    with pytest.raises(Refused):
        slots(company(1, 1), period=DateRange(start=date(2027, 1, 18), end=date(2027, 1, 19)), weekdays=(1,))


def dull_meetings(known: Company, period: DateRange, weekday: int, hour: time) -> int:
    """The most meetings, by trying for each round who may sit with whom: work days, halves, absences, barred pairs."""
    needs = (M if hour < time(12, 30) else N) | (
        A if (hour.hour + 1, hour.minute) > (13, 0) or hour >= time(12, 30) else N
    )
    total = 0
    for day in period.days():
        if day.weekday() != weekday:
            continue
        there = [
            one for one in known.people.values()
            if one.working_time.on(day) & needs == needs
            and not any(gone.person == one.id and gone.on(day) & needs for gone in known.absences.values())
        ]  # fmt: skip
        sellers = [one.id for one in there if one.department == "vi"]
        marketers = [one.id for one in there if one.department == "ma"]
        barred = {frozenset(pair) for rule in known.rules.values() for pair in rule.scope.pairs}
        total += _largest([[other for other in marketers if frozenset((one, other)) not in barred] for one in sellers])
    return total


def _largest(partners: list[list[str]]) -> int:
    """The largest matching by trying every way."""
    if not partners:
        return 0
    first, *rest = partners
    without = _largest(rest)
    return max([without, *(1 + _largest([[p for p in one if p != other] for one in rest]) for other in first)])


halves = some.sampled_from([W, W, W, M, A, N])
weeks = some.tuples(halves, halves, halves, halves, halves, some.just(N), some.just(N)).filter(any)
sellers, marketers = some.sampled_from(["s0", "s1", "s2"]), some.sampled_from(["m0", "m1"])
days_off = some.tuples(sellers | marketers, some.integers(0, 20), some.integers(1, 9))


@given(
    days=some.lists(weeks, min_size=5, max_size=5),
    gone=some.lists(days_off, max_size=4),
    pairs=some.lists(some.tuples(sellers, marketers), max_size=3),
)
@settings(max_examples=40, deadline=None)
def test_a_dull_judge_counts_the_same(
    days: list[Any], gone: list[tuple[str, int, int]], pairs: list[tuple[str, str]]
) -> None:
    """For every weekday and hour the loss is what trying everything gives, and the list is in its order."""
    start = date(2027, 2, 1)
    absences = tuple(
        Absence(id=f"a{n}", person=who, start=start + first * DAY, end=start + (first + length) * DAY)
        for n, (who, first, length) in enumerate(gone)
    )
    rule = Rule(id="r", kind="never-pair", scope=Scope(pairs=tuple(pairs)))
    known = company(3, 2, absences=absences, rules=(rule,) if pairs else ())
    people = [
        one.replace(working_time=WorkingTime(days=those))
        for one, those in zip(known.people.values(), days, strict=True)
    ]
    known = with_people(known, *people)
    found = slots(known, period=DateRange(start=start, end=start + timedelta(weeks=3)))
    for weekday, hour in product(range(5), (time(9), time(12), time(12, 30), time(15))):
        slot = at(found, weekday, hour.hour, hour.minute)
        assert slot.meetings == dull_meetings(
            known, DateRange(start=start, end=start + timedelta(weeks=3)), weekday, hour
        )
        assert slot.lost == 6 - slot.meetings
    assert [one.lost for one in found] == sorted(one.lost for one in found)
