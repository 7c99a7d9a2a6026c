"""No department twice."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.values import DepartmentIds


class AtMostOnceParameters(Parameters, frozen=True, kw_only=True):
    """The `departments` that nobody comes to twice; none named: all."""

    departments: DepartmentIds = ()


class AtMostOnce(RotationKind[AtMostOnceParameters]):
    """Nobody has a second stay in a department; history counts."""

    name = "at-most-once"
    parameters = AtMostOnceParameters

    def check(
        self, rule: Rule, parameters: AtMostOnceParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay in the plan that is not the first."""
        for stay in self.stays(rule, plan):
            if parameters.departments and stay.department.id not in parameters.departments:
                continue
            same = [other for other in plan.stays(stay.person) if other.department.id == stay.department.id]
            number = same.index(stay) + 1
            if number > 1:
                yield self.finding(
                    rule,
                    plan,
                    stay.person.id,
                    stay.id,
                    people=[stay.person],
                    departments=[stay.department],
                    dates=(stay.first, stay.last),
                    measure=(number, 1),
                    person=stay.person.name,
                    department=stay.department.name,
                    number=number,
                    earlier=same[number - 2].first,
                    earlier_last=same[number - 2].last,
                )
