"""Older schemas: their files open forever, after a backup and in one commit; newer ones are not touched."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest

from scheduler.model import Person, Refused, Unusable, message
from scheduler.store import migrations
from scheduler.store.backups import backups
from scheduler.store.examining import Condition, examine
from scheduler.store.format import SCHEMA, pack
from scheduler.store.journal import State
from scheduler.store.migrations import Migration, PlainTables
from scheduler.store.open import open_repository
from scheduler.store.restoring import put_in_place
from scheduler.store.storage import WorkspaceStorage
from scheduler.texts import Texts
from scheduler.workspace.integrity import broken_references
from tests.scheduler.store.company import PEOPLE, make
from tests.scheduler.store.conftest import Clock

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def fixture_copy(tmp_path: Path) -> Callable[[Path], Path]:
    """Copies a fixture to where it may be written."""

    def copied(fixture: Path) -> Path:
        target = tmp_path / fixture.name
        shutil.copy(fixture, target)
        return target

    return copied


@pytest.mark.parametrize("fixture", sorted(FIXTURES.glob("schema-*.json")), ids=lambda path: path.name)
def test_a_file_of_every_schema_opens_forever(
    fixture: Path, fixture_copy: Callable[[Path], Path], clock: Clock
) -> None:
    """Every table still has its records, nothing in it is wrong, and what was done before can still be undone."""
    path = fixture_copy(fixture)
    store = open_repository(path, create=False, clock=clock)
    names = [person.name for person in store.snapshot().all(Person).values()]
    assert names == ["Anna Müller-Lang", "Jan Weber-Voß", "Deniz Yılmaz [/]", "Eva Berg"]
    found = examine(path)
    assert (found.condition, found.problems) == (Condition.WHOLE, ())
    tables = json.loads(path.read_bytes())
    count = sum(len(table) for name, table in tables.items() if not name.startswith("_"))
    assert sum(map(len, found.checked.records.values())) == count > 20
    assert not [problem for problem in broken_references(found.checked.records) if problem.is_damage]
    for _ in range(3):
        store.undo("anna")
    assert store.snapshot().all(Person) == {}


def test_there_is_a_fixture_of_every_schema() -> None:
    """Whoever raises the schema leaves a file of the one before."""
    assert {path.name for path in FIXTURES.glob("schema-*.json")} >= {
        f"schema-{number}.json" for number in range(1, SCHEMA + 1)
    }


# A schema before the first one, in which people's names stood in two fields


def _joined(document: Any) -> Any:
    """The two fields as one."""
    body = dict(document["body"])
    body["name"] = f"{body.pop('first')} {body.pop('last')}"
    return {**document, "body": body}


def _tables(tables: PlainTables) -> PlainTables:
    return {**tables, "people": {number: _joined(document) for number, document in tables["people"].items()}}


def _image(collection: str, document: Any) -> Any:
    return _joined(document) if collection == "people" else document


def _split(document: Mapping[str, Any]) -> dict[str, Any]:
    body = dict(document["body"])
    body["first"], _, body["last"] = body.pop("name").partition(" ")
    return {**document, "body": body}


@pytest.fixture
def older(path: Path, clock: Clock) -> Path:
    """A workspace as a program of schema 0 left it."""
    make(path, clock)
    tables = json.loads(path.read_bytes())
    del tables["_header"]
    tables["people"] = {number: _split(document) for number, document in tables["people"].items()}
    for action in tables["_journal"].values():
        for change in action["changes"]:
            for side in ("before", "after"):
                if change["collection"] == "people" and change[side]:
                    change[side] = _split(change[side])
    raw = {
        name: {number: msgspec.Raw(msgspec.json.encode(document)) for number, document in table.items()}
        for name, table in tables.items()
    }
    _, data = pack(raw, generation=3, changed=clock(), schema=0)
    path.write_bytes(data)
    return path


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way from schema 0."""
    monkeypatch.setitem(migrations.MIGRATIONS, 0, Migration(_tables, _image))


def people(path: Path, clock: Clock) -> list[str]:
    """Everybody's name."""
    store = open_repository(path, create=False, clock=clock)
    return [person.name for person in store.snapshot().all(Person).values()]


@pytest.mark.usefixtures("known")
def test_opening_migrates_in_one_commit_after_a_named_backup(older: Path, clock: Clock) -> None:
    """The backup is the file as it was; the new one is whole, one generation on, and says so in the history."""
    before = older.read_bytes()
    assert examine(older).condition is Condition.OLDER
    assert people(older, clock)[:2] == ["Anna Müller-Lang", "Jan Weber-Voß"]
    store = open_repository(older, create=False, clock=clock)
    assert (store.info().schema, store.snapshot().generation) == (SCHEMA, 4)
    named = [backup for backup in backups(older) if backup.name]
    assert [(backup.name, backup.path.read_bytes()) for backup in named] == [("before-migration-0", before)]
    newest = store.history()[0]
    assert newest.actor == "Rondo"
    assert "Schema 1" in Texts("de")(newest.action)
    assert examine(older).problems == ()


@pytest.mark.usefixtures("known")
def test_what_was_done_before_a_migration_can_be_undone_after_it(older: Path, clock: Clock) -> None:
    """The journal's images are migrated too."""
    store = open_repository(older, create=False, clock=clock)
    store.undo("anna")
    store.undo("anna")
    assert people(older, clock)[:2] == [person.name for person in PEOPLE[:2]]


def test_where_images_cannot_be_migrated_the_history_stays_and_undo_says_so(
    older: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was done before stands for good, with its sentence."""
    monkeypatch.setitem(migrations.MIGRATIONS, 0, Migration(_tables))
    store = open_repository(older, create=False, clock=clock)
    assert len(store.history()) == 4
    with pytest.raises(Refused) as caught:
        store.undo("anna")
    assert caught.value.text.key == "store-undo-final"
    assert State.FINAL.value.encode() in older.read_bytes()


def test_a_schema_that_no_way_leads_from_is_refused_untouched(older: Path, clock: Clock) -> None:
    """Nothing is guessed."""
    before = older.read_bytes()
    with pytest.raises(Unusable) as caught:
        open_repository(older, create=False, clock=clock)
    assert caught.value.text.key == "store-not-brought-up"
    assert examine(older).is_damaged
    assert older.read_bytes() == before


def test_a_migration_that_ends_in_something_else_than_records_changes_nothing(
    older: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every document is looked at before anything is written."""
    monkeypatch.setitem(migrations.MIGRATIONS, 0, Migration(lambda tables: tables, lambda _, document: document))
    before = older.read_bytes()
    with pytest.raises(Unusable):
        open_repository(older, create=False, clock=clock)
    assert older.read_bytes() == before


@pytest.mark.usefixtures("known")
def test_where_nothing_can_be_written_a_migration_says_so(
    older: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read-only media: the sentence says that it is an older file, why it cannot be brought up, and what to do."""
    before = older.read_bytes()

    def read_only(path: Any, flags: int, *rest: Any, **options: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, *rest, **options)

    real = os.open
    monkeypatch.setattr(os, "open", read_only)
    with pytest.raises(Unusable) as caught:
        open_repository(older, create=False, clock=clock)
    monkeypatch.undo()
    assert caught.value.text.key == "store-not-brought-up"
    assert "schreibgeschützt" in Texts("de")(caught.value.text)
    assert caught.value.hint is not None
    assert older.read_bytes() == before


@pytest.mark.usefixtures("known")
def test_a_backup_of_an_older_schema_comes_back_migrated(older: Path, clock: Clock) -> None:
    """Restoring looks at what it will be, and puts that in place."""
    open_repository(older, create=False, clock=clock)
    (kept,) = (backup for backup in backups(older) if backup.name)
    found = examine(kept.path)
    assert (found.condition, found.problems) == (Condition.OLDER, ())
    older.write_bytes(b"")
    put_in_place(older, found.checked, clock=clock, actor="anna", action=message("backup-adopted", file="x"))
    assert people(older, clock)[:2] == ["Anna Müller-Lang", "Jan Weber-Voß"]


@pytest.mark.usefixtures("known")
def test_an_older_file_under_an_open_program_is_told(older: Path, clock: Clock) -> None:
    """Who copies an old file over the open one is told to open it anew; it is not read as if it were of today."""
    old = older.read_bytes()
    store = open_repository(older, create=False, clock=clock)
    older.write_bytes(old)
    with pytest.raises(Unusable) as caught:
        store.snapshot()
    assert caught.value.text.key == "store-outdated"
    assert older.read_bytes() == old
    assert WorkspaceStorage(older, clock).load_any().header.schema == 0
