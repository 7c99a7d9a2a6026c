"""A department does not lend all its people at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import date
from operator import add

from scheduler.model import Department, Finding, Person, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.halves import TO_AFTERNOONS, TO_MORNINGS
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, names
from scheduler.rules.rotation_problem import Daily, RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.values import check_share
from scheduler.rules.years import Years


class HomeTeamParameters(Parameters, frozen=True, kw_only=True):
    """`most_away` at once; `most_away_share` of the team's due days in a calendar year."""

    most_away: int | None = None
    most_away_share: float | None = None

    def __post_init__(self) -> None:
        most, share = self.most_away, self.most_away_share
        require(most is not None or share is not None, "rule-home-team-needs", field="most_away")
        require(most is None or most >= 0, "error-at-least", field="most_away", least=0, value=most or 0)
        check_share(share or 0, "most_away_share")


class HomeTeam(RotationKind[HomeTeamParameters]):
    """Of a department's own people at most so many are assigned elsewhere on a day, and on such a share of their days.

    The share is that of all own people together: halves away, history included, against due halves of the year.
    """

    name = "home-team"
    parameters = HomeTeamParameters
    sees = Sight.DEPARTMENT

    def check(self, rule: Rule, parameters: HomeTeamParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each department and run of days with too many away, and one for each year with too much."""
        reach = self.reach(rule, plan)
        for department in plan.departments:
            own = [person for person in plan.own.get(department.id, ()) if reach.has_person(person)]
            if reach.has_department(department):
                if parameters.most_away is not None:
                    yield from self._at_once(rule, parameters.most_away, plan, department, own)
                if parameters.most_away_share is not None:
                    yield from self._in_a_year(rule, parameters.most_away_share, plan, department, own)

    def _at_once(
        self, rule: Rule, most: int, plan: RotationDays, department: Department, own: list[Person]
    ) -> Iterator[Finding]:
        halves = [_away_in_half(plan, own, part) for part in (TO_MORNINGS, TO_AFTERNOONS)]
        counts = list(map(max, *halves))
        force = range(plan.window.length)[plan.force(rule)]
        for run in runs([n for n in force if counts[n] > most], bytes(count > 0 for count in counts)):
            first, last = plan.day(run[0]), plan.day(run[-1])
            people = [person for person in own if any(plan.elsewhere(person)[n] for n in run)]
            count = max(counts[n] for n in run)
            yield self.finding(
                rule,
                plan,
                department.id,
                first,
                people=people,
                departments=[department],
                dates=(first, last),
                measure=(count, most),
                extent=sum(max(0, half[n] - most) for half in halves for n in run),
                department=department.name,
                away=names(people),
                count=count,
                most=most,
            )

    def _in_a_year(
        self, rule: Rule, most: float, plan: RotationDays, department: Department, own: list[Person]
    ) -> Iterator[Finding]:
        years, history = Years(plan), Years(plan, planned=False)
        for year in years.numbers:
            shares = [years.share_away(person, year) for person in own]
            due, away = sum(share[0] for share in shares), sum(share[1] for share in shares)
            before = sum(history.share_away(person, year)[1] for person in own)
            days = (date(year, 1, 1), date(year, 12, 31))
            planned = [person for person in own if any(plan.elsewhere(person))]
            if due and away > most * due + 1e-9 and planned and any(rule.holds_on(day) for day in days):
                yield self.finding(
                    rule,
                    plan,
                    department.id,
                    year,
                    people=planned,
                    departments=[department],
                    dates=days,
                    measure=(away / due, most),
                    extent=away - max(before, math.floor(most * due + 1e-9)),
                    variant="share",
                    department=department.name,
                    year=str(year),
                    share=round(100 * away / due),
                    most=round(100 * most),
                )

    def encode(self, rule: Rule, parameters: HomeTeamParameters, problem: RotationProblem) -> None:
        """On each half day so many own people at most choose to be elsewhere, and so many halves in the year."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        days = range(plan.window.length)[plan.force(rule)]
        for department in plan.company.departments.values():
            own = [person for person in plan.own.get(department.id, ()) if reach.has_person(person)]
            if not reach.has_department(department) or not own:
                continue
            if parameters.most_away is not None:
                for part in (TO_MORNINGS, TO_AFTERNOONS):
                    away = [
                        Daily(choices, _elsewhere(choices), plan.facts.contract(person).translate(part))
                        for person in own
                        if (choices := problem.of(person))
                    ]
                    counts = _away_in_half(plan, own, part)
                    problem.daily(rule, away, days, constants=counts, most=[parameters.most_away] * len(counts))
            if parameters.most_away_share is not None:
                self._share(rule, parameters.most_away_share, problem, own)

    def _share(self, rule: Rule, most: float, problem: RotationProblem, own: list[Person]) -> None:
        years = Years(problem.plan)
        for year in years.numbers:
            shares = [years.share_away(person, year) for person in own]
            due, away = sum(share[0] for share in shares), sum(share[1] for share in shares)
            if not any(rule.holds_on(day) for day in (date(year, 1, 1), date(year, 12, 31))):
                continue
            parts = []
            for person in own:
                choices = problem.of(person)
                if choices is not None:
                    halves = problem.plan.facts.due(person)
                    counts = [
                        sum(halves[n].bit_count() for n in range(*problem.plan.place(cell).indices(len(halves)))
                            if problem.plan.day(n).year == year)
                        for cell in choices.cells
                    ]  # fmt: skip
                    spent = [(choices.spent(key), counts) for key in _elsewhere(choices)]
                    parts.append((choices, choices.terms(*spent)))
            problem.share(rule, parts, constant=away, most=max(away, math.floor(most * due + 1e-9)))


def _elsewhere(choices: Choices) -> tuple[str, ...]:
    return tuple(key for key in choices.numbers if key != choices.person.department)


def _away_in_half(plan: RotationDays, own: list[Person], part: bytes) -> list[int]:
    """How many of these people are elsewhere in one half of each day; who is planned twice is away once."""
    counts = [0] * plan.window.length
    for person in own:
        counts = list(map(add, counts, plan.elsewhere(person).translate(part)))
    return counts
