"""Pages on which long work runs beside everything else: it says how far it is, and Escape stops it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, TypeVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import var

from scheduler.model import Interrupted, RondoError
from scheduler.model import Message as Text
from tui.keys import bind
from tui.screens.page import Answer, Page
from tui.widgets.working import Working

Progress = Callable[[float, Text], None]
Stop = Callable[[], bool]
T = TypeVar("T")


class WorkingPage(Page[Answer]):
    """A page with a `Working` strip in its body. `work` runs a job; the page stays usable until its result comes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape", "stop_working", "stop-working", show=True),
        bind("escape", "back", "back", show=True),
    ]

    is_working: var[bool] = var(False, bindings=True)

    @dataclass
    class Progressed(Message):
        """The job has come further: a share between 0 and 1, and what it is at."""

        share: float
        text: Text

        def can_replace(self, message: Message) -> bool:
            """Only the newest progress matters."""
            return isinstance(message, WorkingPage.Progressed)

    def work(self, text: str, job: Callable[[Progress, Stop], T], then: Callable[[T], object]) -> None:
        """Run a job in a thread. It is given a way to report, and one to ask whether it is to stop with what it has."""
        if self.is_working:
            self.decline("tui-still-working")
            return
        self._stop = threading.Event()
        self.is_working = True
        self.query_exactly_one(Working).tell(0.0, text)
        work = partial(job, self._report, self._stop.is_set)
        acted = partial(self._acted, partial(self._worked, then))
        self.run_worker(partial(self._work, work, acted, self._not_worked), thread=True, group="work")

    def _report(self, share: float, text: Text) -> None:
        self.post_message(self.Progressed(share, text))

    @on(Progressed)
    def _show_progress(self, event: Progressed) -> None:
        event.stop()
        if self.is_working and not self._stop.is_set():
            self.query_exactly_one(Working).tell(event.share, self.tell(event.text))

    def _worked(self, then: Callable[[Any], object], result: Any) -> None:
        self._rest()
        then(result)

    def _not_worked(self, error: RondoError) -> None:
        self._rest()
        if isinstance(error, Interrupted):
            self.toast(self.tell(error.text))
        else:
            self.post_message(self.Failed(error))

    def _rest(self) -> None:
        self.is_working = False
        self.query_exactly_one(Working).rest()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to stop only while it runs; leaving the page waits until then."""
        if action == "stop_working":
            return self.is_working
        if action == "back" and self.is_working:
            return False
        return super().check_action(action, parameters)

    def action_stop_working(self) -> None:
        """Stop with the best so far."""
        self._stop.set()
        self.query_exactly_one(Working).tell(1.0, self.say("tui-progress-stopping"))
