"""A stay is not longer than agreed."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stay_length import StayLengthKind, StayParameters, lengths_of, limits_of, most_of, off_by
from scheduler.rules.stays import Stay
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

    def narrow(self, rule: Rule, parameters: StayParameters, problem: RotationProblem) -> None:
        """Stays that are too long are none to choose."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            weeks = lengths_of(choices, parameters, lambda stay: _so_far(problem.plan, stay, parameters))
            beyond = weeks - limits_of(choices, parameters.weeks)
            problem.judge(rule, choices, off_by(choices, beyond, parameters) * self.begun(rule, reach, choices))

    def encode(self, rule: Rule, parameters: StayParameters, problem: RotationProblem) -> None:
        """Nothing to add: each stay has been judged by itself."""


def _so_far(plan: RotationDays, stay: Stay, parameters: StayParameters) -> float:
    planned = plan.net_days(stay, parameters.half_days) if stay.assignments else 0.0
    return (planned + plan.past_net_days(stay, parameters.half_days)) / 5
