"""The rules about orders, groups, weeks and wishes a second time, day by day from the definitions, in the dullest way.

Like the first of these judges it shares no code with the rules but the records.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from scheduler.model import AbsenceKind, AbsenceStatus, Person, Role
from tests.scheduler.rules.rotation.dull_days import DAY, HALVES, Dull, DullStay, each_day


def elective(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, number) of those who visit too few or too many departments of the group."""
    found = set()
    for person in o.people:
        visited = {stay.department.id for stay in o.stays(person)}
        number = len([department for department in p["departments"] if department in visited])
        if number != p.get("exactly", number) or not p.get("least", 0) <= number <= p.get("most", number):
            found.add((person.id, number))
    return found


def no_return(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, weeks of pause) of each stay that comes too soon."""
    found = set()
    for stay in o.planned_stays():
        before = [
            s.last for s in o.stays(stay.person) if s.department.id == stay.department.id and s.first < stay.first
        ]
        pause = (stay.first - max(before)).days if before else 1000
        if pause < 7 * p["pause_weeks"] and stay.department.id in p.get("departments", [stay.department.id]):
            found.add((stay.person.id, stay.department.id, stay.first, round(pause / 7, 2)))
    return found


def forbidden_succession(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, earlier, later, last day there, first day here) of each stay directly after a forbidden one."""
    found = set()
    for later in o.planned_stays():
        for earlier in o.stays(later.person):
            between = each_day(earlier.last + DAY, later.first - DAY)
            comes_after = earlier.first < later.first and earlier.last < later.last
            pair = f"{earlier.department.id}>{later.department.id}"
            if comes_after and pair in p["pairs"] and not any(_present(o, later, day) for day in between):
                found.add((later.person.id, earlier.department.id, later.department.id, earlier.last, later.first))
    return found


def _present(o: Dull, stay: DullStay, day: date) -> bool:
    return any(
        o.due(stay.person, day, half, stay.department.site) and not o.away(stay.person, day, half) for half in HALVES
    )


def cyclic_order(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, earlier, department, first) of each stay whose predecessor in the ring is another one."""
    ring = p["ring"][0].split(">")
    found = set()
    for person in o.people:
        last = ""
        for stay in o.stays(person):
            here = stay.department.id
            if here not in ring:
                continue
            if last and stay.planned and ring[(ring.index(last) + 1) % len(ring)] != here:
                found.add((person.id, last, here, stay.first))
            last = here
    return found


def window(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, first, last, number) of the assigned days of each stay that lie outside."""
    found = set()
    for stay in o.planned_stays():
        days = [
            day for day in o.days
            if any(o.assigned_by(stay.person, part, day, half) for part in stay.planned for half in HALVES)
            and not date.fromisoformat(p["from"]) <= day <= date.fromisoformat(p["until"])
        ]  # fmt: skip
        if days and stay.department.id == p["department"]:
            found.add((stay.person.id, days[0], days[-1], len(days)))
    return found


def site_change(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, number) of those who change too often, and (person, first, last, weeks) of blocks that are too short."""
    found: set[tuple[Any, ...]] = set()
    for person in o.people:
        blocks: list[list[DullStay]] = []
        planned = [stay for stay in o.stays(person) if stay.planned]
        for stay in sorted(planned, key=lambda stay: min(part.start for part in stay.planned)):
            if blocks and blocks[-1][0].department.site == stay.department.site:
                blocks[-1].append(stay)
            else:
                blocks.append([stay])
        if len(blocks) - 1 > p.get("most_changes", 1000):
            found.add((person.id, len(blocks) - 1))
        for block in blocks[1:-1]:
            first = min(part.start for stay in block for part in stay.planned)
            last = max(stay.last for stay in block)
            weeks = len(list(each_day(first, last))) / 7
            if weeks < p.get("least_weeks", 0):
                found.add((person.id, first, last, round(weeks, 2)))
    return found


def load(o: Dull, p: dict[str, Any]) -> dict[tuple[Any, ...], float]:
    """(person, first Monday) of each window that is too heavy, with its sum."""
    weights = {text.split(":")[0]: float(text.split(":")[1]) for text in p["weights"]}
    span = p["window_weeks"]
    found = {}
    for person in o.people:
        first = o.plan.start - o.plan.start.weekday() * DAY - (span - 1) * 7 * DAY
        while first <= o.days[-1]:
            total = 0.0
            for week in range(span):
                days = [first + (7 * week + n) * DAY for n in range(7)]
                total += max(
                    [weight for key, weight in weights.items() if any(_was_at(o, person, day, key) for day in days)],
                    default=0,
                )
            if total > p["most"] + 1e-9:
                found[person.id, first] = total
            first += 7 * DAY
    return found


def _was_at(o: Dull, person: Person, day: date, department: str) -> bool:
    """Whether somebody is assigned to a department on a day, in the plan or in history."""
    past = any(
        stay.person == person.id and stay.department == department and stay.start <= day < stay.end
        for stay in o.company.past_stays.values()
    )
    return any(o.at(person, day, half, department) or (past and o.work(person, day, half)) for half in HALVES)


def content(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, content) of what somebody can learn in no department they visit."""
    return {
        (person.id, wanted)
        for person in o.people
        for wanted in p["contents"]
        if wanted.lower() not in [offered.lower() for stay in o.stays(person) for offered in stay.department.contents]
    }


def wish(o: Dull, p: dict[str, Any]) -> list[tuple[Any, ...]]:
    """(person, department, first, last) of each wish that is not met in the plan's days that it names."""
    wishes = [(w.person, w.department, w.start, w.end - DAY) for w in o.company.wishes.values()]
    last = o.plan.end - DAY
    if p:
        first, until = (date.fromisoformat(p[name]) if name in p else None for name in ("from", "until"))
        wishes = [(p["person"], p["department"], first or o.plan.start, until or last)]
    found = []
    for who, where, begin, end in wishes:
        days = list(each_day(max(begin, o.plan.start), min(end, last)))
        met = any(o.at(o.company.people[who], day, half, where) for day in days for half in HALVES)
        if days and not met:
            found.append((who, where, days[0], days[-1]))
    return found


def leave_only_in(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, day) of each due day of vacation that does not fall into a stay in one of the departments."""
    found = set()
    for person in o.people:
        for day in each_day(o.plan.start, o.plan.end - DAY):
            for half in HALVES:
                inside = any(o.at(person, day, half, department) for department in p["departments"])
                at_home = person.department in p["departments"] and not o.elsewhere(person, day, half)
                vacation = _vacation(o, person, day, half) and o.due(person, day, half, person.site)
                if vacation and not inside and not at_home and person.role != Role.EMPLOYEE:
                    found.add((person.id, day))
    return found


def _vacation(o: Dull, person: Person, day: date, half: int) -> bool:
    return any(
        a.person == person.id and a.kind == AbsenceKind.VACATION and a.status == AbsenceStatus.APPROVED
        and a.on(day) & half
        for a in o.company.absences.values()
    )  # fmt: skip
