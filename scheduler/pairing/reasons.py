"""Why somebody meets whom they meet in a round, or sits out: sentences with the numbers behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from scheduler.model import MeetingState, Message, Person, Round, SitOut, SitOutReason, Table, message
from scheduler.pairing.permits import Permits
from scheduler.pairing.priorities import Priorities, reason_sentence
from scheduler.pairing.quality import NOT_FREE
from scheduler.pairing.seating import with_places
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
        known = any(person in side for side in exchange.sides)
        return message("why-not-planned-yet" if known else "exchange-why-not-in-it", person=person.name), ()
    priorities = Priorities(exchange, Permits(exchange), person, round)
    if priorities.was_away:
        return message("why-was-away", person=person.name, programme=exchange.programme.id), ()
    sentence = message("exchange-why-sits-out", person=person.name, reason=reason_sentence(priorities.reason))
    return sentence, tuple(_sit_out_facts(exchange, round, sit_out.replace(reason=priorities.reason), priorities))


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
        if table.state == MeetingState.MOVED:
            yield message("why-moved-online")
        elif len(sites) > 1:
            yield message("exchange-fact-two-sites")
        elif not _could_have_room(exchange, round, table):
            yield message("exchange-fact-no-room")


def _could_have_room(exchange: ExchangeRounds, round: Round, table: Table) -> bool:
    """Whether a room would be free for a table that is online."""
    taken = exchange.rooms_elsewhere(round.day)
    taken.update(one.room for one in round.tables if one.takes_place and one.room)
    alone: Table = table.replace(pinned=False, online=False)
    (placed,) = with_places([alone], exchange.programme, exchange.company, round.day, taken)
    return not placed.online


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


def _sit_out_facts(
    exchange: ExchangeRounds, round: Round, sit_out: SitOut, priorities: Priorities
) -> Iterator[Message]:
    if sit_out.reason == SitOutReason.ELSEWHERE:
        other = exchange.clash(priorities.person, round.day)
        if other:
            yield message("why-elsewhere", person=priorities.person.name, programme=other.name)
    if sit_out.reason in (SitOutReason.PAUSE, SitOutReason.MEETINGS_PER_WEEK):
        yield from _neighbours(exchange, round, sit_out)
    if sit_out.reason.value not in NOT_FREE:
        yield from _choices(exchange, round, sit_out, priorities)
        yield from _neighbours(exchange, round, sit_out)


def _choices(exchange: ExchangeRounds, round: Round, sit_out: SitOut, priorities: Priorities) -> Iterator[Message]:
    """How many could come, how often everybody has sat out, and whom those met who could have been met."""
    opposite = 1 - sit_out.side if len(exchange.sides) == 2 else sit_out.side
    other, there = exchange.programme.sides[opposite], exchange.sides[opposite]
    missing = sum(priorities.permits.hindrance(person.id, priorities.number) is not None for person in there)
    yield message("exchange-fact-missing", missing=missing, all=len(there), side=other.name)
    waiting = [s.person for s in round.sitting_out if s.side == sit_out.side and s.reason.value not in NOT_FREE]
    seated = sum(len(table.people[sit_out.side]) for table in round.tables if table.takes_place)
    own = exchange.programme.sides[sit_out.side]
    yield message("exchange-fact-places", seated=seated, waiting=len(waiting), side=own.name)
    yield from _pauses(exchange, round, sit_out)
    yield from priorities.facts()


def _neighbours(exchange: ExchangeRounds, round: Round, sit_out: SitOut) -> Iterator[Message]:
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
