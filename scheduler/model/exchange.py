"""Exchange programmes: the recurring meeting of two sides, or of one pool of people; its rounds and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from itertools import combinations, product
from zoneinfo import ZoneInfo

from scheduler.model.errors import require
from scheduler.model.people import check_email, check_language
from scheduler.model.playbook import Goal
from scheduler.model.record import Record
from scheduler.model.rotation import PlanState
from scheduler.model.selector import parse_selector
from scheduler.model.time import DateRange, check_zone

_MODE = re.compile(r"(?:one-to-one|hosts|tables:([1-9]\d?)(?:\+([1-9]\d?))?)\Z")


class OnHoliday(StrEnum):
    """What becomes of a round that falls on a public holiday of the programme's place."""

    SKIP = "skip"
    MOVE = "move"
    REPORT = "report"


class Side(Record, frozen=True):
    """One of the two groups that meet, or the one pool in which everybody meets everybody; `people` is a selector."""

    name: str
    people: str

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        parse_selector(self.people, "people")


class AgendaItem(Record, frozen=True):
    """One point of the agenda, with its minutes. `topic` is one of the post's steps, or one's own words."""

    topic: str
    minutes: int

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.minutes > 0, "error-at-least", field="minutes", least=1, value=self.minutes)


STANDARD_TOPICS = ("persona", "case", "discussion", "agreements")


class Programme(Record, frozen=True):
    """One recurring exchange: its sides, rounds from `first` to `until` (both included), the hour in its place's zone.

    Two sides meet across, one to one, as `hosts` with guests, or at `tables:A+B` of up to so many people of each. A
    single side is a pool in which everybody meets everybody, in pairs (`one-to-one`) or at `tables:K` of up to K.
    `every` is `week`, `2weeks` or an RRULE; `rooms` are ids in the order they are filled (empty: every room), `closed`
    are periods without rounds. The side listed first presents. `review_weeks` is how long until somebody is asked
    whether it works; 0: never.
    """

    id: str
    name: str
    sides: tuple[Side, ...]
    first: date
    until: date
    every: str = "week"
    at: time = time(12, 0)
    minutes: int = 60
    zone: str = "Europe/Berlin"
    mode: str = "one-to-one"
    rooms: tuple[str, ...] = ()
    online_link: str = ""
    on_holiday: OnHoliday = OnHoliday.SKIP
    region: str = ""
    closed: tuple[DateRange, ...] = ()
    presenting: str = ""
    goal: Goal | None = None
    agenda: tuple[AgendaItem, ...] = ()
    language: str = ""
    organizer_name: str = ""
    organizer_email: str = ""
    reminder_minutes: int | None = None
    review_weeks: int = 8
    state: PlanState = PlanState.DRAFT
    version: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        require(self.first <= self.until, "error-empty-range", field="until", start=self.first, end=self.until)
        require((self.until - self.first).days <= 3 * 366, "error-plan-too-long", field="until")
        require(self.at.tzinfo is None, "error-time-with-zone", field="at")
        require(5 <= self.minutes <= 24 * 60, "error-minutes", field="minutes", value=self.minutes)
        require(self.zone, "error-empty", field="zone")
        check_zone(self.zone, "zone")
        self._check_sides()
        require(
            sum(item.minutes for item in self.agenda) <= self.minutes,
            "error-agenda-too-long",
            field="agenda",
            minutes=self.minutes,
        )
        names = [side.name for side in self.sides]
        require(
            not self.presenting or self.presenting in names,
            "error-no-such-side",
            field="presenting",
            value=self.presenting,
        )
        require(0 <= self.review_weeks <= 104, "error-review-weeks", field="review_weeks", value=self.review_weeks)
        check_email(self.organizer_email, "organizer_email")
        check_language(self.language)

    def _check_sides(self) -> None:
        """Refuses another number of sides than one or two, sides of one name, and a mode that the sides do not fit."""
        require(len(self.sides) in (1, 2), "error-sides", field="sides", count=len(self.sides))
        names = {side.name.casefold() for side in self.sides}
        require(len(names) == len(self.sides), "error-same-sides", field="sides", name=self.sides[0].name)
        known = _MODE.match(self.mode)
        require(known, "error-mode", field="mode", value=self.mode)
        assert known
        first, second = known.groups()
        if len(self.sides) == 2:
            require(second or not first, "error-mode-two-sides", field="mode", value=self.mode)
        else:
            fits = self.mode != "hosts" and not second and first != "1"
            require(fits, "error-mode-one-side", field="mode", value=self.mode)

    @property
    def seats(self) -> tuple[int, ...]:
        """How many people of each side a table seats at most; with hosts the guests are as many as it takes: (1, 1)."""
        known = _MODE.match(self.mode)
        assert known
        given = tuple(int(number) for number in known.groups() if number)
        return given or ((1, 1) if len(self.sides) == 2 else (2,))

    @property
    def in_groups(self) -> bool:
        """Whether tables are groups: everybody meets everybody of one pool, or several people of each side sit down."""
        return len(self.sides) == 1 or sum(self.seats) > 2

    def start_on(self, day: date, at: time | None = None) -> datetime:
        """The moment a meeting begins on that day: the wall-clock hour in the programme's zone."""
        return datetime.combine(day, at or self.at, ZoneInfo(self.zone))


class SitOutReason(StrEnum):
    """Why somebody has no table in a round. Never the reason of an absence."""

    AWAY = "away"
    NOT_DUE = "not-due"
    HOLIDAY = "holiday"
    NOT_EMPLOYED = "not-employed"
    NO_PARTNER_PRESENT = "no-partner-present"
    OTHER_SIDE_SMALLER = "other-side-smaller"
    ALONE = "alone"
    LEFT_OVER = "left-over"
    NOT_ALLOWED = "not-allowed"
    MEETINGS_PER_WEEK = "meetings-per-week"
    OUTSIDE_HOURS = "outside-hours"
    ELSEWHERE = "elsewhere"
    BUSY = "busy"
    DECLINED = "declined"
    PAUSE = "pause"
    CANCELLED = "cancelled"
    MOVED = "moved"


class SitOut(Record, frozen=True):
    """A person who has no table in a round, the side (0 or 1) and why."""

    person: str
    side: int
    reason: SitOutReason


class MeetingState(StrEnum):
    """What became of one meeting."""

    PLANNED = "planned"
    HELD = "held"
    MOVED = "moved"
    MISSED = "missed"
    CANCELLED = "cancelled"


def couples_of(sides: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Who meets whom at a table: everybody of one side everybody of the other; in a single pool each one each other."""
    if len(sides) == 1:
        return combinations(sides[0], 2)
    first, second = sides
    return product(first, second)


class Table(Record, frozen=True):
    """One meeting: the people of each side (one or two), where, about what. Its id is its calendar entry's, too.

    `at` and `minutes` only where they differ from the programme's. A table has a room or is online.
    """

    id: str
    people: tuple[tuple[str, ...], ...]
    room: str = ""
    online: bool = False
    persona: str = ""
    case: str = ""
    at: time | None = None
    minutes: int | None = None
    pinned: bool = False
    state: MeetingState = MeetingState.PLANNED

    def __post_init__(self) -> None:
        super().__post_init__()
        everybody = self.everybody
        enough = len(self.people) in (1, 2) and all(self.people) and len(everybody) >= 2
        require(enough, "error-empty-table-side", field="people")
        require(len(set(everybody)) == len(everybody), "error-twice-at-a-table", field="people")
        require(not (self.room and self.online), "error-room-and-online", field="online")

    @property
    def everybody(self) -> tuple[str, ...]:
        """The people of all sides, the first side first."""
        return tuple(person for side in self.people for person in side)

    @property
    def couples(self) -> Iterator[tuple[str, str]]:
        """Who meets whom here."""
        return couples_of(self.people)

    @property
    def takes_place(self) -> bool:
        """Whether the meeting counts as met or to be met."""
        return self.state in (MeetingState.PLANNED, MeetingState.HELD, MeetingState.MOVED)


class SkipReason(StrEnum):
    """Why a round has no meetings at all."""

    HOLIDAY = "holiday"
    CLOSED = "closed"
    NOBODY = "nobody"


class Round(Record, frozen=True):
    """One date of a programme with its tables; the document that is stored. `planned_for`: the rule's date if moved.

    `published_on` is the day the round was published first; the stamps in calendar files come from it.
    """

    id: str
    programme: str
    day: date
    tables: tuple[Table, ...] = ()
    sitting_out: tuple[SitOut, ...] = ()
    skipped: SkipReason | None = None
    holiday: str = ""
    planned_for: date | None = None
    published: bool = False
    published_on: date | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        seated = [person for table in self.tables if table.takes_place for person in table.everybody]
        require(len(set(seated)) == len(seated), "error-two-tables", field="tables", day=self.day)


def round_id(programme: str, day: date) -> str:
    """The id of the round on that day."""
    return f"{programme}.{day.isoformat()}"


class PastMeeting(Record, frozen=True):
    """Two people met before Rondo knew of it; it counts against repeats. `first` and `second` are in no order."""

    id: str
    day: date
    first: str
    second: str

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.first != self.second, "error-meets-itself", field="second")
