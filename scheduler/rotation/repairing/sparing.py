"""What a repair leaves as it is: findings that somebody has accepted, and those that nothing can remove."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

from scheduler.model import Finding, Rule
from scheduler.rotation.solving.model import value_of
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.choices import Choices, Limit
from scheduler.rules.rotation_problem import RotationProblem, SharedLimit

FAR = 100_000
"""What a unit of a spared rule costs where it has numbers of its own beside the stays."""


AnyLimit = TypeVar("AnyLimit", Limit, SharedLimit)


class Sparing:
    """What stands may go on for everybody whom no finding that is `to_mend` names, whatever a rule would say of it.

    So nobody has to change but for these findings: not for what is `kept`, since it has been accepted or cannot be
    mended, and not where whole periods are too coarse to say what stands. It must not get worse.
    """

    def __init__(self, to_mend: Iterable[Finding], kept: Iterable[Finding], present: Mapping[str, Stays]) -> None:
        self._present = present
        self._to_mend = _people_of(to_mend, present)
        self._kept = _people_of(kept, present)

    @contextmanager
    def narrowing(self, rule: Rule | None, problem: RotationProblem) -> Iterator[None]:
        """Open the stays that stand again, if this rule has closed them."""
        mended = self._to_mend.get(rule.id, ()) if rule is not None else ()
        standing = {
            key: (choices, _standing(choices, self._present[key]) & choices.open)
            for key, choices in problem.people.items()
            if key not in mended
        }
        yield
        for choices, stays in standing.values():
            choices.open |= stays

    def loosen(self, problem: RotationProblem) -> None:
        """Widen the limits that are broken as the plan stands."""
        features = {key: choices.features_of(self._present[key]) for key, choices in problem.people.items()}
        for key, choices in problem.people.items():
            if len(choices.apart):
                choices.apart = choices.apart[~_both(choices, features[key])]
            for number, limit in enumerate(choices.limits):
                if key not in self._to_mend.get(limit.rule, ()):
                    kept = key in self._kept.get(limit.rule, ())
                    choices.limits[number] = _wide(limit, value_of(limit.terms, features[key]), kept=kept)
        for number, shared in enumerate(problem.limits):
            if not self._to_mend.get(shared.rule, set()).intersection(shared.parts):
                value = shared.constant + sum(value_of(terms, features[key]) for key, terms in shared.parts.items())
                kept = bool(self._kept.get(shared.rule))
                problem.limits[number] = _wide(shared, value, kept=kept)


def _both(choices: Choices, features: set[int]) -> Any:
    """Which rows of `apart` speak of a stay that ends and one that begins as the plan stands."""
    return choices.np.array(
        [
            choices.end_of(number, last) in features and choices.start_of(number, first) in features
            for number, last, first in choices.apart.tolist()
        ],
        dtype=bool,
    )


def _standing(choices: Choices, stays: Stays) -> Any:
    found = choices.np.zeros(choices.size, dtype=bool)
    for number, first, last in stays:
        found |= (choices.where == number) & (choices.first == first) & (choices.last == last)
    return found


def _people_of(findings: Iterable[Finding], everybody: Iterable[str]) -> dict[str, set[str]]:
    """By rule the people whom findings name; everybody where one names nobody."""
    found: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        found[finding.rule] |= set(finding.people) or set(everybody)
    return found


def _wide(limit: AnyLimit, value: int, *, kept: bool) -> AnyLimit:
    """The limit, wide enough for what stands; one that has numbers of its own costs much instead, where it is kept."""
    if limit.price is not None:
        return limit
    if limit.extras:
        return msgspec.structs.replace(limit, price=FAR) if kept else limit
    least = None if limit.least is None else min(limit.least, value)
    most = None if limit.most is None else max(limit.most, value)
    return msgspec.structs.replace(limit, least=least, most=most)
