"""A department is open to the rotation at certain times only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
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
                        rule, plan, person.id, stay.id, people=[person], departments=[stay.department],
                        dates=(outside[0], outside[-1]), measure=(len(outside), 0), person=person.name,
                        department=stay.department.name, count=len(outside), opens=parameters.from_,
                        closes=parameters.until,
                    )  # fmt: skip
