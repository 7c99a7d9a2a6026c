"""Records as documents: what stands in the file for one, and a collection of them that is decoded when asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from scheduler.model import Message, Record, Refused, RondoError, Round, Value, message, printable
from scheduler.store import failures
from scheduler.store.collections import COLLECTIONS
from scheduler.store.failures import Place
from scheduler.store.format import Table

R = TypeVar("R", bound=Record)

_NUMBER = re.compile(r"[1-9][0-9]{0,18}|0")


class Document(msgspec.Struct, Generic[R], frozen=True):
    """What stands in the file for a record: how often it has been written, and the record itself."""

    revision: int
    body: R


class Stored(NamedTuple, Generic[R]):
    """A document in its place: TinyDB's number of it (numbers rise in the order of adding), what it says, its bytes."""

    number: int
    revision: int
    record: R
    raw: msgspec.Raw


class Change(NamedTuple):
    """What one action does to one record; None stands for "there is none"."""

    kind: type[Record]
    id: str
    before: Stored[Any] | None
    after: Stored[Any] | None

    @property
    def number(self) -> int:
        """The number of the document, which stays the same."""
        document = self.after or self.before
        return document.number if document else 0


class Collection(Generic[R]):
    """The documents of one kind at one generation, as bytes and, once they are asked for, as records."""

    def __init__(
        self,
        kind: type[R],
        raw: Table,
        place: Place,
        stored: Mapping[str, Stored[R]] | None = None,
        earlier: Collection[R] | None = None,
    ) -> None:
        self.raw = raw
        self._kind = kind
        self._place = place
        self._earlier = earlier
        if stored is not None:
            self.stored = stored

    @cached_property
    def stored(self) -> Mapping[str, Stored[R]]:
        """Every document by the id of its record, in the order of numbers; raises Unusable where one is none."""
        earlier = self._earlier.stored.values() if self._earlier else ()
        known = {document.number: document for document in earlier}
        stored = self._by_id(
            self._decoded(number, raw, known.get(number))
            for number, raw in numbered(self.raw, COLLECTIONS[self._kind], self._place)
        )
        self._earlier = None
        return stored

    @cached_property
    def records(self) -> Mapping[str, R]:
        """Every record by its id."""
        return MappingProxyType({key: document.record for key, document in self.stored.items()})

    @cached_property
    def highest(self) -> int:
        """The highest number that is taken, 0 where there is none."""
        return max((document.number for document in self.stored.values()), default=0)

    def moved_on(self, raw: Table) -> Collection[R]:
        """The collection as others have left it; only documents whose bytes are other ones will be decoded."""
        earlier = self if "stored" in vars(self) else self._earlier
        return Collection(self._kind, raw, self._place, earlier=earlier)

    def after(self, changes: Iterable[Change]) -> Collection[R]:
        """The collection with these changes made, documents in the order of their numbers."""
        raw, stored = dict(self.raw), dict(self.stored)
        in_order = True
        for change in changes:
            if change.after is None:
                del raw[str(stored.pop(change.id).number)]
                continue
            in_order = in_order and (change.before is not None or change.after.number > self.highest)
            raw[str(change.after.number)] = change.after.raw
            stored[change.id] = change.after
        if not in_order:
            raw = {number: raw[number] for number in sorted(raw, key=int)}
            stored = dict(sorted(stored.items(), key=lambda item: item[1].number))
        return Collection(self._kind, raw, self._place, stored)

    def _decoded(self, number: int, raw: msgspec.Raw, earlier: Stored[R] | None) -> Stored[R]:
        """The document, its record taken from an earlier one with the same bytes. Those are let go with their file."""
        if earlier is None or earlier.raw != raw:
            return decode(self._kind, number, raw, self._place)
        return Stored(number, earlier.revision, earlier.record, raw)

    def _by_id(self, documents: Iterable[Stored[R]]) -> dict[str, Stored[R]]:
        found: dict[str, Stored[R]] = {}
        for document in documents:
            if found.setdefault(id_of(document.record), document) is not document:
                reason = message("store-reason-twice", id=id_of(document.record))
                raise failures.bad_record(self._place, COLLECTIONS[self._kind], document.number, reason)
        return found


def numbered(table: Table, collection: str, place: Place) -> Iterator[tuple[int, msgspec.Raw]]:
    """The documents of a table with their numbers, which rise; raises Unusable where a number is none."""
    try:
        for number in sorted(map(int, table)):
            yield number, table[str(number)]
    except (ValueError, KeyError):
        odd = next(key for key in table if not _NUMBER.fullmatch(key))
        raise failures.bad_record(place, collection, printable(odd), message("store-reason-number")) from None


def encode(number: int, revision: int, record: R) -> Stored[R]:
    """The record as a document; raises Refused where JSON would not give it back as it was (NaN, lone surrogates)."""
    kind = type(record)
    try:
        raw = msgspec.Raw(msgspec.json.encode(Document(revision, record)))
        if _decoder(kind).decode(raw).body == record:
            return Stored(number, revision, record, raw)
    except (UnicodeEncodeError, msgspec.DecodeError, RondoError):
        pass
    raise Refused(message("store-not-storable", record=name_of(kind, id_of(record))))


def decode(kind: type[R], number: int, raw: msgspec.Raw, place: Place) -> Stored[R]:
    """The document with that number and those bytes; raises Unusable where they describe no record."""
    try:
        document = _decoder(kind).decode(raw)
    except RondoError as error:
        raise failures.bad_record(place, COLLECTIONS[kind], number, error.text) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise failures.bad_record(place, COLLECTIONS[kind], number, str(error)) from error
    return Stored(number, document.revision, document.body, raw)


def name_of(kind: type[Record], id: str, *versions: Record | None) -> Message:
    """What a message calls a record: its kind and the name in the first version that there is, else its id."""
    names = (_called(version) for version in versions if version is not None)
    return message("store-record", kind=COLLECTIONS[kind], name=next(filter(None, names), id))


def _called(record: Record) -> Value | None:
    """What people know a record by: its name, whose it is, or the day of a round."""
    name: Value | None = getattr(record, "name", None) or getattr(record, "person", None)
    return record.day if name is None and isinstance(record, Round) else name


def id_of(record: Record) -> str:
    """The id that every kept record has."""
    return str(record.id)  # type: ignore[attr-defined]


@cache
def _decoder(kind: type[R]) -> msgspec.json.Decoder[Document[R]]:
    return msgspec.json.Decoder(Document[kind])  # type: ignore[valid-type]
