"""Meetings lie within the hours of the day in each participant's own time zone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

import msgspec

from scheduler.model import Finding, Person, Rule, SitOutReason, require
from scheduler.rules.exchange_kind import ExchangeKind, rounds_in_force
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.pairing_problem import ExchangeProblem
from scheduler.rules.reach import reach_of


class WorkingHoursParameters(Parameters, frozen=True, kw_only=True):
    """`from` and `until`: hours of the day, 08:00 and 18:00 unless told otherwise."""

    begin: time = msgspec.field(default=time(8), name="from")
    end: time = msgspec.field(default=time(18), name="until")

    def __post_init__(self) -> None:
        require(self.begin < self.end, "rule-bad-hours", field="until", begin=self.begin, end=self.end)

    def holds(self, plan: ExchangeRounds, person: Person, day: date, at: time | None, minutes: int | None) -> bool:
        """Whether a meeting lies within the hours on somebody's own wall clock."""
        start = plan.local(person, day, at)
        stop = start + timedelta(minutes=minutes or plan.programme.minutes)
        inside = self.begin <= start.time() and stop.time() <= self.end
        return inside and stop.date() == start.date()


class WorkingHours(ExchangeKind[WorkingHoursParameters]):
    """Nobody is called out of bed: noon in Munich is six in the morning in New York."""

    name = "working-hours"
    parameters = WorkingHoursParameters

    def check(
        self, rule: Rule, parameters: WorkingHoursParameters, plan: ExchangeRounds, facts: Facts
    ) -> Iterator[Finding]:
        """One finding for everybody whose meeting lies outside."""
        for seat in plan.seats_in_force(rule):
            day, table = seat.round.day, seat.table
            if not parameters.holds(plan, seat.person, day, table.at, table.minutes):
                yield self.finding(
                    rule,
                    plan,
                    table.id,
                    seat.person.id,
                    people=[seat.person],
                    dates=(day, day),
                    person=seat.person.name,
                    at=plan.local(seat.person, day, table.at).time(),
                    begin=parameters.begin,
                    end=parameters.end,
                )

    def encode(self, rule: Rule, parameters: WorkingHoursParameters, problem: ExchangeProblem) -> None:
        """Take the rounds out that lie outside somebody's hours."""
        plan = problem.exchange
        reach = reach_of(rule.scope, plan.company)
        for person in plan.everybody:
            for number in rounds_in_force(rule, problem) if reach.has_person(person) else ():
                if not parameters.holds(plan, person, problem.days[number], None, None):
                    problem.block(person.id, [number], SitOutReason.OUTSIDE_HOURS)
