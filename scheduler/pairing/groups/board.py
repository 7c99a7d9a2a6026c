"""All rounds of a plan with tables of several people while it is being made, and what each pair at a table costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations, pairwise
from statistics import median_low
from typing import Any

from scheduler.model import SitOutReason
from scheduler.rules.group_problem import Couple, Group, GroupProblem
from scheduler.rules.pairing_problem import HINDRANCES

EASE = 8
"""The first repeat of two people weighs so many times what each further one adds."""
REPEAT = 2_000_000
"""What another meeting of two people who have met costs: nothing but uneven tables and hard rules are dearer."""
WITHIN = 20_000
"""The same for two people of one side, who are not there to meet each other."""
UNEVEN = 1_000_000_000
"""What a second empty seat of a side at one table costs."""
APART = 10_000_000_000_000
"""What it costs that two share a table who may not; no plan keeps that, but the search may pass through it."""
OUT = 50_000
"""What a pause costs for each pause that somebody has had."""
NEAR = 250
"""What a repeat costs more for each round that it comes earlier, within a side; across it is twenty times that."""
_REACH = 16


class Board:
    """The tables of every round as groups of people, and how often every two have shared one.

    Costs are whole numbers, tiers far enough apart that a higher one outweighs what lies below in any ordinary plan:
    hard rules, uneven tables, repeats across; then pauses, how close repeats lie and who sits beside one again; wishes.
    """

    def __init__(self, problem: GroupProblem) -> None:
        import numpy as np  # comes with ortools, and is not needed to read or check a plan

        self.problem = problem
        size = problem.size
        self.sides = np.array([problem.side_of(one)[0] for one in range(size)], dtype=np.int64)
        across = self.sides[:, None] != self.sides[None, :]
        self.weight = np.where(across | (len(problem.people) == 1), REPEAT, WITHIN).astype(np.int64)
        np.fill_diagonal(self.weight, 0)
        self.near = np.array([0] + [NEAR * max(0, _REACH - step) for step in range(1, 1001)], dtype=np.int64)
        self.pull = np.where(self.weight == REPEAT, 20, 1).astype(np.int64)
        self.together = np.zeros((size, size), dtype=np.int64)
        self.wished = np.zeros((size, size), dtype=np.int64)
        self._spacing = _spacing(problem.days)
        for (one, other), times in problem.met.items():
            self.together[one, other] = self.together[other, one] = times
        for (one, other), cost in problem.cost.items():
            self.wished[one, other] = self.wished[other, one] = min(cost, 50)
        self._before = self.together > 0
        self.rounds: list[tuple[Group, ...]] = [() for _ in problem.days]
        for number, groups in problem.fixed.items():
            self.put(number, groups)

    def put(self, round: int, groups: Iterable[Group]) -> None:
        """Seat a round; whoever sat there before has stood up."""
        self._count(self.rounds[round], -1)
        self.rounds[round] = tuple(sorted(tuple(sorted(group)) for group in groups))
        self._count(self.rounds[round], 1)

    def price(self, round: int) -> Any:
        """What it costs that two people share a table in a round, given all other rounds; shape (people, people)."""
        np = _numpy()
        price = self.again(self.others(round)) * self.weight // EASE
        near = np.zeros_like(price)
        for other, groups in enumerate(self.rounds):
            if other != round and abs(other - round) < _REACH:
                _add(near, groups, int(self.near[abs(other - round)]))
        for couple, day in self.problem.last.items():
            steps = max(1, abs((self.problem.days[round] - day).days) // self._spacing)
            _add(near, (couple,), int(self.near[min(steps, 1000)]))
        price += near * self.pull + self.wished
        for one, other in self.barred(round):
            price[one, other] += APART
            price[other, one] += APART
        np.fill_diagonal(price, 0)
        return price

    def others(self, round: int) -> Any:
        """How often everybody shares a table with everybody in all rounds but one, and before them."""
        others = self.together.copy()
        _add(others, self.rounds[round], -1)
        return others

    def again(self, times: Any) -> Any:
        """What one more meeting weighs after so many, in parts of EASE: the first repeat most, each further one more.

        So a pair that has not met is worth more than evenness among those that have.
        """
        np = _numpy()
        return EASE * np.minimum(times, 1) + np.maximum(times - 1, 0)

    def barred(self, round: int) -> set[Couple]:
        """Who may share no table in a round: by rules, or since they have met and one could meet somebody new."""
        barred = self.problem.apart.get(round, set())
        return barred | self._repeats_too_early(round) if round in self.problem.new_first else barred

    def waits(self, upto: int | None = None) -> Any:
        """How often everybody has sat out while they could have come; before a round, or in all of them."""
        np = _numpy()
        waits = np.array([self.problem.waited[name] for name in self.problem.names], dtype=np.int64)
        for number in range(len(self.rounds) if upto is None else upto):
            for one in self.waiting(number):
                waits[one] += 1
        return waits

    def waiting(self, round: int) -> list[int]:
        """Those who could take part in a round and have no table."""
        seated = {one for group in self.rounds[round] for one in group}
        return [one for one in self.attending(round) if one not in seated]

    def attending(self, round: int) -> list[int]:
        """Those who can come to a round: free, and not held back by meetings of earlier rounds or ones that stay."""
        problem = self.problem
        there = [one for one in range(problem.size) if problem.is_free(one, round)]
        if not problem.gap and not problem.week_left:
            return there
        return [one for one in there if self.held_back(one, round) is None]

    def held_back(self, one: int, round: int) -> SitOutReason | None:
        """Why somebody who is free may have no table in a round: enough in its week, or a pause to keep."""
        problem = self.problem
        if not problem.gap and not problem.week_left:
            return None
        side, number = problem.side_of(one)
        days = [problem.days[n] for n in range(round) if any(one in group for group in self.rounds[n])]
        days += [day for day in problem.certain.get((side, number), ()) if day != problem.days[round]]
        return problem.held_back(side, number, round, days)

    def is_whole(self, group: Sequence[int]) -> bool:
        """Whether a group makes a table: two people at least, somebody of each side."""
        return len(group) >= 2 and len({int(self.sides[one]) for one in group}) == len(self.problem.people)

    @property
    def tied(self) -> bool:
        """Whether who comes to one round decides who may come to another."""
        return bool(self.problem.gap) or self.problem.tied_weeks

    def _repeats_too_early(self, round: int) -> set[Couple]:
        np, problem = _numpy(), self.problem
        met = self._before.copy()
        for number in range(round):
            _add(met, self.rounds[number], True)
        there = np.array([self._could_meet(one, round) for one in range(problem.size)], dtype=bool)
        counts = self.weight == REPEAT
        new = ~met & counts & np.outer(there, there)
        for one, other in problem.apart.get(round, ()):
            new[one, other] = new[other, one] = False
        hopeful = new.any(1)
        early = met & counts & (hopeful[:, None] | hopeful[None, :])
        return {(int(i), int(j)) for i, j in zip(*np.nonzero(np.triu(early, 1)), strict=True)}

    def _could_meet(self, one: int, round: int) -> bool:
        name = self.problem.names[one]
        reason = self.problem.reasons.get((name, round))
        return self.problem.is_free(one, round) or (reason is not None and reason not in HINDRANCES)

    def _count(self, groups: Sequence[Group], by: int) -> None:
        _add(self.together, groups, by)


def _add(table: Any, groups: Iterable[Group], what: int | bool) -> None:
    """Add a number to both sides of every pair of the groups; a truth value is set."""
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    if not pairs:
        return
    rows, columns = (list(column) for column in zip(*pairs, strict=True))
    if what is True:
        table[rows, columns] = table[columns, rows] = True
    else:
        table[rows, columns] += what
        table[columns, rows] += what


def _spacing(days: Sequence[date]) -> int:
    """The usual number of days from one round to the next."""
    steps = [(later - day).days for day, later in pairwise(days)]
    return max(1, median_low(steps)) if steps else 7


def _numpy() -> Any:
    import numpy

    return numpy
