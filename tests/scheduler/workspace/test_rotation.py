"""Rotation plans through the door: one action, one entry in the history, and what it does to the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import Half, Refused, Rule, WrongUsage, message
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.findings import Change
from tests.scheduler.rules.making import SITES, absence, apprentice, department, on, person

TODAY = date(2027, 2, 16)
PLACES = [
    department("home"),
    department("ek", min_staffing=2, guest_capacity=1, mentor="eva"),
    department("fi", site="ham"),
]
PEOPLE = [
    person("ann", "ek", last_name="Zeta", first_name="Ann"), person("eva", "ek"), apprentice("bob"), person("cem"),
]  # fmt: skip
RULES = [
    Rule(id="gap", kind="no-gap"),
    Rule(id="staff", kind="min-present", parameters={"least": "departments.min_staffing"}),
    Rule(id="places", kind="capacity", parameters={"most": "departments.guest_capacity"}),
    Rule(id="visit", kind="required-visit", parameters={"departments": ("fi",)}),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with a small company and an empty plan of eight weeks."""
    opened = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="ada", create=True)
    with opened.context.change(message("word-online")) as transaction:
        for record in (*SITES.values(), *PLACES, *PEOPLE, *RULES, absence("eva", "2027-02-17")):
            transaction.put(record)
    opened.rotation.create("Rotation 2027", on("2027-02-01"), on("2027-03-28"), "week", people="all")
    yield opened
    opened.close()


def assign(workspace: Workspace, who: str, where: str, first: str, last: str, **options: object) -> Change:
    """Assign in the plan."""
    return workspace.rotation.assign("Rotation 2027", who, where, on(first), on(last), **options)  # type: ignore[arg-type]


def generation(workspace: Workspace) -> int:
    """The store's generation."""
    return workspace.overview.info().generation


def test_a_plan_is_made_found_and_listed(workspace: Workspace) -> None:
    """By id or name, whatever the case; what is not known names what could be meant."""
    (view,) = workspace.rotation.list()
    assert (view.id, view.name, view.first, view.until, view.period) == (
        "rotation-2027", "Rotation 2027", on("2027-02-01"), on("2027-03-28"), "week",
    )  # fmt: skip
    assert workspace.rotation.find("ROTATION 2027").id == view.id
    with pytest.raises(Refused) as refused:
        workspace.rotation.find("Rotation 2028")
    assert refused.value.hint is not None
    with pytest.raises(Refused) as twice:
        workspace.rotation.create("rotation 2027", on("2027-02-01"), on("2027-03-28"))
    assert twice.value.field == "name"


@pytest.mark.parametrize(
    ("options", "field"),
    [({"people": "cats:all"}, "selector"), ({"departments": ("XX",)}, "departments"), ({"name": " "}, "name")],
)
def test_a_senseless_plan_is_refused(workspace: Workspace, options: dict[str, object], field: str) -> None:
    """An unknown selector, department or no name at all: nothing is changed."""
    before = generation(workspace)
    arguments = {"name": "Other", "first": on("2027-02-01"), "until": on("2027-03-28")} | options
    with pytest.raises(Refused) as refused:
        workspace.rotation.create(**arguments)  # type: ignore[arg-type]
    assert refused.value.field in (field, "people")
    assert generation(workspace) == before


def test_an_assignment_is_one_commit_one_entry_and_can_be_undone(workspace: Workspace) -> None:
    """One user action is one generation and one line that names person, place and week."""
    before = generation(workspace)
    change = assign(workspace, "ann", "EK", "2027-02-08", "2027-02-14")
    assert generation(workspace) == before + 1
    entry = workspace.history.entries(1).entries[0]
    assert entry.actor == "ada"
    assert texts("de")(entry.action) == "Einsatz: Ann in Ek, KW 6 (08.02.2027 bis 14.02.2027)"
    (shown,) = workspace.rotation.show("Rotation 2027").assignments
    assert (shown.id, shown.person, shown.department, shown.end, shown.mentor) == (
        change.id, "ann", "ek", on("2027-02-14"), "eva",
    )  # fmt: skip
    workspace.history.undo()
    assert not workspace.rotation.show("Rotation 2027").assignments


def test_a_dry_run_shows_the_same_and_writes_nothing(workspace: Workspace) -> None:
    """What is shown before is what happens after."""
    before = generation(workspace)
    tried = assign(workspace, "ann", "fi", "2027-02-15", "2027-02-21", dry_run=True)
    assert generation(workspace) == before
    done = assign(workspace, "ann", "fi", "2027-02-15", "2027-02-21")
    assert tried == done
    assert [finding.kind for finding in done.findings_added] == ["min-present", "min-present"]
    assert [finding.kind for finding in done.findings_removed] == ["required-visit"]


def test_assigning_over_another_says_what_is_left_of_it(workspace: Workspace) -> None:
    """The new one takes its days, the old one keeps the rest."""
    assign(workspace, "cem", "ek", "2027-02-01", "2027-02-28")
    change = assign(workspace, "cem", "fi", "2027-02-08", "2027-02-14")
    assert [texts("de")(line) for line in change.difference] == [
        "Ek, KW 5–8 (01.02.2027 bis 28.02.2027): es bleibt 01.02.2027 bis 07.02.2027 und 15.02.2027 bis 28.02.2027"
    ]
    assert len(workspace.rotation.show("Rotation 2027", person="cem").assignments) == 3


def test_pinned_assignments_stay(workspace: Workspace) -> None:
    """A pinned one is neither cut nor taken out nor moved before it is unpinned."""
    pinned = assign(workspace, "cem", "ek", "2027-02-01", "2027-02-28", pinned=True).id
    other = assign(workspace, "cem", "fi", "2027-03-01", "2027-03-07").id
    before = generation(workspace)
    actions: list[Callable[[], Change]] = [
        lambda: assign(workspace, "cem", "fi", "2027-02-08", "2027-02-14"),
        lambda: workspace.rotation.unassign("rotation-2027", pinned),
        lambda: workspace.rotation.move("rotation-2027", pinned, on("2027-02-08")),
        lambda: workspace.rotation.move("rotation-2027", other, on("2027-02-22")),
    ]
    for action in actions:
        with pytest.raises(Refused) as refused:
            action()
        assert refused.value.hint is not None
    assert generation(workspace) == before
    workspace.rotation.pin("rotation-2027", pinned, False)
    workspace.rotation.unassign("rotation-2027", pinned)
    assert [one.id for one in workspace.rotation.show("rotation-2027").assignments] == [other]


def test_days_can_be_taken_out_and_stays_moved(workspace: Workspace) -> None:
    """A stay loses its last week, then begins a week later."""
    stay = assign(workspace, "cem", "ek", "2027-02-01", "2027-02-28").id
    workspace.rotation.unassign("rotation-2027", stay, first=on("2027-02-22"))
    workspace.rotation.move("rotation-2027", stay, on("2027-02-08"))
    (shown,) = workspace.rotation.show("rotation-2027").assignments
    assert (shown.start, shown.end) == (on("2027-02-08"), on("2027-02-28"))


@pytest.mark.parametrize(
    ("who", "where", "first", "last", "field"),
    [
        ("nobody", "ek", "2027-02-08", "2027-02-14", "person"),
        ("ann", "xx", "2027-02-08", "2027-02-14", "department"),
        ("ann", "ek", "2027-02-14", "2027-02-08", "until"),
        ("ann", "ek", "2027-01-25", "2027-02-08", "first"),
        ("ann", "ek", "2027-03-22", "2027-04-04", "first"),
    ],
)
def test_senseless_assignments_are_refused(
    workspace: Workspace, who: str, where: str, first: str, last: str, field: str
) -> None:
    """Unknown people and places, a last day before the first, days outside the plan: named, and nothing changed."""
    before = generation(workspace)
    with pytest.raises(Refused) as refused:
        assign(workspace, who, where, first, last)
    assert refused.value.field == field
    assert generation(workspace) == before


def test_an_unknown_assignment_is_refused(workspace: Workspace) -> None:
    """The way out says where ids are shown."""
    with pytest.raises(Refused) as refused:
        workspace.rotation.unassign("rotation-2027", "x")
    assert refused.value.hint is not None


def test_check_counts_and_offers_ways_out(workspace: Workspace) -> None:
    """The verdict has every finding; what the apprentice lacks can be mended by a command."""
    assign(workspace, "bob", "ek", "2027-02-01", "2027-02-28")
    assign(workspace, "bob", "fi", "2027-03-08", "2027-03-28")
    verdict = workspace.rotation.check("rotation-2027")
    gap = next(finding for finding in verdict.findings if finding.kind == "no-gap")
    assert gap.repairs[0].command == "rotation assign rotation-2027 bob EK 2027-03-01 2027-03-05"
    assert (verdict.hard, verdict.soft, verdict.accepted) == (4, 0, 0)
    assert verdict.notices == 1
    assert len(workspace.rotation.findings()) == 5


def test_a_way_out_is_taken_as_one_change(workspace: Workspace) -> None:
    """A dry run shows what it does and writes nothing; taken, the finding is gone, and one undo brings it back."""
    assign(workspace, "bob", "ek", "2027-02-01", "2027-02-28")
    assign(workspace, "bob", "fi", "2027-03-08", "2027-03-28")
    part = workspace.rotation
    gap = next(finding for finding in part.check("rotation-2027").findings if finding.kind == "no-gap")
    assert part.repairs("rotation-2027", gap.id) == gap.repairs
    command = gap.repairs[0].command
    before = generation(workspace)
    tried = part.repair("rotation-2027", gap.id, command, dry_run=True)
    assert [finding.id for finding in tried.findings_removed] == [gap.id]
    assert generation(workspace) == before
    done = part.repair("rotation-2027", gap.id, command)
    assert (done.findings_removed, generation(workspace)) == (tried.findings_removed, before + 1)
    assert "Bob auch vom" in texts("de")(done.action)
    with pytest.raises(Refused):
        part.repair("rotation-2027", gap.id, command)
    workspace.history.undo()
    assert gap.id in {finding.id for finding in part.findings()}


def test_a_trade_as_a_way_out_changes_both_rows_at_once(workspace: Workspace) -> None:
    """Both people of a pair are in the other's department afterwards, by one change that one undo takes back."""
    for rule in ("staff", "visit"):
        workspace.rules.remove(rule)
    workspace.rules.add("reciprocal", scope="people:cem,ann")
    assign(workspace, "cem", "fi", "2027-03-01", "2027-03-05")
    part = workspace.rotation
    alone = next(finding for finding in part.findings() if finding.kind == "reciprocal")
    (trade, *_) = (repair for repair in part.repairs("rotation-2027", alone.id) if repair.command.endswith("--tandem"))
    before = generation(workspace)
    done = part.repair("rotation-2027", alone.id, trade.command)
    assert alone.id in {finding.id for finding in done.findings_removed}
    assert generation(workspace) == before + 1
    there = {(bar.person, bar.department) for bar in part.show("rotation-2027").assignments}
    assert there == {("cem", "ek"), ("ann", "home")}


def test_a_way_out_that_no_longer_fits_is_refused(workspace: Workspace) -> None:
    """Neither an unknown finding nor a command that is none of its repairs changes anything."""
    assign(workspace, "bob", "ek", "2027-02-01", "2027-02-28")
    found = next(finding for finding in workspace.rotation.findings() if finding.kind == "no-gap")
    for finding, command in ((found.id, "rotation remove rotation-2027"), ("f-none", "rotation unassign x")):
        with pytest.raises(Refused):
            workspace.rotation.repair("rotation-2027", finding, command)


def test_the_board_has_people_by_home_and_name_and_findings_in_place(workspace: Workspace) -> None:
    """Rows, bars, loads and severities lie where the planner looks for them."""
    assign(workspace, "ann", "fi", "2027-02-15", "2027-02-21")
    board = workspace.rotation.board("rotation-2027")
    assert [row.group for row in board.rows] == ["EK", "EK", "HOME", "HOME"]
    assert [row.name for row in board.rows][:2] == ["Eva", "Zeta, Ann"]
    assert [column.label for column in board.columns] == ["5", "6", "7", "8", "9", "10", "11", "12"]
    assert [column.today for column in board.columns].index(True) == 2
    ann = board.rows[1].cells
    assert [cell.code for cell in ann] == ["", "", "FI", "", "", "", "", ""]
    assert (ann[2].starts, ann[2].ends, ann[2].severity) == (True, True, "hard")
    load = next(row for row in board.loads if row.department == "ek")
    assert (load.least, load.most) == (2, 1)
    assert (load.cells[2].under, load.cells[2].present, load.cells[2].severity) == (True, 0, "hard")
    assert not load.cells[3].under
    assert board.rows[1].cells[-1].severity == ""
    assert board.rows[0].cells[-1].severity == "hard"
    with pytest.raises(WrongUsage):
        workspace.rotation.board("rotation-2027", zoom="decade")


def test_why_names_what_is_to_be_known(workspace: Workspace) -> None:
    """The panel says where, with whom, how long, what is away, and the findings of that day."""
    assign(workspace, "bob", "ek", "2027-02-15", "2027-02-21", goal="Angebote lesen", half=Half.WHOLE)
    said = workspace.rotation.why("rotation-2027", "bob", on("2027-02-16"))
    lines = [texts("de")(line) for line in said.lines]
    assert lines[:3] == ["Ek, 15.02.2027 bis 21.02.2027", "Pate/Patin: Eva", "Ziel: Angebote lesen"]
    gap = workspace.rotation.why("rotation-2027", "bob", on("2027-02-02"))
    assert [finding.kind for finding in gap.findings] == ["no-gap", "required-visit"]
    away = workspace.rotation.load_why("rotation-2027", "EK", on("2027-02-17"))
    told = [texts("de")(line) for line in away.lines]
    assert "Ein Gast: Bob" in told
    assert "Eva: Abwesend bis 17.02.2027" in told
    with pytest.raises(Refused):
        workspace.rotation.why("rotation-2027", "bob", on("2027-04-01"))


def test_removing_a_plan_takes_all_of_it(workspace: Workspace) -> None:
    """Its assignments and its own rules go too, in one step that can be undone."""
    assign(workspace, "ann", "fi", "2027-02-15", "2027-02-21")
    workspace.rules.add("no-gap", plan="Rotation 2027")
    before = generation(workspace)
    workspace.rotation.remove("Rotation 2027")
    assert generation(workspace) == before + 1
    assert not workspace.rotation.list()
    assert len([rule for rule in workspace.rules.list() if rule.kind == "no-gap"]) == 1
    workspace.history.undo()
    assert len(workspace.rotation.show("rotation-2027").assignments) == 1


def test_all_texts_are_in_both_languages(workspace: Workspace) -> None:
    """No sentence that the part says is left as a key."""
    change = assign(workspace, "bob", "ek", "2027-02-15", "2027-02-21", pinned=True)
    board = workspace.rotation.board("rotation-2027")
    said = [change.action, *(finding.text for finding in board.findings)]
    for row in board.rows:
        for column in board.columns:
            reason = workspace.rotation.why("rotation-2027", row.person, column.first)
            said += [reason.title, *reason.lines]
    for load in board.loads:
        reason = workspace.rotation.load_why("rotation-2027", load.department, on("2027-02-17"))
        said += [reason.title, *reason.lines]
    for language in ("de", "en"):
        assert all(texts(language)(text) != text.key for text in said)
