"""A plan for claims: any one first, then the best within the time, by soft rules and by how little it changes."""

from __future__ import annotations

import time as clock
from collections.abc import Iterable

import msgspec

from scheduler.model import Finding, RotationRow, Severity
from scheduler.rotation.check import check
from scheduler.rotation.explaining.asking import Asking, needed_people, problem_for
from scheduler.rotation.explaining.claims import Claim, claim_of
from scheduler.rotation.explaining.ground import Ground
from scheduler.rotation.solving.frame import Chosen
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rotation.solving.rows import changes, rows_of
from scheduler.rules.company import Company
from scheduler.rules.in_force import rules_in_force


class Planned(msgspec.Struct, frozen=True):
    """A plan: `rows` are everybody's, `findings` what the checker says of them under the company's rules.

    `status` is optimal (no plan costs less), feasible, or unknown: then there are no rows.
    """

    status: str
    rows: tuple[RotationRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    cost: int = 0


def best_plan(asking: Asking, claims: Iterable[Claim], company: Company, seconds: float) -> Planned:
    """The best plan that keeps all claims, judged under a company whose rules may be others than the ground's.

    What is found first leaves everybody at home of whom nothing is asked; it is where the search for better begins.
    """
    ground, end = asking.ground, clock.monotonic() + min(seconds, asking.left)
    hard = [ground.meaning(claim) for claim in claims]
    people = list(ground.people)
    needed = problem_for(ground, hard, needed_people(ground, hard))
    first = PlanModel(needed, list(needed.people), {}, Aims())
    found = first.solve(seconds=max(1.0, end - clock.monotonic()), seed=asking.seed, stop=asking.stop)
    if not found.has_plan:
        return Planned("unknown")
    start = {key: found.chosen.get(key, ()) for key in people}
    soft = [
        (ground.meaning(claim_of(rule)), rule.weight)
        for rule, kind in rules_in_force("rotation", ground.plan.plan.id, company)
        if rule.severity == Severity.SOFT and kind.plan == "rotation"
    ]
    wishes, _ = changes(ground.setting)
    steps = 1 + sum(len(choices.cells) for choices in ground.people.values())
    better = PlanModel(problem_for(ground, hard, people, soft), people, {}, Aims(soft=steps, wishes=wishes))
    better.hint(start)
    best = better.solve(seconds=max(1.0, end - clock.monotonic()), seed=asking.seed, stop=asking.stop)
    if best.has_plan:
        return _planned(ground, best.chosen, company, "optimal" if best.status == "OPTIMAL" else "feasible")
    return _planned(ground, start, company, "feasible")


def _planned(ground: Ground, chosen: Chosen, company: Company, status: str) -> Planned:
    rows = {key: row for key, row in rows_of(ground.setting, chosen).items() if row.assignments or key in ground.rows}
    after = tuple((ground.rows | rows).values())
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
