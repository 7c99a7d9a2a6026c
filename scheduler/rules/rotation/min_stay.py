"""A stay is long enough to learn something."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule, Severity
from scheduler.rules.facts import Facts
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.stay_length import StayParameters, length_of
from scheduler.rules.values import amount_for


class MinStay(RotationKind[StayParameters]):
    """Each stay is at least so long; with a part in history that has no number it counts as long enough."""

    name = "min-stay"
    parameters = StayParameters
    counts_presence = True

    def check(self, rule: Rule, parameters: StayParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay that is too short; a notice where it was broken off."""
        for stay in self.stays(rule, plan):
            least = amount_for(parameters.weeks, stay.department)
            weeks = length_of(stay, plan, parameters) if least is not None else None
            if least is None or weeks is None or weeks >= least:
                continue
            yield self.finding(
                rule,
                plan,
                stay.person.id,
                stay.id,
                people=[stay.person],
                departments=[stay.department],
                dates=(stay.first, stay.last),
                measure=(weeks, least),
                severity=Severity.NOTICE if stay.broken_off else None,
                person=stay.person.name,
                department=stay.department.name,
                weeks=round(weeks, 1),
                least=least,
                measured=parameters.measure,
            )
