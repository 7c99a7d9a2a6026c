"""`rondo demo`: everything at once with an invented company."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from scheduler.model import message
from scheduler.workspace.demo import demo_day
from scheduler.workspace.views.invitations import WrittenFile
from scheduler.workspace.views.overview import DemoResult
from tui.commands.answer import Answer, Line
from tui.commands.application import on_terminal, run_application
from tui.commands.arguments import argument, flag
from tui.commands.exchange import verdict_answer
from tui.commands.invitations import written_lines
from tui.commands.session import session_of
from tui.commands.shape import verb

FILE = "demo.rondo.json"
INVITATIONS = "invitations"
LEFT_OUT = ("error", "question")


def register(root: typer.Typer) -> None:
    """Add the verb to the command line."""
    verb(root, "demo", workspace=str, files=list[WrittenFile], exchange=dict, rotation=dict)(demo)


def demo(
    context: typer.Context,
    folder: Annotated[str | None, argument("folder")] = None,
    no_open: Annotated[bool, flag("--no-open")] = False,
) -> Answer | int:
    """Show everything with an invented company: import, plan, check, write invitations, then open the application."""
    session = session_of(context)
    place = Path(folder).expanduser().absolute() if folder else Path(tempfile.mkdtemp(prefix="rondo-demo-"))
    workspace = session.open(place / FILE, create=True, today=demo_day())
    result = workspace.demo.load(session.progress())
    written = workspace.invitations.write(place / INVITATIONS, progress=session.progress())
    where = workspace.overview.info().workspace
    data = {
        "workspace": where,
        "files": written.files,
        "tables": result.tables,
        "exchange": {
            "programme": result.published.programme,
            "quality": result.exchange.quality,
            "findings": result.exchange.findings,
            "version": result.published.version,
        },
        "rotation": result.rotation,
    }
    body = [*_demo_lines(result), "", *written_lines(written, str(place / INVITATIONS))]
    answer = Answer(data, [*body, "", message("cli-demo-workspace", workspace=where)])
    if no_open or session.json or not on_terminal():
        return answer._replace(body=[*answer.body, message("cli-demo-look", workspace=where)])
    session.answer(answer)
    return run_application(session)


def _demo_lines(result: DemoResult) -> Iterator[Line]:
    yield message(
        "cli-demo-imported",
        files=len(result.tables),
        rows=sum(table.rows for table in result.tables),
        added=sum(table.added for table in result.tables),
        rejected=sum(table.rejected for table in result.tables),
    )
    yield from (
        message("cli-demo-left-out", file=table.file, line=str(note.line), text=note.text)
        for table in result.tables
        for note in table.notes
        if note.severity in LEFT_OUT
    )
    programme = result.published.programme
    yield ""
    yield message(
        "cli-demo-exchange", name=programme.name, rounds=programme.rounds, version=str(result.published.version)
    )
    yield from result.exchange.quality.sentences
    yield from result.exchange.findings
    yield ""
    yield from verdict_answer(result.rotation).body
