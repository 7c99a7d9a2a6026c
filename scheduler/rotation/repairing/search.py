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
from scheduler.rotation.solving.model import Found, Stays
from scheduler.rotation.solving.rows import present_choice
from scheduler.rules.rotation_problem import RotationProblem

FIRST_STEP = 8
"""So many cells beyond what must change are tried first where nobody knows how many will do."""

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
    """One search. `affected` are the people whom the open findings name."""

    def __init__(
        self,
        setting: Setting,
        affected: Collection[str],
        *,
        seconds: float,
        seed: int,
        told: Told | None,
        stop: Callable[[], bool] | None,
    ) -> None:
        self.setting = setting
        self.problem = setting.problem
        self.affected = [key for key in self.problem.people if key in affected]
        self.changes: Mapping[str, Changes] = changes_of(setting)
        self.present = present_choice(setting)
        self.seconds, self.seed = seconds, seed
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
        return 0.0 if self._stop() else self.begin + self.seconds - clock.monotonic()

    def run(self) -> Fewest:
        """Search until it is proven or time is up."""
        self._alone()
        if self.alone:
            return Fewest("impossible", alone=tuple(self.alone))
        self._affected()
        status = "OPTIMAL" if self.best is not None and self.cells <= self.bound else self._everybody()
        if status == "INFEASIBLE" and self.best is None:
            return Fewest("impossible")
        if self.best is None:
            return Fewest("unknown", bound=self.bound)
        self._refine()
        people = len(cells_changed(self.setting, self.changes, self.best))
        return Fewest("optimal" if self.cells <= self.bound else "feasible", self.best, self.cells, self.bound, people)

    def possible(self) -> bool:
        """Whether there is any repair; no is also the answer where time is up."""
        self._alone()
        if not self.alone:
            self._affected()
            if self.best is None:
                self._everybody()
        return self.best is not None

    def _alone(self) -> None:
        """What each affected person must change by their own rules."""
        for person in self.affected:
            if self.left <= 0:
                return
            model = RepairModel(_unshared(self.problem), [person], {}, self.changes)
            found = self._solve(model, Aim.CELLS, min(self.left, 0.1 * self.seconds))
            if found.status == "INFEASIBLE" and self._confirmed(model):
                self.alone.append(person)
            elif found.status in ("OPTIMAL", "FEASIBLE"):
                known = math.ceil(found.bound - 0.01) + model.constant
                self.least[person] = max(self.least[person], known)
        self.bound = sum(self.least.values())

    def _affected(self) -> None:
        """A first repair among the people in the conflict, the others as they are."""
        if self.affected and self.left > 0:
            kept = {key: stays for key, stays in self.present.items() if key not in self.affected}
            model = RepairModel(self.problem, self.affected, kept, self.changes)
            self._took(self._solve(model, Aim.CELLS, min(self.left, 0.25 * self.seconds)))

    def _everybody(self) -> str:
        """Everybody free, within a growing number of changed cells until something is found."""
        step = FIRST_STEP
        while self.left > 0:
            most = self.cells if self.best is not None else self.bound + step
            final = self.best is None and step > self._all_cells
            status = self._within(most, final=final)
            if status != "INFEASIBLE" or final or self.best is not None:
                return status
            step *= 4
        return "UNKNOWN"

    @property
    def _all_cells(self) -> int:
        return sum(len(one.before) for one in self.changes.values())

    def _within(self, most: int, *, final: bool) -> str:
        """Everybody free, at most so many cells changed; with `final` as many as there are."""
        model = self._wide(None if final else most)
        if not final:
            model.at_most(Aim.CELLS, most - model.constant)
        found = self._solve(model, Aim.CELLS, self.left * (0.7 if self.best is not None else 1.0), self.best)
        self._took(found)
        if found.status == "OPTIMAL":
            self.bound = max(self.bound, self.cells)
        elif found.status == "FEASIBLE":
            self.bound = max(self.bound, math.ceil(found.bound - 0.01) + model.constant)
        elif found.status == "INFEASIBLE" and not final and self._confirmed(model):
            self.bound = max(self.bound, most + 1)
        elif found.status == "INFEASIBLE" and not self._confirmed(model):
            return "UNKNOWN"
        return found.status

    def _wide(self, most: int | None) -> RepairModel:
        problem = self.problem
        if most is not None:
            spare = most - sum(self.least.values())
            problem = within(problem, self.changes, {key: least + spare for key, least in self.least.items()})
        return RepairModel(problem, list(problem.people), {}, self.changes)

    def _refine(self) -> None:
        """With as few cells: the fewest people, then the least cost."""
        if self.left <= 0:
            return
        model = self._wide(self.cells)
        model.at_most(Aim.CELLS, self.cells - model.constant)
        found = self._solve(model, Aim.PEOPLE, self.left * 0.4, self.best)
        self._took(found)
        if found.status in ("OPTIMAL", "FEASIBLE") and self.left > 0:
            model.at_most(Aim.PEOPLE, round(found.objective))
            self._took(self._solve(model, Aim.COST, self.left, self.best))

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
