"""Every document of a workspace by itself: whether it describes a record, and whether it stands there once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from scheduler.model import Message, Record, RondoError, Unusable, message, printable
from scheduler.store.collections import COLLECTIONS, RECORD_TYPES
from scheduler.store.documents import Stored, decode, id_of, name_of
from scheduler.store.format import HEADER, JOURNAL, Tables
from scheduler.store.journal import NOTHING, Journal
from scheduler.store.problems import Problem
from scheduler.store.salvage import Piece

_FIELD = re.compile(r"`\$\.?(?:body\.?)?([^`]*)`\Z")
_NAMING = ("id", "name", "personnel_number", "email", "code")
"""Fields by which other records may name one."""

_MISSING = re.compile(r"(?:required|unknown) field `([^`]*)`")


class Checked(NamedTuple):
    """The documents that describe records, by kind and id, and what is wrong with the others.

    `unread` are ids and names, folded, that can still be told in documents which describe no record.
    """

    documents: dict[type[Record], dict[str, Stored[Any]]]
    journal: dict[str, msgspec.Raw]
    problems: tuple[Problem, ...]
    total: int
    unread: frozenset[str] = frozenset()

    @property
    def records(self) -> dict[type[Record], dict[str, Record]]:
        """The records alone."""
        return {kind: {key: stored.record for key, stored in of.items()} for kind, of in self.documents.items()}

    @property
    def tables(self) -> Tables:
        """The documents that are right, as tables by their numbers; the journal with them."""
        return {
            **{
                COLLECTIONS[kind]: {str(stored.number): stored.raw for stored in of.values()}
                for kind, of in self.documents.items()
            },
            JOURNAL: self.journal,
        }


def pieces_of(tables: Tables) -> Iterator[Piece]:
    """The documents of sealed tables, whose lines say nothing."""
    for name, table in tables.items():
        for number, raw in table.items():
            yield Piece(name, number, bytes(raw), 0)


def checked(pieces: Iterable[Piece]) -> Checked:
    """Look at every document by itself; never raises for what is in them."""
    checker = _Checker()
    for piece in pieces:
        checker.take(piece)
    checker.look_for_unknown_tables()
    return Checked(
        checker.documents, checker.journal, tuple(checker.problems), checker.count, frozenset(checker.unread - {""})
    )


class _Checker:
    """Takes documents and keeps those that are right."""

    def __init__(self) -> None:
        self.documents: dict[type[Record], dict[str, Stored[Any]]] = {}
        self.journal: dict[str, msgspec.Raw] = {}
        self.problems: list[Problem] = []
        self.count = 0
        self.unread: set[str] = set()
        self._numbers: set[tuple[str, str]] = set()
        self._unknown: Counter[str] = Counter()

    def take(self, piece: Piece) -> None:
        """Look at one more document."""
        if piece.table == HEADER:
            return
        if piece.raw is None:
            self._complain(piece, _broken_form(piece))
            return
        if piece.table not in RECORD_TYPES and piece.table != JOURNAL:
            self._unknown[piece.table] += 1
            return
        self.count += 1
        if (piece.table, piece.number) in self._numbers:
            self._complain(piece, message("doctor-number-twice", number=piece.number, table=piece.table))
            return
        self._numbers.add((piece.table, piece.number))
        if not re.fullmatch(r"0|[1-9]\d{0,13}", piece.number):
            self._complain(piece, message("doctor-no-number", number=printable(piece.number), table=piece.table))
        elif piece.table == JOURNAL:
            self._take_action(piece, msgspec.Raw(piece.raw))
        else:
            self._take_record(piece, msgspec.Raw(piece.raw))

    def look_for_unknown_tables(self) -> None:
        """Tell tables that hold documents and have no name of ours."""
        for table, count in self._unknown.items():
            close = get_close_matches(table, RECORD_TYPES)
            hint = message("doctor-hint-table-name", names=close) if close else None
            text = message("doctor-unknown-table", table=printable(table), count=count)
            self.problems.append(Problem(id=f"table/{printable(table)}", text=text, hint=hint, table=printable(table)))

    def _take_record(self, piece: Piece, raw: msgspec.Raw) -> None:
        kind = RECORD_TYPES[piece.table]
        try:
            stored = decode(kind, int(piece.number), raw, Path())
        except (Unusable, RecursionError) as error:
            self.unread.update(_told(raw, field).casefold() for field in _NAMING)
            self._complain(piece, _unreadable(piece, raw, error.__cause__), _field_of(error.__cause__))
            return
        key, of_kind = id_of(stored.record), self.documents.setdefault(kind, {})
        if stored.revision < 1:
            text = message("doctor-revision", record=name_of(kind, key, stored.record), revision=str(stored.revision))
            self._complain(piece, text, "revision")
        elif key in of_kind:
            self._complain(piece, message("doctor-id-twice", record=name_of(kind, key, stored.record), id=key), "id")
        else:
            of_kind[key] = stored

    def _take_action(self, piece: Piece, raw: msgspec.Raw) -> None:
        number = int(piece.number)
        try:
            journal = Journal({piece.number: raw}, Path())
            ((_, action),) = journal.newest_first()
            action.entry(number)
            for change in journal.changes(number, action):
                for image in (change.before, change.after):
                    if image != NOTHING:
                        decode(RECORD_TYPES[change.collection], change.number, image, Path())
        except (RondoError, RecursionError, KeyError, ValueError, TypeError, AttributeError):
            self._complain(piece, message("doctor-journal-entry", number=piece.number))
            return
        self.journal[piece.number] = raw

    def _complain(self, piece: Piece, text: Message, field: str = "") -> None:
        place = f"{piece.table}/{printable(piece.number)}".strip("/") or f"line/{piece.line}"
        if piece.line > 1:
            text = message("doctor-on-line", line=str(piece.line), text=text)
        record = printable(piece.number)
        self.problems.append(Problem(id=place, text=text, table=piece.table, record=record, field=field))


def _broken_form(piece: Piece) -> Message:
    if piece.table and piece.number:
        return message("doctor-broken-document", number=printable(piece.number), table=printable(piece.table))
    return message("doctor-broken-table", table=piece.table) if piece.table else message("doctor-broken-form")


def _unreadable(piece: Piece, raw: msgspec.Raw, cause: BaseException | None) -> Message:
    """What is wrong in a document: its name as far as it can be told, and why it describes no record."""
    reason = cause.text if isinstance(cause, RondoError) else _reason(cause)
    name = _told(raw, "name", "id")
    key = "doctor-bad-record" if name else "doctor-bad-document"
    return message(key, name=name, number=piece.number, table=piece.table, reason=reason)


def _reason(cause: BaseException | None) -> Message:
    text = str(cause)
    if found := _MISSING.search(text):
        known = "doctor-field-missing" if "required" in found[0] else "doctor-field-unknown"
        return message(known, field=printable(found[1]))
    if field := _field_of(cause):
        return message("doctor-field-bad", field=printable(field))
    return message("doctor-no-record")


def _field_of(cause: BaseException | None) -> str:
    if isinstance(cause, RondoError):
        return cause.field or ""
    found = _FIELD.search(str(cause)) or _MISSING.search(str(cause))
    return printable(found[1]) if found else ""


def _told(raw: msgspec.Raw, *fields: str) -> str:
    """What stands in the first of these fields of a document that is no record; empty where nothing can be told."""
    try:
        body = msgspec.json.decode(raw)["body"]
        return printable(str(next(filter(None, map(body.get, fields)), "")))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, KeyError, TypeError, AttributeError):
        return ""
