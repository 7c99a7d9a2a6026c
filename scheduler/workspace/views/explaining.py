"""Why there is no rotation plan, and why somebody is not somewhere, as faces show it."""

from __future__ import annotations

from scheduler.model import Finding, Message, Rule, Span
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.view import View


class ConflictPart(View, frozen=True):
    """One sentence of a conflict: a pin (`kind` pin), or a rule for these people and departments.

    Nobody but planners is told more of a `confidential` one than that something is not possible together.
    """

    text: Message
    kind: str
    rule: str
    people: tuple[str, ...]
    departments: tuple[str, ...]
    dates: Span | None
    confidential: bool


class Relaxation(View, frozen=True):
    """A way out that was tried: what is given up, its price, and what the plan that it allows changes.

    `command` does the same where there is one command for it; `rules` are as they would be, `unpinned` the assignments
    let loose. `status` is that of the plan found: optimal, feasible, or unknown where time did not suffice to find it.
    """

    text: Message
    cost: int
    proven: bool
    changes: Difference
    status: str
    objective: int | None
    command: str
    rules: tuple[Rule, ...]
    unpinned: tuple[str, ...]


class Explanation(View, frozen=True):
    """Whether there is a plan (`possible`, None: not known), and why there is none.

    `confirmed` says that it was counted, or asked twice in different ways; `certificates` are what counting found, each
    with its numbers; `smallest`, that each part of the conflict was shown to be needed.
    """

    possible: bool | None
    confirmed: bool
    smallest: bool
    sentences: tuple[Message, ...]
    certificates: tuple[Message, ...]
    conflict: tuple[ConflictPart, ...]
    relaxations: tuple[Relaxation, ...]
    seconds: float


class WhyNot(View, frozen=True):
    """Why somebody is not there (`explanation`), or what it would cost: soft rules with it, without it, and more.

    `proven`: both are the best that can be. `findings_added` are those that the plan with it has more.
    """

    explanation: Explanation
    cost: int | None
    objective: int | None
    objective_without: int | None
    proven: bool
    changes: Difference
    findings_added: tuple[Finding, ...]
    sentences: tuple[Message, ...]
