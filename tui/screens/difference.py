"""What a change would do, before it is done: what differs, which findings come and which go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scheduler.workspace.views.findings import Change, Finding
from scheduler.workspace.views.rotation import AssignmentChange
from tui.keys import bind
from tui.marks import glyph
from tui.screens.dialog import Dialog
from tui.session import Session
from tui.text import styled

COLOURS = {"hard": "$hard", "soft": "$soft", "notice": "$accent", "good": "$good"}


class DifferenceDialog(Dialog[bool]):
    """Enter takes the change, Escape leaves everything as it is. Unless it is `judged` it says nothing of findings."""

    CSS_PATH = "difference.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "take", "take", show=True),
        bind("up", "scroll(-1)", "up"),
        bind("down", "scroll(1)", "down"),
    ]

    def __init__(self, session: Session, change: Change, *, judged: bool = True) -> None:
        super().__init__(session, session.tell(change.action))
        self.judged = judged
        self.change = change
        self._state = session.shown

    def body(self) -> ComposeResult:
        """The difference, every sentence in full, as high as it is long."""
        with VerticalScroll(can_focus=False):
            yield Static(Content("\n").join(self._lines()))

    def _lines(self) -> Iterator[Content]:
        change = self.change
        for text in change.difference:
            yield styled(("→ ", "$accent"), self.tell(text))
        for title, findings in self._findings():
            yield styled((self.say(title, count=len(findings)), "bold $accent"))
            for finding in findings:
                severity = finding.severity.value if title.endswith("added") else "good"
                yield styled((f"{glyph(severity)} ", f"bold {COLOURS[severity]}"), self.tell(finding.text))

        if isinstance(change, AssignmentChange) and change.telling:
            yield styled(("✉ ", "$accent"), self.tell(change.telling))

    def _findings(self) -> Iterator[tuple[str, tuple[Finding, ...]]]:
        if self.judged:
            yield "tui-findings-added", self.change.findings_added
            yield "tui-findings-removed", self.change.findings_removed

    def action_scroll(self, lines: int) -> None:
        """Show what is further up or down."""
        self.query_exactly_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_take(self) -> None:
        """Take the change, as it was shown: the page behind may know more by now."""
        self.session.decided = self._state
        self.dismiss(True)

    def action_cancel(self) -> None:
        """Leave everything as it is."""
        self.dismiss(False)
