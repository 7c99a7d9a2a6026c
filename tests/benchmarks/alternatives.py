"""What people could plan an exchange with instead: chance, the rule of coffee-chat bots, a matching every week."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from scheduler.pairing.weekly import as_bits
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal

Planner = Callable[[PairingProblem], Proposal]


def _there(problem: PairingProblem, number: int) -> list[list[int]]:
    return [[n for n in range(len(side)) if problem.free[i][n] >> number & 1] for i, side in enumerate(problem.people)]


def by_chance(problem: PairingProblem, seed: int = 1) -> Proposal:
    """Each week both sides are shuffled and go in pairs; two who may not meet are passed over."""
    chance = random.Random(seed)
    rounds = []
    for number in range(len(problem.days)):
        sides = _there(problem, number)
        for side in sides:
            chance.shuffle(side)
        rounds.append(tuple(sorted(pair for pair in zip(*sides, strict=False) if problem.may_meet(pair))))
    return Proposal(tuple(rounds))


def longest_not_met(problem: PairingProblem, seed: int = 1) -> Proposal:
    """The rule of coffee-chat bots: everybody in turn, in an order drawn each week, with whom they met longest ago."""
    chance = random.Random(seed)
    last: dict[Pair, int] = {}
    rounds = []
    for number in range(len(problem.days)):
        first, second = _there(problem, number)
        chance.shuffle(first)
        chance.shuffle(second)
        chosen = []
        for i in first:
            allowed = [j for j in second if problem.may_meet((i, j))]
            if allowed:
                j = min(allowed, key=lambda other: last.get((i, other), -1))
                second.remove(j)
                last[i, j] = number
                chosen.append((i, j))
        rounds.append(tuple(sorted(chosen)))
    return Proposal(tuple(rounds))


def networkx_weekly(problem: PairingProblem) -> Proposal:
    """A maximum-weight matching of largest size every week by networkx; the longer ago a pair met, the better."""
    import networkx

    allowed: Any = as_bits(problem.allowed, problem.sizes[1])
    last: dict[Pair, int] = {}
    rounds = []
    for number in range(len(problem.days)):
        first, second = _there(problem, number)
        graph = networkx.Graph()
        for i in first:
            for j in second:
                if allowed[i, j]:
                    graph.add_edge(("first", i), ("second", j), weight=number - last.get((i, j), -100))
        found = [dict(edge) for edge in networkx.max_weight_matching(graph, maxcardinality=True)]
        chosen = sorted((edge["first"], edge["second"]) for edge in found)
        last |= dict.fromkeys(chosen, number)
        rounds.append(tuple(chosen))
    return Proposal(tuple(rounds))


ALTERNATIVES: dict[str, Planner] = {
    "by chance": by_chance,
    "longest not met": longest_not_met,
    "networkx every week": networkx_weekly,
}
