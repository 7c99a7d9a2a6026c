"""The glyphs that stand beside every colour, so that colour is never needed."""

from __future__ import annotations

from tui.widgets.listing import Cell

GLYPHS = {"hard": "!", "soft": "~", "notice": "i", "good": "✓", "": "·"}
"""A glyph for each severity; a middle dot for nothing."""

PINNED = "●"
EMPTY = "·"
BARRED = "×"
HELD = "✓"


def glyph(severity: str) -> str:
    """The glyph of a severity."""
    return GLYPHS.get(severity, EMPTY)


def severity_cell(severity: str) -> Cell:
    """A severity as a cell of a list."""
    return Cell(glyph(severity), severity if severity in GLYPHS and severity else "quiet")
