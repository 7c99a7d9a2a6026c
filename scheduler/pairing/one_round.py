"""The best matching of one round, with what ties its people besides: guests who share no host."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from scheduler.pairing.matching import best_matching
from scheduler.rules.pairing_problem import Pair, PairingProblem

_SMALL = 600
_EFFORT = 2.0


def best_round(
    problem: PairingProblem, number: int, usable: Any, gain: Any, people: tuple[Any, Any], *, exact: bool = False
) -> list[Pair]:
    """A largest matching of a round with the highest gain; `people` are the numbers behind rows and columns.

    Where guests would sit with one host though a rule keeps them apart, the round is solved again as a whole; a large
    one is not: there, of two such guests, whoever has more other hosts goes elsewhere.
    """
    rows, columns = people
    usable = usable.copy() if problem.apart.get(number) else usable
    while True:
        found = best_matching(usable, gain, problem.seats, exact=exact)
        chosen = [(int(rows[i]), int(columns[j])) for i, j in found]
        quarrels = problem.quarrels(number, chosen)
        if not quarrels:
            return chosen
        if usable.size <= _SMALL:
            return _apart_exactly(problem, number, usable, gain, people)
        _part(quarrels[0], usable, rows, columns)


def _part(quarrel: tuple[int, Pair, int], usable: Any, rows: Any, columns: Any) -> None:
    """Of two people who cannot be guests of one host, whoever has more other hosts stays away from this one."""
    import numpy as np

    side, guests, host = quarrel
    seats = [np.flatnonzero((rows, columns)[side] == guest)[0] for guest in guests]
    own = np.flatnonzero((rows, columns)[1 - side] == host)[0]
    choices = usable if side == 0 else usable.T
    yields = max(seats, key=lambda seat: int(choices[seat].sum()))
    choices[yields, own] = False


def _apart_exactly(problem: PairingProblem, number: int, usable: Any, gain: Any, people: tuple[Any, Any]) -> list[Pair]:
    """The round by CP-SAT: most pairs, then guests shared out evenly, then the highest gain (as far as it is told apart
    in 30 bits)."""
    import numpy as np
    from ortools.sat.python import cp_model

    rows, columns = people
    model = cp_model.CpModel()
    seats = {(int(i), int(j)): model.new_bool_var(f"{i} with {j}") for i, j in zip(*np.nonzero(usable), strict=True)}
    tables: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for pair, seat in seats.items():
        for side in (0, 1):
            tables[side, pair[side]].append(seat)
    largest = model.new_int_var(0, max(problem.seats), "guests of the host with most")
    for (side, _), at_it in tables.items():
        model.add(sum(at_it) <= problem.seats[side])
        model.add(sum(at_it) <= largest)
    numbers = [{int(person): place for place, person in enumerate(side)} for side in people]
    for side, guests in problem.apart.get(number, ()):
        places = [numbers[side].get(guest) for guest in guests]
        for host in range(usable.shape[1 - side]):
            both = [seats.get((place, host) if side == 0 else (host, place)) for place in places if place is not None]
            model.add_at_most_one(seat for seat in both if seat is not None)
    everybody = sum(seats.values())
    model.maximize((max(problem.seats) + 1) * everybody - largest)
    solver = _solved(cp_model, model)
    model.add(everybody == sum(solver.boolean_value(seat) for seat in seats.values()))
    model.add(largest <= solver.value(largest))
    for seat in seats.values():
        model.add_hint(seat, solver.boolean_value(seat))
    dear = max(1, int(gain.max(initial=0)) >> 30)
    model.maximize(sum(int(gain[pair]) // dear * seat for pair, seat in seats.items()))
    solver = _solved(cp_model, model)
    return [(int(rows[i]), int(columns[j])) for (i, j), seat in seats.items() if solver.boolean_value(seat)]


def _solved(cp_model: Any, model: Any) -> Any:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = _EFFORT
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise RuntimeError(f"a round with guests kept apart ended with {solver.status_name(status)}")
    return solver
