"""Judges a rotation plan by every rule that holds for it: in full, or after a change only what it can have changed."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from scheduler.model import Finding, RotationPlan, RotationRow, Rule
from scheduler.rules.company import Company
from scheduler.rules.findings import if_requested, ordered
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.kind import Parameters
from scheduler.rules.registry import AnyKind
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind, Sight

Told = tuple[Finding, ...]


def check(plan: RotationPlan, rows: Iterable[RotationRow], company: Company) -> Told:
    """Every finding on a plan, hard ones first; nothing is marked as accepted yet."""
    return check_days(RotationDays(plan, rows, company))


def check_days(days: RotationDays, *, requested: bool = True) -> Told:
    """Every finding on a plan that is known in days.

    What would only break a rule if requested absences were approved is a notice; `requested` says whether to look.
    """
    return Checker(days, requested=requested).findings


class Judging(msgspec.Struct, frozen=True):
    """A rule with its kind and parameters, to be asked about a plan."""

    rule: Rule
    kind: AnyKind
    parameters: Parameters

    @property
    def sees(self) -> Sight:
        """How far one of its findings looks."""
        return self.kind.sees if isinstance(self.kind, RotationKind) else Sight.PLAN

    def of(self, days: RotationDays) -> Told:
        """What the rule says of a plan."""
        return tuple(self.kind.check(self.rule, self.parameters, days, days.facts))

    def touched(self, finding: Finding, touched: Touched) -> bool:
        """Whether a finding may be another one after a change."""
        match self.sees:
            case Sight.PLAN:
                return True
            case Sight.DEPARTMENT:
                return finding.departments[0] in touched.departments
            case Sight.STATION:
                return finding.departments[0] in touched.stations
            case sees:
                assert isinstance(self.kind, RotationKind)
                people = self.kind.depends_on(finding)
                # how many somebody guides is another matter than how each of them is guided
                alone = sees == Sight.MENTORS and len(people) == 1
                return not (touched.guiding if alone else touched.people).isdisjoint(people)


class Touched(msgspec.Struct, frozen=True):
    """What a change can have changed: people by their rows, the stations they came to or left, also with their homes.

    `guiding` are the same people with those who guide or guided them.
    """

    people: frozenset[str]
    stations: frozenset[str]
    departments: frozenset[str]
    guiding: frozenset[str]

    def part(self, days: RotationDays, sees: Sight) -> RotationDays:
        """The part of a plan that has to be judged anew."""
        match sees:
            case Sight.PERSON | Sight.PAIR:
                return days.looking_at(self.people, None)
            case Sight.DEPARTMENT:
                return days.looking_at(None, self.departments)
            case Sight.STATION:
                return days.looking_at(None, self.stations)
            case Sight.MENTORS:
                guided = {one.id for one in days.people if not self.guiding.isdisjoint(days.mentors(one))}
                return days.looking_at(self.people, None, beside=self.guiding | guided)
            case _:
                return days


class _Layer:
    """What some rules say of a plan, rule by rule."""

    def __init__(self, days: RotationDays, rules: Sequence[Judging], told: Sequence[Told] | None = None) -> None:
        self.days = days
        self.rules = rules
        self.told = [judging.of(days) for judging in rules] if told is None else told

    def after(self, changed: Sequence[RotationRow]) -> _Layer:
        """The same after some rows have changed."""
        days = self.days.with_rows(changed)
        if days.facts is not self.days.facts:
            return _Layer(days, self.rules)
        touched = _touched(self.days, days, changed)
        parts = {sees: touched.part(days, sees) for sees in Sight}
        told = []
        for judging, known in zip(self.rules, self.told, strict=True):
            kept = [finding for finding in known if not judging.touched(finding, touched)]
            new = [finding for finding in judging.of(parts[judging.sees]) if judging.touched(finding, touched)]
            told.append((*kept, *new))
        return _Layer(days, self.rules, told)


class Checker:
    """A plan with what each rule says of it; after a change it judges anew only what that can have changed."""

    def __init__(self, days: RotationDays, *, requested: bool = True) -> None:
        rules = [
            Judging(rule, kind, kind.read(rule))
            for rule, kind in rules_in_force("rotation", days.plan.id, days.company)
        ]
        supposing = requested and days.facts.has_requested
        by_presence = [judging for judging in rules if judging.kind.counts_presence]
        self._as_planned = _Layer(days, rules)
        self._supposed = _Layer(days.supposing_requested(), by_presence) if supposing else None

    @property
    def days(self) -> RotationDays:
        """The plan."""
        return self._as_planned.days

    @cached_property
    def findings(self) -> Told:
        """Every finding, hard ones first."""
        return ordered(self.unordered)

    @cached_property
    def unordered(self) -> Told:
        """Every finding, by rule."""
        found = {finding.id: finding for told in self._as_planned.told for finding in told}
        for judging, told in zip(self._supposed.rules, self._supposed.told, strict=True) if self._supposed else ():
            for finding in told:
                if finding.id not in found:
                    notice = if_requested(judging.rule, finding)
                    found.setdefault(notice.id, notice)
        return tuple(found.values())

    def after(self, rows: Iterable[RotationRow]) -> Checker:
        """The same with some rows changed, or added where people had none."""
        changed = [row for row in rows if row != self.days.row(row.person)]
        found = copy.copy(self)
        for name in ("findings", "unordered"):
            found.__dict__.pop(name, None)
        found._as_planned = self._as_planned.after(changed)
        supposed = self._supposed
        found._supposed = supposed.after(changed) if supposed else None
        return found


def _touched(before: RotationDays, after: RotationDays, changed: Iterable[RotationRow]) -> Touched:
    people = {row.person for row in changed}
    known = [person for key in people if (person := before.company.people.get(key))]
    stations: set[str] = set()
    guides = {mentor for person in known for days in (before, after) for mentor in days.mentors(person)}
    for row in changed:
        stations |= {part.department for part in {*row.assignments} ^ {*before.row(row.person).assignments}}
    homes = {person.department for person in known}
    return Touched(frozenset(people), frozenset(stations), frozenset(stations | homes), frozenset(people | guides))
