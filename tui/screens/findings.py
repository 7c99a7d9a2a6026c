"""All findings of one plan: jump to the place, accept with a reason, reopen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Finding
from scheduler.workspace.views.findings import Verdict
from tui.keys import bind
from tui.marks import severity_cell
from tui.screens.accepting import accept_form
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.filter import FilterField
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

COLUMNS = (ListColumn(width=1), ListColumn(), ListColumn(width=12))


class FindingsPage(Page[Verdict]):
    """The findings of a plan (`target` is `rotation:<plan>` or `exchange:<programme>`), hard ones first."""

    CSS_PATH = "findings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("a", "accept", "accept", show=True),
        bind("r", "reopen", "reopen", show=True),
        bind("slash", "filter", "filter", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | go to where the finding is |
    | a, r | accept with a reason; no longer accept |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._findings: dict[str, Finding] = {}

    def body(self) -> ComposeResult:
        """A filter, the list, and the finding under the cursor in full."""
        yield FilterField(self.say("tui-filter"))
        yield Listing(COLUMNS)
        yield ReasonPanel()

    def fetch(self) -> Verdict:
        """What a check says."""
        kind, _, plan = self.target.partition(":")
        workspace = self.session.workspace
        return workspace.exchange.check(plan) if kind == "exchange" else workspace.rotation.check(plan)

    def show(self, answer: Verdict) -> None:
        """Open findings first, accepted ones below."""
        self._findings = {finding.id: finding for finding in answer.findings}
        counts = self.say("tui-finding-counts", hard=answer.hard, soft=answer.soft)
        self.head(self.say("tui-findings-title", name=answer.name), counts)
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: Verdict) -> Iterator[Line]:
        open_ones = [finding for finding in answer.findings if finding.counts]
        accepted = [finding for finding in answer.findings if finding.accepted]
        if not open_ones:
            yield Line((Cell("✓", "good"), self.say("tui-findings-none")))
        for finding in open_ones:
            yield Line((severity_cell(finding.severity), self.tell(finding.text), self._when(finding)), key=finding.id)
        if accepted:
            yield Line(("",))
            yield Line((self.say("tui-findings-accepted", count=len(accepted)),), tone="title")
        for finding in accepted:
            assert finding.accepted is not None
            by = self.say("tui-finding-accepted", by=finding.accepted.by, reason=finding.accepted.reason)
            yield Line(("✓", f"{self.tell(finding.text)} {by}", self._when(finding)), key=finding.id, tone="quiet")

    def _when(self, finding: Finding) -> Cell:
        return Cell(self.session.texts.week_text(finding.dates.first) if finding.dates else "", "quiet")

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        return self._findings.get(self.query_exactly_one(Listing).key)

    @on(Listing.Highlighted)
    def _show_finding(self) -> None:
        findings = [self.finding] if self.finding else []
        self.query_exactly_one(ReasonPanel).say(self.session.texts, "", [], findings)

    @on(Listing.Chosen)
    def _jump(self, event: Listing.Chosen) -> None:
        kind, _, plan = self.target.partition(":")
        self.post_message(self.GoTo(kind, f"finding:{plan}:{event.key}"))

    def action_filter(self) -> None:
        """Show only some findings."""
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.query_exactly_one(Listing).filter_text = event.text

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
