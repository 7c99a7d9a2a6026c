"""The main job with nothing but the mouse: places and keys are clicked where they are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.app.driving import screen_text, settle
from tests.tui.app.test_whole_job import company
from tui.app import RondoApp


async def click(pilot: Pilot[Any], words: str, times: int = 1, *, highest: bool = False) -> None:
    """Click the lowest line on the screen on which the words stand, or the highest."""
    lines = screen_text(pilot).splitlines()
    rows = [number for number, line in enumerate(lines) if words in line]
    row = rows[0 if highest else -1]
    column = cell_len(lines[row][: lines[row].index(words)])
    await pilot.click(offset=(column + 1, row), times=times)
    await settle(pilot)


async def test_an_exchange_is_planned_published_and_written_by_mouse(tmp_path: Path) -> None:
    """Place, key bar, help window, question and form all take clicks; the calendar files lie in the folder."""
    workspace = company(tmp_path)
    app = RondoApp(workspace, "de")
    folder = tmp_path / "kalender"
    async with app.run_test(size=(120, 50)) as pilot:
        await settle(pilot)
        await click(pilot, "Austausch", highest=True)
        await click(pilot, "Planen")
        assert "Ahrens – Brandl" in screen_text(pilot)
        await click(pilot, "Ahrens – Brandl", times=2)
        assert "Ada Ahrens" in screen_text(pilot)
        await click(pilot, "Zurück")
        await click(pilot, "Hilfe")
        await click(pilot, "Veröffentlichen", times=2)
        await click(pilot, "Ja")
        await click(pilot, "Post", highest=True)
        await click(pilot, "Dateien schreiben")
        app.screen.query(Input).first().value = str(folder)
        await click(pilot, "Strg+S")
    assert workspace.exchange.list()[0].state == "published"
    assert list(folder.rglob("*.ics"))


async def test_a_finding_is_reached_by_mouse(tmp_path: Path) -> None:
    """From the rules through the list of findings to its place on the board."""
    app = RondoApp(company(tmp_path), "de")
    async with app.run_test(size=(120, 50)) as pilot:
        await settle(pilot)
        await click(pilot, "Regeln", highest=True)
        await click(pilot, "Verstöße")
        await click(pilot, "Vertrieb:", times=2, highest=True)
        assert "Rotation 2027" in screen_text(pilot)
        assert "Einsetzen" in screen_text(pilot)
