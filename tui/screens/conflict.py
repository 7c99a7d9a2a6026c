"""Two people have changed the same record: what each wrote, field by field, and which of it is to hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from scheduler.workspace.views.overview import HistoryEntry
from tui.keys import bind
from tui.screens.dialog import Dialog
from tui.session import Session
from tui.text import plain, styled
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing

CHOSEN, OTHER, OPEN = "●", " ", "?"


class Clash(NamedTuple):
    """A field that is different now: what the form showed, what was entered, and the field as it stands now."""

    field: Field
    base: str
    mine: str

    @property
    def name(self) -> str:
        """The field's name in the workspace."""
        return self.field.name

    @property
    def theirs(self) -> str:
        """What stands there now."""
        return self.field.value

    @property
    def how(self) -> str:
        """Who has changed it since the form was opened: `both`, `only-mine` or `only-theirs`."""
        if self.mine != self.base and self.theirs != self.base:
            return "both"
        return "only-mine" if self.mine != self.base else "only-theirs"

    @property
    def proposal(self) -> str | None:
        """What holds unless somebody chooses otherwise: the one change there is; None where both have changed it."""
        return {"both": None, "only-mine": self.mine, "only-theirs": self.theirs}[self.how]


def clashes(base: Sequence[Field], entries: Mapping[str, str], now: Sequence[Field]) -> list[Clash]:
    """The fields in which what was entered and what stands there now are not the same."""
    shown = {field.name: field.value for field in base}
    found = [Clash(field, shown.get(field.name, ""), entries[field.name]) for field in now if field.name in entries]
    return [clash for clash in found if clash.mine != clash.theirs]


def by_whom(session: Session, what: str, last: HistoryEntry | None) -> str:
    """Who changed or removed it (`what`) and when, as far as the history knows."""
    if last is None:
        return session.say(f"live-{what}-by-nobody")
    moment = last.time.astimezone()
    when = f"{session.texts.day_text(moment.date())} {session.texts.time_text(moment)}"
    return session.say(f"live-{what}-by", actor=last.actor, moment=when, action=last.action)


class ConflictDialog(Dialog[Mapping[str, str]]):
    """What holds, field by field. The result are the chosen values by field; Escape goes back to the form."""

    CSS_PATH = "conflict.tcss"
    AUTO_FOCUS = "Listing"
    UNTOLD = ("choose",)
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("ctrl+s", "save", "save", show=True),
        bind("left,m", "choose(False)", "mine", show=True),
        bind("right,t", "choose(True)", "theirs", show=True),
        bind("M", "choose_all(False)", "all-mine", show=True),
        bind("T", "choose_all(True)", "all-theirs", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | left, right, or m and t | take one's own entry, or what stands there now |
    | M, T | the same for all fields |
    | enter | the other of the two |
    | ctrl+s | save what was chosen |
    """

    def __init__(self, session: Session, found: Sequence[Clash], last: HistoryEntry | None) -> None:
        super().__init__(session, session.say("live-conflict-title"))
        self.found = {clash.name: clash for clash in found}
        self.chosen = {clash.name: clash.proposal for clash in found}
        self.last = last

    def body(self) -> ComposeResult:
        """Who and when, the fields, and the one under the cursor in full."""
        yield Static(plain(by_whom(self.session, "conflict", self.last)), classes="story")
        yield Static(styled((self.say("live-conflict-how"), "$quiet")), classes="story")
        yield Listing(
            [
                ListColumn("", 18),
                ListColumn(f"  {self.say('live-conflict-mine')}"),
                ListColumn(f"  {self.say('live-conflict-theirs')}"),
            ]
        )
        yield Static(id="clash")

    def on_mount(self) -> None:
        """Show the fields, those first that both have changed."""
        listing = self.query_exactly_one(Listing)
        listing.styles.height = min(len(self.found) + 1, 12)
        self._fill()

    def _fill(self) -> None:
        order = sorted(self.found.values(), key=lambda clash: clash.proposal is not None)
        self.query_exactly_one(Listing).fill(Line(self._cells(clash), key=clash.name) for clash in order)

    def _cells(self, clash: Clash) -> tuple[Cell, ...]:
        chosen = self.chosen[clash.name]
        cells = []
        for value in (clash.mine, clash.theirs):
            mark, tone = (OPEN, "soft") if chosen is None else (CHOSEN, "good") if chosen == value else (OTHER, "quiet")
            cells.append(Cell(f"{mark} {self._words(clash, value)}", tone))
        return (Cell(clash.field.label, "quiet"), *cells)

    def _words(self, clash: Clash, value: str) -> str:
        return clash.field.words(value) or self.say("live-conflict-empty")

    @on(Listing.Highlighted)
    def _show_whole(self, event: Listing.Highlighted) -> None:
        if (clash := self.found.get(event.key)) is not None:
            lines = [f"{clash.field.label} · {self.say(f'live-conflict-{clash.how}')}"]
            for side, value in (("mine", clash.mine), ("theirs", clash.theirs)):
                lines.append(f"{self.say(f'live-conflict-{side}')}: {self._words(clash, value)}")
            self.query_one("#clash", Static).update(plain("\n".join(lines)))

    @on(Listing.Chosen)
    def _turn(self, event: Listing.Chosen) -> None:
        self.action_choose(self.chosen[event.key] != self.found[event.key].theirs)

    def action_choose(self, theirs: bool) -> None:
        """Let one's own entry hold, or what stands there now."""
        name = self.query_exactly_one(Listing).key
        if (clash := self.found.get(name)) is not None:
            self.chosen[name] = clash.theirs if theirs else clash.mine
            self._fill()

    def action_choose_all(self, theirs: bool) -> None:
        """The same for every field."""
        self.chosen = {name: clash.theirs if theirs else clash.mine for name, clash in self.found.items()}
        self._fill()

    def action_save(self) -> None:
        """Go on with what was chosen; every field that both have changed needs an answer first."""
        chosen = {name: value for name, value in self.chosen.items() if value is not None}
        if missing := [clash.field.label for name, clash in self.found.items() if name not in chosen]:
            self.decline("live-conflict-choose", fields=missing)
            return
        self.dismiss(chosen)
