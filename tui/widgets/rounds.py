"""The rounds of an exchange as a board: a row for each round, a column for each table."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from scheduler.texts import Texts
from scheduler.workspace.views.exchange import ExchangeView, RoundView, TableView
from tui.marks import BARRED, HELD, PINNED
from tui.text import fit, short_name
from tui.widgets.grid import Grid, Piece, Spot

TABLE_WIDTH = 21
MARKS = {"held": HELD, "cancelled": BARRED, "missed": BARRED}


class Rounds(Grid[RoundView]):
    """Who meets whom in which week. A round without meetings says why, across its row."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rounds--past"}
    """
    | Class | What it is for |
    | :- | :- |
    | `rounds--past` | rounds that are over |
    """

    DEFAULT_CSS = """
    Rounds {
        & > .rounds--past { color: $quiet; }
    }
    """

    def __init__(self, texts: Texts, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.texts = texts
        self.label_width = 23
        self.cell_width = TABLE_WIDTH
        self.today = date.min
        self._shown: tuple[RoundView, ...] = ()

    def show(self, view: ExchangeView, today: date) -> None:
        """Show the rounds; at first the cursor comes to the next one."""
        first = not self._shown or self._shown[0].date != view.rounds[0].date if view.rounds else False
        cursor, corner = self.cursor, self.corner
        before = [self._place_at(spot) for spot in (cursor, corner) if spot]
        self._shown, self.today = view.rounds, today
        self.fill((), view.rounds, max((len(meetings.tables) for meetings in view.rounds), default=0) or 1)
        if first:
            self.point_to(today)
        elif before:
            now = [self._spot_of(place) for place in before]
            self.stay(now[0], now[1] if corner else None, cursor)

    def _place_at(self, spot: Spot) -> tuple[date, str, int]:
        """A round's day, the meeting there if there is one, and the column."""
        if spot.row >= len(self.body):
            return date.min, "", spot.column
        item = self.body[spot.row]
        return item.date, item.tables[spot.column].meeting if spot.column < len(item.tables) else "", spot.column

    def _spot_of(self, place: tuple[date, str, int]) -> Spot:
        """Where a meeting is now, else its round; rounds that are gone give way to the next one."""
        day, meeting, column = place
        row = next((number for number, item in enumerate(self.body) if item.date >= day), len(self.body) - 1)
        for number, item in enumerate(self.body):
            for other, table in enumerate(item.tables):
                if meeting and table.meeting == meeting:
                    return Spot(number, other)
        return Spot(max(row, 0), column)

    def point_to(self, day: date, meeting: str = "") -> None:
        """Put the cursor on the first round on or after a day, and on a meeting where one is named."""
        row = next((number for number, item in enumerate(self.body) if item.date >= day), len(self.body) - 1)
        column = 0
        for number, item in enumerate(self.body):
            for place, table in enumerate(item.tables):
                if meeting and table.meeting == meeting:
                    row, column = number, place
        self.move_to(Spot(row, column))

    @property
    def table(self) -> TableView | None:
        """The meeting under the cursor."""
        item = self.item
        return item.tables[self.cursor.column] if item and self.cursor.column < len(item.tables) else None

    def head_label(self, _line: int) -> list[Piece]:
        """What the labels are."""
        return [(fit(" " + self.texts.say("tui-rounds-head"), self.label_width), self.tone("head"))]

    def head_cell(self, _line: int, column: int) -> list[Piece]:
        """The table's number."""
        text = fit(" " + self.texts.say("tui-rounds-table", number=column + 1), self.cell_width)
        return [(text, self.tone("here" if column == self.cursor.column else "head"))]

    def label_pieces(self, item: RoundView, here: bool) -> list[Piece]:
        """Week, day, and how many sit out."""
        over = item.date < self.today
        tone = self.tone("here") if here else self.tone("rounds--past" if over else "label")
        out = self.texts.say("tui-rounds-out", count=len(item.sitting_out)) if item.sitting_out and item.tables else ""
        day = self.texts.date_text(item.date, "dd.MM.")
        text = f" {fit(self.texts.week_text(item.date), 7)} {day}"
        return [(fit(text, 16), tone), (fit(out, self.label_width - 16), self.tone("quiet"))]

    def cell_pieces(self, item: RoundView, column: int) -> list[Piece]:
        """The names at a table with its mark; or a piece of the reason why there are no meetings."""
        if not item.tables:
            return [(self._reason_piece(item, column), self.tone("quiet"))]
        if column >= len(item.tables):
            return [(" " * self.cell_width, self.tone("quiet"))]
        table = item.tables[column]
        names = " – ".join("/".join(short_name(name) for name in side) for side in table.names.values())
        mark = MARKS.get(table.state) or (PINNED if table.pinned else "⌁" if table.online else " ")
        tone = self.tone("rounds--past" if item.date < self.today else "label")
        return [
            (mark, self.tone("good" if table.state == "held" else "quiet")),
            (fit(names, self.cell_width - 1), tone),
        ]

    def _reason_piece(self, item: RoundView, column: int) -> str:
        text = fit(" " + self.texts(item.reason) if item.reason else "", self.cell_width * self.columns)
        start = column * self.cell_width
        return Strip([Segment(text)]).crop(start, start + self.cell_width).text
