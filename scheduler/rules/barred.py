"""The pairs that rules keep apart."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.model import Rule
from scheduler.rules.company import Company

APART = ("never-pair", "not-together")


def barred_pairs(company: Company) -> Mapping[frozenset[str], Rule]:
    """Each pair of people ids with the enabled rule that keeps them apart, at meetings or in departments."""
    rules = [rule for rule in company.rules.values() if rule.enabled and rule.kind in APART]
    return {frozenset(pair): rule for rule in rules for pair in rule.scope.pairs}
