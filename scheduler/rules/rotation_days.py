"""A rotation plan in days: who is assigned where on which half of which day, and which stays that makes.

Definitions. *Assigned* is a work day of the person by contract inside an assignment, holidays and absences included;
suspended days are not assigned. *Due* and *present* as in `Facts`, with the holidays of the department's site. A *stay*
are the assignments of a person in a department between which they would be present on no day: an absence or a holiday
pauses a stay and does not split it. *Net weeks* are present days / 5, *calendar weeks* ISO weeks with an assigned day.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Set
from datetime import date
from functools import cached_property
from typing import Any

from scheduler.model import (
    DAY,
    Assignment,
    DateRange,
    Department,
    Half,
    PastStay,
    Person,
    RotationPlan,
    RotationRow,
    Rule,
    row_id,
)
from scheduler.rules.company import Company
from scheduler.rules.facts import Facts
from scheduler.rules.halves import HalfDays, both, either, presence, without
from scheduler.rules.stays import Stay, joined

_LASTING = ("own", "past", "_history", "_working", "_rules")
"""What is counted once for a company and its days, whoever is where."""
_MASKS = {half: bytes([half]) for half in Half}


class RotationDays:
    """One plan with its company. `people` are those the plan is for and those with assignments in it, as listed.

    The window of days reaches from the first to the last day of the plan and of all its assignments. `departments` are
    those that kinds of rules look at one by one.
    """

    def __init__(
        self,
        plan: RotationPlan,
        rows: Iterable[RotationRow],
        company: Company,
        *,
        requested_count: bool = False,
        facts: Facts | None = None,
    ) -> None:
        self.plan = plan
        self.company = company
        self.requested_count = requested_count
        self.rows = tuple(rows)
        self.assignments = {
            row.person: tuple(a for a in row.assignments if a.department in company.departments)
            for row in self.rows
            if row.person in company.people
        }
        window = self._hull()
        known = facts is not None and facts.window == window
        self.facts = facts if facts and known else Facts(company, window, requested_count=requested_count)
        planned = {person.id for person in company.select(plan.people)}
        wanted = planned | {person for person, assignments in self.assignments.items() if assignments}
        self.people = tuple(person for person in company.people.values() if person.id in wanted)
        self.planned = tuple(person for person in self.people if person.id in planned)
        self.departments = tuple(company.departments.values())
        self.looked_at: Set[str] | None = None
        self._at: dict[tuple[str, str], bytes] = {}
        self._stays: dict[str, tuple[Stay, ...]] = {}
        self._remembered: dict[tuple[str, Hashable], Any] = {}
        self._lasting: dict[Hashable, Any] = {}

    def supposing_requested(self) -> RotationDays:
        """The same plan if all requested absences were approved."""
        return RotationDays(self.plan, self.rows, self.company, requested_count=True)

    def with_rows(self, changed: Iterable[RotationRow]) -> RotationDays:
        """The same plan with some rows changed, or added where people had none; nothing else is counted again."""
        new = {row.id: row for row in changed}
        rows = {old.id: old for old in self.rows} | new
        days = RotationDays(
            self.plan, rows.values(), self.company, requested_count=self.requested_count, facts=self.facts
        )
        if days.facts is self.facts:
            people = {row.person for row in new.values()}
            days._at = {key: halves for key, halves in self._at.items() if key[0] not in people}
            days._stays = {key: stays for key, stays in self._stays.items() if key not in people}
            days._remembered = {key: value for key, value in self._remembered.items() if key[0] not in people}
            days._lasting = self._lasting
            days.__dict__.update({name: self.__dict__[name] for name in _LASTING if name in self.__dict__})
        return days

    def looking_at(
        self, people: Set[str] | None, departments: Set[str] | None, beside: Set[str] = frozenset()
    ) -> RotationDays:
        """The same plan, of which kinds of rules only look at some people or departments (None: at all).

        People `beside` are there, too, but only what they have to do with the others is asked for.
        """
        days = copy.copy(self)
        if people is not None:
            days.looked_at = people
            days.people = tuple(person for person in self.people if person.id in people or person.id in beside)
            days.planned = tuple(person for person in self.planned if person.id in people or person.id in beside)
        if departments is not None:
            days.departments = tuple(department for department in self.departments if department.id in departments)
        return days

    def mentors(self, person: Person) -> frozenset[str]:
        """Who guides somebody in one of their assignments: the mentor named there, else the department's."""
        found: frozenset[str] = self.remembered(
            person,
            "mentors",
            lambda _: frozenset(part.mentor or self.department(part.department).mentor for part in self.of(person)),
        )
        return found

    def lasting(self, key: Hashable, count: Callable[[], Any]) -> Any:
        """Something that is known of the company and the days, whoever is where, counted when it is first asked for."""
        if key not in self._lasting:
            self._lasting[key] = count()
        return self._lasting[key]

    def remembered(self, person: Person, key: Hashable, count: Callable[[Person], Any]) -> Any:
        """Something that is known of somebody as long as their row is the same, counted when it is first asked for."""
        place = (person.id, key)
        if place not in self._remembered:
            self._remembered[place] = count(person)
        return self._remembered[place]

    @property
    def assignment_ids(self) -> set[str]:
        """The ids of all assignments of the plan."""
        return {part.id for row in self.rows for part in row.assignments}

    def row(self, person: str) -> RotationRow:
        """Somebody's row, an empty one where they have none."""
        empty = RotationRow(id=row_id(self.plan.id, person), plan=self.plan.id, person=person)
        return next((row for row in self.rows if row.person == person), empty)

    def _hull(self) -> DateRange:
        ranges = [a.range for assignments in self.assignments.values() for a in assignments] + [self.plan.range]
        return DateRange(start=min(r.start for r in ranges), end=max(r.end for r in ranges))

    @property
    def window(self) -> DateRange:
        """The days that answers are about."""
        return self.facts.window

    def of(self, person: Person) -> tuple[Assignment, ...]:
        """Somebody's assignments, by start."""
        return self.assignments.get(person.id, ())

    def department(self, id: str) -> Department:
        """The department with that id."""
        return self.company.departments[id]

    def place(self, range: DateRange) -> slice:
        """Where the days of a range lie in the byte strings."""
        start = (range.start - self.window.start).days
        return slice(start, start + range.length)

    def force(self, rule: Rule) -> slice:
        """Where the days lie on which a rule is in force; empty where it never is."""
        first = max(rule.first or self.window.start, self.window.start)
        last = min(rule.until or self.window.last, self.window.last)
        return slice((first - self.window.start).days, max((last - self.window.start).days + 1, 0))

    def day(self, index: int) -> date:
        """The date at a place of the byte strings."""
        return date.fromordinal(self.window.start.toordinal() + index)

    def halves(self, person: Person, assignment: Assignment) -> bytes:
        """The assigned halves of each day of an assignment (only of its own days)."""
        place = self.place(assignment.range)
        halves = self.facts.contract(person)[place]
        if assignment.half != Half.WHOLE:
            halves = both(halves, _MASKS[assignment.half] * len(halves))
        for pause in assignment.suspended:
            shared = pause.intersection(assignment.range)
            if shared:
                first = (shared.start - assignment.start).days
                halves = halves[:first] + bytes(shared.length) + halves[first + shared.length :]
        return halves

    def at(self, person: Person, department: str) -> bytes:
        """The halves on which somebody is assigned to a department, over the window."""
        return self._union(person, department, True)

    def elsewhere(self, person: Person) -> bytes:
        """The halves on which somebody is assigned to another department than their own, over the window."""
        return self._union(person, person.department, False)

    def _union(self, person: Person, department: str, inside: bool) -> bytes:
        key = (person.id, department if inside else "")
        if key not in self._at:
            halves = bytearray(self.window.length)
            for assignment in self.of(person):
                if (assignment.department == department) == inside:
                    place = self.place(assignment.range)
                    halves[place] = either(bytes(halves[place]), self.halves(person, assignment))
            self._at[key] = bytes(halves)
        return self._at[key]

    def belonging(self, person: Person, department: str) -> bytes:
        """The halves on which somebody belongs to a department: assigned there, or at home and not elsewhere."""
        assigned = self.at(person, department)
        if person.department != department:
            return assigned
        return either(assigned, without(self.facts.contract(person), self.elsewhere(person)))

    def presence(self, person: Person, department: Department, place: slice, half_days: HalfDays) -> bytes:
        """How much of each day (2 whole, 1 half, 0 none) somebody is present in a department they are assigned to."""
        return presence(
            self.facts.due(person, department.site)[place],
            self.facts.away(person)[place],
            self.at(person, department.id)[place],
            half_days,
        )

    def working_days(self, department: Department) -> bytes:
        """1 for each day from Monday to Friday that is no holiday of the department's site, over the window."""
        if department.site not in self._working:
            first, length = self.window.start.weekday(), self.window.length
            days = bytearray((b"\x01\x01\x01\x01\x01\x00\x00" * (length // 7 + 2))[first : first + length])
            for day in self.facts.holidays_at(department.site):
                days[self.facts.index(day)] = 0
            self._working[department.site] = bytes(days)
        return self._working[department.site]

    def rules_named(self, kind: str) -> list[Rule]:
        """The company's rules of a kind, whether they are in force or not."""
        return self._rules[kind]

    @cached_property
    def _rules(self) -> Mapping[str, list[Rule]]:
        found: dict[str, list[Rule]] = defaultdict(list)
        for rule in self.company.rules.values():
            found[rule.kind].append(rule)
        return found

    @cached_property
    def _working(self) -> dict[str, bytes]:
        return {}

    @cached_property
    def assigned(self) -> Mapping[str, tuple[tuple[Person, Assignment], ...]]:
        """By department, everybody assigned there with the assignment, by person."""
        found: dict[str, list[tuple[Person, Assignment]]] = defaultdict(list)
        for person in self.people:
            for assignment in self.of(person):
                found[assignment.department].append((person, assignment))
        return {department: tuple(pairs) for department, pairs in found.items()}

    @cached_property
    def own(self) -> Mapping[str, tuple[Person, ...]]:
        """By department, the people whose home it is, whether the plan is for them or not."""
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.company.people.values():
            found[person.department].append(person)
        return {department: tuple(people) for department, people in found.items()}

    @cached_property
    def past(self) -> Facts:
        """The facts for all days of the window and of history."""
        ranges = [(self.window.start, self.window.end)]
        ranges += [(stay.start, stay.end) for stay in self.company.past_stays.values()]
        window = DateRange(start=min(start for start, _ in ranges), end=max(end for _, end in ranges))
        return Facts(self.company, window, requested_count=self.requested_count)

    @cached_property
    def _history(self) -> Mapping[str, tuple[PastStay, ...]]:
        found: dict[str, list[PastStay]] = defaultdict(list)
        for stay in self.company.past_stays.values():
            if stay.department in self.company.departments:
                found[stay.person].append(stay)
        return {person: tuple(stays) for person, stays in found.items()}

    def stays(self, person: Person) -> tuple[Stay, ...]:
        """Somebody's stays by first day, those of history too; a stay may be part history, part plan."""
        if person.id not in self._stays:
            pieces: list[PastStay | Assignment] = [*self._history.get(person.id, ()), *self.of(person)]
            self._stays[person.id] = joined(person, pieces, self.company.departments, self._paused)
        return self._stays[person.id]

    def directly_after(self, earlier: Stay, later: Stay) -> bool:
        """Whether a stay of the same person follows another with no day of presence between."""
        if earlier.first >= later.first or earlier.last >= later.last:
            return False
        gone = min(earlier.last + DAY, later.first)
        return self.adjoin(later.person, later.department, gone, later.first)

    def planned_stays(self) -> Iterator[Stay]:
        """The stays of everybody that have an assignment in the plan, by person."""
        return (stay for person in self.people for stay in self.stays(person) if stay.assignments)

    def adjoin(self, person: Person, department: Department, gone: date, start: date) -> bool:
        """Whether somebody would be present in a department on no day from `gone` up to `start`, which is left out.

        So a stay that begins on `start` follows directly on one of which `gone` is the first day after; never the other
        way round.
        """
        return gone == start or (gone < start and self._paused(person, department, DateRange(start=gone, end=start)))

    def _paused(self, person: Person, department: Department, gap: DateRange) -> bool:
        facts = self.facts if gap.start >= self.window.start else self.past
        start = (gap.start - facts.window.start).days
        return not any(facts.present(person, department.site)[start : start + gap.length])

    def net_days(self, stay: Stay, half_days: HalfDays) -> float:
        """The present days of the planned part of a stay."""
        place = self.place(stay.planned)
        return sum(self.presence(stay.person, stay.department, place, half_days)) / 2

    def assigned_days(self, stay: Stay) -> list[date]:
        """The days of the planned part of a stay on which somebody works by contract."""
        place = self.place(stay.planned)
        halves = self.at(stay.person, stay.department.id)[place]
        return [self.day(place.start + n) for n, half in enumerate(halves) if half]

    def assigned_weight(self, stay: Stay) -> float:
        """The assigned days of the planned part of a stay, half days as halves of the person's own day."""
        place = self.place(stay.planned)
        contract = self.facts.contract(stay.person)[place]
        return (
            sum(presence(contract, bytes(len(contract)), self.at(stay.person, stay.department.id)[place], "half")) / 2
        )

    def net_weeks(self, stay: Stay, half_days: HalfDays) -> float | None:
        """The net weeks of a whole stay; None where a part of it is history without a number and so counts as done."""
        if any(past.net_weeks is None for past in stay.past):
            return None
        planned = self.net_days(stay, half_days) / 5 if stay.assignments else 0.0
        return planned + sum(past.net_weeks or 0.0 for past in stay.past)

    def past_net_days(self, stay: Stay, half_days: HalfDays) -> float:
        """The present days of the part of a stay that is history, counted by the calendar where no number is given."""
        days = 0.0
        for past in stay.past:
            if past.net_weeks is not None:
                days += past.net_weeks * 5
                continue
            place = slice((past.start - self.past.window.start).days, (past.end - self.past.window.start).days)
            due = self.past.due(stay.person, stay.department.site)[place]
            days += sum(presence(due, self.past.away(stay.person)[place], due, half_days)) / 2
        return days

    def calendar_weeks(self, stay: Stay) -> int:
        """The ISO weeks in which a stay, history included, has an assigned day."""
        mondays: set[int] = set()
        if stay.assignments:
            place, first = self.place(stay.planned), stay.planned.start.toordinal()
            halves = self.at(stay.person, stay.department.id)[place]
            mondays |= {(first + n - 1) // 7 for n, half in enumerate(halves) if half}
        for past in stay.past:
            place = slice((past.start - self.past.window.start).days, (past.end - self.past.window.start).days)
            first = past.start.toordinal()
            halves = self.past.contract(stay.person)[place]
            mondays |= {(first + n - 1) // 7 for n, half in enumerate(halves) if half}
        return len(mondays)
