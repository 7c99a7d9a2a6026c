"""A window with a list to choose one thing from."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from tui.screens.dialog import Dialog
from tui.session import Session
from tui.text import plain
from tui.widgets.listing import Cell, Line, ListColumn, Listing

MOST_LINES = 14


class ChoosingDialog(Dialog[str]):
    """Choices as (key, text), numbered; Enter takes the one under the cursor, which stands below in full."""

    CSS_PATH = "choosing.tcss"
    AUTO_FOCUS = "Listing"

    def __init__(self, session: Session, title: str, choices: Sequence[tuple[str, str]], *, intro: str = "") -> None:
        super().__init__(session, title)
        self.choices = dict(choices)
        self.intro = intro

    def body(self) -> ComposeResult:
        """What it is about, the list, and the choice under the cursor in full."""
        if self.intro:
            yield Static(plain(self.intro), id="intro")
        yield Listing([ListColumn(width=2), ListColumn()])
        yield Static(id="choice")

    def on_mount(self) -> None:
        """Show them."""
        listing = self.query_exactly_one(Listing)
        listing.styles.height = min(len(self.choices), MOST_LINES)
        listing.fill(
            Line((Cell(str(number), "accent"), text), key=key)
            for number, (key, text) in enumerate(self.choices.items(), start=1)
        )

    @on(Listing.Highlighted)
    def _show(self, event: Listing.Highlighted) -> None:
        if event.key:
            self.query_one("#choice", Static).update(plain(self.choices[event.key]))

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        self.dismiss(event.key)
