"""How good the rounds of a programme are, held against what is possible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from scheduler.model import Round
from scheduler.pairing.bounds import Argument, Limits


class Goodness(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of a plan: meetings, pairs at tables (`seated`), distinct ones, waits by person, meetings online.

    `shortest_gap` is how many rounds lie at least between two meetings of a pair; None where no pair meets again.
    `seats` are all people at tables, `beside_again` how often two of one side share a table with whom they have before.
    """

    meetings: int
    seated: int
    distinct: int
    longest: int
    sit_outs: dict[str, int]
    longest_by_person: dict[str, int]
    online: int
    seats: int = 0
    beside_again: int = 0
    shortest_gap: int | None = None

    @property
    def repeats(self) -> int:
        """How many pairs at tables have met before in this programme."""
        return self.seated - self.distinct

    def proven(self, limits: Limits) -> bool:
        """Whether no plan has more meetings, seats more pairs or, with as many, has more distinct ones.

        At tables of several people, which may be fewer and fuller, people are counted instead of meetings.
        """
        if limits.seats:
            return self.seats >= limits.seats and self.distinct >= limits.distinct
        most = self.meetings >= limits.meetings and self.seated >= limits.pairs and self.distinct >= limits.distinct
        return most and limits.by != Argument.SEARCH_ONCE


NOT_FREE = frozenset(
    {"away", "not-due", "holiday", "not-employed", "outside-hours", "elsewhere", "meetings-per-week", "pause",
     "busy", "declined"}
)  # fmt: skip
"""Reasons for sitting out that make it no wait: somebody is not there, or has meetings enough."""


def goodness(rounds: Sequence[Round]) -> Goodness:
    """The figures of these rounds, in order. A wait is a round in which somebody was free and had no table."""
    tables = [table for round in rounds for table in round.tables if table.takes_place]
    pairs = [frozenset(pair) for table in tables for pair in table.couples]
    beside = [frozenset(pair) for table in tables for pair in combinations(table.everybody, 2)]
    waited: dict[str, int] = {}
    longest: dict[str, int] = {}
    run: dict[str, int] = {}
    for round in rounds:
        for table in round.tables:
            for person in table.everybody if table.takes_place else ():
                run[person] = 0
        for sit_out in round.sitting_out:
            if sit_out.reason.value not in NOT_FREE:
                person = sit_out.person
                waited[person] = waited.get(person, 0) + 1
                run[person] = run.get(person, 0) + 1
                longest[person] = max(longest.get(person, 0), run[person])
    return Goodness(
        meetings=len(tables),
        seated=len(pairs),
        distinct=len(set(pairs)),
        longest=max(longest.values(), default=0),
        sit_outs=waited,
        longest_by_person=longest,
        online=sum(table.online for table in tables),
        seats=sum(len(table.everybody) for table in tables),
        beside_again=len(beside) - len(set(beside)) - (len(pairs) - len(set(pairs))),
        shortest_gap=_shortest_gap(rounds),
    )


def _shortest_gap(rounds: Sequence[Round]) -> int | None:
    last: dict[frozenset[str], int] = {}
    gaps: list[int] = []
    for number, round in enumerate(one for one in rounds if not one.skipped):
        for couple in (couple for table in round.tables if table.takes_place for couple in table.couples):
            pair = frozenset(couple)
            gaps += [number - last[pair] - 1] if pair in last else []
            last[pair] = number
    return min(gaps, default=None)
