"""Departments, rooms, holidays, absences, wishes, history, rules and contents from tables."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.model import (
    AbsenceKind,
    AbsenceStatus,
    CaseStudy,
    DateRange,
    Half,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Persona,
    Refused,
    Room,
    Rule,
    Severity,
    Stage,
    Wish,
)
from tests.scheduler.files.bringing import Desk, counts, said


def test_departments_with_all_they_may_say(desk: Desk) -> None:
    """Places, staffing, lengths, mentor, what comes before and when it is closed; also of departments further down."""
    desk.staff()
    text = (
        "Kürzel;Abteilung;Standort;Plätze für Gäste;Plätze für Auszubildende;Mindestbesetzung;Mindestdauer (Wochen);"
        "Höchstdauer (Wochen);Pate/Patin;Voraussetzung;Sperrzeit\n"
        "FI;Finanzen;Ulm;1;2;3;2,5;10;Weber, Jan;EK, VI;28.06.2027 - 02.07.2027\nEK;Einkauf;Ulm;;;;;;;;\n"
        "PE;Personal;Ulm;;;;;;Niemand;;\n"
    )
    table = desk.bring("Abteilungen.csv", text)
    assert counts(table) == (2, 1, 0, 0)
    finance = desk.department("FI")
    assert (finance.guest_capacity, finance.apprentice_capacity, finance.min_staffing) == (1, 2, 3)
    assert (finance.min_stay_weeks, finance.max_stay_weeks) == (2.5, 10)
    assert finance.mentor == desk.people["1002"].id
    assert finance.requires_before == (desk.department("EK").id, desk.department("VI").id)
    assert finance.blackout == (DateRange(start=date(2027, 6, 28), end=date(2027, 7, 3)),)
    assert [(note[0], note[1], note[2]) for note in said(table) if note[0] != "notice"] == [
        ("warning", 4, "Pate/Patin")
    ]


def test_departments_do_not_wait_for_each_other(desk: Desk) -> None:
    """A prerequisite that closes a circle is left out of a table with its column, by hand refused with its field."""
    desk.staff()
    desk.bring("Abteilungen.csv", "Kürzel;Abteilung;Voraussetzung\nFI;Finanzen;VI\n")
    table = desk.bring("Abteilungen.csv", "Kürzel;Abteilung;Voraussetzung\nVI;Vertrieb Innendienst;FI\n")
    assert [(note[0], note[1], note[2]) for note in said(table)] == [("warning", 2, "Voraussetzung")]
    assert desk.department("VI").requires_before == ()
    with pytest.raises(Refused) as refused:
        desk.workspace.places.edit_department("VI", requires_before=("FI",))
    assert refused.value.field == "requires_before"
    assert desk.department("VI").requires_before == ()


def test_a_stub_becomes_the_department(desk: Desk) -> None:
    """A department made from a staff list that names it in full is the one that the department list describes."""
    desk.bring("Mitarbeiter.csv", "Personal-Nr.;Name;Abteilung\n1;Anna;Marketing\n")
    before = desk.people["1"].department
    assert counts(desk.bring("Abteilungen.csv", "Kürzel;Abteilung\nMK;Marketing\n")) == (0, 1, 0, 0)
    assert desk.department("MK").id == before


def test_absences_with_halves_weekdays_and_status(desk: Desk) -> None:
    """Half days, certain weekdays and requests arrive as such; the same days again only change kind and status."""
    desk.staff()
    head = "Personal-Nr.;von;bis;Art;halber Tag;Wochentage;Status\n"
    desk.bring("Urlaub.csv", f"{head}1001;01.02.2027;28.02.2027;Fortbildung;vormittags;jeden Dienstag;beantragt\n")
    (absence,) = desk.absences
    assert (absence.start, absence.end) == (date(2027, 2, 1), date(2027, 3, 1))
    assert (absence.kind, absence.half, absence.weekdays) == (AbsenceKind.TRAINING, Half.MORNING, (1,))
    assert absence.status == AbsenceStatus.REQUESTED
    again = desk.bring("Urlaub.csv", f"{head}1001;01.02.2027;28.02.2027;Fortbildung;am;Di;genehmigt\n")
    assert counts(again) == (0, 1, 0, 0)
    assert [one.status for one in desk.absences] == [AbsenceStatus.APPROVED]


def test_absences_that_end_before_they_begin_are_refused(desk: Desk) -> None:
    """The row says which days contradict each other; a missing last day means one day."""
    desk.staff()
    table = desk.bring(
        "Urlaub.csv", "Personal-Nr.;von;bis\n1001;05.02.2027;01.02.2027\n1001;05.02.2027;\n1001;;05.02.2027\n"
    )
    assert counts(table) == (1, 0, 0, 2)
    assert [note[:3] for note in said(table)] == [("error", 2, "bis"), ("error", 4, "von")]
    assert desk.absences[0].range.length == 1


def test_rooms(desk: Desk) -> None:
    """Seats, parallel meetings and times in which a room is closed, each of them in a row of its own."""
    text = (
        "Raum;Standort;Sitzplätze;Parallele Treffen;Gesperrt von;Gesperrt bis\n"
        "Isar;Ulm;4;2;08.03.2027;19.03.2027\nIsar;Ulm;4;2;01.06.2027;02.06.2027\nAmper;Ulm;1;1;;\n"
    )
    table = desk.bring("Räume.csv", text)
    (room,) = desk.workspace.context.all(Room).values()
    assert (room.name, room.site, room.seats, room.parallel, len(room.closed)) == ("Isar", "ulm", 4, 2, 2)
    assert [note[:3] for note in said(table) if note[0] == "error"] == [("error", 4, "Sitzplätze")]
    assert desk.bring("Räume.csv", text).unchanged == 2


def test_own_holidays(desk: Desk) -> None:
    """For a region, a site or everybody; the same day for another region is another holiday."""
    text = "Datum;Bezeichnung;Bundesland;Standort\n07.05.2027;Brücke;DE;\n07.05.2027;Brücke;BY;\n24.12.2027;;;Ulm\n"
    assert counts(desk.bring("Feiertage.csv", text)) == (3, 0, 0, 0)
    found = {(one.day, one.region, one.site) for one in desk.workspace.context.all(OwnHoliday).values()}
    assert found == {(date(2027, 5, 7), "DE", ""), (date(2027, 5, 7), "DE-BY", ""), (date(2027, 12, 24), "", "ulm")}


def test_past_meetings_are_pairs_in_no_order(desk: Desk) -> None:
    """A met B is B met A; nobody meets themselves."""
    desk.staff()
    text = "Datum;Person A;Person B\n12.11.2026;1001;Weber, Jan\n12.11.2026;1002;1001\n12.11.2026;1001;1001\n"
    table = desk.bring("Treffen.csv", text)
    assert (table.added, table.unchanged, table.rejected) == (1, 1, 1)
    assert [note[:3] for note in said(table)] == [("notice", 3, ""), ("error", 4, "Person B")]
    assert counts(desk.bring("Treffen.csv", "Datum;Person A;Person B\n12.11.2026;1002;1001\n")) == (0, 0, 1, 0)
    assert len(desk.workspace.context.all(PastMeeting)) == 1


def test_history_and_wishes(desk: Desk) -> None:
    """Net weeks and weights arrive, and change when the file says otherwise."""
    desk.staff()
    stays = "Personal-Nr.;Abteilung;von;bis;Nettowochen\n1001;FI;07.09.2026;27.11.2026;9,4\n"
    assert counts(desk.bring("Frühere Einsätze.csv", stays)) == (1, 0, 0, 0)
    assert counts(desk.bring("Frühere Einsätze.csv", stays.replace("9,4", "9"))) == (0, 1, 0, 0)
    assert [stay.net_weeks for stay in desk.workspace.context.all(PastStay).values()] == [9]
    wishes = (
        "Personal-Nr.;Abteilung;von;bis;Gewicht\n1001;MK;01.06.2027;31.07.2027;3\n1001;XX;01.06.2027;31.07.2027;3\n"
    )
    table = desk.bring("Wünsche.csv", wishes)
    assert counts(table) == (1, 0, 0, 1)
    assert [wish.weight for wish in desk.workspace.context.all(Wish).values()] == [3]
    assert "MK" in said(table)[0][3]


def test_skills_and_contents(desk: Desk) -> None:
    """Each row adds one skill or one content; a new level changes it."""
    desk.staff()
    skills = "Personal-Nr.;Kompetenz;Stufe\n1001;Englisch;3\n1001;SAP;\n"
    assert counts(desk.bring("Kompetenzen.csv", skills)) == (2, 0, 0, 0)
    assert counts(desk.bring("Kompetenzen.csv", "Personal-Nr.;Kompetenz;Stufe\n1001;Englisch;2\n1001;SAP;\n")) == (
        0,
        1,
        1,
        0,
    )
    assert {skill.name: skill.level for skill in desk.people["1001"].skills} == {"Englisch": 2, "SAP": 1}
    unlevelled = desk.bring("Kompetenzen.csv", "Personal-Nr.;Kompetenz;Stufe\n1001;Texten;0\n")
    assert [note[:3] for note in said(unlevelled)] == [("error", 2, "Stufe")]
    contents = "Abteilung;Lerninhalt\nVI;Angebote schreiben\nMarketing;Messen\nXX;Nichts\nMK;Messen\n"
    assert counts(desk.bring("Lerninhalte.csv", contents)) == (2, 0, 1, 1)
    assert desk.department("MK").contents == ("Messen",)


def test_personas_and_cases_of_one_import_find_each_other(desk: Desk) -> None:
    """A case names a persona of another file of the same import, in whatever order the files stand."""
    desk.staff()
    case = desk.file(
        "Fallstudien.csv", "Name;Persona;Kunde;Ergebnis;AIDA-Stufe\nFrei;Petra;Muster;gut;Wunsch\nX;Niemand;;;\n"
    )
    persona = desk.file("Personas.csv", "Name;Probleme;Verantwortlich;Gültig ab\nPetra;viele;1001;11.01.2027\n")
    report = desk.workspace.tables.apply([case, persona])
    assert [counts(table) for table in report.tables] == [(1, 0, 0, 1), (1, 0, 0, 0)]
    (found,) = desk.workspace.context.all(CaseStudy).values()
    (petra,) = desk.workspace.context.all(Persona).values()
    assert (found.persona, found.stage) == (petra.id, Stage.DESIRE)
    assert (petra.owner, petra.first) == (desk.people["1001"].id, date(2027, 1, 11))


PLAYBOOK = """Name;Probleme;Persona;Kunde;Ergebnis;Herausforderung;Art
Frei;;Petra;Muster;gut;viel;
Kühl;;Niemand;;;;Fallstudie
Petra;viele;;;;keine;
"""


def test_personas_and_cases_of_one_list(desk: Desk) -> None:
    """One list may hold both: its kind says what a row is, else whether a customer or result is told; in any order."""
    table = desk.bring("Inhalte.csv", PLAYBOOK)
    assert (table.kind, *counts(table)) == ("playbook", 3, 0, 0, 0)
    assert [note[:3] for note in said(table)] == [("warning", 3, "Persona")]
    (petra,) = desk.workspace.context.all(Persona).values()
    assert (petra.problems, petra.challenges) == ("viele", "keine")
    cases = {case.name: case for case in desk.workspace.context.all(CaseStudy).values()}
    assert (cases["Frei"].persona, cases["Frei"].challenge, cases["Kühl"].persona) == (petra.id, "viel", "")
    assert counts(desk.bring("Inhalte.csv", PLAYBOOK)) == (0, 0, 3, 0)


def test_rules_in_both_forms(desk: Desk) -> None:
    """The long form with scope and parameters, the short form of pairs, kinds by name or title."""
    desk.staff()
    long = (
        "Art;Geltungsbereich;Parameter;Stufe;ab;bis;vertraulich;Notiz\n"
        'capacity;departments:FI;"most=2;who=guests";Soll;01.01.2027;31.12.2027;nein;eng\n'
        "no-gap;people:apprentice;;Muss;;;;\n"
    )
    assert counts(desk.bring("Regeln.csv", long)) == (2, 0, 0, 0)
    capacity, _ = desk.workspace.context.all(Rule).values()
    assert (capacity.severity, capacity.parameters) == (Severity.SOFT, {"most": 2, "who": "guests"})
    assert capacity.scope.departments == (desk.department("FI").id,)
    assert (capacity.first, capacity.until) == (date(2027, 1, 1), date(2027, 12, 31))
    short = 'Art;A;B;bis;vertraulich\nSperrpaar;1002;"Çelik, Ada";31.12.2027;ja\nnot-together;1001;1003;;nein\n'
    assert counts(desk.bring("Sperrpaare.csv", short)) == (2, 0, 0, 0)
    pair = list(desk.workspace.context.all(Rule).values())[2]
    assert (pair.kind, pair.confidential) == ("never-pair", True)
    assert pair.scope.pairs == ((desk.people["1002"].id, desk.people["1003"].id),)
    assert counts(desk.bring("Regeln.csv", long)) == (0, 0, 2, 0)
    assert counts(desk.bring("Sperrpaare.csv", short.replace("2027;ja", "2028;ja"))) == (0, 1, 1, 0)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("besser-wissen;all;;Muss", "Art"),
        ("capacity;departments:XX;most=1;Muss", "Geltungsbereich"),
        ("capacity;people:9999;most=1;Muss", "Geltungsbereich"),
        ("capacity;all;mots=1;Muss", "mots"),
        ("capacity;all;most;Muss", "Parameter"),
        ("capacity;all;most=1;Vielleicht", "Stufe"),
        ("never-pair;all;;Muss", "Geltungsbereich"),
    ],
)
def test_what_a_rule_cannot_mean_is_refused_with_the_line(desk: Desk, row: str, column: str) -> None:
    """Unknown kinds, names, parameters and values leave the row out and name the column or the parameter."""
    desk.staff()
    table = desk.bring("Regeln.csv", f"Art;Geltungsbereich;Parameter;Stufe\n{row}\nno-gap;all;;Muss\n")
    assert counts(table) == (1, 0, 0, 1)
    assert [note[:3] for note in said(table)] == [("error", 2, column)]
