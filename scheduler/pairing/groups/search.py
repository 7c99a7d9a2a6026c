"""Tabu search over the seats of several rounds at once: two people of one round trade places, whatever gains most.

After Dotu and Van Hentenryck, "Scheduling social golfers locally" (CPAIOR 2005), with costs instead of conflicts, empty
seats as people who cost nothing, and pauses as seats at no table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scheduler.pairing.groups.board import EASE, NEAR, OUT, UNEVEN, Board
from scheduler.pairing.groups.shapes import shape_of
from scheduler.pairing.watch import Watch
from scheduler.rules.group_problem import Group

_NEVER = 1 << 60


class Search:
    """The rounds that may change, as arrays over round x person; people beyond the real ones are empty seats.

    `seat[r, e]` is the table of e in the r-th active round: real tables first, then a column a side for pauses, then
    one for those who are not there. `price[r, e, f]` is what it costs that e and f share a table in round r given all
    other rounds, `sums[r, e, t]` what it costs e to sit at table t.
    """

    def __init__(self, board: Board, rounds: Sequence[int], seed: int) -> None:
        import numpy as np

        self.np, self.board, self.rounds = np, board, list(rounds)
        self.random = np.random.default_rng(seed)
        self.people = board.problem.size
        self.kinds = len(board.problem.people)
        self.shapes = [self._shape(round) for round in self.rounds]
        gaps = [
            max((shape.tables * shape.most[side] - shape.seated[side] for shape in self.shapes), default=0)
            for side in range(self.kinds)
        ]
        blanks = np.repeat(np.arange(self.kinds), gaps)
        self.sides = np.concatenate([board.sides, blanks])
        self.size = len(self.sides)
        self.tables = max((len(board.rounds[round]) for round in self.rounds), default=0)
        self.out = self.tables + np.arange(self.kinds)
        self.nowhere = self.tables + self.kinds
        self._fill()

    def _shape(self, round: int) -> Any:
        pinned = {one for group in self.board.problem.pinned.get(round, ()) for one in group}
        there = [one for one in self.board.attending(round) if one not in pinned]
        counts = [sum(int(self.board.sides[one]) == side for one in there) for side in range(self.kinds)]
        return shape_of(counts, self.board.problem.seats)

    def _fill(self) -> None:
        np, board = self.np, self.board
        count, size = len(self.rounds), self.size
        self.seat = np.full((count, size), self.nowhere, dtype=np.int64)
        self.movable = np.zeros((count, size), dtype=bool)
        self.price = np.zeros((count, size, size), dtype=np.int64)
        self.others = np.zeros((count, self.people, self.people), dtype=np.int64)
        for index, round in enumerate(self.rounds):
            self._place(index, round)
            self.price[index, : self.people, : self.people] = board.price(round)
            self.others[index] = board.others(round)
        blank = self.sides[self.people :]
        same = blank[:, None] == blank[None, :]
        self.price[:, self.people :, self.people :] = np.where(same, UNEVEN, UNEVEN // 100)
        everyone = np.arange(size)
        self.price[:, everyone, everyone] = 0
        self.sums = np.zeros((count, size, self.nowhere + 1), dtype=np.int64)
        for index in range(count):
            for table in range(self.tables):
                members = np.flatnonzero(self.seat[index] == table)
                self.sums[index, :, table] = self.price[index][:, members].sum(1)
        self._pauses()
        self.swaps = self.movable[:, :, None] & self.movable[:, None, :] & (self.sides[:, None] == self.sides[None, :])
        self.forbidden_until = np.zeros((count, size, size), dtype=np.int64)

    def _place(self, index: int, round: int) -> None:
        """Seat the people of a round, and an empty seat wherever a table has one fewer than the fullest."""
        board, shape = self.board, self.shapes[index]
        pinned = {tuple(sorted(group)) for group in board.problem.pinned.get(round, ())}
        blanks = [[self.people + int(n) for n in self.np.flatnonzero(self.sides[self.people :] == side)]
                  for side in range(self.kinds)]  # fmt: skip
        for table, group in enumerate(board.rounds[round]):
            self.seat[index, list(group)] = table
            if group in pinned:
                continue
            self.movable[index, list(group)] = True
            for side, most in enumerate(shape.most):
                for _ in range(most - sum(int(board.sides[one]) == side for one in group)):
                    if blanks[side]:
                        blank = blanks[side].pop()
                        self.seat[index, blank] = table
                        self.movable[index, blank] = True
        for one in board.waiting(round):
            self.seat[index, one] = self.out[board.sides[one]]
            self.movable[index, one] = not board.tied

    def _pauses(self) -> None:
        """What it costs everybody to sit out: more for those who have often, and in rounds close to another pause."""
        waits = self.board.waits()
        own = [set(self.board.waiting(round)) for round in self.rounds]
        for index, round in enumerate(self.rounds):
            cost = OUT * waits
            cost[list(own[index])] -= OUT
            for other, waiting in enumerate(own):
                if other != index:
                    cost[list(waiting)] += self._close(round, self.rounds[other])
            for column in self.out:
                self.sums[index, : self.people, column] = cost

    def _close(self, one: int, other: int) -> int:
        return 2 * NEAR * max(0, 8 - abs(one - other))

    def run(self, steps: int, patience: int, watch: Watch) -> None:
        """Trade seats until nothing costs anything, `steps` are done or the watch says so; the best comes to the board.

        After `patience` steps without a new best plan some people trade seats at random.
        """
        best, best_seat, cost, since = 0, self.seat.copy(), 0, 0
        for step in range(steps):
            if step % 64 == 0 and watch.over:
                break
            index = self._round_to_mend()
            if index is None:
                break
            move = self._best_swap(index, step, best - cost)
            if move is None:
                continue
            gain, one, other = move
            self._swap(index, one, other)
            cost += gain
            tenure = step + 4 + int(self.random.integers(0, 12))
            self.forbidden_until[index, one, other] = self.forbidden_until[index, other, one] = tenure
            since += 1
            if cost < best:
                best, best_seat, since = cost, self.seat.copy(), 0
            elif since > patience:
                cost += self._shake()
                since = 0
        self._to_board(best_seat)

    def _own(self) -> Any:
        """What everybody's seat costs, by round; nothing for those who cannot change it."""
        np = self.np
        own = np.take_along_axis(self.sums, self.seat[:, :, None], axis=2)[:, :, 0]
        return np.where(self.movable, own, 0)

    def _round_to_mend(self) -> int | None:
        own = self._own()
        self._costly = own > 0
        load = self._costly.sum(1)
        total = int(load.sum())
        if not total:
            return None
        return int(self.np.searchsorted(load.cumsum(), self.random.integers(0, total), side="right"))

    def _best_swap(self, index: int, step: int, to_beat: int) -> tuple[int, int, int] | None:
        np = self.np
        seat, sums, price = self.seat[index], self.sums[index], self.price[index]
        rows = np.flatnonzero(self._costly[index])
        if len(rows) > 64:
            rows = np.sort(self.random.choice(rows, 64, replace=False))
        own = sums[np.arange(self.size), seat]
        real = (seat < self.tables).astype(np.int64)
        delta = sums[rows][:, seat] + sums[:, seat[rows]].T - own[rows][:, None] - own[None, :]
        delta -= price[rows] * (real[rows][:, None] + real[None, :])
        possible = self.swaps[index][rows] & (seat[rows][:, None] != seat[None, :])
        tabu = (self.forbidden_until[index][rows] > step) & (delta >= to_beat)
        delta[~possible | tabu] = _NEVER
        least = int(delta.min())
        if least == _NEVER:
            return None
        choices = np.flatnonzero(delta.ravel() == least)
        chosen = int(choices[self.random.integers(0, len(choices))]) if len(choices) > 1 else int(choices[0])
        return least, int(rows[chosen // self.size]), chosen % self.size

    def _shake(self) -> int:
        """Some trades at random in one round; what they cost."""
        index = int(self.random.integers(0, len(self.rounds)))
        cost = 0
        for _ in range(4):
            ones, others = self.np.nonzero(self.swaps[index] & (self.seat[index][:, None] != self.seat[index][None, :]))
            if len(ones):
                number = int(self.random.integers(0, len(ones)))
                cost += self._delta(index, int(ones[number]), int(others[number]))
                self._swap(index, int(ones[number]), int(others[number]))
        return cost

    def _delta(self, index: int, one: int, other: int) -> int:
        sums, here, there = self.sums[index], self.seat[index, one], self.seat[index, other]
        shared = int(self.price[index, one, other]) * (int(here < self.tables) + int(there < self.tables))
        return int(sums[one, there] + sums[other, here] - sums[one, here] - sums[other, there]) - shared

    def _swap(self, index: int, one: int, other: int) -> None:
        np, seat, price = self.np, self.seat[index], self.price[index]
        here, there = int(seat[one]), int(seat[other])
        mates = [np.flatnonzero(seat == table) if table < self.tables else () for table in (here, there)]
        changes = [(one, mate, -1) for mate in mates[0] if mate != one]
        changes += [(other, mate, 1) for mate in mates[0] if mate != one]
        changes += [(other, mate, -1) for mate in mates[1] if mate != other]
        changes += [(one, mate, 1) for mate in mates[1] if mate != other]
        if here < self.tables:
            self.sums[index, :, here] += price[other] - price[one]
        if there < self.tables:
            self.sums[index, :, there] += price[one] - price[other]
        seat[one], seat[other] = there, here
        if len(self.rounds) > 1:
            self._tell_others(index, [change for change in changes if max(change[:2]) < self.people])
            self._tell_pauses(index, one, other, here, there)

    def _tell_others(self, index: int, changes: list[tuple[int, int, int]]) -> None:
        """Two people who share a table here cost more at one table in every other round."""
        if not changes:
            return
        np = self.np
        ones, others, signs = (np.array(column) for column in zip(*changes, strict=True))
        near = self.board.near[[abs(round - self.rounds[index]) for round in self.rounds]]
        weight, pull = self.board.weight[ones, others], self.board.pull[ones, others]
        before = self.others[:, ones, others]
        after = before + signs[None, :]
        after[index] = before[index]
        self.others[:, ones, others] = self.others[:, others, ones] = after
        steps = self.board.again(after) - self.board.again(before)
        more = steps * weight[None, :] // EASE + signs[None, :] * near[:, None] * pull[None, :]
        more[index] = 0
        self.price[:, ones, others] += more
        self.price[:, others, ones] += more
        rounds = np.arange(len(self.rounds))[:, None]
        np.add.at(self.sums, (rounds, ones[None, :], self.seat[:, others]), self._real(others) * more)
        np.add.at(self.sums, (rounds, others[None, :], self.seat[:, ones]), self._real(ones) * more)

    def _real(self, people: Any) -> Any:
        return (self.seat[:, people] < self.tables).astype(self.np.int64)

    def _tell_pauses(self, index: int, one: int, other: int, here: int, there: int) -> None:
        for person, before, after in ((one, here, there), (other, there, here)):
            change = int(self.tables <= after < self.nowhere) - int(self.tables <= before < self.nowhere)
            for number, round in enumerate(self.rounds) if change else ():
                if number != index:
                    self.sums[number, person, self.out] += change * (OUT + self._close(round, self.rounds[index]))

    def _to_board(self, seat: Any) -> None:
        for index, round in enumerate(self.rounds):
            groups: list[Group] = []
            for table in range(self.tables):
                members = self.np.flatnonzero(seat[index, : self.people] == table)
                if len(members):
                    groups.append(tuple(int(one) for one in members))
            self.board.put(round, groups)
