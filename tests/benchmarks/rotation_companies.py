"""Generated companies whose rotations are to be solved: all the usual kinds of rules, the same for the same number."""

from __future__ import annotations

import random
from datetime import date, timedelta

from scheduler.model import (
    Absence,
    Department,
    ParameterValue,
    Person,
    Role,
    RotationPlan,
    Rule,
    Scope,
    Severity,
    Site,
    Wish,
)
from scheduler.rules.company import Company

START = date(2027, 1, 4)
HOMES = 2
"""So many departments send employees; they take nobody."""


def rotating_company(people: int, weeks: int, places: int, seed: int = 1) -> tuple[Company, RotationPlan]:
    """A company with its plan: every second person learns all year, the others go away for one or two stays."""
    rng = random.Random(seed)
    days = 7 * weeks
    hosts = [_host(number, people, places, weeks) for number in range(places)]
    homes = [_home(number, people) for number in range(HOMES)]
    staff = [_person(number) for number in range(people)]
    absences = [
        Absence(id=f"a{k}-{n}", person=f"p{k}", start=start, end=start + timedelta(rng.choice([5, 7, 12])))
        for k in range(people)
        for n in range(max(1, weeks // 17))
        for start in [START + timedelta(rng.randrange(days))]
    ]
    wishes = [
        Wish(id=f"w{k}", person=f"p{k}", department=rng.choice(hosts).id, start=first, end=first + timedelta(days // 6))
        for k in range(people)
        for first in [START + timedelta(rng.randrange(5 * days // 6))]
    ]
    company = Company(
        people={one.id: one for one in staff},
        departments={one.id: one for one in [*homes, *hosts]},
        sites={"muc": Site(id="muc", name="M", region="DE-BY"), "ham": Site(id="ham", name="H", region="DE-HH")},
        absences={one.id: one for one in absences},
        rules={one.id: one for one in _rules(hosts, weeks)},
        wishes={one.id: one for one in wishes},
    )
    end = START + timedelta(days)
    return company, RotationPlan(id="plan", name="Plan", start=START, end=end, departments=tuple(d.id for d in hosts))


def _host(number: int, people: int, places: int, weeks: int) -> Department:
    long = weeks > 20
    return Department(
        id=f"d{number}", code=f"D{number}", name=f"D{number}", site=("muc", "ham")[number % 2],
        guest_capacity=max(1, people // places), apprentice_capacity=people // places + 1,
        min_stay_weeks=3 if long else 2, max_stay_weeks=10 if long else 5,
    )  # fmt: skip


def _home(number: int, people: int) -> Department:
    return Department(
        id=f"home{number}", code=f"H{number}", name=f"Home {number}", site=("muc", "ham")[number % 2],
        min_staffing=max(1, people // 40),
    )  # fmt: skip


def _person(number: int) -> Person:
    home, learns = number // 2 % HOMES, number % 2 == 0
    return Person(
        id=f"p{number}", name=f"P{number}", department=f"home{home}", site=("muc", "ham")[home % 2],
        role=Role.APPRENTICE if learns else Role.EMPLOYEE,
    )  # fmt: skip


def _rules(hosts: list[Department], weeks: int) -> list[Rule]:
    employees, learners = Scope(roles=("employee",)), Scope(roles=("apprentice",))
    first = tuple(one.id for one in hosts[: max(2, len(hosts) // 3)])
    rest = tuple(one.id for one in hosts[len(first) :])
    changes: dict[str, ParameterValue] = {"most_changes": max(2, weeks // 13)}
    return [
        Rule(id="guests", kind="capacity", parameters={"most": "departments.guest_capacity", "who": "guests"}),
        Rule(
            id="learners", kind="capacity",
            parameters={"most": "departments.apprentice_capacity", "who": "apprentices"},
        ),
        Rule(id="present", kind="min-present", parameters={"least": "departments.min_staffing"}),
        Rule(id="min", kind="min-stay", parameters={"weeks": "departments.min_stay_weeks", "measure": "calendar"}),
        Rule(id="max", kind="max-stay", parameters={"weeks": "departments.max_stay_weeks", "measure": "calendar"}),
        Rule(id="gap", kind="no-gap"),
        Rule(id="once", kind="at-most-once", scope=employees),
        Rule(id="visits", kind="required-visit", scope=learners, parameters={"departments": first}),
        Rule(id="one", kind="required-visit", scope=employees, parameters={"departments": rest, "k": 1}),
        Rule(id="order", kind="requires-before", parameters={"before": (f"{first[0]}>{rest[0]}",)}),
        Rule(id="pause", kind="no-return", parameters={"pause_weeks": 4}),
        Rule(id="hollow", kind="presence-share", parameters={"least_share": 0.3}),
        Rule(id="close", kind="blackout", parameters={"last_working_days_of_quarter": 2, "applies": "starts"}),
        Rule(id="sites", kind="site-change", severity=Severity.SOFT, scope=learners, parameters=changes),
        Rule(id="wishes", kind="wish", severity=Severity.SOFT, weight=3),
    ]  # fmt: skip
