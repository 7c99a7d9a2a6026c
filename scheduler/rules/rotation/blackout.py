"""Times in which nobody comes and nobody is lent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, Literal

from scheduler.model import DAY, DateRange, Department, Finding, Rule, require, through
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.quarters import last_working_days, quarter_ends
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, guest_or_apprentice, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay
from scheduler.rules.values import Dates, date_ranges

FROM_RECORD = ("departments.blackout",)


class BlackoutParameters(Parameters, frozen=True, kw_only=True):
    """`dates` (periods, or `departments.blackout`) or the `last_working_days_of_quarter`; for whom; days or starts."""

    dates: Dates = ()
    last_working_days_of_quarter: int = 0
    people: Literal["guests", "apprentices", "all"] = "all"
    applies: Literal["days", "starts"] = "days"

    def __post_init__(self) -> None:
        days = self.last_working_days_of_quarter
        require(0 <= days <= 60, "rule-bad-quarter-days", field="last_working_days_of_quarter", most=60, value=days)
        require(self.dates or days, "rule-blackout-needs-dates", field="dates")
        if self.dates != FROM_RECORD:
            date_ranges(self.dates, "dates")


class Blackout(RotationKind[BlackoutParameters]):
    """No assigned day of a stay falls in it, of a guest there or of own people elsewhere; or no stay begins in it."""

    name = "blackout"
    parameters = BlackoutParameters
    sees = Sight.PERSON

    def check(self, rule: Rule, parameters: BlackoutParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each stay and each closed time of the department it comes to or is lent by."""
        reach = self.reach(rule, plan)
        closed = {
            department.id: plan.lasting((parameters, department.id), partial(_all_closed, parameters, plan, department))
            for department in plan.company.departments.values()
            if reach.has_department(department)
        }
        for stay in plan.planned_stays():
            person = stay.person
            if not stay.away_from_home or not reach.has_person(person):
                continue
            if parameters.people not in ("all", guest_or_apprentice(person)):
                continue
            for concerned in (stay.department.id, person.department):
                for dates in closed.get(concerned, ()):
                    yield from self._inside(rule, parameters, plan, stay, plan.department(concerned), dates)

    def _inside(
        self,
        rule: Rule,
        parameters: BlackoutParameters,
        plan: RotationDays,
        stay: Stay,
        department: Department,
        dates: DateRange,
    ) -> Iterable[Finding]:
        hits = _hits(parameters, plan, stay, in_force(rule, dates))
        if hits:
            guest = department.id == stay.department.id
            variant = parameters.applies if parameters.applies == "starts" else "guest" if guest else "own"
            yield self.finding(
                rule,
                plan,
                stay.person.id,
                stay.id,
                department.id,
                dates.start,
                people=[stay.person],
                departments=[department] if guest else [department, stay.department],
                dates=(hits[0], hits[-1]),
                measure=(len(hits), 0),
                extent=len(hits),
                variant=variant,
                person=stay.person.name,
                department=department.name,
                elsewhere=stay.department.name,
                closed=dates.start,
                closed_last=dates.last,
                count=len(hits),
            )

    def narrow(self, rule: Rule, parameters: BlackoutParameters, problem: RotationProblem) -> None:
        """Stays with an assigned day in a closed time of the department, or of the own one, are none to choose."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        for choices in problem.within(reach):
            person = choices.person
            if parameters.people not in ("all", guest_or_apprentice(person)):
                continue
            concerned = [(department, choices.at([department.id])) for department in choices.departments]
            home = plan.company.departments.get(person.department)
            concerned += [(home, choices.away)] if home else []
            for department, stays in concerned:
                closed = _closed(parameters, plan, department) if reach.has_department(department) else ()
                for dates in (shared for range_ in closed if (shared := in_force(rule, range_))):
                    extents = self._extents(parameters, choices, dates)
                    problem.judge(rule, choices, extents * (stays & choices.away))

    def _extents(self, parameters: BlackoutParameters, choices: Choices, dates: DateRange) -> Any:
        if parameters.applies == "days":
            return choices.assigned_in([dates])
        first, last = dates.start.toordinal(), dates.last.toordinal()
        begins = (first <= choices.first_assigned) & (choices.first_assigned <= last)
        return begins & (choices.of_joined(lambda stay: float(bool(stay.past))) == 0)

    def encode(self, rule: Rule, parameters: BlackoutParameters, problem: RotationProblem) -> None:
        """Nothing to add: each stay has been judged by itself."""


def _hits(parameters: BlackoutParameters, plan: RotationDays, stay: Stay, dates: DateRange | None) -> list[date]:
    """The assigned days of a stay in the closed days; of its first day only where `starts` are meant."""
    shared = dates and dates.intersection(stay.planned)
    if shared is None:
        return []
    halves = plan.at(stay.person, stay.department.id)
    days = [day for day in shared.days() if halves[plan.facts.index(day)]]
    if parameters.applies == "days":
        return days
    return days[:1] if not stay.past and days and _first_day(plan, stay) == days[0] else []


def _first_day(plan: RotationDays, stay: Stay) -> date:
    halves = plan.at(stay.person, stay.department.id)
    return next(day for day in stay.planned.days() if halves[plan.facts.index(day)])


def _all_closed(parameters: BlackoutParameters, plan: RotationDays, department: Department) -> tuple[DateRange, ...]:
    return tuple(_closed(parameters, plan, department))


def _closed(parameters: BlackoutParameters, plan: RotationDays, department: Department) -> Iterator[DateRange]:
    if parameters.dates == FROM_RECORD:
        yield from department.blackout
    else:
        yield from date_ranges(parameters.dates, "dates")
    if parameters.last_working_days_of_quarter:
        for end in quarter_ends(plan.window.start, plan.window.last):
            first = last_working_days(plan.company, department, end, parameters.last_working_days_of_quarter)
            yield through(first, end - DAY)
