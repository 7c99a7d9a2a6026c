"""Nobody sits at two tables at the same time, in whatever programmes."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.model import Finding, Rule, SitOutReason
from scheduler.rules.exchange_kind import ExchangeKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem


class OneMeetingAtATime(ExchangeKind[Parameters]):
    """A meeting of one programme does not overlap one of another; within a round, records see to it."""

    name = "one-meeting-at-a-time"
    always_on = True

    def check(self, rule: Rule, parameters: Parameters, plan: ExchangeRounds, facts: Facts) -> Iterator[Finding]:
        """One finding for everybody who sits at two tables at once."""
        for seat in plan.seats_in_force(rule):
            day = seat.round.day
            other = plan.clash(seat.person, day, seat.table.at, seat.table.minutes)
            if other:
                yield self.finding(
                    rule, plan, seat.table.id, seat.person.id, people=[seat.person], dates=(day, day),
                    person=seat.person.name, programme=plan.programme.name, other=other.name,
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: Parameters, problem: ExchangeProblem) -> None:
        """Take the rounds out in which somebody sits elsewhere."""
        plan = problem.exchange
        for person in plan.everybody if plan.busy else ():
            taken = [number for number, day in enumerate(problem.days) if plan.clash(person, day)]
            problem.block(person.id, taken, SitOutReason.ELSEWHERE)
