"""After an edit only what it can have changed is judged anew, and the answer is that of a full check."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.model import Assignment, RotationPlan, RotationRow, Rule, Scope, Severity, row_id
from scheduler.rotation.check import Checker, check
from scheduler.rules.company import Company
from scheduler.rules.registry import kind_named
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from tests.conftest import Tell
from tests.scheduler.rotation.test_law import KINDS, PAIRS
from tests.scheduler.rules.making import rows as made_rows
from tests.scheduler.rules.rotation.test_oracle import PEOPLE, PLACES, Case, cases, days
from tests.scheduler.rules.rotation.test_oracle_more import MORE, companies

EVERY_KIND = {**KINDS, "hand-over": MORE["hand-over"][1]}


def edited(draw: Any, rows: dict[str, RotationRow], number: int) -> RotationRow:
    """Somebody's row with a stay more, a stay less, a stay moved, or a stay somewhere else."""
    who = draw(st.sampled_from(PEOPLE))
    row = rows.get(who, RotationRow(id=row_id("plan", who), plan="plan", person=who))
    parts = list(row.assignments)
    chosen = draw(st.sampled_from(parts)) if parts else None
    what = draw(st.sampled_from(["more", "less", "moved", "elsewhere", "guided"]))
    if what == "more" or chosen is None:
        start = draw(days(-3, 34))
        end = start + timedelta(draw(st.integers(1, 15)))
        parts.append(Assignment(id=f"n{number}", department=draw(st.sampled_from(PLACES)), start=start, end=end))
    else:
        parts.remove(chosen)
        shift = timedelta(draw(st.integers(-9, 9)))
        match what:
            case "moved":
                parts.append(chosen.replace(start=chosen.start + shift, end=chosen.end + shift, suspended=()))
            case "elsewhere":
                parts.append(chosen.replace(department=draw(st.sampled_from(PLACES))))
            case "guided":
                parts.append(chosen.replace(mentor=draw(st.sampled_from(PEOPLE))))
    after: RotationRow = row.replace(assignments=tuple(sorted(parts, key=lambda part: (part.start, part.end, part.id))))
    return after


def follow(case: Case, rules: list[Rule], data: Any) -> int:
    """Edit a plan some times, and let both ways of checking judge each state; the answer is how many findings."""
    company = msgspec.structs.replace(case.company, rules={rule.id: rule for rule in rules})
    plan: RotationPlan = case.plan
    rows = {row.person: row for row in made_rows(case.stints)}
    checker = Checker(_days(case, rows, company))
    seen = 0
    for number in range(data.draw(st.integers(1, 4))):
        row = edited(data.draw, rows, number)
        rows[row.person] = row
        checker = checker.after([row])
        full = check(plan, rows.values(), company)
        assert checker.findings == full
        seen += len(full)
    return seen


def _days(case: Case, rows: dict[str, RotationRow], company: Company) -> RotationDays:
    return RotationDays(case.plan, rows.values(), company)


def rule_of(kind: str, parameters: dict[str, Any], pair: tuple[str, ...] = ("ann", "bob")) -> Rule:
    """A rule of a kind, as hard as kinds of that name are."""
    scope = Scope(pairs=((pair[0], pair[1]),)) if kind in PAIRS else Scope()
    return Rule(id=kind, kind=kind, parameters=parameters, severity=Severity.HARD, scope=scope)


@pytest.mark.parametrize("kind", sorted(EVERY_KIND))
def test_a_rule_judged_anew_in_part_says_what_it_says_in_full(kind: str) -> None:
    """For each kind of rule: any edits, one after the other, and after each the same findings as of a full check."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=companies(), data=st.data(), parameters=EVERY_KIND[kind])
    def same(case: Case, data: Any, parameters: dict[str, Any]) -> None:
        follow(case, [rule_of(kind, parameters)], data)

    same()


@pytest.mark.campaign
def test_all_rules_together_judged_anew_in_part(tell: Tell) -> None:
    """A company with a rule of every kind, edited again and again."""
    counts = {"plans": 0, "findings": 0}

    @settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=companies(), data=st.data())
    def same(case: Case, data: Any) -> None:
        rules = [rule_of(kind, data.draw(parameters)) for kind, parameters in sorted(EVERY_KIND.items())]
        counts["findings"] += follow(case, rules, data)
        counts["plans"] += 1

    same()
    tell(f"{counts['plans']} plans edited with a rule of every kind: {counts['findings']} findings, the same in part")


def test_only_few_kinds_look_at_the_whole_plan() -> None:
    """A new kind says how far it looks, or is named here as one that is judged in full after every edit."""
    named = {kind for kind in EVERY_KIND if getattr(kind_named("rotation", kind), "sees", Sight.PLAN) == Sight.PLAN}
    assert named == {"balance"}
    assert all(isinstance(kind_named("rotation", kind), RotationKind) for kind in EVERY_KIND)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_the_same_rows_again_change_nothing(case: Case) -> None:
    """Rows as they stand leave every finding as it is."""
    rows = {row.person: row for row in made_rows(case.stints)}
    checker = Checker(_days(case, rows, case.company))
    assert checker.after(rows.values()).findings == checker.findings
