"""Repairs a plan after something has become known: the past frozen, pins held, everything else kept where it can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from scheduler.model import CaseStudy, Persona, Round, SkipReason, Table
from scheduler.pairing.building import build_problem, stays
from scheduler.pairing.matching import most_seated
from scheduler.pairing.seating import sit_outs, tables_of, with_places
from scheduler.pairing.topics import Topics
from scheduler.pairing.weekly import as_bits, plan_weekly
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal


class Swap(msgspec.Struct, frozen=True):
    """What a repair changes in one round: tables that go, and tables that come."""

    day: date
    gone: tuple[Table, ...]
    come: tuple[Table, ...]


class Repaired(msgspec.Struct, frozen=True):
    """All rounds after a repair, what changed in which, and how many coming tables stay as they are."""

    rounds: tuple[Round, ...]
    swaps: tuple[Swap, ...]
    kept: int


def repair(
    exchange: ExchangeRounds, start: date, *, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]
) -> Repaired:
    """The rounds from `start` on with as few tables changed as possible.

    A round is touched only where somebody planned there cannot come, or where more people could meet. Such a round is
    matched again: first as many people as possible, then as many of its tables kept as possible, which one matching
    proves for that round; only then who has not met whom, and how long somebody has waited.
    """
    coming = [one for one in exchange.rounds if one.day >= start and one.skipped in (None, SkipReason.NOBODY)]
    past = [one for one in exchange.rounds if one.day < start]
    problem = build_problem(exchange, [one.day for one in coming], past)
    touched = {number for number, one in enumerate(coming) if _is_touched(problem, number, one)}
    for number, one in enumerate(coming):
        pairs = _pairs(problem, [table for table in one.tables if table.takes_place])
        if number in touched:
            problem.kept[number] = frozenset(pair for pair in pairs if _can_meet(problem, number, pair))
        else:
            problem.fixed[number] = tuple(sorted(pairs))
            for pair in pairs:
                problem.remember(pair, one.day)
                problem.expect(pair, one.day)
    proposal = plan_weekly(problem)
    topics = Topics(exchange.programme, personas, cases)
    topics.remember([*past, *(one for number, one in enumerate(coming) if number not in touched)])
    again = {
        coming[number].id: _reseated(problem, number, coming[number], proposal, topics) for number in sorted(touched)
    }
    swaps = [_swap(one, again[one.id]) for one in coming if one.id in again]
    changed = tuple(swap for swap in swaps if swap.gone or swap.come)
    stay = sum(table.takes_place for one in coming for table in one.tables) - sum(len(swap.gone) for swap in changed)
    return Repaired(tuple(again.get(one.id, one) for one in exchange.rounds), changed, stay)


def _is_touched(problem: PairingProblem, number: int, round: Round) -> bool:
    tables = [table for table in round.tables if table.takes_place]
    pairs = _pairs(problem, tables)
    strangers = len(pairs) != sum(len(table.people[0]) * len(table.people[1]) for table in tables)
    fine = all(_can_meet(problem, number, pair) for pair in pairs) and not problem.quarrels(number, pairs)
    if strangers or not fine:
        return True
    import numpy as np  # only planning needs it

    allowed = as_bits(problem.allowed, problem.sizes[1])
    free = [np.flatnonzero(as_bits(side, len(problem.days))[:, number]) for side in problem.free]
    return most_seated(allowed[np.ix_(*free)], problem.seats) > len(pairs)


def _can_meet(problem: PairingProblem, number: int, pair: Pair) -> bool:
    free = problem.common_rounds(pair) >> number & 1
    return bool(free) and problem.may_meet(pair) and pair not in problem.barred.get(number, ())


def _pairs(problem: PairingProblem, tables: Sequence[Table]) -> list[Pair]:
    found = (problem.pair(one, other) for table in tables for one, other in table.couples)
    return [pair for pair in found if pair]


def _reseated(problem: PairingProblem, number: int, round: Round, proposal: Proposal, topics: Topics) -> Round:
    """The round with its kept tables as they were, and new ones for everybody else."""
    wanted = tables_of(problem, number, proposal.rounds[number], [table for table in round.tables if stays(table)])
    before = {table.people: table for table in round.tables if table.takes_place}
    kept = [before[table.people] for table in wanted if table.people in before]
    new = [table for table in wanted if table.people not in before]
    taken = problem.exchange.rooms_elsewhere(round.day)
    for table in kept:
        if table.room:
            taken[table.room] = taken.get(table.room, 0) + 1
    placed = with_places(new, problem.exchange.programme, problem.exchange.company, round.day, taken)
    tables = (*kept, *topics.give(placed, round.day))
    cancelled = tuple(table for table in round.tables if not table.takes_place)
    again: Round = round.replace(
        tables=(*tables, *cancelled),
        sitting_out=sit_outs(problem, number, tables, proposal),
        skipped=None if tables else SkipReason.NOBODY,
    )
    return again


def _swap(before: Round, after: Round) -> Swap:
    old = {table.id: table for table in before.tables if table.takes_place}
    new = {table.id: table for table in after.tables if table.takes_place}
    return Swap(
        before.day,
        tuple(table for id, table in old.items() if id not in new),
        tuple(table for id, table in new.items() if id not in old),
    )
