"""Rows of assignments and pins, and which plan they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from scheduler.files.desk import Desk, Effect, Line, Taking, stay_range
from scheduler.files.matching import Question
from scheduler.files.places import needed
from scheduler.model import (
    DAY,
    Assignment,
    DateRange,
    Half,
    Period,
    Person,
    Refused,
    RotationPlan,
    RotationRow,
    assignment_id,
    fresh_id,
    message,
    row_id,
)


def choose_plan(
    desk: Desk, days: DateRange, people: Iterable[Person], period: Period = Period.WEEK, name: str = ""
) -> RotationPlan:
    """The plan that rows of those days belong to: the one named, else the only one that has the days, else a new one.

    A new plan is called as the file, has the days and the people of the rows, and is pointed out. Raises Refused where
    the named one is unknown, or where several could be meant.
    """
    plans = list(desk.draft.all(RotationPlan).values())
    names = [plan.name for plan in plans]
    if desk.plan_named:
        wanted = desk.plan_named.strip().casefold()
        for plan in plans:
            if wanted in (plan.id, plan.name.casefold()):
                return plan
        hint = message("error-could-be", names=names) if names else message("import-no-plan-hint")
        raise Refused(message("import-no-plan", plan=desk.plan_named), hint=hint, field="plan")
    covering = [plan for plan in plans if plan.start <= days.start and days.end <= plan.end]
    candidates = covering or [plan for plan in plans if plan.range.overlaps(days)]
    if len(candidates) > 1:
        hint = message("import-which-plan-hint", plans=[plan.name for plan in candidates])
        raise Refused(message("import-which-plan"), hint=hint, file=desk.sheet.file, field="plan")
    return candidates[0] if candidates else _new_plan(desk, days, people, period, name)


def _new_plan(desk: Desk, days: DateRange, people: Iterable[Person], period: Period, name: str) -> RotationPlan:
    called = name or desk.sheet.file.rpartition(".")[0] or desk.sheet.file
    known = desk.draft.all(RotationPlan)
    made = RotationPlan(
        id=fresh_id(called, known, "plan"),
        name=called,
        start=days.start,
        end=days.end,
        period=period,
        people="person:" + ",".join(dict.fromkeys(person.id for person in people)),
    )
    desk.draft.put(made)
    text = message("import-plan-made", plan=called, first=days.start, last=days.last)
    desk.note(0, text, "notice")
    return made


def people_of(lines: Sequence[Line], desk: Desk) -> list[Person]:
    """Everybody the rows are about, as far as they are known; nothing is said about the others yet."""
    said = len(desk.notes)
    found = []
    for line in lines:
        try:
            found.append(desk.person(line))
        except (Refused, Question):
            continue
    del desk.notes[said:]
    return found


def prepare_stays(lines: Sequence[Line], desk: Desk) -> None:
    """Choose the plan for all rows of the table."""
    ranges = []
    for line in lines:
        first, until = line.get("first"), line.get("until") or line.get("first")
        if first is not None and first <= until:
            ranges.append(DateRange(start=first, end=until + DAY))
    people = people_of(lines, desk)
    if ranges and people:
        days = DateRange(start=min(one.start for one in ranges), end=max(one.end for one in ranges))
        desk.plan = choose_plan(desk, days, people)


def take_assignment(line: Line, desk: Desk) -> Effect:
    """A stay in the plan; an overlapping one in the same department is that stay, changed."""
    row, department, start, end = _place(line, desk)
    half = line.get("half") or Half.WHOLE
    fields: dict[str, Any] = {"start": start, "end": end, "half": half, **line.given("goal", "status")}
    if line.get("mentor"):
        fields["mentor"] = desk.named(line.get("mentor"), "mentor").id
    before = _same_stay(row, department, DateRange(start=start, end=end), half)
    after = before.replace(**fields) if before else _new_assignment(desk, row.person, department, fields)
    return _effect(row, before, after, (department, start, half))


def take_pin(line: Line, desk: Desk) -> Effect:
    """The stay of the row pinned; one that the plan has not is added."""
    row, department, start, end = _place(line, desk)
    before = _same_stay(row, department, DateRange(start=start, end=end), Half.WHOLE)
    if before is not None and (before.start, before.end) != (start, end):
        text = message("import-pin-differs", first=before.start, last=before.range.last)
        desk.note(line.number, text, "warning", "first", start)
    fields = {"start": start, "end": end, "pinned": True}
    after = before.replace(pinned=True) if before else _new_assignment(desk, row.person, department, fields)
    return _effect(row, before, after, (department, start))


def _place(line: Line, desk: Desk) -> tuple[RotationRow, str, date, date]:
    """The person's row in the plan, the department, and the days, which must lie in the plan."""
    person, department = desk.person(line), desk.department(needed(line, "department"))
    start, end = stay_range(line)
    plan = desk.plan
    assert plan is not None
    if start < plan.start or plan.end < end:
        text = message("import-outside-plan", plan=plan.name, first=plan.start, last=plan.range.last)
        raise Refused(text, field="first" if start < plan.start else "until")
    return row_of(desk, person.id), department.id, start, end


def row_of(desk: Desk, person: str) -> RotationRow:
    """The person's row in the plan, an empty one where there is none yet."""
    assert desk.plan is not None
    key = row_id(desk.plan.id, person)
    return desk.draft.get(RotationRow, key) or RotationRow(id=key, plan=desk.plan.id, person=person)


def _same_stay(row: RotationRow, department: str, days: DateRange, half: Half) -> Assignment | None:
    """The stay that a row of a table means: with the same days, else the first that overlaps, else none."""
    stays = [a for a in row.assignments if a.department == department and a.half == half and a.range.overlaps(days)]
    return next((stay for stay in stays if stay.range == days), stays[0] if stays else None)


def _new_assignment(desk: Desk, person: str, department: str, fields: dict[str, Any]) -> Assignment:
    new_id = assignment_id(person, department, fields["start"], desk.assignment_ids)
    desk.assignment_ids.add(new_id)
    return Assignment(id=new_id, department=department, **fields)


def new_stay(desk: Desk, person: str, department: str, days: DateRange) -> Assignment:
    """A new assignment for those days, with an id that no other of the plan has."""
    return _new_assignment(desk, person, department, {"start": days.start, "end": days.end})


def _effect(row: RotationRow, before: Assignment | None, after: Assignment, key: tuple[Any, ...]) -> Effect:
    others = [assignment for assignment in row.assignments if assignment.id != after.id]
    ordered = tuple(sorted((*others, after), key=lambda assignment: (assignment.start, assignment.id)))
    return Effect((row.id, *key), before, after, (row.replace(assignments=ordered),))


ASSIGNMENTS = Taking(take_assignment, prepare_stays)
PINS = Taking(take_pin, prepare_stays)
