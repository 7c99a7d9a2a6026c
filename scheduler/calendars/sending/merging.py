"""What is to be done on a calendar server: from what was put there, what is planned now, and what stands there now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import msgspec

from scheduler.calendars.entries import Entry
from scheduler.calendars.files import resource
from scheduler.calendars.lines import clean
from scheduler.calendars.sending.caldav import resource_name
from scheduler.model import DAY, Message, ServerEntry, message


class Here(msgspec.Struct, frozen=True):
    """An entry of a programme as it is planned: what would be put, and the fingerprint of that."""

    entry: Entry
    programme: str
    content: bytes
    fingerprint: str


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """What goes into one calendar, by UID: a `person`'s plan, or the meetings, perhaps of one `programme` only."""

    entries: Mapping[str, Here]
    person: str
    programme: str
    problems: tuple[Message, ...]


class What(StrEnum):
    """What is to be done with an entry on the server."""

    NEW = "new"
    UPDATE = "update"
    DELETE = "delete"
    NOTHING = "nothing"
    FORGET = "forget"
    LOOK = "look"
    """Something else stands there than was put, or nothing any more: it has to be looked at."""


class Todo(msgspec.Struct, frozen=True):
    """What is to be done with one UID; `etag` is what stands there now, empty for nothing."""

    what: What
    uid: str
    etag: str
    here: Here | None = None
    known: ServerEntry | None = None

    @property
    def name(self) -> str:
        """The name of its resource."""
        return resource_name(self.uid)


def here_of(entry: Entry, programme: str) -> Here:
    """An entry as it would be put."""
    content = resource(entry)
    return Here(entry, programme, content, hashlib.sha256(content).hexdigest()[:32])


def todos(
    here: Mapping[str, Here], known: Mapping[str, ServerEntry], etags: Mapping[str, str], today: date
) -> Iterator[Todo]:
    """What is to be done, by day; of what was never put there and is not planned nothing is said."""
    days = {uid: put.last for uid, put in known.items()} | {uid: last_day(one.entry) for uid, one in here.items()}
    for uid in sorted(days, key=lambda uid: (days[uid], uid)):
        etag = etags.get(resource_name(uid), "")
        mine, put = here.get(uid), known.get(uid)
        yield Todo(_planned(mine, put, etag) if mine else _gone(put, etag, today), uid, etag, mine, put)


def _planned(here: Here, known: ServerEntry | None, etag: str) -> What:
    if known is None:
        return What.LOOK if etag else What.NEW
    if known.etag != etag:
        return What.LOOK
    if known.left:
        return What.NOTHING if known.left == here.fingerprint else What.LOOK
    return What.NOTHING if known.content == here.fingerprint else What.UPDATE


def _gone(known: ServerEntry | None, etag: str, today: date) -> What:
    """Past entries stay where they are; what somebody else has changed is looked at before it goes."""
    assert known is not None
    if known.last < today:
        return What.NOTHING
    if not etag:
        return What.FORGET
    return What.DELETE if known.etag == etag and not known.left else What.LOOK


def put_as(here: Here, etag: str) -> ServerEntry:
    """What is noted of an entry that stands there as it is planned."""
    return ServerEntry(
        uid=here.entry.uid,
        etag=etag,
        content=here.fingerprint,
        last=last_day(here.entry),
        programme=here.programme,
        summary=here.entry.summary,
    )


def left_as(here: Here, etag: str) -> ServerEntry:
    """What is noted of an entry that is left there as somebody else has made it."""
    left: ServerEntry = put_as(here, etag).replace(content="", left=here.fingerprint)
    return left


def last_day(entry: Entry) -> date:
    """The last day of an entry; of a series the day of its last time."""
    if entry.series and entry.series.days:
        return entry.series.days[-1]
    return entry.end.date() if isinstance(entry.end, datetime) else entry.end - DAY


def differences(content: bytes, entry: Entry) -> list[Message] | None:
    """What people would notice that is different there, in words; None where no such entry can be read there."""
    there = _event(content, entry.uid)
    if there is None:
        return None
    found = []
    start, end = _when(there, "DTSTART"), _when(there, "DTEND")
    if (start, end) != (_instant(entry.start), _instant(entry.end)):
        found.append(message("server-there-time", there=_words(there, "DTSTART"), here=_spoken(entry.start)))
    for name, ours in (("SUMMARY", entry.summary), ("LOCATION", entry.location), ("DESCRIPTION", entry.description)):
        theirs = str(there.get(name, ""))
        if _flat(theirs) != _flat(ours):
            key = f"server-there-{name.lower()}"
            found.append(message(key, there=_flat(theirs)[:80] or "–", here=_flat(ours)[:80] or "–"))
    if str(there.get("STATUS", "")).upper() == "CANCELLED" and not entry.cancelled:
        found.append(message("server-there-cancelled"))
    return found


def _event(content: bytes, uid: str) -> Any:
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(content)
        events = [event for event in calendar.walk("VEVENT") if str(event.get("UID")) == uid]
    except (ValueError, KeyError, IndexError):
        return None
    return next((event for event in events if "RECURRENCE-ID" not in event), None)


def _when(event: Any, name: str) -> datetime | date | None:
    found = event.get(name)
    return None if found is None else _instant(found.dt)


def _words(event: Any, name: str) -> Message:
    found = event.get(name)
    return message("server-no-time") if found is None else _spoken(found.dt)


def _instant(when: datetime | date) -> datetime | date:
    return when.astimezone(UTC) if isinstance(when, datetime) and when.tzinfo else when


def _spoken(when: datetime | date) -> Message:
    if isinstance(when, datetime):
        return message("server-moment", day=when.date(), at=when.time())
    return message("server-day", day=when)


def _flat(text: str) -> str:
    return " ".join(clean(text).split())
