"""Nobody is called to a meeting at an hour for which they have declined."""

from __future__ import annotations

from scheduler.model import SitOutReason
from scheduler.rules.exchange_kind import CalendarKind
from scheduler.rules.kind import Parameters


class DeclinedMeeting(CalendarKind[Parameters]):
    """A no to an invitation is about its hour: another meeting of the programme at that hour would get the same no."""

    name = "declined-meeting"
    always_on = True
    reasons = frozenset({SitOutReason.DECLINED})
