"""What a change would do, before it is done: what differs, which findings come and which go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.workspace.views.findings import Change
from tui.keys import bind
from tui.marks import severity_cell
from tui.screens.dialog import Dialog
from tui.session import Session
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class DifferenceDialog(Dialog[bool]):
    """Enter takes the change, Escape leaves everything as it is."""

    CSS_PATH = "difference.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "take", "take", show=True),
        bind("up", "scroll(-1)", "up"),
        bind("down", "scroll(1)", "down"),
    ]

    def __init__(self, session: Session, change: Change) -> None:
        super().__init__(session, session.tell(change.action))
        self.change = change

    def body(self) -> ComposeResult:
        """The difference as a list."""
        listing = Listing([ListColumn(width=1), ListColumn()])
        listing.can_focus = False
        yield listing

    def on_mount(self) -> None:
        """Show it, as high as it is long."""
        lines = list(self._lines())
        listing = self.query_exactly_one(Listing)
        listing.styles.height = min(len(lines), 14)
        listing.fill(lines)

    def _lines(self) -> Iterator[Line]:
        change = self.change
        for text in change.difference:
            yield Line((Cell("→", "accent"), self.tell(text)))
        for title, findings in (
            ("tui-findings-added", change.findings_added),
            ("tui-findings-removed", change.findings_removed),
        ):
            yield Line((self.say(title, count=len(findings)),), tone="title")
            for finding in findings:
                mark = severity_cell(finding.severity if title.endswith("added") else "good")
                yield Line((mark, self.tell(finding.text)))

    def action_scroll(self, lines: int) -> None:
        """Show what is further up or down."""
        self.query_exactly_one(Listing).scroll_relative(y=lines, animate=False)

    def action_take(self) -> None:
        """Take the change."""
        self.dismiss(True)

    def action_cancel(self) -> None:
        """Leave everything as it is."""
        self.dismiss(False)
