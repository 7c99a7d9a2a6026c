"""What the departments at home and the people beside each other may expect."""

from __future__ import annotations

from scheduler.model import Rule, Scope, Severity
from tests.scheduler.rules.making import (
    NONE,
    WHOLE,
    apprentice,
    company,
    department,
    found,
    measures,
    past,
    person,
    stint,
    when,
)

PLACES = [department("ek", guest_capacity=1), department("fi"), department("vi")]
PAIR = Scope(pairs=(("ann", "bob"),))


def test_always_together() -> None:
    """The two part on 15 March, when Bob stays; days on which nobody is assigned do not count."""
    firm = company([apprentice("ann"), apprentice("bob")], PLACES)
    stints = [
        stint("ann", "ek", "2027-03-01", "2027-03-12"),
        stint("bob", "ek", "2027-03-01", "2027-03-19"),
        stint("ann", "fi", "2027-03-15", "2027-03-19"),
    ]
    findings = found("together", firm, stints, scope=PAIR)
    assert when(findings) == [("2027-03-15", "2027-03-19")]
    assert not found("together", firm, [*stints[:1], stint("bob", "ek", "2027-03-01", "2027-03-12")], scope=PAIR)


def test_together_with_a_part_timer() -> None:
    """Whoever works Monday to Wednesday cannot be missed on Thursday."""
    days = (WHOLE, WHOLE, WHOLE, NONE, NONE, NONE, NONE)
    firm = company([apprentice("ann"), apprentice("bob", days=days)], PLACES)
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-12"), stint("bob", "ek", "2027-03-01", "2027-03-10")]
    assert not found("together", firm, stints, scope=PAIR)


def test_a_tandem() -> None:
    """Each at the other's place at the same time; a week in which only one is away is named."""
    firm = company([person("ann", "ek"), person("bob", "fi")], PLACES)
    swap = [stint("ann", "fi", "2027-03-01", "2027-03-12"), stint("bob", "ek", "2027-03-01", "2027-03-12")]
    assert not found("reciprocal", firm, swap, scope=PAIR)
    findings = found("reciprocal", firm, [swap[0], stint("bob", "ek", "2027-03-08", "2027-03-12")], scope=PAIR)
    assert when(findings) == [("2027-03-01", "2027-03-05")]


def test_not_all_away_at_once() -> None:
    """Two of three are lent in the week of 8 March."""
    firm = company([person("ann", "ek"), person("bob", "ek"), person("cem", "ek")], PLACES)
    stints = [stint("ann", "fi", "2027-03-01", "2027-03-12"), stint("bob", "vi", "2027-03-08", "2027-03-19")]
    findings = found("home-team", firm, stints, {"most_away": 1})
    assert when(findings) == [("2027-03-08", "2027-03-12")]
    assert measures(findings) == [(2, 1)]
    assert findings[0].people == ("ann", "bob")


def test_not_too_much_of_a_year() -> None:
    """In Bavaria 2027 has 253 due days; 26 of two people's 506 are 5.1 %."""
    firm = company([person("ann", "ek"), person("bob", "ek")], PLACES)
    stints = [stint("ann", "fi", "2027-02-01", "2027-03-08")]
    (finding,) = found("home-team", firm, stints, {"most_away_share": 0.05})
    assert finding.measure is not None
    assert finding.measure.is_ == 0.05
    assert finding.text.values["share"] == 5
    assert not found("home-team", firm, stints, {"most_away_share": 0.06})


def test_weeks_away_in_a_year() -> None:
    """Four calendar weeks of the plan and two of history in the same year; those of the year before do not count."""
    history = [past("ann", "vi", "2027-01-11", "2027-01-22"), past("ann", "vi", "2026-10-05", "2026-11-27")]
    firm = company([person("ann", "ek")], PLACES, history=history)
    stints = [stint("ann", "fi", "2027-03-03", "2027-03-22")]
    assert measures(found("away-limit", firm, stints, {"weeks": 5})) == [(6, 5)]
    assert not found("away-limit", firm, stints, {"weeks": 6})


def test_hand_over() -> None:
    """Ann leaves on Friday and Bob comes on Thursday: two days together, and a second place on just these days."""
    hand_over = Rule(id="h", kind="hand-over", parameters={"days": 2}, scope=Scope(departments=("ek",)))
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-12"), stint("bob", "ek", "2027-03-11", "2027-03-26")]
    people = [person("ann"), person("bob")]
    firm = company(people, PLACES, rules=[hand_over])
    assert not found("hand-over", firm, stints, {"days": 2})
    assert measures(found("hand-over", firm, stints, {"days": 3})) == [(2, 3)]
    places = {"most": "departments.guest_capacity"}
    assert not found("capacity", firm, stints, places)
    assert when(found("capacity", company(people, PLACES), stints, places)) == [("2027-03-11", "2027-03-12")]
    longer = [stints[0], stint("bob", "ek", "2027-03-09", "2027-03-26")]
    assert when(found("capacity", firm, longer, places)) == [("2027-03-11", "2027-03-12")]


def test_hand_over_and_a_third() -> None:
    """Cem makes three on both days of the hand-over: one too many on two days, of two halves each."""
    hand_over = Rule(id="h", kind="hand-over", parameters={"days": 2}, scope=Scope(departments=("ek",)))
    stints = [
        stint("ann", "ek", "2027-03-01", "2027-03-12"),
        stint("bob", "ek", "2027-03-11", "2027-03-26"),
        stint("cem", "ek", "2027-03-11", "2027-03-12"),
    ]
    firm = company([person("ann"), person("bob"), person("cem")], PLACES, rules=[hand_over])
    findings = found("capacity", firm, stints, {"most": 1})
    assert [finding.extent for finding in findings] == [4]


def test_a_notice_of_hand_over_gives_no_place() -> None:
    """While hand-overs are only noticed, the rule of places is as without them."""
    notice = Rule(id="h", kind="hand-over", parameters={"days": 2}, severity=Severity.NOTICE)
    stints = [stint("ann", "ek", "2027-03-01", "2027-03-12"), stint("bob", "ek", "2027-03-11", "2027-03-26")]
    firm = company([person("ann"), person("bob")], PLACES, rules=[notice])
    assert when(found("capacity", firm, stints, {"most": 1})) == [("2027-03-11", "2027-03-12")]
