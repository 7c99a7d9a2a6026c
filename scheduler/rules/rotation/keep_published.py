"""What has been published stays as people know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.model import DateRange, Finding, Person, Rule, Severity
from scheduler.rules.choices import Choices
from scheduler.rules.columns import columns_of
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem


class KeepPublished(RotationKind[Parameters]):
    """In each period everybody has the departments, on each half day of work, that the published version says.

    A plan that has not been published yet has nothing to keep.
    """

    name = "keep-published"
    sees = Sight.PERSON
    severity = Severity.SOFT

    def check(self, rule: Rule, parameters: Parameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each person with the number of periods in which something is different."""
        published, reach = _published(plan), self.reach(rule, plan)
        if published is None:
            return
        for person in _everybody(plan, published):
            periods = list(_periods(rule, plan)) if reach.has_person(person) else []
            different = [days for days in periods if _departments(plan, published, person, days)]
            if different:
                keys = {key for days in different for key in _departments(plan, published, person, days)}
                yield self.finding(
                    rule, plan, person.id, people=[person],
                    departments=[place for key, place in plan.company.departments.items() if key in keys],
                    dates=(different[0].start, different[-1].last), measure=(len(different), 0),
                    extent=len(different), person=person.name, count=len(different),
                )  # fmt: skip

    def encode(self, rule: Rule, parameters: Parameters, problem: RotationProblem) -> None:
        """Each period in which a cell is spent elsewhere than published counts."""
        plan, reach = problem.plan, self.reach(rule, problem.plan)
        published = _published(plan)
        if published is None:
            return
        for person in _everybody(plan, published):
            choices = problem.of(person)
            if not reach.has_person(person):
                continue
            if choices is None:
                different = sum(bool(_departments(plan, published, person, days)) for days in _periods(rule, plan))
                problem.share(rule, [], constant=different, most=0)
            else:
                self._keep(rule, problem, published, choices)

    def _keep(self, rule: Rule, problem: RotationProblem, published: RotationDays, choices: Choices) -> None:
        plan, constant = problem.plan, 0
        sums: list[tuple[list[int], int]] = []
        extras = []
        for days in _periods(rule, plan):
            cells = [_Cell(plan, published, choices, n) for n, cell in enumerate(choices.cells) if cell.overlaps(days)]
            asked = [cell for cell in cells if cell.works]
            fixed = [cell for cell in asked if cell.fixed is not None]
            free = [cell for cell in asked if cell.fixed is None]
            if any(cell.fixed for cell in fixed):
                constant += 1
            elif len(free) == 1:
                constant += free[0].constant
                sums.append((free[0].features, free[0].sign))
            elif free:
                extra = choices.extra(0, 1)
                extras.append((extra, 1))
                for cell in free:
                    terms = choices.terms((cell.features, cell.sign))
                    problem.require(rule, choices, terms, most=-cell.constant, extras=[(extra, -1)])
        problem.limit(rule, choices, choices.terms(*sums), most=-constant, extras=extras)


class _Cell:
    """What it takes for a cell to be as published: `constant` plus `sign` times the features, 1 where it is not.

    `fixed` says whether it is different whatever is chosen; None: that depends. Cells without work are never different.
    """

    def __init__(self, plan: RotationDays, published: RotationDays, choices: Choices, number: int) -> None:
        person, days = choices.person, choices.cells[number]
        contract = plan.facts.contract(person)[plan.place(days)]
        self.works = any(contract)
        self.fixed: bool | None = None
        self.features: list[int] = []
        self.constant, self.sign = 0, 1
        there = {
            key: halves
            for key in plan.company.departments
            if any(halves := published.at(person, key)[published.place(days)])
        }
        if choices.closed[number]:
            self.fixed = bool(_departments(plan, published, person, days))
        elif not there:
            self.features = [feature for key in choices.numbers for feature in choices.spent(key, [number])]
        elif len(there) == 1 and next(iter(there.values())) == contract:
            self.features, self.constant, self.sign = choices.spent(next(iter(there)), [number]), 1, -1
            self.fixed = None if self.features else True
        else:
            self.fixed = True


def _published(plan: RotationDays) -> RotationDays | None:
    """What the last published version says, in days; None where there is none."""
    rows = [row for row in plan.company.published_rows.values() if row.plan == plan.plan.id]
    if not rows:
        return None
    seen = plan.looked_at
    published = RotationDays(
        plan.plan, [row for row in rows if seen is None or row.person in seen], plan.company,
        requested_count=plan.requested_count,
    )  # fmt: skip
    return published if seen is None else published.looking_at(seen, None)


def _everybody(plan: RotationDays, published: RotationDays) -> list[Person]:
    """Those whom the plan is for, and those who are in one of the versions."""
    wanted = {person.id for days in (plan, published) for person in days.people}
    return [person for person in plan.company.people.values() if person.id in wanted]


def _periods(rule: Rule, plan: RotationDays) -> Iterator[DateRange]:
    """The plan's periods with a day on which the rule is in force."""
    return (days for days in columns_of(plan.plan.range, plan.plan.period.value) if in_force(rule, days))


def _departments(plan: RotationDays, published: RotationDays, person: Person, days: DateRange) -> set[str]:
    """The departments for which the two versions differ in some days."""
    now, then = plan.place(days), published.place(days)
    known = {part.department for version in (plan, published) for part in version.of(person)}
    return {key for key in known if plan.at(person, key)[now] != published.at(person, key)[then]}
