"""Components to events: when, how it shows in a calendar, whose, and what is needed to know an event again."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

import msgspec

from scheduler.calendars.reading.components import Component, Property
from scheduler.calendars.reading.zones import Zones
from scheduler.model import Message, message

_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
_DAY = re.compile(r"\d{8}\Z")


class Shows(StrEnum):
    """How a time shows in its owner's calendar."""

    FREE = "free"
    TENTATIVE = "tentative"
    BUSY = "busy"
    AWAY = "away"


class Attendee(msgspec.Struct, frozen=True):
    """A calendar user: address without case, name, answer (PARTSTAT), and to whom it was handed on or from whom."""

    email: str
    name: str = ""
    answer: str = ""
    delegated_to: str = ""
    delegated_from: str = ""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event as the file says it. Days stand for whole days, `end` being the day after the last.

    `answer` is "" or TENTATIVE, CONFIRMED, CANCELLED (STATUS); `recurrence` the instance that an override is about.
    `subject` is empty for a private event: it is never kept, not even in memory.
    """

    line: int
    uid: str
    start: datetime | date
    end: datetime | date
    shows: Shows
    private: bool = False
    subject: str = ""
    status: str = ""
    organizer: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    rules: tuple[Property, ...] = ()
    more: tuple[Property, ...] = ()
    except_: tuple[Property, ...] = ()
    recurrence: datetime | date | None = None
    and_future: bool = False
    sequence: int = 0
    stamp: datetime | None = None

    @property
    def recurs(self) -> bool:
        """Whether it stands for several occurrences, or for one of them."""
        return bool(self.rules or self.more or self.recurrence is not None)

    @property
    def key(self) -> str:
        """What it is known by, short and without saying what it is."""
        return key_of(self.uid)


class Bad(Exception):
    """A component that cannot be read: why, and on which line."""

    def __init__(self, text: Message, line: int) -> None:
        super().__init__(text.key)
        self.text = text
        self.line = line


def key_of(*words: object) -> str:
    """A short key of what identifies an entry; nothing can be read from it."""
    return hashlib.sha256("\x1f".join(map(str, words)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def event_of(component: Component, zones: Zones) -> Event:
    """The event in a VEVENT. Raises Bad where it makes no sense, UnknownZone where its time zone is not known."""
    start = _start(component, zones)
    end = _end(component, zones, start)
    summary = component.get("SUMMARY")
    categories = ",".join(one.value for one in component.all("CATEGORIES"))
    private = component.text("CLASS").strip().upper() in ("PRIVATE", "CONFIDENTIAL")
    about = " ".join(part for part in (summary.value if summary else "", categories) if part)
    organizer = component.get("ORGANIZER")
    recurrence = component.get("RECURRENCE-ID")
    return Event(
        line=component.line,
        uid=component.text("UID").strip(),
        start=start,
        end=end,
        shows=_shows(component),
        private=private,
        subject="" if private else text_of(about)[:1000],
        status=component.text("STATUS").strip().upper(),
        organizer=attendee_of(organizer) if organizer else None,
        attendees=tuple(map(attendee_of, component.all("ATTENDEE"))),
        rules=tuple(component.all("RRULE")),
        more=tuple(component.all("RDATE")),
        except_=tuple(component.all("EXDATE")),
        recurrence=moment_of(recurrence, zones) if recurrence else None,
        and_future=bool(recurrence and recurrence.parameters.get("RANGE", "").upper() == "THISANDFUTURE"),
        sequence=number_of(component.text("SEQUENCE")),
        stamp=stamp_of(component, zones),
    )


def moment_of(found: Property, zones: Zones) -> datetime | date:
    """The day or the aware moment that a property says. Raises Bad, or UnknownZone."""
    from icalendar import vDDDTypes

    value = found.value.strip()
    try:
        read = vDDDTypes.from_ical(value)
    except (ValueError, OverflowError, TypeError):
        read = None
    if isinstance(read, datetime):
        if not 1 < read.year < 9999:
            raise Bad(message("incoming-bad-date", line=found.line, value=value[:40]), found.line)
        if read.tzinfo is not None:
            return read.astimezone(UTC)
        return read.replace(tzinfo=zones.named(found.parameters.get("TZID", "")))
    if isinstance(read, date) and 1 < read.year < 9999:
        return read
    raise Bad(message("incoming-bad-date", line=found.line, value=value[:40]), found.line)


def stamp_of(component: Component, zones: Zones) -> datetime | None:
    """When a message was made (DTSTAMP); None where it does not say it in a way to be read."""
    found = component.get("DTSTAMP")
    try:
        moment = moment_of(found, zones) if found else None
    except Bad:
        return None
    return moment.astimezone(UTC) if isinstance(moment, datetime) else None


def number_of(text: str) -> int:
    """A SEQUENCE; 0 where there is none or it is no number."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else 0


def attendee_of(found: Property) -> Attendee:
    """The calendar user in an ORGANIZER or ATTENDEE; some programs write the address beside the value."""
    given = found.parameters
    email = address_in(found.value)
    if "@" not in email:
        email = address_in(given.get("EMAIL", "")) or email
    return Attendee(
        email,
        text_of(given.get("CN", "").strip('"'))[:200],
        given.get("PARTSTAT", "").upper(),
        address_in(given.get("DELEGATED-TO", "")),
        address_in(given.get("DELEGATED-FROM", "")),
    )


def address_in(text: str) -> str:
    """The address in a calendar address, without case; the first one where there are several."""
    first = text.strip().split(",")[0].strip().strip('"')
    return _MAILTO.sub("", first).strip().casefold()[:254]


def text_of(text: str) -> str:
    """A TEXT value as people read it, on one line."""
    from icalendar.parser import unescape_backslash

    return " ".join(str(unescape_backslash(text)).split())


def duration_of(text: str) -> timedelta | None:
    """The length that a DURATION says; None where it says none."""
    from icalendar import vDuration

    try:
        length: timedelta = vDuration.from_ical(text.strip())
        return length
    except (ValueError, OverflowError, TypeError):
        return None


def _start(component: Component, zones: Zones) -> datetime | date:
    found = component.get("DTSTART")
    if found is None:
        raise Bad(message("incoming-no-start"), component.line)
    return moment_of(found, zones)


def _end(component: Component, zones: Zones, start: datetime | date) -> datetime | date:
    """The end; without one a day is one day long, and a moment none. Raises Bad where it lies before the start."""
    found = component.get("DTEND")
    if found is None:
        length = duration_of(component.text("DURATION"))
        try:
            return _after(start, length)
        except OverflowError:
            raise Bad(message("incoming-bad-date", line=component.line, value="DURATION"), component.line) from None
    end = moment_of(found, zones)
    if isinstance(start, datetime) != isinstance(end, datetime):
        start_day = start.date() if isinstance(start, datetime) else start
        end = (
            _at_midnight(end, start)
            if isinstance(start, datetime)
            else (end.date() + timedelta(days=1) if isinstance(end, datetime) else end)
        )
        if not isinstance(start, datetime) and end < start_day:
            raise Bad(message("incoming-ends-before"), component.line)
    if end < start:
        raise Bad(message("incoming-ends-before"), component.line)
    if not isinstance(start, datetime) and end == start:
        return start + timedelta(days=1)
    return end


def _after(start: datetime | date, length: timedelta | None) -> datetime | date:
    if not isinstance(start, datetime):
        return start + timedelta(days=max(1, length.days if length else 1))
    if length is None or length < timedelta(0):
        return start
    return (start.astimezone(UTC) + length).astimezone(start.tzinfo)


def _at_midnight(day: datetime | date, like: datetime) -> datetime:
    return datetime.combine(day, time.min, like.tzinfo)


def _shows(component: Component) -> Shows:
    """What the calendar shows: Microsoft's word goes before TRANSP, which says "free" of leave, too."""
    word = component.text("X-MICROSOFT-CDO-BUSYSTATUS").strip().upper()
    word = word or component.text("X-MICROSOFT-CDO-INTENDEDSTATUS").strip().upper()
    known = {"FREE": Shows.FREE, "TENTATIVE": Shows.TENTATIVE, "BUSY": Shows.BUSY, "OOF": Shows.AWAY,
             "WORKINGELSEWHERE": Shows.FREE}  # fmt: skip
    if word in known:
        return known[word]
    if component.text("TRANSP").strip().upper() == "TRANSPARENT":
        return Shows.FREE
    if component.text("STATUS").strip().upper() == "TENTATIVE":
        return Shows.TENTATIVE
    return Shows.BUSY


def last_day_at_sight(component: Component) -> str:
    """The last day of an event that happens once, as its digits say it; empty where reading is needed to know."""
    names = {one.name for one in component.properties}
    if names & {"RRULE", "RDATE", "RECURRENCE-ID", "DURATION"} or component.broken:
        return ""
    last = component.text("DTEND")[:8] or component.text("DTSTART")[:8]
    return last if _DAY.match(last) else ""
