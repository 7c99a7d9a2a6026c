"""`rondo absence`: who is away when. Planning needs no reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any

import typer

from scheduler.model import (
    AbsenceKind,
    AbsenceStatus,
    message,
    read_date,
    read_half,
    read_last_date,
    read_weekdays,
)
from scheduler.workspace.views.people import AbsenceView
from scheduler.workspace.wording import enum_word
from scheduler.workspace.wording import weekdays as weekdays_word
from tui.commands.answer import Answer, changed, columns, table
from tui.commands.arguments import argument, first_day_argument, last_day_argument, option, or_nothing, read_word
from tui.commands.fields import Field, with_fields
from tui.commands.session import Session, session_of
from tui.commands.shape import noun, verb

absence = noun("absence")
LIST_COLUMNS = columns("name", "first", "until", "kind", "half", "weekdays", "status", "id")
FIELDS = (
    Field("first", "date", read_date, flag="--from"),
    Field("until", "date", read_last_date),
    Field("kind", "absence-kind", read_word(AbsenceKind)),
    Field("half", "half", read_half),
    Field("weekdays", "weekdays", or_nothing(read_weekdays, ())),
    Field("status", "absence-status", read_word(AbsenceStatus)),
)


@verb(absence, "list", absences=list[AbsenceView])
def list_absences(context: typer.Context, person: Annotated[str | None, argument("person")] = None) -> Answer:
    """The absences of one person, or of all."""
    found = session_of(context).workspace.people.absences(person)
    return Answer({"absences": found}, table(LIST_COLUMNS, _rows(found), message("cli-no-absences")))


@verb(absence, "add", absences=list[AbsenceView], action=str)
def add_absence(
    context: typer.Context,
    person: Annotated[str, argument("person")],
    first: Annotated[date, first_day_argument()],
    until: Annotated[date, last_day_argument()],
    kind: Annotated[
        AbsenceKind, option("--kind", value="absence-kind", read=read_word(AbsenceKind))
    ] = AbsenceKind.AWAY,
    half: Annotated[str, option("--half", value="half")] = "",
    weekdays: Annotated[str, option("--weekdays", value="weekdays")] = "",
    status: Annotated[
        AbsenceStatus, option("--status", value="absence-status", read=read_word(AbsenceStatus))
    ] = AbsenceStatus.APPROVED,
) -> Answer:
    """Enter an absence."""
    session = session_of(context)
    days = read_weekdays(weekdays, "--weekdays") if weekdays else ()
    change = session.workspace.people.add_absence(person, first, until, kind, read_half(half, "--half"), days, status)
    return changed(change, absences=_one(session, change.id))


@verb(absence, "edit", absences=list[AbsenceView], action=str, difference=list[str])
@with_fields(FIELDS)
def edit_absence(context: typer.Context, id: Annotated[str, argument("absence")], **fields: Any) -> Answer:
    """Change an absence."""
    session = session_of(context)
    change = session.workspace.people.edit_absence(id, **fields)
    return changed(change, absences=_one(session, change.id))


@verb(absence, "remove", absences=list[AbsenceView], action=str)
def remove_absence(context: typer.Context, id: Annotated[str, argument("absence")]) -> Answer:
    """Remove an absence."""
    session = session_of(context)
    gone = _one(session, id)
    return changed(session.workspace.people.remove_absence(id), absences=gone)


def _one(session: Session, id: str) -> Sequence[AbsenceView]:
    return [view for view in session.workspace.people.absences() if view.id == id]


def _rows(absences: Iterable[AbsenceView]) -> list[tuple[Any, ...]]:
    return [
        (
            view.name,
            view.first,
            view.until,
            enum_word(AbsenceKind(view.kind)),
            message(f"word-half-{view.half}") if view.half else None,
            weekdays_word(view.weekdays) if view.weekdays else None,
            enum_word(AbsenceStatus(view.status)),
            view.id,
        )
        for view in absences
    ]
