"""Balance, what is published and the young a second time, day by day from the definitions, in the dullest way."""

from __future__ import annotations

from datetime import date
from typing import Any

from scheduler.model import Person
from tests.scheduler.rules.making import Stint
from tests.scheduler.rules.rotation.dull_days import DAY, HALVES, Dull, each_day


def balance(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(how far the largest number is above the smallest, or above nothing), where that is too far."""
    numbers = {}
    for person in o.people:
        if p["measure"] == "changes":
            stays = [stay for stay in o.stays(person) if stay.planned]
            numbers[person.id] = sum(o.plan.start <= stay.first < o.plan.end for stay in stays)
        elif p["measure"] == "wishes":
            wishes = [w for w in o.company.wishes.values() if w.person == person.id and _days(o, w.start, w.end)]
            if wishes:
                numbers[person.id] = sum(w.weight for w in wishes if not _met(o, person, w.department, w.start, w.end))
        else:
            places = p["measure"].removeprefix("weeks_in:").split("|")
            numbers[person.id] = len({
                day.isocalendar()[:2]
                for day in each_day(o.plan.start, o.plan.end - DAY)
                if any(o.at(person, day, half, place) for place in places for half in HALVES)
            })  # fmt: skip
    most, least = max(numbers.values(), default=0), min(numbers.values(), default=0)
    off = most - least if p.get("how", "spread") == "spread" else most
    return {(off, off - p.get("most", 0))} if off > p.get("most", 0) else set()


def _days(o: Dull, start: date, end: date) -> list[date]:
    return list(each_day(max(start, o.plan.start), min(end, o.plan.end) - DAY))


def _met(o: Dull, person: Person, place: str, start: date, end: date) -> bool:
    return any(o.at(person, day, half, place) for day in _days(o, start, end) for half in HALVES)


def keep_published(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, number of weeks) of everybody whose weeks are not as they were published."""
    rows = [row for row in o.company.published_rows.values() if row.plan == o.plan.id]
    stints = [Stint(row.person, part) for row in rows for part in row.assignments]
    published = Dull(o.company, o.plan, stints)
    found = set()
    for person in o.people if rows else ():
        weeks = {
            day.isocalendar()[:2]
            for day in each_day(o.plan.start, o.plan.end - DAY)
            for half in HALVES
            for place in o.departments
            if o.at(person, day, half, place.id) != published.at(person, day, half, place.id)
        }
        if weeks:
            found.add((person.id, len(weeks)))
    return found


def youth(o: Dull, p: dict[str, Any]) -> set[tuple[Any, ...]]:
    """(person, department, first day) of the stays of those who are too young on a day of it."""
    found = set()
    for stay in o.planned_stays():
        born = stay.person.born
        first = min(part.start for part in stay.planned)
        for part in stay.planned:
            for day in o.days:
                assigned = any(o.assigned_by(stay.person, part, day, half) for half in HALVES)
                if born and assigned and _age(born, day) < p["age"]:
                    found.add((stay.person.id, stay.department.id, first))
    return found


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
