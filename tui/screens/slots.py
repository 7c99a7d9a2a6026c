"""When a programme could meet: weekdays and hours by what they cost; Enter takes one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import message
from scheduler.workspace.views.slots import Slots, SlotView
from tui.keys import bind
from tui.screens.dialog import Confirm
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

COUNT = 30
NUMBERS = ("meetings", "lost", "missing", "without-room")


class SlotsPage(Page[Slots]):
    """The slots of a programme (`target` is its id), best first, and who is hindered by the one under the cursor."""

    CSS_PATH = "slots.tcss"
    place = "exchange"
    BINDINGS: ClassVar[list[BindingType]] = [bind("l", "lunch", "lunch", show=True)]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | let the programme meet then |
    | l | only at lunch time on everybody's own clock, or at any time |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._slots: dict[str, SlotView] = {}
        self._lunch = False

    def body(self) -> ComposeResult:
        """The list, and the slot under the cursor in full."""
        head = partial(self.session.texts.say)
        columns = [ListColumn(head("slot-column-day"), 10), ListColumn(head("slot-column-at"), 7)]
        columns.append(ListColumn(head("slot-column-span"), 13))
        columns += [ListColumn(head(f"slot-column-{name}"), 10, align="right") for name in NUMBERS]
        yield Listing([*columns, ListColumn()])
        yield ReasonPanel()

    def fetch(self) -> Slots:
        """The best ones."""
        return self.session.workspace.slots.find(self.target, count=COUNT, lunch=self._lunch)

    def show(self, answer: Slots) -> None:
        """The list, with the sentence about all of them above."""
        self._slots = {f"{slot.weekday}-{slot.at}": slot for slot in answer.slots}
        state = self.say("tui-slots-lunch") if self._lunch else ""
        self.head(self.say("tui-slots-title", name=answer.programme.name), state)
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: Slots) -> Iterator[Line]:
        yield Line((self.tell(answer.sentences[0]),), tone="title")
        for key, slot in self._slots.items():
            span = self.tell(message("slot-span", earliest=slot.earliest, latest=slot.latest))
            rooms = "" if slot.without_room is None else str(slot.without_room)
            numbers = (
                str(slot.meetings),
                Cell(str(slot.lost), "hard" if slot.lost else "good"),
                str(slot.missing),
                rooms,
            )
            marks = [name for name, holds in (("now", slot.current), ("lunch", slot.lunch)) if holds]
            remark = ", ".join(self.session.texts.say(f"slot-{mark}") for mark in marks)
            yield Line((self._day(slot), slot.at, Cell(span, "quiet"), *numbers, Cell(f"  {remark}", "quiet")), key=key)

    def _day(self, slot: SlotView) -> str:
        key = "slot-own-days" if slot.weekday is None else f"word-weekday-{slot.weekday}"
        return self.session.texts.say(key)

    @on(Listing.Highlighted)
    def _explain(self, event: Listing.Highlighted) -> None:
        slot = self._slots.get(event.key)
        if slot is not None:
            lines = [
                self.tell(message("slot-hindered-why", name=one.name, rounds=one.rounds, reason=one.reason))
                for one in slot.hindered
            ]
            panel = self.query_exactly_one(ReasonPanel)
            panel.say(self.session.texts, f"{self._day(slot)} {slot.at}", lines or [self.say("tui-slots-nobody")])

    @on(Listing.Chosen)
    def _ask(self, event: Listing.Chosen) -> None:
        slot = self._slots.get(event.key)
        if slot is not None:
            title = self.say("tui-slots-take", day=self._day(slot), at=slot.at)
            question = Confirm(self.session, title, self.say("tui-slots-take-text", lost=slot.lost))
            self.app.push_screen(question, partial(self._take, slot))

    def _take(self, slot: SlotView, yes: bool | None) -> None:
        if yes:
            take = partial(
                self.session.workspace.slots.take, self.target, slot.weekday, time.fromisoformat(slot.at), slot.minutes
            )
            self.act(take, lambda _: self.dismiss())

    def action_lunch(self) -> None:
        """Look at lunch time only, or at the whole day."""
        self._lunch = not self._lunch
        self.reload()
