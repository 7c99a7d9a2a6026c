"""What exchanges are about: the shared goal, personas and case studies."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from scheduler.model.errors import require
from scheduler.model.record import Record


class Stage(StrEnum):
    """The steps of AIDA: attention, interest, desire, action."""

    ATTENTION = "attention"
    INTEREST = "interest"
    DESIRE = "desire"
    ACTION = "action"


class GoalOwner(Record, frozen=True):
    """Who stands for the goal on one side of the exchange."""

    side: str
    person: str


class Goal(Record, frozen=True):
    """The shared goal: one sentence, how it is measured and up to what, and an owner a side."""

    sentence: str
    measure: str = ""
    target: str = ""
    until: date | None = None
    owners: tuple[GoalOwner, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.sentence.strip(), "error-empty", field="sentence")


class Persona(Record, frozen=True):
    """A typical customer: role, problems, priorities, challenges, how we solve them. Valid from `first` to `until`."""

    id: str
    name: str
    role: str = ""
    problems: str = ""
    priorities: str = ""
    challenges: str = ""
    solution: str = ""
    stage: Stage | None = None
    owner: str = ""
    first: date | None = None
    until: date | None = None
    revision: int = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_validity(self)


class CaseStudy(Record, frozen=True):
    """How a customer was helped, told for one persona: challenge, solution, result. Valid from `first` to `until`."""

    id: str
    name: str
    persona: str = ""
    customer: str = ""
    challenge: str = ""
    solution: str = ""
    result: str = ""
    stage: Stage | None = None
    owner: str = ""
    first: date | None = None
    until: date | None = None
    revision: int = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_validity(self)


def _check_validity(content: Persona | CaseStudy) -> None:
    require(content.name.strip(), "error-empty", field="name")
    if content.first and content.until:
        require(
            content.first <= content.until, "error-empty-range", field="until", start=content.first, end=content.until
        )


def valid_on(content: Persona | CaseStudy, day: date) -> bool:
    """Whether a persona or case may be presented on that day."""
    return (content.first is None or content.first <= day) and (content.until is None or day <= content.until)
