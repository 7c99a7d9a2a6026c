"""How good a programme's plan is, beside what is the best possible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult

from scheduler.workspace.views.exchange import Bounds, MatrixView
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class QualityAnswer(NamedTuple):
    """The bounds before planning, and the plan's matrix with its quality."""

    bounds: Bounds
    matrix: MatrixView


class QualityPage(Page[QualityAnswer]):
    """The sentences about a programme (`target` is its id), and how often each person sits out."""

    place = "exchange"

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._sentences: dict[str, str] = {}

    def about(self) -> dict[str, str]:
        """Who meets whom in the programme."""
        return {"kind": "coverage", "programme": self.target}

    def body(self) -> ComposeResult:
        """One list."""
        yield Listing([ListColumn(), ListColumn(width=14, align="right"), ListColumn(width=18, align="right")])

    def fetch(self) -> QualityAnswer:
        """Bounds and quality."""
        part = self.session.workspace.exchange
        return QualityAnswer(part.bounds(self.target), part.matrix(self.target))

    def show(self, answer: QualityAnswer) -> None:
        """Sentences first, then the people of the larger side."""
        self.head(self.say("tui-quality-title", name=answer.matrix.programme.name))
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: QualityAnswer) -> Iterator[Line]:
        parts = {"plan": answer.matrix.quality.sentences, "bounds": answer.bounds.sentences}
        for part, sentences in parts.items():
            yield Line((self.say(f"tui-quality-{part}"),), tone="title")
            for number, sentence in enumerate(sentences):
                self._sentences[f"{part}-{number}"] = self.tell(sentence)
                yield Line((self.tell(sentence),), key=f"{part}-{number}")
            yield Line(("",))
        title = (answer.matrix.row_side, self.say("tui-quality-met"), self.say("tui-quality-longest"))
        yield Line(title, tone="title")
        for row in answer.matrix.rows:
            met = self.say("tui-matrix-met", met=row.partners_met, possible=row.partners_possible)
            yield Line((row.name, met, Cell(str(row.longest_sit_out), "quiet")), key=f"person-{row.person}")

    @on(Listing.Chosen)
    def _open(self, event: Listing.Chosen) -> None:
        kind, _, key = event.key.partition("-")
        if kind == "person":
            self.post_message(self.GoTo(kind, key))
        else:
            self.toast(self._sentences[event.key])
