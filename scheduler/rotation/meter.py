"""Places needed by required visits that are not planned yet, beside the places that are free, by department."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import msgspec

from scheduler.model import DAY, DateRange, Department
from scheduler.rotation.load import limits_of, load_of
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.rotation.required_visit import OpenVisit, RequiredVisit
from scheduler.rules.rotation_days import RotationDays


class Gauge(msgspec.Struct, frozen=True):
    """One department: the open visits, and the free places on each day of the window (None without a limit).

    `start` is the first day that can still be planned. Weeks are five working days of the department; `free_weeks` are
    those from `start` to the last day by which a visit is wanted, or to the plan's last day where none is.
    """

    department: Department
    visits: tuple[OpenVisit, ...]
    free: list[int] | None
    working: bytes
    free_weeks: float | None
    start: date

    @property
    def needed_weeks(self) -> float:
        """The weeks that the open visits come to."""
        return round(sum(visit.weeks for visit in self.visits), 1)

    @property
    def is_short(self) -> bool:
        """Whether more is needed than is free."""
        return self.free_weeks is not None and self.needed_weeks > self.free_weeks

    def free_in(self, days: slice) -> int | None:
        """The fewest free places on the working days among some days; None without a limit or a working day."""
        if self.free is None:
            return None
        counted = zip(self.free[days], self.working[days], strict=True)
        return min((free for free, working in counted if working), default=None)

    def needed_in(self, days: DateRange) -> float:
        """The places needed in some days if each open visit is spread evenly up to its last day."""
        needed = 0.0
        for visit in self.visits:
            if days.last >= self.start and max(self.start, days.start) <= visit.by:
                needed += visit.weeks * 7 / ((visit.by - self.start).days + 1)
        return round(needed, 1)


def meter_of(plan: RotationDays, departments: Iterable[Department], today: date) -> tuple[Gauge, ...]:
    """A gauge for each of the departments, in their order; what is over offers no place any more."""
    visits: dict[str, list[OpenVisit]] = defaultdict(list)
    for rule, kind in rules_in_force("rotation", plan.plan.id, plan.company):
        if isinstance(kind, RequiredVisit):
            for visit in kind.open_visits(rule, kind.read(rule), plan):
                visits[visit.department.id].append(visit)
    start = max(today, plan.plan.start)
    return tuple(_gauge(plan, department, visits[department.id], start) for department in departments)


def _gauge(plan: RotationDays, department: Department, visits: list[OpenVisit], start: date) -> Gauge:
    most, working = limits_of(plan, department).most, plan.working_days(department)
    if most is None:
        return Gauge(department, tuple(visits), None, working, None, start)
    free = [max(round(most) - guests, 0) for guests in load_of(plan, department).guests]
    until = max((visit.by for visit in visits), default=plan.plan.range.last)
    days = DateRange(start=start, end=max(until, start) + DAY).intersection(plan.window)
    place = plan.place(days) if days else slice(0, 0)
    counted = zip(free[place], working[place], strict=True)
    weeks = sum(places for places, is_working in counted if is_working) / 5
    return Gauge(department, tuple(visits), free, working, round(weeks, 1), start)
