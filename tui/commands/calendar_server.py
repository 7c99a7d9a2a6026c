"""`rondo invitations publish-caldav`: what is planned, into a calendar on a server."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler.model import Value, message
from scheduler.workspace.views.sending import CalendarConflict, CalendarStep, PublishedTo
from tui.commands.answer import Answer, Heading, Line, table
from tui.commands.arguments import flag, option
from tui.commands.sending import password_asker
from tui.commands.session import session_of
from tui.commands.shape import verb
from tui.commands.stopping import stopped_by_interrupt

PUBLISHED = {
    "calendar": str, "sent": list[CalendarStep], "failed": list[CalendarStep], "conflicts": list[CalendarConflict],
    "unchanged": int, "problems": list[str],
}  # fmt: skip


def add_verbs(invitations: typer.Typer) -> None:
    """Put the verb among those of invitations."""
    verb(invitations, "publish-caldav", **PUBLISHED)(publish)


def publish(
    context: typer.Context,
    calendar: Annotated[str, option("--calendar", value="url")] = "",
    person: Annotated[str | None, option("--person", value="person")] = None,
    programme: Annotated[str | None, option("--programme", value="programme")] = None,
    on_conflict: Annotated[str, option("--on-conflict", value="on-conflict")] = "report",
    keep_password: Annotated[bool, flag("--keep-password")] = False,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Put the meetings, or one person's plan, into a calendar on a server; what others changed there is told."""
    session = session_of(context)
    part = session.workspace.calendar_server
    asked: list[str] = []
    with stopped_by_interrupt() as stop:
        done = part.publish(
            calendar,
            person=person,
            programme=programme,
            conflicts=on_conflict,
            dry_run=dry_run,
            ask=password_asker(session, asked),
            progress=session.progress(),
            stop=stop,
        )
    if keep_password and asked and not part.keep_password(asked[-1], calendar):
        session.preview([message("cli-no-keyring")])
    return Answer({key: getattr(done, key) for key in PUBLISHED}, _lines(done, dry_run), _code(done))


def _code(done: PublishedTo) -> int:
    if done.stopped:
        return 130
    return 1 if done.failed or done.conflicts else 0


def _lines(done: PublishedTo, dry_run: bool) -> list[Line]:
    key = "cli-caldav-preview" if dry_run else "cli-caldav-done"
    lines: list[Line] = [message(key, count=len(done.sent), unchanged=done.unchanged, calendar=done.calendar)]
    names = [message(f"cli-column-{name}") for name in ("start", "step", "entry")]
    if done.sent:
        lines += table(names, [_row(step) for step in done.sent])
    if done.failed:
        columns = [*names, message("cli-column-reason")]
        rows = [(*_row(step), step.reason or "") for step in done.failed]
        lines += [Heading(message("cli-caldav-failed", count=len(done.failed))), *table(columns, rows)]
    if done.conflicts:
        columns = [message(f"cli-column-{name}") for name in ("start", "entry", "change")]
        found: list[tuple[Value, ...]] = [
            (one.start, one.summary, message("cli-changes", changes=list(one.changes))) for one in done.conflicts
        ]
        lines += [Heading(message("cli-caldav-conflicts", count=len(done.conflicts))), *table(columns, found)]
        lines.append(message("cli-caldav-choose"))
    if done.problems:
        lines += [Heading(message("cli-problems")), *done.problems]
    return lines


def _row(step: CalendarStep) -> tuple[Value, ...]:
    return (step.start, message(f"cli-step-{step.step}"), step.summary)
