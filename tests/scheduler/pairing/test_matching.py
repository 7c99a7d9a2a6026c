"""Matchings are as large as any, and among those the best."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.pairing.matching import best_matching, gain_bits, most_seated
from tests.scheduler.pairing.judge import largest_matching

Pairs = list[tuple[int, int]]
CELLS = st.integers(1, 4).flatmap(
    lambda rows: st.integers(1, 4).flatmap(
        lambda columns: st.tuples(
            st.lists(st.booleans(), min_size=rows * columns, max_size=rows * columns),
            st.lists(st.integers(0, 20), min_size=rows * columns, max_size=rows * columns),
            st.just((rows, columns)),
        )
    )
)


def best_by_trying(pairs: Pairs, gain: dict[tuple[int, int], int], seats: tuple[int, int]) -> tuple[int, int]:
    """The size of a largest matching and the highest gain of one, by trying every set of pairs."""
    for size in range(len(pairs), 0, -1):
        fitting = [
            sum(gain[pair] for pair in some)
            for some in combinations(pairs, size)
            if all(sum(pair[side] == number for pair in some) <= seats[side] for side in (0, 1) for number in range(4))
        ]
        if fitting:
            return size, max(fitting)
    return 0, 0


@given(CELLS, st.sampled_from([(1, 1), (1, 2)]))
@settings(max_examples=80, deadline=None)
def test_a_matching_is_largest_and_with_one_seat_each_also_best(
    cells: tuple[list[bool], list[int], tuple[int, int]], seats: tuple[int, int]
) -> None:
    """Whatever may meet, no set of pairs seats more; and no largest set gains more where everybody has one seat."""
    usable, gain = (np.array(values).reshape(cells[2]) for values in cells[:2])
    pairs = [(i, j) for i, j in product(*map(range, cells[2])) if usable[i, j]]
    size, highest = best_by_trying(pairs, {(i, j): int(gain[i, j]) for i, j in pairs}, seats)
    found = best_matching(usable, gain.astype(np.int64), seats)
    assert len(found) == size == most_seated(usable, seats)
    if seats == (1, 1):
        assert sum(int(gain[pair]) for pair in found) == highest


@pytest.mark.parametrize("shape", [(230, 230), (260, 210), (210, 260), (500, 90)])
@pytest.mark.parametrize("share", [0.02, 0.5])
def test_a_large_round_is_matched_as_a_small_one(shape: tuple[int, int], share: float) -> None:
    """The fast ways for large rounds seat as many people as augmenting paths do, and `exact` misses no gain."""
    chance = np.random.default_rng(5)
    usable = chance.random(shape) < share
    gain = chance.integers(0, 1 << gain_bits(max(shape)), size=shape)
    quick, exact = (best_matching(usable, gain, (1, 1), exact=exact) for exact in (False, True))
    most = largest_matching(list(zip(*(side.tolist() for side in np.nonzero(usable)), strict=True)))
    for found in (quick, exact):
        assert len(found) == len({i for i, _ in found}) == len({j for _, j in found}) == most
        assert all(usable[pair] for pair in found)
    assert sum(int(gain[pair]) for pair in quick) <= sum(int(gain[pair]) for pair in exact)
    again = best_matching(usable.T, np.ascontiguousarray(gain.T), (1, 1), exact=True)
    assert sum(int(gain[i, j]) for j, i in again) == sum(int(gain[pair]) for pair in exact)
