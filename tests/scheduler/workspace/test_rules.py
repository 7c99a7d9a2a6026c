"""Rules through the door, and exceptions that somebody takes responsibility for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scheduler.model import Conflict, Refused, message
from scheduler.rules.registry import all_kinds
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.rules.making import SITES, apprentice, department, on, person

TODAY = date(2027, 2, 16)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with a plan in which two guests have one place."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    with opened.context.change(message("word-online")) as transaction:
        people = [person("ann"), person("bob"), apprentice("cem")]
        for record in (*SITES.values(), department("home"), department("ek"), *people):
            transaction.put(record)
    opened.rotation.create("Plan", on("2027-02-01"), on("2027-03-28"))
    for who in ("ann", "bob"):
        opened.rotation.assign("Plan", who, "ek", on("2027-02-08"), on("2027-02-14"))
    yield opened
    opened.close()


def add(workspace: Workspace, kind: str = "capacity", **fields: Any) -> str:
    """Add a rule, by default one place a department."""
    fields.setdefault("parameters", {"most": "1"})
    return workspace.rules.add(kind, **fields).id


def test_every_kind_is_explained(workspace: Workspace) -> None:
    """What `rule kinds` shows comes from the kinds themselves."""
    kinds = workspace.rules.kinds()
    assert len(kinds) == len(all_kinds())
    capacity = next(kind for kind in kinds if kind.kind == "capacity")
    assert capacity.parameters == {"most": "number or departments.column", "who": "all|apprentices|guests (guests)"}
    assert (capacity.plan, capacity.severity) == ("rotation", "hard")


def test_a_rule_is_added_counted_edited_and_removed(workspace: Workspace) -> None:
    """Each step is one entry in the history and says what it does to the findings."""
    change = workspace.rules.add("capacity", severity="soft", parameters={"most": "1"}, note="ein Schreibtisch")
    (finding,) = change.findings_added
    assert (finding.kind, finding.severity) == ("capacity", "soft")
    view = next(rule for rule in workspace.rules.list() if rule.id == change.id)
    assert (view.findings_open, view.severity, view.note, view.parameters) == (
        1,
        "soft",
        "ein Schreibtisch",
        {"most": 1},
    )
    edited = workspace.rules.edit(change.id, parameters={"most": "2"})
    assert edited.findings_removed == (finding,)
    assert [texts("de")(line) for line in edited.difference] == ["most: 1 → 2"]
    workspace.rules.remove(change.id)
    assert change.id not in [rule.id for rule in workspace.rules.list()]
    actions = [texts("de")(entry.action) for entry in workspace.history.entries(3).entries]
    assert actions == ["Regel „Plätze“ gelöscht", "Regel „Plätze“ geändert", "Regel „Plätze“ angelegt"]


def test_only_what_is_given_is_changed(workspace: Workspace) -> None:
    """A parameter that is not named stays; an empty text takes it out."""
    rule = add(workspace, parameters={"most": "1", "who": "all"})
    workspace.rules.edit(rule, parameters={"most": "3"})
    view = next(view for view in workspace.rules.list() if view.id == rule)
    assert view.parameters == {"most": 3, "who": "all"}
    workspace.rules.edit(rule, parameters={"who": ""}, scope="departments:EK", until=on("2027-12-31"))
    view = next(view for view in workspace.rules.list() if view.id == rule)
    assert view.parameters == {"most": 3}
    assert texts("de")(view.scope) == "Abteilung Ek"
    assert view.until == on("2027-12-31")


def test_a_change_based_on_an_old_form_is_refused(workspace: Workspace) -> None:
    """Whoever edits what somebody else has edited since is told so."""
    rule = add(workspace)
    workspace.rules.edit(rule, note="eins", expect=1)
    with pytest.raises(Conflict):
        workspace.rules.edit(rule, note="zwei", expect=1)


def test_switched_off_it_finds_nothing(workspace: Workspace) -> None:
    """A rule that is off stays in the list."""
    rule = add(workspace)
    off = workspace.rules.enable(rule, False)
    assert [finding.kind for finding in off.findings_removed] == ["capacity"]
    assert not next(view for view in workspace.rules.list() if view.id == rule).enabled
    assert len(workspace.rules.enable(rule, True).findings_added) == 1


def test_a_rule_for_one_plan(workspace: Workspace) -> None:
    """By the plan's name; the rule is silent elsewhere."""
    workspace.rotation.create("Other", on("2027-02-01"), on("2027-03-28"))
    assert not workspace.rules.add("capacity", parameters={"most": "1"}, plan="Other").findings_added
    with pytest.raises(Refused):
        workspace.rules.add("capacity", parameters={"most": "1"}, plan="Third")


@pytest.mark.parametrize(
    ("kind", "fields", "field"),
    [
        ("capactiy", {}, "kind"),
        ("capacity", {}, "most"),
        ("capacity", {"parameters": {"most": "x"}}, "most"),
        ("capacity", {"parameters": {"most": "1"}, "scope": "people:zoe"}, "scope"),
        ("not-together", {}, "scope"),
        ("not-together", {"scope": "people:ann"}, "scope"),
    ],
)
def test_senseless_rules_are_refused(workspace: Workspace, kind: str, fields: dict[str, Any], field: str) -> None:
    """Nothing is changed, and the place is named."""
    before = workspace.overview.info().generation
    with pytest.raises(Refused) as refused:
        workspace.rules.add(kind, **fields)
    assert refused.value.field == field
    assert workspace.overview.info().generation == before


def test_what_always_holds_is_listed(workspace: Workspace) -> None:
    """Law and contract stand in the list without being written down; written down they stand there once."""
    standing = [rule.kind for rule in workspace.rules.list() if rule.always_on]
    assert {"one-place-at-a-time", "inside-contract"} <= set(standing)
    workspace.rules.add("one-place-at-a-time")
    kinds = [rule.kind for rule in workspace.rules.list()]
    assert kinds.count("one-place-at-a-time") == 1


def test_an_exception_is_somebodys_with_a_reason(workspace: Workspace) -> None:
    """An accepted finding stays listed with who and why, and no longer counts; reopened it counts again."""
    rule = add(workspace)
    (finding,) = workspace.rotation.check("Plan").findings
    workspace.rules.accept(finding.id, "  zwei Schreibtische in dieser Woche ")
    verdict = workspace.rotation.check("Plan")
    assert (verdict.hard, verdict.accepted) == (0, 1)
    accepted = verdict.findings[0].accepted
    assert accepted is not None
    assert (accepted.by, accepted.reason, accepted.day) == ("ada", "zwei Schreibtische in dieser Woche", TODAY)
    view = next(view for view in workspace.rules.list() if view.id == rule)
    assert (view.findings_open, view.findings_accepted) == (0, 1)
    workspace.rules.reopen(finding.id)
    assert workspace.rotation.check("Plan").hard == 1
    with pytest.raises(Refused):
        workspace.rules.reopen(finding.id)


def test_an_exception_holds_while_the_matter_is_the_same(workspace: Workspace) -> None:
    """Another day in common does not open the question again; another person does."""
    add(workspace)
    (finding,) = workspace.rotation.check("Plan").findings
    workspace.rules.accept(finding.id, "abgesprochen")
    workspace.rotation.unassign("Plan", "ek-20270208-ann", first=on("2027-02-11"))
    assert workspace.rotation.check("Plan").accepted == 1
    workspace.rotation.unassign("Plan", "ek-20270208-bob")
    workspace.rotation.assign("Plan", "cem", "ek", on("2027-02-08"), on("2027-02-14"))
    workspace.rules.edit("capacity", parameters={"who": "all"})
    assert workspace.rotation.check("Plan").hard == 1


def test_an_exception_needs_a_finding_and_a_reason(workspace: Workspace) -> None:
    """Nobody accepts what is not there, or without saying why."""
    add(workspace)
    (finding,) = workspace.rotation.check("Plan").findings
    with pytest.raises(Refused) as unknown:
        workspace.rules.accept("f-0", "weil")
    assert unknown.value.hint is not None
    with pytest.raises(Refused) as silent:
        workspace.rules.accept(finding.id, "  ")
    assert silent.value.field == "reason"
