"""From groups of people to tables, and why somebody has none."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.model import SitOut, SitOutReason, Table
from scheduler.pairing.groups.board import Board
from scheduler.pairing.groups.engine import GroupPlan
from scheduler.pairing.seating import meeting_id
from scheduler.rules.group_problem import Group, GroupProblem


class GroupSeating:
    """The tables that a plan of groups makes."""

    def __init__(self, problem: GroupProblem, plan: GroupPlan) -> None:
        self._problem = problem
        self._board = Board(problem)
        for number, groups in enumerate(plan.rounds):
            self._board.put(number, groups)

    def tables(self, number: int, pinned: Sequence[Table]) -> tuple[Table, ...]:
        """The tables of a round, pinned ones first and as they were."""
        seated = {person for table in pinned for person in table.everybody}
        groups = (group for group in self._board.rounds[number] if seated.isdisjoint(self._names(group)))
        return (*pinned, *(self.table(number, group) for group in groups))

    def table(self, number: int, group: Group) -> Table:
        """A table for a group, still without a place."""
        people = tuple(
            tuple(self._problem.names[one] for one in group if self._problem.side_of(one)[0] == side)
            for side in range(len(self._problem.people))
        )
        return Table(id=meeting_id(self._problem.exchange.programme, self._problem.days[number], people), people=people)

    def sitting_out(self, number: int, tables: Sequence[Table]) -> tuple[SitOut, ...]:
        """Everybody without a table in a round, with the reason that may be told."""
        seated = {person for table in tables if table.takes_place for person in table.everybody}
        there = [one for one in range(self._problem.size) if self._problem.is_free(one, number)]
        return tuple(
            SitOut(person=name, side=self._problem.side_of(one)[0], reason=self._reason(number, one, there))
            for one, name in enumerate(self._problem.names)
            if name not in seated
        )

    def _names(self, group: Group) -> set[str]:
        return {self._problem.names[one] for one in group}

    def _reason(self, number: int, one: int, there: list[int]) -> SitOutReason:
        problem = self._problem
        kept_away = problem.reasons.get((problem.names[one], number))
        if kept_away:
            return kept_away
        held_back = self._board.held_back(one, number)
        if held_back:
            return held_back
        two = len(problem.people) == 2
        others = [other for other in there if other != one and problem.across((min(one, other), max(one, other)))]
        if not others:
            return SitOutReason.NO_PARTNER_PRESENT if two else SitOutReason.ALONE
        barred = self._board.barred(number)
        if all((min(one, other), max(one, other)) in barred for other in others):
            return SitOutReason.NOT_ALLOWED
        return SitOutReason.OTHER_SIDE_SMALLER if two else SitOutReason.LEFT_OVER
