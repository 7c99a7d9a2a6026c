"""Why somebody is not in a department at some time: what stands against it, or what it would cost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import msgspec

from scheduler.model import (
    Assignment,
    DateRange,
    Department,
    Finding,
    Person,
    RotationPlan,
    RotationRow,
    Rule,
    Severity,
    assignment_id,
    row_id,
)
from scheduler.rotation.check import check
from scheduler.rotation.edit import with_assignments
from scheduler.rotation.solving.building import setting_of
from scheduler.rotation.solving.solve import Solved, solve
from scheduler.rules.company import Company


class Priced(msgspec.Struct, frozen=True):
    """A solved plan with what the checker says of it, and what its soft findings cost."""

    solved: Solved
    rows: tuple[RotationRow, ...]
    findings: tuple[Finding, ...]
    cost: int

    @property
    def is_plan(self) -> bool:
        """Whether a plan was found in which nothing hard is broken."""
        return self.solved.status in ("optimal", "feasible")


def pinned_there(
    rows: Iterable[RotationRow], plan: RotationPlan, person: Person, department: Department, days: DateRange
) -> tuple[list[RotationRow], str]:
    """The rows with somebody pinned in a department on these days, and the id of that assignment."""
    known = {row.person: row for row in rows}
    taken = {part.id for row in known.values() for part in row.assignments}
    name = assignment_id(person.id, department.id, days.start, taken)
    part = Assignment(id=name, department=department.id, start=days.start, end=days.end, pinned=True)
    row = known.get(person.id) or RotationRow(id=row_id(plan.id, person.id), plan=plan.id, person=person.id)
    known[person.id] = with_assignments(row, [*row.assignments, part])
    return list(known.values()), name


def priced(
    plan: RotationPlan,
    rows: Iterable[RotationRow],
    company: Company,
    today: date,
    *,
    seconds: float,
    seed: int = 0,
    stop: Callable[[], bool] | None = None,
) -> Priced:
    """The best plan in so many seconds, and what it costs."""
    listed = tuple(rows)
    solved = solve(setting_of(plan, listed, company, today=today), seconds=max(seconds, 1.0), seed=seed, stop=stop)
    after = tuple(({row.person: row for row in listed} | solved.rows).values())
    findings = check(plan, after, company)
    return Priced(solved, after, findings, cost_of(findings, company.rules))


def cost_of(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> int:
    """What soft findings cost: each rule's weight, times how far it is broken."""
    return sum(
        one.extent * (rules[one.rule].weight if one.rule in rules else 1)
        for one in findings
        if one.severity == Severity.SOFT
    )
