"""The artefacts that go out, as bytes: an invitation to one meeting, a person's plan, a feed (RFC 5545, 5546, 7986).

The same entries give the same bytes: every stamp comes from the entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from scheduler.calendars.entries import Entry
from scheduler.calendars.lines import address, one_line, text_value, to_bytes
from scheduler.calendars.zones import timezone_bytes

if TYPE_CHECKING:
    from icalendar import Alarm, Event, vCalAddress, vDatetime, vText, vUri

PRODID = "-//Rondo//Rondo//EN"
LARGEST = 900_000
REFRESH = timedelta(hours=12)

_WEB_ADDRESS = re.compile(r"https?://[!#-;=?-Z\[\]_a-z~]+")
_END = b"END:VCALENDAR\r\n"


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


def plan(entries: Sequence[Entry], *, utc: bool = False) -> list[CalendarFile]:
    """A PUBLISH of a person's entries, to import; several files where one would pass Google's limit of a megabyte."""
    return list(_written("PUBLISH", "", entries, utc))


def feed(entries: Sequence[Entry], *, name: str, utc: bool = False) -> list[CalendarFile]:
    """As `plan`, but to subscribe to: with the calendar's name, and how often to look again."""
    return list(_written("PUBLISH", one_line(name), entries, utc))


def is_ours(content: bytes) -> bool:
    """Whether a file is a calendar that Rondo wrote."""
    return content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:%b\r\n" % PRODID.encode())


def _written(method: str, name: str, entries: Sequence[Entry], utc: bool) -> Iterator[CalendarFile]:
    zones = {} if utc else _zones(entries)
    before = b"".join((_opening(method, name), *zones.values()))
    for portion in _portions([(entry.uid, to_bytes(_event(entry, zones))) for entry in entries], len(before)):
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
            years.setdefault(str(moment.tzinfo), set()).add(moment.year)
    found = {zone: timezone_bytes(zone, min(inside), max(inside)) for zone, inside in sorted(years.items())}
    return {zone: block for zone, block in found.items() if block is not None}


@lru_cache(maxsize=64)
def _opening(method: str, name: str) -> bytes:
    """The first lines of a file. `Calendar.new()` would add a random UID, which no file of ours has."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODID)
    calendar.add("METHOD", method)
    if name:
        calendar.add("NAME", text_value(name))
        calendar.add("X-WR-CALNAME", text_value(name))
        calendar.add("REFRESH-INTERVAL", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", f"PT{REFRESH // timedelta(hours=1)}H")
    return to_bytes(calendar).removesuffix(_END)


def _event(entry: Entry, zones: Mapping[str, bytes]) -> Event:
    from icalendar import Event

    event = Event()
    event["UID"] = text_value(entry.uid)
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        event[name] = _stamp(entry.made)
    event["SEQUENCE"] = _word("0")
    event.add("DTSTART", _in_file(entry.start, zones))
    event.add("DTEND", _in_file(entry.end, zones))
    event["SUMMARY"] = text_value(entry.summary)
    event["DESCRIPTION"] = text_value(entry.description)
    event["ORGANIZER"] = _organizer(entry.organizer.name, entry.organizer.email)
    if entry.attendees:
        event["ATTENDEE"] = [_attendee(mailbox.name, mailbox.email) for mailbox in entry.attendees]
    if entry.location:
        event["LOCATION"] = text_value(entry.location)
    if _WEB_ADDRESS.fullmatch(entry.link):
        event["CONFERENCE"] = _conference(entry.link)
    event["CATEGORIES"] = text_value(entry.category)
    event["STATUS"] = _word("TENTATIVE" if entry.tentative else "CONFIRMED")
    event["TRANSP"] = _word("OPAQUE" if entry.moment else "TRANSPARENT")
    event["X-MICROSOFT-CDO-BUSYSTATUS"] = _word("BUSY" if entry.moment else "FREE")
    if entry.reminder_minutes:
        event.add_component(_reminder(entry))
    return event


def _in_file(when: datetime | date, zones: Mapping[str, bytes]) -> datetime | date:
    """The moment in its own zone where the file has that zone, else in UTC; a date as it is."""
    if not isinstance(when, datetime) or str(when.tzinfo) in zones:
        return when
    return when.astimezone(UTC)


def _reminder(entry: Entry) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm["ACTION"] = _word("DISPLAY")
    alarm["DESCRIPTION"] = text_value(entry.summary)
    alarm.add("TRIGGER", -timedelta(minutes=entry.reminder_minutes))
    return alarm


@lru_cache(maxsize=256)
def _word(word: str) -> vText:
    return text_value(word)


@lru_cache(maxsize=1024)
def _stamp(day: date) -> vDatetime:
    from icalendar import vDatetime

    return vDatetime(datetime.combine(day, time.min, UTC))


@lru_cache(maxsize=256)
def _organizer(name: str, email: str) -> vCalAddress:
    return address(name, email)


@lru_cache(maxsize=4096)
def _attendee(name: str, email: str) -> vCalAddress:
    return address(name, email, CUTYPE="INDIVIDUAL", ROLE="REQ-PARTICIPANT", PARTSTAT="NEEDS-ACTION", RSVP="TRUE")


@lru_cache(maxsize=256)
def _conference(link: str) -> vUri:
    from icalendar import Parameters, vUri

    value = vUri(link)
    value.params = Parameters({"VALUE": "URI", "FEATURE": "VIDEO"})
    return value
