"""Two people change the same record: each form shows both versions, and the person chooses what holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Select

from scheduler.workspace import Workspace
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.test_live import other
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.conflict import ConflictDialog
from tui.screens.dialog import Confirm
from tui.screens.form import FormDialog
from tui.widgets.fields import FieldRow
from tui.widgets.listing import Listing


def rows(app: RondoApp) -> dict[str, FieldRow]:
    """The fields of the form that is open, by name."""
    return {row.field.name: row for row in app.screen.query(FieldRow)}


def enter(app: RondoApp, **values: str) -> None:
    """Put texts into fields of the form, as if typed."""
    for name, value in values.items():
        rows(app)[name].query_exactly_one(Input).value = value


def shown(pilot: Pilot[Any]) -> str:
    """What is on the screen, in one line."""
    return " ".join(screen_text(pilot).split())


async def test_both_versions_are_shown_and_chosen_field_by_field(tmp_path: Path) -> None:
    """What only one has changed is proposed; what both have changed must be chosen."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "e")
        enter(app, email="mine@example.com", personnel_number="17")
        other(tmp_path).people.edit("ahrens-ada", email="theirs@example.com", tags=("x",), department="MM")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConflictDialog)
        said = shown(pilot)
        assert "Berta hat das geändert" in said
        assert "? mine@example.com" in said
        assert "? theirs@example.com" in said
        assert "● 17" in said
        assert "● MM Marketing" in said
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConflictDialog)
        await press(pilot, "left", "ctrl+s")
        assert not isinstance(app.screen, ConflictDialog | FormDialog)
    person = app.session.workspace.people.find("ahrens-ada")
    assert (person.email, person.personnel_number, person.department, person.tags) == (
        "mine@example.com", "17", "mm", ("x",),
    )  # fmt: skip


@pytest.mark.parametrize(("key", "email"), [("M", "mine@example.com"), ("T", "theirs@example.com")])
async def test_all_of_one_side_at_once(tmp_path: Path, key: str, email: str) -> None:
    """Capital letters choose for every field."""
    app = RondoApp(company(tmp_path), "en")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "e")
        enter(app, email="mine@example.com", personnel_number="17")
        other(tmp_path).people.edit("ahrens-ada", email="theirs@example.com", personnel_number="18")
        await press(pilot, "ctrl+s", key, "ctrl+s")
    assert app.session.workspace.people.find("ahrens-ada").email == email


async def test_the_choice_is_made_with_the_mouse(tmp_path: Path) -> None:
    """A double click on a field turns it over, the keys at the bottom are buttons."""
    app = RondoApp(company(tmp_path), "en")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "e")
        enter(app, email="mine@example.com")
        other(tmp_path).people.edit("ahrens-ada", email="theirs@example.com")
        await press(pilot, "ctrl+s")

        async def click(text: str, times: int = 1) -> None:
            lines = screen_text(pilot).splitlines()
            y = next(number for number, line in enumerate(lines) if text in line)
            await pilot.click(offset=(lines[y].index(text), y), times=times)
            await settle(pilot)

        await click("? mine@", times=2)
        assert "● theirs@example.com" in shown(pilot)
        await click("All mine")
        assert "● mine@example.com" in shown(pilot)
        await click("Save")
        assert not isinstance(app.screen, ConflictDialog | FormDialog)
    assert app.session.workspace.people.find("ahrens-ada").email == "mine@example.com"


async def test_escape_leads_back_to_the_form_with_everything_typed(tmp_path: Path) -> None:
    """Nothing is saved, nothing is lost, and saving again asks again."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "e")
        enter(app, email="mine@example.com")
        other(tmp_path).people.edit("ahrens-ada", email="theirs@example.com")
        await press(pilot, "ctrl+s", "escape")
        assert isinstance(app.screen, FormDialog)
        assert rows(app)["email"].value == "mine@example.com"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConflictDialog)
    assert app.session.workspace.people.find("ahrens-ada").email == "theirs@example.com"


async def test_a_third_change_meanwhile_asks_once_more(tmp_path: Path) -> None:
    """While somebody chooses, the record may change again."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "e")
        enter(app, email="mine@example.com")
        other(tmp_path).people.edit("ahrens-ada", email="one@example.com")
        await press(pilot, "ctrl+s", "left")
        other(tmp_path, "Carl").people.edit("ahrens-ada", email="two@example.com")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConflictDialog)
        assert "two@example.com" in shown(pilot)
        assert "Carl hat das geändert" in shown(pilot)
        await press(pilot, "right", "ctrl+s")
        assert not isinstance(app.screen, ConflictDialog | FormDialog)
    assert app.session.workspace.people.find("ahrens-ada").email == "two@example.com"


async def test_changes_that_do_not_touch_the_form_ask_nothing(tmp_path: Path) -> None:
    """Somebody else's tags stand beside one's own e-mail address."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "e")
        enter(app, email="mine@example.com")
        other(tmp_path).people.edit("ahrens-ada", tags=("x",))
        await press(pilot, "ctrl+s")
        assert not isinstance(app.screen, ConflictDialog | FormDialog)
    person = app.session.workspace.people.find("ahrens-ada")
    assert (person.email, person.tags) == ("mine@example.com", ("x",))


async def test_a_record_that_was_removed_meanwhile_can_be_added_anew(tmp_path: Path) -> None:
    """It is said who removed it; no leaves it removed and the form open."""
    workspace = company(tmp_path)
    workspace.people.add(first_name="Zoë", last_name="Zimmer")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "end", "e")
        enter(app, email="mine@example.com")
        other(tmp_path).people.remove("zimmer-zoe")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, Confirm)
        assert "Berta hat das gelöscht" in shown(pilot)
        await press(pilot, "n")
        assert isinstance(app.screen, FormDialog)
        await press(pilot, "ctrl+s", "y")
        assert not isinstance(app.screen, FormDialog)
    assert app.session.workspace.people.find("Zoë Zimmer").email == "mine@example.com"


Way = tuple[list[str], str, str, Callable[[Workspace], object], Callable[[Workspace], object]]


def _absence(workspace: Workspace) -> str:
    return workspace.people.absences("ahrens-ada")[0].id


def _rule(workspace: Workspace) -> str:
    return next(rule.id for rule in workspace.rules.list() if not rule.always_on)


WAYS: dict[str, Way] = {
    "absence": (
        ["2", "enter", "end", "enter"], "until", "8.4.2027",
        lambda berta: berta.people.edit_absence(_absence(berta), until=date(2027, 4, 9)),
        lambda ada: ada.people.absences("ahrens-ada")[0].until == date(2027, 4, 8),
    ),
    "department": (
        ["2", "d", "enter"], "name", "Meins",
        lambda berta: berta.places.edit_department("EK", name="Anders"),
        lambda ada: ada.places.department("EK").name == "Meins",
    ),
    "site": (
        ["2", "d", "end", "enter"], "name", "Meins",
        lambda berta: berta.places.edit_site("muenchen", name="Anders"),
        lambda ada: ada.places.site("muenchen").name == "Meins",
    ),
    "rule": (
        ["5"], "note", "Meins",
        lambda berta: berta.rules.edit(_rule(berta), note="Anders"),
        lambda ada: ada.rules.find(_rule(ada)).note == "Meins",
    ),
    "setting": (
        ["comma", "enter"], "value", "en",
        lambda berta: berta.settings.set("language", "en") and berta.settings.set("country", "AT"),
        lambda ada: ada.context.settings.country == "AT",
    ),
    "programme": (
        ["3", "e"], "name", "Meins",
        lambda berta: berta.exchange.edit("austausch", name="Anders"),
        lambda ada: ada.exchange.find("austausch").name == "Meins",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", WAYS)
async def test_every_form_that_changes_a_record_knows_what_others_changed(tmp_path: Path, what: str) -> None:
    """Whatever is edited: no change of somebody else's is replaced without a word."""
    keys, field, value, change, holds = WAYS[what]
    workspace = company(tmp_path)
    workspace.people.add_absence("ahrens-ada", date(2027, 4, 5), date(2027, 4, 7))
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 50)) as pilot:
        await press(pilot, *keys)
        if what == "rule":
            app.screen.query_exactly_one(Listing).point_to(_rule(workspace))
            await press(pilot, "enter")
        assert isinstance(app.screen, FormDialog), screen_text(pilot)
        assert app.screen.opened is not None
        enter(app, **{field: value})
        change(other(tmp_path))
        await press(pilot, "ctrl+s")
        if what != "setting":
            assert isinstance(app.screen, ConflictDialog), screen_text(pilot)
            await press(pilot, "M", "ctrl+s")
        assert not isinstance(app.screen, ConflictDialog | FormDialog), screen_text(pilot)
    assert holds(app.session.workspace)


async def test_a_choice_that_others_have_added_meanwhile_can_be_taken(tmp_path: Path) -> None:
    """A department that did not exist when the form was opened stands in its list afterwards."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(110, 44)) as pilot:
        await press(pilot, "2", "e")
        enter(app, email="mine@example.com")
        berta = other(tmp_path)
        berta.places.add_department(code="NN", name="Neu [NN]")
        berta.people.edit("ahrens-ada", department="NN", email="theirs@example.com")
        await press(pilot, "ctrl+s")
        assert "Neu [NN]" in shown(pilot)
        await press(pilot, "M", "T", "left", "ctrl+s")
        assert not isinstance(app.screen, ConflictDialog | FormDialog)
        assert not app.screen.query(Select)
    person = app.session.workspace.people.find("ahrens-ada")
    assert (person.email, person.department) == ("mine@example.com", "nn")
