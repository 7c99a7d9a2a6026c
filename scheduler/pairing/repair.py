"""Repairs a plan after something has become known: the past frozen, pins held, everything else kept where it can be."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from scheduler.model import CaseStudy, Persona, Round
from scheduler.pairing.catching_up import CatchingUp
from scheduler.pairing.coming import ComingPairs, can_meet, held
from scheduler.pairing.fewest import Fewest, fewest_changes, most_wanted
from scheduler.pairing.groups.repairing import repair_groups
from scheduler.pairing.matching import most_seated
from scheduler.pairing.repaired import Repaired, swaps_between
from scheduler.pairing.reseating import Reseating, lets_go
from scheduler.pairing.weekly import as_bits, plan_weekly
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import Pair, Proposal


def repair(
    exchange: ExchangeRounds,
    start: date,
    *,
    personas: Mapping[str, Persona],
    cases: Mapping[str, CaseStudy],
    catch_up: bool = True,
) -> Repaired:
    """The rounds from `start` on with as few tables changed as possible.

    First a round is touched only where somebody planned there cannot come, or where more people could meet. It is
    matched again: as many people as possible, then as many of its tables kept as possible, which one matching proves
    for that round; only then who has not met whom, and how long somebody has waited. Then, with `catch_up`, each pair
    that has lost its only meeting is brought into another round, where at most four further meetings change for it, and
    as few as possible. Tables of several people are repaired by `repair_groups`.
    """
    if exchange.programme.in_groups:
        return repair_groups(exchange, start, personas=personas, cases=cases)
    plan = RepairedPairs(lets_go(exchange, start), start)
    first: Sequence[tuple[Pair, ...]] = plan.rematched()
    lost = plan.lost(first)
    rounds, proof = first, Fewest(plan.changes(first), len(plan.wanted))
    if lost and catch_up:
        rounds, proof = plan.caught_up(first, lost)
    reseating = Reseating(plan.exchange, plan.problem, Proposal(tuple(rounds)), start, personas, cases)
    again = tuple(reseating.rounds())
    swaps = swaps_between(exchange.rounds, again)
    coming = sum(table.takes_place for one in exchange.rounds if one.day >= start for table in one.tables)
    still_lost = plan.lost(rounds)
    return Repaired(
        rounds=again,
        swaps=swaps,
        kept=coming - sum(len(swap.gone) for swap in swaps),
        fewest=None if plan.problem.hosts else proof.changed,
        lost=plan.names(still_lost),
        regained=plan.names(sorted(set(lost) - set(still_lost))),
        fewest_lost=len(plan.wanted) - proof.wanted,
    )


class RepairedPairs(ComingPairs):
    """What becomes of the coming rounds in a repair."""

    def rematched(self) -> list[tuple[Pair, ...]]:
        """Each touched round matched again for itself, the others as they are."""
        touched = {number for number, one in enumerate(self.rounds) if self._is_touched(number, one)}
        problem = self.problem if len(touched) == len(self.rounds) else self.fresh()
        for number, one in enumerate(self.rounds):
            if number in touched:
                problem.kept[number] = frozenset(
                    pair for pair in self.planned[number] if can_meet(problem, number, pair)
                )
                continue
            problem.fixed[number] = tuple(sorted(self.planned[number]))
            for pair in problem.fixed[number]:
                problem.remember(pair, one.day)
                problem.expect(pair, one.day)
        return list(plan_weekly(problem).rounds) if touched else [tuple(sorted(pairs)) for pairs in self.planned]

    def _is_touched(self, number: int, one: Round) -> bool:
        problem, pairs = self.problem, self.planned[number]
        strangers = len(pairs) != sum(len(list(table.couples)) for table in held(one))
        if strangers or not all(can_meet(problem, number, pair) for pair in pairs) or problem.quarrels(number, pairs):
            return True
        free = [sum(person >> number & 1 for person in side) for side in problem.free]
        seats = [count * most for count, most in zip(free, problem.seats, strict=True)]
        return len(pairs) < min(seats) and self._most(number) > len(pairs)

    def _most(self, number: int) -> int:
        """How many pairs a largest matching of a round has."""
        import numpy as np  # only planning needs it

        allowed = as_bits(self.problem.allowed, self.problem.sizes[1])
        for pair in self.problem.barred.get(number, ()):
            allowed[pair] = False
        free = [np.flatnonzero(as_bits(side, len(self.rounds))[:, number]) for side in self.problem.free]
        return most_seated(allowed[np.ix_(*free)], self.problem.seats)

    def changes(self, rounds: Sequence[Collection[Pair]]) -> int:
        """How many pairs are different: gone ones and those that come instead count once."""
        both = zip(self.planned, map(frozenset, rounds), strict=True)
        return sum(max(len(before - after), len(after - before)) for before, after in both)

    def lost(self, rounds: Sequence[Collection[Pair]]) -> list[Pair]:
        """The pairs that are to keep a meeting and have none in these rounds."""
        return sorted(self.wanted - {pair for pairs in rounds for pair in pairs})

    def caught_up(
        self, first: Sequence[tuple[Pair, ...]], lost: Sequence[Pair]
    ) -> tuple[Sequence[tuple[Pair, ...]], Fewest]:
        """The rounds in which lost pairs have found another meeting, and what is proven about them."""
        problem = self.problem
        rounds = first
        most = most_wanted(problem, self.wanted)
        if most == len(self.wanted) - len(lost):
            return rounds, Fewest(self.changes(first), most)
        if problem.seats == (1, 1) and not (problem.gap or problem.tied_weeks or problem.new_first):
            search = CatchingUp(problem, first, self.planned, self.met)
            search.bring_in(lost)
            rounds = search.rounds
        return fewest_changes(problem, rounds, self.planned, self.wanted, Fewest(self.changes(first), most))
