"""Nobody meets before they join or after they leave."""

from __future__ import annotations

from scheduler.model import SitOutReason
from scheduler.rules.exchange_kind import HindranceKind
from scheduler.rules.kind import Parameters


class InsideContract(HindranceKind[Parameters]):
    """Every meeting lies between joining and leaving of everybody at the table."""

    name = "inside-contract"
    always_on = True
    reasons = frozenset({SitOutReason.NOT_EMPLOYED})
