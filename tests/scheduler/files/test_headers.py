"""Which table it is, and which columns it has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scheduler.files.headers import fit, recognise
from scheduler.files.kinds import ALL_KINDS
from scheduler.files.periods import is_period, periods, ranges_of
from scheduler.files.reading import read_file
from scheduler.model import DateRange, Refused, slug
from scheduler.resources import data_folder
from tests.scheduler.files.bringing import GERMAN, Desk, counts

TEMPLATES = {
    "Abteilungen": "departments", "Abwesenheiten": "absences", "Bisherige-Treffen": "past-meetings",
    "Einsaetze": "assignments", "Fallstudien": "cases", "Feiertage": "holidays", "Fixierungen": "pins",
    "Fruehere-Einsaetze": "history", "Kompetenzen": "skills", "Lerninhalte": "contents", "Personas": "personas",
    "Personas-und-Fallstudien": "playbook", "Personen": "people", "Raeume": "rooms", "Regeln": "rules",
    "Rotation": "rotation", "Sperrpaare": "rules", "Wuensche": "wishes", "absences": "absences",
    "assignments": "assignments", "barred-pairs": "rules", "cases": "cases", "contents": "contents",
    "departments": "departments", "history": "history", "holidays": "holidays", "past-meetings": "past-meetings",
    "people": "people", "personas": "personas", "pins": "pins", "playbook": "playbook", "rooms": "rooms",
    "rotation": "rotation", "rules": "rules", "skills": "skills", "wishes": "wishes",
}  # fmt: skip
FILES = sorted((data_folder() / "templates").glob("*/*.csv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_template_is_recognised_with_all_its_columns(path: Path) -> None:
    """Each template that is handed out is known as what it is, and no column of it is passed over."""
    (sheet,) = read_file(path, fit)
    header, _ = recognise(sheet)
    assert header is not None
    assert header.kind.name == TEMPLATES[path.stem]
    assert header.score == len(sheet.rows[0].filled)


def test_every_kind_has_a_template() -> None:
    """What can be imported can be handed out as an empty form; sites come from other tables."""
    assert set(TEMPLATES.values()) == {kind.name for kind in ALL_KINDS} - {"sites"}
    assert {path.stem for path in FILES} == set(TEMPLATES)


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
def test_no_header_stands_for_two_fields_of_one_kind_as_its_first(kind: object) -> None:
    """The first German and the first English header of each field belong to that field alone."""
    assert isinstance(kind, type(ALL_KINDS[0]))
    for field in kind.fields:
        for header in field.headers[:2]:
            assert kind.by_header[slug(header)][1].name == field.name


AMBIGUOUS = "Personal-Nr.;Abteilung;von;bis\n1001;MK;01.03.2027;31.03.2027\n"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Einsätze 2027.csv", "assignments"),
        ("Frühere Einsätze.csv", "history"),
        ("Fixierungen.csv", "pins"),
        ("Wünsche Azubis.csv", "wishes"),
        ("wishes.csv", "wishes"),
    ],
)
def test_the_name_of_the_file_decides(desk: Desk, name: str, kind: str) -> None:
    """Where the headers fit several kinds, the file's name says which."""
    desk.staff()
    assert desk.preview(name, AMBIGUOUS).kind == kind


def test_a_table_of_two_kinds_is_asked_about(desk: Desk) -> None:
    """Where neither headers nor name say which kind it is, nothing is taken over until somebody says so."""
    desk.staff()
    table = desk.preview("Tabelle1.csv", AMBIGUOUS)
    assert (table.kind, counts(table)) == ("", (0, 0, 0, 1))
    assert table.notes[0].severity == "question"
    assert "wishes" in GERMAN(table.notes[0].text)
    assert desk.preview("Tabelle1.csv", AMBIGUOUS, kind="wishes").added == 1
    assert desk.preview("Tabelle1.csv", AMBIGUOUS, answers={("Tabelle1.csv", 0, ""): "pins"}).kind == "pins"


def test_a_named_kind_needs_its_columns(desk: Desk) -> None:
    """A kind that the table cannot be is refused with the columns it lacks; an unknown kind with all that there are."""
    with pytest.raises(Refused) as refused:
        desk.preview("x.csv", AMBIGUOUS, kind="rooms")
    assert refused.value.hint is not None
    assert "Raum" in GERMAN(refused.value.hint)
    with pytest.raises(Refused) as refused:
        desk.preview("x.csv", AMBIGUOUS, kind="cars")
    assert refused.value.hint is not None
    assert "people" in GERMAN(refused.value.hint)


def test_somebody_says_which_column_is_what(desk: Desk) -> None:
    """A column is the field that an answer says, or none, whatever its header; a field that is none is refused."""
    text = "Lfd;Wer;Haus;Abteilung\n7;Weber, Jan;VI;München\n"
    with pytest.raises(Refused):
        desk.preview("Liste.csv", text)
    columns = {"Lfd": "personnel_number", "Wer": "name", "Haus": "department", "Abteilung": "site"}
    answers = {("Liste.csv", 0, header): field for header, field in columns.items()}
    table = desk.bring("Liste.csv", text, answers=answers)
    assert {column.header: column.field for column in table.columns} == columns
    assert (counts(table), desk.people["7"].site) == ((1, 0, 0, 0), "muenchen")
    left_out = desk.preview("Liste.csv", text, answers={**answers, ("Liste.csv", 0, "Abteilung"): ""})
    assert [column.field for column in left_out.columns][-1] == ""
    with pytest.raises(Refused) as refusal:
        desk.preview("Liste.csv", text, answers={**answers, ("Liste.csv", 0, "Abteilung"): "shoe_size"})
    assert refusal.value.text.key == "import-no-such-field"


def test_unknown_columns_are_shown_as_not_taken_over(desk: Desk) -> None:
    """The preview says for each column which field it is, or that it is none."""
    table = desk.preview("Mitarbeiter.csv", "Schuhgröße;Personal-Nr.;Name;Abteilung\n42;1;Anna;VI\n")
    assert [(column.header, column.field) for column in table.columns] == [
        ("Schuhgröße", ""),
        ("Personal-Nr.", "personnel_number"),
        ("Name", "name"),
        ("Abteilung", "department"),
    ]


WEEKS = [
    "KW 5",
    "KW5",
    "KW05",
    "CW 5",
    "week 5",
    "Woche 5",
    "W5",
    "Kalenderwoche 5",
    "KW 5/2027",
    "2027-W05",
    "KW 5 2027",
]


@pytest.mark.parametrize("text", WEEKS)
def test_forms_of_weeks(text: str) -> None:
    """A calendar week is known however it is written."""
    (column,) = periods({0: text})
    assert ranges_of((column,), 2027) == {0: DateRange(start=date(2027, 2, 1), end=date(2027, 2, 8))}


@pytest.mark.parametrize("text", ["März", "Mrz 27", "March 2027", "Mär. 2027", "03/2027", "Mar-27"])
def test_forms_of_months(text: str) -> None:
    """A month is known however it is written."""
    (column,) = periods({0: text})
    assert ranges_of((column,), 2027) == {0: DateRange(start=date(2027, 3, 1), end=date(2027, 4, 1))}


@pytest.mark.parametrize("cell", ["01.02.2027", "2027-02-01", date(2027, 2, 1)])
def test_mondays_as_columns(cell: str | date) -> None:
    """The date of a Monday stands for its week."""
    (column,) = periods({0: cell})
    assert ranges_of((column,), 1999) == {0: DateRange(start=date(2027, 2, 1), end=date(2027, 2, 8))}


@pytest.mark.parametrize("text", ["KW 54", "KW 0", "KW", "02.02.2027", "13/2027", "Name", ""])
def test_what_is_no_period(text: str) -> None:
    """Weeks that no year has, days other than Mondays, and words are no periods."""
    assert not is_period(text)


def test_weeks_over_the_turn_of_the_year() -> None:
    """Week 53 exists in 2026; the week after it is the first of 2027."""
    columns = periods(dict(enumerate(["KW 52", "KW 53", "KW 1", "KW 2"])))
    found = list(ranges_of(columns, 2026).values())
    assert [days.start for days in found] == [
        date(2026, 12, 21),
        date(2026, 12, 28),
        date(2027, 1, 4),
        date(2027, 1, 11),
    ]


def test_a_week_that_a_year_has_not_is_refused() -> None:
    """2027 has no week 53: refused, not taken for another one."""
    with pytest.raises(Refused):
        ranges_of(periods({0: "KW 53"}), 2027)


def test_months_over_the_turn_of_the_year() -> None:
    """After December comes January of the next year."""
    found = list(ranges_of(periods({0: "Dezember", 1: "Januar"}), 2027).values())
    assert [days.start for days in found] == [date(2027, 12, 1), date(2028, 1, 1)]
