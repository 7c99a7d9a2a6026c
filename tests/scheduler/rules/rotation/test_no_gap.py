"""Apprentices have a station on every day."""

from __future__ import annotations

from typing import Any

from scheduler.model import DateRange, Finding, Half, Scope
from tests.scheduler.rules.making import (
    Stint,
    apprentice,
    company,
    department,
    found,
    measures,
    on,
    person,
    plan,
    school,
    stint,
    when,
)

FIRM = company([apprentice("ann"), person("bob")], [department("ek"), department("fi")])
MARCH = plan("2027-03-01", "2027-04-04")


def gaps(stints: list[Stint], parameters: dict[str, Any] | None = None, **fields: Any) -> list[Finding]:
    """What the rule finds from 1 March to 4 April 2027."""
    return found("no-gap", FIRM, stints, parameters, frame=MARCH, **fields)


def test_a_week_without_a_station() -> None:
    """Five work days between two stations are one finding, the week-ends around it no part of it."""
    findings = gaps([stint("ann", "ek", "2027-03-01", "2027-03-07"), stint("ann", "fi", "2027-03-15", "2027-04-04")])
    assert when(findings) == [("2027-03-08", "2027-03-12")]
    assert measures(findings) == [(5, 0)]


def test_holidays_are_no_gap() -> None:
    """Good Friday and Easter Monday need no station; the gap goes on behind them."""
    findings = gaps([stint("ann", "ek", "2027-03-01", "2027-03-24")])
    assert when(findings) == [("2027-03-25", "2027-04-02")]
    assert measures(findings) == [(5, 0)]


def test_absences_are_due_days() -> None:
    """School without a station is a gap: somebody has to say where the apprentice belongs."""
    firm = company([apprentice("ann")], [department("ek")], absences=[school("ann", "2027-03-29", "2027-04-02")])
    findings = found("no-gap", firm, [stint("ann", "ek", "2027-03-01", "2027-03-28")], frame=MARCH)
    assert when(findings) == [("2027-03-30", "2027-04-02")]


def test_half_a_day_is_half_a_gap() -> None:
    """Mornings in purchasing leave the afternoons of the week free: two and a half days."""
    findings = gaps(
        [
            stint("ann", "ek", "2027-03-01", "2027-03-07", half=Half.MORNING),
            stint("ann", "fi", "2027-03-08", "2027-04-04"),
        ]
    )
    assert measures(findings) == [(2.5, 0)]


def test_suspended_days_are_silent() -> None:
    """A planner who suspends a stay knows that nobody is there."""
    pause = (DateRange(start=on("2027-03-08"), end=on("2027-03-15")),)
    assert not gaps([stint("ann", "ek", "2027-03-01", "2027-04-04", suspended=pause)])


def test_allowed_days_and_exceptions() -> None:
    """So many days may be free in all; days that are excepted do not count at all."""
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-07"), stint("ann", "fi", "2027-03-15", "2027-04-04")]
    assert not gaps(stints, {"allowed_days": 5})
    assert measures(gaps(stints, {"allowed_days": 4})) == [(5, 4)]
    assert when(gaps(stints, {"except": ("2027-03-08..2027-03-10",)})) == [("2027-03-11", "2027-03-12")]


def test_it_is_for_apprentices_unless_a_scope_says_otherwise() -> None:
    """Employees have their home department; a rule may ask it of them all the same."""
    stints = [stint("ann", "ek", "2027-03-01", "2027-04-04")]
    assert not gaps(stints)
    assert [finding.people for finding in gaps(stints, scope=Scope(people=("bob",)))] == [("bob",)]
