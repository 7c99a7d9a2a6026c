"""What a rule is for, in words, and what of it was changed."""

from __future__ import annotations

from scheduler.model import Message, Rule, Scope, message
from scheduler.rules.company import Company
from scheduler.rules.text_form import value_to_text


def scope_words(scope: Scope, company: Company) -> Message:
    """Whom and what a scope means: "Auszubildende, Abteilung Finanzen"; "alle" where it names nothing."""
    parts: list[Message] = [message(f"rule-scope-role-{role}") for role in scope.roles]
    if scope.people:
        parts.append(message("rule-scope-people", people=[_person(key, company) for key in scope.people]))
    if scope.groups:
        parts.append(message("rule-scope-people", people=list(scope.groups)))
    if scope.departments:
        names = [company.departments[key].name if key in company.departments else key for key in scope.departments]
        parts.append(message("rule-scope-departments", departments=names))
    if scope.sites:
        names = [company.sites[key].name if key in company.sites else key for key in scope.sites]
        parts.append(message("rule-scope-sites", sites=names))
    parts += [
        message("rule-scope-pair", one=_person(one, company), other=_person(other, company))
        for one, other in scope.pairs
    ]
    return message("word-list", items=parts) if parts else message("rule-scope-all")


def _person(key: str, company: Company) -> str:
    person = company.people.get(key)
    return person.name if person else key


def rule_change_lines(before: Rule, after: Rule, company: Company) -> tuple[Message, ...]:
    """What is different in a rule now, a line a parameter or field."""
    lines = []
    for name in dict.fromkeys((*before.parameters, *after.parameters)):
        old, new = before.parameters.get(name), after.parameters.get(name)
        if old != new:
            was, now = (
                message("word-nothing") if value is None else value_to_text(value, company) for value in (old, new)
            )
            lines.append(message("rule-parameter-changed", name=name, before=was, after=now))
    if before.scope != after.scope:
        was, now = scope_words(before.scope, company), scope_words(after.scope, company)
        lines.append(message("rule-scope-changed", before=was, after=now))
    return tuple(lines)
