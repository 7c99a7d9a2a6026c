"""The planning board of a rotation plan as a view: columns, people, loads, and where the findings lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from scheduler.model import DateRange, Department, Finding, Person, Severity, WrongUsage, alphabetical, message
from scheduler.rotation.cells import Cell, cells_of
from scheduler.rotation.load import Load, limits_of, load_of
from scheduler.rotation.meter import meter_of
from scheduler.rules.columns import ZOOMS, columns_of
from scheduler.rules.findings import worst
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.rotation_judged import Judged
from scheduler.workspace.rotation_views import meter_views
from scheduler.workspace.views.rotation import (
    BoardCell,
    BoardRow,
    Column,
    LoadCell,
    LoadRow,
    PlanView,
    RotationBoard,
)

OVER, UNDER = "capacity", "min-present"


def board_of(
    plan: PlanView, judged: Judged, departments: Sequence[Department], zoom: str, today: date
) -> RotationBoard:
    """The board with one column a period of the zoom; people by home department and name."""
    if zoom not in ZOOMS:
        raise WrongUsage(message("rotation-no-such-zoom", zoom=zoom, zooms=list(ZOOMS)), field="zoom")
    columns = columns_of(judged.plan.range, zoom)
    days, spots = judged.days, _Spots(judged, columns)
    codes = {key: department.code for key, department in days.company.departments.items()}
    people = sorted(days.people, key=lambda person: (codes.get(person.department, ""), alphabetical(person.sort_name)))
    return RotationBoard(
        plan=plan,
        zoom=zoom,
        columns=tuple(_column(column, zoom, today) for column in columns),
        rows=tuple(_row(days, person, columns, codes, spots) for person in people),
        loads=tuple(_load_row(days, department, columns, spots) for department in departments),
        findings=judged.findings,
        meter=meter_views(meter_of(days, departments, today)),
    )


def _column(days: DateRange, zoom: str, today: date) -> Column:
    week = days.start.isocalendar().week
    labels = {"day": days.start.day, "week": week, "month": days.start.month, "quarter": (days.start.month + 2) // 3}
    return Column(
        first=days.start,
        last=days.last,
        label=str(labels[zoom]),
        week=week,
        month=days.start.month,
        year=days.start.isocalendar().year if zoom == "week" else days.start.year,
        today=today in days,
        past=days.end <= today,
    )


class _Spots:
    """The findings that count by person or department and column.

    A finding about the whole plan, a visit that is missing, say, is shown in its last column only.
    """

    def __init__(self, judged: Judged, columns: Sequence[DateRange]) -> None:
        self._at: dict[tuple[str, int], list[Finding]] = defaultdict(list)
        for finding in judged.findings:
            if finding.counts and finding.dates:
                first, last = finding.dates.first, finding.dates.last
                hit = [n for n, days in enumerate(columns) if days.start <= last and first < days.end]
                if first <= judged.plan.start and last >= judged.plan.range.last:
                    hit = hit[-1:]
                for number in hit:
                    for somebody in (*finding.people, *finding.departments):
                        self._at[somebody, number].append(finding)

    def at(self, somebody: str, number: int) -> list[Finding]:
        """The findings about a person or department in a column."""
        return self._at.get((somebody, number), [])


def _row(
    plan: RotationDays, person: Person, columns: Sequence[DateRange], codes: dict[str, str], spots: _Spots
) -> BoardRow:
    cells = enumerate(cells_of(plan, person, columns))
    return BoardRow(
        person=person.id,
        name=person.sort_name,
        group=codes.get(person.department, ""),
        role=person.role,
        cells=tuple(_cell(cell, codes, spots.at(person.id, number)) for number, cell in cells),
    )


def _cell(cell: Cell, codes: dict[str, str], findings: Iterable[Finding]) -> BoardCell:
    part = cell.assignment
    return BoardCell(
        code=codes[part.department] if part else "",
        department=part.department if part else "",
        assignment=part.id if part else "",
        starts=cell.starts,
        ends=cell.ends,
        pinned=bool(part and part.pinned),
        away=cell.away,
        school=cell.school,
        outside_contract=cell.outside_contract,
        severity=worst(findings),
        more=cell.more,
    )


def _load_row(plan: RotationDays, department: Department, columns: Sequence[DateRange], spots: _Spots) -> LoadRow:
    load, limits = load_of(plan, department), limits_of(plan, department)
    return LoadRow(
        department=department.id,
        code=department.code,
        name=department.name,
        least=None if limits.least is None else round(limits.least),
        most=None if limits.most is None else round(limits.most),
        cells=tuple(
            _load_cell(load, plan.place(column), spots.at(department.id, number))
            for number, column in enumerate(columns)
        ),
    )


def _load_cell(load: Load, days: slice, findings: Sequence[Finding]) -> LoadCell:
    about = [finding for finding in findings if finding.kind in (OVER, UNDER)]
    broken = {finding.kind for finding in about if finding.severity != Severity.NOTICE}
    return LoadCell(
        guests=load.most_guests(days),
        present=load.least(load.own_present, days),
        over=OVER in broken,
        under=UNDER in broken,
        severity=worst(about),
    )
