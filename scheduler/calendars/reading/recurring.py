"""Events that happen often, within a window: what a recurrence may cost is known before it is worked out.

A rule of seconds, or one that never comes true, would keep the library busy for hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from scheduler.calendars.reading.components import Property
from scheduler.calendars.reading.events import Bad, Event, key_of, moment_of
from scheduler.calendars.reading.zones import Zones
from scheduler.model import DateRange, message, printable

if TYPE_CHECKING:
    from icalendar import Event as CalendarEvent

MOST_INSTANCES = 1000
MOST_DATES = 2000
MOST_WORK = 1_500_000
"""Microseconds of a slow processor that all recurrences of a file together may take, as reckoned here."""

_PERIODS = {"DAILY": (1, 4), "WEEKLY": (7, 6), "MONTHLY": (30, 12), "YEARLY": (365, 60)}
"""Days of a period, and what the library needs for one."""
_PER_OCCURRENCE = 50
_SEARCHES = 4
"""How often a rule that may never come true is followed to the end of time."""
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)\Z")
_NUMBER = "X-RONDO-NUMBER"
_LAST = date(9999, 12, 31)
_MARGIN = timedelta(days=1)


class Occurrence(msgspec.Struct, frozen=True):
    """One occurrence of an event: its moments or days, and a key that is the same whenever the file is read."""

    event: Event
    start: datetime | date
    end: datetime | date
    key: str


class Work:
    """How much working out there has been in a file, and where it ends."""

    def __init__(self) -> None:
        self.left = MOST_WORK

    def take(self, amount: int, line: int) -> None:
        """So much more; raises Bad where it is too much."""
        if amount > self.left:
            raise Bad(message("incoming-too-much-recurrence"), line)
        self.left -= amount

    def spend(self, amount: int) -> None:
        """So much more has been done; what comes next may be too much."""
        self.left -= amount


def once(event: Event) -> Occurrence:
    """The one occurrence of an event that does not recur."""
    return Occurrence(event, event.start, event.end, event.key)


def alone(event: Event) -> Occurrence:
    """An occurrence that deviates from a series which is not in the file."""
    assert event.recurrence is not None
    return Occurrence(event, event.start, event.end, key_of(event.uid, _instance(event.recurrence)))


def occurrences(events: Sequence[Event], zones: Zones, window: DateRange, work: Work) -> list[Occurrence]:
    """The occurrences within the window of all events of one UID: a master, what deviates from it, what is left out.

    Raises Bad where a rule is none that calendars have, costs too much or happens too often; UnknownZone.
    """
    import recurring_ical_events
    import x_wr_timezone
    from icalendar import Calendar
    from recurring_ical_events.errors import InvalidCalendar

    calendar = Calendar()
    for number, event in enumerate(events):
        calendar.add_component(_component(event, number, zones, window, work))
    begin = datetime.combine(window.start, time.min, UTC)
    end = datetime.combine(window.end, time.min, UTC)
    try:
        if zones.own is not None:
            calendar = x_wr_timezone.to_standard(calendar, timezone=zones.own)
        query = recurring_ical_events.of(calendar, skip_bad_series=False)
        found = list(islice(query.between(begin, end), 0, MOST_INSTANCES + 1))
    except (ValueError, TypeError, OverflowError, AttributeError, InvalidCalendar, ArithmeticError):
        raise Bad(message("incoming-bad-recurrence"), events[0].line) from None
    work.spend(len(found) * _PER_OCCURRENCE)
    if len(found) > MOST_INSTANCES:
        raise Bad(message("incoming-too-often", most=MOST_INSTANCES), events[0].line)
    return list(_found(found, events))


def _found(found: Sequence[Any], events: Sequence[Event]) -> Iterator[Occurrence]:
    for component in found:
        event = events[int(component[_NUMBER])]
        start, end = component.start, component.end
        instance = component.get("RECURRENCE-ID") or component.get("DTSTART")
        yield Occurrence(event, start, max(start, end), key_of(event.uid, _instance(instance.dt)))


def _instance(moment: datetime | date) -> str:
    return moment.astimezone(UTC).isoformat() if isinstance(moment, datetime) and moment.tzinfo else moment.isoformat()


def _component(event: Event, number: int, zones: Zones, window: DateRange, work: Work) -> CalendarEvent:
    """The event for the library, with only what says when it happens, and rules that end with the window."""
    from icalendar import Event as CalendarEvent
    from icalendar import vRecur

    made = CalendarEvent()
    made.add("UID", event.uid or f"line-{event.line}")
    made.add("DTSTART", event.start)
    made.add("DTEND", event.end)
    made.add(_NUMBER, str(number))
    made.add("SEQUENCE", event.sequence)
    if event.recurrence is not None:
        made.add("RECURRENCE-ID", _like(event.recurrence, event.start))
        if event.and_future:
            made["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
    for found in event.rules:
        made.add("RRULE", vRecur(_bounded(found, event, window, work)))
    for name, given in (("RDATE", event.more), ("EXDATE", event.except_)):
        dates = [_like(one, event.start) for found in given for one in _dates(found, zones)]
        if len(dates) > MOST_DATES:
            raise Bad(message("incoming-too-often", most=MOST_DATES), event.line)
        if dates:
            made.add(name, dates)
    return made


def _like(moment: datetime | date, start: datetime | date) -> datetime | date:
    """A date among moments, or a moment among dates, as the kind that the event itself is of."""
    if isinstance(start, datetime) and not isinstance(moment, datetime):
        return datetime.combine(moment, start.timetz())
    if isinstance(moment, datetime) and not isinstance(start, datetime):
        return moment.date()
    return moment


def _dates(found: Property, zones: Zones) -> Iterator[datetime | date]:
    """The moments of a list; of a period its beginning."""
    for text in found.value.split(","):
        if text.strip():
            yield moment_of(Property(found.line, found.name, found.parameters, text.partition("/")[0]), zones)


def _rule(found: Property) -> dict[str, list[Any]]:
    from icalendar import vRecur

    try:
        return {str(name).upper(): _listed(value) for name, value in vRecur.from_ical(found.value.strip()).items()}
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        raise Bad(message("incoming-bad-recurrence"), found.line) from None


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _bounded(found: Property, event: Event, window: DateRange, work: Work) -> dict[str, list[Any]]:
    """The rule with an end no later than the window's; raises Bad for one that is none that calendars have."""
    rule, line, text = _rule(found), found.line, printable(found.value.strip())[:80]
    frequency = str((rule.get("FREQ") or [""])[0]).upper()
    interval = (rule.get("INTERVAL") or [1])[0]
    if frequency not in _PERIODS or not isinstance(interval, int) or interval < 1:
        raise Bad(message("incoming-strange-rule", rule=text), line)
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= max(1, len(rule.get(name, ())))
    if times > 24 or len(rule.get("BYYEARDAY", ())) > 366 or len(rule.get("BYSETPOS", ())) > 366:
        raise Bad(message("incoming-strange-rule", rule=text), line)
    first = event.start.date() if isinstance(event.start, datetime) else event.start
    last = window.end + _MARGIN
    comes_again = _comes_again(rule, frequency, interval)
    reach = last if comes_again else _LAST
    days, cost = _PERIODS[frequency]
    searches = times if comes_again else times * _SEARCHES
    work.take(max(1, (reach - first).days) // (days * interval) * cost * searches + 100, line)
    ends = _until(event.start, last)
    until = _like((rule.pop("UNTIL", None) or [ends])[0], event.start)
    rule["UNTIL"] = [min(_comparable(until), ends)]
    if count := rule.pop("COUNT", None):
        rule["UNTIL"] = [_end_of_count(rule, count[0], event.start)]
    return rule


def _until(start: datetime | date, last: date) -> datetime | date:
    return datetime.combine(last, time.min, UTC) if isinstance(start, datetime) else last


def _comparable(moment: datetime | date) -> Any:
    if isinstance(moment, datetime):
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment


def _end_of_count(rule: dict[str, list[Any]], count: Any, start: datetime | date) -> datetime | date:
    """When so many occurrences have been, no later than the rule's end; counted by the wall clock."""
    from dateutil.rrule import rrulestr
    from icalendar import vRecur

    ends: datetime | date = rule["UNTIL"][0]
    if not isinstance(count, int) or count < 1:
        return ends
    local = start if isinstance(start, datetime) else datetime.combine(start, time.min, UTC)
    until = ends if isinstance(ends, datetime) else datetime.combine(ends, time.min, UTC)
    text = vRecur({**rule, "UNTIL": [until]}).to_ical().decode()
    try:
        dates = list(islice(rrulestr(text, dtstart=local), count))
    except (ValueError, TypeError, OverflowError):
        return ends
    if len(dates) < count:
        return ends
    last = dates[-1]
    return last.astimezone(UTC) if isinstance(start, datetime) else last.date()


def _comes_again(rule: dict[str, list[Any]], frequency: str, interval: int) -> bool:
    """Whether the rule surely finds a day again and again; else the library may look for one until the year 9999."""
    if rule.keys() & {"BYYEARDAY", "BYWEEKNO"}:
        return False
    days = [day for day in rule.get("BYMONTHDAY", ()) if isinstance(day, int)]
    if days and (frequency in ("DAILY", "WEEKLY") or rule.keys() & {"BYDAY"}):
        return False
    months = [_LENGTHS[month - 1] for month in rule.get("BYMONTH", ()) if isinstance(month, int) and 1 <= month <= 12]
    if days and min(map(abs, days)) > (max(months, default=31) if interval == 1 else 28):
        return False
    weekdays = [_WEEKDAY.match(str(day)) for day in rule.get("BYDAY", ())]
    if not all(weekdays) or any(one and one[1] and abs(int(one[1])) > 4 for one in weekdays):
        return False
    if frequency == "DAILY" and rule.keys() & {"BYDAY", "BYMONTH", "BYSETPOS"}:
        return interval == 1 and "BYSETPOS" not in rule
    if frequency in ("WEEKLY", "MONTHLY", "YEARLY") and "BYMONTH" in rule and interval > 1:
        return False
    positions = [abs(one) for one in rule.get("BYSETPOS", ()) if isinstance(one, int)]
    return not positions or min(positions) <= len(weekdays)
