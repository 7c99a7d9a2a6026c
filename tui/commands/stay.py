"""`rondo stay`: objectives, talks and hand-over of stays."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler.model import message
from scheduler.workspace.views.stays import StayView
from tui.commands.answer import Answer, changed, table
from tui.commands.arguments import argument, flag, option
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

stay = noun("stay")


@verb(stay, "list", stays=list[StayView])
def list_stays(
    context: typer.Context,
    plan: Annotated[str, argument("plan")],
    person: Annotated[str | None, option("--person", value="person")] = None,
) -> Answer:
    """The stays of a plan with their talks."""
    found = session_of(context).workspace.stays.list(plan, person)
    names = [message(f"cli-column-{name}") for name in ("people", "department", "midway", "closing", "id")]
    rows = [
        (
            one.name,
            one.department_name,
            one.midway_held or one.midway_due,
            one.closing_held or one.closing_due,
            one.assignment,
        )
        for one in found
    ]
    return Answer({"stays": found}, table(names, rows, message("cli-nothing")))


@verb(stay, "note", action=str, stay=str)
def note(
    context: typer.Context,
    plan: Annotated[str, argument("plan")],
    assignment: Annotated[str, argument("assignment")],
    objectives: Annotated[str | None, option("--objectives")] = None,
    handover: Annotated[str | None, option("--handover")] = None,
    closing_note: Annotated[str | None, option("--closing-note")] = None,
    midway: Annotated[bool, flag("--midway-held")] = False,
    closing: Annotated[bool, flag("--closing-held")] = False,
) -> Answer:
    """Keep what is to be learned, handed over, how it ended; note that a talk was held."""
    change = session_of(context).workspace.stays.note(
        plan, assignment, objectives=objectives, handover=handover, closing_note=closing_note, midway=midway,
        closing=closing,
    )  # fmt: skip
    return changed(change, stay=change.id)
