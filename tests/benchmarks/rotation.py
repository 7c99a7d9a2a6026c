"""What checking a large rotation plan costs, against reading the same plan's days once."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler.model import (
    Assignment,
    DateRange,
    Department,
    ParameterValue,
    RotationPlan,
    RotationRow,
    Rule,
    Scope,
    Severity,
    Site,
)
from scheduler.rotation.check import check
from scheduler.rules.company import Company
from scheduler.rules.facts import Facts
from tests.benchmarks.companies import absences_of, person
from tests.benchmarks.measure import Row, median_seconds

FIRST, WEEKS = date(2027, 1, 4), 52
PEOPLE, DEPARTMENTS = 300, 12
PLAN = RotationPlan(id="plan", name="Plan", start=FIRST, end=FIRST + timedelta(weeks=WEEKS))


def company() -> Company:
    """300 people of 12 departments at two sites, a tenth of the weeks away, with rules of every kind."""
    ids = [f"d{number}" for number in range(DEPARTMENTS)]
    people = [person(number, ids[number % DEPARTMENTS], ("muc", "hh")[number % 2]) for number in range(PEOPLE)]
    sites = (("muc", "DE-BY"), ("hh", "DE-HH"))
    departments = [Department(id=id, code=id, name=id, site="muc", guest_capacity=4, min_staffing=12) for id in ids]
    absences = absences_of(people, FIRST, WEEKS, 0.1)
    return Company(
        people={one.id: one for one in people},
        departments={one.id: one for one in departments},
        sites={id: Site(id=id, name=id, region=region, time_zone="Europe/Berlin") for id, region in sites},
        absences={one.id: one for one in absences},
        rules={rule.id: rule for rule in _rules(people[0].id, people[13].id)},
    )


def _rules(one: str, other: str) -> list[Rule]:
    def rule(
        kind: str, *, scope: Scope | None = None, severity: Severity = Severity.HARD, **parameters: ParameterValue
    ) -> Rule:
        return Rule(id=kind, kind=kind, parameters=parameters, scope=scope or Scope(), severity=severity)

    return [
        rule("no-gap", allowed_days=60),
        rule("capacity", most="departments.guest_capacity", who="guests"),
        rule("min-present", least="departments.min_staffing", who="own"),
        rule("min-stay", weeks=3, measure="net"),
        rule("max-stay", weeks=8, measure="calendar"),
        rule("required-visit", departments=("d1", "d2"), least_net_weeks=2),
        rule("requires-before", before=("d1>d2",)),
        rule("at-most-once", departments=("d3",)),
        rule("blackout", last_working_days_of_quarter=3),
        rule("mentor", least_share=0.5),
        rule("not-together", scope=Scope(pairs=((one, other),))),
        rule("works-council", severity=Severity.NOTICE, longer_than=1),
    ]


def rows(known: Company) -> list[RotationRow]:
    """Everybody is away from home four weeks in eight, in turn."""
    made = []
    for number, one in enumerate(known.people):
        stays = [
            Assignment(
                id=f"a{week}",
                department=f"d{(number + week) % DEPARTMENTS}",
                start=FIRST + timedelta(weeks=week),
                end=FIRST + timedelta(weeks=min(week + 4, WEEKS)),
            )
            for week in range(number % 8, WEEKS - 1, 8)
        ]
        made.append(RotationRow(id=f"plan.{one}", plan="plan", person=one, assignments=tuple(stays)))
    return made


def _read_days(known: Company) -> None:
    facts = Facts(known, DateRange(start=PLAN.start, end=PLAN.end))
    for one in known.people.values():
        facts.present(one)


def run() -> list[Row]:
    """300 people by 52 weeks by 12 departments, all kinds of rules, from records to findings."""
    known = company()
    plan_rows = rows(known)
    found = check(PLAN, plan_rows, known)
    seconds = median_seconds(lambda: check(PLAN, plan_rows, known))
    floor = median_seconds(lambda: _read_days(known))
    return [
        Row(
            name=f"check {PEOPLE} people x {WEEKS} weeks",
            seconds=seconds,
            against="counting everybody's days",
            against_seconds=floor,
            note=f"{len(found)} findings",
        )
    ]
