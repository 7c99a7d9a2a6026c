"""Knows again what a proof was about: the pairs of all rounds, and everything that planning them depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from scheduler.model import Round
from scheduler.rules.pairing_problem import PairingProblem


def fingerprint(problem: PairingProblem, rounds: Sequence[Round]) -> str:
    """A short text that is the same only for the same people, days, hindrances, rules and tables."""
    parts = (
        problem.people,
        [day.isoformat() for day in problem.days],
        problem.seats,
        problem.free,
        problem.allowed,
        sorted((number, sorted(pairs)) for number, pairs in problem.barred.items() if pairs),
        sorted(problem.week_left.items()),
        sorted(problem.gap.items()),
        sorted(problem.new_first),
        sorted((number, sorted(some)) for number, some in problem.apart.items() if some),
        [
            (round.day.isoformat(), sorted(table.people for table in round.tables if table.takes_place))
            for round in rounds
        ],
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:24]
