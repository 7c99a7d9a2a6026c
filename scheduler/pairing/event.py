"""Events: the planner of exchanges at work on rounds of minutes, each standing for a week in which nobody is away.

An event of twelve rounds is an exchange of twelve weeks: the same bounds, the same repair with the fewest changes. Of
the rules only those count that are about two people at a table; who comes late or not at all is away in those weeks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from scheduler.model import (
    DAY,
    Absence,
    Half,
    OnHoliday,
    Programme,
    Round,
    SitOut,
    SitOutReason,
    Table,
    WorkingTime,
    round_id,
)
from scheduler.model.event import Event, EventRound, EventTable
from scheduler.pairing.proposing import propose_rounds
from scheduler.pairing.repair import repair
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds

ABOUT_PAIRS = frozenset({"never-pair", "avoid-pair", "manager-and-report", "language-in-common"})
MONDAY = date(2001, 1, 1)
WEEK = timedelta(days=7)
People = tuple[tuple[str, ...], ...]
_ALWAYS = WorkingTime(days=(Half.WHOLE,) * 7)


def planned(event: Event, company: Company, seed: int = 0) -> tuple[EventRound, ...]:
    """The rounds of an event, everybody with as many different people as can be."""
    exchange = _exchange(event, company, ())
    proposed = propose_rounds(exchange, MONDAY, personas={}, cases={}, seed=seed)
    assert proposed is not None
    return _rounds(event, proposed.rounds)


def reseated(event: Event, company: Company, first: int) -> tuple[EventRound, ...]:
    """The rounds after something has become known in round `first`: those before as they are, few tables changed."""
    exchange = _exchange(event, company, tuple(_as_round(event, n, one) for n, one in enumerate(event.rounds, 1)))
    done = repair(exchange, _day(first), personas={}, cases={})
    known = {round.day: round for round in exchange.rounds}
    known.update({round.day: round for round in done.rounds})
    fresh = _rounds(event, [known[day] for day in sorted(known)])
    return (*event.rounds[: first - 1], *fresh[first - 1 :])


def _day(round: int) -> date:
    return MONDAY + (round - 1) * WEEK


def _exchange(event: Event, company: Company, rounds: Sequence[Round]) -> ExchangeRounds:
    people = {
        id: person.replace(working_time=_ALWAYS, joined=None, leaves=None, takes_part=True, region="")
        for id, person in company.people.items()
    }
    alone = msgspec.structs.replace(
        company,
        people=people,
        absences={absence.id: absence for absence in _absences(event)},
        busy_calendars={},
        replies={},
        own_holidays={},
        rules={id: rule for id, rule in company.rules.items() if rule.kind in ABOUT_PAIRS and not rule.plan},
        past_meetings={},
        sites={},
        rooms={},
        settings=company.settings.replace(country=""),
    )
    programme = Programme(
        id=event.id, name=event.name, sides=event.sides, first=MONDAY, until=_day(event.count), mode=event.mode,
        zone="UTC", on_holiday=OnHoliday.REPORT,
    )  # fmt: skip
    return ExchangeRounds(programme, rounds, alone)


def _absences(event: Event) -> Iterator[Absence]:
    for number, one in enumerate(event.presences):
        for round in range(1, event.count + 1):
            if not one.covers(round):
                day = _day(round)
                yield Absence(id=f"{number}.{round}", person=one.person, start=day, end=day + DAY)


def _as_round(event: Event, number: int, round: EventRound) -> Round:
    day = _day(number)
    sides = [set(event_side) for event_side in _members(event)]
    return Round(
        id=round_id(event.id, day),
        programme=event.id,
        day=day,
        tables=tuple(
            Table(id=f"{event.id}-{number}-{table.number}", people=table.people, online=True) for table in round.tables
        ),
        sitting_out=tuple(
            SitOut(person=one, side=_side_of(one, sides), reason=SitOutReason.OTHER_SIDE_SMALLER)
            for one in round.sitting_out
        ),
    )


def _members(event: Event) -> Iterator[Iterable[str]]:
    """Who was seen on each side in any round."""
    for side in range(len(event.sides)):
        yield {id for one in event.rounds for table in one.tables for id in table.people[side]}


def _side_of(person: str, sides: Sequence[set[str]]) -> int:
    return next((number for number, people in enumerate(sides) if person in people), 0)


def _rounds(event: Event, rounds: Sequence[Round]) -> tuple[EventRound, ...]:
    """Rounds with numbered tables: who sat at a number before stays there if they can."""
    numbered, last = [], dict[str, int]()
    for number, round in enumerate(rounds, 1):
        before = event.rounds[number - 1].tables if number <= len(event.rounds) else ()
        kept = {table.people: table.number for table in before}
        tables = _numbered([table.people for table in round.tables if table.takes_place], kept, last, event)
        last = {person: table.number for table in tables for person in table.everybody}
        present = {one.person for one in round.sitting_out if event.is_there(one.person, number)}
        numbered.append(EventRound(tables=tables, sitting_out=tuple(sorted(present))))
    return tuple(numbered)


def _numbered(
    tables: Sequence[People], kept: Mapping[People, int], last: Mapping[str, int], event: Event
) -> tuple[EventTable, ...]:
    """Table numbers: a table that was planned keeps its own; else those of the second side stay where they were, in a
    pool the first who can.
    """
    chosen = {kept[people]: people for people in tables if people in kept}
    free = [number for number in range(1, max([len(tables), *chosen]) + 1) if number not in chosen]
    waiting = []
    for people in (people for people in tables if people not in kept):
        stays = people[-1] if len(event.sides) == 2 else tuple(person for side in people for person in side)
        wanted = next((last[person] for person in stays if last.get(person) in free), None)
        if wanted is None:
            waiting.append(people)
        else:
            free.remove(wanted)
            chosen[wanted] = people
    chosen.update(zip(free, waiting, strict=False))
    return tuple(EventTable(number=number, people=people) for number, people in sorted(chosen.items()))
