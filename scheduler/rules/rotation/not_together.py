"""Two people are never in one department at the same time."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Person, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.halves import both, either
from scheduler.rules.kind import Parameters
from scheduler.rules.pairs import HALVES, Whereabouts, days_of_both, pairs_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs


class NotTogether(RotationKind[Parameters]):
    """The pairs of the scope are never in the same department on a half day that is a work day of both.

    At home counts as being in the home department; two who belong to the same one are only judged where the rotation
    brings them together.
    """

    name = "not-together"
    sees = Sight.PAIR
    pairs = True

    def check(self, rule: Rule, parameters: Parameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each pair, department and run of days."""
        reach = self.reach(rule, plan)
        for one, other in pairs_of(rule, plan):
            for department in _departments(plan, [one, other]):
                if reach.has_department(department):
                    yield from self._together(rule, plan, one, other, department)

    def _together(
        self, rule: Rule, plan: RotationDays, one: Person, other: Person, department: Department
    ) -> Iterable[Finding]:
        rotating = either(plan.at(one, department.id), plan.at(other, department.id))
        together = both(both(plan.belonging(one, department.id), plan.belonging(other, department.id)), rotating)
        work = both(plan.facts.contract(one), plan.facts.contract(other))
        force = range(plan.window.length)[plan.force(rule)]
        for run in runs([n for n in force if together[n]], work):
            yield self.finding(
                rule,
                plan,
                *sorted((one.id, other.id)),
                department.id,
                plan.day(run[0]),
                people=[one, other],
                departments=[department],
                dates=(plan.day(run[0]), plan.day(run[-1])),
                extent=self._extent(plan, one, other, department, both(together, work), run),
                person=one.name,
                other=other.name,
                department=department.name,
            )

    def _extent(
        self, plan: RotationDays, one: Person, other: Person, department: Department, halves: bytes, run: list[int]
    ) -> int:
        """Half days together; in the home of both each one who is assigned there counts."""
        if not one.department == other.department == department.id:
            return sum(halves[n].bit_count() for n in run)
        assigned = (both(plan.at(person, department.id), halves) for person in (one, other))
        return sum(half[n].bit_count() for half in assigned for n in run)

    def encode(self, rule: Rule, parameters: Parameters, problem: RotationProblem) -> None:
        """On each half day both work, one of them at most is in a department."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        for one, other in pairs_of(rule, plan):
            for department in plan.company.departments.values():
                if not reach.has_department(department):
                    continue
                at_home = one.department == other.department == department.id
                for part in HALVES:
                    days = days_of_both(rule, plan, one, other, part)
                    for first, second in ((one, other), (other, one)) if at_home else ((one, other),):
                        there = Whereabouts(problem, part)
                        (there.assigned if at_home else there.belongs)(first, department.id)
                        there.belongs(second, department.id)
                        there.judge(rule, days, most=1)


def _departments(plan: RotationDays, people: list[Person]) -> list[Department]:
    ids = {assignment.department: None for person in people for assignment in plan.of(person)}
    return [plan.department(key) for key in ids]
