"""What the kinds of rules for exchanges share: how a finding is made, and which rounds a rule is in force in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import combinations
from typing import Any, ClassVar

from scheduler.model import (
    Finding,
    Measure,
    Message,
    Person,
    Refused,
    Rule,
    Severity,
    SitOutReason,
    Span,
    Value,
    message,
)
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Kind, Parameters, ParametersT, finding_id
from scheduler.rules.pairing_problem import ExchangeProblem
from scheduler.rules.reach import reach_of


class ExchangeKind(Kind[ExchangeRounds, ParametersT]):
    """A kind of rule for exchange programmes; one that `wishes` encodes itself also where the rule is soft.

    One that `ties` meetings together may, where it is hard, keep a round from being as large as it could be for itself.
    """

    plan = "exchange"
    wishes: ClassVar[bool] = False
    ties: ClassVar[bool] = False

    def word(self, **facts: Any) -> Message:
        """The sentence of a finding; `variant` chooses among several that a kind has."""
        variant = facts.pop("variant", "")
        return message(f"rule-{self.name}-meeting" + (f"-{variant}" if variant else ""), **facts)

    def finding(
        self,
        rule: Rule,
        plan: ExchangeRounds,
        *matter: object,
        people: Iterable[Person],
        dates: tuple[date, date],
        measure: tuple[float, float] | None = None,
        confidential: bool = False,
        **said: Value,
    ) -> Finding:
        """A finding with its sentence. `matter` is what it is known by; `measure` what is, and what is allowed."""
        first, last = dates
        return Finding(
            id=finding_id(rule, plan.programme.id, *matter),
            rule=rule.id,
            kind=self.name,
            severity=rule.severity,
            people=tuple(person.id for person in people),
            dates=Span(first=first, last=last),
            text=self.word(day=first, **said),
            measure=Measure(is_=measure[0], allowed=measure[1]) if measure else None,
            confidential=confidential,
        )


class PairKind(ExchangeKind[Parameters]):
    """A kind about pairs of people at one table: those in the rule's scope, unless a kind knows its own."""

    pairs = True
    wishes = True

    def meant(self, rule: Rule, plan: ExchangeRounds) -> Iterable[tuple[str, str]]:  # noqa: ARG002 - others look there
        """The pairs that the rule is about."""
        return rule.scope.pairs

    def check(self, rule: Rule, parameters: Parameters, plan: ExchangeRounds, facts: Facts) -> Iterator[Finding]:  # noqa: ARG002
        """One finding for every table at which one of the pairs sits."""
        meant = {frozenset(pair): pair for pair in self.meant(rule, plan)}
        for round in plan.rounds:
            for table in round.tables if rule.holds_on(round.day) else ():
                for seated in combinations(table.everybody, 2) if table.takes_place else ():
                    pair = meant.get(frozenset(seated))
                    if pair:
                        one, other = (plan.company.people[id] for id in pair)
                        yield self.finding(
                            rule,
                            plan,
                            table.id,
                            *sorted(pair),
                            people=[one, other],
                            dates=(round.day, round.day),
                            confidential=rule.confidential,
                            one=one.name,
                            other=other.name,
                        )

    def encode(self, rule: Rule, parameters: Parameters, problem: ExchangeProblem) -> None:  # noqa: ARG002
        """Forbid each pair in the rounds in which the rule holds; a soft rule makes it dearer by its weight."""
        for one, other in self.meant(rule, problem.exchange):
            if rule.severity == Severity.SOFT:
                problem.discourage(one, other, rule.weight)
            else:
                problem.keep_apart(one, other, rounds_in_force(rule, problem))


class HindranceKind(ExchangeKind[ParametersT]):
    """A kind that keeps people from meetings on certain days, for certain reasons: checked and encoded alike."""

    reasons: ClassVar[frozenset[SitOutReason]]

    def hindrance(
        self, plan: ExchangeRounds, person: Person, day: date, at: time | None = None, minutes: int | None = None
    ) -> SitOutReason | None:
        """Why somebody cannot come to a meeting of a day: by absence, contract and holidays."""
        return plan.hindrance(person, day, at, minutes)

    def check(self, rule: Rule, parameters: ParametersT, plan: ExchangeRounds, facts: Facts) -> Iterator[Finding]:  # noqa: ARG002
        """One finding for everybody who is planned where they cannot be."""
        for seat in plan.seats_in_force(rule):
            if self.hindrance(plan, seat.person, seat.round.day, seat.table.at, seat.table.minutes) in self.reasons:
                day = seat.round.day
                yield self.finding(
                    rule, plan, seat.table.id, seat.person.id, people=[seat.person], dates=(day, day),
                    person=seat.person.name,
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: ParametersT, problem: ExchangeProblem) -> None:  # noqa: ARG002
        """Take the rounds out in which somebody is kept away."""
        plan = problem.exchange
        reach = reach_of(rule.scope, plan.company)
        for person in plan.everybody:
            for number in rounds_in_force(rule, problem) if reach.has_person(person) else ():
                reason = self.hindrance(plan, person, problem.days[number])
                if reason is not None and reason in self.reasons:
                    problem.block(person.id, [number], reason)


class CalendarKind(HindranceKind[ParametersT]):
    """A kind that keeps people from meetings at hours of which they have said that they cannot, in whatever way."""

    def hindrance(
        self, plan: ExchangeRounds, person: Person, day: date, at: time | None = None, minutes: int | None = None
    ) -> SitOutReason | None:
        """What somebody's calendar or answers say of the hour of a meeting."""
        return plan.kept_by_calendar(person, day, at, minutes) if plan.has_calendars else None


class WishKind(ExchangeKind[ParametersT]):
    """A kind that looks at a whole plan, which no plan can promise: it is soft, or a notice."""

    severity = Severity.SOFT
    wishes = True

    def read(self, rule: Rule) -> ParametersT:
        """The rule's parameters; refuses a hard rule."""
        if rule.severity == Severity.HARD:
            text = message("rule-only-a-wish", title=self.title)
            raise Refused(text, hint=message("rule-make-it-soft"), field="severity")
        return super().read(rule)


def rounds_in_force(rule: Rule, problem: ExchangeProblem) -> list[int]:
    """The numbers of the rounds in which a rule holds."""
    return [number for number, day in enumerate(problem.days) if rule.holds_on(day)]
