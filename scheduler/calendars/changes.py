"""What a message changes for its recipient, in words: before it leaves, and for the text of a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.calendars.ledger import Due, Step
from scheduler.model import Appointment, Message, Occurrence, message


def in_words(due: Due) -> tuple[Message, ...]:
    """What is new, different or called off for the one who gets the message; at least one sentence."""
    now = due.appointment
    if due.step is Step.CANCEL:
        return (_cancelled(due, now),)
    if due.step is Step.NEW or due.held is None or due.held.appointment is None:
        return (_new(due, now),)
    before = due.held.appointment
    found = [*(_occurrences(before, now) if now.occurrences else ()), *_differences(before, now, due.person)]
    return tuple(found) or (message("invitation-change-mailbox"),)


def _new(due: Due, now: Appointment) -> Message:
    partners = _others(now, now.people, due.person)
    if now.at is None:
        return message("invitation-change-new-stay", title=now.title, when=_when(now))
    if now.occurrences:
        return message("invitation-change-series", count=len(now.occurrences), when=_when(now), people=partners)
    key = "invitation-change-new-with" if partners else "invitation-change-new"
    return message(key, when=_when(now), people=partners)


def _cancelled(due: Due, shown: Appointment) -> Message:
    partners = _others(shown, shown.people, due.person)
    if shown.at is None:
        return message("invitation-change-cancelled-stay", title=shown.title, when=_when(shown))
    if due.version.appointment is not None:
        return message("invitation-change-left", when=_when(shown))
    key = "invitation-change-cancelled-with" if partners else "invitation-change-cancelled"
    return message(key, when=_when(shown), people=partners)


def _occurrences(before: Appointment, now: Appointment) -> Iterator[Message]:
    """What is different at single times of a series."""
    earlier, later = ({one.origin: one for one in series.occurrences} for series in (before, now))
    for origin in sorted({*earlier, *later}):
        one, other = earlier.get(origin), later.get(origin)
        if one is None and other is not None:
            yield message("invitation-change-occurrence-new", when=_moment(other))
        elif one is not None and other is None:
            yield message("invitation-change-cancelled", when=_moment(one))
        elif one is not None and other is not None and one != other:
            yield from _occurrence(one, other)


def _occurrence(one: Occurrence, other: Occurrence) -> Iterator[Message]:
    if one.day == other.day and one.at != other.at:
        yield message("invitation-change-hour", day=_day(other), before=one.at, at=other.at)
    elif one.day != other.day:
        yield message("invitation-change-day", before=_moment(one), now=_moment(other))
    if one.minutes != other.minutes:
        yield message("invitation-change-minutes", when=_moment(other), before=one.minutes, minutes=other.minutes)
    if (one.place, one.online) != (other.place, other.online):
        yield message("invitation-change-place", when=_moment(other), before=_place(one), place=_place(other))
    if one.people != other.people:
        yield message("invitation-change-occurrence-people", when=_moment(other))
    if one.text != other.text:
        yield message("invitation-change-text", when=_moment(other))


def _moment(one: Occurrence) -> Message:
    return message("invitation-when", day=_day(one), at=one.at)


def _differences(before: Appointment, now: Appointment, reader: str) -> Iterator[Message]:
    if not now.occurrences:
        yield from _time(before, now)
        if (before.place, before.online) != (now.place, now.online):
            yield message("invitation-change-place", when=_when(now), before=_place(before), place=_place(now))
    yield from _people(before, now, reader)
    if before.title != now.title:
        yield message("invitation-change-title", when=_when(now), before=before.title, title=now.title)
    if (before.organizer, before.organizer_name) != (now.organizer, now.organizer_name):
        yield message("invitation-change-organizer", when=_when(now), organizer=now.organizer_name or now.organizer)
    if before.text != now.text:
        yield message("invitation-change-text", when=_when(now))


def _time(before: Appointment, now: Appointment) -> Iterator[Message]:
    if before.at is None or now.at is None:
        if (before.day, before.until) != (now.day, now.until):
            yield message("invitation-change-days", before=_when(before), now=_when(now))
        return
    if before.zone != now.zone and (before.day, before.at) == (now.day, now.at):
        yield message("invitation-change-zone", when=_when(now), before=before.zone, zone=now.zone)
    elif before.day == now.day and before.at != now.at:
        yield message("invitation-change-hour", day=_day(now), before=before.at, at=now.at)
    elif before.day != now.day:
        yield message("invitation-change-day", before=_when(before), now=_when(now))
    if before.minutes != now.minutes:
        yield message("invitation-change-minutes", when=_when(now), before=before.minutes, minutes=now.minutes)


def _people(before: Appointment, now: Appointment, reader: str) -> Iterator[Message]:
    joined = _others(now, [one for one in now.people if one not in before.people], reader)
    left = _others(before, [one for one in before.people if one not in now.people], reader)
    if joined and left:
        yield message("invitation-change-instead", when=_when(now), people=joined, before=left)
    elif joined:
        yield message("invitation-change-joined", when=_when(now), people=joined, count=len(joined))
    elif left:
        yield message("invitation-change-gone", when=_when(now), people=left, count=len(left))
    names = dict(zip(before.people, before.names, strict=False))
    for person, name in zip(now.people, now.names, strict=False):
        if names.get(person, name) != name:
            yield message("invitation-change-name", before=names[person], name=name)


def _others(appointment: Appointment, people: Sequence[str], reader: str) -> list[str]:
    names = dict(zip(appointment.people, appointment.names, strict=False))
    return [names[person] for person in people if person != reader and person in names]


def _when(appointment: Appointment) -> Message:
    """The day with its weekday and the hour, or the first and the last day."""
    if appointment.at is not None:
        return message("invitation-when", day=_day(appointment), at=appointment.at)
    if appointment.day == appointment.last_day:
        return _day(appointment)
    return message("invitation-when-days", first=appointment.day, last=appointment.last_day)


def _day(appointment: Appointment | Occurrence) -> Message:
    weekday = message(f"word-weekday-{appointment.day.weekday()}")
    return message("invitation-day", weekday=weekday, day=appointment.day)


def _place(appointment: Appointment | Occurrence) -> str | Message:
    if appointment.online:
        return message("invitation-online")
    return appointment.place or message("invitation-change-no-place")
