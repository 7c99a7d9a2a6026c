"""A CP-SAT model of a problem or of a part of it: some people choose anew, the others keep what they have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

import msgspec

from scheduler.rotation.solving.frame import Chosen, Frame, Values
from scheduler.rotation.solving.simplifying import Rows
from scheduler.rotation.solving.tables import EXTRA, STAY, Stays, Table
from scheduler.rotation.solving.writing import Written
from scheduler.rules.choices import Terms
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.running import run_stoppable

Sum = list[tuple[int, Any]]
"""Coefficients with variables."""
BetterFound = Callable[[float, float], None]
"""Told of each better plan with its objective and the bound."""


class Aims(msgspec.Struct, frozen=True):
    """What is wanted: soft rules count `soft` times their price, and each person's `wishes` are added.

    With `elastic`, limits on several people that must hold cost so much for each unit beyond, instead; with `firm` only
    those that others break already, or that more people are wanted for; `weights` says how often each counts. Stays
    that cost more than `dearest` by themselves are left out: no plan that is cheaper in all has one.
    """

    soft: int = 1
    wishes: Mapping[str, Terms] = {}
    elastic: int | None = None
    dearest: int | None = None
    firm: bool = False
    weights: Any = None


class Found(msgspec.Struct, frozen=True):
    """What a solver has found. `status` is CP-SAT's: OPTIMAL, FEASIBLE, INFEASIBLE or UNKNOWN.

    `values` are those of the free people's variables, `extras` those of the numbers of shared limits; `work` is what
    the solver counts instead of time.
    """

    status: str
    chosen: dict[str, Stays]
    objective: float
    bound: float
    values: dict[str, Any] = {}
    extras: dict[int, int] = {}
    work: float = 0.0

    @property
    def has_plan(self) -> bool:
        """Whether there is a plan."""
        return self.status in ("OPTIMAL", "FEASIBLE")


class PlanModel:
    """The model; `kept` are the choices of the people who are not free.

    With `values` that is what they are instead, and `masks` say which of the free people's variables may change; the
    model then speaks of those alone.
    """

    def __init__(
        self,
        problem: RotationProblem,
        free: Collection[str],
        kept: Chosen,
        aims: Aims,
        *,
        frame: Frame | None = None,
        values: Values | None = None,
        masks: Mapping[str, Any] | None = None,
    ) -> None:
        import numpy as np  # comes with ortools, and is not needed to check a plan
        from ortools.sat.python import cp_model

        self._np, self._cp = np, cp_model
        self.model = cp_model.CpModel()
        self.frame = frame or Frame(problem)
        self.people = [name for name in dict.fromkeys(free) if name in problem.people]
        self._aims, self._masks = aims, dict(masks or {})
        self._known = values.people if values is not None else {}
        self._written = Written(self.model)
        self._variables = self._written.variables
        self._constant = 0
        self._place: dict[str, Any] = {}
        self._extra_place: dict[int, int] = {}
        for name in self.people:
            self._person(name)
        self._shared(values, kept)
        self._minimize()

    # Variables

    def _person(self, name: str) -> None:
        np, table = self._np, self.frame.table(name)
        free = self._masks.get(name)
        free = np.ones(len(table.low), dtype=bool) if free is None else free | (table.sort == EXTRA)
        free &= table.used
        if self._aims.dearest is not None:
            own = self.frame.problem.people[name].cost
            free = free & ~((table.sort == STAY) & (table.price_of_stay > self._aims.dearest)) if len(own) else free
        known = self._known.get(name)
        if known is None:
            known = np.where(table.sort == EXTRA, table.low, 0)
        cost = table.cost * self._aims.soft
        wishes = self._aims.wishes.get(name)
        if wishes is not None:
            columns, place = table.having(wishes.features)
            cost = cost + np.bincount(columns, weights=wishes.coefficients[place], minlength=len(cost)).astype(np.int64)
        self._constant += int(table.constant * self._aims.soft + (cost * known)[~free].sum())
        place = np.full(len(table.low), -1)
        place[free] = self._written.add(table.low[free], table.high[free], cost[free])
        self._place[name] = (place, known)
        self._own_rows(table, place, known)

    def _own_rows(self, table: Table, place: Any, known: Any) -> None:
        np, rows = self._np, table.rows
        where = place[rows.columns]
        free, count = where >= 0, len(rows.least)
        amounts = rows.coefficients * known[rows.columns]
        fixed = np.bincount(rows.rows[~free], weights=amounts[~free], minlength=count).astype(np.int64)
        self._written.limit(
            Rows(
                rows.rows[free], where[free], rows.coefficients[free], rows.least - fixed, rows.most - fixed, rows.price
            ),
            self._aims.soft,
        )

    # Limits on several people

    def _shared(self, values: Values | None, kept: Chosen) -> None:
        np, shared = self._np, self.frame.shared
        count = len(shared.least)
        fixed = shared.constant.copy() if values is None else values.fixed.copy()
        if values is None:
            for name, stays in kept.items():
                if name not in self._place and name in self.frame.problem.people:
                    known = self.frame.table(name).values_of(stays, strict=False)
                    fixed = fixed + self.frame.added(name, known)
        entries = []
        largest = np.zeros(count, np.int64)
        for name, (place, known) in self._place.items():
            part = self.frame.part(name)
            where = place[part.columns]
            free = where >= 0
            amounts = part.coefficients * known[part.columns]
            still = np.bincount(part.rows[~free], weights=amounts[~free], minlength=count).astype(np.int64)
            fixed = fixed + still - (values.added[name] if values is not None and name in values.added else 0)
            entries.append((part.rows[free], where[free], part.coefficients[free]))
            most = np.zeros(count, np.int64)
            np.maximum.at(most, part.rows[free], part.coefficients[free])
            total = np.bincount(part.rows[free], weights=np.maximum(part.coefficients[free], 0), minlength=count)
            largest = largest + np.where(shared.single, most, total.astype(np.int64))
        self._limits(values, fixed, entries, largest)

    def _limits(self, values: Values | None, fixed: Any, entries: list[tuple[Any, Any, Any]], largest: Any) -> None:
        np, shared = self._np, self.frame.shared
        count = len(shared.least)
        empty = (np.zeros(0, np.int64),) * 3
        rows, columns, coefficients = (np.concatenate(each) for each in zip(*(entries or [empty]), strict=True))
        touched = np.bincount(rows, minlength=count) > 0
        if values is None:
            open_extras = np.ones(len(shared.low), dtype=bool)
            touched[:] = True
        else:
            open_extras = np.zeros(len(shared.low), dtype=bool)
            open_extras[shared.extra[touched[shared.extra_row]]] = True
            touched[shared.extra_row[open_extras[shared.extra]]] = True
        numbers = np.flatnonzero(open_extras)
        place = np.full(len(shared.low), -1)
        place[numbers] = self._written.add(shared.low[numbers], shared.high[numbers], np.zeros(len(numbers), np.int64))
        self._extra_place = dict(zip(numbers.tolist(), place[numbers].tolist(), strict=True))
        is_open = open_extras[shared.extra]
        if values is not None:
            still = shared.extra_factor * values.extras[shared.extra]
            fixed = fixed + np.bincount(shared.extra_row[~is_open], weights=still[~is_open], minlength=count).astype(
                np.int64
            )
        rows = np.concatenate([rows, shared.extra_row[is_open]])
        columns = np.concatenate([columns, place[shared.extra[is_open]]])
        coefficients = np.concatenate([coefficients, shared.extra_factor[is_open]])
        reach = np.maximum(
            shared.extra_factor * shared.low[shared.extra], shared.extra_factor * shared.high[shared.extra]
        )
        largest = largest + np.bincount(shared.extra_row[is_open], weights=reach[is_open], minlength=count).astype(
            np.int64
        )
        keep = touched[rows]
        order = np.argsort(rows[keep], kind="stable")
        rows, columns, coefficients = rows[keep][order], columns[keep][order], coefficients[keep][order]
        number = np.cumsum(touched) - 1
        least, most = (shared.least - fixed)[touched], (shared.most - fixed)[touched]
        price = shared.price[touched] * np.where(shared.price[touched] < 0, 1, self._aims.soft)
        if self._aims.elastic is not None:
            weights = 1 if self._aims.weights is None else self._aims.weights[touched]
            price = self._elastic(price, number[rows], coefficients, least, most, weights)
        self._written.limit(Rows(number[rows], columns, coefficients, least, most, price), 1, largest[touched])

    def _elastic(self, price: Any, rows: Any, coefficients: Any, least: Any, most: Any, weights: Any) -> Any:
        """Prices for hard limits, too. One that is kept where nobody free chooses anything stays hard."""
        np, count = self._np, len(price)
        falls = np.bincount(rows, weights=coefficients < 0, minlength=count) > 0
        rises = np.bincount(rows, weights=coefficients > 0, minlength=count) > 0
        kept = (least <= 0) & (most >= 0)
        firm = kept & ~(falls & rises) & self._aims.firm
        elastic = (self._aims.elastic or 0) * weights
        return np.where((price < 0) & ~firm, elastic, price)

    def _minimize(self) -> None:
        if self._written.stuck:
            self.model.add_bool_or([])
        on = [n for n, cost in enumerate(self._written.costs) if cost]
        total = self._cp.LinearExpr.weighted_sum([self._variables[n] for n in on], [self._written.costs[n] for n in on])
        self.model.minimize(total + self._constant)

    def sum_of(self, person: str, features: Any, coefficients: Any) -> Sum:
        """A sum over features of somebody who is free as one over variables."""
        table, (place, _) = self.frame.table(person), self._place[person]
        columns, where = table.having(self._np.asarray(features, dtype=self._np.int64))
        total = self._np.bincount(columns, weights=self._np.asarray(coefficients)[where], minlength=len(place))
        on = self._np.flatnonzero((total != 0) & (place >= 0)).tolist()
        return [(int(total[n]), self._variables[place[n]]) for n in on]

    @property
    def costs(self) -> Sum:
        """What is paid, without what every choice costs."""
        return [(cost, self._variables[n]) for n, cost in enumerate(self._written.costs) if cost]

    # Solving

    def hint(self, chosen: Chosen) -> None:
        """Start from what is chosen."""
        for name in self.people:
            if name in chosen:
                known = self.frame.table(name).values_of(chosen[name], strict=False)
                stays = self.frame.table(name).stays
                self._hint(self._place[name][0][:stays], known[:stays])

    def hint_values(self, values: Values) -> None:
        """Start from values."""
        for name in self.people:
            if name in values.people:
                self._hint(self._place[name][0], values.people[name])
        for number, place in self._extra_place.items():
            self.model.add_hint(self._variables[place], int(values.extras[number]))

    def _hint(self, place: Any, known: Any) -> None:
        free = place >= 0
        for n, value in zip(place[free].tolist(), known[free].tolist(), strict=True):
            self.model.add_hint(self._variables[n], value)

    def value(self, chosen: Chosen) -> float | None:
        """What a choice of the free people costs; None where it breaks what must hold."""
        model = self.model.clone()
        for name in self.people:
            table = self.frame.table(name)
            known = table.values_of(chosen[name])
            if known is None:
                return None
            place = self._place[name][0]
            for n, value in zip(place[: table.stays].tolist(), known.tolist(), strict=False):
                if n >= 0:
                    model.add(self._variables[n] == value)
                elif value:
                    return None
        solver = self._cp.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = 20
        status = solver.solve(model)
        return float(solver.objective_value) if status in (self._cp.OPTIMAL, self._cp.FEASIBLE) else None

    def solve(
        self,
        *,
        seconds: float | None,
        seed: int = 0,
        workers: int = 2,
        work: float | None = None,
        better: BetterFound | None = None,
        stop: Callable[[], bool] | None = None,
        thorough: bool = True,
        cautious: bool = False,
    ) -> Found:
        """The best choice within so many seconds of the clock, if they are given, and so much `work` of the solver.

        With `cautious` a part of presolve that has been wrong in rare models is left out.
        """
        solver = self._cp.CpSolver()
        solver.parameters.num_workers = workers
        solver.parameters.random_seed = seed
        solver.parameters.linearization_level = 2
        solver.parameters.add_lp_constraints_lazily = thorough
        if seconds is not None:
            solver.parameters.max_time_in_seconds = max(seconds, 0.01)
        if work is not None:
            solver.parameters.max_deterministic_time = work
        if not thorough:
            solver.parameters.cp_model_probing_level = 0
            solver.parameters.symmetry_level = 0
            solver.parameters.max_presolve_iterations = 1
            solver.parameters.cut_level = 0
        if cautious:
            solver.parameters.presolve_inclusion_work_limit = 0
        heard: list[tuple[float, float]] = []
        told = 0

        def tell() -> None:
            nonlocal told
            if better is not None and len(heard) > told:
                told = len(heard)
                better(*heard[-1])

        listener = _listener(self._cp, heard)
        status = run_stoppable(solver, self.model, listener, stop or (lambda: False), tell)
        tell()
        return self._found(solver, status)

    def _found(self, solver: Any, status: Any) -> Found:
        name, work = solver.status_name(status), solver.response_proto.deterministic_time
        if name not in ("OPTIMAL", "FEASIBLE"):
            return Found(name, {}, 0.0, solver.best_objective_bound if name == "UNKNOWN" else 0.0, work=work)
        solution = self._np.array([*solver.response_proto.solution, 0], dtype=self._np.int64)
        values = {}
        for person, (place, known) in self._place.items():
            values[person] = self._np.where(place >= 0, solution[place], known)
        chosen = {person: self.frame.table(person).chosen(found) for person, found in values.items()}
        extras = {number: int(solution[place]) for number, place in self._extra_place.items()}
        return Found(name, chosen, solver.objective_value, solver.best_objective_bound, values, extras, work)


def value_of(terms: Terms, features: Collection[int]) -> int:
    """What a choice, given by its features, adds to a sum."""
    listed = zip(terms.features.tolist(), terms.coefficients.tolist(), strict=True)
    return sum(coefficient for feature, coefficient in listed if feature in features)


def _listener(cp: Any, heard: list[tuple[float, float]]) -> Any:
    """Notes the objective and the bound of each better plan."""

    class Listener(cp.CpSolverSolutionCallback):  # type: ignore[misc]
        """Told by the solver of each better plan."""

        def on_solution_callback(self) -> None:
            """Note the plan."""
            heard.append((self.objective_value, self.best_objective_bound))

    return Listener()
