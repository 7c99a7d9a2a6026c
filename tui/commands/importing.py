"""`rondo import`: tables and calendars in, with a preview first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from scheduler.model import NotPossible, message
from scheduler.workspace.tables import calendar_answers
from scheduler.workspace.views.tables import ImportedTable, ImportReport
from tui.commands.answer import Answer, Heading, Line, Table
from tui.commands.arguments import argument, flag, option
from tui.commands.session import session_of
from tui.commands.shape import verb


def register(root: typer.Typer) -> None:
    """Add the verb to the command line."""
    verb(root, "import", tables=list[ImportedTable], applied=bool)(import_tables)


def import_tables(
    context: typer.Context,
    files: Annotated[list[str], argument("file")],
    kind: Annotated[str | None, option("--as", value="kind")] = None,
    plan: Annotated[str | None, option("--plan", value="plan")] = None,
    person: Annotated[str | None, option("--person", value="person")] = None,
    zone: Annotated[str | None, option("--zone", value="zone")] = None,
    remove_vanished: Annotated[bool, flag("--remove-vanished")] = False,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Take tables and calendars in: first what would change, then, confirmed, the change itself.

    The exit code is 3 where every row was refused.
    """
    session = session_of(context)
    tables = session.workspace.tables
    answers = calendar_answers(files, person=person, zone=zone, remove_vanished=remove_vanished)
    if dry_run or session.asks:
        report = tables.preview(files, kind=kind, plan=plan, answers=answers)
        if dry_run:
            return Answer({"tables": report.tables, "applied": False}, list(report_lines(report)))
        session.preview(report_lines(report))
        if not session.confirm(message("cli-import-confirm")):
            raise NotPossible(message("cli-import-declined"))
    report = tables.apply(files, kind=kind, plan=plan, answers=answers, progress=session.progress())
    taken = any(table.added or table.changed or table.unchanged for table in report.tables)
    refused = not taken and any(table.rejected for table in report.tables)
    return Answer({"tables": report.tables, "applied": report.applied}, list(report_lines(report)), 3 if refused else 0)


def report_lines(report: ImportReport) -> Iterator[Line]:
    """What an import would do or has done: a heading, a sentence and the notes for each table."""
    for number, table in enumerate(report.tables):
        if number:
            yield ""
        place = message("cli-import-sheet", file=table.file, sheet=table.sheet) if table.sheet else table.file
        yield Heading(message("cli-import-table", place=place, kind=table.kind or "?"))
        yield table.about
        yield message(
            "cli-import-counts",
            rows=table.rows,
            added=table.added,
            changed=table.changed,
            unchanged=table.unchanged,
            rejected=table.rejected,
        )
        if table.notes:
            names = [message(f"cli-column-{name}") for name in ("line", "kind", "column", "value", "text")]
            rows = [
                (str(note.line), message(f"cli-note-{note.severity}"), note.column, note.value, note.text)
                for note in table.notes
            ]
            yield Table(names, rows)
