"""How many tables a round has, and how many people of each side have a seat at them."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

import msgspec


class Shape(msgspec.Struct, frozen=True):
    """A round's tables, and who of each side sits: `seated` people in all, `most` and `least` at a table."""

    tables: int
    seated: tuple[int, ...]

    @property
    def most(self) -> tuple[int, ...]:
        """How many of each side the fullest table has."""
        return tuple(-(-count // self.tables) if self.tables else 0 for count in self.seated)

    @property
    def least(self) -> tuple[int, ...]:
        """How many of each side the emptiest table has."""
        return tuple(count // self.tables if self.tables else 0 for count in self.seated)

    @property
    def pairs(self) -> int:
        """How many people meet each other: all at a table of a pool, across at a table of two sides.

        Where both sides have tables with one person fewer, these are different tables as long as there are enough.
        """
        if not self.tables:
            return 0
        if len(self.seated) == 1:
            (most,), (least,) = self.most, self.least
            fuller = self.seated[0] - least * self.tables
            return fuller * most * (most - 1) // 2 + (self.tables - fuller) * least * (least - 1) // 2
        gaps = [self.tables * most - count for most, count in zip(self.most, self.seated, strict=True)]
        both = max(0, sum(gaps) - self.tables)
        first, second = self.most
        return self.tables * first * second - gaps[0] * second - gaps[1] * first + both


def shape_of(there: Sequence[int], seats: Sequence[int]) -> Shape:
    """The round of so many people of each side at tables of up to `seats`.

    As many as possible have a seat; then there are as few tables as possible; and no table has two people of a side
    more than another. A table of a pool has at least two people, one of two sides at least one of each.
    """
    tables = max(-(-count // most) for count, most in zip(there, seats, strict=True))
    tables = min(tables, there[0] // 2 if len(there) == 1 else min(there))
    seated = tuple(min(count, tables * most) for count, most in zip(there, seats, strict=True))
    return Shape(tables, seated)


def most_pairs(there: Sequence[int], seats: Sequence[int]) -> int:
    """The most pairs that so many people can make at tables of any sizes up to `seats`."""
    if len(there) == 2:
        return min(there[0] * min(seats[1], there[1]), there[1] * min(seats[0], there[0]))
    full, rest = divmod(there[0], seats[0])
    return full * comb(seats[0], 2) + comb(rest, 2)
