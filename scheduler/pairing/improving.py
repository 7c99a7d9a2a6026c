"""Closes gaps that planning week by week leaves: brings pairs together that have not met, at nobody's cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scheduler.pairing.matching import best_matching
from scheduler.pairing.weekly import as_bits
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal

_NEW, _KEPT = 1_000, 1


def with_missing_pairs(problem: PairingProblem, proposal: Proposal) -> Proposal:
    """The plan with more distinct pairs and as many tables in every round, where one round at a time can give that.

    For a pair that does not meet in the programme (those first that have never met) and each round in which both are
    free, the round is matched again around the pair; it is taken where no other pair is lost for it. Rounds that are
    fixed or have pinned tables stay, and so does everything where limits a week or pauses between meetings tie the
    rounds together.
    """
    if problem.gap or problem.tied_weeks or problem.hosts or problem.new_first:
        return proposal
    search = _Search(problem, proposal)
    for pair in sorted(problem.pairs(), key=lambda pair: problem.met.get(pair, 0)):
        if not search.counts[pair]:
            search.bring_together(pair)
    return Proposal(tuple(tuple(sorted(pairs)) for pairs in search.rounds))


class _Search:
    def __init__(self, problem: PairingProblem, proposal: Proposal) -> None:
        self.problem = problem
        self.rounds: list[Sequence[Pair]] = list(proposal.rounds)
        self.counts = Counter(pair for pairs in self.rounds for pair in pairs)
        self._allowed = as_bits(problem.allowed, problem.sizes[1])

    def bring_together(self, pair: Pair) -> None:
        """Let the pair meet in the first round that can be matched again without loss."""
        common = self.problem.common_rounds(pair)
        for number in range(len(self.problem.days)):
            frozen = number in self.problem.fixed or self.problem.pinned.get(number)
            if common >> number & 1 and not frozen and pair not in self.problem.barred.get(number, ()):
                again = [pair, *self._around(number, pair)]
                if len(again) == len(self.rounds[number]) and self._gain(number, again) > 0:
                    self.counts.subtract(self.rounds[number])
                    self.counts.update(again)
                    self.rounds[number] = again
                    return

    def _gain(self, number: int, again: Sequence[Pair]) -> int:
        lost = sum(self.counts[pair] == 1 for pair in self.rounds[number] if pair not in again)
        return sum(self.counts[pair] == 0 for pair in again) - lost

    def _around(self, number: int, pair: Pair) -> list[Pair]:
        """The best matching of everybody else in the round."""
        import numpy as np

        free = self.problem.free
        rows = [i for i in range(self.problem.sizes[0]) if free[0][i] >> number & 1 and i != pair[0]]
        columns = [j for j in range(self.problem.sizes[1]) if free[1][j] >> number & 1 and j != pair[1]]
        if not rows or not columns:
            return []
        usable = self._allowed[np.ix_(rows, columns)].copy()
        gain = np.zeros(usable.shape, dtype=np.int64)
        now, barred = set(self.rounds[number]), self.problem.barred.get(number, set())
        for a, i in enumerate(rows):
            for b, j in enumerate(columns):
                elsewhere = self.counts[i, j] - ((i, j) in now)
                gain[a, b] = _NEW * (elsewhere == 0) + _KEPT * ((i, j) in now)
                if (i, j) in barred:
                    usable[a, b] = False
        return [(rows[a], columns[b]) for a, b in best_matching(usable, gain, (1, 1))]
