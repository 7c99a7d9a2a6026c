"""Feedback in five keys: what became of the meeting, how good the leads are, whether the concept works, Enter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from scheduler.model import MeetingState
from scheduler.model.dates import read_last_date
from scheduler.model.method import LineKind, Works
from scheduler.workspace.views.findings import Change
from tui.keys import bind
from tui.screens.desk import Desk
from tui.screens.dialog import Dialog
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.text import styled
from tui.widgets.fields import Field

OUTCOMES = {"h": MeetingState.HELD, "v": MeetingState.MOVED, "x": MeetingState.MISSED}
WORKS = {"w": Works.WORKS, "p": Works.PARTLY, "n": Works.NO}


class Given(NamedTuple):
    """What was said of a meeting."""

    state: MeetingState | None = None
    quality: int | None = None
    works: Works | None = None
    text: str = ""


class FeedbackDialog(Dialog[Given]):
    """One key a question; a key pressed again takes the answer back. Tab leads to the line, Enter keeps all of it."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "keep", "keep-feedback", show=True),
        *(bind(key, f"outcome('{key}')", f"feedback-{state.value}") for key, state in OUTCOMES.items()),
        bind("1,2,3,4,5", "quality", "lead-quality"),
        *(bind(key, f"works('{key}')", f"feedback-{works.value}") for key, works in WORKS.items()),
        bind("tab", "line", "feedback-line", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | h, v, x | it was held, moved, missed |
    | 1 to 5 | the lead quality |
    | w, p, n | the concept works, partly, not |
    | tab | one line in one's own words |
    | enter | keep it |
    """

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session, title)
        self.given = Given()

    def body(self) -> ComposeResult:
        """The questions with their keys, what was chosen lit; below them the line."""
        yield Static(id="dialog-text")
        yield Input(placeholder=self.say("tui-key-feedback-line"), compact=True)

    def on_mount(self) -> None:
        """Show the questions."""
        self.query_exactly_one(Input).can_focus = True
        self._show()

    def _show(self) -> None:
        rows = (
            ("outcome", [(k, self.say(f"word-meeting-{s.value}"), s is self.given.state) for k, s in OUTCOMES.items()]),
            ("quality", [(str(n), "", n == self.given.quality) for n in range(1, 6)]),
            ("works", [(k, self.say(f"method-works-{w.value}-is"), w is self.given.works) for k, w in WORKS.items()]),
        )
        lines, width = [], max(len(self.say(f"tui-feedback-{name}")) for name, _ in rows) + 2
        for name, choices in rows:
            parts = [(self.say(f"tui-feedback-{name}").ljust(width), "$quiet")]
            for key, text, chosen in choices:
                mark = "●" if chosen else " "
                parts.append((f" {mark}{key} {text} ".replace("  ", " "), "bold $accent" if chosen else ""))
            lines.append(styled(*parts))
        self.query_one("#dialog-text", Static).update(Content("\n").join(lines))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Letters typed into the line are letters."""
        if action in ("outcome", "quality", "works"):
            return not isinstance(self.focused, Input)
        return super().check_action(action, parameters)

    async def on_key(self, event: Any) -> None:
        """A number is the lead quality."""
        if event.key in "12345" and not isinstance(self.focused, Input):
            event.stop()
            number = int(event.key)
            self.given = self.given._replace(quality=None if self.given.quality == number else number)
            self._show()

    def action_outcome(self, key: str) -> None:
        """What became of the meeting."""
        state = OUTCOMES[key]
        self.given = self.given._replace(state=None if self.given.state is state else state)
        self._show()

    def action_quality(self) -> None:
        """The number itself is read where the key is seen."""

    def action_works(self, key: str) -> None:
        """Whether the concept works."""
        works = WORKS[key]
        self.given = self.given._replace(works=None if self.given.works is works else works)
        self._show()

    def action_line(self) -> None:
        """Into the line and out of it."""
        line = self.query_exactly_one(Input)
        self.set_focus(None if line.has_focus else line)

    def on_input_submitted(self) -> None:
        """Enter in the line keeps all of it."""
        self.action_keep()

    def action_keep(self) -> None:
        """Close with what was said."""
        self.dismiss(self.given._replace(text=self.query_exactly_one(Input).value.strip()))


class MeetingMethod:
    """What comes of one meeting: feedback, action items, notes, lines for the persona's card."""

    def __init__(self, desk: Desk[Any], programme: str, meeting: str) -> None:
        self.desk, self.programme, self.meeting = desk, programme, meeting
        self.workspace = desk.session.workspace

    def feedback(self, title: str) -> None:
        """Ask what became of it, and keep it."""
        self.desk.app.push_screen(FeedbackDialog(self.desk.session, title), self._keep)

    def _keep(self, given: Given | None) -> None:
        if given is not None:
            add = partial(
                self.workspace.feedback.add, self.programme, self.meeting, state=given.state, works=given.works,
                quality=given.quality, text=given.text, by=self.workspace.actor,
            )  # fmt: skip
            self.desk.act(add)

    def item(self, who: str) -> None:
        """Ask what was agreed, by whom and until when."""
        say = self.desk.say
        fields = [
            Field("text", say("tui-item-text")),
            Field("who", say("tui-item-who"), who),
            Field("until", say("tui-item-until"), hint=say("tui-item-until-hint")),
        ]

        def submit(entries: Entries) -> Change:
            until = read_last_date(entries["until"], "until") if entries["until"] else None
            part = self.workspace.action_items
            return part.add(self.programme, self.meeting, entries["who"], entries["text"], until)

        self._form("tui-key-agree", fields, submit)

    def notes(self, text: str) -> None:
        """Ask for the notes."""
        field = Field("text", self.desk.say("tui-key-keep-notes"), text)
        part = self.workspace.action_items
        self._form(
            "tui-key-keep-notes", [field], lambda entries: part.note(self.programme, self.meeting, entries["text"])
        )

    def line(self, persona: str) -> None:
        """Ask for a statement, a question or an objection that came out of it."""
        self.desk.app.push_screen(line_form(self.desk.session, persona, self.meeting), lambda _: None)

    def _form(self, title: str, fields: list[Field], submit: Callable[[Entries], Change]) -> None:
        self.desk.app.push_screen(FormDialog(self.desk.session, self.desk.say(title), fields, submit))


def line_form(session: Session, persona: str, meeting: str = "") -> FormDialog:
    """A line for a persona's battle card."""
    say = session.say
    kinds = [(kind.value, say(f"method-line-{kind.value}")) for kind in LineKind]
    fields = [
        Field("kind", say("tui-line-kind"), LineKind.STATEMENT.value, kinds),
        Field("text", say("tui-line-text")),
        Field("answer", say("tui-line-answer")),
    ]

    def submit(entries: Entries) -> Change:
        line = (LineKind(entries["kind"]), entries["text"], entries["answer"])
        return session.workspace.cards.add_lines(persona, [line], meeting)

    return FormDialog(session, say("tui-key-add-line"), fields, submit)
