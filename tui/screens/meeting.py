"""One meeting's page: who, when, where, the agenda, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import MeetingState
from scheduler.workspace.views.exchange import MeetingPage as Meeting
from tui.keys import bind
from tui.screens.meeting_changes import MeetingChanges
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
        bind("v", "move", "move-meeting", show=True),
        bind("t", "swap", "swap-meeting", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | p | pin the meeting, or let it go |
    | d, m | it was held; it was missed |
    | x | cancel it |
    | v, t | move it; swap it |
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

    @property
    def changes(self) -> MeetingChanges:
        """What can be done with the meeting."""
        return MeetingChanges(self, self.target.partition(":")[0])

    @property
    def meeting(self) -> str:
        """The meeting's id."""
        return self.target.partition(":")[2]

    def action_pin(self) -> None:
        """Pin the meeting, or let it go."""
        self.changes.pin(self.meeting, not (self.answer is not None and self.answer.table.pinned))

    def action_held(self) -> None:
        """Note that it was held."""
        self.changes.hold(self.meeting, MeetingState.HELD)

    def action_missed(self) -> None:
        """Note that it was missed."""
        self.changes.hold(self.meeting, MeetingState.MISSED)

    def action_cancel_meeting(self) -> None:
        """Show what cancelling it means, then cancel it."""
        self.changes.cancel(self.meeting)

    def action_move(self) -> None:
        """Move it to another round, hour or place."""
        if self.answer is not None:
            self.changes.move(self.answer.table)

    def action_swap(self) -> None:
        """Swap it, or somebody at it."""
        self.changes.swap(self.meeting)

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
