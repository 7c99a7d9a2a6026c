"""Not too many at a time who have never been there."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Department, Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.halves import TO_DAYS
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, names
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
                rule, plan, department.id, first, people=there, departments=[department], dates=(first, last),
                measure=(max(counts[n] for n in run), most), department=department.name, crowd=names(there),
                count=max(counts[n] for n in run), most=most,
            )  # fmt: skip


def _first_stays(plan: RotationDays, department: Department) -> list[Stay]:
    """The planned stays in a department of people who have not been there before."""
    found = []
    for person in {person.id: person for person, _ in plan.assigned.get(department.id, ())}.values():
        same = [stay for stay in plan.stays(person) if stay.department.id == department.id]
        if same and not same[0].past and person.department != department.id:
            found.append(same[0])
    return found
