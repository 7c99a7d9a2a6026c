"""Round by round, the best matching of those who are free, looking ahead over all the rounds that are left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from scheduler.pairing.keeping import matching_around
from scheduler.pairing.matching import gain_bits
from scheduler.pairing.one_round import best_round
from scheduler.pairing.repeats import new_pairs
from scheduler.pairing.watch import Standing, Watch
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal


def plan_weekly(problem: PairingProblem, *, seed: int = 0) -> Proposal:
    """A whole plan week by week; see `begin_weekly`."""
    found = begin_weekly(problem, seed=seed, watch=Watch())
    assert found is not None
    return found


def begin_weekly(problem: PairingProblem, *, seed: int, watch: Watch) -> Proposal | None:
    """A plan whose every round is a largest matching, chosen by tiers; None where it was stopped before the last round.

    The tiers, each above all that follow: people matched, critical people, unmet pairs, sit-out debt, few common rounds
    left, how long ago a pair met, wishes. A person is critical when the partners left to meet are at least as many as
    the rounds left: the step of Koenig's proof that keeps a series at its minimum.
    """
    state = _State(problem, seed)
    rounds = []
    for number in range(len(problem.days)):
        if watch.stopping:
            return None
        fixed = problem.fixed.get(number)
        chosen = list(fixed) if fixed is not None else state.best(number)
        state.take(number, chosen)
        rounds.append(tuple(sorted(chosen)))
        watch.tell(Standing(0.5 * (number + 1) / len(problem.days)))
    return Proposal(tuple(rounds))


class _State:
    """What has been planned so far, as arrays over side 0 x side 1; `left` are the rounds from the next one on."""

    def __init__(self, problem: PairingProblem, seed: int) -> None:
        import numpy as np  # comes with ortools, and is not needed to read or check a plan

        self.np = np
        self.problem = problem
        first, second = problem.sizes
        self.allowed = as_bits(problem.allowed, second)
        self.free = tuple(as_bits(side, len(problem.days)) for side in problem.free)
        self.met = np.zeros((first, second), dtype=np.int64)
        self.last = np.full((first, second), -200, dtype=np.int64)
        self.cost = np.zeros((first, second), dtype=np.int64)
        for pair, times in problem.met.items():
            self.met[pair] = times
            self.last[pair] = -((problem.days[0] - problem.last[pair]).days // 7)
        for pair, cost in problem.cost.items():
            self.cost[pair] = min(cost, 50)
        self.owed = [np.array([float(problem.waited[person]) for person in side]) for side in problem.people]
        self.runs = [np.zeros(len(side), dtype=np.int64) for side in problem.people]
        self.shuffle = np.random.default_rng(seed).integers(0, 8, size=(first, second))
        self.common = self.free[0].astype(np.float32) @ self.free[1].astype(np.float32).T
        self.left = [side.sum(1).astype(np.int64) for side in self.free]
        self.seated = {key: sorted(days) for key, days in problem.certain.items()}
        self.coming = Counter(pair for pairs in problem.fixed.values() for pair in pairs)

    def best(self, number: int) -> list[Pair]:
        """The round's matching, pinned tables included."""
        np, problem = self.np, self.problem
        pinned = list(problem.pinned.get(number, ()))
        rows, columns = (self._free_now(side, number, {pair[side] for pair in pinned}) for side in (0, 1))
        if not len(rows) or not len(columns):
            return pinned
        usable = self.allowed[np.ix_(rows, columns)].copy()
        for i, j in problem.barred.get(number, ()):
            usable[np.ix_(rows == i, columns == j)] = False
        if number in problem.new_first:
            usable &= ~self._repeats_too_early(number)[np.ix_(rows, columns)]
        gain = self._gain(number, rows, columns)
        kept = self._kept(number, usable, rows, columns)
        if kept:
            gain[tuple(zip(*kept, strict=True))] += int(gain.max()) * min(gain.shape) + 1
        if kept and problem.seats == (1, 1):
            return pinned + [(int(rows[i]), int(columns[j])) for i, j in matching_around(usable, gain, kept)]
        return pinned + best_round(problem, number, usable, gain, (rows, columns), exact=bool(kept))

    def take(self, number: int, pairs: Sequence[Pair]) -> None:
        """Note a round's tables: who met whom, and who waits on."""
        np, problem = self.np, self.problem
        for side in (0, 1):
            seated = np.zeros(problem.sizes[side], dtype=bool)
            seated[[pair[side] for pair in pairs]] = True
            free = self.free[side][:, number]
            self.owed[side] += free * (seated.sum() / max(1, free.sum())) - seated
            self.runs[side][free & ~seated] += 1
            self.runs[side][seated] = 0
            self.left[side] -= self.free[side][:, number]
            for person in {pair[side] for pair in pairs}:
                self.seated.setdefault((side, person), []).append(problem.days[number])
        self.common -= np.outer(self.free[0][:, number], self.free[1][:, number])
        kept = number in problem.fixed
        for pair in pairs:
            self.met[pair] += not kept
            self.coming[pair] -= kept
            self.last[pair] = number

    def _free_now(self, side: int, number: int, seated: set[int]) -> Any:
        free = self.free[side][:, number].copy()
        free[list(seated)] = False
        for person in self.np.flatnonzero(free) if self.problem.gap or self.problem.week_left else ():
            if self.problem.held_back(side, int(person), number, self.seated.get((side, int(person)), ())):
                free[person] = False
        return self.np.flatnonzero(free)

    def _repeats_too_early(self, number: int) -> Any:
        """Pairs that have met while one of the two could meet somebody new in the round."""
        problem = self.problem
        met = self.met > 0
        for pair, times in self.coming.items():
            met[pair] = self.met[pair] > times
        new = new_pairs(problem, number, met, self.allowed, self.free)
        return met & (new.any(1)[:, None] | new.any(0)[None, :])

    def _gain(self, number: int, rows: Any, columns: Any) -> Any:
        np, seats = self.np, self.problem.seats
        both = np.ix_(rows, columns)
        new = (self.met == 0) & self.allowed
        reachable = new & (self.common > 0)
        critical = [(self.left[side] * seats[side] <= reachable.sum(1 - side)).astype(np.int64) for side in (0, 1)]
        again = ~new[both]
        unmet = (~again).astype(np.int64)
        debt = [self._debt(side) for side in (0, 1)]
        age = np.zeros(again.shape, dtype=np.int64)
        age[again] = np.clip(number - self.last[both][again], 0, 150) // np.maximum(self.met[both][again], 1)
        tiers = (
            ((critical[0][rows][:, None] + critical[1][columns][None, :]) * unmet, 2),
            (unmet, 1),
            (debt[0][rows][:, None] + debt[1][columns][None, :], 1000),
            (np.clip(8 - self.common[both], 0, 7).astype(np.int64) * unmet, 7),
            (age, 150),
            self._wishes(number, rows, columns),
            (self.shuffle[both], 7),
        )
        matches = min(len(rows), len(columns))
        room_to_keep = matches.bit_length() + 1 if self.problem.kept.get(number) else 0
        return stacked(tiers, matches, gain_bits(max(len(rows), len(columns))) - room_to_keep)

    def _kept(self, number: int, usable: Any, rows: Any, columns: Any) -> list[Pair]:
        """The places of the tables to be kept that can be; each is worth more than everything else in the round."""
        places = [{int(person): place for place, person in enumerate(side)} for side in (rows, columns)]
        kept = self.problem.kept.get(number, ())
        found = [(places[0][i], places[1][j]) for i, j in sorted(kept) if i in places[0] and j in places[1]]
        return [place for place in found if usable[place]]

    def _wishes(self, number: int, rows: Any, columns: Any) -> tuple[Any, int]:
        """How little each pair costs in the round by soft rules: the tier and its highest value."""
        problem = self.problem
        if not (problem.cost or problem.wished_gap or problem.wished_week):
            return 0, 0
        strain = [self._strain(side, number, people) for side, people in enumerate((rows, columns))]
        return 150 - self.cost[self.np.ix_(rows, columns)] - strain[0][:, None] - strain[1][None, :], 150

    def _strain(self, side: int, number: int, people: Any) -> Any:
        """What soft limits a week and soft pauses make a table in the round cost everybody; at most 50."""
        strain = self.np.zeros(len(people), dtype=self.np.int64)
        for place, person in enumerate(people.tolist()):
            seated = self.seated.get((side, person), ())
            strain[place] = min(50, self.problem.strain(side, person, number, seated))
        return strain

    def _debt(self, side: int) -> Any:
        """How many tables everybody lacks to a fair share of their own free rounds, and how long they have waited."""
        waited = self.np.minimum(self.runs[side], 20)
        return self.np.clip(self.np.rint(self.owed[side] * 12).astype(self.np.int64) + 8 * waited + 100, 0, 500)


def stacked(tiers: tuple[tuple[Any, int], ...], matches: int, bits: int) -> Any:
    """One number a pair in which a tier outweighs all lower ones, over all matches together as far as `bits` allow."""
    weight = matches
    while weight > 1 and _top(tiers, weight) >= 1 << bits:
        weight -= 1
    total, unit, top = 0, 1, 0
    for tier, highest in reversed(tiers):
        total = total + tier * unit
        top += unit * highest
        unit = top * weight + 1
    return total


def _top(tiers: tuple[tuple[Any, int], ...], weight: int) -> int:
    unit, top = 1, 0
    for _, highest in reversed(tiers):
        top += unit * highest
        unit = top * weight + 1
    return top


def as_bits(numbers: Sequence[int], width: int) -> Any:
    """Whole numbers as rows of truth values, the lowest bit first; shape (numbers, width)."""
    import numpy as np

    size = (width + 7) // 8
    raw = np.frombuffer(b"".join(number.to_bytes(size, "little") for number in numbers), dtype=np.uint8)
    return np.unpackbits(raw.reshape(len(numbers), size), axis=1, count=width, bitorder="little").astype(bool)
