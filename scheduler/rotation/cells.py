"""One person in one period of a board: where they are, how a stay's bar joins, how much they are away."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from scheduler.model import Assignment, DateRange, Person
from scheduler.rules.halves import both, count_halves, days_in
from scheduler.rules.rotation_days import RotationDays


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """`assignment` is the one with most assigned days there, `more` the number of others; None without a station.

    `starts` and `ends` say that the bar of the stay begins and ends in this column. `away` is the share of the due
    halves on which the person is away, `school` whether most of that is school or exams.
    """

    assignment: Assignment | None = None
    starts: bool = False
    ends: bool = False
    more: int = 0
    away: float = 0.0
    school: bool = False
    outside_contract: bool = False


def cells_of(plan: RotationDays, person: Person, columns: Sequence[DateRange]) -> tuple[Cell, ...]:
    """A person's row of the board."""
    found = [_candidates(plan, person, column) for column in columns]
    stay_of = {part.id: number for number, stay in enumerate(plan.stays(person)) for part in stay.assignments}
    bars = [stay_of[parts[0].id] if parts else -1 for parts in found]
    return tuple(
        _cell(
            plan, person, column, parts, n == 0 or bars[n - 1] != bars[n], n == len(bars) - 1 or bars[n + 1] != bars[n]
        )
        for n, (column, parts) in enumerate(zip(columns, found, strict=True))
    )


def _candidates(plan: RotationDays, person: Person, column: DateRange) -> list[Assignment]:
    """The assignments with a day in the column, the one with most assigned days first."""
    parts = [part for part in plan.of(person) if part.start < column.end and column.start < part.end]
    if len(parts) < 2:
        return parts
    place = plan.place(column)
    days = {part.id: days_in(plan.at(person, part.department)[place]) for part in parts}
    return sorted(parts, key=lambda part: (-days[part.id], part.start))


def _cell(
    plan: RotationDays, person: Person, column: DateRange, parts: list[Assignment], starts: bool, ends: bool
) -> Cell:
    place, facts = plan.place(column), plan.facts
    site = plan.department(parts[0].department).site if parts else None
    due = facts.due(person, site)[place]
    gone = both(due, facts.away(person)[place])
    away = count_halves(gone)
    return Cell(
        assignment=parts[0] if parts else None,
        starts=bool(parts) and starts,
        ends=bool(parts) and ends,
        more=max(len(parts) - 1, 0),
        away=round(away / count_halves(due), 2) if away else 0.0,
        school=away > 0 and 2 * count_halves(both(gone, facts.school(person)[place])) >= away,
        outside_contract=not (person.employed.start < column.end and column.start < person.employed.end),
    )
