"""Everything one person could do in a rotation plan: the stays to choose among, as arrays.

A stay reaches over whole cells: the plan's periods, cut where something begins or ends that stays as it is. Rules
judge each stay by itself (it is closed or made dear), and limit sums over what is chosen: over the stays that start in
a cell, that end in a cell, and over the cells that are spent in a department.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from scheduler.model import DAY, DateRange, Department, Person
from scheduler.rules.halves import HalfDays, presence
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stays import Stay

_WHOLE = b"\x03"


class Terms(msgspec.Struct, frozen=True):
    """Numbers that one person's choice adds to a sum: for each `feature` that holds its coefficient."""

    features: Any
    coefficients: Any


class Limit(msgspec.Struct, frozen=True):
    """A sum over one person's choice and `extras` (number, coefficient) between `least` and `most`.

    `price` is what each unit beyond costs; None: there must be none.
    """

    terms: Terms
    extras: tuple[tuple[int, int], ...]
    least: int | None
    most: int | None
    price: int | None
    rule: str


class Extra(msgspec.Struct, frozen=True):
    """A number that a rule brings along beside the stays: from `least` to `most`."""

    least: int
    most: int


class Choices:
    """One person's stays to choose among.

    `cells` are the periods; `forced[t]` the department that a cell belongs to already, `closed[t]` cells that nothing
    may use. `plan` holds what stays beside all choices, and history. Stays are columns: `where`, `first` and `last` are
    the number of the department and of the first and last cell. No row of `apart` (department, cell, later cell) may be
    the end of one stay and the start of another. Features are numbered: whether a stay starts in a
    cell, ends in it, and whether the cell is spent there, each by department (`start_of`, `end_of`, `spent_in`).
    """

    def __init__(
        self,
        plan: RotationDays,
        person: Person,
        departments: Sequence[Department],
        cells: Sequence[DateRange],
        *,
        forced: Sequence[str],
        closed: Sequence[bool],
    ) -> None:
        import numpy as np  # comes with ortools, and is not needed to check a plan

        self.np = np
        self.plan = plan
        self.person = person
        self.departments = tuple(departments)
        self.cells = tuple(cells)
        self.forced = tuple(forced)
        self.closed = tuple(closed)
        self.limits: list[Limit] = []
        self.extras: list[Extra] = []
        self.apart: Any = np.zeros((0, 3), dtype=np.int64)
        spans = [self._spans(department.id) for department in self.departments]
        sizes = [len(firsts) for firsts, _ in spans]
        self.where = np.repeat(np.arange(len(spans)), sizes)
        self.first, self.last = (
            np.concatenate([one[end] for one in spans] or [np.zeros(0, dtype=np.int64)]) for end in (0, 1)
        )
        self.open = np.ones(len(self.where), dtype=bool)
        self.cost = np.zeros(len(self.where), dtype=np.int64)

    def _spans(self, department: str) -> tuple[Any, Any]:
        """First and last cell of each stay there; what belongs there already is taken in whole."""
        key = department if department in self.forced else ""
        if key not in self._known_spans:
            np = self.np
            ours = np.array([bool(key) and forced == key for forced in self.forced], dtype=bool)
            usable = [
                not closed and forced in ("", key) for forced, closed in zip(self.forced, self.closed, strict=True)
            ]
            run = np.cumsum(~np.array(usable, dtype=bool))
            first, last = np.triu_indices(len(self.cells))
            together = np.array(usable, dtype=bool)[first] & (run[first] == run[last])
            before, after = np.append(False, ours[:-1])[first], np.append(ours[1:], False)[last]
            keep = together & ~before & ~after
            self._known_spans[key] = (first[keep], last[keep])
        return self._known_spans[key]

    @cached_property
    def _known_spans(self) -> dict[str, tuple[Any, Any]]:
        return {}

    @property
    def size(self) -> int:
        """How many stays there are to choose among."""
        return len(self.where)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The numbers of the departments that the person can come to."""
        return {department.id: number for number, department in enumerate(self.departments)}

    # Features

    def start_of(self, number: int, cell: int) -> int:
        """The feature that a stay in a department starts in a cell."""
        return number * len(self.cells) + cell

    def end_of(self, number: int, cell: int) -> int:
        """The feature that a stay in a department ends in a cell."""
        return (len(self.departments) + number) * len(self.cells) + cell

    def spent_in(self, number: int, cell: int) -> int:
        """The feature that a cell is spent in a department."""
        return (2 * len(self.departments) + number) * len(self.cells) + cell

    def starts(self, department: str, cells: Iterable[int] | None = None) -> list[int]:
        """The features of the stays in a department that start in these cells (all, if none are given)."""
        return self._features(self.start_of, department, cells)

    def ends(self, department: str, cells: Iterable[int] | None = None) -> list[int]:
        """The features of the stays in a department that end in these cells."""
        return self._features(self.end_of, department, cells)

    def spent(self, department: str, cells: Iterable[int] | None = None) -> list[int]:
        """The features of these cells spent in a department."""
        return self._features(self.spent_in, department, cells)

    def _features(self, feature: Callable[[int, int], int], department: str, cells: Iterable[int] | None) -> list[int]:
        number = self.numbers.get(department)
        if number is None:
            return []
        return [feature(number, cell) for cell in (range(len(self.cells)) if cells is None else cells)]

    def features_of(self, stays: Iterable[tuple[int, int, int]]) -> set[int]:
        """The features of a choice: department, first and last cell of each stay."""
        on: set[int] = set()
        for number, first, last in stays:
            on |= {self.start_of(number, first), self.end_of(number, last)}
            on |= {self.spent_in(number, cell) for cell in range(first, last + 1)}
        return on

    # Which stays, and how long

    def at(self, departments: Iterable[str]) -> Any:
        """The stays in one of these departments, as truth values."""
        return self.np.isin(self.where, [self.numbers[key] for key in departments if key in self.numbers])

    @property
    def away(self) -> Any:
        """The stays in other departments than the person's own."""
        return self.where != self.numbers.get(self.person.department, -1)

    @property
    def begin(self) -> Any:
        """The ordinal of the first day of each stay, as planned."""
        return self.np.array([cell.start.toordinal() for cell in self.cells], dtype=self.np.int64)[self.first]

    @property
    def finish(self) -> Any:
        """The ordinal of the last day of each stay."""
        return self.np.array([cell.last.toordinal() for cell in self.cells], dtype=self.np.int64)[self.last]

    def net_days(self, half_days: HalfDays) -> Any:
        """Twice the present days of each stay, without the history that it continues."""
        return self.summed(lambda department: self.presence(department, half_days))

    def net_days_by_cell(self, department: Department, half_days: HalfDays) -> list[int]:
        """Twice the present days of each cell in a department."""
        days = self.presence(department, half_days)
        return [sum(days[self.plan.place(cell)]) for cell in self.cells]

    @property
    def assigned(self) -> Any:
        """Twice the assigned days of each stay, half days as halves of the person's own day."""
        contract = self.plan.facts.contract(self.person)
        weight = presence(contract, bytes(len(contract)), _WHOLE * len(contract), "half")
        return self.summed(lambda _: weight)

    def assigned_in(self, ranges: Iterable[DateRange]) -> Any:
        """On how many days of these ranges each stay is assigned."""
        contract = self.plan.facts.contract(self.person)
        days = bytearray(len(contract))
        for range_ in ranges:
            shared = self.plan.window.intersection(range_)
            if shared:
                place = self.plan.place(shared)
                days[place] = bytes(half > 0 for half in contract[place])
        return self.summed(lambda _: bytes(days))

    @property
    def first_assigned(self) -> Any:
        """The ordinal of the first day on which each stay is assigned; beyond all days where there is none."""
        np, contract = self.np, self.plan.facts.contract(self.person)
        never = date.max.toordinal()
        days = np.flatnonzero(np.frombuffer(contract, dtype=np.uint8)) + self.plan.window.start.toordinal()
        found = np.append(days, never)[np.searchsorted(days, self.begin)]
        return np.where(found <= self.finish, found, never)

    @property
    def weeks(self) -> Any:
        """The calendar weeks with an assigned day of each stay, the part in history included."""
        contract = self.plan.facts.contract(self.person)
        start = self.plan.window.start.toordinal()
        weeks = [
            {(start + n - 1) // 7 for n in range(*self.plan.place(cell).indices(len(contract))) if contract[n]}
            for cell in self.cells
        ]
        table = self.np.zeros((len(weeks), len(weeks)), dtype=self.np.int64)
        for first in range(len(weeks)):
            spent: set[int] = set()
            for last in range(first, len(weeks)):
                spent |= weeks[last]
                table[first, last] = len(spent)
        found = table[self.first, self.last]
        for (number, cell), stay in self.joined.items():
            before = _weeks_of(self.plan, stay)
            for column in self.np.flatnonzero((self.where == number) & (self.first == cell)):
                found[column] = len(before.union(*weeks[cell : self.last[column] + 1]))
        return found

    @cached_property
    def joined(self) -> dict[tuple[int, int], Stay]:
        """By department and first cell, the stay of history that a stay beginning there continues."""
        found = {}
        for stay in self.plan.stays(self.person):
            number = self.numbers.get(stay.department.id)
            for cell, days in enumerate(self.cells) if number is not None else ():
                if self.plan.adjoin(self.person, stay.department, stay.last + DAY, days.start):
                    found[number or 0, cell] = stay
        return found

    def of_joined(self, value: Callable[[Stay], float]) -> Any:
        """A number of the stay that each stay continues, 0 where it continues none."""
        table = self.np.zeros((max(1, len(self.departments)), max(1, len(self.cells))))
        for (number, cell), stay in self.joined.items():
            table[number, cell] = value(stay)
        return table[self.where, self.first]

    def presence(self, department: Department, half_days: HalfDays) -> bytes:
        """Twice how much of each day of the window the person would be present in a department."""
        facts = self.plan.facts
        due = facts.due(self.person, department.site)
        return presence(due, facts.away(self.person), _WHOLE * len(due), half_days)

    def summed(self, by_day: Callable[[Department], bytes]) -> Any:
        """A number a day, by department, summed over the days of each stay."""
        np = self.np
        start, total = self.plan.window.start.toordinal(), np.zeros(self.size, dtype=np.int64)
        for number, department in enumerate(self.departments):
            here = self.where == number
            if here.any():
                days = np.frombuffer(by_day(department), dtype=np.uint8).astype(np.int64)
                sums = np.concatenate(([0], np.cumsum(days)))
                total[here] = sums[self.finish[here] - start + 1] - sums[self.begin[here] - start]
        return total

    @cached_property
    def cells_of_days(self) -> Any:
        """For each day of the window the number of its cell, -1 outside the plan."""
        found = self.np.full(self.plan.window.length, -1, dtype=self.np.int64)
        for number, cell in enumerate(self.cells):
            found[self.plan.place(cell)] = number
        return found

    # What rules say

    def close(self, stays: Any) -> None:
        """Take stays out; those that are over already cannot be taken out."""
        self.open &= ~stays

    def charge(self, costs: Any) -> None:
        """Make stays dearer, each by a number of its own."""
        self.cost = self.cost + self.np.asarray(costs, dtype=self.np.int64)

    def extra(self, least: int, most: int) -> int:
        """A further number for limits to speak of; the answer is its number."""
        self.extras.append(Extra(least, most))
        return len(self.extras) - 1

    def terms(self, *sums: tuple[Iterable[int], int | Iterable[int]]) -> Terms:
        """Features with a coefficient, one for all or one each, as terms of a limit."""
        found: dict[int, int] = {}
        for features, coefficients in sums:
            if isinstance(coefficients, int):
                for feature in features:
                    found[feature] = found.get(feature, 0) + coefficients
            else:
                for feature, coefficient in zip(features, coefficients, strict=True):
                    found[feature] = found.get(feature, 0) + int(coefficient)
        kept = {feature: coefficient for feature, coefficient in sorted(found.items()) if coefficient}
        np, size = self.np, len(kept)
        return Terms(np.fromiter(kept, np.int64, size), np.fromiter(kept.values(), np.int64, size))

    def entering(self, department: str) -> Terms:
        """Once for each stay in a department."""
        if department not in self._entering:
            features = self.np.array(self.starts(department), dtype=self.np.int64)
            self._entering[department] = Terms(features, self.np.ones(len(features), dtype=self.np.int64))
        return self._entering[department]

    @cached_property
    def _entering(self) -> dict[str, Terms]:
        return {}

    @cached_property
    def worked(self) -> tuple[bool, ...]:
        """For each cell whether it has a day on which the person works by contract."""
        contract = self.plan.facts.contract(self.person)
        return tuple(any(contract[self.plan.place(cell)]) for cell in self.cells)

    def compact(self) -> None:
        """Forget the stays that are closed."""
        keep = self.np.flatnonzero(self.open)
        self.where, self.first, self.last = self.where[keep], self.first[keep], self.last[keep]
        self.cost, self.open = self.cost[keep], self.open[keep]


def _weeks_of(plan: RotationDays, stay: Stay) -> set[int]:
    """The calendar weeks of a stay that is there already, counted from the first Monday of the era."""
    weeks: set[int] = set()
    for past in stay.past:
        contract, first = plan.past.contract(stay.person), (past.start - plan.past.window.start).days
        days = range((past.end - past.start).days)
        weeks |= {(past.start.toordinal() + n - 1) // 7 for n in days if contract[first + n]}
    return weeks | {(day.toordinal() - 1) // 7 for day in (plan.assigned_days(stay) if stay.assignments else ())}
