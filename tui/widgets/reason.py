"""The panel that says why something is as it is, and what could be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scheduler.model import Finding
from scheduler.texts import Texts
from tui.marks import glyph
from tui.text import styled


class ReasonPanel(VerticalScroll, can_focus=True):
    """A title, sentences, findings with their repairs: beside the board where there is room, else below on demand."""

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
        self.query_exactly_one(Static).update(Content("\n").join(parts))
        self.scroll_home(animate=False)


def _finding(texts: Texts, finding: Finding) -> Content:
    severity = finding.severity.value if finding.counts else ""
    colour = {"hard": "$hard bold", "soft": "$soft bold", "notice": "$accent"}.get(severity, "$quiet")
    return styled((f"{glyph(severity)} ", colour), texts(finding.text))
