"""Rotation plans that the solver fills and improves, through the door."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import Keep, Record, Refused, RotationRow, Rule, Severity, message
from scheduler.rules.past import past_changed
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.rules.making import SITES, apprentice, department, on, person

TODAY = date(2027, 2, 1)
PLACES = [department("home"), department("ek", guest_capacity=1, apprentice_capacity=1), department("fi", site="ham")]
PEOPLE = [apprentice("ann"), apprentice("bob"), person("cem"), person("dan")]
RULES = [
    Rule(id="places", kind="capacity", parameters={"most": 1, "who": "all"}),
    Rule(id="visit", kind="required-visit", parameters={"departments": ("ek", "fi")}),
    Rule(id="long", kind="min-stay", parameters={"weeks": 2, "measure": "calendar"}),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Two apprentices and two employees, two departments with a place each, eight weeks."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    put(opened, *SITES.values(), *PLACES, *PEOPLE, *RULES)
    opened.rotation.create("R", on("2027-02-01"), on("2027-03-28"), "week", people="all")
    yield opened
    opened.close()


def put(workspace: Workspace, *records: Record) -> None:
    """Write records as they are."""
    with workspace.context.change(message("word-online")) as transaction:
        for record in records:
            transaction.put(record)


def stays(workspace: Workspace) -> set[tuple[str, str, str, str]]:
    """Who is where, from when to when."""
    found = workspace.rotation.show("R").assignments
    return {(one.person, one.department, one.start.isoformat(), one.end.isoformat()) for one in found}


def test_an_empty_plan_is_filled(workspace: Workspace) -> None:
    """Everybody visits both departments, one at a time for two weeks: eight stays fill the sixteen weeks exactly."""
    found = workspace.solving.solve("R", time_limit=30)
    assert (found.status, found.objective, found.bound, found.gap) == ("optimal", 0, 0, 0.0)
    assert not [finding for finding in found.findings if finding.severity == Severity.HARD]
    assert len(stays(workspace)) == 8
    assert len(found.difference.added) == 8
    assert set(found.told) == {"ann", "bob", "cem", "dan"}
    workspace.history.undo()
    assert not stays(workspace)


def test_what_is_good_already_stays(workspace: Workspace) -> None:
    """A second solve changes nothing and makes no entry in the history."""
    workspace.solving.solve("R", time_limit=30)
    before, generation = stays(workspace), workspace.overview.info().generation
    found = workspace.solving.solve("R", time_limit=30, seed=7)
    assert found.difference.kept == 8
    assert not found.told
    assert stays(workspace) == before
    assert workspace.overview.info().generation == generation


def test_pins_hold_and_so_does_the_past(workspace: Workspace) -> None:
    """A pinned stay is part of the plan found; weeks before today stay empty."""
    workspace.rotation.assign("R", "ann", "ek", on("2027-03-08"), on("2027-03-21"), pinned=True)
    workspace.context.today = on("2027-02-15")
    workspace.rules.remove("visit")
    put(workspace, Rule(id="two", kind="required-visit", parameters={"departments": ("ek", "fi"), "k": 1}))
    found = workspace.solving.solve("R", time_limit=30)
    assert found.status == "optimal"
    assert ("ann", "ek", "2027-03-08", "2027-03-21") in stays(workspace)
    assert min(start for _, _, start, _ in stays(workspace)) >= "2027-02-15"


def test_no_plan_is_said_and_changes_nothing(workspace: Workspace) -> None:
    """With stays of three weeks there is no room for eight of them; the plan stays as it was."""
    workspace.rules.edit("long", parameters={"weeks": "3", "measure": "calendar"})
    generation = workspace.overview.info().generation
    found = workspace.solving.solve("R", time_limit=30)
    assert (found.status, found.objective) == ("impossible", None)
    assert found.sentences[0].key == "rotation-solve-impossible"
    assert workspace.overview.info().generation == generation


def test_stopping_leaves_a_proposal(workspace: Workspace) -> None:
    """Whoever stops after a plan was found has it beside the own plan, which is as before."""
    told: list[str] = []
    found = workspace.solving.solve(
        "R",
        time_limit=30,
        progress=lambda _, text: told.append(text.key),
        stop=lambda: "rotation-solving-best" in told,
    )
    assert len(workspace.rotation.show(found.proposal).assignments) == 8
    assert not stays(workspace)


def test_soft_rules_cost_what_the_checker_says(workspace: Workspace) -> None:
    """With too little room the least soft cost is taken, and it is the sum over the findings."""
    workspace.rules.edit("long", parameters={"weeks": "3", "measure": "calendar"})
    workspace.rules.edit("visit", severity=Severity.SOFT, weight=5)
    found = workspace.solving.solve("R", time_limit=30)
    soft = [finding for finding in found.findings if finding.severity == Severity.SOFT]
    assert found.status == "optimal"
    assert found.objective == 5 * sum(finding.extent for finding in soft) == 5 * 4


def test_no_time_at_all_is_refused(workspace: Workspace) -> None:
    """A limit of zero seconds is refused with its field."""
    with pytest.raises(Refused) as refused:
        workspace.solving.solve("R", time_limit=0)
    assert refused.value.field == "time_limit"


def test_everything_is_kept_on_request(workspace: Workspace) -> None:
    """What stands stays where all is to be kept, and the rest is filled around it."""
    workspace.rotation.assign("R", "ann", "ek", on("2027-03-01"), on("2027-03-14"))
    workspace.solving.solve("R", time_limit=30, keep=Keep.ALL)
    assert ("ann", "ek", "2027-03-01", "2027-03-14") in stays(workspace)
    assert len(stays(workspace)) == 8


def test_the_past_of_a_published_plan_is_not_solved_anew(workspace: Workspace) -> None:
    """Days before today are as they were; what is to come is a difference to the published version."""
    workspace.rotation.assign("R", "ann", "ek", on("2027-02-01"), on("2027-02-21"))
    workspace.rotation.assign("R", "bob", "fi", on("2027-02-01"), on("2027-02-07"))
    workspace.publishing.publish("R")
    workspace.context.today = on("2027-02-15")
    rows = {row.person: row.assignments for row in workspace.context.company.published_rows.values()}
    workspace.rules.remove("visit")
    put(workspace, Rule(id="some", kind="required-visit", parameters={"departments": ("ek", "fi"), "k": 1}))
    workspace.solving.solve("R", time_limit=30)
    after = {row.person: row.assignments for row in workspace.context.all(RotationRow).values()}
    for person_ in ("ann", "bob", "cem", "dan"):
        assert past_changed(rows.get(person_, ()), after.get(person_, ()), workspace.today) is None
    assert workspace.publishing.difference("R").version == 1
    assert workspace.rotation.list()[0].changed > 0


def test_a_proposal_of_a_published_plan_is_a_draft(workspace: Workspace) -> None:
    """It was published by nobody, and its days are all open."""
    workspace.rotation.assign("R", "ann", "ek", on("2027-02-08"), on("2027-02-21"))
    workspace.publishing.publish("R")
    told: list[str] = []
    found = workspace.solving.solve(
        "R",
        time_limit=30,
        progress=lambda _, text: told.append(text.key),
        stop=lambda: "rotation-solving-best" in told,
    )
    (draft,) = [view for view in workspace.rotation.list() if view.id == found.proposal]
    assert (draft.state, draft.version, draft.published_on, draft.approved) == ("draft", 0, None, False)
