"""A tandem: each takes the other's place."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.halves import both, either, without
from scheduler.rules.kind import Parameters
from scheduler.rules.pairs import HALVES, Whereabouts, days_of_both, pairs_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, names
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs


class Reciprocal(RotationKind[Parameters]):
    """The two of a pair are away from home at the same time, each in the other's department.

    Judged on the half days that both work by contract.
    """

    name = "reciprocal"
    sees = Sight.PAIR
    pairs = True

    def check(self, rule: Rule, parameters: Parameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each pair and run of days on which one is away without the swap."""
        force = range(plan.window.length)[plan.force(rule)]
        for one, other in pairs_of(rule, plan):
            people = [one, other]
            work = both(facts.contract(one), facts.contract(other))
            swapped = both(plan.at(one, other.department), plan.at(other, one.department))
            broken = both(without(either(plan.elsewhere(one), plan.elsewhere(other)), swapped), work)
            for run in runs([n for n in force if broken[n]], work):
                away = [person for person in people if any(plan.elsewhere(person)[n] for n in run)]
                departments = [
                    plan.company.departments[person.department]
                    for person in people
                    if person.department in plan.company.departments
                ]
                yield self.finding(
                    rule, plan, *sorted((one.id, other.id)), plan.day(run[0]), people=people, departments=departments,
                    dates=(plan.day(run[0]), plan.day(run[-1])),
                    extent=sum((without(plan.elsewhere(person), swapped)[n] & work[n]).bit_count()
                               for person in people for n in run),
                    person=one.name, other=other.name, away=names(away),
                    number=len(away),
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: Parameters, problem: RotationProblem) -> None:
        """On each half day both work, whoever is elsewhere is at the other's place, and the other at theirs."""
        plan = problem.plan
        for one, other in pairs_of(rule, plan):
            for first, second in ((one, other), (other, one)):
                for department in plan.company.departments.values():
                    for part in HALVES if department.id != first.department else ():
                        alone = Whereabouts(problem, part)
                        alone.assigned(first, department.id)
                        if department.id == second.department:
                            alone.assigned(second, first.department, -1)
                        alone.judge(rule, days_of_both(rule, plan, one, other, part), most=0)
