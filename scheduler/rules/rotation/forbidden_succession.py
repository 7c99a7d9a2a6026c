"""One department never directly after another."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.values import Order, ordered_pairs


class ForbiddenSuccessionParameters(Parameters, frozen=True, kw_only=True):
    """`pairs` written `A>B`: never B directly after A."""

    pairs: Order

    def __post_init__(self) -> None:
        require(self.pairs, "error-empty", field="pairs")
        ordered_pairs(self.pairs, "pairs")


class ForbiddenSuccession(RotationKind[ForbiddenSuccessionParameters]):
    """No stay begins in the second department where one in the first has ended and no work day lies between."""

    name = "forbidden-succession"
    parameters = ForbiddenSuccessionParameters

    def check(
        self, rule: Rule, parameters: ForbiddenSuccessionParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay in the plan that follows directly on one that it must not follow."""
        forbidden = set(ordered_pairs(parameters.pairs, "pairs"))
        for stay in self.stays(rule, plan):
            for earlier in plan.stays(stay.person):
                pair = (earlier.department.id, stay.department.id)
                if pair in forbidden and plan.directly_after(earlier, stay):
                    yield self.finding(
                        rule, plan, stay.person.id, stay.id, earlier.department.id, people=[stay.person],
                        departments=[earlier.department, stay.department], dates=(earlier.last, stay.first),
                        person=stay.person.name, department=stay.department.name, earlier=earlier.department.name,
                        begins=stay.first, ended=earlier.last,
                    )  # fmt: skip
