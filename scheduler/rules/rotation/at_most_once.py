"""No department twice."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Rule
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, begins
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import DepartmentIds


class AtMostOnceParameters(Parameters, frozen=True, kw_only=True):
    """The `departments` that nobody comes to twice; none named: all."""

    departments: DepartmentIds = ()


class AtMostOnce(RotationKind[AtMostOnceParameters]):
    """Nobody has a second stay in a department; history counts."""

    name = "at-most-once"
    parameters = AtMostOnceParameters
    sees = Sight.PERSON

    def check(
        self, rule: Rule, parameters: AtMostOnceParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay in the plan that is not the first."""
        for stay in self.stays(rule, plan):
            if parameters.departments and stay.department.id not in parameters.departments:
                continue
            same = [other for other in plan.stays(stay.person) if other.department.id == stay.department.id]
            number = same.index(stay) + 1
            if number > 1:
                yield self.finding(
                    rule,
                    plan,
                    stay.person.id,
                    stay.id,
                    people=[stay.person],
                    departments=[stay.department],
                    dates=(stay.first, stay.last),
                    measure=(number, 1),
                    person=stay.person.name,
                    department=stay.department.name,
                    number=number,
                    earlier=same[number - 2].first,
                    earlier_last=same[number - 2].last,
                )

    def encode(self, rule: Rule, parameters: AtMostOnceParameters, problem: RotationProblem) -> None:
        """Each department is entered once at most, not at all after a stay there that the choice does not continue."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        for choices in problem.within(reach):
            before = [stay.department.id for stay in plan.stays(choices.person)]
            seconds = {key for key, stay in choices.joined.items() if before.count(stay.department.id) > 1}
            for number, department in enumerate(choices.departments):
                named = not parameters.departments or department.id in parameters.departments
                if not named or not reach.has_department(department):
                    continue
                cells = [
                    cell
                    for cell, days in enumerate(choices.cells)
                    if (days.end > problem.today or choices.forced[cell])
                    and ((number, cell) not in choices.joined or (number, cell) in seconds)
                ]
                self._once(rule, problem, choices, department, cells, fresh=department.id not in before)

    def _once(
        self,
        rule: Rule,
        problem: RotationProblem,
        choices: Choices,
        department: Department,
        cells: list[int],
        *,
        fresh: bool,
    ) -> None:
        """Each of the cells in the rule's time may begin a stay only where none has begun before."""
        judged = [cell for cell in cells if begins(rule, choices.cells[cell].start)]
        if not fresh:
            problem.limit(rule, choices, choices.terms((choices.starts(department.id, judged), 1)), most=0)
        elif len(judged) == len(choices.cells):
            problem.limit(rule, choices, choices.entering(department.id), most=1)
        else:
            for cell in judged:
                earlier = choices.starts(department.id, range(cell))
                terms = choices.terms((choices.starts(department.id, [cell]), len(earlier) + 1), (earlier, 1))
                problem.limit(rule, choices, terms, most=len(earlier) + 1)
