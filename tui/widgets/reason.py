"""The panel that says why something is as it is, and what could be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from scheduler.model import Finding
from scheduler.texts import Texts
from tui.keys import bind
from tui.marks import glyph
from tui.text import styled


class ReasonPanel(VerticalScroll, can_focus=True):
    """A title, sentences, findings with their repairs: beside the board where there is room, else below on demand."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "ask", "repair", show=True)]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | ask for what mends the findings |
    """

    class Asked(Message):
        """Somebody wants to take one of the repairs."""

    DEFAULT_CSS = """
    ReasonPanel {
        width: 36;
        height: 1fr;
        padding: 0 1;
        border-left: solid $rule;
        scrollbar-size: 1 1;
        &:focus { border-left: solid $accent; }
    }
    """

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static()

    def __init__(self, *, mendable: bool = False) -> None:
        super().__init__()
        self.mendable = mendable
        self._said = Content("")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a panel whose page can mend findings is asked to."""
        return self.mendable if action == "ask" else super().check_action(action, parameters)

    def action_ask(self) -> None:
        """Ask for what mends the findings."""
        self.post_message(self.Asked())

    def on_click(self, event: Click) -> None:
        """A double click asks for what mends the findings."""
        if event.chain == 2 and self.mendable:
            self.action_ask()

    def say(self, texts: Texts, title: str, lines: Sequence[str], findings: Sequence[Finding] = ()) -> None:
        """Show a title, sentences and findings; `texts` puts findings into words."""
        parts = [styled((title, "bold"))] if title else []
        parts += [styled(line) for line in lines]
        for finding in findings:
            parts += [*([Content("")] if parts else []), _finding(texts, finding)]
            if finding.accepted:
                accepted = texts.say("tui-finding-accepted", by=finding.accepted.by, reason=finding.accepted.reason)
                parts.append(styled((accepted, "$quiet")))
        repairs = [repair for finding in findings for repair in finding.repairs]
        if repairs:
            parts += [Content(""), styled((texts.say("tui-repairs"), "$quiet"))]
        parts += [
            styled((f"{number} ", "$accent"), texts(repair.text)) for number, repair in enumerate(repairs, start=1)
        ]
        said = Content("\n").join(parts)
        if said.plain != self._said.plain:
            self.scroll_home(animate=False)
        self._said = said
        self.query_exactly_one(Static).update(said)


def _finding(texts: Texts, finding: Finding) -> Content:
    severity = finding.severity.value if finding.counts else ""
    colour = {"hard": "$hard bold", "soft": "$soft bold", "notice": "$accent"}.get(severity, "$quiet")
    return styled((f"{glyph(severity)} ", colour), texts(finding.text))
