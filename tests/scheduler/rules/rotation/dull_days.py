"""Who is assigned, due and present, and which stays that makes, asked one half day at a time.

It shares no code with the rules but the records. A day's halves are 1 (morning) and 2 (afternoon).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import holidays

from scheduler.model import (
    AbsenceStatus,
    Assignment,
    Department,
    PastStay,
    Person,
    RotationPlan,
)
from scheduler.rules.company import Company
from tests.scheduler.rules.making import Stint

DAY = timedelta(days=1)
HALVES = (1, 2)


@lru_cache
def _holidays(region: str) -> frozenset[date]:
    country, state = region.split("-")
    return frozenset(holidays.country_holidays(country, subdiv=state, years=range(2026, 2029)))


class DullStay(NamedTuple):
    """A stay with its parts, by start."""

    person: Person
    department: Department
    parts: list[Assignment | PastStay]

    @property
    def first(self) -> date:
        """Its first day."""
        return min(part.start for part in self.parts)

    @property
    def last(self) -> date:
        """Its last day."""
        return max(part.end for part in self.parts) - DAY

    @property
    def planned(self) -> list[Assignment]:
        """Its parts in the plan."""
        return [part for part in self.parts if isinstance(part, Assignment)]

    @property
    def history(self) -> list[PastStay]:
        """Its parts in history."""
        return [part for part in self.parts if isinstance(part, PastStay)]


def each_day(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


class Dull:
    """A plan and a company, asked about one half of one day at a time."""

    def __init__(self, company: Company, plan: RotationPlan, stints: list[Stint]) -> None:
        self.company = company
        self.plan = plan
        self.stints = stints
        self.people = list(company.people.values())
        self.departments = list(company.departments.values())
        first = min([plan.start, *(stint.assignment.start for stint in stints)])
        last = max([plan.end, *(stint.assignment.end for stint in stints)]) - DAY
        self.days = list(each_day(first, last))
        self._known: dict[tuple[str, date, int], bool] = {}

    def holiday(self, site: str, day: date) -> bool:
        """Whether a site has a public holiday."""
        return day in _holidays(self.company.sites[site].region)

    def work(self, person: Person, day: date, half: int) -> bool:
        """Whether a half day is one of work by contract."""
        employed = (person.joined is None or person.joined <= day) and (person.leaves is None or day <= person.leaves)
        return employed and bool(person.working_time.days[day.weekday()] & half)

    def due(self, person: Person, day: date, half: int, site: str) -> bool:
        """Whether it is a due half day for somebody who works at a site."""
        return self.work(person, day, half) and not self.holiday(site, day)

    def away(self, person: Person, day: date, half: int) -> bool:
        """Whether an approved absence covers it."""
        key = (person.id, day, half)
        if key not in self._known:
            self._known[key] = any(
                a.person == person.id and a.status == AbsenceStatus.APPROVED and a.on(day) & half
                for a in self.company.absences.values()
            )
        return self._known[key]

    def assigned_by(self, person: Person, part: Assignment, day: date, half: int) -> bool:
        """Whether an assignment makes a half day an assigned one."""
        suspended = any(pause.start <= day < pause.end for pause in part.suspended)
        inside = part.start <= day < part.end and bool(part.half & half) and not suspended
        return inside and self.work(person, day, half)

    def at(self, person: Person, day: date, half: int, department: str) -> bool:
        """Whether somebody is assigned to a department."""
        return any(
            s.who == person.id and s.assignment.department == department
            and self.assigned_by(person, s.assignment, day, half)
            for s in self.stints
        )  # fmt: skip

    def elsewhere(self, person: Person, day: date, half: int) -> bool:
        """Whether somebody is assigned to a department that is not their own."""
        return any(self.at(person, day, half, d.id) for d in self.departments if d.id != person.department)

    def there(self, person: Person, day: date, department: Department, half_days: str) -> float:
        """How much of a day (0 to 1) somebody is present in a department that they are assigned to."""
        due = [h for h in HALVES if self.due(person, day, h, department.site)]
        assigned = [h for h in due if self.at(person, day, h, department.id)]
        present = [h for h in assigned if not self.away(person, day, h)]
        if not present or (half_days == "absent" and present != assigned):
            return 0
        return len(present) / len(due)

    def at_home(self, person: Person, day: date, half_days: str, rotating: bool) -> float:
        """How much of a day somebody is present in their own department."""
        due = [h for h in HALVES if self.due(person, day, h, person.site)]
        present = [
            h for h in due if not self.away(person, day, h) and not (rotating and self.elsewhere(person, day, h))
        ]
        if not present or (half_days == "absent" and present != due):
            return 0
        return len(present) / len(due)

    def working_day(self, department: Department, day: date) -> bool:
        """Whether it is a working day of a department."""
        return day.weekday() < 5 and not self.holiday(department.site, day)

    def stays(self, person: Person) -> list[DullStay]:
        """Somebody's stays, history included, by first day."""
        found: list[DullStay] = []
        for department in self.departments:
            pieces: list[Assignment | PastStay] = [
                s.assignment for s in self.stints if s.who == person.id and s.assignment.department == department.id
            ]
            history = self.company.past_stays.values()
            pieces += [p for p in history if p.person == person.id and p.department == department.id]
            run: list[Assignment | PastStay] = []
            for piece in sorted(pieces, key=lambda p: (p.start, p.end, p.id)):
                end = max((part.end for part in run), default=piece.start)
                between = each_day(end, piece.start - DAY)
                if run and any(self._present(person, day, department) for day in between):
                    found.append(DullStay(person, department, run))
                    run = []
                run = [*run, piece]
            if run:
                found.append(DullStay(person, department, run))
        return sorted(found, key=lambda stay: (stay.first, stay.last, stay.department.id))

    def _present(self, person: Person, day: date, department: Department) -> bool:
        return any(self.due(person, day, h, department.site) and not self.away(person, day, h) for h in HALVES)

    def planned_stays(self) -> list[DullStay]:
        """The stays with a part in the plan."""
        return [stay for person in self.people for stay in self.stays(person) if stay.planned]

    def net_days(self, stay: DullStay, half_days: str) -> float:
        """The present days of a stay's planned part."""
        first, last = min(p.start for p in stay.planned), max(p.end for p in stay.planned) - DAY
        return sum(self.there(stay.person, day, stay.department, half_days) for day in each_day(first, last))

    def calendar_weeks(self, stay: DullStay) -> int:
        """The ISO weeks with an assigned day."""
        weeks = set()
        for part in stay.parts:
            for day in each_day(part.start, part.end - DAY):
                if isinstance(part, Assignment):
                    assigned = any(self.assigned_by(stay.person, part, day, h) for h in HALVES)
                else:
                    assigned = any(self.work(stay.person, day, h) for h in HALVES)
                if assigned:
                    weeks.add(day.isocalendar()[:2])
        return len(weeks)

    def past_days(self, stay: DullStay, half_days: str) -> float:
        """The net days of a stay's history, by its number or else by the calendar."""
        total = 0.0
        for part in stay.history:
            if part.net_weeks is not None:
                total += part.net_weeks * 5
                continue
            for day in each_day(part.start, part.end - DAY):
                due = [h for h in HALVES if self.due(stay.person, day, h, stay.department.site)]
                present = [h for h in due if not self.away(stay.person, day, h)]
                if present and (half_days == "half" or present == due):
                    total += len(present) / len(due)
        return total
