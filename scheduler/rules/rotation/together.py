"""Two people rotate side by side."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Person, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.halves import both, either, without
from scheduler.rules.kind import Parameters
from scheduler.rules.pairs import HALVES, Whereabouts, days_of_both, pairs_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs


class Together(RotationKind[Parameters]):
    """While one of a pair of the scope is assigned, the other is in the same department, on half days both work.

    At home counts as being in the home department.
    """

    name = "together"
    sees = Sight.PAIR
    pairs = True

    def check(self, rule: Rule, parameters: Parameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each pair and run of days on which one is alone."""
        reach = self.reach(rule, plan)
        force = range(plan.window.length)[plan.force(rule)]
        for one, other in pairs_of(rule, plan):
            people = [one, other]
            work = both(facts.contract(one), facts.contract(other))
            places = [place for place in _departments(plan, people) if reach.has_department(place)]
            apart = both(_apart(plan, one, other, places), work)
            for run in runs([n for n in force if apart[n]], work):
                there = [
                    place
                    for place in places
                    if any((plan.at(one, place.id)[n] | plan.at(other, place.id)[n]) & apart[n] for n in run)
                ]
                yield self.finding(
                    rule, plan, *sorted((one.id, other.id)), plan.day(run[0]), people=people, departments=there,
                    dates=(plan.day(run[0]), plan.day(run[-1])), extent=_extent(plan, one, other, places, work, run),
                    person=one.name, other=other.name,
                    places=[place.name for place in there],
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: Parameters, problem: RotationProblem) -> None:
        """On each half day both work, whoever is assigned to a department has the other there."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        for one, other in pairs_of(rule, plan):
            for department in plan.company.departments.values():
                for first, second in ((one, other), (other, one)) if reach.has_department(department) else ():
                    for part in HALVES:
                        alone = Whereabouts(problem, part)
                        alone.assigned(first, department.id)
                        alone.belongs(second, department.id, -1)
                        alone.judge(rule, days_of_both(rule, plan, one, other, part), most=0)


def _departments(plan: RotationDays, people: list[Person]) -> list[Department]:
    ids = {assignment.department: None for person in people for assignment in plan.of(person)}
    return [plan.department(key) for key in ids]


def _apart(plan: RotationDays, one: Person, other: Person, places: Iterable[Department]) -> bytes:
    """The halves on which exactly one of them is in one of the departments."""
    apart = bytes(plan.window.length)
    for place in places:
        here, there = plan.belonging(one, place.id), plan.belonging(other, place.id)
        rotating = either(plan.at(one, place.id), plan.at(other, place.id))
        apart = either(apart, both(rotating, either(without(here, there), without(there, here))))
    return apart


def _extent(
    plan: RotationDays, one: Person, other: Person, places: list[Department], work: bytes, run: list[int]
) -> int:
    """On how many half days of a run one of them is assigned where the other is not."""
    parts = [_apart(plan, one, other, [place]) for place in places]
    return sum((part[n] & work[n]).bit_count() for part in parts for n in run)
