"""The search for the fewest changes: each person for themselves, the people in the conflict, then everybody.

What each person must change whatever the others do is a lower bound; what the people in the conflict can do among
themselves is an upper one. Between the two everybody is free, but for stays that alone would change too much: so the
last model stays small, and its optimum is proven.
"""

from __future__ import annotations

import copy
import math
import time as clock
from collections.abc import Callable, Collection, Mapping

import msgspec

from scheduler.rotation.repairing.changes import Changes, cells_changed, changes_of, within
from scheduler.rotation.repairing.model import Aim, RepairModel
from scheduler.rotation.solving.building import Setting
from scheduler.rotation.solving.model import Found
from scheduler.rotation.solving.rows import present_choice
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.rotation_problem import RotationProblem

FIRST_STEP = 4
"""So many cells beyond what must change are tried first where nobody knows how many will do."""
REFINED = 15.0
"""Seconds at most for the fewest people and the least cost once the cells are known."""

Told = Callable[[float, int | None, int], None]
"""Told of the time gone as a share, of the fewest changed cells so far (None: no repair yet), and of the bound."""


class Fewest(msgspec.Struct, frozen=True):
    """What the search came to: `status` is optimal, feasible, impossible or unknown.

    `cells` change for `people`, and fewer than `bound` is impossible. `alone` are people for whom there is nothing by
    their own rules. With `optimal` the cells are proven the fewest; of people and cost that is not said.
    """

    status: str
    chosen: dict[str, Stays] = {}
    cells: int = 0
    bound: int = 0
    people: int = 0
    alone: tuple[str, ...] = ()


class Search:
    """One search. `affected` are the people whom the open findings name.

    It takes so many `seconds` at most, and no more than `patience` as long as it has found nothing.
    """

    def __init__(
        self,
        setting: Setting,
        affected: Collection[str],
        *,
        seconds: float,
        patience: float,
        seed: int,
        told: Told | None,
        stop: Callable[[], bool] | None,
    ) -> None:
        self.setting = setting
        self.problem = setting.problem
        self.affected = [key for key in self.problem.people if key in affected]
        self.changes: Mapping[str, Changes] = changes_of(setting)
        self.present = present_choice(setting)
        self.seconds, self.patience, self.seed = seconds, patience, seed
        self.begin = clock.monotonic()
        self._told = told
        self._stop = stop or (lambda: False)
        self.least = {key: one.least for key, one in self.changes.items()}
        self.best: dict[str, Stays] | None = None
        self.cells = 0
        self.bound = sum(self.least.values())
        self.alone: list[str] = []

    @property
    def left(self) -> float:
        """Seconds that are left; none once somebody has said stop."""
        seconds = self.patience if self.best is None else self.seconds
        return 0.0 if self._stop() else self.begin + seconds - clock.monotonic()

    def run(self) -> Fewest:
        """Search until it is proven or time is up."""
        self._alone()
        if self.alone and self.best is None:
            return Fewest("impossible", alone=tuple(self.alone))
        if self.best is None:
            self._affected()
        status = "OPTIMAL" if self.best is not None and self.cells <= self.bound else self._everybody()
        if status == "INFEASIBLE" and self.best is None:
            return Fewest("impossible")
        if self.best is None:
            return Fewest("unknown", bound=self.bound)
        self._refine()
        people = len(cells_changed(self.setting, self.changes, self.best))
        return Fewest("optimal" if self.cells <= self.bound else "feasible", self.best, self.cells, self.bound, people)

    def begin_with(self, chosen: dict[str, Stays]) -> None:
        """Take a repair that is known already."""
        self.best, self.cells = chosen, sum(cells_changed(self.setting, self.changes, chosen).values())

    def possible(self) -> bool:
        """Whether there is any repair; no is also the answer where time is up."""
        self._affected()
        if self.best is None:
            self._everybody()
        return self.best is not None

    def _alone(self) -> None:
        """What each affected person must change by their own rules."""
        problem = _unshared(self.problem)
        for person in self.affected:
            if self.left <= 0:
                return
            status, found = self._growing(problem, [person], min(self.left, 0.1 * self.seconds))
            if status == "INFEASIBLE":
                self.alone.append(person)
            elif found is not None:
                self.least[person] = max(self.least[person], found)
        self.bound = sum(self.least.values())

    def _affected(self) -> None:
        """A first repair among the people in the conflict, the others as they are."""
        if self.affected and self.left > 0:
            self._growing(self.problem, self.affected, min(self.left, 0.3 * self.seconds), take=True)

    def _everybody(self) -> str:
        """Everybody free, with no more changed cells than are known to do."""
        everybody = list(self.problem.people)
        if self.best is None:
            status, least = self._growing(self.problem, everybody, self.left, take=True)
            self.bound = max(self.bound, least or 0)
            return status
        model = self._model(self.problem, everybody, self.cells)
        found = self._solve(model, Aim.CELLS, 0.7 * self.left, self.best)
        self._took(found)
        self.bound = max(self.bound, _least_of(found, model))
        return found.status

    def _growing(
        self, problem: RotationProblem, free: list[str], seconds: float, *, take: bool = False
    ) -> tuple[str, int | None]:
        """The fewest cells that some people, the others as they are, must change, tried with more and more cells.

        The answer is the solver's status and what must change at least, None where that is not known.
        """
        end = clock.monotonic() + seconds
        least, step = sum(self.least[person] for person in free), FIRST_STEP
        every = sum(len(self.changes[person].before) for person in free)
        while True:
            model = self._model(problem, free, least + step if step <= every else None)
            found = self._solve(model, Aim.CELLS, min(self.left, end - clock.monotonic()), self.best)
            if take:
                self._took(found)
            if found.status != "INFEASIBLE":
                return found.status, _least_of(found, model) if found.has_plan else None
            if step > every:
                return ("INFEASIBLE" if self._confirmed(model) else "UNKNOWN"), None
            if self.left <= 0 or clock.monotonic() > end:
                return "UNKNOWN", None
            step *= 4

    def _model(self, problem: RotationProblem, free: list[str], most: int | None) -> RepairModel:
        """The model of some people, the others as they are, who change so many cells together at most."""
        kept = {key: stays for key, stays in self.present.items() if key not in set(free)}
        if most is None:
            return RepairModel(problem, free, kept, self.changes, {})
        spare = most - sum(self.least[person] for person in free)
        budgets = {person: self.least[person] + spare for person in free}
        model = RepairModel(within(problem, self.changes, budgets), free, kept, self.changes, budgets)
        model.at_most(Aim.CELLS, most - model.constant)
        return model

    def _refine(self) -> None:
        """With as few cells: the fewest people; then, for these, the least cost."""
        if self.left <= 0 or self.best is None:
            return
        end = clock.monotonic() + min(self.left, REFINED)
        model = self._model(self.problem, list(self.problem.people), self.cells)
        self._took(self._solve(model, Aim.PEOPLE, min(self.left, 0.5 * REFINED), self.best))
        touched = list(cells_changed(self.setting, self.changes, self.best))
        if touched and self.left > 0:
            model = self._model(self.problem, touched, self.cells)
            self._took(self._solve(model, Aim.COST, min(self.left, end - clock.monotonic()), self.best))

    def _solve(self, model: RepairModel, aim: Aim, seconds: float, start: Mapping[str, Stays] | None = None) -> Found:
        model.seek(aim)
        model.hint_anew({**self.present, **(start or {})})
        return model.solve(seconds=max(seconds, 0.05), seed=self.seed, stop=lambda: self.left <= 0)

    def _confirmed(self, model: RepairModel) -> bool:
        """Whether another run with another seed and less presolve comes to the same: nothing is possible."""
        again = model.solve(
            seconds=max(self.left, 0.05), seed=self.seed + 1, stop=lambda: self.left <= 0, cautious=True
        )
        return again.status == "INFEASIBLE"

    def _took(self, found: Found) -> None:
        if found.status not in ("OPTIMAL", "FEASIBLE"):
            return
        chosen = {**self.present, **found.chosen}
        cells = sum(cells_changed(self.setting, self.changes, chosen).values())
        if self.best is None or cells <= self.cells:
            self.best, self.cells = chosen, cells
        self.tell()

    def tell(self) -> None:
        """Report how far it is."""
        if self._told:
            share = min(1.0, (clock.monotonic() - self.begin) / max(self.seconds, 0.01))
            self._told(share, None if self.best is None else self.cells, self.bound)


def _unshared(problem: RotationProblem) -> RotationProblem:
    """The problem without what rules say about several people."""
    found = copy.copy(problem)
    found.limits, found.extras = [], []
    return found


def _least_of(found: Found, model: RepairModel) -> int:
    """The fewest cells by what a solver has found out; 0 where it knows nothing."""
    return math.ceil(found.bound - 0.01) + model.constant if found.has_plan else 0
