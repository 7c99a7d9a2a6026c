"""Managers and the people who report to them share a table as seldom as possible."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Rule, Severity
from scheduler.rules.exchange_kind import PairKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.reach import reach_of


class ManagerAndReport(PairKind):
    """Who reports to whom stands in the lists of people; the scope names the people who report."""

    name = "manager-and-report"
    severity = Severity.SOFT
    pairs = False

    def meant(self, rule: Rule, plan: ExchangeRounds) -> Iterable[tuple[str, str]]:
        """Everybody with their manager, where both stand in the lists."""
        people, reach = plan.company.people, reach_of(rule.scope, plan.company)
        reports = (person for person in people.values() if person.manager in people and reach.has_person(person))
        return tuple((person.id, person.manager) for person in reports)
