"""Nobody is away from home for too much of a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scheduler.model import Finding, Role, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
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
    roles = frozenset({Role.EMPLOYEE, Role.TRAINEE})

    def check(self, rule: Rule, parameters: AwayLimitParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each person and year with too many weeks."""
        reach, years = self.reach(rule, plan), Years(plan)
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
                        rule, plan, person.id, year, people=[person],
                        departments={part.department: plan.department(part.department) for part in parts}.values(),
                        dates=(min(days), max(days)), measure=(weeks, parameters.weeks), person=person.name,
                        count=weeks, most=parameters.weeks, year=str(year),
                    )  # fmt: skip
