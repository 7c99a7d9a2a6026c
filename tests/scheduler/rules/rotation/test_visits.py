"""Which departments somebody has to come to, in which order, and how often."""

from __future__ import annotations

from scheduler.model import Scope
from tests.scheduler.rules.making import (
    apprentice,
    company,
    department,
    found,
    measures,
    on,
    past,
    person,
    plan,
    stint,
    when,
)

PLACES = [department("ek"), department("fi", requires_before=("ek",)), department("lo"), department("vi")]
BOTH = {"departments": ("ek", "lo")}
EVERYTHING = [stint("ann", "ek", "2027-02-01", "2027-02-28"), stint("ann", "lo", "2027-03-01", "2027-03-31")]


def test_a_visit_that_is_missing() -> None:
    """Everybody in the plan has to come to each department; the finding is about the whole plan."""
    findings = found("required-visit", company([apprentice("ann")], PLACES), EVERYTHING[:1], BOTH)
    assert [finding.departments for finding in findings] == [("lo",)]
    assert when(findings) == [("2027-02-01", "2027-07-31")]
    assert not found("required-visit", company([apprentice("ann")], PLACES), EVERYTHING, BOTH)


def test_so_many_of_them() -> None:
    """With `k` one visit of the two is enough; with none at all the finding names what is left to choose from."""
    firm = company([apprentice("ann")], PLACES)
    assert not found("required-visit", firm, EVERYTHING[:1], BOTH | {"k": 1})
    (finding,) = found("required-visit", firm, [], BOTH | {"k": 1})
    assert finding.departments == ("ek", "lo")
    assert measures([finding]) == [(0, 1)]


def test_net_weeks_in_sum() -> None:
    """Three net weeks may be collected in several stays and in history, where a row without a number is enough."""
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-14")]
    parameters = {"departments": ("ek",), "least_net_weeks": 3}
    for history, expected in (
        ([], [(2, 3)]),
        ([past("ann", "ek", "2026-10-05", "2026-10-09", 0.8)], [(2.8, 3)]),
        ([past("ann", "ek", "2026-10-05", "2026-10-09", 1)], []),
        ([past("ann", "ek", "2026-10-05", "2026-10-09")], []),
    ):
        firm = company([apprentice("ann")], PLACES, history=history)
        assert measures(found("required-visit", firm, stints, parameters)) == expected


def test_by_a_day() -> None:
    """A stay counts when it has ended by the day; a day after the plan's end asks nothing yet."""
    firm = company([apprentice("ann")], PLACES)
    parameters = {"departments": ("lo",)}
    assert len(found("required-visit", firm, EVERYTHING, parameters | {"by": "2027-03-30"})) == 1
    assert not found("required-visit", firm, EVERYTHING, parameters | {"by": "2027-03-31"})
    assert not found("required-visit", firm, [], parameters | {"by": "2027-08-01"})


def test_only_people_of_the_plan_and_the_scope() -> None:
    """Nobody outside the plan is asked to visit anything."""
    firm = company([apprentice("ann"), person("bob")], PLACES)
    frame = plan(people="role:apprentice")
    assert {f.people for f in found("required-visit", firm, [], BOTH, frame=frame)} == {("ann",)}
    assert not found("required-visit", firm, [], BOTH, frame=frame, scope=Scope(people=("bob",)))


def test_one_before_the_other() -> None:
    """Finance in April needs purchasing to have ended before; purchasing in May is too late."""
    firm = company([apprentice("ann")], PLACES)
    finance = stint("ann", "fi", "2027-04-01", "2027-04-30")
    late = stint("ann", "ek", "2027-05-03", "2027-05-30")
    record = {"before": ("departments.requires_before",)}
    assert not found("requires-before", firm, [EVERYTHING[0], finance], record)
    (finding,) = found("requires-before", firm, [finance, late], record)
    assert finding.departments == ("fi", "ek")
    assert when([finding]) == [("2027-04-01", "2027-04-30")]
    assert len(found("requires-before", firm, [finance], record)) == 1


def test_an_overlap_has_not_ended() -> None:
    """Purchasing until the first day of finance is not over by then."""
    firm = company([apprentice("ann")], PLACES)
    stints = [stint("ann", "ek", "2027-03-01", "2027-04-01"), stint("ann", "fi", "2027-04-01", "2027-04-30")]
    assert len(found("requires-before", firm, stints, {"before": ("ek>fi",)})) == 1


def test_history_is_a_prerequisite_done() -> None:
    """Who was in purchasing last autumn may go to finance."""
    firm = company([apprentice("ann")], PLACES, history=[past("ann", "ek", "2026-10-05", "2026-11-27")])
    assert not found("requires-before", firm, [stint("ann", "fi", "2027-04-01", "2027-04-30")], {"before": ("ek>fi",)})


def test_a_chain_of_departments() -> None:
    """`A>B>C` asks for A before B and for B before C."""
    firm = company([apprentice("ann")], PLACES)
    findings = found(
        "requires-before", firm, [stint("ann", "vi", "2027-04-01", "2027-04-30")], {"before": ("ek>lo>vi",)}
    )
    assert [finding.departments for finding in findings] == [("vi", "lo")]


def test_a_second_stay() -> None:
    """Coming back is a second stay, also after a first one in history; going on is none."""
    back = stint("ann", "ek", "2027-06-28", "2027-07-31")
    firm = company([apprentice("ann")], PLACES)
    findings = found("at-most-once", firm, [EVERYTHING[0], back])
    assert when(findings) == [("2027-06-28", "2027-07-31")]
    assert measures(findings) == [(2, 1)]
    earlier = company([apprentice("ann")], PLACES, history=[past("ann", "ek", "2026-08-10", "2026-10-16")])
    assert len(found("at-most-once", earlier, [back])) == 1
    going_on = company([apprentice("ann")], PLACES, history=[past("ann", "ek", "2027-01-11", "2027-01-29")])
    assert not found("at-most-once", going_on, EVERYTHING[:1])


def test_only_the_departments_named() -> None:
    """Where departments are named the others may be visited again."""
    stints = [EVERYTHING[0], stint("ann", "ek", "2027-06-28", "2027-07-31")]
    firm = company([apprentice("ann")], PLACES)
    assert not found("at-most-once", firm, stints, {"departments": ("lo",)})
    assert not found("at-most-once", firm, stints, until=on("2027-06-01"))
