"""Judges a rotation plan by every rule that holds for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.model import Finding, RotationPlan, RotationRow, Rule
from scheduler.rules.company import Company
from scheduler.rules.findings import if_requested, ordered
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.registry import AnyKind
from scheduler.rules.rotation_days import RotationDays


def check(plan: RotationPlan, rows: Iterable[RotationRow], company: Company) -> tuple[Finding, ...]:
    """Every finding on a plan, hard ones first; nothing is marked as accepted yet."""
    return check_days(RotationDays(plan, rows, company))


def check_days(days: RotationDays, *, requested: bool = True) -> tuple[Finding, ...]:
    """Every finding on a plan that is known in days.

    What would only break a rule if requested absences were approved is a notice; `requested` says whether to look.
    """
    rules = rules_in_force("rotation", days.plan.id, days.company)
    found = {finding.id: finding for rule, kind in rules for finding in _findings(rule, kind, days)}
    if requested and days.facts.has_requested:
        supposed = days.supposing_requested()
        for rule, kind in rules:
            if kind.counts_presence:
                for finding in _findings(rule, kind, supposed):
                    if finding.id not in found:
                        notice = if_requested(rule, finding)
                        found.setdefault(notice.id, notice)
    return ordered(found.values())


def _findings(rule: Rule, kind: AnyKind, days: RotationDays) -> Iterator[Finding]:
    yield from kind.check(rule, kind.read(rule), days, days.facts)
