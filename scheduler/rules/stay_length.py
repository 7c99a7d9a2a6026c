"""How long a stay is: in net weeks or in calendar weeks."""

from __future__ import annotations

from typing import Literal

from scheduler.rules.halves import HalfDays
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stays import Stay
from scheduler.rules.values import Amount, check_amount


class StayParameters(Parameters, frozen=True, kw_only=True):
    """`weeks` as the `measure` says: net (present days / 5) or calendar (ISO weeks with an assigned day)."""

    weeks: Amount
    measure: Literal["net", "calendar"] = "net"
    half_days: HalfDays = "absent"

    def __post_init__(self) -> None:
        check_amount(self.weeks, "weeks")


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
