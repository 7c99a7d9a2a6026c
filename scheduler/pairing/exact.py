"""Closes what is left to a bound, or proves that nothing is left, by CP-SAT started from the plan that is there."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from scheduler.pairing.bounds import Argument, Limits
from scheduler.pairing.model import Place, ProgrammeModel, seats_of
from scheduler.pairing.watch import Standing, Watch
from scheduler.rules.pairing_problem import PairingProblem, Proposal
from scheduler.rules.running import run_stoppable

_EFFORT = 3.0
_EFFORT_FOR_WAITS = 0.1
_LARGEST = 6_000
_LARGEST_FOR_WAITS = 700
_LARGEST_TIMED = 40_000


class Found(msgspec.Struct, frozen=True):
    """What a search gave: the seats of its best plan (None where there is none), its bound, and if it is proven."""

    seated: tuple[Place, ...] | None
    value: int
    bound: int
    proven: bool


def tractable(problem: PairingProblem, watch: Watch) -> bool:
    """Whether a search has a chance; a limit by the clock says that it is wanted for larger ones, too."""
    return 0 < seats_of(problem) <= (_LARGEST_TIMED if watch.timed else _LARGEST)


def close_gap(
    problem: PairingProblem, start: Proposal, limits: Limits, watch: Watch, seed: int = 0
) -> tuple[Proposal, Limits]:
    """The plan with most pairs and then most distinct ones, and the bounds as they are known then.

    First as many pairs at tables as possible, where rules tie rounds together so that the sum of largest matchings is
    not reached; then distinct pairs, with every round as large. What a search proves is asked once more with another
    seed: whether there is a plan with one more.
    """
    if sum(map(len, start.rounds)) < limits.pairs:
        start, limits = _most_pairs(problem, start, limits, watch, seed)
    if watch.over or _distinct(start) >= limits.distinct:
        return start, limits
    size = sum(map(len, start.rounds))
    known = _distinct(start)
    model = _model(problem, start, limits)
    model.model.maximize(model.distinct)

    def tell(value: int, bound: int) -> None:
        most = min(limits.distinct, bound)
        watch.tell(Standing(0.8, size, limits.pairs, max(value, known), most))

    found = search(model, watch, seed=seed + 1, tell=tell)
    if found.seated is None:
        return start, limits
    start = model.proposal(found.seated) if found.value > known else start
    if not found.proven or size < limits.pairs or _distinct(start) == limits.distinct:
        return start, limits
    return _confirmed(problem, start, limits, watch, seed)


def shorten_waits(
    problem: PairingProblem, start: Proposal, longest: int, limits: Limits, watch: Watch, seed: int = 0
) -> tuple[Proposal, Limits]:
    """The plan with as many pairs and distinct ones in which the longest wait is shorter, as far as a search finds one.

    Where two searches say that there is none, the bound is known. `longest` is the longest wait of the start.
    """
    size, distinct = sum(map(len, start.rounds)), _distinct(start)
    if size < limits.pairs or seats_of(problem) > (_LARGEST if watch.timed else _LARGEST_FOR_WAITS):
        return start, limits
    while longest > 1 and not watch.over:
        for attempt in (0, 1):
            model = _with_shorter(problem, start, limits, distinct, longest - 1)
            found = search(model, watch, seed=seed + attempt, presolve=not attempt, effort=_EFFORT_FOR_WAITS)
            if found.seated is not None or not found.proven:
                break
        if found.seated is None:
            return start, msgspec.structs.replace(limits, longest=longest) if found.proven else limits
        start, longest = model.proposal(found.seated), longest - 1
    return start, limits


def _with_shorter(problem: PairingProblem, start: Proposal, limits: Limits, distinct: int, most: int) -> ProgrammeModel:
    model = _model(problem, start, limits)
    model.model.add(model.distinct >= distinct)
    model.keep_waits(most)
    return model


def _confirmed(
    problem: PairingProblem, start: Proposal, limits: Limits, watch: Watch, seed: int
) -> tuple[Proposal, Limits]:
    """The bound that a search has found, after asking another one for a plan with one pair more."""
    bound = _distinct(start)
    again = _model(problem, start, limits)
    again.model.add(again.distinct >= bound + 1)
    second = search(again, watch, seed=seed + 7, presolve=False)
    if second.seated is not None:
        return again.proposal(second.seated), limits
    by = Argument.SEARCH if second.proven else Argument.SEARCH_ONCE
    return start, msgspec.structs.replace(limits, distinct=bound, by=by)


def _most_pairs(
    problem: PairingProblem, start: Proposal, limits: Limits, watch: Watch, seed: int
) -> tuple[Proposal, Limits]:
    """As many pairs at tables as possible; the bound is taken from a search where it ends."""
    model = ProgrammeModel(problem, start)
    model.model.maximize(sum(model.seats.values()) + model.certain)
    found = search(model, watch, seed=seed + 1)
    if found.seated is not None and found.value > sum(map(len, start.rounds)):
        start = model.proposal(found.seated)
    if found.proven and found.bound < limits.pairs:
        meetings = min(limits.meetings, found.bound)
        distinct = min(limits.distinct, found.bound)
        by = limits.by if distinct == limits.distinct else Argument.MEETINGS
        limits = msgspec.structs.replace(limits, pairs=found.bound, meetings=meetings, distinct=distinct, by=by)
    return start, limits


def _model(problem: PairingProblem, start: Proposal, limits: Limits) -> ProgrammeModel:
    model = ProgrammeModel(problem, start)
    if limits.pairs == limits.largest:
        model.keep_sizes()
    else:
        model.keep_pairs(sum(map(len, start.rounds)) - model.certain)
    return model


def _distinct(proposal: Proposal) -> int:
    return len({pair for pairs in proposal.rounds for pair in pairs})


def search(
    model: ProgrammeModel,
    watch: Watch,
    *,
    seed: int,
    presolve: bool = True,
    tell: Callable[[int, int], None] | None = None,
    effort: float = _EFFORT,
) -> Found:
    """One search; it ends when it has proven its answer, after a fixed effort or at the watch's limit, or when stopped.

    A stop is seen at once. One worker and a limit that counts work instead of
    seconds give the same answer on every machine, as long as no clock and nobody stops it.
    """
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.linearization_level = 2
    if not presolve:
        solver.parameters.presolve_inclusion_work_limit = 0
    if watch.timed:
        solver.parameters.max_time_in_seconds = max(0.01, watch.left)
    else:
        solver.parameters.max_deterministic_time = effort
    heard: list[tuple[int, int]] = []
    solver.best_bound_callback = lambda bound: heard.append((0, _whole(bound)))

    class Listener(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            heard.append((round(self.objective_value), _whole(self.best_objective_bound)))

    told = 0

    def report() -> None:
        nonlocal told
        if tell and len(heard) > told:
            told = len(heard)
            tell(max(value for value, _ in heard), min(bound for _, bound in heard))

    status = run_stoppable(solver, model.model, Listener(), lambda: watch.over, report)
    proven = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Found(None, 0, _whole(solver.best_objective_bound) if status == cp_model.UNKNOWN else 0, proven)
    seated = tuple(place for place, seat in model.seats.items() if solver.boolean_value(seat))
    return Found(seated, round(solver.objective_value), _whole(solver.best_objective_bound), proven)


def _whole(bound: float) -> int:
    """The largest whole number that a bound leaves; numbers beyond all bounds are taken as they are."""
    return int(min(bound, 1e15) + 1e-6)
