"""What the works council has to do with on a rotation plan; a person notes the status, the program judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import CouncilStatus, message
from scheduler.model.dates import read_date
from scheduler.workspace.views.council import CouncilStay, CouncilView
from scheduler.workspace.views.findings import Change
from scheduler.workspace.wording import enum_word
from tui.keys import bind
from tui.screens.form import Entries, FormDialog
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.fields import Field
from tui.widgets.filter import FilterField
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

TONES = {"open": "soft", "refused": "hard", "agreed": "good"}


class CouncilPage(Page[CouncilView]):
    """The stays of a plan (`target` is its id) that the council may have to hear of. Enter notes the status."""

    CSS_PATH = "council.tcss"
    place = "rotation"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("slash", "filter", "filter", show=True),
        bind("o", "open_ones", "open-ones", show=True),
        bind("g", "board", "to-board", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | note the status |
    | /, o | filter; only those without a status, or all |
    | g | the stay on the board |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._stays: dict[str, CouncilStay] = {}
        self._only_open = False

    def body(self) -> ComposeResult:
        """Filter and list."""
        yield FilterField(self.say("tui-filter"))
        widths = (("person", 18), ("department", 0), ("days", 25), ("status", 25))
        yield Listing([ListColumn(self.say(f"tui-council-{name}"), width) for name, width in widths])
        yield ReasonPanel()

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_exactly_one(Listing)

    def fetch(self) -> CouncilView:
        """The stays, of one status if asked."""
        status = CouncilStatus.OPEN if self._only_open else None
        return self.session.workspace.council.list(self.target, status=status)

    def show(self, answer: CouncilView) -> None:
        """The list; above it how many have no status yet."""
        self._stays = {stay.id: stay for stay in answer.stays}
        counted = self.tell(message("rotation-council-open", count=answer.open))
        self.head(self.say("tui-council-title", name=answer.plan.name), counted if answer.ruled else "")
        self.listing.fill(self._lines(answer))

    def _lines(self, answer: CouncilView) -> Iterator[Line]:
        if not answer.ruled:
            yield Line((self.tell(message("rotation-council-no-rule")),), tone="soft")
        elif not answer.stays:
            yield Line((self.tell(message("rotation-council-none")),))
        for stay in answer.stays:
            days = self.tell(message("word-from-to", first=stay.first, last=stay.last))
            status = Cell(self._status(stay), TONES.get(stay.status, ""))
            yield Line((stay.person_name, stay.department_name, days, status), key=stay.id)

    def _status(self, stay: CouncilStay) -> str:
        key = f"rule-council-{stay.status}-on" if stay.date else f"rule-council-{stay.status}"
        text = self.tell(message(key, date=stay.date) if stay.date else message(key))
        return f"{text} !" if stay.outdated else text

    @on(Listing.Highlighted)
    def _show_why(self, event: Listing.Highlighted) -> None:
        """Why the council may have to hear of the stay under the cursor, and what was noted, in full."""
        stay = self._stays.get(event.key)
        if stay is None:
            self.query_exactly_one(ReasonPanel).say(self.session.texts, "", [])
            return
        lines = [self.tell(reason) for reason in stay.reasons]
        lines += [self.say("tui-council-outdated")] if stay.outdated else []
        lines += [f"{self.say('tui-field-note')}: {stay.note}"] if stay.note else []
        title = self.say("tui-stay-title", name=stay.person_name, department=stay.department_name)
        self.query_exactly_one(ReasonPanel).say(self.session.texts, title, lines)

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        stay = self._stays[event.key]
        statuses = [(status.value, self.tell(enum_word(status))) for status in CouncilStatus]
        day = self.session.texts.date_text(stay.date or self.session.workspace.today)
        fields = [
            Field("status", self.say("tui-field-status"), stay.status, statuses),
            Field("date", self.say("word-field-day"), day, hint=self.say("tui-hint-date")),
            Field("note", self.say("tui-field-note"), stay.note),
        ]
        title = self.say("tui-stay-title", name=stay.person_name, department=stay.department_name)
        intro = self.say("tui-council-outdated") if stay.outdated else ""
        self.app.push_screen(FormDialog(self.session, title, fields, partial(self._noted, stay.id), intro=intro))

    def _noted(self, stay: str, entries: Entries) -> Change:
        status = CouncilStatus(entries["status"])
        day = read_date(entries["date"], "date") if entries["date"].strip() else None
        note = self.session.workspace.council.note
        return note(self.target, {stay: status}, on=None if status == CouncilStatus.OPEN else day, note=entries["note"])

    def action_filter(self) -> None:
        """Show only lines with some words."""
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.listing.filter_text = event.text

    def action_open_ones(self) -> None:
        """Show only the stays without a status, or all."""
        self._only_open = not self._only_open
        self.reload()

    def action_board(self) -> None:
        """Show the person of the line on the board."""
        if stay := self._stays.get(self.listing.key):
            self.post_message(self.GoTo("rotation", f"person:{stay.person}"))
        else:
            self.decline("tui-no-assignment-here")
