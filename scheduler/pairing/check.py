"""Judges an exchange programme by every rule that holds for it."""

from __future__ import annotations

from scheduler.model import Finding
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.findings import ordered
from scheduler.rules.in_force import rules_in_force


def check(exchange: ExchangeRounds) -> tuple[Finding, ...]:
    """Every finding on a programme's rounds, hard ones first; nothing is marked as accepted yet."""
    found = {
        finding.id: finding
        for rule, kind in rules_in_force("exchange", exchange.programme.id, exchange.company)
        for finding in kind.check(rule, kind.read(rule), exchange, exchange.facts)
    }
    return ordered(found.values())
