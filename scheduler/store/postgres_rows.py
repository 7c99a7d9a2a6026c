"""A workspace as rows of PostgreSQL tables, and back: documents, what was deleted, the journal, and one row about all.

Bodies are `json` and not `jsonb`: a record comes back byte by byte as it was written, and can still be asked for with
`body ->> 'name'`. The one row of `workspace` is the lock of all writers: whoever has it writes, in the order of
generations. Every row knows the generation that wrote it last, so an open application reads only what is new to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import pairwise
from typing import Any, LiteralString, NamedTuple

import msgspec
from psycopg import Cursor, errors
from psycopg.pq import TransactionStatus

from scheduler.model import printable
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import Change
from scheduler.store.format import JOURNAL, Table
from scheduler.store.journal import decoded_action, encoded
from scheduler.store.postgres_connection import CHANNEL, PatientConnection

LAYOUT = 1
REMEMBERED = 1000
NO_CHANGES = msgspec.Raw(b"[]")
TABLES = ("workspace", "documents", "deletions", "journal")

CREATE: LiteralString = """
create table workspace (
    id text not null,
    layout integer not null,
    schema integer not null,
    generation bigint not null,
    changed timestamptz not null,
    is_one boolean primary key default true check (is_one)
);
create table documents (
    collection text not null,
    id text not null,
    number bigint not null,
    revision bigint not null,
    body json not null,
    generation bigint not null,
    updated timestamptz not null,
    updated_by text not null,
    primary key (collection, id),
    unique (collection, number)
);
create index on documents (generation);
create table deletions (
    collection text not null,
    number bigint not null,
    generation bigint not null
);
create index on deletions (generation);
create table journal (
    number bigint primary key,
    entry json not null,
    changes json not null,
    generation bigint not null
);
create index on journal (generation);
comment on table workspace is 'Rondo: the one row about this workspace, and the lock of its writers';
comment on table documents is 'Rondo: one row a record';
comment on table deletions is 'Rondo: what was deleted by the last commits, for applications that are open';
comment on table journal is 'Rondo: what was done, by whom, and how to take it back'
"""
_ONE_MOMENT: LiteralString = "begin isolation level repeatable read read only"
_STATE: LiteralString = "select id, layout, schema, generation, changed, tableoid::bigint from workspace"
_DOCUMENTS: LiteralString = """
select collection, number, convert_to('{"revision":' || revision || ',"body":' || body || '}', 'UTF8')
from documents where generation > %s order by number
"""
_DELETIONS: LiteralString = "select collection, number from deletions where generation > %s"
_JOURNAL: LiteralString = """
select number, convert_to(entry::text, 'UTF8') from journal where generation > %s order by number
"""
_LAST: LiteralString = """
select number from journal where position(%s in changes::text) > 0 order by number desc limit 1
"""
_INSERT: LiteralString = """
insert into documents (collection, id, number, revision, body, generation, updated, updated_by)
values (%s, %s, %s, %s, %s, %s, %s, %s)
"""
_UPDATE: LiteralString = """
with done as (
    update documents set revision = %s, body = %s, generation = %s, updated = %s, updated_by = %s
    where collection = %s and id = %s and revision = %s and number = %s returning 1
) select 1 / count(*) from done
"""
_DELETE: LiteralString = """
with done as (
    delete from documents where collection = %s and id = %s and revision = %s and number = %s returning 1
) select 1 / count(*) from done
"""
_DELETION: LiteralString = "insert into deletions (collection, number, generation) values (%s, %s, %s)"
INTERFERENCE = (errors.DivisionByZero, errors.UniqueViolation)
"""What writing raises where a document is not as the last commit left it: then a division by zero ends everything."""


class State(NamedTuple):
    """The row about the workspace; two that are equal are the same state of the same workspace.

    `table` is the server's number of the table, which is another one where a dump was played back.
    """

    id: str
    layout: int
    schema: int
    generation: int
    changed: datetime
    table: int = 0


class News(NamedTuple):
    """What was written after some generation; `oldest` is the lowest number left in the journal.

    `state` is None where that row is missing.
    """

    state: State | None
    documents: Sequence[tuple[str, int, bytes]]
    deletions: Sequence[tuple[str, int]]
    journal: Sequence[tuple[int, bytes]]
    oldest: int


class _Parts(msgspec.Struct):
    """A document taken apart; `body` keeps its bytes."""

    revision: int
    body: msgspec.Raw


def state_of(connection: PatientConnection) -> State | None:
    """The row about the workspace; None where it is missing."""
    found = connection.execute(_STATE, binary=True).fetchone()
    return State(*found) if found else None


@contextmanager
def one_moment(connection: PatientConnection) -> Iterator[None]:
    """Within, everything is read as it was at one moment."""
    connection.execute(_ONE_MOMENT)
    yield
    connection.execute("commit")


def news_since(connection: PatientConnection, generation: int) -> News:
    """All that was written after that generation (-1: everything), of one moment, in one exchange with the server.

    Where a transaction is open, it is one in which nothing can change.
    """
    is_alone = connection.info.transaction_status is TransactionStatus.IDLE
    with connection.pipeline():
        if is_alone:
            connection.execute(_ONE_MOMENT)
        asked = _ask_for_news(connection, _STATE, generation)
        if is_alone:
            connection.execute("commit")
    return _news(asked)


def locked_news(connection: PatientConnection, generation: int) -> tuple[str, News]:
    """Begin to write, as soon as nobody else does: the number of the transaction, and what was written before it.

    All in one exchange with the server. What is read after the lock is what stands until the transaction ends.
    """
    with connection.pipeline():
        connection.execute("begin")
        asked = _ask_for_news(connection, f"{_STATE} for update", generation)
        number = connection.execute("select pg_current_xact_id()::text")
    return str(*number.fetchone() or ()), _news(asked)


def _ask_for_news(connection: PatientConnection, state: LiteralString, generation: int) -> list[Cursor[Any]]:
    since = (generation,)
    return [
        connection.execute(state, binary=True),
        connection.execute(_DOCUMENTS, since, binary=True),
        connection.execute(_DELETIONS, since, binary=True),
        connection.execute(_JOURNAL, since, binary=True),
        connection.execute("select coalesce(min(number), 0) from journal", binary=True),
    ]


def _news(answers: list[Cursor[Any]]) -> News:
    (state, documents, deletions, journal, oldest) = (cursor.fetchall() for cursor in answers)
    return News(State(*state[0]) if state else None, documents, deletions, journal, oldest[0][0])


def changes_of(connection: PatientConnection, number: int) -> msgspec.Raw:
    """What an action in the journal did, document by document."""
    found = connection.execute(
        "select convert_to(changes::text, 'UTF8') from journal where number = %s", (number,), binary=True
    ).fetchone()
    return msgspec.Raw(found[0]) if found else NO_CHANGES


def number_of_last(connection: PatientConnection, collection: str, id: str) -> int | None:
    """The number of the newest action in the journal that touched a document."""
    begin = msgspec.json.encode({"collection": collection, "id": id}).decode().rstrip("}") + ","
    found = connection.execute(_LAST, (begin,)).fetchone()
    return int(found[0]) if found else None


def whole_journal(connection: PatientConnection, entries: Table) -> dict[str, msgspec.Raw]:
    """The journal as it stands in a file: entries with their changes."""
    found = connection.execute("select number, convert_to(changes::text, 'UTF8') from journal", binary=True).fetchall()
    changes = {str(number): msgspec.Raw(raw) for number, raw in found}
    return {number: _with_changes(raw, changes.get(number, NO_CHANGES)) for number, raw in entries.items()}


def _with_changes(entry: msgspec.Raw, changes: msgspec.Raw) -> msgspec.Raw:
    """The whole entry; one that cannot be read stays as it is, for whoever looks for what is wrong."""
    try:
        return encoded(msgspec.structs.replace(decoded_action(entry), changes=changes))
    except msgspec.DecodeError:
        return entry


def without_changes(journal: Table) -> dict[str, msgspec.Raw]:
    """The journal as it is kept in memory: entries without their changes."""
    return {
        number: encoded(msgspec.structs.replace(decoded_action(raw), changes=NO_CHANGES))
        for number, raw in journal.items()
    }


def write_documents(
    connection: PatientConnection, changes: Iterable[Change], generation: int, moment: datetime, actor: str
) -> None:
    """Write what an action does; raises `INTERFERENCE` where a document is not as it should be."""
    gone: list[Sequence[Any]] = []
    new: list[Sequence[Any]] = []
    changed: list[Sequence[Any]] = []
    stamp = (generation, moment, printable(actor))
    for change in changes:
        place = (COLLECTIONS[change.kind], change.id)
        if change.after is None and change.before is not None:
            gone.append((*place, change.before.revision, change.before.number))
        elif change.after is not None:
            parts = _PARTS.decode(change.after.raw)
            body = bytes(parts.body).decode()
            if change.before is None:
                new.append((*place, change.after.number, parts.revision, body, *stamp))
            else:
                changed.append((parts.revision, body, *stamp, *place, change.before.revision, change.before.number))
    deletions = [(collection, number, generation) for collection, _, _, number in gone]
    with connection.cursor() as cursor:
        for statement, rows in ((_DELETE, gone), (_DELETION, deletions), (_UPDATE, changed), (_INSERT, new)):
            if rows:
                cursor.executemany(statement, rows)


def write_journal(
    connection: PatientConnection, before: Table, after: Table, changes: Mapping[str, msgspec.Raw], generation: int
) -> None:
    """Write the entries that are not what they were; `changes` by number for those whose changes are written too."""
    rows = [
        (
            int(number),
            bytes(raw).decode(),
            bytes(changes.get(number, NO_CHANGES)).decode(),
            generation,
            number in changes,
        )
        for number, raw in after.items()
        if number in changes or (raw is not before.get(number) and raw != before.get(number))
    ]
    gone = [(int(number),) for number in before if number not in after]
    with connection.cursor() as cursor:
        if rows:
            cursor.executemany(_ENTRY, rows)
        if gone:
            cursor.executemany("delete from journal where number = %s", gone)


_ENTRY: LiteralString = """
insert into journal as known (number, entry, changes, generation) values (%s, %s, %s, %s)
on conflict (number) do update set entry = excluded.entry, generation = excluded.generation,
    changes = case when %s then excluded.changes else known.changes end
"""


def write_state(connection: PatientConnection, state: State) -> None:
    """Write the row about the workspace and tell who listens; done by the commit."""
    connection.execute(
        "update workspace set layout = %s, schema = %s, generation = %s, changed = %s",
        (state.layout, state.schema, state.generation, state.changed),
    )
    connection.execute("delete from deletions where generation <= %s", (state.generation - REMEMBERED,))
    connection.execute("select pg_notify(%s, %s)", (CHANNEL, f"{state.id} {state.generation}"))


def write_names(connection: PatientConnection, said: Callable[[str], str]) -> None:
    """Write anew who has written each document."""
    for (name,) in connection.execute("select distinct updated_by from documents").fetchall():
        if (other := said(name)) != name:
            connection.execute("update documents set updated_by = %s where updated_by = %s", (other, name))


def was_committed(connection: PatientConnection, number: str) -> bool | None:
    """Whether the transaction of that number has been committed; None while that is not decided, or forgotten."""
    found = connection.execute("select pg_xact_status(%s::xid8)", (number,)).fetchone()
    return {"committed": True, "aborted": False}.get(found[0]) if found else None


def size_of(connection: PatientConnection) -> int:
    """How many bytes of JSON the workspace has."""
    found = connection.execute(_SIZE).fetchone()
    return int(found[0]) if found else 0


_SIZE: LiteralString = """
select coalesce((select sum(octet_length(body::text)) from documents), 0)
    + coalesce((select sum(octet_length(entry::text) + octet_length(changes::text)) from journal), 0)
"""


def tables_after(tables: Mapping[str, Table], news: News) -> dict[str, Table]:
    """The tables with the news in them, documents in the order of their numbers; the others are the same."""
    fresh: dict[str, dict[str, msgspec.Raw]] = {}
    for collection, number in news.deletions:
        fresh.setdefault(collection, dict(tables.get(collection, {}))).pop(str(number), None)
    for collection, number, raw in news.documents:
        fresh.setdefault(collection, dict(tables.get(collection, {})))[str(number)] = msgspec.Raw(raw)
    journal = {number: raw for number, raw in tables.get(JOURNAL, {}).items() if int(number) >= news.oldest}
    journal |= {str(number): msgspec.Raw(raw) for number, raw in news.journal}
    return {**tables, **{name: _in_order(table) for name, table in fresh.items()}, JOURNAL: journal}


def _in_order(table: dict[str, msgspec.Raw]) -> dict[str, msgspec.Raw]:
    numbers = list(map(int, table))
    if all(one < other for one, other in pairwise(numbers)):
        return table
    return {number: table[number] for number in sorted(table, key=int)}


_PARTS = msgspec.json.Decoder(_Parts)
