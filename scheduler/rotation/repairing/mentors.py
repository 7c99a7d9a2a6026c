"""Who guides whom after a repair: as few other mentors as possible, where those who stand will not do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from scheduler.model import Assignment, Finding, Person, Role, RotationRow, Rule, Severity, assignment_id
from scheduler.rotation.edit import with_assignments
from scheduler.rules.halves import without
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.rotation.mentor import Guided, MentorParameters
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stays import Stay

MOST_GUIDES = 8
"""So many people of a department are looked at as mentors of a stay, those first who guide there already."""


_BROKEN = {Severity.HARD: 10**9, Severity.SOFT: 10**7}
"""What a rule costs where somebody guides who does not do by it: more than any change."""
_CHANGED = 10**4
"""What another mentor costs: more than any number of days missed."""


class Guiding(msgspec.Struct, frozen=True):
    """One assignment with what it costs by who guides it (`now` does): too little presence, days missed."""

    person: Person
    part: Assignment
    now: str
    costs: Mapping[str, int]


def guides_of(plan: RotationDays) -> dict[str, tuple[Person, ...]]:
    """By department, its own employees, who may guide there; and those who guide there as the plan stands."""
    found: dict[str, dict[str, Person]] = defaultdict(dict)
    for department, people in plan.own.items():
        found[department] |= {person.id: person for person in people if person.role == Role.EMPLOYEE}
    for row in plan.rows:
        for part in row.assignments:
            mentor = plan.company.people.get(part.mentor)
            if mentor is not None:
                found[part.department][mentor.id] = mentor
    return {department: tuple(people.values()) for department, people in found.items()}


def guided_anew(
    plan: RotationDays, start: date, spared: Iterable[Finding], movable: set[str]
) -> dict[str, RotationRow]:
    """The rows in which somebody else guides from `start` on; none where all are guided well, or nobody would do."""
    rules = [
        (rule, kind)
        for rule, kind in rules_in_force("rotation", plan.plan.id, plan.company)
        if isinstance(kind, Guided) and rule.severity in _BROKEN
    ]
    accepted = {finding.id for finding in spared}
    if not any(finding.id not in accepted for finding in _found(rules, plan, start)):
        return {}
    guidings = list(_guidings(rules, plan, start, accepted, movable))
    chosen = _chosen(rules, plan, guidings, start)
    rows: dict[str, RotationRow] = {}
    taken = set(plan.assignment_ids)
    for guiding, mentor in chosen:
        row = rows.get(guiding.person.id) or plan.row(guiding.person.id)
        rows[guiding.person.id] = _with_mentor(row, guiding, mentor, start, taken)
    return rows


Rules = list[tuple[Rule, Guided]]


def _found(rules: Rules, plan: RotationDays, start: date) -> Iterator[Finding]:
    for rule, kind in rules:
        for finding in kind.check(rule, kind.read(rule), plan, plan.facts):
            if finding.dates is None or finding.dates.last >= start:
                yield finding


def _about(rule: Rule, kind: Guided, plan: RotationDays) -> Iterator[Stay]:
    """The stays that have to be guided by a rule."""
    return (stay for stay in kind.stays(rule, plan) if stay.away_from_home)


def _guidings(rules: Rules, plan: RotationDays, start: date, spared: set[str], movable: set[str]) -> Iterator[Guiding]:
    """Every assignment to come of somebody who can be moved, with who may guide it."""
    guides = guides_of(plan)
    holding: dict[tuple[str, str], Rules] = defaultdict(list)
    for rule, kind in rules:
        for stay in _about(rule, kind, plan):
            holding[stay.person.id, stay.id].append((rule, kind))
    for stay in plan.planned_stays():
        for part in stay.assignments if holding[stay.person.id, stay.id] and stay.person.id in movable else ():
            if part.end > start and not part.pinned:
                now = part.mentor or stay.department.mentor
                costs = {
                    mentor.id: sum(
                        _broken(rule, kind, plan, stay, part, mentor, now, start, spared)
                        for rule, kind in holding[stay.person.id, stay.id]
                    )
                    + part.range.length
                    - _presence(plan, mentor, part, start)
                    for mentor in _candidates(plan, stay, part, guides, now)
                }
                yield Guiding(stay.person, part, now, costs)


def _candidates(
    plan: RotationDays, stay: Stay, part: Assignment, guides: Mapping[str, tuple[Person, ...]], now: str
) -> list[Person]:
    """Who may guide: who does now, the department's mentor, who guides there already, and who is present most."""
    first = [plan.company.people[key] for key in (now, stay.department.mentor) if key in plan.company.people]
    guiding = {one.mentor or stay.department.mentor for _, one in plan.assigned.get(part.department, ())}
    others = sorted(
        guides.get(part.department, ()),
        key=lambda mentor: (mentor.id not in guiding, -_presence(plan, mentor, part, part.start), mentor.id),
    )
    found = {mentor.id: mentor for mentor in (*first, *others) if mentor.id != stay.person.id}
    return list(found.values())[:MOST_GUIDES]


def _presence(plan: RotationDays, mentor: Person, part: Assignment, start: date) -> int:
    """On how many days of what is left of an assignment somebody is there."""
    place = plan.place(part.replace(start=max(part.start, start)).range)
    gone = without(plan.elsewhere(mentor), plan.at(mentor, part.department))
    there = without(plan.facts.present(mentor), gone)[place]
    return len(there) - there.count(0)


def _broken(
    rule: Rule,
    kind: Guided,
    plan: RotationDays,
    stay: Stay,
    part: Assignment,
    mentor: Person,
    now: str,
    start: date,
    spared: set[str],
) -> int:
    """What it costs that somebody guides what is to come of an assignment; who guides it already is judged in whole."""
    parameters: MentorParameters = kind.read(rule)
    judged = part if mentor.id == now else part.replace(start=max(part.start, start))
    found = kind.judged(rule, parameters, plan, stay, mentor, [judged])
    return _BROKEN[rule.severity] * sum(finding.id not in spared for finding in found)


def _chosen(rules: Rules, plan: RotationDays, guidings: list[Guiding], start: date) -> Iterator[tuple[Guiding, str]]:
    """Who guides anew: as few as possible, none with too many at a time, those first who are there most."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    chosen = [
        {key: model.new_bool_var("") for key in dict.fromkeys((guiding.now, *guiding.costs))} for guiding in guidings
    ]
    costs = []
    for guiding, each in zip(guidings, chosen, strict=True):
        model.add_exactly_one(each.values())
        nobody = max(_BROKEN.values())
        for key, variable in each.items():
            costs.append((guiding.costs.get(key, nobody) + (_CHANGED if key != guiding.now else 0)) * variable)
    for rule, kind in rules:
        most = kind.read(rule).most_mentees
        if most is not None:
            for group, limit in _crowds(rule, kind, plan, guidings, start, most):
                over = model.new_int_var(0, len(guidings), "")
                model.add(sum(chosen[n][key] for n, key in group) <= limit + over)
                costs.append(_BROKEN[rule.severity] * over)
    model.minimize(sum(costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = 10
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return
    for guiding, each in zip(guidings, chosen, strict=True):
        key = next(key for key, variable in each.items() if solver.value(variable))
        if key != guiding.now:
            yield guiding, key


def _crowds(
    rule: Rule, kind: Guided, plan: RotationDays, guidings: list[Guiding], start: date, most: int
) -> Iterator[tuple[list[tuple[int, str]], int]]:
    """By mentor and day, which assignments would be guided by them, and how many may be, those beside left out."""
    ours = {(guiding.person.id, guiding.part.id) for guiding in guidings}
    fixed: dict[str, list[Assignment]] = defaultdict(list)
    for stay in _about(rule, kind, plan):
        for part in stay.assignments:
            if (stay.person.id, part.id) not in ours:
                fixed[part.mentor or stay.department.mentor].append(part)
    for mentor in dict.fromkeys(key for guiding in guidings for key in (guiding.now, *guiding.costs)):
        mine = [(n, one.part) for n, one in enumerate(guidings) if mentor in one.costs or mentor == one.now]
        seen: set[tuple[tuple[int, ...], int]] = set()
        for day in sorted({max(part.start, start) for _, part in mine} | {part.start for part in fixed[mentor]}):
            group = tuple(n for n, part in mine if part.start <= day < part.end)
            limit = most - sum(part.start <= day < part.end for part in fixed[mentor])
            if len(group) > limit and (group, limit) not in seen and day >= start:
                seen.add((group, limit))
                yield [(n, mentor) for n in group], max(0, limit)


def _with_mentor(row: RotationRow, guiding: Guiding, mentor: str, start: date, taken: set[str]) -> RotationRow:
    """The row with another mentor from a day on; what lies before it keeps the one it had."""
    parts: list[Assignment] = []
    for part in row.assignments:
        if part.id != guiding.part.id:
            parts.append(part)
        elif part.start < start:
            fresh = assignment_id(row.person, part.department, start, taken)
            taken.add(fresh)
            parts += [part.replace(end=start), part.replace(id=fresh, start=start, mentor=mentor)]
        else:
            parts.append(part.replace(mentor=mentor))
    return with_assignments(row, parts)
