"""Repairing rotation plans, and plans beside a plan, through the door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler.model import (
    DAY,
    Acceptance,
    NotPossible,
    PlanState,
    Record,
    Refused,
    RotationPlan,
    Rule,
    Scope,
    Severity,
    message,
)
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.rules.making import SITES, absence, apprentice, department, on, person

TODAY = on("2027-02-01")
PEOPLE = [
    apprentice("ann"), apprentice("bob"), person("eva", "ek", manager="udo"), person("max", "ek", manager="udo"),
    person("kim", "fi"), person("udo", "ek"),
]  # fmt: skip
PLACES = [department("home"), department("ek", mentor="eva"), department("fi", mentor="kim")]
RULES = [
    Rule(id="guided", kind="mentor", parameters={"least_share": 0.5}),
    Rule(id="places", kind="capacity", parameters={"most": 1, "who": "all"}),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two apprentices change places after four weeks; each department has a mentor and one place."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    put(opened, *SITES.values(), *PLACES, *PEOPLE, *RULES)
    opened.rotation.create("R", on("2027-02-01"), on("2027-03-28"), "week", people="person:ann,bob")
    stays = [("ann", "ek", "fi"), ("bob", "fi", "ek")]
    for who, first, second in stays:
        opened.rotation.assign("R", who, first, on("2027-02-01"), on("2027-02-28"))
        opened.rotation.assign("R", who, second, on("2027-03-01"), on("2027-03-28"))
    yield opened
    opened.close()


def put(workspace: Workspace, *records: Record) -> None:
    """Write records as they are."""
    with workspace.context.change(message("word-online")) as transaction:
        for record in records:
            transaction.put(record)


def stays(workspace: Workspace, plan: str = "R") -> set[tuple[str, str, str, str, str]]:
    """Who is where, from when to when, with whom."""
    found = workspace.rotation.show(plan).assignments
    return {(one.person, one.department, one.start.isoformat(), one.end.isoformat(), one.mentor) for one in found}


def hard(workspace: Workspace, plan: str = "R") -> list[str]:
    """The kinds of the open hard findings."""
    return [one.kind for one in workspace.rotation.check(plan).findings if one.severity == Severity.HARD and one.counts]


def test_a_sick_mentor_is_followed_by_another_in_one_action(workspace: Workspace) -> None:
    """Shown first, then made as one action that undo takes back; both mentees, mentors and the lead are told."""
    put(workspace, absence("eva", "2027-02-01", "2027-03-31"))
    before, generation = stays(workspace), workspace.now().generation
    shown = workspace.rotation_repair.repair("R", dry_run=True)
    assert (workspace.now().generation, stays(workspace)) == (generation, before)
    assert (shown.status, shown.quality.changed, shown.quality.mentors) == ("optimal", 0, 2)
    assert set(shown.told) == {"ann", "bob", "eva", "max", "udo"}
    done = workspace.rotation_repair.repair("R")
    assert workspace.now().generation == generation + 1
    assert done.difference == shown.difference
    assert {mentor for _, where, _, _, mentor in stays(workspace) if where == "ek"} == {"max"}
    assert not hard(workspace)
    workspace.history.undo()
    assert stays(workspace) == before


def test_what_is_right_is_not_touched(workspace: Workspace) -> None:
    """Nothing to repair: no entry in the history, and the sentence says from which day on."""
    generation = workspace.now().generation
    done = workspace.rotation_repair.repair("R")
    assert (done.status, [text.key for text in done.sentences]) == ("nothing", ["repairing-nothing"])
    assert workspace.now().generation == generation


def test_a_repair_begins_on_the_day_that_is_asked_for(workspace: Workspace) -> None:
    """Before that day nothing changes, though it has not come yet; a day that is over is none to begin with."""
    put(workspace, absence("eva", "2027-02-01", "2027-03-31"))
    workspace.rotation_repair.repair("R", on("2027-02-15"))
    assert ("ann", "ek", "2027-02-01", "2027-02-14", "eva") in stays(workspace)
    assert ("ann", "ek", "2027-02-15", "2027-02-28", "max") in stays(workspace)


def test_a_stopped_repair_leaves_a_proposal(workspace: Workspace) -> None:
    """The plan is as before; what was found stands beside it and can be taken over."""
    put(workspace, Rule(id="once", kind="blackout", parameters={"dates": ("2027-02-08..2027-02-14",), "people": "all"}))
    before, told = stays(workspace), list[str]()
    done = workspace.rotation_repair.repair(
        "R", progress=lambda _, text: told.append(text.key), stop=lambda: "repairing-found" in told
    )
    assert stays(workspace) == before
    assert workspace.rotation.show(done.proposal).plan.state == PlanState.DRAFT
    workspace.rotation_variants.take("R", done.proposal)
    assert not hard(workspace)
    assert [view.id for view in workspace.rotation.list()] == ["r"]


def test_what_nothing_mends_is_said_with_the_way_to_know_why(workspace: Workspace) -> None:
    """Pinned stays stay; the answer leads to what explains them."""
    workspace.rotation.unassign("R", "ek-20270201-ann")
    workspace.rotation.assign("R", "ann", "fi", on("2027-02-01"), on("2027-02-28"), pinned=True)
    workspace.rotation.pin("R", "fi-20270201-bob", True)
    done = workspace.rotation_repair.repair("R")
    assert (done.status, [one.kind for one in done.not_repaired]) == ("impossible", ["capacity"])
    assert [text.key for text in done.sentences] == ["repairing-impossible", "repairing-see-explain"]


def test_rules_that_cannot_be_planned_with_are_refused(workspace: Workspace) -> None:
    """No time at all is refused with its field."""
    with pytest.raises(Refused) as refused:
        workspace.rotation_repair.repair("R", time_limit=0)
    assert refused.value.field == "time_limit"
    assert not isinstance(refused.value, NotPossible)


def test_a_copy_is_a_plan_of_its_own_with_its_rules_and_exceptions(workspace: Workspace) -> None:
    """Rules that hold for the plan alone hold for the copy, accepted findings are accepted there."""
    once = Rule(
        id="once", kind="not-together", plan="r", scope=Scope(pairs=(("ann", "bob"),)), severity=Severity.HARD
    )  # fmt: skip
    put(workspace, once)
    workspace.rotation.unassign("R", "fi-20270201-bob")
    put(workspace, RULES[1].replace(enabled=False))
    workspace.rotation.assign("R", "bob", "ek", on("2027-02-01"), on("2027-02-28"))
    found = next(one for one in workspace.rotation.check("R").findings if one.kind == "not-together")
    put(workspace, Acceptance(id=found.id, by="ada", reason="abgesprochen", day=TODAY))
    workspace.rotation_variants.copy("R", "Was wäre wenn")
    verdict = workspace.rotation.check("Was wäre wenn")
    assert (verdict.hard, verdict.accepted) == (0, 1)
    assert stays(workspace, "Was wäre wenn") == stays(workspace)
    with pytest.raises(Refused):
        workspace.rotation_variants.copy("R", " was WÄRE wenn")
    workspace.history.undo()
    assert {rule.plan for rule in workspace.context.all(Rule).values()} == {"", "r"}


def test_two_plans_are_compared_by_person_department_and_finding(workspace: Workspace) -> None:
    """What the other plan has otherwise, what it breaks, and what of the load is different."""
    workspace.rotation_variants.copy("R", "B")
    assert not workspace.rotation_variants.compare("R", "B").people
    workspace.rotation.unassign("B", "fi-20270201-bob")
    workspace.rotation.assign("B", "bob", "ek", on("2027-02-01"), on("2027-02-07"))
    found = workspace.rotation_variants.compare("R", "B")
    assert [one.person for one in found.people] == [one.person for one in found.sides] == ["bob"]
    assert [one.kind for one in found.findings_added] == ["capacity"]
    assert (found.hard, [one.department for one in found.load]) == ((0, 1), ["ek", "fi"])
    back = workspace.rotation_variants.compare("B", "R")
    assert [one.kind for one in back.findings_removed] == ["capacity"]


def test_a_copy_is_taken_over_and_undo_brings_both_back(workspace: Workspace) -> None:
    """The plan gets the copy's assignments, the copy is gone; one undo restores both."""
    workspace.rotation_variants.copy("R", "B")
    workspace.rotation.unassign("B", "fi-20270301-ann")
    before, wanted = stays(workspace), stays(workspace, "B")
    shown = workspace.rotation_variants.take("R", "B", dry_run=True)
    assert (stays(workspace), shown.told) == (before, ("ann",))
    workspace.rotation_variants.take("R", "B")
    assert stays(workspace) == wanted
    assert len(workspace.rotation.list()) == 1
    workspace.history.undo()
    assert (stays(workspace), stays(workspace, "B")) == (before, wanted)


def test_what_does_not_fit_is_not_taken_over(workspace: Workspace) -> None:
    """Neither a plan over other days, nor itself, nor another past of a published plan."""
    workspace.rotation.create("Anders", on("2027-02-01"), on("2027-03-07"), "week")
    workspace.rotation_variants.copy("R", "B")
    workspace.rotation.unassign("B", "fi-20270201-bob")
    published = workspace.context.all(RotationPlan)["r"].replace(state=PlanState.PUBLISHED)
    put(workspace, published)
    workspace.context.today = TODAY + 7 * DAY
    for name, key in (("Anders", "frame"), ("R", "itself"), ("B", "past")):
        with pytest.raises(Refused) as refused:
            workspace.rotation_variants.take("R", name)
        assert key in refused.value.text.key
    assert len(workspace.rotation_variants.beside("R")) == 2


def test_variants_differ_by_people_and_are_kept_beside_the_plan(workspace: Workspace) -> None:
    """Two apprentices who are alike trading places make no variant; each variant breaks nothing."""
    found = workspace.rotation_variants.variants("R", count=3, time_limit=20)
    assert len(found.variants) >= 2
    for one in found.variants:
        assert not hard(workspace, one.plan)
    for one in found.variants[1:]:
        assert one.apart >= 1
    plans = {one.plan: plans_of(workspace, one.plan) for one in found.variants}
    assert len({tuple(sorted(each)) for each in plans.values()}) == len(plans)
    workspace.history.undo()
    assert len(workspace.rotation.list()) == 1


def plans_of(workspace: Workspace, plan: str) -> list[str]:
    """What each of the two does, whoever it is."""
    found = workspace.rotation.show(plan).assignments
    return [str([(one.department, one.start, one.end) for one in found if one.person == who]) for who in ("ann", "bob")]


def test_a_number_of_variants_that_makes_no_sense_is_refused(workspace: Workspace) -> None:
    """One is no variant, and more than five nobody compares."""
    for count in (1, 6):
        with pytest.raises(Refused) as refused:
            workspace.rotation_variants.variants("R", count=count)
        assert refused.value.field == "count"
