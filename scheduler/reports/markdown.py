"""A report as Markdown, for what people keep in a wiki: every text of people is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scheduler.reports.report import Block, Chart, Facts, Legend, Prose, Report, Table

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")
_NUMBERED = re.compile(r"^(\d+)\.", re.MULTILINE)


def markdown_of(report: Report) -> bytes:
    """The file, in CommonMark with tables."""
    lines = [f"# {_escaped(report.title)}", "", _escaped(report.subtitle), ""]
    for block in report.blocks:
        lines += [*_block(block), ""]
    return ("\n".join([*lines, f"*{_escaped(report.footer)}*"]) + "\n").encode()


def _escaped(text: str) -> str:
    return _NUMBERED.sub(r"\1\\.", _SIGNS.sub(r"\\\1", text))


def _line(text: str) -> str:
    return _escaped(text).replace("\n", "<br>")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Facts():
            yield from (f"- **{_line(fact.name)}**: {_line(fact.text)}" for fact in block.facts)
        case Prose():
            if block.heading:
                yield from (f"## {_line(block.heading)}", "")
            mark = "- " if block.bullets else ""
            yield from (f"{mark}{_line(text)}{'' if block.bullets else chr(10)}" for text in block.paragraphs)
        case Table():
            if block.caption:
                yield from (f"## {_line(block.caption)}", "")
            yield f"| {' | '.join(_line(column.title) for column in block.columns)} |"
            yield f"|{' --- |' * len(block.columns)}"
            for row in block.rows:
                cells = [_line(text) for cell in row.cells for text in [cell.text] * cell.span]
                yield f"| {' | '.join(cells)} |"
        case Legend():
            yield from (f"- {_line(cell.text)}: {_line(text)}" for cell, text in block.cells)
        case Chart():
            yield from (f"## {_line(block.caption)}", "", _line(block.text))
