"""What is pleasant and what is not falls to all alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from scheduler.model import Finding, Message, Person, Rule, Severity, message, require
from scheduler.rules.choices import Choices, Terms
from scheduler.rules.facts import Facts
from scheduler.rules.fairness import Fairness
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, names
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.values import WEEKS_IN, Measured

MEASURES = ("changes", "wishes")
_CEILING = 1_000_000
_NAMED = 3
"""So many people are named in a sentence."""


class BalanceParameters(Parameters, frozen=True, kw_only=True):
    """What is counted (`measure`: `weeks_in:A|B`, `changes`, `wishes`) and `how`; up to `most` nothing is paid.

    `spread` compares the person with most and the one with least, `worst` looks at the one with most alone.
    """

    measure: Measured
    how: Literal["spread", "worst"] = "spread"
    most: int = 0

    def __post_init__(self) -> None:
        places = self.measure.removeprefix(WEEKS_IN).split("|") if self.measure.startswith(WEEKS_IN) else []
        known = self.measure in MEASURES or (bool(places) and all(places))
        require(known, "rule-bad-measure", field="measure", value=self.measure, known=[f"{WEEKS_IN}A|B", *MEASURES])
        require(self.most >= 0, "error-at-least", field="most", least=0, value=self.most)


class Balance(RotationKind[BalanceParameters]):
    """Among the people of the plan the largest number is no more than `most` above the smallest, or above nothing.

    Counted are calendar weeks with an assigned day in the departments, stays begun, or the weights of wishes on record
    that are not met, each in the plan's days while the rule is in force.
    """

    name = "balance"
    parameters = BalanceParameters
    severity = Severity.SOFT

    def check(self, rule: Rule, parameters: BalanceParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding, with those who have most and least."""
        fairness = Fairness(parameters.measure, rule, plan, self.reach(rule, plan))
        numbers = {person.id: fairness.number(person) for person in fairness.people()}
        if not numbers or fairness.days is None:
            return
        highest, lowest = max(numbers.values()), min(numbers.values())
        spread = parameters.how == "spread"
        off = highest - lowest if spread else highest
        if off > parameters.most:
            most = [person for person in plan.planned if numbers.get(person.id) == highest]
            least = [person for person in plan.planned if numbers.get(person.id) == lowest and spread]
            places = [plan.department(key) for key in fairness.departments if key in plan.company.departments]
            yield self.finding(
                rule, plan, people=[*most, *least], departments=places,
                dates=(fairness.days.start, fairness.days.last), measure=(off, parameters.most),
                extent=off - parameters.most, variant=f"{parameters.measure.partition(':')[0]}-{parameters.how}",
                most_people=_some(most), least_people=_some(least), highest=highest, lowest=lowest,
                places=[place.name for place in places],
            )  # fmt: skip

    def encode(self, rule: Rule, parameters: BalanceParameters, problem: RotationProblem) -> None:
        """An extra is at least everybody's number, another at most; the difference is limited."""
        fairness = Fairness(parameters.measure, rule, problem.plan, self.reach(rule, problem.plan))
        people, spread = fairness.people(), parameters.how == "spread"
        highest, lowest = problem.extra(0, _CEILING), problem.extra(0, _CEILING if spread else 0)
        for person in people:
            number, choices = fairness.number(person), problem.of(person)
            parts: list[tuple[Choices, Terms]] = []
            extras: tuple[tuple[int, int], ...] = ()
            if choices is not None:
                added = fairness.added(problem, choices, exactly=spread)
                parts, extras = [(choices, added.terms)], added.extras
            problem.share(rule, parts, constant=number, most=0, extras=[*extras, (highest, -1)], always=True)
            if spread:
                problem.share(rule, parts, constant=number, least=0, extras=[*extras, (lowest, -1)], always=True)
        if people:
            problem.share(rule, [], most=parameters.most, extras=[(highest, 1), (lowest, -1)])


def _some(people: list[Person]) -> Message:
    """The first few by name, the others counted."""
    return message("rule-balance-people", people=names(people[:_NAMED]), others=len(people[_NAMED:]))
