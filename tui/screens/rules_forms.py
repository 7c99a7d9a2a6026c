"""The form for a rule, made from what its kind asks for."""

from __future__ import annotations

from functools import partial
from typing import Any

from scheduler.model import RondoError
from scheduler.model.dates import read_date, read_last_date
from scheduler.workspace.views.findings import Change, KindView, RuleView
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.widgets.fields import Field, yes_or_no

SEVERITIES = ("hard", "soft", "notice")
PARAMETER = "parameter-"
"""Stands before a parameter's name in the form: a kind may ask for an `until` of its own, beside the rule's."""


def rule_form(session: Session, kind: KindView, rule: RuleView | None) -> FormDialog:
    """A new rule of a kind, or one that is there already."""
    title = session.say("tui-rule-form", title=kind.title)
    submit = partial(_submit, session, kind, rule)
    intro = f"{session.tell(kind.text)} {session.tell(kind.example)}"
    return FormDialog(session, title, _fields(session, kind, rule), submit, intro=intro)


def _fields(session: Session, kind: KindView, rule: RuleView | None) -> list[Field]:
    say, texts = session.say, session.texts
    known = rule.parameters if rule else {}
    days = {name: getattr(rule, name) if rule else None for name in ("first", "until")}
    parameters = []
    for name, about in kind.parameters.items():
        value = known.get(name, "")
        shown = ", ".join(value) if isinstance(value, tuple) else str(value)
        label = say(key) if texts.has(key := f"tui-parameter-{name.replace('_', '-')}") else name
        parameters.append(Field(f"{PARAMETER}{name}", label, shown, hint=f"{name}: {about}"))
    return [
        Field(
            "severity",
            say("tui-field-severity"),
            rule.severity if rule else kind.severity,
            [(severity, say(f"word-severity-{severity}")) for severity in SEVERITIES],
        ),
        *parameters,
        *([] if rule else [Field("scope", say("tui-field-scope"), hint=say("tui-hint-scope"))]),
        *(
            Field(name, say(f"word-field-{name}"), texts.date_text(day) if day else "", hint=say("tui-hint-date"))
            for name, day in days.items()
        ),
        yes_or_no(
            "confidential",
            say("tui-field-confidential"),
            rule.confidential if rule else False,
            (say("word-yes"), say("word-no")),
        ),
        Field("note", say("tui-field-note"), rule.note if rule else ""),
    ]


def _submit(session: Session, kind: KindView, rule: RuleView | None, entries: Entries) -> Change:
    given = {name: entries[f"{PARAMETER}{name}"] for name in kind.parameters}
    parameters = {name: value for name, value in given.items() if value or rule is not None}
    fields: dict[str, Any] = {
        "severity": entries["severity"],
        "parameters": parameters,
        "first": read_date(entries["first"], "first") if entries["first"] else None,
        "until": read_last_date(entries["until"], "until") if entries["until"] else None,
        "confidential": bool(entries["confidential"]),
        "note": entries["note"],
    }
    try:
        if rule is not None:
            return session.workspace.rules.edit(rule.id, **fields)
        return session.workspace.rules.add(kind.kind, scope=entries["scope"], **fields)
    except RondoError as error:
        if error.field in kind.parameters:
            error.field = f"{PARAMETER}{error.field}"
        raise
