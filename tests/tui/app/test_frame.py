"""The frame around all pages: places, help, languages, errors."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.tui.app.fake import workspace
from tui.app import RondoApp
from tui.screens.dialog import ErrorDialog
from tui.screens.finder import Finder
from tui.screens.today import TodayPage
from tui.widgets.bars import KeyBar, PlaceBar
from tui.widgets.listing import Listing


async def settle(pilot: Pilot[None]) -> None:
    """Wait for threads and what they bring."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_names_with_brackets_are_shown_as_they_are() -> None:
    """Text that people typed is never markup, in lists, headings and errors."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        listing = app.screen.query_one(Listing)
        shown = "\n".join(listing.render_line(line).text for line in range(listing.size.height))
        assert "[/] – Ann [Sales]" in shown
        assert "[@click=app.quit]x[/]" in shown
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert isinstance(app.screen, ErrorDialog)
        assert app.is_running


async def test_help_is_a_list_that_does_what_is_chosen() -> None:
    """`?` lists what can be done; typing narrows it and Enter does it."""
    app = RondoApp(workspace(), "en")
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("question_mark", *"colours")
        await settle(pilot)
        assert isinstance(app.screen, Finder)
        before = app.theme
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, TodayPage)
        assert app.theme != before


async def test_language_changes_everywhere() -> None:
    """F2 changes the words of the bars at once."""
    app = RondoApp(workspace(), "de")
    async with app.run_test() as pilot:
        await settle(pilot)
        assert "Heute" in app.screen.query_one(PlaceBar).render().plain
        await pilot.press("f2")
        await settle(pilot)
        assert "Today" in app.screen.query_one(PlaceBar).render().plain
        assert "Help" in app.screen.query_one(KeyBar).render().plain
