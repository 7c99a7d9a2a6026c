"""Between two meetings of a person lie so many weeks."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.model import Finding, Rule, Severity, require
from scheduler.rules.exchange_kind import ExchangeKind
from scheduler.rules.exchange_rounds import ExchangeRounds, Seat
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem, Pause
from scheduler.rules.reach import reach_of


class MinGapParameters(Parameters, frozen=True, kw_only=True):
    """`weeks`: from one meeting to the next at least that many; `side`: the side it is for, empty for both."""

    weeks: int
    side: str = ""

    def __post_init__(self) -> None:
        require(self.weeks >= 1, "error-at-least", field="weeks", least=1, value=self.weeks)


class MinGap(ExchangeKind[MinGapParameters]):
    """A pause between two meetings of a person in the same programme."""

    name = "min-gap"
    ties = True
    wishes = True
    parameters = MinGapParameters

    def check(self, rule: Rule, parameters: MinGapParameters, plan: ExchangeRounds, facts: Facts) -> Iterator[Finding]:
        """One finding for every meeting that comes too soon after the one before."""
        last: dict[str, Seat] = {}
        meant = _meant(parameters, plan)
        for seat in plan.seats_in_force(rule):
            before = last.get(seat.person.id)
            last[seat.person.id] = seat
            if before and seat.person.id in meant:
                days = (seat.round.day - before.round.day).days
                if days < 7 * parameters.weeks:
                    yield self.finding(
                        rule,
                        plan,
                        seat.table.id,
                        seat.person.id,
                        people=[seat.person],
                        dates=(before.round.day, seat.round.day),
                        measure=(days / 7, parameters.weeks),
                        person=seat.person.name,
                        next=seat.round.day,
                        weeks=parameters.weeks,
                    )

    def encode(self, rule: Rule, parameters: MinGapParameters, problem: ExchangeProblem) -> None:
        """Give everybody the pause after each meeting; a soft rule makes meetings dearer that come sooner."""
        reach = reach_of(rule.scope, problem.exchange.company)
        meant = _meant(parameters, problem.exchange)
        pause = Pause(parameters.weeks, rule.first, rule.until)
        for person in problem.exchange.everybody:
            if reach.has_person(person) and person.id in meant:
                if rule.severity == Severity.SOFT:
                    problem.wish_gap(person.id, pause, rule.weight)
                else:
                    problem.keep_gap(person.id, pause)


def _meant(parameters: MinGapParameters, plan: ExchangeRounds) -> set[str]:
    wanted = parameters.side.casefold()
    return {
        person.id
        for side, people in zip(plan.programme.sides, plan.sides, strict=True)
        if wanted in ("", side.name.casefold())
        for person in people
    }
