"""What no plan can beat: most meetings, most distinct pairs, fewest rounds."""

from __future__ import annotations

from typing import Any

import msgspec

from scheduler.pairing.matching import most_seated
from scheduler.pairing.weekly import as_bits
from scheduler.rules.pairing_problem import PairingProblem


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Upper bounds of a problem, and the fewest rounds in which every permitted pair could meet without any absence.

    `meetings` are tables, `pairs` people of both sides at them (the same where tables are one to one), `distinct` pairs
    that are counted once. `reachable` and `by_free_rounds` are the two counts behind `distinct`.
    """

    permitted: int = 0
    meetings: int = 0
    pairs: int = 0
    distinct: int = 0
    rounds: int = 0
    reachable: int = 0
    by_free_rounds: int = 0


def limits_of(problem: PairingProblem) -> Limits:
    """The tightest bounds found; rounds that are fixed count as they are.

    Meetings: the sum of the largest matchings. Distinct pairs: those with a common free round; each person's free
    rounds against their partners, by maximum flow; and the pairs at tables. Rounds: the most partners of anybody
    (Koenig 1916), divided by the seats of their side.
    """
    import numpy as np

    permitted = len(problem.pairs())
    if not permitted or not problem.days:
        return Limits(permitted=permitted)
    allowed = as_bits(problem.allowed, problem.sizes[1])
    free = [as_bits(side, len(problem.days)) for side in problem.free]
    tables, pairs = _largest_rounds(problem, allowed, free)
    certain = {pair for pairs_there in problem.fixed.values() for pair in pairs_there}
    for side in free:
        side[:, list(problem.fixed)] = False
    open_pairs = allowed & ((free[0].astype(np.float32) @ free[1].astype(np.float32).T) > 0)
    for pair in certain:
        open_pairs[pair] = False
    flow = _degree_limited(open_pairs, [side.sum(1) * seats for side, seats in zip(free, problem.seats, strict=True)])
    reachable = int(open_pairs.sum())
    return Limits(
        permitted=permitted,
        meetings=tables,
        pairs=pairs,
        distinct=min(len(certain) + min(reachable, flow), pairs),
        rounds=_fewest_rounds(problem, allowed),
        reachable=len(certain) + reachable,
        by_free_rounds=len(certain) + flow,
    )


def _largest_rounds(problem: PairingProblem, allowed: Any, free: list[Any]) -> tuple[int, int]:
    """The most tables, and the most pairs at tables, over all rounds."""
    import numpy as np

    host_side = 0 if problem.seats[0] > 1 else 1
    tables = pairs = 0
    for number in range(len(problem.days)):
        fixed = problem.fixed.get(number)
        if fixed is not None:
            tables += len({pair[host_side] for pair in fixed})
            pairs += len(fixed)
            continue
        usable = allowed[np.ix_(*(np.flatnonzero(side[:, number]) for side in free))]
        tables += most_seated(usable, (1, 1))
        pairs += most_seated(usable, problem.seats)
    return tables, pairs


def _degree_limited(pairs: Any, degrees: list[Any]) -> int:
    """The most pairs in which nobody has more partners than they have places in free rounds."""
    import numpy as np

    partners = (pairs.sum(1), pairs.sum(0))
    if all((partners[side] <= degrees[side]).all() for side in (0, 1)):
        return int(pairs.sum())
    from ortools.graph.python import max_flow

    rows, columns = pairs.shape
    i, j = np.nonzero(pairs)
    source, sink = rows + columns, rows + columns + 1
    solver = max_flow.SimpleMaxFlow()
    solver.add_arcs_with_capacity(
        np.concatenate([i, np.full(rows, source), np.arange(rows, rows + columns)]).astype(np.int32),
        np.concatenate([j + rows, np.arange(rows), np.full(columns, sink)]).astype(np.int32),
        np.concatenate([np.ones(len(i)), degrees[0], degrees[1]]).astype(np.int64),
    )
    solver.solve(source, sink)
    return int(solver.optimal_flow())


def _fewest_rounds(problem: PairingProblem, allowed: Any) -> int:
    partners = (allowed.sum(1), allowed.sum(0))
    return max((-(-int(most) // problem.seats[side]) for side in (0, 1) for most in partners[side].tolist()), default=0)
