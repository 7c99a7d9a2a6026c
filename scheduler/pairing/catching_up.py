"""Brings lost meetings into later rounds, for as few other changes as possible and at no other pair's cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import msgspec

from scheduler.pairing.fewest import MOST_FOR_A_PAIR
from scheduler.pairing.keeping import matching_around
from scheduler.pairing.weekly import as_bits
from scheduler.rules.pairing_problem import Pair, PairingProblem

_KEPT = 16
_DEPTH = 3
_MOST_TRIES = 3_000
_LEAST_TRIES = 40
_WORK = 200_000_000


class Trade(msgspec.Struct, frozen=True, order=True):
    """A round matched again around a pair: how many pairs would not meet any more, how many tables change."""

    lost: int
    changed: int
    round: int
    pairs: tuple[Pair, ...]
    missing: tuple[Pair, ...]


class CatchingUp:
    """The rounds of a plan, in which lost pairs are brought together again.

    `rounds` are the pairs of each round, `before` those of the plan that is repaired, `met` the pairs that need no
    meeting any more. A pair is brought in where that costs nobody a table and no
    other pair its only meeting; such a meeting may move to another round instead, up to two rounds further, as long as
    no more meetings change than the pair is worth.
    """

    def __init__(
        self,
        problem: PairingProblem,
        rounds: Sequence[Sequence[Pair]],
        before: Sequence[Collection[Pair]],
        met: Collection[Pair],
    ) -> None:
        self.problem = problem
        self.rounds = [tuple(pairs) for pairs in rounds]
        self.before = before
        self.met = met
        self.counts = Counter(pair for pairs in self.rounds for pair in pairs)
        self.allowed = as_bits(problem.allowed, problem.sizes[1])
        size = max(1, problem.sizes[0] * problem.sizes[1])
        self.tries = max(_LEAST_TRIES, min(_MOST_TRIES, _WORK // size))

    def bring_in(self, pairs: Sequence[Pair]) -> None:
        """Give each of the pairs a meeting, where one can be had; those with fewest choices come first."""
        for depth in range(1, _DEPTH + 1):
            for pair in sorted(pairs, key=lambda pair: (self.problem.common_rounds(pair).bit_count(), pair)):
                if not self.counts[pair]:
                    saved, before = (list(self.rounds), Counter(self.counts)), self._changed()
                    if self._bring(pair, depth) and self._changed() > before + MOST_FOR_A_PAIR:
                        self.rounds, self.counts = saved

    def cheapest(self, pair: Pair) -> Trade | None:
        """The round that costs least to bring a pair together: fewest other pairs, then fewest tables."""
        trades = (self._trade(number, pair) for number in self._candidates(pair))
        return min((trade for trade in trades if trade is not None), default=None)

    def _changed(self) -> int:
        return sum(len(set(old).difference(new)) for old, new in zip(self.before, self.rounds, strict=True))

    def _bring(self, pair: Pair, depth: int) -> bool:
        for trade in sorted(self._trades(pair, most_lost=min(depth, 2) - 1)):
            saved = list(self.rounds), Counter(self.counts)
            self.counts.subtract(self.rounds[trade.round])
            self.counts.update(trade.pairs)
            self.rounds[trade.round] = trade.pairs
            if all(self.counts[missing] or self._bring(missing, depth - 1) for missing in trade.missing):
                return True
            self.rounds, self.counts = saved
        return False

    def _trades(self, pair: Pair, most_lost: int) -> Iterator[Trade]:
        for number in self._candidates(pair):
            trade = self._trade(number, pair)
            if trade is not None and trade.lost <= most_lost:
                yield trade
                if not trade.lost and trade.changed <= 1:
                    return

    def _candidates(self, pair: Pair) -> Iterator[int]:
        """The rounds in which the pair can meet, those first in which neither partner would lose an only meeting."""
        common = self.problem.common_rounds(pair)
        open_rounds = [
            number for number in range(len(self.problem.days))
            if common >> number & 1 and pair not in self.problem.barred.get(number, ())
        ]  # fmt: skip

        def only_ones(number: int) -> int:
            return sum(self._is_only(one) for one in self.rounds[number] if one[0] == pair[0] or one[1] == pair[1])

        yield from sorted(open_rounds, key=lambda number: (only_ones(number), number))

    def _is_only(self, pair: Pair) -> bool:
        return self.counts[pair] == 1 and pair not in self.met

    def _trade(self, number: int, pair: Pair) -> Trade | None:
        """The round matched again around the pair; None where somebody would lose a table, or no effort is left."""
        pinned = set(self.problem.pinned.get(number, ()))
        if self.tries <= 0 or any(one[0] == pair[0] or one[1] == pair[1] for one in pinned):
            return None
        self.tries -= 1
        again = [pair, *pinned, *self._around(number, pair, pinned)]
        if len(again) < len(self.rounds[number]):
            return None
        missing = tuple(one for one in self.rounds[number] if one not in again and self._is_only(one))
        kept = sum(one in self.before[number] for one in self.rounds[number])
        changed = kept - sum(one in self.before[number] for one in again)
        return Trade(len(missing), changed, number, tuple(sorted(again)), missing)

    def _around(self, number: int, pair: Pair, pinned: Collection[Pair]) -> list[Pair]:
        """The best matching of everybody else: it keeps only meetings first, then tables, then brings new pairs."""
        import numpy as np

        problem = self.problem
        people = []
        for side in (0, 1):
            taken = {pair[side], *(one[side] for one in pinned)}
            free = (n for n in range(problem.sizes[side]) if problem.free[side][n] >> number & 1 and n not in taken)
            people.append(np.array(list(free), dtype=np.int64))
        rows, columns = people
        usable = self.allowed[np.ix_(rows, columns)].copy()
        places = [{int(person): place for place, person in enumerate(side)} for side in people]
        gain = np.zeros(usable.shape, dtype=np.int64)
        for i, j in problem.barred.get(number, ()):
            if i in places[0] and j in places[1]:
                usable[places[0][i], places[1][j]] = False
        only = _KEPT * 2 * (len(rows) + 1)
        kept = []
        for one in self.rounds[number]:
            if one[0] in places[0] and one[1] in places[1]:
                place = places[0][one[0]], places[1][one[1]]
                gain[place] = _KEPT * (1 + (one in self.before[number])) + only * self._is_only(one)
                kept.append(place)
        return [(int(rows[i]), int(columns[j])) for i, j in matching_around(usable, gain, kept)]
