"""One state of the store in memory, and the same state as an action has changed it so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from types import MappingProxyType
from typing import Any, TypeVar

from scheduler.model import Conflict, Record, RondoError, message
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import Change, Collection, Stored, encode, id_of, name_of
from scheduler.store.failures import Place
from scheduler.store.format import JOURNAL, Table, Tables
from scheduler.store.repository import Expectation

R = TypeVar("R", bound=Record)


class MemorySnapshot:
    """Everything that was in a store after the commit `generation`; `known` are collections that are decoded."""

    def __init__(
        self,
        generation: int,
        tables: Tables,
        place: Place,
        known: Mapping[type[Record], Collection[Any]] | None = None,
    ) -> None:
        self.generation = generation
        self.tables = tables
        self._place = place
        self._collections: dict[type[Record], Collection[Any]] = dict(known or {})

    @property
    def journal(self) -> Table:
        """The documents of the journal by number."""
        return self.tables.get(JOURNAL, {})

    def get(self, kind: type[R], id: str) -> R | None:
        """The record with that id, or None."""
        return self.all(kind).get(id)

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind by its id, in the order they were added; not to be changed."""
        return self.collection(kind).records

    def revision(self, kind: type[Record], id: str) -> int:
        """How often the record has been written; 0 where there is none."""
        found = self.stored(kind, id)
        return found.revision if found else 0

    def stored(self, kind: type[R], id: str) -> Stored[R] | None:
        """The document of the record with that id, or None."""
        return self.collection(kind).stored.get(id)

    def collection(self, kind: type[R]) -> Collection[R]:
        """The documents of a kind."""
        if kind not in self._collections:
            raw = self.tables.get(COLLECTIONS[kind], {})
            self._collections[kind] = Collection(kind, raw, self._place)
        return self._collections[kind]

    def collections_in(self, tables: Tables) -> dict[type[Record], Collection[Any]]:
        """The collections that are decoded already, as these tables have them; only what differs is decoded again."""
        moved: dict[type[Record], Collection[Any]] = {}
        for kind, collection in self._collections.items():
            raw = tables.get(COLLECTIONS[kind], {})
            moved[kind] = collection if raw is collection.raw else collection.moved_on(raw)
        return moved

    def collections_after(self, changes: Iterable[Change]) -> dict[type[Record], Collection[Any]]:
        """The collections that are decoded already, with these changes made; nothing else is decoded again."""
        after = dict(self._collections)
        by_kind = sorted(changes, key=lambda change: COLLECTIONS[change.kind])
        for kind, of_kind in groupby(by_kind, key=lambda change: change.kind):
            after[kind] = self.collection(kind).after(of_kind)
        return after


class Staging:
    """A snapshot and, on top of it, what one action has put and deleted."""

    def __init__(self, base: MemorySnapshot) -> None:
        self._base = base
        self._staged: dict[type[Record], dict[str, Record | None]] = {}
        self._views: dict[type[Record], Mapping[str, Any]] = {}

    def get(self, kind: type[R], id: str) -> R | None:
        """The record with that id as this action has left it, or None."""
        staged: Mapping[str, Any] = self._staged.get(kind, {})
        found: R | None = staged[id] if id in staged else self._base.get(kind, id)
        return found

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind as this action has left it; what comes later does not change the answer."""
        if kind not in self._staged:
            return self._base.all(kind)
        if kind not in self._views:
            merged: dict[str, Any] = {**self._base.all(kind), **self._staged[kind]}
            self._views[kind] = MappingProxyType({key: record for key, record in merged.items() if record is not None})
        return self._views[kind]

    def put(self, record: Record) -> None:
        """Add the record, or replace the one of its kind and id; an equal record is not written again."""
        if type(record) not in COLLECTIONS:
            raise TypeError(f"{type(record).__name__} is not kept in a store")
        self._stage(type(record), id_of(record), record)

    def delete(self, kind: type[Record], id: str) -> None:
        """Remove the record with that id; there may be none."""
        self._stage(kind, id, None)

    def staged(self, kind: type[Record], id: str) -> Record | None:
        """What the action has put there, or None."""
        return self._staged.get(kind, {}).get(id)

    def check(self, expect: Expectation) -> None:
        """Raise Conflict, with both versions, where a record has another revision than it is expected to have."""
        for (kind, key), revision in expect.items():
            if self._base.revision(kind, key) != revision:
                mine, theirs = self.staged(kind, key), self._base.get(kind, key)
                sentence = "store-record-changed" if theirs else "store-record-removed"
                text = message(sentence, record=name_of(kind, key, theirs, mine))
                raise Conflict(text, mine=mine, theirs=theirs, hint=message("store-hint-again"))

    def changes(self) -> list[Change]:
        """What is different in the end, in the order it was first touched."""
        return [change for kind, staged in self._staged.items() for change in _differences(self._base, kind, staged)]

    def _stage(self, kind: type[Record], id: str, record: Record | None) -> None:
        self._staged.setdefault(kind, {})[id] = record
        self._views.pop(kind, None)


def _differences(base: MemorySnapshot, kind: type[Record], staged: Mapping[str, Record | None]) -> Iterator[Change]:
    number = base.collection(kind).highest
    for key, record in staged.items():
        before = base.stored(kind, key)
        if record == (before.record if before else None):
            continue
        if record is None:
            yield Change(kind, key, before, None)
        elif before is not None:
            yield Change(kind, key, before, encode(before.number, before.revision + 1, record))
        else:
            number += 1
            yield Change(kind, key, None, encode(number, 1, record))


@contextmanager
def staged(base: MemorySnapshot, expect: Expectation | None) -> Iterator[Staging]:
    """What an action puts and deletes on top of a state. Raises Conflict where `expect` is not so, first of all."""
    staging, expected = Staging(base), expect or {}
    try:
        yield staging
    except RondoError:
        staging.check(expected)
        raise
    staging.check(expected)
