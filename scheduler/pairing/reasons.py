"""Why somebody meets whom they meet in a round, or sits out: sentences with the numbers behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from scheduler.model import Message, Person, Round, SitOut, SitOutReason, Table, message
from scheduler.pairing.quality import NOT_FREE
from scheduler.rules.exchange_rounds import ExchangeRounds


def why(exchange: ExchangeRounds, person: Person, round: Round) -> tuple[Message, tuple[Message, ...]]:
    """The answer in a sentence, and the facts behind it. No reason of an absence and no confidential rule is named."""
    if round.skipped:
        return skip_sentence(round), ()
    table = next((t for t in round.tables if t.takes_place and person.id in t.everybody), None)
    if table:
        return _meets(exchange, person, round, table), tuple(_partner_facts(exchange, person, round, table))
    sit_out = next((s for s in round.sitting_out if s.person == person.id), None)
    if sit_out is None:
        return message("exchange-why-not-in-it", person=person.name), ()
    sentence = message("exchange-why-sits-out", person=person.name, reason=reason_sentence(sit_out.reason))
    return sentence, tuple(_sit_out_facts(exchange, round, sit_out))


def reason_sentence(reason: SitOutReason) -> Message:
    """Why somebody sits out, as half a sentence that may be told."""
    return message(f"exchange-reason-{reason.value}")


def skip_sentence(round: Round) -> Message:
    """Why a round has no meetings at all."""
    assert round.skipped
    return message(f"exchange-skipped-{round.skipped.value}", day=round.day, holiday=round.holiday)


def _meets(exchange: ExchangeRounds, person: Person, round: Round, table: Table) -> Message:
    partners = _partners(exchange, person, table)
    place = message("exchange-at-online") if table.online else message("exchange-at-room", room=_room(exchange, table))
    return message(
        "exchange-why-meets", person=person.name, partners=[one.name for one in partners], day=round.day, place=place
    )


def _room(exchange: ExchangeRounds, table: Table) -> str:
    room = exchange.company.rooms.get(table.room)
    sites = exchange.company.sites
    site = sites.get(exchange.company.people[table.everybody[0]].site)
    return room.name if room else site.name if site else ""


def _partners(exchange: ExchangeRounds, person: Person, table: Table) -> list[Person]:
    met = (couple for couple in table.couples if person.id in couple)
    others = (other if one == person.id else one for one, other in met)
    return [exchange.company.people[id] for id in others if id in exchange.company.people]


def _partner_facts(exchange: ExchangeRounds, person: Person, round: Round, table: Table) -> Iterator[Message]:
    if table.pinned:
        yield message("exchange-fact-pinned")
    for partner in _partners(exchange, person, table):
        earlier = earlier_meetings(exchange, person.id, partner.id, round.day)
        if earlier:
            yield message("exchange-fact-met", partner=partner.name, last=earlier[-1], count=len(earlier))
            if _has_met_all(exchange, person, round):
                yield message("exchange-fact-all-met", person=person.name)
        else:
            yield message("exchange-fact-new", partner=partner.name)
    if table.online:
        sites = {exchange.company.people[id].site for id in table.everybody}
        yield message("exchange-fact-two-sites" if len(sites) > 1 else "exchange-fact-no-room")


def _has_met_all(exchange: ExchangeRounds, person: Person, round: Round) -> bool:
    """Whether somebody has met everybody whom they are to meet and who has a table in the round."""
    seated = {id for table in round.tables if table.takes_place for id in table.everybody}
    couples = ((one.id, other.id) for one, other in exchange.couples() if person.id in (one.id, other.id))
    others = (other if one == person.id else one for one, other in couples)
    return all(earlier_meetings(exchange, person.id, id, round.day) for id in others if id in seated)


def earlier_meetings(exchange: ExchangeRounds, one: str, other: str, before: date) -> list[date]:
    """The days before a day on which two people met or were to meet, history included."""
    days = [past.day for past in exchange.company.past_meetings.values() if {past.first, past.second} == {one, other}]
    days += [
        round.day
        for round in exchange.rounds
        if any(table.takes_place and {one, other} <= set(table.everybody) for table in round.tables)
    ]
    return sorted(day for day in days if day < before)


def _sit_out_facts(exchange: ExchangeRounds, round: Round, sit_out: SitOut) -> Iterator[Message]:
    if sit_out.reason.value in NOT_FREE:
        return
    opposite = 1 - sit_out.side if len(exchange.sides) == 2 else sit_out.side
    other, there = exchange.programme.sides[opposite], exchange.sides[opposite]
    missing = sum(exchange.hindrance(person, round.day) is not None for person in there)
    yield message("exchange-fact-missing", missing=missing, all=len(there), side=other.name)
    waiting = [s.person for s in round.sitting_out if s.side == sit_out.side and s.reason.value not in NOT_FREE]
    seated = sum(len(table.people[sit_out.side]) for table in round.tables if table.takes_place)
    own = exchange.programme.sides[sit_out.side]
    yield message("exchange-fact-places", seated=seated, waiting=len(waiting), side=own.name)
    yield from _pauses(exchange, round, sit_out)
    last = _last_meeting(exchange, sit_out.person, round.day)
    following = _next_meeting(exchange, sit_out.person, round.day)
    if last:
        yield message("exchange-fact-last", day=last)
    if following:
        yield message("exchange-fact-next", day=following)


def _pauses(exchange: ExchangeRounds, round: Round, sit_out: SitOut) -> Iterator[Message]:
    """How often somebody has sat out before, beside those of their side who have a table."""
    before = [s for one in exchange.rounds if one.day < round.day for s in one.sitting_out]
    counts = Counter(s.person for s in before if s.reason.value not in NOT_FREE)
    people = exchange.company.people
    seated = [id for table in round.tables if table.takes_place for id in table.people[sit_out.side]]
    if counts and seated and sit_out.person in people:
        others = [counts[id] for id in seated]
        yield message(
            "exchange-fact-pauses",
            person=people[sit_out.person].name,
            count=counts[sit_out.person],
            least=min(others),
            most=max(others),
        )


def _days_of(exchange: ExchangeRounds, person: str) -> list[date]:
    return [r.day for r in exchange.rounds if any(t.takes_place and person in t.everybody for t in r.tables)]


def _last_meeting(exchange: ExchangeRounds, person: str, day: date) -> date | None:
    return max((one for one in _days_of(exchange, person) if one < day), default=None)


def _next_meeting(exchange: ExchangeRounds, person: str, day: date) -> date | None:
    return min((one for one in _days_of(exchange, person) if one > day), default=None)
