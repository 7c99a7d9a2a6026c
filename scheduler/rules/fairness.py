"""What of a rotation plan falls to each person: weeks in some departments, changes, wishes that are not met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date

import msgspec

from scheduler.model import DateRange, Person, Rule, Wish
from scheduler.rules.choices import Choices, Terms
from scheduler.rules.reach import Reach
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import begins, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import WEEKS_IN
from scheduler.rules.wishes import cells_within, days_of, is_met, stays_within
from scheduler.rules.years import weeks_of


class Added(msgspec.Struct, frozen=True):
    """What a person's choice adds to their number: terms, and extras of shared limits with coefficients."""

    terms: Terms
    extras: tuple[tuple[int, int], ...] = ()


class Fairness:
    """One rule's numbers, a person at a time.

    `measure` is `weeks_in:A|B` (calendar weeks of the plan with an assigned day there), `changes` (stays that begin in
    the plan), or `wishes` (the weights of the wishes on record that are not met, of those who have any).
    """

    def __init__(self, measure: str, rule: Rule, plan: RotationDays, reach: Reach) -> None:
        self.rule, self.plan, self.reach, self.measure = rule, plan, reach, measure
        self.days = in_force(rule, plan.plan.range)
        self.departments = tuple(measure.removeprefix(WEEKS_IN).split("|")) if measure.startswith(WEEKS_IN) else ()
        known = plan.company.departments
        self._wishes: dict[str, list[tuple[Wish, DateRange]]] = defaultdict(list)
        for wish in plan.company.wishes.values() if measure == "wishes" else ():
            days = days_of(rule, wish, plan) if wish.person in plan.company.people else None
            if days and wish.department in known and reach.has_department(known[wish.department]):
                self._wishes[wish.person].append((wish, days))
        self._by_wishes = measure == "wishes"
        self._counted: Callable[[Person], int] = self._weight_unmet if self._by_wishes else self._changes
        self._choosing: Callable[[RotationProblem, Choices, bool], Added] = (
            self._meets if self._by_wishes else self._begins
        )
        if self.departments:
            self._counted, self._choosing = lambda person: len(self._weeks(person)), self._spends

    def people(self) -> list[Person]:
        """Whose numbers are compared; nobody where the rule is never in force."""
        listed = [person for person in self.plan.planned if self.reach.has_person(person)] if self.days else []
        return [person for person in listed if not self._by_wishes or self._wishes[person.id]]

    def number(self, person: Person) -> int:
        """Somebody's number as the plan stands."""
        found: int = self.plan.remembered(person, (self.rule.id, self.measure), self._counted)
        return found

    def added(self, problem: RotationProblem, choices: Choices, *, exactly: bool) -> Added:
        """What somebody's choice adds to it; without `exactly` numbers may be too large, never too small."""
        return self._choosing(problem, choices, exactly)

    # Weeks in departments

    def _weeks(self, person: Person) -> set[int]:
        if self.days is None:
            return set()
        first, place = self.days.start.toordinal(), self.plan.place(self.days)
        there = (self.plan.at(person, department)[place] for department in self.departments)
        return set().union(*(weeks_of(first, halves) for halves in there))

    def _spends(self, problem: RotationProblem, choices: Choices, exactly: bool) -> Added:
        contract, known = self.plan.facts.contract(choices.person), self._weeks(choices.person)
        cells: dict[int, set[int]] = defaultdict(set)
        for n in range(self.plan.window.length)[self.plan.place(self.days)] if self.days else ():
            cell, week = int(choices.cells_of_days[n]), _week(self.plan.day(n))
            if cell >= 0 and contract[n] and week not in known:
                cells[week].add(cell)
        alone: list[int] = []
        extras = []
        for spent in cells.values():
            if len(spent) == 1:
                alone += self._there(choices, spent)
                continue
            extras.append((problem.extra(0, 1), 1))
            each = [self._there(choices, [cell]) for cell in sorted(spent)]
            self._is_any(problem, choices, extras[-1][0], each, exactly)
        return Added(choices.terms(*(([feature], 1) for feature in alone)), tuple(extras))

    def _there(self, choices: Choices, cells: Iterable[int]) -> list[int]:
        return [feature for department in self.departments for feature in choices.spent(department, cells)]

    def _is_any(
        self, problem: RotationProblem, choices: Choices, extra: int, each: list[list[int]], exactly: bool
    ) -> None:
        """An extra is 1 where any of the features is, and 0 where none is."""
        for features in each:
            terms = choices.terms((features, 1))
            problem.share(self.rule, [(choices, terms)], most=0, extras=[(extra, -1)], always=True)
        if exactly:
            together = choices.terms(*((features, 1) for features in each))
            problem.share(self.rule, [(choices, together)], least=0, extras=[(extra, -1)], always=True)

    # Changes

    def _changes(self, person: Person) -> int:
        stays = [stay for stay in self.plan.stays(person) if stay.assignments]
        return sum(stay.first in self.plan.plan.range and begins(self.rule, stay.first) for stay in stays)

    def _begins(self, problem: RotationProblem, choices: Choices, exactly: bool) -> Added:  # noqa: ARG002 - no extras
        features = [
            choices.start_of(number, cell)
            for number in range(len(choices.departments))
            for cell, days in enumerate(choices.cells)
            if (number, cell) not in choices.joined and begins(self.rule, days.start)
        ]
        return Added(choices.terms((features, 1)))

    # Wishes

    def _unmet(self, person: Person) -> Iterator[tuple[Wish, DateRange]]:
        return ((wish, days) for wish, days in self._wishes[person.id] if not is_met(wish, days, self.plan))

    def _weight_unmet(self, person: Person) -> int:
        return sum(wish.weight for wish, _ in self._unmet(person))

    def _meets(self, problem: RotationProblem, choices: Choices, exactly: bool) -> Added:
        sums: list[tuple[list[int], int]] = []
        extras = []
        for wish, days in self._unmet(choices.person):
            cells = cells_within(choices, days)
            if len(cells) == 1:
                sums.append((choices.spent(wish.department, cells), -wish.weight))
            elif cells and wish.department in choices.numbers:
                met = problem.extra(0, 1)
                extras.append((met, -wish.weight))
                stays = choices.terms(*stays_within(choices, wish.department, cells))
                problem.share(self.rule, [(choices, stays)], least=0, extras=[(met, -1)], always=True)
                for cell in cells if exactly else ():
                    spent = choices.terms((choices.spent(wish.department, [cell]), 1))
                    problem.share(self.rule, [(choices, spent)], most=0, extras=[(met, -1)], always=True)
        return Added(choices.terms(*sums), tuple(extras))


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
