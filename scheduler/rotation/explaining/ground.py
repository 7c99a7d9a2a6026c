"""What an explanation stands on: everybody's stays to choose among before any rule, and what each claim says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from scheduler.model import Assignment, Person, RotationPlan, RotationRow, Rule
from scheduler.rotation.explaining.claims import PIN, Claim, kind_of, pin_of
from scheduler.rotation.solving.building import Setting, Standing, cut, departments_of, standing_of
from scheduler.rotation.solving.joining import close_before_what_stands, keep_stays_apart
from scheduler.rules.choices import Choices, Limit, Terms
from scheduler.rules.columns import columns_of
from scheduler.rules.company import Company
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_problem import RotationProblem, SharedLimit


class Meaning(msgspec.Struct, frozen=True):
    """What a claim says: how far each stay of a person breaks it (`closed`, by person), and limits."""

    closed: dict[str, Any]
    own: dict[str, tuple[Limit, ...]]
    shared: tuple[SharedLimit, ...]

    @property
    def people(self) -> set[str]:
        """Whose choices it speaks of."""
        return {*self.closed, *self.own, *(key for limit in self.shared for key in limit.parts)}


class _Noted(RotationProblem):
    """A problem that notes which stays a rule closes, instead of closing them.

    A limit that only says what an extra means has no rule's name, so that it stays when the rule is given up.
    """

    def __init__(self, plan: RotationDays, people: Mapping[str, Choices], today: date) -> None:
        super().__init__(plan, people, today)
        self.noted: dict[str, Any] = {}

    def judge(self, rule: Rule, choices: Choices, extents: Any) -> None:  # noqa: ARG002 - the same for every rule
        """Note how far each stay breaks the rule; what is over already is not judged."""
        judged = extents * (choices.finish >= self.today.toordinal())
        if judged.any():
            known = self.noted.get(choices.person.id)
            worst = judged if known is None else choices.np.maximum(known, judged)
            self.noted[choices.person.id] = worst.astype(choices.np.int64)

    def require(self, rule: Rule, choices: Choices, terms: Terms, **bounds: Any) -> None:
        """Limit a sum in any case."""
        super().require(rule, choices, terms, **bounds)
        choices.limits[-1] = msgspec.structs.replace(choices.limits[-1], rule="")

    def share(self, rule: Rule, parts: Iterable[tuple[Choices, Terms]], **bounds: Any) -> None:
        """Limit a sum over several people's choices."""
        known = len(self.limits)
        super().share(rule, parts, **bounds)
        if bounds.get("always") and len(self.limits) > known:
            self.limits[-1] = msgspec.structs.replace(self.limits[-1], rule="")


class Ground:
    """A plan with all its pins loose, its periods cut where they begin and end.

    `pins` are claims like the rules; `meaning` says what any claim means here, in the terms of the solver.
    """

    def __init__(self, plan: RotationPlan, rows: Iterable[RotationRow], company: Company, today: date) -> None:
        self.rows = {row.person: row for row in rows}
        self.today = today
        self.company = company
        self.pins: list[Claim] = []
        standing: dict[str, Standing] = {}
        movable = company.select(plan.people)
        for person in movable:
            row = self.rows.get(person.id)
            standing[person.id] = standing_of(
                plan, [_loose(part, today) for part in row.assignments] if row else (), today, keep_all=False
            )
        beside = [
            row.replace(assignments=standing[row.person].aside) if row.person in standing else row
            for row in self.rows.values()
        ]
        self.plan = RotationDays(plan, beside, company)
        people = {person.id: self._choices(person, standing[person.id]) for person in movable}
        self._problem = _Noted(self.plan, people, today)
        for choices in people.values():
            close_before_what_stands(choices)
            choices.compact()
            keep_stays_apart(choices)
        self._structure = {key: tuple(choices.limits) for key, choices in people.items()}
        self.setting = Setting(self._problem, plan, self.rows, standing)
        self._meanings: dict[Claim, Meaning] = {}

    @property
    def people(self) -> Mapping[str, Choices]:
        """Everybody's choices, no rule having been asked."""
        return self._problem.people

    @property
    def problem(self) -> RotationProblem:
        """What people's choices and all the further numbers of limits are kept in."""
        return self._problem

    def structure(self, person: str) -> tuple[Limit, ...]:
        """The limits that say what a stay is, whatever the rules are."""
        return self._structure[person]

    def _choices(self, person: Person, standing: Standing) -> Choices:
        plan, today = self.plan.plan, self.today
        pinned = self._pinned(person, standing)
        self.pins += [pin_of(person.id, part) for part in pinned]
        cuts = {today, person.employed.start, person.employed.end}
        cuts |= {day for part in (*standing.forced, *standing.aside, *pinned) for day in (part.start, part.end)}
        cells = tuple(cut(columns_of(plan.range, plan.period.value), cuts))
        forced = [
            next((part.department for part in standing.forced if part.range.overlaps(cell)), "") for cell in cells
        ]
        employed = [person.employed.start <= cell.start and cell.end <= person.employed.end for cell in cells]
        held = [any(part.range.overlaps(cell) for part in pinned) for cell in cells]
        closed = [
            not forced[n]
            and not held[n]
            and (not employed[n] or cell.end <= today or any(part.range.overlaps(cell) for part in standing.aside))
            for n, cell in enumerate(cells)
        ]
        departments = departments_of(self.plan, person, (*standing.forced, *pinned))
        return Choices(self.plan, person, departments, cells, forced=forced, closed=closed)

    def _pinned(self, person: Person, standing: Standing) -> list[Assignment]:
        """The parts of somebody's pinned assignments that are still to come, within the plan."""
        row = self.rows.get(person.id)
        pinned = {part.id for part in row.assignments if part.pinned} if row else set()
        return [part for part in standing.free if part.id in pinned]

    def meaning(self, claim: Claim) -> Meaning:
        """What a claim says of the choices."""
        if claim not in self._meanings:
            self._meanings[claim] = self._of_pin(claim) if claim.kind == PIN else self._of_rule(claim)
        return self._meanings[claim]

    def _of_pin(self, claim: Claim) -> Meaning:
        choices, part = self.people[claim.person], claim.pinned
        if part is None or part.department not in choices.numbers:
            return Meaning({}, {}, ())
        np, number = choices.np, choices.numbers[part.department]
        cells = [n for n, cell in enumerate(choices.cells) if part.range.overlaps(cell)]
        first, last = cells[0], cells[-1]
        touches = (choices.first <= last) & (choices.last >= first)
        covers = (choices.where == number) & (choices.first <= first) & (choices.last >= last)
        there = Limit(choices.terms((choices.spent(part.department, cells[:1]), 1)), (), 1, None, None, claim.key)
        return Meaning({claim.person: (touches & ~covers).astype(np.int64)}, {claim.person: (there,)}, ())

    def _of_rule(self, claim: Claim) -> Meaning:
        """A rule encodes itself as for solving; what it adds is kept apart."""
        rule, problem = claim.rule, self._problem
        if rule is None:
            return Meaning({}, {}, ())
        kind = kind_of(rule)
        parameters = kind.read(rule)
        problem.noted = {}
        for choices in self.people.values():
            choices.limits = []
        problem.limits = []
        kind.narrow(rule, parameters, problem)
        kind.encode(rule, parameters, problem)
        if rule.kind == "inside-contract":
            self._outside_contract(rule)
        own = {key: tuple(choices.limits) for key, choices in self.people.items() if choices.limits}
        return Meaning(problem.noted, own, tuple(problem.limits))

    def _outside_contract(self, rule: Rule) -> None:
        """Stays with a day before joining or after leaving; only pins reach there."""
        reach = kind_of(rule).reach(rule, self.plan)
        for choices in self._problem.within(reach):
            employed = choices.person.employed
            begin, finish = employed.start.toordinal(), employed.end.toordinal()
            outside = (choices.begin < begin) | (choices.finish >= finish)
            self._problem.judge(rule, choices, outside.astype(choices.np.int64))


def _loose(part: Assignment, today: date) -> Assignment:
    loose: Assignment = part.replace(pinned=False) if part.pinned and part.end > today else part
    return loose
