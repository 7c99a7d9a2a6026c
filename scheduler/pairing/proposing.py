"""Makes the rounds of a programme: dates, who meets whom, where and about what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from scheduler.model import CaseStudy, Persona, Round, SkipReason, round_id
from scheduler.pairing.bounds import Limits
from scheduler.pairing.building import build_problem, stays
from scheduler.pairing.dates import RoundDate, round_dates
from scheduler.pairing.engine import plan
from scheduler.pairing.seating import sit_outs, tables_of, with_places
from scheduler.pairing.topics import Topics
from scheduler.pairing.watch import Watch
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import PairingProblem, Proposal


class Proposed(msgspec.Struct, frozen=True):
    """All rounds of a programme, the bounds of what was planned, and whether somebody stopped the work on it."""

    rounds: tuple[Round, ...]
    limits: Limits
    stopped: bool = False


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
    kept = [round for round in exchange.rounds if round.day < start or round.published]
    kept_days = {round.day for round in kept} | {round.planned_for for round in kept}
    dates = [d for d in round_dates(exchange.programme, exchange.company) if d.day >= start]
    open_dates = [d for d in dates if d.day not in kept_days and d.planned_for not in kept_days - {None}]
    days = sorted({d.day for d in open_dates if not d.skipped} | {round.day for round in kept if round.tables})
    problem = build_problem(exchange, days, kept)
    planned = plan(problem, seed=seed, watch=watch)
    if planned is None:
        return None
    topics = Topics(exchange.programme, personas, cases)
    topics.remember(kept)
    numbers = {day: number for number, day in enumerate(days)}
    made = [_round(problem, d, numbers, planned.proposal, topics) for d in open_dates]
    rounds = tuple(sorted([*kept, *made], key=lambda round: round.day))
    return Proposed(rounds, planned.limits, planned.stopped)


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
