"""A series as iCalendar: a master with its rule, exceptions for days without a meeting, and what is otherwise.

Where a file may have no zone, the rule counts in UTC; then a time under another clock is one that is otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import msgspec

from scheduler.calendars.entries import Entry, Series
from scheduler.calendars.lines import line_bytes, when_line

Zones = Mapping[str, bytes]
Event = Callable[[Entry, Zones, bytes], bytes]


def recurring(master: Entry, series: Series, zones: Zones, event: Event) -> bytes:
    """The VEVENTs of a series; `event` makes one of them (RFC 5545, 3.8.4.4 and 3.8.5)."""
    assert isinstance(master.start, datetime)
    moments = _Moments(master.start, in_utc=str(master.start.tzinfo) not in zones)
    there = {instance.origin for instance in series.instances}
    lines = [_rule(series, moments)] if len(series.days) > 1 else []
    lines += [when_line("RDATE", moments.on(day), zones) for day in sorted(there.difference(series.days))]
    lines += [when_line("EXDATE", moments.on(day), zones) for day in series.days if day not in there]
    plain = msgspec.structs.replace(master, series=None)
    events = [event(plain, zones, b"".join(lines))]
    for instance in series.instances:
        moment = moments.on(instance.origin)
        mine = msgspec.structs.replace(instance.entry, made=master.made, sequence=master.sequence, stamp=master.stamp)
        if mine != msgspec.structs.replace(plain, start=moment, end=moment + (plain.end - plain.start)):
            events.append(event(msgspec.structs.replace(mine, recurrence=moment), zones, b""))
    return b"".join(events)


class _Moments:
    """When the rule means a day: at the master's hour in its zone, or at the hour of the first day in UTC."""

    def __init__(self, start: datetime, *, in_utc: bool) -> None:
        self._start = start.astimezone(UTC) if in_utc else start
        self._first = start.date()
        self._zone = start.tzinfo
        self._is_in_utc = in_utc

    def on(self, day: date) -> datetime:
        moment = self._start + (day - self._first)
        return moment.astimezone(self._zone) if self._is_in_utc else moment


def _rule(series: Series, moments: _Moments) -> bytes:
    """The RRULE with its end in UTC, as it must be where the start has a zone (RFC 5545, 3.3.10)."""
    from icalendar import vRecur

    until = moments.on(series.days[-1]).astimezone(UTC)
    return line_bytes("RRULE", vRecur.from_ical(f"{series.rule};UNTIL={until:%Y%m%dT%H%M%SZ}"))
