"""Event mode: who sits where, full screen, with a timer; somebody missing is re-seated while it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Digits, Static

from scheduler.workspace.views.event import EventRoundView, EventView, Reseating
from tui.keys import bind
from tui.screens.choosing import ChoosingDialog
from tui.screens.page import Page
from tui.session import Session
from tui.text import plain, styled

WARNING = 60
"""Seconds before the end of a round at which everybody is told."""


class EventPage(Page[EventView]):
    """One event (`target` is its id). The timer stands until the space bar; at nought the next round waits for `n`."""

    CSS_PATH = "event.tcss"
    place = "exchange"
    AUTO_FOCUS = "#tables"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("space", "hold", "hold-timer", show=True),
        bind("n", "next", "next-round", show=True),
        bind("p", "previous", "previous-round"),
        bind("plus", "longer", "longer-round", show=True),
        bind("f", "missing", "missing-person", show=True),
        bind("l", "late", "late-person"),
        bind("s", "plan", "seat-anew", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | space | start the timer, or hold it |
    | n, p | the next round; the one before |
    | + | a minute more |
    | f, l | somebody is missing from this round on; somebody comes from this round on |
    | s | seat everybody anew |
    """

    clock: ClassVar[Callable[[], float]] = staticmethod(monotonic)

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self.event: EventView | None = None
        self.number = 1
        self.left = 0.0
        self.running_since: float | None = None
        self._warned = False

    def about(self) -> dict[str, str]:
        """The cards."""
        return {"kind": "event", "event": self.target}

    def body(self) -> ComposeResult:
        """Round, time, tables, what comes next."""
        yield Static(id="round")
        yield Digits("", id="clock")
        yield Static(id="warning")
        with VerticalScroll(id="tables"):
            yield Static(id="seats")
        yield Static(id="next")

    def on_mount(self) -> None:
        """Look at the clock four times a second."""
        self.set_interval(0.25, self.tick)

    def fetch(self) -> EventView:
        """The event."""
        return self.session.workspace.events.show(self.target)

    def show(self, answer: EventView) -> None:
        """The round one is in; an event that is opened first is seated."""
        if not answer.rounds:
            self.action_plan()
            return
        if self.event is None:
            self.left = answer.minutes * 60.0
        self.event = answer
        self.number = min(self.number, len(answer.rounds))
        self.head(answer.name, self.say("event-heading", people=answer.people, rounds=answer.count))
        self._draw()

    # The timer

    @property
    def seconds(self) -> float:
        """How much of the round is left."""
        passed = 0.0 if self.running_since is None else type(self).clock() - self.running_since
        return max(0.0, self.left - passed)

    def tick(self) -> None:
        """Show the time; tell everybody a minute before the end, and at the end."""
        if self.event is None or not self.query("#clock"):
            return
        left = self.seconds
        minutes, seconds = divmod(round(left), 60)
        self.query_one("#clock", Digits).update(f"{minutes:02}:{seconds:02}")
        runs = self.running_since is not None
        key = "event-over" if left <= 0 else "event-nearly-over" if left <= WARNING else "event-held"
        shown = key != "event-held" or not runs
        text = self.say(key) if shown else ""
        self.query_one("#warning", Static).update(plain(f"!! {text} !!" if runs and text else text))
        if runs and left <= WARNING and not self._warned:
            self._warned = True
            self.app.bell()
        if runs and left <= 0:
            self.left, self.running_since = 0.0, None
            self.app.bell()

    def action_hold(self) -> None:
        """Start the timer, or hold it."""
        if self.running_since is None:
            self.running_since = type(self).clock()
        else:
            self.left, self.running_since = self.seconds, None
        self.tick()

    def action_longer(self) -> None:
        """A minute more."""
        self.left += 60
        self._warned = False
        self.tick()

    def action_next(self) -> None:
        """The next round, its timer held at the beginning."""
        self._go(1)

    def action_previous(self) -> None:
        """The round before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if self.event is None or not 1 <= self.number + step <= len(self.event.rounds):
            self.decline("event-no-further")
            return
        self.number += step
        self.left, self.running_since, self._warned = self.event.minutes * 60.0, None, False
        self._draw()

    # Who sits where

    def _draw(self) -> None:
        if self.event is None or not self.event.rounds:
            return
        round = self.event.rounds[self.number - 1]
        title = self.say("event-round-of", number=self.number, count=len(self.event.rounds))
        self.query_one("#round", Static).update(styled((title, "bold")))
        self.query_one("#seats", Static).update(self._seats(round))
        self.query_one("#next", Static).update(plain(self._next()))
        self.tick()

    def _seats(self, round: EventRoundView) -> Content:
        lines = [
            styled((f"{self.say('event-table', number=table.number)}   ", "$quiet"), _names(table.names))
            for table in round.tables
        ]
        if round.pausing:
            lines += [Content(""), styled((f"{self.say('event-pause')}   ", "$quiet"), ", ".join(round.pausing))]
        return Content("\n").join(lines)

    def _next(self) -> str:
        assert self.event is not None
        if self.number == len(self.event.rounds):
            return self.say("event-last-round")
        start = self.session.texts.time_text(self.event.rounds[self.number].start)
        return self.say("event-then", number=self.number + 1, start=start)

    def action_missing(self) -> None:
        """Choose who is missing from this round on, and show who sits elsewhere for it."""
        self._choose("tui-key-missing-person", self._missing)

    def action_late(self) -> None:
        """Choose who comes from this round on."""
        self._choose("tui-key-late-person", self._late)

    def _choose(self, title: str, then: Callable[[str | None], None]) -> None:
        if self.event is None:
            return
        sides = self.event.sides.values()
        people = [one for side in sides for one in self.session.workspace.people.list(side)]
        dialog = ChoosingDialog(self.session, self.say(title), [(one.id, one.name) for one in people])
        self.app.push_screen(dialog, then)

    def _missing(self, person: str | None) -> None:
        if person:
            last = self.number - 1
            self._presence(partial(self.session.workspace.events.presence, self.target, person, 1 if last else 0, last))

    def _late(self, person: str | None) -> None:
        if person:
            self._presence(partial(self.session.workspace.events.presence, self.target, person, self.number))

    def _presence(self, action: Callable[[], Reseating]) -> None:
        self.act(action, self._reseated)

    def _reseated(self, done: Reseating) -> None:
        self.toast(f"{self.tell(done.action)} {self.say('event-changed', count=done.changed)}")

    def action_plan(self) -> None:
        """Seat everybody anew."""
        self.act(partial(self.session.workspace.events.plan, self.target))


def _names(sides: Sequence[Sequence[str]]) -> str:
    return " · ".join(name for side in sides for name in side)
