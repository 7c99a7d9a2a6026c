"""What repairing an exchange costs, against one largest matching of the same round that keeps nothing."""

from __future__ import annotations

import random
from datetime import timedelta

import msgspec

from scheduler.model import Absence, OnHoliday, Programme, Round
from scheduler.pairing.coming import ComingPairs
from scheduler.pairing.matching import most_pairs
from scheduler.pairing.proposing import propose_rounds
from scheduler.pairing.repair import RepairedPairs, repair
from scheduler.pairing.repaired import Repaired
from scheduler.pairing.weekly import as_bits
from scheduler.rules.exchange_rounds import ExchangeRounds
from tests.benchmarks.companies import two_sides
from tests.benchmarks.exchange import FIRST, SIDES
from tests.benchmarks.measure import Row, median_seconds, paired

RUNS = 7


def fallen_ill(sellers: int, marketers: int, rounds: int, ill: int, seed: int = 3) -> ExchangeRounds:
    """A planned programme with 10 % absences in which some of those who have a table in the first round fall ill."""
    until = FIRST + timedelta(weeks=rounds - 1)
    company = two_sides(sellers, marketers, FIRST - timedelta(days=3), until, 0.1)
    programme = Programme(id="x", name="X", sides=SIDES, first=FIRST, until=until, on_holiday=OnHoliday.REPORT)
    proposed = propose_rounds(ExchangeRounds(programme, (), company), FIRST, personas={}, cases={})
    assert proposed
    planned: tuple[Round, ...] = proposed.rounds
    seated = [person for table in planned[0].tables for person in table.everybody]
    gone = random.Random(seed).sample(seated, ill)
    absences: dict[str, Absence] = dict(company.absences)
    for id in gone:
        absences[f"{id}-ill"] = Absence(id=f"{id}-ill", person=id, start=FIRST, end=FIRST + timedelta(days=1))
    return ExchangeRounds(programme, planned, msgspec.structs.replace(company, absences=absences))


def one_matching(coming: ComingPairs) -> int:
    """The size of a largest matching of the first round."""
    import numpy as np

    free = [np.flatnonzero(as_bits(side, len(coming.rounds))[:, 0]) for side in coming.problem.free]
    usable = as_bits(coming.problem.allowed, coming.problem.sizes[1])[np.ix_(*free)]
    return most_pairs(usable, np.ones(usable.shape[0], dtype=np.int64), np.ones(usable.shape[1], dtype=np.int64))


def run() -> list[Row]:
    """One round of the largest size, then whole programmes in which lost meetings come later."""
    return [_one_round(1000, 1000, 10), _several(24, 9, 27, 3), _several(100, 100, 26, 5)]


def _one_round(sellers: int, marketers: int, ill: int) -> Row:
    exchange = fallen_ill(sellers, marketers, 1, ill)
    coming = RepairedPairs(exchange, FIRST)
    seconds, plain = paired(coming.rematched, lambda: one_matching(coming), RUNS)
    done = repair(exchange, FIRST, personas={}, cases={})
    return Row(
        name=f"repair one round of {sellers} x {marketers}, {ill} ill",
        seconds=seconds,
        against="one largest matching",
        against_seconds=plain,
        note=f"{done.changed} of {done.kept + done.changed} meetings change, fewest possible {done.fewest}",
    )


def _several(sellers: int, marketers: int, rounds: int, ill: int) -> Row:
    exchange = fallen_ill(sellers, marketers, rounds, ill)
    kept: list[Repaired] = []
    seconds = median_seconds(lambda: kept.append(repair(exchange, FIRST, personas={}, cases={})), 1)
    done = kept[-1]
    return Row(
        name=f"repair {sellers} x {marketers} x {rounds}, {ill} ill in one round",
        seconds=seconds,
        note=f"{done.changed} change, at least {done.fewest}; {len(done.regained)} pairs meet later, {len(done.lost)} "
        f"no more, at least {done.fewest_lost}",
    )
