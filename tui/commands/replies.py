"""`rondo invitations replies`: answers to invitations in, from calendar files and mails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from scheduler.model import Value, message
from scheduler.workspace.views.replies import IncomingView, RepliesTaken
from tui.commands.answer import Answer, Line, table
from tui.commands.arguments import argument, flag, option
from tui.commands.session import session_of
from tui.commands.shape import verb


def add_verbs(invitations: typer.Typer) -> None:
    """Add the verb to `invitations`."""
    verb(invitations, "replies", replies=list[IncomingView], applied=bool)(replies)


def replies(
    context: typer.Context,
    files: Annotated[list[str], argument("file")],
    person: Annotated[str | None, option("--person", value="person")] = None,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Take answers in from files and folders. The exit code is 3 where none of them could be made anything of."""
    taken = session_of(context).workspace.replies.take(files, person, dry_run=dry_run)
    useless = not any(view.answer for view in taken.replies)
    return Answer({"replies": taken.replies, "applied": taken.applied}, list(_lines(taken)), 3 if useless else 0)


def _lines(taken: RepliesTaken) -> Iterator[Line]:
    """How many count, then every answer with what became of it and what somebody wrote beside it."""
    asked = sum(view.asks for view in taken.replies)
    count = sum(view.taken for view in taken.replies)
    yield message("cli-replies-taken", taken=count, all=len(taken.replies), asked=asked)
    names = [message(f"cli-column-{name}") for name in ("file", "who", "reply", "text", "comment")]
    rows: list[tuple[Value, ...]] = [
        (
            view.file,
            view.name,
            message(f"word-answer-{view.answer}") if view.answer else "",
            view.text,
            view.comment,
        )
        for view in taken.replies
    ]
    yield from table(names, rows, message("cli-no-replies"))
