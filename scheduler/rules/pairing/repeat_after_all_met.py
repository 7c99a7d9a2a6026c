"""A pair meets again only when both have met everybody they may and can meet."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.model import Finding, Round, Rule, Severity
from scheduler.rules.exchange_kind import ExchangeKind, PairKind, rounds_in_force
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem

Couple = frozenset[str]


class RepeatAfterAllMet(ExchangeKind[Parameters]):
    """No second meeting of a pair while either of them could meet somebody new in that very round."""

    name = "repeat-after-all-met"
    ties = True
    severity = Severity.SOFT

    def check(self, rule: Rule, parameters: Parameters, plan: ExchangeRounds, facts: Facts) -> Iterator[Finding]:
        """One finding for every meeting that repeats a pair too early."""
        met = {frozenset((past.first, past.second)) for past in plan.company.past_meetings.values()}
        people = plan.company.people
        for round in plan.rounds:
            tables = [table for table in round.tables if table.takes_place]
            couples = [(table, *pair) for table in tables for pair in table.couples]
            repeats = [couple for couple in couples if frozenset(couple[1:]) in met] if rule.holds_on(round.day) else []
            new = _new_couples(plan, round, met) if repeats else ()
            for table, one, other in repeats:
                count = sum(one in couple or other in couple for couple in new)
                if count:
                    yield self.finding(
                        rule, plan, table.id, one, other, people=[people[one], people[other]],
                        dates=(round.day, round.day), one=people[one].name, other=people[other].name, count=count,
                    )  # fmt: skip
            met |= {frozenset((one, other)) for _, one, other in couples}

    def encode(self, rule: Rule, parameters: Parameters, problem: ExchangeProblem) -> None:
        """Forbid repeats while there is somebody new; without a hard rule new pairs only come first."""
        problem.new_first.update(rounds_in_force(rule, problem))


def _new_couples(plan: ExchangeRounds, round: Round, met: set[Couple]) -> list[Couple]:
    """The pairs that are both there in a round, may meet and have not met."""
    there = {person.id for person in plan.everybody if plan.hindrance(person, round.day) is None}
    barred = _barred(plan, round)
    couples = (frozenset((one.id, other.id)) for one, other in plan.couples() if one.id in there and other.id in there)
    return [couple for couple in couples if couple not in met and couple not in barred]


def _barred(plan: ExchangeRounds, round: Round) -> set[Couple]:
    return {
        frozenset(pair)
        for rule, kind in rules_in_force("exchange", plan.programme.id, plan.company)
        if isinstance(kind, PairKind) and rule.severity == Severity.HARD and rule.holds_on(round.day)
        for pair in kind.meant(rule, plan)
    }
