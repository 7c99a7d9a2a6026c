"""The planning board: people by periods, each department's load frozen above them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from scheduler.model import Finding
from scheduler.workspace.views.rotation import BoardCell, BoardRow, Column, LoadRow, RotationBoard
from tui.keys import bind
from tui.text import fit
from tui.widgets.board_cells import ZOOMS, BoardWords, bar, group_label, load_text
from tui.widgets.grid import Grid, Piece, Spot


class Board(Grid[LoadRow | BoardRow]):
    """A rotation plan as a board. It is handed a `RotationBoard` and posts what is asked of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "choose", "assign", show=True),
        bind("n", "finding(1)", "next-finding", show=True),
        bind("N", "finding(-1)", "previous-finding"),
        bind("plus", "zoom(-1)", "zoom-in", display="+"),
        bind("minus", "zoom(1)", "zoom-out", display="-"),
        bind("t", "today", "to-today"),
        bind("D", "loads", "loads"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | assign the person under the cursor |
    | n, N | the next or previous cell with a finding |
    | +, - | shorter or longer periods |
    | t | today's column |
    | D | all departments' loads, or only those that matter |
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"board--tint-{number}" for number in range(1, 9)} | {
        "board--bar",
        "board--past",
        "board--today",
    }
    """
    | Class | What it is for |
    | :- | :- |
    | `board--tint-1` to `board--tint-8` | a department's quiet background |
    | `board--bar` | the line of a stay |
    | `board--past`, `board--today` | what is over; today's column |
    """

    DEFAULT_CSS = (
        "Board {\n"
        + "".join(
            f"    & > .board--tint-{number} {{ background: $tint-{number}; color: $tint-text; }}\n"
            for number in range(1, 9)
        )
        + """
        & > .board--bar { color: $quiet; }
        & > .board--past { color: $quiet; }
        & > .board--today { background: $surface; }
    }
    """
    )

    filter_text: reactive[str] = reactive("", init=False, repaint=False)
    """Only people whose names hold each of these words are shown."""

    all_loads: reactive[bool] = reactive(False, init=False, repaint=False)
    """Whether every department's load is shown, or only as many as leave room, those with findings first."""

    @dataclass
    class ZoomAsked(Message):
        """Somebody wants periods of another length: day, week, month or quarter."""

        zoom: str

    def __init__(self, words: BoardWords, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.words = words
        self.head_lines = 2
        self.view: RotationBoard | None = None
        self.today_column = -1
        self._day: date | None = None
        self._tints: dict[str, int] = {}

    def show(self, view: RotationBoard) -> None:
        """Show a board. The cursor stays with its person and day, as far as both are still there."""
        person, day = self.resting_place
        cursor, corner = self.cursor, self._place_at(self.corner) if self.corner else None
        self._day = day
        before, tints = self.view, self._tints
        self.view = view
        self.cell_width = ZOOMS[view.zoom]
        codes = sorted({load.code for load in view.loads} | {row.group for row in view.rows if row.group})
        self._tints = {code: 1 + number % 8 for number, code in enumerate(codes)}
        self.today_column = next((number for number, column in enumerate(view.columns) if column.today), -1)
        if before is None or (before.columns, before.zoom, tints) != (view.columns, view.zoom, self._tints):
            self.forget_lines()
        self._arrange(person, day)
        if before is not None and before.columns == view.columns:
            self.stay(self.cursor, self._spot_of(*corner) if corner else None, cursor)

    @property
    def place(self) -> tuple[str, date | None]:
        """The person's or department's id and the first day under the cursor."""
        return self._place_at(self.cursor)

    def _place_at(self, spot: Spot) -> tuple[str, date | None]:
        rows = [*self.frozen, *self.body]
        columns = self.view.columns if self.view else ()
        who = _identity(rows[spot.row]) if spot.row < len(rows) else ""
        return who, columns[spot.column].first if spot.column < len(columns) else None

    def _spot_of(self, who: str, day: date | None) -> Spot | None:
        """Where a person or department and a day are shown now; None where that row is not."""
        rows = [*self.frozen, *self.body]
        row = next((number for number, item in enumerate(rows) if _identity(item) == who), None)
        return None if row is None else Spot(row, self._column_of(day) if day else self.cursor.column)

    @property
    def resting_place(self) -> tuple[str, date | None]:
        """The place to come back to: its day is the one under the cursor before longer periods hid it."""
        who, first = self.place
        column = self.column
        kept = self._day if column and self._day and column.first <= self._day <= column.last else first
        return who, kept

    @property
    def column(self) -> Column | None:
        """The period under the cursor."""
        if self.view is None or not self.view.columns:
            return None
        return self.view.columns[self.cursor.column]

    @property
    def cell(self) -> BoardCell | None:
        """The person's cell under the cursor; None on a load."""
        item = self.item
        return item.cells[self.cursor.column] if isinstance(item, BoardRow) and item.cells else None

    def point_to(self, who: str = "", day: date | None = None) -> bool:
        """Put the cursor on a person or department and a day; False where that row is not shown."""
        spot = self._spot_of(who, day)
        column = self._column_of(day) if day else self.cursor.column
        self.move_to(spot or Spot(self.cursor.row, column))
        return spot is not None or not who

    def point_to_mark(self, finding: Finding) -> None:
        """Go on to where the cursor's row has the mark of a finding that holds for a long time."""
        columns = self.view.columns if self.view else ()
        marks = _severities(self.item) if self.item else []
        for number, (column, mark) in enumerate(zip(columns, marks, strict=True)):
            inside = finding.dates and finding.dates.first <= column.last and column.first <= finding.dates.last
            if inside and mark == finding.severity.value:
                self.move_to(Spot(self.cursor.row, number))
                return

    def _column_of(self, day: date) -> int:
        columns = self.view.columns if self.view else ()
        return next((number for number, column in enumerate(columns) if column.last >= day), len(columns) - 1)

    def _arrange(self, person: str, day: date | None) -> None:
        assert self.view is not None
        words = self.filter_text.casefold().split()
        body = [row for row in self.view.rows if all(word in f"{row.name} {row.group}".casefold() for word in words)]
        self.label_width = _label_width(self.view, self.room.width)
        self.fill(self._loads(), body, len(self.view.columns))
        if person or day:
            self.point_to(person, day)
        else:
            self.move_to(Spot(len(self.frozen), max(self.today_column, 0)))

    def _loads(self) -> list[LoadRow]:
        loads = list(self.view.loads) if self.view else []
        room = max((self.room.height - self.head_lines) // 4, 1)
        if self.all_loads or len(loads) <= room:
            return loads
        troubled = sorted(loads, key=lambda load: -sum(1 for cell in load.cells if cell.severity))[:room]
        return [load for load in loads if load in troubled]

    def on_resize(self) -> None:
        """Find the right number of loads for the room."""
        if self.view is not None:
            self._arrange(*self.place)

    def watch_filter_text(self) -> None:
        """Show who matches, at once."""
        if self.view is not None:
            self._arrange(*self.place)

    def watch_all_loads(self) -> None:
        """Show more or fewer loads."""
        if self.view is not None:
            self._arrange(*self.place)

    # Drawing

    def head_label(self, line: int) -> list[Piece]:
        """The zoom above the names, and what the loads are."""
        text = self.words.zooms.get(self.view.zoom, "") if line and self.view else ""
        return [(fit(f" {text}", self.label_width), self.tone("head"))]

    def head_cell(self, line: int, column: int) -> list[Piece]:
        """The group (month, year) where it begins, then the period's label; today's and the cursor's stand out."""
        assert self.view is not None
        columns = self.view.columns
        here = columns[column]
        if line == 0:
            today = (
                self.words.today[max(column - self.today_column, 0) * self.cell_width :]
                if self.today_column >= 0
                else ""
            )
            if column >= self.today_column and today:
                return [(f"{today:{self.cell_width}}"[: self.cell_width], self.tone("here"))]
            return [(fit(group_label(columns, column, self.view.zoom, self.words), self.cell_width), self.tone("head"))]
        lit = column in (self.cursor.column, self.today_column)
        text = fit(self.words.label(here, self.view.zoom), self.cell_width - 1, "right") + " "
        return [(text, self.tone("here" if lit else "head"))]

    def label_pieces(self, item: LoadRow | BoardRow, here: bool) -> list[Piece]:
        """A name with the home department's code, or a department with what its rules allow."""
        tone = self.tone("here" if here else "label")
        if isinstance(item, BoardRow):
            return [
                (" " + fit(item.name, self.label_width - 5), tone),
                (" " + fit(item.group, 2) + " ", self.tone("quiet")),
            ]
        limits = f"{'' if item.least is None else f'≥{item.least}'} {'' if item.most is None else f'+{item.most}'}"
        width = self.label_width - 11
        return [
            (" " + fit(item.code, 3), tone),
            (fit(item.name, width) if width > 4 else " " * width, self.tone("quiet")),
            (fit(limits, 6, "right") + " ", self.tone("quiet")),
        ]

    def cell_pieces(self, item: LoadRow | BoardRow, column: int) -> list[Piece]:
        """A stay's piece of bar, or a load's number."""
        if isinstance(item, LoadRow):
            text, severity = load_text(item.cells[column], self.cell_width)
            return [(text, self.tone(severity or "label"))]
        cell = item.cells[column]
        mark, text = bar(cell, self.cell_width, self.words)
        base = self._base(cell, column)
        line = (*base, "board--bar") if cell.code else base
        code = len(text) - len(text.lstrip(cell.code)) if cell.starts else 0
        pieces = [
            (mark, self.tone(*line, *_mark_tone(cell))),
            (text[:code], self.tone(*base)),
            (text[code:], self.tone(*line)),
        ]
        return [piece for piece in pieces if piece[0]]

    def _base(self, cell: BoardCell, column: int) -> tuple[str, ...]:
        if cell.code:
            tint = f"board--tint-{self._tints.get(cell.code, 1)}"
            return (tint,)
        return ("board--today", "quiet") if column == self.today_column else ("quiet",)

    # Actions

    def action_finding(self, direction: int) -> None:
        """Go to the next or previous cell with a finding, row by row; after the last comes the first."""
        places = [
            Spot(row, column)
            for row, item in enumerate([*self.frozen, *self.body])
            for column, severity in enumerate(_severities(item))
            if severity
        ]
        later = [spot for spot in places if (spot > self.cursor) == (direction > 0) and spot != self.cursor]
        chosen = later or places
        if chosen:
            self.move_to(chosen[0 if direction > 0 else -1])
        else:
            self.post_message(self.Declined("tui-board-no-findings"))

    def action_zoom(self, step: int) -> None:
        """Ask for shorter or longer periods."""
        names = list(ZOOMS)
        if self.view is not None:
            number = names.index(self.view.zoom) + step
            within = 0 <= number < len(names)
            self.post_message(self.ZoomAsked(names[number]) if within else self.Declined("tui-board-no-zoom"))

    def action_today(self) -> None:
        """Go to today's column."""
        if self.today_column >= 0:
            self.move_to(Spot(self.cursor.row, self.today_column))
        else:
            self.post_message(self.Declined("tui-board-no-today"))

    def action_loads(self) -> None:
        """Show all loads, or as many as leave room."""
        self.all_loads = not self.all_loads


def _severities(item: LoadRow | BoardRow) -> list[str]:
    return [cell.severity for cell in item.cells]


def _identity(item: LoadRow | BoardRow) -> str:
    return item.person if isinstance(item, BoardRow) else item.department


def _label_width(view: RotationBoard, width: int) -> int:
    people = max((cell_len(row.name) for row in view.rows), default=10)
    departments = max((cell_len(load.name) for load in view.loads), default=0)
    return max(12, min(max(people + 5, departments + 11), 28, width // 3))


def _mark_tone(cell: BoardCell) -> tuple[str, ...]:
    if cell.severity:
        return (cell.severity,)
    return ("good",) if cell.pinned and cell.starts else ()
