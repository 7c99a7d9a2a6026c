"""Several good plans that really differ: other people do other things, not two who are alike in each other's place."""

from __future__ import annotations

import time as clock
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from random import Random

import msgspec

from scheduler.model import RotationPlan, RotationRow
from scheduler.rotation.solving.building import Setting, setting_of, unruled_setting
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rotation.solving.rows import changes, present_choice, rows_of
from scheduler.rotation.solving.solve import WHOLE_MODEL, solve
from scheduler.rotation.solving.tables import Stays
from scheduler.rules.choices import Choices, Terms
from scheduler.rules.company import Company

MOST_APART = 10
"""Two variants differ by a quarter of the people who can be moved, but by no more than so many."""
FREED = 40
"""So many people are free in a further variant of a plan that is too large for one model."""

FAIR = 20
"""Stays that cost so much more than the best plan in all are no part of a good one."""

Chosen = Mapping[str, Stays]
Told = Callable[[float, int], None]
"""Told of the time gone as a share, and of how many variants there are."""


class Variation(msgspec.Struct, frozen=True):
    """One variant: all its rows, and by how many people it differs at least from each one before it."""

    rows: list[RotationRow]
    apart: int


class Varied(msgspec.Struct, frozen=True):
    """The variants found, the best first. Without any, `status` says why: impossible or unknown."""

    found: list[Variation]
    status: str
    seconds: float


def variants(
    plan: RotationPlan,
    rows: Sequence[RotationRow],
    company: Company,
    *,
    today: date,
    count: int,
    seconds: float,
    seed: int = 0,
    told: Told | None = None,
    stop: Callable[[], bool] | None = None,
) -> Varied:
    """The best plan within the time, and then the best ones that differ enough from all found before."""
    begin, stop = clock.monotonic(), stop or (lambda: False)
    setting = setting_of(plan, rows, company, today=today)
    first = solve(setting, seconds=0.4 * seconds, seed=seed, stop=stop)
    if first.status in ("impossible", "unknown"):
        return Varied([], first.status, clock.monotonic() - begin)
    best = _with(rows, first.rows)
    found = [Variation(best, 0)]
    chosen = [present_choice(unruled_setting(plan, best, company, today=today))]
    alike = Alike(setting)
    while len(found) < count and not stop():
        if told:
            told(min(1.0, (clock.monotonic() - begin) / seconds), len(found))
        left = seconds - (clock.monotonic() - begin)
        if left <= 0:
            break
        other = _another(setting, alike, chosen, first.cost, left / (count - len(found)), seed + len(found), stop)
        if other is None:
            break
        changed = {key: row for key, row in rows_of(setting, other).items() if row != setting.rows.get(key)}
        found.append(Variation(_with(rows, changed), min(alike.apart(other, one) for one in chosen)))
        chosen.append(dict(other))
    return Varied(found, "found", clock.monotonic() - begin)


class Alike:
    """Who could take whose place: the same departments, periods and limits, the same home and role."""

    def __init__(self, setting: Setting) -> None:
        self.people = setting.problem.people
        groups: dict[object, list[str]] = defaultdict(list)
        for person, choices in self.people.items():
            groups[_signature(choices)].append(person)
        self.group = {person: tuple(group) for group in groups.values() for person in group}
        self.movable = [person for person, choices in self.people.items() if choices.size]

    def plans(self, person: str, chosen: Chosen) -> set[Stays]:
        """What somebody or anybody like them has chosen."""
        return {chosen[other] for other in self.group[person] if other in chosen}

    def apart(self, one: Chosen, other: Chosen) -> int:
        """How many people have something that nobody like them has in the other plan."""
        return sum(one[person] not in self.plans(person, other) for person in self.movable)


def _signature(choices: Choices) -> object:
    who = choices.person
    stays = (choices.where.tobytes(), choices.first.tobytes(), choices.last.tobytes(), choices.cost.tobytes())
    rows = tuple(
        (one.rule, one.terms.features.tobytes(), one.terms.coefficients.tobytes(), one.extras, one.least, one.most)
        for one in choices.limits
    )
    return who.department, who.role, choices.cells, stays, rows


class _Different(PlanModel):
    """A model whose plans differ from others by people."""

    def keep_apart(self, alike: Alike, free: Collection[str], other: Chosen, least: int) -> None:
        """Let at least so many of the free people have what nobody like them has in the other plan."""
        same = []
        for person in free:
            like = self.model.new_bool_var("")
            same.append(like)
            for stays in alike.plans(person, other):
                terms, constant = _cells_apart(alike.people[person], stays)
                apart = self.sum_of(person, terms.features, terms.coefficients)
                total = self._cp.LinearExpr.weighted_sum([one for _, one in apart], [number for number, _ in apart])
                self.model.add(total + constant + like >= 1)
        self.model.add(sum(same) <= len(same) - least)


def _cells_apart(choices: Choices, stays: Iterable[tuple[int, int, int]]) -> tuple[Terms, int]:
    """In how many cells a choice differs from another, as terms with a constant."""
    where: list[str] = [""] * len(choices.cells)
    for number, first, last in stays:
        where[first : last + 1] = [choices.departments[number].id] * (last + 1 - first)
    terms = [
        (choices.spent(key, [cell]), -1 if key == where[cell] else 1)
        for cell in range(len(where))
        for key in ([where[cell]] if where[cell] else choices.numbers)
    ]
    return choices.terms(*terms), sum(map(bool, where))


def _another(
    setting: Setting,
    alike: Alike,
    known: Sequence[Chosen],
    cost: int,
    seconds: float,
    seed: int,
    stop: Callable[[], bool],
) -> dict[str, Stays] | None:
    """The best plan that differs enough from those known; less where nothing does."""
    problem, kept = setting.problem, known[0]
    size = sum(3 * len(choices.departments) * len(choices.cells) for choices in problem.people.values())
    free = list(problem.people)
    if size > WHOLE_MODEL:
        free = Random(seed).sample(alike.movable, min(FREED, len(alike.movable)))
    movable = [person for person in free if person in set(alike.movable)]
    others = {key: stays for key, stays in kept.items() if key not in set(free)}
    least, end = max(1, min(len(alike.movable) // 4, MOST_APART)), clock.monotonic() + seconds
    while least and movable and not stop():
        for dearest in (cost, 2 * cost + FAIR, None):
            model = _different(setting, free, others, dearest)
            for one in known:
                model.keep_apart(alike, movable, one, least)
            model.hint(known[-1])
            found = model.solve(seconds=max(0.1, end - clock.monotonic()), seed=seed, stop=stop)
            if found.has_plan:
                return {**kept, **found.chosen}
            if clock.monotonic() > end:
                return None
        least //= 2
    return None


def _different(setting: Setting, free: Collection[str], kept: Chosen, dearest: int | None) -> _Different:
    """The model of some people, the others as kept, without stays that are dear by themselves."""
    soft = 1 + sum(len(choices.cells) for choices in setting.problem.people.values())
    return _Different(setting.problem, free, kept, Aims(soft=soft, wishes=changes(setting)[0], dearest=dearest))


def _with(rows: Iterable[RotationRow], changed: Mapping[str, RotationRow]) -> list[RotationRow]:
    return list({**{row.person: row for row in rows}, **changed}.values())
