"""Days and halves of days, half-open periods, working time and absences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntFlag, StrEnum
from functools import cache
from zoneinfo import available_timezones

from scheduler.model.errors import require
from scheduler.model.record import Record

DAY = timedelta(days=1)


class Half(IntFlag):
    """The halves of a day; 0 is none, 3 the whole day."""

    NONE = 0
    MORNING = 1
    AFTERNOON = 2
    WHOLE = 3


class DateRange(Record, frozen=True, order=True):
    """A half-open range of dates `[start, end)`; people see `last` as its end."""

    start: date
    end: date

    def __post_init__(self) -> None:
        require(self.start < self.end, "error-empty-range", field="end", start=self.start, end=self.end - DAY)

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.end - DAY

    @property
    def length(self) -> int:
        """The number of days inside."""
        return (self.end - self.start).days

    def days(self) -> Iterator[date]:
        """Every day inside, in order."""
        return (self.start + timedelta(days=n) for n in range(self.length))

    def overlaps(self, other: DateRange) -> bool:
        """Whether the two share a day."""
        return self.start < other.end and other.start < self.end

    def intersection(self, other: DateRange) -> DateRange | None:
        """The days both have, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return DateRange(start=start, end=end) if start < end else None


def through(first: date, last: date) -> DateRange:
    """The range that people mean by "from first to last": both days belong to it."""
    return DateRange(start=first, end=last + DAY)


def iso_week(day: date) -> tuple[int, int]:
    """The ISO year and week of a day: 2027-01-01 lies in (2026, 53)."""
    year, week, _ = day.isocalendar()
    return year, week


def monday(day: date) -> date:
    """The Monday of the day's ISO week."""
    return day - timedelta(days=day.weekday())


def check_zone(name: str, field: str = "time_zone") -> None:
    """Refuse a time zone that the IANA data does not know; an empty name is no zone and is accepted."""
    require(not name or name in _known_zones(), "error-unknown-zone", field=field, zone=name)


@cache
def _known_zones() -> frozenset[str]:
    """Every zone there is; looking them up reads many folders, so it is done once."""
    return frozenset(available_timezones())


class WorkingTime(Record, frozen=True):
    """The halves of each weekday on which a person works, Monday first; `hours` are contract hours a week."""

    days: tuple[Half, Half, Half, Half, Half, Half, Half] = (
        Half.WHOLE, Half.WHOLE, Half.WHOLE, Half.WHOLE, Half.WHOLE, Half.NONE, Half.NONE,
    )  # fmt: skip
    hours: float | None = None

    def __post_init__(self) -> None:
        require(any(self.days), "error-no-work-day", field="days")
        require(self.hours is None or 0 < self.hours <= 80, "error-hours", field="hours", hours=self.hours or 0)

    def on(self, day: date) -> Half:
        """The halves of that day on which work is due by contract, holidays not considered."""
        return self.days[day.weekday()]


class AbsenceKind(StrEnum):
    """Why somebody is away. Only planners see it; planning needs no more than "away"."""

    AWAY = "away"
    VACATION = "vacation"
    SICK = "sick"
    PARENTAL_LEAVE = "parental-leave"
    SCHOOL = "school"
    EXAM = "exam"
    TRAINING = "training"


class AbsenceStatus(StrEnum):
    """Whether the absence counts (approved) or only gives a notice (requested)."""

    REQUESTED = "requested"
    APPROVED = "approved"


class Absence(Record, frozen=True):
    """Days `[start, end)` on which a person is away, perhaps half days or certain weekdays only (0 = Monday)."""

    id: str
    person: str
    start: date
    end: date
    kind: AbsenceKind = AbsenceKind.AWAY
    half: Half = Half.WHOLE
    weekdays: tuple[int, ...] = ()
    status: AbsenceStatus = AbsenceStatus.APPROVED
    source: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.start < self.end, "error-empty-range", field="end", start=self.start, end=self.end - DAY)
        require(self.half, "error-no-half", field="half")
        require(all(0 <= day <= 6 for day in self.weekdays), "error-weekday", field="weekdays")

    @property
    def range(self) -> DateRange:
        """The days from the first to the last."""
        return DateRange(start=self.start, end=self.end)

    def on(self, day: date) -> Half:
        """The halves of that day on which the person is away by this absence."""
        if not self.start <= day < self.end or (self.weekdays and day.weekday() not in self.weekdays):
            return Half.NONE
        return self.half
