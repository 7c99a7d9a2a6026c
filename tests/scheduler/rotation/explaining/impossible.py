"""Plans that cannot be, made in several ways and with rules that have nothing to do with it; a seed makes one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from scheduler.model import Assignment, RotationPlan, RotationRow, Rule, Scope, row_id
from scheduler.rotation.explaining.asking import Asking
from scheduler.rotation.explaining.ground import Ground
from scheduler.rotation.solving.building import setting_of
from scheduler.rotation.solving.model import Aims, PlanModel
from scheduler.rules.company import Company
from tests.scheduler.rules.making import company, department, person

START = date(2027, 2, 1)
PLACES = ("ek", "fi", "lo")
PEOPLE = ("ann", "bob", "cem", "dan")


class Case(NamedTuple):
    """A company, a plan with its rows, and what makes it impossible."""

    company: Company
    plan: RotationPlan
    rows: list[RotationRow]
    way: str

    def asking(self, seconds: float = 60.0) -> Asking:
        """A solver to be asked about it."""
        return Asking(Ground(self.plan, self.rows, self.company, self.plan.start), seconds)

    def is_possible(self, rules: Sequence[Rule] | None = None, rows: Sequence[RotationRow] | None = None) -> bool:
        """Whether the solver finds a plan, under these rules alone if they are given: by the way that solving takes."""
        named = self.company.rules if rules is None else {f"r{n}": rule for n, rule in enumerate(rules)}
        own = {name: getattr(self.company, name) for name in self.company.__struct_fields__} | {
            "rules": {key: rule.replace(id=key) for key, rule in named.items()}
        }
        setting = setting_of(self.plan, self.rows if rows is None else rows, Company(**own), today=self.plan.start)
        problem = setting.problem
        return PlanModel(problem, list(problem.people), {}, Aims()).solve(seconds=30, workers=1).has_plan


def day(week: int, weekday: int = 0) -> date:
    """A day of the plan by its week, from 0."""
    return START + timedelta(days=7 * week + weekday)


def pinned(who: str, where: str, first: int, last: int) -> tuple[str, Assignment]:
    """Somebody pinned from the first to the last of these weeks."""
    part = Assignment(id=f"{where}-{who}-{first}", department=where, start=day(first), end=day(last + 1), pinned=True)
    return who, part


def made(
    weeks: int, rules: Sequence[Rule], pins: Sequence[tuple[str, Assignment]] = (), way: str = "", **people: Any
) -> Case:
    """A plan of so many weeks for four people of one department, with three others to visit."""
    everybody = [person(name, **people.get(name, {})) for name in PEOPLE]
    plan = RotationPlan(id="r", name="R", start=START, end=day(weeks), departments=PLACES)
    rows: dict[str, list[Assignment]] = {}
    for who, part in pins:
        rows.setdefault(who, []).append(part)
    return Case(
        company(everybody, [department(key, guest_capacity=1, min_stay_weeks=2) for key in PLACES], rules=rules),
        plan,
        [
            RotationRow(
                id=row_id("r", who), plan="r", person=who, assignments=tuple(sorted(parts, key=lambda part: part.start))
            )
            for who, parts in rows.items()
        ],
        way,
    )


def visits(departments: Sequence[str], people: Sequence[str] = (), id: str = "visit", **parameters: Any) -> Rule:
    """A required visit."""
    return rule("required-visit", id=id, people=people, departments=tuple(departments), **parameters)


def rule(kind: str, *, id: str = "", people: Sequence[str] = (), places: Sequence[str] = (), **parameters: Any) -> Rule:
    """A hard rule."""
    scope = Scope(people=tuple(people), departments=tuple(places))
    return Rule(id=id or kind, kind=kind, scope=scope, parameters=parameters)


def _places(draw: random.Random) -> Case:
    weeks = draw.choice([4, 5, 6])
    stay = draw.choice([2, 3])
    rules = [
        visits(["ek"]), rule("min-stay", weeks=stay, measure="calendar"), rule("capacity", most=1, who="all"),
    ]  # fmt: skip
    return made(weeks if stay == 2 else 8, rules if stay == 3 else [*rules, visits(["ek"], id="again")], way="places")


def _time(draw: random.Random) -> Case:
    stay = draw.choice([2, 3])
    who = draw.choice(PEOPLE)
    rules = [visits(PLACES, [who]), rule("min-stay", weeks=stay, measure="calendar", people=[who])]
    return made(3 * stay - 1, rules, way="time")


def _crowd(draw: random.Random) -> Case:
    one, other = draw.sample(PEOPLE, 2)
    where, first = draw.choice(PLACES), draw.randint(0, 2)
    pins = [pinned(one, where, first, first + 2), pinned(other, where, first + draw.randint(0, 2), first + 3)]
    return made(8, [rule("capacity", most=1, who="all")], pins, "crowd")


def _closed(draw: random.Random) -> Case:
    who, where, first = draw.choice(PEOPLE), draw.choice(PLACES), draw.randint(0, 4)
    dates = (f"{day(first)}..{day(first, 4)}",)
    return made(8, [rule("blackout", dates=dates, places=[where])], [pinned(who, where, first, first + 1)], "closed")


def _order(draw: random.Random) -> Case:
    before, after = draw.sample(PLACES, 2)
    who = draw.choice(PEOPLE)
    rules = [
        visits([after], [who], by=day(draw.choice([1, 2]), 6).isoformat()),
        rule("requires-before", before=(f"{before}>{after}",)),
        rule("min-stay", weeks=2, measure="calendar"),
    ]
    return made(8, rules, way="order")


def _skill(draw: random.Random) -> Case:
    who, where = draw.choice(PEOPLE), draw.choice(PLACES)
    rules = [visits([where], [who]), rule("skill-needed", skill="Englisch", places=[where])]
    return made(6, rules, way="skill")


def _team(draw: random.Random) -> Case:
    where = draw.choice(PLACES)
    rules = [visits([where]), rule("min-present", least=4, who="own", places=["home"])]
    return made(5, rules, way="team")


def _window(draw: random.Random) -> Case:
    where = draw.choice(PLACES)
    until = draw.choice([1, 2])
    rules = [
        visits([where]),
        rule("window", department=where, **{"from": day(0).isoformat(), "until": day(until, 6).isoformat()}),
        rule("capacity", most=1, who="all"),
    ]
    return made(8, rules, way="window")


def _wish(draw: random.Random) -> Case:
    who, where, week = draw.choice(PEOPLE), draw.choice(PLACES), draw.randint(1, 5)
    rules = [
        Rule(id="wish", kind="wish", parameters={
            "person": who, "department": where, "from": day(week).isoformat(), "until": day(week, 6).isoformat(),
        }),
        rule("blackout", dates=(f"{day(week - 1)}..{day(week, 6)}",), places=[where]),
    ]  # fmt: skip
    return made(8, rules, way="wish")


def _contract(draw: random.Random) -> Case:
    who, where = draw.choice(PEOPLE), draw.choice(PLACES)
    rules = [visits([where], [who], least_net_weeks=4)]
    limited: Any = {who: {"joined": START, "leaves": day(2, 4)}}
    return made(8, rules, way="contract", **limited)


WAYS: tuple[Callable[[random.Random], Case], ...] = (
    _places, _time, _crowd, _closed, _order, _skill, _team, _window, _wish, _contract,
)  # fmt: skip


def impossible(seed: int) -> Case:
    """An impossible plan; the seed says in which way, and which rules stand beside that have nothing to do with it."""
    draw = random.Random(seed)
    case = WAYS[seed % len(WAYS)](draw)
    beside = [
        rule("max-stay", id="beside-long", weeks=6, measure="calendar"),
        rule("at-most-once", id="beside-once", people=draw.sample(PEOPLE, 2)),
        rule("newcomers", id="beside-new", most=3, places=[draw.choice(PLACES)]),
        rule("no-return", id="beside-return", pause_weeks=1, people=draw.sample(PEOPLE, 2)),
    ]
    rules = {one.id: one for one in [*case.company.rules.values(), *draw.sample(beside, 2)]}
    own = {name: getattr(case.company, name) for name in case.company.__struct_fields__} | {"rules": rules}
    return case._replace(company=Company(**own))
