"""What solving a rotation plan came to, as faces show it."""

from __future__ import annotations

from scheduler.model import Finding, Message
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.view import View


class Solution(View, frozen=True):
    """The plan found: `status` is optimal, feasible, impossible or unknown.

    `objective` is what soft rules cost, `bound` what no plan can be better than, `gap` their distance as a share of the
    objective; None where there is no plan. `proposal` is the id of the plan that a stopped solve has left.
    """

    status: str
    objective: int | None
    bound: int | None
    gap: float | None
    difference: Difference
    told: tuple[str, ...]
    findings: tuple[Finding, ...]
    seconds: float
    sentences: tuple[Message, ...]
    proposal: str = ""
