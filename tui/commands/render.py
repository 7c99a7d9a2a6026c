"""Answers as plain, aligned text. What people typed never reaches the terminal as anything but text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from scheduler.model import Finding, Message, RondoError, Severity, Value, message, printable
from scheduler.texts import Texts
from tui.commands.answer import Cell, Heading, Line, Table

GAP = "  "
_MARKS = {Severity.HARD: "!", Severity.SOFT: "~", Severity.NOTICE: "·"}
_COLOURS = {Severity.HARD: "31", Severity.SOFT: "33", Severity.NOTICE: "2"}
_BOLD = "1"


class Renderer:
    """Writes answers in a language, with colours or without."""

    def __init__(self, texts: Texts, *, color: bool) -> None:
        self.texts = texts
        self.color = color

    def lines(self, body: Iterable[Line]) -> Iterator[str]:
        """The answer, line by line."""
        for item in body:
            match item:
                case Table():
                    yield from self._table(item)
                case Heading():
                    yield self._paint(self._text(item.text), _BOLD)
                case Finding():
                    yield from self._finding(item)
                case _:
                    yield from self._text(item).split("\n")

    def error(self, error: RondoError) -> Iterator[str]:
        """An error: what kind, what happened and where, and the way out."""
        place = ", ".join(printable(str(part)) for part in _place(error, self.texts) if part)
        where = f" ({place})" if place else ""
        yield f"{self._paint(self.texts(error.title), _COLOURS[Severity.HARD])}: {self._text(error.text)}{where}"
        if error.hint is not None:
            yield f"{GAP}{self._text(error.hint)}"

    def _finding(self, finding: Finding) -> Iterator[str]:
        severity = self.texts.say(f"word-severity-{finding.severity}")
        mark = self._paint(f"{_MARKS[finding.severity]} {severity}", _COLOURS[finding.severity])
        yield f"{mark}{GAP}{self._text(finding.text)}{GAP}[{finding.id}]"
        if finding.accepted is not None:
            accepted = finding.accepted
            said = message("cli-accepted", by=accepted.by, reason=accepted.reason, day=accepted.day)
            yield f"{GAP * 2}{self._text(said)}"
        for repair in finding.repairs:
            yield f"{GAP * 2}{self._text(message('cli-repair', text=repair.text, command=repair.command))}"

    def _table(self, table: Table) -> Iterator[str]:
        rows = [[self._cell(cell) for cell in row] for row in table.rows]
        heads = [self._cell(column) for column in table.columns]
        widths = [max(map(cell_len, column)) for column in zip(heads, *rows, strict=True)]
        right = [_numbers(column) for column in zip(*table.rows, strict=True)] if rows else [False] * len(heads)
        yield self._paint(_aligned(heads, widths, right), _BOLD)
        yield from (_aligned(row, widths, right) for row in rows)

    def _cell(self, cell: Cell) -> str:
        return printable(" ".join(self._said(cell).split()))

    def _text(self, text: Message | str) -> str:
        return "\n".join(printable(line) for line in self._said(text).split("\n"))

    def _said(self, value: Value | None) -> str:
        match value:
            case None:
                return ""
            case Message():
                return self.texts(value)
            case str():
                return value
            case bool():
                return self.texts.say("word-yes" if value else "word-no")
            case _:
                return self.texts(message("word-list", items=[value]))

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color else text


def _place(error: RondoError, texts: Texts) -> Iterable[str | None]:
    return (
        error.file,
        texts.say("cli-line", line=str(error.line)) if error.line is not None else None,
        error.field,
    )


def _numbers(column: Sequence[Cell]) -> bool:
    return all(cell is None or (isinstance(cell, int | float) and not isinstance(cell, bool)) for cell in column)


def _aligned(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = []
    for cell, width, number in zip(cells, widths, right, strict=True):
        gap = " " * (width - cell_len(cell))
        padded.append(gap + cell if number else cell + gap)
    return GAP.join(padded).rstrip()
