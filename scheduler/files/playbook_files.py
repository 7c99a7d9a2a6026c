"""Personas and case studies as Markdown files with front matter, for people who keep them in a wiki.

    ---
    kind: persona
    name: Petra Produktion
    stage: interest
    ---
    ## Probleme
    ...
    ## Einwände
    - Zu teuer -> Auf drei Jahre gerechnet?

Headings are read in German and in English. A line of one's own that begins like a heading has a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from scheduler.model import CaseStudy, Persona, Refused, message, printable
from scheduler.model.method import CardLine, LineKind
from scheduler.model.people import LANGUAGES
from scheduler.texts import Texts, texts

TEXTS = {"persona": ("problems", "priorities", "challenges", "solution"), "case": ("challenge", "solution", "result")}
FACTS = {
    "persona": ("id", "name", "role", "stage", "owner", "first", "until"),
    "case": ("id", "name", "persona", "customer", "stage", "owner", "first", "until"),
}
"""What stands in the front matter, by kind; the texts stand under headings below it."""
LINES = {"statements": LineKind.STATEMENT, "questions": LineKind.QUESTION, "objections": LineKind.OBJECTION}
MOST_BYTES = 1_000_000
_ARROW = re.compile(r"\s+(?:->|→)\s+")


class Content(NamedTuple):
    """What a file says: `kind` is persona or case, `fields` are those of the record, `lines` those of a card."""

    kind: str
    fields: Mapping[str, str]
    lines: tuple[tuple[LineKind, str, str], ...] = ()
    at: Mapping[str, int] = {}
    """The line on which each field stands, for what is wrong with it."""


def markdown_of(content: Persona | CaseStudy, lines: Sequence[CardLine], said: Texts) -> str:
    """The file of a persona with the lines of its card, or of a case study."""
    kind = "persona" if isinstance(content, Persona) else "case"
    out = ["---", f"kind: {kind}"]
    out += [f"{name}: {value}" for name in FACTS[kind] if (value := _fact(getattr(content, name)))]
    out += ["---", ""]
    for name in TEXTS[kind]:
        if text := getattr(content, name):
            out += [f"## {_heading(name, said)}", "", *_escaped(text), ""]
    for title, line_kind in LINES.items():
        own = [line for line in lines if line.kind is line_kind]
        if own:
            out += [f"## {_heading(title, said)}", "", *(_item(line) for line in own), ""]
    return "\n".join(out)


def read_markdown(text: str) -> Content:
    """What a file says; raises Refused with the line for a front matter or a heading that is not understood."""
    rows = text.removeprefix("\ufeff").splitlines()
    front, at, start = _front_matter(rows)
    kind = front.pop("kind", "").casefold()
    if kind not in FACTS:
        raise Refused(message("method-error-kind", value=printable(kind)), field="kind", line=at.get("kind", 1))
    for name in front:
        if name not in (*FACTS[kind], "revision"):
            text_ = message("method-error-front", value=printable(name), known=list(FACTS[kind]))
            raise Refused(text_, field=printable(name), line=at[name])
    front.pop("revision", None)
    fields, lines = dict(front), []
    for name, line, body in _sections(rows, start, kind):
        if name in LINES:
            lines += [(LINES[name], *pair) for pair in _items(body)]
        else:
            fields[name] = _unescaped(body)
            at[name] = line
    if not fields.get("name", "").strip():
        raise Refused(message("error-empty"), field="name", line=1)
    return Content(kind, fields, tuple(lines), at)


def _fact(value: object) -> str:
    return "" if value is None else str(getattr(value, "value", value))


def _heading(name: str, said: Texts) -> str:
    return said.say(f"report-{name}" if name in LINES else f"word-field-{name}")


def _escaped(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield f"\\{line}" if line.startswith(("## ", "\\")) else line


def _unescaped(body: Sequence[str]) -> str:
    return "\n".join(line.removeprefix("\\") for line in body).strip("\n")


def _item(line: CardLine) -> str:
    text = " ".join(line.text.split())
    return f"- {text} -> {' '.join(line.answer.split())}" if line.answer else f"- {text}"


def _items(body: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in body:
        if line.strip().startswith(("- ", "* ")):
            text, *answer = _ARROW.split(line.strip()[2:], maxsplit=1)
            yield text.strip(), answer[0].strip() if answer else ""


def _front_matter(rows: Sequence[str]) -> tuple[dict[str, str], dict[str, int], int]:
    if not rows or rows[0].strip() != "---":
        raise Refused(message("method-error-no-front"), line=1)
    front: dict[str, str] = {}
    at: dict[str, int] = {}
    for number, row in enumerate(rows[1:], 2):
        if row.strip() == "---":
            return front, at, number
        name, colon, value = row.partition(":")
        if row.strip() and not colon:
            raise Refused(message("method-error-front-line", value=printable(row.strip())), line=number)
        if row.strip():
            front[name.strip().casefold()] = value.strip().strip("\"'")
            at[name.strip().casefold()] = number
    raise Refused(message("method-error-front-open"), line=1)


def _sections(rows: Sequence[str], start: int, kind: str) -> Iterator[tuple[str, int, list[str]]]:
    known = {
        _heading(name, texts(language)).casefold(): name
        for language in LANGUAGES
        for name in (*TEXTS[kind], *(LINES if kind == "persona" else ()))
    }
    name, line, body = "", 0, list[str]()
    for number, row in enumerate(rows[start:], start + 1):
        if row.startswith("## "):
            if name:
                yield name, line, body
            wanted = row[3:].strip().casefold()
            if wanted not in known:
                raise Refused(message("method-error-heading", value=printable(row[3:].strip())), line=number)
            name, line, body = known[wanted], number, []
        elif name:
            body.append(row)
        elif row.strip():
            raise Refused(message("method-error-before-heading", value=printable(row.strip()[:40])), line=number)
    if name:
        yield name, line, body
