"""What has left the house: of every calendar entry each state that somebody was sent, and who has which of them.

It is written when something was sent, never before, and no undo takes it back: an entry in somebody's calendar stays.
"""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from scheduler.model.record import Record


class Way(StrEnum):
    """How a message left the house: as a file that somebody handed over, by mail, or to a calendar server."""

    FILE = "file"
    MAIL = "mail"
    CALDAV = "caldav"


class Method(StrEnum):
    """What a calendar message does (RFC 5546): invites or updates, calls off, or only makes known."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    PUBLISH = "PUBLISH"


class Occurrence(Record, frozen=True):
    """One time of a series, in place of the one that the rule gives for the day `origin`."""

    origin: date
    day: date
    at: time
    minutes: int
    place: str = ""
    online: bool = False
    people: tuple[str, ...] = ()
    text: str = ""


class Appointment(Record, frozen=True):
    """What a calendar entry says, in no language; two that are equal need no message.

    A meeting begins on `day` at the wall-clock time `at` of its `zone`; a stay has whole days up to `until` (not
    included) and no hour. `title` is the programme or the department, `people` are the ids of those who meet, `names`
    what they were called. `text` is the fingerprint of all else that people read. A series has a `rule` (RRULE) and its
    `occurrences`, `until` then is the day after the last one.
    """

    day: date
    until: date | None = None
    at: time | None = None
    minutes: int = 0
    zone: str = ""
    place: str = ""
    online: bool = False
    title: str = ""
    people: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    organizer: str = ""
    organizer_name: str = ""
    text: str = ""
    rule: str = ""
    occurrences: tuple[Occurrence, ...] = ()

    @property
    def start(self) -> datetime | date:
        """The moment a meeting begins in its zone, or the first day of a stay."""
        return self.day if self.at is None else datetime.combine(self.day, self.at, ZoneInfo(self.zone))

    @property
    def last_day(self) -> date:
        """The last day on which the entry stands in a calendar; after it nothing is sent any more."""
        return self.day if self.until is None else date.fromordinal(self.until.toordinal() - 1)

    def is_elsewhere(self, other: Appointment) -> bool:
        """Whether time, date or place are others, which makes a new SEQUENCE."""
        return _time_and_place(self) != _time_and_place(other)


class Version(Record, frozen=True):
    """One state of an entry that left the house; `appointment` is None where the entry was called off.

    `revision` counts the states, `sequence` is the SEQUENCE they went out with, `stamp` their DTSTAMP (UTC): both never
    fall, and of two states with the same SEQUENCE the newer has the later stamp.
    """

    revision: int
    sequence: int
    stamp: datetime
    appointment: Appointment | None = None


class Receipt(Record, frozen=True):
    """What one person was sent last of an entry: which revision, to which address, when (an aware moment) and how.

    `by_plan`: it stood in their plan, to import, and was no invitation. `cancelled`: it was called off for them.
    """

    person: str
    revision: int
    at: datetime
    way: Way
    address: str = ""
    by_plan: bool = False
    cancelled: bool = False


class LedgerEntry(Record, frozen=True):
    """The ledger of one calendar entry (`id`, known outside by its `uid`), of a programme or a rotation plan (`plan`).

    `versions` are the newest one and those that somebody still has, oldest first; every receipt names one of them.
    `made` is the day on which it was settled first.
    """

    id: str
    uid: str
    plan: str
    made: date
    versions: tuple[Version, ...]
    receipts: tuple[Receipt, ...] = ()

    @property
    def newest(self) -> Version:
        """The state that went out last to anybody."""
        return self.versions[-1]

    def version(self, revision: int) -> Version:
        """The state of that number."""
        return next(version for version in self.versions if version.revision == revision)

    def receipt_of(self, person: str) -> Receipt | None:
        """What somebody was sent last, if anything."""
        return next((receipt for receipt in self.receipts if receipt.person == person), None)


def _time_and_place(one: Appointment) -> tuple[object, ...]:
    usual = (one.day, one.until, one.at, one.minutes, one.zone, one.place, one.online, one.rule)
    return *usual, *((each.origin, each.day, each.at, each.minutes, each.place) for each in one.occurrences)


class ServerEntry(Record, frozen=True):
    """An entry of a programme that was put on a calendar server: its `etag` there, its last day, and what was put.

    `content` is a fingerprint of that. `left` is the fingerprint of what was planned when somebody chose to leave there
    what is different: until something else is planned there is nothing to do about it.
    """

    uid: str
    etag: str
    content: str
    last: date
    programme: str = ""
    summary: str = ""
    left: str = ""


class ServerCalendar(Record, frozen=True):
    """What was put into one calendar (`url`) on a server, for one person's plan or, with no `person`, for all meetings.

    Whatever else is in that calendar is none of ours.
    """

    id: str
    url: str
    person: str
    entries: tuple[ServerEntry, ...] = ()
