"""Small windows over a page: what went wrong, and whether to go on."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalGroup, VerticalScroll
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Button, Static

from scheduler.model import RondoError
from tui.keys import bind
from tui.screens.desk import Desk
from tui.session import Session
from tui.text import plain, styled
from tui.widgets.bars import KeyBar


class Dialog(Desk[ScreenResultType], ModalScreen[ScreenResultType]):
    """A window in the middle: a title, a body, its own keys. Escape closes it with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape", "cancel", "cancel", show=True),
        bind("f1", "app.help", "help"),
        bind("ctrl+q", "app.quit", "quit"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | escape | close without doing anything |
    | f1, ctrl+q | help; quit |
    """

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session)
        self.heading = title

    def compose(self) -> ComposeResult:
        """The frame around the dialog's body."""
        with VerticalGroup(id="dialog"):
            yield Static(styled((self.heading, "bold")), id="dialog-title")
            yield from self.body()
            yield KeyBar()

    def body(self) -> ComposeResult:
        """The widgets between title and keys."""
        yield from ()

    def action_cancel(self) -> None:
        """Close without a result."""
        self.dismiss(None)


class ErrorDialog(Dialog[None]):
    """What went wrong, where, and the way out; nothing was lost."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "understood", "understood", show=True)]

    def __init__(self, session: Session, error: RondoError) -> None:
        super().__init__(session, session.tell(error.title))
        self.error = error

    def body(self) -> ComposeResult:
        """The sentence, the place, the hint."""
        error = self.error
        with VerticalScroll(id="dialog-text"):
            yield Static(plain(self.tell(error.text)))
            place = ", ".join(
                text
                for text in (
                    error.file or "",
                    self.say("tui-error-line", line=error.line) if error.line else "",
                )
                if text
            )
            if place:
                yield Static(styled((place, "$quiet")))
            if error.hint:
                yield Static(styled((self.tell(error.hint), "$accent")), classes="gap")

    def action_understood(self) -> None:
        """Close."""
        self.dismiss(None)


class Confirm(Dialog[bool]):
    """Whether to do something that is bulk or cannot be undone. No is first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("n", "no", "no", show=True),
        bind("y,j", "yes", "yes", show=True),
    ]

    def __init__(self, session: Session, title: str, text: str) -> None:
        super().__init__(session, title)
        self.text = text

    def body(self) -> ComposeResult:
        """What would happen, with its numbers, and the two answers."""
        yield Static(plain(self.text), id="dialog-text")
        with Horizontal(id="dialog-buttons"):
            yield Button(self.say("tui-key-no"), id="no", compact=True)
            yield Button(self.say("tui-key-yes"), id="yes", compact=True)

    @on(Button.Pressed)
    def _answer(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_cancel(self) -> None:
        """No."""
        self.dismiss(False)

    def action_no(self) -> None:
        """No."""
        self.dismiss(False)

    def action_yes(self) -> None:
        """Yes."""
        self.dismiss(True)
