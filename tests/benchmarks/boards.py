"""What a key press on the planning board costs, against Textual's `DataTable` with the same cells."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import DataTable

from tests.benchmarks.measure import Row
from tests.tui.app.made_up import board
from tui.themes import THEMES
from tui.widgets.board import Board
from tui.widgets.board_cells import BoardWords

PEOPLE, WEEKS = 300, 53
KEYS = ("right", "down") * 40


class _Stage(App[None]):
    """A screen with one widget on it."""

    def __init__(self, make: Callable[[], Widget], fill: Callable[[Widget], None]) -> None:
        super().__init__()
        self._make, self._fill = make, fill
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def compose(self) -> ComposeResult:
        """The widget alone."""
        yield self._make()

    def on_mount(self) -> None:
        """Hand the widget its rows."""
        widget = self.query("*").last()
        self._fill(widget)
        widget.focus()


async def _press(pilot: Pilot[None]) -> float:
    """Seconds of processor time a key: the pilot itself sleeps between keys, which is nobody's cost."""
    times = []
    for key in KEYS:
        start = time.process_time()
        await pilot.press(key)
        times.append(time.process_time() - start)
    return statistics.median(times)


async def _measured(make: Callable[[], Widget], fill: Callable[[Widget], None]) -> tuple[float, float]:
    start = time.perf_counter()
    async with _Stage(make, fill).run_test(size=(160, 48)) as pilot:
        await pilot.pause()
        loaded = time.perf_counter() - start
        return loaded, await _press(pilot)


def _fill_board(widget: Widget) -> None:
    assert isinstance(widget, Board)
    widget.show(board(PEOPLE, WEEKS))


def _fill_table(widget: Widget) -> None:
    assert isinstance(widget, DataTable)
    view = board(PEOPLE, WEEKS)
    widget.cursor_type = "cell"
    widget.fixed_columns = 1
    widget.add_columns("", *(column.label for column in view.columns))
    widget.add_rows((row.name.replace("[", "("), *(cell.code for cell in row.cells)) for row in view.rows)


def run() -> list[Row]:
    """A key with all the drawing it causes, and from nothing to the first picture, 300 people by 53 weeks."""
    words = BoardWords(
        zooms={"week": "Woche"}, months=tuple("JFMAMJJASOND"), today="heute", away="AW", school="BS", quarter="Q"
    )
    ours = asyncio.run(_measured(lambda: Board(words), _fill_board))
    theirs = asyncio.run(_measured(DataTable[str], _fill_table))
    size = f"{PEOPLE} x {WEEKS}"
    return [
        Row(name=f"board {size}: a key", seconds=ours[1], against="DataTable", against_seconds=theirs[1]),
        Row(name=f"board {size}: first picture", seconds=ours[0], against="DataTable", against_seconds=theirs[0]),
    ]
