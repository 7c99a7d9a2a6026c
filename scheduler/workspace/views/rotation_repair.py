"""Repairs, variants and comparisons of rotation plans, as faces show them."""

from __future__ import annotations

from scheduler.model import Finding, Message
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.rotation import PersonDifference, PlanView
from scheduler.workspace.views.view import View


class RepairQuality(View, frozen=True):
    """How little a repair changes: `changed` cells, at least `fewest` must (`proven`: they are the fewest).

    A cell is a person's period. `people` are touched, `mentors` assignments get another mentor; `objective` is what
    soft rules cost after it, `objective_before` what they cost before.
    """

    changed: int
    fewest: int
    proven: bool
    people: int
    mentors: int
    objective: int
    objective_before: int
    seconds: float


class Sides(View, frozen=True):
    """One person's assignments that differ, short enough to stand side by side, as they are and as they would be."""

    person: str
    name: str
    first: tuple[Message, ...]
    second: tuple[Message, ...]


class RotationRepair(View, frozen=True):
    """What a repair changes, or would change: by assignment, by person, and who has to be told (ids).

    `status` is nothing, optimal, feasible, impossible or unknown; `not_repaired` are the open findings that nothing
    mends. `proposal` is the id of the plan that a stopped repair has left.
    """

    plan: PlanView
    status: str
    difference: Difference
    people: tuple[PersonDifference, ...]
    sides: tuple[Sides, ...]
    told: tuple[str, ...]
    quality: RepairQuality
    findings: tuple[Finding, ...]
    findings_added: tuple[Finding, ...]
    findings_removed: tuple[Finding, ...]
    not_repaired: tuple[Finding, ...]
    sentences: tuple[Message, ...]
    proposal: str = ""


class LoadDifference(View, frozen=True):
    """One department in two plans: weeks that people spend there in all, and the most at a time."""

    department: str
    name: str
    weeks_before: float
    weeks_after: float
    most_before: int
    most_after: int


class Comparison(View, frozen=True):
    """Two plans side by side: what the second has otherwise than the first, by assignment, person and department.

    `findings_added` are those of the second alone, judged as the first is; `objective` what soft rules cost in each.
    """

    first: PlanView
    second: PlanView
    difference: Difference
    people: tuple[PersonDifference, ...]
    sides: tuple[Sides, ...]
    load: tuple[LoadDifference, ...]
    findings_added: tuple[Finding, ...]
    findings_removed: tuple[Finding, ...]
    hard: tuple[int, int]
    objective: tuple[int, int]
    sentences: tuple[Message, ...]


class Variant(View, frozen=True):
    """One of several good plans, kept under `plan`: what it costs, and by how many people it differs.

    `people` differ from the plan as it stands, `apart` at least from every other variant.
    """

    plan: str
    name: str
    objective: int
    hard: int
    people: int
    apart: int
    difference: Difference
    text: Message


class Beside(View, frozen=True):
    """A plan beside another one: `people` differ, `hard` findings are open, soft rules cost `objective`."""

    plan: str
    name: str
    people: int
    hard: int
    objective: int


class Variants(View, frozen=True):
    """Good plans that really differ, the best first."""

    plan: PlanView
    variants: tuple[Variant, ...]
    seconds: float
    sentences: tuple[Message, ...]
