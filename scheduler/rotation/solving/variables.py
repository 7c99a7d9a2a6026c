"""One person's choice as variables of a CP-SAT model: what stands for a stay that starts, ends, or takes a cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from scheduler.rules.choices import Choices

Sum = list[tuple[int, Any]]
"""Coefficients with variables."""


class Variables:
    """The variables of one person. `features` gives the variables whose sum is a feature; `costs` what they cost.

    A department whose stays have one length for each start has a variable a stay; one whose stays may end anywhere
    between a least and a most length has variables a cell (spent there, starting, ending); any other one a variable a
    stay again. The cells' form is far smaller where stays may be long, and its relaxation is tight: a cell is spent
    there if a start lies close enough before it, and not without one. Stays that cost more than `dearest` are left out.
    """

    def __init__(self, model: Any, choices: Choices, dearest: int | None = None) -> None:
        self._model = model
        self.choices = choices
        self.features: dict[int, list[Any]] = defaultdict(list)
        self.columns: dict[int, Any] = {}
        self.costs: Sum = []
        for number in range(len(choices.departments)):
            there = choices.where == number
            if dearest is not None:
                there = there & (choices.cost <= dearest)
            columns = [int(column) for column in there.nonzero()[0]]
            if columns:
                self._department(number, columns)
        self._one_place()

    def _department(self, number: int, columns: list[int]) -> None:
        reach = _reach(self.choices, columns)
        if reach is not None and len(columns) > 2 * len(self.choices.cells):
            self._cells(number, reach)
        else:
            for column in columns:
                self._stay(number, column)

    def _stay(self, number: int, column: int) -> None:
        choices, variable = self.choices, self._model.new_bool_var("")
        first, last = int(choices.first[column]), int(choices.last[column])
        self.columns[column] = variable
        self.features[choices.start_of(number, first)].append(variable)
        self.features[choices.end_of(number, last)].append(variable)
        for cell in range(first, last + 1):
            self.features[choices.spent_in(number, cell)].append(variable)
        if choices.cost[column]:
            self.costs.append((int(choices.cost[column]), variable))

    def _cells(self, number: int, reach: dict[int, tuple[int, int]]) -> None:
        """Variables a cell; `reach` gives for each start the nearest and the farthest last cell."""
        model, choices = self._model, self.choices
        used = sorted({cell for start, (_, far) in reach.items() for cell in range(start, far + 1)})
        spent = {cell: model.new_bool_var("") for cell in used}
        starts = {cell: model.new_bool_var("") for cell in reach}
        ends = {cell: model.new_bool_var("") for cell in used}
        for cell in used:
            self.features[choices.spent_in(number, cell)].append(spent[cell])
            self.features[choices.end_of(number, cell)].append(ends[cell])
            if cell in starts:
                self.features[choices.start_of(number, cell)].append(starts[cell])
            before = spent.get(cell - 1, 0)
            model.add(spent[cell] - before == starts.get(cell, 0) - ends.get(cell - 1, 0))
            soon = [starts[start] for start, (near, _) in reach.items() if start <= cell <= near]
            in_reach = [starts[start] for start, (_, far) in reach.items() if start <= cell <= far]
            if soon:
                model.add(sum(soon) <= spent[cell])
            model.add(spent[cell] <= sum(in_reach))
            if cell + 1 in starts:
                model.add_at_most_one([ends[cell], starts[cell + 1]])
        for cell in used:
            if cell + 1 not in spent:
                model.add(ends[cell] == spent[cell])

    def _one_place(self) -> None:
        choices = self.choices
        for cell, forced in enumerate(choices.forced):
            there = [
                variable
                for number in range(len(choices.departments))
                for variable in self.features.get(choices.spent_in(number, cell), ())
            ]
            if forced:
                self._model.add_exactly_one(there)
            elif len(there) > 1:
                self._model.add_at_most_one(there)

    def sum_of(self, features: Iterable[int], coefficients: Iterable[int]) -> Sum:
        """A sum over features as one over variables."""
        found: dict[int, int] = defaultdict(int)
        variables: dict[int, Any] = {}
        for feature, coefficient in zip(features, coefficients, strict=True):
            for variable in self.features.get(int(feature), ()):
                found[variable.index] += int(coefficient)
                variables[variable.index] = variable
        return [(coefficient, variables[index]) for index, coefficient in found.items() if coefficient]

    def hint(self, stays: Iterable[tuple[int, int, int]]) -> None:
        """Tell the solver what is chosen at present: department, first and last cell of each stay."""
        choices, chosen = self.choices, set(stays)
        on = choices.features_of(chosen)
        known = {variable.index for variable in self.columns.values()}
        for column, variable in self.columns.items():
            stay = (int(choices.where[column]), int(choices.first[column]), int(choices.last[column]))
            self._model.add_hint(variable, stay in chosen)
        for feature, variables in self.features.items():
            for variable in variables:
                if variable.index not in known:
                    self._model.add_hint(variable, feature in on)

    def chosen(self, value: Any) -> tuple[tuple[int, int, int], ...]:
        """The stays in a solution, `value` giving a variable's: department, first and last cell, by first cell."""
        choices, found = self.choices, []
        cells = len(choices.cells)
        for number in range(len(choices.departments)):
            there = [
                any(value(variable) for variable in self.features.get(choices.spent_in(number, cell), ()))
                for cell in range(cells)
            ]
            start = None
            for cell in range(cells + 1):
                if cell < cells and there[cell]:
                    start = cell if start is None else start
                elif start is not None:
                    found.append((number, start, cell - 1))
                    start = None
        return tuple(sorted(found, key=lambda stay: stay[1]))


def _reach(choices: Choices, columns: list[int]) -> dict[int, tuple[int, int]] | None:
    """For each start the nearest and farthest last cell; None where cells cannot say which stays there are.

    They can where no stay has a price of its own, all ends between the two are possible, and neither comes back.
    """
    if choices.cost[columns].any():
        return None
    lasts: dict[int, list[int]] = defaultdict(list)
    for column in columns:
        lasts[int(choices.first[column])].append(int(choices.last[column]))
    reach = {first: (min(found), max(found)) for first, found in sorted(lasts.items())}
    whole = all(len(found) == max(found) - min(found) + 1 for found in lasts.values())
    ends = list(reach.values())
    rising = all(one[0] <= two[0] and one[1] <= two[1] for one, two in pairwise(ends))
    return reach if whole and rising else None
