"""People from tables: who is meant, what changes, what is never erased, and damage done earlier."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.files.draft import Draft
from scheduler.files.importing import import_files
from scheduler.files.matching import MOST_LOOKED, Directory, mended
from scheduler.model import Person, Record, Refused, Role, Site, Skill, WorkingTime
from tests.scheduler.files.bringing import GERMAN, Desk, counts, csv_bytes, said

R = TypeVar("R", bound=Record)


def test_every_column_of_the_list(desk: Desk) -> None:
    """All that a staff list may say of somebody arrives in the record."""
    text = (
        "Personal-Nr.;Nachname;Vorname;E-Mail;Abteilung;Standort;Bundesland;Zeitzone;Arbeitstage;Std./Woche;Eintritt;"
        "Austritt;Führungskraft;Sprache;Nimmt teil;Rolle;Kompetenzen;Gruppen;Bemerkung\n"
        "1;Chef;Karl;;VI;München;;;;;;;;;;;;;\n"
        "2;Müller;Anna;a@firma.example;VI;München;Bayern;Europe/Berlin;Mo-Do;30,5;1.4.20;31.12.2030;Chef, Karl;de;nein;"
        "Azubi;Englisch 3;lead, neu;egal\n"
    )
    assert counts(desk.bring("Personal.csv", text)) == (2, 0, 0, 0)
    anna = desk.people["2"]
    assert anna == Person(
        id="mueller-anna",
        name="Anna Müller",
        first_name="Anna",
        last_name="Müller",
        personnel_number="2",
        email="a@firma.example",
        department=desk.department("VI").id,
        site="muenchen",
        region="DE-BY",
        time_zone="Europe/Berlin",
        language="de",
        working_time=WorkingTime(days=anna.working_time.days, hours=30.5),
        joined=date(2020, 4, 1),
        leaves=date(2030, 12, 31),
        manager="chef-karl",
        role=Role.APPRENTICE,
        takes_part=False,
        skills=(Skill(name="Englisch", level=3),),
        tags=("lead", "neu"),
    )
    assert [bool(half) for half in anna.working_time.days] == [True] * 4 + [False] * 3


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Name", "Müller, Anna"),
        ("Name", "Anna Müller"),
        ("Vorname;Nachname", "Anna;Müller"),
        ("Name;Vorname", "Müller;Anna"),
        ("first name;last name", "Anna;Müller"),
    ],
)
def test_forms_of_a_name(desk: Desk, header: str, cells: str) -> None:
    """However the name is written, the same person is made, and found by either order."""
    desk.bring("Liste.csv", f"Personal-Nr.;{header};Abteilung\n7;{cells};VI\n")
    assert desk.people["7"].name == "Anna Müller"
    again = desk.bring("Urlaub.csv", "Name;von;bis\nMüller, Anna;01.04.2027;\nAnna Müller;02.04.2027;\n")
    assert counts(again) == (2, 0, 0, 0)


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    """A second import counts every row as unchanged and leaves no entry in the history."""
    desk.staff()
    before = desk.workspace.history.entries().entries
    desk.staff()
    assert desk.workspace.history.entries().entries == before


def test_an_empty_cell_never_erases(desk: Desk) -> None:
    """What a later list does not say stays as it is; what it says otherwise is changed."""
    desk.staff()
    table = desk.bring("Liste.csv", "Personal-Nr.;Name;E-Mail;Abteilung\n1001;Müller, Anna;;MK\n1002;Weber, Jan;;\n")
    assert counts(table) == (0, 1, 1, 0)
    assert desk.people["1001"].email == "anna.mueller@firma.example"
    assert desk.people["1001"].department == desk.department("MK").id
    assert desk.people["1002"].department == desk.department("VI").id


def test_the_number_is_the_key(desk: Desk) -> None:
    """Name and address change, the number stays: one person, whose id does not change."""
    desk.staff()
    known = desk.people["1001"].id
    table = desk.bring(
        "Liste.csv", "Personal-Nr.;Name;E-Mail;Abteilung\n1001;Schulz, Anna;anna.schulz@firma.example;VI\n"
    )
    assert counts(table) == (0, 1, 0, 0)
    assert (desk.people["1001"].id, desk.people["1001"].name) == (known, "Anna Schulz")


def test_without_a_number_the_address_and_then_the_name_is_the_key(desk: Desk) -> None:
    """An address or a unique name finds the person; two of one name are asked about, both named."""
    desk.staff()
    text = (
        "E-Mail;Name;Abteilung\njan.weber@firma.example;Weber-Groß, Jan;VI\n;Çelik, Ada;VI\n"
        ";Müller, Anna;VI\n;Neu, Nora;VI\n"
    )
    table = desk.bring("Liste.csv", text)
    assert counts(table) == (1, 2, 0, 1)
    assert desk.people["1002"].name == "Jan Weber-Groß"
    (question,) = said(table)
    assert question[:3] == ("question", 4, "Name")
    assert "Müller, Anna (1001)" in question[3]
    assert "Müller, Anna (1004)" in question[3]


def test_who_was_known_by_name_only_gets_the_number_and_no_double(desk: Desk) -> None:
    """A later list with numbers completes the people of an earlier one; where that is not sure it is pointed out."""
    desk.bring("Liste.csv", "Name;Abteilung\nWeber, Jan;VI\n")
    assert counts(desk.bring("Neu.csv", "Personal-Nr.;Name;Abteilung\n7;Weber, Jan;VI\n")) == (0, 1, 0, 0)
    assert list(desk.people) == ["7"]
    table = desk.bring("Adressen.csv", "E-Mail;Name;Abteilung\nj@firma.example;Weber, Jan;VI\n")
    assert counts(table) == (1, 0, 0, 0)
    assert [note[:3] for note in said(table)] == [("warning", 2, "Name")]
    two = "Personal-Nr.;E-Mail;Name;Abteilung\n8;a@b.example;Roth, Eva;VI\n9;c@d.example;Roth, Eva;VI\n"
    assert said(desk.bring("Zwei.csv", two)) == []


def test_an_answer_settles_a_question(desk: Desk) -> None:
    """Who is asked says the number, and the row goes in."""
    desk.staff()
    text = "Name;von;bis\nMüller, Anna;01.04.2027;02.04.2027\n"
    assert counts(desk.preview("Urlaub.csv", text)) == (0, 0, 0, 1)
    table = desk.bring("Urlaub.csv", text, answers={("Urlaub.csv", 2, "Name"): "1004"})
    assert counts(table) == (1, 0, 0, 0)
    assert desk.absences[0].person == desk.people["1004"].id


def test_an_address_or_number_of_somebody_else_is_refused(desk: Desk) -> None:
    """Two people never share an address; the row says whose it is."""
    desk.staff()
    table = desk.bring("Liste.csv", "Personal-Nr.;Name;E-Mail;Abteilung\n2000;Neu, Nora;jan.weber@firma.example;VI\n")
    assert counts(table) == (0, 0, 0, 1)
    ((severity, line, column, text),) = said(table)
    assert (severity, line, column) == ("error", 2, "E-Mail")
    assert "Weber, Jan (1002)" in text


def test_bad_rows_do_not_stop_the_good_ones(desk: Desk) -> None:
    """Each bad cell is named by line and column, with what stands there; the other rows go in."""
    text = (
        "Personal-Nr.;Name;E-Mail;Abteilung;Eintritt;Arbeitstage;Std./Woche\n"
        "1;Gut, Gerd;gerd@firma.example;VI;01.04.2020;Mo-Fr;39\n"
        "2;Schlecht, Sven;kein at;VI;01.04.2020;Mo-Fr;39\n"
        "3;Falsch, Fritz;fritz@firma.example;VI;04/01/2020;Blautag;39\n"
        "4;;;VI;01.04.2020;Mo-Fr;39\n"
        "5;Auch, Gut;gut@firma.example;VI;01.04.2020;Mo-Fr;39\n"
        "6;Stark, Timo;timo@firma.example;VI;01.04.2020;Mo-Fr;200\n"
    )
    table = desk.bring("Liste.csv", text)
    assert counts(table) == (2, 0, 0, 4)
    assert table.rows == 6
    errors = [note[1:3] for note in said(table) if note[0] == "error"]
    assert errors == [(3, "E-Mail"), (4, "Eintritt"), (4, "Arbeitstage"), (5, "Name"), (7, "Std./Woche")]
    assert set(desk.people) == {"1", "5"}


def test_doubles_within_a_file(desk: Desk) -> None:
    """The same row twice goes in once; a second one that says something else is pointed out and left out."""
    text = "Personal-Nr.;Name;Abteilung\n1;Anna;VI\n1;Anna;VI\n1;Anne;VI\n"
    table = desk.bring("Liste.csv", text)
    assert counts(table) == (1, 0, 1, 1)
    assert [note[:2] for note in said(table) if note[2] == ""] == [("notice", 3), ("error", 4)]
    assert desk.people["1"].name == "Anna"


def test_sites_and_departments_are_made_as_the_rows_say(desk: Desk) -> None:
    """A new site gets the region and zone of most of its people; an unknown department is made and pointed out."""
    text = (
        "Personal-Nr.;Name;Abteilung;Standort;Bundesland\n"
        "1;A;VI;Ulm;Baden-Württemberg\n2;B;VI;Ulm;Bayern\n3;C;VI;Ulm;Baden-Württemberg\n"
    )
    table = desk.bring("Liste.csv", text)
    (site,) = desk.workspace.context.all(Site).values()
    assert (site.name, site.region) == ("Ulm", "DE-BW")
    assert [note[0] for note in said(table)] == ["notice", "notice"]


def test_managers_may_stand_below_their_people_and_in_another_file(desk: Desk) -> None:
    """Who manages whom is settled when everybody is known; one who is nobody is pointed out, the person goes in."""
    one = desk.file("a.csv", "Personal-Nr.;Name;Abteilung;Führungskraft\n1;Anna;VI;Bo Berg\n2;Carl;VI;Niemand Hier\n")
    other = desk.file("b.csv", "Personal-Nr.;Name;Abteilung\n3;Berg, Bo;VI\n")
    report = desk.workspace.tables.apply([one, other])
    assert [counts(table) for table in report.tables] == [(2, 0, 0, 0), (1, 0, 0, 0)]
    assert desk.people["1"].manager == "berg-bo"
    assert desk.people["2"].manager == ""
    assert [(note.severity, note.line) for note in report.tables[0].notes if note.column] == [
        ("notice", 2),
        ("warning", 3),
    ]


@pytest.mark.parametrize("damaged", ["M?ller, Jörg", "MÃ¼ller, JÃ¶rg", "M\ufffdller, Jörg", "Jörg M?ller"])
def test_damaged_umlauts_are_pointed_out_with_the_right_name(desk: Desk, damaged: str) -> None:
    """A name whose umlaut was lost earlier is asked about, with who was likely meant, and never taken for nobody."""
    desk.bring("Liste.csv", "Personal-Nr.;Name;Abteilung\n9;Müller, Jörg;VI\n")
    table = desk.bring("Urlaub.csv", f"Name;von;bis\n{damaged};01.04.2027;02.04.2027\n")
    assert counts(table) == (0, 0, 0, 1)
    ((severity, line, column, text),) = said(table)
    assert (severity, line, column) == ("question", 2, "Name")
    assert "Müller, Jörg (9)" in text


def test_a_damaged_name_never_replaces_a_good_one(desk: Desk) -> None:
    """A list with lost umlauts changes no name that is known by its number; wrong encoding is put right."""
    desk.staff()
    text = "Personal-Nr.;Name;Abteilung\n1001;M?ller, Anna;VI\n2000;GroÃŸ, JÃ¶rg;VI\n2001;K?hler, Pia;VI\n"
    table = desk.bring("Liste.csv", text)
    assert counts(table) == (2, 0, 1, 0)
    assert desk.people["1001"].name == "Anna Müller"
    assert desk.people["2000"].name == "Jörg Groß"
    assert [note[:2] for note in said(table)] == [("warning", 2), ("warning", 3), ("warning", 4)]


def test_a_number_whose_name_is_another_is_pointed_out(desk: Desk) -> None:
    """Where number and name name two people, the number counts and the row says so."""
    desk.staff()
    table = desk.bring("Urlaub.csv", "Personal-Nr.;Name;von;bis\n1002;Müller, Anna;01.04.2027;\n")
    assert counts(table) == (1, 0, 0, 0)
    assert [note[:3] for note in said(table)] == [("warning", 2, "Name")]


def test_somebody_unknown_is_an_error_with_close_names(desk: Desk) -> None:
    """A name that nobody has is refused, and those spelled much like it are named."""
    desk.staff()
    table = desk.bring("Urlaub.csv", "Name;von;bis\nCelik, Ada;01.04.2027;\nGanz Fremd;01.04.2027;\n")
    first, second = said(table)
    assert first[:3] == ("error", 2, "Name")
    assert "Çelik, Ada (1003)" in first[3]
    assert "Gemeint" not in second[3]


def test_close_names_are_looked_for_only_so_often() -> None:
    """A list of the wrong company does not take minutes: after many unknown names no close ones are looked for."""
    directory = Directory([Person(id="a", name="Ada Çelik")])
    hints = []
    for _ in range(MOST_LOOKED + 1):
        with pytest.raises(Refused) as refused:
            directory.find("Ada Celik")
        hints.append(refused.value.hint)
    assert None not in hints[:-1]
    assert hints[-1] is None


def test_the_more_telling_header_counts(desk: Desk) -> None:
    """A running number beside the personnel number is not taken for it."""
    desk.bring("Liste.csv", "Nr.;Name;Abteilung;Personal-Nr.\n1;Anna;VI;4711\n")
    assert list(desk.people) == ["4711"]


LETTERS = st.characters(codec="cp1252", categories=["L", "N"])
WORDS = st.text(LETTERS, min_size=1, max_size=8).map(lambda text: f"A{text}").filter(lambda text: mended(text) == text)
"""Names; those that look wrongly encoded are left out, since they are put right on purpose."""
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "Vorname": WORDS,
            "Nachname": WORDS,
            "Abteilung": st.sampled_from(["VI", "MK"]),
            "Std./Woche": st.decimals(1, 80, places=1).map(str),
            "Eintritt": st.dates(date(1990, 1, 1), date(2027, 1, 1)),
            "Sprache": st.sampled_from(["de", "en", ""]),
        }
    ),
    min_size=1,
    max_size=6,
)


@given(
    people=PEOPLE,
    delimiter=st.sampled_from(";,\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    order=st.permutations(["Nr", "Vorname", "Nachname", "Abteilung", "Std./Woche", "Eintritt", "Sprache"]),
    titles=st.integers(0, 3),
    comma=st.booleans(),
    date_form=st.sampled_from(["%d.%m.%Y", "%Y-%m-%d"]),
)
@settings(max_examples=120, deadline=None)
def test_any_people_in_any_dialect_come_back_equal(
    tmp_path_factory: pytest.TempPathFactory,
    people: list[dict[str, object]],
    delimiter: str,
    encoding: str,
    order: list[str],
    titles: int,
    comma: bool,
    date_form: str,
) -> None:
    """Whatever the separator, encoding, order of columns and form of dates: what was written is what arrives."""
    headers = {"Nr": "Personal-Nr."}
    rows = [["Belegschaft der Firma"]] * titles + [[headers.get(name, name) for name in order]]
    for number, person in enumerate(people, start=1):
        cells = {**person, "Nr": str(number)}
        rows.append([_written(cells[name], date_form, comma and name == "Std./Woche") for name in order])
    folder = tmp_path_factory.mktemp("dialects")
    file = folder / "Mitarbeiter.csv"
    file.write_bytes(csv_bytes(rows, delimiter, encoding))
    draft = Draft(Nothing())
    (table,) = import_files([file], draft)
    assert (table.added, table.rejected) == (len(people), 0)
    arrived = sorted(draft.all(Person).values(), key=lambda one: int(one.personnel_number))
    for person, record in zip(people, arrived, strict=True):
        assert record.first_name == _composed(person["Vorname"])
        assert record.last_name == _composed(person["Nachname"])
        assert record.working_time.hours == float(str(person["Std./Woche"]))
        assert record.joined == person["Eintritt"]
        assert record.language == person["Sprache"]


class Nothing:
    """An empty store."""

    def all(self, kind: type[R]) -> Mapping[str, R]:  # noqa: ARG002 - there are none of any kind
        """No records of any kind."""
        return {}


def _written(value: object, date_form: str, comma: bool) -> str:
    text = value.strftime(date_form) if isinstance(value, date) else str(value)
    return text.replace(".", ",") if comma else text


def _composed(text: object) -> str:
    return unicodedata.normalize("NFC", str(text))


def test_sentences_name_people_never_ids(desk: Desk) -> None:
    """A question lists people by name and number."""
    desk.staff()
    table = desk.bring("Urlaub.csv", "Name;von;bis\nMüller, Anna;01.04.2027;\n")
    assert "mueller-anna" not in GERMAN(table.notes[0].text)
