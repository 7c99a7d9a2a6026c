"""Stays that the works council may have to hear of or agree to."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from scheduler.model import Finding, Message, Role, Rule, Severity, message, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight
from scheduler.rules.rotation_problem import RotationProblem
from scheduler.rules.stays import Stay


class WorksCouncilParameters(Parameters, frozen=True, kw_only=True):
    """Stays `longer_than` so many months, and those at an `other_site` than the person's own."""

    longer_than: int = 1
    other_site: bool = True

    def __post_init__(self) -> None:
        value = self.longer_than
        require(1 <= value <= 36, "rule-bad-months", field="longer_than", value=value)


class WorksCouncil(RotationKind[WorksCouncilParameters]):
    """Notices, never a verdict: employees' stays away from home that last longer (BGB 187, 188) or are elsewhere."""

    name = "works-council"
    parameters = WorksCouncilParameters
    sees = Sight.PERSON
    severity = Severity.NOTICE
    roles = frozenset({Role.EMPLOYEE})

    def check(
        self, rule: Rule, parameters: WorksCouncilParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One notice for each stay, with the reasons and the status that a person has noted."""
        for stay, reasons in self.concerned(rule, parameters, plan):
            yield self.finding(
                rule,
                plan,
                stay.person.id,
                stay.id,
                people=[stay.person],
                departments=[stay.department],
                dates=(stay.first, stay.last),
                severity=Severity.NOTICE,
                person=stay.person.name,
                department=stay.department.name,
                reasons=reasons,
                status=_status(stay),
            )

    def concerned(
        self, rule: Rule, parameters: WorksCouncilParameters, plan: RotationDays
    ) -> Iterator[tuple[Stay, list[Message]]]:
        """The employees' stays that the council may have to hear of, each with the reasons."""
        for stay in self.stays(rule, plan):
            reasons = _reasons(stay, plan, parameters)
            if stay.person.role == Role.EMPLOYEE and stay.away_from_home and reasons:
                yield stay, reasons

    def encode(self, rule: Rule, parameters: WorksCouncilParameters, problem: RotationProblem) -> None:
        """Nothing to add: the council is told, nothing is forbidden."""


def last_day_of(months: int, first: date) -> date:
    """The last day of a period of months that begins with `first` (BGB section 187 (2), section 188 (2) and (3)).

    It ends with the day before the one that has the first day's number; where the last month lacks that day, with the
    month: one month from 1 March ends on 31 March, from 31 January on 28 February.
    """
    if first.day == 1:
        months -= 1
    year, month = first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1
    longest = monthrange(year, month)[1]
    return date(year, month, longest if first.day == 1 else min(first.day - 1, longest))


def _reasons(stay: Stay, plan: RotationDays, parameters: WorksCouncilParameters) -> list[Message]:
    found = []
    limit = last_day_of(parameters.longer_than, stay.first)
    if stay.last > limit:
        found.append(message("rule-works-council-longer", months=parameters.longer_than, limit=limit))
    home = plan.company.departments.get(stay.person.department)
    own, there = stay.person.site or (home.site if home else ""), stay.department.site
    if parameters.other_site and own and there and own != there:
        site = plan.company.sites.get(there)
        found.append(message("rule-works-council-elsewhere", site=site.name if site else there))
    return found


def _status(stay: Stay) -> Message:
    part = stay.assignments[-1]
    if part.council_date:
        return message(f"rule-council-{part.council.value}-on", date=part.council_date)
    return message(f"rule-council-{part.council.value}")
