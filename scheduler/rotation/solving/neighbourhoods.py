"""Which people choose anew at a time, and what of theirs: the steps of a large-neighbourhood search."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from scheduler.rotation.solving.frame import Values
from scheduler.rotation.solving.tables import END, EXTRA, SPENT, START, STAY, Table

WORTH_PACKING = 500
"""From so many stays to choose among on, a first choice is made among those of one chain."""

Mask = Any
"""For each variable of a person whether it may change."""


def everything(table: Table, values: Any, rng: random.Random) -> Mask:  # noqa: ARG001 - one of several ways
    """All of it."""
    return table.np.ones(len(table.low), dtype=bool)


def other_places(table: Table, values: Any, rng: random.Random) -> Mask:  # noqa: ARG001 - one of several ways
    """Other departments at the same times."""
    np, size = table.np, len(table.choices.cells) + 1
    stays = table.chosen(values)
    whole = np.isin(table.first * size + table.last, [first * size + last for _, first, last in stays])
    spent = np.isin(table.first, [cell for _, first, last in stays for cell in range(first, last + 1)])
    starts = np.isin(table.first, [first for _, first, _ in stays])
    ends = np.isin(table.last, [last for _, _, last in stays])
    free = np.select(
        [table.sort == STAY, table.sort == SPENT, table.sort == START, table.sort == END],
        [whole, spent, starts, ends], True,
    )  # fmt: skip
    return free | (values != 0)


def other_times(table: Table, values: Any, rng: random.Random) -> Mask:  # noqa: ARG001 - one of several ways
    """The same departments at other times."""
    places = [number for number, _, _ in table.chosen(values)]
    return table.np.isin(table.where, places) | (table.sort == EXTRA)


def window(table: Table, values: Any, rng: random.Random) -> Mask:
    """All of it within some time."""
    return around(table, values, rng.randrange(len(table.choices.cells) or 1), rng)


def around(table: Table, values: Any, cell: int, rng: random.Random) -> Mask:
    """All of it within some time that a cell lies in."""
    length = max(2, len(table.choices.cells) // 3)
    begin = cell - rng.randrange(length)
    inside = (table.first >= begin) & (table.last < begin + length)
    return inside | (values != 0) | (table.sort == EXTRA)


def packed(table: Table, gains: Any, rng: random.Random) -> Mask | None:
    """Stays at the times of a chain in which what is short is best helped, for somebody who has none yet.

    `gains` says how much each variable helps. The answer is None where there are few stays to choose among anyway.
    """
    np, whole = table.np, table.sort == STAY
    if np.count_nonzero(whole) < WORTH_PACKING:
        return None
    size = len(table.choices.cells) + 1
    spans, place = np.unique(table.first[whole] * size + table.last[whole], return_inverse=True)
    worth = np.zeros(len(spans))
    np.maximum.at(worth, place, gains[whole])
    worth += np.array([0.3 * rng.random() for _ in spans]) + 0.1
    best, chosen = [0.0] * (size + 1), [-1] * (size + 1)
    for n in reversed(range(len(spans))):
        first, last = divmod(int(spans[n]), size)
        for cell in range(first, last + 1):
            best[cell] = max(best[cell], best[cell + 1])
        if worth[n] + best[last + 1] > best[first]:
            best[first], chosen[first] = worth[n] + best[last + 1], n
    return ~whole | np.isin(table.first * size + table.last, spans[_chain(best, chosen, spans, size)])


def _chain(best: list[float], chosen: list[int], spans: Any, size: int) -> list[int]:
    found, cell = [], 0
    while cell < size:
        if chosen[cell] >= 0 and best[cell] > best[cell + 1]:
            found.append(chosen[cell])
            cell = int(spans[chosen[cell]]) % size
        cell += 1
    return found


WAYS: Mapping[str, Callable[[Table, Any, random.Random], Mask]] = {
    "everything": everything,
    "places": other_places,
    "times": other_times,
    "window": window,
}
FIRST_SIZES = {"everything": 2, "places": 5, "times": 4, "window": 4}
"""How many people choose anew at first; the numbers follow success."""


class Step:
    """A way of choosing anew with how many people it is worth trying, and what it has brought for the work so far."""

    def __init__(self, way: str, size: float) -> None:
        self.way = way
        self.size = size
        self.gain = 0.0
        self.work = 0.0
        self.tried = 0

    def learn(self, gain: float, work: float, proven: bool, quick: bool) -> None:
        """Note what a step has brought; more people next time where the best was proven soon, else fewer."""
        self.gain = 0.9 * self.gain + gain
        self.work = 0.9 * self.work + work
        self.tried += 1
        if proven:
            self.size *= 1.15 if quick else 1.03
        else:
            self.size = max(1.0, self.size * 0.88)


class Chooser:
    """Chooses ways by what they bring for their work, and people by chance, by regret, or around one limit."""

    def __init__(self, people: Sequence[str], rng: random.Random) -> None:
        self.people = list(people)
        self.random = rng
        self.steps = [Step(way, size) for way, size in FIRST_SIZES.items()]

    def step(self) -> Step:
        """A way, the better the likelier; none is forgotten."""
        fresh = [step for step in self.steps if step.tried < 2]
        if fresh:
            return fresh[0]
        rates = [step.gain / max(step.work, 1e-6) for step in self.steps]
        top = max(rates) or 1.0
        return self.random.choices(self.steps, [rate / top + 0.12 for rate in rates])[0]

    def group(self, values: Values, size: int, regret: Mapping[str, float], taken: set[str]) -> list[str]:
        """So many people who are not taken already."""
        free = [name for name in self.people if name not in taken]
        way = self.random.random()
        if way < 0.35:
            return self.random.sample(free, min(size, len(free)))
        if way < 0.6:
            return self._regretful(free, size, regret)
        return self._around_a_limit(values, free, size)

    def _regretful(self, free: list[str], size: int, regret: Mapping[str, float]) -> list[str]:
        weights = {name: self.random.random() ** (1.0 / (0.02 + max(0.0, regret.get(name, 0.0)))) for name in free}
        return sorted(free, key=lambda name: -weights[name])[:size]

    def _around_a_limit(self, values: Values, free: list[str], size: int) -> list[str]:
        """People who count in a limit that cannot take more, and others who could count in it."""
        shared = values.frame.shared
        sums, np = values.sums, values.frame.np
        tight = np.flatnonzero((shared.price < 0) & ((sums >= shared.most) | (sums <= shared.least)))
        if not len(tight):
            return self.random.sample(free, min(size, len(free)))
        row = int(tight[self.random.randrange(len(tight))])
        return self.about(values, row, free, size)

    def about(self, values: Values, row: int, free: list[str], size: int) -> list[str]:
        """People who count in a limit, and as many who could."""
        inside = [name for name in free if name in values.added and values.added[name][row]]
        able = [name for name in free if name in values.frame.able(row) and name not in set(inside)]
        self.random.shuffle(inside)
        self.random.shuffle(able)
        found = inside[: (size + 1) // 2] + able
        rest = [name for name in free if name not in set(found)]
        self.random.shuffle(rest)
        return (found + rest)[:size]
