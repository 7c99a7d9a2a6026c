"""On every day there is somebody who knows how."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Person, Rule, Severity, require
from scheduler.rules.facts import Facts
from scheduler.rules.halves import HalfDays
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.skills import level_of
from scheduler.rules.staffing import own_presence
from scheduler.rules.staffing_changes import staffing_changes


class SkillMixParameters(Parameters, frozen=True, kw_only=True):
    """At `least` so many with the `skill` at this `level`."""

    skill: str
    level: int = 1
    least: float = 1
    half_days: HalfDays = "absent"

    def __post_init__(self) -> None:
        require(self.skill.strip(), "error-empty", field="skill")
        require(self.level >= 1, "error-at-least", field="level", least=1, value=self.level)
        require(self.least >= 0, "error-at-least", field="least", least=0, value=self.least)


class SkillMix(RotationKind[SkillMixParameters]):
    """On each working day of a department of the scope so many are present who have the skill, own and guests.

    Days that would be short without any rotation are reported apart, as notices.
    """

    name = "skill-mix"
    parameters = SkillMixParameters
    sees = Sight.DEPARTMENT
    counts_presence = True

    def check(self, rule: Rule, parameters: SkillMixParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each run of working days that are short, apart for those that always were."""
        reach = self.reach(rule, plan)
        for department in plan.departments:
            if reach.has_department(department):
                yield from self._short(rule, parameters, plan, department)

    def _short(
        self, rule: Rule, parameters: SkillMixParameters, plan: RotationDays, department: Department
    ) -> Iterable[Finding]:
        now, anyway = _skilled(plan, department, parameters)
        working = plan.working_days(department)
        judged = range(plan.window.length)[plan.place(plan.plan.range)]
        force = range(plan.window.length)[plan.force(rule)]
        least = round(2 * parameters.least)
        short = [n for n in judged if n in force and working[n] and now[n] < least]
        for charged in (True, False):
            for run in runs([n for n in short if (anyway[n] >= least) == charged], working):
                present = min(now[n] for n in run) / 2
                yield self.finding(
                    rule, plan, department.id, plan.day(run[0]), charged, people=[], departments=[department],
                    dates=(plan.day(run[0]), plan.day(run[-1])), measure=(present, parameters.least),
                    extent=sum(least - now[n] for n in run),
                    severity=None if charged else Severity.NOTICE, variant="" if charged else "anyway",
                    department=department.name, present=present, least=parameters.least, skill=parameters.skill,
                    level=parameters.level,
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: SkillMixParameters, problem: RotationProblem) -> None:
        """On each working day that is not short anyway, skilled people who stay and who come are enough."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        least = round(2 * parameters.least)
        for department in plan.company.departments.values():
            if not reach.has_department(department):
                continue
            now, anyway = _skilled(plan, department, parameters)
            own = plan.own.get(department.id, ())
            changes = [
                change
                for change in staffing_changes(problem, department, parameters.half_days, own, guests=True)
                if level_of(change.choices.person, parameters.skill) >= parameters.level
            ]
            working, force = plan.working_days(department), range(plan.window.length)[plan.force(rule)]
            inside = range(plan.window.length)[plan.place(plan.plan.range)]
            days = [n for n in inside if n in force and working[n] and anyway[n] >= least]
            problem.daily(rule, changes, days, constants=now, least=[least] * plan.window.length)


def _skilled(plan: RotationDays, department: Department, parameters: SkillMixParameters) -> tuple[list[int], list[int]]:
    """Twice the number of skilled people who are present each day: with the rotation, and if everybody stayed home."""
    now, anyway = [0] * plan.window.length, [0] * plan.window.length

    def has(person: Person) -> bool:
        return level_of(person, parameters.skill) >= parameters.level

    for person in filter(has, plan.own.get(department.id, ())):
        for total, rotating in ((now, True), (anyway, False)):
            _add(total, own_presence(plan, person, parameters.half_days, rotating=rotating))
    guests = {person.id: person for person, _ in plan.assigned.get(department.id, ())}
    for person in filter(has, guests.values()):
        if person.department != department.id:
            _add(now, plan.presence(person, department, slice(None), parameters.half_days))
    return now, anyway


def _add(total: list[int], presence: bytes) -> None:
    total[:] = [one + other for one, other in zip(total, presence, strict=True)]
