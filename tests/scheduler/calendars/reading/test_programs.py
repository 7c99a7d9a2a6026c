"""Calendars as the programs write them: what is read of each, moment by moment."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from scheduler.calendars.reading.calendar import Reading, read_calendar
from scheduler.calendars.reading.decoding import read_content
from scheduler.calendars.reading.events import Shows
from scheduler.model import DateRange

FILES = Path(__file__).with_name("files")
WINDOW = DateRange(start=date(2026, 12, 14), end=date(2028, 7, 1))


def read(name: str, **answers: str) -> Reading:
    """A file as it is read in Berlin."""
    return read_calendar(read_content(FILES / name), WINDOW, zone="Europe/Berlin", answers=answers)


def moments(reading: Reading, subject: str) -> list[str]:
    """When something begins, in UTC for moments, as days for days."""
    found = [one.start for one in reading.occurrences if one.event.subject == subject]
    return [str(one.astimezone(UTC))[:16] if isinstance(one, datetime) else str(one) for one in found]


def test_outlook() -> None:
    """Windows' zone, a rule with a count, a day left out, one moved; leave counts though it is marked transparent."""
    reading = read("outlook.ics")
    assert reading.names == ("Brandl, Sebastian",)
    assert reading.whole
    assert moments(reading, "Jour fixe") == [
        "2027-01-11 08:00", "2027-01-26 13:00", "2027-02-01 08:00", "2027-02-08 08:00", "2027-02-15 08:00",
    ]  # fmt: skip
    (leave,) = [one for one in reading.occurrences if one.event.subject == "Urlaub"]
    assert (leave.start, leave.end, leave.event.shows) == (date(2027, 2, 15), date(2027, 2, 20), Shows.AWAY)
    assert leave.event.uid.endswith("0000010000000A1B2C3D4E5F60718293A4B5C6D7E8F90")


def test_a_private_subject_is_not_even_read() -> None:
    """It is gone before anything could keep it."""
    (private,) = [one for one in read("outlook.ics").occurrences if one.event.private]
    assert private.event.subject == ""
    assert "Zahnarzt" not in repr(private)


def test_google() -> None:
    """Recurring times in UTC are meant in the calendar's zone: nine o'clock stays nine when summer begins."""
    reading = read("google.ics")
    assert moments(reading, "Stand-up") == [
        "2027-03-01 08:00", "2027-03-08 08:00", "2027-03-15 08:00", "2027-03-22 08:00",
        "2027-03-29 07:00", "2027-04-05 07:00", "2027-04-12 07:00", "2027-04-19 07:00",
    ]  # fmt: skip
    assert moments(reading, "Out of office") == ["2027-01-25 23:00"]


def test_apple() -> None:
    """IANA zones with definitions that begin in the year 1981."""
    reading = read("apple.ics")
    assert moments(reading, "Zahnarzt") == ["2027-03-04 12:00"]
    assert moments(reading, "Resturlaub (vormittags)") == ["2027-03-11"]


def test_exchange() -> None:
    """A long German name, one of the file's own with Berlin's offsets, and a blank one that others choke on."""
    reading = read("exchange.ics")
    assert moments(reading, "Beschäftigt") == ["2027-02-01 08:00", "2027-02-02 08:00"]
    assert moments(reading, "Abwesend") == ["2027-02-07 23:00"]
    assert not reading.troubles


def test_free_and_busy_times_of_a_server() -> None:
    """Periods with an end or a length; one that ends before it begins does not stop the others."""
    reading = read("free-busy.ifb")
    assert [owner.email for owner in reading.owners] == ["max.berger@isartal.example"]
    assert [(str(one.start)[:16], one.event.shows) for one in reading.occurrences] == [
        ("2027-01-14 10:30", Shows.BUSY),
        ("2027-01-15 08:00", Shows.BUSY),
        ("2027-01-17 23:00", Shows.AWAY),
        ("2027-01-25 08:00", Shows.TENTATIVE),
        ("2027-01-26 08:00", Shows.FREE),
    ]
    assert [(one.line, one.text.key) for one in reading.troubles] == [(15, "incoming-ends-before")]


def test_thunderbird_in_an_old_encoding() -> None:
    """A zone with a path before its name, Windows-1252, a rule every seven days."""
    reading = read("thunderbird.ics")
    assert moments(reading, "Prüfung Großhandel") == ["2027-02-03 08:00"]
    assert moments(reading, "Physio") == [f"2027-{day} 07:00" for day in ("02-09", "02-16", "02-23", "03-02")]


def test_every_bad_entry_is_told_with_its_line_and_the_rest_goes_in() -> None:
    """Nothing is left out in silence, and nothing good is lost by something bad beside it."""
    reading = read("damaged.ics")
    assert {one.line: one.text.key for one in reading.troubles} == {
        5: "incoming-no-start",
        9: "incoming-ends-before",
        19: "incoming-which-zone",
        28: "incoming-strange-rule",
        34: "incoming-strange-rule",
        40: "incoming-too-much-recurrence",
        44: "incoming-bad-date",
        46: "incoming-too-long",
        51: "incoming-never-ends",
        59: "incoming-cut-off",
    }
    assert not reading.whole
    assert [one.event.line for one in reading.occurrences] == [14, 54]
    answered = read("damaged.ics", **{"Mars/Olympus": "Europe/London"})
    assert moments(answered, "")[0] == "2027-01-15 10:00"


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.iterdir()))
def test_the_same_file_gives_the_same_keys(name: str) -> None:
    """What an entry is known by depends on the file alone."""
    assert [one.key for one in read(name).occurrences] == [one.key for one in read(name).occurrences]
