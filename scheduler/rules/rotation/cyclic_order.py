"""Departments are gone through in a ring."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.values import Order, ordered_pairs


class CyclicOrderParameters(Parameters, frozen=True, kw_only=True):
    """`ring` written `A>B>C`: B follows A, C follows B, A follows C; where one enters it is free."""

    ring: Order

    def __post_init__(self) -> None:
        require(len(self.ring) == 1, "rule-bad-ring", field="ring", value="|".join(self.ring))
        pairs = ordered_pairs(self.ring, "ring")
        names = [pairs[0][0], *(after for _, after in pairs)]
        require(len(set(names)) == len(names), "rule-bad-ring", field="ring", value=self.ring[0])

    def follows(self) -> dict[str, str]:
        """Which department follows which."""
        pairs = ordered_pairs(self.ring, "ring")
        return {**dict(pairs), pairs[-1][1]: pairs[0][0]}


class CyclicOrder(RotationKind[CyclicOrderParameters]):
    """Of the stays in departments of the ring each follows on its predecessor; others between do not break it."""

    name = "cyclic-order"
    parameters = CyclicOrderParameters

    def check(
        self, rule: Rule, parameters: CyclicOrderParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay in the plan whose predecessor in the ring is another one; history counts."""
        follows = parameters.follows()
        for stay in self.stays(rule, plan):
            ring = [other for other in plan.stays(stay.person) if other.department.id in follows]
            for earlier, later in pairwise(ring):
                wanted = follows[earlier.department.id]
                if later.id == stay.id and stay.department.id != wanted:
                    known = plan.company.departments.get(wanted)
                    yield self.finding(
                        rule, plan, stay.person.id, stay.id, people=[stay.person],
                        departments=[earlier.department, stay.department], dates=(stay.first, stay.last),
                        person=stay.person.name, department=stay.department.name, earlier=earlier.department.name,
                        begins=stay.first, wanted=known.name if known else wanted,
                    )  # fmt: skip
