"""Rows of rules, in the long form (scope, parameters) and the short form of pairs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from scheduler.files.desk import Desk, Effect, Line, Taking
from scheduler.files.places import needed
from scheduler.model import (
    Absence,
    Department,
    OwnHoliday,
    Person,
    Refused,
    Room,
    Rule,
    Scope,
    Settings,
    Site,
    fresh_id,
    message,
    slug,
)
from scheduler.model.people import LANGUAGES
from scheduler.rules.company import Company
from scheduler.rules.registry import AnyKind, all_kinds, kinds_named
from scheduler.rules.text_form import parameters_from_text, scope_from_text
from scheduler.texts import Texts


def take_rule(line: Line, desk: Desk) -> Effect:
    """A rule added or changed; the same kind, scope, parameters and first day again are the same rule."""
    kind = _kind(needed(line, "kind"))
    company = _company(desk)
    scope = _scope(line, kind, desk, company)
    parameters = parameters_from_text(kind, line.get("parameters") or "", company)
    known, first = desk.draft.all(Rule), line.get("first")
    before = next(
        (
            rule
            for rule in known.values()
            if (rule.kind, rule.scope, rule.parameters, rule.first) == (kind.name, scope, parameters, first)
        ),
        None,
    )
    new_id = fresh_id(kind.name, known, "rule")
    base = before or Rule(
        id=new_id, kind=kind.name, severity=kind.severity, scope=scope, parameters=parameters, first=first
    )
    after: Rule = base.replace(**line.given("severity", "weight", "until", "confidential", "note"))
    kind.read(after)
    if kind.pairs and not after.scope.pairs:
        raise Refused(message("rule-needs-pairs", title=kind.title), field="scope")
    return Effect((kind.name, repr(scope), repr(parameters), first), before, after, (after,))


def _kind(text: str) -> AnyKind:
    """The kind of a rule by its name, or by what people call it in either language."""
    titled = _titles().get(slug(text))
    if titled is not None:
        return titled
    kind: AnyKind = kinds_named(text)[0]
    return kind


@cache
def _titles() -> Mapping[str, AnyKind]:
    languages = [Texts(language) for language in LANGUAGES]
    return {slug(texts(kind.title)): kind for texts in languages for kind in reversed(all_kinds())}


def _scope(line: Line, kind: AnyKind, desk: Desk, company: Company) -> Scope:
    one, other = line.get("one"), line.get("other")
    if not (one or other):
        return scope_from_text(line.get("scope") or "", company, pairs=kind.pairs)
    people = [desk.named(needed(line, field), field).id for field in ("one", "other")]
    if people[0] == people[1]:
        raise Refused(message("rule-pair-of-one", part=f"{one}, {other}"), field="other")
    return Scope(pairs=((people[0], people[1]),))


def _company(desk: Desk) -> Company:
    """What the texts of rules may speak of."""
    records: dict[str, Any] = {
        "people": Person, "departments": Department, "sites": Site, "rooms": Room, "absences": Absence,
        "own_holidays": OwnHoliday,
    }  # fmt: skip
    settings = desk.draft.get(Settings, "settings") or Settings()
    return Company(settings=settings, **{name: desk.draft.all(kind) for name, kind in records.items()})


RULES = Taking(take_rule)
