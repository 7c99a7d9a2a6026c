"""What pages and dialogs share: texts, toasts, questions and actions that never block the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, TypeVar

from textual import on
from textual.message import Message
from textual.screen import Screen, ScreenResultType
from textual.worker import get_current_worker

from scheduler.model import Message as Text
from scheduler.model import RondoError, Value
from scheduler.workspace.views.findings import Change
from tui.session import Session
from tui.text import ELLIPSIS, plain
from tui.widgets.bars import KeyBar, KeyHint

T = TypeVar("T")
HINTS = 6
"""How many keys the bar at the bottom shows at most."""

LONGEST_NOTE = 240
"""How many letters a note in the corner has at most."""

WAYS_OUT = ("cancel", "stop_working", "back", "app.help")
"""Actions whose keys stand last in the bar, and always."""


class Desk(Screen[ScreenResultType]):
    """A screen with the session at hand. Questions and actions run in a thread, their answers come as messages."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tall")]

    UNTOLD: ClassVar[tuple[str, ...]] = ()
    """Actions whose keys the bar leaves out, to have room for others."""

    @dataclass
    class Done(Message):
        """A thread's work is done; `then` takes the result, in the screen's own task."""

        then: Callable[[Any], object]
        result: Any

    @dataclass
    class Failed(Message):
        """Something was refused or is not possible; the application shows it."""

        error: RondoError

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def say(self, key: str, **values: Value) -> str:
        """The text of a catalogue key in the session's language."""
        return self.session.say(key, **values)

    def tell(self, message: Text) -> str:
        """A message of the workspace in the session's language."""
        return self.session.tell(message)

    def toast(self, text: str, *, warn: bool = False) -> None:
        """A short note in the corner, in place of the one before; the text is shown literally."""
        self.app.clear_notifications()
        self.notify(shortened(text), severity="warning" if warn else "information", markup=False)

    def decline(self, key: str, **values: Value) -> None:
        """Say why a key does nothing now."""
        self.toast(self.say(key, **values), warn=True)

    def ask(
        self,
        question: Callable[[], T],
        then: Callable[[T], object],
        *,
        group: str = "ask",
        refused: Callable[[RondoError], object] | None = None,
    ) -> None:
        """Put a question to the workspace; a newer one of the same group replaces it.

        An error becomes a window, unless `refused` takes it.
        """
        self.run_worker(partial(self._work, question, then, refused), thread=True, exclusive=True, group=group)

    def act(
        self,
        action: Callable[[], T],
        then: Callable[[T], object] | None = None,
        *,
        refused: Callable[[RondoError], object] | None = None,
        as_shown: bool = True,
    ) -> None:
        """Change the workspace as it is shown; then say what was done, tell the application, and go on with `then`.

        An error becomes a window, unless `refused` takes it. Without `as_shown` the action itself knows what others
        must not have changed.
        """
        decided, self.session.decided = self.session.decided, None
        work = partial(self.session.act, action, decided) if as_shown else action
        self.run_worker(partial(self._work, work, partial(self._acted, then), refused), thread=True, group="act")

    def _work(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        refused: Callable[[RondoError], object] | None = None,
    ) -> None:
        worker = get_current_worker()
        answer: Message
        try:
            answer = self.Done(then, work())
        except RondoError as error:
            answer = self.Failed(error) if refused is None else self.Done(refused, error)
        if not worker.is_cancelled:
            self.post_message(answer)

    def _acted(self, then: Callable[[T], object] | None, result: T) -> None:
        self.changed()
        if isinstance(result, Change):
            self.toast(self.tell(result.action))
        if then is not None:
            then(result)

    @on(Done)
    def _go_on(self, event: Done) -> None:
        event.stop()
        event.then(event.result)

    def changed(self) -> None:
        """The workspace has changed: every page shows it anew when it is seen next, this one now."""
        self.session.revision += 1
        self.reload()

    def reload(self) -> None:
        """Show what the workspace says now; a screen that shows nothing of it need not do anything."""

    def on_mount(self) -> None:
        """Keep the bar of keys up to date."""
        self.bindings_updated_signal.subscribe(self, self._show_keys)

    def _show_keys(self, _screen: Screen[Any]) -> None:
        for bar in self.query(KeyBar):
            bar.hints = self.hints()

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys for the bar: those to be shown, the focused widget's first, then the way back, and help last."""
        shown: dict[str, KeyHint] = {}
        for active in self.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in (*shown, *self.UNTOLD):
                display = self.app.get_key_display(binding)
                shown[binding.action] = KeyHint(display, self.say(binding.description), binding.key)
        last = [shown.pop(action)._replace(stays=True) for action in WAYS_OUT if action in shown]
        return (*list(shown.values())[: HINTS - len(last)], *last)


def shortened(text: str) -> str:
    """As much of a text as a note in the corner takes, with control characters as escapes."""
    note = text if len(text) <= LONGEST_NOTE else f"{text[: LONGEST_NOTE - 1]}{ELLIPSIS}"
    return plain(note).plain
