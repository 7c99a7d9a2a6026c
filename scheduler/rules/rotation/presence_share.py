"""Who is away for most of a stay learns nothing there."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.halves import HalfDays
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import check_share


class PresenceShareParameters(Parameters, frozen=True, kw_only=True):
    """The `least_share` of the assigned days on which somebody is present."""

    least_share: float
    half_days: HalfDays = "absent"

    def __post_init__(self) -> None:
        check_share(self.least_share, "least_share")


class PresenceShare(RotationKind[PresenceShareParameters]):
    """In each stay, present days against assigned days; holidays, school and absences are assigned, not present."""

    name = "presence-share"
    parameters = PresenceShareParameters
    sees = Sight.PERSON
    counts_presence = True

    def check(
        self, rule: Rule, parameters: PresenceShareParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay in the plan that is hollow."""
        for stay in self.stays(rule, plan):
            assigned = plan.assigned_weight(stay)
            present = plan.net_days(stay, parameters.half_days)
            if assigned and present < parameters.least_share * assigned - 1e-9:
                yield self.finding(
                    rule, plan, stay.person.id, stay.id, people=[stay.person], departments=[stay.department],
                    dates=(stay.planned.start, stay.last), measure=(present / assigned, parameters.least_share),
                    person=stay.person.name, department=stay.department.name, present=present, assigned=assigned,
                    least=round(100 * parameters.least_share),
                )  # fmt: skip

    def narrow(self, rule: Rule, parameters: PresenceShareParameters, problem: RotationProblem) -> None:
        """Stays that would be hollow are none to choose; a stay of history that one continues does not count."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            assigned, present = choices.assigned, choices.net_days(parameters.half_days)
            hollow = (assigned > 0) & (present < parameters.least_share * assigned - 1e-9)
            problem.judge(rule, choices, hollow * self.begun(rule, reach, choices))

    def encode(self, rule: Rule, parameters: PresenceShareParameters, problem: RotationProblem) -> None:
        """Nothing to add: each stay has been judged by itself."""
