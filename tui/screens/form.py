"""A form in a window: the workspace checks what is entered, and what it refuses is said beside the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from scheduler.model import Conflict, Record, RondoError
from scheduler.workspace.views.overview import HistoryEntry
from tui.keys import bind
from tui.screens.conflict import ConflictDialog, by_whom, clashes
from tui.screens.desk import Desk
from tui.screens.dialog import Confirm, Dialog
from tui.session import Session
from tui.text import plain
from tui.widgets.fields import Field, FieldRow

Entries = Mapping[str, str]
Submit = Callable[[Entries], Any]


class Subject(NamedTuple):
    """The record that a form is about, and its revision as it was read; at 0 there is none (any more)."""

    kind: type[Record]
    id: str
    revision: int


class Opening(NamedTuple):
    """A form as it would open now. `anew` adds the record again where somebody has removed it, if that can be."""

    subject: Subject
    title: str = ""
    fields: Sequence[Field] = ()
    submit: Submit | None = None
    anew: Submit | None = None
    intro: str = ""


Open = Callable[[], Opening]
"""Reads a record and makes the form for it; asked in a thread, and again when others have changed the record."""


class FormDialog(Dialog[Any]):
    """Fields and one action. `submit` runs in a thread with what was entered; its result closes the form.

    `changes` is false where it only asks what would happen.

    A refusal that names one of the fields is shown there, any other below all of them. A form that is `opened` knows
    the record that it is about: where somebody else has changed or removed it meanwhile, the person chooses what holds.
    """

    CSS_PATH = "form.tcss"
    AUTO_FOCUS = "FieldRow Input, FieldRow Select, FieldRow TextArea"
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
        submit: Submit,
        *,
        intro: str = "",
        changes: bool = True,
        opened: tuple[Open, Opening] | None = None,
    ) -> None:
        super().__init__(session, title)
        self.changes = changes
        self.opened = opened
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
        self._hand_in(self.submit, self.entries)

    def _hand_in(self, submit: Submit, entries: Entries) -> None:
        if self.changes:
            self.act(partial(submit, entries), self.dismiss, as_shown=self.opened is None)
        else:
            self.ask(partial(submit, entries), self.dismiss)

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
        if isinstance(error, Conflict) and self.opened is not None:
            self.ask(partial(self._look_again, self.opened[0]), partial(self._compare, error))
            return
        self._say_refused(error)

    def _say_refused(self, error: RondoError) -> None:
        known = [row for row in self.query(FieldRow) if row.field.name == error.field]
        text = self._sentence(error)
        if known:
            self._complain({known[0].field.name: text}, "")
            known[0].enter()
        else:
            self._complain({}, text)

    # When others have changed the record meanwhile

    def _look_again(self, reopen: Open) -> tuple[Opening, HistoryEntry | None]:
        opening = reopen()
        kind, id, _ = opening.subject
        return opening, self.session.workspace.history.last_change(kind, id)

    def _compare(self, error: Conflict, found: tuple[Opening, HistoryEntry | None]) -> None:
        opening, last = found
        reopen, before = self.opened or (None, None)
        if reopen is None or before is None or opening.subject == before.subject:
            self._say_refused(error)
        elif opening.submit is None:
            self._offer_anew(opening, last)
        else:
            differing = clashes(self.fields, self.entries, opening.fields)
            take = partial(self._take, (reopen, opening), opening.submit)
            if any(clash.theirs != clash.base for clash in differing):
                self.app.push_screen(ConflictDialog(self.session, differing, last), take)
            else:
                take({})

    def _take(self, opened: tuple[Open, Opening], submit: Submit, chosen: Entries | None) -> None:
        """Save what was chosen on what stands there now; None goes on with the form as it is."""
        if chosen is None:
            return
        entries = {**self.entries, **chosen}
        self.opened, self.submit, self.fields = opened, submit, tuple(opened[1].fields)
        for field, row in zip(self.fields, self.query(FieldRow), strict=True):
            row.take(field._replace(value=entries[field.name]))
        self._hand_in(submit, entries)

    def _offer_anew(self, opening: Opening, last: HistoryEntry | None) -> None:
        story = by_whom(self.session, "removed", last)
        title = self.say("live-removed-title")
        if opening.anew is None:
            self._complain({}, f"{story} {self.say('live-removed-only')}")
            return
        question = Confirm(self.session, title, f"{story} {self.say('live-removed-anew')}")
        self.app.push_screen(question, partial(self._add_anew, opening.anew))

    def _add_anew(self, anew: Submit, yes: bool | None) -> None:
        if yes:
            self.opened = None
            self.submit = anew
            self._hand_in(anew, self.entries)

    def _sentence(self, error: RondoError) -> str:
        return " ".join(self.tell(text) for text in (error.text, error.hint) if text is not None)

    def _complain(self, by_field: Mapping[str, str], below: str) -> None:
        for row in self.query(FieldRow):
            row.complain(by_field.get(row.field.name, ""))
        self.query_one("#form-error", Static).update(plain(below))


def open_form(desk: Desk[Any], reopen: Open) -> None:
    """Read a record and show its form, which knows what to do when others change the record meanwhile."""
    desk.ask(reopen, partial(_show, desk, reopen))


def _show(desk: Desk[Any], reopen: Open, opening: Opening) -> None:
    if opening.submit is None:
        desk.decline("live-removed-by-nobody")
        return
    form = FormDialog(
        desk.session,
        opening.title,
        opening.fields,
        opening.submit,
        intro=opening.intro,
        opened=(reopen, opening),
    )
    desk.app.push_screen(form)
