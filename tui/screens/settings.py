"""Settings of the workspace: each with what it is for; Enter changes it."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Settings as Record
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.overview import SettingView
from scheduler.workspace.views.privacy import Purge
from tui.keys import bind
from tui.screens.dialog import ErrorDialog
from tui.screens.form import Entries, Opening, Subject, open_form
from tui.screens.page import Page
from tui.screens.privacy import files_left, purge_form
from tui.session import Session
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

Settings = tuple[SettingView, ...]


class SettingsPage(Page[Settings]):
    """What holds for the whole workspace."""

    CSS_PATH = "settings.tcss"
    place = ""
    BINDINGS: ClassVar[list[BindingType]] = [bind("p", "purge", "purge", show=True)]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | change the setting |
    | p | let go of what is older than the settings keep it |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._settings: dict[str, SettingView] = {}

    def body(self) -> ComposeResult:
        """The list, and the setting under the cursor in full."""
        yield Listing([ListColumn(width=24), ListColumn(width=28), ListColumn()])
        yield ReasonPanel()

    def fetch(self) -> Settings:
        """All settings."""
        return self.session.workspace.settings.list()

    def show(self, answer: Settings) -> None:
        """Name, value, what it is for."""
        self._settings = {setting.name: setting for setting in answer}
        self.head(self.say("tui-key-settings"))
        self.query_exactly_one(Listing).fill(
            Line((self._title(setting), str(setting.value), Cell(self.tell(setting.text), "quiet")), key=setting.name)
            for setting in answer
        )

    def _title(self, setting: SettingView) -> str:
        return self.say(f"word-field-{setting.name}")

    @on(Listing.Highlighted)
    def _explain(self, event: Listing.Highlighted) -> None:
        setting = self._settings.get(event.key)
        if setting is not None:
            default = self.say("tui-setting-default", value=str(setting.default) or "–")
            panel = self.query_exactly_one(ReasonPanel)
            panel.say(self.session.texts, self._title(setting), [self.tell(setting.text), default])

    @on(Listing.Chosen)
    def _change(self, event: Listing.Chosen) -> None:
        open_form(self, partial(self._opening, event.key))

    def _opening(self, name: str) -> Opening:
        known = Record().id
        revision = self.session.workspace.history.revision(Record, known)
        setting = next(one for one in self.session.workspace.settings.list() if one.name == name)
        field = Field("value", self._title(setting), str(setting.value))
        submit = partial(self._set, name, revision)
        subject = Subject(Record, known, revision)
        return Opening(subject, self.say("tui-setting-title"), [field], submit, intro=self.tell(setting.text))

    def _set(self, name: str, revision: int, entries: Entries) -> Change:
        return self.session.workspace.settings.set(name, entries["value"], expect=revision)

    def action_purge(self) -> None:
        """Show what is old enough to go; then let it go, or not."""
        self.ask(partial(self.session.workspace.privacy.purge, dry_run=True), self._ask_to_purge)

    def _ask_to_purge(self, shown: Purge) -> None:
        if shown.is_empty:
            self.toast(" ".join(map(self.tell, shown.sentences)))
        else:
            self.app.push_screen(purge_form(self.session, shown), self._purged)

    def _purged(self, done: Purge | None) -> None:
        if done is not None:
            self.toast(" ".join(map(self.tell, done.sentences)))
            left = files_left(done.left)
            if left is not None:
                self.app.push_screen(ErrorDialog(self.session, left))
