"""The findings of one plan or of all: jump to the place, accept with a reason, reopen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Finding
from scheduler.workspace.views.findings import Verdict
from tui.keys import bind
from tui.marks import severity_cell
from tui.screens.accepting import accept_form
from tui.screens.page import Page
from tui.screens.repairs import Repairing
from tui.session import Session
from tui.widgets.filter import FilterField
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

COLUMNS = (ListColumn(width=1), ListColumn(), ListColumn(width=8))


class Place(NamedTuple):
    """Where a finding is: in which place of the application, in which plan."""

    place: str
    verdict: Verdict


class FindingsPage(Page[tuple[Place, ...]]):
    """Findings, hard ones first.

    `target` is `rotation:<plan>`, `exchange:<programme>`, `all`, or `finding:<id>` for all with the cursor on one.
    """

    CSS_PATH = "findings.tcss"
    place = "rules"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("a", "accept", "accept", show=True),
        bind("r", "repair", "repair", show=True),
        bind("o", "reopen", "reopen"),
        bind("slash", "filter", "filter"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | go to where the finding is |
    | r | what mends the finding, to be taken |
    | a, o | accept with a reason; no longer accept |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._findings: dict[str, tuple[Place, Finding]] = {}

    def body(self) -> ComposeResult:
        """A filter, the list, and the finding under the cursor in full."""
        yield FilterField(self.say("tui-filter"))
        yield Listing(COLUMNS)
        yield ReasonPanel(mendable=True)

    def fetch(self) -> tuple[Place, ...]:
        """What checks say."""
        workspace = self.session.workspace
        kind, _, plan = self.target.partition(":")
        if kind == "rotation":
            return (Place(kind, workspace.rotation.check(plan)),)
        if kind == "exchange":
            return (Place(kind, workspace.exchange.check(plan)),)
        rotations = [Place("rotation", workspace.rotation.check(view.id)) for view in workspace.rotation.list()]
        exchanges = [Place("exchange", workspace.exchange.check(view.id)) for view in workspace.exchange.list()]
        return (*rotations, *exchanges)

    def show(self, answer: tuple[Place, ...]) -> None:
        """Open findings by plan, accepted ones below."""
        self._findings = {finding.id: (place, finding) for place in answer for finding in place.verdict.findings}
        hard = sum(place.verdict.hard for place in answer)
        soft = sum(place.verdict.soft for place in answer)
        names = [place.verdict.name for place in answer]
        title = self.say("tui-findings-title", name=names[0]) if len(names) == 1 else self.say("tui-key-findings")
        self.head(title, self.say("tui-finding-counts", hard=hard, soft=soft))
        listing = self.query_exactly_one(Listing)
        listing.fill(self._lines(answer))
        kind, _, wanted = self.target.partition(":")
        if kind == "finding":
            listing.point_to(wanted)
            self.target = "all"
        self._show_finding()

    def _lines(self, answer: tuple[Place, ...]) -> Iterator[Line]:
        for place in answer:
            open_ones = [finding for finding in place.verdict.findings if finding.counts]
            if len(answer) > 1:
                yield Line((place.verdict.name,), tone="title")
            if not open_ones:
                yield Line((Cell("✓", "good"), self.say("tui-findings-none")))
            for finding in open_ones:
                yield Line(
                    (severity_cell(finding.severity), self.tell(finding.text), self._when(finding)), key=finding.id
                )
            yield Line(("",))
        accepted = [finding for _, finding in self._findings.values() if finding.accepted]
        if accepted:
            yield Line((self.say("tui-findings-accepted", count=len(accepted)),), tone="title")
        for finding in accepted:
            yield Line(("✓", self.tell(finding.text), self._when(finding)), key=finding.id, tone="quiet")

    def _when(self, finding: Finding) -> Cell:
        return Cell(self.session.texts.week_text(finding.dates.first) if finding.dates else "", "quiet")

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        found = self._findings.get(self.query_exactly_one(Listing).key)
        return found[1] if found else None

    @on(Listing.Highlighted)
    def _show_finding(self) -> None:
        findings = [self.finding] if self.finding else []
        self.query_exactly_one(ReasonPanel).say(self.session.texts, "", [], findings)

    @on(Listing.Chosen)
    def _jump(self, event: Listing.Chosen) -> None:
        place, finding = self._findings[event.key]
        self.post_message(self.GoTo(place.place, f"finding:{place.verdict.plan}:{finding.id}"))

    def action_filter(self) -> None:
        """Show only some findings."""
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.query_exactly_one(Listing).filter_text = event.text

    @on(ReasonPanel.Asked)
    def action_repair(self) -> None:
        """Show what mends the finding, to take it."""
        key = self.query_exactly_one(Listing).key
        place, finding = self._findings.get(key, (None, None))
        if place is None or finding is None or not finding.counts:
            self.decline("tui-no-finding-here")
        elif place.place != "rotation":
            self.decline("tui-no-repairs")
        else:
            Repairing(self, place.verdict.plan).offer([finding])

    def action_accept(self) -> None:
        """Accept the finding, with a reason."""
        finding = self.finding
        if finding is None or not finding.counts:
            self.decline("tui-no-finding-here" if finding is None else "tui-finding-is-accepted")
            return
        self.app.push_screen(accept_form(self.session, finding))

    def action_reopen(self) -> None:
        """No longer accept the finding."""
        finding = self.finding
        if finding is None or finding.counts:
            self.decline("tui-no-finding-here" if finding is None else "tui-finding-is-open")
            return
        self.act(lambda: self.session.workspace.rules.reopen(finding.id))
