"""Bytes to sheets of cells: CSV in the dialects and encodings that Excel and others write, and XLSX."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

from scheduler.files.sheet import Row, Sheet, tidy
from scheduler.files.workbook import read_workbook
from scheduler.model import Refused, message

MOST_BYTES = 20_000_000
MOST_COLUMNS = 16_384
"""As many as a sheet of Excel has."""
SEPARATORS = {";": "semicolon", "\t": "tab", ",": "comma"}
Fit = Callable[[tuple[Row, ...]], int]

_SAMPLE = 20_000
_END = "\ue000end"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"


def read_file(path: Path, fit: Fit) -> tuple[Sheet, ...]:
    """The sheets of a table file; `fit` says how well rows look like a known table, which finds the separator.

    Raises Refused, with the file, where it is missing, a folder, too big, locked by a password, or no table.
    """
    return read_bytes(path.name, _content(path), fit)


def read_bytes(name: str, content: bytes, fit: Fit) -> tuple[Sheet, ...]:
    """The sheets in the bytes of a file of that name."""
    if content.startswith(_OLD_OFFICE):
        key = "import-password" if _ENCRYPTED in content else "import-old-excel"
        raise Refused(message(key), hint=message("import-save-as"), file=name)
    if content.startswith(_ZIP):
        return read_workbook(name, content)
    text, encoding = _decoded(name, content)
    return (_csv_sheet(name, text, encoding, fit),)


def _content(path: Path) -> bytes:
    name = str(path)
    if path.is_dir():
        raise Refused(message("import-folder"), hint=message("import-folder-hint"), file=name)
    if not path.exists():
        raise Refused(message("import-missing"), hint=message("import-missing-hint"), file=name)
    if not path.is_file():
        raise Refused(message("import-no-table"), hint=message("import-save-as"), file=name)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(message("import-too-big", most=MOST_BYTES // 1_000_000), file=name)
        return path.read_bytes()
    except OSError as error:
        raise Refused(message("import-unreadable", reason=error.strerror or ""), file=name) from None


def _decoded(name: str, content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding: a byte order mark decides, else UTF-8 if it is that, else cp1252."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _text(name, content, encoding), encoding
    if not content.strip():
        raise Refused(message("import-empty"), hint=message("import-save-as"), file=name)
    sample = content[:_SAMPLE]
    if b"\0" in sample:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        if max(even, odd) < len(sample) // 4:
            raise Refused(message("import-no-table"), hint=message("import-save-as"), file=name)
        return _text(name, content, encoding), "utf-16"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _text(name, content, "cp1252"), "cp1252"


def _text(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Refused(message("import-no-table"), hint=message("import-save-as"), file=name) from None


def _csv_sheet(name: str, text: str, encoding: str, fit: Fit) -> Sheet:
    if text[:4].lower() == "sep=" and text[4:5] in SEPARATORS:
        separator = text[4]
        rows = tuple(_records(name, text, separator))[1:]
    else:
        separator = _separator(name, text, fit)
        rows = tuple(_records(name, text, separator))
    form = message("import-form-csv", encoding=encoding.removesuffix("-sig"), separator=SEPARATORS[separator])
    return Sheet(name, "", rows, form)


def _separator(name: str, text: str, fit: Fit) -> str:
    """The separator with which the beginning of the text looks most like a known table, else has most columns."""
    whole = len(text) <= _SAMPLE
    sample = text if whole else text[: text.rfind("\n", 0, _SAMPLE)]

    def rank(separator: str) -> tuple[int, int]:
        rows = tuple(_records(name, sample, separator, strict=False))
        return fit(rows), max((len(row.filled) for row in rows), default=0)

    return max(SEPARATORS, key=rank)


def _records(name: str, text: str, separator: str, *, strict: bool = True) -> Iterator[Row]:
    """The rows of the text; where not `strict`, as many of them as can be read.

    A line of our own at the end shows a quotation mark that is never closed, which would swallow all rows behind it.
    """
    reader = csv.reader(itertools.chain(io.StringIO(text, newline=""), [_END]), delimiter=separator)
    line = 1
    while True:
        try:
            cells = next(reader)
        except (csv.Error, StopIteration):
            if not strict:
                return
            raise Refused(message("import-no-table"), hint=message("import-save-as"), file=name, line=line) from None
        if cells == [_END]:
            return
        if strict and cells[-1:] and cells[-1].endswith(_END):
            raise Refused(message("import-open-quote"), hint=message("import-open-quote-hint"), file=name, line=line)
        if len(cells) > MOST_COLUMNS:
            raise Refused(message("import-too-wide", most=MOST_COLUMNS), file=name, line=line)
        if any(cells):
            yield Row(line, tuple(map(tidy, cells)))
        line = reader.line_num + 1
