"""How full a department is: guests at a time, people present, and what its rules allow."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from scheduler.model import Assignment, Department, Person
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.reach import reach_of
from scheduler.rules.rotation.capacity import CapacityParameters
from scheduler.rules.rotation.min_present import MinPresentParameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.staffing import assigned_at_a_time, guests_present, own_present
from scheduler.rules.values import amount_for


class Load(msgspec.Struct, frozen=True, kw_only=True):
    """A department's numbers by day of the window: guests and apprentices at a time, twice the own and all present.

    `working` is 1 on the department's working days.
    """

    guests: list[int]
    own_present: list[int]
    present: list[int]
    working: bytes

    def most_guests(self, days: slice) -> int:
        """The most guests at a time in some days."""
        return max(self.guests[days], default=0)

    def least(self, numbers: list[int], days: slice) -> int:
        """The least of half-day numbers on the working days among some days, as whole people; 0 where none is one."""
        counted = zip(numbers[days], self.working[days], strict=True)
        return min((number for number, working in counted if working), default=0) // 2


def load_of(plan: RotationDays, department: Department) -> Load:
    """The department's load over the window. A half day of absence counts as absent."""
    own = own_present(plan, plan.own.get(department.id, ()), "absent", rotating=True)
    there = guests_present(plan, department, "absent")
    return Load(
        guests=assigned_at_a_time(plan, guests(plan, department)),
        own_present=own,
        present=[mine + theirs for mine, theirs in zip(own, there, strict=True)],
        working=plan.working_days(department),
    )


def guests(plan: RotationDays, department: Department) -> list[tuple[Person, Assignment]]:
    """Everybody assigned to a department who belongs elsewhere, with the assignment."""
    return [pair for pair in plan.assigned.get(department.id, ()) if pair[0].department != department.id]


class Limits(msgspec.Struct, frozen=True):
    """The fewest who must be present and the most guests at a time, as a department's rules say; None without one."""

    least: float | None
    most: float | None


def limits_of(plan: RotationDays, department: Department) -> Limits:
    """The limits that the plan's rules set for a department; of several rules the strictest.

    Where guests and apprentices have places of their own, there are as many as both together.
    """
    least: list[float] = []
    most: dict[str, list[float]] = {"guests": [], "apprentices": [], "all": []}
    for rule, kind in rules_in_force("rotation", plan.plan.id, plan.company):
        parameters = kind.read(rule)
        if not reach_of(rule.scope, plan.company).has_department(department):
            continue
        if isinstance(parameters, MinPresentParameters):
            least += _numbers(amount_for(parameters.least, department))
        elif isinstance(parameters, CapacityParameters):
            most[parameters.who] += _numbers(amount_for(parameters.most, department))
    guests_and_apprentices = [min(most["guests"]) + min(most["apprentices"], default=0)] if most["guests"] else []
    return Limits(max(least, default=None), min([*most["all"], *guests_and_apprentices], default=None))


def _numbers(value: float | None) -> Iterable[float]:
    return () if value is None else (value,)
