"""Changes to one person's row by hand: a new assignment takes its days, what was there keeps the rest."""

from __future__ import annotations

from collections.abc import Container, Iterator

import msgspec

from scheduler.model import Assignment, DateRange, Half, Refused, RotationRow, assignment_id, message


class Edited(msgspec.Struct, frozen=True):
    """A row after a change, with the assignments that were cut short (before, after: the parts left) and are gone."""

    row: RotationRow
    cut: tuple[tuple[Assignment, tuple[Assignment, ...]], ...] = ()


def assign(row: RotationRow, new: Assignment, taken: Container[str]) -> Edited:
    """The row with the new assignment; those that share a half day with it keep what lies before, after or beside.

    The first part left keeps its id, further ones get fresh ones, other than those `taken` in the plan. Raises Refused where a pinned one would be cut.
    """
    kept: list[Assignment] = []
    cut: list[tuple[Assignment, tuple[Assignment, ...]]] = []
    for old in row.assignments:
        if not (old.range.overlaps(new.range) and old.half & new.half):
            kept.append(old)
            continue
        if old.pinned:
            raise Refused(
                message("rotation-pinned", department=old.department, first=old.start, last=old.range.last),
                hint=message("rotation-unpin-first"),
            )
        parts = tuple(_renamed(row.person, _left_of(old, new), taken))
        kept += parts
        cut.append((old, parts))
    return Edited(with_assignments(row, [*kept, new]), tuple(cut))


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


def _renamed(person: str, parts: Iterator[Assignment], taken: Container[str]) -> Iterator[Assignment]:
    """The parts of one assignment, each later one with an id of its own; they begin on different days."""
    for number, part in enumerate(parts):
        yield part.replace(id=assignment_id(person, part.department, part.start, taken)) if number else part


def with_assignments(row: RotationRow, assignments: list[Assignment]) -> RotationRow:
    """The row with other assignments, by start."""
    ordered = tuple(sorted(assignments, key=lambda part: (part.start, part.end, part.half, part.id)))
    changed: RotationRow = row.replace(assignments=ordered)
    return changed


def without_assignment(row: RotationRow, id: str) -> RotationRow:
    """The row without one assignment."""
    return with_assignments(row, [part for part in row.assignments if part.id != id])
