"""Entries of somebody's calendar as what planning knows: days away, and hours that are taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from enum import Enum, auto
from zoneinfo import ZoneInfo

import msgspec

from scheduler.calendars.reading.events import Shows, key_of
from scheduler.calendars.reading.leave import half_of, kind_of, says_present
from scheduler.calendars.reading.recurring import Occurrence
from scheduler.model import DAY, Absence, AbsenceKind, AbsenceStatus, BusyTime, Half, Person

BEGINS, NOON_BEGINS, NOON_ENDS, ENDS = time(9), time(12), time(13), time(16)
"""Whoever is away from nine (or earlier) to twelve misses the morning; from one to four (or later) the afternoon."""


class Kept(Enum):
    """What becomes of an entry."""

    AWAY = auto()
    BUSY = auto()
    FREE = auto()
    TENTATIVE = auto()
    CANCELLED = auto()


class Told(msgspec.Struct, frozen=True):
    """What one entry tells of a person: days away, and times that are taken."""

    absences: tuple[Absence, ...] = ()
    times: tuple[BusyTime, ...] = ()


def kept(occurrence: Occurrence, person: Person, *, team: bool) -> Kept:
    """What an entry is for its person. In a calendar of a team, whole days that name somebody are days away."""
    event = occurrence.event
    answer = next((one.answer for one in event.attendees if one.email and one.email == person.email.casefold()), "")
    if event.status == "CANCELLED":
        return Kept.CANCELLED
    if answer == "DECLINED" or says_present(event.subject):
        return Kept.FREE
    whole_days = not isinstance(occurrence.start, datetime)
    means_leave = kind_of(event.subject) is not None
    if event.shows is Shows.AWAY or (whole_days and (means_leave or team)):
        return Kept.AWAY
    if event.shows is Shows.FREE:
        return Kept.FREE
    if means_leave:
        return Kept.AWAY
    return Kept.TENTATIVE if event.shows is Shows.TENTATIVE or answer == "TENTATIVE" else Kept.BUSY


def told(occurrence: Occurrence, person: Person, what: Kept, zone: ZoneInfo, source: str) -> Told:
    """What an entry that is kept becomes, by the clock of the person's zone; of its text nothing but a kind."""
    key = occurrence.key or key_of(_utc(occurrence.start, zone), _utc(occurrence.end, zone))
    start, end = _moment(occurrence.start, zone), _moment(occurrence.end, zone)
    if end <= start:
        return Told()
    if what is Kept.BUSY:
        return Told(times=tuple(_times([(start, end)], key)))
    event = occurrence.event
    named = half_of(event.subject) if not isinstance(occurrence.start, datetime) else Half.WHOLE
    runs, rest = _days(start, end, named)
    tentative = event.shows is Shows.TENTATIVE or event.status == "TENTATIVE"
    absences = [
        Absence(
            id=f"{person.id}-{key}" + (f"-{number}" if number > 1 else ""),
            person=person.id,
            start=first,
            end=until,
            half=half,
            kind=kind_of(event.subject) or AbsenceKind.AWAY,
            status=AbsenceStatus.REQUESTED if tentative else AbsenceStatus.APPROVED,
            source=source,
        )
        for number, (first, until, half) in enumerate(runs, start=1)
    ]
    return Told(tuple(absences), () if tentative else tuple(_times(rest, key)))


def _moment(moment: datetime | date, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone) if isinstance(moment, datetime) else datetime.combine(moment, time.min, zone)


def _utc(moment: datetime | date, zone: ZoneInfo) -> str:
    return _moment(moment, zone).astimezone(UTC).isoformat()


def _times(spans: Iterable[tuple[datetime, datetime]], key: str) -> Iterator[BusyTime]:
    for number, (start, end) in enumerate(spans):
        begins, ends = start.astimezone(UTC), end.astimezone(UTC)
        if begins < ends:
            yield BusyTime(start=begins, end=ends, key=f"{key}-{number}" if number else key)


def _days(
    start: datetime, end: datetime, named: Half
) -> tuple[list[tuple[date, date, Half]], list[tuple[datetime, datetime]]]:
    """The runs of days (half-open) with the halves that are missed, and the spans that miss no half of a day."""
    runs: list[tuple[date, date, Half]] = []
    rest: list[tuple[datetime, datetime]] = []
    day = start.date()
    while (midnight := datetime.combine(day, time.min, start.tzinfo)) < end:
        following = datetime.combine(day + DAY, time.min, start.tzinfo)
        begins, ends = max(start, midnight), min(end, following)
        half = _halves(begins, ends, following) & named
        if not half:
            rest.append((begins, ends))
        elif runs and runs[-1][1] == day and runs[-1][2] == half:
            runs[-1] = (runs[-1][0], day + DAY, half)
        else:
            runs.append((day, day + DAY, half))
        day += DAY
    return runs, rest


def _halves(begins: datetime, ends: datetime, midnight: datetime) -> Half:
    """The halves of a day that are missed between two moments of it."""
    first = begins.time()
    last = time.max if ends == midnight else ends.time()
    morning = Half.MORNING if first <= BEGINS and last >= NOON_BEGINS else Half.NONE
    afternoon = Half.AFTERNOON if first <= NOON_ENDS and last >= ENDS else Half.NONE
    return morning | afternoon


def without_doubles(times: Sequence[BusyTime]) -> tuple[BusyTime, ...]:
    """The times in order, each key once."""
    known = {time.key: time for time in times}
    return tuple(sorted(known.values(), key=lambda time: (time.start, time.end, time.key)))
