"""VTIMEZONE derived from the time zone data of the system: one rule for the winter and one for the summer.

The library's own `add_missing_timezones` writes lists of dates with onsets an hour late, which reading back with the
library hides; so each rule here is held against `zoneinfo` for the years it is needed in (RFC 5545, 3.6.5).
"""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from scheduler.calendars.lines import to_bytes

if TYPE_CHECKING:
    from icalendar import Component

_ONSET_YEAR = 1970
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MARGIN = 1


class Change(msgspec.Struct, frozen=True):
    """One change of the clocks: when, from which offset to which, and the name that holds from then on."""

    moment: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def onset(self) -> datetime:
        """The wall-clock time of the change, by the clock that is being changed, without a zone."""
        return self.moment.replace(tzinfo=None) + self.before


class YearlyRule(msgspec.Struct, frozen=True):
    """A change that comes every year: on the `week`th (-1: last) weekday of a month at a wall-clock time."""

    month: int
    weekday: int
    week: int
    at: time
    before: timedelta
    after: timedelta
    name: str

    def day_in(self, year: int) -> date:
        """The day of the change in a year."""
        length = calendar.monthrange(year, self.month)[1]
        if self.week < 0:
            last = date(year, self.month, length)
            return last - timedelta(days=(last.weekday() - self.weekday) % 7)
        first = date(year, self.month, 1)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.week - 1))

    def change_in(self, year: int) -> Change:
        """The change that the rule says for a year."""
        moment = (datetime.combine(self.day_in(year), self.at) - self.before).replace(tzinfo=UTC)
        return Change(moment, self.before, self.after, self.name)


@lru_cache(maxsize=256)
def timezone_bytes(zone: str, first_year: int, last_year: int) -> bytes | None:
    """The VTIMEZONE of a zone, right in every year asked for and one on either side; None where no yearly rule is.

    Then the caller writes UTC times: Morocco, whose clocks follow Ramadan, or a zone that changes for good.
    """
    years = range(first_year - _MARGIN, last_year + _MARGIN + 1)
    rules = yearly_rules(ZoneInfo(zone), years)
    return None if rules is None else to_bytes(_timezone(zone, rules, years[0]))


def yearly_rules(zone: ZoneInfo, years: range) -> tuple[YearlyRule, ...] | None:
    """The two rules by which the clocks change in these years; none where they never do, None where no rule holds."""
    found = {year: changes(zone, year) for year in years}
    if not any(found.values()):
        return ()
    pattern = found[years[0]]
    if len(pattern) != 2:
        return None
    rules = tuple(_rule_of(change) for change in pattern)
    holds = all(tuple(rule.change_in(year) for rule in rules) == found[year] for year in years)
    return rules if holds else None


def changes(zone: ZoneInfo, year: int) -> tuple[Change, ...]:
    """The changes of offset within a year (UTC), in order."""
    found = []
    day = datetime(year, 1, 1, tzinfo=UTC)
    while day.year == year:
        following = day + timedelta(days=1)
        if day.astimezone(zone).utcoffset() != following.astimezone(zone).utcoffset():
            found.append(_change_between(zone, day, following))
        day = following
    return tuple(found)


def _change_between(zone: ZoneInfo, early: datetime, late: datetime) -> Change:
    before = _offset(zone, early)
    while late - early > timedelta(seconds=1):
        middle = (early + (late - early) / 2).replace(microsecond=0)
        early, late = (middle, late) if _offset(zone, middle) == before else (early, middle)
    return Change(late, before, _offset(zone, late), late.astimezone(zone).tzname() or "")


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _rule_of(change: Change) -> YearlyRule:
    onset = change.onset
    length = calendar.monthrange(onset.year, onset.month)[1]
    week = -1 if onset.day + 7 > length else (onset.day + 6) // 7
    return YearlyRule(onset.month, onset.weekday(), week, onset.time(), change.before, change.after, change.name)


def _timezone(zone: str, rules: tuple[YearlyRule, ...], year: int) -> Component:
    from icalendar import Timezone

    component = Timezone()
    component.add("TZID", zone)
    for rule in rules:
        component.add_component(_changing(rule))
    if not rules:
        component.add_component(_constant(datetime(year, 1, 1, tzinfo=ZoneInfo(zone))))
    return component


def _changing(rule: YearlyRule) -> Component:
    from icalendar import TimezoneDaylight, TimezoneStandard, vRecur

    part = TimezoneDaylight() if rule.after > rule.before else TimezoneStandard()
    part.add("DTSTART", datetime.combine(rule.day_in(_ONSET_YEAR), rule.at))
    part.add("RRULE", vRecur(FREQ="YEARLY", BYMONTH=rule.month, BYDAY=f"{rule.week}{_DAYS[rule.weekday]}"))
    _add_offsets(part, rule.before, rule.after, rule.name)
    return part


def _constant(moment: datetime) -> Component:
    from icalendar import TimezoneStandard

    offset = moment.utcoffset() or timedelta()
    part = TimezoneStandard()
    part.add("DTSTART", datetime.combine(date(_ONSET_YEAR, 1, 1), time.min))
    _add_offsets(part, offset, offset, moment.tzname() or "")
    return part


def _add_offsets(part: Component, before: timedelta, after: timedelta, name: str) -> None:
    part.add("TZOFFSETFROM", before)
    part.add("TZOFFSETTO", after)
    part.add("TZNAME", name)
