"""Rows of a rotation matrix: a person, and in each week or month a department, school or vacation.

Cells of one department that follow each other are one assignment; school and vacation interrupt it and do not end it.
Only what the file says otherwise changes: an empty cell leaves its time as it is, a filled one says all of its days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from scheduler.files import values
from scheduler.files.cells import Said, read_cell
from scheduler.files.desk import Desk, Effect, Line, Taking
from scheduler.files.periods import ranges_of, year_written
from scheduler.files.rotation import choose_plan, new_stay, people_of, row_of
from scheduler.model import (
    Absence,
    Assignment,
    DateRange,
    Department,
    Half,
    Period,
    Refused,
    RotationPlan,
    fresh_id,
    message,
)
from scheduler.rules.columns import columns_of

_SATURDAY = 5
_HALVES = (Half.WHOLE, Half.MORNING, Half.AFTERNOON)
_NOTHING = frozenset({"", "-", "–", "—", "/", "frei", "free"})


class Slot(NamedTuple):
    """What some days of the plan hold: a department, an absence, or nothing; `stay` is the id it has now.

    With `pause` they are an absence, or a weekend of which nothing is said: a stay may go on after them.
    """

    days: DateRange
    department: str = ""
    pause: bool = False
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
    said = dict(_cells(line, desk))
    stays = [stay for half in _HALVES for stay in _stays(row.assignments, said, half, desk, person.id)]
    after = row.replace(assignments=tuple(sorted(stays, key=lambda stay: (stay.start, stay.id))))
    added, gone = _absences(said, desk, person.id)
    changed = after != row or added or gone
    before_text, after_text = (row.assignments, ()), (after.assignments, (*added, *gone))
    return Effect(
        (row.id,),
        None if changed and not row.assignments else before_text,
        after_text if changed else before_text,
        (*((after,) if after != row else ()), *added),
        tuple((Absence, absence.id) for absence in gone),
    )


def _cells(line: Line, desk: Desk) -> Iterator[tuple[DateRange, tuple[Said, ...]]]:
    """What the filled cells of a row say, by the days of their column inside the plan."""
    assert desk.plan is not None
    departments = desk.draft.all(Department).values()
    for place, cell in line.periods.items():
        days = desk.ranges[place].intersection(desk.plan.range)
        text = values.paragraph(cell).strip()
        if days is None or text.casefold() in _NOTHING:
            continue
        try:
            reading = read_cell(text, desk.ranges[place], departments)
        except Refused as refused:
            hint = message("import-departments", codes=[one.code for one in departments][:30]) if departments else None
            raise Refused(refused.text, hint=hint, field=desk.header.names[place]) from None
        if reading.guessed:
            guess = message("import-half-week", value=text, day=reading.said[1].days.start)
            desk.note(line.number, guess, "notice", desk.header.names[place], text)
        inside = (one._replace(days=shared) for one in reading.said if (shared := one.days.intersection(days)))
        yield days, tuple(inside)


def _grid(desk: Desk, days: Iterable[DateRange]) -> list[DateRange]:
    """The weeks or months of the whole plan, the first and last cut to it, divided where some days begin and end."""
    assert desk.plan is not None
    plan = desk.plan.range
    columns = columns_of(plan, "month" if desk.header.periods[0].unit == "month" else "week")
    inside = {day for one in days for day in (one.start, one.end) if plan.start < day < plan.end}
    bounds = sorted(inside | {column.start for column in columns} | {plan.end})
    return [DateRange(start=start, end=end) for start, end in pairwise(bounds)]


def _stays(
    known: Sequence[Assignment], said: Mapping[DateRange, tuple[Said, ...]], half: Half, desk: Desk, person: str
) -> list[Assignment]:
    """Somebody's stays on one half of their days (or whole days) as the cells say."""
    there = [stay for stay in known if stay.half == half]
    parts = [one for some in said.values() for one in some]
    if half != Half.WHOLE and not there and not any(one.half == half for one in parts):
        return []
    grid = _grid(desk, [one.range for one in there] + [one.days for one in parts])
    own, others = _stays_on_grid(there, grid)
    slots = [_slot(days, _said_of(days, said, half), own.get(days.start)) for days in grid]
    return [*others, *_assignments(list(_runs(iter(slots))), own, desk, person, half)]


def _said_of(days: DateRange, said: Mapping[DateRange, tuple[Said, ...]], half: Half) -> Slot | None:
    """What the cells say of some days that no part begins or ends within; None where the cell is empty."""
    some = next((parts for column, parts in said.items() if column.overlaps(days)), None)
    if some is None:
        return None
    here = [one for one in some if one.days.overlaps(days)]
    department = next((one.department for one in here if one.department and one.half == half), "")
    weekend = all(day.weekday() >= _SATURDAY for day in days.days())
    away = half == Half.WHOLE and any(one.absence and one.half == Half.WHOLE for one in here)
    free = weekend and not any(one.department for one in here)
    return Slot(days, department, pause=not department and (away or free))


def _stays_on_grid(
    stays: Sequence[Assignment], grid: Sequence[DateRange]
) -> tuple[dict[date, Assignment], list[Assignment]]:
    """Which stay fills which days, by their first; and the stays that reach out of the plan or share days with one."""
    starts, ends = {days.start for days in grid}, {days.end for days in grid}
    filled: dict[date, Assignment] = {}
    others = []
    for stay in stays:
        columns = [days.start for days in grid if stay.start <= days.start < stay.end]
        fits = stay.start in starts and stay.end in ends
        if fits and not any(start in filled for start in columns):
            filled.update(dict.fromkeys(columns, stay))
        else:
            others.append(stay)
    return filled, others


def _slot(days: DateRange, said: Slot | None, now: Assignment | None) -> Slot:
    """What some days hold: what the file says, else what is there; a stay that agrees keeps its identity."""
    if said is None:
        return Slot(days, now.department, stay=now.id) if now else Slot(days)
    agrees = now is not None and (said.pause or now.department == said.department)
    return said._replace(stay=now.id if now and agrees else "")


def _runs(slots: Iterator[Slot]) -> Iterator[Run]:
    """The assignments that the days make. Days of another stay that is there already begin a new one."""
    run: Run | None = None
    for slot in slots:
        if slot.pause:
            continue
        if run and slot.department == run.department and not (run.stay and slot.stay and run.stay != slot.stay):
            run = Run(run.department, DateRange(start=run.days.start, end=slot.days.end), run.stay or slot.stay)
            continue
        if run:
            yield run
        run = Run(slot.department, slot.days, slot.stay) if slot.department else None
    if run:
        yield run


def _assignments(
    runs: Sequence[Run], own: Mapping[date, Assignment], desk: Desk, person: str, half: Half
) -> Iterator[Assignment]:
    """Each run as an assignment: the one that is there with other days, or a new one."""
    known = {stay.id: stay for stay in own.values()}
    for run in runs:
        stay = known.pop(run.stay, None)
        if stay is None:
            made = new_stay(desk, person, run.department, run.days)
            yield made.replace(half=half) if half != Half.WHOLE else made
        else:
            yield stay.replace(start=run.days.start, end=run.days.end) if stay.range != run.days else stay


def _absences(
    said: Mapping[DateRange, tuple[Said, ...]], desk: Desk, person: str
) -> tuple[list[Absence], list[Absence]]:
    """The absences that the cells add, and those of an earlier import of the plan that they contradict."""
    assert desk.plan is not None
    source = f"rotation:{desk.plan.id}"
    known = desk.draft.where(Absence, "person", person)
    named = [one for some in said.values() for one in some if one.absence]
    gone = [
        absence for absence in known
        if absence.source == source and any(_inside(absence.range, column) for column in said)
        and not any(one.absence == absence.kind and _inside(absence.range, one.days) for one in named)
    ]  # fmt: skip
    taken = dict(desk.draft.all(Absence)) if named else {}
    added = []
    for one in named:
        if one.absence and not _covered(one, known):
            new_id = fresh_id(f"{person}-{one.days.start}", taken)
            made = Absence(
                id=new_id, person=person, start=one.days.start, end=one.days.end, kind=one.absence, half=one.half,
                source=source,
            )  # fmt: skip
            taken[new_id] = made
            added.append(made)
    return added, gone


def _inside(days: DateRange, column: DateRange) -> bool:
    return column.start <= days.start and days.end <= column.end


def _covered(one: Said, known: Iterable[Absence]) -> bool:
    """Whether absences of the kind cover its days already, weekends aside."""
    same = [absence for absence in known if absence.kind == one.absence]
    days = [day for day in one.days.days() if day.weekday() < _SATURDAY] or list(one.days.days())
    return all(any(absence.on(day) & one.half == one.half for absence in same) for day in days)


ROTATION = Taking(take_matrix_row, prepare_matrix)
