"""Some work only people may do who have learned it."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.skills import level_of


class SkillNeededParameters(Parameters, frozen=True, kw_only=True):
    """The `skill` and the least `level` of it."""

    skill: str
    level: int = 1

    def __post_init__(self) -> None:
        require(self.skill.strip(), "error-empty", field="skill")
        require(self.level >= 1, "error-at-least", field="level", least=1, value=self.level)


class SkillNeeded(RotationKind[SkillNeededParameters]):
    """Only people who have the skill come to the departments of the scope."""

    name = "skill-needed"
    parameters = SkillNeededParameters
    sees = Sight.PERSON

    def check(
        self, rule: Rule, parameters: SkillNeededParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay of somebody who lacks it."""
        for stay in self.stays(rule, plan):
            level = level_of(stay.person, parameters.skill)
            if level < parameters.level:
                yield self.finding(
                    rule, plan, stay.person.id, stay.id, people=[stay.person], departments=[stay.department],
                    dates=(stay.first, stay.last), measure=(level, parameters.level), person=stay.person.name,
                    department=stay.department.name, skill=parameters.skill, level=level, least=parameters.level,
                )  # fmt: skip

    def narrow(self, rule: Rule, parameters: SkillNeededParameters, problem: RotationProblem) -> None:
        """Whoever lacks the skill has no stay there to choose."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            if level_of(choices.person, parameters.skill) < parameters.level:
                problem.judge(rule, choices, self.begun(rule, reach, choices).astype(int))

    def encode(self, rule: Rule, parameters: SkillNeededParameters, problem: RotationProblem) -> None:
        """Nothing to add: each stay has been judged by itself."""
