"""What reading the calendar of somebody else costs, against icalendar's own parse of the same bytes."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar

from scheduler.calendars.reading.calendar import read_calendar
from scheduler.model import DateRange
from tests.benchmarks.measure import Row, median_seconds, paired

EVENTS, SERIES = 10_000, 150
FIRST = date(2027, 1, 4)
WINDOW = DateRange(start=FIRST, end=FIRST + timedelta(days=550))
BODY = "\\n".join(["Agenda: Zahlen der Woche\\, offene Punkte\\, nächste Schritte"] * 4)


def calendar() -> bytes:
    """A year and a half of 10,000 meetings as Outlook exports them, each with four people, a text and a reminder."""
    return (
        "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", *_lines(EVENTS, ""), "END:VCALENDAR", ""])
    ).encode()


def recurring() -> bytes:
    """150 weekly meetings since 2019, as somebody has them who has been in a company for long."""
    lines = _lines(SERIES, "RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE", since=date(2019, 1, 7))
    return ("\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", *lines, "END:VCALENDAR", ""])).encode()


def _lines(count: int, rule: str, since: date = FIRST) -> Iterator[str]:
    begin = datetime.combine(since, datetime.min.time(), UTC)
    for number in range(count):
        start = begin + timedelta(minutes=75 * (number % 10_000))
        yield "BEGIN:VEVENT"
        yield f"DTSTART;TZID=Europe/Berlin:{start:%Y%m%dT%H%M%S}"
        yield f"DTEND;TZID=Europe/Berlin:{start + timedelta(hours=1):%Y%m%dT%H%M%S}"
        yield f"UID:040000008200E00074C5B7101A82E008{number:016X}"
        yield f"DTSTAMP:20270101T000000Z\r\nSEQUENCE:1\r\nSUMMARY:Besprechung {number}\r\nDESCRIPTION:{BODY}"
        yield 'ORGANIZER;CN="Brandl, Sebastian":mailto:sebastian.brandl@firma.example'
        for guest in range(4):
            address = f"mailto:gast{guest}@firma.example"
            yield f"ATTENDEE;CN=Gast {guest};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE:{address}"
        if rule:
            yield rule
        yield "X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nTRANSP:OPAQUE"
        yield "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT"


def _peak(action: Callable[[], object]) -> float:
    """The most memory that an action holds at a time, in megabytes."""
    tracemalloc.start()
    action()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1_000_000


def run() -> list[Row]:
    """Reading with all that planning needs beside parsing alone, and working out what recurs."""
    once, often = calendar(), recurring()

    def read(content: bytes) -> object:
        return read_calendar(content, WINDOW, zone="Europe/Berlin")

    ours, theirs = paired(lambda: read(once), lambda: Calendar.from_ical(once), runs=3)
    found = read_calendar(often, WINDOW, zone="Europe/Berlin")
    return [
        Row(
            name=f"reading a calendar of {EVENTS} events",
            seconds=ours,
            against="icalendar's own parse",
            against_seconds=theirs,
            note=f"{len(once) / 1_000_000:.1f} MB; {_peak(lambda: read(once)):.0f} MB held at most",
        ),
        Row(
            name=f"reading {SERIES} series since 2019",
            seconds=median_seconds(lambda: read(often)),
            note=f"{len(found.occurrences)} occurrences",
        ),
    ]
