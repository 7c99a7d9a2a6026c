"""Which rotation plan, person, department and assignment is meant; what every part on rotations begins with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.model import (
    Assignment,
    Department,
    Person,
    Refused,
    RotationPlan,
    RotationRow,
    Value,
    iso_week,
    message,
    require,
    row_id,
)
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Context, Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import find_department, person_names, person_shown
from scheduler.workspace.rotation_judged import Judged, JudgedPlans, rows_of

Words = dict[str, Value]


class PlanPart(Part):
    """A part about rotation plans. A plan is named by id or name, people and departments as everywhere."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._plans = JudgedPlans(context)

    def find(self, text: str, field: str = "plan") -> RotationPlan:
        """The plan that is meant; raises Refused otherwise, naming which could be meant."""
        plans = self._context.all(RotationPlan).values()
        return find_one(text, plans, lambda plan: (plan.name,), lambda plan: f"{plan.name} ({plan.id})", field)

    def _judged(self, plan: str) -> Judged:
        return self._plans.of(self.find(plan))

    def _person(self, text: str, field: str = "person") -> Person:
        return find_one(text, self._context.company.people.values(), person_names, person_shown, field)

    def _department(self, text: str, field: str = "department") -> Department:
        return find_department(text, self._context.company.departments.values(), field)

    def _places(self, plan: RotationPlan) -> Sequence[Department]:
        """The departments of a plan by code."""
        places = self._context.company.departments.values()
        wanted = [place for place in places if not plan.departments or place.id in plan.departments]
        return sorted(wanted, key=lambda place: place.code.casefold())

    def _name(self, department: str) -> str:
        place = self._context.company.departments.get(department)
        return place.name if place else department

    def _assignment(self, plan: RotationPlan, text: str) -> tuple[Person, Assignment]:
        """The assignment with that id, and whose it is."""
        people = self._context.company.people
        for row in rows_of(self._context, plan):
            for part in row.assignments:
                if part.id == text.strip().casefold() and row.person in people:
                    return people[row.person], part
        raise Refused(
            message("rotation-no-such-assignment", assignment=text, plan=plan.name),
            hint=message("rotation-see-assignments", plan=plan.id),
            field="assignment",
        )

    def _named(self, person: Person, part: Assignment, first: date | None = None, last: date | None = None) -> Words:
        """Somebody's assignment for a sentence, with other days than its own if given."""
        words = when(first or part.start, last or part.range.last)
        return {"person": person.name, "department": self._name(part.department), **words}


def when(first: date, last: date) -> Words:
    """Days with their calendar weeks, for a sentence."""
    form = "day" if first == last else "week" if iso_week(first) == iso_week(last) else "weeks"
    week, last_week = str(first.isocalendar().week), str(last.isocalendar().week)
    return {"when": message(f"rotation-when-{form}", first=first, last=last, week=week, last_week=last_week)}


def names_of(context: Context) -> dict[str, str]:
    """The names of people by id, and of departments by `department:` and id, for sentences."""
    company = context.company
    people = {key: person.name for key, person in company.people.items()}
    return people | {f"department:{key}": department.name for key, department in company.departments.items()}


def inside(plan: RotationPlan, day: date) -> date:
    """The day, which has to lie in the plan."""
    require(day in plan.range, "rotation-outside-plan", field="day", first=plan.start, last=plan.range.last)
    return day


def row_in(transaction: Transaction, plan: RotationPlan, person: str) -> RotationRow:
    """Somebody's row as the transaction has left it, an empty one where they have none."""
    key = row_id(plan.id, person)
    return transaction.get(RotationRow, key) or RotationRow(id=key, plan=plan.id, person=person)


def ids_in(transaction: Transaction, plan: RotationPlan) -> set[str]:
    """The ids of all assignments of a plan as the transaction has left them."""
    rows = transaction.all(RotationRow).values()
    return {part.id for row in rows if row.plan == plan.id for part in row.assignments}


def write(transaction: Transaction, row: RotationRow) -> None:
    """Keep a row; one without assignments goes."""
    if row.assignments:
        transaction.put(row)
    else:
        transaction.delete(RotationRow, row.id)
