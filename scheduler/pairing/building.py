"""From a programme in its company to the numbers that planning works on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from scheduler.model import MeetingState, Round, Severity, Table
from scheduler.rules.exchange_kind import ExchangeKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.group_problem import GroupProblem
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.pairing_problem import ExchangeProblem, PairingProblem


def build_problem(exchange: ExchangeRounds, days: Sequence[date], kept: Sequence[Round] = ()) -> PairingProblem:
    """The problem of planning these days; `kept` are the programme's rounds that stay, before, among and after them.

    Every rule of the company that holds for the programme encodes itself: hard ones as limits, soft ones as wishes.
    """
    problem = PairingProblem(exchange, days)
    _remember(problem, exchange, kept)
    _encode_rules(problem)
    _keep_pins(problem)
    return problem


def build_groups(exchange: ExchangeRounds, days: Sequence[date], kept: Sequence[Round] = ()) -> GroupProblem:
    """As `build_problem`, for a single pool and for tables of several people of each side."""
    problem = GroupProblem(exchange, days)
    numbers = {day: number for number, day in enumerate(problem.days)}
    for past in exchange.company.past_meetings.values():
        couple = problem.couple(past.first, past.second)
        if couple:
            problem.remember(couple, past.day)
    for round in kept:
        groups = [problem.group(table.everybody) for table in round.tables if table.takes_place]
        for group in groups:
            problem.expect(group, round.day)
        if round.day in numbers:
            problem.fixed[numbers[round.day]] = tuple(groups)
        else:
            for couple in (couple for group in groups for couple in combinations(group, 2)):
                problem.remember(couple, round.day)
            problem.waited.update(Counter(sit_out.person for sit_out in round.sitting_out))
    _encode_rules(problem)
    for round in exchange.rounds:
        pinned = [problem.group(table.everybody) for table in round.tables if stays(table)]
        if pinned and round.day in numbers and numbers[round.day] not in problem.fixed:
            problem.pinned[numbers[round.day]] = tuple(pinned)
            for group in pinned:
                problem.expect(group, round.day)
    return problem


def permitted_pairs(exchange: ExchangeRounds, days: Sequence[date]) -> set[tuple[str, str]]:
    """The pairs that are to meet and may, as (first side, second side), in a single pool in its order."""
    if not exchange.programme.in_groups:
        pairing = build_problem(exchange, days)
        return {(pairing.people[0][i], pairing.people[1][j]) for i, j in pairing.pairs()}
    groups = build_groups(exchange, days)
    return {(groups.names[one], groups.names[other]) for one, other in groups.permitted()}


def _encode_rules(problem: ExchangeProblem) -> None:
    exchange = problem.exchange
    for rule, kind in rules_in_force("exchange", exchange.programme.id, exchange.company):
        wished = isinstance(kind, ExchangeKind) and kind.wishes and rule.severity != Severity.NOTICE
        if rule.severity == Severity.HARD or wished:
            kind.encode(rule, kind.read(rule), problem)


def _remember(problem: PairingProblem, exchange: ExchangeRounds, kept: Sequence[Round]) -> None:
    numbers = {day: number for number, day in enumerate(problem.days)}
    for past in exchange.company.past_meetings.values():
        pair = problem.pair(past.first, past.second)
        if pair:
            problem.remember(pair, past.day)
    for round in kept:
        pairs = [pair for table in round.tables if table.takes_place for pair in _pairs(problem, table)]
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
            pinned = [pair for table in round.tables if stays(table) for pair in _pairs(problem, table)]
            if pinned:
                problem.pinned[number] = tuple(pinned)
            for pair in pinned:
                problem.expect(pair, round.day)


def stays(table: Table) -> bool:
    """Whether a table outlasts a new plan of its round: it is pinned, or it has already been held or moved."""
    return table.takes_place and (table.pinned or table.state != MeetingState.PLANNED)


def _pairs(problem: PairingProblem, table: Table) -> list[tuple[int, int]]:
    found = [problem.pair(one, other) for one, other in table.couples]
    return [pair for pair in found if pair]
