"""The ends of quarters, and the last working days before them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from scheduler.model import DAY, DateRange, Department
from scheduler.rules.company import Company
from scheduler.rules.facts import Facts


def quarter_ends(first: date, last: date) -> Iterator[date]:
    """The day after each calendar quarter that has a day from the first to the last."""
    year, quarter = first.year, (first.month - 1) // 3
    while date(year, 3 * quarter + 1, 1) <= last:
        year, quarter = (year, quarter + 1) if quarter < 3 else (year + 1, 0)
        yield date(year, 3 * quarter + 1, 1)


def last_working_days(company: Company, department: Department, end: date, count: int) -> date:
    """The first of the last `count` working days before `end`: Monday to Friday, no holiday of the site."""
    quarter = DateRange(start=date(end.year if end.month > 1 else end.year - 1, (end.month - 4) % 12 + 1, 1), end=end)
    holidays = Facts(company, quarter).holidays_at(department.site)
    day, left = end, count
    while left and day > quarter.start:
        day -= DAY
        left -= day.weekday() < 5 and day not in holidays
    return day
