"""Events of one day: the list, a new one, and the way to each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Refused, Side, message
from scheduler.model.dates import read_date, read_time
from scheduler.workspace.views.event import EventView
from scheduler.workspace.views.findings import Change
from tui.keys import bind
from tui.screens.form import Entries, FormDialog
from tui.screens.page import Page
from tui.session import Session
from tui.text import plain
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.notice import Notice


class EventsPage(Page[tuple[EventView, ...]]):
    """The events; Enter opens one with its timer."""

    place = "exchange"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("c", "create", "create-event", show=True),
        bind("x,delete", "remove", "remove", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | open the event with its timer |
    | c, x | a new one; remove the one under the cursor |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._events: dict[str, EventView] = {}

    def body(self) -> ComposeResult:
        """One list, or what to do without events."""
        yield Listing([ListColumn(width=14), ListColumn(), ListColumn(width=34)])
        yield Notice(plain(self.say("event-none-yet")))

    def fetch(self) -> tuple[EventView, ...]:
        """All of them."""
        return self.session.workspace.events.list()

    def show(self, answer: tuple[EventView, ...]) -> None:
        """By day."""
        self._events = {event.id: event for event in answer}
        self.set_class(not answer, "-empty")
        self.head(self.say("tui-key-events"))
        self.query_exactly_one(Listing).fill(self._lines())

    def _lines(self) -> Iterator[Line]:
        for id, event in self._events.items():
            day = self.session.texts.date_text(event.day)
            about = self.say("event-heading", people=event.people, rounds=event.count)
            yield Line((f"{day} {event.at}", event.name, Cell(about, "quiet")), key=id)

    @on(Listing.Chosen)
    def _open(self, event: Listing.Chosen) -> None:
        self.post_message(self.GoTo("event", event.key))

    def action_remove(self) -> None:
        """Remove the event under the cursor."""
        key = self.query_exactly_one(Listing).key
        if key not in self._events:
            self.decline("event-none-yet")
        else:
            self.act(lambda: self.session.workspace.events.remove(key))

    def action_create(self) -> None:
        """Ask for a new event."""
        say = self.say
        fields = [
            Field("name", say("word-field-name")),
            Field("day", say("event-field-day"), self.session.texts.date_text(self.session.workspace.today)),
            Field("at", say("event-field-at"), "14:00"),
            Field("one", say("event-field-one"), "all"),
            Field("other", say("event-field-other"), hint=say("event-field-other-hint")),
            Field("mode", say("event-field-mode"), "one-to-one"),
            Field("count", say("event-field-count"), "6"),
            Field("minutes", say("event-field-minutes"), "10"),
            Field("pause", say("event-field-pause"), "2"),
        ]
        self.app.push_screen(FormDialog(self.session, say("tui-key-create-event"), fields, self._create))

    def _create(self, entries: Entries) -> Change:
        names = (self.say("event-side-one"), self.say("event-side-other"))
        chosen = [entries["one"], *([entries["other"]] if entries["other"] else [])]
        numbers = {name: _whole(entries[name], name) for name in ("count", "minutes", "pause")}
        return self.session.workspace.events.create(
            entries["name"],
            sides=tuple(Side(name=name, people=people) for name, people in zip(names, chosen, strict=False)),
            day=read_date(entries["day"], "day"),
            at=read_time(entries["at"], "at"),
            mode=entries["mode"],
            **numbers,
        )


def _whole(text: str, field: str) -> int:
    if not text.strip().isdigit():
        raise Refused(message("error-number", value=text), field=field)
    return int(text)
