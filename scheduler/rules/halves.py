"""Byte strings with one `Half` a day, worked on as a whole: some hundred days cost as much as one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from operator import add
from typing import Literal

HalfDays = Literal["absent", "half"]

_MOST_ROWS = 127
"""So many rows fit into sums of bytes."""
TO_MORNINGS = bytes(n & 1 for n in range(256))
TO_AFTERNOONS = bytes(n >> 1 & 1 for n in range(256))
TO_DAYS = bytes(n > 0 for n in range(256))


def either(one: bytes, other: bytes) -> bytes:
    """The halves that lie in one or the other."""
    return (_number(one) | _number(other)).to_bytes(len(one), "little")


def both(one: bytes, other: bytes) -> bytes:
    """The halves that lie in both."""
    return (_number(one) & _number(other)).to_bytes(len(one), "little")


def without(one: bytes, other: bytes) -> bytes:
    """The halves of the first that do not lie in the second."""
    return (_number(one) & ~_number(other)).to_bytes(len(one), "little")


def days_in(halves: bytes) -> int:
    """On how many days there is a half at least."""
    return len(halves) - halves.count(0)


def count_halves(halves: bytes) -> int:
    """How many halves there are."""
    return _number(halves).bit_count()


def summed(rows: Iterable[tuple[int, bytes]], length: int) -> list[int]:
    """The sum of rows of numbers up to 2, each with the place of its first number, by place."""
    total, sum_, count = [0] * length, 0, 0
    for start, numbers in rows:
        sum_ += _number(numbers) << 8 * start
        count += 1
        if count == _MOST_ROWS:
            total, sum_, count = list(map(add, total, sum_.to_bytes(length, "little"))), 0, 0
    return list(map(add, total, sum_.to_bytes(length, "little")))


def presence(due: bytes, away: bytes, assigned: bytes, half_days: HalfDays) -> bytes:
    """How much of each day somebody is present where they are assigned: 2 a whole day, 1 half of it, 0 none.

    The measure is the person's own day: who works mornings only and is there in the morning is present for a whole day.
    With half days as absent, a day counts only where no assigned half of it is missed.
    """
    numbers = _number(due) | _number(away) << 2 | _number(assigned) << 4
    return numbers.to_bytes(len(due), "little").translate(_weights(half_days))


@lru_cache(maxsize=2)
def _weights(half_days: HalfDays) -> bytes:
    table = bytearray(256)
    for number in range(64):
        due, away, assigned = number & 3, number >> 2 & 3, number >> 4
        wanted = due & assigned
        present = wanted & ~away
        if present and (present == wanted or half_days == "half"):
            table[number] = 2 * present.bit_count() // due.bit_count()
    return bytes(table)


def _number(halves: bytes) -> int:
    return int.from_bytes(halves, "little")
