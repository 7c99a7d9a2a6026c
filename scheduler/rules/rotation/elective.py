"""Of a group of departments everybody visits so many."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import DepartmentIds


class ElectiveParameters(Parameters, frozen=True, kw_only=True):
    """Of the `departments`, `exactly` so many."""

    departments: DepartmentIds
    exactly: int

    def __post_init__(self) -> None:
        require(self.departments, "error-empty", field="departments")
        most = len(set(self.departments))
        require(0 <= self.exactly <= most, "rule-bad-k", field="exactly", most=most)


class Elective(RotationKind[ElectiveParameters]):
    """In the plan and in history together, somebody has stays in exactly so many departments of the group."""

    name = "elective"
    parameters = ElectiveParameters

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
            if len(chosen) != parameters.exactly:
                more = len(chosen) > parameters.exactly
                yield self.finding(
                    rule, plan, person.id, people=[person], departments=chosen if more else group,
                    dates=(plan.plan.start, plan.plan.range.last), measure=(len(chosen), parameters.exactly),
                    extent=abs(len(chosen) - parameters.exactly),
                    variant="more" if more else "", person=person.name, count=len(chosen),
                    exactly=parameters.exactly, chosen=[department.name for department in chosen],
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
                    starts, cells = choices.starts(key), len(choices.cells)
                    problem.require(rule, choices, choices.terms((starts, 1)), least=0, extras=[(visit, -1)])
                    problem.require(rule, choices, choices.terms((starts, 1)), most=0, extras=[(visit, -cells)])
                    visits.append((visit, 1))
            wanted = parameters.exactly - done
            problem.limit(rule, choices, choices.terms(), least=wanted, most=wanted, extras=visits)
