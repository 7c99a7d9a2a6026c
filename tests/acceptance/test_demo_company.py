"""The demonstration company's files are what `demo_company` says of them, read without the importer."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from datetime import date, timedelta

import msgspec
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.model import Goal, Programme, RotationPlan, Settings, Site
from tests.acceptance import demo_company as company
from tests.acceptance.demo_tables import DEMO, absences, history, matrix, places, stints, table, workers
from tests.acceptance.dull_rotation_oracle import Oracle, everything_broken, short_anyway
from tests.acceptance.make_demo import absences_book, people_list, rotation_book


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    """The dull judge over the demonstration company."""
    return Oracle()


def test_every_deliberate_violation_is_in_the_plan_and_no_other(oracle: Oracle) -> None:
    """The dull judge finds exactly what the list of deliberate violations says."""
    found = {(b.kind, frozenset(b.people), b.departments[:1], b.first, b.last) for b in everything_broken(oracle)}
    told = {(d.kind, frozenset(d.people), d.departments[:1], d.first, d.last) for d in company.DELIBERATE}
    with_mentor = {(k, p - {"1072"}, d, a, b) for k, p, d, a, b in found}
    assert with_mentor == told
    assert len(everything_broken(oracle)) == len(company.DELIBERATE)


def test_half_days_do_not_decide(oracle: Oracle) -> None:
    """Whether half a day away counts as away changes no more than the day on which it is meant to."""
    cautious = set(everything_broken(oracle))
    lenient = set(everything_broken(Oracle(half_is_away=False)))
    assert {b.kind for b in cautious - lenient} <= {"min-present"}
    assert not lenient - cautious


def test_no_department_is_short_without_the_rotation(oracle: Oracle) -> None:
    """Minimum staffing is missed only where the rotation takes somebody away."""
    assert short_anyway(oracle) == []


def test_counts_of_the_tables() -> None:
    """The lists have the people, places and rows that the description counts."""
    staff = workers()
    asked = Counter(row.file for row in company.ASKED)
    codes = Counter(code for cells in matrix().values() for code in cells.values())
    counted = {
        "people": len(staff),
        "departments": len(places()),
        "sites": len({worker.site for worker in staff.values()}),
        "rooms": len(table("Räume.csv")),
        "own_holidays": len(table("Feiertage.csv", delimiter="\t")),
        "absences": len(absences(staff)) - codes["BS"] - codes["U"],
        "school_weeks": codes["BS"],
        "vacation_weeks": codes["U"],
        "rules": len(table("Regeln.csv")) + len(table("Sperrpaare.csv")),
        "personas": len(table("Personas.csv")),
        "cases": len(table("Fallstudien.csv")),
        "past_meetings": len(table("Bisherige-Treffen.csv")) - asked["Bisherige-Treffen.csv"],
        "past_stays": len(history()),
        "skills": len(table("Kompetenzen.csv")),
        "contents": len(table("Lerninhalte.csv")),
        "assignments": len(stints()),
        "pins": len(table("Fixierungen.csv")),
        "wishes": len(table("Wuensche.csv")),
    }
    assert counted == company.COUNTS
    assert Counter(worker.department for worker in staff.values()) == company.DEPARTMENTS
    assert Counter(worker.site for worker in staff.values()) == company.SITES
    assert Counter(worker.role for worker in staff.values()) == company.ROLES


def test_people_of_the_story() -> None:
    """The joiner, the leaver, the namesakes, the trade fair and who is never there on Thursdays are in the files."""
    staff = workers()
    assert len({staff[number].name for number in company.SAME_NAME}) == 1
    assert staff[company.JOINER].joined == date(2027, 4, 1)
    assert staff[company.LEAVER].leaves == date(2027, 3, 31)
    assert all(3 not in staff[number].days for number in company.NEVER_ON_THURSDAYS)
    first, last, visitors = company.TRADE_FAIR
    assert {a.number for a in absences(staff) if (a.first, a.last) == (first, last)} == set(visitors)


def test_made_files_are_those_of_their_sources() -> None:
    """The cp1252 list and the workbooks in the folder are what the generator makes of the sources."""
    assert (DEMO / "Mitarbeiterliste.csv").read_bytes() == people_list()
    for name, book in (("Abwesenheiten.xlsx", absences_book()), ("Rotation 2027.xlsx", rotation_book())):
        written = load_workbook(DEMO / name)
        assert written.sheetnames == book.sheetnames
        for there, made in zip(written.worksheets, book.worksheets, strict=True):
            assert _cells(there) == _cells(made)


def _cells(worksheet: Worksheet) -> list[list[str]]:
    return [[str(cell or "").removesuffix(" 00:00:00") for cell in row] for row in worksheet.values]


def test_settings_of_the_demonstration_are_records() -> None:
    """What `demo.json` declares can be built as it stands, and names only files that lie beside it."""
    demo = json.loads((DEMO / "demo.json").read_text(encoding="utf-8"))
    programme = msgspec.convert({"id": "x", **demo["exchange"]}, Programme)
    plan = msgspec.convert({"id": "x", **demo["rotation"]}, RotationPlan)
    msgspec.convert(demo["settings"], Settings)
    assert {msgspec.convert(site, Site).name for site in demo["sites"]} == set(company.SITES)
    assert date.fromisoformat(demo["today"]) == company.TODAY
    assert (programme.name, plan.name) == (company.PROGRAMME, company.PLAN)
    assert isinstance(programme.goal, Goal)
    assert sum(item.minutes for item in programme.agenda) == programme.minutes
    thursdays = [programme.first + timedelta(days=7 * n) for n in range(company.THURSDAYS)]
    assert thursdays[-1] == programme.until
    assert set(company.SKIPPED_ROUNDS) <= set(thursdays)
    listed = {entry["file"] for entry in demo["files"]}
    assert listed == {unicodedata.normalize("NFC", path.name) for path in DEMO.iterdir()} - {"demo.json"}


def test_everybody_who_rotates_is_in_the_plan() -> None:
    """The plan's selector names, besides the apprentices, whoever has an assignment or wishes for one."""
    demo = json.loads((DEMO / "demo.json").read_text(encoding="utf-8"))
    named = set(demo["rotation"]["people"].partition("person:")[2].split(","))
    staff = workers()
    rotating = {stint.number for stint in stints()} | {row["Personal-Nr."] for row in table("Wuensche.csv")}
    assert {number for number in rotating if staff[number].role == "employee"} == named
