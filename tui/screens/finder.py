"""One window that finds things by typing: what can be done here (`?`), and anything at all (`ctrl+p`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input, Static

from scheduler.texts import Texts
from tui.keys import bind
from tui.screens.dialog import Dialog
from tui.screens.page import Page
from tui.session import Session
from tui.text import plain
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class Choice(NamedTuple):
    """Something to find: what it is called, its key or kind, an explanation, and what to do when it is chosen."""

    title: str
    keys: str
    detail: str
    run: Callable[[], Any]


class Finder(Dialog[Choice]):
    """Type to narrow the list, Enter takes the line. The result is the choice, or None."""

    CSS_PATH = "finder.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "step(-1)", "up"),
        bind("down", "step(1)", "down"),
        bind("pageup", "page(-1)", "page-up"),
        bind("pagedown", "page(1)", "page-down"),
    ]

    def __init__(self, session: Session, title: str, choices: Sequence[Choice], *, remark: str = "") -> None:
        super().__init__(session, title)
        self.choices = tuple(choices)
        self.remark = remark

    def body(self) -> ComposeResult:
        """A field and the list it narrows."""
        yield Input(placeholder=self.say("tui-finder-type"), compact=True)
        yield Listing([ListColumn(width=20), ListColumn(width=11), ListColumn()])
        if self.remark:
            yield Static(plain(self.remark), id="remark")

    def on_mount(self) -> None:
        """Show everything there is to find."""
        self.query_one(Listing).fill(
            Line((choice.title, Cell(choice.keys, "accent"), Cell(choice.detail, "quiet")), key=str(number))
            for number, choice in enumerate(self.choices)
        )

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self.query_one(Listing).filter_text = event.value

    @on(Input.Submitted)
    def _enter(self) -> None:
        self.query_one(Listing).action_choose()

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        self.dismiss(self.choices[int(event.key)])

    def action_step(self, step: int) -> None:
        """Move in the list while the field keeps the focus."""
        self.query_one(Listing).action_move(step)

    def action_page(self, direction: int) -> None:
        """Move a page in the list."""
        self.query_one(Listing).action_page(direction)


def keys_here(screen: Screen[Any], texts: Texts) -> list[Choice]:
    """What can be done on a screen now, each with its explanation; keys that work everywhere come last."""
    app = screen.app
    everywhere = {binding.action for binding in Page.BINDINGS if isinstance(binding, Binding)}
    found: dict[str, Choice] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if not binding.description.startswith("tui-key-") or not active.enabled:
            continue
        keys = app.get_key_display(binding)
        if (before := found.get(binding.action)) is not None:
            found[binding.action] = before._replace(keys=f"{before.keys}, {keys}") if len(before.keys) < 6 else before
            continue
        detail = texts.say(binding.tooltip) if texts.has(binding.tooltip) else ""
        run = _runner(screen, binding.action, active.node)
        found[binding.action] = Choice(texts.say(binding.description), keys, detail, run)
    return [found[action] for action in sorted(found, key=lambda action: action in everywhere)]


def _runner(screen: Screen[Any], action: str, node: Any) -> Callable[[], Any]:
    return lambda: screen.app.run_action(action, default_namespace=node)
