"""Moving from site to site is tiring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from scheduler.model import DAY, Finding, Person, Rule, require
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, in_force
from scheduler.rules.stays import Stay


class SiteChangeParameters(Parameters, frozen=True, kw_only=True):
    """At `most_changes` of the site from stay to stay; at least `least_weeks` of the calendar on one site."""

    most_changes: int | None = None
    least_weeks: float | None = None

    def __post_init__(self) -> None:
        changes, weeks = self.most_changes, self.least_weeks
        require(changes is not None or weeks is not None, "rule-site-change-needs", field="most_changes")
        require(changes is None or changes >= 0, "error-at-least", field="most_changes", least=0, value=changes or 0)
        require(weeks is None or weeks > 0, "error-more-than", field="least_weeks", least=0, value=weeks or 0)


class _Block(msgspec.Struct, frozen=True):
    """Stays one after another at one site."""

    site: str
    stays: tuple[Stay, ...]


class SiteChange(RotationKind[SiteChangeParameters]):
    """Between the stays of the plan the site changes so often at most; each block on a site is long enough.

    A block reaches from its first day to its last; the first and the last block are exempt from the length.
    Departments without a site do not count.
    """

    name = "site-change"
    parameters = SiteChangeParameters

    def check(
        self, rule: Rule, parameters: SiteChangeParameters, plan: RotationDays, facts: Facts
    ) -> Iterable[Finding]:
        """One finding for each person with too many changes, and one for each block that is too short."""
        reach = self.reach(rule, plan)
        if not in_force(rule, plan.plan.range):
            return
        for person in plan.people:
            if reach.has_person(person):
                blocks = list(_blocks(plan, person))
                yield from self._often(rule, parameters, plan, person, blocks)
                yield from self._short(rule, parameters, plan, person, blocks)

    def _often(
        self, rule: Rule, parameters: SiteChangeParameters, plan: RotationDays, person: Person, blocks: list[_Block]
    ) -> Iterator[Finding]:
        most, changes = parameters.most_changes, len(blocks) - 1
        if most is not None and changes > most:
            yield self.finding(
                rule, plan, person.id, "changes", people=[person],
                departments={stay.department.id: stay.department for block in blocks for stay in block.stays}.values(),
                dates=(blocks[0].stays[0].planned.start, blocks[-1].stays[-1].last), measure=(changes, most),
                person=person.name, count=changes, most=most, sites=[_site(plan, block.site) for block in blocks],
            )  # fmt: skip

    def _short(
        self, rule: Rule, parameters: SiteChangeParameters, plan: RotationDays, person: Person, blocks: list[_Block]
    ) -> Iterator[Finding]:
        for block in blocks[1:-1] if parameters.least_weeks is not None else ():
            first, last = block.stays[0].planned.start, max(stay.last for stay in block.stays)
            weeks = ((last - first) + DAY).days / 7
            if weeks < (parameters.least_weeks or 0):
                yield self.finding(
                    rule, plan, person.id, block.stays[0].id, people=[person],
                    departments={stay.department.id: stay.department for stay in block.stays}.values(),
                    dates=(first, last), measure=(weeks, parameters.least_weeks or 0), variant="short",
                    person=person.name, site=_site(plan, block.site), weeks=round(weeks, 1),
                    least=parameters.least_weeks or 0,
                )  # fmt: skip


def _blocks(plan: RotationDays, person: Person) -> Iterator[_Block]:
    stays = [stay for stay in plan.stays(person) if stay.assignments and stay.department.site]
    for site, block in groupby(stays, key=lambda stay: stay.department.site):
        yield _Block(site, tuple(block))


def _site(plan: RotationDays, id: str) -> str:
    known = plan.company.sites.get(id)
    return known.name if known else id
