"""`rondo report`: what goes on paper or into other programs."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from scheduler.model import message
from scheduler.workspace.views.reports import Asked
from tui.commands.answer import Answer
from tui.commands.arguments import argument, first_day, last_day, option
from tui.commands.session import session_of
from tui.commands.shape import verb


def register(root: typer.Typer) -> None:
    """Add the verb to the command line."""
    verb(root, "report", file=str, kind=str)(report)


def report(
    context: typer.Context,
    kind: Annotated[str, argument("kind")],
    file: Annotated[str, argument("file")],
    plan: Annotated[str, option("--plan", value="plan")] = "",
    programme: Annotated[str, option("--programme", value="programme")] = "",
    person: Annotated[str, option("--person", value="person")] = "",
    department: Annotated[str, option("--department", value="department")] = "",
    persona: Annotated[str, option("--persona", value="persona")] = "",
    meeting: Annotated[str, option("--meeting", value="meeting")] = "",
    event: Annotated[str, option("--event", value="event")] = "",
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
    zoom: Annotated[str, option("--zoom", value="zoom")] = "week",
    paper: Annotated[str, option("--paper", value="paper")] = "a4",
) -> Answer:
    """Write a report as HTML, PDF, XLSX or CSV, by the file's ending."""
    session = session_of(context)
    asked = Asked(
        language=session.texts.language, plan=plan, programme=programme, person=person, department=department,
        persona=persona, meeting=meeting, event=event, first=first, until=until, zoom=zoom, paper=paper,
    )  # fmt: skip
    written = session.workspace.reports.write(kind, file, asked)
    return Answer({"file": written.file, "kind": written.kind}, [message("report-written", file=written.file)])
