"""Series: where the same people sit at the one table of every round, each of them has one entry that recurs (RFC 5545).

The entry is a person's own: rounds at which they are not stand in it as exceptions, and whatever changes, the whole
entry is sent anew under its UID. What has been stays in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time

import msgspec
from dateutil.rrule import rrulestr

from scheduler.calendars.entries import Entry, Instance, Series
from scheduler.calendars.ledger import EXCHANGE, Planned
from scheduler.calendars.meetings import Meeting, MeetingEntries
from scheduler.model import DAY, Appointment, MeetingState, Occurrence, Person, Programme, Round

_RULES = {"week": "FREQ=WEEKLY", "2weeks": "FREQ=WEEKLY;INTERVAL=2"}
_FEWEST = 2


def is_series(programme: Programme, rounds: Sequence[Round]) -> bool:
    """Whether the rounds of a programme of groups have one table each, so that it is always the same who meet."""
    held = [[table for table in one.tables if table.takes_place] for one in rounds if one.published]
    return programme.in_groups and sum(map(bool, held)) >= _FEWEST and all(len(tables) <= 1 for tables in held)


class PersonalSeries:
    """The series of one person in one programme, made of its published rounds from the first one on."""

    def __init__(self, programme: Programme, rounds: Sequence[Round], person: Person, today: date, domain: str) -> None:
        self.programme = programme
        self.person = person
        self.id = f"{EXCHANGE}:{programme.id}.{person.id}"
        self.uid = f"{programme.id}.{person.id}@series.{domain}"
        self.meetings = [
            Meeting(one, table)
            for one in rounds
            if one.published
            for table in one.tables
            if person.id in table.everybody and _is_in_calendars(one, table.state, today)
        ]

    def is_coming(self, today: date) -> bool:
        """Whether any of it is still to come."""
        return any(meeting.round.day >= today for meeting in self.meetings)

    def planned(self, maker: MeetingEntries) -> Planned:
        """What the ledger compares: the usual hour and place, and each occurrence as it is."""
        each = [maker.planned(meeting) for meeting in self.meetings]
        usual = self._usual(each)
        shown = [one.appointment for one in each]
        names = {id: name for one in shown for id, name in zip(one.people, one.names, strict=True)}
        days = [meeting.round.day for meeting in self.meetings]
        appointment: Appointment = usual.replace(
            day=min(days),
            until=max(days) + DAY,
            people=tuple(names),
            names=tuple(names.values()),
            text="",
            rule=_rule_of(self.programme),
            occurrences=tuple(map(self._occurrence, self.meetings, each)),
        )
        made = min(one.made for one in each)
        return Planned(self.id, self.uid, self.programme.id, appointment, made, {self.person.id: self.person.email})

    def entry(self, maker: MeetingEntries, *, by_plan: bool) -> Entry:
        """The entry in the language of the person, with every occurrence as it is."""
        make = maker.personal if by_plan else maker.invitation
        each = [msgspec.structs.replace(make(meeting, self.person), uid=self.uid) for meeting in self.meetings]
        origins = [_origin(meeting.round) for meeting in self.meetings]
        kinds = [_kind(maker.planned(meeting)) for meeting in self.meetings]
        like = each[kinds.index(Counter(kinds).most_common(1)[0][0])]
        days = self._days(origins)
        start = self.programme.start_on(days[0])
        instances = tuple(map(Instance, origins, each))
        return msgspec.structs.replace(
            like,
            start=start,
            end=start + (like.end - like.start),
            series=Series(_rule_of(self.programme), days, instances),
        )

    def _usual(self, each: Sequence[Planned]) -> Appointment:
        """The place, length and people that most occurrences have; the first of them where several are as many."""
        wanted = Counter(map(_kind, each)).most_common(1)[0][0]
        usual: Appointment = next(one.appointment for one in each if _kind(one) == wanted).replace(at=self.programme.at)
        return usual

    def _occurrence(self, meeting: Meeting, planned: Planned) -> Occurrence:
        shown = planned.appointment
        return Occurrence(
            origin=_origin(meeting.round),
            day=shown.day,
            at=shown.at or self.programme.at,
            minutes=shown.minutes,
            place=shown.place,
            online=shown.online,
            people=shown.people,
            text=shown.text,
        )

    def _days(self, origins: Sequence[date]) -> tuple[date, ...]:
        """The days that the rule gives from the first to the last occurrence, or the first one where it gives none."""
        begin = datetime.combine(self.programme.first, time())
        rule = rrulestr(_rule_of(self.programme), dtstart=begin)
        inside = rule.between(datetime.combine(min(origins), time()), datetime.combine(max(origins), time()), inc=True)
        return tuple(moment.date() for moment in inside) or (min(origins),)


def series_of(
    programme: Programme, rounds: Sequence[Round], people: Iterable[Person], today: date, domain: str
) -> Iterator[PersonalSeries]:
    """Everybody's series, for those who have any occurrence."""
    for person in people:
        one = PersonalSeries(programme, rounds, person, today, domain)
        if one.meetings:
            yield one


def _is_in_calendars(one: Round, state: MeetingState, today: date) -> bool:
    """Whether an occurrence stands in calendars: one that was missed stays where it was."""
    return state != MeetingState.CANCELLED and (state != MeetingState.MISSED or one.day <= today)


def _origin(one: Round) -> date:
    return one.planned_for or one.day


def _rule_of(programme: Programme) -> str:
    """The programme's rule without an end: the series ends with its last occurrence."""
    text = _RULES.get(programme.every, programme.every.strip().upper().removeprefix("RRULE:"))
    return ";".join(part for part in text.split(";") if not part.startswith(("COUNT=", "UNTIL=")))


def _kind(planned: Planned) -> tuple[str, int, tuple[str, ...]]:
    shown = planned.appointment
    return shown.place, shown.minutes, shown.people
