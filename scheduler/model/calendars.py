"""What has come in from calendars: hours at which people are busy, and their answers to invitations."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from scheduler.model.errors import require
from scheduler.model.people import check_email
from scheduler.model.record import Record


class BusyTime(Record, frozen=True):
    """Somebody is busy from one moment to another (UTC), whatever it is; `key` is how the entry is known again."""

    start: datetime
    end: datetime
    key: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        aware = self.start.utcoffset() is not None and self.end.utcoffset() is not None
        require(aware and self.start < self.end, "error-busy-time", field="end")

    def overlaps(self, start: datetime, end: datetime) -> bool:
        """Whether it lies in part between two moments."""
        return self.start < end and start < self.end


class BusyCalendar(Record, frozen=True):
    """The busy times that one calendar (`source`) tells of a person, in order. What they are about is never kept."""

    id: str
    person: str
    source: str
    times: tuple[BusyTime, ...] = ()


def busy_calendar_id(person: str, key: str) -> str:
    """The id of what a calendar, known by a short key, tells of a person."""
    return f"{person}.{key}"


class Answer(StrEnum):
    """What somebody answers to an invitation. A counter-proposal is not a yes."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    DELEGATED = "delegated"
    COUNTER = "counter"


class Reply(Record, frozen=True):
    """What a person answered last to the invitation to a meeting, and to which state of it.

    `start` and `minutes` are the meeting as it was when the answer came; a no is about that hour. `sequence` and
    `stamped` (UTC) say which of two answers is the newer one. `delegate` is the address of whoever is to come instead,
    `proposed` the moment that a counter-proposal names, for `proposed_minutes`. `comment` is for planners only.
    """

    id: str
    programme: str
    meeting: str
    person: str
    answer: Answer
    start: datetime
    minutes: int
    sequence: int = 0
    stamped: datetime | None = None
    received: date | None = None
    delegate: str = ""
    proposed: datetime | None = None
    proposed_minutes: int = 0
    comment: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.start.utcoffset() is not None, "error-busy-time", field="start")
        require(self.minutes > 0, "error-at-least", field="minutes", least=1, value=self.minutes)
        check_email(self.delegate, "delegate")

    @property
    def end(self) -> datetime:
        """When the meeting was to end."""
        return self.start.astimezone(UTC) + timedelta(minutes=self.minutes)

    def is_about(self, start: datetime, minutes: int) -> bool:
        """Whether it answers to a meeting at that hour, and not to one that has been moved since."""
        return self.start == start and self.minutes == minutes

    def is_newer_than(self, other: Reply) -> bool:
        """Whether it replaces the other answer: a higher SEQUENCE, else a later stamp (RFC 5546, 2.1.5)."""
        if self.sequence != other.sequence:
            return self.sequence > other.sequence
        return bool(self.stamped and (other.stamped is None or self.stamped > other.stamped))


def reply_id(meeting: str, person: str) -> str:
    """The id of what a person answered about a meeting."""
    return f"{meeting}.{person}"
