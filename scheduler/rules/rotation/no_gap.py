"""Apprentices have a station on every day."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from scheduler.model import DateRange, Finding, Person, Role, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.halves import either, presence, without
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.runs import runs
from scheduler.rules.values import Dates, date_ranges


class NoGapParameters(Parameters, frozen=True, kw_only=True):
    """`allowed_days` without a station in the whole plan are put up with; days in `except` do not count."""

    allowed_days: float = 0
    except_: Dates = msgspec.field(name="except", default=())

    def __post_init__(self) -> None:
        require(self.allowed_days >= 0, "error-at-least", field="allowed_days", least=0, value=self.allowed_days)
        date_ranges(self.except_, "except")


class NoGap(RotationKind[NoGapParameters]):
    """Every due day of the plan has a station; absences count as due, half a day without a station as half a day.

    Suspended days are no gap.
    """

    name = "no-gap"
    parameters = NoGapParameters
    roles = frozenset({Role.APPRENTICE})

    def check(self, rule: Rule, parameters: NoGapParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each run of due days without a station, where they are more than is allowed in all."""
        reach = self.reach(rule, plan)
        excepted = date_ranges(parameters.except_, "except")
        for person in plan.planned:
            if reach.has_home_of(person):
                yield from self._gaps(rule, parameters, plan, person, excepted)

    def _gaps(
        self,
        rule: Rule,
        parameters: NoGapParameters,
        plan: RotationDays,
        person: Person,
        excepted: tuple[DateRange, ...],
    ) -> Iterable[Finding]:
        due = plan.facts.due(person)
        free = without(due, _covered(plan, person))
        judged = range(plan.window.length)[plan.place(plan.plan.range)]
        force = range(plan.window.length)[plan.force(rule)]
        gaps = [n for n in judged if free[n] and n in force and not any(plan.day(n) in dates for dates in excepted)]
        sizes = presence(due, bytes(len(due)), free, "half")
        total = sum(sizes[n] for n in gaps) / 2
        for run in runs(gaps, due) if total > parameters.allowed_days else ():
            yield self.finding(
                rule,
                plan,
                person.id,
                plan.day(run[0]),
                people=[person],
                departments=[],
                dates=(plan.day(run[0]), plan.day(run[-1])),
                measure=(total, parameters.allowed_days),
                person=person.name,
                gap=sum(sizes[n] for n in run) / 2,
                total=total,
                allowed=parameters.allowed_days,
            )


def _covered(plan: RotationDays, person: Person) -> bytes:
    """The halves with a station over the window; suspended days have one as well."""
    halves = bytearray(plan.window.length)
    for assignment in plan.of(person):
        place = plan.place(assignment.range)
        halves[place] = either(bytes(halves[place]), bytes([assignment.half]) * assignment.range.length)
    return bytes(halves)
