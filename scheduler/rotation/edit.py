"""Changes to one person's row by hand: a new assignment takes its days, what was there keeps the rest."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date

import msgspec

from scheduler.model import Assignment, AssignmentStatus, CouncilStatus, DateRange, Half, RotationRow, assignment_id

Cut = tuple[Assignment, tuple[Assignment, ...]]


class Edited(msgspec.Struct, frozen=True):
    """A row after a change, with the assignments that were cut short (before, after: the parts left) and are gone."""

    row: RotationRow
    cut: tuple[Cut, ...] = ()


def pinned_in_the_way(row: RotationRow, new: Assignment) -> Assignment | None:
    """A pinned assignment that shares a half day with the new one, if there is one."""
    return next((old for old in row.assignments if old.pinned and _shared(old, new)), None)


def assign(row: RotationRow, new: Assignment, taken: Set[str]) -> Edited:
    """The row with the new assignment; those that share a half day with it keep what lies before, after or beside.

    The first part left keeps its id, further ones get fresh ones, other than those `taken` in the plan.
    """
    kept: list[Assignment] = []
    cut: list[Cut] = []
    given = {new.id}
    for old in row.assignments:
        parts = tuple(_renamed(row.person, _left_of(old, new), taken, given)) if _shared(old, new) else (old,)
        kept += parts
        if parts != (old,):
            cut.append((old, parts))
    return Edited(with_assignments(row, [*kept, new]), tuple(cut))


def free(row: RotationRow, id: str, days: DateRange, taken: Set[str]) -> Edited:
    """The row with some days taken out of one assignment; it is gone where none is left."""
    old = next(part for part in row.assignments if part.id == id)
    gap = old.replace(start=days.start, end=days.end)
    parts = tuple(_renamed(row.person, _left_of(old, gap), taken, set())) if _shared(old, gap) else (old,)
    others = [part for part in row.assignments if part.id != id]
    return Edited(with_assignments(row, [*others, *parts]), ((old, parts),))


def move(row: RotationRow, id: str, first: date, taken: Set[str]) -> Edited:
    """The row with an assignment moved so that it begins on another day, for as long as before."""
    old = next(part for part in row.assignments if part.id == id)
    days = first - old.start
    pauses = tuple(DateRange(start=pause.start + days, end=pause.end + days) for pause in old.suspended)
    moved = old.replace(start=first, end=old.end + days, suspended=pauses)
    return assign(without_assignment(row, id), moved, taken)


def swap(one: RotationRow, other: RotationRow, days: DateRange, taken: Set[str]) -> tuple[Edited, Edited]:
    """Both rows with what the two people do on those days traded: each gets the other's departments, mentors and goals.

    A trade is a new matter for the works council; nobody is their own mentor.
    """
    given: set[str] = set()
    mine, theirs = _inside(one, days), _inside(other, days)
    return (
        _with_those_of(one, theirs, days, taken, given),
        _with_those_of(other, mine, days, taken, given),
    )


def in_tandem(
    one: RotationRow, other: RotationRow, places: tuple[str, str], days: DateRange, taken: Set[str]
) -> tuple[Edited, Edited]:
    """Both rows with the first and the second person in these two places (ids of departments) on those days."""
    new = [
        Assignment(
            id=assignment_id(row.person, place, days.start, taken), department=place, start=days.start, end=days.end
        )
        for row, place in zip((one, other), places, strict=True)
    ]
    return assign(one, new[0], taken), assign(other, new[1], taken)


def split(
    row: RotationRow, id: str, day: date, taken: Set[str], department: str = ""
) -> tuple[RotationRow, Assignment]:
    """The row with an assignment in two from a day on, and its second part, which may be in another department."""
    old = next(part for part in row.assignments if part.id == id)
    where = department or old.department
    second = _between(old, DateRange(start=day, end=old.end), old.half)
    second = second.replace(id=assignment_id(row.person, where, day, taken), department=where)
    if department and department != old.department:
        second = anew(second, row.person).replace(mentor="")
    first = _between(old, DateRange(start=old.start, end=day), old.half)
    others = [part for part in row.assignments if part.id != id]
    return with_assignments(row, [*others, first, second]), second


def changed(row: RotationRow, new: Assignment, taken: Set[str]) -> Edited:
    """The row with an assignment as it is now to be; what shares its days gives way."""
    return assign(without_assignment(row, new.id), new, taken)


def pinned_on(row: RotationRow, days: DateRange) -> Assignment | None:
    """A pinned assignment with one of those days, if there is one."""
    return next((part for part in row.assignments if part.pinned and part.range.overlaps(days)), None)


def anew(part: Assignment, person: str) -> Assignment:
    """An assignment for another person or department: what was noted of the old one holds no longer."""
    fresh: Assignment = part.replace(
        mentor="" if part.mentor == person else part.mentor,
        status=AssignmentStatus.PLANNED,
        suspended=(),
        council=CouncilStatus.OPEN,
        council_date=None,
        council_note="",
        council_about=None,
    )
    return fresh


def _inside(row: RotationRow, days: DateRange) -> list[Assignment]:
    """The parts of the assignments that lie in those days."""
    shared = ((part, part.range.intersection(days)) for part in row.assignments)
    return [_between(part, range, part.half) for part, range in shared if range]


def _with_those_of(
    row: RotationRow, parts: list[Assignment], days: DateRange, taken: Set[str], given: set[str]
) -> Edited:
    """The row with other parts on those days."""
    freed = without_days(row, days, taken | given)
    given.update(part.id for part in freed.row.assignments)
    new = []
    for part in parts:
        id = assignment_id(row.person, part.department, part.start, taken | given)
        given.add(id)
        new.append(anew(part, row.person).replace(id=id))
    return Edited(with_assignments(freed.row, [*freed.row.assignments, *new]), freed.cut)


def without_days(row: RotationRow, days: DateRange, taken: Set[str]) -> Edited:
    """The row with nothing on those days."""
    gap = Assignment(id="gap", department="gap", start=days.start, end=days.end)
    edited = assign(row, gap, taken)
    return Edited(without_assignment(edited.row, gap.id), edited.cut)


def _shared(old: Assignment, new: Assignment) -> bool:
    return old.range.overlaps(new.range) and bool(old.half & new.half)


def _left_of(old: Assignment, new: Assignment) -> Iterator[Assignment]:
    if old.start < new.start:
        yield _between(old, DateRange(start=old.start, end=new.start), old.half)
    beside = Half(old.half & ~new.half)
    shared = old.range.intersection(new.range)
    if beside and shared:
        yield _between(old, shared, beside)
    if new.end < old.end:
        yield _between(old, DateRange(start=new.end, end=old.end), old.half)


def _between(old: Assignment, days: DateRange, half: Half) -> Assignment:
    pauses = tuple(shared for pause in old.suspended if (shared := pause.intersection(days)))
    part: Assignment = old.replace(start=days.start, end=days.end, half=half, suspended=pauses)
    return part


def _renamed(person: str, parts: Iterator[Assignment], taken: Set[str], given: set[str]) -> Iterator[Assignment]:
    """The parts of one assignment, each later one with an id of its own.

    `given` are the ids of the same change, and grows: two half days of one department may be cut on the same day.
    """
    for number, part in enumerate(parts):
        fresh = assignment_id(person, part.department, part.start, taken | given) if number else part.id
        given.add(fresh)
        yield part.replace(id=fresh)


def with_assignments(row: RotationRow, assignments: list[Assignment]) -> RotationRow:
    """The row with other assignments, by start."""
    ordered = tuple(sorted(assignments, key=lambda part: (part.start, part.end, part.half, part.id)))
    changed: RotationRow = row.replace(assignments=ordered)
    return changed


def without_assignment(row: RotationRow, id: str) -> RotationRow:
    """The row without one assignment."""
    return with_assignments(row, [part for part in row.assignments if part.id != id])
