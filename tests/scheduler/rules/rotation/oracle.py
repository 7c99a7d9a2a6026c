"""The rules for rotations a second time, day by day from the definitions, in the dullest way: a judge for the checker.

It shares no code with the rules but the records. A day's halves are 1 (morning) and 2 (afternoon).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

import holidays

from scheduler.model import (
    AbsenceStatus,
    Assignment,
    AssignmentStatus,
    Department,
    PastStay,
    Person,
    Role,
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


# What each kind finds, as plain tuples: `hits` are days with a measure, the others whole findings.


def one_place(o: Dull, _: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, departments, day) for each day shared by two assignments."""
    found = set()
    for n, a in enumerate(o.stints):
        for b in o.stints[n + 1 :]:
            for day in o.days:
                running = [
                    p.start <= day < p.end and not any(x.start <= day < x.end for x in p.suspended)
                    for p in (a.assignment, b.assignment)
                ]
                if a.who == b.who and all(running) and a.assignment.half & b.assignment.half:
                    found.add((a.who, frozenset((a.assignment.id, b.assignment.id)), day))
    return found


def inside_contract(o: Dull, _: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, day) for each day of an assignment outside the contract."""
    return {
        (s.who, s.assignment.department, day)
        for s in o.stints
        for day in each_day(s.assignment.start, s.assignment.end - DAY)
        for person in [o.company.people[s.who]]
        if (person.joined and day < person.joined) or (person.leaves and day > person.leaves)
    }


def no_gap(o: Dull, p: dict[str, Any]) -> dict[tuple[Any, ...], float]:
    """(person, day): the days without a station in the whole plan, where they are too many."""
    found: dict[tuple[Any, ...], float] = {}
    for person in o.people:
        if person.role != Role.APPRENTICE:
            continue
        gaps = {}
        for day in each_day(o.plan.start, o.plan.end - DAY):
            due = [h for h in HALVES if o.due(person, day, h, person.site)]
            free = [
                h for h in due
                if not any(
                    s.who == person.id and s.assignment.start <= day < s.assignment.end and s.assignment.half & h
                    for s in o.stints
                )
            ]  # fmt: skip
            if free:
                gaps[day] = len(free) / len(due)
        if sum(gaps.values()) > p.get("allowed_days", 0):
            found |= {(person.id, day): sum(gaps.values()) for day in gaps}
    return found


def capacity(o: Dull, p: dict[str, Any]) -> dict[tuple[Any, ...], float]:
    """(department, day): how many are assigned, where they are too many."""
    found: dict[tuple[Any, ...], float] = {}
    for department in o.departments:
        most = department.guest_capacity if p["most"] == "departments.guest_capacity" else p["most"]
        for day in o.days:
            counts = []
            for half in HALVES:
                stints = [
                    s for s in o.stints
                    if s.assignment.department == department.id
                    and o.assigned_by(o.company.people[s.who], s.assignment, day, half)
                    and _counts_as(o.company.people[s.who], department, p.get("who", "guests"))
                ]  # fmt: skip
                counts.append(len(stints))
            if most is not None and max(counts) > most:
                found[department.id, day] = max(counts)
    return found


def _counts_as(person: Person, department: Department, who: str) -> bool:
    if who == "all":
        return True
    if who == "apprentices":
        return person.role == Role.APPRENTICE
    return person.role != Role.APPRENTICE and person.department != department.id


def min_present(o: Dull, p: dict[str, Any]) -> dict[tuple[Any, ...], float]:
    """(department, day, charged): how many are present, where they are too few."""
    found = {}
    half_days = p.get("half_days", "absent")
    for department in o.departments:
        least = department.min_staffing if p["least"] == "departments.min_staffing" else p["least"]
        for day in each_day(o.plan.start, o.plan.end - DAY):
            own = [person for person in o.people if person.department == department.id]
            now = sum(o.at_home(person, day, half_days, True) for person in own)
            anyway = sum(o.at_home(person, day, half_days, False) for person in own)
            if p.get("who") == "all":
                guests = [person for person in o.people if person.department != department.id]
                now += sum(o.there(person, day, department, half_days) for person in guests)
            if least and o.working_day(department, day) and now < least:
                charged = anyway >= least
                found[department.id, day, charged] = now if charged else anyway
    return found


def _weeks(o: Dull, department: Department, p: dict[str, Any]) -> float | None:
    if p["weeks"] == "departments.min_stay_weeks":
        return department.min_stay_weeks
    return float(p["weeks"])


def min_stay(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, weeks, notice) of each stay that is too short."""
    found = set()
    for stay in o.planned_stays():
        least = _weeks(o, stay.department, p)
        if p.get("measure") == "calendar":
            weeks: float = o.calendar_weeks(stay)
        elif any(part.net_weeks is None for part in stay.history):
            continue
        else:
            weeks = o.net_days(stay, p.get("half_days", "absent")) / 5 + sum(h.net_weeks or 0 for h in stay.history)
        if least is not None and weeks < least - 1e-9:
            found.add((stay.person.id, stay.department.id, stay.first, round(weeks, 2), _broken_off(stay)))
    return found


def max_stay(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, weeks, notice) of each stay that is too long."""
    found = set()
    half_days = p.get("half_days", "absent")
    for stay in o.planned_stays():
        most = _weeks(o, stay.department, p)
        if p.get("measure") == "calendar":
            weeks: float = o.calendar_weeks(stay)
        else:
            weeks = (o.net_days(stay, half_days) + o.past_days(stay, half_days)) / 5
        if most is not None and weeks > most + 1e-9:
            found.add((stay.person.id, stay.department.id, stay.first, round(weeks, 2), _broken_off(stay)))
    return found


def _broken_off(stay: DullStay) -> bool:
    return any(part.status == AssignmentStatus.BROKEN_OFF for part in stay.planned)


def required_visit(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, departments) that are missing."""
    found: set[tuple[Any, ...]] = set()
    by = date.fromisoformat(p["by"]) if "by" in p else o.plan.end - DAY
    if by > o.plan.end - DAY:
        return found
    for person in o.people:
        missing = []
        for department in p["departments"]:
            stays = [s for s in o.stays(person) if s.department.id == department and s.last <= by]
            weeks = 0.0
            for stay in stays:
                known = all(part.net_weeks is not None for part in stay.history)
                weeks += o.past_days(stay, "absent") / 5 if known else 1000
                weeks += o.net_days(stay, "absent") / 5 if stay.planned else 0
            enough = bool(stays) if "least_net_weeks" not in p else bool(stays) and weeks >= p["least_net_weeks"] - 1e-9
            if not enough:
                missing.append(department)
        needed = p.get("k", len(p["departments"]))
        if len(p["departments"]) - len(missing) < needed:
            if needed < len(p["departments"]):
                found.add((person.id, *missing))
            else:
                found |= {(person.id, department) for department in missing}
    return found


def requires_before(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, needed) of each stay that comes too early."""
    before, after = p["before"][0].split(">")
    return {
        (stay.person.id, after, stay.first, before)
        for stay in o.planned_stays()
        if stay.department.id == after
        and not any(s.department.id == before and s.last < stay.first for s in o.stays(stay.person))
    }


def at_most_once(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, number) of each stay that is not the first."""
    found = set()
    for stay in o.planned_stays():
        earlier = [s for s in o.stays(stay.person) if s.department.id == stay.department.id and s.first < stay.first]
        if earlier and stay.department.id in p.get("departments", [stay.department.id]):
            found.add((stay.person.id, stay.department.id, stay.first, len(earlier) + 1))
    return found


def blackout(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, last) of the assigned days in each closed time."""
    found = set()
    for department in o.departments:
        periods = [tuple(map(date.fromisoformat, text.split(".."))) for text in p.get("dates", ())]
        count = p.get("last_working_days_of_quarter", 0)
        for end in (date(2027, 3, 31), date(2027, 6, 30)) if count else ():
            if end.month == 3 or o.days[-1] >= date(2027, 4, 1):
                back = [end - n * DAY for n in range(90)]
                working = [day for day in back if o.working_day(department, day)]
                periods.append((working[count - 1], end))
        for stay in o.planned_stays():
            at_home = stay.person.department == stay.department.id
            concerned = department.id in (stay.department.id, stay.person.department) and not at_home
            role = "apprentices" if stay.person.role == Role.APPRENTICE else "guests"
            if not concerned or p.get("people", "all") not in ("all", role):
                continue
            assigned = _assigned_days(o, stay)
            for first, last in periods:
                days = [day for day in assigned if first <= day <= last]
                if p.get("applies") == "starts":
                    days = days[:1] if days and days[0] == assigned[0] and not stay.history else []
                if days:
                    found.add((stay.person.id, department.id, days[0], days[-1]))
    return found


def _assigned_days(o: Dull, stay: DullStay) -> list[date]:
    return [
        day for day in o.days
        if any(o.assigned_by(stay.person, part, day, h) for part in stay.planned for h in HALVES)
    ]  # fmt: skip


def mentor(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, mentor, first, share) where a mentor is there too seldom or missing; (mentor, day, count) of crowds."""
    found: set[tuple[Any, ...]] = set()
    half_days = p.get("half_days", "absent")
    mentees: dict[str, list[tuple[Person, Assignment]]] = {}
    for stay in o.planned_stays():
        if stay.department.id == stay.person.department:
            continue
        for name in {part.mentor or stay.department.mentor for part in stay.planned}:
            parts = [part for part in stay.planned if (part.mentor or stay.department.mentor) == name]
            if name not in o.company.people or name == stay.person.id:
                found.add((stay.person.id, "", parts[0].start, 0.0))
                continue
            mentees.setdefault(name, []).extend((stay.person, part) for part in parts)
            guide = o.company.people[name]
            present = together = 0.0
            for part in parts:
                for day in each_day(part.start, part.end - DAY):
                    mine, both = _guided(o, stay, guide, part, day, half_days)
                    present, together = present + mine, together + both
            if present and together < p["least_share"] * present - 1e-9:
                found.add((stay.person.id, name, parts[0].start, round(together / present, 2)))
    for name, group in mentees.items() if "most_mentees" in p else ():
        for day in o.days:
            count = sum(any(o.assigned_by(who, part, day, h) for h in HALVES) for who, part in group)
            if count > p["most_mentees"]:
                found.add((name, day, count))
    return found


def _guided(o: Dull, stay: DullStay, guide: Person, part: Assignment, day: date, half_days: str) -> tuple[float, float]:
    """The mentee's present day (or halves of it) in one assignment, and what of it the mentor is there."""
    here = stay.department
    due = [h for h in HALVES if o.due(guide, day, h, guide.site)]
    there = [
        h for h in due
        if not o.away(guide, day, h)
        and (o.at(guide, day, h, here.id) or not o.elsewhere(guide, day, h))
    ]  # fmt: skip
    if half_days == "half":
        mine = [
            h for h in HALVES
            if o.assigned_by(stay.person, part, day, h) and o.due(stay.person, day, h, here.site)
            and not o.away(stay.person, day, h)
        ]  # fmt: skip
        return len(mine) / 2, len([h for h in mine if h in there]) / 2
    present = o.there(stay.person, day, here, "absent") > 0
    return float(present), float(present and bool(there) and there == due)


def not_together(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(department, day) on which the pair is together by the rotation."""
    one, other = (o.company.people[name] for name in p["pair"])
    found = set()
    for department in o.departments:
        for day in o.days:
            for half in HALVES:
                there = [
                    o.at(who, day, half, department.id)
                    or (who.department == department.id and o.work(who, day, half) and not o.elsewhere(who, day, half))
                    for who in (one, other)
                ]
                rotating = o.at(one, day, half, department.id) or o.at(other, day, half, department.id)
                if all(there) and rotating:
                    found.add((department.id, day))
    return found


def works_council(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, reasons) of the stays worth a notice."""
    found = set()
    for stay in o.planned_stays():
        person, department = stay.person, stay.department
        if person.role != Role.EMPLOYEE or department.id == person.department:
            continue
        reasons = 0
        month, year = stay.first.month % 12 + 1, stay.first.year + stay.first.month // 12
        following = date(year, month, 1)
        while following.day < stay.first.day and (following + DAY).month == month:
            following += DAY
        end = following - DAY if following.day == stay.first.day else following
        reasons += stay.last > end
        reasons += department.site != person.site
        if reasons:
            found.add((person.id, department.id, stay.first, reasons))
    return found
