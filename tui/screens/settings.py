"""Settings of the workspace: each with what it is for; Enter changes it."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult

from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.overview import SettingView
from tui.screens.form import Entries, FormDialog
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

Settings = tuple[SettingView, ...]


class SettingsPage(Page[Settings]):
    """What holds for the whole workspace."""

    CSS_PATH = "settings.tcss"
    place = ""

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
        setting = self._settings[event.key]
        field = Field("value", self._title(setting), str(setting.value))
        submit = partial(self._set, setting.name)
        form = FormDialog(self.session, self.say("tui-setting-title"), [field], submit, intro=self.tell(setting.text))
        self.app.push_screen(form)

    def _set(self, name: str, entries: Entries) -> Change:
        return self.session.workspace.settings.set(name, entries["value"])
