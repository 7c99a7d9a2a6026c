"""How long a stay is, in net weeks or in calendar weeks, and what the kinds that limit it share."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from scheduler.model import Finding, Rule, Severity
from scheduler.rules.halves import HalfDays
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.stays import Stay
from scheduler.rules.values import Amount, check_amount


class StayParameters(Parameters, frozen=True, kw_only=True):
    """`weeks` as the `measure` says: net (present days / 5) or calendar (ISO weeks with an assigned day)."""

    weeks: Amount
    measure: Literal["net", "calendar"] = "net"
    half_days: HalfDays = "absent"

    def __post_init__(self) -> None:
        check_amount(self.weeks, "weeks")


class StayLengthKind(RotationKind[StayParameters]):
    """A kind that limits how long a stay is."""

    parameters = StayParameters

    bound: ClassVar[str]
    """What the sentence calls the limit: `least` or `most`."""

    def length_finding(
        self, rule: Rule, plan: RotationDays, stay: Stay, parameters: StayParameters, weeks: float, allowed: float
    ) -> Finding:
        """A stay of so many weeks against what is allowed; a notice where it was broken off."""
        limit: dict[str, Any] = {self.bound: allowed}
        return self.finding(
            rule,
            plan,
            stay.person.id,
            stay.id,
            people=[stay.person],
            departments=[stay.department],
            dates=(stay.first, stay.last),
            measure=(weeks, allowed),
            severity=Severity.NOTICE if stay.broken_off else None,
            person=stay.person.name,
            department=stay.department.name,
            weeks=round(weeks, 1),
            measured=parameters.measure,
            **limit,
        )


def length_of(stay: Stay, plan: RotationDays, parameters: StayParameters) -> float | None:
    """The length that is sure at least; None where a part in history counts as done."""
    if parameters.measure == "calendar":
        return plan.calendar_weeks(stay)
    return plan.net_weeks(stay, parameters.half_days)


def most_of(stay: Stay, plan: RotationDays, parameters: StayParameters) -> float:
    """The whole length, with history by its numbers, else by the calendar."""
    if parameters.measure == "calendar":
        return plan.calendar_weeks(stay)
    return (plan.net_days(stay, parameters.half_days) + plan.past_net_days(stay, parameters.half_days)) / 5
