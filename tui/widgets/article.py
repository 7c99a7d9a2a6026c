"""A page of reading: headings and paragraphs that wrap, for a meeting, a persona, a preview."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.text import styled


class Paragraph(NamedTuple):
    """A piece of text, perhaps under a heading or after a label."""

    text: str
    heading: str = ""
    label: str = ""


class Article(VerticalScroll, can_focus=True):
    """Paragraphs below each other, no wider than one likes to read; arrows scroll."""

    DEFAULT_CSS = """
    Article {
        height: 1fr;
        padding: 0 1;
        scrollbar-size: 1 1;
        & > Static { width: 100%; max-width: 96; }
    }
    """

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static()

    def fill(self, paragraphs: Iterable[Paragraph]) -> None:
        """Show these paragraphs, literally."""
        parts: list[Content] = []
        for paragraph in paragraphs:
            if paragraph.heading:
                parts += [*([Content("")] if parts else []), styled((paragraph.heading, "bold $accent"))]
            if paragraph.label:
                parts.append(styled((f"{paragraph.label}  ", "$quiet"), paragraph.text))
            elif paragraph.text:
                parts.append(styled(paragraph.text))
        self.query_exactly_one(Static).update(Content("\n").join(parts))
