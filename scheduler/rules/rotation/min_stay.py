"""A stay is long enough to learn something."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stay_length import StayLengthKind, StayParameters, length_of, lengths_of, limits_of, off_by
from scheduler.rules.stays import Stay
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

    def narrow(self, rule: Rule, parameters: StayParameters, problem: RotationProblem) -> None:
        """Stays that are too short are none to choose; one that continues history without a number is long enough."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            known = choices.of_joined(lambda stay: 1.0 if _sure(problem.plan, stay, parameters) is not None else 0.0)
            unknown = (choices.of_joined(lambda _: 1.0) > 0) & (known == 0)
            weeks = lengths_of(choices, parameters, lambda stay: _sure(problem.plan, stay, parameters) or 0.0)
            missing = limits_of(choices, parameters.weeks) - weeks
            judged = self.begun(rule, reach, choices) & ~unknown
            problem.judge(rule, choices, off_by(choices, missing, parameters) * judged)

    def encode(self, rule: Rule, parameters: StayParameters, problem: RotationProblem) -> None:
        """Nothing to add: each stay has been judged by itself."""


def _sure(plan: RotationDays, stay: Stay, parameters: StayParameters) -> float | None:
    return 0.0 if parameters.measure == "calendar" else plan.net_weeks(stay, parameters.half_days)
