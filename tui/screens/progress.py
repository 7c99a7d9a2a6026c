"""Long work in a window: how far it is, and Escape to stop it with nothing half done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import ProgressBar, Static

from scheduler.model import Interrupted, message
from scheduler.model import Message as Text
from tui.screens.desk import Desk
from tui.screens.dialog import Dialog
from tui.session import Session
from tui.text import plain

Progress = Callable[[float, Text], None]
Job = Callable[[Progress], Any]


class ProgressDialog(Dialog[Any]):
    """Runs a job in a thread as soon as it is seen; its result closes the window. Stopped or failed gives None."""

    CSS_PATH = "progress.tcss"

    @dataclass
    class Progressed(Message):
        """The job has come further: a share between 0 and 1, and what it is at."""

        share: float
        text: Text

        def can_replace(self, message: Message) -> bool:
            """Only the newest progress matters."""
            return isinstance(message, ProgressDialog.Progressed)

    def __init__(self, session: Session, title: str, job: Job) -> None:
        super().__init__(session, title)
        self.job = job
        self._stop = threading.Event()

    def body(self) -> ComposeResult:
        """A bar and a sentence."""
        yield ProgressBar(total=1.0, show_eta=True)
        yield Static(id="dialog-text")

    def on_mount(self) -> None:
        """Begin. The job is about what stands then: it takes longer than anything that is shown stays true."""
        self.act(partial(self.job, self._report), self.dismiss, as_shown=False)

    def _report(self, share: float, text: Text) -> None:
        if self._stop.is_set():
            raise Interrupted(message("tui-progress-stopped"))
        self.post_message(self.Progressed(share, text))

    @on(Progressed)
    def _show_progress(self, event: Progressed) -> None:
        event.stop()
        self.query_exactly_one(ProgressBar).update(progress=event.share)
        self.query_one("#dialog-text", Static).update(plain(self.tell(event.text)))

    def action_cancel(self) -> None:
        """Stop at the next moment at which nothing is half done."""
        self._stop.set()
        self.query_one("#dialog-text", Static).update(plain(self.say("tui-progress-stopping")))

    @on(Desk.Failed)
    def _failed(self, event: Desk.Failed) -> None:
        if isinstance(event.error, Interrupted):
            event.stop()
            self.toast(self.tell(event.error.text))
        self.dismiss(None)
