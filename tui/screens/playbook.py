"""Playbook: personas and case studies, as the invitations tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Persona
from scheduler.model.playbook import CaseStudy
from scheduler.workspace.views.method import CardView
from scheduler.workspace.views.topics import TopicsView
from tui.keys import bind
from tui.screens.feedback import line_form
from tui.screens.form import FormDialog
from tui.screens.page import Page
from tui.screens.playbook_forms import PlaybookEditor
from tui.session import Session
from tui.text import plain
from tui.widgets.article import Article, Paragraph
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.notice import Notice

FIELDS = ("role", "customer", "problems", "priorities", "challenges", "challenge", "solution", "result")


class PlaybookAnswer(NamedTuple):
    """Everything there is to present."""

    personas: tuple[Persona, ...]
    cases: tuple[CaseStudy, ...]
    topics: TopicsView
    cards: tuple[CardView, ...]


class PlaybookPage(Page[PlaybookAnswer]):
    """Personas and case studies in a list, the one under the cursor below or beside it."""

    CSS_PATH = "playbook.tcss"
    place = "playbook"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("a", "add_persona", "add-persona", show=True),
        bind("c", "add_case", "add-case"),
        bind("e", "edit", "edit", show=True),
        bind("x,delete", "remove", "remove"),
        bind("L", "line", "add-line", show=True),
        bind("K", "issue", "issue-card", show=True),
        bind("R", "review", "review", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | a, c | a new persona; a new case study |
    | e, x | change or remove what is under the cursor |
    | L | a statement, question or objection for the card of the persona under the cursor |
    | K | note that its card was sent or hung up |
    | R | what comes of the exchange: feedback, action items, reviews |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._contents: dict[str, Persona | CaseStudy] = {}
        self._cards: dict[str, CardView] = {}

    def about(self) -> dict[str, str]:
        """The card of the persona under the cursor."""
        content = self._contents.get(self.query_exactly_one(Listing).key)
        return {"kind": "card", "persona": content.id} if isinstance(content, Persona) else {"kind": "card"}

    def body(self) -> ComposeResult:
        """List and text."""
        yield Listing([ListColumn(), ListColumn(width=14), ListColumn(width=12), ListColumn(width=14)])
        yield Article()
        yield Notice(plain(self.say("tui-playbook-empty")))

    def fetch(self) -> PlaybookAnswer:
        """Personas and case studies."""
        workspace = self.session.workspace
        part = workspace.playbook
        personas = part.personas()
        cards = tuple(workspace.cards.card(persona.id) for persona in personas)
        return PlaybookAnswer(personas, part.cases(), workspace.topics.overview(), cards)

    def show(self, answer: PlaybookAnswer) -> None:
        """Personas first."""
        self._cards = {card.persona.id: card for card in answer.cards}
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
        card = self._cards.get(content.id) if isinstance(content, Persona) else None
        self.query_exactly_one(Article).fill((*content_paragraphs(self.say, content), *self._card(card)))

    def _card(self, card: CardView | None) -> Iterator[Paragraph]:
        for kind in ("statement", "question", "objection"):
            lines = getattr(card, f"{kind}s", ())
            if lines:
                yield Paragraph("", heading=self.say(f"report-{kind}s"))
            for line in lines:
                yield Paragraph(f"{line.text}  →  {line.answer}" if line.answer else f"· {line.text}")
        if card is not None and card.issued is not None:
            day = self.session.texts.date_text(card.issued)
            text = self.say("tui-card-issued", day=day, where=card.issued_where, revision=card.issued_revision or 0)
            yield Paragraph(text, heading=self.say("tui-card"))

    def action_add_persona(self) -> None:
        """Ask for a new persona."""
        PlaybookEditor(self).add(Persona)

    def action_add_case(self) -> None:
        """Ask for a new case study."""
        PlaybookEditor(self).add(CaseStudy)

    def action_edit(self) -> None:
        """Change what is under the cursor."""
        content = self._contents.get(self.query_exactly_one(Listing).key)
        if content is None:
            self.decline("tui-no-persona-here")
        else:
            PlaybookEditor(self).edit(content)

    def action_remove(self) -> None:
        """Remove what is under the cursor; refused while meetings are about it."""
        content = self._contents.get(self.query_exactly_one(Listing).key)
        part = self.session.workspace.playbook
        if content is None:
            self.decline("tui-no-persona-here")
        else:
            remove = part.remove_persona if isinstance(content, Persona) else part.remove_case
            self.act(lambda: remove(content.id))

    @property
    def _persona(self) -> Persona | None:
        """The persona under the cursor."""
        content = self._contents.get(self.query_exactly_one(Listing).key)
        return content if isinstance(content, Persona) else None

    def action_line(self) -> None:
        """Add a line to the card of the persona under the cursor."""
        if (persona := self._persona) is None:
            self.decline("tui-no-persona-here")
        else:
            self.app.push_screen(line_form(self.session, persona.id))

    def action_issue(self) -> None:
        """Ask where the card hangs or to whom it was sent, and note it."""
        if (persona := self._persona) is None:
            self.decline("tui-no-persona-here")
            return
        fields = [Field("where", self.say("tui-card-where"))]
        part, id = self.session.workspace.cards, persona.id
        form = FormDialog(
            self.session, self.say("tui-key-issue-card"), fields, lambda given: part.issue(id, given["where"])
        )
        self.app.push_screen(form)

    def action_review(self) -> None:
        """Show what comes of the exchange that was looked at last, else of the first."""
        programmes = [one.id for one in self.session.workspace.exchange.list()]
        last = self.session.remembered.get("exchange", "")
        if not programmes:
            self.decline("tui-no-programme-yet")
        else:
            self.post_message(self.GoTo("review", last if last in programmes else programmes[0]))

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
