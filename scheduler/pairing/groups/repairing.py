"""Repairs tables of several people: whoever can come stays where they are, and who has lost a table joins another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from scheduler.model import CaseStudy, Persona, Round, SitOutReason, SkipReason, Table
from scheduler.pairing.building import build_groups, stays
from scheduler.pairing.coming import held
from scheduler.pairing.groups.board import Board
from scheduler.pairing.groups.bounds import limits_of_groups
from scheduler.pairing.groups.engine import GroupPlan
from scheduler.pairing.groups.seating import GroupSeating
from scheduler.pairing.repaired import Repaired, swaps_between
from scheduler.pairing.reseating import lets_go
from scheduler.pairing.seating import with_place
from scheduler.pairing.topics import Topics
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import HINDRANCES


def repair_groups(
    exchange: ExchangeRounds, start: date, *, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]
) -> Repaired:
    """The rounds from `start` on, in which a table changes only where somebody there cannot come, or joins.

    Whoever is left of a table with too few people, or has no table and could have one, joins those where a place is
    free: first new tables of such people, then tables that change anyway, then any other; where they have met least.
    The tables that cannot go on as they are change in any repair: that is the bound.
    """
    known = lets_go(exchange, start)
    plan = _Plan(known, start, Topics(exchange.programme, personas, cases))
    rounds = tuple(plan.rounds())
    swaps = swaps_between(exchange.rounds, rounds)
    coming = sum(len(held(one)) for one in exchange.rounds if one.day >= start)
    changed = sum(max(len(swap.gone), len(swap.come)) for swap in swaps)
    return Repaired(
        rounds=rounds,
        swaps=swaps,
        kept=coming - sum(len(swap.gone) for swap in swaps),
        fewest=changed if changed == plan.broken else None,
    )


class _Plan:
    """The coming rounds as groups; a person is a place in the problem."""

    def __init__(self, exchange: ExchangeRounds, start: date, topics: Topics) -> None:
        self.exchange = exchange
        past = [one for one in exchange.rounds if one.day < start]
        self.coming = [one for one in exchange.rounds if one.day >= start and one.skipped in (None, SkipReason.NOBODY)]
        self.problem = build_groups(exchange, [one.day for one in self.coming], past)
        self.board = Board(self.problem)
        self.seating = GroupSeating(self.problem, GroupPlan((), limits_of_groups(self.problem)))
        for number, one in enumerate(self.coming):
            self.board.put(number, [self.problem.group(table.everybody) for table in held(one)])
        self.topics = topics
        self.topics.remember(exchange.rounds)
        self.broken = 0

    def rounds(self) -> Iterator[Round]:
        """All rounds of the programme, in order."""
        numbers = {one.id: number for number, one in enumerate(self.coming)}
        for one in self.exchange.rounds:
            yield self._repaired(numbers[one.id], one) if one.id in numbers else one

    def _repaired(self, number: int, one: Round) -> Round:
        tables = list(self._going_on(number, one))
        loose = self._loose(number, tables)
        new = list(self._new_tables(number, loose))
        seated = {id for table in new for id in table.everybody}
        for place in loose:
            if self.problem.names[place] not in seated:
                self._join(number, one, tables, place)
        changed: Round = one.replace(tables=tuple(tables))
        for table in self.topics.give(new, one.day):
            changed = changed.replace(tables=(*changed.tables, with_place(self.exchange, changed, table)))
        self.board.put(number, [self.problem.group(table.everybody) for table in changed.tables])
        off = tuple(table for table in one.tables if not table.takes_place)
        full: Round = changed.replace(tables=(*changed.tables, *off))
        if full.tables == one.tables:
            return self._with_news(number, one)
        return full.replace(  # type: ignore[no-any-return]
            sitting_out=self.seating.sitting_out(number, full.tables),
            skipped=None if full.tables else SkipReason.NOBODY,
        )

    def _going_on(self, number: int, one: Round) -> Iterator[Table]:
        """The tables with those who can come, where enough are left; pinned ones as they are."""
        for table in held(one):
            there = table.everybody if stays(table) else tuple(self._there(number, table))
            if len(there) == len(table.everybody):
                yield table
                continue
            self.broken += 1
            people = tuple(tuple(id for id in side if id in there) for side in table.people)
            if all(people) and len(there) > 1:
                yield table.replace(people=people)

    def _there(self, number: int, table: Table) -> Iterator[str]:
        """Who can come to a table, and may sit with all who are named before."""
        seated: list[int] = []
        for id in table.everybody:
            place = self.problem.index.get(id)
            if place is not None and self.problem.is_free(place, number) and self._fits(number, place, seated):
                seated.append(place)
                yield id

    def _fits(self, number: int, place: int, others: Iterable[int]) -> bool:
        apart = self.problem.apart.get(number, set())
        return not any((min(place, other), max(place, other)) in apart for other in others)

    def _loose(self, number: int, tables: Sequence[Table]) -> list[int]:
        """Who could come and has no table; whose meeting was cancelled by hand stays out."""
        seated = {id for table in tables for id in table.everybody}
        off = {id for table in self.coming[number].tables if not table.takes_place for id in table.everybody}
        self.board.put(number, [self.problem.group(table.everybody) for table in tables])
        return [
            place
            for place, id in enumerate(self.problem.names)
            if id not in seated | off
            and self.problem.is_free(place, number)
            and self.board.held_back(place, number) is None
        ]

    def _new_tables(self, number: int, loose: Sequence[int]) -> Iterator[Table]:
        """Tables of those who have none, as full as may be, each person where they have met least."""
        left = list(loose)
        while True:
            group: list[int] = []
            for place in sorted(left, key=lambda one: self.problem.side_of(one)):
                if self._has_seat(group, place) and self._fits(number, place, group):
                    group.append(place)
            sides = {self.problem.side_of(place)[0] for place in group}
            if len(group) < 2 or len(sides) < len(self.problem.people):
                return
            left = [place for place in left if place not in group]
            yield self.seating.table(number, tuple(sorted(group)))

    def _has_seat(self, group: Collection[int], place: int) -> bool:
        side = self.problem.side_of(place)[0]
        return sum(self.problem.side_of(other)[0] == side for other in group) < self.problem.seats[side]

    def _join(self, number: int, one: Round, tables: list[Table], place: int) -> None:
        """Seat somebody at the table with a free place that has changed already, else where they have met least."""
        before = {table.people for table in held(one)}
        choices = []
        for index, table in enumerate(tables):
            group = self.problem.group(table.everybody)
            if not stays(table) and self._has_seat(group, place) and self._fits(number, place, group):
                met = int(sum(self.board.together[place, other] for other in group))
                choices.append((table.people in before, met, index))
        if choices:
            index = min(choices)[2]
            side, name = self.problem.side_of(place)[0], self.problem.names[place]
            table = tables[index]
            people = tuple((*ids, name) if number_ == side else ids for number_, ids in enumerate(table.people))
            there: Round = one.replace(tables=tuple(tables))
            tables[index] = with_place(self.exchange, there, table.replace(people=people), table.room)

    def _with_news(self, number: int, one: Round) -> Round:
        """A round whose tables stay, with who sits out brought up to date."""
        waiting = self.seating.sitting_out(number, one.tables)
        known = {out.person: out.reason for out in one.sitting_out}
        news = tuple(
            out.replace(reason=known[out.person]) if _still(known.get(out.person), out.reason) else out
            for out in waiting
        )
        if {(out.person, out.reason) for out in news} == {(out.person, out.reason) for out in one.sitting_out}:
            return one
        updated: Round = one.replace(sitting_out=news)
        return updated


def _still(known: SitOutReason | None, now: SitOutReason) -> bool:
    """Whether the reason that was stored is as good as the one that would be found now."""
    if known is None:
        return False
    by_hand = known in (SitOutReason.CANCELLED, SitOutReason.MOVED)
    return by_hand or (known in HINDRANCES) == (now in HINDRANCES)
