"""Planning and variants in the application: the board stays usable, and Escape keeps the best so far."""

from __future__ import annotations

import threading
from datetime import date
from typing import Any

from textual.pilot import Pilot

from scheduler.model import Interrupted, message
from scheduler.workspace.views.exchange import PlanResult
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.suggestions import SuggestionsView, SuggestionView
from tests.tui.app import made_up
from tests.tui.app.driving import press, screen_text, settle
from tests.tui.app.fake import Exchange, workspace
from tui.app import RondoApp
from tui.screens.dialog import Confirm
from tui.screens.exchange import ExchangePage
from tui.screens.suggestions import SuggestionsPage
from tui.widgets.rounds import Rounds


class Slow(Exchange):
    """Planning that goes on until it is stopped; `early` says that there is no plan yet."""

    def __init__(self, early: bool = False) -> None:
        super().__init__()
        self.early = early
        self.begun = threading.Event()

    def plan(self, _programme: str, *, progress: Any, stop: Any) -> PlanResult:
        """Report the best so far again and again."""
        pause = threading.Event()
        for _ in range(5000):
            if stop():
                break
            progress(0.4, message("tui-undone", action="48 of 60"))
            self.begun.set()
            pause.wait(0.002)
        self.done.append("stopped")
        if self.early:
            raise Interrupted(message("exchange-stopped-early", name="X"))
        return PlanResult(
            programme=made_up.programme(), quality=made_up.quality(), findings=(), suggestion="austausch.stopped"
        )


class Suggestions:
    """A suggestions part; it remembers what was taken, dropped and made."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.kept = 0

    def list(self, programme: str) -> SuggestionsView:
        """As many variants as were made."""
        made = tuple(
            SuggestionView(
                id=f"{programme}.variant-{number}", origin="variant", emphasis="pauses",
                title=message("exchange-suggestion-pauses"), made=date(2027, 3, 1), same=number, meetings=55,
                quality=made_up.quality(),
            )
            for number in range(1, self.kept + 1)
        )  # fmt: skip
        return SuggestionsView(programme=programme, name="[x]", current=made_up.quality(), suggestions=made)

    def variants(self, programme: str, *, progress: Any, stop: Any) -> SuggestionsView:
        """Three of them."""
        progress(0.5, message("exchange-planning", name="[x]"))
        assert not stop()
        self.kept = 3
        self.done.append("variants")
        return self.list(programme)

    def take(self, _programme: str, suggestion: str) -> PlanResult:
        """Remember it."""
        self.done.append(f"take {suggestion}")
        return PlanResult(programme=made_up.programme(), quality=made_up.quality(), findings=())

    def drop(self, _programme: str, suggestion: str) -> Change:
        """Remember it."""
        self.kept -= 1
        self.done.append(f"drop {suggestion}")
        return Change(action=message("word-online"))


async def shown(pilot: Pilot[Any], text: str) -> bool:
    """Whether a text comes onto the screen before long."""
    for _ in range(300):
        if text in screen_text(pilot):
            return True
        await pilot.pause(0.01)
    return False


def app_with(exchange: Exchange) -> tuple[RondoApp, Suggestions]:
    """The application on a made-up workspace."""
    made: Any = workspace(exchange=exchange)
    made.suggestions = Suggestions()
    return RondoApp(made, "en"), made.suggestions


async def test_the_board_stays_usable_while_it_is_planned_and_escape_offers_the_best_so_far() -> None:
    """The cursor moves, the strip says the best so far, Escape asks; yes takes it as the draft."""
    exchange = Slow()
    app, suggestions = app_with(exchange)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "3", "s")
        exchange.begun.wait(5)
        assert await shown(pilot, "48 of 60")
        row = app.screen.query_exactly_one(Rounds).cursor.row
        await press(pilot, "up")
        assert app.screen.query_exactly_one(Rounds).cursor.row == row - 1
        await press(pilot, "s")
        assert await shown(pilot, "still being worked on")
        assert await shown(pilot, "Esc Stop")
        await press(pilot, "escape")
        while exchange.done != ["stopped"]:
            await pilot.pause()
        await settle(pilot)
        assert isinstance(app.screen, Confirm)
        assert "55 of at most 55 meetings" in screen_text(pilot)
        await press(pilot, "y")
        assert suggestions.done == ["take austausch.stopped"]
        assert isinstance(app.screen, ExchangePage)
        assert "48 of 60" not in screen_text(pilot)


async def test_a_stop_before_there_is_a_plan_says_so() -> None:
    """Nothing is offered, and the page is as before."""
    exchange = Slow(early=True)
    app, suggestions = app_with(exchange)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "3", "s")
        exchange.begun.wait(5)
        await press(pilot, "escape")
        while exchange.done != ["stopped"]:
            await pilot.pause()
        await settle(pilot)
        assert isinstance(app.screen, ExchangePage)
        assert await shown(pilot, "was stopped before")
        assert suggestions.done == []


async def test_variants_are_made_compared_taken_and_dropped() -> None:
    """V opens them, n makes three, Enter takes one after a question, Delete drops one."""
    app, suggestions = app_with(Exchange())
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await press(pilot, "3", "V")
        assert isinstance(app.screen, SuggestionsPage)
        assert "No suggestion yet" in screen_text(pilot)
        await press(pilot, "n")
        while not suggestions.done:
            await pilot.pause()
        await settle(pilot)
        assert screen_text(pilot).count("fair and short pauses first") == 3
        await press(pilot, "enter", "y")
        assert suggestions.done[-1] == "take austausch.variant-1"
        await press(pilot, "delete")
        assert suggestions.done[-1] == "drop austausch.variant-1"
        await press(pilot, "escape")
        assert isinstance(app.screen, ExchangePage)
