"""The workspace in a database: several people at once, and somebody who is to be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from scheduler.model import Conflict, Person, Unusable
from scheduler.workspace import Workspace, copy_workspace, open_workspace
from tests.scheduler.workspace.anna import TODAY, WORDS
from tests.scheduler.workspace.test_privacy import workspace

__all__ = ["workspace"]

Open = Callable[[str], Workspace]


@pytest.fixture
def opened(database: str) -> Open:
    """Opens the workspace in the test's database for somebody."""
    open_workspace(database, today=TODAY, actor="ada", create=True).close()
    return lambda actor: open_workspace(database, today=TODAY, actor=actor)


def test_people_who_edit_different_records_do_not_collide(opened: Open) -> None:
    """Two who have both open each see the other's work, and each takes back only their own."""
    ada, bob = opened("ada"), opened("bob")
    ada.people.add(name="Müller, Anna")
    bob.people.add(name="Berg, Ben")
    assert [person.name for person in ada.context.all(Person).values()] == ["Anna Müller", "Ben Berg"]
    ada.people.edit("mueller-anna", email="anna@example.org")
    bob.people.edit("berg-ben", email="ben@example.org")
    ada.history.undo()
    assert [person.email for person in bob.context.all(Person).values()] == ["", "ben@example.org"]
    ada.close()
    bob.close()


def test_a_form_on_an_old_state_is_a_conflict(opened: Open) -> None:
    """Who saves what somebody else has changed meanwhile is told so, and who that was is known."""
    ada, bob = opened("ada"), opened("bob")
    ada.people.add(name="Müller, Anna")
    revision = ada.context.snapshot.revision(Person, "mueller-anna")
    bob.people.edit("mueller-anna", email="anna@example.org")
    with pytest.raises(Conflict):
        ada.people.edit("mueller-anna", email="other@example.org", expect=revision)
    last = ada.history.last_change(Person, "mueller-anna")
    assert last is not None
    assert last.actor == "bob"
    ada.close()
    bob.close()


def test_after_erasing_no_row_names_the_person(
    workspace: Workspace,
    tmp_path: Path,
    database: str,
) -> None:
    """Name, earlier name, address, number and id are gone from documents, journal and who wrote what."""
    workspace.close()
    copy_workspace(tmp_path / "plan.rondo.json", database)
    by_anna = open_workspace(database, today=TODAY, actor="mueller-anna")
    by_anna.people.edit("Ben Berg", email="ben@example.org")
    by_anna.close()
    there = open_workspace(database, today=TODAY, actor="ada")
    assert traces(database) == set(WORDS) - {"müller, anna"}
    erased = there.privacy.erase("Anna Schmidt")
    assert [left.reason.key for left in erased.left] == ["store-leftover-dumps"]
    assert traces(database) == set()
    assert erased.person in there.context.all(Person)
    again = open_workspace(database, today=TODAY, actor="ada")
    assert again.context.all(Person) == there.context.all(Person)
    assert again.history.entries() == there.history.entries()
    there.close()
    again.close()


def traces(database: str) -> set[str]:
    """The words of Anna's that stand in any row of any table."""
    tables = ("workspace", "documents", "deletions", "journal")
    with psycopg.connect(database) as connection:
        rows = [
            row
            for table in tables
            for row in connection.execute(f"select row_to_json(t)::text from {table} t".encode())
        ]
    return {word for (text,) in rows for word in WORDS if word in text.casefold()}


def test_the_check_of_a_database_finds_every_record_that_is_none(opened: Open, database: str) -> None:
    """Whatever somebody has changed with SQL is listed, record by record, with the way out."""
    ada = opened("ada")
    for name in ("Müller, Anna", "Berg, Ben", "Celik, Cem"):
        ada.people.add(name=name)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("update documents set body = '{\"id\": \"x\"}' where id in ('berg-ben', 'celik-cem')")
        connection.execute("update journal set entry = '[]' where number = 1")
    found = ada.safety.check()
    assert not found.whole
    assert found.counts["people"] == 1
    assert len([problem for problem in found.problems if problem.severity == "hard"]) == 3
    assert all(problem.hint for problem in found.problems if problem.severity == "hard")
    ada.close()


def test_nothing_is_erased_where_the_history_cannot_be_read(opened: Open, database: str) -> None:
    """Half an erasure would be worse than none: the sentence names the place, and nothing is changed."""
    ada = opened("ada")
    ada.people.add(name="Müller, Anna")
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("update journal set changes = '[7]'")
    with pytest.raises(Unusable) as caught:
        ada.privacy.erase("Anna Müller")
    assert caught.value.text.key == "store-bad-record"
    assert "mueller-anna" in ada.context.all(Person)
    ada.close()
