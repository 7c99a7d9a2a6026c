"""Bytes to cells: dialects, encodings, workbooks, and files that are no tables."""

from __future__ import annotations

import io
import os
import re
import warnings
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.files import reading, workbook
from scheduler.files.headers import fit
from scheduler.files.sheet import Sheet
from scheduler.model import Refused
from tests.scheduler.files.bringing import ENGLISH, GERMAN, TODAY, Desk, counts, csv_bytes, said, xlsx_bytes

ROWS = [
    ["Personal-Nr.", "Name", "Abteilung", "Std./Woche"],
    ["1001", "Müller, Anna", "VI", "38,5"],
    ["1002", 'Groß, "Jo"', "MK", "39"],
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_csv_in_every_dialect(desk: Desk, encoding: str, delimiter: str, line_end: str) -> None:
    """Separator, encoding and line ends are found out; umlauts, quotes and decimal commas come through."""
    table = desk.bring("Mitarbeiter.csv", csv_bytes(ROWS, delimiter, encoding, line_end))
    assert counts(table) == (2, 0, 0, 0)
    anna, jo = desk.people["1001"], desk.people["1002"]
    assert (anna.name, anna.working_time.hours) == ("Anna Müller", 38.5)
    assert jo.name == '"Jo" Groß'


def test_excel_says_its_separator(desk: Desk) -> None:
    """A first line `sep=;` names the separator and is no data; line numbers stay those of the file."""
    table = desk.bring("Mitarbeiter.csv", "sep=;\nPersonal-Nr.;Name;Abteilung\n1001;Müller, Anna;VI\n")
    assert counts(table) == (1, 0, 0, 0)
    assert GERMAN(table.about) == "UTF-8, Semikolon, Kopfzeile in Zeile 2"


def test_title_rows_above_and_totals_below(desk: Desk) -> None:
    """The header is found under title rows; empty rows, totals, legends and repeated headers are no people."""
    text = (
        "Firma GmbH;;\n\nStand 04.01.2027, nur intern;;\nName;Personal-Nr.;Abteilung\n"
        "Müller, Anna;1001;VI\n;;\nName;Personal-Nr.;Abteilung\nWeber, Jan;1002;VI\n"
        "Summe;2 Personen;\nLegende: VI = Vertrieb;;\n"
    )
    table = desk.bring("Liste.csv", text)
    assert counts(table) == (2, 0, 0, 0)
    assert [(note.severity, note.line) for note in table.notes if note.column == ""] == [("notice", 9), ("notice", 10)]


def test_cells_over_several_lines_keep_the_line_numbers(desk: Desk) -> None:
    """A row's line is that on which it begins, also after cells with line breaks."""
    desk.staff()
    text = 'Name;Probleme;Verantwortlich\nPetra;"eins\r\nzwei";1001\nErwin;drei;9999\n'
    table = desk.bring("Personas.csv", text)
    assert counts(table) == (1, 0, 0, 1)
    assert table.notes[0].line == 4
    assert desk.workspace.playbook.personas()[0].problems == "eins\nzwei"


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_line(desk: Desk) -> None:
    """Rows behind it would vanish in one cell without a word."""
    text = 'Personal-Nr.;Name;Abteilung\n1;"Weber, Jan";VI\n2;"Roth, Eva;VI\n3;Kaya, Can;VI\n'
    with pytest.raises(Refused) as refusal:
        desk.bring("Mitarbeiter.csv", text)
    assert (refusal.value.text.key, refusal.value.line) == ("import-open-quote", 3)
    assert desk.people == {}


def test_workbook_with_real_dates_and_several_sheets(desk: Desk) -> None:
    """Real dates, numbers and ticks are read as what they are; sheets without a table are passed over."""
    desk.staff()
    book: dict[str, list[list[object]]] = {
        "Legende": [["beantragt = noch nicht genehmigt"]],
        "Abwesenheiten": [
            ["Personal-Nr.", "von", "bis", "Art"],
            [1001, datetime(2027, 4, 1), date(2027, 4, 9), "Urlaub"],  # noqa: DTZ001 - workbooks know no zones
            [1002.0, "05.04.2027", "2027-04-06", None],
        ],
        "Kompetenzen": [["Personal-Nr.", "Kompetenz", "Stufe"], [1003, "Englisch", 3]],
    }
    report = desk.workspace.tables.apply([desk.file("Personal.xlsx", xlsx_bytes(book))])
    assert [(table.sheet, table.kind, table.added) for table in report.tables] == [
        ("Abwesenheiten", "absences", 2),
        ("Kompetenzen", "skills", 1),
    ]
    assert [(one.start, one.range.last) for one in desk.absences] == [
        (date(2027, 4, 1), date(2027, 4, 9)),
        (date(2027, 4, 5), date(2027, 4, 6)),
    ]


@pytest.mark.parametrize("failed", ["#NV", "#N/A", "#BEZUG!", "#REF!", "#NAME?"])
def test_failed_formulas_are_no_values(desk: Desk, failed: str) -> None:
    """What Excel writes for a failed formula never becomes a department; the row is named."""
    rows: list[list[object]] = [["Personal-Nr.", "Name", "Abteilung"], [12345678901, "Anna", "VI"], [2, "Ben", failed]]
    table = desk.bring("Mitarbeiter.xlsx", xlsx_bytes({"Liste": rows}))
    assert [note[:3] for note in said(table) if note[0] == "error"] == [("error", 3, "Abteilung")]
    assert list(desk.people) == ["12345678901"]


def test_the_guard_of_exported_cells_is_taken_off(desk: Desk) -> None:
    """A leading apostrophe before = + - @ comes from an export and is no part of the text; others are."""
    table = desk.bring("Mitarbeiter.csv", "Personal-Nr.;Name;Abteilung\n1;'=Anna;VI\n2;'t Hooft;VI\n")
    assert counts(table) == (2, 0, 0, 0)
    assert {person.name for person in desk.people.values()} == {"=Anna", "'t Hooft"}


@pytest.mark.parametrize("bad", ["An\x07na", "An\u202ena", "An\x1bna"])
def test_control_characters_are_refused_with_the_line(desk: Desk, bad: str) -> None:
    """A cell with control characters or direction overrides leaves its row out; the note shows them escaped."""
    table = desk.bring("Mitarbeiter.csv", f"Personal-Nr.;Name;Abteilung\n1;{bad};VI\n2;Bo;VI\n")
    assert counts(table) == (1, 0, 0, 1)
    (note,) = [note for note in table.notes if note.severity == "error"]
    assert (note.line, note.column) == (2, "Name")
    assert "\\u" in note.value
    assert bad not in GERMAN(note.text)


REFUSED = {
    "missing.csv": None,
    "empty.csv": b"",
    "blank.csv": b" \r\n \r\n",
    "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "locked.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "torn.xlsx": xlsx_bytes({"A": [["Personal-Nr."]]})[:400],
    "none.xlsx": xlsx_bytes({"A": []}),
    "prose.csv": b"Sehr geehrte Damen und Herren,\nanbei die Liste.\n",
    "half.csv": b"Personal-Nr.;Abteilung\n1;VI\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_files_that_are_no_tables_are_refused(desk: Desk, name: str) -> None:
    """A file that cannot be read is refused with its name, one sentence and a way out, in both languages."""
    content = REFUSED[name]
    path = desk.folder / name if content is None else desk.file(name, content)
    with pytest.raises(Refused) as refused:
        desk.workspace.tables.apply([path])
    assert Path(refused.value.file or "").name == name
    assert refused.value.hint is not None
    for texts in (GERMAN, ENGLISH):
        assert not texts(refused.value.text).startswith("import-")
        assert not texts(refused.value.hint).startswith("import-")


def test_folders_and_pipes_are_refused(desk: Desk) -> None:
    """A folder is no table, and nobody waits on a pipe."""
    os.mkfifo(desk.folder / "pipe.csv")
    for path in (desk.folder, desk.folder / "pipe.csv"):
        with pytest.raises(Refused):
            desk.workspace.tables.preview([path])


def test_a_refused_file_stops_the_whole_import(desk: Desk) -> None:
    """Where one of several files cannot be read, nothing of the others is taken over either."""
    good = desk.file("Mitarbeiter.csv", "Personal-Nr.;Name;Abteilung\n1;Anna;VI\n")
    with pytest.raises(Refused):
        desk.workspace.tables.apply([good, desk.folder / "missing.csv"])
    assert desk.people == {}


def test_big_files_are_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, unpacked workbooks and sheets have a limit."""
    monkeypatch.setattr(reading, "MOST_BYTES", 100)
    with pytest.raises(Refused):
        desk.preview("Mitarbeiter.csv", "Personal-Nr.;Name;Abteilung\n" * 10)
    monkeypatch.undo()
    book = xlsx_bytes({"A": [["Personal-Nr.", "Name", "Abteilung"], ["1", "Anna", "VI"]]})
    for limit in ("MOST_UNZIPPED", "MOST_CELLS"):
        monkeypatch.setattr(workbook, limit, 5)
        with pytest.raises(Refused):
            desk.preview("Mitarbeiter.xlsx", book)
        monkeypatch.undo()


def test_a_row_far_down_or_far_out_does_not_take_hours(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few bytes that speak of a billion rows, or of millions of columns, are refused at once."""
    book = xlsx_bytes({"A": [["Personal-Nr.", "Name", "Abteilung"], ["1", "Anna", "VI"]]})
    far = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as whole, zipfile.ZipFile(far, "w") as copy:
        for name in whole.namelist():
            copy.writestr(name, re.sub(rb'r="([ABC]?)2"', rb'r="\g<1>1000000000"', whole.read(name)))
    monkeypatch.setattr(workbook, "MOST_CELLS", 1000)
    wide = b"Personal-Nr.;Name;Abteilung" + b";x" * reading.MOST_COLUMNS + b"\n1;Anna;VI\n"
    for file, content, key in (
        ("far.xlsx", far.getvalue(), "import-too-many-cells"),
        ("wide.csv", wide, "import-too-wide"),
    ):
        with pytest.raises(Refused) as refusal:
            desk.preview(file, content)
        assert refusal.value.text.key == key


def test_endless_texts_are_refused_with_the_line(desk: Desk) -> None:
    """A text of many pages in a cell is no value; the note shows only its beginning."""
    table = desk.bring("Mitarbeiter.csv", f"Personal-Nr.;Name;Abteilung\n1;{'A' * 20_000};VI\n2;Ben;VI\n")
    (note,) = [note for note in table.notes if note.severity == "error"]
    assert (note.line, note.column, len(note.value)) == (2, "Name", 200)
    assert list(desk.people) == ["2"]


def test_a_workbook_that_unpacks_to_too_much_is_refused_unread(desk: Desk) -> None:
    """A small archive that claims to be huge is not unpacked."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (workbook.MOST_UNZIPPED + 1))
    assert len(packed.getvalue()) < 1_000_000
    with pytest.raises(Refused):
        desk.preview("bomb.xlsx", packed.getvalue())


def test_decomposed_umlauts_and_hard_spaces_are_made_plain(desk: Desk) -> None:
    """Umlauts of two characters, as some systems write them, and hard spaces find the same person."""
    desk.bring("Mitarbeiter.csv", "Personal-Nr.;Name;Abteilung\n1;Mu\u0308ller,\u00a0Anna;VI\n")
    table = desk.bring("Urlaub.csv", "Name;von;bis\nAnna Müller;01.04.2027;02.04.2027\n")
    assert said(table) == []
    assert counts(table) == (1, 0, 0, 0)


def test_a_lively_workbook_is_read_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    """What the library says about styles and extensions it does not know reaches neither output nor warnings."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as whole, zipfile.ZipFile(packed, "w") as copy:
        for name in whole.namelist():
            content = whole.read(name)
            if name == "xl/styles.xml":
                content = content.replace(b'xfId="0"', b'xfId="7"')
            if name == "xl/_rels/workbook.xml.rels":
                content = content.replace(b"</Relationships>", b'<Relationship Id="x9" Target=""/></Relationships>')
            copy.writestr(name, content)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _read_or_refused(packed.getvalue())
    assert capfd.readouterr() == ("", "")


WORKBOOK = xlsx_bytes({"Mitarbeiter": [["Personal-Nr.", "Name", "Abteilung", "Eintritt"], [1, "Anna", "VI", TODAY]]})


@given(places=st.lists(st.tuples(st.integers(4, len(WORKBOOK) - 1), st.integers(0, 255)), min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_a_damaged_workbook_is_read_or_refused(places: list[tuple[int, int]]) -> None:
    """Whatever bytes of a workbook are damaged, it is read or refused with its name, and nothing else happens."""
    damaged = bytearray(WORKBOOK)
    for place, byte in places:
        damaged[place] = byte
    _read_or_refused(bytes(damaged))


@given(part=st.sampled_from(zipfile.ZipFile(io.BytesIO(WORKBOOK)).namelist()), data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_damaged_part_of_a_workbook_is_read_or_refused(part: str, data: st.DataObject) -> None:
    """The same where a part of the archive is damaged and packed again, or is missing."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as whole, zipfile.ZipFile(packed, "w") as copy:
        for name in whole.namelist():
            content = bytearray(whole.read(name))
            if name == part:
                if data.draw(st.booleans()):
                    continue
                for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=5)):
                    content[place] = data.draw(st.sampled_from(b'0aZ<>/"= -'))
            copy.writestr(name, bytes(content))
    _read_or_refused(packed.getvalue())


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever a file holds, it becomes cells or is refused."""
    _read_or_refused(content)


def _read_or_refused(content: bytes) -> None:
    file: str | None = "x.xlsx"
    sheets: tuple[Sheet, ...] = ()
    try:
        sheets = reading.read_bytes("x.xlsx", content, fit)
    except Refused as refused:
        file = refused.file
    assert file == "x.xlsx"
    assert all(isinstance(cell, str | date) for sheet in sheets for row in sheet.rows for cell in row.cells)
