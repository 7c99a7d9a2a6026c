"""Some work is not for the young."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scheduler.model import Finding, Rule, age_reached, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem


class YouthParameters(Parameters, frozen=True, kw_only=True):
    """The `age` in years that somebody must have reached."""

    age: int = 18

    def __post_init__(self) -> None:
        require(1 <= self.age <= 99, "rule-bad-age", field="age", value=self.age)


class Youth(RotationKind[YouthParameters]):
    """Nobody younger has an assigned day in the departments of the scope.

    Of whom no date of birth is on record nothing is said.
    """

    name = "youth"
    parameters = YouthParameters
    sees = Sight.PERSON

    def check(self, rule: Rule, parameters: YouthParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay whose first assigned day comes too early."""
        for stay in self.stays(rule, plan):
            born = stay.person.born
            days = plan.assigned_days(stay) if born else []
            if born is None or not days or days[0] >= (old_enough := age_reached(born, parameters.age)):
                continue
            yield self.finding(
                rule, plan, stay.person.id, stay.id, people=[stay.person], departments=[stay.department],
                dates=(stay.planned.start, stay.last), person=stay.person.name, department=stay.department.name,
                age=parameters.age, day=old_enough,
            )  # fmt: skip

    def narrow(self, rule: Rule, parameters: YouthParameters, problem: RotationProblem) -> None:
        """Stays that begin too early are not there to choose."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            if born := choices.person.born:
                early = choices.first_assigned < age_reached(born, parameters.age).toordinal()
                assigned = choices.first_assigned < date.max.toordinal()
                problem.judge(rule, choices, (self.begun(rule, reach, choices) & early & assigned).astype(int))

    def encode(self, rule: Rule, parameters: YouthParameters, problem: RotationProblem) -> None:
        """Nothing to add: each stay has been judged by itself."""
