"""What the kinds of rules for rotations share: whom they are for, and how a finding is made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Literal

import msgspec

from scheduler.model import (
    DateRange,
    Department,
    Finding,
    Measure,
    Message,
    Person,
    Role,
    Rule,
    Severity,
    Span,
    Value,
    message,
    through,
)
from scheduler.rules.choices import Choices
from scheduler.rules.kind import Kind, ParametersT, finding_id
from scheduler.rules.reach import Reach, reach_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay

EVERYBODY = frozenset(Role)


class Sight(StrEnum):
    """What one finding of a kind depends on: one person's row (the first of its people), the rows of its people,
    whoever is assigned to its first department (the station) or also at home there, who guides and is guided, or the
    whole plan.
    """

    PERSON = "person"
    PAIR = "pair"
    STATION = "station"
    DEPARTMENT = "department"
    MENTORS = "mentors"
    PLAN = "plan"


class RotationKind(Kind[RotationDays, ParametersT]):
    """A kind of rule for rotation plans; `roles` are those it makes sense for where a scope names no people.

    `sees` says how far a finding looks, so that after a change only what it can have changed is judged anew.
    """

    plan = "rotation"
    sees: ClassVar[Sight] = Sight.PLAN
    roles: ClassVar[frozenset[Role]] = EVERYBODY

    def depends_on(self, finding: Finding) -> tuple[str, ...]:
        """The people whose rows a finding was made of, where the kind sees rows of people."""
        return finding.people[:1] if self.sees == Sight.PERSON else finding.people

    def narrow(self, rule: Rule, parameters: ParametersT, problem: RotationProblem) -> None:
        """Judge the stays that people could choose, each by itself; most kinds have nothing to say here."""

    def word(self, **facts: Any) -> Message:
        """The sentence of a finding; `variant` chooses among several that a kind has."""
        variant = facts.pop("variant", "")
        return message(f"rule-{self.name}-finding" + (f"-{variant}" if variant else ""), **facts)

    def reach(self, rule: Rule, plan: RotationDays) -> Reach:
        """Whom and what the rule is about in the plan's company."""
        found: Reach = plan.lasting(("reach", rule.scope, self.roles), lambda: self._reach(rule, plan))
        return found

    def _reach(self, rule: Rule, plan: RotationDays) -> Reach:
        reach = reach_of(rule.scope, plan.company)
        if reach.people is not None or self.roles == EVERYBODY:
            return reach
        people = frozenset(person.id for person in plan.company.people.values() if person.role in self.roles)
        return msgspec.structs.replace(reach, people=people)

    def stays(self, rule: Rule, plan: RotationDays) -> Iterable[Stay]:
        """The planned stays that the rule is about: in its scope, begun in the plan while it is in force."""
        reach = self.reach(rule, plan)
        for stay in plan.planned_stays():
            meant = reach.has_person(stay.person) and reach.has_department(stay.department)
            if meant and begins(rule, stay.planned.start):
                yield stay

    def begun(self, rule: Rule, reach: Reach, choices: Choices) -> Any:
        """The stays to choose among that the rule is about, as truth values: in its scope, begun in its time."""
        first, last = (rule.first or date.min).toordinal(), (rule.until or date.max).toordinal()
        there = choices.at(d.id for d in choices.departments if reach.has_department(d))
        return there & (first <= choices.begin) & (choices.begin <= last)

    def finding(
        self,
        rule: Rule,
        plan: RotationDays,
        *matter: object,
        people: Iterable[Person],
        departments: Iterable[Department],
        dates: tuple[date, date],
        measure: tuple[float, float] | None = None,
        severity: Severity | None = None,
        confidential: bool = False,
        extent: int = 1,
        **said: Value,
    ) -> Finding:
        """A finding with its sentence. `matter` is what it is known by; `measure` what is, and what is allowed.

        `extent` is how far the rule is broken: what a soft rule's weight is multiplied with.
        """
        first, last = dates
        return Finding(
            id=finding_id(rule, plan.plan.id, *matter),
            rule=rule.id,
            kind=self.name,
            severity=severity or rule.severity,
            people=tuple(person.id for person in people),
            departments=tuple(department.id for department in departments),
            dates=Span(first, last),
            text=self.word(first=first, last=last, days=(last - first).days + 1, **said),
            extent=extent,
            measure=Measure(*(round(number, 2) for number in measure)) if measure else None,
            confidential=confidential or rule.confidential,
        )


def in_force(rule: Rule, range: DateRange) -> DateRange | None:
    """The days of a range on which a rule is in force."""
    first, last = max(rule.first or range.start, range.start), min(rule.until or range.last, range.last)
    return through(first, last) if first <= last else None


def begins(rule: Rule, day: date) -> bool:
    """Whether a rule is in force on the day that a stay begins."""
    return (rule.first is None or rule.first <= day) and (rule.until is None or day <= rule.until)


def names(people: Iterable[Person]) -> list[str]:
    """The people's names, for a sentence."""
    return [person.name for person in people]


def guest_or_apprentice(person: Person) -> Literal["guests", "apprentices"]:
    """As whom a department takes somebody from elsewhere; trainees are guests."""
    return "apprentices" if person.role == Role.APPRENTICE else "guests"
