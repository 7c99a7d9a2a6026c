"""Makes the rounds of a programme: dates, who meets whom, where and about what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

import msgspec

from scheduler.model import CaseStudy, Persona, Round, SitOut, SkipReason, Table, round_id
from scheduler.pairing.bounds import Limits
from scheduler.pairing.building import build_groups, build_problem, stays
from scheduler.pairing.dates import RoundDate, round_dates
from scheduler.pairing.emphasis import Emphasis
from scheduler.pairing.engine import Planned, plan
from scheduler.pairing.groups.engine import GroupPlan, plan_groups
from scheduler.pairing.groups.seating import GroupSeating
from scheduler.pairing.groups.variants import group_variants
from scheduler.pairing.seating import sit_outs, tables_of, with_own_ids, with_places
from scheduler.pairing.topics import Topics
from scheduler.pairing.variants import variants
from scheduler.pairing.watch import Watch
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.group_problem import GroupProblem
from scheduler.rules.pairing_problem import PairingProblem, Proposal


class Proposed(msgspec.Struct, frozen=True):
    """All rounds of a programme and the bounds of what was planned; the rest as in `Planned` and `Variant`."""

    rounds: tuple[Round, ...]
    limits: Limits
    stopped: bool = False
    searched: bool = False
    emphasis: Emphasis = Emphasis.PAUSES


class Seating(Protocol):
    """Who sits where in every round that is planned."""

    def tables(self, number: int, pinned: Sequence[Table]) -> tuple[Table, ...]:
        """The tables of a round, pinned ones first."""

    def sitting_out(self, number: int, tables: Sequence[Table]) -> tuple[SitOut, ...]:
        """Who has no table in a round, and why."""


class Coming:
    """What is to be planned of a programme: the rounds from `start` on that are not published; the others stay."""

    def __init__(self, exchange: ExchangeRounds, start: date) -> None:
        self.exchange = exchange
        self._kept = [round for round in exchange.rounds if round.day < start or round.published]
        kept_days = {round.day for round in self._kept} | {round.planned_for for round in self._kept}
        dates = [d for d in round_dates(exchange.programme, exchange.company) if d.day >= start]
        self._open = [d for d in dates if d.day not in kept_days and d.planned_for not in kept_days - {None}]
        held = {round.day for round in self._kept if round.tables}
        self._days = sorted({d.day for d in self._open if not d.skipped} | held)

    def pairing(self) -> PairingProblem:
        """The problem for two sides that meet one to one or as hosts with guests."""
        return build_problem(self.exchange, self._days, self._kept)

    def grouping(self) -> GroupProblem:
        """The problem for tables of several people."""
        return build_groups(self.exchange, self._days, self._kept)

    def rounds(
        self, seating: Seating, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]
    ) -> tuple[Round, ...]:
        """All rounds of the programme, those that are planned with the tables of a seating."""
        topics = Topics(self.exchange.programme, personas, cases)
        topics.remember(self._kept)
        numbers = {day: number for number, day in enumerate(self._days)}
        made = topics.give_all([self._round(d, numbers, seating) for d in self._open])
        return tuple(sorted([*self._kept, *made], key=lambda round: round.day))

    def _round(self, when: RoundDate, numbers: Mapping[date, int], seating: Seating) -> Round:
        programme = self.exchange.programme
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
        before = next((round for round in self.exchange.rounds if round.day == when.day), None)
        pinned = [table for table in before.tables if stays(table)] if before else []
        tables = with_own_ids(seating.tables(number, pinned), self.exchange, when.day)
        if not tables:
            nobody: Round = frame.replace(skipped=SkipReason.NOBODY, sitting_out=seating.sitting_out(number, ()))
            return nobody
        taken = self.exchange.rooms_elsewhere(when.day)
        placed = with_places(tables, programme, self.exchange.company, when.day, taken)
        waiting = seating.sitting_out(number, placed)
        full: Round = frame.replace(tables=placed, sitting_out=waiting)
        return full


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
    if exchange.programme.in_groups:
        groups = coming.grouping()
        laid = plan_groups(groups, seed=seed, watch=watch)
        return _laid(coming.rounds(GroupSeating(groups, laid), personas, cases), laid) if laid else None
    problem = coming.pairing()
    planned = plan(problem, seed=seed, watch=watch)
    if planned is None:
        return None
    return _proposed(coming.rounds(PairSeating(problem, planned.proposal), personas, cases), planned)


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
    if exchange.programme.in_groups:
        groups = coming.grouping()
        laid = group_variants(groups, count, seed=seed, watch=watch)
        return tuple(_laid(coming.rounds(GroupSeating(groups, one), personas, cases), one) for one in laid)
    problem = coming.pairing()
    return tuple(
        _proposed(coming.rounds(PairSeating(problem, one.planned.proposal), personas, cases), one.planned, one.emphasis)
        for one in variants(problem, count, seed=seed, watch=watch)
    )


def _proposed(rounds: tuple[Round, ...], planned: Planned, emphasis: Emphasis = Emphasis.PAUSES) -> Proposed:
    return Proposed(rounds, planned.limits, planned.stopped, planned.searched, emphasis)


def _laid(rounds: tuple[Round, ...], planned: GroupPlan) -> Proposed:
    return Proposed(rounds, planned.limits, planned.stopped)


class PairSeating:
    """The tables that a proposal of pairs makes."""

    def __init__(self, problem: PairingProblem, proposal: Proposal) -> None:
        self._problem = problem
        self._proposal = proposal

    def tables(self, number: int, pinned: Sequence[Table]) -> tuple[Table, ...]:
        """The tables of a round, pinned ones first."""
        return tables_of(self._problem, number, self._proposal.rounds[number], pinned)

    def sitting_out(self, number: int, tables: Sequence[Table]) -> tuple[SitOut, ...]:
        """Who has no table in a round, and why."""
        return sit_outs(self._problem, number, tables, self._proposal)
