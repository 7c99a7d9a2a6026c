"""The bytes of a workspace file: one JSON document as TinyDB writes it, sealed by a header in line 1.

The document maps table names to numbered documents, so stock `TinyDB(path)` reads it:

    {"_header":{"1":{"format":1,"schema":1,"generation":7,"changed":"...","length":1234,"sha256":"..."}},
    "people":{"1":{"revision":2,"body":{"id":"mueller-anna",...}}},"_journal":{"7":{...}}}

`length` counts the bytes after line 1. `sha256` is the digest of every byte of the file but its own 64 digits and the
five fixed bytes that close line 1, which are compared as they are: no flipped bit goes unnoticed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from scheduler.store import failures

FORMAT = 1
SCHEMA = 1
HEADER = "_header"
JOURNAL = "_journal"
LONGEST_HEADER = 4096

Table = Mapping[str, msgspec.Raw]
Tables = Mapping[str, Table]
NotNegative = Annotated[int, msgspec.Meta(ge=0)]

_START = b'{"_header":{"1":'
_END = b'"}},\n'
_DIGITS = 64


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """Line 1: which format and schema the file has, which commit it is the state after, and its seal."""

    format: int
    schema: int
    generation: NotNegative
    changed: datetime
    length: NotNegative
    sha256: str = ""

    @property
    def is_older(self) -> bool:
        """Whether an older program wrote the file, whose documents have to be migrated."""
        return self.schema < SCHEMA


class _Version(msgspec.Struct):
    """The two numbers that the header of every format has, however new."""

    format: int
    schema: int


def pack(tables: Tables, *, generation: int, changed: datetime, schema: int = SCHEMA) -> tuple[Header, bytes]:
    """The header and the whole sealed file of these tables, of which there must be at least one.

    The journal stands last: what a file that was cut off loses first is history.
    """
    ordered = dict(sorted(tables.items(), key=lambda table: table[0] == JOURNAL))
    rest = msgspec.json.encode(ordered)[1:] + b"\n"
    header = Header(format=FORMAT, schema=schema, generation=generation, changed=changed, length=len(rest))
    start = _START + msgspec.json.encode(header).removesuffix(b'"}')
    seal = _seal(start, rest)
    return msgspec.structs.replace(header, sha256=seal), b"".join((start, seal.encode(), _END, rest))


def read_header(line: bytes, path: Path) -> Header:
    """The header in line 1 of a file; raises Unusable where there is none or a newer program wrote it."""
    if not line.startswith(_START):
        raise failures.not_a_workspace(path)
    document = line.removeprefix(_START).removesuffix(b"},\n")
    try:
        version = msgspec.json.decode(document, type=_Version)
        if version.format > FORMAT or version.schema > SCHEMA:
            raise failures.newer(path)
        header = msgspec.json.decode(document, type=Header)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise failures.damaged(path) from None
    if not line.endswith(_END):
        raise failures.damaged(path)
    return header


def unpack(line: bytes, rest: bytes, header: Header, path: Path) -> dict[str, dict[str, msgspec.Raw]]:
    """The tables after line 1, which has that header; raises Unusable where the seal is broken."""
    if len(rest) != header.length or _seal(line[: -len(_END) - _DIGITS], rest) != header.sha256:
        raise failures.damaged(path)
    try:
        return msgspec.json.decode(b"{" + rest, type=dict[str, dict[str, msgspec.Raw]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise failures.damaged(path) from None


def _seal(start: bytes, rest: bytes) -> str:
    digest = hashlib.sha256(start)
    digest.update(rest)
    return digest.hexdigest()
