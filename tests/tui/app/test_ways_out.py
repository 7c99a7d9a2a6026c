"""What somebody who has never used a terminal program leans on: the way out, whole sentences, a reason for silence."""

from __future__ import annotations

from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.fake import workspace
from tui.app import RondoApp
from tui.screens.dialog import Confirm
from tui.screens.page import Page
from tui.widgets.bars import KeyBar


async def test_the_way_back_stands_last_but_help_and_is_never_dropped() -> None:
    """However narrow the terminal is, the bar names the key that leaves, and help."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(40, 20)) as pilot:
        await press(pilot, "4", "f")
        bar = app.screen.query_exactly_one(KeyBar)
        assert [hint.title for hint in bar.hints][-2:] == ["Zurück", "Hilfe"]
        assert "Esc Zurück  ? Hilfe" in screen_text(pilot)


async def test_a_change_in_the_history_is_shown_whole() -> None:
    """The panel has the sentence under the cursor; Enter says which change can be taken back."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "H", "enter")
        assert "Zurücknehmen lässt sich immer die" in screen_text(pilot)


async def test_only_the_newest_note_is_shown() -> None:
    """Notes do not pile up over the page."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "4", "ctrl+home", "p", "p", "p")
        assert screen_text(pilot).count("Hier steht die Auslastung") == 1


async def test_a_key_pressed_too_early_says_that_the_page_is_loading() -> None:
    """Nobody is told that something is missing which has only not come yet."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        page = app.screen
        assert isinstance(page, Page)
        page._is_filled = False
        page.decline("tui-no-finding-here")
        await settle(pilot)
        assert "werden noch geladen" in screen_text(pilot)


async def test_no_stands_first_where_somebody_is_asked() -> None:
    """Both answers and their keys are in the bar, No before Yes."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(Confirm(app.session, "Sicher?", "[/]"))
        await settle(pilot)
        titles = [hint.title for hint in app.screen.query_exactly_one(KeyBar).hints]
        assert titles.index("Nein") < titles.index("Ja")
