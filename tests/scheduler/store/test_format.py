"""The bytes: stock TinyDB reads them, line 1 is the header, and TinyDB itself can write safely through our storage."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from scheduler.model import Conflict, Person, Refused
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from scheduler.store.storage import WorkspaceStorage
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.test_contract import ANNA, EXTERN, JAN, put


@pytest.fixture
def place(path: Path) -> Path:
    """A file: these tests look at what lies on the disk."""
    return path


def test_stock_tinydb_reads_a_workspace(store: Repository, path: Path) -> None:
    """With nothing of ours, TinyDB opens the file, lists the tables and finds documents."""
    put(store, ANNA, JAN, EXTERN)
    with TinyDB(path, access_mode="r", encoding="utf-8") as database:
        assert database.tables() == {"_header", "_journal", "people", "departments"}
        found = database.table("people").search(where("body")["name"] == "Anna Müller")
        assert [(document.doc_id, document["revision"]) for document in found] == [(1, 1)]
        assert len(database.table("people")) == 2


def test_line_one_is_the_header(store: Repository, path: Path) -> None:
    """Format, schema, generation and length stand in line 1, with the digest of all the rest of the file."""
    put(store, ANNA)
    line, _, rest = path.read_bytes().partition(b"\n")
    header = json.loads(line.rstrip(b",") + b"}")["_header"]["1"]
    assert (header["format"], header["schema"], header["generation"], header["length"]) == (1, 1, 1, len(rest))
    before_digest = line[: line.index(header["sha256"].encode())]
    assert hashlib.sha256(before_digest + rest).hexdigest() == header["sha256"]


def test_tinydb_writes_through_our_storage(store: Repository, path: Path, clock: Clock) -> None:
    """TinyDB's own inserts are commits as ours are, and both see each other's."""
    put(store, ANNA)
    with TinyDB(path, clock, storage=WorkspaceStorage) as database:
        number = database.table("notes").insert({"text": "ö"})
        assert store.snapshot().generation == 2
        put(store, JAN)
        assert database.table("notes").get(doc_id=number) == {"text": "ö"}
        assert len(database.table("people")) == 2
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]


def test_tinydb_cannot_write_what_json_does_not_know(store: Repository, path: Path, clock: Clock) -> None:
    """NaN is refused, and the file stays as it is."""
    before = path.read_bytes()
    with TinyDB(path, clock, storage=WorkspaceStorage) as database, pytest.raises(Refused):
        database.table("notes").insert({"number": float("nan")})
    assert path.read_bytes() == before


def test_tinydb_cannot_write_over_what_it_has_not_read(store: Repository, path: Path, clock: Clock) -> None:
    """Between TinyDB's reading and its writing nobody else's commit is lost."""
    storage = WorkspaceStorage(path, clock)
    tables = storage.read()
    put(store, ANNA)
    with pytest.raises(Conflict):
        storage.write(tables)
    assert store.snapshot().get(Person, ANNA.id) == ANNA


def test_tables_that_we_do_not_know_are_kept(store: Repository, path: Path, clock: Clock) -> None:
    """What a later version or another program has added goes through our commits unchanged."""
    with TinyDB(path, clock, storage=WorkspaceStorage) as database:
        database.table("notes").insert({"text": "ö"})
    put(open_repository(path, create=False, clock=clock), ANNA)
    with TinyDB(path, access_mode="r", encoding="utf-8") as database:
        assert database.table("notes").all() == [{"text": "ö"}]
