"""A published instance of Medical Student Scheduling as a company of ours: people, departments, sites and rules.

A student is a trainee, a hospital a site, and a discipline in a hospital a department; periods are weeks from Monday to
Friday without holidays. What students and manager like is a wish for each station, soft rules price changes of the
site and gaps before the last station; the weakest student is one more soft rule. One point is `SCALE` of our costs,
since a week without a station counts as ten half days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from scheduler.model import (
    Absence,
    DateRange,
    Department,
    Person,
    Role,
    RotationPlan,
    RotationRow,
    Rule,
    Scope,
    Settings,
    Severity,
    Site,
    Skill,
)
from scheduler.rules.company import Company
from tests.benchmarks.mss_instance import Entry, MssInstance, Table

START = date(2027, 1, 4)
NOWHERE = "ZZ"
"""A region without public holidays."""
SCALE = 10


def week(number: int, length: int = 1) -> DateRange:
    """The days of so many periods from a numbered one on."""
    start = START + timedelta(weeks=number)
    return DateRange(start=start, end=start + timedelta(weeks=length))


def station(hospital: int, discipline: int) -> str:
    """The id of a department."""
    return f"h{hospital}-d{discipline}"


def plan_of(instance: MssInstance) -> RotationPlan:
    """The plan of all students."""
    days = week(0, instance.periods)
    return RotationPlan(id="mss", name="MSS", start=days.start, end=days.end)


def company_of(instance: MssInstance) -> Company:
    """The whole instance as records."""
    departments = {
        station(hospital, discipline): Department(
            id=station(hospital, discipline), code=f"{hospital}.{discipline}", name=f"{hospital}.{discipline}",
            site=f"h{hospital}", min_stay_weeks=instance.duration, max_stay_weeks=instance.duration,
        )
        for hospital in range(instance.hospitals)
        for discipline in range(instance.disciplines)
    }  # fmt: skip
    absences = {absence.id: absence for absence in _absences(instance.available)}
    return Company(
        people={f"s{number}": _person(instance, number) for number in range(instance.students)},
        departments=departments,
        sites={f"h{hospital}": Site(id=f"h{hospital}", name=f"H{hospital}") for hospital in range(instance.hospitals)},
        absences=absences,
        rules={rule.id: rule for rule in _rules(instance)},
        settings=Settings(country=NOWHERE),
    )


def entries_of(instance: MssInstance, rows: Iterable[RotationRow]) -> list[Entry]:
    """The schedule in a plan's rows, an entry for every period worked."""
    found = []
    for row in rows:
        for part in row.assignments:
            hospital, discipline = (int(piece[1:]) for piece in part.department.split("-"))
            first, end = ((day - START).days // 7 for day in (part.start, part.end))
            found += [(int(row.person[1:]), period, hospital, discipline) for period in range(first, end)]
    return sorted(found)


def _person(instance: MssInstance, number: int) -> Person:
    able = [
        Skill(name=station(hospital, discipline))
        for hospital in range(instance.hospitals)
        for discipline in range(instance.disciplines)
        if instance.able[number][hospital][discipline] and instance.allowed[number][discipline]
    ]
    return Person(id=f"s{number}", name=f"S{number}", role=Role.TRAINEE, skills=tuple(able))


def _absences(available: Table) -> Iterator[Absence]:
    for number, periods in enumerate(available):
        for first, last in _runs(periods, 0):
            days = week(first, last - first + 1)
            yield Absence(id=f"a{number}-{first}", person=f"s{number}", start=days.start, end=days.end)


def _runs(values: Iterable[int], wanted: int) -> Iterator[tuple[int, int]]:
    """First and last place of each run of a value."""
    for value, run in groupby(enumerate(values), key=lambda pair: pair[1]):
        places = [place for place, _ in run]
        if value == wanted:
            yield places[0], places[-1]


def _rules(instance: MssInstance) -> Iterator[Rule]:
    yield _hard("once", "at-most-once")
    yield _hard("least", "min-stay", weeks="departments.min_stay_weeks", measure="calendar")
    yield _hard("most", "max-stay", weeks="departments.max_stay_weeks", measure="calendar")
    yield _hard("present", "presence-share", least_share=1.0)
    yield from _disciplines(instance)
    yield from _stations(instance)
    yield from _aims(instance)


def _hard(id: str, kind: str, scope: Scope | None = None, days: DateRange | None = None, **parameters: object) -> Rule:
    return Rule(
        id=id, kind=kind, scope=scope or Scope(), parameters=parameters,  # type: ignore[arg-type]
        first=days.start if days else None, until=days.last if days else None,
    )  # fmt: skip


def _disciplines(instance: MssInstance) -> Iterator[Rule]:
    """How many disciplines of each group and in each hospital, each in one hospital only, and in which order."""
    hospitals, disciplines = range(instance.hospitals), range(instance.disciplines)
    for group in range(len(instance.wanted[0])):
        places = tuple(station(h, d) for h in hospitals for d in disciplines if instance.groups[d] == group)
        for wanted in sorted({numbers[group] for numbers in instance.wanted}):
            people = tuple(f"s{n}" for n, numbers in enumerate(instance.wanted) if numbers[group] == wanted)
            scope = Scope(people=people)
            yield _hard(f"group-{group}-{wanted}", "elective", scope, departments=places, exactly=wanted)
    for discipline in disciplines:
        places = tuple(station(hospital, discipline) for hospital in hospitals)
        yield _hard(f"discipline-{discipline}", "elective", departments=places, most=1)
        for needed, is_needed in enumerate(instance.precedence[discipline]):
            if is_needed:
                order = tuple(f"{station(h, needed)}>{place}" for h in hospitals for place in places)
                yield _hard(f"order-{needed}-{discipline}", "requires-before", before=order, needs="one")
    for hospital in hospitals:
        places = tuple(station(hospital, discipline) for discipline in disciplines)
        if instance.most_in_hospital < len(places):
            yield _hard(f"hospital-{hospital}", "elective", departments=places, most=instance.most_in_hospital)


def _stations(instance: MssInstance) -> Iterator[Rule]:
    """Who may come to a station, and how many at least and at most in each period."""
    for hospital in range(instance.hospitals):
        for discipline in range(instance.disciplines):
            place = station(hospital, discipline)
            scope = Scope(departments=(place,))
            yield _hard(f"skill-{place}", "skill-needed", scope, skill=place)
            for kind, bound, counts in (("capacity", "most", instance.most), ("min-present", "least", instance.least)):
                numbers = counts[hospital][discipline]
                for number in sorted(set(numbers)):
                    if number >= instance.students or (kind == "min-present" and number == 0):
                        continue
                    for first, last in _runs(numbers, number):
                        days = week(first, last - first + 1)
                        yield _hard(f"{kind}-{place}-{first}", kind, scope, days, who="guests", **{bound: number})


def _aims(instance: MssInstance) -> Iterator[Rule]:
    """What is to be as good as possible, for each student by their own weights."""
    for column, kind, parameters in (
        (2, "site-change", {"most_changes": 0}), (3, "no-gap", {"until_last": True}),
    ):  # fmt: skip
        for weight in sorted({-weights[column] for weights in instance.weights} - {0}):
            people = tuple(f"s{n}" for n, weights in enumerate(instance.weights) if weights[column] == -weight)
            yield Rule(
                id=f"{kind}-{weight}", kind=kind, severity=Severity.SOFT, scope=Scope(people=people),
                weight=weight * (SCALE if kind == "site-change" else 1), parameters=dict(parameters),
            )  # fmt: skip
    for student in range(instance.students):
        for hospital in range(instance.hospitals):
            for discipline in range(instance.disciplines):
                worth = instance.worth(student, hospital, discipline)
                useful = instance.able[student][hospital][discipline] and instance.allowed[student][discipline]
                if worth > 0 and useful:
                    place = station(hospital, discipline)
                    yield Rule(
                        id=f"wish-{student}-{place}", kind="wish", severity=Severity.SOFT, weight=worth * SCALE,
                        parameters={"person": f"s{student}", "department": place},
                    )  # fmt: skip
