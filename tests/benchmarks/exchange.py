"""What planning an exchange costs, against the same rounds as plain matchings that know nothing of each other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from scheduler.model import OnHoliday, Programme, Side
from scheduler.pairing.bounds import Limits
from scheduler.pairing.building import build_problem
from scheduler.pairing.dates import round_dates
from scheduler.pairing.engine import plan, score_of
from scheduler.pairing.matching import best_matching
from scheduler.pairing.weekly import as_bits
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import PairingProblem, Proposal
from tests.benchmarks.companies import two_sides
from tests.benchmarks.measure import Row, median_seconds

FIRST = date(2027, 1, 14)
SIDES = (Side(name="Vertrieb", people="department:vi"), Side(name="Marketing", people="department:ma"))


def problem(sellers: int, marketers: int, rounds: int, absent: float) -> PairingProblem:
    """A programme of that size without skipped rounds, people away in a share of the weeks."""
    until = FIRST + timedelta(weeks=rounds - 1)
    company = two_sides(sellers, marketers, FIRST - timedelta(days=3), until, absent)
    programme = Programme(id="x", name="X", sides=SIDES, first=FIRST, until=until, on_holiday=OnHoliday.REPORT)
    days = [one.day for one in round_dates(programme, company)]
    return build_problem(ExchangeRounds(programme, (), company), days)


def independent(made: PairingProblem) -> int:
    """Every round as a largest matching for itself: no memory of who met, no fairness."""
    import numpy as np

    allowed = as_bits(made.allowed, made.sizes[1])
    free = [as_bits(side, len(made.days)) for side in made.free]
    met: set[Any] = set()
    for number in range(len(made.days)):
        there = [np.flatnonzero(side[:, number]) for side in free]
        usable = allowed[np.ix_(*there)]
        met |= set(best_matching(usable, np.zeros(usable.shape, dtype=np.int64), (1, 1)))
    return len(met)


SIZES = ((24, 9, 27, 0.0), (24, 9, 27, 0.1), (100, 100, 26, 0.1), (1000, 1000, 52, 0.1))


def run() -> list[Row]:
    """Three sizes with 10 % absences, and one without any; planning includes the bounds."""
    return [_row(*size) for size in SIZES]


def _row(sellers: int, marketers: int, rounds: int, absent: float) -> Row:
    made = problem(sellers, marketers, rounds, absent)
    runs = 1 if sellers > 500 else 3
    kept: list[tuple[Proposal, Limits]] = []
    seconds = median_seconds(lambda: kept.append(plan(made)), runs)
    plain = median_seconds(lambda: independent(made), runs)
    proposal, limits = kept[-1]
    score = score_of(made, proposal)
    return Row(
        name=f"exchange {sellers} x {marketers} x {rounds}, {absent:.0%} away",
        seconds=seconds,
        against="plain matchings",
        against_seconds=plain,
        note=f"{score.pairs} of {limits.pairs} meetings, {score.distinct} of at most {limits.distinct} pairs",
    )
