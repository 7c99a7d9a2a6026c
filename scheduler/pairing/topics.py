"""Which persona and case a meeting is about: valid that day, new to who listens, varied for who presents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

import msgspec

from scheduler.model import CaseStudy, Persona, Programme, Round, Table, valid_on
from scheduler.pairing.latin import orthogonal_squares

T = TypeVar("T", Persona, CaseStudy)
_PERSONA, _CASE = "persona", "case"
_MANY = 20_000


def presenting_side(programme: Programme) -> int:
    """The number of the side that presents: the one that is named, else the first."""
    names = [side.name for side in programme.sides]
    return names.index(programme.presenting) if programme.presenting else 0


def listening_side(programme: Programme) -> int:
    """The number of the side that listens; in a single pool everybody does."""
    return 1 - presenting_side(programme) if len(programme.sides) == 2 else 0


class Topics:
    """Gives out personas and cases. The presenting side is the programme's, else the first.

    Somebody's meetings in a row of which as many topics are valid are a stretch, as long as there are topics: within a
    stretch each topic comes once, for who listens and for who presents. Such a plan is a proper edge colouring of a
    bipartite graph, whose vertices are stretches, so with tables of one and one it always exists (Koenig 1916). Where
    tables are larger, or some topics are given already, as few as possible come twice.
    """

    def __init__(self, programme: Programme, personas: Mapping[str, Persona], cases: Mapping[str, CaseStudy]) -> None:
        self._presenting = presenting_side(programme)
        self._personas = tuple(personas.values())
        self._cases = tuple(cases.values())
        self._owners = {one.id: one.owner for one in personas.values()} | {one.id: one.owner for one in cases.values()}
        self._kept: list[Round] = []

    def remember(self, rounds: Iterable[Round]) -> None:
        """Count what is presented in rounds that stay."""
        self._kept += rounds

    def give(self, tables: Sequence[Table], day: date) -> tuple[Table, ...]:
        """The tables of one more day with a persona and a case; a table that has one keeps it."""
        round = Round(id="topics", programme="", day=day, tables=tuple(tables))
        (given,) = self.give_all([round])
        self._kept.append(given)
        return given.tables

    def give_all(self, rounds: Sequence[Round]) -> list[Round]:
        """The rounds with a persona and a case at every table; a table that has one keeps it."""
        if not self._personas and not self._cases:
            return list(rounds)
        seats = [*self._seats(self._kept, fixed=True), *self._seats(rounds, fixed=False)]
        seats.sort(key=lambda seat: seat.day)
        if not self._by_squares(seats):
            self._by_colours(seats, _PERSONA)
            self._by_colours(seats, _CASE)
        given = {id(seat.table): seat for seat in seats}
        return [_with_topics(round, given) for round in rounds]

    def _seats(self, rounds: Iterable[Round], *, fixed: bool) -> Iterator[_Seat]:
        for round in rounds:
            for table in round.tables:
                if table.takes_place:
                    yield _Seat(table, round.day, *self._roles(table), fixed)

    def _roles(self, table: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who presents and who listens; in a single pool everybody does both."""
        if len(table.people) == 1:
            return table.everybody, table.everybody
        return table.people[self._presenting], table.people[1 - self._presenting]

    def _by_colours(self, seats: Sequence[_Seat], kind: str) -> None:
        colouring = _Colouring(kind, self._owners)
        colouring.run([(seat, self._choices(seat, kind)) for seat in seats])

    def _choices(self, seat: _Seat, kind: str) -> tuple[str, ...]:
        if kind == _PERSONA:
            return _valid(self._personas, seat.day)
        return tuple(
            case.id for case in self._cases if valid_on(case, seat.day) and case.persona in ("", seat.given[_PERSONA])
        )

    def _by_squares(self, seats: Sequence[_Seat]) -> bool:
        """Where n and n meet each other once about n personas and n cases: by squares, each persona with each case."""
        order = len(self._personas)
        pairs = {(seat.listeners, seat.presenters): seat for seat in seats}
        whole = len(self._cases) == order and len(pairs) == len(seats) == order * order
        squares = orthogonal_squares(order) if whole else None
        if squares is None or any(seat.is_given for seat in seats) or any(case.persona for case in self._cases):
            return False
        topics: tuple[Persona | CaseStudy, ...] = (*self._personas, *self._cases)
        if any(not valid_on(topic, seat.day) for topic in topics for seat in seats):
            return False
        rows, columns = ({one: n for n, one in enumerate(sorted({pair[side] for pair in pairs}))} for side in (0, 1))
        if len(rows) != order or len(columns) != order or not all(seat.is_simple for seat in seats):
            return False
        for (listener, presenter), seat in pairs.items():
            persona, case = (square[rows[listener]][columns[presenter]] for square in squares)
            seat.given = {_PERSONA: self._personas[persona].id, _CASE: self._cases[case].id}
        return True


class _Seat:
    """A table with its day, who presents and who listens, and what it is about so far; `fixed` stays as it is."""

    def __init__(
        self, table: Table, day: date, presenters: tuple[str, ...], listeners: tuple[str, ...], fixed: bool
    ) -> None:
        self.table = table
        self.day = day
        self.presenters = presenters
        self.listeners = listeners
        self.fixed = fixed
        self.given = {_PERSONA: table.persona, _CASE: table.case}

    @property
    def is_given(self) -> bool:
        """Whether something of it is settled before."""
        return self.fixed or bool(self.table.persona or self.table.case)

    @property
    def is_simple(self) -> bool:
        """Whether one presents and another one listens."""
        return len(self.presenters) == len(self.listeners) == 1 and self.presenters != self.listeners


class _Edge(msgspec.Struct, eq=False):
    """A seat to be coloured: the stretches that it belongs to, its choices, and the colour once it has one."""

    seat: _Seat
    ends: tuple[Hashable, ...]
    choices: tuple[str, ...]
    is_settled: bool
    colour: str = ""

    @property
    def is_simple(self) -> bool:
        """Whether it joins two stretches: one presents and one listens, or two of a pool do both."""
        return len(self.ends) == 2


class _Colouring:
    """Gives topics of one kind to seats so that none comes twice in a stretch, by flipping chains of two topics."""

    def __init__(self, kind: str, owners: Mapping[str, str]) -> None:
        self._kind = kind
        self._owners = owners
        self._used: dict[Hashable, dict[str, list[_Edge]]] = defaultdict(lambda: defaultdict(list))
        self._all: Counter[str] = Counter()
        self._together: Counter[tuple[str, str, str]] = Counter()
        self._turn: Mapping[date, int] = {}

    def run(self, seats: Sequence[tuple[_Seat, tuple[str, ...]]]) -> None:
        """Colour the seats, which come in the order of their days."""
        edges = list(self._edges(seats))
        days = sorted({edge.seat.day for edge in edges})
        self._turn = {day: number for number, day in enumerate(days)} if len(edges) > _MANY else {}
        for edge in edges:
            if edge.is_settled and edge.seat.given[self._kind]:
                self._paint(edge, edge.seat.given[self._kind])
        for edge in edges:
            if not edge.is_settled and edge.choices:
                self._paint(edge, self._best(edge))
        for edge in edges:
            if not edge.is_settled:
                edge.seat.given[self._kind] = edge.colour

    def _edges(self, seats: Sequence[tuple[_Seat, tuple[str, ...]]]) -> Iterator[_Edge]:
        """Each seat with the stretches of its people; whoever may hear so many topics has stretches of that length."""
        met: Counter[Hashable] = Counter()
        for seat, choices in seats:
            ends = []
            people = [("listens", one) for one in seat.listeners]
            people += [("presents", one) for one in seat.presenters] if seat.presenters != seat.listeners else []
            for role, one in people:
                line = (role, one, choices)
                ends.append((*line, met[line] // len(choices) if choices else 0))
                met[line] += 1
            settled = seat.fixed or bool(seat.given[self._kind])
            yield _Edge(seat=seat, ends=tuple(ends), choices=choices, is_settled=settled)

    def _best(self, edge: _Edge) -> str:
        free = [one for one in edge.choices if not self._clashes(edge, one)]
        if not free and edge.is_simple:
            freed = self._freed(edge)
            free = [freed] if freed else []
        return min(free or edge.choices, key=lambda one: self._rank(edge, one))

    def _clashes(self, edge: _Edge, colour: str) -> int:
        return sum(bool(self._used[end].get(colour)) for end in edge.ends)

    def _rank(self, edge: _Edge, colour: str) -> tuple[object, ...]:
        """Fewest twice in a stretch, then told by who answers for it, then new beside the other topic, then rare.

        Among thousands of meetings the topics take turns instead, so that hardly a chain has to be flipped.
        """
        if self._turn:
            number, count = self._turn[edge.seat.day], len(edge.choices)
            return self._clashes(edge, colour), (edge.choices.index(colour) + number + number // count) % count
        other = edge.seat.given[_PERSONA if self._kind == _CASE else _CASE]
        heard = sum(self._together[one, other, colour] for one in edge.seat.listeners)
        owned = self._owners.get(colour, "") in edge.seat.presenters
        clashes = self._clashes(edge, colour)
        return clashes, not owned, heard, self._together["", other, colour], self._all[colour], colour

    def _freed(self, edge: _Edge) -> str:
        """A colour that both ends can take once the shortest chain is flipped; empty where all have what is settled."""
        one, other = edge.ends
        best: tuple[list[_Edge], str, str] | None = None
        for first in (colour for colour in edge.choices if not self._used[one].get(colour)):
            for second in (colour for colour in edge.choices if not self._used[other].get(colour)):
                chain = self._chain(other, first, second, one, len(best[0]) if best else None)
                if chain is not None:
                    best = (chain, first, second)
        if best is None:
            return ""
        self._flip(*best)
        return best[1]

    def _chain(self, start: Hashable, first: str, second: str, goal: Hashable, most: int | None) -> list[_Edge] | None:
        """The edges from a stretch on that have the two colours in turn; None where one is settled, or for `most`."""
        chain: list[_Edge] = []
        at, colour = start, first
        while there := self._used[at].get(colour):
            edge = there[0]
            if len(there) > 1 or edge.is_settled or not edge.is_simple or len(chain) + 1 == most:
                return None
            chain.append(edge)
            at = edge.ends[1] if edge.ends[0] == at else edge.ends[0]
            colour = second if colour == first else first
        return None if at == goal else chain

    def _flip(self, chain: Sequence[_Edge], first: str, second: str) -> None:
        painted = [(edge, second if edge.colour == first else first) for edge in chain]
        for edge in chain:
            self._wipe(edge)
        for edge, colour in painted:
            self._paint(edge, colour)

    def _paint(self, edge: _Edge, colour: str) -> None:
        edge.colour = colour
        self._count(edge, 1)
        for end in edge.ends:
            self._used[end][colour].append(edge)

    def _wipe(self, edge: _Edge) -> None:
        self._count(edge, -1)
        for end in edge.ends:
            self._used[end][edge.colour].remove(edge)

    def _count(self, edge: _Edge, by: int) -> None:
        other = edge.seat.given[_PERSONA if self._kind == _CASE else _CASE]
        self._all[edge.colour] += by
        for one in (*edge.seat.listeners, ""):
            self._together[one, other, edge.colour] += by


def _valid(topics: Iterable[T], day: date) -> tuple[str, ...]:
    return tuple(topic.id for topic in topics if valid_on(topic, day))


def _with_topics(round: Round, given: Mapping[int, _Seat]) -> Round:
    tables = tuple(table.replace(**given[id(table)].given) if id(table) in given else table for table in round.tables)
    changed: Round = round.replace(tables=tables)
    return changed
