"""Somebody who guides them is there."""

from __future__ import annotations

from scheduler.model import Half, Rule, Scope
from tests.scheduler.rules.making import (
    absence,
    apprentice,
    company,
    department,
    found,
    measures,
    on,
    person,
    stint,
    when,
)

PLACES = [department("ks", mentor="mia"), department("fi"), department("ek", mentor="moe")]
PEOPLE = [apprentice("ann"), apprentice("azu"), person("mia", home="ks"), person("moe", home="ek")]
STAY = [stint("ann", "ks", "2027-02-01", "2027-03-07")]


def test_a_mentor_on_leave() -> None:
    """Away all February, the mentor is there on 5 of 25 days, less than half."""
    firm = company(PEOPLE, PLACES, absences=[absence("mia", "2027-02-01", "2027-02-28")])
    findings = found("mentor", firm, STAY)
    assert measures(findings) == [(0.2, 0.5)]
    assert findings[0].people == ("ann", "mia")
    assert not found("mentor", firm, STAY, {"least_share": 0.2})


def test_only_the_mentees_own_days_count() -> None:
    """While the mentee is at school nobody has to be there for them."""
    firm = company(
        PEOPLE,
        PLACES,
        absences=[absence("mia", "2027-02-01", "2027-02-28"), absence("ann", "2027-02-01", "2027-02-28")],
    )
    assert not found("mentor", firm, STAY)


def test_the_assignments_mentor_comes_before_the_departments() -> None:
    """Somebody else can be named for one stay."""
    firm = company(PEOPLE, PLACES, absences=[absence("mia", "2027-02-01", "2027-02-28")])
    assert not found("mentor", firm, [stint("ann", "ks", "2027-02-01", "2027-03-07", mentor="moe")])


def test_a_mentor_in_another_department_is_not_there() -> None:
    """Whoever rotates themselves cannot guide a guest at home."""
    firm = company(PEOPLE, PLACES)
    findings = found(
        "mentor", firm, [*STAY, stint("mia", "fi", "2027-02-01", "2027-02-28")], scope=Scope(people=("ann",))
    )
    assert measures(findings) == [(0.2, 0.5)]


def test_half_days() -> None:
    """A mentor in the mornings only is away by the cautious reading, and there for half by the other."""
    firm = company(PEOPLE, PLACES, absences=[absence("mia", "2027-02-01", "2027-03-07", half=Half.AFTERNOON)])
    assert measures(found("mentor", firm, STAY)) == [(0, 0.5)]
    assert not found("mentor", firm, STAY, {"half_days": "half"})


def test_nobody_at_all() -> None:
    """A guest in a department without a mentor is named; at home nobody needs one."""
    firm = company(PEOPLE, PLACES)
    findings = found(
        "mentor", firm, [stint("ann", "fi", "2027-02-01", "2027-03-07"), stint("mia", "ks", "2027-02-01", "2027-02-07")]
    )
    assert [finding.people for finding in findings] == [("ann",)]


def test_a_barred_pair_is_no_mentor() -> None:
    """Two who must not meet are not put together as mentor and mentee; a confidential reason stays confidential."""
    apart = Rule(
        id="x", kind="never-pair", scope=Scope(pairs=(("mia", "ann"),)), confidential=True, until=on("2027-02-10")
    )
    (finding,) = found("mentor", company(PEOPLE, PLACES, rules=[apart]), STAY)
    assert finding.confidential
    later = apart.replace(until=on("2027-01-31"))
    assert not found("mentor", company(PEOPLE, PLACES, rules=[later]), STAY)


def test_too_many_mentees_at_a_time() -> None:
    """Two at once are too many for a limit of one, on the work days that they share."""
    stints = [*STAY, stint("azu", "ks", "2027-03-01", "2027-03-31")]
    firm = company(PEOPLE, PLACES)
    assert not found("mentor", firm, stints)
    findings = found("mentor", firm, stints, {"most_mentees": 1})
    assert when(findings) == [("2027-03-01", "2027-03-05")]
    assert measures(findings) == [(2, 1)]
    assert findings[0].people == ("mia", "ann", "azu")
