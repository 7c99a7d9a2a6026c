"""Meetings are repaired, pinned, held and cancelled from the application."""

from __future__ import annotations

from pathlib import Path

from tests.tui.app.driving import press, screen_text
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.difference import DifferenceDialog


async def test_a_repair_shows_the_difference_before_it_is_taken(tmp_path: Path) -> None:
    """r shows what changes and who is told; Escape leaves everything, Enter takes it; then there is nothing to do."""
    workspace = company(tmp_path)
    workspace.exchange.plan("austausch")
    workspace.exchange.publish("austausch")
    (first, *_) = workspace.exchange.show("austausch").rounds
    ill = first.tables[0].sides["Vertrieb"][0]
    workspace.people.add_absence(ill, first.date, first.date)
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "3", "r")
        assert isinstance(app.screen, DifferenceDialog)
        assert "Nachricht bekommen" in screen_text(pilot)
        await press(pilot, "escape")
        assert workspace.exchange.check("austausch").hard == 1
        await press(pilot, "r", "enter")
        assert workspace.exchange.check("austausch").hard == 0
        await press(pilot, "r")
        assert not isinstance(app.screen, DifferenceDialog)
        assert "Nichts zu reparieren" in screen_text(pilot)
    assert all(ill not in table.sides["Vertrieb"] for table in workspace.exchange.show("austausch").rounds[0].tables)


async def test_a_meeting_is_pinned_held_and_cancelled_on_its_page(tmp_path: Path) -> None:
    """p, d and x say on the page what became of the meeting; u takes the last back."""
    workspace = company(tmp_path)
    workspace.exchange.plan("austausch")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "enter", "p")
        assert "fixiert" in screen_text(pilot)
        await press(pilot, "d")
        assert "gehalten" in screen_text(pilot)
        await press(pilot, "x")
        assert isinstance(app.screen, DifferenceDialog)
        assert "kein Treffen mehr mit" in screen_text(pilot)
        await press(pilot, "enter")
        assert "abgesagt" in screen_text(pilot)
        await press(pilot, "u")
        assert "gehalten" in screen_text(pilot)
