"""The frame of every full screen: places on top, a heading, what the page shows, and its keys at the bottom."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import ScreenResume
from textual.message import Message
from textual.widgets import Input, Static, TextArea

from scheduler.model import Refused, RondoError, Unusable, Value
from scheduler.workspace.views.overview import HistoryEntry
from scheduler.workspace.views.reports import ReportFile
from tui.keys import bind
from tui.live import Watch
from tui.screens.desk import Desk
from tui.screens.report import report_form
from tui.session import Session
from tui.text import plain
from tui.widgets.bars import Heading, KeyBar, PlaceBar, Tab
from tui.widgets.grid import Grid

if TYPE_CHECKING:
    from scheduler.workspace import Snapshot

Answer = TypeVar("Answer")
PLACES = {"today": "1", "people": "2", "exchange": "3", "rotation": "4", "rules": "5", "playbook": "6", "outbox": "7"}
"""Places and their number keys."""


class Page(Desk[None], Generic[Answer]):
    """A full screen. `fetch` asks the workspace in a thread, `show` puts the answer into the widgets of `body`."""

    AUTO_FOCUS = "Grid, Listing"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(bind(key, f"go('{place}')", place) for place, key in PLACES.items()),
        bind("question_mark,f1", "app.help", "help", show=True),
        bind("ctrl+p", "app.palette", "palette"),
        bind("u,ctrl+z", "undo", "undo"),
        bind("ctrl+r,ctrl+y", "redo", "redo"),
        bind("i", "go('import')", "import"),
        bind("H", "go('history')", "history"),
        bind("B", "go('safety')", "backups"),
        bind("comma", "go('settings')", "settings"),
        bind("f2", "app.language", "language"),
        bind("f3", "app.theme", "theme"),
        bind("f4", "report", "report"),
        bind("escape", "back", "back", show=True),
        bind("q,ctrl+q", "app.quit", "quit"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | 1 to 7 | go to a place |
    | ?, ctrl+p | what can be done here; find anything |
    | u, ctrl+z; ctrl+r, ctrl+y | undo; redo |
    | i, H, B, comma | import; history; backups and check; settings |
    | f2, f3, f4 | language; theme; write a report about what is shown |
    | escape, q | back; quit |
    """

    place: ClassVar[str] = "today"
    """The place whose tab is lit on this page."""

    @dataclass
    class GoTo(Message):
        """Somebody wants to be in a place; `target` says at what, in the place's own words."""

        place: str
        target: str = ""

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session)
        self.target = target
        self._seen = -1
        self._state: Snapshot | None = None
        self._is_filled = False
        self._is_leaving = False

    def compose(self) -> ComposeResult:
        """The frame around the page's body."""
        tabs = [Tab(place, key, self.say(f"tui-place-{place}")) for place, key in PLACES.items()]
        yield PlaceBar(tabs, self.place)
        yield Static(plain(self.say("live-lost")), id="trouble", classes="" if self.session.trouble else "-away")
        yield Heading()
        yield from self.body()
        yield KeyBar()

    @abstractmethod
    def body(self) -> ComposeResult:
        """The widgets between heading and keys."""

    @abstractmethod
    def fetch(self) -> Answer:
        """Ask the workspace. Runs in a thread and must not touch a widget."""

    @abstractmethod
    def show(self, answer: Answer) -> None:
        """Put an answer into the widgets."""

    def point(self, target: str) -> None:
        """Come to a target, in this place's own words; where the page is on screen already."""
        self.target = target
        self.reload()

    def head(self, left: str, right: str = "") -> None:
        """Say in the heading what is shown, and its state."""
        heading = self.query_exactly_one(Heading)
        heading.left, heading.right = left, right

    def reload(self) -> None:
        """Ask again, and show the answer when it comes."""
        self._seen = self.session.revision
        self.ask(self._fetch, self._show, group="fetch", refused=self._fetch_failed)

    def _fetch(self) -> tuple[Snapshot, Answer]:
        state = self.session.workspace.now()
        return state, self.fetch()

    def _show(self, found: tuple[Snapshot, Answer]) -> None:
        self._state, answer = found
        self.session.see(self._state)
        self._is_filled = True
        self.show(answer)

    def _fetch_failed(self, error: RondoError) -> None:
        """What the page is about has gone, or the whole workspace."""
        self._seen = -1
        if isinstance(error, Unusable):
            self.post_message(Watch.Lost(error))
        elif self.app.screen_stack[0] is self:
            self.post_message(self.Failed(error))
        elif self.app.screen is self and not self._is_leaving:
            self._is_leaving = True
            self.app.screen_stack[-2].call_after_refresh(self._say_gone, error)
            self.dismiss()

    def _say_gone(self, error: RondoError) -> None:
        self.toast(self.say("live-page-gone", text=error.text), warn=True)

    def look_again(self, generation: int) -> None:
        """Others may have written: show what stands there now, unless that is shown already."""
        if self._state is None or self._state.generation != generation or self._seen < 0:
            self.reload()

    def decline(self, key: str, **values: Value) -> None:
        """Say why a key does nothing now; before the first answer has come, that is the reason."""
        super().decline(key if self._is_filled else "tui-still-loading", **values)

    @on(ScreenResume)
    def _look_again(self) -> None:
        if self._seen != self.session.revision:
            self.reload()

    @on(Grid.Declined)
    def _say_why_not(self, event: Grid.Declined) -> None:
        self.decline(event.reason)

    @on(PlaceBar.Clicked)
    def _click_place(self, event: PlaceBar.Clicked) -> None:
        self.action_go(event.place)

    async def relabel(self) -> None:
        """Build the page again in the session's language."""
        await self.recompose()
        self._show_keys(self)
        self.set_focus(next(iter(self.query("Grid, Listing")), None))
        self.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep undo and redo away from a field in which somebody types; a place has nothing to go back to."""
        if action == "back":
            return self.app.screen_stack[0] is not self
        if action in ("undo", "redo") and isinstance(self.focused, Input | TextArea):
            return False
        return super().check_action(action, parameters)

    def action_go(self, place: str) -> None:
        """Go to a place."""
        self.post_message(self.GoTo(place))

    def action_back(self) -> None:
        """Leave a page that was opened from another."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()

    def about(self) -> dict[str, str]:
        """What a report from this page is about, as fields of the form."""
        return {}

    def action_report(self) -> None:
        """Ask what goes on paper, and write it."""
        self.app.push_screen(report_form(self.session, self.about()), self._reported)

    def _reported(self, written: ReportFile | None) -> None:
        if written is not None:
            self.toast(self.say("report-written", file=written.file))

    def action_undo(self) -> None:
        """Take back the last change and name it."""
        self.act(self.session.workspace.history.undo, self._undone, refused=self._nothing_to_do)

    def action_redo(self) -> None:
        """Do again what was taken back last and name it."""
        self.act(self.session.workspace.history.redo, self._redone, refused=self._nothing_to_do)

    def _nothing_to_do(self, error: RondoError) -> None:
        if error.code == Refused.code:
            self.toast(self.tell(error.text), warn=True)
        else:
            self.post_message(self.Failed(error))

    def _undone(self, entry: HistoryEntry) -> None:
        self.toast(self.say("tui-undone", action=entry.action))

    def _redone(self, entry: HistoryEntry) -> None:
        self.toast(self.say("tui-redone", action=entry.action))
