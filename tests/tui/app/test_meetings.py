"""Meetings are repaired, pinned, held and cancelled from the application."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.app.driving import press, screen_text
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.choosing import ChoosingDialog
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


@pytest.mark.parametrize("language", ["de", "en"])
async def test_a_meeting_is_moved_and_swapped_with_a_look_ahead(tmp_path: Path, language: str) -> None:
    """v asks where to, t with whom; what it means for whom is shown, and Enter takes it."""
    workspace = company(tmp_path)
    workspace.exchange.plan("austausch")
    app = RondoApp(workspace, language)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "enter", "v", "tab", "ctrl+u", *"1500", "ctrl+s")
        assert not isinstance(app.screen, DifferenceDialog)
        await press(pilot, *["backspace"] * 5, *"15:00", "ctrl+s")
        assert isinstance(app.screen, DifferenceDialog)
        assert "15:00" in screen_text(pilot)
        await press(pilot, "enter")
        moved = workspace.exchange.show("austausch").rounds[0].tables
        assert [table.state for table in moved].count("moved") == 1
        before = [table.names for table in moved]
        await press(pilot, "t")
        assert isinstance(app.screen, ChoosingDialog)
        await press(pilot, "enter")
        assert isinstance(app.screen, DifferenceDialog)
        await press(pilot, "enter")
    assert [table.names for table in workspace.exchange.show("austausch").rounds[0].tables] != before


async def test_what_can_be_done_with_a_meeting_is_offered_on_the_board(tmp_path: Path) -> None:
    """a lists it all; the first pins at once, since it means nothing to anybody."""
    workspace = company(tmp_path)
    workspace.exchange.plan("austausch")
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "a")
        assert isinstance(app.screen, ChoosingDialog)
        await press(pilot, "enter")
    assert workspace.exchange.show("austausch").rounds[0].tables[0].pinned


async def test_who_joins_is_a_choice_before_a_repair(tmp_path: Path) -> None:
    """r lists the ways with their numbers; one is taken after its difference was seen."""
    workspace = company(tmp_path)
    workspace.exchange.plan("austausch")
    workspace.exchange.publish("austausch")
    before = len(workspace.exchange.show("austausch").rounds)
    department = workspace.people.list()[0].department
    joined = next(one for one in workspace.people.list() if one.department == department)
    workspace.people.add(name="Zoe", department=joined.department, site=joined.site)
    workspace.people.add(name="Yve", department=joined.department, site=joined.site)
    choices = workspace.meetings.repair("austausch", dry_run=True).choices
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "r")
        assert isinstance(app.screen, ChoosingDialog)
        number = [choice.id for choice in choices].index("extra-rounds")
        await press(pilot, *["down"] * (number + 1), "enter")
        assert isinstance(app.screen, DifferenceDialog)
        await press(pilot, "enter")
    assert len(workspace.exchange.show("austausch").rounds) > before
