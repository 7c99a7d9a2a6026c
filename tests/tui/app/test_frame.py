"""The frame around all pages: places, help, languages, errors, undo."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.fake import refusal, today, workspace
from tui.app import RondoApp
from tui.screens.desk import Desk
from tui.screens.dialog import ErrorDialog
from tui.screens.finder import Finder
from tui.screens.page import PLACES
from tui.screens.today import TodayPage


async def test_names_with_brackets_are_shown_as_they_are() -> None:
    """Text that people typed is never markup, in lists, headings and errors."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "[/] – Ann [Sales]" in screen_text(pilot)
        assert "[@click=app.quit]x[/]" in screen_text(pilot)
        app.screen.post_message(Desk.Failed(refusal()))
        await settle(pilot)
        assert isinstance(app.screen, ErrorDialog)
        assert "Wiederholt: [/]" in screen_text(pilot)
        assert "Ann [Sales], Zeile 3" in screen_text(pilot)


@pytest.mark.parametrize(("language", "size"), [("de", (60, 20)), ("en", (80, 24))])
async def test_every_place_opens_by_key(language: str, size: tuple[int, int]) -> None:
    """Number keys lead to all places, and no text there lacks a language."""
    app = RondoApp(workspace(), language)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for place, key in PLACES.items():
            await press(pilot, key)
            assert app.current_mode == place
            assert "tui-" not in screen_text(pilot)
            assert "word-" not in screen_text(pilot)


async def test_a_click_on_a_tab_goes_there() -> None:
    """Places are reached by mouse."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        line = screen_text(pilot).splitlines()[0]
        await pilot.click(offset=(line.index("Rotation"), 0))
        await settle(pilot)
        assert app.current_mode == "rotation"


async def test_a_click_on_a_key_presses_it() -> None:
    """The keys at the bottom are buttons."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        line = screen_text(pilot).splitlines()[29]
        await pilot.click(offset=(line.index("Help"), 29))
        await settle(pilot)
        assert isinstance(app.screen, Finder)


async def test_help_is_a_list_that_does_what_is_chosen() -> None:
    """`?` lists what can be done; typing narrows it and Enter does it."""
    app = RondoApp(workspace(), "en")
    async with app.run_test() as pilot:
        await press(pilot, "question_mark", *"colours")
        before = app.theme
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayPage)
        assert app.theme != before


async def test_language_changes_everywhere() -> None:
    """F2 changes the words of the bars at once, on pages that are open already too."""
    app = RondoApp(workspace(), "de")
    async with app.run_test() as pilot:
        await press(pilot, "4", "1")
        assert "Heute" in screen_text(pilot)
        await press(pilot, "f2")
        assert "Today" in screen_text(pilot)
        assert "Help" in screen_text(pilot)
        await press(pilot, "4")
        assert "Draft" in screen_text(pilot)


async def test_undo_names_what_it_took_back() -> None:
    """The note in the corner says what was undone."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(notifications=True) as pilot:
        await press(pilot, "u")
        assert "Rückgängig: online" in screen_text(pilot)


async def test_nothing_to_redo_is_a_note_and_no_window() -> None:
    """A key that does nothing now says why."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(notifications=True) as pilot:
        await press(pilot, "ctrl+r")
        assert isinstance(app.screen, TodayPage)
        assert "Wiederholt: [/]" in screen_text(pilot)


async def test_undo_does_not_reach_the_plan_from_a_field() -> None:
    """ctrl+z and letters belong to the field in which somebody types."""
    fake = workspace()
    done: list[str] = []
    fake.history.undo = lambda: done.append("undo")
    app = RondoApp(fake, "de")
    async with app.run_test() as pilot:
        await press(pilot, "4", "slash", "u", "ctrl+z")
        assert done == []


async def test_an_empty_workspace_says_what_to_do() -> None:
    """One sentence and its keys, instead of an empty list."""
    fake = workspace()
    fake.overview.today = lambda: today(empty=True)
    app = RondoApp(fake, "de")
    async with app.run_test() as pilot:
        await settle(pilot)
        assert "Laden Sie mit d die Beispielfirma" in " ".join(screen_text(pilot).split())


async def test_without_colour_everything_is_still_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR leaves glyphs and codes."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "4")
        shown = screen_text(pilot)
        assert "!1" in shown
        assert "●LO" in shown


async def test_the_number_of_the_place_leads_back_to_its_first_page() -> None:
    """A page opened above a place is left by the place's own key."""
    app = RondoApp(workspace(), "en")
    async with app.run_test() as pilot:
        await press(pilot, "3", "g", "H", "H")
        assert len(app.screen_stack) == 3
        await press(pilot, "3")
        assert len(app.screen_stack) == 1


async def test_a_crash_shows_nobodys_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture of a mistake of the program's own holds no values."""
    app = RondoApp(workspace(), "en")
    shown: list[Any] = []
    monkeypatch.setattr(app, "panic", shown.append)
    try:
        secret = "Ann is ill"
        raise ValueError(len(secret))
    except ValueError:
        app._fatal_error()
    console = Console(file=StringIO(), width=100)
    console.print(shown[0])
    assert isinstance(console.file, StringIO)
    assert "ValueError" in console.file.getvalue()
    assert "secret = 'Ann" not in console.file.getvalue()
