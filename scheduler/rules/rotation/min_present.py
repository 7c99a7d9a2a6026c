"""Enough people are there on every working day."""

from __future__ import annotations

import math
from collections.abc import Iterable
from operator import add
from typing import Literal

from scheduler.model import Department, Finding, Person, Rule, Severity
from scheduler.rules.facts import Facts
from scheduler.rules.halves import HalfDays
from scheduler.rules.kind import Parameters
from scheduler.rules.reach import Reach
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, names
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.staffing import guests_present, own_present
from scheduler.rules.staffing_changes import staffing_changes
from scheduler.rules.values import Amount, amount_for, check_amount


class MinPresentParameters(Parameters, frozen=True, kw_only=True):
    """`least` present: the department's `own` people, `guests`, or `all` who are there; half days absent or half."""

    least: Amount
    who: Literal["own", "guests", "all"] = "own"
    half_days: HalfDays = "absent"

    def __post_init__(self) -> None:
        check_amount(self.least, "least")


class MinPresent(RotationKind[MinPresentParameters]):
    """On every working day of the department so many are present.

    Days on which it were too few without any rotation are notices: the plan is not charged with them. Guests only come
    by rotation, so of them no day is short anyway.
    """

    name = "min-present"
    parameters = MinPresentParameters
    sees = Sight.DEPARTMENT
    counts_presence = True

    def check(
        self, rule: Rule, parameters: MinPresentParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each run of working days, those that were short anyway apart."""
        reach = self.reach(rule, plan)
        force = range(plan.window.length)[plan.place(plan.plan.range)]
        inside = range(plan.window.length)[plan.force(rule)]
        for department in plan.departments:
            least = amount_for(parameters.least, department)
            if not least or not reach.has_department(department):
                continue
            working = plan.working_days(department)
            own = _own(parameters, plan, department, reach)
            anyway, now = _staffing(parameters, plan, department, own)
            short = [n for n in force if n in inside and working[n] and now[n] < 2 * least]
            charged = [n for n in short if parameters.who == "guests" or anyway[n] >= 2 * least]
            for run in runs(charged, working):
                yield self._short(rule, parameters, plan, department, least, run, now, own)
            for run in runs([n for n in short if n not in set(charged)], working):
                yield self._short_anyway(rule, plan, department, least, run, anyway)

    def _short(
        self,
        rule: Rule,
        parameters: MinPresentParameters,
        plan: RotationDays,
        department: Department,
        least: float,
        run: list[int],
        now: list[int],
        own: list[Person],
    ) -> Finding:
        rotating = [person for person in own if any(plan.elsewhere(person)[n] & plan.facts.due(person)[n] for n in run)]
        worst = min(now[n] for n in run) / 2
        return self.finding(
            rule,
            plan,
            department.id,
            plan.day(run[0]),
            people=rotating,
            departments=[department],
            dates=(plan.day(run[0]), plan.day(run[-1])),
            measure=(worst, least),
            extent=sum(math.ceil(2 * least) - now[n] for n in run),
            department=department.name,
            present=worst,
            least=least,
            variant="guests" if parameters.who == "guests" else "",
            away=names(rotating),
            number=len(rotating),
        )

    def _short_anyway(
        self,
        rule: Rule,
        plan: RotationDays,
        department: Department,
        least: float,
        run: list[int],
        anyway: list[int],
    ) -> Finding:
        worst = min(anyway[n] for n in run) / 2
        return self.finding(
            rule,
            plan,
            "anyway",
            department.id,
            plan.day(run[0]),
            people=[],
            departments=[department],
            dates=(plan.day(run[0]), plan.day(run[-1])),
            measure=(worst, least),
            severity=Severity.NOTICE,
            variant="anyway",
            department=department.name,
            present=worst,
            least=least,
        )

    def encode(self, rule: Rule, parameters: MinPresentParameters, problem: RotationProblem) -> None:
        """On each working day that is not short anyway, own people who stay and guests who come are enough."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        for department in plan.company.departments.values():
            least = amount_for(parameters.least, department)
            if not least or not reach.has_department(department):
                continue
            own = _own(parameters, plan, department, reach)
            anyway, now = _staffing(parameters, plan, department, own)
            changes = staffing_changes(problem, department, parameters.half_days, own, guests=parameters.who != "own")
            working, force = plan.working_days(department), range(plan.window.length)[plan.force(rule)]
            inside, charge_all = range(plan.window.length)[plan.place(plan.plan.range)], parameters.who == "guests"
            days = [n for n in inside if n in force and working[n] and (charge_all or anyway[n] >= 2 * least)]
            bounds = [math.ceil(2 * least)] * plan.window.length
            problem.daily(rule, changes, days, constants=now, least=bounds, firm=charge_all)


def _own(parameters: MinPresentParameters, plan: RotationDays, department: Department, reach: Reach) -> list[Person]:
    """The department's own people who count."""
    if parameters.who == "guests":
        return []
    return [person for person in plan.own.get(department.id, ()) if reach.has_person(person)]


def _staffing(
    parameters: MinPresentParameters, plan: RotationDays, department: Department, own: list[Person]
) -> tuple[list[int], list[int]]:
    """Twice how many are present on each day, without any rotation and as planned."""
    anyway = own_present(plan, own, parameters.half_days, rotating=False)
    now = own_present(plan, own, parameters.half_days, rotating=True)
    if parameters.who != "own":
        now = list(map(add, now, guests_present(plan, department, parameters.half_days)))
    return anyway, now
