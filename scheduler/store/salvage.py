"""The lenient reader: one document at a time out of bytes that no commit has left so, and none of them in silence.

It reads what JSON's form still tells: after something unreadable it goes on at the next document that begins as
documents do. A number or a field that stands twice is reported and not, as most readers do, lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from scheduler.store.collections import RECORD_TYPES
from scheduler.store.format import HEADER, JOURNAL

_SPACE = re.compile(r"[ \t\n\r]*")
_LOST = re.compile("[\udc80-\udcff]")
_TABLES = "|".join(map(re.escape, [HEADER, JOURNAL, *RECORD_TYPES]))
_NEXT = re.compile(rf'(?P<number>"\d+"\s*:\s*\{{\s*"(?:revision|time)")|\}}\s*,\s*(?P<table>"(?:{_TABLES})"\s*:\s*\{{)')


class Piece(NamedTuple):
    """A document in its table under its number, and the line it begins on; `raw` is None where it cannot be read."""

    table: str
    number: str
    raw: bytes | None
    line: int


class Salvaged(NamedTuple):
    """What could be read, in the order of the file; `is_whole` where the bytes are one JSON document of tables."""

    pieces: tuple[Piece, ...]
    is_whole: bool


def salvaged(data: bytes) -> Salvaged:
    """Whatever these bytes still say; never raises for what is in them. What is no UTF-8 spoils its document."""
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    scanner = _Scanner(text)
    pieces = tuple(scanner.pieces())
    return Salvaged(pieces, scanner.is_whole and not _LOST.search(text))


class _Broken(ValueError):
    """The form of JSON, or of a table, is broken at the scanner's place."""


class _Scanner:
    """Walks through `{"table": {"number": {...}, ...}, ...}` and knows where it is."""

    def __init__(self, text: str) -> None:
        self.is_whole = True
        self._text = text
        self._place = 0
        self._table = ""
        self._number = ""
        self._counted = (0, 1)
        self._decode = json.JSONDecoder(object_pairs_hook=_once).raw_decode

    def pieces(self) -> Iterator[Piece]:
        """The documents; what cannot be read is a piece without bytes."""
        steps = self._document()
        while True:
            try:
                yield from steps
                return
            except (ValueError, RecursionError):
                self.is_whole = False
                yield Piece(self._table, self._number, None, self._line())
            if not (found := _NEXT.search(self._text, self._place + 1)):
                return
            self._place = found.start("table" if found["table"] else "number")
            steps = self._tables() if found["table"] else self._rest()

    def _document(self) -> Iterator[Piece]:
        self._expect("{")
        yield from self._tables()

    def _rest(self) -> Iterator[Piece]:
        """From within a table on."""
        yield from self._documents()
        if self._more():
            yield from self._tables()

    def _tables(self) -> Iterator[Piece]:
        self._table = self._number = ""
        while self._ahead() != "}":
            self._table, self._number = self._key(), ""
            self._expect("{")
            yield from self._documents()
            self._table = ""
            if not self._more():
                break
        self._expect("}")
        self._space()
        if self._place < len(self._text):
            raise _Broken

    def _documents(self) -> Iterator[Piece]:
        while self._ahead() != "}":
            self._number = self._key()
            self._space()
            begin = self._place
            _, self._place = self._decode(self._text, begin)
            raw = self._text[begin : self._place].encode("utf-8", "surrogateescape")
            yield Piece(self._table, self._number, raw, self._line(begin))
            self._number = ""
            if not self._more():
                break
        self._expect("}")

    def _line(self, place: int | None = None) -> int:
        """The line of a place that lies behind those asked for before; by default of where the scanner is."""
        to = self._place if place is None else place
        self._counted = (to, self._counted[1] + self._text.count("\n", self._counted[0], to))
        return self._counted[1]

    def _key(self) -> str:
        if self._ahead() != '"':
            raise _Broken
        key, self._place = self._decode(self._text, self._place)
        self._expect(":")
        return str(key)

    def _more(self) -> bool:
        """Whether a comma promises another one."""
        if self._ahead() != ",":
            return False
        self._place += 1
        if self._ahead() == "}":
            raise _Broken
        return True

    def _ahead(self) -> str:
        self._space()
        return self._text[self._place : self._place + 1]

    def _expect(self, sign: str) -> None:
        if self._ahead() != sign:
            raise _Broken
        self._place += 1

    def _space(self) -> None:
        found = _SPACE.match(self._text, self._place)
        self._place = found.end() if found else self._place


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    known = dict(pairs)
    if len(known) < len(pairs):
        raise _Broken
    return known
