"""What other processes do to the workspace while the application is open, as messages to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from textual.message import Message

from scheduler.model import RondoError
from scheduler.workspace.views.overview import HistoryEntry

if TYPE_CHECKING:
    from scheduler.workspace import Workspace

PATIENCE = 0.5
"""Seconds after which a wait ends, so that leaving the application never takes longer."""

NEWEST = 20
"""How many actions are told apart at most; of more, the newest."""


class Watch:
    """Waits in a thread until something has changed, and tells it by `tell`: one message for all that came together."""

    @dataclass
    class Changed(Message):
        """The workspace is in another state now; `entries` are what others have done, the newest first."""

        generation: int
        entries: tuple[HistoryEntry, ...]

    @dataclass
    class Lost(Message):
        """The workspace cannot be read at the moment."""

        error: RondoError

    def __init__(self, workspace: Workspace, tell: Callable[[Message], object]) -> None:
        self._workspace = workspace
        self._tell = tell
        self._stopped = threading.Event()
        self._lost = ""

    def stop(self) -> None:
        """End the waiting, within `PATIENCE` seconds."""
        self._stopped.set()

    def run(self) -> None:
        """Watch until it is stopped."""
        generation, last = -1, ""
        while not self._stopped.is_set():
            try:
                now = self._workspace.now().generation
                if now != generation or self._lost:
                    newest = self._workspace.history.entries(NEWEST).entries
                    if generation >= 0:
                        self._tell(self.Changed(now, self._by_others(newest, last)))
                    generation, last, self._lost = now, newest[0].id if newest else "", ""
                self._workspace.wait_for_change(PATIENCE)
            except RondoError as error:
                self._say_once(error)
                self._stopped.wait(PATIENCE)

    def _by_others(self, newest: tuple[HistoryEntry, ...], last: str) -> tuple[HistoryEntry, ...]:
        fresh = takewhile(lambda entry: entry.id != last, newest)
        return tuple(entry for entry in fresh if entry.actor != self._workspace.actor)

    def _say_once(self, error: RondoError) -> None:
        if self._lost != error.text.key:
            self._lost = error.text.key
            self._tell(self.Lost(error))
