"""Nobody is in two places at a time, nobody is planned outside their contract."""

from __future__ import annotations

from scheduler.model import DateRange, Half
from tests.scheduler.rules.making import company, department, found, on, person, stint, when

FIRM = company(
    [person("ann", joined=on("2027-02-10"), leaves=on("2027-06-30")), person("bob")],
    [department("ek"), department("fi")],
)


def test_shared_days_are_one_finding() -> None:
    """Three days in two departments at once are one line with both departments."""
    findings = found(
        "one-place-at-a-time",
        FIRM,
        [stint("bob", "ek", "2027-02-08", "2027-02-28"), stint("bob", "fi", "2027-02-24", "2027-02-26")],
    )
    assert when(findings) == [("2027-02-24", "2027-02-26")]
    assert findings[0].departments == ("ek", "fi")


def test_neighbours_and_halves_share_no_day() -> None:
    """One may end on Sunday and the next begin on Monday; mornings and afternoons may be split."""
    assert not found(
        "one-place-at-a-time",
        FIRM,
        [
            stint("bob", "ek", "2027-02-01", "2027-02-07"),
            stint("bob", "fi", "2027-02-08", "2027-02-14", half=Half.MORNING),
            stint("bob", "ek", "2027-02-08", "2027-02-14", half=Half.AFTERNOON),
        ],
    )


def test_a_suspended_stay_leaves_room_for_another() -> None:
    """While a department is closed somebody may be elsewhere; the days around still clash."""
    pause = (DateRange(start=on("2027-02-09"), end=on("2027-02-11")),)
    findings = found(
        "one-place-at-a-time",
        FIRM,
        [
            stint("bob", "ek", "2027-02-01", "2027-02-28", suspended=pause),
            stint("bob", "fi", "2027-02-08", "2027-02-12"),
        ],
    )
    assert when(findings) == [("2027-02-08", "2027-02-08"), ("2027-02-11", "2027-02-12")]


def test_only_the_days_in_force_are_judged() -> None:
    """A rule with limits in time says nothing of days outside them."""
    stints = [stint("bob", "ek", "2027-02-08", "2027-02-28"), stint("bob", "fi", "2027-02-22", "2027-02-26")]
    findings = found("one-place-at-a-time", FIRM, stints, first=on("2027-02-24"), until=on("2027-02-25"))
    assert when(findings) == [("2027-02-24", "2027-02-25")]


def test_days_before_joining_and_after_leaving() -> None:
    """Every calendar day counts, also the week-end after the last day; each end is a finding of its own."""
    findings = found("inside-contract", FIRM, [stint("ann", "ek", "2027-02-08", "2027-07-04")])
    assert when(findings) == [("2027-02-08", "2027-02-09"), ("2027-07-01", "2027-07-04")]


def test_the_first_and_the_last_day_of_the_contract_are_inside() -> None:
    """Joining on 10 February one may begin that day, leaving on 30 June one may stay to the end."""
    assert not found("inside-contract", FIRM, [stint("ann", "ek", "2027-02-10", "2027-06-30")])


def test_a_stay_wholly_outside_is_one_finding() -> None:
    """Whoever left long ago is named once for all the days."""
    findings = found("inside-contract", FIRM, [stint("ann", "ek", "2027-07-12", "2027-07-18")])
    assert when(findings) == [("2027-07-12", "2027-07-18")]
