"""Nobody is in two places at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from scheduler.model import Assignment, DateRange, Finding, Rule, through
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.runs import runs


class OnePlaceAtATime(RotationKind[Parameters]):
    """No two assignments of a person share a day, unless they take different halves of it or one is suspended."""

    name = "one-place-at-a-time"
    sees = Sight.PERSON
    always_on = True

    def check(self, rule: Rule, parameters: Parameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each pair of assignments and each run of days that they share."""
        reach = self.reach(rule, plan)
        for person in plan.people:
            clashes = _clashes(rule, plan.of(person)) if reach.has_person(person) else ()
            seen: Counter[tuple[object, ...]] = Counter()
            for one, other, dates in clashes:
                matter = (person.id, one.department, other.department, dates.start)
                seen[matter] += 1
                yield self.finding(
                    rule,
                    plan,
                    *matter,
                    *([seen[matter]] if seen[matter] > 1 else []),
                    people=[person],
                    departments=[plan.department(one.department), plan.department(other.department)],
                    dates=(dates.start, dates.last),
                    person=person.name,
                    places=[plan.department(one.department).name, plan.department(other.department).name],
                )

    def encode(self, rule: Rule, parameters: Parameters, problem: RotationProblem) -> None:
        """Nothing to add: the choices of a person never share a cell."""


def _clashes(rule: Rule, assignments: tuple[Assignment, ...]) -> Iterator[tuple[Assignment, Assignment, DateRange]]:
    """Each two assignments with the days that they share."""
    for number, one in enumerate(assignments):
        for other in assignments[number + 1 :]:
            if other.start >= one.end:
                break
            for dates in _shared(rule, one, other) if one.half & other.half else ():
                yield one, other, dates


def _shared(rule: Rule, one: Assignment, other: Assignment) -> Iterator[DateRange]:
    both = one.range.intersection(other.range)
    shared = both and in_force(rule, both)
    if shared is None:
        return
    pauses = one.suspended + other.suspended
    days = list(shared.days())
    hits = [number for number, day in enumerate(days) if not any(day in pause for pause in pauses)]
    for run in runs(hits, b"\x01" * len(days)):
        yield through(days[run[0]], days[run[-1]])
