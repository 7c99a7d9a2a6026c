"""Invented companies of any size, the same for the same numbers."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, timedelta

from scheduler.model import Absence, Department, Person, Settings, Site
from scheduler.rules.company import Company

FIRST = (
    "Anna",
    "Ben",
    "Cem",
    "Dörte",
    "Emil",
    "Fatma",
    "Görkem",
    "Hanna",
    "Ivo",
    "Jana",
    "Kai",
    "Lena",
    "Mats",
    "Noor",
)
LAST = ("Müller", "Groß", "Weiß", "Kaya", "Novak", "Ito", "Lange", "Brandl", "Vogt", "Schäfer", "Krüger", "Öztürk")


def person(number: int, department: str, site: str = "muc") -> Person:
    """One invented person."""
    first, last = FIRST[number % len(FIRST)], LAST[number // len(FIRST) % len(LAST)]
    return Person(
        id=f"{department}-{number}",
        name=f"{first} {last} {number}",
        personnel_number=f"{department}{number:05}",
        email=f"{department}{number}@firma.example",
        department=department,
        site=site,
    )


def absences_of(people: Iterable[Person], first: date, weeks: int, share: float, seed: int = 1) -> list[Absence]:
    """Whole weeks away, each with a chance of `share`."""
    chance = random.Random(seed)
    return [
        Absence(id=f"{one.id}-{week}", person=one.id, start=start, end=start + timedelta(days=7))
        for one in people
        for week in range(weeks)
        if chance.random() < share
        for start in [first + timedelta(days=7 * week)]
    ]


def two_sides(sellers: int, marketers: int, first: date, until: date, absent: float = 0.0, seed: int = 1) -> Company:
    """A company of two departments `vi` and `ma`; everybody is away in a share `absent` of the weeks."""
    people = [person(n, "vi") for n in range(sellers)] + [person(n, "ma") for n in range(marketers)]
    absences = absences_of(people, first, ((until - first).days + 6) // 7, absent, seed)
    return Company(
        people={one.id: one for one in people},
        departments={d: Department(id=d, code=d.upper(), name=d.upper(), site="muc") for d in ("vi", "ma")},
        sites={"muc": Site(id="muc", name="München", region="DE-BY", time_zone="Europe/Berlin")},
        absences={one.id: one for one in absences},
        settings=Settings(),
    )
