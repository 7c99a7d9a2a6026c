"""How things are timed: the median of several runs, and a ratio to something measured in the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One figure: seconds (median), against what it is held, that one's seconds, and what else was seen."""

    name: str
    seconds: float
    against: str = ""
    against_seconds: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the other one's time."""
        return self.seconds / self.against_seconds if self.against_seconds else None


def median_seconds(action: Callable[[], object], runs: int = 3) -> float:
    """The median wall-clock time of several runs of an action, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def paired(one: Callable[[], object], other: Callable[[], object], runs: int = 5) -> tuple[float, float]:
    """The medians of two actions run in turn, so that a drifting machine meets both."""
    first: list[float] = []
    second: list[float] = []
    for _ in range(runs):
        first.append(median_seconds(one, 1))
        second.append(median_seconds(other, 1))
    return statistics.median(first), statistics.median(second)
