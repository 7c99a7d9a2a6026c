"""A list with aligned columns, headings, a live filter and a line cursor: the one widget for every list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.keys import bind
from tui.text import fit, one_line


class ListColumn(NamedTuple):
    """A column: its heading, its width in cells (0 shares what is left), and on which side its text stands."""

    title: str = ""
    width: int = 0
    align: str = "left"


class Cell(NamedTuple):
    """A text that is not to look like the others: `tone` is one of the listing's component classes."""

    text: str
    tone: str


class Line(NamedTuple):
    """One line. Without a key it is a heading or a remark, over which the cursor passes.

    Where there are fewer cells than columns, the last one has the room of the rest.
    """

    cells: tuple[str | Cell, ...]
    key: str = ""
    tone: str = ""


class Listing(ScrollView, can_focus=True):
    """Lines of text in columns. What people typed is shown literally, since no markup exists here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        bind("enter", "choose", "open", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | up, down, k, j, page up/down, home, end | move the cursor |
    | enter | choose the line |
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "listing--head",
        "listing--title",
        "listing--quiet",
        "listing--hard",
        "listing--soft",
        "listing--notice",
        "listing--good",
        "listing--accent",
        "listing--cursor",
        "listing--cursor-blurred",
    }
    """
    | Class | What it is for |
    | :- | :- |
    | `listing--head`, `listing--title` | column headings; a section's heading |
    | `listing--quiet`, `-hard`, `-soft`, `-notice`, `-good`, `-accent` | tones of a cell or a line |
    | `listing--cursor`, `listing--cursor-blurred` | the cursor's line |
    """

    DEFAULT_CSS = """
    Listing {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size: 1 1;
        & > .listing--head { color: $quiet; }
        & > .listing--title { color: $accent; text-style: bold; }
        & > .listing--quiet { color: $quiet; }
        & > .listing--hard { color: $hard; text-style: bold; }
        & > .listing--soft { color: $soft; text-style: bold; }
        & > .listing--notice { color: $accent; }
        & > .listing--good { color: $good; }
        & > .listing--accent { color: $accent; }
        & > .listing--cursor { color: $block-cursor-foreground; background: $block-cursor-background; }
        & > .listing--cursor-blurred { background: $panel; }
    }
    """

    cursor: reactive[int] = reactive(-1, repaint=False)
    """The line that keys work on, counted among those shown; -1 where none can be chosen."""

    filter_text: reactive[str] = reactive("", init=False)
    """Only lines that hold each of these words are shown, and headings that still have lines below."""

    @dataclass
    class Highlighted(Message):
        """The cursor has come to a line; `key` is empty where there is none."""

        listing: Listing
        key: str

        @property
        def control(self) -> Listing:
            """The listing."""
            return self.listing

    @dataclass
    class Chosen(Message):
        """Somebody pressed Enter on a line, or clicked it twice."""

        listing: Listing
        key: str

        @property
        def control(self) -> Listing:
            """The listing."""
            return self.listing

    def __init__(
        self, columns: Sequence[ListColumn] = (ListColumn(),), *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.columns = tuple(columns)
        self.lines: tuple[Line, ...] = ()
        self._shown: list[Line] = []
        self._tones: dict[str, Style] = {}

    def fill(self, lines: Iterable[Line], columns: Sequence[ListColumn] | None = None) -> None:
        """Show these lines; the cursor stays on the line with its key, else near where it was, and where it stood."""
        kept, place, top = self.key, self.cursor, self.scroll_offset.y
        self.columns = tuple(columns) if columns is not None else self.columns
        self.lines = tuple(lines)
        self._arrange(kept, place)
        if place >= 0 and self.key == kept:
            self.scroll_to(0, top + self.cursor - place, animate=False, force=True)

    @property
    def key(self) -> str:
        """The key of the cursor's line, empty without one."""
        return self._shown[self.cursor].key if 0 <= self.cursor < len(self._shown) else ""

    @property
    def count(self) -> int:
        """How many lines can be chosen now."""
        return sum(1 for line in self._shown if line.key)

    def point_to(self, key: str) -> bool:
        """Put the cursor on the line with that key; False where it is not shown."""
        for number, line in enumerate(self._shown):
            if line.key == key:
                self.cursor = number
                return True
        return False

    @property
    def room(self) -> Size:
        """Width and height beside the scrollbar."""
        return self.scrollable_content_region.size

    @property
    def head_lines(self) -> int:
        """1 where a column has a heading, else 0."""
        return 1 if any(column.title for column in self.columns) else 0

    def _arrange(self, key: str, place: int) -> None:
        self._shown = _matching(self.lines, self.filter_text)
        self.virtual_size = Size(0, self.head_lines + len(self._shown))
        if not (key and self.point_to(key)):
            self.cursor = self._nearest(max(place, 0), 1)
        self.refresh()
        self.post_message(self.Highlighted(self, self.key))

    def _nearest(self, place: int, direction: int) -> int:
        """The line at or beyond a place that can be chosen, else the last before it, else -1."""
        choosable = [number for number, line in enumerate(self._shown) if line.key]
        if direction > 0:
            return next((number for number in choosable if number >= place), choosable[-1] if choosable else -1)
        return next((number for number in reversed(choosable) if number <= place), choosable[0] if choosable else -1)

    def watch_filter_text(self) -> None:
        """Show what matches, at once."""
        self._arrange(self.key, self.cursor)

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw both lines, keep the cursor in view and say where it is."""
        for number in (old, new):
            line = number + self.head_lines - self.scroll_offset.y
            if self.head_lines <= line < self.room.height:
                self.refresh(Region(0, line, self.room.width, 1))
        self._show_cursor()
        self.post_message(self.Highlighted(self, self.key))

    def _show_cursor(self) -> None:
        room = max(self.room.height - self.head_lines, 1)
        top = self.cursor
        while top > 0 and not self._shown[top - 1].key and self.cursor - top < 2:
            top -= 1
        y = min(max(self.scroll_offset.y, self.cursor + 1 - room), max(top, 0))
        if y != self.scroll_offset.y:
            self.scroll_to(0, y, animate=False, force=True)

    def on_resize(self) -> None:
        """Keep the cursor in view when the room changes."""
        self._show_cursor()

    # Drawing

    def notify_style_update(self) -> None:
        """Forget styles when theme or stylesheet change."""
        super().notify_style_update()
        self._tones.clear()

    def _tone(self, name: str) -> Style:
        if name not in self._tones:
            part = self.get_component_rich_style(f"listing--{name}", partial=True) if name else Style()
            self._tones[name] = self.rich_style + part
        return self._tones[name]

    def _widths(self) -> list[int]:
        width = self.room.width - 1 - (len(self.columns) - 1) * 2
        sharing = sum(1 for column in self.columns if not column.width)
        left = max(width - sum(column.width for column in self.columns), 8 * sharing)
        share, rest = divmod(left, sharing or 1)
        widths = []
        for column in self.columns:
            widths.append(column.width or share + (1 if rest > 0 else 0))
            rest -= not column.width
        return widths

    def render_line(self, y: int) -> Strip:
        """The headings, or one line."""
        if y < self.head_lines:
            heads = tuple(column.title for column in self.columns)
            return self._strip(Line(heads, tone="head"), None)
        number = y - self.head_lines + self.scroll_offset.y
        if number >= len(self._shown):
            return Strip.blank(self.room.width, self.rich_style)
        cursor = ("cursor" if self.has_focus else "cursor-blurred") if number == self.cursor else None
        return self._strip(self._shown[number], cursor)

    def _strip(self, line: Line, cursor: str | None) -> Strip:
        segments = [Segment(" ", self._tone(line.tone))]
        widths = self._widths()
        last = len(line.cells) - 1
        if last < len(widths) - 1:
            widths[last] = sum(widths[last:]) + 2 * (len(widths) - 1 - last)
        for number, cell in enumerate(line.cells):
            text, tone = cell if isinstance(cell, Cell) else (cell, line.tone)
            align = self.columns[number].align if last == len(self.columns) - 1 else "left"
            segments.append(Segment(fit(text, widths[number], align), self._tone(tone or line.tone)))
            segments.append(Segment("  ", self._tone(line.tone)))
        strip = Strip(segments).adjust_cell_length(self.room.width, self.rich_style)
        if cursor is None:
            return strip
        over = self.get_component_rich_style(f"listing--{cursor}", partial=True)
        return Strip([Segment(text, (style or Style()) + over) for text, style, _ in strip])

    # Movement

    def action_move(self, step: int) -> None:
        """Move to the next line that can be chosen; at the first, show what stands above it."""
        if self.cursor < 0:
            self.scroll_relative(y=step, animate=False)
            return
        self.cursor = self._nearest(self.cursor + step, step)

    def action_page(self, direction: int) -> None:
        """Move a page up or down."""
        self.cursor = self._nearest(self.cursor + direction * max(self.room.height - self.head_lines - 1, 1), direction)

    def action_edge(self, direction: int) -> None:
        """Move to the first or the last line."""
        self.cursor = self._nearest(0 if direction < 0 else len(self._shown), 1 if direction < 0 else -1)

    def action_choose(self) -> None:
        """Choose the cursor's line."""
        if self.key:
            self.post_message(self.Chosen(self, self.key))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Move the cursor to the line under the mouse."""
        number = event.y - self.head_lines + self.scroll_offset.y
        if event.y >= self.head_lines and number < len(self._shown) and self._shown[number].key:
            self.cursor = number

    def on_click(self, event: events.Click) -> None:
        """A double click chooses."""
        if event.chain == 2 and event.y >= self.head_lines:
            self.action_choose()

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as one that waits."""
        self.refresh()


def _matching(lines: Sequence[Line], wanted: str) -> list[Line]:
    """The lines that hold every word, with the headings that still have such lines below them."""
    words = wanted.casefold().split()
    if not words:
        return list(lines)
    shown: list[Line] = []
    heading: list[Line] = []
    for line in lines:
        if not line.key:
            heading = [line]
        elif all(word in _searched(line) for word in words):
            shown += [*heading, line]
            heading = []
    return shown


def _searched(line: Line) -> str:
    return one_line(" ".join(cell.text if isinstance(cell, Cell) else cell for cell in line.cells)).casefold()
