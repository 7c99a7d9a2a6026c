"""A person's dossier to read: Markdown in the person's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from scheduler.model import message
from scheduler.texts import Texts

_MARKS = re.compile(r"([\\`*_\[\]<>#|])")
_HEADS = ("title", "programme", "plan", "department", "text", "people", "kind")
_WHEN = ("start", "first", "until", "day", "time")


def markdown(name: str, data: Mapping[str, Any], made: date, said: Texts) -> str:
    """The dossier as a document with a heading for each kind of data; what there is none of is said, too."""
    lines = [f"# {said(message('privacy-dossier-title', name=_plain(name)))}", ""]
    lines += [said(message("privacy-dossier-intro", day=made)), ""]
    for section, content in data.items():
        lines += [f"## {said.say(f'privacy-section-{_hyphens(section)}')}", ""]
        rows = [_facts(content, said)] if section == "person" else [[_line(row, said)] for row in content]
        lines += [line for row in rows for line in row] or [said(message("privacy-section-empty"))]
        lines.append("")
    return "\n".join(lines)


def _facts(row: Mapping[str, Any], said: Texts) -> list[str]:
    return [f"- {_label(name, said)}: {_shown(value, said)}" for name, value in row.items() if not _is_empty(value)]


def _line(row: Mapping[str, Any], said: Texts) -> str:
    """One row in one line: when, what, and the rest with labels."""
    when = " – ".join(_shown(row[name], said) for name in _WHEN if not _is_empty(row.get(name)))
    heads = [_shown(row[name], said) for name in _HEADS if not _is_empty(row.get(name))]
    rest = [
        f"{_label(name, said)}: {_shown(value, said)}"
        for name, value in row.items()
        if name not in (*_WHEN, *_HEADS) and not _is_empty(value)
    ]
    return f"- {'; '.join([part for part in (when, *heads, *rest) if part])}"


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {}, ())


def _label(name: str, said: Texts) -> str:
    key = f"word-field-{_hyphens(name)}"
    return said.say(key if said.has(key) else f"privacy-field-{_hyphens(name)}")


def _hyphens(name: str) -> str:
    return name.replace("_", "-")


def _shown(value: Any, said: Texts) -> str:
    match value:
        case bool():
            return said.say("word-yes" if value else "word-no")
        case datetime():
            return f"{said.day_text(value.date())}, {said.time_text(value)}"
        case date():
            return said.date_text(value)
        case dict():
            return said.join([f"{_plain(key)} ({inner})" for key, inner in value.items()])
        case list() | tuple():
            return said.join([_shown(item, said) for item in value])
        case _:
            return _plain(str(value))


def _plain(text: str) -> str:
    """Somebody's words as they are, whatever Markdown would make of them."""
    return _MARKS.sub(r"\\\1", text).replace("\n", " ")
