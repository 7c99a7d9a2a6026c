"""Writing variables and rows into a CP-SAT model."""

from __future__ import annotations

from typing import Any

from scheduler.rotation.solving.simplifying import NEVER, Rows


class Written:
    """What is in a model so far: `variables` by number and their `costs`. `stuck`: some row cannot be kept."""

    def __init__(self, model: Any) -> None:
        import numpy as np  # comes with ortools, and is not needed to check a plan
        from ortools.sat.python import cp_model

        self._np, self._cp, self._model = np, cp_model, model
        self.variables: list[Any] = []
        self._low: list[int] = []
        self._high: list[int] = []
        self.costs: list[int] = []
        self.stuck = False

    def add(self, low: Any, high: Any, cost: Any) -> Any:
        """Variables with these bounds and costs; the answer is their numbers."""
        start, model = len(self.variables), self._model
        for least, most in zip(low.tolist(), high.tolist(), strict=True):
            one = model.new_bool_var("") if (least, most) == (0, 1) else model.new_int_var(least, most, "")
            self.variables.append(one)
        self._low += low.tolist()
        self._high += high.tolist()
        self.costs += cost.tolist()
        return self._np.arange(start, len(self.variables))

    def limit(self, rows: Rows, soft: int, largest: Any = None) -> None:
        """Add the rows that can be broken; entries are sorted by row."""
        np = self._np
        low, high = np.array(self._low, dtype=np.int64), np.array(self._high, dtype=np.int64)
        one, other = (rows.coefficients * end[rows.columns] for end in (low, high))
        count = len(rows.least)
        smallest = np.bincount(rows.rows, weights=np.minimum(one, other), minlength=count).astype(np.int64)
        biggest = np.bincount(rows.rows, weights=np.maximum(one, other), minlength=count).astype(np.int64)
        tight = biggest if largest is None else np.minimum(biggest, largest)
        below, above = rows.least > smallest, rows.most < tight
        begin = np.searchsorted(rows.rows, np.arange(count + 1)).tolist()
        columns, coefficients = rows.columns.tolist(), rows.coefficients.tolist()
        plain = np.bincount(rows.rows, weights=rows.coefficients != 1, minlength=count) == 0
        for row in np.flatnonzero(below | above).tolist():
            here = slice(begin[row], begin[row + 1])
            least = int(rows.least[row]) if below[row] else None
            most = int(rows.most[row]) if above[row] else None
            price = int(rows.price[row])
            ends = int(smallest[row]), int(biggest[row])
            variables = [self.variables[n] for n in columns[here]]
            if price < 0:
                self._hard(variables, coefficients[here], least, most, ends, bool(plain[row]))
            else:
                self._soft(variables, coefficients[here], least, most, ends, price * soft)

    def _hard(
        self, variables: list[Any], coefficients: list[int], least: int | None, most: int | None,
        ends: tuple[int, int], plain: bool,
    ) -> None:  # fmt: skip
        if not variables or (least is not None and least > ends[1]) or (most is not None and most < ends[0]):
            self.stuck = True
        elif plain and most == 1 and ends[0] == 0 and ends[1] == len(variables):
            (self._model.add_exactly_one if least == 1 else self._model.add_at_most_one)(variables)
        else:
            total = self._cp.LinearExpr.weighted_sum(variables, coefficients)
            low, high = ends[0] if least is None else least, ends[1] if most is None else most
            self._model.add_linear_constraint(total, low, high)

    def _soft(
        self, variables: list[Any], coefficients: list[int], least: int | None, most: int | None,
        ends: tuple[int, int], price: int,
    ) -> None:  # fmt: skip
        np = self._np
        for bound, sign in ((least, 1), (most, -1)):
            if bound is None:
                continue
            off = bound - ends[0] if sign > 0 else ends[1] - bound
            (slack,) = self.add(np.zeros(1, np.int64), np.array([max(0, off)]), np.array([price])).tolist()
            total = self._cp.LinearExpr.weighted_sum([*variables, self.variables[slack]], [*coefficients, sign])
            if sign > 0:
                self._model.add_linear_constraint(total, bound, NEVER)
            else:
                self._model.add_linear_constraint(total, -NEVER, bound)
