"""Whole imports: the demonstration company, several files at once, one undo, and nothing before it is confirmed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduler.model import (
    Absence,
    AbsenceKind,
    CaseStudy,
    Department,
    Message,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    Persona,
    Record,
    Refused,
    Room,
    RotationPlan,
    RotationRow,
    Rule,
    Site,
    Wish,
)
from scheduler.store.collections import COLLECTIONS
from scheduler.workspace.views.tables import ImportReport
from tests.acceptance.demo_company import ASKED, COUNTS, DEPARTMENTS, PLAN, SITES
from tests.acceptance.demo_tables import DEMO, matrix, stints
from tests.scheduler.files.bringing import ENGLISH, GERMAN, Desk, counts, notes

FILES = [DEMO / item["file"] for item in json.loads((DEMO / "demo.json").read_text(encoding="utf-8"))["files"]]


def everything(desk: Desk) -> dict[str, dict[str, Record]]:
    """All records of the workspace."""
    return {name: dict(desk.workspace.context.all(kind)) for kind, name in COLLECTIONS.items()}


@pytest.fixture
def company(desk: Desk) -> tuple[Desk, ImportReport]:
    """The demonstration company's files, taken over at once."""
    return desk, desk.workspace.tables.apply(FILES)


def test_the_demonstration_company_goes_in_whole(company: tuple[Desk, ImportReport]) -> None:
    """Every file is recognised, no row is refused, and the records are as many as were counted by hand."""
    desk, report = company
    assert notes(report, "error", "warning") == []
    assert notes(report, "question") == [(asked.file, asked.line, asked.value) for asked in ASKED]
    get = desk.workspace.context.all
    rows, absences = get(RotationRow).values(), get(Absence).values()
    weeks = [one for one in absences if one.source]
    found = {
        "people": len(get(Person)),
        "departments": len(get(Department)),
        "sites": len(get(Site)),
        "rooms": len(get(Room)),
        "own_holidays": len(get(OwnHoliday)),
        "absences": len(absences) - len(weeks),
        "school_weeks": sum(one.kind == AbsenceKind.SCHOOL for one in weeks),
        "vacation_weeks": sum(one.kind == AbsenceKind.VACATION for one in weeks),
        "rules": len(get(Rule)),
        "personas": len(get(Persona)),
        "cases": len(get(CaseStudy)),
        "past_meetings": len(get(PastMeeting)),
        "past_stays": len(get(PastStay)),
        "skills": sum(len(person.skills) for person in get(Person).values()),
        "contents": sum(len(department.contents) for department in get(Department).values()),
        "assignments": sum(len(row.assignments) for row in rows),
        "pins": sum(stay.pinned for row in rows for stay in row.assignments),
        "wishes": len(get(Wish)),
    }
    assert found == COUNTS
    assert [plan.name for plan in get(RotationPlan).values()] == [PLAN]


def test_the_people_sit_where_the_lists_say(company: tuple[Desk, ImportReport]) -> None:
    """Departments and sites have the people that were counted, and sites the regions of their people."""
    desk, _ = company
    people, sites = desk.people.values(), desk.workspace.context.all(Site)
    assert {code: sum(p.department == desk.department(code).id for p in people) for code in DEPARTMENTS} == DEPARTMENTS
    assert {site.name: sum(p.site == site.id for p in people) for site in sites.values()} == SITES
    assert {site.name: site.region for site in sites.values()} == {
        "München": "DE-BY",
        "Hamburg": "DE-HH",
        "London": "GB-ENG",
    }


def test_the_rotation_is_the_one_a_dull_reader_finds(company: tuple[Desk, ImportReport]) -> None:
    """Every stay and every week of school is what another reader, that shares no code, takes from the files."""
    desk, _ = company
    numbers = {person.id: number for number, person in desk.people.items()}
    codes = {department.id: department.code for department in desk.workspace.context.all(Department).values()}
    found = {
        (numbers[row.person], codes[stay.department], stay.start, stay.range.last)
        for row in desk.workspace.context.all(RotationRow).values()
        for stay in row.assignments
    }
    assert found == {tuple(stint) for stint in stints()}
    weeks = {(numbers[one.person], one.start) for one in desk.absences if one.source}
    assert weeks == {
        (n, monday) for n, cells in matrix().items() for monday, code in cells.items() if code in ("BS", "U")
    }


def test_again_nothing_changes(company: tuple[Desk, ImportReport]) -> None:
    """All files once more: no row is new or changed, and the workspace is not written."""
    desk, _ = company
    generation = desk.workspace.context.snapshot.generation
    report = desk.workspace.tables.apply(FILES)
    assert [(table.added, table.changed) for table in report.tables] == [(0, 0)] * len(FILES)
    assert desk.workspace.context.snapshot.generation == generation


def test_one_undo_takes_the_import_back(desk: Desk) -> None:
    """An import of many files is one action: one undo leaves the workspace as it was, redo brings all back."""
    desk.staff()
    before = everything(desk)
    desk.workspace.tables.apply(FILES[:8])
    after = everything(desk)
    assert after != before
    desk.workspace.history.undo()
    assert everything(desk) == before
    desk.workspace.history.redo()
    assert everything(desk) == after


def test_the_order_of_the_files_does_not_matter(desk: Desk) -> None:
    """What others refer to is taken over first, wherever its file stands."""
    report = desk.workspace.tables.apply([*reversed(FILES)])
    assert notes(report, "error", "warning") == []
    assert len(desk.people) == COUNTS["people"]
    assert (
        sum(len(row.assignments) for row in desk.workspace.context.all(RotationRow).values()) == COUNTS["assignments"]
    )


def test_a_preview_says_what_the_import_does_and_writes_nothing(desk: Desk) -> None:
    """Preview and import report the same counts and notes; the preview leaves the workspace as it is."""
    before = everything(desk)
    preview = desk.workspace.tables.preview(FILES)
    assert everything(desk) == before
    applied = desk.workspace.tables.apply(FILES)
    assert (preview.applied, applied.applied) == (False, True)
    assert preview.tables == applied.tables


def test_every_row_is_counted_once(company: tuple[Desk, ImportReport]) -> None:
    """Added, changed, unchanged and rejected are all rows."""
    _, report = company
    assert all(table.rows == sum(counts(table)) for table in report.tables)


def test_progress_grows(desk: Desk) -> None:
    """Whoever waits sees how far it is, never backwards."""
    shares: list[float] = []

    def tell(share: float, text: Message) -> None:
        assert text.key.startswith("import-")
        shares.append(share)

    desk.workspace.tables.apply(FILES, progress=tell)
    assert shares == sorted(shares)
    assert shares[0] >= 0
    assert shares[-1] <= 1


def test_every_sentence_exists_in_both_languages(company: tuple[Desk, ImportReport], tmp_path: Path) -> None:
    """What the import says is a sentence in German and in English."""
    desk, report = company
    bad = desk.file("x.csv", "Personal-Nr.;Name;Abteilung\n1;M?ller;VI\n")
    tables = (*report.tables, *desk.workspace.tables.preview([bad]).tables)
    for texts in (GERMAN, ENGLISH):
        for table in tables:
            for text in (table.about, *(note.text for note in table.notes)):
                assert texts(text) != text.key
            assert texts.has(f"table-kind-{table.kind}")
    with pytest.raises(Refused) as refused:
        desk.workspace.tables.preview([tmp_path / "missing.csv"])
    assert refused.value.exit_code == 3


def test_the_history_names_the_files(desk: Desk) -> None:
    """The entry says which files were taken over."""
    desk.staff()
    entry = desk.workspace.history.entries().entries[0]
    assert GERMAN(entry.action) == "Eingelesen: Mitarbeiter.csv"
