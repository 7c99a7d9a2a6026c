"""When somebody is busy, merged so that one look finds whether a meeting fits in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime

from scheduler.model import BusyTime


class BusyTimes:
    """Times that may overlap, as spans in order that do not."""

    def __init__(self, times: Iterable[BusyTime]) -> None:
        self._starts: list[datetime] = []
        self._ends: list[datetime] = []
        for time in sorted(times, key=lambda time: time.start):
            if self._ends and time.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], time.end)
            else:
                self._starts.append(time.start)
                self._ends.append(time.end)

    def has_any(self, start: datetime, end: datetime) -> bool:
        """Whether there is a time that overlaps the one from `start` to `end`."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
