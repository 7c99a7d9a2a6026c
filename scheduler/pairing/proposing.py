"""Makes the rounds of a programme: dates, who meets whom, where and about what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from scheduler.model import CaseStudy, Persona, Round, SkipReason, round_id
from scheduler.pairing.bounds import Limits
from scheduler.pairing.building import build_problem, stays
from scheduler.pairing.dates import RoundDate, round_dates
from scheduler.pairing.emphasis import Emphasis
from scheduler.pairing.engine import Planned, plan
from scheduler.pairing.seating import sit_outs, tables_of, with_places
from scheduler.pairing.topics import Topics
from scheduler.pairing.variants import variants
from scheduler.pairing.watch import Watch
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import PairingProblem, Proposal


class Proposed(msgspec.Struct, frozen=True):
    """All rounds of a programme and the bounds of what was planned; the rest as in `Planned` and `Variant`."""

    rounds: tuple[Round, ...]
    limits: Limits
    stopped: bool = False
    searched: bool = False
    emphasis: Emphasis = Emphasis.PAUSES


class Coming:
    """What is to be planned of a programme: the rounds from `start` on that are not published; the others stay."""

    def __init__(self, exchange: ExchangeRounds, start: date) -> None:
        self._kept = [round for round in exchange.rounds if round.day < start or round.published]
        kept_days = {round.day for round in self._kept} | {round.planned_for for round in self._kept}
        dates = [d for d in round_dates(exchange.programme, exchange.company) if d.day >= start]
        self._open = [d for d in dates if d.day not in kept_days and d.planned_for not in kept_days - {None}]
        held = {round.day for round in self._kept if round.tables}
        days = sorted({d.day for d in self._open if not d.skipped} | held)
        self.problem = build_problem(exchange, days, self._kept)

    def rounds(
        self, proposal: Proposal, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]
    ) -> tuple[Round, ...]:
        """All rounds of the programme, with the tables that a proposal gives those that are planned."""
        topics = Topics(self.problem.exchange.programme, personas, cases)
        topics.remember(self._kept)
        numbers = {day: number for number, day in enumerate(self.problem.days)}
        made = [_round(self.problem, d, numbers, proposal, topics) for d in self._open]
        return tuple(sorted([*self._kept, *made], key=lambda round: round.day))


def propose_rounds(
    exchange: ExchangeRounds,
    start: date,
    *,
    personas: Mapping[str, Persona],
    cases: Mapping[str, CaseStudy],
    seed: int = 0,
    watch: Watch | None = None,
) -> Proposed | None:
    """All rounds of the programme: those before `start` and published ones as they are, the others planned anew.

    None where it was stopped before there was a whole plan.
    """
    coming = Coming(exchange, start)
    planned = plan(coming.problem, seed=seed, watch=watch)
    if planned is None:
        return None
    return _proposed(coming.rounds(planned.proposal, personas, cases), planned)


def propose_variants(
    exchange: ExchangeRounds,
    start: date,
    count: int,
    *,
    personas: Mapping[str, Persona],
    cases: Mapping[str, CaseStudy],
    seed: int = 0,
    watch: Watch | None = None,
) -> tuple[Proposed, ...]:
    """Up to `count` different plans of the rounds from `start` on, as `variants` makes them."""
    coming = Coming(exchange, start)
    found = variants(coming.problem, count, seed=seed, watch=watch)
    return tuple(
        _proposed(coming.rounds(one.planned.proposal, personas, cases), one.planned, one.emphasis) for one in found
    )


def _proposed(rounds: tuple[Round, ...], planned: Planned, emphasis: Emphasis = Emphasis.PAUSES) -> Proposed:
    return Proposed(rounds, planned.limits, planned.stopped, planned.searched, emphasis)


def _round(
    problem: PairingProblem,
    when: RoundDate,
    numbers: Mapping[date, int],
    proposal: Proposal,
    topics: Topics,
) -> Round:
    programme = problem.exchange.programme
    frame = Round(
        id=round_id(programme.id, when.day),
        programme=programme.id,
        day=when.day,
        skipped=when.skipped,
        holiday=when.holiday,
        planned_for=when.planned_for,
    )
    if when.skipped:
        return frame
    number = numbers[when.day]
    before = next((round for round in problem.exchange.rounds if round.day == when.day), None)
    pinned = [table for table in before.tables if stays(table)] if before else []
    tables = tables_of(problem, number, proposal.rounds[number], pinned)
    if not tables:
        alone = sit_outs(problem, number, (), proposal)
        nobody: Round = frame.replace(skipped=SkipReason.NOBODY, sitting_out=alone)
        return nobody
    taken = problem.exchange.rooms_elsewhere(when.day)
    placed = with_places(tables, programme, problem.exchange.company, when.day, taken)
    waiting = sit_outs(problem, number, placed, proposal)
    full: Round = frame.replace(tables=topics.give(placed, when.day), sitting_out=waiting)
    return full
