"""What stands in somebody's calendar, before it is iCalendar: one entry for a meeting or for a stay."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec


class Mailbox(msgspec.Struct, frozen=True):
    """A name with its e-mail address."""

    name: str
    email: str
    is_written_to: bool = True
    """False: a calendar server must not send anything to it by itself (RFC 6638, SCHEDULE-AGENT)."""


class Instance(msgspec.Struct, frozen=True):
    """One time of a series as it really is, in place of the one that the rule gives for the day `origin`."""

    origin: date
    entry: Entry


class Series(msgspec.Struct, frozen=True):
    """How an entry recurs: a rule without an end (RRULE), the days that it gives from the first to the last time, and
    every time that there is; a day without one is an exception."""

    rule: str
    days: tuple[date, ...]
    instances: tuple[Instance, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One calendar entry in the language of its reader.

    `start` and `end` are either aware moments in a named zone (a meeting) or dates (a stay of whole days, `end` the day
    after the last). `made` is the day the entry was settled, `stamp` stands for its present state (UTC; none: as on the
    first day); the stamps of the file come from them, never from a clock.
    With a `series` it recurs; a time of it that is not as the rule says has a `recurrence`, the moment it stands for.
    `link` is where an online meeting is held. No `reminder_minutes` (0): no reminder.
    A moment without a named zone, or a moment beside a day, is a ValueError.
    """

    uid: str
    start: datetime | date
    end: datetime | date
    made: date
    summary: str
    description: str
    category: str
    organizer: Mailbox
    attendees: tuple[Mailbox, ...] = ()
    location: str = ""
    link: str = ""
    reminder_minutes: int = 0
    tentative: bool = False
    cancelled: bool = False
    sequence: int = 0
    stamp: datetime | None = None
    series: Series | None = None
    recurrence: datetime | None = None

    def __post_init__(self) -> None:
        for when in (self.start, self.end):
            if isinstance(when, datetime) and not isinstance(when.tzinfo, ZoneInfo):
                raise ValueError(f"{when!r} has no named time zone")
        if isinstance(self.start, datetime) != isinstance(self.end, datetime):
            raise ValueError("an entry begins and ends with a moment, or with a day")

    @property
    def moment(self) -> datetime | None:
        """When a meeting begins; None for whole days."""
        return self.start if isinstance(self.start, datetime) else None


def after(start: datetime, minutes: int) -> datetime:
    """So many minutes later in the same zone, also where the clocks change in between."""
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)


def in_time(entry: Entry) -> tuple[date, str, str]:
    """Sorts entries by day and hour."""
    moment = entry.moment
    return (moment.date() if moment else entry.start, moment.isoformat() if moment else "", entry.uid)
