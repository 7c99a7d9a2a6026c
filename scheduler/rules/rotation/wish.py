"""What people would like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from scheduler.model import DAY, DateRange, Finding, Rule, Severity, Wish, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import DepartmentId, PersonId


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
            shared = plan.plan.range.intersection(DateRange(start=wish.start, end=wish.end))
            if shared is None or in_force(rule, shared) is None:
                continue
            if not any(plan.at(person, department.id)[plan.place(shared)]):
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
            shared = plan.plan.range.intersection(DateRange(start=wish.start, end=wish.end))
            if choices is None or shared is None or in_force(rule, shared) is None:
                continue
            department = plan.company.departments.get(wish.department)
            if department is None or not reach.has_person(choices.person) or not reach.has_department(department):
                continue
            if any(plan.at(choices.person, department.id)[plan.place(shared)]):
                continue
            contract = plan.facts.contract(choices.person)
            cells = [
                number
                for number, cell in enumerate(choices.cells)
                if (days := cell.intersection(shared)) and any(contract[plan.place(days)])
            ]
            problem.limit(rule, choices, choices.terms(*_stays_in(choices, department.id, cells)), least=1)


def _stays_in(choices: Choices, department: str, cells: list[int]) -> Iterator[tuple[list[int], int]]:
    """How many stays share one of the cells: those that go on or start in the first, and those that start later."""
    for cell in cells:
        yield (choices.starts(department, [cell]) if cell - 1 in cells else choices.spent(department, [cell])), 1


def _wishes(parameters: WishParameters, plan: RotationDays) -> Iterator[Wish]:
    if not parameters.person:
        yield from plan.company.wishes.values()
        return
    start, last = parameters.from_ or plan.plan.start, parameters.until or plan.plan.range.last
    if start <= last:
        yield Wish(
            id="own", person=parameters.person, department=parameters.department, start=start, end=last + DAY
        )  # fmt: skip
