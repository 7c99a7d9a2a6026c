"""Programs of others read our files: libical, node-ical and khal see the moments and days that are meant."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from scheduler.calendars.drafts import change_file
from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.files import plan
from scheduler.calendars.outgoing import Outgoing
from scheduler.model import RotationPlan
from tests.scheduler.calendars import company as given
from tests.scheduler.calendars.programs import Khal, Time, read_with_libical
from tests.scheduler.calendars.readers import read_with_icalendar, read_with_node_ical, read_with_vobject
from tests.scheduler.calendars.test_series import noted, upset, wanted
from tests.scheduler.calendars.test_series import source as yearly
from tests.scheduler.workspace.test_invitations import workspace

ZONES = (
    "Europe/Berlin", "Europe/London", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu", "Australia/Sydney",
    "America/Santiago", "Asia/Kolkata",
)  # fmt: skip


def entries(zone: str) -> list[Entry]:
    """Every fifteenth day of 2027 at noon and before midnight, and the hours around each change of the clocks."""
    days = [date(2027, 1, 3) + timedelta(days=15 * number) for number in range(25)]
    days += [date(2027, month, day) for month, day in ((3, 14), (3, 28), (10, 31), (11, 7), (4, 4), (10, 3))]
    hours = (time(0, 30), time(1, 30), time(2, 30), time(3, 30), time(12, 0), time(23, 30))
    nights = {date(2027, 3, 28), date(2027, 10, 31)}
    moments = [
        datetime.combine(day, hour, ZoneInfo(zone)) for day in days for hour in (hours if day in nights else hours[4:])
    ]
    moments.append(datetime(2027, 10, 31, 2, 30, tzinfo=ZoneInfo(zone), fold=1))
    return [
        Entry(
            uid=f"{number}.{zone}@x.invalid",
            start=moment.astimezone(UTC).astimezone(ZoneInfo(zone)),
            end=(moment.astimezone(UTC) + timedelta(hours=1)).astimezone(ZoneInfo(zone)),
            made=date(2027, 1, 1),
            summary=str(number),
            description="x",
            category="x",
            organizer=Mailbox("x", "x@firma.example"),
        )
        for number, moment in enumerate(moments)
    ]


def meant(zone: str) -> set[tuple[str, datetime, datetime]]:
    """What the entries of a zone mean, in UTC."""
    return {
        (entry.uid, entry.start.astimezone(UTC), entry.end.astimezone(UTC))
        for entry in entries(zone)
        if isinstance(entry.start, datetime) and isinstance(entry.end, datetime)
    }


@pytest.mark.parametrize("utc", [False, True])
@pytest.mark.parametrize("zone", ZONES)
def test_libical_sees_every_moment_that_is_meant(zone: str, utc: bool) -> None:
    """In winter and summer, in the hour that is left out and after the one that comes twice."""
    (file,) = plan(entries(zone), utc=utc)
    assert set(read_with_libical(file.content)) == meant(zone)


def test_node_ical_sees_every_moment_that_is_meant() -> None:
    """The reader behind many home automations and bots."""
    files = [plan(entries(zone))[0].content for zone in ZONES]
    for zone, found in zip(ZONES, read_with_node_ical(files), strict=True):
        assert {(event.uid, event.start, event.end) for event in found} == meant(zone)


def test_khal_sees_every_moment_that_is_meant(tmp_path: Path) -> None:
    """A calendar program with a database of its own, told in UTC; meetings of many zones stand in one plan."""
    khal = Khal(tmp_path / "khal")
    every = [entry for zone in ZONES for entry in entries(zone)]
    (tmp_path / "plan.ics").write_bytes(plan(every)[0].content)
    khal.take([tmp_path / "plan.ics"])
    seen = {(each.uid, each.start, each.end) for each in khal.times(date(2027, 1, 1), date(2028, 1, 2))}
    assert seen == {one for zone in ZONES for one in meant(zone)}


def test_a_series_shows_in_khal_as_the_rounds_that_there_are(tmp_path: Path) -> None:
    """A year of rounds, one skipped, one moved, one later, one elsewhere."""
    one = upset(yearly())
    outgoing = Outgoing(one, given.TODAY, person="neumann-karl")
    (due,) = outgoing.due()
    (tmp_path / "series.ics").write_bytes(change_file(due, outgoing.entry(due)).content)
    khal = Khal(tmp_path / "khal")
    khal.take([tmp_path / "series.ics"])
    shown = [each.start for each in khal.times(date(2027, 1, 1), date(2028, 1, 1))]
    assert shown == [moment for moment, _ in wanted(one)]


def test_a_stay_over_the_end_of_the_year_is_whole_days_everywhere() -> None:
    """From Monday 20 December to Sunday 9 January; the end in the file is the day after."""
    plan_, row = given.rotation(start=date(2027, 12, 20), end=date(2028, 1, 10))
    long: RotationPlan = plan_.replace(end=date(2028, 3, 1))
    outgoing = Outgoing(given.source(rounds=[], rotations=(long, row)), given.TODAY)
    (file,) = plan(outgoing.entries_of(given.KARL))
    assert b"DTSTART;VALUE=DATE:20271220\r\nDTEND;VALUE=DATE:20280110\r\n" in file.content
    for read in (read_with_icalendar, read_with_vobject):
        (event,) = read(file.content)
        assert (event.start, event.end) == (date(2027, 12, 20), date(2028, 1, 10))
    ((event,),) = read_with_node_ical([file.content])
    assert (event.start, event.end) == (date(2027, 12, 20), date(2028, 1, 10))


def test_somebody_who_opens_everything_in_khal_ends_right(tmp_path: Path) -> None:
    """Plans are imported, then only what has changed since: moved, renamed, called off; nothing stands there twice."""
    opened = workspace(tmp_path, weeks=4)
    khal = Khal(tmp_path / "khal")

    def hand_over(what: str) -> None:
        folder = tmp_path / f"{what}-{opened.context.snapshot.generation}"
        files = opened.invitations.write(folder, what=what, person="Karl Neumann").files
        khal.take([Path(file.path) for file in files])
        assert opened.invitations.confirm_folder(folder).overtaken == ()

    hand_over("plans")
    assert [each.start for each in khal.times(date(2027, 1, 1), date(2027, 1, 31))] == [
        datetime(2027, 1, day, 11, tzinfo=UTC) for day in (7, 14, 21, 28)
    ]
    opened.meetings.move("vertrieb-marketing", "Anna Brandl@2027-01-14", at=time(12, 30))
    opened.meetings.cancel("vertrieb-marketing", "Anna Brandl@2027-01-21")
    opened.people.edit("brandl-anna", name="Anna Huber", last_name="Huber")
    changes = opened.invitations.preview("neumann-karl").messages
    assert {(one.method, one.step) for one in changes} == {("PUBLISH", "update"), ("PUBLISH", "cancel")}
    hand_over("changes")
    assert opened.invitations.preview("neumann-karl").messages == ()
    times = khal.times(date(2027, 1, 1), date(2027, 3, 31))
    title = "Vertrieb–Marketing with Anna Huber"
    assert [(each.start, each.summary) for each in times if "Cancelled" not in each.summary] == [
        (datetime(2027, 1, 7, 11, tzinfo=UTC), title),
        (datetime(2027, 1, 14, 11, 30, tzinfo=UTC), title),
        (datetime(2027, 1, 28, 11, tzinfo=UTC), title),
        (date(2027, 2, 1), "Assignment: Vertrieb Innendienst (draft)"),
    ]
    assert [each.start for each in times if each.summary.startswith("Cancelled: ")] == [
        datetime(2027, 1, 21, 11, tzinfo=UTC)
    ]


def test_a_series_that_is_sent_again_replaces_itself_in_khal(tmp_path: Path) -> None:
    """One UID, one series: the second file changes it and doubles nothing."""
    one = yearly()
    khal = Khal(tmp_path / "khal")
    for number, state in enumerate((one, upset(noted(one, list(Outgoing(one, given.TODAY).due()))))):
        outgoing = Outgoing(state, given.TODAY, person="neumann-karl")
        (due,) = outgoing.due()
        path = tmp_path / f"{number}.ics"
        path.write_bytes(change_file(due, outgoing.entry(due)).content)
        khal.take([path])
        shown: list[Time] = khal.times(date(2027, 1, 1), date(2028, 1, 1))
        assert [each.start for each in shown] == [moment for moment, _ in wanted(state)]
