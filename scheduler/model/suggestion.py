"""Plans for an exchange that nobody has taken yet, and what has been proven of one that was."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from scheduler.model.errors import require
from scheduler.model.exchange import Round
from scheduler.model.record import Record


class SuggestionOrigin(StrEnum):
    """Where a suggestion comes from: planning that was stopped, or the making of variants."""

    STOPPED = "stopped"
    VARIANT = "variant"


class Suggestion(Record, frozen=True):
    """All rounds of a programme as they could be. `emphasis` is what a variant cares for most; see `Emphasis`."""

    id: str
    programme: str
    origin: SuggestionOrigin
    made: date
    rounds: tuple[Round, ...]
    emphasis: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.rounds, "error-empty", field="rounds")


class Proof(Record, frozen=True):
    """What a search has proven of the rounds of a programme (`id` is the programme's).

    `facts` is the fingerprint of the rounds' pairs and of all that planning them depends on: with another one nothing
    is proven. No plan has more than `pairs` pairs at tables and, with as many, none more than `distinct` different
    ones; `by` says by what argument. In every one that reaches all this somebody waits `longest` rounds in a row.
    """

    id: str
    facts: str
    meetings: int
    pairs: int
    distinct: int
    by: str
    longest: int = 0
