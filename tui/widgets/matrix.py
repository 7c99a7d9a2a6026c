"""Who meets whom: the larger side in rows, the smaller in columns; a single pool in both."""

from __future__ import annotations

from textual.reactive import reactive

from scheduler.texts import Texts
from scheduler.workspace.views.exchange import MatrixCell, MatrixRow, MatrixView
from tui.marks import BARRED, EMPTY, HELD
from tui.text import fit
from tui.widgets.grid import Grid, Piece, Spot


class Matrix(Grid[MatrixRow]):
    """A cell says in which round two people meet: `✓` held, `·` planned, `+` more than once, `×` not possible."""

    filter_text: reactive[str] = reactive("", init=False, repaint=False)
    """Only people whose names hold each of these words are shown."""

    def __init__(self, texts: Texts, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.texts = texts
        self.cell_width = 4
        self.tail_width = 30
        self.view: MatrixView | None = None

    def show(self, view: MatrixView) -> None:
        """Show a matrix."""
        cursor, corner, before = self.cursor, self.corner, self.pair
        person, column = before[0].person if before else "", self._column(cursor.column)
        self.view = view
        words = self.filter_text.casefold().split()
        body = [row for row in view.rows if all(word in row.name.casefold() for word in words)]
        self.label_width = 20 if self.room.width < 110 else 26
        self.fill((), body, len(view.columns))
        row = next((number for number, item in enumerate(self.body) if item.person == person), None)
        if row is not None and column in view.columns:
            self.stay(Spot(row, view.columns.index(column)), corner, cursor)

    def _column(self, number: int) -> str:
        columns = self.view.columns if self.view else ()
        return columns[number] if number < len(columns) else ""

    def watch_filter_text(self) -> None:
        """Show who matches, at once."""
        if self.view is not None:
            self.show(self.view)

    def point_to(self, person: str) -> bool:
        """Put the cursor on a person's row; False where it is not shown."""
        for number, row in enumerate(self.body):
            if row.person == person:
                self.move_to(Spot(number, self.cursor.column))
                return True
        return False

    @property
    def pair(self) -> tuple[MatrixRow, int] | None:
        """The row and the column's number under the cursor."""
        item = self.item
        return (item, self.cursor.column) if item is not None and item.cells else None

    def head_label(self, _line: int) -> list[Piece]:
        """The sides."""
        sides = dict.fromkeys((self.view.row_side, self.view.column_side)) if self.view else {}
        text = " " + " / ".join(sides)
        return [(fit(text, self.label_width), self.tone("head"))]

    def head_cell(self, _line: int, column: int) -> list[Piece]:
        """A short name."""
        label = self.view.labels[column] if self.view else ""
        text = fit(label, self.cell_width - 1, "right") + " "
        return [(text, self.tone("here" if column == self.cursor.column else "head"))]

    def head_tail(self, _line: int) -> list[Piece]:
        """What the totals are."""
        return [(fit("  " + self.texts.say("tui-matrix-tail"), self.tail_width), self.tone("head"))]

    def label_pieces(self, item: MatrixRow, here: bool) -> list[Piece]:
        """A name."""
        return [(" " + fit(item.name, self.label_width - 1), self.tone("here" if here else "label"))]

    def cell_pieces(self, item: MatrixRow, column: int) -> list[Piece]:
        """The round of a pair with its mark."""
        text, tone = pair_text(item.cells[column])
        return [(fit(text, self.cell_width, "right"), self.tone(tone))]

    def tail_pieces(self, item: MatrixRow) -> list[Piece]:
        """How many partners, the longest pause, the last meeting."""
        last = self.texts.week_text(item.last) if item.last else "–"
        met = self.texts.say("tui-matrix-met", met=item.partners_met, possible=item.partners_possible)
        text = f"  {fit(met, 12)}  {fit(str(item.longest_sit_out), 6)}  {last}"
        return [(fit(text, self.tail_width), self.tone("quiet"))]


def pair_text(cell: MatrixCell) -> tuple[str, str]:
    """A pair's text and tone: `3·` meet in round 3, `1✓` held, `12+` more than once, `×` may not meet.

    A meeting before the programme has no number.
    """
    if cell.own:
        return "– ", "quiet"
    if not cell.rounds:
        return ("", "quiet") if cell.possible else (f"{BARRED} ", "quiet")
    mark = "+" if len(cell.rounds) > 1 else HELD if cell.held else EMPTY
    number = cell.rounds[-1] or ""
    return f"{number}{mark}", "good" if cell.held else "label"
