"""Rows of a rotation matrix: a person, and in each week or month a department, school or vacation.

Cells of one department that follow each other are one assignment; school and vacation interrupt it and do not end it.
Only what the file says otherwise changes: an empty cell leaves its time as it is, and so do stays that do not begin and
end with a column, which come from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from scheduler.files import values
from scheduler.files.desk import Desk, Effect, Line, Taking
from scheduler.files.matching import department_named
from scheduler.files.periods import ranges_of, year_written
from scheduler.files.rotation import choose_plan, new_stay, people_of, row_of
from scheduler.model import (
    Absence,
    AbsenceKind,
    Assignment,
    DateRange,
    Department,
    Half,
    Period,
    Refused,
    RotationPlan,
    fresh_id,
    message,
    monday,
)

_NOTHING = frozenset({"", "-", "–", "—", "/", "frei", "free"})


class Slot(NamedTuple):
    """What one column of the plan's grid holds: a department, an absence, or nothing; `stay` is the id it has now."""

    days: DateRange
    department: str = ""
    absence: AbsenceKind | None = None
    stay: str = ""


class Run(NamedTuple):
    """Columns that make one assignment."""

    department: str
    days: DateRange
    stay: str


def prepare_matrix(lines: Sequence[Line], desk: Desk) -> None:
    """Find the days of each column and the plan; columns outside the plan are pointed out."""
    columns = desk.header.periods
    known = desk.draft.all(RotationPlan)
    named = [
        plan
        for plan in known.values()
        if desk.plan_named and desk.plan_named.casefold() in (plan.id, plan.name.casefold())
    ]
    plan_year = named[0].start.year if named else None
    written = year_written(desk.sheet, desk.header.index)
    year = written or plan_year or _only_year(known.values())
    if year is None and columns[0].year is None:
        raise Refused(message("import-no-year"), hint=message("import-no-year-hint"), file=desk.sheet.file)
    desk.ranges = ranges_of(columns, year or 0)
    days = DateRange(
        start=min(one.start for one in desk.ranges.values()), end=max(one.end for one in desk.ranges.values())
    )
    people = people_of(lines, desk)
    if not people:
        return
    period = Period.MONTH if columns[0].unit == "month" else Period.WEEK
    desk.plan = choose_plan(desk, days, people, period)
    outside = [desk.header.names[place] for place, one in desk.ranges.items() if not one.overlaps(desk.plan.range)]
    if outside:
        desk.note(0, message("import-columns-outside", columns=outside, plan=desk.plan.name), "warning")


def _only_year(plans: Iterable[RotationPlan]) -> int | None:
    years = {plan.start.year for plan in plans}
    return years.pop() if len(years) == 1 else None


def take_matrix_row(line: Line, desk: Desk) -> Effect:
    """The person's stays and absences as the cells say."""
    person = desk.person(line)
    row = row_of(desk, person.id)
    wanted = {days.start: slot for slot in _cells(line, desk) for days in [slot.days]}
    grid = _grid(desk)
    own, others = _stays_on_grid(row.assignments, grid)
    runs = list(_runs(_slot(days, wanted.get(days.start), own.get(days.start)) for days in grid))
    stays = [*others, *_assignments(runs, own, desk, person.id)]
    after = row.replace(assignments=tuple(sorted(stays, key=lambda stay: (stay.start, stay.id))))
    added, gone = _absences(wanted, desk, person.id)
    changed = after != row or added or gone
    before_text, after_text = (row.assignments, ()), (after.assignments, (*added, *gone))
    return Effect(
        (row.id,),
        None if changed and not row.assignments else before_text,
        after_text if changed else before_text,
        (*((after,) if after != row else ()), *added),
        tuple((Absence, absence.id) for absence in gone),
    )


def _cells(line: Line, desk: Desk) -> Iterator[Slot]:
    """What the filled cells of a row say, with their days inside the plan."""
    assert desk.plan is not None
    for place, cell in line.periods.items():
        days = desk.ranges[place].intersection(desk.plan.range)
        text = values.one_line(cell)
        if days is None or text.casefold() in _NOTHING:
            continue
        department = department_named(text, desk.draft.all(Department).values())
        if department is not None:
            yield Slot(days, department.id)
            continue
        try:
            yield Slot(days, absence=values.absence_kind(text))
        except Refused:
            codes = [department.code for department in desk.draft.all(Department).values()]
            hint = message("import-departments", codes=codes[:30]) if codes else None
            raise Refused(message("import-no-code", value=text), hint=hint, field=desk.header.names[place]) from None


def _grid(desk: Desk) -> list[DateRange]:
    """The weeks or months of the whole plan, the first and last cut to it."""
    assert desk.plan is not None
    months = desk.header.periods[0].unit == "month"
    start, grid = desk.plan.start, []
    while start < desk.plan.end:
        end = min(_next_month(start) if months else monday(start) + timedelta(days=7), desk.plan.end)
        grid.append(DateRange(start=start, end=end))
        start = end
    return grid


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _stays_on_grid(
    stays: Sequence[Assignment], grid: Sequence[DateRange]
) -> tuple[dict[date, Assignment], list[Assignment]]:
    """Which stay fills each column, by its first day; and the stays that do not begin and end with columns."""
    starts, ends = {days.start for days in grid}, {days.end for days in grid}
    filled: dict[date, Assignment] = {}
    others = []
    for stay in stays:
        columns = [days.start for days in grid if stay.start <= days.start < stay.end]
        fits = stay.start in starts and stay.end in ends and stay.half == Half.WHOLE
        if fits and not any(start in filled for start in columns):
            filled.update(dict.fromkeys(columns, stay))
        else:
            others.append(stay)
    return filled, others


def _slot(days: DateRange, said: Slot | None, now: Assignment | None) -> Slot:
    """What a column holds: what the file says, else what is there; a stay that agrees keeps its identity."""
    if said is None:
        return Slot(days, now.department, stay=now.id) if now else Slot(days)
    agrees = now is not None and (said.absence or now.department == said.department)
    return said._replace(stay=now.id if now and agrees else "")


def _runs(slots: Iterator[Slot]) -> Iterator[Run]:
    """The assignments that the columns make. A column of another stay that is there already begins a new one."""
    run: Run | None = None
    for slot in slots:
        if slot.absence:
            continue
        if run and slot.department == run.department and not (run.stay and slot.stay and run.stay != slot.stay):
            run = Run(run.department, DateRange(start=run.days.start, end=slot.days.end), run.stay or slot.stay)
            continue
        if run:
            yield run
        run = Run(slot.department, slot.days, slot.stay) if slot.department else None
    if run:
        yield run


def _assignments(runs: Sequence[Run], own: dict[date, Assignment], desk: Desk, person: str) -> Iterator[Assignment]:
    """Each run as an assignment: the one that is there with other days, or a new one."""
    known = {stay.id: stay for stay in own.values()}
    for run in runs:
        stay = known.pop(run.stay, None)
        if stay is None:
            yield new_stay(desk, person, run.department, run.days)
        else:
            yield stay.replace(start=run.days.start, end=run.days.end) if stay.range != run.days else stay


def _absences(wanted: dict[date, Slot], desk: Desk, person: str) -> tuple[list[Absence], list[Absence]]:
    """The absences that the cells add, and those of an earlier import of the plan that they contradict."""
    assert desk.plan is not None
    source = f"rotation:{desk.plan.id}"
    known = desk.draft.where(Absence, "person", person)
    taken = dict(desk.draft.all(Absence)) if any(slot.absence for slot in wanted.values()) else {}
    added = []
    gone = [
        absence for absence in known
        if absence.source == source and (slot := wanted.get(absence.start)) and absence.range == slot.days
        and slot.absence != absence.kind
    ]  # fmt: skip
    for slot in wanted.values():
        if slot.absence and not any(_covers(absence, slot) for absence in known):
            new_id = fresh_id(f"{person}-{slot.days.start}", taken)
            made = Absence(
                id=new_id, person=person, start=slot.days.start, end=slot.days.end, kind=slot.absence, source=source
            )
            taken[new_id] = made
            added.append(made)
    return added, gone


def _covers(absence: Absence, slot: Slot) -> bool:
    whole = absence.half == Half.WHOLE and not absence.weekdays and absence.kind == slot.absence
    return whole and absence.start <= slot.days.start and slot.days.end <= absence.end


ROTATION = Taking(take_matrix_row, prepare_matrix)
