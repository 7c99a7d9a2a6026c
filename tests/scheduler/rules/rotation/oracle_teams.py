"""The rules about skills, presence, pairs and teams a second time, day by day from the definitions, in the dullest way.

Like the first of these judges it shares no code with the rules but the records.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from scheduler.model import Person, Role
from tests.scheduler.rules.rotation.dull_days import DAY, HALVES, Dull, DullStay, each_day


def _level(person: Person, skill: str) -> int:
    return max([one.level for one in person.skills if one.name.lower() == skill.lower()], default=0)


def skill_needed(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first, level) of each stay of somebody who knows too little."""
    return {
        (stay.person.id, stay.department.id, stay.first, _level(stay.person, p["skill"]))
        for stay in o.planned_stays()
        if _level(stay.person, p["skill"]) < p.get("level", 1)
    }


def skill_mix(o: Dull, p: dict[str, Any]) -> dict[tuple[Any, ...], float]:
    """(department, day, charged): how many with the skill are present, where they are too few."""
    found = {}
    half_days = p.get("half_days", "absent")
    able = [person for person in o.people if _level(person, p["skill"]) >= p.get("level", 1)]
    for department in o.departments:
        for day in each_day(o.plan.start, o.plan.end - DAY):
            own = [person for person in able if person.department == department.id]
            guests = [person for person in able if person.department != department.id]
            now = sum(o.at_home(person, day, half_days, True) for person in own)
            now += sum(o.there(person, day, department, half_days) for person in guests)
            anyway = sum(o.at_home(person, day, half_days, False) for person in own)
            if o.working_day(department, day) and now < p.get("least", 1):
                found[department.id, day, anyway >= p.get("least", 1)] = now
    return found


def newcomers(o: Dull, p: dict[str, Any]) -> dict[tuple[Any, ...], float]:
    """(department, day): how many are there who never were before this stay, where they are too many."""
    found = {}
    for department in o.departments:
        for day in o.days:
            count = 0
            for person in o.people:
                stays = [stay for stay in o.stays(person) if stay.department.id == department.id]
                if stays and person.department != department.id:
                    count += _assigned(o, stays[0], day)
            if count > p["most"]:
                found[department.id, day] = float(count)
    return found


def _assigned(o: Dull, stay: DullStay, day: date) -> bool:
    return any(o.assigned_by(stay.person, part, day, half) for part in stay.planned for half in HALVES)


def presence_share(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first planned day, share) of each stay that is hollow."""
    found = set()
    for stay in o.planned_stays():
        assigned = 0.0
        for day in o.days:
            work = [half for half in HALVES if o.work(stay.person, day, half)]
            there = [h for h in work if any(o.assigned_by(stay.person, part, day, h) for part in stay.planned)]
            assigned += len(there) / len(work) if work else 0
        present = o.net_days(stay, p.get("half_days", "absent"))
        if assigned and present < p["least_share"] * assigned - 1e-9:
            first = min(part.start for part in stay.planned)
            found.add((stay.person.id, stay.department.id, first, round(present / assigned, 2)))
    return found


def together(o: Dull, p: dict[str, Any]) -> dict[date, int]:
    """The days, with the number of halves and places, on which one of the pair is assigned and the other not there."""
    one, other = (o.company.people[name] for name in p["pair"])
    found: dict[date, int] = {}
    for department in o.departments:
        for day in o.days:
            for half in HALVES:
                if not o.work(one, day, half) or not o.work(other, day, half):
                    continue
                rotating = [o.at(who, day, half, department.id) for who in (one, other)]
                there = [
                    o.at(who, day, half, department.id)
                    or (who.department == department.id and not o.elsewhere(who, day, half))
                    for who in (one, other)
                ]
                if any(rotating) and not all(there):
                    found[day] = found.get(day, 0) + 1
    return found


def reciprocal(o: Dull, p: dict[str, Any]) -> dict[date, int]:
    """The days, with the number of halves and people, on which one of the pair is away and they have not swapped."""
    one, other = (o.company.people[name] for name in p["pair"])
    found: dict[date, int] = {}
    for day in o.days:
        for half in HALVES:
            if not o.work(one, day, half) or not o.work(other, day, half):
                continue
            swapped = o.at(one, day, half, other.department) and o.at(other, day, half, one.department)
            away = [who for who in (one, other) if o.elsewhere(who, day, half)]
            if away and not swapped:
                found[day] = found.get(day, 0) + len(away)
    return found


def home_team(o: Dull, p: dict[str, Any]) -> dict[tuple[Any, ...], float]:
    """(department, day): how many are away at once; (department,): the share of the year 2027; where it is too much."""
    found: dict[tuple[Any, ...], float] = {}
    for department in o.departments:
        own = [person for person in o.people if person.department == department.id]
        for day in o.days:
            count = max(sum(o.elsewhere(person, day, half) for person in own) for half in HALVES)
            if count > p.get("most_away", 1000):
                found[department.id, day] = count
        due = away = 0
        for person in own if "most_away_share" in p else ():
            for day in each_day(date(2027, 1, 1), date(2027, 12, 31)):
                for half in HALVES:
                    if o.due(person, day, half, person.site):
                        due += 1
                        away += _away_from_home(o, person, day, half)
        planned = any(o.elsewhere(person, day, half) for person in own for day in o.days for half in HALVES)
        if planned and away > p.get("most_away_share", 1) * due + 1e-9:
            found[(department.id,)] = round(away / due, 2)
    return found


def away_limit(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, weeks) of those who are away in too many weeks of the year 2027."""
    found = set()
    for person in o.people:
        weeks = {
            day.isocalendar()[:2]
            for day in each_day(date(2027, 1, 1), date(2027, 12, 31))
            if any(_away_from_home(o, person, day, half) for half in HALVES)
        }
        planned = any(o.elsewhere(person, day, half) for day in o.days for half in HALVES)
        if planned and len(weeks) > p["weeks"] and person.role != Role.APPRENTICE:
            found.add((person.id, len(weeks)))
    return found


def _away_from_home(o: Dull, person: Person, day: date, half: int) -> bool:
    """Whether somebody is assigned to another department than their own, in the plan or in history."""
    past = any(
        stay.person == person.id and stay.department != person.department and stay.start <= day < stay.end
        for stay in o.company.past_stays.values()
    )
    return (past and o.work(person, day, half)) or (day in o.days and o.elsewhere(person, day, half))


def hand_over(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(predecessor, successor, department, last day, first day, common days) of each hand-over that is too short."""
    found = set()
    for department in o.departments:
        waiting: list[DullStay] = []
        guests = [
            stay for stay in o.planned_stays()
            if stay.department.id == department.id and stay.person.department != department.id
        ]  # fmt: skip
        for after in sorted(guests, key=lambda stay: (stay.first, stay.last, stay.planned[0].id)):
            best = None
            for stay in waiting:
                fits = stay.first < after.first and stay.last <= after.last and stay.person.id != after.person.id
                if fits and (best is None or _later(stay, best)):
                    best = stay
            if best is not None:
                waiting.remove(best)
                common = [day for day in o.days if _assigned(o, best, day) and _assigned(o, after, day)]
                if len(common) < p["days"]:
                    found.add((best.person.id, after.person.id, department.id, best.last, after.first, len(common)))
            waiting.append(after)
    return found


def _later(one: DullStay, other: DullStay) -> bool:
    return (one.last, one.first, one.planned[0].id) > (other.last, other.first, other.planned[0].id)
