"""Not too many at a time who have never been there."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.halves import TO_DAYS
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, names
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

    Whose home it is, is no newcomer.
    """

    name = "newcomers"
    parameters = NewcomersParameters

    def check(self, rule: Rule, parameters: NewcomersParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each department and run of days with too many."""
        reach = self.reach(rule, plan)
        for department in plan.company.departments.values():
            if reach.has_department(department):
                stays = [stay for stay in _first_stays(plan, department) if reach.has_person(stay.person)]
                yield from self._crowded(rule, parameters.most, plan, department, stays)

    def _crowded(
        self, rule: Rule, most: int, plan: RotationDays, department: Department, stays: list[Stay]
    ) -> Iterable[Finding]:
        counts = [0] * plan.window.length
        for stay in stays:
            place = plan.place(stay.planned)
            days = plan.at(stay.person, department.id)[place].translate(TO_DAYS)
            counts[place] = [count + day for count, day in zip(counts[place], days, strict=True)]
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
            counts = [0] * plan.window.length
            for stay in _first_stays(plan, department):
                place = plan.place(stay.planned)
                there = plan.at(stay.person, department.id)[place].translate(TO_DAYS)
                counts[place] = [count + day for count, day in zip(counts[place], there, strict=True)]
            new = [
                Daily(
                    choices,
                    (department.id,),
                    list(plan.facts.contract(choices.person).translate(TO_DAYS)),
                    _first_cells(rule, problem, choices, department.id),
                )
                for choices in problem.within(reach)
                if choices.person.department != department.id
                and department.id in choices.numbers
                and all(stay.department.id != department.id for stay in plan.stays(choices.person))
            ]
            problem.daily(rule, new, days, constants=counts, most=[parameters.most] * len(counts))


def _first_stays(plan: RotationDays, department: Department) -> list[Stay]:
    """The planned stays in a department of people who have not been there before."""
    found = []
    for person in {person.id: person for person, _ in plan.assigned.get(department.id, ())}.values():
        same = [stay for stay in plan.stays(person) if stay.department.id == department.id]
        if same and not same[0].past and person.department != department.id:
            found.append(same[0])
    return found


def _first_cells(rule: Rule, problem: RotationProblem, choices: Choices, department: str) -> dict[int, int]:
    """Extras that are 1 for the cells somebody spends in a department before a stay there has ended."""
    found = {}
    for cell in range(len(choices.cells)):
        found[cell] = problem.extra(0, 1)
        terms = choices.terms((choices.spent(department, [cell]), 1), (choices.ends(department, range(cell)), -1))
        problem.share(rule, [(choices, terms)], most=0, extras=[(found[cell], -1)], always=True)
    return found
