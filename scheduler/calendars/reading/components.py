"""Lines to components (RFC 5545, 3.1 and 3.4): unfolded, numbered, and each for itself.

Only the properties that planning needs are kept: descriptions, attachments and alarms of others are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from scheduler.calendars.reading.decoding import decoded
from scheduler.model import Message, message

LONGEST = 100_000
"""Bytes in one unfolded line of a property that is needed."""

_NEEDED = frozenset(
    b"UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID STATUS TRANSP CLASS SEQUENCE DTSTAMP SUMMARY"
    b" CATEGORIES ORGANIZER ATTENDEE COMMENT FREEBUSY X-MICROSOFT-CDO-BUSYSTATUS X-MICROSOFT-CDO-INTENDEDSTATUS".split()
)
_OF_CALENDARS = frozenset(b"METHOD NAME PRODID X-WR-CALNAME X-WR-TIMEZONE X-PRIMARY-CALENDAR X-OWNER".split())
_OF_ZONES = frozenset(b"TZID X-LIC-LOCATION TZOFFSETTO DTSTART".split())
_READ = (b"VEVENT", b"VFREEBUSY")
_NO_PARAMETERS: Mapping[str, str] = {}


class Property(msgspec.Struct, frozen=True):
    """One property: its line, name (upper case), parameters (upper case names) and value as it stands there."""

    line: int
    name: str
    parameters: Mapping[str, str]
    value: str


class Component(msgspec.Struct):
    """A VEVENT or VFREEBUSY with the line it begins on. `broken` says why it cannot be read, if it cannot."""

    kind: str
    line: int
    properties: list[Property]
    broken: Message | None = None

    def get(self, name: str) -> Property | None:
        """The first property of that name."""
        return next((one for one in self.properties if one.name == name), None)

    def all(self, name: str) -> Iterator[Property]:
        """Every property of that name."""
        return (one for one in self.properties if one.name == name)

    def text(self, name: str) -> str:
        """The value of the first property of that name; empty where there is none."""
        found = self.get(name)
        return found.value if found else ""


class CalendarParts(msgspec.Struct):
    """One VCALENDAR: its own properties, events and free-busy components, and the definitions of its time zones.

    `complete` is false where the file ends before the calendar does.
    """

    properties: dict[str, str] = {}
    components: list[Component] = []
    zones: list[dict[str, list[str]]] = []
    complete: bool = False


def calendars_in(content: bytes) -> list[CalendarParts]:
    """Every calendar in the content, whatever else stands around it."""
    reader = _Reader()
    for number, line in _unfolded(content):
        reader.take(number, line)
    return reader.finish()


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Whole lines with the number of their first one; a line that is folded oddly ends where the next name begins."""
    pieces: list[bytes] = []
    begun, number, position, size = 0, 0, 0, 0
    while position < len(content):
        end = content.find(b"\n", position)
        end = len(content) if end < 0 else end
        number += 1
        line = content[position : end - 1 if content[end - 1 : end] == b"\r" else end]
        position = end + 1
        if line[:1] in (b" ", b"\t") and pieces:
            size += len(line)
            if size <= 2 * LONGEST:
                pieces.append(line[1:])
            continue
        if pieces:
            yield begun, b"".join(pieces)
        pieces, begun, size = [line], number, len(line)
    if pieces:
        yield begun, b"".join(pieces)


class _Reader:
    """Goes through whole lines and puts them where they belong."""

    def __init__(self) -> None:
        self.calendars: list[CalendarParts] = []
        self._open: list[bytes] = []
        self._component: Component | None = None

    def take(self, number: int, line: bytes) -> None:
        """The next line."""
        name = _name(line)
        if name == b"BEGIN":
            self._begin(number, _kind(line))
        elif name == b"END":
            self._end(_kind(line))
        elif self._component is not None:
            if self._open[-1] in _READ and name in _NEEDED:
                _add(self._component, number, line)
        elif self._open and self._open[-1] == b"VCALENDAR" and name in _OF_CALENDARS:
            self.calendars[-1].properties.setdefault(name.decode(), decoded(line[:LONGEST]).partition(":")[2].strip())
        elif b"VTIMEZONE" in self._open and name in _OF_ZONES:
            self._zone(name, line)

    def finish(self) -> list[CalendarParts]:
        """What was found; a component that is still open was cut off."""
        self._cut(message("incoming-cut-off"))
        return self.calendars

    def _begin(self, number: int, kind: bytes) -> None:
        if kind == b"VCALENDAR":
            self._cut(message("incoming-never-ends"))
            self._open = [kind]
            self.calendars.append(CalendarParts())
            return
        if not self.calendars:
            return
        if kind in _READ or kind == b"VTIMEZONE":
            self._cut(message("incoming-never-ends"))
            self._open = [b"VCALENDAR"]
        self._open.append(kind)
        if kind in _READ:
            self._component = Component(kind.decode(), number, [])
        elif kind == b"VTIMEZONE":
            self.calendars[-1].zones.append({})

    def _end(self, kind: bytes) -> None:
        if kind not in self._open:
            return
        while self._open.pop() != kind:
            pass
        if kind == b"VCALENDAR":
            self._cut(message("incoming-never-ends"))
            self.calendars[-1].complete = True
        elif kind in _READ and self._component is not None:
            self.calendars[-1].components.append(self._component)
            self._component = None

    def _cut(self, why: Message) -> None:
        if self._component is not None:
            self._component.broken = why
            self.calendars[-1].components.append(self._component)
            self._component = None

    def _zone(self, name: bytes, line: bytes) -> None:
        if len(line) <= LONGEST:
            part = self._open[-1].decode("ascii", "replace")
            key = name.decode() if part == "VTIMEZONE" else f"{part} {name.decode()}"
            self.calendars[-1].zones[-1].setdefault(key, []).append(decoded(line).partition(":")[2].strip())


def _name(line: bytes) -> bytes:
    colon, semicolon = line.find(b":", 0, 80), line.find(b";", 0, 80)
    end = min(colon if colon >= 0 else 80, semicolon if semicolon >= 0 else 80)
    return line[:end].strip().upper()


def _kind(line: bytes) -> bytes:
    return line[:80].partition(b":")[2].strip().upper()


def _add(component: Component, number: int, line: bytes) -> None:
    if len(line) > LONGEST:
        component.broken = message("incoming-line-too-long", line=number, most=LONGEST // 1000)
        return
    text = decoded(line)
    try:
        name, parameters, value = _split(text)
    except ValueError:
        component.broken = message("incoming-bad-line", line=number)
        return
    component.properties.append(Property(number, name, parameters, value))


def _split(text: str) -> tuple[str, Mapping[str, str], str]:
    """Name, parameters and value of a line; raises ValueError where it is no content line."""
    head, colon, value = text.partition(":")
    if '"' in head:
        return _parts(text)
    if not colon:
        raise ValueError(text[:80])
    name, semicolon, _ = head.partition(";")
    if not semicolon:
        return name.strip().upper(), _NO_PARAMETERS, value
    name, parameters, _ = _head(head)
    return name, parameters, value


@lru_cache(maxsize=4096)
def _head(head: str) -> tuple[str, Mapping[str, str], str]:
    """The same name and parameters stand in every event of a calendar."""
    return _parts(f"{head}:")


def _parts(text: str) -> tuple[str, Mapping[str, str], str]:
    from icalendar.parser import Contentline

    name, parameters, value = Contentline(text).raw_parts()
    known = {str(key).upper(): item if isinstance(item, str) else ",".join(item) for key, item in parameters.items()}
    return name.strip().upper(), known, value
