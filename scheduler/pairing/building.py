"""From a programme in its company to the numbers that planning works on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import product

from scheduler.model import MeetingState, Round, Severity, Table
from scheduler.rules.exchange_kind import ExchangeKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.pairing_problem import PairingProblem


def build_problem(exchange: ExchangeRounds, days: Sequence[date], kept: Sequence[Round] = ()) -> PairingProblem:
    """The problem of planning these days; `kept` are the programme's rounds that stay, before, among and after them.

    Every rule of the company that holds for the programme encodes itself: hard ones as limits, soft ones as wishes.
    """
    problem = PairingProblem(exchange, days)
    _remember(problem, exchange, kept)
    for rule, kind in rules_in_force("exchange", exchange.programme.id, exchange.company):
        wished = isinstance(kind, ExchangeKind) and kind.wishes and rule.severity != Severity.NOTICE
        if rule.severity == Severity.HARD or wished:
            kind.encode(rule, kind.read(rule), problem)
    _keep_pins(problem)
    return problem


def _remember(problem: PairingProblem, exchange: ExchangeRounds, kept: Sequence[Round]) -> None:
    numbers = {day: number for number, day in enumerate(problem.days)}
    for past in exchange.company.past_meetings.values():
        pair = problem.pair(past.first, past.second)
        if pair:
            problem.remember(pair, past.day)
    for round in kept:
        pairs = [pair for table in round.tables if table.takes_place for pair in _pairs(problem, table.people)]
        for pair in pairs:
            problem.remember(pair, round.day)
            problem.expect(pair, round.day)
        if round.day in numbers:
            problem.fixed[numbers[round.day]] = tuple(sorted(pairs))
        else:
            problem.waited.update(Counter(sit_out.person for sit_out in round.sitting_out))


def _keep_pins(problem: PairingProblem) -> None:
    """Tables that stay in rounds that are planned anew hold, and nobody at them sits anywhere else."""
    for round in problem.exchange.rounds:
        if round.day in problem.days and problem.days.index(round.day) not in problem.fixed:
            number = problem.days.index(round.day)
            pinned = [pair for table in round.tables if stays(table) for pair in _pairs(problem, table.people)]
            if pinned:
                problem.pinned[number] = tuple(pinned)
            for pair in pinned:
                problem.expect(pair, round.day)


def stays(table: Table) -> bool:
    """Whether a table outlasts a new plan of its round: it is pinned, or it has already been held or moved."""
    return table.takes_place and (table.pinned or table.state != MeetingState.PLANNED)


def _pairs(problem: PairingProblem, people: tuple[tuple[str, ...], tuple[str, ...]]) -> list[tuple[int, int]]:
    found = [problem.pair(one, other) for one, other in product(*people)]
    return [pair for pair in found if pair]
