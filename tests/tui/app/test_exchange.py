"""The exchange page: rounds, matrix, meetings, planning."""

from __future__ import annotations

from textual.widgets import Static

from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.fake import Exchange, workspace
from tests.tui.app.made_up import HOSTILE
from tui.app import RondoApp
from tui.screens.choosing import ChoosingDialog
from tui.screens.exchange import ExchangePage
from tui.screens.form import FormDialog
from tui.screens.meeting import MeetingPage
from tui.screens.quality import QualityPage
from tui.widgets.reason import ReasonPanel
from tui.widgets.rounds import Rounds


async def test_the_next_round_is_under_the_cursor_and_enter_opens_a_meeting() -> None:
    """A meeting's page tells agenda and persona; Escape leads back to the same cell."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3")
        rounds = app.screen.query_exactly_one(Rounds)
        assert rounds.item is not None
        assert rounds.item.number == 7
        await press(pilot, "right", "enter")
        assert isinstance(app.screen, MeetingPage)
        assert "Persona: [/]" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, ExchangePage)
        assert rounds.cursor.column == 1


async def test_a_round_without_meetings_says_why() -> None:
    """The reason stands across its row."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "3")
        line = next(line for line in screen_text(pilot).splitlines() if "KW 8" in line)
        assert "Rückgängig: Ann [Sales]" in line
        await press(pilot, "up", "up", "up", "enter")
        assert "Hier ist kein Treffen" in screen_text(pilot)


async def test_m_shows_who_met_whom() -> None:
    """The matrix marks held, planned and impossible pairs; the panel says it in words."""
    app = RondoApp(workspace(), "de")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "3", "m", "right")
        assert "1✓" in screen_text(pilot)
        assert "×" in screen_text(pilot)
        assert "Trifft sich in Runde 1." in screen_text(pilot)


async def test_planning_shows_progress_and_says_the_result_with_its_bound() -> None:
    """s plans in a window that closes by itself."""
    exchange = Exchange()
    app = RondoApp(workspace(exchange=exchange), "de")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "3", "s")
        assert exchange.done == ["plan"]
        assert isinstance(app.screen, ExchangePage)
        assert "Geplant: 55 von höchstens 55 Treffen" in screen_text(pilot)


async def test_quality_and_bounds_have_their_page() -> None:
    """g shows sentences and everybody's pauses."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "g")
        assert isinstance(app.screen, QualityPage)
        assert "Undone: [@click=app.quit]x[/]" in screen_text(pilot)


async def test_publishing_asks_first_and_no_is_first() -> None:
    """Enter on the question publishes nothing."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "P")
        assert "Publish the programme?" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, ExchangePage)


async def test_a_new_programme_begins_with_a_form() -> None:
    """c asks for sides, days and hour."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "c")
        assert isinstance(app.screen, FormDialog)
        assert "First side" in screen_text(pilot)


async def test_why_asks_the_workspace() -> None:
    """w opens the panel with the reasons."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "w")
        await settle(pilot)
        assert "Undone: Ann [Sales]" in screen_text(pilot)


async def test_why_on_the_matrix_asks_about_the_pair() -> None:
    """In the matrix w tells why the two under the cursor meet or never do."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "3", "m", "right", "enter")
        await settle(pilot)
        assert HOSTILE[2] in screen_text(pilot)


async def test_who_sits_out_is_chosen_and_explained() -> None:
    """W lists who sits out in the round with the reason; Enter tells more."""
    app = RondoApp(workspace(), "en")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "3", "W")
        assert isinstance(app.screen, ChoosingDialog)
        await press(pilot, "enter")
        await settle(pilot)
        panel = app.screen.query_exactly_one(ReasonPanel)
        assert "Undone:" in str(panel.query_exactly_one(Static).render())
