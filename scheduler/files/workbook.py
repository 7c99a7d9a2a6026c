"""XLSX to sheets of cells: real dates, numbers as they look, and no more than a computer can hold."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from datetime import date, datetime, time
from typing import Any
from warnings import catch_warnings, simplefilter

from scheduler.files.sheet import Cell, Row, Sheet, tidy
from scheduler.model import Refused, message

MOST_UNZIPPED = 200_000_000
MOST_CELLS = 2_000_000
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, SyntaxError, LookupError, ValueError, TypeError,
    AttributeError, ArithmeticError,
)  # fmt: skip
"""What the library was seen to raise on damaged workbooks; it has no family of errors of its own."""


def read_workbook(name: str, content: bytes) -> tuple[Sheet, ...]:
    """The visible sheets of a workbook; raises Refused where it is no workbook, or unpacks to more than can be held."""
    from openpyxl import load_workbook  # takes a quarter of a second to import
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNZIPPED:
                raise Refused(message("import-too-big", most=MOST_UNZIPPED // 1_000_000), file=name)
        with redirect_stdout(io.StringIO()), catch_warnings():  # the library chats about styles and lost extensions
            simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            form = message("import-form-xlsx")
            return tuple(Sheet(name, sheet.title, tuple(_rows(name, sheet)), form) for sheet in visible)
    except (InvalidFileException, *_DAMAGE):
        raise Refused(message("import-no-table"), hint=message("import-save-as"), file=name) from None


def _rows(name: str, sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()
    seen = 0
    for line, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        seen += max(1, len(values))
        if seen > MOST_CELLS:
            raise Refused(message("import-too-many-cells", most=MOST_CELLS), file=name)
        cells = tuple(_cells(values))
        if any(cell != "" for cell in cells):
            yield Row(line, cells)


def _cells(values: Iterable[Any]) -> Iterator[Cell]:
    for value in values:
        match value:
            case None:
                yield ""
            case bool():
                yield "ja" if value else "nein"
            case datetime():
                yield value.date()
            case date():
                yield value
            case time():
                yield value.isoformat("minutes")
            case float():
                yield f"{value:.15g}"
            case _:
                yield tidy(str(value))
