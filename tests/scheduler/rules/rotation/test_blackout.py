"""Times in which nobody comes and nobody is lent."""

from __future__ import annotations

import pytest

from scheduler.model import Scope, through
from tests.scheduler.rules.making import (
    apprentice,
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

INVENTORY = through(on("2027-06-28"), on("2027-07-02"))
PLACES = [department("fi"), department("lo", "ham", blackout=(INVENTORY,))]
FIRM = company([person("ann"), person("own", home="lo"), apprentice("azu")], PLACES)
RECORD = {"dates": ("departments.blackout",)}


def test_a_guest_in_the_inventory() -> None:
    """The days of the stay that fall into the blackout are one finding."""
    findings = found("blackout", FIRM, [stint("ann", "lo", "2027-06-21", "2027-07-31")], RECORD)
    assert when(findings) == [("2027-06-28", "2027-07-02")]
    assert findings[0].departments == ("lo",)
    assert not found("blackout", FIRM, [stint("ann", "lo", "2027-05-31", "2027-06-27")], RECORD)


def test_own_people_elsewhere() -> None:
    """The department needs its own people too; at home they may be."""
    away = found("blackout", FIRM, [stint("own", "fi", "2027-06-30", "2027-07-31")], RECORD)
    assert when(away) == [("2027-06-30", "2027-07-02")]
    assert away[0].departments == ("lo", "fi")
    assert not found("blackout", FIRM, [stint("own", "lo", "2027-06-30", "2027-07-31")], RECORD)


def test_whom_it_is_for() -> None:
    """Guests are those who are no apprentices."""
    stints = [stint("ann", "lo", "2027-06-21", "2027-07-31"), stint("azu", "lo", "2027-06-21", "2027-07-31")]
    for people, expected in (("guests", {("ann",)}), ("apprentices", {("azu",)}), ("all", {("ann",), ("azu",)})):
        assert {f.people for f in found("blackout", FIRM, stints, RECORD | {"people": people})} == expected


def test_only_starts() -> None:
    """With `applies=starts` one may be there, but not begin there."""
    starts = RECORD | {"applies": "starts"}
    assert not found("blackout", FIRM, [stint("ann", "lo", "2027-06-21", "2027-07-31")], starts)
    assert when(found("blackout", FIRM, [stint("ann", "lo", "2027-06-29", "2027-07-31")], starts)) == [
        ("2027-06-29", "2027-06-29")
    ]


@pytest.mark.parametrize(("where", "first"), [("fi", "2030-06-14"), ("lo", "2030-06-17")])
def test_last_ten_working_days_of_a_quarter_in_two_states(where: str, first: str) -> None:
    """In June 2030 Corpus Christi (the 20th) is a holiday in Munich, so the ten days begin one working day earlier."""
    frame = plan("2030-04-01", "2030-06-30")
    findings = found(
        "blackout", FIRM, [stint("ann", where, "2030-04-01", "2030-06-30")], {"last_working_days_of_quarter": 10},
        frame=frame, scope=Scope(departments=(where,)),
    )  # fmt: skip
    assert when(findings) == [(first, "2030-06-28")]


def test_easter_lies_in_the_last_three_working_days_of_march() -> None:
    """25, 30 and 31 March 2027: Good Friday and Easter Monday are no working days, yet assigned ones in between."""
    findings = found(
        "blackout", FIRM, [stint("ann", "fi", "2027-03-01", "2027-04-30")], {"last_working_days_of_quarter": 3},
        scope=Scope(departments=("fi",)),
    )  # fmt: skip
    assert when(findings) == [("2027-03-25", "2027-03-31")]
    assert measures(findings) == [(5, 0)]


def test_quarters_that_the_plan_only_touches() -> None:
    """A plan from 20 December to 10 January has the end of one quarter."""
    frame = plan("2027-12-20", "2028-01-10")
    findings = found(
        "blackout", FIRM, [stint("ann", "fi", "2027-12-20", "2028-01-10")], {"last_working_days_of_quarter": 3},
        frame=frame, scope=Scope(departments=("fi",)),
    )  # fmt: skip
    assert when(findings) == [("2027-12-29", "2027-12-31")]
