"""One department only after others."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, begins
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay
from scheduler.rules.values import Order, ordered_pairs

FROM_RECORD = ("departments.requires_before",)


class RequiresBeforeParameters(Parameters, frozen=True, kw_only=True):
    """`before` are orders `A>B`, or `departments.requires_before` for what each department's record says."""

    before: Order

    def __post_init__(self) -> None:
        require(self.before, "error-empty", field="before")
        if self.before != FROM_RECORD:
            ordered_pairs(self.before, "before")


class RequiresBefore(RotationKind[RequiresBeforeParameters]):
    """Before the first day of a stay, one in each department that it needs has ended, in the plan or in history."""

    name = "requires-before"
    parameters = RequiresBeforeParameters

    def check(
        self, rule: Rule, parameters: RequiresBeforeParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay and each department that should have come before it."""
        for stay in self.stays(rule, plan):
            for needed in _needed(parameters, plan, stay.department):
                earlier = [other for other in plan.stays(stay.person) if other.department.id == needed.id]
                if not any(other.last < stay.first for other in earlier):
                    yield self._too_early(rule, plan, stay, needed, earlier)

    def _too_early(
        self, rule: Rule, plan: RotationDays, stay: Stay, needed: Department, earlier: list[Stay]
    ) -> Finding:
        return self.finding(
            rule,
            plan,
            stay.person.id,
            stay.id,
            needed.id,
            people=[stay.person],
            departments=[stay.department, needed],
            dates=(stay.planned.start, stay.last),
            variant="later" if earlier else "",
            person=stay.person.name,
            department=stay.department.name,
            needed=needed.name,
            begins=stay.first,
            ends=earlier[0].last if earlier else stay.last,
        )

    def encode(self, rule: Rule, parameters: RequiresBeforeParameters, problem: RotationProblem) -> None:
        """A stay starts only where one in each department that it needs has ended in an earlier cell, or before."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        for choices in problem.within(reach):
            ended = [(stay.department.id, stay.last) for stay in plan.stays(choices.person)]
            joined = {key: stay.first for key, stay in choices.joined.items()}
            for department in choices.departments:
                needs = _needed(parameters, plan, department) if reach.has_department(department) else []
                for needed in needs:
                    for cell, days in enumerate(choices.cells):
                        first = joined.get((choices.numbers[department.id], cell), days.start)
                        done = any(key == needed.id and last < first for key, last in ended)
                        if days.start < problem.today or not begins(rule, days.start):
                            continue
                        starts = choices.starts(department.id, [cell])
                        earlier = choices.ends(needed.id, range(cell)) if first == days.start else []
                        number = choices.numbers.get(needed.id)
                        on = [later for place, later in joined if place == number and later > cell] if done else []
                        if done and not on:
                            continue
                        going_on = choices.starts(needed.id, on)
                        terms = choices.terms((starts, 1), (earlier, -1), (going_on, 1))
                        problem.limit(rule, choices, terms, most=int(done))


def _needed(parameters: RequiresBeforeParameters, plan: RotationDays, department: Department) -> list[Department]:
    if parameters.before == FROM_RECORD:
        ids = list(department.requires_before)
    else:
        ids = [before for before, after in ordered_pairs(parameters.before, "before") if after == department.id]
    return [plan.company.departments[key] for key in ids if key in plan.company.departments]
