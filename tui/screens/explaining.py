"""Why there is no rotation plan, and why somebody is not somewhere: the conflict in sentences, and ways out to take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scheduler.model import Interrupted, Message, message
from scheduler.workspace.views.explaining import Explanation, Relaxation, WhyNot
from scheduler.workspace.views.findings import Change
from tui.marks import glyph
from tui.screens.choosing import ChoosingDialog
from tui.screens.dialog import Dialog
from tui.screens.difference import COLOURS, DifferenceDialog
from tui.screens.working import Progress, Stop, WorkingPage
from tui.session import Session
from tui.text import plain, styled
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class ExplanationDialog(Dialog[int]):
    """The answer to be read, and the ways out as a list; Enter takes one further, to its difference."""

    CSS_PATH = "explaining.tcss"
    AUTO_FOCUS = "Listing"

    def __init__(self, session: Session, title: str, found: Explanation) -> None:
        super().__init__(session, title)
        self.found = found

    def body(self) -> ComposeResult:
        """The sentences, the conflict, what counting found, and the ways out."""
        with VerticalScroll(can_focus=not self.found.relaxations):
            yield Static(Content("\n").join(self._lines()))
        if self.found.relaxations:
            yield Static(styled((self.say("explain-ways", count=len(self.found.relaxations)), "bold $accent")))
            yield Listing([ListColumn(width=2), ListColumn()])
            yield Static(id="way")

    def _lines(self) -> Iterator[Content]:
        yield from map(plain, map(self.tell, self.found.sentences[:1]))
        yield from self._reasons()
        yield from map(plain, map(self.tell, self.found.sentences[1:]))

    def _reasons(self) -> Iterator[Content]:
        found = self.found
        for part in found.conflict:
            yield styled((f"{glyph('hard')} ", f"bold {COLOURS['hard']}"), self.tell(part.text))
        if found.certificates:
            yield styled("\n", (self.say("explain-counted", count=len(found.certificates)), "bold $accent"))
        for text in found.certificates:
            yield styled(("· ", "$accent"), self.tell(text))

    def on_mount(self) -> None:
        """Show the ways out, numbered."""
        if self.found.relaxations:
            listing = self.query_exactly_one(Listing)
            listing.styles.height = len(self.found.relaxations)
            listing.fill(
                Line((Cell(str(number), "accent"), self.tell(way.text)), key=str(number))
                for number, way in enumerate(self.found.relaxations, start=1)
            )

    @on(Listing.Highlighted)
    def _show_way(self, event: Listing.Highlighted) -> None:
        if event.key:
            number = int(event.key)
            text = way_line(number, self.found.relaxations[number - 1])
            self.query_one("#way", Static).update(plain(self.tell(text)))

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        self.dismiss(int(event.key))


class WhyNotDialog(ExplanationDialog):
    """Why somebody is not there, or what it would cost; there is nothing to take."""

    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, session: Session, title: str, answer: WhyNot) -> None:
        super().__init__(session, title, answer.explanation)
        self.answer = answer

    def body(self) -> ComposeResult:
        """Everything in one text."""
        with VerticalScroll():
            yield Static(Content("\n").join(self._lines()))

    def _lines(self) -> Iterator[Content]:
        answer = self.answer
        yield from map(plain, map(self.tell, answer.sentences))
        yield from self._reasons()
        if self.found.relaxations:
            yield styled("\n", (self.say("explain-ways", count=len(self.found.relaxations)), "bold $accent"))
        for number, way in enumerate(self.found.relaxations, start=1):
            yield plain(self.tell(way_line(number, way)))
        if answer.findings_added:
            yield styled("\n", (self.say("tui-findings-added", count=len(answer.findings_added)), "bold $accent"))
        for finding in answer.findings_added:
            severity = finding.severity.value
            yield styled((f"{glyph(severity)} ", f"bold {COLOURS[severity]}"), self.tell(finding.text))

    def on_mount(self) -> None:
        """Nothing to fill."""


def way_line(number: int, way: Relaxation) -> Message:
    """A way out with its price and what becomes of the plan."""
    count = len(way.changes.changed) + len(way.changes.added) + len(way.changes.removed)
    key = "explain-way-without-plan" if way.status == "unknown" else "explain-way"
    return message(key, number=number, text=way.text, cost=way.cost, count=count, objective=way.objective or 0)


class Place(NamedTuple):
    """Whom and which days a question is about."""

    person: str
    name: str
    first: date
    until: date


class Explaining:
    """Explaining one plan, step by step. Nothing is written before the difference was seen."""

    def __init__(self, page: WorkingPage[Any], plan: str, name: str) -> None:
        self.page = page
        self.part = page.session.workspace.explaining
        self.plan, self.name = plan, name

    def start(self) -> None:
        """Explain beside everything else; Escape shows what is known by then."""
        self.page.work(self.page.say("explain-counting", name=self.name), self._explain, self._show)

    def _explain(self, progress: Progress, stop: Stop) -> Explanation:
        found = self.part.explain(self.plan, progress=progress, stop=stop)
        if found.possible is None and stop():
            raise Interrupted(message("explain-stopped-early", name=self.name))
        return found

    def _show(self, found: Explanation) -> None:
        title = self.page.say("explain-title", name=self.name)
        self.page.app.push_screen(ExplanationDialog(self.page.session, title, found), partial(self._compare, found))

    def _compare(self, found: Explanation, number: int | None) -> None:
        if number is None:
            return
        way = found.relaxations[number - 1]
        changes = way.changes
        lines = (*changes.changed, *changes.added, *changes.removed)
        shown = Change(action=message("explain-take-title", way=way.text), difference=lines)
        dialog = DifferenceDialog(self.page.session, shown, judged=False)
        self.page.app.push_screen(dialog, partial(self._take, number))

    def _take(self, number: int, yes: bool | None) -> None:
        if yes:
            self.page.act(partial(self.part.take, self.plan, number))

    # Why not here

    def why_not(self, place: Place, departments: Sequence[tuple[str, str]]) -> None:
        """Ask which department is meant, then why somebody is not there, or what it would cost."""
        title = self.page.say("explain-which-department", person=place.name, first=place.first, last=place.until)
        dialog = ChoosingDialog(self.page.session, title, departments)
        self.page.app.push_screen(dialog, partial(self._ask, place))

    def _ask(self, place: Place, department: str | None) -> None:
        if department is not None:
            job = partial(self._answer, place, department)
            self.page.work(self.page.say("explain-counting", name=self.name), job, self._show_answer)

    def _answer(self, place: Place, department: str, progress: Progress, stop: Stop) -> WhyNot:
        found = self.part.why_not(
            self.plan, place.person, department, place.first, place.until, progress=progress, stop=stop
        )
        if found.explanation.possible is None and stop():
            raise Interrupted(message("explain-stopped-early", name=self.name))
        return found

    def _show_answer(self, found: WhyNot) -> None:
        title = self.page.say("explain-why-not-title", name=self.name)
        self.page.app.push_screen(WhyNotDialog(self.page.session, title, found))
