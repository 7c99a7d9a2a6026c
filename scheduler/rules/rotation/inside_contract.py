"""Nobody is planned before they join or after they leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.model import DAY, Assignment, DateRange, Finding, Person, Rule
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem


class InsideContract(RotationKind[Parameters]):
    """Every calendar day of an assignment lies between joining and leaving."""

    name = "inside-contract"
    sees = Sight.PERSON
    always_on = True

    def check(self, rule: Rule, parameters: Parameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each end of an assignment that lies outside."""
        reach = self.reach(rule, plan)
        for person in plan.people:
            for assignment in plan.of(person) if reach.has_person(person) else ():
                for side, outside in _outside(person, assignment):
                    dates = in_force(rule, outside)
                    limit = person.joined if side == "before" else person.leaves
                    if dates and limit:
                        yield self.finding(
                            rule,
                            plan,
                            person.id,
                            assignment.id,
                            side,
                            people=[person],
                            departments=[plan.department(assignment.department)],
                            dates=(dates.start, dates.last),
                            variant=side,
                            person=person.name,
                            department=plan.department(assignment.department).name,
                            limit=limit,
                        )

    def encode(self, rule: Rule, parameters: Parameters, problem: RotationProblem) -> None:
        """Nothing to add: cells outside the contract are closed."""


def _outside(person: Person, assignment: Assignment) -> Iterator[tuple[str, DateRange]]:
    if person.joined and assignment.start < person.joined:
        yield "before", DateRange(start=assignment.start, end=min(person.joined, assignment.end))
    if person.leaves and person.leaves + DAY < assignment.end:
        yield "after", DateRange(start=max(person.leaves + DAY, assignment.start), end=assignment.end)
