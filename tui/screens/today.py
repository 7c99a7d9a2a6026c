"""Today: this week's meetings, who sits out, what is to be done, and who changes department next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.workspace.views.overview import Today, TodayMeeting
from tui.keys import bind
from tui.marks import severity_cell
from tui.screens.page import Page
from tui.screens.progress import Progress, ProgressDialog
from tui.text import plain
from tui.widgets.bars import KeyHint
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.notice import Notice

SHOWN = 8
"""How many meetings of a round, and how many findings, stand here before the rest is only counted."""

COLUMNS = (ListColumn(width=6), ListColumn(), ListColumn(width=10), ListColumn())


class TodayPage(Page[Today]):
    """This week. Enter opens what the line is about."""

    place = "today"
    BINDINGS: ClassVar[list[BindingType]] = [bind("d", "demo", "demo")]

    def body(self) -> ComposeResult:
        """The week as one list, or what to do in an empty workspace."""
        yield Listing(COLUMNS)
        yield Notice(plain(self.say("tui-today-empty")))

    def fetch(self) -> Today:
        """This week."""
        return self.session.workspace.overview.today()

    def show(self, answer: Today) -> None:
        """The day in the heading, the week below."""
        texts = self.session.texts
        day = f"{texts.date_text(answer.day, 'full')} · {texts.week_text(answer.day)}"
        self.head(day, answer.goal.sentence if answer.goal else "")
        self.set_class(answer.empty, "-empty")
        self._show_keys(self)
        _, *lines = self._lines(answer)
        self.query_exactly_one(Listing).fill(lines)

    def _lines(self, answer: Today) -> Iterator[Line]:
        yield from self._meetings(answer)
        findings = [finding for finding in answer.findings if finding.counts]
        todo = len(answer.due) + len(findings)
        yield from _section(self.say("tui-today-due", count=todo))
        for due in answer.due:
            yield Line((severity_cell(due.severity), self.tell(due.text)), key=due.place)
        for finding in findings[:SHOWN]:
            yield Line((severity_cell(finding.severity), self.tell(finding.text)), key=f"findings:finding:{finding.id}")
        if len(findings) > SHOWN:
            yield Line(("", Cell(self.say("tui-today-more", count=len(findings) - SHOWN), "quiet")), key="findings:all")
        if answer.rotation_changes:
            yield from _section(self.say("tui-today-changes"))
        for change in answer.rotation_changes:
            when = self.session.texts.day_text(change.date)
            yield Line(("→", f"{when}  {self.tell(change.text)}"), key=f"rotation:{change.plan}")

    def _meetings(self, answer: Today) -> Iterator[Line]:
        if not answer.meetings:
            yield from _section(self.say("tui-today-no-meetings"))
        for (_, day), group in groupby(answer.meetings, key=lambda meeting: (meeting.programme, meeting.date)):
            yield from self._round(list(group), self.session.texts.day_text(day))
        if answer.sitting_out:
            counts: dict[str, int] = {}
            for sit_out in answer.sitting_out:
                counts[sit_out.side] = counts.get(sit_out.side, 0) + 1
            parts = [self.say("tui-today-sitting-out", count=count, side=side) for side, count in counts.items()]
            first = answer.meetings[0].programme if answer.meetings else ""
            yield Line((Cell("·", "quiet"), Cell(self.session.texts.join(parts), "quiet")), key=f"exchange:{first}")

    def _round(self, meetings: list[TodayMeeting], day: str) -> Iterator[Line]:
        first = meetings[0]
        title = self.say(
            "tui-today-round", day=day, programme=first.programme_name, number=first.number, rounds=first.rounds
        )
        yield from _section(title)
        for meeting in meetings[:SHOWN]:
            table = meeting.table
            who = " – ".join(", ".join(names) for names in table.names.values())
            place = self.say("word-online") if table.online else table.place
            about = table.persona_name or table.case_name
            key = f"exchange:{meeting.programme}:{table.meeting}"
            yield Line((self.session.texts.time_text(table.start), who, place, Cell(about, "quiet")), key=key)
        if len(meetings) > SHOWN:
            more = Cell(self.say("tui-today-more", count=len(meetings) - SHOWN), "quiet")
            yield Line(("", more), key=f"exchange:{first.programme}")

    def hints(self) -> tuple[KeyHint, ...]:
        """In an empty workspace, the keys that fill it."""
        if not self.has_class("-empty"):
            return super().hints()
        first = [KeyHint(key, self.say(f"tui-key-{name}"), key) for key, name in (("d", "demo"), ("i", "import"))]
        return (*first, *super().hints()[-1:])

    def action_demo(self) -> None:
        """Load the demonstration company, into an empty workspace only."""
        if not self.has_class("-empty"):
            self.decline("tui-demo-not-empty")
            return
        job = self._load_demo
        self.app.push_screen(ProgressDialog(self.session, self.say("tui-demo-loading"), job), self._demo_loaded)

    def _load_demo(self, progress: Progress) -> object:
        return self.session.workspace.demo.load(progress=progress)

    def _demo_loaded(self, result: object) -> None:
        if result is not None:
            self.toast(self.say("tui-demo-loaded"))

    @on(Listing.Chosen)
    def _open(self, event: Listing.Chosen) -> None:
        place, _, target = event.key.partition(":")
        self.post_message(self.GoTo(place, target))


def _section(title: str) -> Iterator[Line]:
    yield Line(("",))
    yield Line((title,), tone="title")
