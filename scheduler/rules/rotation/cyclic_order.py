"""Departments are gone through in a ring."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from scheduler.model import Finding, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, begins
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay
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
    sees = Sight.PERSON

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

    def narrow(self, rule: Rule, parameters: CyclicOrderParameters, problem: RotationProblem) -> None:
        """Whether a stay that stands already may be gone on with, is known."""
        follows, reach = parameters.follows(), self.reach(rule, problem.plan)

        def wrong(stay: Stay) -> float:
            ring = [other for other in problem.plan.stays(stay.person) if other.department.id in follows]
            place = ring.index(stay) if stay in ring else 0
            return float(place > 0 and follows[ring[place - 1].department.id] != stay.department.id)

        for choices in problem.within(reach):
            known = (choices.of_joined(wrong) > 0) & choices.at(follows)
            problem.judge(rule, choices, known & self.begun(rule, reach, choices))

    def encode(self, rule: Rule, parameters: CyclicOrderParameters, problem: RotationProblem) -> None:
        """Extras say which department of the ring came last before each cell; a start there fits its predecessor."""
        follows = parameters.follows()
        plan = problem.plan
        for choices in problem.within(self.reach(rule, plan)):
            ring = [key for key in follows if key in plan.company.departments]
            before = [stay.department.id for stay in plan.stays(choices.person) if stay.department.id in follows]
            last: dict[str, int] = {}
            for cell, days in enumerate(choices.cells):
                starts = {
                    key: [] if (choices.numbers.get(key), cell) in choices.joined else choices.starts(key, [cell])
                    for key in ring
                }
                if days.start >= problem.today and begins(rule, days.start):
                    self._fitting(rule, problem, choices, follows, starts, last, before)
                last = self._next(rule, problem, choices, starts, last, before)

    def _fitting(
        self,
        rule: Rule,
        problem: RotationProblem,
        choices: Choices,
        follows: dict[str, str],
        starts: dict[str, list[int]],
        last: dict[str, int],
        before: list[str],
    ) -> None:
        for key, features in starts.items():
            wrong = [(number, 1) for other, number in last.items() if follows[other] != key]
            late = not last and before and follows[before[-1]] != key
            if features and (wrong or late):
                problem.limit(rule, choices, choices.terms((features, 1)), most=0 if late else 1, extras=wrong)

    def _next(
        self,
        rule: Rule,
        problem: RotationProblem,
        choices: Choices,
        starts: dict[str, list[int]],
        last: dict[str, int],
        before: list[str],
    ) -> dict[str, int]:
        """Extras that are 1 for the department of the ring in which the latest stay has started."""
        after = {key: choices.extra(0, 1) for key in starts}
        every = [feature for features in starts.values() for feature in features]
        for key, number in after.items():
            was = [(last[key], -1)] if key in last else []
            base = int(not last and before[-1:] == [key])
            own = choices.terms((starts[key], 1))
            problem.require(rule, choices, own, most=0, extras=[(number, -1)])
            problem.require(
                rule, choices, choices.terms((starts[key], -1)), most=base, extras=[(number, 1), *was]
            )  # fmt: skip
            stays = choices.terms((every, 1))
            problem.require(rule, choices, stays, least=base, extras=[(number, 1), *was])
        problem.require(rule, choices, choices.terms(), most=1, extras=[(number, 1) for number in after.values()])
        return after
