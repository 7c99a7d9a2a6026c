"""The demonstration company's rotation, taken in by the ordinary import, breaks the rules that it is meant to break."""

from __future__ import annotations

import json
import shlex

import pytest

from scheduler.model import Finding, PastStay
from scheduler.texts import texts
from scheduler.workspace import Workspace
from tests.acceptance import demo_company as company
from tests.acceptance.dull_rotation_oracle import Oracle, everything_broken
from tui.commands.run import run


@pytest.fixture(scope="module")
def findings(workspace: Workspace) -> tuple[Finding, ...]:
    """What the check of its rotation plan finds."""
    return workspace.rotation.check(company.PLAN).findings


def told(workspace: Workspace, finding: Finding) -> tuple[object, ...]:
    """A finding as the list of deliberate ones has it; a mentor, who is no culprit, is left out."""
    firm = workspace.context.company
    mentors = {department.mentor for department in firm.departments.values()} if finding.kind == "mentor" else set()
    people = frozenset(firm.people[key].personnel_number for key in finding.people if key not in mentors)
    departments = tuple(firm.departments[key].code for key in finding.departments)[:1]
    assert finding.dates is not None
    return finding.kind, finding.severity.value, people, departments, finding.dates.first, finding.dates.last


def test_every_deliberate_violation_is_found_and_nothing_else(
    workspace: Workspace, findings: tuple[Finding, ...]
) -> None:
    """Kind, severity, people, place and days of each finding are those of the list, and none is missing or too many."""
    wanted = {(d.kind, d.severity, frozenset(d.people), d.departments[:1], d.first, d.last) for d in company.DELIBERATE}
    assert {told(workspace, finding) for finding in findings} == wanted
    assert len(findings) == len(company.DELIBERATE)


def test_the_dull_judge_of_the_tables_agrees(workspace: Workspace, findings: tuple[Finding, ...]) -> None:
    """Reading the tables by hand and judging them in the dullest way leads to the same list."""
    judged = {(b.kind, b.departments[:1], b.first, b.last) for b in everything_broken(Oracle())}
    assert {told(workspace, finding)[:1] + told(workspace, finding)[3:] for finding in findings} == judged


def test_the_barred_pair_is_confidential(findings: tuple[Finding, ...]) -> None:
    """What comes of a confidential rule is marked, so that no print-out shows why the two are kept apart."""
    assert {finding.kind for finding in findings if finding.confidential} == {"not-together"}


def test_ways_out_are_offered_and_lead_somewhere(workspace: Workspace, findings: tuple[Finding, ...]) -> None:
    """Most violations can be mended by one change, and none of the offers was found to add a hard one."""
    mendable = {finding.kind for finding in findings if finding.repairs}
    assert mendable >= {"one-place-at-a-time", "inside-contract", "no-gap", "capacity", "not-together", "mentor"}
    assert workspace.history.entries(1).entries


def test_every_way_out_is_a_command_that_does_what_it_says(
    workspace: Workspace, findings: tuple[Finding, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Copied to a shell, each removes its finding and adds no hard one."""
    place = workspace.context.repository.info().location
    for finding in findings:
        for repair in finding.repairs:
            words = ["--workspace", place, "--today", "2027-01-04", "--json", *shlex.split(repair.command), "--dry-run"]
            assert run(words) == 0
            effect = json.loads(capsys.readouterr().out)
            assert finding.id in [gone["id"] for gone in effect["findings_removed"]]
            assert "hard" not in [new["severity"] for new in effect["findings_added"]]


@pytest.mark.parametrize("language", ["de", "en"])
def test_sentences_name_people_and_places(findings: tuple[Finding, ...], language: str) -> None:
    """Every finding is a whole sentence in both languages."""
    for finding in findings:
        text = texts(language)(finding.text)
        assert text.endswith(".")
        assert not set(text) & set("{}$")


def test_history_came_in_and_counts(workspace: Workspace) -> None:
    """The stays before the plan are there, with net weeks where the file gives them."""
    stays = workspace.context.all(PastStay).values()
    assert len(stays) == company.COUNTS["past_stays"]
    assert any(stay.net_weeks is None for stay in stays)


def test_the_board_shows_it_all(workspace: Workspace) -> None:
    """Every person with an assignment has a row, every hard finding a place on the board in each zoom."""
    for zoom in ("day", "week", "month", "quarter"):
        board = workspace.rotation.board(company.PLAN, zoom=zoom)
        marked = {row.person for row in board.rows for cell in row.cells if cell.severity == "hard"}
        hard = {person for finding in board.findings if finding.severity == "hard" for person in finding.people}
        assert marked == hard


@pytest.mark.campaign
def test_solving_removes_every_violation_with_the_fewest_changes(workspace: Workspace) -> None:
    """The solver finds a plan that breaks no rule, proves that nothing is better, and leaves pinned stays alone."""
    pinned = {one.id for one in workspace.rotation.show(company.PLAN).assignments if one.pinned}
    found = workspace.solving.solve(company.PLAN, time_limit=240)
    assert (found.status, found.objective) == ("optimal", 0)
    assert {finding.severity.value for finding in found.findings} <= {"notice"}
    assert pinned <= {one.id for one in workspace.rotation.show(company.PLAN).assignments if one.pinned}
    workspace.history.undo()
