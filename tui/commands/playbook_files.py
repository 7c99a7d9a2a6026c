"""`rondo playbook`: personas and case studies as Markdown files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scheduler.model import message
from scheduler.workspace.views.method import TakenFile
from tui.commands.answer import Answer, table
from tui.commands.arguments import argument, flag
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

playbook = noun("playbook")


@verb(playbook, "export", files=list[str])
def export(context: typer.Context, folder: Annotated[str, argument("folder")]) -> Answer:
    """Write every persona and case study into a folder, a Markdown file each."""
    session = session_of(context)
    files = session.workspace.playbook_files.export(folder, session.texts.language)
    return Answer({"files": files}, [message("cli-playbook-written", count=len(files), folder=folder)])


@verb(playbook, "import", files=list[TakenFile])
def take(
    context: typer.Context,
    files: Annotated[list[str], argument("file")],
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Take in Markdown files; what is wrong in one is said with its line."""
    found = session_of(context).workspace.playbook_files.take(files, dry_run=dry_run)
    names = [message(f"cli-column-{name}") for name in ("file", "line", "text")]
    rows = [(Path(one.file).name, one.line, one.text) for one in found]
    return Answer({"files": found}, table(names, rows), 3 if any(one.what == "refused" for one in found) else 0)
