"""Everybody has been in the departments that they must know."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from scheduler.model import Department, Finding, Person, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.halves import HalfDays
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay
from scheduler.rules.values import DepartmentIds


class RequiredVisitParameters(Parameters, frozen=True, kw_only=True):
    """`k` of the `departments` (else all), each for `least_net_weeks` in sum, `by` a day (else the plan's last)."""

    departments: DepartmentIds
    k: int | None = None
    least_net_weeks: float | None = None
    by: date | None = None
    half_days: HalfDays = "absent"

    def __post_init__(self) -> None:
        require(self.departments, "error-empty", field="departments")
        k, weeks = self.k, self.least_net_weeks
        require(k is None or 1 <= k <= len(self.departments), "rule-bad-k", field="k", most=len(self.departments))
        require(weeks is None or weeks >= 0, "error-at-least", field="least_net_weeks", least=0, value=weeks or 0)


class OpenVisit(msgspec.Struct, frozen=True):
    """A visit that is not planned yet: so many net weeks, by a day."""

    person: Person
    department: Department
    weeks: float
    by: date


class _Lack(msgspec.Struct, frozen=True):
    """The departments that somebody has to visit, those that are missing, and net weeks done so far by department."""

    person: Person
    by: date
    wanted: tuple[Department, ...]
    missing: tuple[Department, ...]
    weeks: dict[str, float]


class RequiredVisit(RotationKind[RequiredVisitParameters]):
    """The visits are done in stays that have ended by then, or in history; a day after the plan's end asks nothing."""

    name = "required-visit"
    parameters = RequiredVisitParameters
    sees = Sight.PERSON
    counts_presence = True

    def check(
        self, rule: Rule, parameters: RequiredVisitParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each department that somebody lacks; one for all where only some of them are asked for."""
        for lack in self._lacking(rule, parameters, plan):
            by, wanted, missing = lack.by, list(lack.wanted), list(lack.missing)
            yield from self._missing(rule, parameters, plan, lack.person, by, wanted, missing, lack.weeks)

    def open_visits(self, rule: Rule, parameters: RequiredVisitParameters, plan: RotationDays) -> Iterator[OpenVisit]:
        """What is still to be planned of the visits, one for each person and department that is missing.

        Where only some of several departments are asked for, each stands for its share of them.
        """
        for lack in self._lacking(rule, parameters, plan):
            needed = len(lack.wanted) if parameters.k is None else parameters.k
            left = needed - (len(lack.wanted) - len(lack.missing))
            for department in lack.missing if left > 0 else ():
                least = parameters.least_net_weeks or department.min_stay_weeks or 1
                weeks = max(least - lack.weeks.get(department.id, 0), 0) * left / len(lack.missing)
                yield OpenVisit(lack.person, department, round(weeks, 1), lack.by)

    def _lacking(self, rule: Rule, parameters: RequiredVisitParameters, plan: RotationDays) -> Iterator[_Lack]:
        """What each person has done by the day, and what they lack."""
        by = parameters.by or plan.plan.range.last
        if not in_force(rule, plan.plan.range) or by > plan.plan.range.last:
            return
        reach = self.reach(rule, plan)
        wanted = [plan.company.departments[key] for key in parameters.departments if key in plan.company.departments]
        wanted = [department for department in wanted if reach.has_department(department)]
        for person in plan.planned:
            if reach.has_person(person):
                weeks = _weeks_done(plan, person, by, parameters)
                missing = [department for department in wanted if not _enough(weeks, department, parameters)]
                yield _Lack(person, by, tuple(wanted), tuple(missing), weeks)

    def _missing(
        self,
        rule: Rule,
        parameters: RequiredVisitParameters,
        plan: RotationDays,
        person: Person,
        by: date,
        wanted: list[Department],
        missing: list[Department],
        weeks: dict[str, float],
    ) -> Iterable[Finding]:
        dates = (min(plan.plan.start, by), by)
        needed = len(wanted) if parameters.k is None else parameters.k
        done = len(wanted) - len(missing)
        if done >= needed:
            return
        if needed < len(wanted):
            yield self.finding(
                rule, plan, person.id, people=[person], departments=missing, dates=dates, measure=(done, needed),
                variant="some", person=person.name, choices=[department.name for department in missing],
                done=done, needed=needed, by=by,
            )  # fmt: skip
            return
        least = parameters.least_net_weeks or 0
        for department in missing:
            yield self.finding(
                rule, plan, person.id, department.id, people=[person], departments=[department], dates=dates,
                measure=(weeks.get(department.id, 0), least) if least else (0, 1),
                variant="weeks" if weeks.get(department.id) else "", person=person.name, department=department.name,
                weeks=round(weeks.get(department.id, 0), 1), least=least, by=by,
            )  # fmt: skip

    def encode(self, rule: Rule, parameters: RequiredVisitParameters, problem: RotationProblem) -> None:
        """For each department an extra says whether it is done in stays that end by the day; enough of them are."""
        plan = problem.plan
        by = parameters.by or plan.plan.range.last
        if not in_force(rule, plan.plan.range) or by > plan.plan.range.last:
            return
        reach = self.reach(rule, plan)
        wanted = [plan.company.departments[key] for key in parameters.departments if key in plan.company.departments]
        wanted = [department for department in wanted if reach.has_department(department)]
        for choices in problem.within(reach):
            done = _weeks_done(plan, choices.person, by, parameters)
            firm = _weeks_done(plan, choices.person, by, parameters, without=choices.joined.values())
            open_ = [department for department in wanted if not _enough(done, department, parameters)]
            shaky = [d for d in wanted if d not in open_ and not _enough(firm, d, parameters)]
            needed = (len(wanted) if parameters.k is None else parameters.k) - (len(wanted) - len(open_) - len(shaky))
            if needed <= 0:
                continue
            visits = [self._visit(rule, parameters, problem, choices, department, by, done) for department in open_]
            visits += [self._still_done(rule, problem, choices, department, by) for department in shaky]
            if parameters.k in (None, len(wanted)):
                for visit in visits:
                    problem.limit(rule, choices, choices.terms(), least=1, extras=[(visit, 1)])
            else:
                done_at_all = choices.extra(0, 1)
                counted = [*((visit, 1) for visit in visits), (done_at_all, -needed)]
                problem.require(rule, choices, choices.terms(), least=0, extras=counted)
                problem.limit(rule, choices, choices.terms(), least=1, extras=[(done_at_all, 1)])

    def _visit(
        self,
        rule: Rule,
        parameters: RequiredVisitParameters,
        problem: RotationProblem,
        choices: Choices,
        department: Department,
        by: date,
        done: dict[str, float],
    ) -> int:
        """An extra that can be 1 only where the stays chosen there that end by the day are enough."""
        if department.id not in choices.numbers:
            return choices.extra(0, 0)
        visit = choices.extra(0, 1)
        last_cell = sum(cell.last <= by for cell in choices.cells)
        ends = choices.ends(department.id, range(last_cell))
        problem.require(rule, choices, choices.terms((ends, 1)), least=0, extras=[(visit, -1)])
        least = parameters.least_net_weeks or 0
        if least:
            days = choices.net_days_by_cell(department, parameters.half_days)
            spent = choices.spent(department.id)
            needed = math.ceil(10 * (least - done.get(department.id, 0)) - 1e-9)
            terms = choices.terms((spent[:last_cell], days[:last_cell]))
            problem.require(rule, choices, terms, least=0, extras=[(visit, -needed)])
            if last_cell < len(choices.cells):
                self._not_beyond(rule, problem, choices, department, visit, last_cell)
        return visit

    def _still_done(
        self, rule: Rule, problem: RotationProblem, choices: Choices, department: Department, by: date
    ) -> int:
        """An extra that can be 1 only where no stay that has ended is gone on with beyond the day."""
        visit, number = choices.extra(0, 1), choices.numbers[department.id]
        last_cell = sum(cell.last <= by for cell in choices.cells)
        for cell in (cell for place, cell in choices.joined if place == number):
            ends = choices.ends(department.id, range(cell, last_cell))
            terms = choices.terms((choices.starts(department.id, [cell]), 1), (ends, -1))
            problem.require(rule, choices, terms, most=1, extras=[(visit, 1)])
        return visit

    def _not_beyond(
        self, rule: Rule, problem: RotationProblem, choices: Choices, department: Department, visit: int, cell: int
    ) -> None:
        """A stay that reaches over the day does not count: where it is needed, none does."""
        over = choices.spent(department.id, [cell - 1, cell])
        goes_on = choices.terms((over, 1), (choices.starts(department.id, [cell]), -1)) if cell else choices.terms()
        if cell:
            problem.require(rule, choices, goes_on, most=2, extras=[(visit, 1)])


def _weeks_done(
    plan: RotationDays, person: Person, by: date, parameters: RequiredVisitParameters, without: Iterable[Stay] = ()
) -> dict[str, float]:
    """Net weeks by department in stays that have ended by the day; infinite where history counts as done."""
    weeks: dict[str, float] = defaultdict(float)
    left_out = {(stay.department.id, stay.first) for stay in without}
    for stay in plan.stays(person):
        counts = stay.department.id in parameters.departments and stay.last <= by
        if counts and (stay.department.id, stay.first) not in left_out:
            weeks[stay.department.id] += _weeks_of(plan, stay, parameters)
    return weeks


def _weeks_of(plan: RotationDays, stay: Stay, parameters: RequiredVisitParameters) -> float:
    if parameters.least_net_weeks is None:
        return float("inf")
    weeks = plan.net_weeks(stay, parameters.half_days)
    return float("inf") if weeks is None else weeks


def _enough(weeks: dict[str, float], department: Department, parameters: RequiredVisitParameters) -> bool:
    return department.id in weeks and weeks[department.id] >= (parameters.least_net_weeks or 0)
