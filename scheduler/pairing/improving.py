"""Closes gaps that planning week by week leaves: matches one round again, and another, each time at nobody's cost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from scheduler.pairing.emphasis import Emphasis
from scheduler.pairing.matching import gain_bits
from scheduler.pairing.one_round import best_round
from scheduler.pairing.repeats import early_repeats
from scheduler.pairing.watch import Watch
from scheduler.pairing.weekly import as_bits, stacked
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal

_NEW = 1_000
_RUN = 3
_UNFAIR = 2


class Rematching:
    """A plan whose rounds are matched again one at a time, all others as they are.

    Each step is one matching and gives the best for its round: as many tables as before, and no distinct pair fewer.
    Fixed rounds and pinned tables stay. Where a hard rule speaks of the order of meetings (`new_first`), a round that
    would break it stays as it was.
    """

    def __init__(self, problem: PairingProblem, proposal: Proposal, seed: int = 0) -> None:
        import numpy as np  # comes with ortools, and is not needed to read or check a plan

        self._np = np
        self._problem = problem
        self._random = np.random.default_rng(seed)
        self._rounds: list[Sequence[Pair]] = list(proposal.rounds)
        self._allowed = as_bits(problem.allowed, problem.sizes[1])
        self._free = [as_bits(side, len(problem.days)) for side in problem.free]
        self._seated = [np.zeros(free.shape, dtype=np.int64) for free in self._free]
        self._count = np.zeros(problem.sizes, dtype=np.int64)
        for number, pairs in enumerate(self._rounds):
            self._mark(number, pairs, 1)
        self._before = np.zeros(problem.sizes, dtype=bool)
        for pair, times in problem.met.items():
            self._before[pair] = times > sum(pair in pairs for pairs in problem.fixed.values())
        self._cost = np.zeros(problem.sizes, dtype=np.int64)
        for pair, cost in problem.cost.items():
            self._cost[pair] = min(cost, 50)
        self._open = [number for number in range(len(self._rounds)) if number not in problem.fixed]

    @property
    def proposal(self) -> Proposal:
        """The plan as it is now."""
        return Proposal(tuple(tuple(sorted(pairs)) for pairs in self._rounds))

    @property
    def distinct(self) -> int:
        """How many different pairs meet."""
        return int((self._count > 0).sum())

    def bring_together(self, most: int, sweeps: int, watch: Watch) -> None:
        """More distinct pairs, until there are `most`, or for so many sweeps; pairs that meet again are drawn by lot.

        The lot lets the plan wander among equally good ones until a step finds a pair that has not met.
        """
        for _ in range(sweeps if len(self._open) > 1 else 0):
            for number in self._random.permutation(self._open).tolist():
                if watch.over or self.distinct >= most:
                    return
                self._again(number, self._lots)

    def settle(self, emphasis: Emphasis, sweeps: int, watch: Watch) -> None:
        """As many distinct pairs, but fairer pauses, shorter waits, later repeats and fewer unwanted pairs."""
        for _ in range(sweeps):
            before = self._rounds[:]
            for number in self._open:
                if watch.over:
                    return
                self._again(number, partial(self._worth, emphasis))
            if before == self._rounds:
                return

    def _mark(self, number: int, pairs: Sequence[Pair], change: int) -> None:
        for pair in pairs:
            self._count[pair] += change
            for side in (0, 1):
                self._seated[side][pair[side], number] += change

    def _again(self, number: int, worth: Any) -> None:
        """Match a round again by what its pairs are worth; it stays where that would seat fewer or break a rule."""
        np, problem = self._np, self._problem
        before = self._rounds[number]
        pinned = list(problem.pinned.get(number, ()))
        self._mark(number, before, -1)
        people = tuple(self._there(side, number, {pair[side] for pair in pinned}) for side in (0, 1))
        usable = self._allowed[np.ix_(*people)].copy()
        for i, j in problem.barred.get(number, ()):
            usable[np.ix_(people[0] == i, people[1] == j)] = False
        after = before
        if usable.size:
            gain = worth(number, people)
            after = tuple(sorted(pinned + best_round(problem, number, usable, gain, (people[0], people[1]))))
        if len(after) < len(before) or (after != before and self._hurries(number, after)):
            after = before
        self._rounds[number] = after
        self._mark(number, after, 1)

    def _there(self, side: int, number: int, pinned: set[int]) -> Any:
        """Who is free in a round and not held back by their meetings before and after it."""
        np, problem = self._np, self._problem
        free = self._free[side][:, number].copy()
        free[list(pinned)] = False
        for person in np.flatnonzero(free).tolist() if problem.gap or problem.week_left else ():
            seated = [problem.days[other] for other in np.flatnonzero(self._seated[side][person])]
            seated += problem.certain.get((side, person), ())
            if problem.held_back(side, person, number, seated):
                free[person] = False
        return np.flatnonzero(free)

    def _lots(self, number: int, people: tuple[Any, Any]) -> Any:  # noqa: ARG002 - a lot knows no round
        new = self._count[self._np.ix_(*people)] == 0
        fewest = max(1, min(new.shape))
        return new * _NEW + self._random.integers(0, max(2, _NEW // fewest), size=new.shape)

    def _worth(self, emphasis: Emphasis, number: int, people: tuple[Any, Any]) -> Any:
        """What each pair is worth in a round, by tiers: new, never met before either; then as the emphasis says."""
        np = self._np
        both = np.ix_(*people)
        new = self._count[both] == 0
        fair = [self._need(side, number)[people[side]] for side in (0, 1)]
        pauses = (fair[0][:, None] + fair[1][None, :], 1000)
        strain = [self._strain(side, number, people[side]) for side in (0, 1)]
        wishes = (150 - self._cost[both] - strain[0][:, None] - strain[1][None, :], 150)
        repeats = (np.where(new, 60, np.minimum(self._distance(number, people), 30)), 60)
        order = {Emphasis.WISHES: (wishes, pauses, repeats), Emphasis.REPEATS: (repeats, pauses, wishes)}
        tiers = (
            (new.astype(np.int64), 1),
            ((new & ~self._before[both]).astype(np.int64), 1),
            *order.get(emphasis, (pauses, wishes, repeats)),
        )
        return stacked(tiers, max(1, min(new.shape)), gain_bits(max(new.shape)))

    def _need(self, side: int, number: int) -> Any:
        """How much a table in this round would shorten waits and even out shares; between 0 and 500."""
        np = self._np
        free, seated = self._free[side], self._seated[side] > 0
        waiting = free & ~seated
        lengths = [_run(np, waiting, free, number, step) for step in (-1, 1)]
        shorter = 1 + 2 * (lengths[0] + lengths[1]) + 2 * lengths[0] * lengths[1]
        there = free.sum(1)
        share = there * (seated.sum() + 1) / max(1, there.sum())
        return np.clip(np.rint(_RUN * shorter + 10 * _UNFAIR * (share - seated.sum(1)) + 250), 0, 500).astype(np.int64)

    def _strain(self, side: int, number: int, people: Any) -> Any:
        """What soft limits a week and soft pauses make a table in this round cost everybody; at most 50."""
        np, problem = self._np, self._problem
        strain = np.zeros(len(people), dtype=np.int64)
        if problem.wished_gap or problem.wished_week:
            for place, person in enumerate(people.tolist()):
                seated = [problem.days[other] for other in np.flatnonzero(self._seated[side][person])]
                seated += problem.certain.get((side, person), ())
                strain[place] = min(50, problem.strain(side, person, number, seated))
        return strain

    def _distance(self, number: int, people: tuple[Any, Any]) -> Any:
        """In how many rounds the nearest other meeting of each pair lies."""
        np = self._np
        nearest = np.full(self._problem.sizes, 60, dtype=np.int64)
        for other, pairs in enumerate(self._rounds):
            for pair in pairs if other != number else ():
                nearest[pair] = min(nearest[pair], abs(other - number))
        return nearest[np.ix_(*people)]

    def _hurries(self, number: int, after: Sequence[Pair]) -> bool:
        """Whether somebody would meet again while there is somebody new, in a round in which a rule forbids that."""
        if not self._problem.new_first:
            return False
        rounds = [*self._rounds[:number], after, *self._rounds[number + 1 :]]
        before, now = (early_repeats(self._problem, some, self._allowed, self._free) for some in (self._rounds, rounds))
        return now > before


def _run(np: Any, waiting: Any, free: Any, number: int, step: int) -> Any:
    """How many free rounds in a row everybody waits before (-1) or after (1) a round; absences do not end a run."""
    length = np.zeros(len(free), dtype=np.int64)
    going = np.ones(len(free), dtype=bool)
    other = number + step
    while 0 <= other < free.shape[1] and going.any():
        going &= waiting[:, other] | ~free[:, other]
        length += going & waiting[:, other]
        other += step
    return length
