"""A CP-SAT model of a problem or of a part of it: some people choose anew, the others keep what they have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

import msgspec

from scheduler.rotation.solving.variables import Sum, Variables
from scheduler.rules.choices import Extra, Terms
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.running import run_stoppable

Stays = tuple[tuple[int, int, int], ...]
"""One person's choice: department, first and last cell of each stay, by first cell."""
Chosen = Mapping[str, Stays]
BetterFound = Callable[[float, float], None]
"""Told of each better plan with its objective and the bound."""


class Aims(msgspec.Struct, frozen=True):
    """What is wanted: soft rules count `soft` times their price, and each person's `wishes` are added.

    With `elastic`, limits on several people that must hold cost so much for each unit beyond, instead. Stays that cost
    more than `dearest` by themselves are left out: no plan that is cheaper in all has one.
    """

    soft: int = 1
    wishes: Mapping[str, Terms] = {}
    elastic: int | None = None
    dearest: int | None = None


_BOOL = Extra(0, 1)


class Found(msgspec.Struct, frozen=True):
    """What a solver has found. `status` is CP-SAT's: OPTIMAL, FEASIBLE, INFEASIBLE or UNKNOWN."""

    status: str
    chosen: dict[str, Stays]
    objective: float
    bound: float


class PlanModel:
    """The model; `kept` are the choices of the people who are not free."""

    def __init__(self, problem: RotationProblem, free: Collection[str], kept: Chosen, aims: Aims) -> None:
        from ortools.sat.python import cp_model

        self._cp = cp_model
        self.model = cp_model.CpModel()
        self._aims = aims
        self._costs: Sum = []
        self._bounds: dict[int, Extra] = {}
        self.people = {
            key: Variables(self.model, problem.people[key], aims.dearest) for key in free if key in problem.people
        }
        for key, variables in self.people.items():
            self._costs += [(aims.soft * cost, variable) for cost, variable in variables.costs]
            self._own_limits(variables)
            wishes = aims.wishes.get(key)
            if wishes is not None:
                self._costs += variables.sum_of(wishes.features, wishes.coefficients)
        self._shared_limits(problem, kept)
        coefficients, variables_ = [cost for cost, _ in self._costs], [variable for _, variable in self._costs]
        self.model.minimize(cp_model.LinearExpr.weighted_sum(variables_, coefficients))

    def _own_limits(self, variables: Variables) -> None:
        choices = variables.choices
        for number, last, first in choices.apart.tolist():
            pair = [choices.end_of(number, last), choices.start_of(number, first)]
            self._limit(variables.sum_of(pair, [1, 1]), 0, None, 1, None)
        extras = self._extras(variables.choices.extras)
        for limit in variables.choices.limits:
            total = variables.sum_of(limit.terms.features, limit.terms.coefficients)
            total += [(coefficient, extras[number]) for number, coefficient in limit.extras]
            price = None if limit.price is None else limit.price * self._aims.soft
            self._limit(total, 0, limit.least, limit.most, price)

    def _shared_limits(self, problem: RotationProblem, kept: Chosen) -> None:
        extras = self._extras(problem.extras)
        others = {key: choices for key, choices in problem.people.items() if key not in self.people}
        taken = {key: choices.features_of(kept.get(key, ())) for key, choices in others.items()}
        for limit in problem.limits:
            total: Sum = [(coefficient, extras[number]) for number, coefficient in limit.extras]
            constant = limit.constant
            for key, terms in limit.parts.items():
                if key in self.people:
                    total += self.people[key].sum_of(terms.features, terms.coefficients)
                else:
                    constant += value_of(terms, taken[key])
            price = self._aims.elastic if limit.price is None and not limit.extras else limit.price
            if price is not None and limit.price is not None:
                price *= self._aims.soft
            if total or not limit.parts:
                self._limit(total, constant, limit.least, limit.most, price)

    def _extras(self, extras: list[Extra]) -> list[Any]:
        made = [self.model.new_int_var(extra.least, extra.most, "") for extra in extras]
        self._bounds |= {variable.index: extra for variable, extra in zip(made, extras, strict=True)}
        return made

    def _range(self, total: Sum, constant: int) -> tuple[int, int]:
        """The smallest and the largest value of a sum; what is no extra is 0 or 1."""
        low = high = constant
        for number, variable in total:
            bounds = self._bounds.get(variable.index, _BOOL)
            ends = (number * bounds.least, number * bounds.most)
            low, high = low + min(ends), high + max(ends)
        return low, high

    def _limit(self, total: Sum, constant: int, least: int | None, most: int | None, price: int | None) -> None:
        coefficients, variables = [number for number, _ in total], [variable for _, variable in total]
        expression = self._cp.LinearExpr.weighted_sum(variables, coefficients)
        low, high = self._range(total, constant)
        below = least is not None and low < least
        above = most is not None and high > most
        if price is None:
            if not total and (below or above):
                self.model.add_bool_or([])
            elif below or above:
                floor = (least if below and least is not None else low) - constant
                ceiling = (most if above and most is not None else high) - constant
                self.model.add_linear_constraint(expression, floor, ceiling)
            return
        if below and least is not None:
            slack = self.model.new_int_var(0, least - low, "")
            self.model.add(expression + slack >= least - constant)
            self._costs.append((price, slack))
        if above and most is not None:
            slack = self.model.new_int_var(0, high - most, "")
            self.model.add(expression - slack <= most - constant)
            self._costs.append((price, slack))

    def hint(self, chosen: Chosen) -> None:
        """Start from what is chosen."""
        for key, variables in self.people.items():
            if key in chosen:
                variables.hint(chosen[key])

    def value(self, chosen: Chosen) -> float | None:
        """What a choice of the free people costs; None where it breaks what must hold."""
        model = self.model.clone()
        for key, variables in self.people.items():
            on = variables.choices.features_of(chosen[key])
            spent = variables.choices.spent_in(0, 0)
            if any(feature >= spent and feature not in variables.features for feature in on):
                return None
            for feature, each in variables.features.items():
                if feature >= spent:
                    model.add(sum(each) == int(feature in on))
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
        better: BetterFound | None = None,
        stop: Callable[[], bool] | None = None,
        thorough: bool = True,
        cautious: bool = False,
    ) -> Found:
        """The best choice within so many seconds of the clock, if they are given.

        With `cautious` a part of presolve that has been wrong in rare models is left out.
        """
        solver = self._cp.CpSolver()
        solver.parameters.num_workers = workers
        solver.parameters.random_seed = seed
        solver.parameters.linearization_level = 2
        if seconds is not None:
            solver.parameters.max_time_in_seconds = max(seconds, 0.01)
        if not thorough:
            solver.parameters.cp_model_probing_level = 0
            solver.parameters.symmetry_level = 0
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
        name = solver.status_name(status)
        if name not in ("OPTIMAL", "FEASIBLE"):
            return Found(name, {}, 0.0, solver.best_objective_bound if name == "UNKNOWN" else 0.0)
        chosen = {key: variables.chosen(solver.value) for key, variables in self.people.items()}
        return Found(name, chosen, solver.objective_value, solver.best_objective_bound)


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
