"""The rules for rotations a second time, day by day from the definitions, in the dullest way: a judge for the checker.

It shares no code with the rules but the records. What each kind finds are plain tuples: days with a measure, or whole
findings.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from scheduler.model import Assignment, AssignmentStatus, Department, Person, Role
from tests.scheduler.rules.rotation.dull_days import DAY, HALVES, Dull, DullStay, each_day


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
        if p.get("until_last"):
            last = max((s.assignment.end for s in o.stints if s.who == person.id), default=o.plan.start)
            gaps = {day: size for day, size in gaps.items() if day < last}
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
            if p.get("who") == "guests":
                now, anyway = 0, 1000
            if p.get("who") in ("guests", "all"):
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
    orders = [text.split(">") for text in p["before"]]
    found = set()
    for stay in o.planned_stays():
        needed = [before for before, after in orders if after == stay.department.id]
        done = {s.department.id for s in o.stays(stay.person) if s.last < stay.first}
        missing = [key for key in needed if key not in done]
        if p.get("needs") == "one":
            missing = needed[:1] if len(missing) == len(needed) else []
        found |= {(stay.person.id, stay.department.id, stay.first, key) for key in missing}
    return found


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
