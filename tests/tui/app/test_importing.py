"""Import in the application: what a column is, and a question answered, before anything is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from scheduler.model import Absence, Person
from scheduler.workspace import open_workspace
from tests.tui.app.driving import press, screen_text
from tui.app import RondoApp

TODAY = date(2027, 1, 4)


async def test_a_column_is_assigned_by_hand_before_the_import(tmp_path: Path) -> None:
    """c, the column, the field: the preview follows, and only Ctrl+S writes."""
    file = tmp_path / "Mitarbeiter.csv"
    file.write_text("Personal-Nr.;Name;Abteilung;Haus\n7;Weber, Jan;VI;Bonn\n", encoding="utf-8")
    workspace = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="Planer", create=True)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 36)) as pilot:
        await _preview(pilot, file)
        assert "Haus → –" in screen_text(pilot)
        await press(pilot, "c", *"Haus", "enter", *"Niederlassung", "enter")
        assert "Haus → Standort" in screen_text(pilot)
        assert not workspace.context.all(Person)
        await press(pilot, "ctrl+s")
    assert [person.site for person in workspace.context.all(Person).values()] == ["bonn"]


async def test_a_question_is_answered_in_the_preview(tmp_path: Path) -> None:
    """Enter on a question asks what was meant; the answer counts for that cell."""
    workspace = open_workspace(tmp_path / "plan.rondo.json", today=TODAY, actor="Planer", create=True)
    workspace.people.add(first_name="Anna", last_name="Müller", personnel_number="4", email="a@b.example")
    workspace.people.add(first_name="Anna", last_name="Müller", personnel_number="5", email="c@d.example")
    file = tmp_path / "Urlaub.csv"
    file.write_text("Name;von;bis\nMüller, Anna;1.4.27;2.4.27\n", encoding="utf-8")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 36)) as pilot:
        await _preview(pilot, file)
        await press(pilot, "end")
        await press(pilot, "enter")
        app.screen.query(Input).first().value = "5"
        await press(pilot, "ctrl+s", "ctrl+s")
    (absence,) = workspace.context.all(Absence).values()
    assert workspace.people.page(absence.person).person.personnel_number == "5"


async def _preview(pilot: Pilot[Any], file: Path) -> None:
    await press(pilot, "i")
    pilot.app.screen.query_exactly_one("#paths", Input).value = str(file)
    await press(pilot, "enter")
