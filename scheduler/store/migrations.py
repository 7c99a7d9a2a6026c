"""Bringing a workspace of an older schema up to ours: pure functions on plain tables, from one version to the next.

A migration changes what older documents say so that today's records can be built of them. Add one to `MIGRATIONS` under
the schema that it starts from, raise `SCHEMA` (`scheduler/store/format.py`), and leave a file of the older schema among
the fixtures of the tests: it must open forever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from scheduler.model import Unusable, message
from scheduler.store import failures
from scheduler.store.checking import checked, pieces_of
from scheduler.store.format import JOURNAL, SCHEMA, Table, Tables
from scheduler.store.journal import NOTHING, Action, Journal, State, action_of, decoded_action, decoded_changes, encoded
from scheduler.store.keeping import keep_copy
from scheduler.store.storage import Clock, WorkspaceStorage

PlainTables = Mapping[str, Mapping[str, Any]]
"""Documents as plain JSON data, `{"revision": 2, "body": {...}}`, by table and number."""

ACTOR = "Rondo"


class Migration(NamedTuple):
    """From one schema to the next. Both functions are pure: they are given copies and return what is to stand there.

    `image` brings one document of the journal up, given its table. Without it undo ends at the migration: the history
    keeps what was done, but not how to take it back.
    """

    tables: Callable[[PlainTables], PlainTables]
    image: Callable[[str, Any], Any] | None = None


MIGRATIONS: dict[int, Migration] = {}


def migrated(tables: Tables, schema: int) -> Tables:
    """The tables of that schema as tables of ours; the journal's images too, or its actions for good.

    Raises Unusable for a schema that no migration starts from.
    """
    plain: PlainTables = {
        name: {number: msgspec.json.decode(raw) for number, raw in table.items()}
        for name, table in tables.items()
        if name != JOURNAL
    }
    journal = tables.get(JOURNAL, {})
    for version in range(schema, SCHEMA):
        migration = MIGRATIONS.get(version)
        if migration is None:
            raise Unusable(message("store-no-migration", schema=str(version)), hint=message("store-hint-newer"))
        plain = migration.tables(plain)
        journal = {number: _migrated_action(migration, raw) for number, raw in journal.items()}
    return {name: _raw_table(table) for name, table in plain.items()} | {JOURNAL: journal}


def bring_up(storage: WorkspaceStorage, clock: Clock) -> None:
    """Migrate the file of an older schema in one commit, after a named backup.

    Raises Unusable where that cannot be done here, and then nothing has changed but that backup.
    """
    try:
        with storage.locked():
            content = storage.load_any()
            if not content.header.is_older:
                return
            schema = content.header.schema
            keep_copy(storage, content, f"before-migration-{schema}")
            tables = migrated(content.tables, schema)
            for problem in checked(pieces_of(tables)).problems:
                raise Unusable(problem.text)
            action = message("store-action-migrated", schema=str(SCHEMA))
            entry = action_of(clock(), ACTOR, action, ()).in_state(State.FINAL)
            journal = Journal(tables[JOURNAL], storage.path).appended(content.header.generation + 1, entry)
            storage.commit({**tables, JOURNAL: journal.table}, content)
    except Unusable as error:
        raise failures.not_brought_up(storage.path, error.text) from error


def _migrated_action(migration: Migration, raw: msgspec.Raw) -> msgspec.Raw:
    action = decoded_action(raw)
    if migration.image is None:
        return encoded(_for_good(action))
    image = migration.image
    changes = [
        msgspec.structs.replace(
            change, **{side: _image(image, change.collection, getattr(change, side)) for side in ("before", "after")}
        )
        for change in decoded_changes(action)
    ]
    return encoded(msgspec.structs.replace(action, changes=msgspec.Raw(msgspec.json.encode(changes))))


def _image(image: Callable[[str, Any], Any], collection: str, raw: msgspec.Raw) -> msgspec.Raw:
    if raw == NOTHING:
        return raw
    return msgspec.Raw(msgspec.json.encode(image(collection, msgspec.json.decode(raw))))


def _for_good(action: Action) -> Action:
    return msgspec.structs.replace(action, changes=msgspec.Raw(b"[]"), state=action.state.for_good)


def _raw_table(table: Mapping[str, Any]) -> Table:
    return {number: msgspec.Raw(msgspec.json.encode(document)) for number, document in table.items()}
