"""`rondo rotation swap`, `split`, `edit`, `suspend`, `resume`, `break-off`: stays changed by hand."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from scheduler.model import AssignmentStatus
from tui.commands.answer import Answer
from tui.commands.arguments import (
    argument,
    first_day,
    first_day_argument,
    flag,
    last_day,
    last_day_argument,
    option,
    read_word,
)
from tui.commands.rotation import EDITED, edited
from tui.commands.session import session_of
from tui.commands.shape import verb

Plan = Annotated[str, argument("plan")]
AnAssignment = Annotated[str, argument("assignment")]
DryRun = Annotated[bool, flag("--dry-run")]


def add_verbs(rotation: typer.Typer) -> None:
    """Put the verbs among those of rotations."""
    for name, function in (
        ("swap", swap), ("split", split), ("edit", edit), ("suspend", suspend), ("resume", resume),
        ("break-off", break_off),
    ):  # fmt: skip
        verb(rotation, name, **EDITED)(function)


def swap(
    context: typer.Context,
    name: Plan,
    person: Annotated[str, argument("person")],
    other: Annotated[str, argument("person")],
    first: Annotated[date, first_day_argument()],
    until: Annotated[date, last_day_argument()],
    tandem: Annotated[bool, flag("--tandem")] = False,
    dry_run: DryRun = False,
) -> Answer:
    """Let two people trade what they do for some days, with the findings this adds and removes."""
    part = session_of(context).workspace.rotation
    return edited(part.swap(name, person, other, first, until, tandem=tandem, dry_run=dry_run))


def split(
    context: typer.Context,
    name: Plan,
    assignment: AnAssignment,
    day: Annotated[date, first_day_argument()],
    department: Annotated[str, option("--department", value="department")] = "",
    person: Annotated[str, option("--person", value="person")] = "",
    dry_run: DryRun = False,
) -> Answer:
    """Make two assignments of one, the second from a day on in another department or for another person."""
    part = session_of(context).workspace.rotation
    return edited(part.split(name, assignment, day, department, person, dry_run=dry_run))


def edit(
    context: typer.Context,
    name: Plan,
    assignment: AnAssignment,
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
    mentor: Annotated[str | None, option("--mentor", value="person")] = None,
    goal: Annotated[str | None, option("--goal")] = None,
    status: Annotated[
        AssignmentStatus | None, option("--status", value="assignment-status", read=read_word(AssignmentStatus))
    ] = None,
    dry_run: DryRun = False,
) -> Answer:
    """Make an assignment longer or shorter, or change its mentor, goal or status."""
    part = session_of(context).workspace.rotation
    return edited(part.change(name, assignment, first, until, mentor, goal, status, dry_run=dry_run))


def suspend(
    context: typer.Context,
    name: Plan,
    assignment: AnAssignment,
    first: Annotated[date, first_day_argument()],
    until: Annotated[date, last_day_argument()],
    dry_run: DryRun = False,
) -> Answer:
    """Suspend an assignment on some of its days."""
    part = session_of(context).workspace.rotation
    return edited(part.suspend(name, assignment, first, until, dry_run=dry_run))


def resume(context: typer.Context, name: Plan, assignment: AnAssignment, dry_run: DryRun = False) -> Answer:
    """Take the suspensions of an assignment back."""
    return edited(session_of(context).workspace.rotation.resume(name, assignment, dry_run=dry_run))


def break_off(
    context: typer.Context,
    name: Plan,
    assignment: AnAssignment,
    last: Annotated[date, last_day_argument()],
    dry_run: DryRun = False,
) -> Answer:
    """End an assignment before its time, on its last day."""
    return edited(session_of(context).workspace.rotation.break_off(name, assignment, last, dry_run=dry_run))
