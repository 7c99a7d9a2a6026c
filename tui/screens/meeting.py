"""One meeting's page: who, when, where, the agenda, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import MeetingState
from scheduler.workspace.views.exchange import MeetingPage as Meeting
from tui.keys import bind
from tui.screens.dialog import Confirm
from tui.screens.page import Page
from tui.screens.playbook import content_paragraphs
from tui.widgets.article import Article, Paragraph


class MeetingPage(Page[Meeting]):
    """A meeting (`target` is `<programme>:<meeting>`), as the invitation tells it."""

    place = "exchange"
    AUTO_FOCUS = "Article"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("p", "pin", "pin-meeting"),
        bind("d", "held", "held"),
        bind("m", "missed", "missed"),
        bind("x", "cancel_meeting", "cancel-meeting"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | p | pin the meeting, or let it go |
    | d, m | it was held; it was missed |
    | x | cancel it, after a question |
    """

    answer: Meeting | None = None
    """The meeting as it is shown."""

    def body(self) -> ComposeResult:
        """One text."""
        yield Article()

    def fetch(self) -> Meeting:
        """The meeting."""
        programme, _, meeting = self.target.partition(":")
        return self.session.workspace.exchange.meeting(programme, meeting)

    def show(self, answer: Meeting) -> None:
        """Who meets in the heading, the rest below."""
        self.answer = answer
        table = answer.table
        who = " – ".join(", ".join(names) for names in table.names.values())
        self.head(who, self.say("tui-round-title", number=answer.number, day=self.session.texts.day_text(answer.round)))
        self.query_exactly_one(Article).fill(self._paragraphs(answer))

    def _names(self) -> tuple[str, str]:
        programme, _, meeting = self.target.partition(":")
        return programme, meeting

    def action_pin(self) -> None:
        """Pin the meeting, or let it go."""
        pinned = self.answer is not None and self.answer.table.pinned
        self.act(partial(self.session.workspace.meetings.pin, *self._names(), not pinned))

    def action_held(self) -> None:
        """Note that it was held."""
        self.act(partial(self.session.workspace.meetings.hold, *self._names()))

    def action_missed(self) -> None:
        """Note that it was missed."""
        self.act(partial(self.session.workspace.meetings.hold, *self._names(), MeetingState.MISSED))

    def action_cancel_meeting(self) -> None:
        """Cancel it, after a question."""
        question = Confirm(self.session, self.say("tui-cancel-meeting-title"), self.say("tui-cancel-meeting-text"))
        self.app.push_screen(question, self._cancel)

    def _cancel(self, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.meetings.cancel, *self._names()))

    def _paragraphs(self, answer: Meeting) -> Iterator[Paragraph]:
        table, texts = answer.table, self.session.texts
        yield Paragraph("", heading=answer.programme.name)
        for side, names in table.names.items():
            yield Paragraph(", ".join(names), label=side)
        when = f"{texts.day_text(answer.round)}, {texts.time_text(table.start)}"
        yield Paragraph(
            self.say("tui-meeting-when", when=when, minutes=table.minutes), label=self.say("tui-field-when")
        )
        yield Paragraph(self.say("word-online") if table.online else table.place, label=self.say("tui-field-where"))
        state = [self.say(f"word-meeting-{table.state}"), *([self.say("word-pinned")] if table.pinned else [])]
        yield Paragraph(", ".join(state), label=self.say("tui-field-state"))
        earlier = [texts.date_text(day) for day in answer.earlier]
        yield Paragraph(texts.join(earlier) or self.say("tui-meeting-never"), label=self.say("tui-field-earlier"))
        if answer.goal:
            yield Paragraph(answer.goal.sentence, heading=self.say("tui-field-goal"))
            measure = " ".join(part for part in (answer.goal.measure, answer.goal.target) if part)
            if measure:
                yield Paragraph(measure, label=self.say("tui-field-measure"))
        if answer.agenda:
            yield Paragraph("", heading=self.say("tui-meeting-agenda"))
        for item in answer.agenda:
            minutes = self.say("tui-minutes", count=item.minutes)
            yield Paragraph(f"{self.tell(item.topic)} ({minutes})", label=texts.time_text(item.start))
        yield from content_paragraphs(self.say, answer.persona)
        yield from content_paragraphs(self.say, answer.case)
