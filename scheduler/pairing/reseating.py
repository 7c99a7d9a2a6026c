"""From repaired pairs to rounds: kept tables as they were, new ones with place and topics, and who sits out now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from scheduler.model import CaseStudy, MeetingState, Persona, Round, SitOut, SitOutReason, SkipReason, Table
from scheduler.pairing.building import stays
from scheduler.pairing.coming import held, pairs_at
from scheduler.pairing.seating import sit_outs, tables_of, with_own_ids, with_places
from scheduler.pairing.topics import Topics
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import HINDRANCES, PairingProblem, Proposal


def lets_go(exchange: ExchangeRounds, start: date) -> ExchangeRounds:
    """The programme in which a meeting moved by hand holds only while everybody can come; a pin holds anyway."""
    rounds = [one if one.day < start else _let_go(exchange, one) for one in exchange.rounds]
    return exchange if all(map(_same, rounds, exchange.rounds)) else exchange.with_rounds(rounds)


def _same(one: Round, other: Round) -> bool:
    return one is other


def _let_go(exchange: ExchangeRounds, round: Round) -> Round:
    people = exchange.company.people
    lost = {
        table.id
        for table in round.tables
        if table.state == MeetingState.MOVED and not table.pinned
        for id in table.everybody
        if id not in people or exchange.hindrance(people[id], round.day, table.at, table.minutes)
    }
    if not lost:
        return round
    tables = [t.replace(state=MeetingState.PLANNED, at=None, minutes=None) if t.id in lost else t for t in round.tables]
    freed: Round = round.replace(tables=tuple(tables))
    return freed


class Reseating:
    """Turns the pairs of the rounds from `start` on into tables, leaving as it was whatever has not changed."""

    def __init__(
        self,
        exchange: ExchangeRounds,
        problem: PairingProblem,
        proposal: Proposal,
        start: date,
        personas: Mapping[str, Persona],
        cases: Mapping[str, CaseStudy],
    ) -> None:
        self.exchange = exchange
        self.problem = problem
        self.proposal = proposal
        self.numbers = {day: number for number, day in enumerate(problem.days)}
        self.changed = [one.id for one in exchange.rounds if one.day >= start and self._is_changed(one)]
        self.topics = Topics(exchange.programme, personas, cases)
        self.topics.remember(one for one in exchange.rounds if one.id not in self.changed)

    def rounds(self) -> Iterator[Round]:
        """All rounds of the programme, in order."""
        for one in self.exchange.rounds:
            if one.id in self.changed:
                yield self._reseated(one)
            elif one.day in self.numbers:
                yield self._with_news(one)
            else:
                yield one

    def _is_changed(self, one: Round) -> bool:
        number = self.numbers.get(one.day)
        if number is None:
            return False
        strangers = any(self.problem.number(id) is None for table in held(one) for id in table.everybody)
        return strangers or set(pairs_at(self.problem, held(one))) != set(self.proposal.rounds[number])

    def _reseated(self, one: Round) -> Round:
        """The round with its kept tables as they were, and new ones for everybody else."""
        number = self.numbers[one.day]
        wanted = tables_of(self.problem, number, self.proposal.rounds[number], [t for t in one.tables if stays(t)])
        before = {table.people: table for table in held(one)}
        kept = [before[table.people] for table in wanted if table.people in before]
        new = [self._fresh(one, table) for table in wanted if table.people not in before]
        taken = self.exchange.rooms_elsewhere(one.day)
        taken.update(table.room for table in kept if table.room)
        placed = with_places(new, self.exchange.programme, self.exchange.company, one.day, taken)
        tables = (*kept, *self.topics.give(placed, one.day))
        cancelled = tuple(table for table in one.tables if not table.takes_place)
        again: Round = one.replace(
            tables=(*tables, *cancelled),
            sitting_out=self._sitting_out(one, number, tables),
            skipped=None if tables or cancelled else SkipReason.NOBODY,
        )
        return again

    def _fresh(self, one: Round, table: Table) -> Table:
        """A new table: with a host who had another, it is that meeting with other guests; its id is nobody else's."""
        if self.problem.hosts:
            side = 0 if self.problem.seats[0] > 1 else 1
            for old in held(one):
                if old.people[side] == table.people[side] and not stays(old):
                    going_on: Table = old.replace(people=table.people, room="", online=False)
                    return going_on
        (fresh,) = with_own_ids([table], self.exchange, one.day)
        return fresh

    def _with_news(self, one: Round) -> Round:
        """An unchanged round, in which it is brought up to date who sits out, and why."""
        number = self.numbers[one.day]
        seated = {id for table in held(one) for id in table.everybody}
        expected = {person.id for person in self.exchange.everybody} - seated
        known = {sit_out.person: sit_out.reason for sit_out in one.sitting_out}
        same = all(
            (known[id] if known[id] in HINDRANCES else None) == self._hindrance(id, number)
            for id in expected
            if id in known
        )
        if same and expected == set(known):
            return one
        news: Round = one.replace(sitting_out=self._sitting_out(one, number, held(one)))
        return news

    def _hindrance(self, person: str, number: int) -> SitOutReason | None:
        reason = self.problem.reasons.get((person, number))
        return reason if reason in HINDRANCES else None

    def _sitting_out(self, one: Round, number: int, tables: Sequence[Table]) -> tuple[SitOut, ...]:
        known = {sit_out.person: sit_out.reason for sit_out in one.sitting_out}
        by_hand = (SitOutReason.CANCELLED, SitOutReason.MOVED)
        return tuple(
            sit_out.replace(reason=known[sit_out.person])
            if sit_out.reason not in HINDRANCES and known.get(sit_out.person) in by_hand
            else sit_out
            for sit_out in sit_outs(self.problem, number, tables, self.proposal)
        )
