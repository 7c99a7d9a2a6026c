"""A window that asks for the password of a server, which is shown nowhere and kept only where somebody wants it."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Checkbox, Input, Static

from tui.keys import bind
from tui.screens.dialog import Dialog
from tui.session import Session
from tui.text import plain


class Password(NamedTuple):
    """What was typed, and whether the system's keyring is to keep it."""

    text: str
    keep: bool


class PasswordDialog(Dialog[Password]):
    """Asks for a password; Enter goes on with it."""

    CSS_PATH = "password.tcss"
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [bind("ctrl+s", "submit", "go-on-with", show=True)]

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session, title)

    def body(self) -> ComposeResult:
        """The field, which shows dots, and whether to keep it."""
        yield Static(plain(self.say("tui-password-text")), id="dialog-text")
        yield Input(password=True, compact=True)
        yield Checkbox(plain(self.say("tui-password-keep")), compact=True)

    @on(Input.Submitted)
    def _enter(self) -> None:
        self.action_submit()

    def action_submit(self) -> None:
        """Go on, unless nothing was typed."""
        text = self.query_exactly_one(Input).value
        if text:
            self.dismiss(Password(text, self.query_exactly_one(Checkbox).value))
        else:
            self.decline("tui-password-empty")
