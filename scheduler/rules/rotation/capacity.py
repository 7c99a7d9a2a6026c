"""A department takes only so many at a time."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

from scheduler.model import Department, Finding, Person, Rule, Severity
from scheduler.rules.facts import Facts
from scheduler.rules.halves import TO_AFTERNOONS, TO_MORNINGS
from scheduler.rules.handing_over import hand_over_days
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, guest_or_apprentice, names
from scheduler.rules.rotation_problem import Daily, RotationProblem
from scheduler.rules.staffing import Taken, assigned_by_half, assigned_in_half
from scheduler.rules.values import Amount, amount_for, check_amount

Who = Literal["guests", "apprentices", "all"]


class CapacityParameters(Parameters, frozen=True, kw_only=True):
    """`most` at a time, of the people named by `who`: guests are no apprentices, `all` are everybody assigned."""

    most: Amount
    who: Who = "guests"

    def __post_init__(self) -> None:
        check_amount(self.most, "most")


class Capacity(RotationKind[CapacityParameters]):
    """On every half day at most so many are assigned.

    Who is absent keeps the place; a part-timer's free day does not count, nor does a suspended one.
    """

    name = "capacity"
    parameters = CapacityParameters
    sees = Sight.STATION

    def check(self, rule: Rule, parameters: CapacityParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each group of assignments that are too many together."""
        reach = self.reach(rule, plan)
        for department in plan.departments:
            most = amount_for(parameters.most, department)
            if most is None or not reach.has_department(department):
                continue
            taken = [pair for pair in _assigned(plan, department, parameters.who) if reach.has_person(pair[0])]
            mornings, afternoons = assigned_by_half(plan, taken)
            counts = list(map(max, mornings, afternoons))
            force = range(plan.window.length)[plan.force(rule)]
            shared = hand_over_days(plan, department) if parameters.who != "apprentices" else frozenset()
            limits = [math.floor(most) + (n in shared) for n in range(plan.window.length)]
            crowded = [n for n in force if counts[n] > limits[n]]
            for group, occurrence, days in _groups(plan, taken, crowded):
                there = {
                    person.id: person for person, _ in group if any(plan.at(person, department.id)[n] for n in days)
                }
                worst = max(counts[n] for n in days)
                yield self.finding(
                    rule,
                    plan,
                    department.id,
                    *sorted(f"{person.id} {assignment.id}" for person, assignment in group),
                    occurrence,
                    people=there.values(),
                    departments=[department],
                    dates=(plan.day(days[0]), plan.day(days[-1])),
                    measure=(worst, most),
                    extent=sum(max(0, part[n] - limits[n]) for part in (mornings, afternoons) for n in days),
                    department=department.name,
                    crowd=names(there.values()),
                    count=worst,
                    most=most,
                    who=parameters.who,
                )

    def encode(self, rule: Rule, parameters: CapacityParameters, problem: RotationProblem) -> None:
        """On each half day those who are there anyway and those who choose the department are not too many.

        No day of a hand-over allows one more here: a rule that would allow it lets nothing be solved.
        """
        reach, plan = self.reach(rule, problem.plan), problem.plan
        days = range(plan.window.length)[plan.force(rule)]
        for department in plan.company.departments.values():
            most = amount_for(parameters.most, department)
            if most is None or not reach.has_department(department):
                continue
            limits = [math.floor(most)] * plan.window.length
            taken = [pair for pair in _assigned(plan, department, parameters.who) if reach.has_person(pair[0])]
            coming = [one for one in problem.within(reach) if _counts(one.person, department, parameters.who)]
            known: list[object] = []
            for part in (TO_MORNINGS, TO_AFTERNOONS):
                halves = [plan.facts.contract(choices.person).translate(part) for choices in coming]
                counts = assigned_in_half(plan, taken, part)
                if rule.severity == Severity.HARD and known == [halves, counts]:
                    continue
                known = [halves, counts]
                there = [Daily(one, (department.id,), weights) for one, weights in zip(coming, halves, strict=True)]
                problem.daily(rule, there, days, constants=counts, most=limits)


def _assigned(plan: RotationDays, department: Department, who: Who) -> Iterator[Taken]:
    for person, assignment in plan.assigned.get(department.id, ()):
        if _counts(person, department, who):
            yield person, assignment


def _counts(person: Person, department: Department, who: Who) -> bool:
    guest = person.department != department.id
    return who == "all" or (who == guest_or_apprentice(person) and (guest or who == "apprentices"))


def _groups(
    plan: RotationDays, taken: list[Taken], crowded: list[int]
) -> Iterator[tuple[tuple[Taken, ...], int, list[int]]]:
    """The crowded days by the assignments that share them; the number says the how manieth time these do."""
    seen: dict[tuple[str, ...], int] = {}
    places = [plan.place(assignment.range) for _, assignment in taken]
    bounds = sorted({bound for place in places for bound in (place.start, place.stop)}) if crowded else []
    for first, end in pairwise(bounds):
        days = crowded[bisect_left(crowded, first) : bisect_left(crowded, end)]
        if days:
            group = tuple(pair for pair, place in zip(taken, places, strict=True) if place.start <= first < place.stop)
            key = tuple(f"{person.id} {assignment.id}" for person, assignment in group)
            yield group, seen.setdefault(key, 0), days
            seen[key] += 1
