"""An exchange programme with its rounds in its company: what the kinds of rules for exchanges look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from itertools import combinations, product
from zoneinfo import ZoneInfo

import msgspec

from scheduler.model import (
    DAY,
    Answer,
    BusyTime,
    DateRange,
    Half,
    Person,
    Programme,
    Reply,
    Round,
    Rule,
    SitOutReason,
    Table,
    iso_week,
)
from scheduler.rules.busy_times import BusyTimes
from scheduler.rules.company import Company
from scheduler.rules.facts import Facts
from scheduler.rules.reach import reach_of

_NOON_BEGINS, _NOON_ENDS = time(12, 30), time(13, 0)


class Seat(msgspec.Struct, frozen=True):
    """Somebody at a table in a round."""

    person: Person
    round: Round
    table: Table


class Busy(msgspec.Struct, frozen=True):
    """A table of another programme, with the moments it begins and ends."""

    programme: Programme
    table: Table
    start: datetime
    end: datetime


class ExchangeRounds:
    """A programme, its rounds in order, its company, and what other programmes plan for the same people.

    `others` are the rounds of all other programmes (`programmes`, by id); they count where a rule speaks of a person's
    whole week, or of the hour.
    """

    def __init__(
        self,
        programme: Programme,
        rounds: Iterable[Round],
        company: Company,
        others: Iterable[Round] = (),
        programmes: Mapping[str, Programme] | None = None,
        *,
        requested_count: bool = False,
    ) -> None:
        self.programme = programme
        self.programmes = programmes or {}
        self.rounds = tuple(sorted(rounds, key=lambda round: round.day))
        self.company = company
        self.others = tuple(others)
        days = [programme.first, programme.until, *(round.day for round in self.rounds)]
        self._halves: dict[tuple[str, date, time | None, int | None], tuple[date, Half]] = {}
        window = DateRange(start=min(days) - 2 * DAY, end=max(days) + 3 * DAY)
        self.facts = Facts(company, window, requested_count=requested_count)

    def with_rounds(self, rounds: Iterable[Round]) -> ExchangeRounds:
        """The same programme in the same company with other rounds."""
        return ExchangeRounds(self.programme, rounds, self.company, self.others, self.programmes)

    def supposing_requested(self) -> ExchangeRounds:
        """The same rounds if all requested absences were approved."""
        return ExchangeRounds(
            self.programme, self.rounds, self.company, self.others, self.programmes, requested_count=True
        )

    @cached_property
    def sides(self) -> tuple[tuple[Person, ...], ...]:
        """The people of each side who take part, as listed."""
        return tuple(
            tuple(one for one in self.company.select(side.people) if one.takes_part) for side in self.programme.sides
        )

    @cached_property
    def meetings_by_day(self) -> Mapping[date, frozenset[str]]:
        """The ids of all meetings of the programme, by the day of their round."""
        return {round.day: frozenset(table.id for table in round.tables) for round in self.rounds}

    @property
    def everybody(self) -> tuple[Person, ...]:
        """The people of all sides, the first side first."""
        return tuple(person for side in self.sides for person in side)

    def couples(self) -> Iterator[tuple[Person, Person]]:
        """Who is to meet whom: everybody of one side everybody of the other; in a single pool each one each other."""
        if len(self.sides) == 1:
            return combinations(self.sides[0], 2)
        first, second = self.sides
        return product(first, second)

    def tablemates(self) -> Iterator[tuple[Person, Person]]:
        """Who may come to share a table: at tables of several people a side, people of one side, too."""
        return combinations(self.everybody, 2) if self.programme.in_groups else self.couples()

    def seats(self) -> Iterator[Seat]:
        """Everybody at every table that takes place, in order."""
        for round in self.rounds:
            for table in round.tables:
                if table.takes_place:
                    for id in table.everybody:
                        if id in self.company.people:
                            yield Seat(self.company.people[id], round, table)

    def seats_in_force(self, rule: Rule) -> Iterator[Seat]:
        """The seats that a rule is about: people in its scope, days on which it holds."""
        reach = reach_of(rule.scope, self.company)
        return (s for s in self.seats() if rule.holds_on(s.round.day) and reach.has_person(s.person))

    def local(self, person: Person, day: date, at: time | None = None) -> datetime:
        """When a meeting of that day begins on the person's own wall clock."""
        return self.programme.start_on(day, at).astimezone(ZoneInfo(self.company.zone_of(person)))

    def halves(
        self, person: Person, day: date, at: time | None = None, minutes: int | None = None
    ) -> tuple[date, Half]:
        """The person's own day of a meeting and the halves of it that it needs.

        A meeting needs the morning if it begins before 12:30 and the afternoon if it ends after 13:00: a lunch from 12
        to 13 is no obstacle for somebody who works mornings.
        """
        key = (self.company.zone_of(person), day, at, minutes)
        if key not in self._halves:
            self._halves[key] = self._needed(person, day, at, minutes)
        return self._halves[key]

    def _needed(self, person: Person, day: date, at: time | None, minutes: int | None) -> tuple[date, Half]:
        start = self.local(person, day, at)
        end = start + timedelta(minutes=minutes or self.programme.minutes)
        morning = Half.MORNING if start.time() < _NOON_BEGINS else Half.NONE
        late = end.time() > _NOON_ENDS or end.date() > start.date()
        afternoon = Half.AFTERNOON if late or not morning else Half.NONE
        return start.date(), morning | afternoon

    def hindrance(
        self, person: Person, day: date, at: time | None = None, minutes: int | None = None
    ) -> SitOutReason | None:
        """Why somebody cannot come to a meeting of that day; None where nothing is known against it."""
        own_day, needed = self.halves(person, day, at, minutes)
        place = self.facts.index(own_day)
        if self.facts.present(person)[place] & needed == needed:
            return None
        if own_day not in person.employed:
            return SitOutReason.NOT_EMPLOYED
        if own_day in self.facts.holidays_of(person):
            return SitOutReason.HOLIDAY
        if person.working_time.on(own_day) & needed != needed:
            return SitOutReason.NOT_DUE
        return SitOutReason.AWAY

    @cached_property
    def _meetings_elsewhere(self) -> tuple[Busy, ...]:
        """All tables of other programmes, with their moments."""
        found = []
        for round in self.others:
            other = self.programmes.get(round.programme)
            for table in round.tables if other else ():
                if other and table.takes_place:
                    start = other.start_on(round.day, table.at).astimezone(UTC)
                    found.append(Busy(other, table, start, start + timedelta(minutes=table.minutes or other.minutes)))
        return tuple(found)

    @cached_property
    def busy(self) -> Mapping[str, tuple[Busy, ...]]:
        """When somebody sits at tables of other programmes, by person."""
        found: dict[str, list[Busy]] = defaultdict(list)
        for meeting in self._meetings_elsewhere:
            for person in meeting.table.everybody:
                found[person].append(meeting)
        return {person: tuple(meetings) for person, meetings in found.items()}

    def clash(self, person: Person, day: date, at: time | None = None, minutes: int | None = None) -> Programme | None:
        """The other programme in which somebody sits at a table during a meeting of that day, if there is one."""
        return next((other.programme for other in self.busy_during(person, day, at, minutes)), None)

    def busy_during(
        self, person: Person, day: date, at: time | None = None, minutes: int | None = None
    ) -> Iterator[Busy]:
        """The tables of other programmes at which somebody sits during a meeting of that day."""
        return self._during(self.busy.get(person.id, ()), day, at, minutes)

    def rooms_elsewhere(self, day: date, at: time | None = None, minutes: int | None = None) -> Counter[str]:
        """How many tables of other programmes stand in each room during a meeting of that day."""
        during = self._during(self._meetings_elsewhere, day, at, minutes)
        return Counter(other.table.room for other in during if other.table.room)

    def _during(
        self, meetings: Iterable[Busy], day: date, at: time | None = None, minutes: int | None = None
    ) -> Iterator[Busy]:
        start = self.programme.start_on(day, at).astimezone(UTC)
        end = start + timedelta(minutes=minutes or self.programme.minutes)
        return (other for other in meetings if other.start < end and start < other.end)

    @cached_property
    def has_calendars(self) -> bool:
        """Whether anybody has busy times, or has declined anything."""
        return bool(self._busy_times or self._declined)

    def kept_by_calendar(
        self, person: Person, day: date, at: time | None = None, minutes: int | None = None
    ) -> SitOutReason | None:
        """Whether somebody has said no to this hour, or their calendar says that they are busy then."""
        start = self.programme.start_on(day, at).astimezone(UTC)
        end = start + timedelta(minutes=minutes or self.programme.minutes)
        if any(no.start < end and start < no.end for no in self._declined.get(person.id, ())):
            return SitOutReason.DECLINED
        times = self._busy_times.get(person.id)
        return SitOutReason.BUSY if times and times.has_any(start, end) else None

    @cached_property
    def _busy_times(self) -> Mapping[str, BusyTimes]:
        """The times at which people are busy by their calendars, by person."""
        found: dict[str, list[BusyTime]] = defaultdict(list)
        for calendar in self.company.busy_calendars.values():
            found[calendar.person] += calendar.times
        return {person: BusyTimes(times) for person, times in found.items() if times}

    @cached_property
    def _declined(self) -> Mapping[str, tuple[Reply, ...]]:
        """What people have said no to in this programme, by person."""
        found: dict[str, list[Reply]] = defaultdict(list)
        for reply in self.company.replies.values():
            if reply.programme == self.programme.id and reply.answer == Answer.DECLINED:
                found[reply.person].append(reply)
        return {person: tuple(replies) for person, replies in found.items()}

    @cached_property
    def elsewhere(self) -> Mapping[tuple[str, tuple[int, int]], int]:
        """How many meetings of other programmes somebody has in an ISO week."""
        counts: dict[tuple[str, tuple[int, int]], int] = defaultdict(int)
        for round in self.others:
            for table in round.tables:
                if table.takes_place:
                    for person in table.everybody:
                        counts[person, iso_week(round.day)] += 1
        return counts
