"""A form in a window: the workspace checks what is entered, and what it refuses is said beside the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from scheduler.model import RondoError
from tui.keys import bind
from tui.screens.desk import Desk
from tui.screens.dialog import Dialog
from tui.session import Session
from tui.text import plain
from tui.widgets.fields import Field, FieldRow

Entries = Mapping[str, str]


class FormDialog(Dialog[Any]):
    """Fields and one action. `submit` runs in a thread with what was entered; its result closes the form.

    `changes` is false where it only asks what would happen.

    A refusal that names one of the fields is shown there, any other below all of them.
    """

    CSS_PATH = "form.tcss"
    AUTO_FOCUS = "FieldRow Input, FieldRow Select"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("ctrl+s", "submit", "save", show=True),
        bind("down", "app.focus_next", "next-field"),
        bind("up", "app.focus_previous", "previous-field"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | ctrl+s, or enter in the last field | do it |
    | tab, down; shift+tab, up | next and previous field |
    """

    def __init__(
        self,
        session: Session,
        title: str,
        fields: Sequence[Field],
        submit: Callable[[Entries], Any],
        *,
        intro: str = "",
        changes: bool = True,
    ) -> None:
        super().__init__(session, title)
        self.changes = changes
        self.fields = tuple(fields)
        self.submit = submit
        self.intro = intro

    def body(self) -> ComposeResult:
        """The fields, one below the other."""
        if self.intro:
            yield Static(plain(self.intro), id="form-intro")
        with VerticalScroll(id="form-fields", can_focus=False):
            for field in self.fields:
                yield FieldRow(field)
        yield Static(id="form-error")

    @property
    def entries(self) -> dict[str, str]:
        """What stands in the fields, by their names."""
        return {row.field.name: row.value for row in self.query(FieldRow)}

    def action_submit(self) -> None:
        """Hand what was entered to the workspace."""
        self._complain({}, "")
        entries = self.entries
        if self.changes:
            self.act(lambda: self.submit(entries), self.dismiss)
        else:
            self.ask(lambda: self.submit(entries), self.dismiss)

    @on(Input.Submitted)
    def _enter(self) -> None:
        rows = list(self.query(FieldRow))
        if rows[-1].has_focus_within:
            self.action_submit()
        else:
            self.focus_next()

    @on(Desk.Failed)
    def _refused(self, event: Desk.Failed) -> None:
        event.stop()
        error = event.error
        known = [row for row in self.query(FieldRow) if row.field.name == error.field]
        text = self._sentence(error)
        if known:
            self._complain({known[0].field.name: text}, "")
            known[0].enter()
        else:
            self._complain({}, text)

    def _sentence(self, error: RondoError) -> str:
        return " ".join(self.tell(text) for text in (error.text, error.hint) if text is not None)

    def _complain(self, by_field: Mapping[str, str], below: str) -> None:
        for row in self.query(FieldRow):
            row.complain(by_field.get(row.field.name, ""))
        self.query_one("#form-error", Static).update(plain(below))
