"""A stay is not longer than agreed."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stay_length import StayLengthKind, StayParameters, most_of
from scheduler.rules.values import amount_for


class MaxStay(StayLengthKind):
    """Each stay is at most so long; where history gives no net weeks they are counted by the calendar."""

    name = "max-stay"
    bound = "most"

    def check(self, rule: Rule, parameters: StayParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay that is too long; a notice where it was broken off."""
        for stay in self.stays(rule, plan):
            most = amount_for(parameters.weeks, stay.department)
            weeks = most_of(stay, plan, parameters) if most is not None else 0
            if most is None or weeks <= most:
                continue
            yield self.length_finding(rule, plan, stay, parameters, weeks, most)
