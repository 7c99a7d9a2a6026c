"""Two people never sit at one table."""

from __future__ import annotations

from scheduler.rules.exchange_kind import PairKind


class NeverPair(PairKind):
    """Barred pairs; where the rule is confidential, nobody but planners learns more than "not possible together"."""

    name = "never-pair"
