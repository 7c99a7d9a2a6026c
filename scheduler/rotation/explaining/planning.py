"""A plan for claims: the best that is found in the time, by soft rules and by how little it changes, or any."""

from __future__ import annotations

import math
import time as clock
from collections.abc import Callable, Iterable, Mapping

import msgspec

from scheduler.model import Finding, RotationRow, Severity
from scheduler.rotation.check import check
from scheduler.rotation.explaining.asking import Asking, needed_people, problem_for
from scheduler.rotation.explaining.claims import Claim
from scheduler.rotation.explaining.ground import Ground
from scheduler.rotation.solving.building import setting_of
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rotation.solving.rows import rows_of
from scheduler.rotation.solving.solve import solve
from scheduler.rules.company import Company

SOON = 2.0
"""Seconds for which a first plan is improved where any will do."""


class Planned(msgspec.Struct, frozen=True):
    """A plan: `rows` are everybody's, `findings` what the checker says of them under the company's rules.

    `status` is optimal (no plan costs less), feasible, or unknown: then there are no rows.
    """

    status: str
    rows: tuple[RotationRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    cost: int = 0


def best_plan(
    asking: Asking,
    claims: Iterable[Claim],
    rows: Iterable[RotationRow],
    company: Company,
    seconds: float,
    *,
    soon: bool = False,
) -> Planned:
    """The best plan from these rows under a company's rules; where none is found in time, any that keeps the claims.

    `soon`: the first plan is improved for no longer than `SOON` seconds.
    """
    ground, listed = asking.ground, list(rows)
    setting = setting_of(ground.plan.plan, listed, company, today=ground.today)
    first = _First(asking.stop)
    solved = solve(
        setting, seconds=max(1.0, 0.8 * seconds), seed=asking.seed,
        progress=first.told if soon else None, stop=first.enough,
    )  # fmt: skip
    if solved.status in ("optimal", "feasible"):
        return _judged(ground, {row.person: row for row in listed} | solved.rows, company, solved.status)
    hard = [ground.meaning(claim) for claim in claims]
    needed = problem_for(ground, hard, needed_people(ground, hard))
    model = PlanModel(needed, list(needed.people), {}, Aims())
    found = model.solve(seconds=max(1.0, 0.2 * seconds), seed=asking.seed, stop=asking.stop)
    if not found.has_plan:
        return Planned("unknown")
    chosen = {key: found.chosen.get(key, ()) for key in ground.people}
    made = {key: row for key, row in rows_of(ground.setting, chosen).items() if row.assignments or key in ground.rows}
    return _judged(ground, ground.rows | made, company, "feasible")


class _First:
    """Notes when a plan was found first, and says stop so many seconds later."""

    def __init__(self, stop: Callable[[], bool]) -> None:
        self.stop = stop
        self.end = math.inf

    def told(self, _: float, best: float | None, __: float) -> None:
        """How far solving is."""
        if best is not None:
            self.end = min(self.end, clock.monotonic() + SOON)

    def enough(self) -> bool:
        """Whether to stop."""
        return self.stop() or clock.monotonic() >= self.end


def _judged(ground: Ground, rows: Mapping[str, RotationRow], company: Company, status: str) -> Planned:
    after = tuple(rows.values())
    findings = check(ground.plan.plan, after, company)
    return Planned(status, after, findings, cost_of(findings, company))


def cost_of(findings: Iterable[Finding], company: Company) -> int:
    """What soft findings cost: each rule's weight, times how far it is broken."""
    rules = company.rules
    return sum(
        one.extent * (rules[one.rule].weight if one.rule in rules else 1)
        for one in findings
        if one.severity == Severity.SOFT
    )


def breaks(planned: Planned, ground: Ground) -> bool:
    """Whether something hard is broken in a plan, from today on."""
    return any(
        one.severity == Severity.HARD and not (one.dates and one.dates.last < ground.today) for one in planned.findings
    )
