"""One meeting's page: who, when, where, the agenda, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Answer, MeetingState
from scheduler.workspace.views.exchange import MeetingPage as Meeting
from scheduler.workspace.views.method import MeetingMethod as CameOf
from tui.keys import bind
from tui.screens.feedback import MeetingMethod
from tui.screens.meeting_changes import MeetingChanges
from tui.screens.page import Page
from tui.screens.playbook import content_paragraphs
from tui.widgets.article import Article, Paragraph
from tui.widgets.bars import Heading

ASKING = (Answer.DECLINED, Answer.COUNTER, Answer.DELEGATED)
"""Answers that ask the planner to do something."""


class MeetingPage(Page[tuple[Meeting, CameOf]]):
    """A meeting (`target` is `<programme>:<meeting>`), as the invitation tells it."""

    place = "exchange"
    AUTO_FOCUS = "Article"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("p", "pin", "pin-meeting"),
        bind("f", "feedback", "feedback", show=True),
        bind("a", "agree", "agree", show=True),
        bind("n", "notes", "keep-notes"),
        bind("l", "line", "add-line"),
        bind("d", "held", "held"),
        bind("m", "missed", "missed"),
        bind("x", "cancel_meeting", "cancel-meeting"),
        bind("v", "move", "move-meeting", show=True),
        bind("t", "swap", "swap-meeting", show=True),
        bind("r", "repair", "repair-exchange"),
        bind("enter", "follow_reply", "follow-reply", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | p | pin the meeting, or let it go |
    | d, m | it was held; it was missed |
    | x | cancel it |
    | v, t | move it; swap it |
    | r | repair the programme |
    | enter | do what an answer to the invitation asks for |
    | f, a | feedback; what was agreed |
    | n, l | notes; a statement, question or objection for the persona's card |
    """

    answer: Meeting | None = None
    """The meeting as it is shown."""
    came_of: CameOf | None = None
    """What has come of it."""

    def about(self) -> dict[str, str]:
        """The meeting's sheet."""
        return {"kind": "meeting", "programme": self.target.partition(":")[0], "meeting": self.meeting}

    def body(self) -> ComposeResult:
        """One text."""
        yield Article()

    def fetch(self) -> tuple[Meeting, CameOf]:
        """The meeting, and what has come of it."""
        programme, _, meeting = self.target.partition(":")
        workspace = self.session.workspace
        return workspace.exchange.meeting(programme, meeting), workspace.action_items.of_meeting(programme, meeting)

    def show(self, answer: tuple[Meeting, CameOf]) -> None:
        """Who meets in the heading, the rest below."""
        self.answer, self.came_of = answer
        table = self.answer.table
        who = " – ".join(", ".join(names) for names in table.names.values())
        day = self.session.texts.day_text(self.answer.round)
        self.head(who, self.say("tui-round-title", number=self.answer.number, day=day))
        self.query_exactly_one(Article).fill(self._paragraphs(self.answer, self.came_of))

    @property
    def changes(self) -> MeetingChanges:
        """What can be done with the meeting."""
        return MeetingChanges(self, self.target.partition(":")[0])

    @property
    def method(self) -> MeetingMethod:
        """What can be said about the meeting."""
        return MeetingMethod(self, self.target.partition(":")[0], self.meeting)

    @property
    def meeting(self) -> str:
        """The meeting's id."""
        return self.target.partition(":")[2]

    def action_pin(self) -> None:
        """Pin the meeting, or let it go."""
        self.changes.pin(self.meeting, not (self.answer is not None and self.answer.table.pinned))

    def action_feedback(self) -> None:
        """Say what became of it, in five keys."""
        if self.answer is not None:
            self.method.feedback(self.query_exactly_one(Heading).left)

    def action_agree(self) -> None:
        """Note what was agreed."""
        if self.answer is not None:
            people = [name for names in self.answer.table.names.values() for name in names]
            self.method.item(", ".join(people))

    def action_notes(self) -> None:
        """Keep notes."""
        self.method.notes(self.came_of.notes if self.came_of else "")

    def action_line(self) -> None:
        """Add a line to the persona's card."""
        if self.answer is None or not self.answer.table.persona:
            self.decline("tui-no-persona-here")
        else:
            self.method.line(self.answer.table.persona)

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

    def action_repair(self) -> None:
        """Repair the programme after what has become known."""
        self.changes.repair()

    def action_follow_reply(self) -> None:
        """Follow the first answer that asks for something: repair, try the hour that is proposed, or swap."""
        replies = self.answer.table.replies if self.answer is not None else ()
        asking = [reply for reply in replies if reply.current and reply.answer in ASKING]
        if self.answer is None or not asking:
            self.decline("tui-no-reply-asks")
        elif asking[0].answer == Answer.DECLINED:
            self.changes.repair()
        elif asking[0].proposed is not None:
            self.changes.move_to(self.answer.table, asking[0].proposed)
        elif asking[0].answer == Answer.COUNTER:
            self.changes.move(self.answer.table)
        else:
            self.changes.swap(self.meeting)

    def _replies(self, answer: Meeting) -> Iterator[Paragraph]:
        """What people have answered, those first who ask for something."""
        replies = sorted(answer.table.replies, key=lambda reply: reply.answer not in ASKING)
        for number, reply in enumerate(replies):
            old = "" if reply.current else f" ({self.say('incoming-answered-before')})"
            comment = f" – {reply.comment}" if reply.comment else ""
            heading = self.say("tui-meeting-replies") if number == 0 else ""
            yield Paragraph(f"{self.tell(reply.text)}{old}{comment}", heading=heading)

    def _paragraphs(self, answer: Meeting, came_of: CameOf) -> Iterator[Paragraph]:
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
        for number, line in enumerate(map(self.tell, answer.invitations)):
            yield Paragraph(line, label="" if number else self.say("tui-meeting-invitations"))
        yield from self._replies(answer)
        for title, items in (("report-open-before", came_of.open_before), ("report-agreed", came_of.agreed)):
            if items:
                yield Paragraph("", heading=self.say(title))
            for one in items:
                until = f" ({texts.date_text(one.until)})" if one.until else ""
                mark = "✓" if one.state == "done" else "!" if one.state == "overdue" else "·"
                yield Paragraph(f"{mark} {one.text}{until}", label=", ".join(one.names))
        if came_of.notes:
            yield Paragraph(came_of.notes, heading=self.say("report-notes"))
        for card_line in came_of.lines:
            yield Paragraph(card_line.text, label=self.say(f"method-line-{card_line.kind.value}"))
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
