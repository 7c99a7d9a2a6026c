"""Dates, weekdays and working days as people write them, read in one place for the command line, forms and tables."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from scheduler.model.errors import Refused
from scheduler.model.message import message
from scheduler.model.time import Half, WorkingTime

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z", re.ASCII)
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\Z", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})\.?\s([^\W\d]{3,9})\.?\s(\d{4})\Z")
_WEEK = re.compile(r"(\d{4})-?[Ww](\d{2})(?:-?([1-7]))?\Z", re.ASCII)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:Uhr|h))?\Z", re.ASCII)
_EARLIEST, _LATEST = 1900, 2200
_CENTURY, _TURN = 2000, 70

_MONTHS = (
    ("january", "januar"), ("february", "februar"), ("march", "märz", "mrz"), ("april",), ("may", "mai"),
    ("june", "juni"), ("july", "juli"), ("august",), ("september",), ("october", "oktober"), ("november",),
    ("december", "dezember"),
)  # fmt: skip

_WEEKDAYS = (
    ("mo", "mon", "montag", "monday"),
    ("di", "tu", "tue", "tues", "dienstag", "tuesday"),
    ("mi", "we", "wed", "mittwoch", "wednesday"),
    ("do", "th", "thu", "thur", "thurs", "donnerstag", "thursday"),
    ("fr", "fri", "freitag", "friday"),
    ("sa", "sat", "samstag", "sonnabend", "saturday"),
    ("so", "su", "sun", "sonntag", "sunday"),
)
_WEEKDAY_NUMBERS = {
    spelled: number for number, names in enumerate(_WEEKDAYS) for name in names for spelled in (name, f"{name}s")
}
_PART_ENDS = re.compile(r"\s*[,;/&+]\s*|\s+(?:und|and|u\.)\s+")
_DASH = re.compile(r"\s*[-–—]\s*|\s+bis\s+|\s+to\s+")
_DAYS = re.compile(
    r"(?:jeden|jede|immer|every)?\s*(?P<first>[^\W\d]+)\.?(?:-(?P<last>[^\W\d]+)\.?)?(?:\s*\(?(?P<half>[^\W\d]+)\.?\)?)?\Z",
    re.IGNORECASE,
)
_HALVES = {
    "am": Half.MORNING,
    "vormittag": Half.MORNING,
    "vormittags": Half.MORNING,
    "morning": Half.MORNING,
    "vorm": Half.MORNING,
    "vm": Half.MORNING,
    "pm": Half.AFTERNOON,
    "nachmittag": Half.AFTERNOON,
    "nachmittags": Half.AFTERNOON,
    "afternoon": Half.AFTERNOON,
    "nachm": Half.AFTERNOON,
    "nm": Half.AFTERNOON,
}


def read_date(text: str, field: str = "", *, last: bool = False) -> date:
    """The day written as 2027-01-14, 14.01.2027, 1.4.27, 14 Jan 2027, 2027-W02 or 2027-W02-4.

    A week without a day is its Monday, or its Sunday where the `last` day of something is asked. Raises Refused for
    anything else, among it 01/04/2027, which is two different days to two people.
    """
    plain = text.strip()
    found = _calendar_day(plain) or _week_day(plain, last)
    if found is None:
        raise Refused(message("error-date", value=text), hint=message("error-date-forms"), field=field or None)
    if not _EARLIEST <= found.year <= _LATEST:
        raise Refused(message("error-date-far", value=found), field=field or None)
    return found


def read_last_date(text: str, field: str = "") -> date:
    """The last day of something: as `read_date`, but a week without a day is its Sunday."""
    return read_date(text, field, last=True)


def _calendar_day(text: str) -> date | None:
    if iso := _ISO.match(text):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if german := _GERMAN.match(text):
        year = int(german[3])
        if len(german[3]) == 2:
            year += _CENTURY if year < _TURN else _CENTURY - 100
        return _day(year, int(german[2]), int(german[1]))
    if named := _NAMED.match(text):
        return _day(int(named[3]), _month(named[2].casefold()), int(named[1]))
    return None


def _month(word: str) -> int:
    """The number of a month whose name begins like that, in three letters or more; 0 where there is none."""
    return next((n for n, names in enumerate(_MONTHS, start=1) if any(name.startswith(word) for name in names)), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _week_day(text: str, last: bool) -> date | None:
    week = _WEEK.match(text)
    if week is None:
        return None
    try:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    except ValueError:
        return None
    return monday + timedelta(days=int(week[3]) - 1 if week[3] else 6 if last else 0)


def read_time(text: str, field: str = "") -> time:
    """The hour of the day written as 12:00, 12.00, 9:30 or 12; raises Refused for anything else."""
    found = _TIME.match(text.strip())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise Refused(message("error-time", value=text), field=field or None)
    return time(int(found[1]), int(found[2] or 0))


def read_weekdays(text: str, field: str = "") -> tuple[int, ...]:
    """The weekdays written as "Tue,Thu", "Di, Do" or "Mo-Do", 0 for Monday, in order; raises Refused for others."""
    return tuple(day for day, half in enumerate(read_work_days(text, field)) if half)


def read_working_time(text: str, hours: float | None = None, field: str = "work_days") -> WorkingTime:
    """The working time written as "Mo-Do", "Mon, Tue, Wed" or "Mo-Do, Fr am", with the hours a week."""
    return WorkingTime(days=read_work_days(text, field), hours=hours)


def read_work_days(text: str, field: str = "") -> tuple[Half, Half, Half, Half, Half, Half, Half]:
    """The halves of each weekday, Monday first: "Mo-Do, Fr vormittags"; raises Refused for others."""
    days = [Half.NONE] * 7
    for part in _PART_ENDS.split(_DASH.sub("-", text.strip())):
        found = _DAYS.match(part.strip())
        names = [name.casefold() for name in (found["first"], found["last"] or found["first"])] if found else []
        half_name = (found["half"] or "").casefold() if found else ""
        if not (names and all(name in _WEEKDAY_NUMBERS for name in names) and (not half_name or half_name in _HALVES)):
            hint = message("error-weekdays-forms")
            raise Refused(message("error-weekdays", value=text), hint=hint, field=field or None)
        start, end = (_WEEKDAY_NUMBERS[name] for name in names)
        for day in range(start, end + 1 if end >= start else end + 8):
            days[day % 7] |= _HALVES.get(half_name, Half.WHOLE)
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = days
    return monday, tuesday, wednesday, thursday, friday, saturday, sunday


def read_half(text: str, field: str = "") -> Half:
    """The half of a day written as "am" or "vormittags", "pm" or "nachmittags"; the whole day where nothing is said."""
    word = text.strip().rstrip(".").casefold()
    if word and word not in _HALVES:
        raise Refused(message("error-half", value=text), field=field or None)
    return _HALVES.get(word, Half.WHOLE)
