"""Calendars of others through the door: days away and busy hours, whose they are, twice, vanished, undone."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from scheduler.model import Absence, AbsenceKind, AbsenceStatus, BusyCalendar, Half, Namespace, Refused, Severity, Side
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.tables import calendar_answers
from scheduler.workspace.views.tables import ImportedTable
from tests.scheduler.calendars.reading.test_programs import FILES

NAMES = (("Jana", "Ahrens"), ("Zeynep", "Aydın"), ("Max", "Berger"), ("Sebastian", "Brandl"))
MAIL = "{}.{}@isartal.example"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Four people, whose names and addresses stand in the files."""
    made = open_workspace(tmp_path / "plan.rondo.json", today=date(2027, 1, 11), actor="anna", create=True)
    for first, last in NAMES:
        mail = MAIL.format(first, last).lower().replace("ı", "i")
        made.people.add(first_name=first, last_name=last, email=mail)
    return made


def take(workspace: Workspace, *names: str | Path, **answers: str | bool) -> ImportedTable:
    """Take files over; what the last one did."""
    paths = [FILES / name for name in names]
    given = calendar_answers(paths, **answers)  # type: ignore[arg-type]
    return workspace.tables.apply(paths, answers=given).tables[-1]


def away(workspace: Workspace) -> list[tuple[str, date, date, AbsenceKind, Half, AbsenceStatus]]:
    """Every absence, by person and first day."""
    found = workspace.context.all(Absence).values()
    return sorted((one.person, one.start, one.range.last, one.kind, one.half, one.status) for one in found)


def busy(workspace: Workspace, person: str) -> list[str]:
    """When somebody's busy times begin (UTC)."""
    calendars = workspace.context.all(BusyCalendar).values()
    return [f"{one.start:%m-%d %H:%M}" for it in calendars if it.person == person for one in it.times]


def test_an_outlook_calendar(workspace: Workspace) -> None:
    """Leave is a vacation, a private day away is a day away and no more, meetings are busy hours without a subject."""
    table = take(workspace, "outlook.ics")
    assert (table.kind, table.added, table.rejected) == ("calendar", 8, 0)
    approved = AbsenceStatus.APPROVED
    assert away(workspace) == [
        ("brandl-sebastian", date(2027, 1, 20), date(2027, 1, 20), AbsenceKind.AWAY, Half.WHOLE, approved),
        ("brandl-sebastian", date(2027, 2, 15), date(2027, 2, 19), AbsenceKind.VACATION, Half.WHOLE, approved),
    ]
    assert busy(workspace, "brandl-sebastian")[:3] == ["01-11 08:00", "01-14 10:30", "01-26 13:00"]
    stored = Path(workspace.context.repository.info().location).read_text(encoding="utf-8")
    assert not any(word in stored for word in ("Zahnarzt", "Kundentermin", "Jour fixe", "Müller & Söhne"))


def test_a_team_calendar_tells_of_each_whom_it_names(workspace: Workspace) -> None:
    """Names in any order, half days, what is only asked for; strangers are told, birthdays are no leave."""
    table = take(workspace, "hr.ics")
    day = date(2027, 2, 10)
    approved, requested = AbsenceStatus.APPROVED, AbsenceStatus.REQUESTED
    assert away(workspace) == [
        ("ahrens-jana", date(2027, 2, 1), date(2027, 2, 5), AbsenceKind.VACATION, Half.WHOLE, approved),
        ("aydin-zeynep", date(2027, 2, 3), date(2027, 2, 3), AbsenceKind.TRAINING, Half.WHOLE, approved),
        ("berger-max", date(2027, 2, 8), date(2027, 2, 8), AbsenceKind.VACATION, Half.AFTERNOON, approved),
        ("brandl-sebastian", day, date(2027, 2, 11), AbsenceKind.TRAINING, Half.WHOLE, requested),
    ]
    assert [note.line for note in table.notes if note.severity == "warning"] == [39]


def test_a_days_absence_may_be_timed(workspace: Workspace) -> None:
    """Google writes a day out of office as midnight to midnight in UTC; a refused meeting takes no time."""
    take(workspace, "google.ics")
    assert [(first, last) for _, first, last, *_ in away(workspace)] == [
        (date(2027, 1, 26), date(2027, 1, 26)),
        (date(2027, 4, 5), date(2027, 4, 9)),
    ]
    assert len(busy(workspace, "ahrens-jana")) == 8


def test_free_and_busy_times_have_an_owner_and_nothing_else(workspace: Workspace) -> None:
    """A week that a server calls unavailable is a week away."""
    take(workspace, "free-busy.ifb")
    assert [(one[0], one[1], one[2]) for one in away(workspace)] == [
        ("berger-max", date(2027, 1, 18), date(2027, 1, 22))
    ]
    assert busy(workspace, "berger-max") == ["01-14 10:30", "01-15 08:00"]


def test_whose_it_is_is_asked_where_nothing_says_it(workspace: Workspace) -> None:
    """Nothing goes in before; a name answers it, and one that nobody has asks again."""
    table = take(workspace, "apple.ics")
    assert [(note.severity, note.column) for note in table.notes] == [("question", "person")]
    assert table.rejected == table.rows == 3
    assert not away(workspace)
    assert [note.severity for note in take(workspace, "apple.ics", person="Niemand").notes] == ["question"]
    assert take(workspace, "apple.ics", person="Max Berger").added == 2
    assert [one[4] for one in away(workspace)] == [Half.MORNING]


def test_an_unknown_time_zone_is_asked_for_with_what_it_could_be(workspace: Workspace) -> None:
    """The question offers zones, and its answer lets the entry in; one that is no zone is refused."""
    (note,) = [note for note in take(workspace, "damaged.ics").notes if note.severity == "question"]
    assert (note.column, note.line) == ("TZID=Mars/Olympus", 19)
    assert note.choices[0] == "Europe/Berlin"
    assert take(workspace, "damaged.ics", zone="Europe/London").added == 1
    with pytest.raises(Refused):
        take(workspace, "damaged.ics", zone="Mars/Olympus")


def test_again_nothing_changes_and_one_undo_takes_all_back(workspace: Workspace) -> None:
    """The same files a second time are unchanged to the last time, and write nothing."""
    paths = [FILES / name for name in ("outlook.ics", "google.ics", "hr.ics", "exchange.ics", "free-busy.ifb")]
    answers = {("exchange.ics", 0, "person"): "Jana Ahrens"}
    before = workspace.now()
    first = workspace.tables.apply(paths, answers=answers)
    assert [table.file for table in first.tables] == [path.name for path in paths]
    written = [dict(workspace.context.all(kind)) for kind in (Absence, BusyCalendar)]
    again = workspace.tables.apply(paths, answers=answers)
    assert {(table.added, table.changed) for table in again.tables} == {(0, 0)}
    assert not any(note.severity == "question" for table in again.tables for note in table.notes)
    assert [dict(workspace.context.all(kind)) for kind in (Absence, BusyCalendar)] == written
    workspace.history.undo()
    assert dict(workspace.context.all(Absence)) == dict(before.all(Absence))
    assert not workspace.context.all(BusyCalendar)


def test_what_moved_is_changed_and_what_vanished_is_offered(workspace: Workspace, tmp_path: Path) -> None:
    """A vanished absence stays until somebody says that it goes; what somebody made of its kind by hand stays."""
    take(workspace, "outlook.ics")
    text = (FILES / "outlook.ics").read_text(encoding="utf-8")
    leave = next(one for one in workspace.context.all(Absence).values() if one.kind is AbsenceKind.VACATION)
    workspace.people.edit_absence(leave.id, kind=AbsenceKind.PARENTAL_LEAVE)
    shorter = tmp_path / "outlook.ics"
    moved = text.replace("DTEND;VALUE=DATE:20270220", "DTEND;VALUE=DATE:20270217")
    moved = moved.replace("20270120T170000", "20260101T170000").replace("20270120T080000", "20260101T080000")
    shorter.write_text(moved.replace("20270114T1", "20270121T1"), encoding="utf-8")
    table = take(workspace, shorter)
    (offer,) = [note for note in table.notes if note.severity == "question"]
    assert (offer.column, offer.choices) == ("vanished", ("remove", "keep"))
    assert table.changed == 2
    assert [(one[2], one[3]) for one in away(workspace)] == [
        (date(2027, 1, 20), AbsenceKind.AWAY),
        (date(2027, 2, 16), AbsenceKind.PARENTAL_LEAVE),
    ]
    assert "01-21 10:30" in busy(workspace, "brandl-sebastian")
    take(workspace, shorter, remove_vanished=True)
    assert [one[1] for one in away(workspace)] == [date(2027, 2, 15)]


def test_of_a_damaged_file_nothing_is_concluded_to_have_vanished(workspace: Workspace, tmp_path: Path) -> None:
    """What cannot be read may be just what is missing."""
    take(workspace, "outlook.ics")
    cut = tmp_path / "outlook.ics"
    cut.write_bytes((FILES / "outlook.ics").read_bytes()[:1600])
    table = take(workspace, cut, remove_vanished=True)
    assert {note.severity for note in table.notes} == {"error", "notice"}
    assert len(away(workspace)) == 2


def test_rondos_own_appointments_make_nobody_busy(workspace: Workspace, tmp_path: Path) -> None:
    """They are known by their UID, whatever else has become of them."""
    domain = workspace.context.all(Namespace)["namespace"].domain
    text = (FILES / "google.ics").read_text(encoding="utf-8").replace("4f3k2j1h0g@google.com", f"x-1@exchange.{domain}")
    own = tmp_path / "own.ics"
    own.write_text(text, encoding="utf-8")
    take(workspace, own)
    assert busy(workspace, "ahrens-jana") == []


def test_nobody_is_planned_into_a_busy_hour(workspace: Workspace) -> None:
    """A meeting at that hour is a hard finding, named by its rule; of the subject nobody knows."""
    sides = (Side(name="A", people="person:brandl-sebastian"), Side(name="B", people="person:ahrens-jana"))
    workspace.exchange.create("X", sides, date(2027, 1, 14), date(2027, 1, 28), at=time(12), minutes=60)
    workspace.exchange.plan("x")
    assert not [one for one in workspace.exchange.check("x").findings if one.severity is Severity.HARD]
    take(workspace, "outlook.ics")
    (found,) = [one for one in workspace.exchange.check("x").findings if one.severity is Severity.HARD]
    assert (found.kind, found.people) == ("busy-in-calendar", ("brandl-sebastian",))
    workspace.meetings.repair("x")
    assert not [one for one in workspace.exchange.check("x").findings if one.severity is Severity.HARD]
