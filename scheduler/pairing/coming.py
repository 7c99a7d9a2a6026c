"""The rounds of a programme that are still to come, as pairs: what is planned, and who has met or is to meet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scheduler.model import Round, SkipReason, Table
from scheduler.pairing.building import build_problem
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import Pair, PairingProblem


class ComingPairs:
    """Two sides that meet in pairs, from the round on or after `start`.

    `planned` are the pairs of each coming round, `met` those that have met before, `wanted` those that once had a table
    and have not met: they are to keep a meeting.
    """

    def __init__(self, exchange: ExchangeRounds, start: date) -> None:
        self.exchange = exchange
        self.past = [one for one in exchange.rounds if one.day < start]
        self.rounds = [one for one in exchange.rounds if one.day >= start and one.skipped in (None, SkipReason.NOBODY)]
        self.problem = self.fresh()
        self.planned = [frozenset(pairs_at(self.problem, held(one))) for one in self.rounds]
        self.met = set(self.problem.met)
        had_table = {pair for one in exchange.rounds for pair in pairs_at(self.problem, one.tables)}
        self.wanted = {pair for pair in had_table - self.met if self.problem.may_meet(pair)}

    def fresh(self) -> PairingProblem:
        """The coming rounds, to be planned; whose meeting is cancelled in a round does not meet there again."""
        problem = build_problem(self.exchange, [one.day for one in self.rounds], self.past)
        for number, one in enumerate(self.rounds):
            off = pairs_at(problem, [table for table in one.tables if not table.takes_place])
            if off:
                problem.barred.setdefault(number, set()).update(off)
        return problem

    def names(self, pairs: Iterable[Pair]) -> tuple[tuple[str, str], ...]:
        """Pairs as people's ids."""
        people = self.problem.people
        return tuple((people[0][i], people[1][j]) for i, j in pairs)


def held(round: Round) -> list[Table]:
    """The tables of a round that take place."""
    return [table for table in round.tables if table.takes_place]


def pairs_at(problem: PairingProblem, tables: Iterable[Table]) -> list[Pair]:
    """Who meets whom at these tables, of those who take part."""
    found = (problem.pair(one, other) for table in tables for one, other in table.couples)
    return [pair for pair in found if pair]


def can_meet(problem: PairingProblem, number: int, pair: Pair) -> bool:
    """Whether two people may meet and are there in a round."""
    free = problem.common_rounds(pair) >> number & 1
    return bool(free) and problem.may_meet(pair) and pair not in problem.barred.get(number, ())
