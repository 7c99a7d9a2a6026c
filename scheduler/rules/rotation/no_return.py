"""Nobody comes back to a department soon."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.values import DepartmentIds


class NoReturnParameters(Parameters, frozen=True, kw_only=True):
    """At least `pause_weeks` between two stays in one of the `departments`; none named: all."""

    pause_weeks: float
    departments: DepartmentIds = ()

    def __post_init__(self) -> None:
        require(self.pause_weeks > 0, "error-more-than", field="pause_weeks", least=0, value=self.pause_weeks)


class NoReturn(RotationKind[NoReturnParameters]):
    """Between the last day of a stay and the first of the next one there lie at least seven days a week of pause."""

    name = "no-return"
    parameters = NoReturnParameters

    def check(self, rule: Rule, parameters: NoReturnParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay in the plan that comes too soon after the one before; history counts."""
        named = parameters.departments
        for stay in self.stays(rule, plan):
            if named and stay.department.id not in named:
                continue
            same = [other for other in plan.stays(stay.person) if other.department.id == stay.department.id]
            for earlier, later in pairwise(same):
                days = (later.first - earlier.last).days
                if later.id == stay.id and days < 7 * parameters.pause_weeks:
                    yield self.finding(
                        rule, plan, stay.person.id, stay.id, people=[stay.person], departments=[stay.department],
                        dates=(stay.first, stay.last), measure=(days / 7, parameters.pause_weeks),
                        person=stay.person.name, department=stay.department.name, earlier_last=earlier.last,
                        pause=days, weeks=parameters.pause_weeks,
                    )  # fmt: skip
