"""Proves how few meetings a repair over several rounds has to change, or finds a repair that changes fewer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from scheduler.pairing.exact import search
from scheduler.pairing.matching import most_pairs
from scheduler.pairing.model import ProgrammeModel, seats_of
from scheduler.pairing.watch import Watch
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal

MOST_FOR_A_PAIR = 4
"""For a pair to meet again at most so many further meetings change; more would upset more people than it serves."""

_LARGEST = 6_000
_KEPT = 2
_MET = MOST_FOR_A_PAIR * _KEPT + 1


class Fewest(msgspec.Struct, frozen=True):
    """Bounds of a repair: the fewest changes with as many of the wanted pairs as meet, and the most that could meet."""

    changed: int
    wanted: int


def fewest_changes(
    problem: PairingProblem,
    rounds: Sequence[tuple[Pair, ...]],
    before: Sequence[Collection[Pair]],
    wanted: Collection[Pair],
    known: Fewest,
) -> tuple[Sequence[tuple[Pair, ...]], Fewest]:
    """The repair of a whole programme, started from `rounds`: wanted pairs meet where it is worth it, few changes.

    Every round has as many pairs as there. `known` are the bounds that hold where the programme is too large to be
    searched as a whole. What a search proves is asked once more, with another seed, for anything better.
    """
    start = Proposal(tuple(tuple(sorted(pairs)) for pairs in rounds))
    at_most = problem.sizes[0] * problem.sizes[1] * len(problem.days)
    if at_most > 8 * _LARGEST or not 0 < seats_of(problem) <= _LARGEST:
        return rounds, known
    model = _Model(problem, start, before, wanted)
    found = search(model, Watch(), seed=1)
    if found.seated is not None and found.value > model.worth(start):
        start = model.proposal(found.seated)
    if found.proven:
        again = _Model(problem, start, before, wanted)
        again.model.add(again.objective >= again.worth(start) + 1)
        second = search(again, Watch(), seed=8, presolve=False)
        if second.seated is not None:
            start = again.proposal(second.seated)
        elif not second.proven:
            return start.rounds, known
    most_kept = (found.bound - _MET * model.meeting(start)) // _KEPT
    return start.rounds, Fewest(max(known.changed, model.size - most_kept), known.wanted)


def most_wanted(problem: PairingProblem, wanted: Collection[Pair]) -> int:
    """The most of these pairs that can meet, as far as everybody's own free rounds tell; a flow counts them."""
    import numpy as np  # only planning needs it

    usable = np.zeros(problem.sizes, dtype=bool)
    for pair in wanted:
        usable[pair] = bool(problem.common_rounds(pair))
    rounds = [
        np.array([person.bit_count() * seats for person in side], dtype=np.int64)
        for side, seats in zip(problem.free, problem.seats, strict=True)
    ]
    return most_pairs(usable, *rounds)


class _Model(ProgrammeModel):
    """A programme in which meetings are kept, and wanted pairs meet."""

    def __init__(
        self, problem: PairingProblem, start: Proposal, before: Sequence[Collection[Pair]], wanted: Collection[Pair]
    ) -> None:
        super().__init__(problem, start)
        self.before = [frozenset(pairs) for pairs in before]
        self.wanted = frozenset(wanted)
        self.size = sum(max(len(old), len(new)) for old, new in zip(before, start.rounds, strict=True))
        pinned = sum(len(pairs & self.before[number]) for number, pairs in self._pinned.items())
        kept = [seat for (i, j, number), seat in self.seats.items() if (i, j) in self.before[number]]
        self.keep_sizes()
        met = sum(self.met.get(pair, 0) for pair in sorted(self.wanted))
        self.objective = _MET * met + _KEPT * (sum(kept) + pinned)
        self.model.maximize(self.objective)

    def meeting(self, rounds: Proposal) -> int:
        """How many wanted pairs meet in a plan."""
        return len(self.wanted & {pair for pairs in rounds.rounds for pair in pairs})

    def worth(self, rounds: Proposal) -> int:
        """What a plan is worth: the objective."""
        kept = sum(len(old & set(new)) for old, new in zip(self.before, rounds.rounds, strict=True))
        return _MET * self.meeting(rounds) + _KEPT * kept
