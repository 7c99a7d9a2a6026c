"""Periods: a plan's days cut into days, weeks, pairs of weeks, months or quarters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from scheduler.model import DAY, DateRange, monday

ZOOMS = ("day", "week", "month", "quarter")


def columns_of(days: DateRange, zoom: str) -> tuple[DateRange, ...]:
    """The periods that the days fall into, the first and the last cut at the plan's ends."""
    return tuple(_cut(days, zoom))


def _cut(days: DateRange, zoom: str) -> Iterator[DateRange]:
    start = days.start
    while start < days.end:
        end = min(_next(start, zoom), days.end)
        yield DateRange(start=start, end=end)
        start = end


def _next(day: date, zoom: str) -> date:
    """The first day of the period after the one that a day lies in."""
    match zoom:
        case "day":
            return day + DAY
        case "week":
            return monday(day) + timedelta(days=7)
        case "2weeks":
            return monday(day) + timedelta(days=14)
        case "month":
            return _first_of_month(day.year, day.month + 1)
        case _:
            return _first_of_month(day.year, 3 * ((day.month - 1) // 3) + 4)


def _first_of_month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
