"""Answers to invitations (RFC 5546, 3.2.3 and 3.2.7) in a calendar; DTSTART and ORGANIZER may be missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec

from scheduler.calendars.reading.components import CalendarParts, Component, calendars_in
from scheduler.calendars.reading.events import (
    Attendee,
    Bad,
    address_in,
    attendee_of,
    moment_of,
    number_of,
    stamp_of,
    text_of,
)
from scheduler.calendars.reading.zones import UnknownZone, Zones, zone_called
from scheduler.model import Answer, Message

REPLY, COUNTER = "REPLY", "COUNTER"
MOST_REPLIES = 1000
_ANSWERS = {
    "ACCEPTED": Answer.ACCEPTED,
    "DECLINED": Answer.DECLINED,
    "TENTATIVE": Answer.TENTATIVE,
    "DELEGATED": Answer.DELEGATED,
}


class IncomingReply(msgspec.Struct, frozen=True, kw_only=True):
    """One answer as it came. `answer` is None where it says nothing, `email` empty where nobody knows from whom.

    `sequence` is None where it says none, `recurrence` the one instance that it is about, `proposed` and `proposed_end`
    what a counter-proposal names. `trouble` says why nothing can be made of it.
    """

    line: int
    uid: str = ""
    method: str = ""
    email: str = ""
    name: str = ""
    answer: Answer | None = None
    sequence: int | None = None
    stamped: datetime | None = None
    recurrence: datetime | None = None
    comment: str = ""
    delegate: str = ""
    proposed: datetime | None = None
    proposed_end: datetime | None = None
    trouble: Message | None = None


def is_answer(content: bytes) -> bool:
    """Whether a calendar holds answers to invitations, by its METHOD."""
    parts = calendars_in(content[:100_000])
    return any(_method(one) in (REPLY, COUNTER) for one in parts)


def replies_in(content: bytes, zone: str, sender: str = "") -> list[IncomingReply]:
    """Every answer in the calendars of some bytes; `sender` is the address of the mail that they came with."""
    found: list[IncomingReply] = []
    for parts in calendars_in(content):
        own = zone_called(parts.properties.get("X-WR-TIMEZONE", ""))
        zones = Zones(parts.zones, {}, ZoneInfo(own or zone), 2027)
        for component in parts.components:
            if component.kind == "VEVENT" and len(found) < MOST_REPLIES:
                found.append(_reply(component, _method(parts), zones, sender))
    return found


def _method(parts: CalendarParts) -> str:
    return parts.properties.get("METHOD", "").strip().upper()


def _reply(component: Component, method: str, zones: Zones, sender: str) -> IncomingReply:
    if component.broken is not None:
        return IncomingReply(line=component.line, trouble=component.broken)
    who = _whose(component, sender)
    answer = Answer.COUNTER if method == COUNTER else _ANSWERS.get(who.answer) if who else None
    try:
        recurrence = _moment(component, "RECURRENCE-ID", zones)
        proposed = _moment(component, "DTSTART", zones) if answer is Answer.COUNTER else None
        ends = _moment(component, "DTEND", zones) if answer is Answer.COUNTER else None
    except Bad as bad:
        return IncomingReply(line=bad.line, trouble=bad.text)
    except UnknownZone as unknown:
        return IncomingReply(line=component.line, trouble=unknown.text)
    return IncomingReply(
        line=component.line,
        uid=component.text("UID").strip(),
        method=method,
        email=who.email if who else sender,
        name=who.name if who else "",
        answer=answer,
        sequence=number_of(component.text("SEQUENCE")) if component.get("SEQUENCE") else None,
        stamped=stamp_of(component, zones),
        recurrence=recurrence,
        comment=_comment(component),
        delegate=address_in(who.delegated_to) if who else "",
        proposed=proposed,
        proposed_end=ends,
    )


def _whose(component: Component, sender: str) -> Attendee | None:
    """Who answers: the sender of the mail where they are among the people, else the one who says anything."""
    users = [attendee_of(one) for one in component.all("ATTENDEE")]
    from_mail = [user for user in users if sender and user.email == sender]
    saying = list(_saying(users))
    if from_mail:
        return from_mail[0]
    if len(users) == 1:
        return users[0]
    return saying[0] if len(saying) == 1 else None


def _saying(users: list[Attendee]) -> Iterator[Attendee]:
    delegating = [user for user in users if user.answer == "DELEGATED"]
    yield from delegating or (user for user in users if user.answer not in ("", "NEEDS-ACTION"))


def _moment(component: Component, name: str, zones: Zones) -> datetime | None:
    found = component.get(name)
    moment = moment_of(found, zones) if found else None
    return moment.astimezone(UTC) if isinstance(moment, datetime) else None


def _comment(component: Component) -> str:
    """What somebody wrote beside the answer, without what no record would take."""
    text = " ".join(text_of(one.value) for one in component.all("COMMENT"))
    return "".join(letter for letter in text if letter.isprintable())[:1000].strip()
