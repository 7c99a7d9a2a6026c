"""F4 writes what is shown to a file, in whatever form its ending says."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, Select

from scheduler.workspace import Workspace
from tests.tui.app.driving import press, screen_text
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.form import FormDialog
from tui.widgets.fields import FieldRow


def planned(folder: Path) -> Workspace:
    """The small company with a rotation plan."""
    workspace = company(folder)
    workspace.rotation.create("Jahr", workspace.today, workspace.today.replace(month=12))
    return workspace


def row(app: RondoApp, name: str) -> FieldRow:
    """A field of the form that is open."""
    return next(row for row in app.screen.query(FieldRow) if row.field.name == name)


@pytest.mark.parametrize(("keys", "kind"), [(("4",), "board"), (("2", "down", "enter"), "person")])
async def test_the_form_knows_what_is_shown(tmp_path: Path, keys: tuple[str, ...], kind: str) -> None:
    """On the board it is the board, on a person's page the person's plan; the file is written and named."""
    app = RondoApp(planned(tmp_path), "de")
    async with app.run_test(size=(110, 40), notifications=True) as pilot:
        await press(pilot, *keys, "f4")
        assert isinstance(app.screen, FormDialog)
        assert row(app, "kind").query_exactly_one(Select).value == kind
        row(app, "file").query_exactly_one(Input).value = str(tmp_path / "aus" / "bericht.html")
        await press(pilot, "ctrl+s")
        assert not isinstance(app.screen, FormDialog)
        assert "Geschrieben" in screen_text(pilot)
    assert "</html>" in (tmp_path / "aus" / "bericht.html").read_text(encoding="utf-8")


async def test_a_wrong_ending_is_said_beside_the_file(tmp_path: Path) -> None:
    """The form stays open, nothing is written; Escape leaves it."""
    app = RondoApp(planned(tmp_path), "en")
    async with app.run_test(size=(110, 40)) as pilot:
        await press(pilot, "4", "f4")
        row(app, "file").query_exactly_one(Input).value = str(tmp_path / "report.doc")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, FormDialog)
        assert ".html, .pdf, .xlsx, .csv and .md" in " ".join(screen_text(pilot).split())
        await press(pilot, "escape")
        assert not isinstance(app.screen, FormDialog)
    assert not (tmp_path / "report.doc").exists()
