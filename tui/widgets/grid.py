"""The base of all boards: a grid with a cursor and a selection, for keys and mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message

from tui.keys import bind
from tui.widgets.canvas import Canvas, Item, Piece, Spot

__all__ = ["Grid", "Item", "Piece", "Spot"]


class Grid(Canvas[Item], can_focus=True):
    """Rows of equally wide cells under a frozen head and beside a frozen label column, with a cursor in them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1, 0)", show=False),
        Binding("down,j", "move(1, 0)", show=False),
        Binding("left,h", "move(0, -1)", show=False),
        Binding("right,l", "move(0, 1)", show=False),
        Binding("shift+up", "extend(-1, 0)", show=False),
        Binding("shift+down", "extend(1, 0)", show=False),
        Binding("shift+left", "extend(0, -1)", show=False),
        Binding("shift+right", "extend(0, 1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(0, -1)", show=False),
        Binding("end", "edge(0, 1)", show=False),
        Binding("ctrl+home", "edge(-1, 0)", show=False),
        Binding("ctrl+end", "edge(1, 0)", show=False),
        bind("enter", "choose", "open", show=True),
        bind("v", "select", "select"),
        Binding("escape", "clear", show=False),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | arrows, h j k l | move the cursor |
    | shift+arrows, v | select a rectangle; Escape lets go of it |
    | page up/down, home, end, ctrl+home, ctrl+end | a page, a line's ends, first and last row |
    | enter | choose the cell |
    """

    @dataclass
    class Highlighted(Message):
        """The cursor has come to a cell."""

        grid: Grid[Any]
        spot: Spot

        @property
        def control(self) -> Grid[Any]:
            """The grid."""
            return self.grid

    @dataclass
    class Chosen(Message):
        """Somebody pressed Enter on a cell, or clicked it twice."""

        grid: Grid[Any]
        spot: Spot

        @property
        def control(self) -> Grid[Any]:
            """The grid."""
            return self.grid

    @dataclass
    class Declined(Message):
        """A key can do nothing now; `reason` is the catalogue key of the sentence that says why."""

        reason: str

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._dragging = False

    def validate_cursor(self, cursor: Spot) -> Spot:
        """Keep the cursor inside the grid."""
        return self._inside(cursor)

    def watch_cursor(self, old: Spot, new: Spot) -> None:
        """Draw the lines that changed, bring the cursor into view and say where it is."""
        if old == new:
            return
        self._refresh_rows(old, new)
        self._refresh_line_at(*range(self.head_lines))
        self._show_cursor()
        self.post_message(self.Highlighted(self, new))

    def watch_corner(self, old: Spot | None, new: Spot | None) -> None:
        """Draw what is selected, or no longer."""
        self._refresh_rows(*(spot for spot in (old, new, self.cursor) if spot))

    def _refresh_rows(self, *spots: Spot) -> None:
        rows = [spot.row for spot in (*spots, *([self.corner] if self.corner else []))]
        wanted = range(min(rows), max(rows) + 1) if self.corner else set(rows)
        self._refresh_line_at(*(self._line_of(row) for row in wanted))

    def _refresh_line_at(self, *lines: int) -> None:
        regions = [Region(0, line, self.room.width, 1) for line in lines if 0 <= line < self.room.height]
        if regions:
            self.refresh(*regions)

    def _show_cursor(self) -> None:
        width = max((self.room.width - self.label_width) // self.cell_width, 1)
        x = _scroll(self.scroll_offset.x // self.cell_width, self.cursor.column, width) * self.cell_width
        y = self.scroll_offset.y
        if self.cursor.row >= len(self.frozen):
            y = _scroll(y, self.cursor.row - len(self.frozen), max(self.room.height - self.top, 1))
        if (x, y) != tuple(self.scroll_offset):
            self.scroll_to(x, y, animate=False, force=True)

    def stay(self, cursor: Spot, corner: Spot | None, before: Spot) -> None:
        """With new rows: put cursor and selection there, as far from the edges as when the cursor was `before`."""
        x, y = self.scroll_offset
        self.cursor = cursor
        self.corner = self._inside(corner) if corner else None
        rows, columns = self.cursor.row - before.row, self.cursor.column - before.column
        self.scroll_to(x + columns * self.cell_width, y + rows, animate=False, force=True)

    def move_to(self, spot: Spot) -> None:
        """Put the cursor there, and let go of the selection."""
        self.corner = None
        self.cursor = spot

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor; with `v` pressed before, the selection grows."""
        self.cursor = Spot(self.cursor.row + rows, self.cursor.column + columns)

    def action_extend(self, rows: int, columns: int) -> None:
        """Move the cursor and select on the way."""
        self.corner = self.corner or self.cursor
        self.action_move(rows, columns)

    def action_page(self, direction: int) -> None:
        """Move a page up or down."""
        self.action_move(direction * max(self.room.height - self.top - 1, 1), 0)

    def action_edge(self, rows: int, columns: int) -> None:
        """Move to the first or last row or column."""
        row, column = self.cursor
        self.cursor = Spot(rows * self.rows if rows else row, columns * self.columns if columns else column)

    def action_select(self) -> None:
        """Begin a selection at the cursor, or let go of it."""
        self.corner = None if self.corner else self.cursor

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a selection, Escape means what the screen says."""
        if action == "clear" and self.corner is None:
            return False
        return super().check_action(action, parameters)

    def action_clear(self) -> None:
        """Let go of the selection."""
        self.corner = None

    def action_choose(self) -> None:
        """Choose the cursor's cell."""
        if self.rows and self.columns:
            self.post_message(self.Chosen(self, self.cursor))

    def on_resize(self) -> None:
        """Keep the cursor in view when the room changes."""
        self._show_cursor()

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self._refresh_rows(self.cursor)

    def on_blur(self) -> None:
        """Show the cursor as one that waits."""
        self._refresh_rows(self.cursor)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Move the cursor to where the mouse is, ready to drag a selection."""
        spot = self.spot_at(event.x, event.y)
        if spot and event.button == 1:
            self.corner = None
            self.cursor = spot
            self._dragging = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select while the button is held."""
        spot = self.spot_at(event.x, event.y) if self._dragging else None
        if spot and spot != self.cursor:
            self.corner = self.corner or self.cursor
            self.cursor = spot

    def on_mouse_up(self) -> None:
        """End dragging."""
        self._dragging = False
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """A double click chooses."""
        if event.chain == 2 and self.spot_at(event.x, event.y) == self.cursor:
            self.action_choose()


def _scroll(first: int, wanted: int, room: int) -> int:
    """What is to be shown first so that `wanted` is in view: a step by a step, a jump with what is around it."""
    if first <= wanted < first + room:
        return first
    if first - 2 <= wanted < first + room + 2:
        return min(max(first, wanted + 1 - room), wanted)
    return max(wanted - room // 2, 0)
