"""What planning tables of several people works on, as numbers: one pool, or two sides at tables of a+b."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations, product

from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import ExchangeProblem

Group = tuple[int, ...]
Couple = tuple[int, int]


class GroupProblem(ExchangeProblem):
    """Everybody at a table shares it with everybody else there, across the sides and within them.

    A person's `place` is their number over all sides, the first side first; `couples` are two places in order.
    `apart[r]` are those who may share no table in round r. `met` and `last` say how often and when last two shared a
    table outside the rounds of `days`. `fixed[r]` are all tables of a round that stays as
    it is, `pinned[r]` those that stay in a round that is planned. `cost` are soft wishes: the higher, the less wanted.
    """

    def __init__(self, exchange: ExchangeRounds, days: Sequence[date]) -> None:
        super().__init__(exchange, days)
        self.names = tuple(id for ids in self.people for id in ids)
        self.index = {id: place for place, id in enumerate(self.names)}
        self.apart: dict[int, set[Couple]] = {}
        self.met: dict[Couple, int] = {}
        self.last: dict[Couple, date] = {}
        self.fixed: dict[int, tuple[Group, ...]] = {}
        self.pinned: dict[int, tuple[Group, ...]] = {}
        self.cost: dict[Couple, int] = {}

    @property
    def seats(self) -> tuple[int, ...]:
        """How many people of each side a table seats at most."""
        return self.exchange.programme.seats

    @property
    def size(self) -> int:
        """How many people there are in all."""
        return len(self.names)

    def couple(self, one: str, other: str) -> Couple | None:
        """The places of two people in order; None where one of them takes no part."""
        first, second = self.index.get(one), self.index.get(other)
        if first is None or second is None or first == second:
            return None
        return min(first, second), max(first, second)

    def group(self, people: Iterable[str]) -> Group:
        """The places of those among some people who take part, in order."""
        return tuple(sorted(self.index[id] for id in people if id in self.index))

    def side_of(self, place: int) -> tuple[int, int]:
        """Side and number of the person at a place."""
        first = len(self.people[0])
        return (0, place) if place < first else (1, place - first)

    def is_free(self, place: int, round: int) -> bool:
        """Whether somebody could take part in a round."""
        side, number = self.side_of(place)
        return bool(self.free[side][number] >> round & 1)

    def keep_apart(self, one: str, other: str, rounds: Sequence[int]) -> None:
        """Two people share no table in these rounds."""
        couple = self.couple(one, other)
        if couple:
            for round in rounds:
                self.apart.setdefault(round, set()).add(couple)

    def discourage(self, one: str, other: str, cost: int) -> None:
        """Two people share a table as seldom as possible."""
        couple = self.couple(one, other)
        if couple:
            self.cost[couple] = self.cost.get(couple, 0) + cost

    def remember(self, couple: Couple, day: date) -> None:
        """Two people have shared a table, or will for certain share one, on that day."""
        self.met[couple] = self.met.get(couple, 0) + 1
        self.last[couple] = max(day, self.last.get(couple, day))

    def expect(self, group: Group, day: date) -> None:
        """These people sit at a table on that day, whatever is planned around it."""
        for place in group:
            self.certain.setdefault(self.side_of(place), set()).add(day)

    def across(self, couple: Couple) -> bool:
        """Whether two people are to meet: they stand on different sides, or there is one pool only."""
        return len(self.people) == 1 or self.side_of(couple[0])[0] != self.side_of(couple[1])[0]

    def permitted(self) -> list[Couple]:
        """Those who are to meet and may share a table in some round."""
        first = len(self.people[0])
        couples = (
            combinations(range(self.size), 2)
            if len(self.people) == 1
            else product(range(first), range(first, self.size))
        )
        always: set[Couple] = (
            set.intersection(*(self.apart.get(r, set()) for r in range(len(self.days)))) if self.days else set()
        )
        return [couple for couple in couples if couple not in always]
