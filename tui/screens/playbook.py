"""Playbook: personas and case studies, as the invitations tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult

from scheduler.model import Persona
from scheduler.model.playbook import CaseStudy
from scheduler.workspace.views.topics import TopicsView
from tui.screens.page import Page
from tui.session import Session
from tui.text import plain
from tui.widgets.article import Article, Paragraph
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.notice import Notice

FIELDS = ("role", "customer", "problems", "priorities", "challenges", "challenge", "solution", "result")


class PlaybookAnswer(NamedTuple):
    """Everything there is to present."""

    personas: tuple[Persona, ...]
    cases: tuple[CaseStudy, ...]
    topics: TopicsView


class PlaybookPage(Page[PlaybookAnswer]):
    """Personas and case studies in a list, the one under the cursor below or beside it."""

    CSS_PATH = "playbook.tcss"
    place = "playbook"

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._contents: dict[str, Persona | CaseStudy] = {}

    def body(self) -> ComposeResult:
        """List and text."""
        yield Listing([ListColumn(), ListColumn(width=14), ListColumn(width=12), ListColumn(width=14)])
        yield Article()
        yield Notice(plain(self.say("tui-playbook-empty")))

    def fetch(self) -> PlaybookAnswer:
        """Personas and case studies."""
        workspace = self.session.workspace
        part = workspace.playbook
        return PlaybookAnswer(part.personas(), part.cases(), workspace.topics.overview())

    def show(self, answer: PlaybookAnswer) -> None:
        """Personas first."""
        self._contents = {
            **{f"persona:{persona.id}": persona for persona in answer.personas},
            **{f"case:{case.id}": case for case in answer.cases},
        }
        self.set_class(not self._contents, "-empty")
        self.head(self.say("tui-place-playbook"))
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: PlaybookAnswer) -> Iterator[Line]:
        told = {
            one.id: self.say("tui-playbook-told", told=one.met, all=one.met + one.planned)
            for one in answer.topics.topics
        }
        for title, kind, contents in (
            ("tui-playbook-personas", "persona", answer.personas),
            ("tui-playbook-cases", "case", answer.cases),
        ):
            yield Line((self.say(title),), tone="title")
            for content in contents:
                stage = self.say(f"word-stage-{content.stage.value}") if content.stage else ""
                until = self.session.texts.date_text(content.until) if content.until else ""
                until = self.say("tui-playbook-until", day=until) if until else ""
                cells = (content.name, Cell(stage, "quiet"), told.get(content.id, ""), Cell(until, "quiet"))
                yield Line(cells, key=f"{kind}:{content.id}")
        if answer.topics.sentences:
            yield Line((self.say("tui-playbook-stages"),), tone="title")
        for sentence in answer.topics.sentences:
            yield Line((self.tell(sentence),))

    @on(Listing.Highlighted)
    def _read(self, event: Listing.Highlighted) -> None:
        content = self._contents.get(event.key)
        self.query_exactly_one(Article).fill(content_paragraphs(self.say, content))

    @on(Listing.Chosen)
    def _enter(self) -> None:
        self.query_exactly_one(Article).focus()


def content_paragraphs(say: Callable[[str], str], content: Persona | CaseStudy | None) -> Iterator[Paragraph]:
    """A persona's or case study's own words, field by field."""
    if content is None:
        return
    kind = "word-field-persona" if isinstance(content, Persona) else "tui-field-case"
    yield Paragraph("", heading=f"{say(kind)}: {content.name}")
    for name in FIELDS:
        text = getattr(content, name, "")
        if text:
            yield Paragraph(text, label=say(f"word-field-{name}"))
