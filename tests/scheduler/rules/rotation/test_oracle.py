"""On small plans of every sort the rules find what a second, dull judge finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.model import (
    DAY,
    Absence,
    AbsenceKind,
    AbsenceStatus,
    Assignment,
    AssignmentStatus,
    DateRange,
    Department,
    Finding,
    Half,
    PastStay,
    Person,
    Role,
    RotationPlan,
    Scope,
    Severity,
    WorkingTime,
)
from scheduler.rules.company import Company
from tests.scheduler.rules.making import MORNING, NONE, SITES, WHOLE, Stint, found
from tests.scheduler.rules.rotation import oracle
from tests.scheduler.rules.rotation.dull_days import Dull, each_day

FIRST = date(2027, 3, 15)
LENGTH = 35
PEOPLE, PLACES = ("ann", "bob", "cem", "dan"), ("ek", "fi", "lo")
WEEKS = (
    (WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, NONE, NONE),
    (WHOLE, WHOLE, NONE, WHOLE, WHOLE, NONE, NONE),
    (MORNING, MORNING, MORNING, WHOLE, NONE, NONE, NONE),
    (NONE, WHOLE, WHOLE, WHOLE, Half.AFTERNOON, WHOLE, NONE),
)
PARTS = st.sampled_from([Half.WHOLE, Half.WHOLE, Half.WHOLE, Half.MORNING, Half.AFTERNOON])


class Case(NamedTuple):
    """A plan in its company."""

    company: Company
    plan: RotationPlan
    stints: list[Stint]


def days(first: int, last: int) -> st.SearchStrategy[date]:
    """A day by its distance from the plan's first."""
    return st.integers(first, last).map(lambda n: FIRST + timedelta(n))


@st.composite
def persons(draw: st.DrawFn) -> list[Person]:
    """Four people of any role, working week and contract."""
    found = []
    for name in PEOPLE:
        home, site = draw(st.sampled_from(PLACES)), draw(st.sampled_from(("muc", "ham")))
        week = WorkingTime(days=draw(st.sampled_from(WEEKS)))
        found.append(
            Person(
                id=name, name=name.title(), department=home, site=site, role=draw(st.sampled_from(Role)),
                working_time=week, joined=draw(st.none() | days(0, 9)), leaves=draw(st.none() | days(25, 34)),
            )
        )  # fmt: skip
    return found


@st.composite
def places(draw: st.DrawFn) -> list[Department]:
    """Three departments with and without limits."""
    return [
        Department(
            id=name, code=name.upper(), name=name.title(), site=draw(st.sampled_from(("muc", "ham"))),
            guest_capacity=draw(st.none() | st.integers(0, 2)), min_staffing=draw(st.none() | st.integers(0, 2)),
            min_stay_weeks=draw(st.none() | st.integers(1, 3)), mentor=draw(st.sampled_from(("", *PEOPLE))),
        )
        for name in PLACES
    ]  # fmt: skip


@st.composite
def stints(draw: st.DrawFn) -> list[Stint]:
    """Some assignments, which may overlap, reach over the plan's ends, be half days or suspended."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(days(-5, 34))
        end = start + timedelta(draw(st.integers(1, 20)))
        pauses: tuple[DateRange, ...] = ()
        if draw(st.integers(0, 5)) == 0:
            pauses = (DateRange(start=start + DAY, end=start + timedelta(draw(st.integers(2, 8)))),)
        part = Assignment(
            id=f"a{number}", department=draw(st.sampled_from(PLACES)), start=start, end=end, half=draw(PARTS),
            mentor=draw(st.sampled_from(("", "", *PEOPLE))), suspended=pauses,
            status=draw(st.sampled_from([AssignmentStatus.PLANNED, AssignmentStatus.BROKEN_OFF])),
        )  # fmt: skip
        found.append(Stint(draw(st.sampled_from(PEOPLE)), part))
    return found


@st.composite
def absences(draw: st.DrawFn) -> list[Absence]:
    """Some absences, vacation or not, whole and half days, approved and only requested."""
    found = []
    for number in range(draw(st.integers(0, 5))):
        start = draw(days(-10, 34))
        found.append(
            Absence(
                id=f"x{number}", person=draw(st.sampled_from(PEOPLE)), start=start,
                kind=draw(st.sampled_from([AbsenceKind.AWAY, AbsenceKind.VACATION])),
                end=start + timedelta(draw(st.integers(1, 12))), half=draw(PARTS),
                weekdays=draw(st.sampled_from([(), (), (1,), (0, 3)])), status=draw(st.sampled_from(AbsenceStatus)),
            )
        )  # fmt: skip
    return found


@st.composite
def history(draw: st.DrawFn) -> list[PastStay]:
    """Some stays of the weeks before."""
    found = []
    for number in range(draw(st.integers(0, 3))):
        start = draw(days(-40, -3))
        end = start + timedelta(draw(st.integers(1, 30)))
        found.append(
            PastStay(
                id=f"h{number}", person=draw(st.sampled_from(PEOPLE)), department=draw(st.sampled_from(PLACES)),
                start=start, end=min(end, FIRST), net_weeks=draw(st.none() | st.sampled_from([0.4, 1.0, 2.6])),
            )
        )  # fmt: skip
    return found


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A small company over Easter 2027 with a plan of five weeks."""
    company = Company(
        people={record.id: record for record in draw(persons())},
        departments={record.id: record for record in draw(places())},
        sites=SITES,
        absences={record.id: record for record in draw(absences())},
        past_stays={record.id: record for record in draw(history())},
    )
    return Case(
        company, RotationPlan(id="plan", name="Plan", start=FIRST, end=FIRST + timedelta(LENGTH)), draw(stints())
    )


HALF_DAYS = st.sampled_from([{}, {"half_days": "half"}])
PARAMETERS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "one-place-at-a-time": st.just({}),
    "inside-contract": st.just({}),
    "no-gap": st.sampled_from([{}, {"allowed_days": 3}, {"until_last": True}, {"until_last": True, "allowed_days": 4}]),
    "capacity": st.fixed_dictionaries(
        {
            "most": st.sampled_from([0, 1, "departments.guest_capacity"]),
            "who": st.sampled_from(["guests", "apprentices", "all"]),
        }
    ),
    "min-present": st.builds(
        lambda a, b: a | b,
        st.fixed_dictionaries(
            {
                "least": st.sampled_from([1, "departments.min_staffing"]),
                "who": st.sampled_from(["own", "guests", "all"]),
            }
        ),
        HALF_DAYS,
    ),
    "min-stay": st.builds(
        lambda weeks, measure, half: {"weeks": weeks, "measure": measure} | half,
        st.sampled_from([2, "departments.min_stay_weeks"]), st.sampled_from(["net", "calendar"]), HALF_DAYS,
    ),
    "max-stay": st.builds(
        lambda weeks, measure, half: {"weeks": weeks, "measure": measure} | half,
        st.sampled_from([1, 2.5]), st.sampled_from(["net", "calendar"]), HALF_DAYS,
    ),
    "required-visit": st.builds(
        lambda *parts: {"departments": ("ek", "fi")} | parts[0] | parts[1] | parts[2],
        st.sampled_from([{}, {"k": 1}]), st.sampled_from([{}, {"least_net_weeks": 1.5}]),
        st.sampled_from([{}, {"by": "2027-04-02"}, {"by": "2027-05-01"}]),
    ),
    "requires-before": st.sampled_from(
        [{"before": ("ek>fi",)}, {"before": ("lo>ek",)}, {"before": ("lo>ek", "fi>ek"), "needs": "one"}]
    ),
    "at-most-once": st.sampled_from([{}, {"departments": ("ek", "fi")}]),
    "blackout": st.builds(
        lambda when, people, applies: when | {"people": people, "applies": applies},
        st.sampled_from([{"dates": ("2027-03-22..2027-03-30",)}, {"last_working_days_of_quarter": 4}]),
        st.sampled_from(["guests", "apprentices", "all"]), st.sampled_from(["days", "starts"]),
    ),
    "mentor": st.builds(
        lambda share, most, half: {"least_share": share} | most | half,
        st.sampled_from([0.3, 0.5, 1.0]), st.sampled_from([{}, {"most_mentees": 1}]), HALF_DAYS,
    ),
    "works-council": st.just({}),
}  # fmt: skip
JUDGES: dict[str, Callable[[Dull, dict[str, Any]], Any]] = {
    "one-place-at-a-time": oracle.one_place,
    "inside-contract": oracle.inside_contract,
    "no-gap": oracle.no_gap,
    "capacity": oracle.capacity,
    "min-present": oracle.min_present,
    "min-stay": oracle.min_stay,
    "max-stay": oracle.max_stay,
    "required-visit": oracle.required_visit,
    "requires-before": oracle.requires_before,
    "at-most-once": oracle.at_most_once,
    "blackout": oracle.blackout,
    "mentor": oracle.mentor,
    "works-council": oracle.works_council,
}


def span(finding: Finding) -> tuple[date, date]:
    """First and last day of a finding."""
    assert finding.dates
    return finding.dates.first, finding.dates.last


def measure(finding: Finding) -> float:
    """What a finding has counted."""
    assert finding.measure
    return finding.measure.is_


def all_days(finding: Finding) -> Iterable[date]:
    """The days of a finding."""
    return each_day(*span(finding))


def assert_same(kind: str, told: list[Finding], judged: Any) -> None:
    """Compare what the rule says with what the judge says, each in the form that fits the kind."""
    match kind:
        case "one-place-at-a-time":
            assert {(f.people[0], day) for f in told for day in all_days(f)} == {(who, day) for who, _, day in judged}
        case "inside-contract":
            assert {(f.people[0], f.departments[0], day) for f in told for day in all_days(f)} == judged
        case "no-gap":
            assert_covered(judged, told, lambda f: (f.people[0],), worst=max)
        case "capacity":
            assert_covered(judged, told, lambda f: (f.departments[0],), worst=max)
        case "min-present":
            charged = {key[:2]: value for key, value in judged.items() if key[2]}
            anyway = {key[:2]: value for key, value in judged.items() if not key[2]}
            hard = [finding for finding in told if finding.severity == Severity.HARD]
            notices = [finding for finding in told if finding.severity == Severity.NOTICE]
            assert_covered(charged, hard, lambda f: (f.departments[0],), worst=min)
            assert_covered(anyway, notices, lambda f: (f.departments[0],), worst=min)
        case "min-stay" | "max-stay":
            assert {
                (f.people[0], f.departments[0], span(f)[0], measure(f), f.severity == Severity.NOTICE) for f in told
            } == judged
        case "required-visit":
            assert {(f.people[0], *f.departments) for f in told} == judged
        case "requires-before":
            assert {(f.people[0], f.departments[0], f.departments[1]) for f in told} == {
                (who, after, before) for who, after, _, before in judged
            }
            assert len(told) == len(judged)
        case "at-most-once":
            assert {(f.people[0], f.departments[0], span(f)[0], measure(f)) for f in told} == judged
        case "blackout":
            assert {(f.people[0], f.departments[0], *span(f)) for f in told} == judged
        case "mentor":
            assert_guided(told, judged)
        case "works-council":
            assert {(f.people[0], f.departments[0], span(f)[0], reasons(f)) for f in told} == judged


def reasons(finding: Finding) -> int:
    """How many reasons a notice for the works council names."""
    named = finding.text.values["reasons"]
    assert isinstance(named, list)
    return len(named)


def assert_covered(
    hits: dict[Any, float], told: list[Finding], key: Callable[[Finding], Any], worst: Callable[..., float]
) -> None:
    """Each bad day lies in exactly one finding; findings begin and end with one and name the worst measure."""
    covered: dict[Any, int] = dict.fromkeys(hits, 0)
    for finding in told:
        first, last = span(finding)
        inside = {day: hits[(*key(finding), day)] for day in all_days(finding) if (*key(finding), day) in hits}
        assert first in inside
        assert last in inside
        assert measure(finding) == worst(inside.values())
        for day in inside:
            covered[(*key(finding), day)] += 1
    assert all(count == 1 for count in covered.values())


def assert_guided(told: list[Finding], judged: set[tuple[Any, ...]]) -> None:
    """Stays without enough of a mentor, and mentors with too many mentees."""
    crowds = [finding for finding in told if finding.text.key.endswith("mentees")]
    others = [finding for finding in told if finding not in crowds]
    assert {
        (f.people[0], f.people[1] if len(f.people) > 1 else "", span(f)[0], measure(f) if f.measure else 0.0)
        for f in others
    } == {entry for entry in judged if len(entry) == 4}
    hits = {entry[:2]: entry[2] for entry in judged if len(entry) == 3}
    assert_covered(hits, crowds, lambda f: (f.people[0],), worst=max)


def judge(kind: str, case: Case, parameters: dict[str, Any]) -> None:
    """Let both judge the same plan."""
    told = found(kind, case.company, case.stints, parameters, frame=case.plan)
    assert_same(kind, told, JUDGES[kind](Dull(*case), parameters))
    assert len({finding.id for finding in told}) == len(told)


@pytest.mark.parametrize("kind", list(PARAMETERS))
def test_rules_agree_with_the_dull_judge(kind: str) -> None:
    """Checker and definitions say the same of any small plan; no two findings share an id."""

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=cases(), parameters=PARAMETERS[kind])
    def agree(case: Case, parameters: dict[str, Any]) -> None:
        judge(kind, case, parameters)

    agree()


@pytest.mark.campaign
@pytest.mark.parametrize("kind", list(PARAMETERS))
def test_rules_agree_with_the_dull_judge_on_many_plans(kind: str) -> None:
    """The same on a thousand plans a kind."""

    @settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=cases(), parameters=PARAMETERS[kind])
    def agree(case: Case, parameters: dict[str, Any]) -> None:
        judge(kind, case, parameters)

    agree()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases(), pair=st.permutations(PEOPLE).map(lambda names: tuple(names[:2])))
def test_pairs_agree_with_the_dull_judge(case: Case, pair: tuple[str, str]) -> None:
    """Two who must not be together: both judges name the same days."""
    told = found("not-together", case.company, case.stints, frame=case.plan, scope=Scope(pairs=(pair,)))
    hits = dict.fromkeys(oracle.not_together(Dull(*case), {"pair": pair}), 0)
    for finding in told:
        inside = [day for day in all_days(finding) if (finding.departments[0], day) in hits]
        assert span(finding) == (inside[0], inside[-1])
        for day in inside:
            hits[finding.departments[0], day] += 1
    assert all(count == 1 for count in hits.values())
