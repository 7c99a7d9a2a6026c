"""A small calendar program of one person, by the rules of iTIP (RFC 5546) and by nothing of ours.

It takes files as they come, keeps what they say, and notes what a careful secretary would complain about.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec


class Event(msgspec.Struct, frozen=True):
    """An entry as the person sees it; whole days are dates, moments in UTC."""

    start: datetime | date
    end: datetime | date
    summary: str
    description: str
    location: str
    reminder: str

    @property
    def day(self) -> date:
        """The day it begins, by the clock of the company."""
        start = self.start
        return start.astimezone(ZoneInfo("Europe/Berlin")).date() if isinstance(start, datetime) else start

    @property
    def last_day(self) -> date:
        """The last day it has anything of."""
        return self.day if isinstance(self.end, datetime) else self.end - timedelta(days=1)


class Line(msgspec.Struct, frozen=True):
    """One content line."""

    name: str
    parameters: dict[str, str]
    value: str


def lines_of(content: bytes) -> list[Line]:
    """The content lines of a file, unfolded; values keep their escapes."""
    text = content.decode().replace("\r\n ", "")
    lines = []
    for raw in filter(None, text.split("\r\n")):
        found = re.match(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*):(.*)\Z', raw, re.DOTALL)
        assert found, raw
        parameters = dict(re.findall(r';([A-Z-]+)=("[^"]*"|[^";:]*)', found.group(2)))
        lines.append(Line(found.group(1), parameters, found.group(3)))
    return lines


def events_of(lines: list[Line]) -> list[list[Line]]:
    """The lines of each VEVENT, and of what is inside it only when a reminder comes."""
    events: list[list[Line]] = []
    stack: list[str] = []
    for line in lines:
        if line.name == "BEGIN":
            stack.append(line.value)
            if line.value == "VEVENT":
                events.append([])
        elif line.name == "END":
            assert stack.pop() == line.value
        elif stack[-1] == "VEVENT" or line.name == "TRIGGER":
            events[-1].append(line)
    assert not stack
    return events


class Known(msgspec.Struct, frozen=True):
    """What the program keeps of a UID, and to which mailbox it came; `event` is None after a cancellation."""

    mailbox: str
    sequence: int
    stamp: datetime
    event: Event | None


class CalendarProgram:
    """The calendar of one person. `complaints` is what should never happen to anybody."""

    def __init__(self) -> None:
        self.known: dict[str, Known] = {}
        self.complaints: list[str] = []
        self.messages = 0

    @property
    def events(self) -> dict[str, Event]:
        """What stands in the calendar, by UID."""
        return {uid: known.event for uid, known in self.known.items() if known.event is not None}

    def take(self, content: bytes, mailbox: str, today: date) -> None:
        """Open one file that came to a mailbox (empty: by hand)."""
        lines = lines_of(content)
        method = next(line.value for line in lines if line.name == "METHOD")
        events = events_of(lines)
        if method in ("REQUEST", "CANCEL") and len(events) != 1:
            self.complaints.append(f"{len(events)} entries in one {method}")
        for event in events:
            self.messages += 1
            self._take_one(method, event, mailbox, today)

    def _take_one(self, method: str, lines: list[Line], mailbox: str, today: date) -> None:
        values = {line.name: line.value for line in lines}
        uid, sequence = values["UID"], int(values["SEQUENCE"])
        stamp, before = _moment(values["DTSTAMP"]), self.known.get(uid)
        attendees = [line.value.removeprefix("mailto:") for line in lines if line.name == "ATTENDEE"]
        if method != "PUBLISH" and mailbox not in attendees:
            self.complaints.append(f"{uid}: {mailbox} is not among {attendees}")
        if method == "PUBLISH" and attendees:
            self.complaints.append(f"{uid}: attendees in a plan")
        event = None if "CANCELLED" in (values["STATUS"], method) else _event(lines)
        if before and before.event and before.event.last_day < today and not (event and event.last_day >= today):
            self.complaints.append(f"{uid}: something about the past")
        if before and sequence < before.sequence:
            self.complaints.append(f"{uid}: SEQUENCE fell from {before.sequence} to {sequence}")
        if before and (sequence, stamp) <= (before.sequence, before.stamp) and mailbox == before.mailbox:
            self.complaints.append(f"{uid}: nothing that is newer")
            return
        if event is None and (before is None or before.event is None):
            self.complaints.append(f"{uid}: a cancellation of nothing")
        if event is None and before and sequence <= before.sequence:
            self.complaints.append(f"{uid}: a cancellation that is not newer")
        if before and event == before.event and mailbox == before.mailbox:
            self.complaints.append(f"{uid}: a message about nothing: {event}")
        self.known[uid] = Known(mailbox, sequence, stamp, event)


def _event(lines: list[Line]) -> Event:
    by_name = {line.name: line for line in lines}
    texts = {name: _text(line.value) for name, line in by_name.items()}
    return Event(
        _when(by_name["DTSTART"]),
        _when(by_name["DTEND"]),
        texts["SUMMARY"],
        texts.get("DESCRIPTION", ""),
        texts.get("LOCATION", ""),
        texts.get("TRIGGER", ""),
    )


def _when(line: Line) -> datetime | date:
    if line.parameters.get("VALUE") == "DATE":
        return datetime.strptime(line.value, "%Y%m%d").replace(tzinfo=UTC).date()
    if line.value.endswith("Z"):
        return _moment(line.value)
    naive = datetime.strptime(line.value, "%Y%m%dT%H%M%S")  # noqa: DTZ007
    return naive.replace(tzinfo=ZoneInfo(line.parameters["TZID"])).astimezone(UTC)


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _text(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found.group(1) in "nN" else found.group(1), value)
