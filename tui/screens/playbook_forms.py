"""Adding and changing personas and case studies."""

from __future__ import annotations

from functools import partial
from typing import Any

from scheduler.model import CaseStudy, Persona, Stage
from scheduler.model.dates import read_date, read_last_date
from scheduler.workspace.views.findings import Change
from tui.screens.desk import Desk
from tui.screens.form import Entries, FormDialog, Opening, Subject, open_form
from tui.widgets.fields import Field

Content = Persona | CaseStudy
TEXTS: dict[type[Any], tuple[str, ...]] = {
    Persona: ("problems", "priorities", "challenges", "solution"),
    CaseStudy: ("challenge", "solution", "result"),
}


class PlaybookEditor:
    """Forms for personas and case studies, from any page."""

    def __init__(self, desk: Desk[Any]) -> None:
        self.desk, self.session = desk, desk.session
        self.part = desk.session.workspace.playbook

    def add(self, kind: type[Any]) -> None:
        """Show an empty form."""
        title = self.session.say("tui-playbook-add-persona" if kind is Persona else "tui-playbook-add-case")
        self.desk.app.push_screen(FormDialog(self.session, title, self._fields(kind, None), partial(self._add, kind)))

    def edit(self, content: Content) -> None:
        """Show a form with what is known."""
        open_form(self.desk, partial(self._opening, type(content), content.id))

    def _opening(self, kind: type[Any], id: str) -> Opening:
        revision = self.session.workspace.history.revision(kind, id)
        subject = Subject(kind, id, revision)
        if not revision:
            return Opening(subject, anew=partial(self._add, kind))
        content: Content = self.part.persona(id) if kind is Persona else self.part.case(id)
        fields = self._fields(kind, content)
        return Opening(subject, content.name, fields, partial(self._edit, kind, id, revision))

    def _fields(self, kind: type[Any], content: Content | None) -> list[Field]:
        say, texts = self.session.say, self.session.texts

        def text(name: str, *, lines: bool = False) -> Field:
            value = getattr(content, name, "") if content else ""
            return Field(name, say(f"word-field-{name}"), str(value or ""), lines=lines)

        def day(name: str) -> Field:
            value = getattr(content, name) if content else None
            return text(name)._replace(value=texts.date_text(value) if value else "", hint=say("tui-hint-date"))

        stages = [("", "–"), *((stage.value, say(f"word-stage-{stage.value}")) for stage in Stage)]
        stage = content.stage.value if content and content.stage else ""
        if kind is Persona:
            head = [text("name"), text("role")]
        else:
            personas = [("", "–"), *((one.id, one.name) for one in self.part.personas())]
            head = [text("name"), text("persona")._replace(choices=personas), text("customer")]
        return [
            *head,
            *(text(name, lines=True) for name in TEXTS[kind]),
            text("stage")._replace(value=stage, choices=stages),
            text("owner"),
            day("first"),
            day("until"),
        ]

    def _read(self, entries: Entries) -> dict[str, Any]:
        fields: dict[str, Any] = dict(entries)
        fields["stage"] = Stage(entries["stage"]) if entries["stage"] else None
        fields["first"] = read_date(entries["first"], "first") if entries["first"] else None
        fields["until"] = read_last_date(entries["until"], "until") if entries["until"] else None
        return fields

    def _add(self, kind: type[Any], entries: Entries) -> Change:
        add = self.part.add_persona if kind is Persona else self.part.add_case
        return add(**self._read(entries))

    def _edit(self, kind: type[Any], id: str, revision: int, entries: Entries) -> Change:
        edit = self.part.edit_persona if kind is Persona else self.part.edit_case
        return edit(id, expect=revision, **self._read(entries))
