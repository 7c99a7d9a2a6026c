"""An application that is open beside other writers: it sees what they do, and disturbs nobody who works in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from scheduler.model import Refused, Side, message
from scheduler.workspace import Workspace, open_workspace
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.test_whole_job import TODAY, company
from tui.app import RondoApp
from tui.screens.desk import Desk
from tui.screens.dialog import ErrorDialog
from tui.screens.difference import DifferenceDialog
from tui.screens.form import FormDialog
from tui.screens.page import Page
from tui.screens.person import PersonPage
from tui.screens.places import PAGES
from tui.widgets.board import Board
from tui.widgets.filter import FilterField
from tui.widgets.grid import Spot
from tui.widgets.listing import Listing
from tui.widgets.rounds import Rounds

PATIENCE = 20.0
"""Seconds after which a test gives up waiting; never how long it takes."""


async def until(pilot: Pilot[Any], so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(int(PATIENCE / 0.05)):
        if so():
            break
        await asyncio.sleep(0.05)
        await settle(pilot)
    assert so(), screen_text(pilot)
    await settle(pilot)


async def until_said(pilot: Pilot[Any], text: str) -> None:
    """Wait until a text is on the screen."""
    await until(pilot, lambda: text in screen_text(pilot))


def notes(pilot: Pilot[Any]) -> list[str]:
    """The notes in the corner."""
    return [note.message for note in pilot.app._notifications]


def other(folder: Path, actor: str = "Berta") -> Workspace:
    """The same workspace, open in another process."""
    return open_workspace(folder / "plan.rondo.json", today=TODAY, actor=actor)


async def test_what_another_person_changes_is_shown_and_named(tmp_path: Path) -> None:
    """The list has the new person without a key, and a note says who it was."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "2")
        other(tmp_path).people.add(name="Zoë Zimmer")
        await until_said(pilot, "Zoë Zimmer")
        await until_said(pilot, "Berta hat gerade etwas geändert")


async def test_several_changes_are_one_note(tmp_path: Path) -> None:
    """Who they are by, how many, and the last one."""
    app = RondoApp(company(tmp_path), "en")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        berta = other(tmp_path)
        for number in range(3):
            berta.people.add(name=f"Zoë Zimmer {number}")
        await until_said(pilot, "by Berta")


async def test_ones_own_changes_elsewhere_are_shown_without_a_note(tmp_path: Path) -> None:
    """Somebody with two windows need not be told what they do."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "2")
        other(tmp_path, "Planer").people.add(name="Zoë Zimmer")
        await until_said(pilot, "Zoë Zimmer")
        assert "gerade etwas geändert" not in screen_text(pilot)


async def test_cursor_scroll_and_filter_of_a_list_stay(tmp_path: Path) -> None:
    """A line that comes above pushes the cursor's line down, not the cursor off its person."""
    workspace = company(tmp_path)
    for number in range(40):
        workspace.people.add(first_name="Bo", last_name=f"Meier{number:02}")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "2", "slash", *"bo", "enter", *["down"] * 25)
        listing = app.screen.query_exactly_one(Listing)
        key, place = listing.key, listing.cursor - listing.scroll_offset.y
        other(tmp_path).people.add(first_name="Bo", last_name="Aalto")
        await until(pilot, lambda: listing.count == 41)
        assert (listing.key, listing.cursor - listing.scroll_offset.y) == (key, place)
        assert listing.filter_text == "bo"


async def test_a_list_that_was_scrolled_away_from_its_cursor_does_not_jump_back(tmp_path: Path) -> None:
    """Who reads further down goes on reading there."""
    workspace = company(tmp_path)
    for number in range(60):
        workspace.people.add(first_name="Bo", last_name=f"Meier{number:02}")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "2")
        listing = app.screen.query_exactly_one(Listing)
        listing.scroll_to(0, 30, animate=False, force=True)
        await settle(pilot)
        other(tmp_path).people.add(first_name="Zoë", last_name="Zimmer")
        await until(pilot, lambda: listing.count == 68)
        assert listing.scroll_offset.y == 30


async def test_a_board_keeps_cursor_selection_and_filter(tmp_path: Path) -> None:
    """Also where a person comes in above."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "4", "slash", *"ada", "enter", "down", "shift+right", "shift+down")
        board = app.screen.query_exactly_one(Board)
        place, corner = board.place, board._place_at(board.corner or Spot(0, 0))
        other(tmp_path).people.add(first_name="Ada", last_name="Aalto", department="VI")
        await until(pilot, lambda: len(board.body) == 8)
        assert board.place == place
        assert board.corner is not None
        assert board._place_at(board.corner) == corner
        assert board.filter_text == "ada"


async def test_the_rounds_keep_their_meeting_under_the_cursor(tmp_path: Path) -> None:
    """What is planned or moved elsewhere moves no cursor."""
    workspace = company(tmp_path)
    workspace.exchange.plan("austausch")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await press(pilot, "3", "down", "right", "shift+down")
        rounds = app.screen.query_exactly_one(Rounds)
        table, corner = rounds.table, rounds.corner
        assert table is not None
        other(tmp_path).exchange.edit("austausch", name="Austausch B")
        await until_said(pilot, "Austausch B ·")
        assert rounds.table is not None
        assert rounds.table.meeting == table.meeting
        assert rounds.corner == corner


def _targets() -> dict[str, str]:
    programme = "austausch"
    return {
        "person": "ahrens-ada", "quality": programme, "slots": programme, "suggestions": programme, "findings": "all",
        "versions": "rotation-2027", "council": "rotation-2027", "beside": "rotation-2027", "review": programme,
        "event": "speed",
    }  # fmt: skip


@pytest.mark.parametrize("place", sorted(set(PAGES) - {"import", "meeting"}))
async def test_every_page_is_shown_anew_when_others_write(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is open asks again after somebody else's change."""
    workspace = company(tmp_path)
    workspace.events.create("Speed", sides=(Side(name="Alle", people="all"),), day=workspace.today, count=2)
    workspace.events.plan("Speed")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await app._go(place, _targets().get(place, ""))
        await settle(pilot)
        page = app.screen
        assert type(page) is PAGES[place]
        assert isinstance(page, Page)
        asked: list[object] = []
        fetch = page.fetch

        def counted() -> object:
            asked.append(fetch())
            return asked[-1]

        monkeypatch.setattr(page, "fetch", counted)
        other(tmp_path).people.edit("ahrens-ada", tags=("neu",))
        await until(pilot, lambda: bool(asked))
        assert app.screen is page


async def test_an_open_form_is_not_thrown_away(tmp_path: Path) -> None:
    """What was typed stays, and the focus too; the page behind shows the news."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(120, 50), notifications=True) as pilot:
        await press(pilot, "2", "a", *"Zoë")
        focused = app.focused
        other(tmp_path).people.add(name="Bo Aalto")
        await until_said(pilot, "Berta hat gerade etwas geändert")
        assert isinstance(app.screen, FormDialog)
        assert app.focused is focused
        await press(pilot, *"x", "tab", *"Zimmer", "ctrl+s")
        assert app.session.workspace.people.find("Zoëx Zimmer")
        assert "Aalto" in screen_text(pilot)


async def test_typing_into_a_filter_is_not_disturbed(tmp_path: Path) -> None:
    """The field keeps the focus and its text."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "2", "slash", *"ada")
        listing = app.screen.query_exactly_one(Listing)
        other(tmp_path).people.add(name="Ada Aalto")
        await until(pilot, lambda: listing.count == 8)
        assert isinstance(app.focused, FilterField)
        await press(pilot, *" aa")
        assert listing.count == 1


async def test_a_page_whose_person_was_removed_says_so_and_closes(tmp_path: Path) -> None:
    """Nobody looks at somebody who is not there any more."""
    workspace = company(tmp_path)
    workspace.people.add(name="Zoë Zimmer")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "2", "end", "enter")
        assert isinstance(app.screen, PersonPage)
        other(tmp_path).people.remove("zoe-zimmer")
        await until(pilot, lambda: not isinstance(app.screen, PersonPage))
        assert any("Die Seite wurde geschlossen" in note for note in notes(pilot))


async def test_a_form_outlives_the_page_that_it_was_opened_from(tmp_path: Path) -> None:
    """The form stays open while its person is removed; the page closes when the form does."""
    workspace = company(tmp_path)
    workspace.people.add(name="Zoë Zimmer")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 44), notifications=True) as pilot:
        await press(pilot, "2", "end", "enter", "e")
        assert isinstance(app.screen, FormDialog)
        other(tmp_path).people.remove("zoe-zimmer")
        await until(pilot, lambda: any("Berta" in note for note in notes(pilot)))
        assert isinstance(app.screen, FormDialog)
        await press(pilot, "escape")
        await until(pilot, lambda: not isinstance(app.screen, PersonPage | FormDialog))


async def test_the_preview_of_an_import_stays_and_follows_what_others_do(tmp_path: Path) -> None:
    """Who is new in the list may be known meanwhile; cursor and focus stay where they are."""
    table = tmp_path / "Leute.csv"
    table.write_text("Name;Personal-Nr.;Abteilung\nZoë Zimmer;77;VI\nBo Bauer;78;VI\n", encoding="utf-8")
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(110, 40), notifications=True) as pilot:
        await press(pilot, "i")
        app.screen.query_one("#paths", Input).value = str(table)
        await press(pilot, "enter")
        await until_said(pilot, "+ 2 neu")
        listing = app.screen.query_one("#preview", Listing)
        key, focused = listing.key, app.focused
        other(tmp_path).people.add(first_name="Zoë", last_name="Zimmer", personnel_number="77", department="VI")
        await until_said(pilot, "+ 1 neu")
        assert (listing.key, app.focused) == (key, focused)


async def test_the_same_error_is_one_window(tmp_path: Path) -> None:
    """What goes wrong again and again is said once at a time."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for _ in range(3):
            app.screen.post_message(Desk.Failed(Refused(message("error-empty"))))
            await until(pilot, lambda: isinstance(app.screen, ErrorDialog))
        await press(pilot, "enter")
        assert not isinstance(app.screen, ErrorDialog)


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "folder"])
async def test_a_workspace_that_is_lost_is_said_and_the_application_goes_on_when_it_is_back(
    tmp_path: Path, damage: str
) -> None:
    """It is gone, not empty: what is shown stays, nothing crashes, and a restored file goes on."""
    app = RondoApp(company(tmp_path), "de")
    file = tmp_path / "plan.rondo.json"
    async with app.run_test(size=(110, 30), notifications=True) as pilot:
        await press(pilot, "2", "a", *"Zoë")
        whole = file.read_bytes()
        file.unlink()
        if damage == "empty":
            file.touch()
        elif damage == "cut":
            file.write_bytes(whole[: len(whole) // 2])
        elif damage == "folder":
            file.mkdir()
        await until(pilot, lambda: isinstance(app.screen, ErrorDialog))
        await press(pilot, "enter", "ctrl+s")
        assert isinstance(app.screen, FormDialog)
        await press(pilot, "escape")
        assert "Ahrens" in screen_text(pilot)
        assert "Der Arbeitsbereich ist gerade nicht zu lesen" in screen_text(pilot)
        await press(pilot, "1", "3", "4", "2")
        assert not isinstance(app.screen, ErrorDialog)
        for key in ("ctrl+p", "a"):
            await press(pilot, key)
            assert isinstance(app.screen, ErrorDialog)
            await press(pilot, "enter")
        if damage == "folder":
            file.rmdir()
        file.write_bytes(whole)
        await until(pilot, lambda: "Der Arbeitsbereich ist wieder da." in notes(pilot))
        await press(pilot, "a", *"Zoë", "ctrl+s")
        assert "gerade nicht zu lesen" not in screen_text(pilot)
        assert app.session.workspace.people.find("Zoë")


async def test_an_error_that_is_read_stays_and_is_said_once(tmp_path: Path) -> None:
    """The window with the error is one window, and a change of others does not close it."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "2", "1", "2", "d")
        await press(pilot, "x", "y")
        assert isinstance(app.screen, ErrorDialog)
        other(tmp_path).people.add(name="Bo Aalto")
        await until_said(pilot, "Berta hat gerade etwas geändert")
        assert isinstance(app.screen, ErrorDialog)


async def test_an_action_on_what_was_shown_does_not_undo_what_came_later(tmp_path: Path) -> None:
    """A round in which somebody has pinned another meeting in the same moment: said first, and both pins hold then."""
    workspace = company(tmp_path)
    workspace.exchange.plan("austausch")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "3", "enter")
        page = app.screen
        assert isinstance(page, Page)
        meeting = page.target.partition(":")[2]
        (tables,) = [item.tables for item in workspace.exchange.show("austausch").rounds if item.tables[:1] and
                     meeting in [table.meeting for table in item.tables]]  # fmt: skip
        theirs = next(table.meeting for table in tables if table.meeting != meeting)
        app._watch.stop()
        await settle(pilot)
        other(tmp_path).meetings.pin("austausch", theirs, True)
        app.session.shown = page._state
        await press(pilot, "p")
        await until_said(pilot, "inzwischen von jemand anderem")
        await press(pilot, "enter", "p")
        await until_said(pilot, "fixiert")
    assert workspace.exchange.meeting("austausch", meeting).table.pinned
    assert workspace.exchange.meeting("austausch", theirs).table.pinned


async def test_the_same_key_twice_in_a_row_is_no_conflict_with_oneself(tmp_path: Path) -> None:
    """The second press is about what the first has left."""
    workspace = company(tmp_path)
    for first in (date(2027, 4, 5), date(2027, 4, 6)):
        workspace.people.add_absence("ahrens-ada", first, first)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot, "5")
        for _ in range(4):
            await pilot.press("space")
        await settle(pilot)
        assert not isinstance(app.screen, ErrorDialog)


async def test_a_difference_is_taken_as_it_was_shown_or_not_at_all(tmp_path: Path) -> None:
    """What somebody else has done to the same row while it was read is said, and stands."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await press(pilot, "4", "slash", *"ahrens", "enter", "delete")
        assert isinstance(app.screen, DifferenceDialog)
        days = date(2027, 4, 12), date(2027, 4, 18)
        other(tmp_path).rotation.assign("rotation-2027", "Ada Ahrens", "MM", *days)
        await until(pilot, lambda: any("Berta" in note for note in notes(pilot)))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ErrorDialog))
        await press(pilot, "enter", "delete")
        assert isinstance(app.screen, DifferenceDialog)
        await press(pilot, "enter")
        assert not isinstance(app.screen, ErrorDialog)
    stays = workspace.rotation.show("rotation-2027", person="Ada Ahrens").assignments
    assert [stay.department for stay in stays] == ["mm"]
