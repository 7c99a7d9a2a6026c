"""What planning tells while it works, and how it is stopped."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec


class Standing(msgspec.Struct, frozen=True):
    """How far planning is: the share of the work that is done, and the best plan so far beside its bounds.

    `pairs` are all pairs at tables, `distinct` those counted once; both are 0 until there is a first whole plan.
    """

    share: float
    pairs: int = 0
    most_pairs: int = 0
    distinct: int = 0
    most_distinct: int = 0


class Watch:
    """Reports how far planning is, and knows when it is to end.

    `report` is told each `Standing`; `stop` is asked often and from one thread only, and ends planning with the best so
    far; `seconds` is a limit by the wall clock from now on. Without `seconds` planning ends after an amount of work
    that is the same on every machine, so that the same input gives the same plan.
    """

    def __init__(
        self,
        report: Callable[[Standing], None] | None = None,
        stop: Callable[[], bool] | None = None,
        seconds: float | None = None,
    ) -> None:
        self._report = report
        self._stop = stop
        self._end = None if seconds is None else time.monotonic() + seconds
        self._standing = Standing(0.0)
        self.stopped = False

    def tell(self, standing: Standing) -> None:
        """Report how far planning is; figures of the best plan hold on until others are given."""
        before = self._standing
        if not standing.most_pairs:
            standing = msgspec.structs.replace(before, share=standing.share)
        self._standing = standing
        if self._report:
            self._report(self._standing)

    @property
    def timed(self) -> bool:
        """Whether a limit by the wall clock was given."""
        return self._end is not None

    @property
    def left(self) -> float:
        """Seconds that are left, infinite without a limit."""
        return float("inf") if self._end is None else max(0.0, self._end - time.monotonic())

    @property
    def stopping(self) -> bool:
        """Whether somebody has stopped planning, now or before."""
        if not self.stopped and self._stop is not None and self._stop():
            self.stopped = True
        return self.stopped

    @property
    def over(self) -> bool:
        """Whether planning is to end: somebody has stopped it, or its time is up."""
        return self.stopping or self.left <= 0
