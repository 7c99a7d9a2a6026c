"""All rules on one plan: which hold, what counts twice, what is only asked for, and that ids are stable."""

from __future__ import annotations

from typing import Any

import pytest

from scheduler.model import Finding, Refused, Rule, Scope, Severity
from scheduler.rotation.check import check, check_days
from scheduler.rules.rotation_days import RotationDays
from scheduler.texts import texts
from tests.scheduler.rules.making import (
    Stint,
    absence,
    apprentice,
    company,
    department,
    on,
    person,
    plan,
    requested,
    rows,
    stint,
)

PLACES = [department("ek", min_staffing=1, min_stay_weeks=3), department("fi")]
TWICE = [stint("ann", "ek", "2027-02-08", "2027-02-28"), stint("ann", "fi", "2027-02-24", "2027-02-26")]


def checked(stints: list[Stint], rules: list[Rule] | None = None, **firm: Any) -> tuple[Finding, ...]:
    """Every finding on a plan of Ann, an apprentice, and Bob."""
    people = [apprentice("ann"), person("bob", "ek")]
    return check(plan(), rows(stints), company(people, PLACES, rules=rules or [], **firm))


def test_law_and_contract_hold_without_any_rule() -> None:
    """Two places at a time are found where nobody has written a rule down."""
    (finding,) = checked(TWICE)
    assert (finding.kind, finding.rule) == ("one-place-at-a-time", "always.one-place-at-a-time")


def test_a_standing_rule_that_is_written_down_too_counts_once() -> None:
    """The written one speaks for it; a narrower one does not switch it off for the others."""
    written = Rule(id="r1", kind="one-place-at-a-time")
    assert [finding.rule for finding in checked(TWICE, [written])] == ["r1"]
    narrow = written.replace(scope=Scope(people=("bob",)))
    assert [finding.rule for finding in checked(TWICE, [narrow])] == ["always.one-place-at-a-time"]


def test_disabled_rules_and_rules_of_other_plans_are_silent() -> None:
    """What is switched off or meant for another plan finds nothing."""
    rule = Rule(id="r1", kind="no-gap")
    assert len(checked([], [rule])) == 1
    assert not checked([], [rule.replace(enabled=False)])
    assert not checked([], [rule.replace(plan="other")])
    assert len(checked([], [rule.replace(plan="plan")])) == 1


def test_severities_come_from_the_rule_and_hard_ones_first() -> None:
    """The same kind may be hard for one department and soft for another."""
    rules = [
        Rule(id="soft", kind="min-stay", severity=Severity.SOFT, parameters={"weeks": 3}),
        Rule(id="hard", kind="max-stay", parameters={"weeks": 0.5}),
    ]
    found = checked([stint("ann", "ek", "2027-02-08", "2027-02-14")], rules)
    assert [finding.severity for finding in found] == ["hard", "soft"]


def test_requested_absences_give_a_notice_only() -> None:
    """What would be broken if a request were approved is told apart, with the whole sentence behind it."""
    rule = Rule(id="r", kind="min-stay", parameters={"weeks": 3})
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-21")]
    (notice,) = checked(stints, [rule], absences=[requested("ann", "2027-02-03")])
    assert notice.severity == Severity.NOTICE
    assert texts("en")(notice.text).startswith("If the requested absences are approved: Ann has only 2.8 net weeks")
    (hard,) = checked(stints, [rule], absences=[requested("ann", "2027-02-03"), absence("ann", "2027-02-05")])
    assert hard.severity == Severity.HARD


def test_findings_keep_their_ids_when_other_things_change() -> None:
    """A finding is known by what it is about: more absences make the stay shorter and the matter no other."""
    rule = Rule(id="r", kind="min-stay", parameters={"weeks": 3})
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-21")]
    (before,) = checked(stints, [rule], absences=[absence("ann", "2027-02-03")])
    more = [*stints, stint("bob", "fi", "2027-03-01", "2027-03-05")]
    after, *_ = checked(more, [rule], absences=[absence("ann", "2027-02-03", "2027-02-09")])
    assert before.id == after.id
    assert before.measure != after.measure
    (other,) = checked(stints, [rule.replace(id="r2")], absences=[absence("ann", "2027-02-03")])
    assert other.id != before.id


def test_a_rule_of_a_kind_that_is_gone_is_never_skipped_in_silence() -> None:
    """A plan is not called clean while one of its rules cannot be read."""
    with pytest.raises(Refused) as refused:
        checked([], [Rule(id="r", kind="no-such-kind")])
    assert refused.value.field == "kind"


def test_every_sentence_is_whole_in_both_languages() -> None:
    """No finding is shown as a key or with an empty place."""
    rules = [
        Rule(id="a", kind="no-gap"),
        Rule(id="b", kind="capacity", parameters={"most": 0, "who": "all"}),
        Rule(id="c", kind="min-present", parameters={"least": 2}),
        Rule(id="d", kind="min-stay", parameters={"weeks": 9}),
        Rule(id="e", kind="max-stay", parameters={"weeks": 0, "measure": "calendar"}),
        Rule(id="f", kind="required-visit", parameters={"departments": ("fi", "home")}),
        Rule(id="g", kind="requires-before", parameters={"before": ("home>ek",)}),
        Rule(id="h", kind="blackout", parameters={"dates": ("2027-02-08",)}),
        Rule(id="i", kind="mentor"),
        Rule(id="j", kind="not-together", scope=Scope(pairs=(("ann", "bob"),))),
        Rule(id="k", kind="works-council"),
        Rule(id="l", kind="at-most-once"),
    ]
    again = stint("ann", "ek", "2027-04-05", "2027-04-11")
    found = checked([*TWICE, again, stint("bob", "fi", "2027-02-24", "2027-04-30")], rules)
    assert {finding.kind for finding in found} >= {rule.kind for rule in rules}
    for language in ("de", "en"):
        for finding in found:
            text = texts(language)(finding.text)
            assert text != finding.text.key
            assert text.endswith(".")
            assert not set(text) & set("{}$")


def test_a_changed_row_gives_the_same_as_a_new_plan() -> None:
    """Trying a change on the plan in days is as good as reading all of it again."""
    firm = company([apprentice("ann"), person("bob", "ek")], PLACES, rules=[Rule(id="a", kind="no-gap")])
    days = RotationDays(plan(), rows(TWICE[:1]), firm)
    assert check_days(days.with_rows(rows(TWICE))) == check(plan(), rows(TWICE), firm)
    assert days.row("bob").assignments == ()
    assert on("2027-02-01") == days.window.start
