"""Event mode with a clock that the test moves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Digits

from scheduler.model import Side
from scheduler.workspace import Workspace
from tests.tui.app.driving import press, screen_text
from tests.tui.app.test_conflicts import enter, shown
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp
from tui.screens.event import EventPage


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The small company with an event of three rounds."""
    made = company(tmp_path)
    made.events.create("Speed", sides=(Side(name="Alle", people="all"),), day=date(2027, 3, 4), count=3, minutes=2)
    return made


class Clock:
    """A clock that stands until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now


@pytest.mark.parametrize("language", ["de", "en"])
async def test_the_timer_runs_warns_and_ends(
    workspace: Workspace, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The space bar starts and holds it; a minute before the end it is said in words, at nought it stands."""
    clock = Clock()
    monkeypatch.setattr(EventPage, "clock", clock)
    app = RondoApp(workspace, language)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "E", "enter")
        page = app.screen
        assert isinstance(page, EventPage)

        def time() -> str:
            page.tick()
            return str(page.query_one("#clock", Digits).value)

        assert time() == "02:00"
        await press(pilot, "space")
        clock.now += 30
        assert time() == "01:30"
        await press(pilot, "space")
        clock.now += 500
        assert time() == "01:30"
        await press(pilot, "space", "+")
        assert time() == "02:30"
        clock.now += 100
        time()
        await pilot.pause()
        assert page.say("event-nearly-over") in screen_text(pilot)
        clock.now += 100
        assert time() == "00:00"
        await pilot.pause()
        assert page.say("event-over") in screen_text(pilot)
        await press(pilot, "n")
        assert time() == "02:00"
        assert page.say("event-round-of", number=2, count=3) in screen_text(pilot)


async def test_somebody_missing_is_chosen_and_the_tables_are_new(workspace: Workspace) -> None:
    """f in the second round: the first stays, from then on they sit nowhere; u brings them back."""
    app = RondoApp(workspace, "de")
    async with app.run_test(size=(90, 30), notifications=True) as pilot:
        await press(pilot, "3", "E", "enter", "n", "f", "enter")
        (gone,) = workspace.events.show("Speed").absent
        assert f"{gone} ist bis Runde 1 da." in shown(pilot)
        rounds = workspace.events.show("Speed").rounds
        seated = [[name for table in one.tables for side in table.names for name in side] for one in rounds]
        assert [gone in (*names, *one.pausing) for names, one in zip(seated, rounds, strict=True)] == [
            True,
            False,
            False,
        ]
        await press(pilot, "u")
        assert workspace.events.show("Speed").absent == ()


async def test_a_new_event_begins_with_a_form(workspace: Workspace) -> None:
    """c asks; a wrong number is said beside its field; Enter opens what was made."""
    app = RondoApp(workspace, "en")
    async with app.run_test(size=(90, 34)) as pilot:
        await press(pilot, "3", "E", "c")
        enter(app, name="Second", count="many")
        await press(pilot, "ctrl+s")
        assert "many" in shown(pilot)
        enter(app, count="2")
        await press(pilot, "ctrl+s")
        assert "Second" in screen_text(pilot)
    assert sorted(event.name for event in workspace.events.list()) == ["Second", "Speed"]
