"""What people would like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from scheduler.model import DAY, Finding, Rule, Severity, Wish, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import DepartmentId, PersonId
from scheduler.rules.wishes import cells_within, days_of, is_met, stays_within


class WishParameters(Parameters, frozen=True, kw_only=True):
    """A `person` would like to be in a `department` between `from` and `until`; none given: every wish on record."""

    person: PersonId = ""
    department: DepartmentId = ""
    from_: date | None = msgspec.field(name="from", default=None)
    until: date | None = None

    def __post_init__(self) -> None:
        require(bool(self.person) == bool(self.department), "rule-wish-needs-both", field="department")
        if self.from_ and self.until:
            require(self.from_ <= self.until, "error-empty-range", field="until", start=self.from_, end=self.until)


class Wished(RotationKind[WishParameters]):
    """A wish is met by one assigned day in the department within its time."""

    name = "wish"
    parameters = WishParameters
    sees = Sight.PERSON
    severity = Severity.SOFT

    def check(self, rule: Rule, parameters: WishParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each wish in the plan's time that is not met."""
        reach = self.reach(rule, plan)
        planned = {person.id for person in plan.planned}
        for wish in _wishes(parameters, plan):
            person, department = plan.company.people.get(wish.person), plan.company.departments.get(wish.department)
            if person is None or department is None or person.id not in planned:
                continue
            if not reach.has_person(person) or not reach.has_department(department):
                continue
            shared = days_of(rule, wish, plan)
            if shared and not is_met(wish, shared, plan):
                yield self.finding(
                    rule, plan, wish.id, people=[person], departments=[department],
                    dates=(shared.start, shared.last), measure=(0, 1), person=person.name, department=department.name,
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: WishParameters, problem: RotationProblem) -> None:
        """A cell in which somebody works in the wished time is spent there."""
        plan, reach = problem.plan, self.reach(rule, problem.plan)
        for wish in _wishes(parameters, plan):
            person = plan.company.people.get(wish.person)
            choices = problem.of(person) if person else None
            shared = days_of(rule, wish, plan)
            if choices is None or shared is None:
                continue
            department = plan.company.departments.get(wish.department)
            if department is None or not reach.has_person(choices.person) or not reach.has_department(department):
                continue
            if not is_met(wish, shared, plan):
                cells = cells_within(choices, shared)
                problem.limit(rule, choices, choices.terms(*stays_within(choices, department.id, cells)), least=1)


def _wishes(parameters: WishParameters, plan: RotationDays) -> Iterator[Wish]:
    if not parameters.person:
        yield from plan.company.wishes.values()
        return
    start, last = parameters.from_ or plan.plan.start, parameters.until or plan.plan.range.last
    if start <= last:
        yield Wish(
            id="own", person=parameters.person, department=parameters.department, start=start, end=last + DAY
        )  # fmt: skip
