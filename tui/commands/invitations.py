"""`rondo invitations`: what is due in people's calendars, looked at first, then written, then noted as handed over."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler.model import Value, message
from scheduler.workspace.views.invitations import Outbox, OutgoingMessage, Written, WrittenFile
from tui.commands.answer import Answer, Heading, Line, table
from tui.commands.arguments import argument, flag, option
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

invitations = noun("invitations")


@verb(invitations, "preview", messages=list[OutgoingMessage], problems=list[str])
def preview(
    context: typer.Context,
    person: Annotated[str | None, option("--person", value="person")] = None,
    programme: Annotated[str | None, option("--programme", value="programme")] = None,
) -> Answer:
    """What is due: new, changed or called off since it was sent last, an entry a recipient."""
    outbox = session_of(context).workspace.invitations.preview(person, programme)
    return Answer({"messages": outbox.messages, "problems": outbox.problems}, _outbox(outbox))


@verb(invitations, "write", files=list[WrittenFile], problems=list[str])
def write(
    context: typer.Context,
    folder: Annotated[str, argument("folder")],
    person: Annotated[str | None, option("--person", value="person")] = None,
    programme: Annotated[str | None, option("--programme", value="programme")] = None,
    what: Annotated[str, option("--what", value="what")] = "all",
    utc: Annotated[bool, flag("--utc")] = False,
) -> Answer:
    """Write calendar files into a folder."""
    session = session_of(context)
    written = session.workspace.invitations.write(
        folder, person=person, programme=programme, what=what, utc=utc, progress=session.progress()
    )
    return Answer({"files": written.files, "problems": written.problems}, written_lines(written, folder))


@verb(invitations, "confirm", messages=int, overtaken=list[str])
def confirm(
    context: typer.Context,
    folder: Annotated[str, argument("folder")],
    utc: Annotated[bool, flag("--utc")] = False,
) -> Answer:
    """Note what lies in a folder as handed over, in so far as it is what would be written now."""
    session = session_of(context)
    done = session.workspace.invitations.confirm_folder(folder, utc=utc, progress=session.progress())
    lines: list[Line] = [message("invitation-confirmed", count=done.messages)]
    if done.overtaken:
        lines += [Heading(message("cli-overtaken", files=len(done.overtaken))), *done.overtaken]
    return Answer({"messages": done.messages, "overtaken": done.overtaken}, lines)


def written_lines(written: Written, folder: str) -> list[Line]:
    """How many files were written, how many stood there already, and who cannot be invited."""
    fresh = sum(file.changed for file in written.files)
    head = message("cli-written", files=len(written.files), folder=folder, fresh=fresh)
    return [head, *written.problems]


def _outbox(outbox: Outbox) -> list[Line]:
    names = [message(f"cli-column-{name}") for name in ("recipient", "start", "method", "change")]
    rows: list[tuple[Value, ...]] = [
        (one.name, one.start, one.method, message("cli-changes", changes=list(one.changes))) for one in outbox.messages
    ]
    problems: list[Line] = [Heading(message("cli-problems")), *outbox.problems] if outbox.problems else []
    return [*table(names, rows, message("cli-no-messages")), *problems]
