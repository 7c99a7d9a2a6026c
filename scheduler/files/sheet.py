"""What is left of a file once its bytes are read: sheets of cells, with the line each row stands on."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import msgspec

from scheduler.model import Message

Cell = str | date
Answers = dict[tuple[str, int, str], str]
"""What a person answers to questions: the right text for a file, line and column header.

With line 0 the field that a column is ("": not to be taken over), and with the header "" too the kind of the table.
"""

_SPACES = re.compile(r"[ \t\u00a0\u2007\u202f]+")
_QUOTED_SIGN = re.compile(r"'(?=[=+\-@\t\r])")


class Row(msgspec.Struct, frozen=True):
    """The cells of one row, and the line of the file on which it begins."""

    line: int
    cells: tuple[Cell, ...]

    @property
    def filled(self) -> list[Cell]:
        """The cells that are not empty."""
        return [cell for cell in self.cells if cell != ""]


class Sheet(msgspec.Struct, frozen=True):
    """One sheet of a workbook, or a whole CSV file; `form` says how the file is written (encoding, separator)."""

    file: str
    name: str
    rows: tuple[Row, ...]
    form: Message


def tidy(text: str) -> str:
    """The text of a cell without the damage that spreadsheets do: composed umlauts, plain spaces and line ends.

    A leading `'` before `= + - @` is the guard that exported tables carry; it is taken off again.
    """
    plain = unicodedata.normalize("NFC", text)
    if plain.startswith("'"):
        plain = _QUOTED_SIGN.sub("", plain, count=1)
    plain = plain.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in plain.split("\n")).strip().strip("\ufeff")
