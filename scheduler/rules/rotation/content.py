"""Everybody has been where they can learn what they have to."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem


class ContentParameters(Parameters, frozen=True, kw_only=True):
    """The learning `contents` by their names."""

    contents: tuple[str, ...]

    def __post_init__(self) -> None:
        require(any(name.strip() for name in self.contents), "error-empty", field="contents")


class Content(RotationKind[ContentParameters]):
    """Each of the contents is offered by a department that somebody visits in the plan, or has visited before."""

    name = "content"
    parameters = ContentParameters
    sees = Sight.PERSON

    def check(self, rule: Rule, parameters: ContentParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each person and content that no visited department offers."""
        if not in_force(rule, plan.plan.range):
            return
        reach = self.reach(rule, plan)
        for person in plan.planned:
            if not reach.has_person(person):
                continue
            visited = {stay.department.id: stay.department for stay in plan.stays(person)}
            offered = {_key(name) for department in visited.values() for name in department.contents}
            for content in parameters.contents:
                if content.strip() and _key(content) not in offered:
                    places = [
                        department
                        for department in plan.company.departments.values()
                        if _key(content) in map(_key, department.contents)
                    ]
                    yield self.finding(
                        rule, plan, person.id, _key(content), people=[person], departments=places,
                        dates=(plan.plan.start, plan.plan.range.last), measure=(0, 1),
                        variant="" if places else "nowhere", person=person.name, content=content.strip(),
                        places=[department.name for department in places],
                    )  # fmt: skip

    def encode(self, rule: Rule, parameters: ContentParameters, problem: RotationProblem) -> None:
        """For each content that no visited department offers, a stay in one that does is chosen."""
        plan = problem.plan
        if not in_force(rule, plan.plan.range):
            return
        for choices in problem.within(self.reach(rule, plan)):
            visited = {stay.department.id: stay.department for stay in plan.stays(choices.person)}
            known = {_key(name) for department in visited.values() for name in department.contents}
            for content in parameters.contents:
                if content.strip() and _key(content) not in known:
                    places = [d.id for d in choices.departments if _key(content) in map(_key, d.contents)]
                    starts = choices.terms(*((choices.starts(place), 1) for place in places))
                    problem.limit(rule, choices, starts, least=1)


def _key(name: str) -> str:
    return name.strip().casefold()
