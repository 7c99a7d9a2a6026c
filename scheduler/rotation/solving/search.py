"""Large plans: everybody chooses in turn what the others leave, then a few at a time choose anew what is better."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, NamedTuple

from scheduler.rotation.solving.frame import Chosen, Frame, Values
from scheduler.rotation.solving.model import Aims, Found, PlanModel
from scheduler.rotation.solving.neighbourhoods import WAYS, WORTH_PACKING, Chooser, Step, around, packed
from scheduler.rotation.solving.tables import EXTRA, STAY

ELASTIC = 10
"""While there is no plan yet that keeps every rule, a unit of a rule on several people costs so many times the dearest
thing that one person can pay for."""
SLICE = 0.6
"""How much work of the solver one step may take."""
TOGETHER = 2
"""How many models are solved at a time, each of other people, by one worker each."""


_SPARING = 20


class Score(NamedTuple):
    """How good a plan is: first how far it breaks what must hold, then what it costs, changes after soft rules.

    What is still broken after a step that brought nothing counts more from then on: so a search does not stand still.
    """

    broken: int
    cost: int


class Search:
    """One search; `values` is the best plan so far, which may still break limits that several people share."""

    def __init__(
        self,
        frame: Frame,
        aims: Aims,
        present: Chosen,
        seed: int,
        left: Callable[[], float],
        spend: Callable[[float], None],
        *,
        clocked: bool = True,
    ) -> None:
        import numpy as np  # comes with ortools, and is not needed to check a plan

        self.np = np
        self.frame, self.aims, self.present = frame, aims, present
        self._narrow = _aims_of_steps(frame, aims, present)
        self.random = random.Random(seed)
        self.seed = seed
        self._left, self._spend, self._clocked = left, spend, clocked
        self._wishes: dict[str, Any] = {}
        self.values = Values(frame, {}, frame.shared.low.copy())
        self.weights = np.ones(len(frame.shared.least), dtype=np.int64)
        self.chooser = Chooser(frame.names, self.random)
        self.lowest: dict[str, float] = {}
        self.proven: set[str] = set()
        self.impossible = False
        self._halted = False
        self._pool = ThreadPoolExecutor(TOGETHER)

    @property
    def left(self) -> float:
        """What is left of the time, or of the work, in seconds."""
        return self._left()

    def score(self, values: Values) -> Score:
        """How good a plan is."""
        changes = sum(int(self._wish(name) @ each) for name, each in values.people.items())
        return Score(int(self.weights @ values.off), values.cost * self.aims.soft + changes)

    def _wish(self, name: str) -> Any:
        """What each of somebody's variables adds to their changes."""
        if name not in self._wishes:
            table, wishes = self.frame.table(name), self.aims.wishes.get(name)
            total = self.np.zeros(len(table.low), dtype=self.np.int64)
            if wishes is not None:
                columns, place = table.having(wishes.features)
                self.np.add.at(total, columns, wishes.coefficients[place])
            self._wishes[name] = total
        return self._wishes[name]

    # Models

    def _model(
        self, people: Sequence[str], masks: Mapping[str, Any], elastic: int | None, firm: bool = True
    ) -> PlanModel:
        aims = self._narrow
        if elastic is not None:
            aims = Aims(1, {}, elastic, None, firm, self.weights)
        model = PlanModel(
            self.frame.problem, people, {}, aims, frame=self.frame, values=self.values, masks=masks
        )  # fmt: skip
        model.hint_values(self.values)
        return model

    def _solved(self, models: Sequence[PlanModel], work: float) -> list[Found]:
        """What becomes of models, solved side by side; an exception meanwhile stops them all."""
        self.seed += 1
        tasks: list[Future[Found]] = [
            self._pool.submit(
                model.solve, seconds=max(0.05, min(self.left, 20 * work)) if self._clocked else None,
                seed=self.seed + place, workers=1, work=work,
                thorough=False, stop=self._over,
            )
            for place, model in enumerate(models)
        ]  # fmt: skip
        try:
            while wait(tasks, 0.2).not_done:
                self._left()
        except BaseException:
            self._halted = True
            wait(tasks)
            raise
        found = [task.result() for task in tasks]
        self._spend(max(one.work for one in found))
        return found

    def _over(self) -> bool:
        return self._halted or self.left <= 0

    @property
    def _elastic(self) -> int:
        return ELASTIC * self.frame.dearest

    # A first plan

    def start(self) -> None:
        """Everybody in turn chooses what is best on what the others leave; who has a choice at present keeps it."""
        self._keep_present()
        missing = [name for name in self.frame.names if name not in self.values.people]
        missing.sort(key=lambda name: self.frame.table(name).stays)
        while missing and self.left > 0 and not self.impossible:
            pair, missing = missing[:TOGETHER], missing[TOGETHER:]
            found = self._solved([self._first(name) for name in pair], SLICE / 6)
            for place, (name, one) in enumerate(zip(pair, found, strict=True)):
                if one.has_plan and (place == 0 or not self._crowds(one)):
                    self.values = self.values.with_(one.values, one.extras)
                else:
                    self._alone(name, one)

    def _first(self, name: str) -> PlanModel:
        np, part, shared = self.np, self.frame.part(name), self.frame.shared
        table, short = self.frame.table(name), self.values.sums < shared.least
        helps = part.coefficients * short[part.rows]
        mask = packed(table, np.bincount(part.columns, weights=helps, minlength=len(table.low)), self.random)
        return self._model([name], {} if mask is None else {name: mask}, self._elastic)

    def _all_tried(self, name: str) -> bool:
        """Whether somebody had all their stays to choose among at first."""
        return int(self.np.count_nonzero(self.frame.table(name).sort == STAY)) < WORTH_PACKING

    def _crowds(self, found: Found) -> bool:
        """Whether what somebody chose beside another breaks more than it would have alone."""
        after = self.values.with_(found.values, found.extras)
        return after.broken > self.values.broken and bool(found.values)

    def _alone(self, name: str, found: Found) -> None:
        """Somebody chooses once more, alone: first at the times of a chain, in the end even where no place is left."""
        ways = [(False, False, 4 * SLICE)]
        if found.status != "INFEASIBLE" or not self._all_tried(name):
            ways.insert(0, (False, True, SLICE))
        if found.status != "INFEASIBLE":
            ways.insert(0, (True, True, SLICE))
        for chained, firm, work in ways:
            if self.left <= 0:
                return
            model = self._first(name) if chained else self._model([name], {}, self._elastic, firm)
            (found,) = self._solved([model], work)
            if found.has_plan:
                self.values = self.values.with_(found.values, found.extras)
                return
        if found.status == "INFEASIBLE" and not self.frame.shared.extra_row.size:
            self.impossible = True

    def _keep_present(self) -> None:
        """Take over what people have chosen at present where it keeps their own rules."""
        for name, stays in self.present.items():
            values = self.frame.table(name).values_of(stays)
            if not stays or values is None:
                continue
            self.values = self.values.with_({name: values}, {})
            table = self.frame.table(name)
            mask = {name: table.sort == EXTRA}
            (found,) = self._solved([self._model([name], mask, self._elastic, False)], SLICE)
            if found.has_plan:
                self.values = self.values.with_(found.values, found.extras)
            else:
                self.values = self.values.without(name)

    @property
    def complete(self) -> bool:
        """Whether everybody has chosen and nothing is broken."""
        return len(self.values.people) == len(self.frame.names) and not self.values.broken

    # Better plans

    def improve(self) -> bool:
        """A few people choose anew, the rest as they are; what is no worse is kept. Whether it is better."""
        step, before = self.chooser.step(), self.score(self.values)
        models = self._next(step)
        found = self._solved(models, SLICE)
        better = self._took(found)
        if not better:
            self.weights += (self.values.off > 0) * (1 + self.weights // 4)
        after = self.score(self.values)
        gain = max(0, before.broken - after.broken) * self._elastic + before.cost - after.cost
        work = max(one.work for one in found) + 0.02
        proven = all(one.status == "OPTIMAL" for one in found)
        step.learn(max(0.0, gain), work, proven, work < SLICE / 3)
        return better

    def _next(self, step: Step) -> list[PlanModel]:
        regret = self._regret()
        taken: set[str] = set()
        models = []
        for _ in range(TOGETHER):
            size = max(1, round(step.size))
            if len(taken) + size > len(self.frame.names):
                size = max(1, len(self.frame.names) - len(taken)) if not taken else 0
            group, cell = self._group(size, regret, taken) if size else ([], None)
            if not group:
                break
            taken |= set(group)
            masks = {name: self._mask(step, name, cell) for name in group}
            models.append(self._model(group, masks, self._elastic if self.values.broken else None))
        return models

    def _mask(self, step: Step, name: str, cell: int | None) -> Any:
        table, values = self.frame.table(name), self.values.people[name]
        if step.way == "window" and cell is not None:
            return around(table, values, cell, self.random)
        return WAYS[step.way](table, values, self.random)

    def _group(self, size: int, regret: Mapping[str, float], taken: set[str]) -> tuple[list[str], int | None]:
        """Some people, and the cell that it is about, if it is about one: where something is broken."""
        shared = self.frame.shared
        if self.values.broken:
            off = self.np.flatnonzero(
                (shared.price < 0) & ((self.values.sums < shared.least) | (self.values.sums > shared.most))
            )
            row = int(off[self.random.randrange(len(off))])
            free = [name for name in self.frame.names if name not in taken]
            return self.chooser.about(self.values, row, free, size), self.frame.cell_of(row)
        return self.chooser.group(self.values, size, regret, taken), None

    def _regret(self) -> dict[str, float]:
        """How much more people pay than they would alone, as a share of the most."""
        own = self.values.own
        found = {name: own[name] - low / self.aims.soft for name, low in self.lowest.items() if name in own}
        most = max(found.values(), default=0.0)
        return {name: value / most for name, value in found.items()} if most > 0 else {}

    def _took(self, found: Sequence[Found]) -> bool:
        """Keep what is no worse, of one or of all together; whether something is better."""
        good = [one for one in found if one.has_plan]
        tries = [self.values.with_(one.values, one.extras) for one in good]
        if len(good) > 1:
            both = self.values
            for one in good:
                both = both.with_(one.values, one.extras)
            tries.insert(0, both)
        before = self.score(self.values)
        best = min(tries, key=self.score, default=self.values)
        if self.score(best) <= before:
            self.values = best
        return self.score(best) < before

    def spare(self) -> None:
        """Leave out stays that nothing asks for, where that costs nothing."""
        names = list(self.values.people)
        for start in range(0, len(names), _SPARING):
            if self.left <= 0 or self.values.broken:
                return
            group = names[start : start + _SPARING]
            masks = {name: self.values.people[name] != 0 for name in group}
            model = PlanModel(
                self.frame.problem, group, {}, self.aims, frame=self.frame, values=self.values, masks=masks
            )  # fmt: skip
            model.hint_values(self.values)
            self._took(self._solved([model], SLICE))

    # A bound

    def look_alone(self, names: Sequence[str], work: float) -> None:
        """What people would pay at least if there were nobody else."""
        models = []
        for name in names:
            model = PlanModel(self.frame.problem, [name], {}, self.aims, frame=self.frame.alone)
            models.append(model)
        for name, one in zip(names, self._solved(models, work), strict=True):
            if one.status == "INFEASIBLE":
                self.impossible = True
            elif one.status in ("OPTIMAL", "FEASIBLE", "UNKNOWN"):
                self.lowest[name] = max(self.lowest.get(name, one.bound), one.bound)
            if one.status == "OPTIMAL":
                self.proven.add(name)

    def close(self) -> None:
        """Let the threads go."""
        self._pool.shutdown(wait=True)


def _aims_of_steps(frame: Frame, aims: Aims, present: Chosen) -> Aims:
    """What steps aim at: as few changes as can be only for those who have stays that could be changed.

    For the others the fewest stays are seen to in the end: counting them in each step makes proofs much harder.
    """
    wishes = {name: terms for name, terms in aims.wishes.items() if present.get(name)}
    cells = sum(len(frame.problem.people[name].cells) for name in wishes)
    return Aims(1 + cells, wishes)
