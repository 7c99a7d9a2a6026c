"""One department never directly after another."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import DAY, Finding, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, begins
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay
from scheduler.rules.values import Order, ordered_pairs


class ForbiddenSuccessionParameters(Parameters, frozen=True, kw_only=True):
    """`pairs` written `A>B`: never B directly after A."""

    pairs: Order

    def __post_init__(self) -> None:
        require(self.pairs, "error-empty", field="pairs")
        ordered_pairs(self.pairs, "pairs")


class ForbiddenSuccession(RotationKind[ForbiddenSuccessionParameters]):
    """No stay begins in the second department where one in the first has ended and no work day lies between."""

    name = "forbidden-succession"
    parameters = ForbiddenSuccessionParameters
    sees = Sight.PERSON

    def check(
        self, rule: Rule, parameters: ForbiddenSuccessionParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each stay in the plan that follows directly on one that it must not follow."""
        forbidden = set(ordered_pairs(parameters.pairs, "pairs"))
        for stay in self.stays(rule, plan):
            for earlier in plan.stays(stay.person):
                pair = (earlier.department.id, stay.department.id)
                if pair in forbidden and plan.directly_after(earlier, stay):
                    yield self.finding(
                        rule,
                        plan,
                        stay.person.id,
                        stay.id,
                        earlier.department.id,
                        people=[stay.person],
                        departments=[earlier.department, stay.department],
                        dates=(earlier.last, stay.first),
                        person=stay.person.name,
                        department=stay.department.name,
                        earlier=earlier.department.name,
                        begins=stay.first,
                        ended=earlier.last,
                    )

    def narrow(self, rule: Rule, parameters: ForbiddenSuccessionParameters, problem: RotationProblem) -> None:
        """Stays directly after one that stands already and must not come before them are none to choose."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            judged = self.begun(rule, reach, choices)
            known = choices.of_joined(lambda stay: _forbidden(problem.plan, stay, parameters))
            problem.judge(rule, choices, known.astype(int) * judged)
            for earlier, later in dict.fromkeys(ordered_pairs(parameters.pairs, "pairs")):
                for stay in problem.plan.stays(choices.person):
                    department = problem.plan.company.departments.get(later)
                    if stay.department.id != earlier or department is None or later not in choices.numbers:
                        continue
                    cells = [
                        n
                        for n, cell in enumerate(choices.cells)
                        if choices.plan.adjoin(choices.person, department, stay.last + DAY, cell.start)
                    ]
                    soon = choices.np.isin(choices.first, cells) & choices.at([later])
                    fresh = choices.of_joined(lambda _: 1.0) == 0
                    problem.judge(rule, choices, (soon & judged & fresh).astype(int))

    def encode(self, rule: Rule, parameters: ForbiddenSuccessionParameters, problem: RotationProblem) -> None:
        """No stay there starts in a cell that follows directly on the end of such a stay."""
        reach = self.reach(rule, problem.plan)
        for choices in problem.within(reach):
            for earlier, later in dict.fromkeys(ordered_pairs(parameters.pairs, "pairs")):
                department = problem.plan.company.departments.get(later)
                if department is None or not reach.has_department(department):
                    continue
                for last, ended in enumerate(choices.cells if earlier in choices.numbers else ()):
                    for first in range(last + 1, len(choices.cells)):
                        start = choices.cells[first].start
                        if not choices.plan.adjoin(choices.person, department, ended.end, start):
                            break
                        if start >= problem.today and begins(rule, start):
                            pair = choices.terms(
                                (choices.ends(earlier, [last]), 1), (choices.starts(later, [first]), 1)
                            )
                            problem.limit(rule, choices, pair, most=1)


def _forbidden(plan: RotationDays, stay: Stay, parameters: ForbiddenSuccessionParameters) -> float:
    """After how many stays that it must not follow a stay that stands already has come directly."""
    pairs = set(ordered_pairs(parameters.pairs, "pairs"))
    return sum(
        (earlier.department.id, stay.department.id) in pairs and plan.directly_after(earlier, stay)
        for earlier in plan.stays(stay.person)
    )
