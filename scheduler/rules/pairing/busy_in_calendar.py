"""Nobody meets at an hour at which their own calendar is busy."""

from __future__ import annotations

from scheduler.model import SitOutReason
from scheduler.rules.exchange_kind import CalendarKind
from scheduler.rules.kind import Parameters


class BusyInCalendar(CalendarKind[Parameters]):
    """A meeting overlaps no busy time that a calendar tells of anybody at the table."""

    name = "busy-in-calendar"
    always_on = True
    reasons = frozenset({SitOutReason.BUSY})
