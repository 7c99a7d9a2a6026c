"""The bars at the edges: places on top, a page's heading, and the keys that work here at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.text import fit, one_line, styled

SHORT_TAB = 5
"""How many cells a title has in a narrow terminal; the current one is always whole."""


class Tab(NamedTuple):
    """One place: its name, its number key, its title."""

    name: str
    key: str
    title: str


class PlaceBar(Widget):
    """The places as tabs with their number keys; a click goes there."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PlaceBar { height: 1; dock: top; background: $surface; color: $quiet; }
    """

    @dataclass
    class Clicked(Message):
        """Somebody clicked a place."""

        place: str

    def __init__(self, tabs: Sequence[Tab], current: str) -> None:
        super().__init__()
        self.tabs = tuple(tabs)
        self.current = current

    def _labels(self) -> list[tuple[Tab, str]]:
        if sum(cell_len(tab.title) + 4 for tab in self.tabs) <= self.size.width:
            return [(tab, f" {tab.key} {tab.title} ") for tab in self.tabs]
        return [
            (tab, f"{tab.key} {tab.title if tab.name == self.current else fit(tab.title, SHORT_TAB)} ")
            for tab in self.tabs
        ]

    def render(self) -> Content:
        """The program's name where there is room, then the tabs."""
        labels = self._labels()
        room = self.size.width - sum(cell_len(label) for _, label in labels)
        parts: list[tuple[str, str] | str] = [(" Rondo ", "bold $foreground")] if room >= 7 else []
        parts += [(label, "bold $accent reverse" if tab.name == self.current else "") for tab, label in labels]
        return styled(*parts)

    def on_click(self, event: events.Click) -> None:
        """Go to the place under the mouse."""
        labels = self._labels()
        room = self.size.width - sum(cell_len(label) for _, label in labels)
        left = 7 if room >= 7 else 0
        for tab, label in labels:
            if left <= event.x < left + cell_len(label):
                self.post_message(self.Clicked(tab.name))
            left += cell_len(label)


class Heading(Widget):
    """One line: what is shown on the left, its state on the right."""

    DEFAULT_CSS = """
    Heading { height: 1; margin-bottom: 1; padding: 0 1; }
    """

    left: reactive[str] = reactive("")
    """What is shown."""

    right: reactive[str] = reactive("")
    """Its state; cut off first where there is no room."""

    def render(self) -> Content:
        """Both texts, literally."""
        width = self.size.width
        left = one_line(self.left)
        room = width - cell_len(left) - 2
        right = one_line(self.right)
        if room < min(cell_len(right), 8):
            return styled((fit(left, width), "bold"))
        right = fit(right, min(cell_len(right), room))
        return styled((left, "bold"), " " * (width - cell_len(left) - cell_len(right)), (right, "$quiet"))


class KeyHint(NamedTuple):
    """A key that works here: how it is written, what it does, and the key to press for a click.

    One that `stays` is shown however little room there is.
    """

    display: str
    title: str
    key: str
    stays: bool = False


class KeyBar(Widget):
    """The keys that work here, as many as fit; a click presses one."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar { height: 2; dock: bottom; border-top: solid $rule; padding: 0 1; }
    """

    hints: reactive[tuple[KeyHint, ...]] = reactive(())
    """The keys, the most important first."""

    def _fitting(self) -> list[KeyHint]:
        room = self.size.width - sum(_hint_width(hint) for hint in self.hints if hint.stays)
        fitting = []
        for hint in self.hints:
            room -= 0 if hint.stays else _hint_width(hint)
            if hint.stays or room >= 0:
                fitting.append(hint)
        return fitting

    def render(self) -> Content:
        """Key and meaning, pair by pair."""
        if not self.hints:
            return Content("")
        parts: list[tuple[str, str] | str] = []
        for hint in self._fitting():
            parts += [(hint.display, "bold $accent"), f" {hint.title}  "]
        return styled(*parts)

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        left = 1
        for hint in self._fitting() if self.hints else ():
            if left <= event.x < left + _hint_width(hint):
                self.app.simulate_key(hint.key)
                return
            left += _hint_width(hint)


def _hint_width(hint: KeyHint) -> int:
    return cell_len(f"{hint.display} {hint.title}  ")
