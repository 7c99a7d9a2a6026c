"""From pairs to tables: who sits with whom, in which room or online, and who sits out and why."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from scheduler.model import Programme, Room, Round, SitOut, SitOutReason, Table
from scheduler.pairing.building import stays
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal


def tables_of(
    problem: PairingProblem, number: int, pairs: Sequence[Pair], pinned: Iterable[Table] = ()
) -> tuple[Table, ...]:
    """The tables of a round, one a pair or one a host, still without a place; pinned ones stay as they are."""
    kept = tuple(pinned)
    seated = {person for table in kept for person in table.everybody}
    host_side = 0 if problem.seats[0] > 1 else 1
    guests: dict[int, list[int]] = defaultdict(list)
    for pair in pairs:
        names = (problem.people[0][pair[0]], problem.people[1][pair[1]])
        if not seated.intersection(names):
            guests[pair[host_side]].append(pair[1 - host_side])
    made = []
    for host, those in sorted(guests.items(), key=lambda item: min(item[1])):
        sides = [
            tuple(problem.people[1 - host_side][guest] for guest in sorted(those)),
            (problem.people[host_side][host],),
        ]
        people = (sides[0], sides[1]) if host_side == 1 else (sides[1], sides[0])
        made.append(Table(id=meeting_id(problem.exchange.programme, problem.days[number], people), people=people))
    return (*kept, *made)


def meeting_id(programme: Programme, day: date, people: tuple[tuple[str, ...], ...]) -> str:
    """An id for a meeting: the same programme, day and people always give the same, and nobody's name stands in it."""
    sides = ("\x1f".join(side) for side in people)
    matter = "\x1f".join([programme.id, day.isoformat(), "\x1f\x1f".join(sides)])
    return f"{programme.id}-{hashlib.sha256(matter.encode()).hexdigest()[:10]}"


def with_own_ids(tables: Iterable[Table], exchange: ExchangeRounds, day: date) -> tuple[Table, ...]:
    """The tables of a day, none with the id of a meeting that was moved from here to another round."""
    elsewhere = exchange.meetings_by_day
    own = []
    for table in tables:
        id = table.id
        while any(id in ids for other, ids in elsewhere.items() if other != day):
            id += "+"
        own.append(table if id == table.id else table.replace(id=id))
    return tuple(own)


def with_places(
    tables: Sequence[Table], programme: Programme, company: Company, day: date, taken: dict[str, int]
) -> tuple[Table, ...]:
    """The tables with rooms: in person where all are of one site and a room is free there, else online.

    Rooms are filled in the programme's order. A site without any room in the lists has room for everybody. `taken` says
    how many meetings a room already has.
    """
    rooms = [company.rooms[id] for id in programme.rooms or company.rooms if id in company.rooms]
    left = {room.id: room.parallel - taken.get(room.id, 0) for room in rooms if not any(day in c for c in room.closed)}
    placed = []
    for table in tables:
        if stays(table) and table.room in left:
            left[table.room] -= 1
    for table in tables:
        if stays(table) and (table.room or table.online):
            placed.append(table)
            continue
        sites = {company.people[person].site for person in table.everybody}
        site = sites.pop() if len(sites) == 1 else None
        room = _free_room(rooms, left, site, len(table.everybody))
        in_person = room or (site is not None and not any(one.site == site for one in company.rooms.values()))
        if room:
            left[room.id] -= 1
        placed.append(table.replace(room=room.id if room else "", online=not in_person))
    return tuple(placed)


def with_place(exchange: ExchangeRounds, round: Round, table: Table, wanted: str = "") -> Table:
    """A table of a round with a place beside the others there: in the wanted room if that can be."""
    taken = exchange.rooms_elsewhere(round.day)
    taken.update(one.room for one in round.tables if one.takes_place and one.room and one.id != table.id)
    programme = exchange.programme
    if wanted:
        rooms = programme.rooms or tuple(exchange.company.rooms)
        programme = programme.replace(rooms=(wanted, *(room for room in rooms if room != wanted)))
    alone: Table = table.replace(room="", online=False)
    (placed,) = with_places([alone], programme, exchange.company, round.day, taken)
    return placed


def _free_room(rooms: list[Room], left: dict[str, int], site: str | None, people: int) -> Room | None:
    fitting = (room for room in rooms if room.site == site and room.seats >= people and left.get(room.id, 0) > 0)
    return next(fitting, None)


def sit_outs(problem: PairingProblem, number: int, tables: Iterable[Table], proposal: Proposal) -> tuple[SitOut, ...]:
    """Everybody without a table in a round of a proposal, with the reason that may be told."""
    seated = {person for table in tables if table.takes_place for person in table.everybody}
    return tuple(
        SitOut(person=person, side=side, reason=_reason(problem, number, side, index, proposal))
        for side in (0, 1)
        for index, person in enumerate(problem.people[side])
        if person not in seated
    )


def _reason(problem: PairingProblem, number: int, side: int, index: int, proposal: Proposal) -> SitOutReason:
    kept_away = problem.reasons.get((problem.people[side][index], number))
    if kept_away:
        return kept_away
    if problem.gap or problem.week_left:
        seated = proposal.days_before(problem, number, side, index)
        held_back = problem.held_back(side, index, number, seated)
        if held_back:
            return held_back
    others = [n for n in range(problem.sizes[1 - side]) if problem.free[1 - side][n] >> number & 1]
    if not others:
        return SitOutReason.NO_PARTNER_PRESENT
    pairs = [(index, other) if side == 0 else (other, index) for other in others]
    barred = problem.barred.get(number, set())
    if not any(problem.may_meet(pair) and pair not in barred for pair in pairs):
        return SitOutReason.NOT_ALLOWED
    return SitOutReason.OTHER_SIDE_SMALLER
