"""What a repair of a rotation changes, against the fewest that is proven: random disturbances of generated companies.

Seconds are of the processor, not of the clock, so that a busy machine measures the same.
"""

from __future__ import annotations

import random
import statistics
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from scheduler.model import (
    DAY,
    Absence,
    Assignment,
    Department,
    Person,
    Role,
    RotationPlan,
    RotationRow,
    Rule,
    Scope,
    Site,
)
from scheduler.rotation.check import check
from scheduler.rotation.repairing.repair import Asked, Repaired, open_findings, repair
from scheduler.rules.company import Company
from tests.benchmarks.companies import person
from tests.benchmarks.measure import Row

FIRST = date(2027, 1, 4)
TODAY = FIRST + timedelta(weeks=3)
STAY = 4
SECONDS = 60.0
SIZES = ((12, 12, 4, 36), (20, 16, 6, 42), (57, 26, 10, 24), (100, 52, 12, 6))
"""People, weeks, departments, disturbances."""


class Planned(NamedTuple):
    """A company with a plan in which no hard rule is broken."""

    company: Company
    plan: RotationPlan
    rows: tuple[RotationRow, ...]


class Disturbed(NamedTuple):
    """What has happened, and the company and rows after it."""

    kind: str
    planned: Planned


def planned(people: int, weeks: int, departments: int, seed: int) -> Planned:
    """Apprentices who go round the departments in stays of four weeks, some with a stay that is free."""
    chance = random.Random(seed)
    places = [f"d{number}" for number in range(departments)]
    apprentices = [replace(person(number, "home"), role=Role.APPRENTICE) for number in range(people)]
    colleagues = [person(number, place) for number, place in enumerate(places * 4)]
    plan = RotationPlan(
        id="plan", name="Plan", start=FIRST, end=FIRST + timedelta(weeks=weeks), people="tag:azubi",
        departments=tuple(places),
    )  # fmt: skip
    learners = [replace(one, tags=("azubi",)) for one in apprentices]
    rows = [
        _row(one.id, [(number + stage) % departments for stage in range(weeks // STAY)], chance)
        for number, one in enumerate(learners)
    ]
    made = Planned(_company(learners, colleagues, places, -(-people // departments)), plan, tuple(rows))
    assert not open_findings(check(plan, made.rows, made.company), FIRST)
    return made


def _row(person: str, stations: list[int], chance: random.Random) -> RotationRow:
    free = chance.randrange(len(stations)) if chance.random() < 0.5 else -1
    stays = [
        Assignment(
            id=f"{person}-{stage}", department=f"d{number}", start=FIRST + timedelta(weeks=stage * STAY),
            end=FIRST + timedelta(weeks=(stage + 1) * STAY),
        )
        for stage, number in enumerate(stations)
        if stage != free or stage == 0
    ]  # fmt: skip
    return RotationRow(id=f"plan.{person}", plan="plan", person=person, assignments=tuple(stays))


def _company(learners: list[Person], colleagues: list[Person], places: list[str], most: int) -> Company:
    rules = [
        Rule(id="places", kind="capacity", parameters={"most": most + 1, "who": "all"}),
        Rule(id="shortest", kind="min-stay", parameters={"weeks": 3, "measure": "calendar"}),
        Rule(id="longest", kind="max-stay", parameters={"weeks": 8, "measure": "calendar"}),
        Rule(id="present", kind="presence-share", parameters={"least_share": 0.5}),
        Rule(id="guided", kind="mentor", parameters={"least_share": 0.5}),
        Rule(
            id="staff",
            kind="min-present",
            parameters={"least": 2, "who": "own"},
            scope=Scope(departments=tuple(places)),
        ),
    ]
    people = [*learners, *colleagues]
    return Company(
        people={one.id: one for one in people},
        departments={
            id: Department(id=id, code=id, name=id, site="muc", mentor=f"{id}-{number}" if id in places else "")
            for number, id in enumerate([*places, "home"])
        },
        sites={"muc": Site(id="muc", name="muc", region="DE-BY")},
        rules={rule.id: rule for rule in rules},
    )


# What happens


def sick(now: Planned, chance: random.Random) -> Planned:
    """An apprentice is away for most of a stay."""
    row = chance.choice(now.rows)
    stay = chance.choice([part for part in row.assignments if part.start >= TODAY] or row.assignments)
    return _away(now, row.person, stay.start, stay.end - 5 * DAY)


def mentor_sick(now: Planned, chance: random.Random) -> Planned:
    """A mentor is away for some weeks."""
    mentor = chance.choice([one.mentor for one in now.company.departments.values() if one.mentor])
    start = TODAY + timedelta(weeks=chance.randrange(4))
    return _away(now, mentor, start, start + timedelta(weeks=chance.randrange(3, 8)))


def leaves(now: Planned, chance: random.Random) -> Planned:
    """Somebody leaves in the middle of a stay."""
    who = chance.choice(now.rows).person
    last = TODAY + timedelta(weeks=chance.randrange(1, 8), days=4)
    return _with_person(now, replace(now.company.people[who], leaves=last))


def joins(now: Planned, chance: random.Random) -> Planned:
    """Somebody joins and has to see two departments."""
    new = replace(person(9000, "home"), role=Role.APPRENTICE, tags=("azubi",), joined=TODAY)
    visits = tuple(chance.sample(now.plan.departments, 2))
    rule = Rule(
        id="new", kind="required-visit", parameters={"departments": visits, "least_net_weeks": 2},
        scope=Scope(people=(new.id,)),
    )  # fmt: skip
    return _with_rule(_with_person(now, new), rule)


def closed(now: Planned, chance: random.Random) -> Planned:
    """A department takes nobody for some weeks."""
    start = TODAY + timedelta(weeks=chance.randrange(1, 5))
    last = start + timedelta(weeks=chance.randrange(1, 4), days=-1)
    rule = Rule(
        id="closed", kind="blackout", parameters={"dates": (f"{start}..{last}",), "people": "all"},
        scope=Scope(departments=(chance.choice(now.plan.departments),)),
    )  # fmt: skip
    return _with_rule(now, rule)


def barred(now: Planned, chance: random.Random) -> Planned:
    """Two people must not be in one department any more, from a day on."""
    one, other = sorted(chance.sample([row.person for row in now.rows], 2))
    return _with_rule(now, Rule(id="barred", kind="not-together", scope=Scope(pairs=((one, other),))))


HAPPENINGS: tuple[Callable[[Planned, random.Random], Planned], ...] = (sick, mentor_sick, leaves, joins, closed, barred)


def _away(now: Planned, who: str, start: date, end: date) -> Planned:
    away = Absence(id=f"{who}-{start}", person=who, start=start, end=end)
    return now._replace(company=replace(now.company, absences={**now.company.absences, away.id: away}))


def _with_person(now: Planned, one: Person) -> Planned:
    return now._replace(company=replace(now.company, people={**now.company.people, one.id: one}))


def _with_rule(now: Planned, rule: Rule) -> Planned:
    return now._replace(company=replace(now.company, rules={**now.company.rules, rule.id: rule}))


def disturbances(people: int, weeks: int, departments: int, count: int) -> list[Disturbed]:
    """So many things that happen and break a hard rule, each kind in turn."""
    found: list[Disturbed] = []
    seed = 0
    while len(found) < count:
        happening = HAPPENINGS[len(found) % len(HAPPENINGS)]
        after = happening(planned(people, weeks, departments, seed), random.Random(seed))
        seed += 1
        if open_findings(check(after.plan, after.rows, after.company), TODAY):
            found.append(Disturbed(happening.__name__, after))
    return found


def mended(disturbed: Disturbed, seconds: float = SECONDS) -> tuple[Repaired, float]:
    """A repair with the seconds of the processor that it took."""
    plan, rows, company = disturbed.planned.plan, disturbed.planned.rows, disturbed.planned.company
    begin = time.process_time()
    findings = check(plan, rows, company)
    done = repair(Asked(plan, rows, company, findings, TODAY, seconds))
    return done, time.process_time() - begin


def run() -> list[Row]:
    """Every size."""
    return [size_row(*size) for size in SIZES]


def size_row(people: int, weeks: int, departments: int, count: int) -> Row:
    """One size: how many repairs are proven to change the fewest cells, and what they change."""
    done = [(one.kind, *mended(one)) for one in disturbances(people, weeks, departments, count)]
    times = [seconds for _, _, seconds in done]
    states = Counter(one.status for _, one, _ in done)
    changed, bound = sum(one.cells for _, one, _ in done), sum(one.bound for _, one, _ in done)
    return Row(
        name=f"repair a rotation of {people} people x {weeks} weeks x {departments} departments",
        seconds=statistics.median(times),
        note=f"{count} disturbances: {states['optimal']} proven fewest, {states['feasible']} not proven, "
        f"{count - states['optimal'] - states['feasible']} without repair; {changed} cells change, at least {bound} "
        f"must; {sum(one.mentors for _, one, _ in done)} mentors; {sum(bool(one.left) for _, one, _ in done)} leave a "
        f"finding; longest {max(times):.1f} s",
    )
