"""Ways to let people meet their partners who joined when the plan was made: each a whole plan, with what it brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from scheduler.model import CaseStudy, Person, Persona, Programme, Round, SkipReason
from scheduler.pairing.catching_up import CatchingUp
from scheduler.pairing.coming import ComingPairs
from scheduler.pairing.dates import round_dates
from scheduler.pairing.permits import Permits
from scheduler.pairing.priorities import others_of, table_of
from scheduler.pairing.proposing import propose_rounds
from scheduler.pairing.reseating import Reseating
from scheduler.pairing.seating import with_place
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import Proposal

_FURTHER = 3


class Way(StrEnum):
    """How those who have joined come to their meetings."""

    INSTEAD_OF_REPEATS = "instead-of-repeats"
    EXTRA_ROUNDS = "extra-rounds"
    SHARED_TABLES = "shared-tables"
    PLAN_ANEW = "plan-anew"


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """One way to go on: the programme and its rounds then, and how many of the open pairs meet in it.

    `days` are those of the rounds that are added or in which something changes; of a new plan the first.
    """

    way: Way
    programme: Programme
    rounds: tuple[Round, ...]
    met: int
    days: tuple[date, ...]


class Joining:
    """Those who meet nobody of the other side, or were not there when the plan was made, and whom they could meet.

    `known` are the rounds as they were planned, `exchange` the same after a repair; `start` is the first day that may
    change.
    """

    def __init__(self, known: Sequence[Round], exchange: ExchangeRounds, start: date) -> None:
        self.exchange = exchange
        self.start = start
        self.permits = Permits(exchange)
        self.coming = [n for n, one in enumerate(self.permits.rounds) if one.day >= start]
        self.people = [person for person in exchange.everybody if self._seeks(person, known)]
        self.open: dict[str, list[Person]] = {person.id: self._open(person) for person in self.people}
        self.people = [person for person in self.people if self.open[person.id]]

    def _seeks(self, person: Person, known: Sequence[Round]) -> bool:
        coming = [one for one in known if one.day >= self.start and one.skipped is None]
        listed = any(
            table_of(one, person.id) or any(out.person == person.id for out in one.sitting_out) for one in coming
        )
        return not listed or not any(table_of(one, person.id) for one in self.exchange.rounds)

    def _open(self, person: Person) -> list[Person]:
        """Whom somebody has not met and does not meet, though both could in a coming round."""
        met = {
            other
            for one in self.exchange.rounds
            for table in one.tables
            for couple in table.couples
            for other in couple
            if table.takes_place and person.id in couple
        }
        past = self.exchange.company.past_meetings.values()
        met |= {id for two in past for id in (two.first, two.second) if person.id in (two.first, two.second)}
        return [
            other for other in others_of(self.exchange, person) if other.id not in met and self._could(person, other)
        ]

    def _could(self, person: Person, other: Person) -> bool:
        return any(
            self.permits.hindrance(person.id, number) is None
            and self.permits.hindrance(other.id, number) is None
            and self.permits.bar(person.id, other.id, number) is None
            for number in self.coming
        )

    @property
    def pairs(self) -> set[frozenset[str]]:
        """The pairs that are open."""
        return {frozenset((id, other.id)) for id, others in self.open.items() for other in others}

    def ways(self, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]) -> Iterator[Joined]:
        """Each way in which at least one open pair meets, the one that changes least first."""
        if not self.people or not self.coming:
            return
        for found in (
            self._instead_of_repeats(personas, cases),
            self._extra_rounds(personas, cases),
            self._shared_tables(),
            self._planned_anew(personas, cases),
        ):
            if found is not None and found.met:
                yield found

    def _met(self, rounds: Sequence[Round]) -> int:
        couples = {
            frozenset(couple) for one in rounds for table in one.tables if table.takes_place for couple in table.couples
        }
        return len(self.pairs & couples)

    def _instead_of_repeats(self, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]) -> Joined | None:
        """Open pairs in the place of meetings that repeat a pair, so that nobody loses somebody they would meet."""
        if self.exchange.programme.in_groups:
            return None
        coming = ComingPairs(self.exchange, self.start)
        problem = coming.problem
        if problem.seats != (1, 1) or problem.gap or problem.tied_weeks or problem.new_first:
            return None
        search = CatchingUp(problem, [tuple(sorted(pairs)) for pairs in coming.planned], coming.planned, coming.met)
        search.bring_in([pair for pair in (problem.pair(*couple) for couple in self.pairs) if pair])
        reseating = Reseating(self.exchange, problem, Proposal(tuple(search.rounds)), self.start, personas, cases)
        rounds = tuple(reseating.rounds())
        different = (new.day for old, new in zip(self.exchange.rounds, rounds, strict=True) if old.tables != new.tables)
        return Joined(
            way=Way.INSTEAD_OF_REPEATS, programme=self.exchange.programme, rounds=rounds, met=self._met(rounds),
            days=tuple(different),
        )  # fmt: skip

    def _extra_rounds(self, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]) -> Joined | None:
        """As few rounds after the last as give everybody a round for each open partner, up to three more."""
        last = self.exchange.rounds[-1].day
        most = max(len(others) for others in self.open.values())
        best: Joined | None = None
        for count in range(most, most + _FURTHER + 1):
            longer = _longer(self.exchange, last, count)
            if longer is None:
                break
            further = ExchangeRounds(
                longer, self.exchange.rounds, self.exchange.company, self.exchange.others, self.exchange.programmes
            )
            begin = max(self.start, last.fromordinal(last.toordinal() + 1))
            proposed = propose_rounds(further, begin, personas=personas, cases=cases)
            assert proposed
            days = tuple(one.day for one in proposed.rounds if one.day >= begin and one.tables)
            found = Joined(
                way=Way.EXTRA_ROUNDS,
                programme=longer,
                rounds=proposed.rounds,
                met=self._met(proposed.rounds),
                days=days,
            )
            if best is None or found.met > best.met:
                best = found
            if best.met == len(self.pairs):
                break
        return best

    def _shared_tables(self) -> Joined | None:
        """Each open pair at a table that one of the two has already, one guest a table, pinned so that it stays."""
        if self.exchange.programme.in_groups:
            return None
        rounds = {one.id: one for one in self.exchange.rounds}
        days = set()
        for person in self.people:
            for number, other in self._seats(person, rounds):
                one = rounds[self.permits.rounds[number].id]
                rounds[one.id] = self._with_guest(one, person, other)
                days.add(one.day)
        changed = tuple(rounds[one.id] for one in self.exchange.rounds)
        return Joined(
            way=Way.SHARED_TABLES, programme=self.exchange.programme, rounds=changed, met=self._met(changed),
            days=tuple(sorted(days)),
        )  # fmt: skip

    def _seats(self, person: Person, rounds: Mapping[str, Round]) -> list[tuple[int, Person]]:
        """A round for each open partner, as many as can be: a largest matching of partners and rounds."""
        choices = {
            other.id: [n for n in self.coming if self._may_join(person, other, n, rounds[self.permits.rounds[n].id])]
            for other in self.open[person.id]
        }
        found: dict[int, Person] = {}

        def seat(other: Person, tried: set[int]) -> bool:
            for number in choices[other.id]:
                if number not in tried:
                    tried.add(number)
                    if number not in found or seat(found[number], tried):
                        found[number] = other
                        return True
            return False

        for other in self.open[person.id]:
            seat(other, set())
        return sorted(found.items())

    def _may_join(self, person: Person, other: Person, number: int, one: Round) -> bool:
        table = table_of(one, other.id)
        if table is None or table.pinned or len(table.everybody) > 2 or table_of(one, person.id):
            return False
        there = self.permits.hindrance(person.id, number) is None
        return there and all(self.permits.bar(person.id, id, number) is None for id in table.everybody)

    def _with_guest(self, one: Round, person: Person, other: Person) -> Round:
        side = next(number for number, people in enumerate(self.exchange.sides) if person in people)
        table = table_of(one, other.id)
        assert table
        people = tuple((*ids, person.id) if number == side else ids for number, ids in enumerate(table.people))
        placed = with_place(self.exchange, one, table.replace(people=people), table.room)
        waiting = tuple(out for out in one.sitting_out if out.person != person.id)
        seated: Round = one.replace(
            tables=tuple(placed.replace(pinned=True) if some.id == table.id else some for some in one.tables),
            sitting_out=waiting,
        )
        return seated

    def _planned_anew(self, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]) -> Joined | None:
        """All rounds from the start on planned as if nobody had heard of them; pins hold."""
        begin = self.permits.rounds[self.coming[0]].day
        published = {one.id: one for one in self.exchange.rounds if one.published}
        unheard = [
            one.replace(published=False) if one.day >= begin and one.skipped in (None, SkipReason.NOBODY) else one
            for one in self.exchange.rounds
        ]
        proposed = propose_rounds(self.exchange.with_rounds(unheard), begin, personas=personas, cases=cases)
        assert proposed
        rounds = tuple(
            one.replace(published=True, published_on=published[one.id].published_on) if one.id in published else one
            for one in proposed.rounds
        )
        return Joined(
            way=Way.PLAN_ANEW, programme=self.exchange.programme, rounds=rounds, met=self._met(rounds), days=(begin,)
        )


def _longer(exchange: ExchangeRounds, last: date, count: int) -> Programme | None:
    """The programme with so many more rounds that are not skipped; None where its rule or its length forbids it."""
    programme = exchange.programme
    latest = min(programme.first.toordinal() + 3 * 366, last.toordinal() + 400)
    longest: Programme = programme.replace(until=date.fromordinal(latest))
    further = [one.day for one in round_dates(longest, exchange.company) if one.day > last and not one.skipped]
    if len(further) < count:
        return None
    until: Programme = programme.replace(until=further[count - 1])
    return until
