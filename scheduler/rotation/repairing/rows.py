"""From a repair's choice to rows: what stands goes on as it is, but for the cells that change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from scheduler.model import Assignment, AssignmentStatus, DateRange, Half, RotationRow, assignment_id, row_id
from scheduler.rotation.edit import with_assignments
from scheduler.rotation.repairing.changes import Changes
from scheduler.rotation.solving.building import Setting
from scheduler.rotation.solving.rows import merged
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.choices import Choices


def repaired_rows(
    setting: Setting, changes: Mapping[str, Changes], chosen: Mapping[str, Stays]
) -> dict[str, RotationRow]:
    """The rows that are other ones in a repair; whoever changes nothing keeps their row."""
    taken = {part.id for row in setting.rows.values() for part in row.assignments}
    found = {}
    for person, stays in chosen.items():
        choices = setting.problem.people[person]
        if changes[person].of(choices, stays):
            found[person] = _row(setting, person, _departments(choices, stays), changes[person], taken)
    return found


def choice_of(setting: Setting, rows: Iterable[RotationRow]) -> dict[str, Stays]:
    """What rows choose, whose assignments begin and end where cells do."""
    parts = {row.person: row.assignments for row in rows}
    found: dict[str, Stays] = {}
    for person, choices in setting.problem.people.items():
        beside = setting.standing[person].aside
        where = [
            "" if choices.closed[n] and not choices.forced[n] else _on(parts.get(person, ()), beside, cell.start)
            for n, cell in enumerate(choices.cells)
        ]
        runs = [list(group) for _, group in groupby(range(len(where)), key=where.__getitem__)]
        stays = [(choices.numbers.get(where[run[0]]), run[0], run[-1]) for run in runs]
        found[person] = tuple((number, first, last) for number, first, last in stays if number is not None)
    return found


def _on(parts: Iterable[Assignment], beside: Iterable[Assignment], day: date) -> str:
    aside = {part.id for part in beside}
    return next((part.department for part in parts if day in part.range and part.id not in aside), "")


def _departments(choices: Choices, stays: Stays) -> list[str]:
    after = [""] * len(choices.cells)
    for number, first, last in stays:
        after[first : last + 1] = [choices.departments[number].id] * (last + 1 - first)
    return after


def _row(setting: Setting, person: str, after: list[str], changes: Changes, taken: set[str]) -> RotationRow:
    cells = setting.problem.people[person].cells
    standing = setting.standing[person]
    free = [part for part in standing.free if not _gone(part, cells, after)]
    new = [
        DateRange(start=cells[group[0]].start, end=cells[group[-1]].end)
        for group in _groups([bool(now) and now not in changes.before[n] for n, now in enumerate(after)], after)
    ]
    where = [after[_cell(cells, days)] for days in new]
    pieces = [piece for part in free for piece in _left(part, cells, after)]
    kept = [*standing.forced, *standing.aside, *pieces]
    unused = {part.id: part for part in standing.free if part not in free}
    for days, department in zip(new, where, strict=True):
        kept = _with(kept, person, department, days, unused, taken)
    row = setting.rows.get(person) or RotationRow(
        id=row_id(setting.plan.id, person), plan=setting.plan.id, person=person
    )
    return with_assignments(row, merged(person, kept, taken))


def _cell(cells: Iterable[DateRange], days: DateRange) -> int:
    return next(number for number, cell in enumerate(cells) if cell.start == days.start)


def _groups(changed: list[bool], after: list[str]) -> Iterable[list[int]]:
    """Runs of changed cells with one department."""
    keys = [after[n] if changed[n] else "" for n in range(len(after))]
    for key, group in groupby(range(len(after)), key=keys.__getitem__):
        if key:
            yield list(group)


def _gone(part: Assignment, cells: Iterable[DateRange], after: list[str]) -> bool:
    """Whether nothing is left of an assignment."""
    return not any(part.range.overlaps(cell) and after[number] == part.department for number, cell in enumerate(cells))


def _left(part: Assignment, cells: Iterable[DateRange], after: list[str]) -> list[Assignment]:
    """What is left of an assignment: the cells in which its department stays."""
    kept = [cell for number, cell in enumerate(cells) if part.range.overlaps(cell) and after[number] == part.department]
    found: list[Assignment] = []
    for cell in kept:
        if found and found[-1].end == cell.start:
            found[-1] = found[-1].replace(end=cell.end)
        else:
            found.append(part.replace(start=cell.start, end=cell.end))
    return found


def _with(
    parts: list[Assignment],
    person: str,
    department: str,
    days: DateRange,
    unused: dict[str, Assignment],
    taken: set[str],
) -> list[Assignment]:
    """The assignments with some days more: one that lies beside them grows, else one that is gone moves, else a new."""
    for part in parts:
        if part.department == department and not part.pinned and _goes_on(part):
            if part.end == days.start:
                return [*(one for one in parts if one is not part), part.replace(end=days.end)]
            if days.end == part.start and part.start > days.start:
                return [*(one for one in parts if one is not part), part.replace(start=days.start)]
    moved = next((part for part in unused.values() if part.department == department), None)
    if moved is not None:
        del unused[moved.id]
        return [*parts, moved.replace(start=days.start, end=days.end)]
    fresh = assignment_id(person, department, days.start, taken)
    taken.add(fresh)
    return [*parts, Assignment(id=fresh, department=department, start=days.start, end=days.end)]


def _goes_on(part: Assignment) -> bool:
    return part.half == Half.WHOLE and not part.suspended and part.status != AssignmentStatus.BROKEN_OFF
