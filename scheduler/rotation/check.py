"""Judges a rotation plan by every rule that holds for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from scheduler.model import Finding, RotationPlan, RotationRow, Rule, Scope, Severity, message
from scheduler.rules.company import Company
from scheduler.rules.findings import ordered
from scheduler.rules.kind import finding_id, standing_rule
from scheduler.rules.registry import AnyKind, all_kinds, kinds_named
from scheduler.rules.rotation_days import RotationDays


def rules_for(plan: RotationPlan, company: Company) -> list[tuple[Rule, AnyKind]]:
    """The rules in force for a plan with their kinds, the standing ones first.

    A kind that is always on is judged once: by the first rule that has it for everybody and all days, else by itself.
    """
    found: list[tuple[Rule, AnyKind]] = []
    named = [rule for rule in company.rules.values() if rule.enabled and rule.plan in ("", plan.id)]
    for kind in all_kinds():
        if kind.plan == "rotation" and kind.always_on:
            same = [rule for rule in named if rule.kind == kind.name and _unlimited(rule)]
            found.append((same[0] if same else standing_rule(kind), kind))
    standing = {kind.name for _, kind in found}
    for rule in named:
        kinds = [kind for kind in kinds_named(rule.kind) if kind.plan == "rotation"]
        found += [(rule, kind) for kind in kinds if kind.name not in standing]
    return found


def _unlimited(rule: Rule) -> bool:
    return rule.scope == Scope() and rule.first is None and rule.until is None


def check(plan: RotationPlan, rows: Iterable[RotationRow], company: Company) -> tuple[Finding, ...]:
    """Every finding on a plan, hard ones first; nothing is marked as accepted yet."""
    return check_days(RotationDays(plan, rows, company))


def check_days(days: RotationDays) -> tuple[Finding, ...]:
    """Every finding on a plan that is known in days.

    What would only break a rule if requested absences were approved is a notice.
    """
    rules = rules_for(days.plan, days.company)
    found = {finding.id: finding for rule, kind in rules for finding in _findings(rule, kind, days)}
    if days.facts.has_requested:
        supposed = days.supposing_requested()
        for rule, kind in rules:
            if kind.counts_presence:
                for finding in _findings(rule, kind, supposed):
                    if finding.id not in found:
                        notice = _if_requested(rule, finding)
                        found.setdefault(notice.id, notice)
    return ordered(found.values())


def _findings(rule: Rule, kind: AnyKind, days: RotationDays) -> Iterator[Finding]:
    yield from kind.check(rule, kind.read(rule), days, days.facts)


def _if_requested(rule: Rule, finding: Finding) -> Finding:
    return msgspec.structs.replace(
        finding,
        id=finding_id(rule, "requested", finding.id),
        severity=Severity.NOTICE,
        text=message("rule-if-requested", text=finding.text),
    )
