"""What stands in the cells of the planning board: glyph, code and bar, in a width that depends on the zoom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from babel.dates import format_date

from scheduler.texts import Texts
from scheduler.workspace.views.rotation import BoardCell, Column, LoadCell
from tui.marks import EMPTY, PINNED, glyph
from tui.text import fit

ZOOMS = {"day": 4, "week": 4, "month": 6, "quarter": 8}
"""The zooms from the shortest period to the longest, and how wide a column is in each."""


class BoardWords(NamedTuple):
    """The words on a board in one language: zooms, months (January first), and marks for being away and at school."""

    zooms: Mapping[str, str]
    months: tuple[str, ...]
    today: str
    away: str
    school: str
    quarter: str

    def label(self, column: Column, zoom: str) -> str:
        """A period's label: the day of the month, the week's number, the month, the quarter."""
        match zoom:
            case "day":
                return str(column.first.day)
            case "week":
                return str(column.week)
            case "month":
                return self.months[column.month - 1]
            case _:
                return f"{self.quarter}{(column.month + 2) // 3}"


def board_words(texts: Texts) -> BoardWords:
    """The words on a board in a language."""
    zooms = {zoom: texts.say(f"tui-zoom-{zoom}") for zoom in ZOOMS}
    months = [format_date(date(2024, month, 1), "LLL", locale=texts.locale).rstrip(".") for month in range(1, 13)]
    marks = (texts.say(f"tui-board-{name}") for name in ("today", "away", "school", "quarter"))
    return BoardWords(zooms, tuple(months), *marks)


def group_label(columns: Sequence[Column], number: int, zoom: str, words: BoardWords) -> str:
    """What stands above a period where a new group begins, else nothing: the month, or the year above months."""
    here = columns[number]
    before = columns[number - 1] if number else None
    if zoom in ("month", "quarter"):
        return str(here.year) if before is None or before.year != here.year else ""
    if before is not None and (before.year, before.month) == (here.year, here.month):
        return ""
    return words.months[here.month - 1]


def bar(cell: BoardCell, width: int, words: BoardWords) -> tuple[str, str]:
    """The mark in a cell's first place, and the rest of it: `!` and `EK─`, or `─` and `───` further on."""
    mark = _mark(cell)
    if cell.outside_contract and not cell.code:
        return mark or " ", fit("–" * (width - 2), width - 1)
    if not cell.code:
        inside = _absence(cell, words) or EMPTY
        return mark or " ", fit(inside, width - 1)
    text = _inside(cell, width - 1, words)
    return mark or (" " if cell.starts else "─"), text


def _mark(cell: BoardCell) -> str:
    if cell.severity:
        return glyph(cell.severity)
    return PINNED if cell.pinned and cell.starts else ""


def _absence(cell: BoardCell, words: BoardWords) -> str:
    if cell.school:
        return words.school
    return words.away if cell.away >= 1 else ""


def _inside(cell: BoardCell, width: int, words: BoardWords) -> str:
    """The code where a stay begins, absences in between, a line elsewhere; a space at its end, `+` for more stays."""
    text = cell.code if cell.starts else ""
    absence = _absence(cell, words)
    if absence and not text:
        text = absence
    elif 0 < cell.away < 1 and not absence:
        text += "◦"
    text = text[:width]
    end = "+" if cell.more else " " if cell.ends else "─"
    return text if len(text) == width and not cell.more else text[: width - 1] + "─" * (width - 1 - len(text)) + end


def load_text(cell: LoadCell, width: int) -> tuple[str, str]:
    """A load's number with its glyph, and its tone: those present where too few are, else the guests."""
    number, mark = cell.guests, " "
    if cell.under:
        number, mark = cell.present, "!"
    elif cell.over:
        mark = "+"
    elif cell.severity:
        mark = glyph(cell.severity)
    shown = EMPTY if not number and mark == " " else str(number)
    return fit(f"{mark}{shown}", width), cell.severity or ("hard" if mark in "!+" else "")
