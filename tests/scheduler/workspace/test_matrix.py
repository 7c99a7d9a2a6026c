"""The plan of a year as a matrix: what goes out comes in again as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.model import DAY, Absence, AbsenceKind, Half, RotationRow
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.reports import Asked
from scheduler.workspace.views.tables import ImportedTable

TODAY = date(2026, 9, 1)
NUMBERS = [f"{2001 + n}" for n in range(12)]
CODES = ["EK", "VI", "FI", "F/E", "=1+1", "BS Di"]
WEEKS = [(2026, week) for week in range(36, 54)] + [(2027, week) for week in range(1, 36)]


def cell(person: int, week: int) -> str:
    """What the trainer has written: eight weeks a station, and now and then shared weeks, half days and leave."""
    code = CODES[(person + week // 8) % 5]
    if week % 8 == 3 and person % 3 == 0:
        return f"{code} Mo-Mi / {CODES[(person + 2) % 5]} Do-Fr"
    if week % 8 == 5 and person % 4 == 0:
        return f"{code} vm / {CODES[(person + 3) % 5]} nm"
    return "U" if week == 20 and person % 5 == 0 else code


def school(person: int, number: str) -> str:
    """A block of two weeks, a day a week in the second half-year, an exam."""
    first, last = ("05.10.2026", "16.10.2026") if person % 2 else ("12.10.2026", "23.10.2026")
    return (
        f"{number};{first};{last};Berufsschule;\n{number};01.01.2027;30.06.2027;Berufsschule;Di\n"
        f"{number};10.11.2026;10.11.2026;Prüfung;\n"
    )


def file(folder: Path, name: str, *lines: str) -> Path:
    """A table as text."""
    path = folder / name
    path.write_text("".join(lines), encoding="utf-8")
    return path


def training(folder: Path, name: str) -> Workspace:
    """A workspace with twelve apprentices, their school and five departments, two of them with awkward codes."""
    workspace = open_workspace(folder / f"{name}.rondo.json", today=TODAY, actor="anna", create=True)
    people = [f"{number};Azubi {n}, Ann;VI;Auszubildende/r\n" for n, number in enumerate(NUMBERS)]
    tables = [
        file(folder, "Abteilungen.csv", "Kürzel;Abteilung\n", *(f"{code};Abteilung {code}\n" for code in CODES[:5])),
        file(folder, "Personen.csv", "Personal-Nr.;Name;Abteilung;Rolle\n", *people),
        file(folder, "Schule.csv", "Personal-Nr.;von;bis;Art;Wochentage\n", *map(school, range(12), NUMBERS)),
    ]
    workspace.tables.apply(tables)
    return workspace


def bring(workspace: Workspace, path: Path, plan: str | None = None) -> ImportedTable:
    """One file taken over."""
    (table,) = workspace.tables.apply([path], plan=plan).tables
    return table


def stays(workspace: Workspace) -> list[tuple[object, ...]]:
    """Who is where, when, on which half of the days."""
    rows = workspace.context.all(RotationRow).values()
    return sorted((row.person, a.department, a.start, a.end, a.half) for row in rows for a in row.assignments)


def said(table: ImportedTable) -> list[str]:
    """What was said of a table, in German."""
    return [texts("de")(note.text) for note in table.notes]


@pytest.fixture
def year(tmp_path: Path) -> Workspace:
    """The plan of the year as it came in, from September to August with week 53."""
    workspace = training(tmp_path, "year")
    head = "Personal-Nr.;" + ";".join(f"KW {week}/{year}" for year, week in WEEKS) + "\n"
    lines = [f"{number};" + ";".join(cell(n, week) for week in range(53)) + "\n" for n, number in enumerate(NUMBERS)]
    table = bring(workspace, file(tmp_path, "Rotation.csv", head, *lines))
    assert (table.added, table.rejected) == (12, 0)
    return workspace


@pytest.mark.parametrize("name", ["matrix.csv", "matrix.xlsx"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_goes_out_comes_in_again(year: Workspace, tmp_path: Path, name: str, language: str) -> None:
    """The same workspace finds nothing to change, an empty one has the same plan, and writes the same file."""
    path = tmp_path / name
    year.reports.write("matrix", str(path), Asked(language=language))
    table = bring(year, path, "Rotation")
    assert (table.added, table.changed, table.unchanged, table.rejected) == (0, 0, 12, 0), said(table)
    other = training(tmp_path, "other")
    other.rotation.create("Rotation", date(2026, 8, 31), date(2027, 9, 5))
    assert bring(other, path, "Rotation").added == 12
    assert stays(other) == stays(year)
    other.reports.write("matrix", str(tmp_path / "again.csv"), Asked(language="de"))
    year.reports.write("matrix", str(tmp_path / "first.csv"), Asked(language="de"))
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "first.csv").read_bytes()


def test_the_matrix_reads_as_trainers_write_it(year: Workspace, tmp_path: Path) -> None:
    """Week 53 has its column; shared weeks, halves of days and school stand in words; no code is a formula."""
    year.reports.write("matrix", str(tmp_path / "matrix.csv"), Asked(language="de"))
    lines = [line.split(";") for line in (tmp_path / "matrix.csv").read_text("utf-8-sig").splitlines()]
    head, first, second = lines[0], *(next(line for line in lines if line[0] == number) for number in NUMBERS[:2])
    at = {title: place for place, title in enumerate(head)}
    assert first[at["KW 39/2026"]] == "EK Mo-Mi / FI Do-Fr"
    assert first[at["KW 41/2026"]] == "EK vm / F/E nm"
    assert (second[at["KW 41/2026"]], second[at["KW 42/2026"]]) == ("BS", "BS Mo-Fr")
    assert first[at["KW 46/2026"]] == "VI / Prüfung Di"
    assert first[at["KW 53/2026"]] == "FI"
    assert first[at["KW 03/2027"]] == "BS Di / U"
    assert not any(text.startswith(("=", "+", "@")) for line in lines for text in line)
    year.reports.write("matrix", str(tmp_path / "matrix.xlsx"), Asked(language="de"))
    sheet = load_workbook(tmp_path / "matrix.xlsx").worksheets[0]
    cells = [place for row in sheet.iter_rows() for place in row if str(place.value).startswith("=1+1")]
    assert cells
    assert all(place.data_type == "s" for place in cells)


def test_no_reason_of_absence_but_of_training_goes_out(year: Workspace, tmp_path: Path) -> None:
    """Sick leave and leave that was entered elsewhere are the planners' own business."""
    bring(
        year, file(tmp_path, "Fehlzeiten.csv", f"Personal-Nr.;von;bis;Art\n{NUMBERS[0]};07.09.2026;11.09.2026;krank\n")
    )
    year.reports.write("matrix", str(tmp_path / "matrix.csv"), Asked(language="de"))
    assert "krank" not in (tmp_path / "matrix.csv").read_text("utf-8-sig")


def test_two_codes_without_days_share_the_week(year: Workspace, tmp_path: Path) -> None:
    """The first has Monday to Wednesday; that is said, with the form that leaves nothing to guess."""
    table = bring(year, file(tmp_path, "R.csv", f"Personal-Nr.;KW 37/2026\n{NUMBERS[1]};FI/EK\n"), "Rotation")
    assert said(table)[0].startswith("„FI/EK“ nennt zwei Stationen und keine Tage: die zweite gilt ab 10.09.2026")
    row = next(row for row in year.context.all(RotationRow).values() if row.person.endswith("azubi-1-ann"))
    here = [(a.department, a.start, a.range.last) for a in row.assignments if a.start <= date(2026, 9, 13)]
    assert here == [
        ("vi", date(2026, 8, 31), date(2026, 9, 6)),
        ("fi", date(2026, 9, 7), date(2026, 9, 9)),
        ("ek", date(2026, 9, 10), date(2026, 9, 13)),
    ]


def test_a_filled_cell_says_all_of_its_days(year: Workspace, tmp_path: Path) -> None:
    """A visit within a week that the next matrix does not know is gone; an empty cell leaves it."""
    monday = date(2026, 9, 7)
    year.rotation.assign("Rotation", NUMBERS[1], "EK", monday + 2 * DAY, monday + 3 * DAY)
    head = "Personal-Nr.;KW 36/2026;KW 37/2026\n"
    before = stays(year)
    assert bring(year, file(tmp_path, "R.csv", f"{head}{NUMBERS[1]};VI;\n"), "Rotation").unchanged == 1
    assert stays(year) == before
    assert bring(year, file(tmp_path, "R.csv", f"{head}{NUMBERS[1]};VI;VI\n"), "Rotation").changed == 1
    assert not [one for one in stays(year) if one[1] == "ek" and one[2] == monday + 2 * DAY]


@pytest.mark.parametrize(
    ("text", "column"), [("XX", "KW 37/2026"), ("EK / XX", "KW 37/2026"), ("EK Mo-Xy", "KW 37/2026")]
)
def test_an_unknown_part_is_refused_with_its_line_and_column(
    year: Workspace, tmp_path: Path, text: str, column: str
) -> None:
    """One bad part leaves the row out; the plan is as it was."""
    before = stays(year)
    table = bring(
        year, file(tmp_path, "R.csv", f"Personal-Nr.;KW 36/2026;{column}\n{NUMBERS[1]};EK;{text}\n"), "Rotation"
    )
    assert [(note.severity, note.line, note.column) for note in table.notes] == [("error", 2, column)]
    assert stays(year) == before


def test_school_by_table_and_by_matrix_is_no_second_absence(year: Workspace, tmp_path: Path) -> None:
    """A week of school that is known from the list of school blocks is not entered again, its weekend aside."""
    before = len(year.context.all(Absence))
    bring(year, file(tmp_path, "R.csv", f"Personal-Nr.;KW 42/2026\n{NUMBERS[1]};BS\n"), "Rotation")
    assert len(year.context.all(Absence)) == before
    bring(year, file(tmp_path, "R.csv", f"Personal-Nr.;KW 47/2026\n{NUMBERS[1]};BS Mo, Mi vm\n"), "Rotation")
    new = [one for one in year.context.all(Absence).values() if one.source and one.kind == AbsenceKind.SCHOOL]
    assert sorted((one.start, one.half) for one in new) == [
        (date(2026, 11, 16), Half.WHOLE),
        (date(2026, 11, 18), Half.MORNING),
    ]
