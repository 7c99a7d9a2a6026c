"""Nobody meets on a day or half day on which they are away or do not work."""

from __future__ import annotations

from scheduler.model import SitOutReason
from scheduler.rules.exchange_kind import HindranceKind
from scheduler.rules.kind import Parameters


class AbsentParticipant(HindranceKind[Parameters]):
    """A meeting needs everybody's presence: no approved absence, and work due on those halves of the day."""

    name = "absent-participant"
    always_on = True
    counts_presence = True
    reasons = frozenset({SitOutReason.AWAY, SitOutReason.NOT_DUE})
