"""One person's choice as a table of numbers: variables with bounds and costs, and rows that limit sums of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from scheduler.rotation.solving.simplifying import NEVER, merged, simplified
from scheduler.rules.choices import Choices, Limit

Stays = tuple[tuple[int, int, int], ...]
"""One person's choice: department, first and last cell of each stay, by first cell."""

STAY, SPENT, START, END, EXTRA = range(5)
"""What a variable stands for: a whole stay, a cell, the start or the end of a stay, or a number that a rule brings."""


class Table:
    """The variables of one person as arrays, by number.

    `low` and `high` are their bounds, `cost` what each costs; `sort` (see above), `where` (department, -1 for extras),
    `first` and `last` (cells) say what they stand for; `price_of_stay` is what a stay costs by itself. `rows` limit
    sums of them, `constant` is what every choice costs.

    A department whose stays may end anywhere between a least and a most length, and cost nothing by themselves, has
    variables a cell (spent there, starting, ending), any other one a variable a stay. The cells' form is far smaller
    where stays may be long, and its relaxation is tight: a cell is spent there if a start lies close enough before it,
    and not without one.
    """

    def __init__(self, choices: Choices, dearest: int | None = None) -> None:
        self.choices = choices
        self.np = choices.np
        self._parts: list[tuple[Any, ...]] = []
        self._entries: list[tuple[Any, Any, Any]] = []
        self._limits: list[tuple[int, int, int]] = []
        self._size = 0
        self._incidence: list[tuple[Any, Any]] = []
        for number in range(len(choices.departments)):
            there = choices.where == number
            if dearest is not None:
                there = there & (choices.cost <= dearest)
            columns = self.np.flatnonzero(there)
            if len(columns):
                self._department(number, columns)
        self.stays = self._size
        self._extras()
        self._gather()
        self._one_place()
        first_limit = len(self._limits)
        self._limit_rows()
        self._assemble(first_limit)

    # Variables

    def _add(self, sort: int, number: int, first: Any, last: Any, cost: Any = 0) -> Any:
        """New variables, one for each first and last cell; the answer is their numbers."""
        np, count = self.np, len(first)
        self._parts.append(
            (np.full(count, sort), np.full(count, number), first, last, np.zeros(count, np.int64) + cost)
        )
        self._size += count
        return np.arange(self._size - count, self._size)

    def _department(self, number: int, columns: Any) -> None:
        choices = self.choices
        reach = _reach(choices, columns) if len(columns) > 2 * len(choices.cells) else None
        if reach is not None:
            self._cells(number, reach)
            return
        first, last = choices.first[columns], choices.last[columns]
        made = self._add(STAY, number, first, last, choices.cost[columns])
        length = last - first + 1
        begin = self.np.repeat(first - self.np.append(0, self.np.cumsum(length)[:-1]), length)
        spent = self.np.arange(length.sum()) + begin
        self._incidence += [
            (choices.start_of(number, 0) + first, made),
            (choices.end_of(number, 0) + last, made),
            (choices.spent_in(number, 0) + spent, self.np.repeat(made, length)),
        ]

    def _cells(self, number: int, reach: dict[int, tuple[int, int]]) -> None:
        """Variables a cell; `reach` gives for each start the nearest and the farthest last cell."""
        np, choices = self.np, self.choices
        used = sorted({cell for start, (_, far) in reach.items() for cell in range(start, far + 1)})
        cells, firsts = np.array(used), np.array(list(reach))
        spent = dict(zip(used, self._add(SPENT, number, cells, cells).tolist(), strict=True))
        starts = dict(zip(reach, self._add(START, number, firsts, firsts).tolist(), strict=True))
        ends = dict(zip(used, self._add(END, number, cells, cells).tolist(), strict=True))
        for feature, made in ((choices.spent_in, spent), (choices.start_of, starts), (choices.end_of, ends)):
            self._incidence.append((feature(number, 0) + np.array(list(made)), np.array(list(made.values()))))
        for cell in used:
            change = [(spent[cell], 1)]
            change += [(spent[cell - 1], -1), (ends[cell - 1], 1)] if cell - 1 in spent else []
            change += [(starts[cell], -1)] if cell in starts else []
            self._row(change, 0, 0)
            soon = [(starts[start], 1) for start, (near, _) in reach.items() if start <= cell <= near]
            in_reach = [(starts[start], -1) for start, (_, far) in reach.items() if start <= cell <= far]
            if soon:
                self._row([*soon, (spent[cell], -1)], -NEVER, 0)
            self._row([(spent[cell], 1), *in_reach], -NEVER, 0)
            if cell + 1 in starts:
                self._row([(ends[cell], 1), (starts[cell + 1], 1)], -NEVER, 1)
            if cell + 1 not in spent:
                self._row([(ends[cell], 1), (spent[cell], -1)], 0, 0)

    def _row(self, terms: list[tuple[int, int]], least: int, most: int, price: int = -1) -> None:
        np = self.np
        columns, coefficients = (np.array(each, dtype=np.int64) for each in zip(*terms, strict=True))
        self._rows_of(np.zeros(len(terms), np.int64), columns, coefficients, [(least, most, price)])

    def _rows_of(self, rows: Any, columns: Any, coefficients: Any, limits: list[tuple[int, int, int]]) -> None:
        """Add rows; `rows` are numbers among the new ones."""
        self._entries.append((rows + len(self._limits), columns, coefficients))
        self._limits += limits

    def _extras(self) -> None:
        np, extras = self.np, self.choices.extras
        self._low = np.array([extra.least for extra in extras], dtype=np.int64)
        self._high = np.array([extra.most for extra in extras], dtype=np.int64)
        nowhere = np.full(len(extras), -1)
        self._add(EXTRA, -1, nowhere, nowhere)

    def _gather(self) -> None:
        """Put the variables together, and note for each feature which of them have it."""
        np = self.np
        self.sort, self.where, self.first, self.last, self.cost = (
            np.concatenate(each) for each in zip(*self._parts, strict=True)
        )
        self.price_of_stay = self.cost
        ones = np.ones(self.stays, np.int64)
        self.low = np.append(np.zeros_like(ones), self._low)
        self.high = np.append(ones, self._high)
        empty = (np.zeros(0, np.int64), np.zeros(0, np.int64))
        features, columns = (np.concatenate(each) for each in zip(*(self._incidence or [empty]), strict=True))
        order = np.argsort(features, kind="stable")
        self._feature, self._having = features[order], columns[order]
        count = 3 * len(self.choices.departments) * len(self.choices.cells)
        self._begin = np.searchsorted(self._feature, np.arange(count + 1))

    def having(self, features: Any) -> tuple[Any, Any]:
        """The variables that have each feature: their numbers, and the place of the feature in the list of each."""
        np = self.np
        begin, count = self._begin[features], self._begin[features + 1] - self._begin[features]
        place = np.repeat(np.arange(len(features)), count)
        offset = np.arange(len(place)) - np.repeat(np.cumsum(count) - count, count)
        return self._having[np.repeat(begin, count) + offset], place

    # Rows

    def _one_place(self) -> None:
        """In each cell somebody is in one department at most, in exactly one where that is settled."""
        np, choices = self.np, self.choices
        size, departments = len(choices.cells), len(choices.departments)
        features = np.arange(2 * departments * size, 3 * departments * size)
        columns, place = self.having(features)
        limits = [(1 if forced else -NEVER, 1, -1) for forced in choices.forced]
        self._rows_of(features[place] % size if size else place, columns, np.ones_like(columns), limits)
        if len(choices.apart):
            number, last, first = choices.apart.T
            pairs = np.concatenate([number * size + first, (departments + number) * size + last])
            columns, place = self.having(pairs)
            rows = place % len(number)
            self._rows_of(rows, columns, np.ones_like(columns), [(-NEVER, 1, -1)] * len(number))

    def _limit_rows(self) -> None:
        """What rules say about this person alone."""
        np, limits = self.np, self.choices.limits
        if not limits:
            return
        counts = [len(limit.terms.features) for limit in limits]
        features = np.concatenate([limit.terms.features for limit in limits])
        coefficients = np.concatenate([limit.terms.coefficients for limit in limits])
        row = np.repeat(np.arange(len(limits)), counts)
        columns, place = self.having(features)
        extras = [(n, self.stays + number, factor) for n, limit in enumerate(limits) for number, factor in limit.extras]
        more = np.array(extras, dtype=np.int64).reshape(-1, 3)
        self._rows_of(
            np.append(row[place], more[:, 0]), np.append(columns, more[:, 1]),
            np.append(coefficients[place], more[:, 2]), [_bounds(limit) for limit in limits],
        )  # fmt: skip

    def _assemble(self, first_limit: int) -> None:
        np = self.np
        rows, columns, coefficients = (np.concatenate(each) for each in zip(*self._entries, strict=True))
        limits = np.array(self._limits, dtype=np.int64).reshape(-1, 3)
        found = simplified(
            merged(rows, columns, coefficients, *limits.T), self.low, self.high, self.cost, self.stays, first_limit
        )  # fmt: skip
        self.rows, self.cost, self.constant = found.rows, found.cost, found.constant
        del self._parts, self._entries, self._limits, self._incidence, self._low, self._high

    @cached_property
    def used(self) -> Any:
        """Which variables stand for stays, or are spoken of in a row."""
        used = self.sort != EXTRA
        used[self.rows.columns] = True
        return used | (self.cost != 0)

    @property
    def dearest(self) -> int:
        """The most that a unit of a row or a variable costs."""
        return int(max(self.rows.price.max(initial=0), abs(self.cost).max(initial=0)))

    # Choices as values

    def values_of(self, stays: Iterable[tuple[int, int, int]], *, strict: bool = True) -> Any:
        """The values of the variables for a choice, extras at their least.

        None where it has a stay that is not open; if not `strict`, such stays are left out instead.
        """
        np = self.np
        values = self.low.copy()
        for number, first, last in stays:
            here = self.where == number
            whole = here & (self.sort == STAY) & (self.first == first) & (self.last == last)
            cells = here & (self.sort == SPENT) & (self.first >= first) & (self.last <= last)
            ends = here & (((self.sort == START) & (self.first == first)) | ((self.sort == END) & (self.last == last)))
            if not whole.any() and (np.count_nonzero(cells) != last - first + 1 or np.count_nonzero(ends) != 2):
                if strict:
                    return None
                continue
            values[whole | cells | ends] = 1
        return values

    def chosen(self, values: Any) -> Stays:
        """The stays in values of the variables: department, first and last cell, by first cell."""
        on = self.np.flatnonzero(values[: self.stays])
        whole = on[self.sort[on] == STAY].tolist()
        found = [(int(self.where[n]), int(self.first[n]), int(self.last[n])) for n in whole]
        open_: dict[int, tuple[int, int]] = {}
        spent = on[self.sort[on] == SPENT].tolist()
        for n in sorted(spent, key=lambda n: (self.where[n], self.first[n])):
            number, cell = int(self.where[n]), int(self.first[n])
            if number in open_ and open_[number][1] == cell - 1:
                open_[number] = (open_[number][0], cell)
            else:
                if number in open_:
                    found.append((number, *open_[number]))
                open_[number] = (cell, cell)
        found += [(number, *ends) for number, ends in open_.items()]
        return tuple(sorted(found, key=lambda stay: stay[1]))


def _bounds(limit: Limit) -> tuple[int, int, int]:
    least = -NEVER if limit.least is None else limit.least
    most = NEVER if limit.most is None else limit.most
    return least, most, -1 if limit.price is None else limit.price


def _reach(choices: Choices, columns: Any) -> dict[int, tuple[int, int]] | None:
    """For each start the nearest and farthest last cell; None where cells cannot say which stays there are.

    They can where no stay has a price of its own, all ends between the two are possible, and neither comes back.
    """
    np = choices.np
    if choices.cost[columns].any():
        return None
    firsts, lasts = choices.first[columns], choices.last[columns]
    starts, place, counts = np.unique(firsts, return_inverse=True, return_counts=True)
    near, far = np.full(len(starts), NEVER), np.full(len(starts), -1)
    np.minimum.at(near, place, lasts)
    np.maximum.at(far, place, lasts)
    if (counts != far - near + 1).any() or (np.diff(near) < 0).any() or (np.diff(far) < 0).any():
        return None
    return dict(zip(starts.tolist(), zip(near.tolist(), far.tolist(), strict=True), strict=True))
