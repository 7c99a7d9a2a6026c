"""Judges an exchange programme by every rule that holds for it."""

from __future__ import annotations

from scheduler.model import Finding
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.findings import if_requested, ordered
from scheduler.rules.in_force import rules_in_force


def check(exchange: ExchangeRounds) -> tuple[Finding, ...]:
    """Every finding on a programme's rounds, hard ones first; nothing is marked as accepted yet.

    What would only break a rule if requested absences were approved is a notice.
    """
    rules = rules_in_force("exchange", exchange.programme.id, exchange.company)
    found = {
        finding.id: finding
        for rule, kind in rules
        for finding in kind.check(rule, kind.read(rule), exchange, exchange.facts)
    }
    if exchange.facts.has_requested:
        supposed = exchange.supposing_requested()
        for rule, kind in rules:
            for finding in kind.check(rule, kind.read(rule), supposed, supposed.facts) if kind.counts_presence else ():
                if finding.id not in found:
                    notice = if_requested(rule, finding)
                    found[notice.id] = notice
    return ordered(found.values())
