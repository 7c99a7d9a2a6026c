"""What every record shares: it cannot be changed, and text in it holds no control characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec

from scheduler.model.errors import Refused, require
from scheduler.model.message import message

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_ID = re.compile(r"[a-z0-9][a-z0-9.+_:-]*\Z")


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A thing the workspace knows. Records are values: a change is a new record (`replace`).

    A subclass that checks more in `__post_init__` calls `check_text` (or `super().__post_init__()`) too.
    """

    def __post_init__(self) -> None:
        check_text(self)

    def replace(self, **changes: Any) -> Any:
        """The same record with some fields changed, checked again."""
        return msgspec.structs.replace(self, **changes)


def check_text(record: msgspec.Struct) -> None:
    """Refuse control characters and direction overrides in any text field; line breaks may stand in all but names."""
    texts = []
    for value in msgspec.structs.astuple(record):
        kind = type(value)
        if kind is str:
            texts.append(value)
        elif value and (kind is tuple or kind is dict):
            texts.extend(_texts(value))
    if not "".join(texts).isprintable():  # one look at all of them: hardly a record has anything that could be wrong
        _check_each_text(record)
    if id := getattr(record, "id", ""):
        require(_ID.match(id), "error-bad-id", field="id", value=id)


def _check_each_text(record: msgspec.Struct) -> None:
    for name in record.__struct_fields__:
        value = getattr(record, name)
        check = check_line if name in _ONE_LINE else check_lines
        for text in _texts(value):
            check(text, name)


def check_lines(text: str, field: str) -> None:
    """Refuse a text with control characters, direction overrides or lone surrogates; line breaks and tabs may stand."""
    if _FORBIDDEN.search(text):
        raise Refused(message("error-control-characters", value=printable(text)), field=field)


def check_line(text: str, field: str) -> None:
    """Refuse what `check_lines` refuses, and line breaks and tabs too."""
    check_lines(text, field)
    if "\n" in text or "\t" in text:
        raise Refused(message("error-line-break", value=printable(text)), field=field)


def _texts(value: object) -> Iterator[str]:
    """The texts inside tuples and dictionaries; records in them check themselves."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(key)
            yield from _texts(item)


_ONE_LINE = frozenset(
    {
        "id",
        "name",
        "first_name",
        "last_name",
        "email",
        "code",
        "personnel_number",
        "title",
        "organizer_name",
        "online_link",
        "holiday",
        "topic",
        "tags",
        "by",
    }
)


def printable(text: str) -> str:
    """The text with control characters, direction overrides and undecodable bytes as escapes, for messages and logs."""
    if text.isprintable():
        return text
    return "".join(f"\\u{ord(char):04x}" if _is_escaped(char) else char for char in text)


def _is_escaped(char: str) -> bool:
    return bool(_FORBIDDEN.match(char)) or unicodedata.category(char) == "Cc"
