"""Nobody meets on a public holiday of their own place of work."""

from __future__ import annotations

from scheduler.model import SitOutReason
from scheduler.rules.exchange_kind import HindranceKind
from scheduler.rules.kind import Parameters


class HolidayOfAParticipant(HindranceKind[Parameters]):
    """A meeting falls on no holiday of anybody at the table."""

    name = "holiday-of-a-participant"
    always_on = True
    reasons = frozenset({SitOutReason.HOLIDAY})
