"""What solving a rotation plan works on: everybody's stays to choose among, and what rules say about them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from scheduler.model import Person, Rule, Severity
from scheduler.rules.choices import Choices, Extra, Limit, Terms
from scheduler.rules.reach import Reach
from scheduler.rules.rotation_days import RotationDays


class Gathered(Mapping[str, Terms]):
    """Terms of many people as arrays: the number of the person in `people`, the feature, the coefficient.

    As a mapping it gives everybody's own terms; who only wants numbers takes the arrays.
    """

    def __init__(self, people: Sequence[str], owners: Any, features: Any, coefficients: Any) -> None:
        self.people = people
        self.owners, self.features, self.coefficients = owners, features, coefficients

    @cached_property
    def _by_person(self) -> dict[str, Terms]:
        found = {}
        for owner in dict.fromkeys(self.owners.tolist()):
            here = self.owners == owner
            found[self.people[owner]] = Terms(self.features[here], self.coefficients[here])
        return found

    def __getitem__(self, person: str) -> Terms:
        return self._by_person[person]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_person)

    def __len__(self) -> int:
        return len(self._by_person)

    def __bool__(self) -> bool:
        return len(self.features) > 0


class SharedLimit(msgspec.Struct, frozen=True):
    """A sum over the choices of several people (by id) and over extras, plus `constant`, between `least` and `most`.

    `price` is what each unit beyond costs; None: there must be none.
    """

    parts: Mapping[str, Terms]
    extras: tuple[tuple[int, int], ...]
    constant: int
    least: int | None
    most: int | None
    price: int | None
    rule: str


class Daily(msgspec.Struct, frozen=True):
    """What one person adds to a number on day n of the window while in one of the departments: `weights[n]`.

    With `instead`, extras by cell count in place of the cells spent there.
    """

    choices: Choices
    departments: tuple[str, ...]
    weights: Any
    instead: Mapping[int, int] | None = None


class RotationProblem:
    """The people who can be moved, with their stays to choose among, and the limits that rules set.

    `plan` holds what stays whatever is chosen: history, other people's assignments, half days, suspended and broken-off
    stays. Days before `today` are over: no rule is asked about them. Kinds of rules encode themselves first by `narrow`
    (stays taken out or made dear), then by `encode` (limits).
    """

    def __init__(self, plan: RotationDays, people: Mapping[str, Choices], today: date = date.min) -> None:
        self.plan = plan
        self.people = dict(people)
        self.names = tuple(self.people)
        self.number = {name: number for number, name in enumerate(self.names)}
        self.today = today
        self.limits: list[SharedLimit] = []
        self.extras: list[Extra] = []
        self.guides: Mapping[str, tuple[Person, ...]] = {}
        """By department, the people who may guide there instead of its mentor; who does is chosen afterwards."""

    def within(self, reach: Reach) -> Iterator[Choices]:
        """The choices of the people that a rule is about."""
        return (choices for choices in self.people.values() if reach.has_person(choices.person))

    def of(self, person: Person) -> Choices | None:
        """Somebody's choices, None where they cannot be moved."""
        return self.people.get(person.id)

    def judge(self, rule: Rule, choices: Choices, extents: Any) -> None:
        """Say how far each stay by itself breaks a rule (0: not at all): hard ones are closed, soft ones made dear.

        The rule's own time is left to the caller. What is over already is not judged.
        """
        judged = extents * (choices.finish >= self.today.toordinal())
        if rule.severity == Severity.HARD:
            choices.close(judged > 0)
        else:
            choices.charge(rule.weight * judged)

    def limit(
        self,
        rule: Rule,
        choices: Choices,
        terms: Terms,
        *,
        least: int | None = None,
        most: int | None = None,
        extras: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Limit a sum over one person's choice, by the rule's severity."""
        choices.limits.append(Limit(terms, tuple(extras), least, most, price_of(rule), rule.id))

    def require(
        self,
        rule: Rule,
        choices: Choices,
        terms: Terms,
        *,
        least: int | None = None,
        most: int | None = None,
        extras: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Limit a sum that holds whatever the rule's severity: it says what an extra means."""
        choices.limits.append(Limit(terms, tuple(extras), least, most, None, rule.id))

    def share(
        self,
        rule: Rule,
        parts: Iterable[tuple[Choices, Terms]],
        *,
        constant: int = 0,
        least: int | None = None,
        most: int | None = None,
        extras: Iterable[tuple[int, int]] = (),
        times: int = 1,
        always: bool = False,
    ) -> None:
        """Limit a sum over several people's choices; `times` is how often it counts where the rule is soft.

        With `always` it holds whatever the rule's severity: it says what an extra means.
        """
        found: dict[str, Terms] = {}
        for choices, terms in parts:
            if len(terms.features):
                known = found.get(choices.person.id)
                found[choices.person.id] = terms if known is None else _sum(choices, known, terms)
        self._add(rule, found, tuple(extras), constant, least, most, times, always)

    def _add(
        self,
        rule: Rule,
        found: Mapping[str, Terms],
        given: tuple[tuple[int, int], ...],
        constant: int,
        least: int | None,
        most: int | None,
        times: int = 1,
        always: bool = False,
    ) -> None:
        price = None if always else price_of(rule)
        short = least is not None and constant < least
        if found or given or short or (most is not None and constant > most):
            self.limits.append(
                SharedLimit(found, given, constant, least, most, price and price * times, rule.id)
            )  # fmt: skip

    def extra(self, least: int, most: int) -> int:
        """A further number for shared limits to speak of; the answer is its number."""
        self.extras.append(Extra(least, most))
        return len(self.extras) - 1

    def daily(
        self,
        rule: Rule,
        people: Iterable[Daily],
        days: Iterable[int],
        *,
        constants: Any = None,
        least: Any = None,
        most: Any = None,
        firm: bool = False,
    ) -> None:
        """Limit a sum of weights on each of the days; days on which it is the same sum are one limit.

        `constants`, `least` and `most` have a number for each day of the window. Where what cannot be changed breaks
        the limit already, it must not get worse, and that is all, unless the limit is `firm`.
        """
        over = (self.today - self.plan.window.start).days if self.today > date.min else 0
        judged = [n for n in days if n >= over]
        added = [one for one in people if any(key in one.choices.numbers for key in one.departments)]
        if not judged or not (added or firm):
            return
        import numpy as np  # comes with ortools, and is not needed to check a plan

        shape = len(added), len(judged)
        cells = np.array([one.choices.cells_of_days[judged] for one in added], dtype=np.int64).reshape(shape)
        weights = np.array([_numbers(one.weights)[judged] for one in added], dtype=np.int64).reshape(shape)
        weights[cells < 0] = 0
        zeros = np.zeros(len(judged), dtype=np.int64)
        fixed, low, high = (zeros if row is None else np.asarray(row)[judged] for row in (constants, least, most))
        if not firm:
            high = np.maximum(high, fixed + np.minimum(weights, 0).sum(0))
            low = np.minimum(low, fixed + np.maximum(weights, 0).sum(0))
        keys = np.vstack([np.where(weights != 0, cells + 1, 0), weights, fixed, low, high])
        counts: dict[int, int] = {}
        first: dict[bytes, int] = {}
        for n, key in enumerate(keys.T.copy()):
            same = first.setdefault(key.tobytes(), n)
            counts[same] = counts.get(same, 0) + 1
        places = [
            (k, one.choices.spent_in(one.choices.numbers[key], 0), self.number[one.choices.person.id])
            for k, one in enumerate(added)
            if one.instead is None
            for key in one.departments
            if key in one.choices.numbers
        ]
        row, base, owner = np.array(places, dtype=np.int64).reshape(-1, 3).T
        instead = [(k, one.instead) for k, one in enumerate(added) if one.instead is not None]
        for n, times in counts.items():
            weight = weights[row, n]
            on = weight != 0
            parts = Gathered(self.names, owner[on], base[on] + cells[row, n][on], weight[on])
            extras = tuple((numbers[int(cells[k, n])], int(weights[k, n])) for k, numbers in instead if weights[k, n])
            self._add(
                rule, parts if on.any() else {}, extras, int(fixed[n]),
                None if least is None else int(low[n]), None if most is None else int(high[n]), times,
            )  # fmt: skip


def _numbers(weights: Any) -> Any:
    """A number a day as an array; bytes are numbers already."""
    import numpy as np  # as above

    return np.frombuffer(weights, dtype=np.uint8) if isinstance(weights, bytes) else np.asarray(weights)


def _sum(choices: Choices, one: Terms, other: Terms) -> Terms:
    return choices.terms((one.features, one.coefficients), (other.features, other.coefficients))


def price_of(rule: Rule) -> int | None:
    """What a unit of breaking a rule costs; None where it must not be broken."""
    return None if rule.severity == Severity.HARD else rule.weight
