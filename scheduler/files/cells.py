"""What one cell of a rotation matrix says: `EK`, `BS`, `EK Mo-Mi / FI Do-Fr`, `EK vm / FI nm`, `EK / BS Mo, Di`.

Parts stand beside each other with a slash, each a department or an absence, with weekdays and halves of days where it
is not the whole period. Two parts without any days share the week: the first has Monday to Wednesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import NamedTuple

from scheduler.files import values
from scheduler.files.matching import department_named
from scheduler.model import (
    AbsenceKind,
    DateRange,
    Department,
    Half,
    Refused,
    message,
    read_work_days,
)

_PARTS = (re.compile(r"\s+[/|]\s+|\s*\n\s*"), re.compile(r"\s*[/|+]\s*"))
_FIRST_HALF = timedelta(days=3)
_WEEK = 7


class Said(NamedTuple):
    """A department or an absence on some days of a cell, on one half of each or the whole of it."""

    days: DateRange
    department: str = ""
    absence: AbsenceKind | None = None
    half: Half = Half.WHOLE


class _Part(NamedTuple):
    """A part before it is known which days it means; `halves` by weekday, None where nothing is said of them."""

    department: str
    absence: AbsenceKind | None
    halves: tuple[Half, ...] | None


class Reading(NamedTuple):
    """What a cell says; `guessed` where it names two things and no days."""

    said: tuple[Said, ...]
    guessed: bool = False


def read_cell(text: str, days: DateRange, departments: Iterable[Department]) -> Reading:
    """What a cell says of the days of its column; raises Refused where a part of it is nothing that is known."""
    parts = _parts(text, list(departments))
    if len(parts) == 2 and not any(part.halves for part in parts):
        middle = days.start + (_FIRST_HALF if days.length == _WEEK else timedelta(days=days.length // 2))
        ranges = (DateRange(start=days.start, end=middle), DateRange(start=middle, end=days.end))
        said = (Said(one, part.department, part.absence) for part, one in zip(parts, ranges, strict=True))
        return Reading(tuple(said), guessed=True)
    return Reading(tuple(said for part in parts for said in _said(part, days)))


def _parts(text: str, departments: Sequence[Department]) -> list[_Part]:
    problem: Refused | None = None
    for pieces in ([text], *(pattern.split(text) for pattern in _PARTS)):
        try:
            return [_part(piece.strip(), departments) for piece in pieces if piece.strip()]
        except Refused as refused:
            problem = problem or refused
    assert problem is not None
    raise problem


def _part(text: str, departments: Sequence[Department]) -> _Part:
    """A part, its days taken from the end: `EK Mo-Mi vm`, `Einkauf West Di`."""
    words = text.split()
    for count in range(len(words), 0, -1):
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        department = department_named(name, departments)
        absence = None if department else _absence(name)
        if department is None and absence is None:
            continue
        try:
            return _Part(department.id if department else "", absence, _halves(rest) if rest else None)
        except Refused:
            continue
    raise Refused(message("import-no-code", value=text))


def _halves(text: str) -> tuple[Half, ...]:
    """The halves of each weekday; a half without weekdays is that of every day."""
    try:
        return read_work_days(text)
    except Refused:
        return read_work_days(f"Mo-So {text}")


def _absence(text: str) -> AbsenceKind | None:
    try:
        found: AbsenceKind = values.absence_kind(text)
    except Refused:
        return None
    return found


def _said(part: _Part, days: DateRange) -> Iterator[Said]:
    if part.halves is None:
        yield Said(days, part.department, part.absence)
        return
    halves = part.halves
    for half, group in groupby(days.days(), key=lambda day: halves[day.weekday()]):
        run = list(group)
        if half:
            yield Said(DateRange(start=run[0], end=run[-1] + timedelta(days=1)), part.department, part.absence, half)
