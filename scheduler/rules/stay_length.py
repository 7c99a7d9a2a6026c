"""How long a stay is, in net weeks or in calendar weeks, and what the kinds that limit it share."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, ClassVar, Literal

from scheduler.model import Finding, Rule, Severity
from scheduler.rules.choices import Choices
from scheduler.rules.halves import HalfDays
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.stays import Stay
from scheduler.rules.values import Amount, amount_for, check_amount


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
    sees = Sight.PERSON

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
            extent=extent_of(abs(weeks - allowed), parameters),
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


def extent_of(weeks: float, parameters: StayParameters) -> int:
    """How far a length is off, in days for net weeks, in weeks for calendar weeks; never less than one."""
    return max(1, math.ceil(weeks * (1 if parameters.measure == "calendar" else 5) - 1e-9))


def lengths_of(choices: Choices, parameters: StayParameters, history: Callable[[Stay], float]) -> Any:
    """The length of each stay to choose among, in weeks; `history` gives the weeks of a stay that one continues."""
    if parameters.measure == "calendar":
        return choices.weeks
    return choices.net_days(parameters.half_days) / 10 + choices.of_joined(history)


def limits_of(choices: Choices, weeks: Amount) -> Any:
    """The limit for each stay to choose among; infinite where its department has none."""
    found = [amount_for(weeks, department) for department in choices.departments]
    limits = choices.np.array([math.inf if limit is None else limit for limit in found] or [math.inf])
    return limits[choices.where]


def off_by(choices: Choices, missing: Any, parameters: StayParameters) -> Any:
    """`extent_of` for each stay to choose among that is off by so many weeks; 0 where it is not off."""
    np = choices.np
    unit = 1 if parameters.measure == "calendar" else 5
    extents = np.maximum(1, np.ceil(np.where(np.isfinite(missing), missing, 0) * unit - 1e-9))
    return np.where(np.isfinite(missing) & (missing > 1e-9), extents, 0).astype(np.int64)
