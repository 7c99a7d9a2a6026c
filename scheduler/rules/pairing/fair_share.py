"""Meetings are shared by how often people are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from scheduler.model import Finding, Person, Round, Rule, require
from scheduler.rules.exchange_kind import WishKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem
from scheduler.rules.reach import reach_of


class FairShareParameters(Parameters, frozen=True, kw_only=True):
    """`deviation`: so many meetings more or fewer than their share are fair; `side`: the side it is for, or both."""

    deviation: float = 2.0
    side: str = ""

    def __post_init__(self) -> None:
        require(self.deviation >= 1, "error-at-least", field="deviation", least=1, value=self.deviation)


class FairShare(WishKind[FairShareParameters]):
    """A person's share: all meetings of the side x the rounds they are there / the sum of these over the side."""

    name = "fair-share"
    parameters = FairShareParameters

    def check(
        self, rule: Rule, parameters: FairShareParameters, plan: ExchangeRounds, facts: Facts
    ) -> Iterator[Finding]:
        """One finding for everybody who has too many or too few."""
        rounds = [round for round in plan.rounds if round.tables and rule.holds_on(round.day)]
        counts = Counter(
            id for round in rounds for table in round.tables if table.takes_place for id in table.everybody
        )
        reach = reach_of(rule.scope, plan.company)
        for side, people in zip(plan.programme.sides, plan.sides, strict=True):
            if parameters.side.casefold() not in ("", side.name.casefold()):
                continue
            there = {person.id: _there(plan, person, rounds) for person in people}
            share = sum(counts[id] for id in there) / max(1, sum(there.values()))
            for person in people:
                fair, has = round(share * there[person.id], 1), counts[person.id]
                if abs(has - fair) > parameters.deviation and reach.has_person(person):
                    yield self.finding(
                        rule, plan, person.id, people=[person], dates=(rounds[0].day, rounds[-1].day),
                        measure=(has, fair), person=person.name, count=has, fair=fair,
                    )  # fmt: skip

    def encode(self, rule: Rule, parameters: FairShareParameters, problem: ExchangeProblem) -> None:
        """Nothing to add: whoever has fewer tables than their share comes first in every plan, after unmet pairs."""


def _there(plan: ExchangeRounds, person: Person, rounds: Sequence[Round]) -> int:
    return sum(plan.hindrance(person, round.day) is None for round in rounds)
