"""The law of a rule's voices: what the checker finds in a plan, the solver's model says of the same plan."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from scheduler.model import Finding, RotationRow, Rule, Scope, Severity, Skill, Wish
from scheduler.rotation.solving.building import Setting, setting_of
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rotation.solving.rows import rows_of
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.company import Company
from scheduler.rules.registry import all_kinds, kind_named
from scheduler.rules.rotation_days import RotationDays
from tests.scheduler.rules.making import person
from tests.scheduler.rules.rotation.test_oracle import PARAMETERS, PEOPLE, Case, cases, days
from tests.scheduler.rules.rotation.test_oracle_more import published

PAIRS = ("not-together", "together", "reciprocal")
NOT_YET = {"hand-over"}
"""Kinds that the solver cannot plan with, and refuses, so that no plan is taken for solved under them."""

MORE: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    **dict.fromkeys(PAIRS, st.just({})),
    "elective": st.builds(
        lambda bound, n: {"departments": ("ek", "fi"), bound: n},
        st.sampled_from(["exactly", "least", "most"]), st.integers(0, 2),
    ),
    "no-return": st.builds(lambda n: {"pause_weeks": n}, st.sampled_from([1, 1.5, 3])),
    "forbidden-succession": st.sampled_from([{"pairs": ("ek>fi",)}, {"pairs": ("ek>fi", "fi>lo")}]),
    "cyclic-order": st.sampled_from([{"ring": ("ek>fi>lo",)}, {"ring": ("lo>ek",)}]),
    "window": st.builds(
        lambda first: {"department": "ek", "from": first, "until": "2027-04-07"},
        st.sampled_from(["2027-03-17", "2027-03-22"]),
    ),
    "skill-needed": st.sampled_from([{"skill": "x"}, {"skill": "x", "level": 2}]),
    "skill-mix": st.sampled_from([{"skill": "x"}, {"skill": "x", "half_days": "half"}]),
    "newcomers": st.builds(lambda n: {"most": n}, st.integers(0, 1)),
    "presence-share": st.builds(lambda n: {"least_share": n}, st.sampled_from([0.5, 0.8, 1.0])),
    "site-change": st.sampled_from(
        [{"most_changes": 0}, {"most_changes": 2}, {"least_weeks": 1.5}, {"least_weeks": 3}]
    ),
    "load": st.builds(
        lambda window, most: {"weights": ("ek:2", "fi:0.5"), "window_weeks": window, "most": most},
        st.integers(1, 3), st.sampled_from([0, 1, 3]),
    ),
    "content": st.sampled_from([{"contents": ("a",)}, {"contents": ("a", "b")}]),
    "leave-only-in": st.just({"departments": ("ek",)}),
    "wish": st.just({}),
    "home-team": st.sampled_from([{"most_away": 0}, {"most_away": 1}, {"most_away_share": 0.02}]),
    "away-limit": st.builds(lambda n: {"weeks": n}, st.integers(0, 6)),
    "balance": st.builds(
        lambda what, how, most: {"measure": what, "how": how, "most": most},
        st.sampled_from(["weeks_in:ek|fi", "changes", "wishes"]), st.sampled_from(["spread", "worst"]),
        st.integers(0, 3),
    ),
    "keep-published": st.just({}),
    "youth": st.sampled_from([{"age": 18}, {"age": 16}]),
}  # fmt: skip
KINDS = {**PARAMETERS, **MORE}


@st.composite
def companies(draw: st.DrawFn) -> Case:
    """A small company whose people have skills and wishes; Eva, whom nobody plans, guides in some departments."""
    company, plan, stood = draw(cases())
    assume(not _overlapping(company))
    people = {
        key: one.replace(
            skills=draw(st.sampled_from([(), (Skill(name="x"),), (Skill(name="X", level=3),)])),
            born=draw(st.none() | st.dates(date(2009, 3, 1), date(2009, 5, 1))),
        )
        for key, one in company.people.items()
    }
    people["eva"] = person("eva", "lo")
    departments = {
        key: department.replace(
            contents=draw(st.sampled_from([(), ("a",), ("A", "b")])), mentor="eva" if department.mentor else ""
        )
        for key, department in company.departments.items()
    }
    wishes = {}
    for number in range(draw(st.integers(0, 2))):
        start = draw(days(0, 30))
        end = draw(days(31, 40))
        wish = Wish(id=f"w{number}", person=draw(st.sampled_from(PEOPLE)), department="ek", start=start, end=end)
        wishes[wish.id] = wish
    changed = {"people": people, "departments": departments, "wishes": wishes}
    changed["published_rows"] = published(plan.id, stood)
    planned = plan.replace(people="person:" + ",".join(PEOPLE))
    return Case(Company(**{**_fields(company), **changed}), planned, [])


def _overlapping(company: Company) -> bool:
    """Whether somebody was in two departments at once in history; the order of such stays means nothing."""
    past = list(company.past_stays.values())
    return any(
        one.person == other.person and one.start < other.end and other.start < one.end
        for number, one in enumerate(past)
        for other in past[number + 1 :]
    )


def _fields(company: Company) -> dict[str, Any]:
    return {name: getattr(company, name) for name in company.__struct_fields__}


def chosen_at_random(draw: Any, setting: Setting) -> dict[str, Stays]:
    """For everybody a department, or none, in each cell that is not closed."""
    chosen: dict[str, Stays] = {}
    for key, choices in setting.problem.people.items():
        found: list[tuple[int, int, int]] = []
        for cell, closed in enumerate(choices.closed):
            number = -1 if closed else draw(st.integers(-1, len(choices.departments) - 1))
            if found and number == found[-1][0] and found[-1][2] == cell - 1:
                found[-1] = (number, found[-1][1], cell)
            elif number >= 0:
                found.append((number, cell, cell))
        chosen[key] = tuple(found)
    return chosen


def told(case: Case, rows: dict[str, RotationRow], rule: Rule) -> list[Finding]:
    """What the checker finds, notices left out."""
    kind = kind_named("rotation", rule.kind)
    plan = RotationDays(case.plan, rows.values(), case.company)
    return [f for f in kind.check(rule, kind.read(rule), plan, plan.facts) if f.severity != Severity.NOTICE]


def judged(problem: Any, chosen: dict[str, Stays]) -> tuple[bool, int]:
    """Whether the model allows a choice, and what it says that the choice costs."""
    value = PlanModel(problem, list(problem.people), {}, Aims()).value(chosen)
    return value is not None, round(value or 0)


def hold(
    kind: str, case: Case, data: Any, parameters: dict[str, Any], severity: Severity, beside: tuple[Rule, ...] = ()
) -> None:
    """Let both judge one choice under one rule; others may stand beside it."""
    scope = Scope(pairs=(("ann", "bob"),)) if kind in PAIRS else Scope()
    rule = Rule(id="rule", kind=kind, parameters=dict(parameters), severity=severity, weight=3, scope=scope)
    bare = setting_of(case.plan, [], case.company, today=date.min)
    chosen = chosen_at_random(data.draw, bare)
    assume(judged(bare.problem, chosen)[0])
    company = Company(**{**_fields(case.company), "rules": {one.id: one for one in (rule, *beside)}})
    setting = setting_of(case.plan, [], company, today=date.min)
    findings = told(case._replace(company=company), rows_of(setting, chosen), rule)
    possible, cost = judged(setting.problem, chosen)
    if severity == Severity.HARD:
        assert possible == (not findings), [finding.text for finding in findings]
    else:
        assert possible
        assert cost == 3 * sum(finding.extent for finding in findings), [finding.text for finding in findings]


def test_every_kind_is_under_the_law() -> None:
    """A new kind of rule for rotations cannot be forgotten here."""
    assert set(KINDS) | NOT_YET == {kind.name for kind in all_kinds() if kind.plan == "rotation"}


@pytest.mark.parametrize("severity", [Severity.HARD, Severity.SOFT])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_solver_allows_what_the_checker_allows(kind: str, severity: Severity) -> None:
    """For any choice: possible for the solver if the checker finds nothing hard, and as dear as the checker's sum."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=companies(), data=st.data(), parameters=KINDS[kind])
    def law(case: Case, data: Any, parameters: dict[str, Any]) -> None:
        hold(kind, case, data, parameters, severity)

    law()


@pytest.mark.parametrize("severity", [Severity.HARD, Severity.SOFT])
def test_the_solver_allows_what_the_checker_allows_beside_a_notice_of_hand_over(severity: Severity) -> None:
    """Days together give a further place neither to the checker nor to the solver where they are only noticed."""
    notice = Rule(id="h", kind="hand-over", parameters={"days": 30}, severity=Severity.NOTICE)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=companies(), data=st.data())
    def law(case: Case, data: Any) -> None:
        hold("capacity", case, data, {"most": 1}, severity, (notice,))

    law()


@pytest.mark.campaign
@pytest.mark.parametrize("severity", [Severity.HARD, Severity.SOFT])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_law_on_many_plans(kind: str, severity: Severity) -> None:
    """The same on some hundred choices a kind."""

    @settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=companies(), data=st.data(), parameters=KINDS[kind])
    def law(case: Case, data: Any, parameters: dict[str, Any]) -> None:
        hold(kind, case, data, parameters, severity)

    law()
