"""A first seating of a round: a formula's tables without those who are away, made even; the others where cheapest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from scheduler.pairing.groups.board import Board
from scheduler.pairing.groups.shapes import Shape, shape_of
from scheduler.rules.group_problem import Group

Sides = list[list[int]]


def seated(board: Board, round: int, wanted: Iterable[Group], price: Any) -> tuple[Group, ...]:
    """Tables for everybody who can come to a round and is not at a pinned one, as close to `wanted` as they can be."""
    pinned = board.problem.pinned.get(round, ())
    taken = {one for group in pinned for one in group}
    count = len(board.problem.people)
    there = [one for one in board.attending(round) if one not in taken]
    by_side = [[one for one in there if board.sides[one] == side] for side in range(count)]
    shape = shape_of([len(people) for people in by_side], board.problem.seats)
    wanted = list(wanted)
    sitting = _sitting(board, round, by_side, shape, {one for group in wanted for one in group})
    tables = [
        [[one for one in group if one in sitting and board.sides[one] == side] for side in range(count)]
        for group in wanted
    ]
    return _Fitting(shape, price, board).run([table for table in tables if any(table)], sitting)


def _sitting(board: Board, round: int, by_side: Sequence[list[int]], shape: Shape, wanted: set[int]) -> set[int]:
    """Who has a seat: those who have sat out most often, then those whom the formula seats, then who sat out last."""
    waits = board.waits(round)
    last = {one: number for number in range(round) for one in board.waiting(number)}
    sitting: set[int] = set()
    for people, seats in zip(by_side, shape.seated, strict=True):
        order = sorted(people, key=lambda one: (-waits[one], one not in wanted, -last.get(one, -1), one))
        sitting.update(order[:seats])
    return sitting


class _Fitting:
    """Moves people between tables until their sizes fit a shape."""

    def __init__(self, shape: Shape, price: Any, board: Board) -> None:
        self.shape = shape
        self.price = price
        self.sides = board.sides
        self.tables: list[Sides] = []

    def run(self, tables: list[Sides], people: set[int]) -> tuple[Group, ...]:
        """The tables; people who sit at none of those given come to where they cost least."""
        empty: list[Sides] = [[[] for _ in self.shape.seated] for _ in range(self.shape.tables)]
        if not empty:
            return ()
        tables = sorted(tables, key=lambda table: -sum(map(len, table)))[: self.shape.tables]
        self.tables = [*tables, *empty[len(tables) :]]
        self._thin_out()
        seated = {one for table in self.tables for side in table for one in side}
        for one in sorted(people - seated, key=lambda one: (-int((self.price[one] > 0).sum()), one)):
            self._seat(one)
        self._even_out()
        return tuple(tuple(sorted(one for side in table for one in side)) for table in self.tables)

    def _thin_out(self) -> None:
        for table in self.tables:
            for side, most in enumerate(self.shape.most):
                while len(table[side]) > most:
                    table[side].remove(max(table[side], key=lambda one: self._cost(one, table)))

    def _seat(self, one: int) -> None:
        side = int(self.sides[one])
        least, most = self.shape.least[side], self.shape.most[side]
        short = [table for table in self.tables if len(table[side]) < least]
        open_tables = short or [table for table in self.tables if len(table[side]) < most]
        min(open_tables, key=lambda table: (self._cost(one, table), sum(map(len, table))))[side].append(one)

    def _even_out(self) -> None:
        for side, least in enumerate(self.shape.least):
            for table in self.tables:
                while len(table[side]) < least:
                    fuller = [other for other in self.tables if len(other[side]) > least]
                    moves = [(one, other) for other in fuller for one in other[side]]
                    one, other = min(moves, key=lambda move: self._cost(move[0], table) - self._cost(*move))
                    other[side].remove(one)
                    table[side].append(one)

    def _cost(self, one: int, table: Sides) -> int:
        return int(sum(self.price[one, other] for side in table for other in side))
