"""Plans tables of several people: by formula as far as one reaches, then by search, and says how far from the best."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random
from typing import Any

import msgspec

from scheduler.pairing.bounds import Limits
from scheduler.pairing.groups.board import EASE, REPEAT, Board
from scheduler.pairing.groups.bounds import limits_of_groups
from scheduler.pairing.groups.clearing import cleared
from scheduler.pairing.groups.constructions import pool_rounds, two_sided_rounds
from scheduler.pairing.groups.cyclic import Rounds
from scheduler.pairing.groups.search import Search
from scheduler.pairing.groups.starting import seated
from scheduler.pairing.watch import Standing, Watch
from scheduler.rules.group_problem import Group, GroupProblem

_CELLS = 3_000_000
_STEPS = 4_000
_STEPS_A_SEAT = 10
_CHUNKS = 4


class GroupPlan(msgspec.Struct, frozen=True):
    """The tables of every round, the bounds they are held against, and whether somebody stopped the work on them."""

    rounds: tuple[tuple[Group, ...], ...]
    limits: Limits
    stopped: bool = False


def plan_groups(problem: GroupProblem, *, seed: int = 0, watch: Watch | None = None) -> GroupPlan | None:
    """The best plan found; None where it was stopped before every round had tables.

    The same problem and seed give the same plan, as long as no clock limits the work and nobody stops it. Round by
    round, the tables of a formula are taken as far as those who are there allow, or everybody sits where it is
    cheapest; a search mends each round, then all rounds together until the bound is met or nothing gets better.
    """
    watch = watch or Watch()
    limits = limits_of_groups(problem)
    board = Board(problem)
    formula = _shuffled(formula_of(problem), problem, seed)
    for number in range(len(problem.days)):
        if watch.stopping:
            return None
        if number not in problem.fixed:
            _seat(board, number, formula, seed, watch)
        watch.tell(Standing(0.5 * (number + 1) / len(problem.days)))
    if not problem.new_first:
        _improve(board, limits, seed, watch)
    _tell(watch, 1.0, board, limits)
    return GroupPlan(tuple(board.rounds), limits, watch.stopped)


def formula_of(problem: GroupProblem) -> Rounds:
    """The rounds that a formula gives for everybody, as if nobody were ever away."""
    if len(problem.people) == 1:
        return pool_rounds(problem.size, problem.seats[0])
    return two_sided_rounds(len(problem.people[0]), len(problem.people[1]), (problem.seats[0], problem.seats[1]))


def _shuffled(formula: Rounds, problem: GroupProblem, seed: int) -> Rounds:
    """The formula with people who have traded places within their side; the first plan takes them as listed."""
    if seed == 0:
        return formula
    order: list[int] = []
    for ids in problem.people:
        side = list(range(len(order), len(order) + len(ids)))
        Random(seed).shuffle(side)
        order += side
    return tuple(tuple(tuple(sorted(order[one] for one in group)) for group in groups) for groups in formula)


def met(problem: GroupProblem, rounds: tuple[tuple[Group, ...], ...] | list[tuple[Group, ...]]) -> list[Group]:
    """Everybody who is to meet and does, once for every table that they share."""
    couples = (couple for groups in rounds for group in groups for couple in combinations(group, 2))
    return [couple for couple in couples if problem.across(couple)]


def _seat(board: Board, number: int, formula: Rounds, seed: int, watch: Watch) -> None:
    """Seat one round beside those that have tables already: as the formula has it, as long as that repeats nobody.

    Who sits beside whom of the own side is left to the search over all rounds, since a round that is best for itself
    spoils the formula for those to come.
    """
    price = board.price(number)
    pinned = board.problem.pinned.get(number, ())
    choices = [seated(board, number, formula[number % len(formula)], price)] if formula else []
    if not choices or _cost(choices[0], price) >= REPEAT:
        choices.append(seated(board, number, (), price))
    best = min(choices, key=lambda groups: _cost(groups, price))
    board.put(number, (*pinned, *best))
    if _cost(best, price) >= (REPEAT if formula else 1):
        _search(board, [number], seed, watch)
    _clear(board, number)


def _search(board: Board, rounds: Sequence[int], seed: int, watch: Watch) -> None:
    steps = min(_STEPS, _STEPS_A_SEAT * (10 + board.problem.size * len(rounds)))
    Search(board, rounds, seed).run(steps, steps // 5, watch)


def _cost(groups: tuple[Group, ...], price: Any) -> int:
    couples = (couple for group in groups for couple in combinations(group, 2))
    return sum(int(price[couple]) for couple in couples)


def _clear(board: Board, number: int) -> None:
    """Take barred couples apart, and dissolve tables that a side has left for that."""
    barred = board.barred(number)
    groups = board.rounds[number]
    couples = (couple for group in groups for couple in combinations(group, 2))
    if not all(map(board.is_whole, groups)) or any(couple in barred for couple in couples):
        board.put(number, cleared(board, number))


def _improve(board: Board, limits: Limits, seed: int, watch: Watch) -> None:
    """Search over all rounds at once, or over as many as fit into memory; then no barred couple is left."""
    problem = board.problem
    open_rounds = [
        number for number in range(len(problem.days)) if number not in problem.fixed and board.rounds[number]
    ]
    width = max(1, _CELLS // max(1, problem.size**2))
    windows = [open_rounds[start : start + width] for start in range(0, len(open_rounds), width)]
    chunk = idle = 0
    best = _standing(board)
    while windows and not watch.over and (watch.timed or idle < _CHUNKS):
        reached = len(set(met(problem, board.rounds))) >= limits.distinct
        for rounds in windows:
            _search(board, rounds, seed + chunk, watch)
        chunk += 1
        now = _standing(board)
        idle = 0 if now < best else idle + 1
        best = min(now, best)
        _tell(watch, 0.5 + 0.5 * min(1.0, chunk / (2 * _CHUNKS)), board, limits)
        if reached:
            break
    for number in open_rounds:
        _clear(board, number)


def _standing(board: Board) -> int:
    """What the plan costs by repeats alone."""
    repeats = board.together - (board.together > 0)
    return int((board.weight * (EASE * repeats + repeats * (repeats - 1) // 2)).sum())


def _tell(watch: Watch, share: float, board: Board, limits: Limits) -> None:
    couples = met(board.problem, board.rounds)
    watch.tell(Standing(share, len(couples), limits.pairs, len(set(couples)), limits.distinct))
