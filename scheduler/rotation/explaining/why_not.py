"""Why somebody is not in a department at some time: what stands against it, or what it would cost."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import (
    Assignment,
    DateRange,
    Department,
    Person,
    RotationPlan,
    RotationRow,
    assignment_id,
    row_id,
)
from scheduler.rotation.edit import with_assignments


def pinned_there(
    rows: Iterable[RotationRow], plan: RotationPlan, person: Person, department: Department, days: DateRange
) -> tuple[list[RotationRow], str]:
    """The rows with somebody pinned in a department on these days, and the id of that assignment."""
    known = {row.person: row for row in rows}
    taken = {part.id for row in known.values() for part in row.assignments}
    name = assignment_id(person.id, department.id, days.start, taken)
    part = Assignment(id=name, department=department.id, start=days.start, end=days.end, pinned=True)
    row = known.get(person.id) or RotationRow(id=row_id(plan.id, person.id), plan=plan.id, person=person.id)
    known[person.id] = with_assignments(row, [*row.assignments, part])
    return list(known.values()), name
