"""Makes those files of the demonstration company that no text editor writes: a cp1252 list and two Excel workbooks.

The sources are the UTF-8 tables in `demo_sources/` (semicolon, ISO dates where Excel holds real dates). Run
`python -m tests.acceptance.make_demo` after editing them and commit both; the same sources give the same bytes.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

SOURCES = Path(__file__).parent / "demo_sources"
DEMO = Path(__file__).parents[2] / "data" / "demo"
MADE_ON = datetime(2027, 1, 4, 8, 0)  # noqa: DTZ001 - Excel keeps no zones
FIRST_WEEK, LAST_WEEK = 5, 30
TINTS = {
    "VI": "DCE9F7", "VA": "CFE0F3", "MK": "FBE5D6", "EK": "E2F0D9", "FI": "FFF2CC",
    "PE": "EADCF4", "LO": "D9EEF0", "KS": "F8D9E3", "BS": "D9D9D9", "U": "EFEFEF",
}  # fmt: skip
LEGEND = "Legende: BS = Berufsschule, U = Urlaub; Kürzel der Abteilungen siehe Abteilungen.csv"


def rows_of(name: str) -> list[list[str]]:
    """The rows of a source table, the header first."""
    with (SOURCES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def people_list() -> bytes:
    """The staff list as German Excel exports it: cp1252, semicolons, two title rows above, the total row below."""
    header, *people = rows_of("people.csv")
    hours = sum(float(row[header.index("Std./Woche")].replace(",", ".")) for row in people)
    total = ["Summe", f"{len(people)} Personen", *[""] * (len(header) - 2)]
    total[header.index("Std./Woche")] = f"{hours:,.1f}".translate(str.maketrans(",.", ".,"))
    titles = [["Isartal Sensorik GmbH"], ["Mitarbeiterliste, Stand 04.01.2027 - nur für den internen Gebrauch"]]
    padded = [title + [""] * (len(header) - 1) for title in titles]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([*padded, header, *people, total])
    return text.getvalue().encode("cp1252")


def absences_book() -> Workbook:
    """The absence list, with real Excel dates and a second sheet that explains the words."""
    book = Workbook()
    sheet = _first_sheet(book, "Abwesenheiten")
    header, *absences = rows_of("absences.csv")
    sheet.append(["Abwesenheiten 1. Halbjahr 2027"])
    sheet.append(["Isartal Sensorik GmbH, Personal - Stand 04.01.2027"])
    sheet.append(header)
    for row in absences:
        dates = [date.fromisoformat(row[2]), date.fromisoformat(row[3])]
        sheet.append([int(row[0]) if row[0] else None, row[1], *dates, *[cell or None for cell in row[4:]]])
    for line in sheet.iter_rows(min_row=4, min_col=3, max_col=4):
        for cell in line:
            cell.number_format = "DD.MM.YYYY"
    _dress(sheet, header_row=3, widths=[13, 26, 12, 12, 14, 14, 18, 12, 30])
    legend = book.create_sheet("Legende")
    legend.append(["beantragt = noch nicht genehmigt; halber Tag leer = ganzer Tag"])
    return book


def rotation_book() -> Workbook:
    """The rotation matrix as it hangs on the wall: a row a person, a column a week, coloured codes."""
    book = Workbook()
    sheet = _first_sheet(book, "Rotation 2027")
    header, *people = rows_of("rotation.csv")
    sheet.append(["Rotationsplan 2027"])
    sheet.append([f"KW {FIRST_WEEK} bis KW {LAST_WEEK}, 01.02.2027 bis 01.08.2027"])
    sheet.append(header)
    for row in people:
        sheet.append([int(row[0]), *[cell or None for cell in row[1:]]])
    for line in sheet.iter_rows(min_row=4, min_col=4):
        for cell in line:
            cell.alignment = Alignment(horizontal="center")
            if cell.value:
                cell.fill = PatternFill("solid", fgColor=TINTS[str(cell.value)])
    sheet.append([])
    sheet.append([LEGEND])
    _dress(sheet, header_row=3, widths=[13, 20, 11, *[7] * (LAST_WEEK - FIRST_WEEK + 1)])
    sheet.freeze_panes = "D4"
    return book


def stable_bytes(book: Workbook) -> bytes:
    """The workbook's file with every date of making set to one moment, so that equal content is equal bytes."""
    book.properties.creator = "Isartal Sensorik GmbH"
    book.properties.created = MADE_ON
    written, fixed = io.BytesIO(), io.BytesIO()
    book.save(written)
    stamp = f"{MADE_ON.isoformat()}Z"
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp.encode(), content)
            after.writestr(zipfile.ZipInfo(name, MADE_ON.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def demo_files() -> dict[str, bytes]:
    """Every made file by its name."""
    return {
        "Mitarbeiterliste.csv": people_list(),
        "Abwesenheiten.xlsx": stable_bytes(absences_book()),
        "Rotation 2027.xlsx": stable_bytes(rotation_book()),
    }


def main() -> None:
    """Write the made files into the demonstration company's folder."""
    for name, content in demo_files().items():
        (DEMO / name).write_bytes(content)


def _first_sheet(book: Workbook, title: str) -> Worksheet:
    sheet = book.worksheets[0]
    sheet.title = title
    return sheet


def _dress(sheet: Worksheet, header_row: int, widths: Sequence[int]) -> None:
    sheet["A1"].font = Font(bold=True, size=14)
    for cell in sheet[header_row]:
        cell.font = Font(bold=True)
    for number, width in enumerate(widths):
        sheet.column_dimensions[get_column_letter(number + 1)].width = width


if __name__ == "__main__":
    main()
