"""Two people share a table as seldom as possible."""

from __future__ import annotations

from scheduler.model import Severity
from scheduler.rules.exchange_kind import PairKind


class AvoidPair(PairKind):
    """Pairs that meet only where nothing better is left."""

    name = "avoid-pair"
    severity = Severity.SOFT
