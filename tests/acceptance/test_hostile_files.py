"""Hostile texts into calendar files and out of tables: nothing is injected, nothing is written elsewhere."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from unicodedata import normalize

import pytest
from icalendar import Calendar

from scheduler.model import Side
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.reports import FORMS
from scheduler.workspace.views.reports import Asked
from tests.acceptance.hostile import HEADS, TODAY, Texts, company

LINE = re.compile(rb"(?:BEGIN|END|[A-Z][A-Z0-9-]*)(?:;[^:]*)?:")
"""How a content line of a calendar file begins."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The hostile workspace."""
    return company(tmp_path_factory.mktemp("hostile") / "plan.rondo.json", Texts())


def unfolded(content: bytes) -> list[bytes]:
    """The content lines of a calendar file."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    return content.replace(b"\r\n ", b"").split(b"\r\n")[:-1]


def test_calendar_files_hold_the_events_that_were_meant_and_nothing_else(workspace: Workspace, tmp_path: Path) -> None:
    """No name becomes a property, a component or a recipient; each text comes back letter by letter."""
    written = workspace.invitations.write(tmp_path / "aus", what="all")
    assert written.files
    addresses = {person.email for person in workspace.people.list()} | {"planung@example.com"}
    for file in written.files:
        content = Path(file.path).read_bytes()
        lines = unfolded(content)
        assert all(LINE.match(line) for line in lines), file.path
        assert not [byte for byte in content if byte < 0x20 and byte not in (0x0D, 0x0A)]
        calendar = Calendar.from_ical(content)
        events = [part for part in calendar.walk() if part.name == "VEVENT"]
        assert len(events) == len({str(event["UID"]) for event in events}) == sum(x == b"BEGIN:VEVENT" for x in lines)
        for event in events:
            people = event.get("ATTENDEE", [])
            people = people if isinstance(people, list) else [people]
            assert {str(one).removeprefix("mailto:").lower() for one in [*people, event["ORGANIZER"]]} <= addresses
    programme = workspace.exchange.find("e1")
    requests = [Path(file.path).read_bytes() for file in written.files if file.method == "REQUEST"]
    descriptions = [str(Calendar.from_ical(content).walk("VEVENT")[0]["DESCRIPTION"]) for content in requests]
    assert programme.goal is not None
    assert all(programme.goal.sentence in description for description in descriptions)


def test_files_lie_in_the_folder_under_plain_names(workspace: Workspace, tmp_path: Path) -> None:
    """A name with a path in it leads nowhere."""
    folder = tmp_path / "aus"
    written = workspace.invitations.write(folder, what="all")
    for file in written.files:
        path = Path(file.path)
        assert path.resolve().is_relative_to(folder.resolve())
        assert re.fullmatch(r"[a-z0-9+%A-F._-]+\.ics", path.name), path.name
        assert len(path.name) < 200
    assert sorted(path.name for path in tmp_path.iterdir()) == ["aus"]


@pytest.mark.parametrize("form", FORMS)
def test_reports_hold_texts_of_people_as_texts(tmp_path_factory: pytest.TempPathFactory, form: str) -> None:
    """Every kind of report is made of hostile texts; a page has no tag but ours, and each text is whole in it."""
    texts = Texts()
    workspace = company(tmp_path_factory.mktemp("hostile") / "plan.rondo.json", texts)
    meeting = workspace.exchange.show("e1").rounds[1].tables[0].meeting
    asked = Asked(
        language="de",
        plan="ro1",
        programme="e1",
        person="p1",
        department="d1",
        persona="pe1",
        meeting=meeting,
        event="Speed",
    )
    workspace.events.create("Speed", sides=(Side(name="[/]A", people="all"),), day=TODAY, count=2)
    workspace.events.plan("Speed")
    for kind in workspace.reports.kinds:
        report = workspace.reports.compose(kind, asked)
        content = FORMS[form](report)
        if form == ".html":
            said = unescape(content.decode())
            assert texts.damaged(said) == [], kind
            assert content.count(b"<script") == 0
            assert content.count(b"<a ") == 0
        if form == ".csv":
            assert not re.search(rb"(?m)^[=+@]|;[=+@]", content), kind


def test_one_person_without_an_address_holds_up_nobody(tmp_path: Path) -> None:
    """It is said who cannot be reached; everybody else gets their files."""
    workspace = company(tmp_path / "plan.rondo.json", Texts())
    workspace.people.edit("p1", email="")
    written = workspace.invitations.write(tmp_path / "aus", what="plans")
    recipients = {Path(file.path).name for file in written.files}
    assert len(recipients) == 8
    assert any(problem.key == "invitation-problem-no-email" for problem in written.problems)


def test_hostile_cells_of_a_table_become_names_and_nothing_more(tmp_path: Path) -> None:
    """Formulas, markup, paths and braces are letters; they come out of the command line as they went in."""
    workspace = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="x", create=True)
    workspace.places.add_department(code="VI", name="Vertrieb")
    names = [f"{head}Person{number}" for number, (head, _) in enumerate(HEADS)]
    table = tmp_path / "Leute [red].csv"
    rows = ['Ada;"' + name.replace('"', '""') + f'";{number};VI' for number, name in enumerate(names)]
    table.write_text("Vorname;Nachname;Personal-Nr.;Abteilung\n" + "\n".join(rows) + "\n", encoding="utf-8")
    report = workspace.tables.apply((table,))
    assert [note for one in report.tables for note in one.notes if note.severity == "error"] == []
    found = {person.personnel_number: person.name for person in workspace.people.list()}
    assert found == {str(number): normalize("NFC", f"Ada {name}") for number, name in enumerate(names)}


@pytest.mark.parametrize("bad", ["A\x1b[31m", "B\u202e", "C\u2028D", "E\x9b"])
def test_a_row_with_a_control_character_is_refused_and_the_others_go_in(tmp_path: Path, bad: str) -> None:
    """The row is named by its line."""
    workspace = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="x", create=True)
    table = tmp_path / "Leute.csv"
    workspace.places.add_department(code="VI", name="Vertrieb")
    table.write_text(f"Name;Personal-Nr.;Abteilung\nGood One;1;VI\n{bad} Two;2;VI\n", encoding="utf-8")
    report = workspace.tables.apply((table,))
    assert [(note.line, note.severity) for one in report.tables for note in one.notes if note.severity == "error"] == [
        (3, "error")
    ]
    assert [person.name for person in workspace.people.list()] == ["Good One"]
