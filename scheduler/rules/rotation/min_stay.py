"""A stay is long enough to learn something."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stay_length import StayLengthKind, StayParameters, length_of
from scheduler.rules.values import amount_for


class MinStay(StayLengthKind):
    """Each stay is at least so long; with a part in history that has no number it counts as long enough."""

    name = "min-stay"
    bound = "least"
    counts_presence = True

    def check(self, rule: Rule, parameters: StayParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay that is too short; a notice where it was broken off."""
        for stay in self.stays(rule, plan):
            least = amount_for(parameters.weeks, stay.department)
            weeks = length_of(stay, plan, parameters) if least is not None else None
            if least is None or weeks is None or weeks >= least:
                continue
            yield self.length_finding(rule, plan, stay, parameters, weeks, least)
