"""Largest matchings, with the highest gain or only counted; people of a side may have several seats."""

from __future__ import annotations

from typing import Any

_DENSE = 40_000
_TRIED = 48
_SPREAD = 16
_SPARE = 128


def best_matching(usable: Any, gain: Any, seats: tuple[int, int], *, exact: bool = False) -> list[tuple[int, int]]:
    """The pairs of a largest matching with the highest total gain; `usable` and `gain` are arrays of one shape.

    Large rounds are solved on everybody's most promising partners first, and as a whole only where that seats fewer
    people than could be seated, or where the highest gain must be `exact`.
    """
    import numpy as np

    usable = np.ascontiguousarray(usable)
    if usable.size <= _DENSE:
        return _flow(usable, gain, seats)
    choices = [usable] if exact else [_thinned(usable, gain), usable]
    people = max(usable.shape)
    balanced = people - min(usable.shape) <= _SPARE
    if seats == (1, 1) and balanced and int(gain.max()) < 1 << gain_bits(people):
        for choice in choices:
            found = _assignment(choice, gain)
            if found is not None:
                return found
    elif not exact:
        some = _flow(choices[0], gain, seats)
        if len(some) == most_seated(usable, seats):
            return some
    return _flow(usable, gain, seats)


def _thinned(usable: Any, gain: Any) -> Any:
    return usable & (_promising(gain, usable) | _promising(gain.T, usable.T).T | _scattered(usable.shape))


def most_seated(usable: Any, seats: tuple[int, int]) -> int:
    """How many pairs a largest matching has."""
    import numpy as np

    rows, columns = usable.shape
    if not rows or not columns:
        return 0
    if usable.all():
        return int(min(rows * min(seats[0], columns), columns * min(seats[1], rows)))
    return most_pairs(usable, np.full(rows, seats[0]), np.full(columns, seats[1]))


def most_pairs(usable: Any, first: Any, second: Any) -> int:
    """The most pairs in which nobody has more partners than their number in `first` (side 0) or `second` (side 1)."""
    import numpy as np
    from ortools.graph.python import max_flow

    rows, columns = usable.shape
    i, j = np.nonzero(usable)
    source, sink = rows + columns, rows + columns + 1
    solver = max_flow.SimpleMaxFlow()
    solver.add_arcs_with_capacity(
        np.concatenate([i, np.full(rows, source), np.arange(rows, rows + columns)]).astype(np.int32),
        np.concatenate([j + rows, np.arange(rows), np.full(columns, sink)]).astype(np.int32),
        np.concatenate([np.ones(len(i)), first, second]).astype(np.int64),
    )
    solver.solve(source, sink)
    return int(solver.optimal_flow())


def _promising(gain: Any, usable: Any) -> Any:
    """Where a person of side 0 has one of their best partners."""
    import numpy as np

    count = min(_TRIED, gain.shape[1])
    ranked = np.where(usable, gain, -1)
    limit = np.partition(ranked, gain.shape[1] - count, axis=1)[:, -count][:, None]
    return ranked >= limit


def gain_bits(people: int) -> int:
    """How many bits a gain may have among so many people on the larger side, so that no solver's prices overflow."""
    return min(50, 60 - 2 * people.bit_length())


def _scattered(shape: tuple[int, int]) -> Any:
    """Some partners for everybody, whatever they promise: where all want the same few, somebody has to take others."""
    import numpy as np

    chosen = np.zeros(shape, dtype=bool)
    rows = np.arange(max(shape))
    for number in range(_SPREAD):
        chosen[rows % shape[0], (rows + number * max(1, shape[1] // _SPREAD)) % shape[1]] = True
    return chosen


def _assignment(usable: Any, gain: Any) -> list[tuple[int, int]] | None:
    """The best pairs that seat the whole smaller side, ten times faster than by flow; None where not all can sit."""
    import numpy as np
    from ortools.graph.python import linear_sum_assignment

    rows, columns = usable.shape
    size = max(rows, columns)
    i, j = np.nonzero(usable)
    nobody = np.arange(min(rows, columns), size), np.arange(size)
    spare = np.meshgrid(*nobody) if rows < columns else np.meshgrid(*nobody)[::-1]
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(i.astype(np.int32), j.astype(np.int32), -gain[usable])
    if rows != columns:
        left, right = (side.ravel().astype(np.int32) for side in spare)
        solver.add_arcs_with_cost(left, right, np.zeros(len(left), dtype=np.int64))
    if solver.solve() != solver.OPTIMAL:
        return None
    mates = ((person, solver.right_mate(person)) for person in range(rows))
    return [pair for pair in mates if pair[1] < columns]


def _flow(usable: Any, gain: Any, seats: tuple[int, int]) -> list[tuple[int, int]]:
    import numpy as np
    from ortools.graph.python import min_cost_flow  # 0.1 s that only planning needs

    rows, columns = usable.shape
    tails, heads, capacities, pairs = _arcs(np, usable, seats)
    costs = np.zeros(len(tails), dtype=np.int64)
    costs[:pairs] = -gain[usable]
    if max(seats) > 1:
        costs[pairs:] = _seat_costs(np, rows, columns, seats, int(gain.max(initial=0)) + 1)
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, costs)
    most = rows * seats[0]
    solver.set_nodes_supplies(np.array([rows + columns, rows + columns + 1]), np.array([most, -most]))
    status = solver.solve_max_flow_with_min_cost()
    if status != solver.OPTIMAL:
        raise RuntimeError(f"minimum-cost flow ended with {status}")
    taken = np.flatnonzero(solver.flows(np.arange(pairs)))
    i, j = np.nonzero(usable)
    return list(zip(i[taken].tolist(), j[taken].tolist(), strict=True))


def _seat_costs(np: Any, rows: int, columns: int, seats: tuple[int, int], dear: int) -> Any:
    """Every further guest of a host costs more than any pair gains, so that guests are shared out evenly."""
    return np.concatenate([np.repeat(np.arange(seats[0]), rows), np.repeat(np.arange(seats[1]), columns)]) * dear


def _arcs(np: Any, usable: Any, seats: tuple[int, int]) -> tuple[Any, Any, Any, int]:
    """Tails, heads and capacities: the pairs, then an arc a seat from the source to side 0, from side 1 to the sink."""
    rows, columns = usable.shape
    i, j = np.nonzero(usable)
    first, second = np.tile(np.arange(rows), seats[0]), np.tile(np.arange(columns), seats[1]) + rows
    source, sink = np.full(len(first), rows + columns), np.full(len(second), rows + columns + 1)
    tails = np.concatenate([i, source, second]).astype(np.int32)
    heads = np.concatenate([j + rows, first, sink]).astype(np.int32)
    return tails, heads, np.ones(len(tails), dtype=np.int64), len(i)
