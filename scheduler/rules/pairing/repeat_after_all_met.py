"""A pair meets again only when both have met everybody they may and can meet."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.model import Finding, Rule, Severity
from scheduler.rules.exchange_kind import ExchangeKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import PairingProblem


class RepeatAfterAllMet(ExchangeKind[Parameters]):
    """No second meeting of a pair while either of them could meet somebody new in that very round."""

    name = "repeat-after-all-met"
    severity = Severity.SOFT

    def check(self, rule: Rule, parameters: Parameters, plan: ExchangeRounds, facts: Facts) -> Iterator[Finding]:
        """One finding for every meeting that repeats a pair too early."""
        met = {frozenset((past.first, past.second)) for past in plan.company.past_meetings.values()}
        people, barred = plan.company.people, _barred(plan)
        for round in plan.rounds:
            tables = [table for table in round.tables if table.takes_place]
            free = [{p.id for p in side if plan.hindrance(p, round.day) is None} for side in plan.sides]
            for table in tables if rule.holds_on(round.day) else ():
                for one in table.people[0]:
                    for other in table.people[1]:
                        if frozenset((one, other)) not in met:
                            continue
                        new = _could_meet(one, free[1], met | barred) + _could_meet(other, free[0], met | barred)
                        if new:
                            yield self.finding(
                                rule, plan, table.id, one, other, people=[people[one], people[other]],
                                dates=(round.day, round.day), one=people[one].name, other=people[other].name,
                                count=len(new),
                            )  # fmt: skip
            met |= {frozenset((one, other)) for table in tables for one in table.people[0] for other in table.people[1]}

    def encode(self, rule: Rule, parameters: Parameters, problem: PairingProblem) -> None:
        """Nothing to add: pairs that have not met come before all repeats in every plan."""


def _could_meet(person: str, partners: set[str], not_with: set[frozenset[str]]) -> list[str]:
    return [partner for partner in sorted(partners) if frozenset((person, partner)) not in not_with]


def _barred(plan: ExchangeRounds) -> set[frozenset[str]]:
    rules = plan.company.rules.values()
    return {
        frozenset(pair) for rule in rules if rule.kind == "never-pair" and rule.enabled for pair in rule.scope.pairs
    }
