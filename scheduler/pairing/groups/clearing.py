"""Takes people apart who may share no table, and seats them again where they may: the last step of every round."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.pairing.groups.board import Board
from scheduler.rules.group_problem import Couple, Group


def cleared(board: Board, round: int) -> tuple[Group, ...]:
    """The tables of a round without barred couples; as few people as this simple way finds are left without a seat.

    Whoever has most barred neighbours stands up. They sit down where a seat is free, else at a new table with others
    who stand or with somebody whose table can spare them. Pinned tables stay as they are.
    """
    return _Clearing(board, round).run()


class _Clearing:
    def __init__(self, board: Board, round: int) -> None:
        problem = board.problem
        self.board = board
        self.barred: set[Couple] = board.barred(round)
        pinned = {tuple(sorted(group)) for group in problem.pinned.get(round, ())}
        self.pinned = [group for group in board.rounds[round] if group in pinned]
        self.tables = [list(group) for group in board.rounds[round] if group not in pinned]
        self.price = board.price(round)
        self.standing = list(board.waiting(round))

    def run(self) -> tuple[Group, ...]:
        """All tables of the round."""
        for table in self.tables:
            while conflicts := {one: count for one in table if (count := self._conflicts(one, table))}:
                one = max(conflicts, key=lambda person: (conflicts[person], person))
                table.remove(one)
                self.standing.append(one)
        for table in [table for table in self.tables if not self.board.is_whole(table)]:
            self.tables.remove(table)
            self.standing.extend(table)
        left = len(self.standing) + 1
        while self.standing and len(self.standing) < left:
            left = len(self.standing)
            for one in sorted(self.standing):
                if one in self.standing and (self._sit_down(one) or self._with_others(one) or self._with_spare(one)):
                    continue
        return tuple(sorted([*self.pinned, *(tuple(sorted(table)) for table in self.tables)]))

    def _conflicts(self, one: int, table: Iterable[int]) -> int:
        return sum((min(one, other), max(one, other)) in self.barred for other in table if other != one)

    def _of_side(self, side: int, table: Iterable[int]) -> list[int]:
        return [one for one in table if self.board.sides[one] == side]

    def _sit_down(self, one: int) -> bool:
        side = int(self.board.sides[one])
        most = self.board.problem.seats[side]
        free = [t for t in self.tables if len(self._of_side(side, t)) < most and not self._conflicts(one, t)]
        if not free:
            return False
        min(free, key=lambda table: (int(self.price[one, table].sum()), table)).append(one)
        self.standing.remove(one)
        return True

    def _with_others(self, one: int) -> bool:
        """A new table with somebody who stands, too."""
        partners = [other for other in self.standing if self._may_found(one, other)]
        if not partners:
            return False
        other = min(partners, key=lambda person: (int(self.price[one, person]), person))
        self.tables.append([one, other])
        self.standing = [person for person in self.standing if person not in (one, other)]
        return True

    def _with_spare(self, one: int) -> bool:
        """A new table with somebody whose table stays whole without them."""
        for table in self.tables:
            for other in table:
                if self._may_found(one, other) and self.board.is_whole([person for person in table if person != other]):
                    table.remove(other)
                    self.tables.append([one, other])
                    self.standing.remove(one)
                    return True
        return False

    def _may_found(self, one: int, other: int) -> bool:
        across = len(self.board.problem.people) == 1 or self.board.sides[one] != self.board.sides[other]
        return one != other and across and (min(one, other), max(one, other)) not in self.barred
