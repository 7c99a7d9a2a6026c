"""Apprentices have a station on every day."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from scheduler.model import DateRange, Finding, Person, Role, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.halves import either, presence, without
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.values import Dates, date_ranges


class NoGapParameters(Parameters, frozen=True, kw_only=True):
    """`allowed_days` without a station in the whole plan are put up with; days in `except` do not count.

    With `until_last` days after the last station do not count either.
    """

    allowed_days: float = 0
    except_: Dates = msgspec.field(name="except", default=())
    until_last: bool = False

    def __post_init__(self) -> None:
        require(self.allowed_days >= 0, "error-at-least", field="allowed_days", least=0, value=self.allowed_days)
        date_ranges(self.except_, "except")


class NoGap(RotationKind[NoGapParameters]):
    """Every due day of the plan has a station; absences count as due, half a day without a station as half a day.

    Suspended days are no gap.
    """

    name = "no-gap"
    parameters = NoGapParameters
    sees = Sight.PERSON
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
        sizes = self._sizes(rule, plan, person, excepted)
        if parameters.until_last:
            last = max((plan.place(part.range).stop for part in plan.of(person)), default=0)
            sizes = sizes[:last] + bytes(max(0, len(sizes) - last))
        gaps = [n for n, size in enumerate(sizes) if size]
        total = sum(sizes) / 2
        beyond = sum(sizes) - round(2 * parameters.allowed_days)
        for number, run in enumerate(runs(gaps, due) if total > parameters.allowed_days else ()):
            yield self.finding(
                rule,
                plan,
                person.id,
                plan.day(run[0]),
                people=[person],
                departments=[],
                dates=(plan.day(run[0]), plan.day(run[-1])),
                measure=(total, parameters.allowed_days),
                extent=beyond if number == 0 else 0,
                person=person.name,
                gap=sum(sizes[n] for n in run) / 2,
                total=total,
                allowed=parameters.allowed_days,
            )

    def encode(self, rule: Rule, parameters: NoGapParameters, problem: RotationProblem) -> None:
        """The due halves of the cells with a station are all but those allowed."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        excepted = date_ranges(parameters.except_, "except")
        for choices in problem.people.values():
            if not reach.has_home_of(choices.person):
                continue
            sizes = self._sizes(rule, plan, choices.person, excepted)
            by_cell = [sum(sizes[plan.place(cell)]) for cell in choices.cells]
            if parameters.until_last:
                self._until_last(rule, parameters, problem, choices, by_cell)
                continue
            over = [cell.end <= problem.today for cell in choices.cells]
            gone = sum(
                size
                for size, past, forced in zip(by_cell, over, choices.forced, strict=True)
                if past and not forced
            )  # fmt: skip
            needed = sum(by_cell) - gone - max(0, round(2 * parameters.allowed_days) - gone)
            spent = [
                (choices.spent(department.id), by_cell) for department in choices.departments
            ]  # fmt: skip
            problem.limit(rule, choices, choices.terms(*spent), least=needed)

    def _until_last(
        self, rule: Rule, parameters: NoGapParameters, problem: RotationProblem, choices: Choices, by_cell: list[int]
    ) -> None:
        """Extras say in which cells there is no station though there is one later; what stands later ends no gap."""
        stands = max((problem.plan.place(part.range).stop for part in problem.plan.of(choices.person)), default=0)
        gaps: list[tuple[int, int]] = []
        later: list[tuple[int, int]] = []
        for cell in reversed(range(len(choices.cells))):
            gap, not_over = choices.extra(0, 1), choices.extra(0, 1)
            spent = [feature for key in choices.numbers for feature in choices.spent(key, [cell])]
            if problem.plan.place(choices.cells[cell]).start < stands:
                problem.require(rule, choices, choices.terms(), least=1, extras=[(not_over, 1)])
            here = choices.terms((spent, 1))
            problem.require(rule, choices, here, most=0, extras=[(not_over, -1)])
            if later:
                problem.require(rule, choices, choices.terms(), most=0, extras=[*later, (not_over, -1)])
            problem.require(rule, choices, here, least=0, extras=[(gap, 1), (not_over, -1)])
            gaps.append((gap, by_cell[cell]))
            later = [(not_over, 1)]
        over = [
            cell.end <= problem.today and not forced for cell, forced in zip(choices.cells, choices.forced, strict=True)
        ]
        counted = [(gap, size) for (gap, size), past in zip(gaps, reversed(over), strict=True) if size and not past]
        gone = sum(size for size, past in zip(by_cell, over, strict=True) if past)
        most = max(0, round(2 * parameters.allowed_days) - gone)
        problem.limit(rule, choices, choices.terms(), most=most, extras=counted)

    def _sizes(self, rule: Rule, plan: RotationDays, person: Person, excepted: tuple[DateRange, ...]) -> bytes:
        """Twice how much of each judged day would be a gap without any station."""
        due = plan.facts.due(person)
        sizes = presence(due, bytes(len(due)), without(due, _covered(plan, person)), "half")
        judged, force = range(len(due))[plan.place(plan.plan.range)], range(len(due))[plan.force(rule)]
        return bytes(
            size if n in judged and n in force and not any(plan.day(n) in dates for dates in excepted) else 0
            for n, size in enumerate(sizes)
        )


def _covered(plan: RotationDays, person: Person) -> bytes:
    """The halves with a station over the window; suspended days have one as well."""
    halves = bytearray(plan.window.length)
    for assignment in plan.of(person):
        place = plan.place(assignment.range)
        halves[place] = either(bytes(halves[place]), bytes([assignment.half]) * assignment.range.length)
    return bytes(halves)
