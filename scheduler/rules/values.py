"""Values of parameters that several kinds of rules share: numbers from a department's own record, periods, order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Annotated

import msgspec

from scheduler.model import DateRange, Department, require, through

FROM_DEPARTMENTS = "departments."
NUMBERS = ("guest_capacity", "apprentice_capacity", "min_staffing", "min_stay_weeks", "max_stay_weeks")

Amount = float | str
"""A number, or `departments.<column>`: the number in each department's own record."""
DepartmentIds = Annotated[tuple[str, ...], msgspec.Meta(extra={"form": "departments"})]
"""Departments by id; tables name them by code or name."""
DepartmentId = Annotated[str, msgspec.Meta(extra={"form": "department"})]
"""One department by id; tables name it by code or name."""
PersonId = Annotated[str, msgspec.Meta(extra={"form": "person"})]
"""One person by id; tables name them by personnel number, e-mail or name."""
Weights = Annotated[tuple[str, ...], msgspec.Meta(extra={"form": "weights"})]
"""Departments by id with a number each, `A:2`."""
Order = Annotated[tuple[str, ...], msgspec.Meta(extra={"form": "order"})]
"""Departments by id in an order, `A>B`."""
Measured = Annotated[str, msgspec.Meta(extra={"form": "measured"})]
"""What is counted of each person: `weeks_in:A|B` with departments by id, or the name of a measure without any."""
WEEKS_IN = "weeks_in:"
Dates = Annotated[tuple[str, ...], msgspec.Meta(extra={"form": "dates"})]
"""Periods `2027-06-28..2027-07-02` and single days."""


def check_amount(value: Amount, field: str) -> None:
    """Refuse a number below zero, and a text that names no number of a department."""
    if isinstance(value, str):
        column = value.removeprefix(FROM_DEPARTMENTS)
        known = value.startswith(FROM_DEPARTMENTS) and column in NUMBERS
        require(known, "rule-bad-amount", field=field, value=value, known=[FROM_DEPARTMENTS + name for name in NUMBERS])
    else:
        require(value >= 0, "error-at-least", field=field, least=0, value=value)


def amount_for(value: Amount, department: Department) -> float | None:
    """The number that holds for a department; None where its record has none."""
    if not isinstance(value, str):
        return value
    number: float | None = getattr(department, value.removeprefix(FROM_DEPARTMENTS))
    return number


def check_share(value: float, field: str) -> None:
    """Refuse a share that is no number from 0 to 1."""
    require(0 <= value <= 1, "rule-bad-share", field=field, value=value)


def date_ranges(texts: Iterable[str], field: str) -> tuple[DateRange, ...]:
    """Periods written `2027-06-28..2027-07-02`, or single days; both ends are included."""
    return tuple(_date_range(text, field) for text in texts)


def _date_range(text: str, field: str) -> DateRange:
    first, _, last = (part.strip() for part in text.partition(".."))
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        start, end = date.max, date.min
    require(start <= end, "rule-bad-dates", field=field, value=text)
    return through(start, end)


def ordered_pairs(texts: Iterable[str], field: str) -> tuple[tuple[str, str], ...]:
    """Orders written `A>B` or `A>B>C`, as pairs of the earlier and the later."""
    pairs: list[tuple[str, str]] = []
    for text in texts:
        names = [name.strip() for name in text.split(">")]
        require(len(names) > 1 and all(names), "rule-bad-order", field=field, value=text)
        pairs += pairwise(names)
    return tuple(pairs)


def weights_of(texts: Iterable[str], field: str) -> dict[str, float]:
    """The numbers of weights written `A:2`, by department."""
    found: dict[str, float] = {}
    for text in texts:
        name, _, number = (part.strip() for part in text.rpartition(":"))
        try:
            found[name] = float(number)
        except ValueError:
            found[name] = -1
        require(name and 0 <= found[name] <= 1000, "rule-bad-department-weight", field=field, value=text)
    return found
