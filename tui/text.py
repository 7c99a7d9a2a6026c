"""The one way by which text that people typed enters a widget: as literal text, never as markup."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.style import Style

from scheduler.model import printable

ELLIPSIS = "…"


def one_line(text: str) -> str:
    """The text on one line, with control characters and direction overrides shown as escapes."""
    return printable(" ".join(text.split()) if _has_break(text) else text)


def _has_break(text: str) -> bool:
    return any(mark in text for mark in "\n\t\r")


def fit(text: str, width: int, align: str = "left") -> str:
    """The text on one line of exactly `width` cells: cut with an ellipsis, or filled with spaces."""
    line = one_line(text)
    length = cell_len(line)
    if length > width:
        return set_cell_size(line, width - 1) + ELLIPSIS if width > 1 else set_cell_size(line, width)
    gap = " " * (width - length)
    return gap + line if align == "right" else line + gap


def short_name(name: str) -> str:
    """The last word of a name, for boards with little room; the whole name stands in the panel beside."""
    return name.split()[-1] if name.split() else name


def plain(text: str) -> Content:
    """The text as content for a label or title; `[` is only a bracket. Line breaks are kept."""
    return Content("\n".join(printable(line) for line in text.splitlines()))


def styled(*parts: tuple[str, str | Style] | str) -> Content:
    """Literal pieces of text, each perhaps with a style such as `bold` or `$text-muted`, as one content."""
    return Content.assemble(*(plain(part) if isinstance(part, str) else (_lines(part[0]), part[1]) for part in parts))


def _lines(text: str) -> str:
    return plain(text).plain
