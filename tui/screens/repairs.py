"""Ways out of findings, to be taken: the list, the difference, the change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from scheduler.model import Finding, Repair
from scheduler.workspace.views.findings import Change
from tui.screens.desk import Desk
from tui.screens.dialog import Dialog
from tui.screens.difference import DifferenceDialog
from tui.session import Session
from tui.text import plain
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class WayOut(NamedTuple):
    """A repair and the finding that it removes."""

    finding: str
    repair: Repair


class RepairsDialog(Dialog[WayOut]):
    """What mends the findings at one place. Enter takes one, and its difference is shown before it is made."""

    CSS_PATH = "difference.tcss"
    AUTO_FOCUS = "Listing"

    def __init__(self, session: Session, ways: Sequence[WayOut]) -> None:
        super().__init__(session, session.say("tui-repairs-title"))
        self.ways = tuple(ways)

    def body(self) -> ComposeResult:
        """The repairs as a list, and the one under the cursor in full."""
        yield Listing([ListColumn(width=1), ListColumn()])
        yield Static(id="way")

    def on_mount(self) -> None:
        """Show them, numbered."""
        listing = self.query_exactly_one(Listing)
        listing.styles.height = min(len(self.ways), 14)
        listing.fill(
            Line((Cell(str(number + 1), "accent"), self.tell(way.repair.text)), key=str(number))
            for number, way in enumerate(self.ways)
        )

    @on(Listing.Highlighted)
    def _show_way(self, event: Listing.Highlighted) -> None:
        if event.key:
            self.query_one("#way", Static).update(plain(self.tell(self.ways[int(event.key)].repair.text)))

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        self.dismiss(self.ways[int(event.key)])


class Repairing:
    """Mending findings of one rotation plan, step by step. Nothing is written before the difference was seen."""

    def __init__(self, desk: Desk[Any], plan: str) -> None:
        self.desk = desk
        self.part = desk.session.workspace.rotation
        self.plan = plan

    def offer(self, findings: Sequence[Finding]) -> None:
        """Ask what mends the findings, then show it; say so where nothing does."""
        ids = [finding.id for finding in findings]
        self.desk.ask(lambda: self._ways(ids), self._list)

    def _ways(self, findings: Sequence[str]) -> list[WayOut]:
        return [WayOut(finding, repair) for finding in findings for repair in self.part.repairs(self.plan, finding)]

    def _list(self, ways: Sequence[WayOut]) -> None:
        if ways:
            self.desk.app.push_screen(RepairsDialog(self.desk.session, ways), self._try)
        else:
            self.desk.decline("tui-no-repairs")

    def _try(self, way: WayOut | None) -> None:
        if way is not None:
            repair = partial(self.part.repair, self.plan, way.finding, way.repair.command)
            self.desk.ask(lambda: repair(dry_run=True), partial(self._compare, repair))

    def _compare(self, repair: Callable[[], Change], change: Change) -> None:
        self.desk.app.push_screen(DifferenceDialog(self.desk.session, change), partial(self._take, repair))

    def _take(self, repair: Callable[[], Change], yes: bool | None) -> None:
        if yes:
            self.desk.act(repair)
