"""Columns that are periods: calendar weeks (KW 53 exists in 2026), months, or the dates of Mondays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from scheduler.files.sheet import Cell, Sheet
from scheduler.model import DAY, DateRange, Refused, message, read_date, slug

_WEEK = re.compile(
    r"(?:(?P<before>\d{4})-)?(?:kw|cw|wk|week|woche|kalenderwoche|w)-?(?P<week>\d{1,2})(?:-(?P<year>\d{4}|\d{2}))?\Z"
)
_MONTHS = (
    ("januar", "jan", "january", "jaenner"), ("februar", "feb", "february"), ("maerz", "mrz", "mar", "march", "maer"),
    ("april", "apr"), ("mai", "may"), ("juni", "jun", "june"), ("juli", "jul", "july"), ("august", "aug"),
    ("september", "sep", "sept"), ("oktober", "okt", "oct", "october"), ("november", "nov"),
    ("dezember", "dez", "dec", "december"),
)  # fmt: skip
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_MONTH = re.compile(r"(?P<name>[a-z]+)(?:-(?P<year>\d{4}|\d{2}))?\Z")
_MONTH_DIGITS = re.compile(r"(?P<month>\d{1,2})-(?P<year>\d{4})\Z")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class Column(NamedTuple):
    """A column of a matrix: its place in the row, week or month, the number, and the year where it is written."""

    place: int
    unit: str
    number: int
    year: int | None


def is_period(cell: Cell) -> bool:
    """Whether a header names a week or a month, or is the date of a Monday."""
    return _period(0, cell) is not None


def periods(cells: Mapping[int, Cell]) -> tuple[Column, ...]:
    """The columns whose headers are periods, of the unit that most are."""
    found = [column for place, cell in cells.items() if (column := _period(place, cell)) is not None]
    weeks = [column for column in found if column.unit == "week"]
    months = [column for column in found if column.unit == "month"]
    return tuple(weeks if len(weeks) >= len(months) else months)


def _period(place: int, cell: Cell) -> Column | None:
    if isinstance(cell, date):
        return _date_column(place, cell)
    text = slug(cell)
    if week := _WEEK.match(text):
        number = int(week["week"])
        return Column(place, "week", number, _year(week["before"] or week["year"])) if 1 <= number <= 53 else None
    if (month := _MONTH.match(text)) and month["name"] in _MONTH_NUMBERS:
        return Column(place, "month", _MONTH_NUMBERS[month["name"]], _year(month["year"]))
    if (digits := _MONTH_DIGITS.match(text)) and 1 <= int(digits["month"]) <= 12:
        return Column(place, "month", int(digits["month"]), int(digits["year"]))
    try:
        return _date_column(place, read_date(cell)) if text[:1].isdigit() else None
    except Refused:
        return None


def _date_column(place: int, day: date) -> Column | None:
    if day.weekday() != 0:
        return None
    year, week, _ = day.isocalendar()
    return Column(place, "week", week, year)


def _year(text: str | None) -> int | None:
    return None if not text else int(text) + (2000 if len(text) == 2 else 0)


def year_written(sheet: Sheet, header: int) -> int | None:
    """The year that the file's or sheet's name or a title row gives, if exactly one is found first."""
    titles = [str(cell) for row in sheet.rows[:header] for cell in row.cells if cell != ""]
    for text in (sheet.name, sheet.file, *titles):
        if found := _YEAR.search(text):
            return int(found[1])
    return None


def ranges_of(columns: tuple[Column, ...], year: int) -> dict[int, DateRange]:
    """The days of each column. A smaller number than the column before begins the next year.

    `year` is that of the first column where it has none of its own. Raises Refused for a week that its year has not:
    week 53 exists in 2026, not in 2027.
    """
    found: dict[int, DateRange] = {}
    before: Column | None = None
    for column in columns:
        if column.year is not None:
            year = column.year
        elif before is not None and column.number < before.number:
            year += 1
        found[column.place] = _days(column, year)
        before = column
    return found


def _days(column: Column, year: int) -> DateRange:
    if column.unit == "month":
        following = date(year + column.number // 12, column.number % 12 + 1, 1)
        return DateRange(start=date(year, column.number, 1), end=following)
    try:
        first = date.fromisocalendar(year, column.number, 1)
    except ValueError:
        raise Refused(message("import-no-such-week", week=column.number, year=str(year))) from None
    return DateRange(start=first, end=first + timedelta(days=6) + DAY)
