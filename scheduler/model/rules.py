"""Rules as records, and the findings that come of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from scheduler.model.errors import require
from scheduler.model.message import Message
from scheduler.model.record import Record

ParameterValue = str | int | float | bool | tuple[str, ...]


class Severity(StrEnum):
    """Must not be broken, should not be broken, or worth knowing."""

    HARD = "hard"
    SOFT = "soft"
    NOTICE = "notice"


class Scope(Record, frozen=True):
    """For whom and what a rule is; empty means all it makes sense for. `pairs` are pairs of people ids.

    `groups` are department ids, tags or side names that pick people; `departments` and `sites` pick places.
    """

    people: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


class Rule(Record, frozen=True):
    """One rule of the company: a kind with its parameters. It holds on `[first, until]`, in one plan or in all.

    The text of a confidential rule, and that it exists, is for planners only.
    """

    id: str
    kind: str
    severity: Severity = Severity.HARD
    weight: int = 1
    scope: Scope = Scope()
    parameters: dict[str, ParameterValue] = {}
    first: date | None = None
    until: date | None = None
    confidential: bool = False
    note: str = ""
    plan: str = ""
    enabled: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.kind, "error-empty", field="kind")
        require(1 <= self.weight <= 1_000_000, "error-weight", field="weight", value=self.weight)
        if self.first and self.until:
            require(self.first <= self.until, "error-empty-range", field="until", start=self.first, end=self.until)

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on that day."""
        return self.enabled and (self.first is None or self.first <= day) and (self.until is None or day <= self.until)


class Acceptance(Record, frozen=True):
    """A person takes responsibility for a finding; it stays listed as accepted. The id is the finding's."""

    id: str
    by: str
    reason: str
    day: date

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.reason.strip(), "error-reason-needed", field="reason")
        require(self.by.strip(), "error-empty", field="by")


class Span(msgspec.Struct, frozen=True):
    """First and last day, both included, as people say it."""

    first: date
    last: date


class Measure(msgspec.Struct, frozen=True):
    """What was counted, and what is allowed."""

    is_: float = msgspec.field(name="is")
    allowed: float


class Repair(msgspec.Struct, frozen=True):
    """Something that removes a finding: in words, and as the command that does it (without the leading `rondo`)."""

    text: Message
    command: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A place where a plan and a rule disagree. `id` stays the same while the matter is the same.

    `text` is the sentence for planners. Where `confidential` is set, anybody else is told `public_text` at most.
    `extent` is how far the rule is broken, in the kind's own units; a soft rule costs its weight times that.
    """

    id: str
    rule: str
    kind: str
    severity: Severity
    people: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    dates: Span | None = None
    text: Message
    measure: Measure | None = None
    extent: int = 1
    repairs: tuple[Repair, ...] = ()
    accepted: Acceptance | None = None
    confidential: bool = False

    @property
    def counts(self) -> bool:
        """Whether the finding stands against the plan: nobody has accepted it."""
        return self.accepted is None
