"""When a wish is met, for a plan as it stands and for stays to choose among."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.model import DateRange, Rule, Wish
from scheduler.rules.choices import Choices
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import in_force


def days_of(rule: Rule, wish: Wish, plan: RotationDays) -> DateRange | None:
    """The days of the plan on which a wish can be met; None where there are none while the rule is in force."""
    shared = plan.plan.range.intersection(DateRange(start=wish.start, end=wish.end))
    return shared if shared and in_force(rule, shared) else None


def is_met(wish: Wish, days: DateRange, plan: RotationDays) -> bool:
    """Whether somebody has an assigned day in the wished department on those days."""
    return any(plan.at(plan.company.people[wish.person], wish.department)[plan.place(days)])


def cells_within(choices: Choices, days: DateRange) -> list[int]:
    """The cells with a day of work among those days."""
    contract, plan = choices.plan.facts.contract(choices.person), choices.plan
    if days == plan.plan.range:
        return [number for number, worked in enumerate(choices.worked) if worked]
    return [
        number
        for number, cell in enumerate(choices.cells)
        if (shared := cell.intersection(days)) and any(contract[plan.place(shared)])
    ]


def stays_within(choices: Choices, department: str, cells: Sequence[int]) -> Iterator[tuple[list[int], int]]:
    """How many stays share one of the cells: those that go on or start in the first, and those that start later."""
    known = set(cells)
    yield choices.starts(department, [cell for cell in cells if cell - 1 in known]), 1
    yield choices.spent(department, [cell for cell in cells if cell - 1 not in known]), 1
