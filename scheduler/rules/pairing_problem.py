"""What planning an exchange works on, as numbers: who can meet whom, when, and what lies behind."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from scheduler.model import SitOutReason, iso_week
from scheduler.rules.exchange_rounds import ExchangeRounds

Pair = tuple[int, int]
HINDRANCES = frozenset(
    {SitOutReason.AWAY, SitOutReason.NOT_DUE, SitOutReason.HOLIDAY, SitOutReason.NOT_EMPLOYED}
)  # fmt: skip
"""What keeps somebody from every meeting of a day, whatever else is planned."""


class Pause(msgspec.Struct, frozen=True):
    """So many weeks lie between two meetings of a person that both fall on days from `first` to `until`."""

    weeks: int
    first: date | None = None
    until: date | None = None

    def lacks(self, day: date, other: date) -> bool:
        """Whether meetings on two days lie closer than the pause."""
        return abs((day - other).days) < 7 * self.weeks and self._holds_on(day) and self._holds_on(other)

    def _holds_on(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.until is None or day <= self.until)


class ExchangeProblem(ABC):
    """The people and rounds of a programme as numbers; kinds of rules encode themselves into it, once for every mode.

    People and rounds are numbers here, in the order of `people` (by side) and `days`. `free[side][person]` are the
    rounds in which a person can take part, as bits (bit r is round r). `waited` counts earlier sit-outs.
    `week_left[side, person, week]` and `gap[side, person]` (pauses) limit how close a person's own meetings may lie;
    `certain[side, person]` are the days of meetings that stay, whatever is planned. In the rounds of `new_first` nobody
    meets again while one of the two could meet somebody new. `wished_week` and `wished_gap` are the same limits as
    soft rules wish them, each with its weight.
    """

    def __init__(self, exchange: ExchangeRounds, days: Sequence[date]) -> None:
        self.exchange = exchange
        self.people = tuple(tuple(person.id for person in side) for side in exchange.sides)
        self.days = tuple(days)
        self.weeks = tuple(iso_week(day) for day in days)
        self._numbers = {id: (side, n) for side, ids in enumerate(self.people) for n, id in enumerate(ids)}
        always = (1 << len(days)) - 1
        self.free = tuple([always] * len(ids) for ids in self.people)
        self.reasons: dict[tuple[str, int], SitOutReason] = {}
        self.waited: Counter[str] = Counter()
        self.week_left: dict[tuple[int, int, tuple[int, int]], int] = {}
        self.gap: dict[tuple[int, int], list[Pause]] = {}
        self.certain: dict[tuple[int, int], set[date]] = {}
        self.new_first: set[int] = set()
        self.wished_week: dict[tuple[int, int, tuple[int, int]], list[tuple[int, int]]] = {}
        self.wished_gap: dict[tuple[int, int], list[tuple[Pause, int]]] = {}

    @abstractmethod
    def keep_apart(self, one: str, other: str, rounds: Sequence[int]) -> None:
        """Two people share no table in these rounds."""

    @abstractmethod
    def discourage(self, one: str, other: str, cost: int) -> None:
        """Two people share a table as seldom as possible."""

    def number(self, person: str) -> tuple[int, int] | None:
        """Side and number of a person; None for somebody who takes no part."""
        return self._numbers.get(person)

    def block(self, person: str, rounds: Iterable[int], reason: SitOutReason) -> None:
        """Somebody cannot take part in these rounds; the first reason given is kept."""
        side, number = self._numbers[person]
        for round in rounds:
            self.free[side][number] &= ~(1 << round)
            self.reasons.setdefault((person, round), reason)

    def limit_week(self, person: str, round: int, most: int) -> None:
        """Somebody may have at most so many meetings of this programme in the week of a round."""
        key = (*self._numbers[person], self.weeks[round])
        self.week_left[key] = min(most, self.week_left.get(key, most))

    def keep_gap(self, person: str, pause: Pause) -> None:
        """A pause lies between two meetings of somebody."""
        self.gap.setdefault(self._numbers[person], []).append(pause)

    def wish_week(self, person: str, round: int, most: int, weight: int) -> None:
        """Somebody would rather have at most so many meetings of this programme in the week of a round."""
        wishes = self.wished_week.setdefault((*self._numbers[person], self.weeks[round]), [])
        if (most, weight) not in wishes:
            wishes.append((most, weight))

    def wish_gap(self, person: str, pause: Pause, weight: int) -> None:
        """A pause should lie between two meetings of somebody."""
        self.wished_gap.setdefault(self._numbers[person], []).append((pause, weight))

    def strain(self, side: int, person: int, round: int, seated: Iterable[date]) -> int:
        """What a meeting in a round costs in wishes, for somebody who has meetings on these days besides."""
        week, day = self.weeks[round], self.days[round]
        others = set(seated)
        same = sum(iso_week(other) == week for other in others if abs((day - other).days) < 7)
        full = sum(weight for most, weight in self.wished_week.get((side, person, week), ()) if same >= most)
        return full + sum(
            weight * sum(pause.lacks(day, other) for other in others)
            for pause, weight in self.wished_gap.get((side, person), ())
        )

    def held_back(self, side: int, person: int, round: int, seated: Iterable[date]) -> SitOutReason | None:
        """Why somebody with meetings on these days may have none in a round: enough in its week, or a pause to keep."""
        week, day = self.weeks[round], self.days[round]
        most = self.week_left.get((side, person, week))
        near = {other for other in seated if abs((day - other).days) < 7}
        if most is not None and sum(iso_week(other) == week for other in near) >= most:
            return SitOutReason.MEETINGS_PER_WEEK
        pauses = self.gap.get((side, person), ())
        return SitOutReason.PAUSE if any(pause.lacks(day, other) for pause in pauses for other in seated) else None

    @property
    def tied_weeks(self) -> bool:
        """Whether somebody may not come to all rounds of a calendar week."""
        days = set(self.days).union(*self.certain.values())
        per_week = Counter(iso_week(day) for day in days)
        return any(most < per_week[week] for (_, _, week), most in self.week_left.items())


class PairingProblem(ExchangeProblem):
    """Two sides that meet one to one, or as hosts with guests.

    `allowed[i]` are the partners (bits of side 1) that person i of side 0 may meet at all, `barred[r]` pairs that may
    not meet in round r only. `met` and `last` say how often and when last a pair met before the first round or in a
    fixed one. `fixed[r]` are all tables of a round that stays as it is, `pinned[r]` those that stay in a round that is
    planned, `kept[r]` those that stay where that costs nobody a table. `cost` are soft wishes: the higher, the less
    wanted. `apart[r]` are people of one side who share no host.
    """

    def __init__(self, exchange: ExchangeRounds, days: Sequence[date]) -> None:
        super().__init__(exchange, days)
        self.hosts = exchange.programme.mode == "hosts"
        self.allowed = [(1 << len(self.people[1])) - 1] * len(self.people[0])
        self.barred: dict[int, set[Pair]] = {}
        self.met: dict[Pair, int] = {}
        self.last: dict[Pair, date] = {}
        self.fixed: dict[int, tuple[Pair, ...]] = {}
        self.pinned: dict[int, tuple[Pair, ...]] = {}
        self.kept: dict[int, frozenset[Pair]] = {}
        self.cost: dict[Pair, int] = {}
        self.apart: dict[int, set[tuple[int, Pair]]] = {}

    @property
    def sizes(self) -> tuple[int, int]:
        """How many people the sides have."""
        return len(self.people[0]), len(self.people[1])

    @property
    def seats(self) -> tuple[int, int]:
        """How many partners somebody of each side may have in a round: one, or a host's share of the larger side."""
        first, second = self.sizes
        if not self.hosts or not first or not second:
            return 1, 1
        return (1, -(-first // second)) if first >= second else (-(-second // first), 1)

    def pair(self, one: str, other: str) -> Pair | None:
        """Two people as a pair; None where they do not stand on different sides."""
        first, second = self.number(one), self.number(other)
        if first is None or second is None or first[0] == second[0]:
            return None
        return (first[1], second[1]) if first[0] == 0 else (second[1], first[1])

    def keep_apart(self, one: str, other: str, rounds: Sequence[int]) -> None:
        """Two people share no table in these rounds, people of one side no host either."""
        pair = self.pair(one, other)
        if pair and len(rounds) == len(self.days):
            self.allowed[pair[0]] &= ~(1 << pair[1])
        elif pair:
            for round in rounds:
                self.barred.setdefault(round, set()).add(pair)
        else:
            self._separate(one, other, rounds)

    def _separate(self, one: str, other: str, rounds: Iterable[int]) -> None:
        first, second = self.number(one), self.number(other)
        if self.hosts and first and second and first[0] == second[0]:
            pair = (min(first[1], second[1]), max(first[1], second[1]))
            for round in rounds:
                self.apart.setdefault(round, set()).add((first[0], pair))

    def discourage(self, one: str, other: str, cost: int) -> None:
        """Two people of both sides share a table as seldom as possible."""
        pair = self.pair(one, other)
        if pair:
            self.cost[pair] = self.cost.get(pair, 0) + cost

    def quarrels(self, round: int, pairs: Iterable[Pair]) -> list[tuple[int, Pair, int]]:
        """People of one side who sit with the same host though they must not: the side, the two, and the host."""
        pairs = list(pairs)
        found = []
        for side, (one, other) in sorted(self.apart.get(round, ())):
            hosts = [{pair[1 - side] for pair in pairs if pair[side] == guest} for guest in (one, other)]
            found += [(side, (one, other), host) for host in sorted(hosts[0] & hosts[1])]
        return found

    def remember(self, pair: Pair, day: date) -> None:
        """Two people have met, or will for certain meet, on that day."""
        self.met[pair] = self.met.get(pair, 0) + 1
        self.last[pair] = max(day, self.last.get(pair, day))

    def expect(self, pair: Pair, day: date) -> None:
        """Two people sit at a table on that day, whatever is planned around it."""
        for side in (0, 1):
            self.certain.setdefault((side, pair[side]), set()).add(day)

    def may_meet(self, pair: Pair) -> bool:
        """Whether two people may ever share a table."""
        return bool(self.allowed[pair[0]] >> pair[1] & 1)

    def pairs(self) -> list[Pair]:
        """All pairs that may meet."""
        return [(i, j) for i in range(self.sizes[0]) for j in range(self.sizes[1]) if self.may_meet((i, j))]

    def common_rounds(self, pair: Pair) -> int:
        """The rounds in which both could take part, as bits."""
        return self.free[0][pair[0]] & self.free[1][pair[1]]

    @property
    def undisturbed(self) -> bool:
        """Whether everybody may meet everybody in every round and nothing lies behind: then a formula plans best."""
        always, everybody = (1 << len(self.days)) - 1, (1 << self.sizes[1]) - 1
        return (
            not (
                self.met
                or self.fixed
                or self.pinned
                or self.cost
                or self.barred
                or self.gap
                or self.tied_weeks
                or self.wished_gap
                or self.wished_week
                or self.apart
            )
            and all(free == always for side in self.free for free in side)
            and all(partners == everybody for partners in self.allowed)
        )


class Proposal(msgspec.Struct, frozen=True):
    """Who meets whom in each round, as pairs of numbers, sorted."""

    rounds: tuple[tuple[Pair, ...], ...]

    def days_before(self, problem: PairingProblem, round: int, side: int, person: int) -> list[date]:
        """The days of somebody's meetings that lie before a round or stay whatever is planned."""
        before = zip(problem.days[:round], self.rounds, strict=False)
        planned = (day for day, pairs in before if any(pair[side] == person for pair in pairs))
        return [*planned, *problem.certain.get((side, person), ())]
