"""Why there is no plan, ways out taken, and why somebody is not somewhere, through the door."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler.model import Conflict, ParameterValue, Refused, Rule, Scope, Severity
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.rules.making import SITES, apprentice, department, on, person
from tests.scheduler.workspace.test_solving import put

PLACES = [department("home"), department("ek"), department("fi")]
PEOPLE = [apprentice("ann"), apprentice("bob"), person("cem"), person("dan")]
RULES = [
    Rule(id="places", kind="capacity", parameters={"most": 1, "who": "all"}),
    Rule(id="visit", kind="required-visit", parameters={"departments": ("ek",)}),
    Rule(id="long", kind="min-stay", parameters={"weeks": 3, "measure": "calendar"}),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Four people who are to spend three weeks each in a department with one place, within eight weeks."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=on("2027-02-01"), actor="ada", create=True)
    put(opened, *SITES.values(), *PLACES, *PEOPLE, *RULES)
    opened.rotation.create("R", on("2027-02-01"), on("2027-03-28"), "week", people="all", departments=("ek", "fi"))
    yield opened
    opened.close()


def roomy(workspace: Workspace) -> None:
    """Make the plan one that can be."""
    workspace.rules.edit("long", parameters={"weeks": "2", "measure": "calendar"})


def test_an_impossible_plan_is_explained_and_nothing_is_changed(workspace: Workspace) -> None:
    """Counting says it with numbers, the conflict names rules and people, the ways out have plans."""
    generation = workspace.overview.info().generation
    told: list[str] = []
    found = workspace.explaining.explain("R", time_limit=20, progress=lambda _, text: told.append(text.key))
    assert (found.possible, found.confirmed, found.smallest) == (False, True, True)
    assert {part.kind for part in found.conflict} == {"capacity", "min-stay", "required-visit"}
    assert "12 weeks" in texts("en")(found.certificates[0])
    assert found.relaxations
    assert {way.status for way in found.relaxations} <= {"optimal", "feasible"}
    assert told[0] == "explain-counting"
    assert told[-1] == "explain-loosening"
    assert workspace.overview.info().generation == generation


def test_a_way_out_is_taken_and_undone_in_one_step(workspace: Workspace) -> None:
    """Rules and plan change together, nothing hard is found afterwards, and one undo brings all of it back."""
    before = {rule.id: rule.parameters for rule in workspace.rules.list()}
    workspace.explaining.explain("R", time_limit=20)
    done = workspace.explaining.take("R", 1)
    assert done.action.key == "explain-taken"
    assert done.difference
    assert not [one for one in workspace.rotation.check("R").findings if one.severity == Severity.HARD]
    workspace.history.undo()
    assert {rule.id: rule.parameters for rule in workspace.rules.list()} == before
    assert not workspace.rotation.show("R").assignments


def test_a_way_out_of_another_state_is_a_conflict(workspace: Workspace) -> None:
    """What was explained before something changed is not taken any more; a number that there is not is refused."""
    workspace.explaining.explain("R", time_limit=20)
    with pytest.raises(Refused):
        workspace.explaining.take("R", 9)
    workspace.rules.add("newcomers", parameters={"most": "3"})
    with pytest.raises(Conflict):
        workspace.explaining.take("R", 1)


def test_a_plan_that_can_be_is_said_to_be(workspace: Workspace) -> None:
    """There is no conflict then, and no way out is needed."""
    roomy(workspace)
    found = workspace.explaining.explain("R", time_limit=200)
    assert (found.possible, found.conflict, found.relaxations) == (True, (), ())
    assert found.sentences[0].key == "explain-possible"


def test_a_solve_that_is_impossible_says_why_and_where_to_ask(workspace: Workspace) -> None:
    """The first thing that counting finds, and the command that explains."""
    found = workspace.solving.solve("R", time_limit=30)
    assert [text.key for text in found.sentences] == [
        "rotation-solve-impossible", "explain-counted-places", "explain-see"
    ]  # fmt: skip


def test_why_not_here_names_what_stands_against_it(workspace: Workspace) -> None:
    """What the question asks for is no part of the answer; the rule that forbids it is."""
    roomy(workspace)
    put(workspace, Rule(id="closed", kind="blackout", scope=Scope(departments=("fi",)),
                        parameters={"dates": ("2027-03-01..2027-03-05",)}))  # fmt: skip
    found = workspace.explaining.why_not("R", "cem", "fi", on("2027-03-01"), on("2027-03-14"), time_limit=200)
    assert found.explanation.possible is False
    assert [(part.kind, part.people, part.departments) for part in found.explanation.conflict] == [
        ("blackout", ("cem",), ("fi",))
    ]
    assert found.sentences[0].key == "explain-not-there-impossible"
    assert not workspace.rotation.show("R").assignments


def test_what_it_would_cost_is_the_difference_of_the_best_plans(workspace: Workspace) -> None:
    """A soft wish for the same place at the same time costs its weight, and is named."""
    roomy(workspace)
    wish: dict[str, ParameterValue] = {"person": "dan", "department": "fi", "from": "2027-03-15", "until": "2027-03-21"}
    put(workspace, Rule(id="wish", kind="wish", severity=Severity.SOFT, weight=7, parameters=wish))
    free = workspace.explaining.why_not("R", "cem", "fi", on("2027-02-01"), on("2027-02-14"), time_limit=200)
    dear = workspace.explaining.why_not("R", "cem", "fi", on("2027-03-15"), on("2027-03-28"), time_limit=200)
    assert (free.cost, free.proven, free.findings_added) == (0, True, ())
    assert (dear.cost, dear.objective, dear.objective_without, dear.proven) == (7, 7, 0, True)
    assert [one.kind for one in dear.findings_added] == ["wish"]


def test_a_confidential_rule_is_marked(workspace: Workspace) -> None:
    """A conflict says of each part whether it is for planners' eyes only, as findings do."""
    roomy(workspace)
    workspace.rotation.assign("R", "ann", "ek", on("2027-02-01"), on("2027-02-14"), pinned=True)
    workspace.rotation.assign("R", "bob", "ek", on("2027-02-08"), on("2027-02-21"), pinned=True)
    workspace.rules.edit("places", parameters={"most": "2", "who": "all"})
    put(workspace, Rule(id="apart", kind="not-together", scope=Scope(pairs=(("ann", "bob"),)), confidential=True))
    found = workspace.explaining.explain("R", time_limit=200)
    assert {part.kind: part.confidential for part in found.conflict} == {"pin": False, "not-together": True}


@pytest.mark.parametrize(
    ("first", "last", "field"), [("2027-03-14", "2027-03-01", "until"), ("2027-05-01", "2027-05-31", "from")]
)
def test_days_that_make_no_sense_are_refused(workspace: Workspace, first: str, last: str, field: str) -> None:
    """An end before the start and days outside the plan are refused with their field."""
    with pytest.raises(Refused) as refused:
        workspace.explaining.why_not("R", "cem", "fi", on(first), on(last))
    assert refused.value.field == field
