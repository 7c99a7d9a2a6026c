"""How many are in a department on each day: assigned and present, own people and guests."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Assignment, Department, Half, Person
from scheduler.rules.halves import TO_AFTERNOONS, TO_MORNINGS, HalfDays, either, presence, summed
from scheduler.rules.rotation_days import RotationDays

Taken = tuple[Person, Assignment]
_WHOLE_DAY = bytes([Half.WHOLE])


def assigned_in_half(plan: RotationDays, taken: Iterable[Taken], part: bytes) -> list[int]:
    """How many of these assignments each day of the window has in one half (`TO_MORNINGS` or `TO_AFTERNOONS`)."""
    halves = (
        ((assignment.start - plan.window.start).days, plan.halves(person, assignment).translate(part))
        for person, assignment in taken
    )
    return summed(halves, plan.window.length)


def assigned_by_half(plan: RotationDays, taken: Iterable[Taken]) -> tuple[list[int], list[int]]:
    """How many of these assignments each day of the window has in the morning and in the afternoon."""
    rows = [((part.start - plan.window.start).days, plan.halves(person, part)) for person, part in taken]
    mornings = summed(((start, halves.translate(TO_MORNINGS)) for start, halves in rows), plan.window.length)
    if not any(Half.MORNING in halves or Half.AFTERNOON in halves for _, halves in rows):
        return mornings, mornings
    return mornings, summed(((start, halves.translate(TO_AFTERNOONS)) for start, halves in rows), plan.window.length)


def assigned_at_a_time(plan: RotationDays, taken: Iterable[Taken]) -> list[int]:
    """How many of these assignments each day of the window has; the fuller half of the day counts."""
    return list(map(max, *assigned_by_half(plan, taken)))


def own_presence(plan: RotationDays, person: Person, half_days: HalfDays, *, rotating: bool) -> bytes:
    """How much of each day (2 whole, 1 half) somebody is present at home; if `rotating`, not while elsewhere."""
    away = plan.facts.away(person)
    if rotating and plan.of(person):
        away = either(away, plan.elsewhere(person))
    due = plan.facts.due(person)
    return presence(due, away, _WHOLE_DAY * len(due), half_days)


def own_present(plan: RotationDays, own: Iterable[Person], half_days: HalfDays, *, rotating: bool) -> list[int]:
    """Twice the number of a department's own people who are present, by day of the window."""
    return summed(((0, own_presence(plan, person, half_days, rotating=rotating)) for person in own), plan.window.length)


def guests_present(plan: RotationDays, department: Department, half_days: HalfDays) -> list[int]:
    """Twice the number of people from elsewhere who are present in a department, by day of the window."""
    there = {person.id: person for person, _ in plan.assigned.get(department.id, ())}
    guests = [person for person in there.values() if person.department != department.id]
    rows = ((0, plan.presence(person, department, slice(None), half_days)) for person in guests)
    return summed(rows, plan.window.length)
