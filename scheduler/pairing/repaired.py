"""What a repair gives: the rounds, which tables change, and what is proven about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from scheduler.model import Round, Table
from scheduler.pairing.coming import held


class Swap(msgspec.Struct, frozen=True):
    """What a repair changes in one round: tables that go, and tables that come."""

    day: date
    gone: tuple[Table, ...]
    come: tuple[Table, ...]


class Repaired(msgspec.Struct, frozen=True, kw_only=True):
    """All rounds after a repair, what changed in which, and how many coming tables stay as they are.

    `fewest` is the smallest number of changes with which as many meetings take place and as many pairs meet, as far as
    is known; where it is the number of changes, no repair is better. Tables of several people have no such number.
    `lost` are pairs (ids) that had a meeting and have none any more, `fewest_lost` how many of those there are in any
    repair; `regained` lost theirs and found another one.
    """

    rounds: tuple[Round, ...]
    swaps: tuple[Swap, ...]
    kept: int
    fewest: int | None = None
    lost: tuple[tuple[str, str], ...] = ()
    regained: tuple[tuple[str, str], ...] = ()
    fewest_lost: int = 0

    @property
    def changed(self) -> int:
        """How many meetings are different: gone ones and those that come instead count once."""
        return sum(max(len(swap.gone), len(swap.come)) for swap in self.swaps)


def swaps_between(before: Sequence[Round], after: Iterable[Round]) -> tuple[Swap, ...]:
    """The tables that change, round by round; with other people or at another hour it is another."""
    return tuple(swap for old, new in zip(before, after, strict=True) if (swap := _swap(old, new)))


def _swap(before: Round, after: Round) -> Swap | None:
    old = {(table.id, table.people, table.at): table for table in held(before)}
    new = {(table.id, table.people, table.at): table for table in held(after)}
    gone = tuple(table for key, table in old.items() if key not in new)
    come = tuple(table for key, table in new.items() if key not in old)
    return Swap(before.day, gone, come) if gone or come else None
