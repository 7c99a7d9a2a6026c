"""Answers as JSON: the fields of view records are the keys, texts are in the language that was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from scheduler.model import Finding, Message, RondoError, printable
from scheduler.texts import Texts


def document(data: Mapping[str, object], texts: Texts) -> bytes:
    """One JSON document, indented, with a line end; what a terminal would obey stands in it as JSON's own escapes."""
    encoded = msgspec.json.format(msgspec.json.encode(plain(data, texts)), indent=2).decode()
    return "\n".join(map(printable, encoded.split("\n"))).encode() + b"\n"


def error_data(error: RondoError) -> dict[str, object]:
    """An error as `{"error": {...}}`; a place that is not known is null."""
    return {
        "error": {
            "code": error.code,
            "title": error.title,
            "text": error.text,
            "file": error.file,
            "line": error.line,
            "field": error.field,
            "hint": error.hint,
        }
    }


def plain(value: Any, texts: Texts) -> Any:
    """The value as dictionaries, lists, texts and numbers; bytes of a path that are no text are escapes."""
    match value:
        case Message():
            return plain(printable_lines(texts(value)), texts)
        case str():
            return value.encode("utf-8", "backslashreplace").decode()
        case Finding():
            return _finding(value, texts)
        case msgspec.Struct():
            names = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
            return {key: plain(getattr(value, name), texts) for key, name in names}
        case Mapping():
            return {plain(str(key), texts): plain(item, texts) for key, item in value.items()}
        case tuple() | list():
            return [plain(item, texts) for item in value]
        case _:
            return msgspec.to_builtins(value)


def printable_lines(text: str) -> str:
    """The text with control characters and direction overrides as escapes; line breaks stay."""
    return "\n".join(printable(line) for line in text.split("\n"))


def _finding(finding: Finding, texts: Texts) -> dict[str, Any]:
    accepted = finding.accepted
    said = accepted and {"by": accepted.by, "reason": accepted.reason, "date": accepted.day.isoformat()}
    names = [name for name in Finding.__struct_fields__ if name != "accepted"]
    return {**{name: plain(getattr(finding, name), texts) for name in names}, "accepted": said}
