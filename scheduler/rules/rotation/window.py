"""A department is open to the rotation at certain times only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from scheduler.model import DAY, DateRange, Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import DepartmentId


class WindowParameters(Parameters, frozen=True, kw_only=True):
    """The `department` takes people from the day `from` to the day `until`, both included."""

    department: DepartmentId
    from_: date = msgspec.field(name="from")
    until: date

    def __post_init__(self) -> None:
        require(self.department, "error-empty", field="department")
        require(self.from_ <= self.until, "error-empty-range", field="until", start=self.from_, end=self.until)


class Window(RotationKind[WindowParameters]):
    """Every assigned day there lies inside; no stay is asked for."""

    name = "window"
    parameters = WindowParameters
    sees = Sight.PERSON

    def check(self, rule: Rule, parameters: WindowParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay there with assigned days outside."""
        reach = self.reach(rule, plan)
        for person in {person.id: person for person, _ in plan.assigned.get(parameters.department, ())}.values():
            for stay in plan.stays(person) if reach.has_person(person) else ():
                if stay.department.id != parameters.department or not stay.assignments:
                    continue
                days = [day for day in plan.assigned_days(stay) if rule.holds_on(day)]
                outside = [day for day in days if not parameters.from_ <= day <= parameters.until]
                if outside:
                    yield self.finding(
                        rule,
                        plan,
                        person.id,
                        stay.id,
                        people=[person],
                        departments=[stay.department],
                        dates=(outside[0], outside[-1]),
                        measure=(len(outside), 0),
                        extent=len(outside),
                        person=person.name,
                        department=stay.department.name,
                        count=len(outside),
                        opens=parameters.from_,
                        closes=parameters.until,
                    )

    def narrow(self, rule: Rule, parameters: WindowParameters, problem: RotationProblem) -> None:
        """Stays with an assigned day outside are none to choose."""
        plan = problem.plan
        outside = [plan.window] if plan.window.last < parameters.from_ or parameters.until < plan.window.start else []
        if plan.window.start < parameters.from_ <= plan.window.last:
            outside.append(DateRange(start=plan.window.start, end=parameters.from_))
        if plan.window.start <= parameters.until < plan.window.last:
            outside.append(DateRange(start=parameters.until + DAY, end=plan.window.end))
        ranges = [shared for range_ in outside if (shared := in_force(rule, range_))]
        for choices in problem.within(self.reach(rule, plan)):
            problem.judge(rule, choices, choices.assigned_in(ranges) * choices.at([parameters.department]))

    def encode(self, rule: Rule, parameters: WindowParameters, problem: RotationProblem) -> None:
        """Nothing to add: each stay has been judged by itself."""
