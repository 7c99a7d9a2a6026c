"""Heavy stations do not come one after another without end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from scheduler.model import Finding, Person, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.values import Weights, weights_of
from scheduler.rules.years import weeks_assigned


class LoadParameters(Parameters, frozen=True, kw_only=True):
    """`weights` of departments written `A:2`, others weigh nothing; in `window_weeks` at `most` so much in sum."""

    weights: Weights
    window_weeks: int
    most: float

    def __post_init__(self) -> None:
        require(self.weights, "error-empty", field="weights")
        weights_of(self.weights, "weights")
        require(1 <= self.window_weeks <= 53, "rule-bad-weeks", field="window_weeks", value=self.window_weeks)
        require(self.most >= 0, "error-at-least", field="most", least=0, value=self.most)


class Load(RotationKind[LoadParameters]):
    """In every window of so many calendar weeks the loads are at most that in sum.

    A week weighs as much as the heaviest department in which somebody is assigned on a day of it; history counts.
    """

    name = "load"
    parameters = LoadParameters
    sees = Sight.PERSON

    def check(self, rule: Rule, parameters: LoadParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each person and run of windows that are too heavy and reach into the plan."""
        weights, span = weights_of(parameters.weights, "weights"), parameters.window_weeks
        reach = self.reach(rule, plan)
        plan_first = _week(plan.plan.start)
        for person in plan.people:
            if not reach.has_person(person):
                continue
            loads = _loads(plan, person, weights)
            first, last = plan_first - span + 1, _week(plan.window.last)
            sums = [sum(loads.get(week + n, 0) for n in range(span)) for week in range(first, last + 1)]
            held = [rule.holds_on(_monday(max(first + n, plan_first))) for n in range(len(sums))]
            heavy = [n for n, total in enumerate(sums) if total > parameters.most + 1e-9 and held[n]]
            for run in runs(heavy, b"\x01" * len(sums)):
                begin, end = _monday(first + run[0]), _monday(first + run[-1] + span) - timedelta(days=1)
                worst = max(sums[n] for n in run)
                there = {
                    part.department: plan.department(part.department)
                    for part in plan.of(person)
                    if part.department in weights and part.start <= end and begin < part.end
                }
                yield self.finding(
                    rule,
                    plan,
                    person.id,
                    begin,
                    people=[person],
                    departments=there.values(),
                    dates=(begin, end),
                    measure=(worst, parameters.most),
                    extent=len(run),
                    person=person.name,
                    load=worst,
                    most=parameters.most,
                    weeks=span,
                    count=len(there),
                    places=[department.name for department in there.values()],
                )

    def encode(self, rule: Rule, parameters: LoadParameters, problem: RotationProblem) -> None:
        """An extra for each week is its load in hundredths; each window's sum is not too large, or counts as heavy."""
        weights, span = weights_of(parameters.weights, "weights"), parameters.window_weeks
        plan = problem.plan
        first, last = _week(plan.plan.start), _week(plan.window.last)
        for choices in problem.within(self.reach(rule, plan)):
            known = _loads(plan, choices.person, weights)
            loads = {
                week: self._week_load(rule, problem, choices, weights, week, known.get(week, 0))
                for week in range(first, last + 1)
            }
            for start in range(first - span + 1, last + 1):
                weeks = range(start, start + span)
                begin = _monday(max(start, first))
                inside = [(loads[week], 1) for week in weeks if week in loads]
                if not inside or not rule.holds_on(begin) or _monday(start + span) <= problem.today:
                    continue
                before = sum(known.get(week, 0) for week in weeks if week not in loads)
                heavy = choices.extra(0, 1)
                most = round(100 * (parameters.most - before))
                ceiling = round(100 * max(weights.values()) * span)
                problem.require(rule, choices, choices.terms(), most=most, extras=[*inside, (heavy, -ceiling)])
                problem.limit(rule, choices, choices.terms(), most=0, extras=[(heavy, 1)])

    def _week_load(
        self,
        rule: Rule,
        problem: RotationProblem,
        choices: Choices,
        weights: dict[str, float],
        week: int,
        known: float,
    ) -> int:
        plan = problem.plan
        load = choices.extra(round(100 * known), round(100 * max(known, *weights.values())))
        contract, start = plan.facts.contract(choices.person), plan.window.start.toordinal()
        days = [n for n in range(week * 7 + 1 - start, week * 7 + 8 - start) if 0 <= n < len(contract) and contract[n]]
        cells = {int(choices.cells_of_days[n]) for n in days} - {-1}
        for department, weight in weights.items():
            for cell in sorted(cells):
                terms = choices.terms((choices.spent(department, [cell]), round(100 * weight)))
                problem.require(rule, choices, terms, most=0, extras=[(load, -1)])
        return load


def _loads(plan: RotationDays, person: Person, weights: dict[str, float]) -> dict[int, float]:
    """By calendar week (its number since the first Monday of the era) the heaviest department's weight."""
    loads: dict[int, float] = {}
    for department, weight in weights.items():
        for week in weeks_assigned(plan, person, department):
            loads[week] = max(weight, loads.get(week, 0))
    return loads


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7


def _monday(week: int) -> date:
    return date.fromordinal(week * 7 + 1)
