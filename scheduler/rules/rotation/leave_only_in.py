"""Vacation falls into certain stations only."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import AbsenceKind, AbsenceStatus, Finding, Person, Role, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.values import DepartmentIds


class LeaveOnlyInParameters(Parameters, frozen=True, kw_only=True):
    """The `departments` in which vacation may be taken."""

    departments: DepartmentIds

    def __post_init__(self) -> None:
        require(self.departments, "error-empty", field="departments")


class LeaveOnlyIn(RotationKind[LeaveOnlyInParameters]):
    """Every day of approved vacation in the plan falls into a stay in one of the departments.

    Only due days count. At home counts as being in the home department.
    """

    name = "leave-only-in"
    parameters = LeaveOnlyInParameters
    sees = Sight.PERSON
    roles = frozenset({Role.APPRENTICE, Role.TRAINEE})

    def check(
        self, rule: Rule, parameters: LeaveOnlyInParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each run of vacation days that fall elsewhere."""
        reach = self.reach(rule, plan)
        judged = range(plan.window.length)[plan.place(plan.plan.range)]
        force = range(plan.window.length)[plan.force(rule)]
        allowed = [plan.company.departments[key] for key in parameters.departments if key in plan.company.departments]
        for person in plan.planned:
            if not reach.has_person(person):
                continue
            due, vacation = facts.due(person), _vacation(plan, person)
            inside = _inside(plan, person, parameters.departments)
            hits = [n for n in judged if n in force and vacation[n] & due[n] & ~inside[n]]
            for run in runs(hits, bytes(map(int.__and__, due, vacation))):
                there = {
                    part.department: plan.department(part.department)
                    for part in plan.of(person)
                    if any(plan.day(n) in part.range for n in run)
                }
                yield self.finding(
                    rule,
                    plan,
                    person.id,
                    plan.day(run[0]),
                    people=[person],
                    departments=there.values(),
                    dates=(plan.day(run[0]), plan.day(run[-1])),
                    measure=(len(run), 0),
                    extent=len(run),
                    person=person.name,
                    count=len(run),
                    allowed=[department.name for department in allowed],
                )

    def encode(self, rule: Rule, parameters: LeaveOnlyInParameters, problem: RotationProblem) -> None:
        """The cells with vacation are spent in one of the departments."""
        plan, reach = problem.plan, self.reach(rule, problem.plan)
        judged = range(plan.window.length)[plan.place(plan.plan.range)]
        force = range(plan.window.length)[plan.force(rule)]
        for choices in problem.within(reach):
            due, vacation = plan.facts.due(choices.person), _vacation(plan, choices.person)
            inside = _inside(plan, choices.person, parameters.departments)
            at_home = choices.person.department in parameters.departments
            for number, cell in enumerate(choices.cells):
                days = range(plan.window.length)[plan.place(cell)]
                missing = ~0 if not at_home else 0
                open_ = [
                    n for n in days if n in judged and n in force and vacation[n] & due[n] & ~(inside[n] & missing)
                ]
                if not open_ or cell.end <= problem.today:
                    continue
                there = [choices.spent(key, [number]) for key in parameters.departments]
                other = [choices.spent(key, [number]) for key in choices.numbers if key not in parameters.departments]
                if at_home:
                    terms = choices.terms(*((features, len(open_)) for features in other))
                    problem.limit(rule, choices, terms, most=0)
                else:
                    terms = choices.terms(*((features, len(open_)) for features in there))
                    problem.limit(rule, choices, terms, least=len(open_))


def _vacation(plan: RotationDays, person: Person) -> bytes:
    halves = bytearray(plan.window.length)
    for absence in plan.company.absences.values():
        counts = absence.status == AbsenceStatus.APPROVED or plan.requested_count
        if absence.person == person.id and absence.kind == AbsenceKind.VACATION and counts:
            shared = plan.window.intersection(absence.range)
            for day in shared.days() if shared else ():
                halves[plan.facts.index(day)] |= absence.on(day)
    return bytes(halves)


def _inside(plan: RotationDays, person: Person, departments: tuple[str, ...]) -> bytes:
    halves = bytearray(plan.window.length)
    for key in departments:
        here = plan.at(person, key)
        for n, half in enumerate(here):
            halves[n] |= half
    if person.department in departments:
        elsewhere = plan.elsewhere(person)
        for n, half in enumerate(elsewhere):
            halves[n] |= 3 & ~half
    return bytes(halves)
