"""Fills or improves a rotation plan: the whole problem first, then parts of it, until it is proven or time is up."""

from __future__ import annotations

import random
import time as clock
from collections.abc import Callable, Mapping

import msgspec

from scheduler.model import RotationRow
from scheduler.rotation.solving.building import Setting
from scheduler.rotation.solving.model import Aims, Found, PlanModel, Stays
from scheduler.rotation.solving.rows import changes, present_choice, rows_of

ELASTIC = 1000
"""While there is no plan yet that keeps every rule, a unit of a rule on several people counts as so many soft ones."""
WHOLE_MODEL = 60_000
"""Up to so many features the whole problem is one model."""

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


class _Search:
    """One solve. `best` is the best choice so far, `worth` its objective: soft rules, then all changes together."""

    def __init__(
        self, setting: Setting, seconds: float, seed: int, progress: Progress | None, stop: Callable[[], bool] | None
    ) -> None:
        self.setting = setting
        self.problem = setting.problem
        self.end = clock.monotonic() + seconds
        self.begin = clock.monotonic()
        self.seconds = seconds
        self.random = random.Random(seed)
        self.seed = seed
        self.progress = progress
        self.stop = stop or (lambda: False)
        self.present = present_choice(setting)
        self.wishes, self.constant = changes(setting)
        self.soft = 1 + sum(len(choices.cells) for choices in setting.problem.people.values())
        self.best: dict[str, Stays] | None = None
        self.worth = float("inf")
        self.bound = 0.0

    @property
    def left(self) -> float:
        """Seconds that are left; none once somebody has said stop."""
        return 0.0 if self.stop() else self.end - clock.monotonic()

    def aims(self, elastic: int | None = None) -> Aims:
        """Soft rules before changes."""
        return Aims(soft=self.soft, wishes=self.wishes, elastic=elastic)

    def took(self, found: Found) -> bool:
        """Keep what was found where it is better than all before."""
        if found.status not in ("OPTIMAL", "FEASIBLE") or found.objective + self.constant >= self.worth - 0.5:
            return False
        self.best, self.worth = found.chosen, found.objective + self.constant
        self.tell()
        return True

    def tell(self) -> None:
        """Report how far it is."""
        if self.progress:
            share = min(1.0, (clock.monotonic() - self.begin) / max(self.seconds, 0.01))
            known = None if self.best is None else self.worth // self.soft
            self.progress(share, known, max(self.bound, 0.0) // self.soft)


def solve(
    setting: Setting,
    *,
    seconds: float = 60.0,
    seed: int = 0,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
) -> Solved:
    """The best plan within so many seconds. Raises nothing where there is none: the status says so."""
    search = _Search(setting, seconds, seed, progress, stop)
    size = sum(3 * len(choices.departments) * len(choices.cells) for choices in setting.problem.people.values())
    status = "UNKNOWN"
    if size <= WHOLE_MODEL:
        status = _whole(search, share=0.4)
        if status == "INFEASIBLE":
            return Solved("impossible", seconds=clock.monotonic() - search.begin)
    if search.best is None and status != "OPTIMAL":
        _first_by_parts(search)
    if search.best is not None and status != "OPTIMAL":
        _improve(search)
    taken = clock.monotonic() - search.begin
    if search.best is None:
        return Solved("unknown", seconds=taken)
    rows = rows_of(setting, search.best)
    changed = {key: row for key, row in rows.items() if row != setting.rows.get(key) and _tells(setting, key, row)}
    cost, bound = int(search.worth // search.soft), int(max(search.bound, 0) // search.soft)
    proven = status == "OPTIMAL" or cost <= bound
    return Solved("optimal" if proven else "feasible", changed, cost, cost if proven else bound, taken)


def _tells(setting: Setting, person: str, row: RotationRow) -> bool:
    """Whether a row is worth keeping: there was one before, or there is something in it."""
    return person in setting.rows or bool(row.assignments)


def _whole(search: _Search, share: float) -> str:
    """The whole problem as one model, for a share of the time: first without stays that are dear by themselves.

    A plan that costs less than the stays that were left out is the best of all; one that costs more says which of them
    are worth looking at.
    """
    costs = sorted({int(cost) for choices in search.problem.people.values() for cost in choices.cost.tolist()})
    dearest = 0 if costs[:1] == [0] and len(costs) > 1 else None
    while True:
        found = _one_model(search, search.left * share, dearest)
        search.took(found)
        if dearest is None:
            if found.status != "INFEASIBLE":
                search.bound = found.bound + search.constant
            return found.status
        if found.status == "OPTIMAL" and search.worth <= search.soft * (dearest + 1):
            search.bound = search.worth
            return found.status
        if search.left <= 0 or found.status in ("UNKNOWN", "FEASIBLE"):
            return "UNKNOWN"
        looked_at = int(search.worth // search.soft) if found.status == "OPTIMAL" else 4 * dearest + costs[1]
        dearest = looked_at if looked_at < costs[-1] else None


def _one_model(search: _Search, seconds: float, dearest: int | None) -> Found:
    aims = msgspec.structs.replace(search.aims(), dearest=dearest)
    model = PlanModel(search.problem, list(search.problem.people), {}, aims)
    model.hint(search.best or search.present)

    def better(objective: float, _: float) -> None:
        if search.progress:
            gone = (clock.monotonic() - search.begin) / max(search.seconds, 0.01)
            search.progress(min(1.0, gone), (objective + search.constant) // search.soft, 0.0)

    return model.solve(seconds=max(1.0, seconds), seed=search.seed, better=better, stop=lambda: search.left <= 0)


def _first_by_parts(search: _Search) -> None:
    """A first plan, people in groups on what the others leave; broken shared limits are priced until none is left."""
    chosen: dict[str, Stays] = dict.fromkeys(search.problem.people, ()) | search.present
    while search.left > 0 and search.best is None:
        order = list(search.problem.people)
        search.random.shuffle(order)
        worst = 0.0
        for group in _groups(order, 6):
            if search.left <= 0:
                return
            model = _part(search, group, chosen, ELASTIC * search.soft)
            found = _first_whole(search, model)
            if found.status in ("OPTIMAL", "FEASIBLE"):
                chosen |= found.chosen
                worst = max(worst, found.objective)
            else:
                worst = float("inf")
        if worst < ELASTIC * search.soft / 2:
            worth = PlanModel(search.problem, order, {}, search.aims()).value(chosen)
            if worth is not None:
                search.took(Found("FEASIBLE", chosen, worth, 0.0))


def _first_whole(search: _Search, model: PlanModel) -> Found:
    """The first choice of a group that breaks nothing, or the best within some seconds."""
    known = [float("inf")]

    def better(objective: float, _: float) -> None:
        known[0] = objective

    return model.solve(
        seconds=min(search.left, 20.0),
        seed=search.seed,
        thorough=False,
        better=better,
        stop=lambda: search.left <= 0 or known[0] < ELASTIC * search.soft / 2,
    )


def _improve(search: _Search) -> None:
    """Free a few people at a time, the rest as they are, and keep what is better; the number follows success."""
    size = 4
    people = list(search.problem.people)
    while search.left > 0.2 and search.best is not None:
        group = search.random.sample(people, min(len(people), size))
        model = _part(search, group, search.best, None)
        found = model.solve(seconds=min(search.left, 2.0), seed=search.seed, thorough=False)
        kept = {key: search.best[key] for key in group}
        if found.status in ("OPTIMAL", "FEASIBLE") and found.chosen != kept:
            before = model.value(kept)
            if before is None or found.objective < before - 0.5:
                search.worth += found.objective - before if before is not None else 0
                search.best = {**search.best, **found.chosen}
                search.tell()
        size = min(len(people), size + 1) if found.status == "OPTIMAL" else max(2, size - 1)


def _part(search: _Search, group: list[str], chosen: Mapping[str, Stays], elastic: int | None) -> PlanModel:
    """Some people choose anew, the others keep what they have."""
    model = PlanModel(search.problem, group, chosen, search.aims(elastic))
    model.hint({key: chosen[key] for key in group})
    return model


def _groups(people: list[str], size: int) -> list[list[str]]:
    return [people[start : start + size] for start in range(0, len(people), size)]
