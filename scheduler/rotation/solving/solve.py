"""Fills or improves a rotation plan: small ones as a whole, large ones by steps, until it is proven or time is up."""

from __future__ import annotations

import time as clock
from collections.abc import Callable

import msgspec

from scheduler.model import RotationRow
from scheduler.rotation.solving.building import Setting
from scheduler.rotation.solving.frame import Frame
from scheduler.rotation.solving.model import Aims, Found, PlanModel
from scheduler.rotation.solving.rows import changes, present_choice, rows_of
from scheduler.rotation.solving.search import TOGETHER, Search
from scheduler.rotation.solving.tables import Stays

WHOLE_MODEL = 12_000
"""Up to so many variables the whole problem is one model first."""
ALONE = 0.15
"""The share of the time for what people would pay if there were nobody else: that bounds every plan."""
_SPARED_AT = 0.8
OVERHEAD = 0.03
"""What making the models of a step counts, in work of the solver, where work is counted instead of time."""

Progress = Callable[[float, float | None, float], None]
"""Told of the time gone as a share, of the best objective so far (None: no plan yet), and of the bound."""


class Solved(msgspec.Struct, frozen=True):
    """What solving came to.

    `status` is optimal (no plan costs less; whether another one changes less is proven only where time sufficed),
    feasible, impossible or unknown; `cost` what soft rules cost by the model, `bound` what no plan can be better than;
    `rows` the people whose row is another one now.
    """

    status: str
    rows: dict[str, RotationRow] = {}
    cost: int = 0
    bound: int = 0
    seconds: float = 0.0


class _Solve:
    """One solve. `best` is the best choice so far, `worth` its objective: soft rules, then all changes together."""

    def __init__(
        self, setting: Setting, seconds: float, seed: int, progress: Progress | None, stop: Callable[[], bool] | None,
        repeatable: bool,
    ) -> None:  # fmt: skip
        self.setting = setting
        self.problem = setting.problem
        self.begin = clock.monotonic()
        self.seconds = seconds
        self.repeatable = repeatable
        self.seed = seed
        self.progress = progress
        self.stop = stop or (lambda: False)
        self.present = present_choice(setting)
        wishes, self.constant = changes(setting)
        self.soft = 1 + sum(len(choices.cells) for choices in setting.problem.people.values())
        self.frame = Frame(setting.problem)
        self.aims = Aims(soft=self.soft, wishes=wishes)
        self.search = Search(
            self.frame, self.aims, self.present, seed, lambda: self.left, self.spend, clocked=not repeatable
        )
        self.spent = 0.0
        self.best: dict[str, Stays] | None = None
        self.worth = float("inf")
        self.bound = 0.0

    @property
    def gone(self) -> float:
        """Seconds gone, or the solver's work where a run must be repeatable."""
        return self.spent if self.repeatable else clock.monotonic() - self.begin

    @property
    def left(self) -> float:
        """Seconds, or work, that are left; none once somebody has said stop."""
        return 0.0 if self.stop() else self.seconds - self.gone

    def spend(self, work: float) -> None:
        """Count the solver's work, and report how far it is."""
        self.spent += work + OVERHEAD
        self.tell()

    def took(self, chosen: dict[str, Stays], worth: float) -> bool:
        """Keep what was found where it is better than all before."""
        if worth >= self.worth - 0.5:
            return False
        self.best, self.worth = chosen, worth
        self.tell()
        return True

    def tell(self) -> None:
        """Report how far it is."""
        if self.progress:
            share = min(1.0, self.gone / max(self.seconds, 0.01))
            known = None if self.best is None else self.worth // self.soft
            self.progress(share, known, max(self.bound, 0.0) // self.soft)

    @property
    def proven(self) -> bool:
        """Whether no plan costs less."""
        return self.best is not None and self.worth // self.soft <= max(self.bound, 0.0) // self.soft


def solve(
    setting: Setting,
    *,
    seconds: float = 60.0,
    seed: int = 0,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
    repeatable: bool = False,
) -> Solved:
    """The best plan within so many seconds. Raises nothing where there is none: the status says so.

    With `repeatable` the solver's work is counted instead of seconds, so that another run finds the same plan.
    """
    run = _Solve(setting, seconds, seed, progress, stop, repeatable)
    try:
        status = _run(run)
    finally:
        run.search.close()
    taken = clock.monotonic() - run.begin
    if status == "INFEASIBLE":
        return Solved("impossible", seconds=taken)
    if run.best is None:
        return Solved("unknown", seconds=taken)
    rows = rows_of(setting, run.best)
    changed = {key: row for key, row in rows.items() if row != setting.rows.get(key) and _tells(setting, key, row)}
    cost, bound = int(run.worth // run.soft), int(max(run.bound, 0) // run.soft)
    proven = status == "OPTIMAL" or cost <= bound
    return Solved("optimal" if proven else "feasible", changed, cost, cost if proven else bound, taken)


def _tells(setting: Setting, person: str, row: RotationRow) -> bool:
    """Whether a row is worth keeping: there was one before, or there is something in it."""
    return person in setting.rows or bool(row.assignments)


def _run(run: _Solve) -> str:
    """Everything in turn, until it is proven or time is up."""
    size = sum(run.frame.table(name).stays for name in run.frame.names)
    if size <= WHOLE_MODEL:
        status = _whole(run, share=0.4)
        if status in ("OPTIMAL", "INFEASIBLE"):
            return status
    _by_steps(run)
    return "INFEASIBLE" if run.search.impossible else "UNKNOWN"


def _by_steps(run: _Solve) -> None:
    search = run.search
    if run.best is not None:
        search.present = run.best
    search.start()
    if search.impossible:
        return
    if search.complete:
        run.took(search.values.chosen(), search.score(search.values).cost + run.constant)
    waiting, alone, spared = list(run.frame.names), 0.0, False
    while run.left > 0 and not run.proven and not search.impossible:
        before = run.gone
        if search.complete and not spared and run.gone > _SPARED_AT * run.seconds:
            search.spare()
            spared = True
            run.took(search.values.chosen(), search.score(search.values).cost + run.constant)
        elif search.complete and waiting and alone < ALONE * run.gone:
            pair, waiting = waiting[:TOGETHER], waiting[TOGETHER:]
            search.look_alone(pair, 1.0)
            alone += run.gone - before
            if not waiting:
                run.bound = max(run.bound, sum(search.lowest.values()) + run.constant)
        else:
            if search.improve() and search.complete:
                run.took(search.values.chosen(), search.score(search.values).cost + run.constant)


def _whole(run: _Solve, share: float) -> str:
    """The whole problem as one model, for a share of the time: first without stays that are dear by themselves.

    A plan that costs less than the stays that were left out is the best of all; one that costs more says which of them
    are worth looking at.
    """
    costs = sorted({int(cost) for choices in run.problem.people.values() for cost in choices.cost.tolist()})
    dearest = 0 if costs[:1] == [0] and len(costs) > 1 else None
    while True:
        found = _one_model(run, run.left * share, dearest)
        if found.has_plan:
            run.took(found.chosen, found.objective + run.constant)
        if dearest is None:
            if found.status != "INFEASIBLE":
                run.bound = found.bound + run.constant
            return found.status
        if found.status == "OPTIMAL" and run.worth <= run.soft * (dearest + 1):
            run.bound = run.worth
            return found.status
        if run.left <= 0 or found.status in ("UNKNOWN", "FEASIBLE"):
            return "UNKNOWN"
        looked_at = int(run.worth // run.soft) if found.status == "OPTIMAL" else 4 * dearest + costs[1]
        dearest = looked_at if looked_at < costs[-1] else None


def _one_model(run: _Solve, seconds: float, dearest: int | None) -> Found:
    aims = msgspec.structs.replace(run.aims, dearest=dearest)
    model = PlanModel(run.problem, list(run.problem.people), {}, aims, frame=run.frame)
    model.hint(run.best or run.present)

    def better(objective: float, _: float) -> None:
        if run.progress:
            share = min(1.0, run.gone / max(run.seconds, 0.01))
            run.progress(share, (objective + run.constant) // run.soft, 0.0)

    found = model.solve(
        seconds=None if run.repeatable else max(1.0, seconds), work=max(1.0, seconds) if run.repeatable else None,
        workers=1 if run.repeatable else 2, seed=run.seed, better=better, stop=lambda: run.left <= 0,
    )  # fmt: skip
    run.spend(found.work)
    return found
