"""What the works council has to do with, stay by stay."""

from __future__ import annotations

from datetime import date

from scheduler.model import Message
from scheduler.workspace.views.rotation import PlanView
from scheduler.workspace.views.view import View


class CouncilStay(View, frozen=True):
    """A stay that the works council may have to hear of, and what a person has noted; never a verdict.

    `id` is that of its first assignment, `assignments` are all of them. `reasons` are empty where a status was noted
    though no rule asks for it. `outdated` says that the stay has other days now than when the status was noted.
    """

    id: str
    assignments: tuple[str, ...]
    person: str
    person_name: str
    department: str
    department_name: str
    first: date
    last: date
    reasons: tuple[Message, ...]
    status: str
    date: date | None
    note: str
    outdated: bool


class CouncilView(View, frozen=True):
    """The stays of a plan, by first day and name; `open` counts those without a status; `ruled` whether a rule asks."""

    plan: PlanView
    stays: tuple[CouncilStay, ...]
    open: int
    ruled: bool
