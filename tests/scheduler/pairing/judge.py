"""A second, dull way to count: largest matchings by trying everybody in turn, bounds by brute force."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from scheduler.rules.pairing_problem import Pair, PairingProblem


def largest_matching(pairs: list[Pair]) -> int:
    """The size of a largest matching, by augmenting paths from each person of side 0 (Kuhn)."""
    partners: dict[int, list[int]] = {}
    for i, j in pairs:
        partners.setdefault(i, []).append(j)
    matched: dict[int, int] = {}

    def seat(i: int, seen: set[int]) -> bool:
        for j in partners[i]:
            if j not in seen:
                seen.add(j)
                if j not in matched or seat(matched[j], seen):
                    matched[j] = i
                    return True
        return False

    return sum(seat(i, set()) for i in partners)


def usable(problem: PairingProblem, round: int) -> list[Pair]:
    """The pairs that could meet in a round."""
    barred = problem.barred.get(round, set())
    return [
        (i, j)
        for i, j in problem.pairs()
        if problem.free[0][i] >> round & 1 and problem.free[1][j] >> round & 1 and (i, j) not in barred
    ]


def most_distinct(problem: PairingProblem) -> int:
    """The most distinct pairs of any plan, by trying every matching of every round; for tiny problems only."""
    found: set[frozenset[Pair]] = {frozenset()}
    for round in range(len(problem.days)):
        choices = usable(problem, round)
        matchings = [
            frozenset(some)
            for size in range(len(choices) + 1)
            for some in combinations(choices, size)
            if len({i for i, _ in some}) == len({j for _, j in some}) == len(some)
        ]
        found = {before | matching for before in found for matching in matchings}
    return max(len(met) for met in found)


def best_with_largest_rounds(problem: PairingProblem) -> tuple[int, int]:
    """Over all plans whose every round is a largest matching: the most distinct pairs, and the shortest longest wait
    among those that have them; for tiny problems only."""
    plans: list[tuple[frozenset[Pair], ...]] = [()]
    for round in range(len(problem.days)):
        choices = usable(problem, round)
        matchings = [
            frozenset(some)
            for some in combinations(choices, largest_matching(choices))
            if len({i for i, _ in some}) == len({j for _, j in some}) == len(some)
        ]
        plans = [(*before, matching) for before in plans for matching in matchings]
    most = max(len(frozenset().union(*plan)) for plan in plans)
    best = [plan for plan in plans if len(frozenset().union(*plan)) == most]
    return most, min(longest_wait(problem, plan) for plan in best)


def longest_wait(problem: PairingProblem, plan: Sequence[Collection[Pair]]) -> int:
    """The longest run of rounds in which somebody is free and has no table; rounds of absence do not count."""
    longest = 0
    for side in (0, 1):
        for person in range(problem.sizes[side]):
            there = [number for number in range(len(plan)) if problem.free[side][person] >> number & 1]
            seated = "".join("x" if any(pair[side] == person for pair in plan[number]) else "." for number in there)
            longest = max([longest, *map(len, seated.split("x"))])
    return longest
