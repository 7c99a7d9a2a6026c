"""Ways out of a conflict: each leads to a plan that the checker accepts, by rules that say what was said."""

from __future__ import annotations

import pytest

from scheduler.model import Severity
from scheduler.rotation.check import check
from scheduler.rotation.explaining.claims import claim_of
from scheduler.rotation.explaining.explain import explained
from scheduler.rotation.explaining.loosening import alone
from scheduler.rotation.explaining.ways_out import WayOut, ways_out
from scheduler.rotation.explaining.weaker import NEVER, limited, price_of
from scheduler.rotation.explaining.whole_rules import let_go, pointed_at
from scheduler.rules.company import Company
from scheduler.texts import texts
from tests.scheduler.rotation.explaining.impossible import WAYS, Case, day, impossible, made, pinned, rule, visits


def ways(case: Case, seconds: float = 30.0) -> list[WayOut]:
    """The ways out of a case."""
    asking = case.asking(seconds)
    conflict = explained(asking).conflict
    assert conflict is not None
    return ways_out(asking, conflict.claims)


def said(way: WayOut, language: str = "en") -> list[str]:
    """A way out in words."""
    return [texts(language)(text) for text in way.texts]


def after(case: Case, way: WayOut) -> Company:
    """The company with the rules as a way out leaves them."""
    own = {name: getattr(case.company, name) for name in case.company.__struct_fields__}
    rules = dict(case.company.rules) | {one.id: one for one in way.rules}
    return Company(**{**own, "rules": rules})


SLOW = (0, 6, 7)
"""Ways to be impossible that take a second or more to find all ways out of."""


@pytest.mark.parametrize(
    "seed", [pytest.param(n, marks=pytest.mark.campaign) if n in SLOW else n for n in range(len(WAYS))]
)
def test_the_checker_accepts_the_plan_of_each_way(seed: int) -> None:
    """Under the changed rules nothing hard is found in the plan; pins that are not let loose are kept in it."""
    case = impossible(seed)
    found = ways(case)
    assert found, case.way
    assert [way.price for way in found] == sorted(way.price for way in found)
    assert len({way.texts for way in found}) == len(found)
    for way in found:
        findings = check(case.plan, way.planned.rows, after(case, way))
        assert not [one for one in findings if one.severity == Severity.HARD], said(way)
        loose = {key for _, key in way.pins}
        kept = {part.id for row in way.planned.rows for part in row.assignments if part.pinned}
        assert kept == {part.id for row in case.rows for part in row.assignments if part.pinned} - loose


def test_two_pins_for_one_place() -> None:
    """One place more in the week they share is cheapest; else one of the pins is let loose, by a command of its own."""
    pins = [pinned("ann", "ek", 0, 3), pinned("bob", "ek", 3, 5)]
    first, *others = ways(made(8, [rule("capacity", most=1, who="all")], pins))
    assert (first.price, said(first)) == (1, ["Ek: 2 places from 22 Feb 2027 to 28 Feb 2027"])
    assert {one.command for one in others} == {"rotation unpin r ek-ann-0", "rotation unpin r ek-bob-3"}
    assert [one.price for one in others] == [3, 3]


def test_an_impossible_wish_becomes_a_soft_rule() -> None:
    """A wish is the first that gives way; the command makes the rule a soft one."""
    first = ways(impossible(8))[0]
    assert first.price == 1
    assert first.command == "rule edit wish --soft"


def test_a_visit_may_come_later() -> None:
    """What cannot be by the second week can be by the third, and the rule says so afterwards."""
    rules = [
        visits(["fi"], ["ann"], by=day(1, 6).isoformat()),
        rule("requires-before", before=("ek>fi",)),
        rule("min-stay", weeks=1, measure="calendar", places=["ek"]),
        rule("min-stay", id="long", weeks=2, measure="calendar", places=["fi"]),
    ]
    texts_ = [text for way in ways(made(8, rules)) for text in said(way)]
    assert f"Ann: Fi only by {texts('en').date_text(day(2, 6))}" in texts_


def test_rules_keep_saying_what_they_said_of_everybody_else() -> None:
    """An exception for one person leaves the rule for all the others, and for that person in all other departments."""
    case = made(6, [rule("skill-needed", skill="Englisch"), visits(["lo"], ["cem"])])
    exception = next(way for way in ways(case) if "exception" in said(way)[0])
    rules = after(case, exception).rules.values()
    scopes = {(one.scope.people, one.scope.departments) for one in rules if one.kind == "skill-needed" and one.enabled}
    assert scopes == {(("ann", "bob", "dan"), ()), (("cem",), ("home", "ek", "fi"))}


def test_the_contract_is_given_up_last() -> None:
    """Where a pin reaches beyond the contract the pin is let loose, and the contract is nothing that may give way."""
    case = made(8, [], [pinned("dan", "lo", 1, 4)], dan={"joined": day(0), "leaves": day(2, 4)})
    assert [way.command for way in ways(case)][:1] == ["rotation unpin r lo-dan-1"]


@pytest.mark.campaign
def test_two_parts_of_one_rule_give_way_together() -> None:
    """Where there are two conflicts, both give way at once, and the rules left say no more of anybody than they may."""
    rules = [
        visits(["ek", "fi"]), rule("min-stay", weeks=3, measure="calendar"), rule("capacity", most=1, who="all"),
    ]  # fmt: skip
    case = made(8, rules)
    found = ways(case)
    assert found
    for way in found:
        assert len(said(way)) > 1
        findings = check(case.plan, way.planned.rows, after(case, way))
        assert not [one for one in findings if one.severity == Severity.HARD]


def test_a_rule_that_asks_too_much_of_all_is_let_go_as_a_whole() -> None:
    """Where each person alone is a conflict, the rule that all of them come from becomes a soft one, by a command."""
    rules = [visits(["ek"], id="base"), visits(["fi"], id="much", least_net_weeks=20)]
    case = made(8, rules)
    asking = case.asking(20)
    found = explained(asking)
    assert found.conflict is not None
    assert pointed_at(found.counted) == "much"
    soft = next(way for way in ways_out(asking, found.conflict.claims, found.counted) if way.command.endswith("--soft"))
    assert soft.command == "rule edit much --soft"
    assert said(soft) == ['Make the whole rule "Required visit" (much) a soft one']
    assert (soft.planned.status != "unknown", len(soft.rules), soft.pins) == (True, 1, ())


def test_rules_of_two_conflicts_are_let_go_together() -> None:
    """Where no rule of the conflict suffices, one of each conflict is let go, and a plan keeps all the others."""
    rules = [visits([where], id=where, least_net_weeks=20) for where in ("ek", "fi")]
    case = made(8, [*rules, visits(["lo"], ["ann"], id="little")])
    asking = case.asking(20)
    found = explained(asking)
    assert found.conflict is not None
    assert pointed_at(found.counted) is None
    gone = let_go(asking, found.conflict.claims, found.counted)
    assert gone is not None
    assert {rule.id for rule in gone.rules} == {"ek", "fi"}
    assert {rule.severity for rule in gone.rules} == {Severity.SOFT}
    assert case.is_possible([claim.rule for claim in gone.rest if claim.rule])


def test_all_of_a_rule_costs_no_less_than_its_parts() -> None:
    """Ways that give up less stand before the one that lets a whole rule go; law and contracts are never let go."""
    for seed in (1, 3, 5, 8, 9):
        case = impossible(seed)
        asking = case.asking(20)
        conflict = explained(asking).conflict
        assert conflict is not None
        for claim in conflict.claims:
            gone = let_go(asking, [claim], ())
            assert gone is None or gone.price >= price_of(claim.kind)
            assert claim.kind not in NEVER or gone is None


def test_a_limit_that_a_department_does_not_set_is_nothing_to_give_way() -> None:
    """A claim that time did not suffice to leave out may say nothing of its department; no way comes from that."""
    staffed = rule("min-present", least="departments.min_staffing", places=["ek"])
    case = made(6, [visits(["lo"], ["cem"]), staffed])
    asking = case.asking(20)
    assert limited(claim_of(staffed), 1, day(0), day(1), asking.ground.plan) == ()
    assert alone(asking, [], claim_of(staffed)) is None
