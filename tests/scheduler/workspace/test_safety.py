"""The check of a workspace in any state: it says what is wrong, where, and the way out, and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scheduler.model import Namespace, NotPossible, message
from scheduler.store.collections import COLLECTIONS
from scheduler.store.open import open_repository
from scheduler.workspace import Safety
from tests.scheduler.store.company import PEOPLE, RECORDS
from tests.scheduler.store.conftest import Clock
from tests.scheduler.workspace.damage import (
    DAMAGES,
    IN_THE_WAY,
    TEXTS,
    Damage,
    bad_journal,
    bad_number,
    bad_value,
    flip,
    hard,
    meeting_twice,
    nameless,
    no_document,
    no_namespace,
    other_table,
    plain,
    revision,
    said,
    sealed_anew,
    second_settings,
    state_of,
    stay_twice,
    twice,
    unknown_field,
)


def test_the_company_of_these_tests_has_a_record_of_every_kind() -> None:
    """So that no kind is left out of the check."""
    assert {Namespace, *map(type, RECORDS)} == set(COLLECTIONS)


def test_a_whole_workspace_is_whole(safety: Safety, path: Path) -> None:
    """A record of every kind passes, the backups are told with what is in them, and nothing is changed."""
    before = state_of(path.parent)
    found = safety.check()
    assert (found.condition, found.whole, found.problems) == ("whole", True, ())
    assert found.checked == len(RECORDS) + 1
    assert (found.generation, found.schema, found.last_good) == (3, 1, None)
    assert [(backup.generation, backup.whole) for backup in found.backups] == [(2, True), (1, True), (0, True)]
    assert [backup.counts["people"] for backup in found.backups] == [4, 4, 0]
    assert len(said(found)) == 4
    assert state_of(path.parent) == before


@pytest.mark.parametrize(("damage", "condition", "problem"), [*DAMAGES, *IN_THE_WAY])
def test_every_kind_of_damage_is_told_and_nothing_is_changed(
    safety: Safety, path: Path, damage: Damage, condition: str, problem: str
) -> None:
    """The check ends soon, says what it is and which the last good state is, and leaves everything as it was."""
    damage(path)
    before = state_of(path.parent)
    found = safety.check()
    assert (found.condition, found.whole) == (condition, False)
    assert found.problems[0].id == problem
    assert found.problems[0].hint is not None
    assert found.last_good == found.backups[0].id
    assert (found.backups[0].generation, len(found.backups)) == (2, 3)
    assert said(found)
    assert state_of(path.parent) == before


def test_what_can_still_be_read_is_told(safety: Safety, path: Path) -> None:
    """A flipped bit spoils one document, and the others are counted; an overwritten start spoils what it covers."""
    flip(path)
    found = safety.check()
    assert hard(found.problems) == ["checksum", "people/2"]
    assert found.checked == len(RECORDS)
    data = path.read_bytes()
    place = data.index(b"Deniz")
    path.write_bytes(b"\x00" * place + data[place:])
    assert 10 < safety.check().checked < len(RECORDS)


def test_what_was_changed_by_hand_is_named(safety: Safety, path: Path) -> None:
    """In a file that somebody edited, the records that are not as they were written are told, and no others."""
    data = path.read_bytes().replace(b"Eva Berg", b"Eva Bergmann")
    path.write_bytes(data)
    assert [problem.id for problem in safety.check().problems] == ["checksum", "edited/people/berg-eva"]
    tables = json.loads(data)
    del tables["rooms"]["1"]
    tables["absences"]["2"] = {
        "revision": 1,
        "body": {"id": "new", "person": "berg-eva", "start": "2027-05-03", "end": "2027-05-04"},
    }
    path.write_text(json.dumps(tables))
    found = safety.check()
    edited = {problem.id for problem in found.problems if problem.id.startswith("edited/")}
    assert edited == {"edited/people/berg-eva", "edited/rooms/isar", "edited/absences/new"}
    assert said(found)


def test_undone_actions_are_not_taken_for_edits(safety: Safety, path: Path, clock: Clock) -> None:
    """What the journal says was taken back is as it was written."""
    store = open_repository(path, create=False, clock=clock)
    store.undo("anna")
    assert Safety(path, actor="anna", clock=clock).check().whole
    path.write_bytes(path.read_bytes().replace(b"Eva Berg", b"Eva Bergmann"))
    assert [problem.id for problem in safety.check().problems] == ["checksum", "edited/people/berg-eva"]


BROKEN: list[tuple[str, str, Any, str]] = [
    ("people", "department", "xx", "people/mueller-anna/department/xx"),
    ("people", "site", "xx", "people/mueller-anna/site/xx"),
    ("people", "manager", "xx", "people/mueller-anna/manager/xx"),
    ("departments", "mentor", "xx", "departments/vi/mentor/xx"),
    ("departments", "requires_before", ["xx"], "departments/vi/requires_before/xx"),
    ("rooms", "site", "xx", "rooms/isar/site/xx"),
    ("absences", "person", "xx", "absences/weber-jan-2027-02-01/person/xx"),
    ("own_holidays", "site", "xx", "own_holidays/betriebsfest/site/xx"),
    ("rules", "scope", {"people": ["xx"]}, "rules/mentor/scope/xx"),
    ("rules", "scope", {"departments": ["xx"]}, "rules/mentor/scope/xx"),
    ("rules", "scope", {"sites": ["xx"]}, "rules/mentor/scope/xx"),
    ("rules", "scope", {"pairs": [["xx", "berg-eva"]]}, "rules/mentor/scope/xx"),
    ("rules", "kind", "no-such-kind", "rules/mentor/kind"),
    ("rules", "parameters", {"no-such": 1}, "rules/mentor/no-such"),
    ("rotation_plans", "departments", ["xx"], "rotation_plans/rotation/departments/xx"),
    ("rotation_plans", "people", "nonsense:1", "rotation_plans/rotation/people"),
    ("rotation_rows", "person", "xx", "rotation_rows/rotation.weber-jan/person/xx"),
    ("rotation_rows", "plan", "xx", "rotation_rows/rotation.weber-jan/plan/xx"),
    ("rotation_rows", "person", "berg-eva", "rotation_rows/rotation.weber-jan/id"),
    ("past_stays", "person", "xx", "past_stays/stay-1/person/xx"),
    ("past_stays", "department", "xx", "past_stays/stay-1/department/xx"),
    ("wishes", "department", "xx", "wishes/wish-1/department/xx"),
    ("programmes", "rooms", ["xx"], "programmes/exchange/rooms/xx"),
    ("rounds", "programme", "xx", "rounds/exchange.2027-01-14/programme/xx"),
    ("past_meetings", "first", "xx", "past_meetings/met-1/first/xx"),
    ("personas", "owner", "xx", "personas/einkauf/owner/xx"),
    ("cases", "persona", "xx", "cases/werk-nord/persona/xx"),
]


@pytest.mark.parametrize(("table", "field", "value", "id"), BROKEN)
def test_every_reference_is_checked(safety: Safety, path: Path, table: str, field: str, value: Any, id: str) -> None:
    """An id that nothing has is damage with its place, in a whole file as in an edited one."""
    sealed_anew(path, lambda tables: tables[table]["1"]["body"].update({field: value}))
    found = safety.check()
    assert (found.condition, found.whole) == ("whole", False)
    assert id in hard(found.problems)
    assert said(found)
    problem = next(problem for problem in found.problems if problem.id == id)
    assert (problem.table, bool(problem.record), bool(problem.field)) == (table, True, True)
    assert problem.hint is not None
    plain(path)
    found = safety.check()
    assert (found.condition, id in hard(found.problems)) == ("plain", True)


@pytest.mark.parametrize(
    ("field", "value", "id"),
    [
        ("people", [["xx"], ["yilmaz-deniz"]], "tables/xx"),
        ("room", "xx", "room/xx"),
        ("persona", "xx", "persona/xx"),
        ("case", "xx", "case/xx"),
    ],
)
def test_references_at_tables_are_checked(safety: Safety, path: Path, field: str, value: Any, id: str) -> None:
    """Who sits where, about what, must be there."""
    sealed_anew(path, lambda tables: tables["rounds"]["1"]["body"]["tables"][0].update({field: value}))
    assert hard(safety.check().problems) == [f"rounds/exchange.2027-01-14/{id}"]


@pytest.mark.parametrize("field", ["department", "mentor"])
def test_references_of_stays_are_checked(safety: Safety, path: Path, field: str) -> None:
    """Where somebody is to be, and who guides them, must be there; the way out takes the stay out."""
    sealed_anew(path, lambda tables: tables["rotation_rows"]["1"]["body"]["assignments"][0].update({field: "xx"}))
    (problem,) = safety.check().problems
    assert problem.id == f"rotation_rows/rotation.weber-jan/{field}/xx"
    assert problem.hint is not None
    assert "rotation unassign rotation mk-20270208-weber-jan" in TEXTS[0](problem.hint)


@pytest.mark.parametrize(
    ("change", "id"),
    [
        (twice, "people/9"),
        (meeting_twice, "rounds/exchange.2027-01-21/tables"),
        (stay_twice, "rotation_rows/rotation.weber-jan/assignments"),
        (revision, "people/1"),
        (no_namespace, "namespace"),
        (second_settings, "settings/other/id"),
        (bad_journal, "_journal/2"),
        (other_table, "table/peple"),
        (nameless, "people/3"),
        (unknown_field, "people/3"),
        (bad_value, "people/3"),
        (no_document, "people/3"),
        (bad_number, "people/x\\u202e"),
    ],
)
def test_what_stands_wrong_by_itself_is_told(
    safety: Safety, path: Path, change: Callable[[dict[str, Any]], None], id: str
) -> None:
    """Doubled ids, revisions, unknown tables, unreadable records and history: each with its place."""
    sealed_anew(path, change)
    found = safety.check()
    assert id in hard(found.problems)
    assert said(found)


def test_a_number_that_stands_twice_is_not_lost_in_silence(safety: Safety, path: Path) -> None:
    """Who copies a record in an editor and forgets its number is told, though JSON would drop one of the two."""
    data = path.read_bytes()
    place = data.index(b'"people":{') + len(b'"people":{')
    path.write_bytes(data[:place] + b'"1":{"revision":1,"body":{"id":"x","name":"X"}},' + data[place:])
    assert "people/1" in hard(safety.check().problems)
    assert safety.adopt(path).is_refused


def test_selections_that_mean_nobody_are_a_notice(safety: Safety, path: Path) -> None:
    """They keep nothing from working, so the workspace is whole."""
    sealed_anew(path, lambda tables: tables["rotation_plans"]["1"]["body"].update(people="department:VI+tag:nobody"))
    found = safety.check()
    assert found.whole
    assert [problem.severity for problem in found.problems] == ["notice"]


# Databases


def test_a_database_is_checked_and_keeps_its_own_backups(database: str, clock: Clock) -> None:
    """Every record and reference is looked at; earlier states are the care of whoever runs the database."""
    store = open_repository(database, create=True, clock=clock, first=[Namespace(domain="0123.rondo.invalid")])
    safety = Safety(database, actor="anna", clock=clock)
    found = safety.check()
    assert (found.condition, found.whole, found.checked, found.problems) == ("shared", True, 1, ())
    with store.transaction(actor="anna", action=message("people-added", name="X")) as transaction:
        transaction.put(PEOPLE[1])
    found = safety.check()
    assert {"people/weber-jan/department/vi", "people/weber-jan/manager/mueller-anna"} == set(hard(found.problems))
    assert said(found)
    for attempt in (safety.backups, safety.create, lambda: safety.restore("1"), lambda: safety.adopt("x")):
        with pytest.raises(NotPossible):
            attempt()
    store.close()


def test_a_database_that_is_not_there_is_told(clock: Clock) -> None:
    """The check says that it cannot be opened, and why."""
    found = Safety("postgresql://nobody@127.0.0.1:1/none", actor="anna", clock=clock).check()
    assert (found.condition, found.whole, found.problems[0].id) == ("shared", False, "closed")
    assert said(found)
