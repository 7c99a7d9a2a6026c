"""Why two people never meet in a programme: when both could, whom they met then, and what changing that would cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from scheduler.model import Message, Person, Refused, Round, SitOutReason, Value, message
from scheduler.pairing.catching_up import CatchingUp
from scheduler.pairing.coming import ComingPairs
from scheduler.pairing.permits import Bar, Permits
from scheduler.pairing.priorities import others_of, partners_at, reason_sentence, table_of, times_met
from scheduler.rules.exchange_rounds import ExchangeRounds

MOST_ROUNDS = 12


def why_pair(exchange: ExchangeRounds, one: Person, other: Person, today: date) -> tuple[Message, tuple[Message, ...]]:
    """Whether and when two people meet, and if they never do, the facts that say why.

    Raises Refused for two people who are not to meet: of one side, or not in the programme. A confidential rule is told
    as "not possible together" and nothing more.
    """
    if other not in others_of(exchange, one):
        raise Refused(message("why-not-to-meet", one=one.name, other=other.name), field="person")
    both: dict[str, Value] = {"one": one.name, "other": other.name}
    days = _meetings(exchange, one, other)
    if days:
        coming = [day for day in days if day >= today]
        key = "why-pair-meets" if coming else "why-pair-met"
        return message(key, days=coming or days, count=len(days), **both), ()
    unmet = _Unmet(exchange, one, other, today)
    bar = unmet.permits.never(one.id, other.id)
    if bar:
        return _barred(bar, both), ()
    key = "why-pair-unmet" if unmet.common else "why-pair-never-there"
    return message(key, count=len(unmet.common), rounds=len(unmet.permits.rounds), **both), tuple(unmet.facts())


def _meetings(exchange: ExchangeRounds, one: Person, other: Person) -> list[date]:
    both = {one.id, other.id}
    days = [past.day for past in exchange.company.past_meetings.values() if {past.first, past.second} == both]
    for round in exchange.rounds:
        tables = (table for table in round.tables if table.takes_place)
        if any(both == set(couple) for table in tables for couple in table.couples):
            days.append(round.day)
    return sorted(days)


def _barred(bar: Bar, both: dict[str, Value]) -> Message:
    if bar.title is None:
        return message("why-pair-not-possible", **both)
    return message("why-pair-barred", rule=bar.title, **both)


class _Unmet:
    """The facts about two people who may meet and do not."""

    def __init__(self, exchange: ExchangeRounds, one: Person, other: Person, today: date) -> None:
        self.exchange = exchange
        self.one = one
        self.other = other
        self.today = today
        self.permits = Permits(exchange)
        numbers = range(len(self.permits.rounds))
        self.common = [n for n in numbers if not self.permits.hindrance(one.id, n) and not self._hindered(n)]
        self.common = [n for n in self.common if self.permits.bar(one.id, other.id, n) is None]

    def _hindered(self, number: int) -> bool:
        return self.permits.hindrance(self.other.id, number) is not None

    def facts(self) -> Iterator[Message]:
        """When one of them could not, what the two did when both could, and what it would cost."""
        for person in (self.one, self.other):
            yield from self._away(person)
        yield from self._kept_apart()
        for number in self.common[:MOST_ROUNDS]:
            round = self.permits.rounds[number]
            did = [self._did(person, other, round) for person, other in self._both_ways()]
            yield message("why-round", day=round.day, one=did[0], other=did[1])
        if len(self.common) > MOST_ROUNDS:
            yield message("why-more-rounds", count=len(self.common) - MOST_ROUNDS)
        yield from self._cost()

    def _both_ways(self) -> tuple[tuple[Person, Person], tuple[Person, Person]]:
        return (self.one, self.other), (self.other, self.one)

    def _away(self, person: Person) -> Iterator[Message]:
        by_reason: dict[SitOutReason, list[date]] = defaultdict(list)
        for number, round in enumerate(self.permits.rounds):
            reason = self.permits.hindrance(person.id, number)
            if reason is not None:
                by_reason[reason].append(round.day)
        for reason, days in by_reason.items():
            if len(days) == len(self.permits.rounds):
                yield message("why-cannot-ever", person=person.name, reason=reason_sentence(reason))
                continue
            yield message(
                "why-cannot", person=person.name, reason=reason_sentence(reason), days=days[:MOST_ROUNDS],
                more=max(0, len(days) - MOST_ROUNDS),
            )  # fmt: skip

    def _kept_apart(self) -> Iterator[Message]:
        bars = [
            (round.day, self.permits.bar(self.one.id, self.other.id, n)) for n, round in enumerate(self.permits.rounds)
        ]
        titles = {bar.title for _, bar in bars if bar}
        for title in titles:
            days = [day for day, bar in bars if bar and bar.title == title]
            some, more = days[:MOST_ROUNDS], max(0, len(days) - MOST_ROUNDS)
            if title is None:
                yield message("why-apart-then", days=some, more=more)
            else:
                yield message("why-apart-by", days=some, more=more, rule=title)

    def _did(self, person: Person, other: Person, round: Round) -> Message:
        """Whom somebody met in a round, and whether for the first time; or why they sat out."""
        table = table_of(round, person.id)
        if table is None:
            sit_out = next((one for one in round.sitting_out if one.person == person.id), None)
            off = any(person.id in one.everybody and other.id in one.everybody for one in round.tables)
            if off:
                return message("why-did-cancelled", person=person.name)
            reason = sit_out.reason if sit_out else SitOutReason.OTHER_SIDE_SMALLER
            return message("why-did-sit-out", person=person.name, reason=reason_sentence(reason))
        people = self.exchange.company.people
        partners = [id for id in partners_at(table, person.id) if id in people]
        times = min(times_met(self.exchange, person.id, id, round) + 1 for id in partners)
        names: list[Value] = [people[id].name for id in partners]
        return message("why-did-meet", person=person.name, partners=names, times=times)

    def _cost(self) -> Iterator[Message]:
        """The coming round in which bringing the two together costs least."""
        if self.exchange.programme.in_groups or not any(self.permits.rounds[n].day >= self.today for n in self.common):
            return
        coming = ComingPairs(self.exchange, self.today)
        pair = coming.problem.pair(self.one.id, self.other.id)
        if coming.problem.seats != (1, 1) or pair is None:
            return
        search = CatchingUp(
            coming.problem, [tuple(sorted(pairs)) for pairs in coming.planned], coming.planned, coming.met
        )
        trade = search.cheapest(pair)
        if trade is None:
            yield message("why-cost-a-table")
            return
        day = coming.problem.days[trade.round]
        people = self.exchange.company.people
        pairs: list[Value] = [
            message("why-two", one=people[first].name, other=people[second].name)
            for first, second in coming.names(trade.missing)
        ]
        if pairs:
            yield message("why-cost-pairs", day=day, changed=trade.changed, pairs=pairs, count=len(pairs))
        else:
            yield message("why-cost-nobody", day=day, changed=trade.changed)
