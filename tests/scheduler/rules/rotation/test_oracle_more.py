"""What a dull judge says of orders, skills, presence and teams, the rules say, too; no kind is without such a judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.model import Finding, PublishedRow, Scope, Severity, Skill, Wish, row_id
from scheduler.rules.registry import all_kinds
from tests.scheduler.rules.making import Stint, found
from tests.scheduler.rules.rotation import oracle_fairness, oracle_orders, oracle_teams
from tests.scheduler.rules.rotation.dull_days import DAY, Dull
from tests.scheduler.rules.rotation.test_oracle import (
    HALF_DAYS,
    JUDGES,
    PEOPLE,
    PLACES,
    Case,
    all_days,
    assert_covered,
    cases,
    days,
    measure,
    span,
    stints,
)

BY_PAIRS = ("together", "reciprocal")
WITHOUT_JUDGE: set[str] = set()
"""Kinds that nobody has written a second time yet."""

MORE: dict[str, tuple[Callable[[Dull, dict[str, Any]], Any], st.SearchStrategy[dict[str, Any]]]] = {
    "elective": (
        oracle_orders.elective,
        st.builds(
            lambda places, bound, n: {"departments": places, bound: n},
            st.sampled_from([("ek", "fi"), ("ek", "fi", "lo")]), st.sampled_from(["exactly", "least", "most"]),
            st.integers(0, 2),
        ),
    ),
    "no-return": (
        oracle_orders.no_return,
        st.sampled_from([{"pause_weeks": 1}, {"pause_weeks": 2.5}, {"pause_weeks": 5, "departments": ("ek", "fi")}]),
    ),
    "forbidden-succession": (
        oracle_orders.forbidden_succession,
        st.sampled_from([{"pairs": ("ek>fi",)}, {"pairs": ("ek>fi", "fi>lo", "lo>ek")}]),
    ),
    "cyclic-order": (oracle_orders.cyclic_order, st.sampled_from([{"ring": ("ek>fi>lo",)}, {"ring": ("lo>ek",)}])),
    "window": (
        oracle_orders.window,
        st.builds(
            lambda where, first, until: {"department": where, "from": first, "until": until},
            st.sampled_from(PLACES), st.sampled_from(["2027-03-08", "2027-03-22"]),
            st.sampled_from(["2027-04-07", "2027-05-31"]),
        ),
    ),
    "site-change": (
        oracle_orders.site_change,
        st.sampled_from([{"most_changes": 0}, {"most_changes": 1, "least_weeks": 2.0}, {"least_weeks": 3}]),
    ),
    "load": (
        oracle_orders.load,
        st.builds(
            lambda window, most: {"weights": ("ek:2", "fi:0.5"), "window_weeks": window, "most": most},
            st.integers(1, 3), st.sampled_from([0, 1, 3]),
        ),
    ),
    "content": (oracle_orders.content, st.sampled_from([{"contents": ("a",)}, {"contents": ("A", "b")}])),
    "wish": (
        oracle_orders.wish,
        st.just({}) | st.builds(
            lambda who, where, between: {"person": who, "department": where, **between},
            st.sampled_from(PEOPLE), st.sampled_from(PLACES),
            st.sampled_from([{}, {"from": "2027-04-01"}, {"from": "2027-03-01", "until": "2027-03-26"}]),
        ),
    ),
    "leave-only-in": (
        oracle_orders.leave_only_in, st.sampled_from([{"departments": ("ek",)}, {"departments": ("fi", "lo")}])
    ),
    "skill-needed": (oracle_teams.skill_needed, st.sampled_from([{"skill": "x"}, {"skill": "X", "level": 2}])),
    "skill-mix": (
        oracle_teams.skill_mix,
        st.builds(
            lambda a, b: a | b, st.sampled_from([{"skill": "x"}, {"skill": "x", "level": 2, "least": 2}]), HALF_DAYS
        ),
    ),
    "newcomers": (oracle_teams.newcomers, st.builds(lambda n: {"most": n}, st.integers(0, 2))),
    "presence-share": (
        oracle_teams.presence_share,
        st.builds(lambda n, half: {"least_share": n} | half, st.sampled_from([0.5, 0.8, 1.0]), HALF_DAYS),
    ),
    "home-team": (
        oracle_teams.home_team,
        st.sampled_from(
            [{"most_away": 0}, {"most_away": 1}, {"most_away_share": 0.02}, {"most_away": 1, "most_away_share": 0.05}]
        ),
    ),
    "away-limit": (oracle_teams.away_limit, st.builds(lambda n: {"weeks": n}, st.integers(0, 6))),
    "hand-over": (oracle_teams.hand_over, st.builds(lambda n: {"days": n}, st.integers(1, 4))),
    "balance": (
        oracle_fairness.balance,
        st.builds(
            lambda what, how, most: {"measure": what, "how": how, "most": most},
            st.sampled_from(["weeks_in:ek|fi", "weeks_in:lo", "changes", "wishes"]),
            st.sampled_from(["spread", "worst"]), st.integers(0, 2),
        ),
    ),
    "keep-published": (oracle_fairness.keep_published, st.just({})),
    "youth": (oracle_fairness.youth, st.sampled_from([{"age": 18}, {"age": 16}])),
}  # fmt: skip

ENTRIES: dict[str, Callable[[Finding], tuple[Any, ...]]] = {
    "elective": lambda f: (f.people[0], measure(f)),
    "no-return": lambda f: (f.people[0], f.departments[0], span(f)[0], measure(f)),
    "forbidden-succession": lambda f: (f.people[0], *f.departments, *span(f)),
    "cyclic-order": lambda f: (f.people[0], *f.departments, span(f)[0]),
    "window": lambda f: (f.people[0], *span(f), measure(f)),
    "site-change": lambda f: (
        (f.people[0], *span(f), measure(f)) if f.text.key.endswith("short") else (f.people[0], measure(f))
    ),
    "content": lambda f: (f.people[0], f.text.values["content"]),
    "wish": lambda f: (f.people[0], f.departments[0], *span(f)),
    "skill-needed": lambda f: (f.people[0], f.departments[0], span(f)[0], measure(f)),
    "presence-share": lambda f: (f.people[0], f.departments[0], span(f)[0], measure(f)),
    "away-limit": lambda f: (f.people[0], measure(f)),
    "balance": lambda f: (measure(f), f.extent),
    "keep-published": lambda f: (f.people[0], f.extent),
    "youth": lambda f: (f.people[0], f.departments[0], span(f)[0]),
    "hand-over": lambda f: (
        *f.people, f.departments[0], f.text.values["leaves"], f.text.values["comes"], measure(f)
    ),
}  # fmt: skip
"""For each kind whose findings are single facts, what a finding tells in the judge's form."""


@st.composite
def companies(draw: st.DrawFn) -> Case:
    """A small company and plan, in which people have skills and wishes and departments offer contents."""
    company, plan, stood = draw(cases())
    skills = st.sampled_from([(), (Skill(name="x"),), (Skill(name="X", level=3), Skill(name="y"))])
    contents = st.sampled_from([(), ("a",), ("A", "b")])
    wishes = {}
    for number in range(draw(st.integers(0, 3))):
        start = draw(days(-10, 40))
        wishes[f"w{number}"] = Wish(
            id=f"w{number}", person=draw(st.sampled_from(PEOPLE)), department=draw(st.sampled_from(PLACES)),
            start=start, end=start + timedelta(draw(st.integers(1, 20))), weight=draw(st.integers(1, 3)),
        )  # fmt: skip
    born = st.none() | st.dates(date(2009, 3, 1), date(2009, 5, 1)) | st.just(date(2008, 2, 29))
    richer = msgspec.structs.replace(
        company,
        people={key: person.replace(skills=draw(skills), born=draw(born)) for key, person in company.people.items()},
        departments={key: place.replace(contents=draw(contents)) for key, place in company.departments.items()},
        wishes=wishes,
        published_rows=published(plan.id, draw(st.just([]) | stints())),
    )
    return Case(richer, plan, stood)


def published(plan: str, stood: list[Stint]) -> dict[str, PublishedRow]:
    """What has been published, by person."""
    rows = {}
    for who in sorted({stint.who for stint in stood}):
        parts = sorted((stint.assignment for stint in stood if stint.who == who), key=lambda part: part.start)
        rows[row_id(plan, who)] = PublishedRow(id=row_id(plan, who), plan=plan, person=who, assignments=tuple(parts))
    return rows


def assert_same(kind: str, told: list[Finding], judged: Any, parameters: dict[str, Any]) -> None:
    """Compare what the rule says with what the judge says, each in the form that fits the kind."""
    match kind:
        case "load":
            assert_heavy(told, judged, 7 * parameters["window_weeks"])
        case "leave-only-in":
            assert all(measure(f) == sum((f.people[0], day) in judged for day in all_days(f)) for f in told)
            assert_runs(told, dict.fromkeys(judged, 1.0), lambda f: (f.people[0],))
        case "skill-mix":
            for charged, severity in ((True, Severity.HARD), (False, Severity.NOTICE)):
                hits = {key[:2]: value for key, value in judged.items() if key[2] == charged}
                some = [finding for finding in told if finding.severity == severity]
                assert_covered(hits, some, lambda f: (f.departments[0],), worst=min)
        case "newcomers":
            assert_covered(judged, told, lambda f: (f.departments[0],), worst=max)
        case "home-team":
            years = [finding for finding in told if finding.text.key.endswith("share")]
            assert {(f.departments[0], measure(f)) for f in years} == {
                (key[0], value) for key, value in judged.items() if len(key) == 1
            }
            crowds = [finding for finding in told if finding not in years]
            hits = {key: value for key, value in judged.items() if len(key) == 2}
            assert_covered(hits, crowds, lambda f: (f.departments[0],), worst=max)
        case _:
            assert Counter(map(ENTRIES[kind], told)) == Counter(judged)


def assert_heavy(told: list[Finding], judged: dict[tuple[str, date], float], length: int) -> None:
    """Each heavy window of so many days lies in one finding, and a finding is made of heavy windows only."""
    inside = []
    for finding in told:
        first, last = span(finding)
        mondays = [day for day in all_days(finding) if day.weekday() == 0 and day + (length - 1) * DAY <= last]
        assert mondays[0] == first
        assert measure(finding) == max(judged[finding.people[0], monday] for monday in mondays)
        inside += [(finding.people[0], monday) for monday in mondays]
    assert sorted(inside) == sorted(judged)


def assert_runs(told: list[Finding], hits: dict[Any, float], key: Callable[[Finding], tuple[Any, ...]]) -> None:
    """Each bad day lies in exactly one finding, and findings begin and end with one; their extent is what is bad."""
    inside = []
    for finding in told:
        bad = [(*key(finding), day) for day in all_days(finding) if (*key(finding), day) in hits]
        assert (bad[0][-1], bad[-1][-1]) == span(finding)
        assert finding.extent == sum(hits[entry] for entry in bad)
        inside += bad
    assert sorted(inside) == sorted(hits)


def judge(kind: str, case: Case, parameters: dict[str, Any]) -> None:
    """Let both judge the same plan."""
    told = found(kind, case.company, case.stints, parameters, frame=case.plan)
    assert_same(kind, told, MORE[kind][0](Dull(*case), parameters), parameters)
    assert len({finding.id for finding in told}) == len(told)


def judge_pair(kind: str, case: Case, pair: tuple[str, str]) -> None:
    """Let both judge the same plan for a pair."""
    told = found(kind, case.company, case.stints, frame=case.plan, scope=Scope(pairs=(pair,)))
    judged = {"together": oracle_teams.together, "reciprocal": oracle_teams.reciprocal}[kind](
        Dull(*case), {"pair": pair}
    )
    assert_runs(told, {(day,): float(extent) for day, extent in judged.items()}, lambda _: ())


def agree(kind: str, examples: int) -> None:
    """Let both judge so many plans."""

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=companies(), data=st.data())
    def same(case: Case, data: st.DataObject) -> None:
        if kind in BY_PAIRS:
            one, other, *_ = data.draw(st.permutations(PEOPLE))
            judge_pair(kind, case, (one, other))
        else:
            judge(kind, case, data.draw(MORE[kind][1]))

    same()


def test_every_kind_has_a_dull_judge() -> None:
    """A new kind of rule for rotations cannot be forgotten here; those without a judge are named."""
    judged = {*JUDGES, "not-together", *MORE, *BY_PAIRS}
    assert not judged & WITHOUT_JUDGE
    assert judged | WITHOUT_JUDGE == {kind.name for kind in all_kinds() if kind.plan == "rotation"}


@pytest.mark.parametrize("kind", [*MORE, *BY_PAIRS])
def test_rules_agree_with_the_dull_judge(kind: str) -> None:
    """Checker and definitions say the same of any small plan; no two findings share an id."""
    agree(kind, 40)


@pytest.mark.campaign
@pytest.mark.parametrize("kind", [*MORE, *BY_PAIRS])
def test_rules_agree_with_the_dull_judge_on_many_plans(kind: str) -> None:
    """The same on a thousand plans a kind."""
    agree(kind, 1000)
