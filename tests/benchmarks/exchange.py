"""What planning an exchange reaches beside its bounds, what it costs, and what alternatives reach."""

from __future__ import annotations

import resource
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from time import perf_counter
from typing import Any

from scheduler.model import OnHoliday, Programme, Side
from scheduler.pairing.building import build_problem
from scheduler.pairing.dates import round_dates
from scheduler.pairing.engine import Planned, Score, plan, score_of, waits
from scheduler.pairing.matching import best_matching
from scheduler.pairing.weekly import as_bits
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import PairingProblem
from tests.benchmarks.alternatives import ALTERNATIVES
from tests.benchmarks.companies import two_sides
from tests.benchmarks.measure import Row, median_seconds

FIRST = date(2027, 1, 14)
SIDES = (Side(name="Vertrieb", people="department:vi"), Side(name="Marketing", people="department:ma"))
SIZES = ((24, 9, 27), (24, 24, 26), (100, 100, 26), (1000, 1000, 52))
SEEDS = 50


def problem(
    sellers: int, marketers: int, rounds: int, absent: float, seed: int = 1, mode: str = "one-to-one"
) -> PairingProblem:
    """A programme of that size without skipped rounds, people away in a share of the weeks."""
    until = FIRST + timedelta(weeks=rounds - 1)
    company = two_sides(sellers, marketers, FIRST - timedelta(days=3), until, absent, seed)
    programme = Programme(
        id="x", name="X", sides=SIDES, first=FIRST, until=until, on_holiday=OnHoliday.REPORT, mode=mode
    )
    days = [one.day for one in round_dates(programme, company)]
    return build_problem(ExchangeRounds(programme, (), company), days)


def planned(made: PairingProblem, seed: int = 0) -> Planned:
    """A plan that nobody stops."""
    found = plan(made, seed=seed)
    assert found is not None
    return found


def independent(made: PairingProblem) -> int:
    """Every round as a largest matching for itself by OR-tools: no memory of who met, no fairness."""
    import numpy as np

    allowed = as_bits(made.allowed, made.sizes[1])
    free = [as_bits(side, len(made.days)) for side in made.free]
    met: set[Any] = set()
    for number in range(len(made.days)):
        there = [np.flatnonzero(side[:, number]) for side in free]
        usable = allowed[np.ix_(*there)]
        met |= set(best_matching(usable, np.zeros(usable.shape, dtype=np.int64), (1, 1)))
    return len(met)


def run() -> Iterator[Row]:
    """Exact cases, series with absences, sizes, and alternatives; planning includes the bounds."""
    yield _complete("one-to-one")
    yield _complete("hosts")
    for sellers, marketers, rounds in ((12, 8, 12), (12, 8, 15), (8, 8, 9), (24, 24, 30)):
        yield _series(sellers, marketers, rounds, SEEDS if sellers < 20 else 5)
    for size in SIZES:
        yield _size(*size)
    for size in ((12, 8, 12), (24, 9, 27)):
        yield from _compared(*size)


def _complete(mode: str) -> Row:
    """Every m x n up to 12 x 12 without absences, in as many rounds as are needed at least."""
    reached = short = count = 0
    begin = perf_counter()
    for larger in range(1, 13):
        for smaller in range(1, 13):
            fewest = max(larger, smaller) if mode == "one-to-one" else min(larger, smaller)
            made = problem(larger, smaller, fewest, 0.0, mode=mode)
            found = planned(made)
            count += 1
            reached += score_of(made, found.proposal).distinct == larger * smaller and found.limits.rounds == fewest
            longest = -(-max(made.sizes) // min(made.sizes)) - 1 if mode == "one-to-one" else 0
            short += max(longest for longest, _ in waits(made, found.proposal)) <= longest
    note = f"all pairs in the proven minimum of rounds in {reached} of {count}; shortest waits in {short}"
    return Row(name=f"exchange {mode}, every m x n to 12 x 12, nobody away", seconds=perf_counter() - begin, note=note)


def _series(sellers: int, marketers: int, rounds: int, seeds: int) -> Row:
    """The same size with 10 % away, for many seeds: how far from the bounds, and what proves them."""
    distinct = bound = met = most = proven = 0
    arguments: Counter[str] = Counter()
    times = []
    for seed in range(1, seeds + 1):
        made = problem(sellers, marketers, rounds, 0.1, seed)
        begin = perf_counter()
        found = planned(made, seed)
        times.append(perf_counter() - begin)
        score = score_of(made, found.proposal)
        distinct, bound = distinct + score.distinct, bound + found.limits.distinct
        met, most = met + score.pairs, most + found.limits.pairs
        proven += (score.pairs, score.distinct) == (found.limits.pairs, found.limits.distinct)
        arguments[found.limits.by.value] += 1
    by = ", ".join(f"{argument} {count}" for argument, count in arguments.most_common())
    note = f"{met} of {most} meetings, {distinct} of at most {bound} pairs; proven best in {proven} of {seeds} ({by})"
    name = f"exchange {sellers} x {marketers} x {rounds}, 10% away, {seeds} seeds, slowest"
    return Row(name=name, seconds=max(times), note=note)


def _size(sellers: int, marketers: int, rounds: int) -> Row:
    made = problem(sellers, marketers, rounds, 0.1)
    runs = 1 if sellers > 500 else 3
    kept: list[Planned] = []
    seconds = median_seconds(lambda: kept.append(planned(made)), runs)
    plain = median_seconds(lambda: independent(made), runs)
    score, limits = score_of(made, kept[-1].proposal), kept[-1].limits
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Row(
        name=f"exchange {sellers} x {marketers} x {rounds}, 10% away",
        seconds=seconds,
        against="plain matchings",
        against_seconds=plain,
        note=f"{score.pairs} of {limits.pairs} meetings, {score.distinct} of at most {limits.distinct} pairs; "
        f"at most {peak} MB so far",
    )


def _compared(sellers: int, marketers: int, rounds: int) -> Iterator[Row]:
    made = problem(sellers, marketers, rounds, 0.1)
    size = f"{sellers} x {marketers} x {rounds}, 10% away"
    found = planned(made)
    ours = median_seconds(lambda: planned(made))
    yield Row(name=f"Rondo {size}", seconds=ours, note=_told(score_of(made, found.proposal), found))
    for name, planner in ALTERNATIVES.items():
        score = score_of(made, planner(made))
        seconds = median_seconds(lambda planner=planner: planner(made))  # type: ignore[misc]
        yield Row(
            name=f"{name} {size}", seconds=seconds, against="Rondo", against_seconds=ours, note=_told(score, found)
        )


def _told(score: Score, best: Planned) -> str:
    limits = best.limits
    return (
        f"{score.pairs} of {limits.pairs} meetings, {score.distinct} of at most {limits.distinct} pairs, "
        f"{score.pairs - score.distinct} repeats, longest wait {-score.longest_wait}"
    )
