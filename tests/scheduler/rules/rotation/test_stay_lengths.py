"""How long a stay is, in net and in calendar weeks, history included."""

from __future__ import annotations

import pytest

from scheduler.model import AssignmentStatus, DateRange, Half, Scope, Severity
from tests.scheduler.rules.making import (
    NONE,
    WHOLE,
    absence,
    apprentice,
    company,
    department,
    found,
    measures,
    on,
    past,
    person,
    plan,
    school,
    stint,
    when,
)

PLACES = [department("ek", min_stay_weeks=3, max_stay_weeks=8), department("lo", "ham"), department("fi")]
NET = {"weeks": "departments.min_stay_weeks"}
YEAR = plan("2027-01-01", "2027-12-31")


def test_net_weeks_with_school_and_a_holiday() -> None:
    """17 May to 20 June is five weeks; two of school, Whit Monday and Corpus Christi in one of them leave 14 days."""
    firm = company([apprentice("ann")], PLACES, absences=[school("ann", "2027-05-24", "2027-06-06")])
    findings = found("min-stay", firm, [stint("ann", "ek", "2027-05-17", "2027-06-20")], NET)
    assert measures(findings) == [(2.8, 3)]
    assert when(findings) == [("2027-05-17", "2027-06-20")]


def test_net_weeks_by_the_holidays_of_the_workplace() -> None:
    """Epiphany costs a day in Munich, none in Hamburg, wherever the person is from."""
    firm = company([apprentice("ann", site="ham")], PLACES)
    for where, days in (("fi", 4), ("lo", 5)):
        findings = found("min-stay", firm, [stint("ann", where, "2027-01-04", "2027-01-10")], {"weeks": 2}, frame=YEAR)
        assert measures(findings) == [(days / 5, 2)]


def test_half_days() -> None:
    """Three Tuesday mornings off: three days less, or one and a half where half days count as half."""
    firm = company(
        [apprentice("ann")], PLACES,
        absences=[absence("ann", "2027-02-01", "2027-02-21", half=Half.MORNING, weekdays=(1,))],
    )  # fmt: skip
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-21")]
    assert measures(found("min-stay", firm, stints, NET)) == [(2.4, 3)]
    assert measures(found("min-stay", firm, stints, NET | {"half_days": "half"})) == [(2.7, 3)]


def test_mornings_in_a_department_are_half_a_week_there() -> None:
    """Whoever is there in the mornings only learns half as much of it."""
    firm = company([apprentice("ann")], PLACES)
    findings = found("min-stay", firm, [stint("ann", "ek", "2027-02-01", "2027-02-28", half=Half.MORNING)], NET)
    assert measures(findings) == [(2, 3)]


def test_a_part_timers_net_weeks() -> None:
    """Four days a week make four fifths of a net week, and a calendar week all the same."""
    ann = apprentice("ann", days=(WHOLE, WHOLE, WHOLE, WHOLE, NONE, NONE, NONE))
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-21")]
    firm = company([ann], PLACES)
    assert measures(found("min-stay", firm, stints, NET)) == [(2.4, 3)]
    assert not found("min-stay", firm, stints, NET | {"measure": "calendar"})


def test_an_absence_or_a_holiday_between_two_assignments_pauses_the_stay() -> None:
    """Before and after a week of school or the Easter days it is one stay; a week elsewhere splits it."""
    firm = company([apprentice("ann")], PLACES, absences=[school("ann", "2027-02-15", "2027-02-21")])
    parts = [stint("ann", "ek", "2027-02-01", "2027-02-14"), stint("ann", "ek", "2027-02-22", "2027-02-28")]
    assert not found("min-stay", firm, parts, NET)
    easter = [stint("ann", "ek", "2027-03-15", "2027-03-25"), stint("ann", "ek", "2027-03-30", "2027-04-07")]
    assert not found("min-stay", firm, easter, NET)
    split = [stint("ann", "ek", "2027-03-01", "2027-03-14"), stint("ann", "ek", "2027-03-22", "2027-03-31")]
    assert measures(found("min-stay", firm, split, NET)) == [(2, 3), (1.2, 3)]


def test_history_before_the_plan_belongs_to_the_stay() -> None:
    """A stay cut by the plan's beginning brings its net weeks, or counts as done where none are given."""
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-07")]
    for weeks, expected in ((1.0, [(2, 3)]), (2.0, []), (None, [])):
        firm = company([apprentice("ann")], PLACES, history=[past("ann", "ek", "2027-01-11", "2027-01-29", weeks)])
        findings = found("min-stay", firm, stints, NET)
        assert measures(findings) == expected
        assert when(findings) == [("2027-01-11", "2027-02-07")] * len(expected)


def test_a_stay_of_long_ago_is_another_one() -> None:
    """History that ended weeks before does not lengthen a new stay."""
    firm = company([apprentice("ann")], PLACES, history=[past("ann", "ek", "2026-11-02", "2026-12-18", 7)])
    assert measures(found("min-stay", firm, [stint("ann", "ek", "2027-02-01", "2027-02-07")], NET)) == [(1, 3)]


def test_suspended_days_are_not_spent_there() -> None:
    """Weeks in which the department is closed do not count, and do not split the stay."""
    pause = (DateRange(start=on("2027-02-08"), end=on("2027-02-15")),)
    firm = company([apprentice("ann")], PLACES)
    findings = found("min-stay", firm, [stint("ann", "ek", "2027-02-01", "2027-02-21", suspended=pause)], NET)
    assert measures(findings) == [(2, 3)]


@pytest.mark.parametrize("kind", ["min-stay", "max-stay"])
def test_the_length_of_a_broken_off_stay_is_a_notice(kind: str) -> None:
    """A planner who broke a stay off knows that it is short, or was too long."""
    firm = company([apprentice("ann")], PLACES)
    long = "2027-02-07" if kind == "min-stay" else "2027-04-30"
    stints = [stint("ann", "ek", "2027-02-01", long, status=AssignmentStatus.BROKEN_OFF)]
    (finding,) = found(kind, firm, stints, {"weeks": f"departments.{kind.replace('-', '_')}_weeks"})
    assert finding.severity == Severity.NOTICE


def test_calendar_weeks_with_history() -> None:
    """From 11 January in history to 14 March in the plan it is nine calendar weeks, one more than eight."""
    firm = company([apprentice("ann")], PLACES, history=[past("ann", "ek", "2027-01-11", "2027-01-29", 3)])
    parameters = {"weeks": "departments.max_stay_weeks", "measure": "calendar"}
    findings = found("max-stay", firm, [stint("ann", "ek", "2027-02-01", "2027-03-14")], parameters)
    assert measures(findings) == [(9, 8)]
    assert when(findings) == [("2027-01-11", "2027-03-14")]
    assert not found("max-stay", firm, [stint("ann", "ek", "2027-02-01", "2027-03-07")], parameters)


def test_net_weeks_of_history_without_a_number_are_counted_by_the_calendar() -> None:
    """For the longest stay nothing may be forgotten: three weeks from 11 January and two in the plan are five."""
    firm = company([apprentice("ann")], PLACES, history=[past("ann", "ek", "2027-01-11", "2027-01-29")])
    findings = found("max-stay", firm, [stint("ann", "ek", "2027-02-01", "2027-02-14")], {"weeks": 4})
    assert measures(findings) == [(5, 4)]


def test_week_53() -> None:
    """The turn of the year 2026/27 is week 53, and lies in one calendar week."""
    firm = company([apprentice("ann")], PLACES)
    frame = plan("2026-12-14", "2027-01-31")
    stints = [stint("ann", "fi", "2026-12-28", "2027-01-10")]
    findings = found("max-stay", firm, stints, {"weeks": 1, "measure": "calendar"}, frame=frame)
    assert measures(findings) == [(2, 1)]


def test_scope_and_limits_in_time() -> None:
    """A stay is judged where person and department are meant and the rule is in force when it begins."""
    firm = company([apprentice("ann"), person("bob")], PLACES)
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-07"), stint("bob", "ek", "2027-03-01", "2027-03-07")]
    assert len(found("min-stay", firm, stints, NET)) == 2
    assert len(found("min-stay", firm, stints, NET, scope=Scope(roles=("apprentice",)))) == 1
    assert not found("min-stay", firm, stints, NET, scope=Scope(departments=("fi",)))
    assert [f.people for f in found("min-stay", firm, stints, NET, first=on("2027-02-15"))] == [("bob",)]
    assert [f.people for f in found("min-stay", firm, stints, NET, until=on("2027-02-15"))] == [("ann",)]
