"""A matching built around one that is there is as good as one built from nothing."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.pairing.keeping import matching_around
from scheduler.pairing.matching import best_matching


@given(st.integers(1, 7), st.integers(1, 7), st.integers(0, 1000), st.sampled_from([1, 4, 900]))
@settings(max_examples=300, deadline=None)
def test_it_is_a_largest_matching_with_the_highest_gain(first: int, second: int, seed: int, most: int) -> None:
    """Whatever of a matching is kept first, size and gain are those of the flow that starts from nothing."""
    chance = np.random.default_rng(seed)
    usable = chance.random((first, second)) < chance.choice([0.3, 0.7, 1.0])
    gain = chance.integers(0, most, (first, second))
    kept: list[tuple[int, int]] = []
    for i in chance.permutation(first):
        free = [j for j in range(second) if usable[i, j] and j not in {taken for _, taken in kept}]
        if free and chance.random() < 0.7:
            kept.append((int(i), int(chance.choice(free))))
    for pair in kept:
        gain[pair] += most * min(first, second)
    found, judged = matching_around(usable, gain, kept), best_matching(usable, gain, (1, 1))
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found) == len(judged)
    assert all(usable[pair] for pair in found)
    assert sum(gain[pair] for pair in found) == sum(gain[pair] for pair in judged)


def test_with_nobody_there_is_nothing() -> None:
    """An empty side gives no pairs."""
    assert matching_around(np.zeros((0, 3), dtype=bool), np.zeros((0, 3), dtype=np.int64), []) == []
