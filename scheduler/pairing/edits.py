"""Changes to single meetings by hand: people swap tables, meetings change their round, hour or place.

What makes no sense is refused: a change in the past, at a pinned table, for somebody who already has a table. What is
only unwise is done, and the findings say so. A pair that changes is another meeting; everything else keeps its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time

from scheduler.model import (
    MeetingState,
    Person,
    Refused,
    Round,
    SitOut,
    SitOutReason,
    SkipReason,
    Table,
    Value,
    message,
    monday,
)
from scheduler.pairing.priorities import reason_sentence
from scheduler.pairing.reasons import skip_sentence
from scheduler.pairing.seating import meeting_id, with_place
from scheduler.rules.exchange_rounds import ExchangeRounds


def find_meeting(exchange: ExchangeRounds, meeting: str) -> tuple[Round, Table]:
    """The meeting with that id and its round; raises Refused where there is none."""
    for round in exchange.rounds:
        for table in round.tables:
            if table.id == meeting.strip():
                return round, table
    raise Refused(message("exchange-no-such-meeting", meeting=meeting), field="meeting")


def round_on(exchange: ExchangeRounds, day: date, field: str) -> Round:
    """The round of a day, or of the week whose Monday the day is; raises Refused naming the rounds nearby."""
    for round in exchange.rounds:
        if round.day == day or (day == monday(day) and monday(round.day) == day):
            return round
    near = sorted(exchange.rounds, key=lambda round: abs((round.day - day).days))[:3]
    hint = message("meeting-rounds-nearby", days=sorted(round.day for round in near)) if near else None
    raise Refused(message("meeting-no-round", day=day, programme=exchange.programme.name), hint=hint, field=field)


def with_fields(exchange: ExchangeRounds, meeting: str, **fields: object) -> ExchangeRounds:
    """The programme with some fields of one meeting changed."""
    round, table = find_meeting(exchange, meeting)
    return _with_tables(exchange, round, [t.replace(**fields) if t.id == table.id else t for t in round.tables])


def pinned(exchange: ExchangeRounds, meeting: str, today: date) -> ExchangeRounds:
    """The programme with a meeting pinned; refuses one that cannot take place, or that another pin contradicts."""
    round, table = find_meeting(exchange, meeting)
    refuse_past(round, today)
    refuse_senseless_pin(exchange, round, table)
    return with_fields(exchange, meeting, pinned=True)


def refuse_senseless_pin(exchange: ExchangeRounds, round: Round, table: Table) -> None:
    """Raise Refused where somebody at a table cannot come, or is pinned to a meeting elsewhere at that hour."""
    named: dict[str, Value] = {"people": names_at(exchange, table), "day": round.day}
    if not table.takes_place:
        raise Refused(message("meeting-does-not-take-place", **named), field="meeting")
    way_out = message("meeting-move-or-swap")
    if table.pinned:
        way_out = message("meeting-unpin-first", programme=exchange.programme.id, meeting=table.id)
    for person in _people_at(exchange, table):
        hindrance = exchange.hindrance(person, round.day, table.at, table.minutes)
        if hindrance is not None:
            text = message("meeting-pin-absent", person=person.name, reason=reason_sentence(hindrance), **named)
            raise Refused(text, hint=way_out, field="meeting")
        for other in exchange.busy_during(person, round.day, table.at, table.minutes):
            if other.table.pinned:
                text = message("meeting-pin-elsewhere", person=person.name, programme=other.programme.name, **named)
                raise Refused(text, hint=way_out, field="meeting")


def swap_people(exchange: ExchangeRounds, round: Round, one: str, other: str, today: date) -> ExchangeRounds:
    """Two people of one side change tables in a round; one of them may have none and takes the other's seat."""
    refuse_past(round, today)
    names = {id: exchange.company.people[id].name for id in (one, other)}
    if _side_of(exchange, one) != _side_of(exchange, other):
        raise Refused(message("meeting-swap-two-sides", one=names[one], other=names[other]), field="person")
    seats = [_table_of(round, person) for person in (one, other)]
    if seats[0] == seats[1]:
        key = "meeting-swap-same-table" if seats[0] else "meeting-swap-no-table"
        raise Refused(message(key, one=names[one], other=names[other], day=round.day), field="person")
    _refuse_pinned(exchange, round, *filter(None, seats))
    traded = {one: other, other: one}
    return _with_tables(
        exchange, round, [_with_others(exchange, round, t, traded) if t in seats else t for t in round.tables]
    )


def swap_meetings(exchange: ExchangeRounds, first: str, second: str, today: date) -> ExchangeRounds:
    """Two meetings change rounds; two pairs of one round change their partners instead."""
    (round, table), (other_round, other) = find_meeting(exchange, first), find_meeting(exchange, second)
    if table.id == other.id:
        raise Refused(message("meeting-swap-itself"), field="meeting")
    for where, what in ((round, table), (other_round, other)):
        refuse_past(where, today)
        _refuse_not_coming(exchange, where, what)
        _refuse_pinned(exchange, where, what)
    if round.id == other_round.id:
        if any(len(side) > 1 for one in (table, other) for side in one.people):
            raise Refused(message("meeting-swap-name-people"), hint=message("meeting-swap-people-how"), field="meeting")
        return swap_people(exchange, round, table.people[0][0], other.people[0][0], today)
    left = _left(_left(exchange, round, table), other_round, other)
    came = _put(left, other_round, _unplaced(table))
    return _put(came, round, _unplaced(other))


def move(
    exchange: ExchangeRounds,
    meeting: str,
    today: date,
    *,
    to: date | None = None,
    at: time | None = None,
    room: str = "",
    online: bool = False,
) -> ExchangeRounds:
    """A meeting in another round, at another hour, in another room (its id) or online; what is not given stays.

    In another round it gets a room as planned meetings do, unless one is given.
    """
    round, table = find_meeting(exchange, meeting)
    refuse_past(round, today)
    _refuse_not_coming(exchange, round, table)
    _refuse_pinned(exchange, round, table)
    target = round if to is None else round_on(exchange, to, "--to")
    refuse_past(target, today)
    moved = table if target.id == round.id else _unplaced(table)
    if at is not None:
        moved = moved.replace(at=None if at == exchange.programme.at else at)
    if room or online:
        moved = moved.replace(room=room, online=online)
    if target.id == round.id and moved == table:
        raise Refused(message("meeting-moves-nowhere", people=names_at(exchange, table)), field="meeting")
    return _put(_left(exchange, round, table), target, moved.replace(state=MeetingState.MOVED))


def refuse_past(round: Round, today: date) -> None:
    """Raise Refused for a round that is past: it stays as it was."""
    if round.day < today:
        raise Refused(message("meeting-past", day=round.day), hint=message("meeting-past-how"), field="meeting")


def names_at(exchange: ExchangeRounds, table: Table) -> list[Value]:
    """The names of who sits at a table."""
    return [person.name for person in _people_at(exchange, table)]


def _people_at(exchange: ExchangeRounds, table: Table) -> list[Person]:
    return [exchange.company.people[id] for id in table.everybody if id in exchange.company.people]


def _table_of(round: Round, person: str) -> Table | None:
    return next((table for table in round.tables if table.takes_place and person in table.everybody), None)


def _side_of(exchange: ExchangeRounds, person: str) -> int:
    for number, side in enumerate(exchange.sides):
        if any(one.id == person for one in side):
            return number
    name = exchange.company.people[person].name
    raise Refused(message("meeting-not-in-it", person=name, programme=exchange.programme.name), field="person")


def _refuse_pinned(exchange: ExchangeRounds, round: Round, *tables: Table) -> None:
    for table in tables:
        if table.pinned:
            raise Refused(
                message("meeting-is-pinned", people=names_at(exchange, table), day=round.day),
                hint=message("meeting-unpin-first", programme=exchange.programme.id, meeting=table.id),
                field="meeting",
            )


def _refuse_not_coming(exchange: ExchangeRounds, round: Round, table: Table) -> None:
    if not table.takes_place or table.state == MeetingState.HELD:
        text = message("meeting-does-not-take-place", people=names_at(exchange, table), day=round.day)
        raise Refused(text, field="meeting")


def _with_others(exchange: ExchangeRounds, round: Round, table: Table, traded: Mapping[str, str]) -> Table:
    """A table with some people in others' seats, and with a place that suits them."""
    people = tuple(tuple(traded.get(id, id) for id in side) for side in table.people)
    fresh = meeting_id(exchange.programme, round.day, people) if len(table.everybody) == 2 else table.id
    left: Round = round.replace(tables=tuple(one for one in round.tables if one.id != table.id))
    return with_place(exchange, left, table.replace(id=fresh, people=people), table.room)


def _unplaced(table: Table) -> Table:
    unplaced: Table = table.replace(room="", online=False, state=MeetingState.MOVED)
    return unplaced


def _left(exchange: ExchangeRounds, round: Round, table: Table) -> ExchangeRounds:
    """The programme without a meeting; those at it are free in the round since it was moved."""
    rest = [one for one in round.tables if one.id != table.id]
    now = next(one for one in exchange.rounds if one.id == round.id)
    return _with_tables(exchange, now, rest, SitOutReason.MOVED)


def _put(exchange: ExchangeRounds, round: Round, table: Table) -> ExchangeRounds:
    """The programme with a meeting more in a round; refuses closed rounds, people with a table, and full rooms."""
    target = next(one for one in exchange.rounds if one.id == round.id)
    if target.skipped and target.skipped != SkipReason.NOBODY:
        raise Refused(skip_sentence(target), hint=message("meeting-other-round"), field="--to")
    for person in _people_at(exchange, table):
        other = _table_of(target, person.id)
        if other is not None:
            partners: list[Value] = [name for name in names_at(exchange, other) if name != person.name]
            raise Refused(
                message("meeting-has-table", person=person.name, day=target.day, partners=partners),
                hint=message("meeting-swap-instead", programme=exchange.programme.id, one=table.id, other=other.id),
                field="--to",
            )
    if table.room:
        _refuse_room(exchange, target, table)
    elif not table.online:
        table = with_place(exchange, target, table)
    return _with_tables(exchange, target, [*target.tables, table])


def _refuse_room(exchange: ExchangeRounds, round: Round, table: Table) -> None:
    room = exchange.company.rooms[table.room]
    if any(round.day in closed for closed in room.closed):
        raise Refused(message("meeting-room-closed", room=room.name, day=round.day), field="--room")
    people = len(table.everybody)
    if people > room.seats:
        raise Refused(message("meeting-room-small", room=room.name, seats=room.seats, people=people), field="--room")
    there = [one for one in round.tables if one.takes_place and one.room == room.id and _overlap(exchange, one, table)]
    elsewhere = exchange.rooms_elsewhere(round.day, table.at, table.minutes)[room.id]
    if len(there) + elsewhere >= room.parallel:
        by = [message("meeting-people", people=names_at(exchange, one)) for one in there]
        text = message("meeting-room-taken", room=room.name, day=round.day, by=by or [message("meeting-elsewhere")])
        raise Refused(text, hint=message("meeting-other-room"), field="--room")


def _overlap(exchange: ExchangeRounds, one: Table, other: Table) -> bool:
    def minutes(table: Table) -> tuple[int, int]:
        at = table.at or exchange.programme.at
        begin = at.hour * 60 + at.minute
        return begin, begin + (table.minutes or exchange.programme.minutes)

    (first, first_end), (second, second_end) = minutes(one), minutes(other)
    return first < second_end and second < first_end


def _with_tables(
    exchange: ExchangeRounds, round: Round, tables: Iterable[Table], unseated: SitOutReason | None = None
) -> ExchangeRounds:
    """The programme with other tables in a round, and who sits out there now; `unseated` is why somebody new does."""
    found = tuple(tables)
    changed: Round = round.replace(
        tables=found,
        sitting_out=tuple(_sitting_out(exchange, round, found, unseated)),
        skipped=None if found else SkipReason.NOBODY,
    )
    return exchange.with_rounds(changed if one.id == round.id else one for one in exchange.rounds)


def _sitting_out(
    exchange: ExchangeRounds, round: Round, tables: Iterable[Table], unseated: SitOutReason | None
) -> Iterator[SitOut]:
    """Those listed before who still have no table, then those who have lost theirs."""
    tables = tuple(tables)
    seated = {id for table in tables if table.takes_place for id in table.everybody}
    off = {id for table in tables if not table.takes_place for id in table.everybody}
    listed = {one.person for one in round.sitting_out}
    yield from (one for one in round.sitting_out if one.person not in seated)
    for table in (*round.tables, *tables):
        for side, people in enumerate(table.people):
            for id in people:
                if id in seated | listed or id not in exchange.company.people:
                    continue
                listed.add(id)
                hindrance = exchange.hindrance(exchange.company.people[id], round.day)
                lost = SitOutReason.CANCELLED if id in off else unseated or SitOutReason.OTHER_SIDE_SMALLER
                yield SitOut(person=id, side=side, reason=hindrance or lost)
