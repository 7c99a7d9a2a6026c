"""A whole problem as tables of numbers: everybody's variables, the limits on several people, and a plan as values."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from scheduler.rotation.solving.simplifying import NEVER
from scheduler.rotation.solving.tables import Stays, Table
from scheduler.rules.rotation_problem import Gathered, RotationProblem

Chosen = Mapping[str, Stays]


class Shared:
    """The limits on several people as arrays. Entry n: row, the person's number, the feature, the coefficient.

    `single` says of a row that of each person one entry at most counts: they are cells spent at one time.
    """

    def __init__(self, problem: RotationProblem) -> None:
        import numpy as np  # comes with ortools, and is not needed to check a plan

        limits = problem.limits
        bounds = [
            (
                limit.constant, -NEVER if limit.least is None else limit.least,
                NEVER if limit.most is None else limit.most, -1 if limit.price is None else limit.price,
            )
            for limit in limits
        ]  # fmt: skip
        table = np.array(bounds, dtype=np.int64).reshape(-1, 4)
        self.constant, self.least, self.most, self.price = table.T
        extras = [(row, number, factor) for row, limit in enumerate(limits) for number, factor in limit.extras]
        self.extra_row, self.extra, self.extra_factor = np.array(extras, dtype=np.int64).reshape(-1, 3).T
        self.low = np.array([extra.least for extra in problem.extras], dtype=np.int64)
        self.high = np.array([extra.most for extra in problem.extras], dtype=np.int64)
        self.row, self.person, self.feature, self.coefficient = _entries(problem)
        self.single = np.ones(len(limits), dtype=bool)
        self._once(problem)

    def _once(self, problem: RotationProblem) -> None:
        import numpy as np  # as above

        cells = np.array([max(1, len(choices.cells)) for choices in problem.people.values()] or [1])
        departments = np.array([len(choices.departments) for choices in problem.people.values()] or [1])
        size = cells[self.person]
        cell, spent = self.feature % size, self.feature >= 2 * departments[self.person] * size
        key = self.row * len(cells) + self.person
        _, first, place = np.unique(key, return_index=True, return_inverse=True)
        same = cell == cell[first][place] if len(key) else spent
        self.single[self.row[~(spent & same)]] = False


def _entries(problem: RotationProblem) -> tuple[Any, Any, Any, Any]:
    import numpy as np  # as above

    number = {name: place for place, name in enumerate(problem.people)}
    rows, people, features, coefficients = [], [], [], []
    for row, limit in enumerate(problem.limits):
        if isinstance(limit.parts, Gathered) and limit.parts.people == tuple(problem.people):
            rows.append(np.full(len(limit.parts.features), row))
            people.append(limit.parts.owners)
            features.append(limit.parts.features)
            coefficients.append(limit.parts.coefficients)
            continue
        for name, terms in limit.parts.items():
            if name in number:
                rows.append(np.full(len(terms.features), row))
                people.append(np.full(len(terms.features), number[name]))
                features.append(terms.features)
                coefficients.append(terms.coefficients)
    empty = [np.zeros(0, np.int64)]
    found = [np.concatenate(each or empty) for each in (rows, people, features, coefficients)]
    order = np.argsort(found[1], kind="stable")
    return found[0][order], found[1][order], found[2][order], found[3][order]


class Part:
    """What one person adds to the limits on several: entries by row, for the variables of the person's table."""

    def __init__(self, rows: Any, columns: Any, coefficients: Any) -> None:
        self.rows, self.columns, self.coefficients = rows, columns, coefficients


class Frame:
    """Everybody's table, and what each adds to the limits that several people share. Tables are made when asked for."""

    def __init__(self, problem: RotationProblem) -> None:
        self.problem = problem
        self.names = tuple(problem.people)
        self.shared = Shared(problem)
        self._tables: dict[str, Table] = {}
        self._parts: dict[str, Part] = {}

    def table(self, person: str) -> Table:
        """Somebody's variables."""
        if person not in self._tables:
            self._tables[person] = Table(self.problem.people[person])
        return self._tables[person]

    @cached_property
    def _begin(self) -> Any:
        import numpy as np  # as above

        return np.searchsorted(self.shared.person, np.arange(len(self.names) + 1))

    @cached_property
    def _number(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.names)}

    def part(self, person: str) -> Part:
        """What somebody adds to shared limits."""
        if person not in self._parts:
            number, shared = self._number[person], self.shared
            here = slice(self._begin[number], self._begin[number + 1])
            columns, place = self.table(person).having(shared.feature[here])
            rows, coefficients = shared.row[here][place], shared.coefficient[here][place]
            self._parts[person] = Part(rows, columns, coefficients)
        return self._parts[person]

    @cached_property
    def np(self) -> Any:
        """The library of arrays."""
        import numpy  # as above

        return numpy

    @cached_property
    def alone(self) -> Frame:
        """The same people without limits that they share."""
        found = copy.copy(self)
        problem = copy.copy(self.problem)
        problem.limits, problem.extras = [], []
        found.problem, found.shared, found._parts = problem, Shared(problem), {}
        found.__dict__.pop("_begin", None)
        return found

    @cached_property
    def dearest(self) -> int:
        """The most that one unit of a soft rule or one stay costs."""
        prices = [int(self.table(name).dearest) for name in self.names]
        return max([1, int(self.shared.price.max(initial=0)), *prices])

    def able(self, row: int) -> set[str]:
        """The people who could count in a shared limit."""
        if row not in self._able:
            self._able[row] = {self.names[n] for n in set(self.shared.person[self.shared.row == row].tolist())}
        return self._able[row]

    def cell_of(self, row: int) -> int | None:
        """A cell that a shared limit is about; None where nobody counts in it."""
        place = int(self.np.searchsorted(self.shared.row[self._by_row], row))
        if place == len(self._by_row) or self.shared.row[self._by_row[place]] != row:
            return None
        entry = self._by_row[place]
        cells = self.problem.people[self.names[int(self.shared.person[entry])]].cells
        return int(self.shared.feature[entry]) % len(cells)

    @cached_property
    def _by_row(self) -> Any:
        return self.np.argsort(self.shared.row, kind="stable")

    @cached_property
    def _able(self) -> dict[int, set[str]]:
        return {}

    def added(self, person: str, values: Any) -> Any:
        """What somebody's choice adds to each shared limit."""
        import numpy as np  # as above

        part = self.part(person)
        amounts = part.coefficients * values[part.columns]
        return np.bincount(part.rows, weights=amounts, minlength=len(self.shared.least)).astype(np.int64)

    def own_cost(self, person: str, values: Any) -> int:
        """What somebody's choice costs by itself."""
        import numpy as np  # as above

        table = self.table(person)
        rows = table.rows
        sums = np.bincount(
            rows.rows, weights=rows.coefficients * values[rows.columns], minlength=len(rows.least)
        ).astype(np.int64)
        return int(table.constant + table.cost @ values + beyond(rows, sums)[rows.price >= 0].sum())


def beyond(rows: Any, sums: Any) -> Any:
    """What each row costs at a value; for those that must not be broken by how much they are."""
    import numpy as np  # as above

    off = np.maximum(rows.least - sums, 0) + np.maximum(sums - rows.most, 0)
    return off * np.where(rows.price < 0, 1, rows.price)


class Values:
    """A plan as values: everybody's variables, the numbers of shared limits, and what they add up to.

    Whoever is not in `people` has chosen nothing yet.
    """

    def __init__(self, frame: Frame, people: Mapping[str, Any], extras: Any) -> None:
        self.frame = frame
        self.people = dict(people)
        self.extras = extras
        self.added = {name: frame.added(name, values) for name, values in people.items()}
        self.own = {name: frame.own_cost(name, values) for name, values in people.items()}
        self.fixed = sum(self.added.values(), frame.shared.constant)
        self._count()

    def _count(self) -> None:
        import numpy as np  # as above

        shared = self.frame.shared
        numbers = shared.extra_factor * self.extras[shared.extra]
        self.sums = self.fixed + np.bincount(shared.extra_row, weights=numbers, minlength=len(self.fixed)).astype(
            np.int64
        )
        off = beyond(shared, self.sums)
        self.off = np.where(shared.price < 0, off, 0)
        self.broken = int(self.off.sum())
        self.cost = int(off[shared.price >= 0].sum()) + sum(self.own.values())

    def with_(self, people: Mapping[str, Any], extras: Mapping[int, int]) -> Values:
        """The same with other values for some people and numbers."""
        frame, found = self.frame, copy.copy(self)
        found.people = self.people | dict(people)
        found.extras = self.extras.copy()
        for number, value in extras.items():
            found.extras[number] = value
        changed = {name: frame.added(name, values) for name, values in people.items()}
        found.added = self.added | changed
        found.own = self.own | {name: frame.own_cost(name, values) for name, values in people.items()}
        known = [self.added[name] for name in people if name in self.added]
        found.fixed = self.fixed + sum(changed.values()) - sum(known)
        found._count()
        return found

    def without(self, person: str) -> Values:
        """The same where somebody has chosen nothing yet."""
        found = copy.copy(self)
        found.people = {name: values for name, values in self.people.items() if name != person}
        found.added = {name: amounts for name, amounts in self.added.items() if name != person}
        found.own = {name: cost for name, cost in self.own.items() if name != person}
        found.fixed = self.fixed - self.added[person]
        found._count()
        return found

    def chosen(self, people: Iterable[str] | None = None) -> dict[str, Stays]:
        """The stays in the values."""
        names = self.people if people is None else people
        return {name: self.frame.table(name).chosen(self.people[name]) for name in names}
