"""The field that opens with `/` and narrows what a page shows while one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from tui.keys import bind


class FilterField(Input):
    """Hidden until it is opened. Enter keeps the filter, Escape clears it; both give the focus back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape", "clear", "clear-filter", show=True),
        bind("enter,down", "keep", "keep-filter", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | escape | show everything again |
    | enter, down | keep the filter and go back to the list |
    """

    DEFAULT_CSS = """
    FilterField {
        display: none;
        margin: 0 1;
        &.-open { display: block; }
    }
    """

    @dataclass
    class Narrowed(Message):
        """The words that what is shown must hold."""

        text: str

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, compact=True)
        self._before: Widget | None = None

    def open(self) -> None:
        """Show the field and type into it."""
        self._before = self.screen.focused
        self.add_class("-open")
        self.focus()

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Narrowed(self.value))

    def action_clear(self) -> None:
        """Show everything again."""
        self.value = ""
        self.action_keep()

    def action_keep(self) -> None:
        """Give the focus back; the field stays visible while it narrows something."""
        self.set_class(bool(self.value), "-open")
        self.screen.set_focus(self._before)
