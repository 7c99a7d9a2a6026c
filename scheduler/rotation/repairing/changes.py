"""How much a choice differs from the plan as it stands, counted in cells: a person's periods.

A cell counts once if somebody is in another department in it, or comes to be in one, or in none any more; and once more
for each further department that somebody was in at the same time.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from scheduler.model import Assignment, DateRange
from scheduler.rotation.solving.building import Setting
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.choices import Choices, Terms
from scheduler.rules.rotation_problem import RotationProblem


class Changes(msgspec.Struct, frozen=True):
    """What one person's choices change: `terms` with `constant`, at least `least` cells whatever is chosen.

    `before` are the departments of each cell as the plan stands.
    """

    before: tuple[frozenset[str], ...]
    terms: Terms
    constant: int
    least: int

    def of(self, choices: Choices, stays: Iterable[tuple[int, int, int]]) -> int:
        """How many cells a choice changes."""
        after = [""] * len(choices.cells)
        for number, first, last in stays:
            after[first : last + 1] = [choices.departments[number].id] * (last + 1 - first)
        return sum(cost_of(before, now) for before, now in zip(self.before, after, strict=True))


def cost_of(before: Collection[str], now: str) -> int:
    """How much a cell changes that has one department, or none, in place of those before."""
    return max(len(before) - (now in before), int(bool(now) and now not in before))


def changes_of(setting: Setting) -> dict[str, Changes]:
    """What everybody's choices change."""
    return {
        person: _changes(choices, setting.standing[person].free) for person, choices in setting.problem.people.items()
    }


def _changes(choices: Choices, free: Iterable[Assignment]) -> Changes:
    before = tuple(_departments(forced, free, cell) for cell, forced in zip(choices.cells, choices.forced, strict=True))
    terms = []
    least = 0
    for cell, there in enumerate(before):
        stay, other = [key for key in there if key in choices.numbers], list(choices.numbers)
        least += cost_of(there, "" if choices.closed[cell] or not stay else stay[0])
        if there:
            terms += [(choices.spent(key, [cell]), -1) for key in stay]
        else:
            terms += [(choices.spent(key, [cell]), 1) for key in other]
    return Changes(before, choices.terms(*terms), sum(map(len, before)), least)


def _departments(forced: str, free: Iterable[Assignment], cell: DateRange) -> frozenset[str]:
    there = {part.department for part in free if part.range.overlaps(cell)}
    return frozenset({*there, forced} if forced else there)


def within(problem: RotationProblem, changes: Mapping[str, Changes], most: Mapping[str, int]) -> RotationProblem:
    """The problem without the stays that change more cells than their person may; those not named keep all stays."""
    found = copy.copy(problem)
    found.people = {
        person: _within(choices, changes[person], most[person]) if person in most else choices
        for person, choices in problem.people.items()
    }
    return found


def _within(choices: Choices, changes: Changes, most: int) -> Choices:
    found = copy.copy(choices)
    found.open = _dearness(choices, changes) + changes.least <= most
    found.compact()
    return found


def _dearness(choices: Choices, changes: Changes) -> Any:
    """How many cells more each stay changes at least than must be changed anyway.

    Beside a stay lies no other in the same department: where the cells next to it were spent there, they change, too.
    """
    np = choices.np
    cells, departments = len(choices.cells), len(choices.departments)
    costs = np.zeros((departments, cells + 1), dtype=np.int64)
    beside = np.zeros((departments, cells + 2), dtype=np.int64)
    for cell, before in enumerate(changes.before):
        stay = [key for key in before if key in choices.numbers]
        least = cost_of(before, "" if choices.closed[cell] or not stay else stay[0])
        for number, department in enumerate(choices.departments):
            costs[number, cell + 1] = cost_of(before, department.id) - least
            beside[number, cell + 1] = before == {department.id} and not choices.closed[cell]
    sums = np.cumsum(costs, axis=1)
    inside = sums[choices.where, choices.last + 1] - sums[choices.where, choices.first]
    return inside + beside[choices.where, choices.first] + beside[choices.where, choices.last + 2]


def cells_changed(setting: Setting, changes: Mapping[str, Changes], chosen: Mapping[str, Stays]) -> dict[str, int]:
    """How many cells a choice changes for each person for whom it changes any."""
    people = setting.problem.people
    counts = {person: changes[person].of(people[person], stays) for person, stays in chosen.items()}
    return {person: count for person, count in counts.items() if count}
