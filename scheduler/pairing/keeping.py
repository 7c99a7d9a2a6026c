"""The largest matching that keeps most of one that is there: only the few who have lost a partner are seated anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scheduler.rules.pairing_problem import Pair


def matching_around(usable: Any, gain: Any, kept: Sequence[Pair]) -> list[Pair]:
    """The largest matching with the highest total `gain`, found from a matching `kept` that gains more than any other.

    `usable` and `gain` (whole numbers from 0) are arrays of one shape, `kept` are usable pairs, nobody in two of them;
    each of them gains at least as much as any pair that is not kept, so that they are the best matching of their size.
    Everybody has one seat. From `kept` on, a shortest augmenting path at a time seats two people more; a matching that
    is best of its size stays so (Edmonds and Karp 1972), until there is no path. Where a kept pair gains more than all
    others together, the result keeps provably as many of them as any largest matching can.
    """
    import numpy as np

    rows, columns = usable.shape
    if not rows or not columns:
        return []
    mate, owner = np.full(rows, -1), np.full(columns, -1)
    cost = np.where(usable, -gain, _NEVER)
    others = gain.copy()
    for i, j in kept:
        mate[i], owner[j], others[i, j] = j, i, 0
    target = -int(others.max(initial=0, where=usable))
    row_price = np.zeros(rows, dtype=np.int64)
    column_price = np.full(columns, target, dtype=np.int64)
    for i, j in kept:
        column_price[j] = cost[i, j]
    while (path := _shortest_path(np, cost, mate, owner, row_price, column_price, target)) is not None:
        length, steps, ends = path
        row_price += np.minimum(ends[0], length)
        column_price += np.minimum(ends[1], length)
        target += length
        for i, j in steps:
            mate[i], owner[j] = j, i
    return [(int(i), int(mate[i])) for i in np.flatnonzero(mate >= 0)]


_NEVER = 1 << 61
_FAR = _NEVER >> 1


def _shortest_path(
    np: Any, cost: Any, mate: Any, owner: Any, row_price: Any, column_price: Any, target: int
) -> tuple[int, list[Pair], tuple[Any, Any]] | None:
    """The cheapest way to seat one more of each side: its length, the new pairs along it, all distances found.

    Dijkstra over reduced costs, from all free rows at once; a matched column leads on to its row at no cost.
    """
    free = np.flatnonzero(mate < 0)
    if not len(free):
        return None
    reduced = cost[free] + row_price[free][:, None] - column_price
    first = reduced.argmin(axis=0)
    distance = np.take_along_axis(reduced, first[None, :], axis=0)[0]
    before = free[first]
    row_distance = np.where(mate < 0, 0, _NEVER)
    done = np.zeros(len(owner), dtype=bool)
    goal = np.where(owner < 0, column_price - target, _NEVER)
    while True:
        end = int(np.where(owner < 0, distance + goal, _NEVER).argmin())
        length = int(distance[end] + goal[end]) if owner[end] < 0 else _NEVER
        waiting = np.where(done | (owner < 0), _NEVER, distance)
        column = int(waiting.argmin())
        if waiting[column] >= min(length, _FAR):
            break
        done[column] = True
        row = int(owner[column])
        row_distance[row] = distance[column]
        through = distance[column] + cost[row] + row_price[row] - column_price
        through[column] = _NEVER
        better = through < distance
        distance[better] = through[better]
        before[better] = row
    if length >= _FAR:
        return None
    return length, _steps(mate, before, end), (row_distance, distance)


def _steps(mate: Any, before: Any, end: int) -> list[Pair]:
    steps = []
    column = end
    while column >= 0:
        row = int(before[column])
        steps.append((row, column))
        column = int(mate[row])
    return steps
