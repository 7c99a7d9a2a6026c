"""A rotation plan as the table that planners of apprentices keep: a person a row, a calendar week a column.

The importer of rotation matrices reads every cell as it is written here; what it left out (mentors, goals, pins) is not
changed by reading it again. School and exams stand in it, and what came with a matrix: no other reason of absence.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import TypeAlias

from babel.dates import get_day_names

from scheduler.model import (
    DAY,
    Absence,
    AbsenceKind,
    AbsenceStatus,
    Assignment,
    DateRange,
    Half,
    Person,
    alphabetical,
)
from scheduler.reports.report import Cell, Column, Paper, Report, Row, Table
from scheduler.rules.columns import columns_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.reporting.words import Words

Part: TypeAlias = tuple[str, DateRange, Half]
"""The code of a department or an absence, its days, and on which half of them."""
_SATURDAY = 5


def matrix_report(words: Words, plan: RotationDays, first: date | None = None, until: date | None = None) -> Report:
    """The plan of everybody it is for, week by week; the first and the last week are cut to the plan."""
    weeks = [
        week
        for week in columns_of(plan.plan.range, "week")
        if (first is None or first <= week.last) and (until is None or week.start <= until)
    ]
    titles = [words.say(f"report-matrix-{name}") for name in ("number", "name", "mail")]
    titles += [_title(words, week) for week in weeks]
    absences: dict[str, list[Absence]] = {}
    for absence in plan.company.absences.values():
        if _is_told(absence, plan):
            absences.setdefault(absence.person, []).append(absence)
    rows = []
    for person in sorted(plan.people, key=lambda person: (alphabetical(person.sort_name), person.id)):
        cells = [_cell(words, plan, person, week, absences.get(person.id, [])) for week in weeks]
        rows.append(Row(tuple(map(Cell, (person.personnel_number, person.name, person.email, *cells)))))
    columns = tuple(Column(title, 0) for title in titles)
    table = Table("", columns, tuple(rows), dense=True, empty=words.say("report-nobody"))
    span = words.span(weeks[0].start, weeks[-1].last) if weeks else ""
    title = words.say("report-matrix", plan=plan.plan.name)
    return words.report(title, span, [table], paper=Paper.A3, landscape=True)


def _title(words: Words, week: DateRange) -> str:
    year, number, _ = week.start.isocalendar()
    return words.say("report-matrix-week", week=f"{number:02}", year=str(year))


def _is_told(absence: Absence, plan: RotationDays) -> bool:
    """Whether it belongs to the plan as people made it: school and exams, and what came with a matrix."""
    by_plan = absence.kind in (AbsenceKind.SCHOOL, AbsenceKind.EXAM) or absence.source == f"rotation:{plan.plan.id}"
    return by_plan and absence.status == AbsenceStatus.APPROVED


def _cell(words: Words, plan: RotationDays, person: Person, week: DateRange, absences: list[Absence]) -> str:
    stays = [part for part in plan.of(person) if part.range.overlaps(week)]
    parts = [(plan.department(part.department).code, part.range, part.half) for part in stays]
    away = [one for absence in absences for one in _away(words, plan, week, absence)]
    if len(stays) == 1 and len(away) == 1 and _goes_through(stays[0], week) and _fills(away[0], week):
        parts = []
    parts += dict.fromkeys(away)
    # of two things without days a reader cannot tell which has which: the second has its days
    unclear = len(parts) == 2 and all(_is_whole(days, half, week) for _, days, half in parts)
    texts = (_text(words, part, week, days=number == 1 and unclear) for number, part in enumerate(parts))
    return " / ".join(texts)


def _is_whole(days: DateRange, half: Half, week: DateRange) -> bool:
    return half == Half.WHOLE and days.intersection(week) == week


def _goes_through(part: Assignment, week: DateRange) -> bool:
    """Whether a stay is there before and after a week, so that nothing is lost where only the absence is named."""
    return part.start < week.start and week.end < part.end and part.half == Half.WHOLE


def _fills(away: Part, week: DateRange) -> bool:
    """Whether an absence has all working days of a week."""
    _, days, half = away
    return half == Half.WHOLE and all(day in days for day in week.days() if day.weekday() < _SATURDAY)


def _away(words: Words, plan: RotationDays, week: DateRange, absence: Absence) -> Iterator[Part]:
    """An absence in a week, each run of days with the same half by itself."""
    codes = {place.code.casefold() for place in plan.company.departments.values()}
    word = words.say(f"report-matrix-{absence.kind.value}")
    word = absence.kind.value if word.casefold() in codes else word
    for half, group in groupby(week.days(), key=absence.on):
        run = list(group)
        if half:
            yield word, DateRange(start=run[0], end=run[-1] + DAY), half


def _text(words: Words, part: Part, week: DateRange, *, days: bool) -> str:
    """A part of a cell: with weekdays where it has not the whole week, or if asked, and with the half of a day."""
    code, range_, half = part
    shared = range_.intersection(week) or week
    names = get_day_names("abbreviated", locale=words.language)
    first, last = (str(names[day.weekday()]).rstrip(".") for day in (shared.start, shared.last))
    texts = [code]
    if shared != week or days:
        texts.append(first if shared.length == 1 else f"{first}-{last}")
    if half != Half.WHOLE:
        texts.append(words.say("report-matrix-morning" if half == Half.MORNING else "report-matrix-afternoon"))
    return " ".join(texts)
