"""Two people beside each other: on which half days that counts, and what their choices say about where they are."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Person, Rule
from scheduler.rules.halves import TO_AFTERNOONS, TO_MORNINGS, both
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_problem import Daily, RotationProblem

HALVES = (TO_MORNINGS, TO_AFTERNOONS)


class Whereabouts:
    """A number a day, made of where people are: what stands already, and what choices add."""

    def __init__(self, problem: RotationProblem, part: bytes) -> None:
        self._problem = problem
        self._part = part
        self.constants = [0] * problem.plan.window.length
        self.changes: list[Daily] = []

    def assigned(self, person: Person, department: str, sign: int = 1) -> None:
        """Add 1 (times `sign`) where somebody is assigned to a department."""
        self._add(self._problem.plan.at(person, department), sign)
        self._change(person, (department,), sign)

    def belongs(self, person: Person, department: str, sign: int = 1) -> None:
        """Add 1 where somebody is assigned to a department, or at home there and not elsewhere."""
        self._add(self._problem.plan.belonging(person, department), sign)
        choices = self._problem.of(person)
        if person.department != department:
            self._change(person, (department,), sign)
        elif choices is not None:
            self._change(person, tuple(key for key in choices.numbers if key != department), -sign)

    def judge(self, rule: Rule, days: Iterable[int], *, most: int) -> None:
        """Limit the number on these days."""
        limits = [most] * len(self.constants)
        self._problem.daily(rule, self.changes, days, constants=self.constants, most=limits)

    def _add(self, halves: bytes, sign: int) -> None:
        for n, half in enumerate(halves.translate(self._part)):
            self.constants[n] += sign * half

    def _change(self, person: Person, departments: tuple[str, ...], sign: int) -> None:
        choices = self._problem.of(person)
        if choices is not None and departments:
            work = self._problem.plan.facts.contract(person).translate(self._part)
            self.changes.append(Daily(choices, departments, [sign * half for half in work]))


def days_of_both(rule: Rule, plan: RotationDays, one: Person, other: Person, part: bytes) -> list[int]:
    """The days in the rule's time on whose half both work by contract."""
    work = both(plan.facts.contract(one), plan.facts.contract(other)).translate(part)
    return [n for n in range(plan.window.length)[plan.force(rule)] if work[n]]


def pairs_of(rule: Rule, plan: RotationDays) -> Iterable[tuple[Person, Person]]:
    """The pairs of a rule's scope whose people are known, those of whom one is looked at."""
    people, seen = plan.company.people, plan.looked_at
    return (
        (people[one], people[other])
        for one, other in rule.scope.pairs
        if one in people and other in people and (seen is None or one in seen or other in seen)
    )
