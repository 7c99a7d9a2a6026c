"""What a repair leaves as it is: findings that somebody has accepted, and those that nothing can remove."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import msgspec

from scheduler.model import Finding, Rule
from scheduler.rotation.solving.building import Setting
from scheduler.rotation.solving.model import value_of
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.choices import Choices, Limit
from scheduler.rules.rotation_problem import RotationProblem, SharedLimit

FAR = 100_000
"""What a unit of a spared rule costs where it has numbers of its own beside the stays."""


AnyLimit = TypeVar("AnyLimit", Limit, SharedLimit)


class Sparing:
    """Findings that may stay: what breaks their rules as the plan stands may go on, and must not get worse."""

    def __init__(self, findings: Iterable[Finding], present: Mapping[str, Stays]) -> None:
        self._present = present
        self._people: dict[str, set[str]] = defaultdict(set)
        for finding in findings:
            self._people[finding.rule] |= set(finding.people) or set(present)

    @contextmanager
    def narrowing(self, rule: Rule, problem: RotationProblem) -> Iterator[None]:
        """Open the stays that stand again, if this rule has closed them, for the people of its findings."""
        spared = {key: problem.people[key] for key in self._people.get(rule.id, ()) if key in problem.people}
        open_before = {key: choices.open.copy() for key, choices in spared.items()}
        yield
        for key, choices in spared.items():
            choices.open |= open_before[key] & _standing(choices, self._present[key])

    def loosen(self, setting: Setting) -> None:
        """Widen the limits that are broken as the plan stands."""
        problem = setting.problem
        features = {key: choices.features_of(self._present[key]) for key, choices in problem.people.items()}
        for key, choices in problem.people.items():
            for number, limit in enumerate(choices.limits):
                if key in self._people.get(limit.rule, ()):
                    choices.limits[number] = _wide(limit, value_of(limit.terms, features[key]))
        for number, shared in enumerate(problem.limits):
            if self._people.get(shared.rule):
                value = shared.constant + sum(value_of(terms, features[key]) for key, terms in shared.parts.items())
                if self._people[shared.rule].intersection(shared.parts):
                    problem.limits[number] = _wide(shared, value)


def _standing(choices: Choices, stays: Stays) -> object:
    found = choices.np.zeros(choices.size, dtype=bool)
    for number, first, last in stays:
        found |= (choices.where == number) & (choices.first == first) & (choices.last == last)
    return found


def _wide(limit: AnyLimit, value: int) -> AnyLimit:
    if limit.price is not None:
        return limit
    if limit.extras:
        return msgspec.structs.replace(limit, price=FAR)
    least = None if limit.least is None else min(limit.least, value)
    most = None if limit.most is None else max(limit.most, value)
    return msgspec.structs.replace(limit, least=least, most=most)
