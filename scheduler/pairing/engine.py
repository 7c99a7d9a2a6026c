"""Plans who meets whom: by formula where nothing disturbs, else week by week, and says how far from the best it is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from scheduler.pairing.bounds import Limits, limits_of
from scheduler.pairing.improving import with_missing_pairs
from scheduler.pairing.weekly import Progress, plan_weekly
from scheduler.rules.pairing_problem import PairingProblem, Proposal

_SMALL = 40_000
_TRIES = 6


class Score(msgspec.Struct, frozen=True, order=True):
    """How good a proposal is; a higher one is better in every plan."""

    pairs: int
    distinct: int
    longest_wait: int
    costs: int


def plan(problem: PairingProblem, *, seed: int = 0, progress: Progress | None = None) -> tuple[Proposal, Limits]:
    """The best proposal found, and the bounds it is held against; the same problem and seed give the same plan.

    In a small programme, pairs that the weekly plan misses are brought together where that costs nobody; and where a
    bound is still missed, or somebody waits longer than ceil(m/n) - 1 rounds, other seeds are tried for a better one.
    """
    limits = limits_of(problem)
    if not problem.days or not all(problem.sizes):
        return Proposal(tuple(() for _ in problem.days)), limits
    if problem.undisturbed:
        return spread_cycle(problem), limits
    tries = _TRIES if problem.sizes[0] * problem.sizes[1] * len(problem.days) <= _SMALL else 1
    shortest = -(-max(problem.sizes) // (min(problem.sizes) * max(problem.seats))) - 1
    best: tuple[Score, Proposal] | None = None
    for number in range(tries):
        share = _share(progress, number, tries)
        found = plan_weekly(problem, seed=seed + number, progress=share)
        score = score_of(problem, found)
        if tries > 1 and score.distinct < limits.distinct:
            found = with_missing_pairs(problem, found)
            score = score_of(problem, found)
        if best is None or score > best[0]:
            best = (score, found)
        if best[0].pairs >= limits.pairs and best[0].distinct >= limits.distinct and -best[0].longest_wait <= shortest:
            break
    assert best is not None
    return best[1], limits


def spread_cycle(problem: PairingProblem) -> Proposal:
    """The plan for two complete sides without any absence, by formula.

    With m people on the larger side and n on the smaller, the j-th of the smaller meets in round r the person
    r + floor(j m / n) (mod m): every pair meets once in m rounds, and nobody sits out more than ceil(m/n) - 1 rounds in
    a row, since the offsets are spread evenly.
    """
    first, second = problem.sizes
    larger, smaller = max(first, second), min(first, second)
    rounds = []
    for number in range(len(problem.days)):
        met = [((number + j * larger // smaller) % larger, j) for j in range(smaller)]
        rounds.append(tuple(sorted(pair if first >= second else (pair[1], pair[0]) for pair in met)))
    return Proposal(tuple(rounds))


def score_of(problem: PairingProblem, proposal: Proposal) -> Score:
    """Pairs at tables, distinct ones, the longest run of sit-outs (negative), what unwanted pairs cost (negative)."""
    pairs = [pair for chosen in proposal.rounds for pair in chosen]
    return Score(
        pairs=len(pairs),
        distinct=len(set(pairs)),
        longest_wait=-max(waits(problem, proposal), default=0),
        costs=-sum(problem.cost.get(pair, 0) for pair in pairs),
    )


def waits(problem: PairingProblem, proposal: Proposal) -> Iterator[int]:
    """For each person the longest run of free rounds without a table; absences do not break a run."""
    for side in (0, 1):
        seated = [{pair[side] for pair in chosen} for chosen in proposal.rounds]
        for person in range(problem.sizes[side]):
            longest = run = 0
            for number, those in enumerate(seated):
                if not problem.free[side][person] >> number & 1:
                    continue
                run = 0 if person in those else run + 1
                longest = max(longest, run)
            yield longest


def _share(progress: Progress | None, number: int, tries: int) -> Progress | None:
    return (lambda done: progress((number + done) / tries)) if progress else None
