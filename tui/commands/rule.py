"""`rondo rule` and `rondo finding`: what must, should or may hold, and exceptions with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any

import typer

from scheduler.model import Severity, WrongUsage, message, read_date, read_last_date
from scheduler.workspace.views.findings import KindView, RuleView
from scheduler.workspace.wording import enum_word
from tui.commands.answer import Answer, Heading, Line, changed, table
from tui.commands.arguments import (
    EMPTIED,
    argument,
    first_day,
    flag,
    last_day,
    option,
    or_nothing,
    read_whole,
    read_yes_no,
)
from tui.commands.session import Session, session_of
from tui.commands.shape import noun, verb

rule = noun("rule")
finding = noun("finding")


@verb(rule, "kinds", kinds=list[KindView])
def list_kinds(context: typer.Context) -> Answer:
    """Every kind of rule with its parameters and a sentence."""
    kinds = session_of(context).workspace.rules.kinds()
    body: list[Line] = []
    for kind in kinds:
        body.append(Heading(message("cli-kind", kind=kind.kind, title=kind.title, plan=_plan_word(kind.plan))))
        body.append(message("cli-indented", text=kind.text))
        if kind.parameters:
            pairs = [f"{name}: {type_}" for name, type_ in kind.parameters.items()]
            body.append(message("cli-kind-parameters", parameters=pairs))
    return Answer({"kinds": kinds}, body)


@verb(rule, "list", rules=list[RuleView])
def list_rules(context: typer.Context) -> Answer:
    """The rules with how many findings each has."""
    rules = session_of(context).workspace.rules.list()
    names = [
        message(f"cli-column-{name}")
        for name in ("id", "rule", "severity", "scope", "parameters", "enabled", "open", "accepted", "note")
    ]
    rows = [
        (
            view.id, view.title, enum_word(Severity(view.severity)), view.scope, _parameters(view.parameters),
            view.enabled, view.findings_open, view.findings_accepted, view.note,
        )
        for view in rules
    ]  # fmt: skip
    return Answer({"rules": rules}, table(names, rows, message("cli-no-rules")))


@verb(rule, "add", rules=list[RuleView], action=str, findings_added=list[str])
def add_rule(
    context: typer.Context,
    kind: Annotated[str, argument("kind")],
    hard: Annotated[bool, flag("--hard")] = False,
    soft: Annotated[bool, flag("--soft")] = False,
    notice: Annotated[bool, flag("--notice")] = False,
    plan: Annotated[str, option("--plan", value="plan")] = "",
    scope: Annotated[str, option("--scope", value="scope")] = "",
    settings: Annotated[list[str] | None, option("--set", value="parameter")] = None,
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
    confidential: Annotated[bool, flag("--confidential")] = False,
    note: Annotated[str, option("--note")] = "",
    weight: Annotated[int | None, option("--weight", value="count", read=read_whole)] = None,
) -> Answer:
    """Add a rule of a kind."""
    session = session_of(context)
    more: dict[str, Any] = {} if weight is None else {"weight": weight}
    change = session.workspace.rules.add(
        kind,
        severity=_severity(hard, soft, notice),
        plan=plan,
        parameters=_settings(settings),
        scope=scope,
        first=first,
        until=until,
        confidential=confidential,
        note=note,
        **more,
    )
    return changed(change, rules=_one(session, change.id))


@verb(rule, "edit", rules=list[RuleView], action=str, difference=list[str])
def edit_rule(
    context: typer.Context,
    id: Annotated[str, argument("rule")],
    hard: Annotated[bool, flag("--hard")] = False,
    soft: Annotated[bool, flag("--soft")] = False,
    notice: Annotated[bool, flag("--notice")] = False,
    plan: Annotated[str | None, option("--plan", value="plan")] = None,
    scope: Annotated[str | None, option("--scope", value="scope")] = None,
    settings: Annotated[list[str] | None, option("--set", value="parameter")] = None,
    first: Annotated[date | None, option("--from", value="date", read=or_nothing(read_date))] = None,
    until: Annotated[date | None, option("--until", value="date", read=or_nothing(read_last_date))] = None,
    confidential: Annotated[bool | None, option("--confidential", value="yes-no", read=read_yes_no)] = None,
    note: Annotated[str | None, option("--note")] = None,
    weight: Annotated[int | None, option("--weight", value="count", read=read_whole)] = None,
) -> Answer:
    """Change a rule: what is given."""
    session = session_of(context)
    given: dict[str, Any] = {
        "severity": _severity(hard, soft, notice),
        "plan": plan,
        "scope": scope,
        "parameters": _settings(settings) if settings else None,
        "first": first,
        "until": until,
        "confidential": confidential,
        "note": note,
        "weight": weight,
    }
    meant = {name: None if value is EMPTIED else value for name, value in given.items() if value is not None}
    change = session.workspace.rules.edit(id, **meant)
    return changed(change, rules=_one(session, change.id))


@verb(rule, "remove", rules=list[RuleView], action=str)
def remove_rule(context: typer.Context, id: Annotated[str, argument("rule")]) -> Answer:
    """Remove a rule."""
    session = session_of(context)
    gone = _one(session, id)
    return changed(session.workspace.rules.remove(id), rules=gone)


@verb(rule, "disable", rules=list[RuleView], action=str)
def disable_rule(context: typer.Context, id: Annotated[str, argument("rule")]) -> Answer:
    """Switch a rule off."""
    session = session_of(context)
    return changed(session.workspace.rules.enable(id, False), rules=_one(session, id))


@verb(rule, "enable", rules=list[RuleView], action=str)
def enable_rule(context: typer.Context, id: Annotated[str, argument("rule")]) -> Answer:
    """Switch a rule on again."""
    session = session_of(context)
    return changed(session.workspace.rules.enable(id, True), rules=_one(session, id))


@verb(finding, "accept", action=str)
def accept_finding(
    context: typer.Context,
    id: Annotated[str, argument("finding")],
    reason: Annotated[str, option("--reason")],
) -> Answer:
    """Take responsibility for a finding: it stays listed and no longer counts."""
    return changed(session_of(context).workspace.rules.accept(id, reason))


@verb(finding, "reopen", action=str)
def reopen_finding(context: typer.Context, id: Annotated[str, argument("finding")]) -> Answer:
    """Let an accepted finding count again."""
    return changed(session_of(context).workspace.rules.reopen(id))


def _one(session: Session, id: str) -> Sequence[RuleView]:
    return [view for view in session.workspace.rules.list() if view.id == id]


def _severity(hard: bool, soft: bool, notice: bool) -> Severity | None:
    given = [
        severity
        for severity, wanted in zip((Severity.HARD, Severity.SOFT, Severity.NOTICE), (hard, soft, notice), strict=True)
        if wanted
    ]
    if len(given) > 1:
        raise WrongUsage(message("cli-one-severity"))
    return given[0] if given else None


def _settings(words: Sequence[str] | None) -> dict[str, str]:
    """The parameters that were given as `name=value`."""
    parameters = {}
    for word in words or ():
        name, equals, value = word.partition("=")
        if not equals or not name.strip():
            raise WrongUsage(message("cli-name-value", value=word), field="--set")
        parameters[name.strip()] = value.strip()
    return parameters


def _parameters(parameters: Mapping[str, Any]) -> str:
    shown = {name: "|".join(value) if isinstance(value, tuple) else value for name, value in parameters.items()}
    return ";".join(f"{name}={value}" for name, value in shown.items())


def _plan_word(plan: str) -> Any:
    return message(f"word-plan-{plan}")
