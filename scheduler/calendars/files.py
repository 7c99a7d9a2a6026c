"""The artefacts that go out, as bytes: an invitation to one meeting, a person's plan, a feed (RFC 5545, 5546, 7986).

The same entries give the same bytes: every stamp comes from the entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import msgspec

from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.lines import (
    address,
    is_unclear,
    line_bytes,
    moment_line,
    one_line,
    text_line,
    text_value,
    to_bytes,
    when_line,
)
from scheduler.calendars.recurring import recurring
from scheduler.calendars.zones import timezone_bytes

PRODID = "-//Rondo//Rondo//EN"
LARGEST = 900_000
REFRESH = timedelta(hours=12)

_WEB_ADDRESS = re.compile(r"https?://[!#-;=?-Z\[\]_a-z~]+")
_END = b"END:VCALENDAR\r\n"
_BEGIN_EVENT, _END_EVENT = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
_BEGIN_ALARM, _END_ALARM = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n", b"END:VALARM\r\n"


class CalendarFile(msgspec.Struct, frozen=True):
    """One file that goes out: its METHOD, the UIDs in it and its bytes."""

    method: str
    uids: tuple[str, ...]
    content: bytes


def invitation(entry: Entry, *, utc: bool = False) -> CalendarFile:
    """A REQUEST for one meeting: exactly one VEVENT with everybody who is invited. It has no calendar name.

    Several in one file would lose all but the first in Outlook, and Apple refuses them. `utc` writes no zone at all.
    """
    (file,) = _written("REQUEST", "", [entry], utc)
    return file


def cancellation(entry: Entry, *, utc: bool = False) -> CalendarFile:
    """A CANCEL for one meeting, to those who are called off (RFC 5546, 3.2.5)."""
    (file,) = _written("CANCEL", "", [entry], utc)
    return file


def plan(entries: Sequence[Entry], *, utc: bool = False) -> list[CalendarFile]:
    """A PUBLISH of a person's entries, to import; several files where one would pass Google's limit of a megabyte."""
    return list(_written("PUBLISH", "", entries, utc))


def feed(entries: Sequence[Entry], *, name: str, utc: bool = False) -> list[CalendarFile]:
    """As `plan`, but to subscribe to: with the calendar's name, and how often to look again."""
    return list(_written("PUBLISH", one_line(name), entries, utc))


def resource(entry: Entry) -> bytes:
    """One entry as it lies on a calendar server: without METHOD (RFC 4791, 4.1), and no server writes to anybody."""
    silent = tuple(msgspec.structs.replace(mailbox, is_written_to=False) for mailbox in entry.attendees)
    (file,) = _written("", "", [msgspec.structs.replace(entry, attendees=silent)], utc=False)
    return file.content


def is_ours(content: bytes) -> bool:
    """Whether a file is a calendar that Rondo wrote."""
    return content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:%b\r\n" % PRODID.encode())


def _written(method: str, name: str, entries: Sequence[Entry], utc: bool) -> Iterator[CalendarFile]:
    zones = {} if utc else _zones(entries)
    before = b"".join((_opening(method, name), *zones.values()))
    for portion in _portions([(entry.uid, _events(entry, zones)) for entry in entries], len(before)):
        uids, events = zip(*portion, strict=True)
        yield CalendarFile(method, uids, b"".join((before, *events, _END)))


def _portions(events: list[tuple[str, bytes]], overhead: int) -> Iterator[list[tuple[str, bytes]]]:
    """The events in order, in portions that stay below the largest size."""
    portion: list[tuple[str, bytes]] = []
    size = overhead
    for event in events:
        if portion and size + len(event[1]) > LARGEST:
            yield portion
            portion, size = [], overhead
        portion.append(event)
        size += len(event[1])
    if portion:
        yield portion


def _zones(entries: Sequence[Entry]) -> dict[str, bytes]:
    """The VTIMEZONE of each zone that the entries need and that has one, by its name."""
    years: dict[str, set[int]] = {}
    for entry in entries:
        if moment := entry.moment:
            inside = years.setdefault(str(moment.tzinfo), set())
            inside.add(moment.year)
            if entry.series:
                inside.update(instance.entry.start.year for instance in entry.series.instances)
    found = {zone: timezone_bytes(zone, min(inside), max(inside)) for zone, inside in sorted(years.items())}
    return {zone: block for zone, block in found.items() if block is not None}


@lru_cache(maxsize=64)
def _opening(method: str, name: str) -> bytes:
    """The first lines of a file. `Calendar.new()` would add a random UID, which no file of ours has."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODID)
    if method:
        calendar.add("METHOD", method)
    if name:
        calendar.add("NAME", text_value(name))
        calendar.add("X-WR-CALNAME", text_value(name))
        calendar.add("REFRESH-INTERVAL", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", f"PT{REFRESH // timedelta(hours=1)}H")
    return to_bytes(calendar).removesuffix(_END)


def _events(entry: Entry, zones: Mapping[str, bytes]) -> bytes:
    """The VEVENT of an entry; of a series the master, and one for each time that is not as the rule says."""
    if entry.series is None:
        return _event(entry, zones)
    return recurring(entry, entry.series, zones, _event)


def _event(entry: Entry, zones: Mapping[str, bytes], rule: bytes = b"") -> bytes:
    """One VEVENT. Most of its lines stand in many files, so each is made once; that is most of the time of writing."""
    busy = entry.moment is not None and not entry.cancelled
    if is_unclear(entry.start) or is_unclear(entry.end):
        zones = {}
    return b"".join(
        (
            _BEGIN_EVENT,
            line_bytes("UID", text_value(entry.uid)),
            _stamps(entry.made, entry.stamp),
            text_line("SEQUENCE", str(entry.sequence)),
            when_line("DTSTART", entry.start, zones),
            when_line("DTEND", entry.end, zones),
            when_line("RECURRENCE-ID", entry.recurrence, zones) if entry.recurrence else b"",
            rule,
            text_line("SUMMARY", entry.summary),
            text_line("DESCRIPTION", entry.description) if entry.description else b"",
            _organizer_line(entry.organizer),
            *(_attendee_line(mailbox) for mailbox in entry.attendees),
            text_line("LOCATION", entry.location) if entry.location else b"",
            _link_line(entry.link),
            text_line("CATEGORIES", entry.category),
            text_line("STATUS", _status(entry)),
            text_line("TRANSP", "OPAQUE" if busy else "TRANSPARENT"),
            text_line("X-MICROSOFT-CDO-BUSYSTATUS", "BUSY" if busy else "FREE"),
            _reminder(entry),
            _END_EVENT,
        )
    )


def _status(entry: Entry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if entry.tentative else "CONFIRMED"


def _reminder(entry: Entry) -> bytes:
    """The VALARM, which comes after all properties."""
    if not entry.reminder_minutes:
        return b""
    text = text_line("DESCRIPTION", entry.summary)
    return b"".join((_BEGIN_ALARM, text, _trigger_line(entry.reminder_minutes), _END_ALARM))


@lru_cache(maxsize=1024)
def _stamps(day: date, stamp: datetime | None) -> bytes:
    created = datetime.combine(day, time.min, UTC)
    moments = {"DTSTAMP": stamp or created, "CREATED": created, "LAST-MODIFIED": stamp or created}
    return b"".join(moment_line(name, moment.astimezone(UTC), "UTC") for name, moment in moments.items())


@lru_cache(maxsize=256)
def _organizer_line(organizer: Mailbox) -> bytes:
    return line_bytes("ORGANIZER", address(organizer.name, organizer.email))


@lru_cache(maxsize=4096)
def _attendee_line(attendee: Mailbox) -> bytes:
    asked = {} if attendee.is_written_to else {"SCHEDULE-AGENT": "CLIENT"}
    asked |= {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
    return line_bytes("ATTENDEE", address(attendee.name, attendee.email, **asked))


@lru_cache(maxsize=256)
def _link_line(link: str) -> bytes:
    """CONFERENCE for a web address, nothing for any other text (RFC 7986, 5.11)."""
    from icalendar import Parameters, vUri

    if not _WEB_ADDRESS.fullmatch(link):
        return b""
    value = vUri(link)
    value.params = Parameters({"VALUE": "URI", "FEATURE": "VIDEO"})
    return line_bytes("CONFERENCE", value)


@lru_cache(maxsize=256)
def _trigger_line(minutes: int) -> bytes:
    from icalendar import vDuration

    return line_bytes("TRIGGER", vDuration(-timedelta(minutes=minutes)))
