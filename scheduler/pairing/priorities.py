"""Why somebody sits out though they could come: who could not, and who met those whom they could have met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.model import Message, Person, Round, SitOutReason, Table, Value, message
from scheduler.pairing.permits import Permits
from scheduler.rules.exchange_rounds import ExchangeRounds

MOST_NAMED = 10


def reason_sentence(reason: SitOutReason) -> Message:
    """Why somebody sits out, as half a sentence that may be told."""
    return message(f"exchange-reason-{reason.value}")


def others_of(exchange: ExchangeRounds, person: Person) -> list[Person]:
    """Those whom somebody is to meet, in the order of the lists."""
    return [
        other if one.id == person.id else one for one, other in exchange.couples() if person.id in (one.id, other.id)
    ]


def table_of(round: Round, person: str) -> Table | None:
    """The table at which somebody sits in a round, if it takes place."""
    return next((table for table in round.tables if table.takes_place and person in table.everybody), None)


def partners_at(table: Table, person: str) -> list[str]:
    """Whom somebody meets at a table."""
    return [other for couple in table.couples if person in couple for other in couple if other != person]


def times_met(exchange: ExchangeRounds, one: str, other: str, before: Round) -> int:
    """How often two people had a meeting before a round, in the programme and before it."""
    both = {one, other}
    past = sum(
        {two.first, two.second} == both and two.day < before.day for two in exchange.company.past_meetings.values()
    )
    tables = (t for round in exchange.rounds if round.day < before.day for t in round.tables if t.takes_place)
    return past + sum(any(both == set(couple) for couple in table.couples) for table in tables)


class Priorities:
    """The facts of a round about somebody who sits out in it."""

    def __init__(self, exchange: ExchangeRounds, permits: Permits, person: Person, round: Round) -> None:
        self.exchange = exchange
        self.permits = permits
        self.person = person
        self.round = round
        self.number = next(number for number, one in enumerate(permits.rounds) if one.id == round.id)
        self.others = others_of(exchange, person)
        self.there = [one for one in self.others if permits.hindrance(one.id, self.number) is None]
        self.possible = [one for one in self.there if permits.bar(person.id, one.id, self.number) is None]

    @property
    def reason(self) -> SitOutReason:
        """Why the person has no table, as it is now: what keeps them away, or what is missing for a meeting."""
        hindrance = self.permits.hindrance(self.person.id, self.number)
        stored = next(one.reason for one in self.round.sitting_out if one.person == self.person.id)
        if hindrance is not None:
            return hindrance
        if stored in (SitOutReason.CANCELLED, SitOutReason.MOVED):
            return stored
        if not self.there:
            return SitOutReason.NO_PARTNER_PRESENT
        if not self.possible:
            return SitOutReason.NOT_ALLOWED
        return SitOutReason.OTHER_SIDE_SMALLER if stored in (*_KEPT_AWAY, *_BY_OTHERS) else stored

    @property
    def was_away(self) -> bool:
        """Whether the person could not come when the round was planned, and can now."""
        stored = next(one.reason for one in self.round.sitting_out if one.person == self.person.id)
        return stored in _KEPT_AWAY and self.permits.hindrance(self.person.id, self.number) is None

    def facts(self) -> Iterator[Message]:
        """Who of the others cannot come, who is not possible, and whom the rest meet instead."""
        missing = [one for one in self.others if one not in self.there]
        if missing:
            words = [self._with_reason(one) for one in missing]
            yield message("why-missing", people=_some(words), more=_more(words))
        barred = [one.name for one in self.there if one not in self.possible]
        if barred:
            yield message("why-not-possible", people=_some(barred), more=_more(barred))
        busy = [one for one in self.possible if table_of(self.round, one.id)]
        yield from (self._busy(one) for one in busy[:MOST_NAMED])
        if _more(busy):
            yield message("why-more-busy", count=_more(busy))
        for one in self.possible:
            if one not in busy:
                yield message("why-out-too", person=one.name)

    def _with_reason(self, one: Person) -> Message:
        reason = self.permits.hindrance(one.id, self.number)
        assert reason
        return message("why-person-reason", person=one.name, reason=reason_sentence(reason))

    def _busy(self, one: Person) -> Message:
        """Whom somebody met instead, for the how-manieth time, and how often they had met the person who sits out."""
        table = table_of(self.round, one.id)
        assert table
        seated = [id for id in partners_at(table, one.id) if id in self.exchange.company.people]
        times = [times_met(self.exchange, one.id, id, self.round) + 1 for id in seated]
        names: list[Value] = [self.exchange.company.people[id].name for id in seated]
        own = times_met(self.exchange, one.id, self.person.id, self.round)
        key = "why-busy-pinned" if table.pinned else "why-busy"
        return message(key, partner=one.name, others=names, times=min(times), person=self.person.name, own=own)


_KEPT_AWAY = (
    SitOutReason.AWAY,
    SitOutReason.NOT_DUE,
    SitOutReason.HOLIDAY,
    SitOutReason.NOT_EMPLOYED,
    SitOutReason.BUSY,
    SitOutReason.DECLINED,
)
_BY_OTHERS = (
    SitOutReason.NO_PARTNER_PRESENT,
    SitOutReason.NOT_ALLOWED,
    SitOutReason.OUTSIDE_HOURS,
    SitOutReason.ELSEWHERE,
)


def _some(names: Sequence[Value]) -> list[Value]:
    return list(names[:MOST_NAMED])


def _more(names: Sequence[object]) -> int:
    return max(0, len(names) - MOST_NAMED)
