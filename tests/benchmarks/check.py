"""What judging a large rotation plan costs in full, and anew after one edit: forty rules of every kind, in one run."""

from __future__ import annotations

import time

import msgspec

from scheduler.model import ParameterValue, RotationRow, Rule, Scope, Severity
from scheduler.rotation.check import Checker
from scheduler.rules.company import Company
from scheduler.rules.rotation_days import RotationDays
from tests.benchmarks.measure import Row, median_seconds
from tests.benchmarks.rotation import DEPARTMENTS, PEOPLE, PLAN, WEEKS, company, rows

EDITS = 20


def ruled_company() -> Company:
    """The company of the other benchmark with mentors, contents and forty rules."""
    known = company()
    heads = {one.department: one.id for one in known.people.values()}
    departments = {
        key: one.replace(guest_capacity=18, min_staffing=8, contents=("a",), mentor=heads[key])
        for key, one in known.departments.items()
    }
    rules = [*_of_stays(), *_of_departments(), *_of_pairs(tuple(known.people)), *_wishes()]
    return msgspec.structs.replace(known, departments=departments, rules={rule.id: rule for rule in rules})


def _rule(
    kind: str, number: int = 1, scope: Scope | None = None, severity: Severity = Severity.HARD, **values: ParameterValue
) -> Rule:
    return Rule(id=f"{kind}-{number}", kind=kind, parameters=values, scope=scope or Scope(), severity=severity)


def _of_stays() -> list[Rule]:
    every = tuple(f"d{number}" for number in range(DEPARTMENTS))
    return [
        _rule("no-gap", allowed_days=60),
        _rule("min-stay", weeks=2, measure="net"),
        _rule("min-stay", 2, weeks=3, measure="calendar"),
        _rule("max-stay", weeks=8, measure="calendar"),
        _rule("max-stay", 2, weeks=7, measure="net"),
        _rule("required-visit", departments=every[1:5], k=1),
        _rule("required-visit", 2, departments=every[:8], k=2),
        _rule("requires-before", before=("d1>d2",)),
        _rule("elective", departments=("d4", "d5"), most=2),
        _rule("at-most-once", departments=("d3",)),
        _rule("no-return", departments=("d1",), pause_weeks=4),
        _rule("forbidden-succession", pairs=("d1>d2",)),
        _rule("cyclic-order", ring=("d1>d5>d9",)),
        Rule(id="w", kind="window", parameters={"department": "d7", "from": "2027-01-01", "until": "2027-12-31"}),
        _rule("blackout", last_working_days_of_quarter=3, applies="starts"),
        _rule("skill-needed", scope=Scope(departments=("d11",)), skill="x"),
        _rule("away-limit", weeks=40),
        _rule("presence-share", least_share=0.6),
        _rule("site-change", most_changes=9),
        _rule("load", weights=("d1:2", "d2:1"), window_weeks=8, most=9),
        _rule("works-council", severity=Severity.NOTICE, longer_than=2),
    ]


def _of_departments() -> list[Rule]:
    return [
        _rule("capacity", most="departments.guest_capacity", who="guests"),
        _rule("capacity", 2, most="departments.apprentice_capacity", who="apprentices"),
        _rule("capacity", 3, most=40, who="all"),
        _rule("min-present", least="departments.min_staffing", who="own"),
        _rule("min-present", 2, least=10, who="all"),
        _rule("skill-mix", scope=Scope(departments=("d1",)), skill="x", least=1),
        _rule("newcomers", most=3),
        _rule("mentor", least_share=0.1, most_mentees=30),
        _rule("home-team", most_away=20),
        _rule("home-team", 2, most_away_share=0.7),
        _rule("hand-over", days=1, scope=Scope(departments=("d2",)), severity=Severity.SOFT),
    ]


def _of_pairs(people: tuple[str, ...]) -> list[Rule]:
    kinds = ("not-together", "together", "reciprocal")
    return [_rule(kind, scope=Scope(pairs=((people[n], people[n + 13]),))) for n, kind in enumerate(kinds)]


def _wishes() -> list[Rule]:
    return [
        _rule("content", severity=Severity.SOFT, contents=("a",)),
        _rule("leave-only-in", severity=Severity.SOFT, departments=("d1",)),
        _rule("wish", severity=Severity.SOFT),
        _rule("balance", severity=Severity.SOFT, measure="changes"),
        _rule("balance", 2, severity=Severity.SOFT, measure="weeks_in:d1|d2"),
    ]


def edits(plan_rows: list[RotationRow]) -> list[RotationRow]:
    """Somebody's row with one stay in another department, for some people in turn."""
    found = []
    for number in range(EDITS):
        row = plan_rows[number * PEOPLE // EDITS]
        first, *others = row.assignments
        moved = first.replace(department=f"d{(int(first.department[1:]) + 3) % DEPARTMENTS}")
        found.append(row.replace(assignments=(moved, *others)))
    return found


def run() -> list[Row]:
    """A full check, and a check after one edit (in part and in full), of 300 people by 52 weeks by 40 rules."""
    known = ruled_company()
    plan_rows = rows(known)
    checker = Checker(RotationDays(PLAN, plan_rows, known))
    full = median_seconds(lambda: Checker(RotationDays(PLAN, plan_rows, known)).findings)
    changed = edits(plan_rows)
    start = time.perf_counter()
    after = [checker.after([row]).findings for row in changed]
    one = (time.perf_counter() - start) / len(changed)
    first = {row.person: row for row in plan_rows} | {changed[0].person: changed[0]}
    assert after[0] == Checker(RotationDays(PLAN, first.values(), known)).findings
    name = f"{PEOPLE} people x {WEEKS} weeks x {len(known.rules)} rules"
    return [
        Row(name=f"full check, {name}", seconds=full, note=f"{len(checker.findings)} findings"),
        Row(
            name=f"check after one edit, {name}", seconds=one, against="a full check", against_seconds=full,
            note=f"mean of {EDITS} edits; the first is the same as in full",
        ),
    ]  # fmt: skip
