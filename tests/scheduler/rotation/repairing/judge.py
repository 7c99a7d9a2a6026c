"""A dull judge of repairs: tries all plans in the order of how much they change, and asks the checker of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, groupby, pairwise, product

from scheduler.model import DAY, Assignment, RotationPlan, RotationRow
from scheduler.rotation.check import check
from scheduler.rotation.repairing.repair import open_findings
from scheduler.rules.company import Company
from scheduler.rules.rotation_days import RotationDays

Cells = Mapping[str, Sequence[str]]
"""By person, the department of each week of the plan; empty where there is none."""


def weeks(plan: RotationPlan) -> list[date]:
    """The Mondays of a plan."""
    return [plan.start + 7 * n * DAY for n in range((plan.end - plan.start).days // 7)]


def rows(plan: RotationPlan, cells: Cells) -> list[RotationRow]:
    """A plan of whole weeks as rows: weeks in one department in a row are one assignment."""
    starts, made = weeks(plan), []
    for person, where in cells.items():
        parts = []
        for department, group in groupby(range(len(where)), key=where.__getitem__):
            numbers = list(group)
            if department:
                start, end = starts[numbers[0]], starts[numbers[-1]] + 7 * DAY
                parts.append(Assignment(id=f"{person}-{start}", department=department, start=start, end=end))
        made.append(RotationRow(id=f"{plan.id}.{person}", plan=plan.id, person=person, assignments=tuple(parts)))
    return made


def cells_of(plan: RotationPlan, made: Sequence[RotationRow], people: Sequence[str]) -> dict[str, list[str]]:
    """The department of each week of everybody, of rows that have whole weeks only."""
    parts = {row.person: row.assignments for row in made}
    return {
        person: [
            next((part.department for part in parts.get(person, ()) if monday in part.range), "")
            for monday in weeks(plan)
        ]
        for person in people
    }


def fewest(
    plan: RotationPlan, company: Company, now: Cells, start: date, departments: Sequence[str], most: int
) -> tuple[int, int] | None:
    """The fewest changed weeks of a plan without open hard findings, and of those the fewest people touched.

    None where no plan that changes at most so many weeks has none. Plans in which a stay goes on after weeks that are
    free, since somebody is away then, are left out, unless it stands so: a repair writes stays in whole.
    """
    paused = _paused(plan, company, now)
    places = [(person, n) for person in now for n, monday in enumerate(weeks(plan)) if monday >= start]
    for count in range(min(most, len(places)) + 1):
        touched = [
            len({person for person, _ in chosen})
            for chosen in combinations(places, count)
            for other in _others(now, chosen, departments)
            if _paused(plan, company, other) <= paused
            if not open_findings(check(plan, rows(plan, other), company), start)
        ]
        if touched:
            return count, min(touched)
    return None


def _paused(plan: RotationPlan, company: Company, cells: Cells) -> set[tuple[str, date, date]]:
    """The stays that are several assignments: person, last day of one, first day of the next."""
    days = RotationDays(plan, rows(plan, cells), company)
    return {
        (stay.person.id, one.end, other.start)
        for stay in days.planned_stays()
        for one, other in pairwise(stay.assignments)
    }


def _others(now: Cells, chosen: Sequence[tuple[str, int]], departments: Sequence[str]) -> Iterator[Cells]:
    for values in product(("", *departments), repeat=len(chosen)):
        other = {person: list(where) for person, where in now.items()}
        for (person, n), department in zip(chosen, values, strict=True):
            other[person][n] = department
        if all(now[person][n] != other[person][n] for person, n in chosen):
            yield other
