"""Rules, findings and import."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from scheduler.model import Refused
from scheduler.workspace import open_workspace
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.fake import Rules, Tables, workspace
from tui.app import RondoApp
from tui.screens.form import FormDialog
from tui.screens.importing import ImportPage, files_of
from tui.screens.rules_forms import rule_form
from tui.screens.today import TodayPage
from tui.widgets.fields import FieldRow


async def test_rules_are_listed_by_severity_with_their_findings() -> None:
    """Hard, soft and notice, each with what is open and accepted; the rule in full below."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "5")
        shown = screen_text(pilot)
        assert shown.index("Muss") < shown.index("Soll") < shown.index("Hinweis ")
        assert "1 offen · 1 angen." in shown
        assert "most: 3 · [x]: [/]" in shown


async def test_space_switches_a_rule_off() -> None:
    """The rule under the cursor."""
    rules = Rules()
    app = RondoApp(workspace(rules=rules), "de")
    async with app.run_test() as pilot:
        await press(pilot, "5", "space")
        assert rules.done == [("enable", ("r0", False), {})]


async def test_a_new_rule_begins_with_its_kind() -> None:
    """The form asks for the kind's parameters."""
    rules = Rules()
    app = RondoApp(workspace(rules=rules), "de")
    async with app.run_test() as pilot:
        await press(pilot, "5", "a", "enter")
        assert isinstance(app.screen, FormDialog)
        await press(pilot, "tab", "3", "ctrl+s")
        name, arguments, options = rules.done[0]
        assert (name, arguments, options["parameters"]) == ("add", ("capacity",), {"most": "3"})


async def test_import_shows_a_preview_and_writes_only_when_confirmed(tmp_path: Path) -> None:
    """Counts, columns and notes by line; ctrl+s takes it over and leads back."""
    file = tmp_path / "Liste [1].csv"
    file.write_text("x")
    tables = Tables()
    app = RondoApp(workspace(tables=tables), "de")
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "i")
        assert isinstance(app.screen, ImportPage)
        app.screen.query_one("#paths", Input).value = str(file)
        await press(pilot, "enter")
        shown = screen_text(pilot)
        assert "Liste [1].csv" in shown
        assert "+ 55 neu   ~ 1 geändert   = 1 unverändert   ! 1 nicht übernommen" in shown
        assert "[/] → Name" in shown
        assert tables.applied == []
        await press(pilot, "down", "down", "enter", *"Anna", "enter")
        assert tables.answers == {("Liste [1].csv", 2, ""): "Anna"}
        await press(pilot, "t", *"abwesen", "enter")
        assert tables.answers["Liste [1].csv", 0, ""] == "absences"
        await press(pilot, "ctrl+s")
        assert tables.applied == [(file,)]
        assert isinstance(app.screen, TodayPage)


async def test_files_are_listed_whatever_they_are_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file's name is never markup; other kinds of files are not shown."""
    for name in ("[bold]a.csv", "[b].xlsx", "c.pdf"):
        (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "i")
        await pilot.pause(0.3)
        assert "[bold]a.csv" in screen_text(pilot)
        assert "[b].xlsx" in screen_text(pilot)
        assert "c.pdf" not in screen_text(pilot)


def test_a_folder_means_its_tables(tmp_path: Path) -> None:
    """Other files in it are left alone; what is not there is refused."""
    for name in ("b.csv", "a.xlsx", "c.pdf"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in files_of(f' "{tmp_path}" ')] == ["a.xlsx", "b.csv"]
    with pytest.raises(Refused):
        files_of(str(tmp_path / "nothing.csv"))
    with pytest.raises(Refused):
        files_of(" ")


async def test_a_kinds_own_until_is_another_field_than_the_rules_last_day(tmp_path: Path) -> None:
    """Parameters have words for labels and never mix with the rule's fields; what is wrong is said beside them."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 2, 16), actor="ada", create=True)
    app = RondoApp(made, "de")
    async with app.run_test(size=(100, 40)) as pilot:
        kind = next(kind for kind in made.rules.kinds() if kind.kind == "working-hours")
        app.push_screen(rule_form(app.session, kind))
        await settle(pilot)
        assert "Spätestens bis" in screen_text(pilot)
        rows = {row.field.name: row for row in app.screen.query(FieldRow)}
        rows["until"].query_exactly_one(Input).value = "31.12.2027"
        rows["parameter-until"].query_exactly_one(Input).value = "[/] spät"
        await press(pilot, "ctrl+s")
        assert rows["parameter-until"].has_class("-wrong")
        rows["parameter-until"].query_exactly_one(Input).value = "17:00"
        await press(pilot, "ctrl+s")
        rule = next(rule for rule in made.rules.list() if rule.until)
        assert (str(rule.parameters["until"])[:5], rule.until) == ("17:00", date(2027, 12, 31))
    made.close()
