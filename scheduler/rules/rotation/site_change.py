"""Moving from site to site is tiring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from scheduler.model import DAY, Finding, Person, Rule, require
from scheduler.rules.choices import Choices
from scheduler.rules.facts import Facts
from scheduler.rules.kind import Parameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight, in_force
from scheduler.rules.rotation_problem import RotationProblem
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
    sees = Sight.PERSON

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
                rule,
                plan,
                person.id,
                "changes",
                people=[person],
                departments={stay.department.id: stay.department for block in blocks for stay in block.stays}.values(),
                dates=(blocks[0].stays[0].planned.start, blocks[-1].stays[-1].last),
                measure=(changes, most),
                extent=changes - most,
                person=person.name,
                count=changes,
                most=most,
                sites=[_site(plan, block.site) for block in blocks],
            )

    def _short(
        self, rule: Rule, parameters: SiteChangeParameters, plan: RotationDays, person: Person, blocks: list[_Block]
    ) -> Iterator[Finding]:
        for block in blocks[1:-1] if parameters.least_weeks is not None else ():
            first, last = block.stays[0].planned.start, max(stay.last for stay in block.stays)
            weeks = ((last - first) + DAY).days / 7
            if weeks < (parameters.least_weeks or 0):
                yield self.finding(
                    rule,
                    plan,
                    person.id,
                    block.stays[0].id,
                    people=[person],
                    departments={stay.department.id: stay.department for stay in block.stays}.values(),
                    dates=(first, last),
                    measure=(weeks, parameters.least_weeks or 0),
                    variant="short",
                    person=person.name,
                    site=_site(plan, block.site),
                    weeks=round(weeks, 1),
                    least=parameters.least_weeks or 0,
                )

    def encode(self, rule: Rule, parameters: SiteChangeParameters, problem: RotationProblem) -> None:
        """Extras say which site came last before each cell; starts at another one are changes, and are counted."""
        plan = problem.plan
        if not in_force(rule, plan.plan.range):
            return
        for choices in problem.within(self.reach(rule, plan)):
            sites: dict[str, list[str]] = defaultdict(list)
            for department in choices.departments:
                if department.site:
                    sites[department.site].append(department.id)
            if parameters.most_changes is not None:
                counted = _moves_to_choose(rule, problem, choices, sites)
                problem.limit(rule, choices, choices.terms(), most=parameters.most_changes, extras=counted)
            if parameters.least_weeks is not None:
                changes = _changes_to_choose(rule, problem, choices, sites)
                leavings = _leavings_to_choose(rule, problem, choices, sites, changes)
                self._long_enough(rule, parameters.least_weeks, problem, choices, changes, leavings)

    def _long_enough(
        self,
        rule: Rule,
        least_weeks: float,
        problem: RotationProblem,
        choices: Choices,
        changes: list[int],
        leavings: list[int],
    ) -> None:
        """No block begins with a change and ends with a leaving too soon after."""
        for first in range(len(leavings)):
            for last in range(first, len(leavings)):
                if (choices.cells[last].end - choices.cells[first].start).days >= 7 * least_weeks:
                    break
                between = [(changes[n], -1) for n in range(first + 1, last + 1)]
                both = [(changes[first], 1), (leavings[last], 1), *between]
                problem.limit(rule, choices, choices.terms(), most=1, extras=both)


def _moves_to_choose(
    rule: Rule, problem: RotationProblem, choices: Choices, sites: dict[str, list[str]]
) -> list[tuple[int, int]]:
    """Extras whose sum is at least the number of changes, and equal to it where they are as small as they can be.

    In each cell everybody is at one site, wherever they like where no stay begins; each arrival elsewhere is a move.
    """
    moves: list[tuple[int, int]] = []
    before: dict[str, int] = {}
    for cell in range(len(choices.cells) if len(sites) > 1 else 0):
        here = {site: choices.extra(0, 1) for site in sites}
        problem.require(
            rule, choices, choices.terms(), least=1, most=1, extras=[(number, 1) for number in here.values()]
        )  # fmt: skip
        for site, number in here.items():
            starts = [feature for place in sites[site] for feature in choices.starts(place, [cell])]
            problem.require(rule, choices, choices.terms((starts, 1)), most=0, extras=[(number, -1)])
            if before:
                move = choices.extra(0, 1)
                arrival = [(number, 1), (before[site], -1), (move, -1)]
                problem.require(rule, choices, choices.terms(), most=0, extras=arrival)
                moves.append((move, 1))
        before = here
    return moves


def _changes_to_choose(
    rule: Rule, problem: RotationProblem, choices: Choices, sites: dict[str, list[str]]
) -> list[int]:
    """For each cell an extra that is 1 where a stay starts in it at another site than the one before."""
    changes = []
    last: dict[str, int] = {}
    for cell in range(len(choices.cells)):
        change = choices.extra(0, 1)
        starts = {
            site: [f for place in places for f in choices.starts(place, [cell])] for site, places in sites.items()
        }
        every = [feature for features in starts.values() for feature in features]
        after = {site: choices.extra(0, 1) for site in sites}
        for site, features in starts.items():
            others = [(number, 1) for other, number in last.items() if other != site]
            problem.require(rule, choices, choices.terms((features, 1)), most=1, extras=[*others, (change, -1)])
            was = [(last[site], -1)] if site in last else []
            number = (after[site], 1)
            problem.require(rule, choices, choices.terms((features, 1)), most=0, extras=[(after[site], -1)])
            problem.require(rule, choices, choices.terms((features, -1)), most=0, extras=[number, *was])
            problem.require(rule, choices, choices.terms((every, 1)), least=0, extras=[number, *was])
        changes.append(change)
        last = after
    return changes


def _leavings_to_choose(
    rule: Rule, problem: RotationProblem, choices: Choices, sites: dict[str, list[str]], changes: list[int]
) -> list[int]:
    """For each cell but the last an extra that is 1 where a stay ends in it and the next one is at another site."""
    places = [place for some in sites.values() for place in some]
    leavings: list[int] = []
    later: list[tuple[int, int]] = []
    for cell in reversed(range(len(choices.cells) - 1)):
        leads_away, leaving = choices.extra(0, 1), choices.extra(0, 1)
        starts = [feature for place in places for feature in choices.starts(place, [cell + 1])]
        ends = [feature for place in places for feature in choices.ends(place, [cell])]
        problem.require(rule, choices, choices.terms(), most=0, extras=[(changes[cell + 1], 1), (leads_away, -1)])
        problem.require(rule, choices, choices.terms((starts, -1)), most=0, extras=[*later, (leads_away, -1)])
        problem.require(rule, choices, choices.terms((ends, 1)), most=1, extras=[(leads_away, 1), (leaving, -1)])
        later = [(leads_away, 1)]
        leavings.insert(0, leaving)
    return leavings


def _blocks(plan: RotationDays, person: Person) -> Iterator[_Block]:
    stays = [stay for stay in plan.stays(person) if stay.assignments and stay.department.site]
    stays.sort(key=lambda stay: stay.planned.start)
    for site, block in groupby(stays, key=lambda stay: stay.department.site):
        yield _Block(site, tuple(block))


def _site(plan: RotationDays, id: str) -> str:
    known = plan.company.sites.get(id)
    return known.name if known else id
