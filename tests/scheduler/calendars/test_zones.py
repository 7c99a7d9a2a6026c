"""Time zones: every reader sees the right moment on both sides of a change of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import msgspec
import pytest

from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.files import invitation, plan
from scheduler.calendars.zones import changes, timezone_bytes, yearly_rules
from tests.scheduler.calendars.readers import ReadEvent, read_with_ical_js, read_with_icalendar, read_with_vobject

ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Dublin",
    "America/New_York",
    "America/Santiago",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Asia/Jerusalem",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "UTC",
)
YEARS = range(2026, 2030)


def weekly_entries(zone: str, weeks: int = 60) -> list[Entry]:
    """An entry a week at noon in the zone, through more than a year."""
    days = [date(2027, 1, 3) + timedelta(days=7 * week) for week in range(weeks)]
    return [
        Entry(
            uid=f"{day}@x.invalid",
            start=datetime.combine(day, time(12), ZoneInfo(zone)),
            end=datetime.combine(day, time(13), ZoneInfo(zone)),
            made=date(2027, 1, 1),
            summary=str(day),
            description="",
            category="x",
            organizer=Mailbox("x", "x@firma.example"),
        )
        for day in days
    ]


def moments(entries: list[Entry]) -> list[tuple[str, datetime, datetime]]:
    """What readers should understand."""
    return [
        (entry.uid, entry.start.astimezone(UTC), entry.end.astimezone(UTC))
        for entry in entries
        if isinstance(entry.start, datetime) and isinstance(entry.end, datetime)
    ]


def understood(events: list[ReadEvent]) -> list[tuple[str, object, object]]:
    """What a reader understood."""
    return [(event.uid, event.start, event.end) for event in events]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("utc", [False, True])
def test_every_week_of_a_year_is_at_the_right_moment_for_python_readers(zone: str, utc: bool) -> None:
    """A weekly meeting at noon stays at noon of its place, for icalendar and for vobject, in a plan and one by one."""
    entries = weekly_entries(zone)
    (whole,) = plan(entries, utc=utc)
    assert understood(read_with_icalendar(whole.content)) == moments(entries)
    assert understood(read_with_vobject(whole.content)) == moments(entries)
    single = [invitation(entry, utc=utc).content for entry in entries]
    assert [understood(read_with_vobject(content))[0] for content in single] == moments(entries)


def test_every_week_of_a_year_is_at_the_right_moment_for_ical_js() -> None:
    """The same holds for ical.js, which shares no code with us, in every zone."""
    per_zone = [weekly_entries(zone) for zone in ZONES]
    whole = read_with_ical_js([plan(entries)[0].content for entries in per_zone])
    assert [understood(events) for events in whole] == [moments(entries) for entries in per_zone]
    single = read_with_ical_js([invitation(entry).content for entries in per_zone for entry in entries])
    assert [understood(events)[0] for events in single] == [each for entries in per_zone for each in moments(entries)]


def entries_around_the_changes(zone: str) -> list[Entry]:
    """An entry every half hour from three hours before to three hours after each change, where the hour is clear."""
    half_hour = timedelta(minutes=30)
    near = [change.moment + half_hour * step for change in changes(ZoneInfo(zone), 2027) for step in range(-6, 7)]
    local = [moment.astimezone(ZoneInfo(zone)) for moment in near]
    clear = [moment for moment in local if moment.utcoffset() == moment.replace(fold=1 - moment.fold).utcoffset()]
    like = weekly_entries(zone, 1)[0]
    return [
        msgspec.structs.replace(like, uid=f"{moment.isoformat()}@x.invalid", start=moment, end=moment)
        for moment in clear
    ]


def test_the_hours_around_a_change_are_right_too() -> None:
    """Half an hour before and after the clocks change every reader is still right: no onset is an hour late."""
    per_zone = [entries_around_the_changes(zone) for zone in ZONES if changes(ZoneInfo(zone), 2027)]
    contents = [plan(entries)[0].content for entries in per_zone]
    expected = [moments(entries) for entries in per_zone]
    assert len(expected) == 10
    assert [understood(read_with_vobject(content)) for content in contents] == expected
    assert [understood(events) for events in read_with_ical_js(contents)] == expected


def test_meetings_of_several_zones_stand_in_one_plan() -> None:
    """A plan with meetings in three zones carries each zone once, and every meeting at its moment."""
    entries = [weekly_entries(zone, 20)[week] for week in range(20) for zone in ZONES[:5]]
    (written,) = plan(entries)
    assert written.content.count(b"BEGIN:VTIMEZONE") == 5
    assert understood(read_with_vobject(written.content)) == moments(entries)


def test_the_rules_of_berlin_are_those_of_the_european_union() -> None:
    """Berlin changes on the last Sundays of March and October at one o'clock UTC, written as from 1970."""
    block = timezone_bytes("Europe/Berlin", 2027, 2027)
    assert block is not None
    for line in (
        b"DTSTART:19700329T020000",
        b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        b"DTSTART:19701025T030000",
        b"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ):
        assert line + b"\r\n" in block
    assert b"RDATE" not in block


def test_where_the_clocks_never_change_there_is_one_standard_time() -> None:
    """Kolkata has one STANDARD part, with one offset."""
    block = timezone_bytes("Asia/Kolkata", 2027, 2028)
    assert block is not None
    assert block.count(b"BEGIN:STANDARD") == 1
    assert b"DAYLIGHT" not in block
    assert b"TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530" in block


def test_where_no_yearly_rule_holds_times_are_written_in_utc() -> None:
    """Morocco's clocks follow Ramadan: the file has no zone, and its times end in Z."""
    assert timezone_bytes("Africa/Casablanca", 2027, 2027) is None
    content = invitation(weekly_entries("Africa/Casablanca")[0]).content
    assert b"VTIMEZONE" not in content
    assert b"DTSTART:20270103T110000Z" in content


def test_utc_on_request_leaves_the_zone_out() -> None:
    """With `utc` no file has a zone."""
    content = invitation(weekly_entries("Europe/Berlin")[0], utc=True).content
    assert b"TZID" not in content
    assert b"DTSTART:20270103T110000Z" in content


def test_in_every_zone_of_the_world_the_rules_say_what_zoneinfo_says() -> None:
    """A dull look at every twelfth hour of four years finds the same offsets by the rules as in the zone data."""
    without_rule = set()
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        rules = yearly_rules(zone, YEARS)
        if rules is None:
            without_rule.add(name)
            continue
        said = sorted((rule.change_in(year) for rule in rules for year in YEARS), key=lambda change: change.moment)
        assert said == [change for year in YEARS for change in changes(zone, year)]
        moment, offset = datetime(YEARS[0], 1, 1, tzinfo=UTC), datetime(YEARS[0], 1, 1, tzinfo=UTC).astimezone(zone)
        current = offset.utcoffset()
        while moment.year in YEARS:
            while said and said[0].moment <= moment:
                current = said.pop(0).after
            assert moment.astimezone(zone).utcoffset() == current, (name, moment)
            moment += timedelta(days=5, hours=1)
    assert "Africa/Casablanca" in without_rule
    assert len(without_rule) < 40
