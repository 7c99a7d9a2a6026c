"""What a workspace would be after an import, in memory: read from a source, changed freely, written at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol, TypeVar

from scheduler.model import Record

R = TypeVar("R", bound=Record)


class Source(Protocol):
    """Where records are read from: a snapshot or a transaction of the store."""

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind by its id."""


class Draft:
    """The records of a source, and what has been put and deleted since."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._records: dict[type[Record], dict[str, Any]] = {}
        self._indexes: dict[type[Record], dict[str, dict[Any, dict[str, Any]]]] = {}

    def all(self, kind: type[R]) -> dict[str, R]:
        """Every record of a kind as the draft has it, by id; not to be changed by others."""
        if kind not in self._records:
            self._records[kind] = dict(self._source.all(kind))
        return self._records[kind]

    def where(self, kind: type[R], field: str, value: object) -> tuple[R, ...]:
        """The records of a kind in which a field has that value, found by an index."""
        indexes = self._indexes.setdefault(kind, {})
        if field not in indexes:
            index: dict[Any, dict[str, Any]] = {}
            for key, record in self.all(kind).items():
                index.setdefault(getattr(record, field), {})[key] = record
            indexes[field] = index
        return tuple(indexes[field].get(value, {}).values())

    def get(self, kind: type[R], id: str) -> R | None:
        """The record with that id, or None."""
        return self.all(kind).get(id)

    def put(self, record: Record) -> None:
        """Add the record, or replace the one with its id."""
        kind, key = type(record), record.id  # type: ignore[attr-defined]
        self._unindex(kind, key)
        self.all(kind)[key] = record
        for field, index in self._indexes.get(kind, {}).items():
            index.setdefault(getattr(record, field), {})[key] = record

    def delete(self, kind: type[Record], id: str) -> None:
        """Remove the record with that id; there may be none."""
        self._unindex(kind, id)
        self.all(kind).pop(id, None)

    def put_records(self) -> Iterator[Record]:
        """Every record that is new or different, by kind."""
        for kind, records in self._records.items():
            before: Mapping[str, Any] = self._source.all(kind)
            yield from (record for key, record in records.items() if before.get(key) != record)

    def deleted_records(self) -> Iterator[tuple[type[Record], str]]:
        """Kind and id of every record that is no more."""
        for kind, records in self._records.items():
            yield from ((kind, key) for key in self._source.all(kind) if key not in records)

    def _unindex(self, kind: type[Record], key: str) -> None:
        before = self.all(kind).get(key)
        if before is not None:
            for field, index in self._indexes.get(kind, {}).items():
                index.get(getattr(before, field), {}).pop(key, None)
