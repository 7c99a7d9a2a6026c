"""Which rules hold for a plan."""

from __future__ import annotations

from scheduler.model import Rule, Scope
from scheduler.rules.company import Company
from scheduler.rules.kind import standing_rule
from scheduler.rules.registry import AnyKind, all_kinds, kinds_named


def rules_in_force(sort: str, plan: str, company: Company) -> list[tuple[Rule, AnyKind]]:
    """The rules that hold for a plan (its id) of a sort, `rotation` or `exchange`, with their kinds.

    Standing rules come first. A kind that is always on is judged once: by the first rule that has it for everybody and
    all days, else by itself.
    """
    found: list[tuple[Rule, AnyKind]] = []
    named = [rule for rule in company.rules.values() if rule.enabled and rule.plan in ("", plan)]
    for kind in all_kinds():
        if kind.plan == sort and kind.always_on:
            same = [rule for rule in named if rule.kind == kind.name and _unlimited(rule)]
            found.append((same[0] if same else standing_rule(kind), kind))
    standing = {kind.name for _, kind in found}
    for rule in named:
        kinds = [kind for kind in kinds_named(rule.kind) if kind.plan == sort]
        found += [(rule, kind) for kind in kinds if kind.name not in standing]
    return found


def _unlimited(rule: Rule) -> bool:
    return rule.scope == Scope() and rule.first is None and rule.until is None
