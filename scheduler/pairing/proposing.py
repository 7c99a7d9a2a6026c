"""Makes the rounds of a programme: dates, who meets whom, where and about what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from scheduler.model import CaseStudy, Persona, Round, SkipReason, round_id
from scheduler.pairing.building import build_problem, stays
from scheduler.pairing.dates import RoundDate, round_dates
from scheduler.pairing.engine import plan
from scheduler.pairing.seating import sit_outs, tables_of, with_places
from scheduler.pairing.topics import Topics
from scheduler.pairing.weekly import Progress
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import PairingProblem, Proposal


def propose_rounds(
    exchange: ExchangeRounds,
    start: date,
    *,
    personas: Mapping[str, Persona],
    cases: Mapping[str, CaseStudy],
    seed: int = 0,
    progress: Progress | None = None,
) -> tuple[Round, ...]:
    """All rounds of the programme: those before `start` and published ones as they are, the others planned anew."""
    kept = [round for round in exchange.rounds if round.day < start or round.published]
    kept_days = {round.day for round in kept} | {round.planned_for for round in kept}
    dates = [d for d in round_dates(exchange.programme, exchange.company) if d.day >= start]
    open_dates = [d for d in dates if d.day not in kept_days and d.planned_for not in kept_days - {None}]
    days = sorted({d.day for d in open_dates if not d.skipped} | {r.day for r in kept if r.day >= start and r.tables})
    problem = build_problem(exchange, days, kept)
    proposal, _ = plan(problem, seed=seed, progress=progress)
    topics = Topics(exchange.programme, personas, cases)
    topics.remember(kept)
    numbers = {day: number for number, day in enumerate(days)}
    made = [_round(problem, d, numbers, proposal, topics) for d in open_dates]
    return tuple(sorted([*kept, *made], key=lambda round: round.day))


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
