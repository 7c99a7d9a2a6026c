"""Meetings that come too early for a hard rule: somebody meets again while there is somebody new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from scheduler.rules.pairing_problem import HINDRANCES, Pair, PairingProblem


def new_pairs(problem: PairingProblem, number: int, met: Any, allowed: Any, free: Sequence[Any]) -> Any:
    """The pairs that could meet in a round and have not `met`, as the rule counts: who is there, whatever holds them.

    All arrays are of side 0 x side 1, `free` of people x rounds.
    """
    import numpy as np

    there = [free[side][:, number].copy() for side in (0, 1)]
    for person, round in problem.reasons:
        side, own = problem.number(person) or (0, 0)
        if round == number and problem.reasons[person, round] not in HINDRANCES:
            there[side][own] = True
    new = ~met & allowed & np.outer(*there)
    for pair in problem.barred.get(number, ()):
        new[pair] = False
    return new


def early_repeats(problem: PairingProblem, rounds: Sequence[Sequence[Pair]], allowed: Any, free: Sequence[Any]) -> int:
    """How many meetings of planned rounds repeat a pair while one of the two could meet somebody new."""
    import numpy as np

    kept = Counter(pair for pairs in problem.fixed.values() for pair in pairs)
    met = np.zeros(problem.sizes, dtype=bool)
    for pair, times in problem.met.items():
        met[pair] = times > kept[pair]
    count = 0
    for number, pairs in enumerate(rounds):
        repeated = [pair for pair in pairs if met[pair]]
        if repeated and number in problem.new_first and number not in problem.fixed:
            new = new_pairs(problem, number, met, allowed, free)
            count += sum(bool(new[i].any() or new[:, j].any()) for i, j in repeated)
        for pair in pairs:
            met[pair] = True
    return count
