"""Nobody has more than so many meetings in a calendar week, over all programmes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from scheduler.model import Finding, Rule, Severity, SitOutReason, iso_week, require
from scheduler.rules.exchange_kind import ExchangeKind, rounds_in_force
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem
from scheduler.rules.reach import reach_of


class MeetingsPerWeekParameters(Parameters, frozen=True, kw_only=True):
    """`most`: how many meetings a person may have in a calendar week."""

    most: int

    def __post_init__(self) -> None:
        require(self.most >= 1, "error-at-least", field="most", least=1, value=self.most)


class MeetingsPerWeek(ExchangeKind[MeetingsPerWeekParameters]):
    """A limit a person and calendar week."""

    name = "meetings-per-week"
    ties = True
    wishes = True
    parameters = MeetingsPerWeekParameters

    def check(
        self, rule: Rule, parameters: MeetingsPerWeekParameters, plan: ExchangeRounds, facts: Facts
    ) -> Iterator[Finding]:
        """One finding for a person and week with too many."""
        counts: Counter[tuple[str, tuple[int, int]]] = Counter()
        days: dict[tuple[str, tuple[int, int]], list[date]] = {}
        for seat in plan.seats_in_force(rule):
            key = (seat.person.id, iso_week(seat.round.day))
            counts[key] += 1
            days.setdefault(key, []).append(seat.round.day)
        for key, count in counts.items():
            total = count + plan.elsewhere.get(key, 0)
            if total > parameters.most:
                person = plan.company.people[key[0]]
                yield self.finding(
                    rule,
                    plan,
                    person.id,
                    key[1],
                    people=[person],
                    dates=(days[key][0], days[key][-1]),
                    measure=(total, parameters.most),
                    person=person.name,
                    count=total,
                    most=parameters.most,
                )

    def encode(self, rule: Rule, parameters: MeetingsPerWeekParameters, problem: ExchangeProblem) -> None:
        """Take weeks out that other programmes have filled, and limit the meetings within a week of this one's.

        A soft rule makes meetings dearer that are too many.
        """
        exchange = problem.exchange
        reach = reach_of(rule.scope, exchange.company)
        for person in exchange.everybody:
            if not reach.has_person(person):
                continue
            for number in rounds_in_force(rule, problem):
                left = parameters.most - exchange.elsewhere.get((person.id, problem.weeks[number]), 0)
                if rule.severity == Severity.SOFT:
                    problem.wish_week(person.id, number, left, rule.weight)
                    continue
                problem.limit_week(person.id, number, left)
                if left <= 0:
                    problem.block(person.id, [number], SitOutReason.MEETINGS_PER_WEEK)
