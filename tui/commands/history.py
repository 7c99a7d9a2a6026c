"""`rondo undo`, `rondo redo`, `rondo history`: what was done, and going back."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler.model import message
from scheduler.workspace.views.overview import HistoryEntry
from tui.commands.answer import Answer, table
from tui.commands.arguments import option, read_whole
from tui.commands.session import session_of
from tui.commands.shape import verb


def register(root: typer.Typer) -> None:
    """Add the verbs to the command line."""
    verb(root, "undo", entries=list[HistoryEntry])(undo)
    verb(root, "redo", entries=list[HistoryEntry])(redo)
    verb(root, "history", entries=list[HistoryEntry])(history)


def undo(context: typer.Context) -> Answer:
    """Take the newest action back."""
    entry = session_of(context).workspace.history.undo()
    return Answer({"entries": [entry]}, [message("cli-undone", action=entry.action)])


def redo(context: typer.Context) -> Answer:
    """Do again what was taken back last."""
    entry = session_of(context).workspace.history.redo()
    return Answer({"entries": [entry]}, [message("cli-redone", action=entry.action)])


def history(
    context: typer.Context,
    limit: Annotated[int, option("--limit", value="count", read=read_whole)] = 20,
) -> Answer:
    """The actions, newest first."""
    entries = session_of(context).workspace.history.entries(limit).entries
    names = [message(f"cli-column-{name}") for name in ("time", "actor", "action", "undone", "id")]
    rows = [(entry.time.astimezone(), entry.actor, entry.action, entry.undone or None, entry.id) for entry in entries]
    return Answer({"entries": entries}, table(names, rows, message("cli-no-history")))
