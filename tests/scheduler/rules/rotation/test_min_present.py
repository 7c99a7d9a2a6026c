"""Enough people are there on every working day."""

from __future__ import annotations

from scheduler.model import Half, Scope, Severity
from tests.scheduler.rules.making import (
    MORNING,
    NONE,
    WHOLE,
    absence,
    company,
    department,
    found,
    measures,
    on,
    person,
    plan,
    stint,
    when,
)

TEAM = [person("ann", "ek"), person("bob", "ek"), person("cem", "ek")]
PLACES = [department("ek", min_staffing=2), department("fi")]
FRAME = plan("2027-03-15", "2027-04-04")
AWAY = [stint("ann", "fi", "2027-03-15", "2027-04-04")]
LEAST = {"least": "departments.min_staffing"}


def test_too_few_while_somebody_is_elsewhere() -> None:
    """One in another department, one on vacation: a run of days with the one who could be asked."""
    firm = company(TEAM, PLACES, absences=[absence("bob", "2027-03-17", "2027-03-18")])
    findings = found("min-present", firm, AWAY, LEAST, frame=FRAME)
    assert when(findings) == [("2027-03-17", "2027-03-18")]
    assert findings[0].people == ("ann",)
    assert measures(findings) == [(1, 2)]


def test_holidays_and_weekends_do_not_interrupt() -> None:
    """From Maundy Thursday to Tuesday after Easter it is one finding."""
    firm = company(TEAM, PLACES, absences=[absence("bob", "2027-03-25", "2027-03-30")])
    assert when(found("min-present", firm, AWAY, LEAST, frame=FRAME)) == [("2027-03-25", "2027-03-30")]


def test_short_without_any_rotation_is_a_notice_apart() -> None:
    """Vacation of two is not the plan's fault; the third one's stay does not make it so."""
    firm = company(
        TEAM, PLACES, absences=[absence("bob", "2027-03-17", "2027-03-18"), absence("cem", "2027-03-18", "2027-03-18")]
    )
    findings = found("min-present", firm, AWAY, LEAST, frame=FRAME)
    severities = {finding.dates.first: finding.severity for finding in findings if finding.dates}
    assert severities == {on("2027-03-17"): Severity.HARD, on("2027-03-18"): Severity.NOTICE}


def test_half_a_day_away() -> None:
    """A morning off counts as a day off, unless the rule says half: one and a half are enough for one and a half."""
    firm = company(TEAM, PLACES, absences=[absence("bob", "2027-03-17", half=Half.MORNING)])
    assert measures(found("min-present", firm, AWAY, LEAST, frame=FRAME)) == [(1, 2)]
    halves = {"half_days": "half"}
    assert measures(found("min-present", firm, AWAY, LEAST | halves, frame=FRAME)) == [(1.5, 2)]
    here = Scope(departments=("ek",))
    assert not found("min-present", firm, AWAY, {"least": 1.5} | halves, frame=FRAME, scope=here)


def test_who_works_mornings_only_is_present_for_their_day() -> None:
    """A part-timer's half day is no absence; on a free day they are not there."""
    part_timer = person("bob", "ek", days=(MORNING, MORNING, NONE, WHOLE, WHOLE, NONE, NONE))
    firm = company([TEAM[0], part_timer, TEAM[2]], PLACES)
    findings = found("min-present", firm, AWAY, LEAST, frame=plan("2027-03-15", "2027-03-19"))
    assert when(findings) == [("2027-03-17", "2027-03-17")]


def test_guests_count_for_all() -> None:
    """With `who=all` a guest who is present fills the gap, with `who=own` not."""
    firm = company([*TEAM, person("gus", "fi")], PLACES, absences=[absence("bob", "2027-03-17", "2027-03-18")])
    stints = [*AWAY, stint("gus", "ek", "2027-03-17", "2027-03-17")]
    assert when(found("min-present", firm, stints, LEAST | {"who": "all"}, frame=FRAME)) == [
        ("2027-03-18", "2027-03-18")
    ]
    assert when(found("min-present", firm, stints, LEAST, frame=FRAME)) == [("2027-03-17", "2027-03-18")]


def test_staying_in_the_own_department_is_being_there() -> None:
    """An assignment to one's home takes nobody away."""
    firm = company(TEAM[:2], PLACES)
    assert not found("min-present", firm, [stint("ann", "ek", "2027-03-15", "2027-04-04")], LEAST, frame=FRAME)


def test_the_holidays_of_the_site() -> None:
    """Epiphany is no working day in Munich, but one in Hamburg."""
    frame = plan("2027-01-06", "2027-01-06")
    for site, days in (("muc", 0), ("ham", 1)):
        team = [person("ann", "ek", site), person("bob", "ek", site)]
        firm = company(team, [department("ek", site, min_staffing=2), department("fi", site)])
        findings = found("min-present", firm, [stint("ann", "fi", "2027-01-06", "2027-01-06")], LEAST, frame=frame)
        assert len(findings) == days


def test_scope_picks_departments() -> None:
    """A rule for other departments is silent here."""
    firm = company(TEAM[:2], PLACES)
    assert not found("min-present", firm, AWAY, LEAST, frame=FRAME, scope=Scope(departments=("fi",)))
