"""Of a group of departments everybody visits so many."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import DepartmentIds


class ElectiveParameters(Parameters, frozen=True, kw_only=True):
    """Of the `departments`, `exactly` so many, or between `least` and `most` of them."""

    departments: DepartmentIds
    exactly: int | None = None
    least: int | None = None
    most: int | None = None

    def __post_init__(self) -> None:
        require(self.departments, "error-empty", field="departments")
        some = [self.exactly, self.least, self.most]
        require(any(number is not None for number in some), "rule-elective-needs", field="exactly")
        listed = len(set(self.departments))
        for field, number in zip(("exactly", "least", "most"), some, strict=True):
            require(number is None or 0 <= number <= listed, "rule-bad-k", field=field, most=listed)

    @property
    def bounds(self) -> tuple[int, int]:
        """How many at least and at most."""
        least, most = self.least or 0, self.most
        if self.exactly is not None:
            return max(least, self.exactly), self.exactly if most is None else min(most, self.exactly)
        return least, len(set(self.departments)) if most is None else most


class Elective(RotationKind[ElectiveParameters]):
    """In the plan and in history together, somebody has stays in as many departments of the group as are asked for."""

    name = "elective"
    parameters = ElectiveParameters
    sees = Sight.PERSON

    def check(self, rule: Rule, parameters: ElectiveParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each person who has too few of them at the plan's end, or too many."""
        if not in_force(rule, plan.plan.range):
            return
        reach = self.reach(rule, plan)
        group = [plan.company.departments[key] for key in parameters.departments if key in plan.company.departments]
        for person in plan.planned:
            if not reach.has_person(person):
                continue
            visited = {stay.department.id for stay in plan.stays(person)}
            chosen = [department for department in group if department.id in visited]
            least, most = parameters.bounds
            if not least <= len(chosen) <= most:
                more = len(chosen) > most
                asked = most if more else least
                yield self.finding(
                    rule, plan, person.id, people=[person], departments=chosen if more else group,
                    dates=(plan.plan.start, plan.plan.range.last), measure=(len(chosen), asked),
                    extent=abs(len(chosen) - asked),
                    variant="more" if more else "", person=person.name, count=len(chosen),
                    asked=asked, bound="exact" if least == most else "",
                    chosen=[department.name for department in chosen],
                    group=[department.name for department in group],
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: ElectiveParameters, problem: RotationProblem) -> None:
        """For each department of the group an extra says whether it is visited; their sum is the number asked for."""
        plan = problem.plan
        if not in_force(rule, plan.plan.range):
            return
        for choices in problem.within(self.reach(rule, plan)):
            visited = {stay.department.id for stay in plan.stays(choices.person)}
            done = sum(key in visited for key in dict.fromkeys(parameters.departments))
            visits = []
            for key in dict.fromkeys(parameters.departments):
                if key in choices.numbers and key not in visited:
                    visit = choices.extra(0, 1)
                    starts, cells = choices.entering(key), len(choices.cells)
                    problem.require(rule, choices, starts, least=0, extras=[(visit, -1)])
                    problem.require(rule, choices, starts, most=0, extras=[(visit, -cells)])
                    visits.append((visit, 1))
            least, most = parameters.bounds
            problem.limit(rule, choices, choices.terms(), least=least - done, most=most - done, extras=visits)
