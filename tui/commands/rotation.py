"""`rondo rotation`: who works in which department in which period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

import typer

from scheduler.model import AssignmentStatus, Period, message, read_half
from scheduler.workspace.views.findings import Finding
from scheduler.workspace.views.rotation import (
    AssignmentChange,
    AssignmentView,
    LoadView,
    MeterView,
    PersonDifference,
    PlanView,
    RotationView,
)
from scheduler.workspace.wording import enum_word
from tui.commands.answer import Answer, Heading, Line, Table, changed, columns, table
from tui.commands.arguments import (
    argument,
    first_day,
    first_day_argument,
    flag,
    last_day,
    last_day_argument,
    option,
    read_list,
    read_word,
)
from tui.commands.exchange import verdict_answer
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

rotation = noun("rotation")
EFFECT = {
    "action": str,
    "difference": list[str],
    "findings_added": list[Finding],
    "findings_removed": list[Finding],
}
EDITED = {**EFFECT, "people": list[PersonDifference], "told": list[str]}
"""What a change by hand did or would do."""


@verb(rotation, "list", plans=list[PlanView])
def list_plans(context: typer.Context) -> Answer:
    """The rotation plans."""
    found = session_of(context).workspace.rotation.list()
    names = (
        message("cli-column-plan"), *columns("first", "until"), message("cli-column-period"),
        message("cli-column-state"), *columns("people"), message("cli-column-assignments"), message("cli-column-id"),
    )  # fmt: skip
    rows = [
        (
            view.name, view.first, view.until, message(f"word-period-{view.period}"),
            view.standing, view.people, view.assignments, view.id,
        )
        for view in found
    ]  # fmt: skip
    return Answer({"plans": found}, table(names, rows, message("cli-no-plans")))


@verb(rotation, "create", plan=PlanView, action=str)
def create(
    context: typer.Context,
    name: Annotated[str, argument("name")],
    first: Annotated[date, first_day("--from")],
    until: Annotated[date, last_day("--until")],
    period: Annotated[Period, option("--period", value="period", read=read_word(Period))] = Period.WEEK,
    people: Annotated[str, option("--people", value="selector")] = "all",
    departments: Annotated[str, option("--departments", value="departments")] = "",
) -> Answer:
    """Create a rotation plan."""
    workspace = session_of(context).workspace
    change = workspace.rotation.create(
        name, first, until, period, people=people, departments=read_list(departments, "--departments")
    )
    return changed(change, plan=next(view for view in workspace.rotation.list() if view.id == change.id))


@verb(rotation, "show", plan=PlanView, assignments=list[AssignmentView], load=list[LoadView], meter=list[MeterView])
def show(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    person: Annotated[str | None, option("--person", value="person")] = None,
    department: Annotated[str | None, option("--department", value="department")] = None,
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
) -> Answer:
    """The assignments of a plan, and the departments' load by week."""
    workspace = session_of(context).workspace
    view = workspace.rotation.show(name, person=person, department=department, first=first, until=until)
    codes = {place.id: place.code for place in workspace.places.departments()}
    body: list[Line] = [Heading(message("cli-text", text=view.plan.name)), *_assignments(view)]
    if view.load and department is not None:
        body += ["", Heading(message("cli-load")), _load(view, codes)]
    if view.meter:
        body += ["", Heading(message("cli-meter")), *(meter.text for meter in view.meter)]
    data = {"plan": view.plan, "assignments": view.assignments, "load": view.load, "meter": view.meter}
    return Answer(data, body)


@verb(rotation, "assign", **EDITED)
def assign(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    person: Annotated[str, argument("person")],
    department: Annotated[str, argument("department")],
    first: Annotated[date, first_day_argument()],
    until: Annotated[date, last_day_argument()],
    mentor: Annotated[str, option("--mentor", value="person")] = "",
    goal: Annotated[str, option("--goal")] = "",
    pinned: Annotated[bool, flag("--pin")] = False,
    half: Annotated[str, option("--half", value="half")] = "",
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Put somebody into a department for a time, with the findings this adds and removes."""
    change = session_of(context).workspace.rotation.assign(
        name,
        person,
        department,
        first,
        until,
        mentor=mentor,
        goal=goal,
        pinned=pinned,
        half=read_half(half, "--half"),
        dry_run=dry_run,
    )
    return edited(change)


@verb(rotation, "unassign", **EDITED)
def unassign(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    assignment: Annotated[str, argument("assignment")],
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Take an assignment out, or some of its days, with the findings this adds and removes."""
    part = session_of(context).workspace.rotation
    return edited(part.unassign(name, assignment, first, until, dry_run=dry_run))


@verb(rotation, "move", **EDITED)
def move(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    assignment: Annotated[str, argument("assignment")],
    first: Annotated[date, first_day_argument()],
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Let an assignment begin on another day, for as long as before."""
    return edited(session_of(context).workspace.rotation.move(name, assignment, first, dry_run=dry_run))


@verb(rotation, "pin", **EDITED)
def pin(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    assignment: Annotated[str, argument("assignment")],
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Pin an assignment: planning leaves it where it is."""
    return edited(session_of(context).workspace.rotation.pin(name, assignment, True, dry_run=dry_run))


@verb(rotation, "unpin", **EDITED)
def unpin(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    assignment: Annotated[str, argument("assignment")],
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Let an assignment be changed again."""
    return edited(session_of(context).workspace.rotation.pin(name, assignment, False, dry_run=dry_run))


@verb(rotation, "remove", action=str)
def remove(context: typer.Context, name: Annotated[str, argument("plan")]) -> Answer:
    """Remove a plan with its assignments."""
    return changed(session_of(context).workspace.rotation.remove(name))


@verb(rotation, "check", findings=list[Finding])
def check(context: typer.Context, name: Annotated[str, argument("plan")]) -> Answer:
    """Every place where the plan breaks a rule."""
    return verdict_answer(session_of(context).workspace.rotation.check(name))


def edited(change: AssignmentChange) -> Answer:
    """What a change by hand did or would do, and who has to be told."""
    answer = changed(change, people=change.people, told=change.told)
    return answer._replace(body=[*answer.body, *([change.telling] if change.telling else [])])


def _assignments(view: RotationView) -> Sequence[Line]:
    names = (
        *columns("person", "department", "first", "until", "half", "mentor"),
        message("cli-column-pin"), message("cli-column-status"), message("cli-column-id"),
    )  # fmt: skip
    rows = [
        (
            stay.person_name, stay.department_name, stay.start, stay.end,
            message(f"word-half-{stay.half}") if stay.half in ("am", "pm") else None, stay.mentor_name,
            message("word-pinned") if stay.pinned else None, enum_word(AssignmentStatus(stay.status)), stay.id,
        )
        for stay in view.assignments
    ]  # fmt: skip
    return table(names, rows)


def _load(view: RotationView, codes: Mapping[str, str]) -> Table:
    counts = [message(f"cli-column-{name}") for name in ("assigned", "present-least", "own-present-least")]
    rows = [
        (
            codes.get(item.department, item.department), item.first, item.last,
            item.assigned, item.present_least, item.own_present_least,
        )
        for item in view.load
    ]  # fmt: skip
    return Table([*columns("department", "first", "until"), *counts], rows)
