"""Not too many at a time who have never been there."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.halves import TO_DAYS
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, names
from scheduler.rules.rotation_problem import Daily, RotationProblem
from scheduler.rules.runs import runs
from scheduler.rules.stays import Stay


class NewcomersParameters(Parameters, frozen=True, kw_only=True):
    """At `most` so many newcomers at a time."""

    most: int

    def __post_init__(self) -> None:
        require(self.most >= 0, "error-at-least", field="most", least=0, value=self.most)


class Newcomers(RotationKind[NewcomersParameters]):
    """At most so many people are assigned on a day who were never in the department before their stay.

    Whose home it is, is no newcomer; a first stay that has begun in history is one of a newcomer to its end.
    """

    name = "newcomers"
    parameters = NewcomersParameters
    sees = Sight.STATION

    def check(self, rule: Rule, parameters: NewcomersParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each department and run of days with too many."""
        reach = self.reach(rule, plan)
        for department in plan.departments:
            if reach.has_department(department):
                stays = [stay for stay in _first_stays(plan, department) if reach.has_person(stay.person)]
                yield from self._crowded(rule, parameters.most, plan, department, stays)

    def _crowded(
        self, rule: Rule, most: int, plan: RotationDays, department: Department, stays: list[Stay]
    ) -> Iterable[Finding]:
        counts = _counted(plan, stays)
        force = range(plan.window.length)[plan.force(rule)]
        for run in runs([n for n in force if counts[n] > most], bytes(count > 0 for count in counts)):
            first, last = plan.day(run[0]), plan.day(run[-1])
            there = [stay.person for stay in stays if stay.planned.start <= last and first <= stay.last]
            yield self.finding(
                rule,
                plan,
                department.id,
                first,
                people=there,
                departments=[department],
                dates=(first, last),
                measure=(max(counts[n] for n in run), most),
                extent=sum(counts[n] - most for n in run),
                department=department.name,
                crowd=names(there),
                count=max(counts[n] for n in run),
                most=most,
            )

    def encode(self, rule: Rule, parameters: NewcomersParameters, problem: RotationProblem) -> None:
        """On each day so many newcomers at most; an extra says of each cell whether it lies in the first stay."""
        reach, plan = self.reach(rule, problem.plan), problem.plan
        days = range(plan.window.length)[plan.force(rule)]
        for department in plan.company.departments.values():
            if not reach.has_department(department):
                continue
            counts = _counted(plan, (stay for stay in _first_stays(plan, department) if reach.has_person(stay.person)))
            new = [
                Daily(
                    choices,
                    (department.id,),
                    plan.facts.contract(choices.person).translate(TO_DAYS),
                    _first_cells(rule, problem, choices, department.id),
                )
                for choices in problem.within(reach)
                if department.id in choices.numbers and _may_be_new(choices, department.id)
            ]
            problem.daily(rule, new, days, constants=counts, most=[parameters.most] * len(counts))


def _counted(plan: RotationDays, stays: Iterable[Stay]) -> list[int]:
    """How many of these stays each day of the window has."""
    counts = [0] * plan.window.length
    for stay in stays:
        place = plan.place(stay.planned)
        days = plan.at(stay.person, stay.department.id)[place].translate(TO_DAYS)
        counts[place] = [count + day for count, day in zip(counts[place], days, strict=True)]
    return counts


def _first_stays(plan: RotationDays, department: Department) -> list[Stay]:
    """The first stays in a department of people from elsewhere, where they have a part in the plan."""
    found = []
    for person in {person.id: person for person, _ in plan.assigned.get(department.id, ())}.values():
        same = [stay for stay in plan.stays(person) if stay.department.id == department.id]
        if same and same[0].assignments and person.department != department.id:
            found.append(same[0])
    return found


def _may_be_new(choices: Choices, department: str) -> bool:
    """Whether somebody can come to a department for the first time, or go on with their first stay there."""
    been = [stay for stay in choices.plan.stays(choices.person) if stay.department.id == department]
    return choices.person.department != department and (not been or been[0] in choices.joined.values())


def _first_cells(rule: Rule, problem: RotationProblem, choices: Choices, department: str) -> dict[int, int]:
    """Extras that are 1 for the cells somebody spends in a department before a first stay there has ended.

    Whoever has been there has none but those of a stay that goes on with the first.
    """
    been = [stay for stay in problem.plan.stays(choices.person) if stay.department.id == department]
    number = choices.numbers[department]
    going_on = [cell for (where, cell), stay in choices.joined.items() if where == number and stay is been[0]]
    found = {}
    for cell in range(len(choices.cells)):
        before = [start for start in going_on if start <= cell]
        found[cell] = problem.extra(0, 1)
        if been and not before:
            continue
        terms = choices.terms(
            (choices.spent(department, [cell]), 1),
            (choices.ends(department, range(cell)), -1),
            (choices.starts(department, before), 1),
        )
        problem.share(rule, [(choices, terms)], most=int(bool(been)), extras=[(found[cell], -1)], always=True)
    return found
