"""Two people are never in one department at the same time."""

from __future__ import annotations

from scheduler.model import Half, Scope
from tests.scheduler.rules.making import NONE, WHOLE, absence, company, department, found, on, person, stint, when

PLACES = [department("ks"), department("ek"), department("fi")]
APART = Scope(pairs=(("ann", "bob"),))


def test_the_week_that_both_are_there() -> None:
    """Weeks 13 to 15 and 15 to 17 meet in week 15."""
    firm = company([person("ann"), person("bob", home="ek")], PLACES)
    stints = [stint("ann", "ks", "2027-03-29", "2027-04-18"), stint("bob", "ks", "2027-04-12", "2027-05-02")]
    findings = found("not-together", firm, stints, scope=APART, confidential=True)
    assert when(findings) == [("2027-04-12", "2027-04-16")]
    assert findings[0].confidential


def test_a_guest_where_the_other_is_at_home() -> None:
    """One belongs to the department; while they are elsewhere the other may come."""
    firm = company([person("ann"), person("bob", home="ek")], PLACES)
    visit = stint("ann", "ek", "2027-04-12", "2027-04-25")
    assert when(found("not-together", firm, [visit], scope=APART)) == [("2027-04-12", "2027-04-23")]
    away = stint("bob", "fi", "2027-04-19", "2027-04-25")
    assert when(found("not-together", firm, [visit, away], scope=APART)) == [("2027-04-12", "2027-04-16")]


def test_colleagues_at_home_are_not_the_rotations_doing() -> None:
    """Two of one department are together every day without any plan."""
    firm = company([person("ann", home="ek"), person("bob", home="ek")], PLACES)
    assert not found("not-together", firm, [stint("ann", "fi", "2027-04-12", "2027-04-16")], scope=APART)


def test_days_that_count_for_both() -> None:
    """A part-timer's free day does not count, an absence does: the place in the department is theirs."""
    ann = person("ann", days=(WHOLE, WHOLE, NONE, WHOLE, WHOLE, NONE, NONE))
    firm = company([ann, person("bob")], PLACES, absences=[absence("bob", "2027-04-12")])
    stints = [stint("ann", "ks", "2027-04-12", "2027-04-14"), stint("bob", "ks", "2027-04-12", "2027-04-14")]
    assert when(found("not-together", firm, stints, scope=APART)) == [("2027-04-12", "2027-04-13")]


def test_mornings_and_afternoons_do_not_meet() -> None:
    """One in the morning, one in the afternoon: they are not there together."""
    firm = company([person("ann"), person("bob")], PLACES)
    stints = [
        stint("ann", "ks", "2027-04-12", "2027-04-16", half=Half.MORNING),
        stint("bob", "ks", "2027-04-12", "2027-04-16", half=Half.AFTERNOON),
    ]
    assert not found("not-together", firm, stints, scope=APART)


def test_the_rule_ends() -> None:
    """After its last day the two may meet again."""
    firm = company([person("ann"), person("bob")], PLACES)
    stints = [stint("ann", "ks", "2027-04-12", "2027-04-25"), stint("bob", "ks", "2027-04-12", "2027-04-25")]
    findings = found("not-together", firm, stints, scope=APART, until=on("2027-04-14"))
    assert when(findings) == [("2027-04-12", "2027-04-14")]
