"""Fields of a form: what is asked, how it is entered, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TextArea

from tui.text import plain


class Field(NamedTuple):
    """One field: its name in the workspace, its label, what stands in it, and what may be chosen.

    With `choices` (value and title) it is a list to choose from; else text, in which `hint` stands while it is empty;
    with `lines` a text of several lines.
    """

    name: str
    label: str
    value: str = ""
    choices: Sequence[tuple[str, str]] | None = None
    hint: str = ""
    lines: bool = False

    def words(self, value: str) -> str:
        """A value of the field as people read it: the title of a choice, else the text itself."""
        return dict(self.choices or ()).get(value, value)


def yes_or_no(name: str, label: str, value: bool, words: tuple[str, str]) -> Field:
    """A field for yes or no, in the words of the language; its value is `yes` or empty."""
    return Field(name, label, "yes" if value else "", [("yes", words[0]), ("", words[1])])


class FieldRow(VerticalGroup):
    """A label, the entry beside it, and below them what is wrong."""

    DEFAULT_CSS = """
    FieldRow {
        layout: grid;
        grid-size: 2;
        grid-columns: 29 1fr;
        grid-rows: 1 auto;
        height: auto;
        & > Label { color: $quiet; width: 100%; }
        & > .field-error { column-span: 2; color: $hard; display: none; height: auto; }
        &.-wrong > .field-error { display: block; }
        & > Input, & > Select { width: 100%; }
        & > TextArea { width: 100%; height: 3; }
        &.-lines { grid-rows: 3 auto; }
    }
    """

    def __init__(self, field: Field) -> None:
        super().__init__(classes="-lines" if field.lines else "")
        self.field = field

    def compose(self) -> ComposeResult:
        """Label, entry, error."""
        yield Label(plain(self.field.label))
        yield self._entry()
        yield Static(classes="field-error")

    def _entry(self) -> Widget:
        field = self.field
        if field.choices is not None:
            known = field.value in [value for value, _ in field.choices]
            options = [(plain(title), value) for value, title in field.choices]
            return Select(options, value=field.value if known else Select.NULL, allow_blank=not known, compact=True)
        if field.lines:
            return TextArea(field.value, compact=True, soft_wrap=True, tab_behavior="focus")
        return Input(field.value, placeholder=field.hint, compact=True, select_on_focus=False)

    @property
    def value(self) -> str:
        """What was entered."""
        if self.field.choices is not None:
            chosen = self.query_exactly_one(Select).value
            return chosen if isinstance(chosen, str) else ""
        if self.field.lines:
            return self.query_exactly_one(TextArea).text.strip()
        return self.query_exactly_one(Input).value.strip()

    def take(self, field: Field) -> None:
        """Let another entry stand here, perhaps with other choices."""
        self.field = field
        if field.lines:
            self.query_exactly_one(TextArea).text = field.value
            return
        if field.choices is None:
            self.query_exactly_one(Input).value = field.value
            return
        select = self.query_exactly_one(Select)
        select.set_options([(plain(title), value) for value, title in field.choices])
        if field.value in [value for value, _ in field.choices]:
            select.value = field.value

    def complain(self, text: str) -> None:
        """Say what is wrong with the entry, or nothing."""
        self.set_class(bool(text), "-wrong")
        self.query_one(".field-error", Static).update(plain(text))

    def enter(self) -> None:
        """Put the focus into the entry."""
        self.children[1].focus()
