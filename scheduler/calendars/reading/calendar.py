"""A calendar of somebody else as it is read: what happens within a window, and what could not be read and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from scheduler.calendars.reading.components import CalendarParts, Component, calendars_in
from scheduler.calendars.reading.events import Attendee, Bad, Event, event_of, last_day_at_sight, text_of
from scheduler.calendars.reading.free_busy import owner_of, periods_of
from scheduler.calendars.reading.recurring import Occurrence, Work, alone, occurrences, once
from scheduler.calendars.reading.zones import UnknownZone, Zones, zone_called
from scheduler.model import DateRange, Message, Refused, message

MOST_EVENTS = 20_000
"""Events near the window that are read of one file; more is no calendar of a person or a team."""

LONGEST = timedelta(days=3 * 366)
"""As long as a plan may be; what is longer is no absence."""

_MARGIN = timedelta(days=2)
Advance = Callable[[float], None]


class Trouble(msgspec.Struct, frozen=True):
    """Something that could not be read: on which line and why; `zone` is the name of a time zone that nobody knows."""

    line: int
    text: Message
    zone: str = ""
    likely: tuple[str, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """What was read of one file. `whole` is false where something is missing, so that nothing may be concluded from it.

    `owners` are those who published it, `names` what it calls itself, `method` its METHOD. `past` counts the events
    before the window.
    """

    occurrences: tuple[Occurrence, ...]
    troubles: tuple[Trouble, ...]
    names: tuple[str, ...]
    owners: tuple[Attendee, ...]
    method: str
    whole: bool
    past: int


def read_calendar(
    content: bytes,
    window: DateRange,
    *,
    zone: str,
    answers: Mapping[str, str] | None = None,
    advance: Advance | None = None,
) -> Reading:
    """What the calendars in some bytes say of the days of the window.

    `zone` is where times are that name no zone, `answers` what names of time zones mean. Raises Refused for what is no
    calendar at all. One bad event is a trouble and stops nothing.
    """
    parts = calendars_in(content)
    if not parts:
        raise Refused(message("incoming-no-calendar"), hint=message("incoming-save-as"))
    reader = _Reader(window, ZoneInfo(zone), answers or {}, advance or _silent)
    for number, one in enumerate(parts):
        reader.take(one, number / len(parts), 1 / len(parts))
    return reader.reading(parts)


class _Reader:
    """Goes through the calendars of one file and keeps what it finds."""

    def __init__(self, window: DateRange, zone: ZoneInfo, answers: Mapping[str, str], advance: Advance) -> None:
        self.window = window
        self.zone = zone
        self.answers = answers
        self.advance = advance
        self.found: list[Occurrence] = []
        self.troubles: list[Trouble] = []
        self.owners: list[Attendee] = []
        self.past = 0
        self.left_out = False
        self.work = Work()
        self._read = 0
        self._before = (window.start - _MARGIN).strftime("%Y%m%d")

    def take(self, parts: CalendarParts, begin: float, share: float) -> None:
        """One calendar."""
        zones = Zones(parts.zones, self.answers, self.zone, self.window.start.year, own=_own_zone(parts))
        series: dict[str, list[Event]] = defaultdict(list)
        for number, component in enumerate(parts.components):
            if number % 500 == 0:
                self.advance(begin + share * number / len(parts.components))
            if component.kind == "VFREEBUSY":
                self._take_free_busy(component, zones)
            elif (event := self._event(component, zones)) is not None:
                if event.recurs:
                    series[event.uid or f"line-{event.line}"].append(event)
                else:
                    self._keep(once(event))
        for events in series.values():
            if all(event.recurrence is not None for event in events):
                for event in events:
                    self._keep(alone(event))
            else:
                self._take_series(events, zones)

    def _event(self, component: Component, zones: Zones) -> Event | None:
        """The event in a component; None where it is past, too many, or cannot be read, which is said."""
        last = last_day_at_sight(component)
        if last and last < self._before:
            self.past += 1
            return None
        self._read += 1
        if self._read > MOST_EVENTS:
            if not self.left_out:
                self.troubles.append(Trouble(component.line, message("incoming-too-many", most=MOST_EVENTS)))
            self.left_out = True
            return None
        if component.broken is not None:
            self.troubles.append(Trouble(component.line, component.broken))
            return None
        try:
            return event_of(component, zones)
        except Bad as bad:
            self.troubles.append(Trouble(bad.line, bad.text))
        except UnknownZone as unknown:
            self._ask(component.line, unknown)
        return None

    def _take_series(self, events: Sequence[Event], zones: Zones) -> None:
        try:
            for occurrence in occurrences(events, zones, self.window, self.work):
                self._keep(occurrence)
        except Bad as bad:
            self.troubles.append(Trouble(bad.line, bad.text))
        except UnknownZone as unknown:
            self._ask(events[0].line, unknown)

    def _take_free_busy(self, component: Component, zones: Zones) -> None:
        if owner := owner_of(component):
            self.owners.append(owner)
        if component.broken is not None:
            self.troubles.append(Trouble(component.line, component.broken))
        try:
            for period in periods_of(component, zones):
                if isinstance(period, Bad):
                    self.troubles.append(Trouble(period.line, period.text))
                else:
                    self._keep(period)
        except UnknownZone as unknown:
            self._ask(component.line, unknown)

    def _ask(self, line: int, unknown: UnknownZone) -> None:
        self.troubles.append(Trouble(line, unknown.text, unknown.name, unknown.likely))

    def _keep(self, occurrence: Occurrence) -> None:
        start, end = _day(occurrence.start), _last(occurrence.start, occurrence.end)
        if end < self.window.start:
            self.past += 1
        elif end - start > LONGEST:
            self.troubles.append(Trouble(occurrence.event.line, message("incoming-too-long", days=LONGEST.days)))
        elif start < self.window.end:
            self.found.append(occurrence)

    def reading(self, parts: Sequence[CalendarParts]) -> Reading:
        """Everything, in the order of the days."""
        names = [one.properties.get(name, "") for one in parts for name in ("X-WR-CALNAME", "NAME", "X-OWNER")]
        known = [text_of(name) for name in names if name]
        return Reading(
            occurrences=tuple(sorted(self.found, key=lambda one: (_day(one.start), one.event.line))),
            troubles=tuple(sorted(self.troubles, key=lambda one: one.line)),
            names=tuple(dict.fromkeys(known)),
            owners=tuple(dict.fromkeys(self.owners)),
            method=parts[0].properties.get("METHOD", "").strip().upper(),
            whole=all(one.complete for one in parts) and not self.troubles and not self.left_out,
            past=self.past,
        )


def _silent(_share: float) -> None:
    """Nobody wants to know how far it is."""


def _own_zone(parts: CalendarParts) -> ZoneInfo | None:
    named = zone_called(parts.properties.get("X-WR-TIMEZONE", ""))
    return ZoneInfo(named) if named else None


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _last(start: datetime | date, end: datetime | date) -> date:
    if isinstance(end, datetime):
        return end.date() - timedelta(days=1) if end.time() == time.min and end > start else end.date()
    return end - timedelta(days=1)
