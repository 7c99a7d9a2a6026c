"""Who goes shows the one who comes."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Finding, NotPossible, Rule, message, require
from scheduler.rules.facts import Facts
from scheduler.rules.handing_over import overlap, successions
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem


class HandOverParameters(Parameters, frozen=True, kw_only=True):
    """So many `days` together."""

    days: int = 1

    def __post_init__(self) -> None:
        require(1 <= self.days <= 30, "rule-bad-days", field="days", value=self.days)


class HandOver(RotationKind[HandOverParameters]):
    """The last days of whoever leaves a department are the first days of whoever follows there.

    Counted are days on which both are assigned. Whom somebody follows: the one among those who came earlier and leave
    no later who leaves last. The rule of places allows one more on these days, unless this one is but a notice.
    """

    name = "hand-over"
    parameters = HandOverParameters
    sees = Sight.STATION

    def check(self, rule: Rule, parameters: HandOverParameters, plan: RotationDays, facts: Facts) -> Iterable[Finding]:
        """One finding for each successor without so many days together with the predecessor."""
        reach = self.reach(rule, plan)
        for department in plan.departments:
            for before, after in successions(plan, department) if reach.has_department(department) else ():
                days = len(overlap(plan, before, after))
                concerned = reach.has_person(before.person) and reach.has_person(after.person)
                if days < parameters.days and concerned and rule.holds_on(after.planned.start):
                    yield self.finding(
                        rule, plan, before.id, after.id, people=[before.person, after.person],
                        departments=[department], dates=(min(before.last, after.first), max(before.last, after.first)),
                        measure=(days, parameters.days), person=before.person.name, other=after.person.name,
                        department=department.name, common=days, least=parameters.days, leaves=before.last,
                        comes=after.first,
                    )  # fmt: skip

    def encode(self, rule: Rule, parameters: HandOverParameters, problem: RotationProblem) -> None:
        """Raises NotPossible: no limit on sums of choices that a solver could bear means what `check` does.

        Whom somebody follows depends on everybody who came to the department before and on who follows these. That is
        a stable matching of all stays that could be chosen there (who comes prefers who leaves last, who leaves prefers
        who comes first), so a number and a limit for each pair of them: for twenty people and 26 periods some millions
        a department. Limits that ask for less, as that the last cell of a stay has somebody new in it, forbid plans in
        which `check` finds nothing. And since stays are whole cells, two who share one share all of it, while the rule
        of places allows one more only on its first `days` days: with full places no such plan would be left.
        """
        raise NotPossible(message("rule-hand-over-by-hand", title=self.title))
