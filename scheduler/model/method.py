"""What comes of meetings: feedback, action items, the lines of battle cards, measurements of the goal, reviews."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from scheduler.model.errors import require
from scheduler.model.playbook import CaseStudy, Persona
from scheduler.model.record import Record

ENOUGH_ANSWERS = 5
"""How many answers there have to be before anything of them is shown: fewer would tell who said what."""
LEAD_QUALITIES = (1, 2, 3, 4, 5)


class Works(StrEnum):
    """Whether the concept works: the one question of feedback and review."""

    WORKS = "works"
    PARTLY = "partly"
    NO = "no"


class Feedback(Record, frozen=True):
    """What somebody says of a meeting. Who it was is not kept; the id is the same when they answer again.

    `lead_quality` is 1 (poor) to 5 (very good).
    """

    id: str
    programme: str
    meeting: str
    day: date
    works: Works | None = None
    lead_quality: int | None = None
    text: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        known = self.lead_quality is None or self.lead_quality in LEAD_QUALITIES
        require(known, "method-error-quality", field="quality", value=self.lead_quality or 0)


class ActionItem(Record, frozen=True):
    """What was agreed at a meeting: who does what until when; `done` is the day on which it was."""

    id: str
    programme: str
    meeting: str
    text: str
    people: tuple[str, ...] = ()
    until: date | None = None
    done: date | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.text.strip(), "error-empty", field="text")


class MeetingNotes(Record, frozen=True):
    """What was written down at a meeting; the id is the meeting's."""

    id: str
    programme: str
    text: str


class LineKind(StrEnum):
    """What a line of a battle card is."""

    STATEMENT = "statement"
    QUESTION = "question"
    OBJECTION = "objection"


class CardLine(Record, frozen=True):
    """One statement, question, or objection with its answer, for a persona; `meeting` is the one it came out of."""

    id: str
    persona: str
    kind: LineKind
    text: str
    answer: str = ""
    meeting: str = ""
    added: date | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.text.strip(), "error-empty", field="text")
        is_objection = self.kind is LineKind.OBJECTION
        require(is_objection or not self.answer, "method-error-answer", field="answer")


class CardIssue(Record, frozen=True):
    """A battle card that was sent or hung up: of which revision of the persona, when, and where."""

    id: str
    persona: str
    revision: int
    day: date
    where: str = ""


class Measurement(Record, frozen=True):
    """The value of a goal's measure on a day."""

    id: str
    programme: str
    day: date
    value: float
    note: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        finite = self.value == self.value and abs(self.value) != float("inf")
        require(finite, "error-number", field="value", value=str(self.value))


class Decision(StrEnum):
    """What follows from a review."""

    KEEP = "keep"
    CHANGE = "change"
    DROP = "drop"


class Review(Record, frozen=True):
    """The answer to "does it work?" after some weeks, about a programme, or one persona in it; with its figures.

    The figures are those of the day of the review: later feedback changes no review. `satisfied` is how many of the
    `answers` said that the concept works; both are 0 where there were too few answers to be shown.
    """

    id: str
    programme: str
    day: date
    verdict: Works
    decision: Decision
    persona: str = ""
    text: str = ""
    held: int = 0
    missed: int = 0
    pairs: int = 0
    answers: int = 0
    satisfied: int = 0
    lead_quality: float | None = None
    measure: float | None = None
    kept: int = 0
    agreed: int = 0
    again_on: date | None = None


class StayNotes(Record, frozen=True):
    """What is said of a stay: what is to be learned, the talks that were held, what is handed over, how it ended.

    The id is the assignment's; `person` is who stays there.
    """

    id: str
    plan: str
    person: str
    objectives: str = ""
    handover: str = ""
    closing_note: str = ""
    midway_held: date | None = None
    closing_held: date | None = None


class ContentVersion(Record, frozen=True):
    """A persona or case study as it was before a change; the id is `<id>.<revision>`."""

    id: str
    until: date
    persona: Persona | None = None
    case: CaseStudy | None = None
