"""What must hold in a plan, one by one: pins, and hard rules for all or for some people, departments or pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from scheduler.model import Assignment, Rule, Severity
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.kind import Parameters
from scheduler.rules.registry import kind_named
from scheduler.rules.rotation.required_visit import RequiredVisitParameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind

PIN = "pin"
BY_PERSON = frozenset({
    "inside-contract", "no-gap", "min-stay", "max-stay", "required-visit", "elective", "at-most-once", "no-return",
    "requires-before", "forbidden-succession", "cyclic-order", "window", "blackout", "skill-needed", "presence-share",
    "site-change", "away-limit", "load", "content", "leave-only-in", "wish", "youth",
})  # fmt: skip
"""Kinds whose rules say of each person something that has nothing to do with the others."""
BY_DEPARTMENT = frozenset({
    "capacity", "min-present", "skill-mix", "newcomers", "home-team", "min-stay", "max-stay", "at-most-once",
    "requires-before", "skill-needed", "presence-share", "blackout", "required-visit",
})  # fmt: skip
"""Kinds whose rules say of each department something that has nothing to do with the others."""
DAILY = frozenset({"capacity", "min-present", "skill-mix", "newcomers", "not-together", "together", "reciprocal"})
"""Kinds that ask the same of every day by itself, so that a rule on fewer days asks for less."""
_RANK = {kind: n for n, kind in enumerate((PIN, "wish", "together", "not-together", "reciprocal"))}
_LAST = {"youth": 2, "inside-contract": 1}


class Claim(msgspec.Struct, frozen=True):
    """Something that must hold: a rule, or with `pinned` that a person stays where somebody has pinned them.

    A rule may be cut down by its scope to some people or departments of those that it is for.
    """

    key: str
    kind: str
    rule: Rule | None = None
    person: str = ""
    pinned: Assignment | None = None

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Claim) and self.key == other.key

    @property
    def rank(self) -> int:
        """The lower, the rather it is named in a conflict: pins and wishes first, contract and law last."""
        return 1000 * _LAST[self.kind] if self.kind in _LAST else _RANK.get(self.kind, len(_RANK))

    @property
    def confidential(self) -> bool:
        """Whether it is for planners' eyes only."""
        return self.rule is not None and self.rule.confidential


def kind_of(rule: Rule) -> RotationKind[Any]:
    """The kind of a rule for rotations."""
    kind = kind_named("rotation", rule.kind)
    if not isinstance(kind, RotationKind):
        raise TypeError(rule.kind)
    return kind


def pin_of(person: str, pinned: Assignment) -> Claim:
    """A pinned assignment as a claim."""
    return Claim(f"{PIN} {pinned.id}", PIN, person=person, pinned=pinned)


def claim_of(rule: Rule) -> Claim:
    """A rule as a claim."""
    scope = rule.scope
    where = (scope.people, scope.roles, scope.groups, scope.departments, scope.sites, scope.pairs)
    said = sorted(rule.parameters.items())
    return Claim(f"{rule.id} {where} {said} {rule.first} {rule.until}", rule.kind, rule)


def claims_of(plan: RotationDays) -> list[Claim]:
    """The hard rules that hold for a plan, each whole."""
    rules = rules_in_force("rotation", plan.plan.id, plan.company)
    return [claim_of(rule) for rule, kind in rules if rule.severity == Severity.HARD and isinstance(kind, RotationKind)]


def by_department(claim: Claim, plan: RotationDays) -> list[Claim]:
    """The parts of a claim, one a department, where its kind falls apart so."""
    rule = claim.rule
    if rule is None or rule.kind not in BY_DEPARTMENT or not _apart(rule):
        return [claim]
    kind = kind_of(rule)
    reach = kind.reach(rule, plan)
    named = _named(kind.read(rule)) or plan.company.departments
    here = [
        key for key, department in plan.company.departments.items() if key in named and reach.has_department(department)
    ]
    scopes = (rule.scope.replace(departments=(key,), sites=()) for key in here)
    return [claim_of(rule.replace(scope=scope)) for scope in scopes]


def by_person(claim: Claim, plan: RotationDays) -> list[Claim]:
    """The parts of a claim, one a person or pair, where its kind falls apart so."""
    rule = claim.rule
    if rule is None:
        return [claim]
    return [claim_of(part) for part in _for_each(rule, kind_of(rule), plan)]


def _for_each(rule: Rule, kind: RotationKind[Any], plan: RotationDays) -> Iterator[Rule]:
    scope = rule.scope
    if kind.pairs:
        yield from (rule.replace(scope=scope.replace(pairs=(pair,))) for pair in scope.pairs)
    elif rule.kind in BY_PERSON:
        reach = kind.reach(rule, plan)
        for person in plan.planned:
            if reach.has_person(person):
                yield rule.replace(scope=scope.replace(people=(person.id,), roles=(), groups=()))
    else:
        yield rule


def _apart(rule: Rule) -> bool:
    """Whether a rule says something of each department by itself: of some of several it does not."""
    return rule.kind != "required-visit" or rule.parameters.get("k") is None


def _named(parameters: Parameters) -> Iterable[str]:
    return parameters.departments if isinstance(parameters, RequiredVisitParameters) else ()
