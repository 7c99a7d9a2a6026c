"""What of a published plan is over: what was, stays as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from scheduler.model import DAY, Assignment, DateRange, Half

_Placed = dict[date, dict[Half, set[str]]]


def past_changed(before: Iterable[Assignment], after: Iterable[Assignment], today: date) -> DateRange | None:
    """The days before today on which somebody is elsewhere after a change than before it; None where there are none.

    How the days are cut into assignments says nothing, nor does who guides them. A suspension says what happened, and
    may be noted afterwards.
    """
    old, new = _placed(before, today), _placed(after, today)
    changed = sorted(day for day in old.keys() | new.keys() if old.get(day) != new.get(day))
    return DateRange(start=changed[0], end=changed[-1] + DAY) if changed else None


def _placed(parts: Iterable[Assignment], today: date) -> _Placed:
    """The departments by half day, for each day before today that has one."""
    found: _Placed = defaultdict(lambda: defaultdict(set))
    for part in parts:
        for number in range((min(part.end, today) - part.start).days):
            day = part.start + timedelta(days=number)
            for half in (Half.MORNING, Half.AFTERNOON):
                if part.half & half:
                    found[day][half].add(part.department)
    return found
