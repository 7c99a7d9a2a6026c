"""Reports of a workspace: what stands in them, and what never does."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from scheduler.model import Refused, Side, WrongUsage
from scheduler.reports.html import html_of
from scheduler.reports.report import Report, Table
from scheduler.reports.sheets import csv_of
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.reports import FORMS
from scheduler.workspace.views.reports import Asked

MONDAY = date(2027, 1, 4)
REASONS = ("vacation", "sick", "parental-leave", "school", "exam", "training")
SIDES = (Side(name="Vertrieb", people="department:VI"), Side(name="Marketing", people="department:MK"))
PEOPLE = (("Anna", "Ahrens", "VI"), ("Bo", "Brandl", "VI"), ("Mia", "Meier", "MK"), ("Nils", "Ott", "MK"))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Two sides, one barred pair, absences of every kind, a rotation and an exchange."""
    made = open_workspace(tmp_path / "w.rondo.json", today=MONDAY, actor="ulrike", create=True)
    for code, name in (("VI", "Vertrieb"), ("MK", "Marketing")):
        made.places.add_department(code=code, name=name, guest_capacity=1)
    for first, last, place in PEOPLE:
        made.people.add(first_name=first, last_name=last, department=place, email=f"{first}@example.com".lower())
    for number, kind in enumerate(REASONS):
        made.people.add_absence("Anna Ahrens", date(2027, 2, 1 + 7 * number // 5), date(2027, 2, 3 + number), kind)
    made.rules.add("never-pair", scope="people:ahrens-anna,meier-mia", confidential=True, note="Streit")
    made.rotation.create("Plan", MONDAY, date(2027, 12, 31))
    made.rotation.assign(
        "Plan", "Anna Ahrens", "MK", date(2027, 1, 18), date(2027, 3, 28), mentor="Mia Meier", goal="Messe"
    )
    made.playbook.add_persona(name="Petra", problems="Zeit")
    made.exchange.create("Lunch", SIDES, MONDAY, date(2027, 3, 31))
    made.exchange.plan("Lunch")
    made.events.create("Speed", sides=SIDES, day=MONDAY, count=2)
    made.events.plan("Speed")
    return made


def every(workspace: Workspace, language: str = "de") -> dict[str, Report]:
    """Each kind of report that there is, about Anna, her mentor or Marketing where it needs somebody."""
    return {kind: workspace.reports.compose(kind, about(workspace, kind, language)) for kind in workspace.reports.kinds}


def about(workspace: Workspace, kind: str, language: str = "de") -> Asked:
    """Whom or what each kind is about."""
    people = {"person": "Anna Ahrens", "mentor": "Mia Meier"}
    meeting = next(table.meeting for round in workspace.exchange.show("Lunch").rounds for table in round.tables)
    return Asked(
        language=language, person=people.get(kind, ""), department="MK", persona="Petra" if kind == "card" else "",
        meeting=meeting, event="Speed",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_report_says_why_somebody_is_away_or_that_two_may_not_meet(workspace: Workspace, language: str) -> None:
    """Neither the kind of an absence nor the rule about a pair, its note or that it is confidential.

    The matrix, which planners go on working with, names school and exams, but no other reason.
    """
    say = texts(language).say
    training = {say(f"report-matrix-{kind}") for kind in ("school", "exam")}
    secret = [say(f"word-absence-{kind}") for kind in REASONS] + ["Streit", "never-pair", say("rule-never-pair-title")]
    for kind, report in every(workspace, language).items():
        for said in (html_of(report).decode(), csv_of(report).decode()):
            known = training if kind == "matrix" else set()
            assert not [word for word in secret if word in said and word not in known], kind


def test_a_barred_pair_looks_like_one_that_does_not_meet(workspace: Workspace) -> None:
    """The matrix has the same empty cell for both; the application's has a mark, for the planner alone."""
    (table,) = workspace.reports.compose("coverage", Asked(language="de")).tables
    barred = next(row for row in table.rows if row.cells[0].text == "Ahrens, Anna")
    column = [title.title for title in table.columns].index("Me")
    assert (barred.cells[column].text, barred.cells[column].tone.value) == ("", "")
    assert workspace.exchange.matrix("Lunch").rows[0].cells[column - 1].possible is False


def test_a_bar_goes_over_its_weeks_and_breaks_where_somebody_is_away(workspace: Workspace) -> None:
    """KW 3 to 12 in Marketing; in the week that is mostly absence there is the hatching, without a word."""
    board = workspace.reports.compose("board", Asked(language="de", until=date(2027, 4, 4)))
    (table,) = board.tables
    anna = next(row for row in table.rows if row.cells[0].text == "Ahrens, Anna")
    spans = [(cell.text, cell.tone.value.partition("-")[0], cell.span) for cell in anna.cells[1:]]
    assert spans == [("", "", 2), ("MK", "tint", 2), ("", "away", 1), ("MK", "tint", 7), ("", "", 1)]


def test_the_load_stands_on_the_planners_board_and_not_on_the_wall(workspace: Workspace) -> None:
    """The wall shows who is where, and nothing about what is short."""
    reports = every(workspace)
    load = texts("de").say("report-load")
    assert load in csv_of(reports["board"]).decode()
    assert load not in csv_of(reports["wall"]).decode()


def test_a_year_goes_over_as_many_tables_as_pages_take(workspace: Workspace) -> None:
    """52 weeks are two tables in A4 and one in A3; together they have every column once."""
    for paper, count in (("a4", 2), ("a3", 1)):
        tables = workspace.reports.compose("board", Asked(language="de", paper=paper)).tables
        assert len(tables) == count
        weeks = [column.title for table in tables for column in table.columns[1:]]
        assert weeks == [str(week) for week in range(1, 53)]


def test_a_person_finds_their_stays_and_meetings(workspace: Workspace) -> None:
    """In the order of time, with mentor, goal and partner."""
    stays, meetings = workspace.reports.compose("person", Asked(language="de", person="Anna Ahrens")).tables
    assert [cell.text for cell in stays.rows[0].cells] == [
        "18.01.2027 bis 28.03.2027",
        "Marketing",
        "Mia Meier",
        "Messe",
    ]
    held = [table for round in workspace.exchange.show("Lunch", person="ahrens-anna").rounds for table in round.tables]
    assert len(meetings.rows) == len(held) > 0
    assert {row.cells[2].text for row in meetings.rows} == {"Nils Ott"}


def test_a_mentor_and_a_department_see_who_comes(workspace: Workspace) -> None:
    """With the days, and how many at a time."""
    reports = every(workspace, "en")
    for kind in ("mentor", "department"):
        table = reports[kind].tables[-1]
        assert "Anna Ahrens" in [cell.text for cell in table.rows[0].cells]


@pytest.mark.parametrize("ending", FORMS)
def test_every_report_is_written_in_every_form(workspace: Workspace, tmp_path: Path, ending: str) -> None:
    """And written again in its place."""
    for kind in workspace.reports.kinds:
        file = tmp_path / "aus" / f"{kind}{ending}"
        asked = about(workspace, kind)
        for _ in range(2):
            assert workspace.reports.write(kind, str(file), asked).file == str(file)
        assert file.stat().st_size > (2 if ending == ".csv" else 50)


def test_a_text_table_opens_in_a_german_spreadsheet(workspace: Workspace) -> None:
    """Semicolons, and umlauts by the mark at the beginning."""
    content = csv_of(workspace.reports.compose("department", Asked(language="de", department="MK")))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Name", "Wann", "Mentor/in", "Ziel"]


@pytest.mark.parametrize(
    ("kind", "file", "asked", "error"),
    [
        ("nix", "a.pdf", {}, WrongUsage),
        ("board", "a.doc", {}, WrongUsage),
        ("board", "a", {}, WrongUsage),
        ("person", "a.pdf", {}, WrongUsage),
        ("person", "a.pdf", {"person": "Nobody"}, Refused),
        ("board", "a.pdf", {"plan": "Nix"}, Refused),
        ("board", "a.pdf", {"paper": "b5"}, WrongUsage),
        ("board", "a.pdf", {"zoom": "year"}, WrongUsage),
        ("board", "a.pdf", {"first": date(2027, 2, 1), "until": date(2027, 1, 1)}, Refused),
        ("board", "folder.pdf", {}, Refused),
        ("board", "link.pdf", {}, Refused),
    ],
)
def test_what_cannot_be_written_is_refused_and_nothing_is_left(
    workspace: Workspace, tmp_path: Path, kind: str, file: str, asked: dict[str, str], error: type[Exception]
) -> None:
    """The sentence names what is wrong; no file appears, and a folder or a link stays what it is."""
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(error):
        workspace.reports.write(kind, str(tmp_path / file), Asked(language="de", **asked))  # type: ignore[arg-type]
    assert sorted(tmp_path.iterdir()) == before


def test_where_there_are_several_plans_it_has_to_be_said_which(workspace: Workspace) -> None:
    """The way out names them."""
    workspace.rotation.create("Zweiter", MONDAY, date(2027, 6, 30))
    with pytest.raises(Refused) as caught:
        workspace.reports.compose("board", Asked(language="de"))
    assert "Zweiter" in texts("de")(caught.value.hint)  # type: ignore[arg-type]
    board = workspace.reports.compose("board", Asked(language="de", plan="zweiter"))
    assert isinstance(board.blocks[1], Table)
