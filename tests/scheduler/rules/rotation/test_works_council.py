"""Stays that the works council may have to hear of or agree to."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.model import CouncilStatus, Message, Role, Severity
from scheduler.rules.rotation.works_council import last_day_of
from scheduler.texts import texts
from tests.scheduler.rules.making import apprentice, company, department, found, on, past, person, stint, when

PLACES = [department("mk"), department("ek"), department("lo", "ham")]
FIRM = company([person("ann"), apprentice("azu"), person("tom", role=Role.TRAINEE)], PLACES)


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        ("2027-03-01", 1, "2027-03-31"),
        ("2027-02-01", 1, "2027-02-28"),
        ("2028-02-01", 1, "2028-02-29"),
        ("2027-02-15", 1, "2027-03-14"),
        ("2027-01-29", 1, "2027-02-28"),
        ("2027-01-30", 1, "2027-02-28"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2027-03-31", 1, "2027-04-30"),
        ("2027-12-02", 1, "2028-01-01"),
        ("2027-12-01", 1, "2027-12-31"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2027-03-01", 3, "2027-05-31"),
    ],
)
def test_months_by_the_civil_code(first: str, months: int, last: str) -> None:
    """A month from 1 March ends on 31 March; where the last month lacks the day it ends with the month."""
    assert last_day_of(months, date.fromisoformat(first)) == date.fromisoformat(last)


def test_exactly_a_month_is_not_longer() -> None:
    """Until 31 March there is nothing to say; one day more is a notice, whatever the rule's severity."""
    assert not found("works-council", FIRM, [stint("ann", "mk", "2027-03-01", "2027-03-31")])
    (finding,) = found("works-council", FIRM, [stint("ann", "mk", "2027-03-01", "2027-04-01")], severity=Severity.HARD)
    assert finding.severity == Severity.NOTICE
    assert when([finding]) == [("2027-03-01", "2027-04-01")]


def test_history_counts() -> None:
    """A stay that began before the plan is as long as it is."""
    firm = company([person("ann")], PLACES, history=[past("ann", "mk", "2027-01-18", "2027-01-31")])
    assert len(found("works-council", firm, [stint("ann", "mk", "2027-02-01", "2027-02-19")])) == 1


def test_another_site() -> None:
    """A day at another site is worth a notice, unless the rule leaves it out."""
    week = [stint("ann", "lo", "2027-03-01", "2027-03-05")]
    assert len(found("works-council", FIRM, week)) == 1
    assert not found("works-council", FIRM, week, {"other_site": False})
    at_home_there = company([person("ann", site="ham")], PLACES)
    assert not found("works-council", at_home_there, week)


def test_employees_only_and_not_at_home() -> None:
    """Apprentices and trainees rotate by contract; staying in one's own department is no transfer."""
    stints = [stint(who, "mk", "2027-03-01", "2027-05-31") for who in ("azu", "tom")]
    assert not found("works-council", FIRM, stints)
    home = company([person("ann", home="mk")], PLACES)
    assert not found("works-council", home, [stint("ann", "mk", "2027-03-01", "2027-05-31")])


def test_the_status_is_told() -> None:
    """What a person has noted stands in the sentence."""
    agreed = stint("ann", "mk", "2027-03-01", "2027-05-31", council=CouncilStatus.AGREED, council_date=on("2027-02-10"))
    (finding,) = found("works-council", FIRM, [agreed])
    assert isinstance(finding.text, Message)
    assert "zugestimmt am 10.02.2027" in texts("de")(finding.text)
    assert "agreed on 10 Feb 2027" in texts("en")(finding.text)
