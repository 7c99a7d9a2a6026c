"""Proves how few meetings a repair over several rounds has to change, or finds a repair that changes fewer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from scheduler.pairing.exact import search
from scheduler.pairing.model import ProgrammeModel, seats_of
from scheduler.pairing.watch import Watch
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal

_LARGEST = 12_000


class Fewest(msgspec.Struct, frozen=True):
    """Bounds of a repair: the most of the wanted pairs that can meet, and the fewest changes with as many as do."""

    changed: int
    wanted: int


def fewest_changes(
    problem: PairingProblem,
    rounds: Sequence[tuple[Pair, ...]],
    before: Sequence[Collection[Pair]],
    wanted: Collection[Pair],
    least: int,
) -> tuple[Sequence[tuple[Pair, ...]], Fewest]:
    """The repair of a whole programme with most wanted pairs, and then with fewest changes, started from `rounds`.

    Every round has as many pairs as there. `least` is what the rounds need each for itself: the bound where the
    programme is too large to be searched as a whole, or the search does not end.
    """
    start = Proposal(tuple(tuple(sorted(pairs)) for pairs in rounds))
    reachable = sum(bool(problem.common_rounds(pair)) for pair in wanted)
    if not 0 < seats_of(problem) <= _LARGEST:
        return rounds, Fewest(least, reachable)
    model = _Model(problem, start, before, wanted)
    found = search(model, Watch(), seed=1)
    if found.seated is not None and found.value > model.worth(start):
        start = model.proposal(found.seated)
    most, kept = divmod(found.bound, model.dear)
    reached = model.worth(start) // model.dear
    fewest = model.size - kept if most == reached else least
    return start.rounds, Fewest(max(least, fewest), min(reachable, most))


class _Model(ProgrammeModel):
    """A programme in which wanted pairs meet first, and then as few meetings change as possible."""

    def __init__(
        self, problem: PairingProblem, start: Proposal, before: Sequence[Collection[Pair]], wanted: Collection[Pair]
    ) -> None:
        super().__init__(problem, start)
        self.before = before
        self.wanted = wanted
        self.dear = sum(map(len, before)) + 1
        self.size = sum(max(len(old), len(new)) for old, new in zip(before, start.rounds, strict=True))
        pinned = sum(len(pairs & set(before[number])) for number, pairs in self._pinned.items())
        kept = [seat for (i, j, number), seat in self.seats.items() if (i, j) in before[number]]
        self.keep_sizes()
        self.model.maximize(self.dear * sum(self.met.get(pair, 0) for pair in sorted(wanted)) + sum(kept) + pinned)

    def worth(self, rounds: Proposal) -> int:
        """What a plan is worth: the objective."""
        meeting = {pair for pairs in rounds.rounds for pair in pairs}
        kept = sum(len(set(old) & set(new)) for old, new in zip(self.before, rounds.rounds, strict=True))
        return self.dear * len(meeting & set(self.wanted)) + kept
