"""The form for a rule, made from what its kind asks for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from scheduler.model import RondoError, Rule
from scheduler.model.dates import read_date, read_last_date
from scheduler.workspace.views.findings import Change, KindView
from tui.screens.form import Entries, FormDialog, Opening, Subject
from tui.session import Session
from tui.widgets.fields import Field, yes_or_no

SEVERITIES = ("hard", "soft", "notice")
PARAMETER = "parameter-"
"""Stands before a parameter's name in the form: a kind may ask for an `until` of its own, beside the rule's."""


def rule_form(session: Session, kind: KindView) -> FormDialog:
    """The form for a new rule of a kind."""
    title = session.say("tui-rule-form", title=kind.title)
    submit = partial(_add, session, kind)
    return FormDialog(session, title, _fields(session, kind, None), submit, intro=_intro(session, kind))


def rule_opening(session: Session, kind: KindView, rule: str) -> Opening:
    """The form of a rule that is there already, as it would open now."""
    revision = session.workspace.history.revision(Rule, rule)
    subject = Subject(Rule, rule, revision)
    if not revision:
        return Opening(subject)
    record = session.workspace.rules.find(rule)
    title = session.say("tui-rule-form", title=kind.title)
    submit = partial(_edit, session, kind, rule, revision)
    return Opening(subject, title, _fields(session, kind, record), submit, intro=_intro(session, kind))


def _intro(session: Session, kind: KindView) -> str:
    return f"{session.tell(kind.text)} {session.tell(kind.example)}"


def _fields(session: Session, kind: KindView, rule: Rule | None) -> list[Field]:
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
            rule.severity.value if rule else kind.severity,
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


def _add(session: Session, kind: KindView, entries: Entries) -> Change:
    parameters = {name: value for name, value in _parameters(kind, entries).items() if value}
    with _beside_its_field(kind):
        return session.workspace.rules.add(kind.kind, scope=entries["scope"], parameters=parameters, **_common(entries))


def _edit(session: Session, kind: KindView, rule: str, revision: int, entries: Entries) -> Change:
    parameters = _parameters(kind, entries)
    with _beside_its_field(kind):
        return session.workspace.rules.edit(rule, expect=revision, parameters=parameters, **_common(entries))


def _parameters(kind: KindView, entries: Entries) -> dict[str, str]:
    return {name: entries[f"{PARAMETER}{name}"] for name in kind.parameters}


def _common(entries: Entries) -> dict[str, Any]:
    """What every rule has, as the workspace takes it."""
    return {
        "severity": entries["severity"],
        "first": read_date(entries["first"], "first") if entries["first"] else None,
        "until": read_last_date(entries["until"], "until") if entries["until"] else None,
        "confidential": bool(entries["confidential"]),
        "note": entries["note"],
    }


@contextmanager
def _beside_its_field(kind: KindView) -> Iterator[None]:
    """Let what is wrong with a parameter be said beside the parameter's field."""
    try:
        yield
    except RondoError as error:
        if error.field in kind.parameters:
            error.field = f"{PARAMETER}{error.field}"
        raise
