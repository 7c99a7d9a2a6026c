"""Between a plan's rows and choices: what somebody has chosen at present, and the rows that a choice makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from scheduler.model import Assignment, DateRange, RotationRow, assignment_id, row_id
from scheduler.rotation.edit import with_assignments
from scheduler.rotation.solving.building import Setting, Standing
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.choices import Choices, Terms


def present_choice(setting: Setting) -> dict[str, Stays]:
    """What everybody has chosen as the plan stands; a period in two departments counts for the one with more days."""
    return {
        person: _stays(choices, present_cells(choices, setting.standing[person]))
        for person, choices in setting.problem.people.items()
    }


def present_cells(choices: Choices, standing: Standing) -> list[str]:
    """The department of each cell at present; empty where there is none."""
    return [
        forced or ("" if closed else _most_of(standing.free, cell))
        for cell, forced, closed in zip(choices.cells, choices.forced, choices.closed, strict=True)
    ]


def changes(setting: Setting, weight: int = 1) -> tuple[dict[str, Terms], int]:
    """What each cell that gets another department than at present costs, as terms and a constant to be added."""
    found, constant = {}, 0
    for person, choices in setting.problem.people.items():
        cells = present_cells(choices, setting.standing[person])
        constant += weight * sum(bool(key) for key in cells)
        terms = []
        for cell, present in enumerate(cells):
            if present in choices.numbers:
                terms.append((choices.spent(present, [cell]), -weight))
            elif not present:
                terms += [(choices.spent(key, [cell]), weight) for key in choices.numbers]
        found[person] = choices.terms(*terms)
    return found, constant


def rows_of(setting: Setting, chosen: Mapping[str, Stays]) -> dict[str, RotationRow]:
    """The rows of the people who have chosen. Assignments that go on, if at other times, keep their ids and mentors."""
    taken = {part.id for row in setting.rows.values() for part in row.assignments}
    return {person: _row(setting, person, stays, taken) for person, stays in chosen.items()}


def _row(setting: Setting, person: str, stays: Stays, taken: set[str]) -> RotationRow:
    choices, standing = setting.problem.people[person], setting.standing[person]
    pieces = list(standing.aside)
    unused = {part.id: part for part in standing.free}
    for number, first, last in stays:
        department = choices.departments[number].id
        days = DateRange(start=choices.cells[first].start, end=choices.cells[last].end)
        pieces += _pieces(person, department, days, standing.forced, unused, taken)
    row = setting.rows.get(person) or RotationRow(
        id=row_id(setting.plan.id, person), plan=setting.plan.id, person=person
    )
    return with_assignments(row, merged(person, pieces, taken))


def _pieces(
    person: str,
    department: str,
    days: DateRange,
    forced: Iterable[Assignment],
    unused: dict[str, Assignment],
    taken: set[str],
) -> list[Assignment]:
    """The assignments of one stay: those that stand already, and one for each stretch between them."""
    standing = [part for part in forced if part.department == department and part.range.overlaps(days)]
    found, start = list(standing), days.start
    for part in sorted(standing, key=lambda part: part.start):
        if start < part.start:
            found.append(_stretch(person, department, DateRange(start=start, end=part.start), unused, taken))
        start = max(start, part.end)
    if start < days.end:
        found.append(_stretch(person, department, DateRange(start=start, end=days.end), unused, taken))
    return found


def _stretch(
    person: str, department: str, days: DateRange, unused: dict[str, Assignment], taken: set[str]
) -> Assignment:
    """An assignment on these days: the one of the same department that shares most of them, else a new one."""
    same = [part for part in unused.values() if part.department == department]
    if same:
        best = max(same, key=lambda part: (_shared(part.range, days), part.start, part.id))
        if _shared(best.range, days):
            del unused[best.id]
            moved: Assignment = best.replace(start=days.start, end=days.end)
            return moved
    fresh = assignment_id(person, department, days.start, taken)
    taken.add(fresh)
    return Assignment(id=fresh, department=department, start=days.start, end=days.end)


def merged(person: str, pieces: list[Assignment], taken: set[str]) -> list[Assignment]:
    """Pieces of one assignment that touch become one again; a piece apart from the first gets an id of its own."""
    found: list[Assignment] = []
    for _, group in groupby(sorted(pieces, key=lambda part: (part.id, part.start)), key=lambda part: part.id):
        first, *others = group
        for part in others:
            if part.start <= first.end and part.department == first.department and part.half == first.half:
                first = first.replace(end=max(first.end, part.end))
            else:
                found.append(first)
                fresh = assignment_id(person, part.department, part.start, taken)
                taken.add(fresh)
                first = part.replace(id=fresh)
        found.append(first)
    return found


def _stays(choices: Choices, cells: list[str]) -> Stays:
    found: list[tuple[int, int, int]] = []
    for cell, department in enumerate(cells):
        number = choices.numbers.get(department)
        if number is None:
            continue
        if found and found[-1][0] == number and found[-1][2] == cell - 1:
            found[-1] = (number, found[-1][1], cell)
        else:
            found.append((number, cell, cell))
    return tuple(found)


def _most_of(parts: Iterable[Assignment], cell: DateRange) -> str:
    days: dict[str, int] = defaultdict(int)
    for part in parts:
        days[part.department] += _shared(part.range, cell)
    best = max(days, key=lambda key: days[key], default="")
    return best if best and days[best] else ""


def _shared(one: DateRange, other: DateRange) -> int:
    shared = one.intersection(other)
    return shared.length if shared else 0
