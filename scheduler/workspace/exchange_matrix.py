"""Who met whom: every pair that is to meet, as a list and as a matrix."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import msgspec

from scheduler.model import MeetingState, Person, alphabetical
from scheduler.pairing.building import permitted_pairs
from scheduler.pairing.quality import goodness
from scheduler.workspace.exchange_answers import Shown, programme_view
from scheduler.workspace.views.exchange import (
    CoverageView,
    MatrixCell,
    MatrixRow,
    MatrixView,
    PairView,
    Quality,
)

Pair = tuple[str, str]


class Meeting(msgspec.Struct, frozen=True):
    """A meeting of a pair: its day, the number of its round (0: before Rondo), and whether it lies behind."""

    day: date
    number: int
    past: bool
    held: bool


class Coverage:
    """All meetings of all pairs, and which pairs may meet; a pair is (first side, second side), in a pool in order."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.meetings: dict[Pair, list[Meeting]] = defaultdict(list)
        exchange = shown.exchange
        self.first, self.second = exchange.sides[0], exchange.sides[-1]
        self.couples = tuple(exchange.couples())
        self._known = {(one.id, other.id) for one, other in self.couples}
        for past in exchange.company.past_meetings.values():
            pair = self.ordered(past.first, past.second)
            if pair in self._known:
                self.meetings[pair].append(Meeting(past.day, 0, True, True))
        for view, round in zip(shown.rounds(), exchange.rounds, strict=True):
            behind = round.day < shown.today
            for table in round.tables:
                for couple in table.couples if table.takes_place else ():
                    held = table.state == MeetingState.HELD or behind
                    self.meetings[self.ordered(*couple)].append(Meeting(round.day, view.number, behind, held))
        for those in self.meetings.values():
            those.sort(key=lambda meeting: meeting.day)
        days = [round.day for round in exchange.rounds if not round.skipped]
        self._may = permitted_pairs(exchange, days)

    def ordered(self, one: str, other: str) -> Pair:
        """Two people in the order of the pair they are known by."""
        return (other, one) if (other, one) in self._known else (one, other)

    def possible(self, pair: Pair) -> bool:
        """Whether a pair may meet at all; why it may not is nobody's business here."""
        return self.ordered(*pair) in self._may

    def view(self, one: Person, other: Person) -> PairView:
        """One pair in figures."""
        those = self.meetings.get(self.ordered(one.id, other.id), [])
        past = [meeting.day for meeting in those if meeting.past]
        coming = [meeting.day for meeting in those if not meeting.past]
        return PairView(
            first=one.id,
            second=other.id,
            first_name=one.name,
            second_name=other.name,
            met=len(past),
            planned=len(coming),
            last=max(past, default=None),
            next=min(coming, default=None),
            possible=self.possible((one.id, other.id)),
        )


def coverage_view(shown: Shown, person: str = "") -> CoverageView:
    """Every pair that is to meet, or those of one person."""
    coverage = Coverage(shown)
    views = tuple(
        coverage.view(one, other) for one, other in coverage.couples if not person or person in (one.id, other.id)
    )
    return CoverageView(programme=shown.exchange.programme.id, pairs=views)


def matrix_view(shown: Shown, quality: Quality) -> MatrixView:
    """The larger side in rows, the smaller in columns; a single pool in both."""
    coverage = Coverage(shown)
    sides = shown.exchange.programme.sides
    rows, columns, names = coverage.first, coverage.second, [sides[0].name, sides[-1].name]
    if len(sides) == 1:
        columns = tuple(sorted(columns, key=_by_name))
    if len(rows) < len(columns):
        rows, columns, names = columns, rows, names[::-1]
    longest = goodness(shown.exchange.rounds).longest_by_person
    return MatrixView(
        programme=programme_view(shown.exchange.programme, shown.exchange.rounds),
        row_side=names[0],
        column_side=names[1],
        columns=tuple(person.id for person in columns),
        labels=tuple(_labels([person.last_name or person.name for person in columns])),
        names=tuple(person.name for person in columns),
        rows=tuple(_row(coverage, person, columns, longest.get(person.id, 0)) for person in sorted(rows, key=_by_name)),
        quality=quality,
    )


def _by_name(person: Person) -> str:
    return alphabetical(person.sort_name)


def _row(coverage: Coverage, person: Person, columns: tuple[Person, ...], longest: int) -> MatrixRow:
    pairs = [coverage.ordered(person.id, column.id) for column in columns]
    cells = tuple(_cell(coverage, pair) for pair in pairs)
    days = [meeting.day for pair in pairs for meeting in coverage.meetings.get(pair, []) if meeting.past]
    return MatrixRow(
        person=person.id,
        name=person.sort_name,
        cells=cells,
        partners_met=sum(bool(cell.rounds) for cell in cells),
        partners_possible=sum(cell.possible for cell in cells),
        longest_sit_out=longest,
        last=max(days, default=None),
    )


def _cell(coverage: Coverage, pair: Pair) -> MatrixCell:
    if pair[0] == pair[1]:
        return MatrixCell(possible=False, own=True)
    those = coverage.meetings.get(pair, [])
    return MatrixCell(
        rounds=tuple(meeting.number for meeting in those),
        held=bool(those) and those[-1].held,
        possible=coverage.possible(pair),
    )


def _labels(names: list[str]) -> Iterator[str]:
    """The shortest beginnings of two letters or more that differ, four at most."""
    for name in names:
        length = next((n for n in (2, 3, 4) if sum(one[:n] == name[:n] for one in names) == 1), 4)
        yield name[:length]
