"""One department only after others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from scheduler.model import Department, Finding, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.circles import never_first
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, begins
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay
from scheduler.rules.values import Order, ordered_pairs

FROM_RECORD = ("departments.requires_before",)


class RequiresBeforeParameters(Parameters, frozen=True, kw_only=True):
    """`before` are orders `A>B`, or `departments.requires_before` for what each department's record says.

    Of several that a department needs, `needs` says whether all must have come before or one is enough.
    """

    before: Order
    needs: Literal["all", "one"] = "all"

    def __post_init__(self) -> None:
        require(self.before, "error-empty", field="before")
        if self.before != FROM_RECORD:
            pairs = ordered_pairs(self.before, "before")
            waiting = never_first(pairs, one_is_enough=self.needs == "one")
            require(not waiting, "rule-order-in-a-circle", field="before", places=list(waiting))


class RequiresBefore(RotationKind[RequiresBeforeParameters]):
    """Before the first day of a stay, one in each department that it needs has ended, in the plan or in history.

    Where one of them is enough, a stay in any of them has.
    """

    name = "requires-before"
    parameters = RequiresBeforeParameters
    sees = Sight.PERSON

    def check(
        self, rule: Rule, parameters: RequiresBeforeParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay and each department that should have come before it."""
        for stay in self.stays(rule, plan):
            for needed in groups_needed(parameters, plan, stay.department):
                keys = {department.id for department in needed}
                earlier = [other for other in plan.stays(stay.person) if other.department.id in keys]
                if not any(other.last < stay.first for other in earlier):
                    yield self._too_early(rule, plan, stay, needed, earlier)

    def _too_early(
        self, rule: Rule, plan: RotationDays, stay: Stay, needed: list[Department], earlier: list[Stay]
    ) -> Finding:
        return self.finding(
            rule,
            plan,
            stay.person.id,
            stay.id,
            *(department.id for department in needed),
            people=[stay.person],
            departments=[stay.department, *needed],
            dates=(stay.planned.start, stay.last),
            variant="one" if len(needed) > 1 else "later" if earlier else "",
            person=stay.person.name,
            department=stay.department.name,
            needed=[department.name for department in needed],
            begins=stay.first,
            ends=earlier[0].last if earlier else stay.last,
        )

    def encode(self, rule: Rule, parameters: RequiresBeforeParameters, problem: RotationProblem) -> None:
        """A stay starts only where one in each department that it needs has ended in an earlier cell, or before."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        together: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for department in plan.company.departments.values():
            for needed in groups_needed(parameters, plan, department) if reach.has_department(department) else ():
                together[tuple(one.id for one in needed)].append(department.id)
        for choices in problem.within(reach):
            ended = [(stay.department.id, stay.last) for stay in plan.stays(choices.person)]
            for keys, departments in together.items():
                coming = [key for key in departments if key in choices.numbers]
                cells = _judged_cells(rule, problem, choices) if coming else []
                ends = _ended_by(rule, problem, choices, keys) if cells else {}
                for cell in cells:
                    self._before_cell(rule, problem, choices, keys, coming, cell, ended, ends)

    def _before_cell(
        self,
        rule: Rule,
        problem: RotationProblem,
        choices: Choices,
        keys: Iterable[str],
        departments: Iterable[str],
        cell: int,
        ended: list[tuple[str, date]],
        ends: dict[int, int],
    ) -> None:
        """One of `keys` has come before a stay in any of the departments that starts in a cell: at most one does."""
        joined = {key: stay.first for key, stay in choices.joined.items()}
        numbers = {choices.numbers[key]: key for key in keys if key in choices.numbers}
        fresh: list[int] = []
        for department in departments:
            starts = choices.starts(department, [cell])
            first = joined.get((choices.numbers[department], cell), choices.cells[cell].start)
            done = any(key in keys and last < first for key, last in ended)
            later = [place for place in joined if place[0] in numbers and place[1] > cell] if done else []
            going_on = [feature for place, n in later for feature in choices.starts(numbers[place], [n])]
            if not done and first == choices.cells[cell].start:
                fresh += starts
            elif not done or going_on:
                earlier = [(ends[cell], -1)] if first == choices.cells[cell].start and cell in ends else []
                terms = choices.terms((starts, 1), (going_on, 1))
                problem.limit(rule, choices, terms, most=int(done), extras=earlier)
        if fresh:
            extras = [(ends[cell], -1)] if cell in ends else []
            problem.limit(rule, choices, choices.terms((fresh, 1)), most=0, extras=extras)


def _ended_by(rule: Rule, problem: RotationProblem, choices: Choices, keys: Iterable[str]) -> dict[int, int]:
    """For each cell but the first an extra that counts the stays in these departments that have ended before it."""
    found: dict[int, int] = {}
    for cell in range(1, len(choices.cells)):
        found[cell] = choices.extra(0, cell)
        ends = [feature for key in keys for feature in choices.ends(key, [cell - 1])]
        before = [(found[cell - 1], 1)] if cell > 1 else []
        extras = [*before, (found[cell], -1)]
        problem.require(rule, choices, choices.terms((ends, 1)), least=0, most=0, extras=extras)
    return found


def _judged_cells(rule: Rule, problem: RotationProblem, choices: Choices) -> list[int]:
    return [cell for cell, days in enumerate(choices.cells) if days.start >= problem.today and begins(rule, days.start)]


def groups_needed(
    parameters: RequiresBeforeParameters, plan: RotationDays, department: Department
) -> Iterator[list[Department]]:
    """Groups of departments; of each group one must have come before."""
    needed = _needed(parameters, plan, department)
    if parameters.needs == "all":
        yield from ([one] for one in needed)
    elif needed:
        yield needed


def _needed(parameters: RequiresBeforeParameters, plan: RotationDays, department: Department) -> list[Department]:
    if parameters.before == FROM_RECORD:
        ids = list(department.requires_before)
    else:
        ids = [before for before, after in ordered_pairs(parameters.before, "before") if after == department.id]
    return [plan.company.departments[key] for key in ids if key in plan.company.departments]
