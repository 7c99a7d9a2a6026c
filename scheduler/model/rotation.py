"""Rotation plans: who works in which department in which period."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from enum import StrEnum

from scheduler.model.errors import require
from scheduler.model.identity import fresh_id
from scheduler.model.record import Record
from scheduler.model.time import DAY, DateRange, Half


class Period(StrEnum):
    """How long one column of a rotation plan is."""

    DAY = "day"
    WEEK = "week"
    TWO_WEEKS = "2weeks"
    MONTH = "month"


class PlanState(StrEnum):
    """Draft, approved or published; after publishing every change is a difference to approve."""

    DRAFT = "draft"
    APPROVED = "approved"
    PUBLISHED = "published"


class AssignmentStatus(StrEnum):
    """How far a stay has come. A broken-off stay's length is no longer judged as a hard rule."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    DONE = "done"
    BROKEN_OFF = "broken-off"


class Keep(StrEnum):
    """What a solve leaves as it is: pins only, everything, or everything once it is published."""

    PUBLISHED = "published"
    PINS = "pins"
    ALL = "all"


class CouncilStatus(StrEnum):
    """What the works council has been told or has answered; kept by a person, never by the program."""

    OPEN = "open"
    NOT_NEEDED = "not-needed"
    INFORMED = "informed"
    AGREED = "agreed"
    REFUSED = "refused"


class Assignment(Record, frozen=True):
    """A person's time `[start, end)` in a department; `half` where only a half of each day is meant.

    `council_about` are the days of the stay for which the works council's status was noted.
    """

    id: str
    department: str
    start: date
    end: date
    half: Half = Half.WHOLE
    mentor: str = ""
    goal: str = ""
    pinned: bool = False
    status: AssignmentStatus = AssignmentStatus.PLANNED
    suspended: tuple[DateRange, ...] = ()
    council: CouncilStatus = CouncilStatus.OPEN
    council_date: date | None = None
    council_note: str = ""
    council_about: DateRange | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.department, "error-empty", field="department")
        require(self.start < self.end, "error-empty-range", field="end", start=self.start, end=self.end - DAY)
        require(self.half, "error-no-half", field="half")

    @property
    def range(self) -> DateRange:
        """The days of the assignment."""
        return DateRange(start=self.start, end=self.end)


class RotationPlan(Record, frozen=True):
    """A plan's frame: days `[start, end)`, periods, people (a selector) and departments (ids; empty means all).

    `version` counts the publishings. `approved_as` is the fingerprint of the assignments that were approved: with other
    assignments nothing is.
    """

    id: str
    name: str
    start: date
    end: date
    period: Period = Period.WEEK
    people: str = "all"
    departments: tuple[str, ...] = ()
    state: PlanState = PlanState.DRAFT
    version: int = 0
    approved_as: str = ""
    approved_on: date | None = None
    approved_by: str = ""
    published_on: date | None = None
    published_by: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        require(self.start < self.end, "error-empty-range", field="end", start=self.start, end=self.end - DAY)
        require((self.end - self.start).days <= 3 * 366, "error-plan-too-long", field="end")

    @property
    def range(self) -> DateRange:
        """The days of the plan."""
        return DateRange(start=self.start, end=self.end)


class RotationRow(Record, frozen=True):
    """All assignments of one person in one plan, by start; the document that is stored. Its id is `plan.person`."""

    id: str
    plan: str
    person: str
    assignments: tuple[Assignment, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        starts = [assignment.start for assignment in self.assignments]
        require(starts == sorted(starts), "error-not-sorted", field="assignments")


class PublishedRow(RotationRow, frozen=True):
    """What the last published version of a plan says of one person; what is changed later is compared with it."""


def row_id(plan: str, person: str) -> str:
    """The id of a person's row in a plan."""
    return f"{plan}.{person}"


def assignment_id(person: str, department: str, start: date, taken: Container[str]) -> str:
    """A readable id for a new assignment that no other of the plan has: calendar entries are known by it."""
    return fresh_id(f"{department[:12]}-{start:%Y%m%d}-{person}", taken)


class PastStay(Record, frozen=True):
    """A stay before the plan, from history; `net_weeks` where the file says how much of it counted."""

    id: str
    person: str
    department: str
    start: date
    end: date
    net_weeks: float | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.start < self.end, "error-empty-range", field="end", start=self.start, end=self.end - DAY)
        require(
            self.net_weeks is None or self.net_weeks >= 0,
            "error-at-least",
            field="net_weeks",
            least=0,
            value=self.net_weeks or 0,
        )


class Wish(Record, frozen=True):
    """A person would like to be in a department at some time within `[start, end)`."""

    id: str
    person: str
    department: str
    start: date
    end: date
    weight: int = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.start < self.end, "error-empty-range", field="end", start=self.start, end=self.end - DAY)
        require(1 <= self.weight <= 1000, "error-weight", field="weight", value=self.weight)
