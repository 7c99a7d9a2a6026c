"""A person's dossier and erasure, and letting go of what is old, in the application on a real workspace."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input, Select

from scheduler.workspace import Workspace, open_workspace
from tests.tui.app.driving import press, screen_text, settle
from tui.app import RondoApp
from tui.screens.dialog import ErrorDialog
from tui.screens.form import FormDialog
from tui.screens.person import PersonPage
from tui.screens.settings import SettingsPage


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """One person with an absence, and a text that names her."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 3, 10), actor="ada", create=True)
    made.people.add(name="Müller, Anna", personnel_number="40171")
    made.people.add_absence("40171", date(2027, 1, 4), date(2027, 1, 5))
    made.playbook.add_persona(name="Petra", problems="Anna Müller fragen")
    return made


async def test_a_dossier_is_written_from_the_persons_page(workspace: Workspace, tmp_path: Path) -> None:
    """Without a place it says so beside the field; with one the files are there."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "enter", "o", "ctrl+s")
        assert "Nennen Sie eine Datei" in screen_text(pilot)
        app.screen.query_exactly_one(Input).value = str(tmp_path / "out")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, PersonPage)
    assert sorted(file.suffix for file in (tmp_path / "out").iterdir()) == [".json", ".md"]


async def test_erasing_says_everything_first_and_begins_with_no(workspace: Workspace) -> None:
    """It says what goes, what cannot be undone and which texts name the person; without a yes nothing happens."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "2", "enter", "E")
        assert isinstance(app.screen, FormDialog)
        shown = " ".join(screen_text(pilot).split())
        for text in ("Eine Abwesenheit wird gelöscht.", "lässt sich nicht rückgängig machen", "„Anna Müller fragen“"):
            assert text in shown
        await press(pilot, "ctrl+s")
        assert "Wählen Sie „ja“" in screen_text(pilot)
        assert [person.name for person in workspace.people.list()] == ["Anna Müller"]
        notes, sure = app.screen.query(Select)
        notes.value, sure.value = "replace", "yes"
        await press(pilot, "ctrl+s")
        await settle(pilot)
        assert not isinstance(app.screen, FormDialog | PersonPage)
    assert workspace.people.list() == ()
    assert "Müller" not in workspace.playbook.persona("Petra").problems


async def test_files_that_are_left_are_shown_in_a_window(workspace: Workspace, tmp_path: Path) -> None:
    """What has to be done by hand does not vanish with a toast."""
    (tmp_path / "plan.rondo.json.aside").write_text("Anna Müller", encoding="utf-8")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "2", "enter", "E")
        for field in app.screen.query(Select):
            field.value = "yes" if field.value == "no" else "replace"
        await press(pilot, "ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, ErrorDialog)
        assert "plan.rondo.json.aside" in "".join(screen_text(pilot).split())


async def test_old_data_goes_from_the_settings(workspace: Workspace) -> None:
    """The settings' page lists what is old enough, and lets it go after a yes."""
    workspace.settings.set("retention-absence-months", "1")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 40)) as pilot:
        await press(pilot, "comma", "p")
        assert "Eine alte Abwesenheit wird gelöscht." in screen_text(pilot)
        app.screen.query_exactly_one(Select).value = "yes"
        await press(pilot, "ctrl+s")
        await settle(pilot)
        assert isinstance(app.screen, SettingsPage)
    assert workspace.people.absences() == ()
