"""Making the tables of a workspace in a database, and bringing older ones up to date; never over anything else."""

from __future__ import annotations

import secrets

from scheduler.model import message
from scheduler.store import format as format_of
from scheduler.store import postgres_failures as failures
from scheduler.store.address import Address
from scheduler.store.checking import checked, pieces_of
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import Change
from scheduler.store.format import JOURNAL
from scheduler.store.journal import Journal, action_of, decoded_action
from scheduler.store.journal import State as Standing
from scheduler.store.migrations import migrated
from scheduler.store.postgres import PostgresRepository
from scheduler.store.postgres_connection import Connections, PatientConnection, told
from scheduler.store.postgres_rows import (
    CREATE,
    LAYOUT,
    TABLES,
    State,
    news_since,
    tables_after,
    whole_journal,
    without_changes,
    write_documents,
    write_journal,
    write_state,
)
from scheduler.store.repository import Contents
from scheduler.store.snapshot import MemorySnapshot
from scheduler.store.storage import PATIENCE, Clock

ACTOR = "Rondo"
_ROW = "insert into workspace (id, layout, schema, generation, changed) values (%s, %s, %s, %s, %s)"
_ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('rondo init'))"


def open_database(address: Address, clock: Clock, *, patience: float = PATIENCE) -> PostgresRepository:
    """The workspace in that database; `patience` is how long a writer waits, in seconds.

    Raises Unusable where the server cannot be reached or there is no workspace of a schema we know.
    """
    return PostgresRepository(Connections(address, patience), clock)


def make_database(address: Address, contents: Contents, clock: Clock) -> None:
    """Make the tables and put these contents into them, all at once or not at all; migrate those of an older schema.

    Raises Refused where there is a workspace of our schema, or tables of somebody else's with our names.
    """
    connections = Connections(address, PATIENCE)
    try:
        with told(address), connections.one() as connection:
            _refuse_encoding(address, connection)
            connection.execute("begin")
            connection.execute(_ONE_AT_A_TIME)
            if _is_there(address, connection):
                _bring_up(address, connection, clock)
            else:
                connection.execute(CREATE)
                _fill(connection, address, contents)
            connection.execute("commit")
    finally:
        connections.close()


def _fill(connection: PatientConnection, address: Address, contents: Contents, id: str | None = None) -> None:
    """Write everything into tables that are empty but for the row about the workspace, which may have an id already."""
    snapshot = MemorySnapshot(contents.generation, contents.tables, address)
    changes = [
        Change(kind, key, None, stored)
        for kind in COLLECTIONS
        for key, stored in snapshot.collection(kind).stored.items()
    ]
    journal = contents.tables.get(JOURNAL, {})
    new = {number: decoded_action(raw).changes for number, raw in journal.items()}
    state = State(id or secrets.token_hex(8), LAYOUT, format_of.SCHEMA, contents.generation, contents.changed)
    with connection.pipeline():
        write_documents(connection, changes, contents.generation, contents.changed, ACTOR)
        write_journal(connection, {}, without_changes(journal), new, contents.generation)
        if id is None:
            connection.execute(_ROW, state[:5])
        write_state(connection, state)


def _refuse_encoding(address: Address, connection: PatientConnection) -> None:
    encoding = connection.info.parameter_status("server_encoding") or ""
    if encoding != "UTF8":
        raise failures.other_encoding(address, encoding)


def _is_there(address: Address, connection: PatientConnection) -> bool:
    """Whether there are our tables; raises Refused where anything else has one of their names."""
    found = connection.execute(
        "select name from unnest(%s::text[]) as name where to_regclass(name) is not null", (list(TABLES),)
    ).fetchall()
    if found and len(found) < len(TABLES):
        raise failures.other_tables(address, found[0][0])
    return bool(found)


def _bring_up(address: Address, connection: PatientConnection, clock: Clock) -> None:
    """Migrate the documents of an older schema in one commit; raises Refused where it is not older."""
    connection.execute("lock table workspace")
    news = news_since(connection, -1)
    state = news.state
    if state is None or state.schema >= format_of.SCHEMA or state.layout != LAYOUT:
        raise failures.exists(address)
    snapshot = MemorySnapshot(state.generation, tables_after({}, news), address)
    old = {**snapshot.tables, JOURNAL: whole_journal(connection, snapshot.journal)}
    made = migrated(old, state.schema)
    for problem in checked(pieces_of(made)).problems:
        raise failures.not_brought_up(address, problem.text)
    entry = action_of(clock(), ACTOR, message("store-action-migrated", schema=str(format_of.SCHEMA)), ())
    journal = Journal(made[JOURNAL], address).appended(state.generation + 1, entry.in_state(Standing.FINAL)).table
    connection.execute("delete from documents")
    connection.execute("delete from journal")
    contents = Contents(generation=state.generation + 1, changed=entry.time, tables={**made, JOURNAL: journal})
    _fill(connection, address, contents, state.id)
