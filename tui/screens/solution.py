"""What solving a rotation plan came to: in sentences, by person, and what findings remain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scheduler.workspace.views.solving import Solution
from tui.keys import bind
from tui.marks import glyph
from tui.screens.dialog import Dialog
from tui.screens.difference import COLOURS
from tui.session import Session
from tui.text import styled

MARKS = {"changed": "~", "added": "+", "removed": "-"}


class SolutionDialog(Dialog[bool]):
    """The answer to be read; what it tells of has been done. True asks for the proposal of a stopped solve."""

    CSS_PATH = "difference.tcss"
    UNTOLD = ("cancel",)
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "understood", "understood", show=True),
        bind("o", "proposal", "show-proposal", show=True),
    ]

    def __init__(self, session: Session, name: str, solution: Solution) -> None:
        super().__init__(session, session.say("tui-solution-title", name=name))
        self.solution = solution

    def body(self) -> ComposeResult:
        """The sentences first, then every assignment that differs and every finding that stands, in full."""
        with VerticalScroll():
            yield Static(Content("\n").join(self._lines()))

    def _lines(self) -> Iterator[Content]:
        solution = self.solution
        for text in solution.sentences:
            yield styled(self.tell(text))
        if solution.objective is None:
            return
        if solution.told and not solution.proposal:
            yield styled((self.say("tui-solution-undo"), "$quiet"))
        yield from self._difference()
        open_ones = [finding for finding in solution.findings if finding.counts]
        yield self._heading("tui-solution-findings", len(open_ones))
        for finding in open_ones:
            severity = finding.severity.value
            yield styled((f"{glyph(severity)} ", f"bold {COLOURS[severity]}"), self.tell(finding.text))

    def _difference(self) -> Iterator[Content]:
        difference = self.solution.difference
        yield styled((self.say("rotation-difference-kept", count=difference.kept), "$quiet"))
        parts = {"changed": difference.changed, "added": difference.added, "removed": difference.removed}
        for what, texts in parts.items():
            if texts:
                yield self._heading(f"tui-solution-{what}", len(texts))
            for text in texts:
                yield styled((f"{MARKS[what]} ", "$accent"), self.tell(text))

    def _heading(self, key: str, count: int) -> Content:
        return styled("\n", (self.say(key, count=count), "bold $accent"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is a proposal to be shown only where the solve was stopped."""
        if action == "proposal":
            return bool(self.solution.proposal)
        return super().check_action(action, parameters)

    def action_understood(self) -> None:
        """Close."""
        self.dismiss(False)

    def action_proposal(self) -> None:
        """Close, and show the proposal."""
        self.dismiss(True)
