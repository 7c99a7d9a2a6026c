"""What a command answers with: data for programs, and the same for people as lines and tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from scheduler.model import Finding, Message, Value, message
from scheduler.workspace.views.findings import Change

Cell: TypeAlias = "Value | None"


class Heading(NamedTuple):
    """A line above what it speaks of."""

    text: Message | str


class Table(NamedTuple):
    """Rows under headings; a heading is a message. Numbers stand at the right."""

    columns: Sequence[Message]
    rows: Sequence[Sequence[Cell]]


Line: TypeAlias = "Message | str | Heading | Table | Finding"


class Answer(NamedTuple):
    """`data` is the JSON document, `body` the same for people; a text in it is somebody's own words."""

    data: Mapping[str, object]
    body: Sequence[Line] = ()
    exit_code: int = 0


def columns(*names: str) -> tuple[Message, ...]:
    """Headings by the names of fields."""
    return tuple(message(f"word-field-{name}") for name in names)


def table(names: Sequence[Message], rows: Iterable[Sequence[Cell]], empty: Message | None = None) -> Sequence[Line]:
    """The rows as a table, or a sentence where there are none."""
    found = list(rows)
    return [Table(names, found)] if found else [empty or message("cli-nothing")]


def changed(change: Change, **data: object) -> Answer:
    """What an action did: in words, what is different, and the findings it brought and took."""
    body: list[Line] = [change.action, *change.difference]
    if change.findings_added:
        body += [Heading(message("cli-findings-added", count=len(change.findings_added))), *change.findings_added]
    if change.findings_removed:
        body += [Heading(message("cli-findings-removed", count=len(change.findings_removed))), *change.findings_removed]
    document = {
        **data,
        "action": change.action,
        "difference": change.difference,
        "findings_added": change.findings_added,
        "findings_removed": change.findings_removed,
    }
    return Answer(document, body)
