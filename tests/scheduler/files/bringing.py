"""Tables as people bring them, and a workspace to bring them to."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from scheduler.model import Absence, Assignment, Department, Person, RotationRow
from scheduler.texts import Texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.tables import ImportedTable, ImportReport

TODAY = date(2027, 1, 4)
GERMAN, ENGLISH = Texts("de"), Texts("en")
STAFF = """Personal-Nr.;Name;E-Mail;Abteilung
1001;Müller, Anna;anna.mueller@firma.example;VI
1002;Weber, Jan;jan.weber@firma.example;VI
1003;Çelik, Ada;ada.celik@firma.example;MK
1004;Müller, Anna;anna.mueller2@firma.example;MK
"""
PLACES = "Kürzel;Abteilung\nVI;Vertrieb Innendienst\nMK;Marketing\nFI;Finanzen\n"


class Desk:
    """A new workspace and a folder of files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workspace: Workspace = open_workspace(folder / "plan.rondo.json", today=TODAY, actor="anna", create=True)

    def file(self, name: str, content: str | bytes) -> Path:
        """A file with that content, UTF-8 where it is text."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def bring(self, name: str, content: str | bytes, **how: Any) -> ImportedTable:
        """Take one file over; its only table's result."""
        (table,) = self.workspace.tables.apply([self.file(name, content)], **how).tables
        return table

    def preview(self, name: str, content: str | bytes, **how: Any) -> ImportedTable:
        """What one file would do."""
        (table,) = self.workspace.tables.preview([self.file(name, content)], **how).tables
        return table

    def staff(self) -> None:
        """Four people, two of one name, and three departments."""
        self.bring("Abteilungen.csv", PLACES)
        self.bring("Mitarbeiter.csv", STAFF)

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody by personnel number."""
        return {person.personnel_number: person for person in self.workspace.context.all(Person).values()}

    @property
    def absences(self) -> list[Absence]:
        """All absences by first day."""
        return sorted(self.workspace.context.all(Absence).values(), key=lambda absence: (absence.start, absence.id))

    def department(self, code: str) -> Department:
        """The department with that code."""
        (found,) = [one for one in self.workspace.context.all(Department).values() if one.code == code]
        return found

    def stays(self, person: str) -> list[Assignment]:
        """The assignments of a person, by id, in all plans."""
        rows = self.workspace.context.all(RotationRow).values()
        return [stay for row in rows if row.person == person for stay in row.assignments]


def counts(table: ImportedTable) -> tuple[int, int, int, int]:
    """Added, changed, unchanged, rejected."""
    return table.added, table.changed, table.unchanged, table.rejected


def said(table: ImportedTable) -> list[tuple[str, int, str, str]]:
    """The notes: severity, line, column, and the sentence in German."""
    return [(note.severity, note.line, note.column, GERMAN(note.text)) for note in table.notes]


def notes(report: ImportReport, *severities: str) -> list[tuple[str, int, str]]:
    """File, line and value of the notes of those severities."""
    return [
        (table.file, note.line, note.value)
        for table in report.tables
        for note in table.notes
        if note.severity in severities
    ]


def csv_bytes(rows: Iterable[Sequence[str]], delimiter: str, encoding: str, line_end: str = "\r\n") -> bytes:
    """A CSV file as programs write it."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return text.getvalue().encode(encoding)


def xlsx_bytes(sheets: Mapping[str, Iterable[Sequence[object]]]) -> bytes:
    """A workbook with these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
