"""Ways out of a finding that were tried on the plan: each removes it and adds no hard one."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

import msgspec

from scheduler.model import (
    Assignment,
    DateRange,
    Finding,
    Half,
    Person,
    Repair,
    Severity,
    assignment_id,
    message,
    through,
)
from scheduler.rotation.check import Checker
from scheduler.rotation.edit import (
    Edited,
    assign,
    free,
    in_tandem,
    move,
    pinned_in_the_way,
    pinned_on,
    without_assignment,
)
from scheduler.rules.rotation_days import RotationDays

MOST_REPAIRS = 3
MOST_WORK = 2500
_WEEK = timedelta(days=7)
_TIMES_AND_PLACES = frozenset({"capacity", "not-together", "min-present", "blackout"})
_TOO_MANY_DAYS = frozenset({"one-place-at-a-time", "inside-contract", *_TIMES_AND_PLACES})


class Trial(msgspec.Struct, frozen=True):
    """A change worth trying: what it is, and what becomes of the rows."""

    repair: Repair
    edited: tuple[Edited, ...]


def with_repairs(checker: Checker, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings with up to three repairs each, where one change to one assignment, or one trade, does it.

    Findings come in order of weight; in a large plan only the first ones are tried, since each trial is a part of a
    check.
    """
    plan = checker.days
    tries = MOST_WORK // (len(plan.people) + 10)
    found: list[Finding] = []
    for finding in findings:
        repairs: list[Repair] = []
        for trial in _trials(plan, finding) if finding.counts and finding.severity != Severity.NOTICE else ():
            if tries <= 0 or len(repairs) == MOST_REPAIRS:
                break
            tries -= 1
            repair = _helpful(checker, findings, finding, trial)
            repairs += [repair] if repair else []
        found.append(msgspec.structs.replace(finding, repairs=tuple(repairs)) if repairs else finding)
    return tuple(found)


def ways_out(checker: Checker, findings: tuple[Finding, ...], finding: Finding) -> tuple[Repair, ...]:
    """The repairs of one finding among all findings on the plan, as many as `with_repairs` gives it at most."""
    wanted = finding.counts and finding.severity != Severity.NOTICE
    plan = checker.days
    trials = islice(_trials(plan, finding), MOST_WORK // (len(plan.people) + 10)) if wanted else ()
    tried = (_helpful(checker, findings, finding, trial) for trial in trials)
    return tuple(islice((repair for repair in tried if repair), MOST_REPAIRS))


def trial_of(plan: RotationDays, finding: Finding, command: str) -> Trial | None:
    """The change behind a repair's command, as long as it is still one worth trying."""
    return next((trial for trial in _trials(plan, finding) if trial.repair.command == command), None)


def _helpful(checker: Checker, before: tuple[Finding, ...], finding: Finding, trial: Trial) -> Repair | None:
    """The repair, with the soft findings that it adds and removes elsewhere; None where it does more harm than good."""
    after = {other.id: other for other in checker.after([one.row for one in trial.edited]).unordered}
    known = {other.id for other in before}
    added = [other for key, other in after.items() if key not in known]
    if finding.id in after or any(other.severity == Severity.HARD for other in added):
        return None
    gone = [other for other in before if other.id not in after and other.id != finding.id]
    counts = {
        name: sum(other.severity == Severity.SOFT for other in others)
        for name, others in (("added", added), ("removed", gone))
    }
    if not any(counts.values()):
        return trial.repair
    text = message("rotation-repair-elsewhere", repair=trial.repair.text, **counts)
    return msgspec.structs.replace(trial.repair, text=text)


def _trials(plan: RotationDays, finding: Finding) -> Iterator[Trial]:
    dates = finding.dates
    if dates is None:
        return
    days = through(dates.first, dates.last)
    if finding.kind == "reciprocal":
        yield from _tandem(plan, finding, days)
    for person in (plan.company.people[key] for key in finding.people if key in plan.company.people):
        if finding.kind == "no-gap":
            yield from _fill(plan, person, days)
        for part in plan.of(person):
            if not part.pinned and part.range.overlaps(days):
                yield from _changes(plan, finding, person, part, days)


def _tandem(plan: RotationDays, finding: Finding, days: DateRange) -> Iterator[Trial]:
    """The two people of a pair in each other's departments."""
    one, other = (plan.company.people[key] for key in finding.people)
    rows, places = (plan.row(one.id), plan.row(other.id)), (other.department, one.department)
    known = one.department != other.department and all(place in plan.company.departments for place in places)
    if known and not any(pinned_on(row, days) for row in rows):
        text = message(
            "rotation-repair-tandem", person=one.name, other=other.name, first=days.start, last=days.last,
            days=days.length,
        )  # fmt: skip
        command = _command(plan, "swap", one.id, other.id, days.start, days.last, "--tandem")
        yield Trial(Repair(text, command), in_tandem(*rows, places, days, plan.assignment_ids))


def _changes(
    plan: RotationDays, finding: Finding, person: Person, part: Assignment, days: DateRange
) -> Iterator[Trial]:
    concerned = part.department in finding.departments
    if finding.kind in _TIMES_AND_PLACES and (concerned or finding.kind in ("min-present", "blackout")):
        yield from _moved(plan, person, part)
    if finding.kind in _TOO_MANY_DAYS:
        yield from _freed(plan, person, part, days)
    if not concerned:
        return
    if finding.kind == "mentor":
        yield from _guided_by_another(plan, person, part)
    elif finding.kind == "min-stay":
        yield from _longer(plan, person, part)
    elif finding.kind == "max-stay" and finding.measure:
        weeks = int(-(-(finding.measure.is_ - finding.measure.allowed) // 1))
        start = part.end - weeks * _WEEK
        if start > part.start:
            yield from _freed(plan, person, part, DateRange(start=start, end=part.end))
    elif finding.kind in ("at-most-once", "requires-before"):
        yield _gone(plan, person, part)


def _moved(plan: RotationDays, person: Person, part: Assignment) -> Iterator[Trial]:
    for first in (part.start + _WEEK, part.start - _WEEK):
        days = DateRange(start=first, end=part.end + (first - part.start))
        row = plan.row(person.id)
        others = without_assignment(row, part.id)
        moved = part.replace(start=days.start, end=days.end, suspended=())
        inside = plan.plan.start <= days.start and days.end <= plan.plan.end
        if inside and not any(other.range.overlaps(days) for other in others.assignments):
            key = "rotation-repair-later" if first > part.start else "rotation-repair-earlier"
            text = message(key, person=person.name, department=plan.department(part.department).name, first=first)
            command = _command(plan, "move", part.id, first)
            yield Trial(Repair(text, command), (move(row, moved.id, first, plan.assignment_ids),))


def _freed(plan: RotationDays, person: Person, part: Assignment, days: DateRange) -> Iterator[Trial]:
    shared = part.range.intersection(days)
    if shared is None:
        return
    if shared == part.range:
        yield _gone(plan, person, part)
        return
    department = plan.department(part.department).name
    text = message(
        "rotation-repair-free",
        person=person.name,
        department=department,
        first=shared.start,
        last=shared.last,
        days=shared.length,
    )
    command = _command(plan, "unassign", part.id, "--from", shared.start, "--until", shared.last)
    yield Trial(Repair(text, command), (free(plan.row(person.id), part.id, shared, plan.assignment_ids),))


def _gone(plan: RotationDays, person: Person, part: Assignment) -> Trial:
    department = plan.department(part.department).name
    text = message(
        "rotation-repair-unassign", person=person.name, department=department, first=part.start, last=part.range.last
    )
    command = _command(plan, "unassign", part.id)
    return Trial(Repair(text, command), (free(plan.row(person.id), part.id, part.range, plan.assignment_ids),))


def _fill(plan: RotationDays, person: Person, days: DateRange) -> Iterator[Trial]:
    """The neighbouring stations, made long enough to fill a gap."""
    before = [part for part in plan.of(person) if part.end <= days.start]
    after = [part for part in plan.of(person) if part.start >= days.end]
    for part in before[-1:] + after[:1]:
        yield from _assigned(plan, person, part, days, "rotation-repair-fill")


def _longer(plan: RotationDays, person: Person, part: Assignment) -> Iterator[Trial]:
    for days in (
        DateRange(start=part.end, end=part.end + _WEEK),
        DateRange(start=part.start - _WEEK, end=part.start),
    ):
        yield from _assigned(plan, person, part, days, "rotation-repair-longer")


def _assigned(
    plan: RotationDays, person: Person, part: Assignment, days: DateRange, key: str, mentor: Person | None = None
) -> Iterator[Trial]:
    row, taken = plan.row(person.id), plan.assignment_ids
    name = assignment_id(person.id, part.department, days.start, taken)
    guide = mentor.id if mentor else part.mentor
    new = part.replace(id=name, start=days.start, end=days.end, mentor=guide, suspended=(), pinned=False)
    if days.start < plan.plan.start or days.end > plan.plan.end or pinned_in_the_way(row, new):
        return
    department = plan.department(part.department)
    guided = {"mentor": mentor.name} if mentor else {}
    text = message(key, person=person.name, department=department.name, first=days.start, last=days.last, **guided)
    options = [word for name, value in _options(guide, part) if value for word in (name, value)]
    command = _command(plan, "assign", person.id, department.code, days.start, days.last, *options)
    yield Trial(Repair(text, command), (assign(row, new, taken),))


def _options(mentor: str, part: Assignment) -> tuple[tuple[str, str], ...]:
    half = {Half.MORNING: "am", Half.AFTERNOON: "pm"}.get(part.half, "")
    return ("--mentor", mentor), ("--goal", part.goal), ("--half", half)


def _guided_by_another(plan: RotationDays, person: Person, part: Assignment) -> Iterator[Trial]:
    """The same stay with the colleagues there who are present most in that time."""
    place = plan.place(part.range)
    known = {part.mentor or plan.department(part.department).mentor, person.id}
    colleagues = [other for other in plan.own.get(part.department, ()) if other.id not in known]
    present = {other.id: sum(map(bool, plan.facts.present(other)[place])) for other in colleagues}
    for other in sorted(colleagues, key=lambda other: -present[other.id])[:2]:
        yield from _assigned(plan, person, part, part.range, "rotation-repair-mentor", other)


def _command(plan: RotationDays, verb: str, *words: object) -> str:
    texts = [word.isoformat() if isinstance(word, date) else str(word) for word in words]
    return shlex.join(["rotation", verb, plan.plan.id, *texts])
