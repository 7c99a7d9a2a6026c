"""One meeting's page: who, when, where, the agenda, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult

from scheduler.workspace.views.exchange import MeetingPage as Meeting
from tui.screens.page import Page
from tui.screens.playbook import content_paragraphs
from tui.widgets.article import Article, Paragraph


class MeetingPage(Page[Meeting]):
    """A meeting (`target` is `<programme>:<meeting>`), as the invitation tells it."""

    place = "exchange"
    AUTO_FOCUS = "Article"

    def body(self) -> ComposeResult:
        """One text."""
        yield Article()

    def fetch(self) -> Meeting:
        """The meeting."""
        programme, _, meeting = self.target.partition(":")
        return self.session.workspace.exchange.meeting(programme, meeting)

    def show(self, answer: Meeting) -> None:
        """Who meets in the heading, the rest below."""
        table = answer.table
        who = " – ".join(", ".join(names) for names in table.names.values())
        self.head(who, self.say("tui-round-title", number=answer.number, day=self.session.texts.day_text(answer.round)))
        self.query_exactly_one(Article).fill(self._paragraphs(answer))

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
