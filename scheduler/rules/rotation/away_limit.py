"""Nobody is away from home for too much of a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from scheduler.model import Finding, Role, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.years import Years


class AwayLimitParameters(Parameters, frozen=True, kw_only=True):
    """At most so many `weeks`."""

    weeks: int

    def __post_init__(self) -> None:
        require(0 <= self.weeks <= 53, "rule-bad-weeks", field="weeks", value=self.weeks)


class AwayLimit(RotationKind[AwayLimitParameters]):
    """In a calendar year somebody has at most so many calendar weeks with an assigned day away from home.

    A week counts in each year in which it has such a day; history counts.
    """

    name = "away-limit"
    parameters = AwayLimitParameters
    sees = Sight.PERSON
    roles = frozenset({Role.EMPLOYEE, Role.TRAINEE})

    def check(self, rule: Rule, parameters: AwayLimitParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each person and year with too many weeks."""
        reach, years, before = self.reach(rule, plan), Years(plan), Years(plan, planned=False)
        for person in plan.people:
            if not reach.has_home_of(person) or not any(plan.elsewhere(person)):
                continue
            for year in years.numbers:
                weeks = years.weeks_away(person, year)
                parts = [part for part in plan.of(person) if part.department != person.department]
                days = [day for part in parts for day in (part.start, part.range.last) if day.year == year]
                in_force = rule.holds_on(max(date(year, 1, 1), plan.plan.start)) or any(map(rule.holds_on, days))
                if weeks > parameters.weeks and days and in_force:
                    yield self.finding(
                        rule,
                        plan,
                        person.id,
                        year,
                        people=[person],
                        departments={part.department: plan.department(part.department) for part in parts}.values(),
                        dates=(min(days), max(days)),
                        measure=(weeks, parameters.weeks),
                        extent=weeks - max(parameters.weeks, before.weeks_away(person, year)),
                        person=person.name,
                        count=weeks,
                        most=parameters.weeks,
                        year=str(year),
                    )

    def encode(self, rule: Rule, parameters: AwayLimitParameters, problem: RotationProblem) -> None:
        """An extra for each calendar week says whether a day of it is spent away; their sum is not too large."""
        plan = problem.plan
        years, reach = Years(plan), self.reach(rule, plan)
        for choices in problem.people.values():
            if not reach.has_home_of(choices.person):
                continue
            contract = plan.facts.contract(choices.person)
            for year in years.numbers:
                if not rule.holds_on(max(date(year, 1, 1), plan.plan.start)):
                    continue
                cells: dict[int, set[int]] = defaultdict(set)
                for n, cell in enumerate(choices.cells_of_days.tolist()):
                    if cell >= 0 and contract[n] and plan.day(n).year == year:
                        cells[(plan.day(n).toordinal() - 1) // 7].add(cell)
                gone = years.which_weeks(choices.person, year)
                weeks = []
                for spent in (spent for week, spent in sorted(cells.items()) if week not in gone):
                    week_away = choices.extra(0, 1)
                    for cell in sorted(spent):
                        away = [
                            choices.spent(key, [cell]) for key in choices.numbers if key != choices.person.department
                        ]
                        terms = choices.terms(*((features, 1) for features in away))
                        problem.require(rule, choices, terms, most=0, extras=[(week_away, -1)])
                    weeks.append((week_away, 1))
                most = max(0, parameters.weeks - len(gone))
                problem.limit(rule, choices, choices.terms(), most=most, extras=weeks)
