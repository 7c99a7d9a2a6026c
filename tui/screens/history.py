"""History: who changed what, and when; undo and redo work here as everywhere."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from scheduler.workspace.views.overview import History
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

SHOWN = 500


class HistoryPage(Page[History]):
    """The actions, the newest first."""

    CSS_PATH = "findings.tcss"
    place: ClassVar[str] = ""

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._texts: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """The list, and the action under the cursor in full."""
        yield Listing([ListColumn(width=22), ListColumn(width=14), ListColumn()])
        yield ReasonPanel()

    def fetch(self) -> History:
        """The newest actions."""
        return self.session.workspace.history.entries(SHOWN)

    def show(self, answer: History) -> None:
        """What was taken back is quiet, and says so."""
        self.head(self.say("tui-key-history"), self.say("tui-history-count", count=len(answer.entries)))
        texts = self.session.texts
        lines = []
        for entry in answer.entries:
            moment = entry.time.astimezone()
            when = f"{texts.day_text(moment.date())} {texts.time_text(moment)}"
            text = self.tell(entry.action)
            text = f"{text} ({self.say('tui-history-undone')})" if entry.undone else text
            tone = "quiet" if entry.undone else ""
            self._texts[entry.id] = text
            lines.append(Line((Cell(when, "quiet"), entry.actor, text), key=entry.id, tone=tone))
        self.query_exactly_one(Listing).fill(lines or [Line((self.say("tui-history-empty"),))])

    @on(Listing.Highlighted)
    def _show_whole(self, event: Listing.Highlighted) -> None:
        text = self._texts.get(event.key, "")
        self.query_exactly_one(ReasonPanel).say(self.session.texts, "", [text] if text else [])

    @on(Listing.Chosen)
    def _say_how(self) -> None:
        self.decline("tui-history-undo-last")
