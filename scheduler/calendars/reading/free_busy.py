"""Free and busy times as servers publish them (RFC 5545, 3.6.4): periods, and nothing of what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from scheduler.calendars.reading.components import Component, Property
from scheduler.calendars.reading.events import Attendee, Bad, Event, Shows, attendee_of, duration_of, moment_of
from scheduler.calendars.reading.recurring import Occurrence
from scheduler.calendars.reading.zones import Zones
from scheduler.model import message

_TYPES = {"FREE": Shows.FREE, "BUSY-TENTATIVE": Shows.TENTATIVE, "BUSY-UNAVAILABLE": Shows.AWAY}
MOST_PERIODS = 20_000


def owner_of(component: Component) -> Attendee | None:
    """Whose times a VFREEBUSY tells: the ATTENDEE of an answer, else the ORGANIZER who published them."""
    found = component.get("ATTENDEE") or component.get("ORGANIZER")
    return attendee_of(found) if found else None


def periods_of(component: Component, zones: Zones) -> Iterator[Occurrence | Bad]:
    """Every period, or why it is none; the key of a period is its beginning, since nothing else is known of it."""
    count = 0
    owner = owner_of(component)
    for found in component.all("FREEBUSY"):
        shows = _TYPES.get(found.parameters.get("FBTYPE", "BUSY").upper(), Shows.BUSY)
        for text in found.value.split(","):
            count += 1
            if count > MOST_PERIODS:
                yield Bad(message("incoming-too-often", most=MOST_PERIODS), found.line)
                return
            try:
                start, end = _period(found, text, zones)
            except Bad as bad:
                yield bad
                continue
            event = Event(line=found.line, uid="", start=start, end=end, shows=shows, organizer=owner, private=True)
            yield Occurrence(event, start, end, "")


def _period(found: Property, text: str, zones: Zones) -> tuple[datetime, datetime]:
    begins, _, ends = text.strip().partition("/")
    start = moment_of(Property(found.line, found.name, found.parameters, begins), zones)
    length = duration_of(ends) if ends[:1] in ("P", "p", "+", "-") else None
    if not isinstance(start, datetime):
        raise Bad(message("incoming-bad-date", line=found.line, value=text.strip()[:40]), found.line)
    if length is not None:
        try:
            end = start.astimezone(UTC) + length
        except OverflowError:
            raise Bad(message("incoming-bad-date", line=found.line, value=text.strip()[:40]), found.line) from None
    else:
        read = moment_of(Property(found.line, found.name, found.parameters, ends), zones)
        if not isinstance(read, datetime):
            raise Bad(message("incoming-bad-date", line=found.line, value=text.strip()[:40]), found.line)
        end = read
    if end <= start:
        raise Bad(message("incoming-ends-before"), found.line)
    return start, end
