"""Nobody comes back to a department soon."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, begins
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay
from scheduler.rules.values import DepartmentIds


class NoReturnParameters(Parameters, frozen=True, kw_only=True):
    """At least `pause_weeks` between two stays in one of the `departments`; none named: all."""

    pause_weeks: float
    departments: DepartmentIds = ()

    def __post_init__(self) -> None:
        require(self.pause_weeks > 0, "error-more-than", field="pause_weeks", least=0, value=self.pause_weeks)


class NoReturn(RotationKind[NoReturnParameters]):
    """Between the last day of a stay and the first of the next one there lie at least seven days a week of pause."""

    name = "no-return"
    parameters = NoReturnParameters
    sees = Sight.PERSON

    def check(self, rule: Rule, parameters: NoReturnParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay in the plan that comes too soon after the one before; history counts."""
        named = parameters.departments
        for stay in self.stays(rule, plan):
            if named and stay.department.id not in named:
                continue
            same = [other for other in plan.stays(stay.person) if other.department.id == stay.department.id]
            for earlier, later in pairwise(same):
                days = (later.first - earlier.last).days
                if later.id == stay.id and days < 7 * parameters.pause_weeks:
                    yield self.finding(
                        rule, plan, stay.person.id, stay.id, people=[stay.person], departments=[stay.department],
                        dates=(stay.first, stay.last), measure=(days / 7, parameters.pause_weeks),
                        person=stay.person.name, department=stay.department.name, earlier_last=earlier.last,
                        pause=days, weeks=parameters.pause_weeks,
                    )  # fmt: skip

    def narrow(self, rule: Rule, parameters: NoReturnParameters, problem: RotationProblem) -> None:
        """Stays too soon after one that stands already are none to choose."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            judged = self.begun(rule, reach, choices)
            named = choices.at(parameters.departments) if parameters.departments else judged
            again = choices.of_joined(lambda stay: float(_too_soon(problem.plan, stay, parameters)))
            problem.judge(rule, choices, (again > 0) & judged & named)
            for stay in problem.plan.stays(choices.person):
                if not parameters.departments or stay.department.id in parameters.departments:
                    days = choices.begin - stay.last.toordinal()
                    soon = (days > 0) & (days < 7 * parameters.pause_weeks) & choices.at([stay.department.id])
                    fresh = choices.of_joined(lambda _: 1.0) == 0
                    problem.judge(rule, choices, (soon & fresh & judged).astype(int))

    def encode(self, rule: Rule, parameters: NoReturnParameters, problem: RotationProblem) -> None:
        """No stay starts so soon after the end of the one before in the department."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            for department in choices.departments:
                named = not parameters.departments or department.id in parameters.departments
                if not named or not reach.has_department(department):
                    continue
                for last, ended in enumerate(choices.cells):
                    for first in range(last + 1, len(choices.cells)):
                        start = choices.cells[first].start
                        if (start - ended.last).days >= 7 * parameters.pause_weeks:
                            break
                        if start >= problem.today and begins(rule, start):
                            pair = choices.terms(
                                (choices.ends(department.id, [last]), 1),
                                (choices.starts(department.id, [first]), 1),
                                (choices.starts(department.id, range(last + 1, first)), -1),
                            )
                            problem.limit(rule, choices, pair, most=1)


def _too_soon(plan: RotationDays, stay: Stay, parameters: NoReturnParameters) -> bool:
    """Whether a stay that stands already has come too soon after the one before."""
    same = [other for other in plan.stays(stay.person) if other.department.id == stay.department.id]
    before = same[same.index(stay) - 1] if same.index(stay) else None
    return before is not None and (stay.first - before.last).days < 7 * parameters.pause_weeks
