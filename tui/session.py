"""What all screens of one running application share: the workspace, the language, and what was last looked at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from scheduler.model import Message, RondoError, Value
from scheduler.texts import Texts, texts

if TYPE_CHECKING:
    from scheduler.workspace import Snapshot, Workspace

T = TypeVar("T")


@dataclass
class Session:
    """The open workspace and the language of the screens.

    `revision` grows with every change, so that a screen knows whether what it shows is still true. `remembered` keeps
    what a place showed last (a plan, a zoom, a filter) under a name of its own. `shown` is the newest state that a page
    has shown, `decided` the one that somebody has just decided upon in a window over the page, `trouble` why the
    workspace cannot be read at the moment.
    """

    workspace: Workspace
    language: str = "de"
    revision: int = 0
    remembered: dict[str, str] = field(default_factory=dict)
    shown: Snapshot | None = None
    decided: Snapshot | None = None
    trouble: RondoError | None = None
    _acting: threading.Lock = field(default_factory=threading.Lock)

    @property
    def texts(self) -> Texts:
        """The texts of the language."""
        return texts(self.language)

    def say(self, key: str, **values: Value) -> str:
        """The text of a catalogue key."""
        return self.texts.say(key, **values)

    def act(self, action: Callable[[], T], decided: Snapshot | None) -> T:
        """Carry out, in a thread, what somebody wanted who saw what is shown, or what they decided upon.

        One after another. Raises Conflict where a record that it would replace is not any more as it was seen.
        """
        with self._acting:
            shown = decided or self.shown
            result = self.workspace.as_shown(shown, action)
            self._see_own(shown)
            return result

    def see(self, state: Snapshot) -> None:
        """A page shows this state; one that was asked for earlier and comes later changes nothing."""
        if self.shown is None or self.shown.generation <= state.generation:
            self.shown = state

    def _see_own(self, shown: Snapshot | None) -> None:
        """A change of one's own is known without being shown, unless somebody else's has come between."""
        now = self.workspace.now()
        if shown is not None and now.generation == shown.generation + 1:
            self.shown = now

    def tell(self, message: Message) -> str:
        """A message of the workspace in the language."""
        return self.texts(message)
