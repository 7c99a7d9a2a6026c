"""Rounds that turn: one or a few base rounds, moved on by a cyclic group, in which no two people meet twice.

People stand on circles of `order` places, some in the middle. A base round is turned `order` times; two people meet
twice exactly where two pairs of the base rounds turn into each other. So a starter is a few rounds of tables whose
pairs all lie in different orbits (Bose 1939; Anderson, Combinatorial Designs and Tournaments, 1997, chapter 8).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

import msgspec

from scheduler.resources import data_folder

Group = tuple[int, ...]
Rounds = tuple[tuple[Group, ...], ...]


class Starter(msgspec.Struct, frozen=True):
    """Base rounds of `people` at tables of `size`; turned `order` times each, circles first, the middle last."""

    people: int
    size: int
    order: int
    rounds: Rounds

    @property
    def count(self) -> int:
        """How many rounds it makes."""
        return self.order * len(self.rounds)

    def turned(self) -> Rounds:
        """All rounds, base by base."""
        return tuple(
            tuple(tuple(sorted(self._turn(person, by) for person in group)) for group in base)
            for base in self.rounds
            for by in range(self.order)
        )

    def _turn(self, person: int, by: int) -> int:
        circle, place = divmod(person, self.order)
        return person if circle >= self.people // self.order else circle * self.order + (place + by) % self.order


@lru_cache(maxsize=1)
def known_starters() -> dict[tuple[int, int], Starter]:
    """The starters that a search has found (`python -m tests.benchmarks.starters`), by people and size of a table."""
    path = data_folder() / "pairing" / "starters.json"
    found = msgspec.json.decode(path.read_bytes(), type=list[Starter])
    return {(one.people, one.size): one for one in found}


def orbit_of(one: int, other: int, order: int, people: int) -> int:
    """A number for the orbit of a pair; -1 where turning would bring the pair together twice."""
    if one == other:
        return -1
    (circle, place), (second, far) = sorted((divmod(one, order), divmod(other, order)))
    circles = people // order
    if circle >= circles:
        return -1
    if second >= circles:
        return (circle * people + max(one, other)) * order
    difference = (far - place) % order
    if circle == second:
        difference = min(difference, order - difference)
        if 2 * difference == order:
            return -1
    return (circle * people + second) * order + difference


def repeats(rounds: Sequence[Sequence[Group]]) -> int:
    """How many times two people meet who have met before in these rounds."""
    seen: set[tuple[int, int]] = set()
    count = 0
    for tables in rounds:
        for pair in (pair for group in tables for pair in combinations(sorted(group), 2)):
            count += pair in seen
            seen.add(pair)
    return count
