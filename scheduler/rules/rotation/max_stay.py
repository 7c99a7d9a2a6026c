"""A stay is not longer than agreed."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule, Severity
from scheduler.rules.facts import Facts
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.stay_length import StayParameters, most_of
from scheduler.rules.values import amount_for


class MaxStay(RotationKind[StayParameters]):
    """Each stay is at most so long; where history gives no net weeks they are counted by the calendar."""

    name = "max-stay"
    parameters = StayParameters

    def check(self, rule: Rule, parameters: StayParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay that is too long; a notice where it was broken off."""
        for stay in self.stays(rule, plan):
            most = amount_for(parameters.weeks, stay.department)
            weeks = most_of(stay, plan, parameters) if most is not None else 0
            if most is None or weeks <= most:
                continue
            yield self.finding(
                rule,
                plan,
                stay.person.id,
                stay.id,
                people=[stay.person],
                departments=[stay.department],
                dates=(stay.first, stay.last),
                measure=(weeks, most),
                severity=Severity.NOTICE if stay.broken_off else None,
                person=stay.person.name,
                department=stay.department.name,
                weeks=round(weeks, 1),
                most=most,
                measured=parameters.measure,
            )
