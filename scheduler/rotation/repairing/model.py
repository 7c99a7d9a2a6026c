"""The CP-SAT model of a repair: first the cells that change, then the people, then what soft rules cost."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from typing import Any

from scheduler.rotation.repairing.changes import Changes
from scheduler.rotation.solving.frame import Chosen
from scheduler.rotation.solving.model import Aims, PlanModel, Sum
from scheduler.rules.rotation_problem import RotationProblem


class Aim(Enum):
    """What is to be as little as possible."""

    CELLS = "cells"
    PEOPLE = "people"
    COST = "cost"


class RepairModel(PlanModel):
    """A model of some people's choices whose aim can be set, and what has been reached of it kept.

    `budgets` are the most cells that each may change, where that is known.
    """

    def __init__(
        self,
        problem: RotationProblem,
        free: Collection[str],
        kept: Chosen,
        changes: Mapping[str, Changes],
        budgets: Mapping[str, int],
    ) -> None:
        super().__init__(problem, free, kept, Aims())
        self._cells: Sum = []
        self._touched: Sum = []
        self.constant = 0
        for person in self.people:
            one = changes[person]
            cells = self.sum_of(person, one.terms.features, one.terms.coefficients)
            self._cells += cells
            self.constant += one.constant
            if one.least == 0:
                touched = self.model.new_bool_var("")
                self.model.add(self._sum(cells) + one.constant <= budgets.get(person, len(one.before)) * touched)
                self._touched.append((1, touched))
        self._sums = {Aim.CELLS: self._cells, Aim.PEOPLE: self._touched, Aim.COST: self.costs}

    def _sum(self, terms: Sum) -> Any:
        return self._cp.LinearExpr.weighted_sum([variable for _, variable in terms], [number for number, _ in terms])

    def seek(self, aim: Aim) -> None:
        """Make as little as possible of this from now on. Cells count without `constant`."""
        self.model.minimize(self._sum(self._sums[aim]))

    def at_most(self, aim: Aim, most: int) -> None:
        """Have no more of this than so much."""
        self.model.add(self._sum(self._sums[aim]) <= most)

    def hint_anew(self, chosen: Chosen) -> None:
        """Start from another choice than before."""
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        self.hint(chosen)
