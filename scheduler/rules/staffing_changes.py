"""What people who choose add to, and take from, those present in a department."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Person
from scheduler.rules.halves import HalfDays
from scheduler.rules.rotation_problem import Daily, RotationProblem
from scheduler.rules.staffing import own_presence


def staffing_changes(
    problem: RotationProblem, department: Department, half_days: HalfDays, own: Iterable[Person], *, guests: bool
) -> list[Daily]:
    """Own people who can leave take their presence at home away; guests bring theirs, where `guests` count."""
    plan = problem.plan
    changes = []
    for person in own:
        choices = problem.of(person)
        if choices is not None:
            elsewhere = tuple(key for key in choices.numbers if key != department.id)
            at_home = own_presence(plan, person, half_days, rotating=True)
            changes.append(Daily(choices, elsewhere, [-weight for weight in at_home]))
    if guests:
        changes += [
            Daily(choices, (department.id,), choices.presence(department, half_days))
            for choices in problem.people.values()
            if choices.person.department != department.id and department.id in choices.numbers
        ]
    return changes
