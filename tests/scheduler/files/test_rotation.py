"""Rotation plans from tables: matrices of weeks and months, single assignments, pins, and the plan they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.files.draft import Draft
from scheduler.files.importing import import_files
from scheduler.model import (
    DAY,
    Absence,
    AbsenceKind,
    AssignmentStatus,
    Department,
    Half,
    Period,
    Person,
    Record,
    Refused,
    RotationPlan,
    RotationRow,
)
from tests.scheduler.files.bringing import Desk, counts, csv_bytes, said, xlsx_bytes

R = TypeVar("R", bound=Record)
HEAD = "Personal-Nr.;KW 5;KW 6;KW 7;KW 8;KW 9\n"
STAY = "Personal-Nr.;Abteilung;von;bis\n"


def spans(desk: Desk, number: str) -> list[tuple[str, date, date]]:
    """The person's stays: code, first and last day."""
    codes = {department.id: department.code for department in desk.workspace.context.all(Department).values()}
    return [(codes[stay.department], stay.start, stay.range.last) for stay in desk.stays(desk.people[number].id)]


def week(number: int, year: int = 2027) -> date:
    """The Monday of a week."""
    return date.fromisocalendar(year, number, 1)


def test_equal_neighbours_are_one_stay_that_school_does_not_end(desk: Desk) -> None:
    """Runs of one code become one assignment from Monday to Sunday; school and vacation become absences inside it."""
    desk.staff()
    table = desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;BS;MK;;FI\n1002;U;-;VI;VI;VI\n")
    assert counts(table) == (2, 0, 0, 0)
    assert spans(desk, "1001") == [
        ("MK", week(5), week(7) + 6 * DAY),
        ("FI", week(9), week(9) + 6 * DAY),
    ]
    assert spans(desk, "1002") == [("VI", week(7), week(9) + 6 * DAY)]
    assert {(one.start, one.kind) for one in desk.absences} == {
        (week(6), AbsenceKind.SCHOOL),
        (week(5), AbsenceKind.VACATION),
    }
    assert all(one.range.length == 7 for one in desk.absences)


def test_a_new_plan_is_made_from_the_file(desk: Desk) -> None:
    """Where no plan has the weeks, one is made with the file's name, its days and its people, and that is said."""
    desk.staff()
    table = desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;;;;\n")
    (plan,) = desk.workspace.context.all(RotationPlan).values()
    assert (plan.name, plan.start, plan.end) == ("Rotation 2027", week(5), week(10))
    assert (plan.period, plan.people) == (Period.WEEK, f"person:{desk.people['1001'].id}")
    assert [note[:2] for note in said(table)] == [("notice", 0)]


def test_weeks_over_the_turn_of_the_year(desk: Desk) -> None:
    """Week 53 of 2026 is a week of its own, and the next column is in 2027."""
    desk.staff()
    table = desk.bring("Rotation.csv", "Rotation 2026/27;;;;\nPersonal-Nr.;KW 52;KW 53;KW 1;KW 2\n1001;MK;MK;MK;FI\n")
    assert counts(table) == (1, 0, 0, 0)
    assert spans(desk, "1001") == [
        ("MK", date(2026, 12, 21), date(2027, 1, 10)),
        ("FI", date(2027, 1, 11), date(2027, 1, 17)),
    ]


def test_without_a_year_nothing_is_guessed(desk: Desk) -> None:
    """Weeks without a year anywhere are refused with a way out; a plan that is there gives the year."""
    desk.staff()
    with pytest.raises(Refused) as refused:
        desk.preview("Plan.csv", f"{HEAD}1001;MK;;;;\n")
    assert refused.value.hint is not None
    desk.workspace.rotation.create("Frühjahr", date(2028, 1, 31), date(2028, 3, 5), "week")
    desk.bring("Plan.csv", f"{HEAD}1001;MK;;;;\n")
    assert spans(desk, "1001") == [("MK", date(2028, 1, 31), date(2028, 2, 6))]


def test_months(desk: Desk) -> None:
    """Columns may be months; a stay over two of them is one."""
    desk.staff()
    desk.bring("Rotation 2027.csv", "Personal-Nr.;Januar;Februar;März\n1001;MK;MK;FI\n")
    assert spans(desk, "1001") == [
        ("MK", date(2027, 1, 1), date(2027, 2, 28)),
        ("FI", date(2027, 3, 1), date(2027, 3, 31)),
    ]


def test_weeks_are_cut_to_the_plan(desk: Desk) -> None:
    """The first and last week of a plan may be shorter; weeks outside are pointed out and left out."""
    desk.staff()
    desk.workspace.rotation.create("Kurz", date(2027, 2, 3), date(2027, 2, 18), "week")
    table = desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;MK;MK;FI;FI\n", plan="Kurz")
    assert spans(desk, "1001") == [("MK", date(2027, 2, 3), date(2027, 2, 18))]
    assert [(note[0], note[1]) for note in said(table)] == [("warning", 0)]


def test_again_nothing_changes_and_a_change_changes_only_itself(desk: Desk) -> None:
    """The same matrix again is unchanged; a changed cell changes its stays, which keep what was decided about them."""
    desk.staff()
    text = f"{HEAD}1001;MK;MK;MK;FI;FI\n1002;VI;VI;;;\n"
    desk.bring("Rotation 2027.csv", text)
    assert counts(desk.bring("Rotation 2027.csv", text)) == (0, 0, 2, 0)
    (marketing, finance) = desk.stays(desk.people["1001"].id)
    desk.workspace.rotation.pin("Rotation 2027", marketing.id, True)
    table = desk.bring("Rotation 2027.csv", text.replace("MK;MK;MK;FI;FI", "MK;MK;FI;FI;BS"))
    assert counts(table) == (0, 1, 1, 0)
    after = desk.stays(desk.people["1001"].id)
    assert [(stay.id, stay.pinned) for stay in after] == [(marketing.id, True), (finance.id, False)]
    assert spans(desk, "1001") == [("MK", week(5), week(6) + 6 * DAY), ("FI", week(7), week(8) + 6 * DAY)]


def test_empty_cells_and_stays_from_elsewhere_are_left_alone(desk: Desk) -> None:
    """An empty cell erases nothing, and days entered by hand within a week stay as they are."""
    desk.staff()
    desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;MK;MK;FI;FI\n")
    person = desk.people["1001"].id
    desk.workspace.rotation.assign("Rotation 2027", person, "VI", date(2027, 2, 3), date(2027, 2, 4))
    before = desk.stays(person)
    assert counts(desk.bring("Rotation 2027.csv", f"{HEAD}1001;;;;;FI\n")) == (0, 0, 1, 0)
    assert desk.stays(person) == before


def test_stays_that_somebody_split_stay_split(desk: Desk) -> None:
    """Two stays of one department that follow each other, made by hand, are not joined by a matrix that agrees."""
    desk.staff()
    desk.workspace.rotation.create("Rotation", date(2027, 2, 1), date(2027, 3, 7), "week")
    person = desk.people["1001"].id
    for first, last in ((week(5), week(6)), (week(7), week(8))):
        desk.workspace.rotation.assign("Rotation", person, "MK", first, last + 6 * DAY)
    before = desk.stays(person)
    assert counts(desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;MK;MK;MK;\n")) == (0, 0, 1, 0)
    assert desk.stays(person) == before


def test_school_that_becomes_a_station_is_no_absence_any_more(desk: Desk) -> None:
    """What an earlier matrix said of a week goes where the next one says otherwise; other absences stay."""
    desk.staff()
    desk.bring("Urlaub.csv", "Personal-Nr.;von;bis;Art\n1001;08.02.2027;14.02.2027;Berufsschule\n")
    desk.bring("Rotation 2027.csv", f"{HEAD}1001;BS;BS;MK;;\n")
    assert [one.start for one in desk.absences] == [week(5), week(6)]
    desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;MK;MK;;\n")
    assert [one.start for one in desk.absences] == [week(6)]


def test_unknown_codes_leave_the_row_out(desk: Desk) -> None:
    """A code that is neither department nor absence is named with its column; other rows go in."""
    desk.staff()
    table = desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;??;;;\n1002;VI;;;;\n")
    assert counts(table) == (1, 0, 0, 1)
    assert [note[:3] for note in said(table) if note[0] == "error"] == [("error", 2, "KW 6")]


def test_mondays_of_a_workbook_as_columns(desk: Desk) -> None:
    """Real dates as headers stand for their weeks."""
    desk.staff()
    book = xlsx_bytes({"Plan": [["Personal-Nr.", week(5), week(6)], [1001, "MK", "MK"]]})
    desk.bring("Rotation.xlsx", book)
    assert spans(desk, "1001") == [("MK", week(5), week(6) + 6 * DAY)]


def test_assignments_go_into_the_plan_that_has_their_days(desk: Desk) -> None:
    """Mentor, goal, status and half arrive; a row outside the plan is refused; the same again changes nothing."""
    desk.staff()
    desk.workspace.rotation.create("Frühjahr", date(2027, 2, 1), date(2027, 7, 31), "week")
    text = (
        "Personal-Nr.;Abteilung;von;bis;Pate/Patin;Ziel;Status;halber Tag\n"
        '1001;MK;01.03.2027;31.03.2027;"Çelik, Ada";Zuhören;bestätigt;vormittags\n'
        "1002;FI;01.03.2026;31.03.2026;;;;\n"
    )
    table = desk.bring("Einsätze.csv", text)
    assert counts(table) == (1, 0, 0, 1)
    assert [note[:3] for note in said(table)] == [("error", 3, "von")]
    (stay,) = desk.stays(desk.people["1001"].id)
    assert (stay.goal, stay.status, stay.half) == ("Zuhören", AssignmentStatus.CONFIRMED, Half.MORNING)
    assert stay.mentor == desk.people["1003"].id
    assert counts(desk.bring("Einsätze.csv", text)) == (0, 0, 1, 1)
    longer = desk.bring("Einsätze.csv", text.replace("31.03.2027", "15.04.2027"))
    assert counts(longer) == (0, 1, 0, 1)
    assert [one.range.last for one in desk.stays(desk.people["1001"].id)] == [date(2027, 4, 15)]


def test_which_plan_is_asked_where_two_have_the_days(desk: Desk) -> None:
    """Two plans of the same days: named, or refused with both names; an unknown name is refused."""
    desk.staff()
    for name in ("Eins", "Zwei"):
        desk.workspace.rotation.create(name, date(2027, 2, 1), date(2027, 7, 31), "week")
    text = f"{STAY}1001;MK;01.03.2027;31.03.2027\n"
    with pytest.raises(Refused) as refused:
        desk.preview("Einsätze.csv", text)
    assert refused.value.hint is not None
    assert refused.value.hint.values["plans"] == ["Eins", "Zwei"]
    assert counts(desk.bring("Einsätze.csv", text, plan="zwei")) == (1, 0, 0, 0)
    with pytest.raises(Refused):
        desk.preview("Einsätze.csv", text, plan="Drei")


def test_pins_hold_the_stay_that_is_there_or_add_one(desk: Desk) -> None:
    """A pin marks the matching stay, says so where its days differ, and is added where there is none."""
    desk.staff()
    desk.bring("Rotation 2027.csv", f"{HEAD}1001;MK;MK;;;\n1002;VI;VI;VI;;\n")
    text = f"{STAY}1001;MK;01.02.2027;14.02.2027\n1002;VI;01.02.2027;14.02.2027\n1002;FI;22.02.2027;28.02.2027\n"
    table = desk.bring("Fixierungen.csv", text)
    assert counts(table) == (1, 2, 0, 0)
    assert [note[:2] for note in said(table)] == [("warning", 3)]
    assert all(stay.pinned for number in ("1001", "1002") for stay in desk.stays(desk.people[number].id))
    assert counts(desk.bring("Fixierungen.csv", text)) == (0, 0, 3, 0)


CODES = st.lists(st.lists(st.sampled_from(["", "VI", "MK", "BS", "U"]), min_size=8, max_size=8), min_size=1, max_size=3)


@given(first=CODES, then=CODES)
@settings(max_examples=60, deadline=None)
def test_any_two_matrices_after_each_other(
    tmp_path_factory: pytest.TempPathFactory, first: list[list[str]], then: list[list[str]]
) -> None:
    """After two imports each week holds what the later file says, else the earlier; a third changes nothing."""
    folder = tmp_path_factory.mktemp("matrices")
    draft = Draft(Everybody())
    wanted: dict[tuple[int, int], str] = {}
    for number, cells in enumerate((first, then)):
        file = _written(folder, number, cells)
        import_files([file], draft)
        wanted |= {(row, place): code for row, codes in enumerate(cells) for place, code in enumerate(codes) if code}
    again = import_files([_written(folder, 2, then)], draft)
    assert (again[0].added, again[0].changed) == (0, 0)
    for (row, place), code in wanted.items():
        day = week(5) + timedelta(days=7 * place)
        stays = [
            stay.department
            for record in draft.all(RotationRow).values()
            if record.person == f"p{row}"
            for stay in record.assignments
            if day in stay.range
        ]
        away = [one.kind for one in draft.where(Absence, "person", f"p{row}") if day in one.range]
        if code in ("BS", "U"):
            assert AbsenceKind.SCHOOL in away if code == "BS" else AbsenceKind.VACATION in away
        else:
            assert stays == [code.lower()]
            assert away == []


class Everybody:
    """A store of three people, two departments and a plan of eight weeks."""

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """The records of a kind."""
        records: dict[type[Record], list[Any]] = {
            Person: [Person(id=f"p{n}", name=f"P{n}", personnel_number=str(n)) for n in range(3)],
            Department: [Department(id=code.lower(), code=code, name=code) for code in ("VI", "MK")],
            RotationPlan: [RotationPlan(id="plan", name="Plan", start=week(5), end=week(13))],
        }
        return {record.id: record for record in records.get(kind, [])}


def _written(folder: Path, number: int, cells: list[list[str]]) -> Path:
    header = ["Personal-Nr.", *(f"KW {5 + place}" for place in range(8))]
    file = folder / f"Rotation 2027 {number}.csv"
    file.write_bytes(csv_bytes([header, *([str(row), *codes] for row, codes in enumerate(cells))], ";", "utf-8"))
    return file


def test_the_past_of_a_published_plan_is_not_imported_over(desk: Desk) -> None:
    """A row that says otherwise is rejected with a sentence; what is to come is taken, and stands as changed since."""
    desk.staff()
    desk.bring(
        "Rotation 2027.csv", "Personal-Nr.;Abteilung;Von;Bis\n1001;MK;2026-12-07;2027-01-31\n", kind="assignments"
    )
    (plan,) = desk.workspace.rotation.list()
    desk.workspace.publishing.publish(plan.id)
    head = "Personal-Nr.;Abteilung;Von;Bis\n"
    table = desk.bring("Später.csv", f"{head}1001;MK;2026-12-14;2027-01-31\n", kind="assignments", plan=plan.id)
    assert [note[0] for note in said(table)] == ["error"]
    assert spans(desk, "1001") == [("MK", date(2026, 12, 7), date(2027, 1, 31))]
    assert desk.workspace.rotation.list()[0].changed == 0
    desk.bring("Länger.csv", f"{head}1001;MK;2026-12-07;2027-01-24\n", kind="assignments", plan=plan.id)
    assert spans(desk, "1001") == [("MK", date(2026, 12, 7), date(2027, 1, 24))]
    assert desk.workspace.rotation.list()[0].changed == 1
