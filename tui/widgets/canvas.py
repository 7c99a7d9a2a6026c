"""Drawing a grid line by line: frozen head and label column, kept strips, and only what is in view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Generic, NamedTuple, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

Item = TypeVar("Item")
Piece = tuple[str, Style]
"""Text of a known width in cells, with its style."""


class Spot(NamedTuple):
    """A place in a grid: `row` counts the frozen rows first, then the scrolling ones; both start at 0."""

    row: int
    column: int


class Canvas(ScrollView, Generic[Item]):
    """What a grid looks like. A subclass says what stands where (`head_label` to `tail_pieces`).

    A line is drawn once and kept until its item, or the cursor, selection or scroll position in it changes.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "grid--head",
        "grid--here",
        "grid--label",
        "grid--rule",
        "grid--cursor",
        "grid--cursor-blurred",
        "grid--selected",
        "grid--quiet",
        "grid--hard",
        "grid--soft",
        "grid--notice",
        "grid--good",
    }
    """
    | Class | What it is for |
    | :- | :- |
    | `grid--head`, `grid--label`, `grid--rule` | the frozen parts |
    | `grid--here` | today's column, the cursor's label |
    | `grid--cursor`, `grid--cursor-blurred`, `grid--selected` | the cursor and the selection |
    | `grid--quiet`, `grid--hard`, `grid--soft`, `grid--notice`, `grid--good` | what cells say |
    """

    DEFAULT_CSS = """
    Canvas {
        height: 1fr;
        scrollbar-size: 1 1;
        & > .grid--head { color: $quiet; }
        & > .grid--here { color: $accent; text-style: bold; }
        & > .grid--label { color: $foreground; }
        & > .grid--rule { color: $rule; }
        & > .grid--cursor { color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold; }
        & > .grid--cursor-blurred { background: $panel; text-style: bold; }
        & > .grid--selected { background: $selected; }
        & > .grid--quiet { color: $quiet; }
        & > .grid--hard { color: $hard; text-style: bold; }
        & > .grid--soft { color: $soft; text-style: bold; }
        & > .grid--notice { color: $accent; }
        & > .grid--good { color: $good; }
    }
    """

    cursor: reactive[Spot] = reactive(Spot(0, 0), repaint=False)
    """The cell that keys work on."""

    corner: reactive[Spot | None] = reactive(None, repaint=False)
    """The corner of the selection that stays while the cursor moves; None selects the cursor's cell only."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.columns = 0
        self.cell_width = 4
        self.label_width = 20
        self.head_lines = 1
        self.tail_width = 0
        self.frozen: Sequence[Item] = ()
        self.body: Sequence[Item] = ()
        self._strips: LRUCache[tuple[object, ...], tuple[Item, Strip]] = LRUCache(2048)
        self._tones: dict[tuple[str, ...], Style] = {}

    # What a subclass says

    def head_label(self, line: int, /) -> list[Piece]:
        """What stands above the labels in one line of the head, `label_width` cells wide."""
        raise NotImplementedError

    def head_cell(self, line: int, column: int, /) -> list[Piece]:
        """What stands above a column in one line of the head, `cell_width` cells wide."""
        raise NotImplementedError

    def head_tail(self, _line: int, /) -> list[Piece]:
        """What stands above the tail in one line of the head, `tail_width` cells wide."""
        return [(" " * self.tail_width, self.tone("head"))]

    def label_pieces(self, item: Item, here: bool) -> list[Piece]:
        """A row's label, `label_width` cells wide; `here` when the cursor is in the row."""
        raise NotImplementedError

    def cell_pieces(self, item: Item, column: int) -> list[Piece]:
        """A cell, `cell_width` cells wide."""
        raise NotImplementedError

    def tail_pieces(self, _item: Item, /) -> list[Piece]:
        """What follows the last cell of a row, `tail_width` cells wide."""
        return [(" " * self.tail_width, self.rich_style)] if self.tail_width else []

    # What screens ask

    def fill(self, frozen: Sequence[Item], body: Sequence[Item], columns: int) -> None:
        """Show these rows; items that are equal to those shown keep their drawn lines."""
        self.frozen = _reuse(self.frozen, frozen)
        self.body = _reuse(self.body, body)
        self.columns = columns
        self.corner = None
        self.resize_content()
        self.cursor = self._inside(self.cursor)
        self.refresh()

    def resize_content(self) -> None:
        """Say how large the whole grid is; needed after a change of widths or head lines."""
        width = self.label_width + self.columns * self.cell_width + self.tail_width
        self.virtual_size = Size(width, self.top + len(self.body))

    @property
    def room(self) -> Size:
        """Width and height between the scrollbars."""
        return self.scrollable_content_region.size

    @property
    def rows(self) -> int:
        """Frozen and scrolling rows together."""
        return len(self.frozen) + len(self.body)

    @property
    def top(self) -> int:
        """Lines above the scrolling rows: head, frozen rows and a rule."""
        return self.head_lines + len(self.frozen) + 1

    @property
    def item(self) -> Item | None:
        """The row under the cursor."""
        return self.item_at(self.cursor.row)

    def item_at(self, row: int) -> Item | None:
        """The item of a row, or None where there is no such row."""
        if not 0 <= row < self.rows:
            return None
        return self.frozen[row] if row < len(self.frozen) else self.body[row - len(self.frozen)]

    @property
    def selection(self) -> tuple[Spot, Spot]:
        """Upper left and lower right cell of what is selected, both included."""
        other = self.corner or self.cursor
        rows, columns = sorted((other.row, self.cursor.row)), sorted((other.column, self.cursor.column))
        return Spot(rows[0], columns[0]), Spot(rows[1], columns[1])

    def spot_at(self, x: int, y: int) -> Spot | None:
        """The cell at a place of the widget; the head belongs to the first row, labels to the first shown column."""
        row = self._row_at(max(y, self.head_lines))
        if row is None or not self.columns:
            return None
        column = (max(x - self.label_width, 0) + self.scroll_offset.x) // self.cell_width
        return Spot(row, min(column, self.columns - 1))

    # Drawing

    def tone(self, *names: str) -> Style:
        """The style of component classes, the later over the earlier; `head` is short for `grid--head`."""
        if names not in self._tones:
            style = self.rich_style
            for name in names:
                style += self.get_component_rich_style(name if "--" in name else f"grid--{name}", partial=True)
            self._tones[names] = style
        return self._tones[names]

    def forget_lines(self) -> None:
        """Draw every line anew; needed when something changes that all rows show, as the columns do."""
        self._strips.clear()

    def notify_style_update(self) -> None:
        """Forget styles and drawn lines when theme or stylesheet change."""
        super().notify_style_update()
        self._tones.clear()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the widget: head, rule or row."""
        if y < self.head_lines:
            strip = self._head_strip(y)
        elif y == self.top - 1:
            strip = Strip([Segment("─" * self.room.width, self.tone("rule"))])
        else:
            row = self._row_at(y)
            strip = Strip.blank(self.room.width, self.rich_style) if row is None else self._row_strip(row)
        return strip.adjust_cell_length(self.room.width, self.rich_style)

    def _visible(self) -> tuple[int, int, int]:
        """First shown column, how many, and how many cells of the first are scrolled away."""
        first, skip = divmod(self.scroll_offset.x, self.cell_width)
        room = max(self.room.width - self.label_width, 0)
        first = min(first, self.columns)
        count = min(-(-(room + skip) // self.cell_width), self.columns - first)
        return first, count, skip

    def _assemble(self, label: list[Piece], cells: Iterator[list[Piece]], tail: list[Piece], skip: int) -> Strip:
        room = max(self.room.width - self.label_width, 0)
        shown = Strip([Segment(text, style) for pieces in cells for text, style in pieces])
        shown = Strip([*shown, *(Segment(text, style) for text, style in tail)])
        fixed = Strip([Segment(text, style) for text, style in label])
        return Strip.join([fixed, shown.crop(skip, skip + room)])

    def _head_strip(self, line: int) -> Strip:
        first, count, skip = self._visible()
        cells = (self.head_cell(line, column) for column in range(first, first + count))
        return self._assemble(self.head_label(line), cells, self.head_tail(line), skip)

    def _row_strip(self, row: int) -> Strip:
        item = self.item_at(row)
        assert item is not None
        first, count, skip = self._visible()
        start, end = self.selection
        here = self.cursor.column if row == self.cursor.row else -1
        chosen = (start.column, end.column) if self.corner and start.row <= row <= end.row else (-1, -1)
        key = (id(item), here, chosen, first, skip, count, self.room.width, self.label_width, self.has_focus)
        kept = self._strips.get(key)
        if kept is not None and kept[0] is item:
            return kept[1]
        cells = (self._cell(item, column, here, chosen) for column in range(first, first + count))
        strip = self._assemble(self.label_pieces(item, here >= 0), cells, self.tail_pieces(item), skip)
        self._strips[key] = (item, strip)
        return strip

    def _cell(self, item: Item, column: int, here: int, chosen: tuple[int, int]) -> list[Piece]:
        pieces = self.cell_pieces(item, column)
        if column == here:
            over = self.get_component_rich_style(
                "grid--cursor" if self.has_focus else "grid--cursor-blurred", partial=True
            )
        elif chosen[0] <= column <= chosen[1]:
            over = Style(bgcolor=self.tone("selected").bgcolor)
        else:
            return pieces
        return [(text, style + over) for text, style in pieces]

    # Places

    def _row_at(self, y: int) -> int | None:
        if self.head_lines <= y < self.top - 1:
            return y - self.head_lines
        row = y - self.top + self.scroll_offset.y + len(self.frozen)
        return row if y >= self.top and row < self.rows else None

    def _line_of(self, row: int) -> int:
        if row < len(self.frozen):
            return self.head_lines + row
        return self.top + row - len(self.frozen) - self.scroll_offset.y

    def _inside(self, spot: Spot) -> Spot:
        return Spot(max(0, min(spot.row, self.rows - 1)), max(0, min(spot.column, self.columns - 1)))


def _reuse(old: Sequence[Item], new: Sequence[Item]) -> list[Item]:
    """The new items, the old object wherever nothing changed, so that what is drawn of it stays valid."""
    paired = [kept if kept == item else item for kept, item in zip(old, new, strict=False)]
    return [*paired, *new[len(paired) :]]
