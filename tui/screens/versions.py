"""What has changed on a rotation plan since its last published version, by person; approving and publishing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.publishing import VersionView
from tui.keys import bind
from tui.screens.desk import Desk
from tui.screens.difference import DifferenceDialog
from tui.screens.page import Page
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class VersionsPage(Page[VersionView]):
    """A plan (`target` is its id) beside its last published version: by person before, after, and who is told."""

    place = "rotation"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("P", "decide('publish')", "publish-plan", show=True),
        bind("A", "decide('approve')", "approve-plan", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | the person on the board |
    | A, P | approve; publish |
    """

    def body(self) -> ComposeResult:
        """One list."""
        yield Listing([ListColumn(width=2), ListColumn()])

    def fetch(self) -> VersionView:
        """The difference."""
        return self.session.workspace.publishing.difference(self.target)

    def show(self, answer: VersionView) -> None:
        """Where the plan has got to above, then everybody whose assignments differ."""
        self.head(self.say("tui-versions-title", name=answer.plan.name), self.tell(answer.plan.standing))
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: VersionView) -> Iterator[Line]:
        for text in answer.sentences:
            yield Line((self.tell(text),), tone="quiet")
        if not answer.people:
            yield Line((self.say("tui-versions-nothing"),))
        for one in answer.people:
            yield Line((one.name,), tone="title")
            for number, text in enumerate(one.before):
                yield Line((Cell("−", "quiet"), Cell(self.tell(text), "quiet")), key=f"{one.person}:before:{number}")
            for number, text in enumerate(one.after):
                yield Line((Cell("+", "good"), self.tell(text)), key=f"{one.person}:after:{number}")

    @on(Listing.Chosen)
    def _open(self, event: Listing.Chosen) -> None:
        self.post_message(self.GoTo("rotation", f"person:{event.key.partition(':')[0]}"))

    def action_decide(self, what: str) -> None:
        """Approve or publish, after what that means was seen."""
        part, plan = self.session.workspace.publishing, self.target
        action = part.publish if what == "publish" else part.approve
        self.ask(lambda: action(plan, dry_run=True), partial(decide, self, what))


def decide(desk: Desk[Any], what: str, view: VersionView) -> None:
    """Show what approving (`approve`) or publishing (`publish`) means, and do it once that was seen."""
    part, plan = desk.session.workspace.publishing, view.plan.id
    lines = [*view.sentences]
    if what == "publish":
        action, title = part.publish, message("tui-publish-plan-title", name=view.plan.name, version=view.version + 1)
        lines += [text for one in view.people for text in one.texts]
    else:
        action, title = part.approve, message("tui-approve-plan-title", name=view.plan.name)

    def take(yes: bool | None) -> None:
        if yes:
            desk.act(lambda: action(plan), lambda done: desk.toast(desk.tell(done.sentences[0])))

    change = Change(action=title, difference=tuple(lines))
    desk.app.push_screen(DifferenceDialog(desk.session, change, judged=False), take)
