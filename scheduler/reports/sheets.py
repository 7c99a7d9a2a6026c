"""The tables of a report as a workbook or as one text table. A text that looks like a formula stays a text."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from scheduler.reports.report import TINTS, Cell, Report, Table, Tone

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program takes a text table's cell for a formula by (OWASP, CSV injection)."""
_LONGEST = 31
"""How long the name of a sheet may be."""


def csv_of(report: Report) -> bytes:
    """Its tables below each other, for Excel in German: semicolons, UTF-8 with a mark at the beginning."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(report.tables):
        if number:
            writer.writerow([])
        if table.caption and len(report.tables) > 1:
            writer.writerow([_harmless(table.caption)])
        writer.writerow([_harmless(column.title) for column in table.columns])
        for row in table.rows:
            writer.writerow([text for cell in row.cells for text in [_harmless(cell.text)] * cell.span])
    return text.getvalue().encode("utf-8-sig")


def workbook_of(report: Report) -> bytes:
    """A sheet a table, with fixed headings and the tones of cells."""
    from openpyxl import Workbook  # takes a quarter of a second to import

    book = Workbook()
    book.remove(book.worksheets[0])
    names: set[str] = set()
    for table in report.tables:
        sheet = book.create_sheet(_sheet_name(table.caption or report.title, names))
        _fill(sheet, report, table)
    if not report.tables:
        book.create_sheet(_sheet_name(report.title, names))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _sheet_name(title: str, taken: set[str]) -> str:
    base = "".join(" " if sign in "[]:*?/\\" else sign for sign in title).strip("' ")[:_LONGEST] or "Rondo"
    name, number = base, 2
    while name.casefold() in taken:
        name, number = f"{base[: _LONGEST - 4]} {number}", number + 1
    taken.add(name.casefold())
    return name


def _fill(sheet: Worksheet, report: Report, table: Table) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    _put(sheet.cell(1, 1), Cell(report.title, Tone.STRONG))
    _put(sheet.cell(2, 1), Cell(report.subtitle, Tone.QUIET))
    line = 4
    if table.groups:
        _line(sheet, line, [Cell(group.title, Tone.STRONG, group.span) for group in table.groups])
        line += 1
    _line(sheet, line, [Cell(column.title, Tone.STRONG) for column in table.columns])
    for number, row in enumerate(table.rows, line + 1):
        _line(sheet, number, row.cells)
        if row.head:
            sheet.cell(number, 1).font = Font(bold=True)
    sheet.freeze_panes = f"B{line + 1}"
    for number in range(len(table.columns)):
        texts = [len(row.cells[number].text) for row in table.rows if len(row.cells) == len(table.columns)]
        narrow = 5 if table.dense and number else 10
        width = max([narrow, len(table.columns[number].title) + 2, *(length + 1 for length in texts)])
        sheet.column_dimensions[get_column_letter(number + 1)].width = min(width, 60)


def _line(sheet: Worksheet, line: int, cells: tuple[Cell, ...] | list[Cell]) -> None:
    column = 1
    for cell in cells:
        for place in range(column, column + cell.span):
            _put(sheet.cell(line, place), cell)
        column += cell.span


def _put(place: SheetCell | MergedCell, cell: Cell) -> None:
    from openpyxl.styles import Font, PatternFill

    if cell.number is not None:
        place.value = cell.number
    else:
        place.value = cell.text or None
        if cell.text:
            place.data_type = "s"
    if cell.tone in (Tone.STRONG, Tone.HARD):
        place.font = Font(bold=True, color="A30000" if cell.tone is Tone.HARD else None)
    elif cell.tone.startswith("tint-"):
        tint = TINTS[int(cell.tone.removeprefix("tint-"))].removeprefix("#").upper()
        place.fill = PatternFill("solid", start_color=tint, end_color=tint)
    elif cell.tone is Tone.AWAY:
        place.fill = PatternFill("lightUp")
