"""The boards draw what they should, and only what changed."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import App, ComposeResult

from scheduler.texts import texts
from scheduler.workspace.views.rotation import BoardRow, LoadRow
from tests.tui.app.made_up import HOSTILE, board
from tui.themes import THEMES
from tui.widgets.board import Board
from tui.widgets.board_cells import board_words
from tui.widgets.grid import Piece, Spot


class BoardApp(App[None]):
    """A board alone."""

    CSS_PATH = "../../../tui/app.tcss"

    def __init__(self, people: int = 40, weeks: int = 53) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.view = board(people, weeks)

    def compose(self) -> ComposeResult:
        """The board."""
        yield Board(board_words(texts("de")))

    def on_mount(self) -> None:
        """Show it."""
        self.board.show(self.view)
        self.board.focus()

    @property
    def board(self) -> Board:
        """The board."""
        return self.query_exactly_one(Board)


async def test_every_line_is_exactly_as_wide_as_the_board() -> None:
    """Whatever names hold: wide letters, joined emoji, brackets."""
    app = BoardApp()
    async with app.run_test(size=(83, 30)) as pilot:
        await pilot.press("right", "right")
        for line in range(app.board.room.height):
            strip = app.board.render_line(line)
            assert strip.cell_length == app.board.room.width
            assert cell_len(strip.text) == app.board.room.width


async def test_hostile_names_are_shown_literally() -> None:
    """Brackets and click actions are letters like any other."""
    app = BoardApp()
    async with app.run_test(size=(100, 40)):
        shown = "\n".join(app.board.render_line(line).text for line in range(app.board.room.height))
        for name in HOSTILE[:5]:
            assert name in shown


async def test_the_frozen_parts_stay_when_the_rest_scrolls() -> None:
    """Head and labels stand while cells move under them."""
    app = BoardApp()
    async with app.run_test(size=(80, 24)) as pilot:
        head, first = app.board.render_line(1).text, app.board.render_line(app.board.top).text
        await pilot.press("ctrl+end", "end")
        await pilot.pause()
        width = app.board.label_width
        assert app.board.render_line(1).text[:width] == head[:width]
        assert app.board.render_line(app.board.top).text[:width] != first[:width]
        assert app.board.render_line(1).text[width:] != head[width:]


async def test_a_key_press_draws_two_rows_only() -> None:
    """Rows that the cursor neither left nor came to are taken as they were drawn."""
    app = BoardApp()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        drawn: list[object] = []
        original = app.board.label_pieces

        def spy(item: LoadRow | BoardRow, here: bool) -> list[Piece]:
            drawn.append(item)
            return original(item, here)

        app.board.label_pieces = spy  # type: ignore[method-assign]
        await pilot.press("down")
        await pilot.pause()
        assert len(drawn) == 2


async def test_showing_an_equal_board_draws_nothing_anew() -> None:
    """Items equal to those shown keep their lines."""
    app = BoardApp()
    async with app.run_test(size=(100, 40)):
        before = list(app.board.body)
        app.board.show(board(40, 53))
        assert all(old is new for old, new in zip(before, app.board.body, strict=True))


async def test_the_cursor_stays_inside() -> None:
    """No key leads out of the grid."""
    app = BoardApp(3, 4)
    async with app.run_test() as pilot:
        await pilot.press("up", "up", "up", "left", "pageup", "home", "h", "k")
        for _ in range(12):
            await pilot.press("j", "l")
        assert app.board.cursor == Spot(app.board.rows - 1, 3)
        await pilot.press("ctrl+home")
        assert app.board.cursor.row == 0


async def test_loads_give_way_when_there_is_little_room() -> None:
    """Loads with findings stay; D shows all."""
    app = BoardApp()
    async with app.run_test(size=(80, 12)) as pilot:
        assert [load.code for load in app.board.frozen if hasattr(load, "code")] == ["EK", "MM"]
        await pilot.press("D")
        assert len(app.board.frozen) == 6


async def test_an_empty_board_shows_nothing_and_breaks_nothing() -> None:
    """No people, no columns."""
    app = BoardApp(0, 0)
    async with app.run_test() as pilot:
        await pilot.press("down", "right", "enter", "n", "v", "escape")
        await pilot.click(Board, offset=(30, 10))
        assert app.board.body == []
