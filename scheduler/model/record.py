"""What every record shares: it cannot be changed, and text in it holds no control characters."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import msgspec

from scheduler.model.errors import Refused, require
from scheduler.model.message import message

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
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
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, str) and value:
            if _FORBIDDEN.search(value):
                raise Refused(message("error-control-characters", value=printable(value)), field=name)
            if name in _ONE_LINE and ("\n" in value or "\t" in value):
                raise Refused(message("error-line-break", value=printable(value)), field=name)
            if name == "id":
                require(_ID.match(value), "error-bad-id", field=name, value=value)


_ONE_LINE = frozenset({"id", "name", "first_name", "last_name", "email", "code", "personnel_number", "title"})


def printable(text: str) -> str:
    """The text with control characters, direction overrides and undecodable bytes as escapes, for messages and logs."""
    if text.isprintable():
        return text
    return "".join(f"\\u{ord(char):04x}" if _is_escaped(char) else char for char in text)


def _is_escaped(char: str) -> bool:
    return bool(_FORBIDDEN.match(char)) or unicodedata.category(char) in ("Cc", "Cs")
