"""`rondo exchange repair`, `pin`, `unpin`, `cancel`, `hold`: changes to single meetings of a programme."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from scheduler.model import MeetingState
from scheduler.workspace.views.exchange import Difference, ProgrammeView, Quality
from scheduler.workspace.views.findings import Finding
from tui.commands.answer import Answer, changed
from tui.commands.arguments import argument, first_day, flag
from tui.commands.exchange import difference_lines
from tui.commands.session import session_of
from tui.commands.shape import verb

EFFECT = {"action": str, "difference": str, "findings_added": list[Finding], "findings_removed": list[Finding]}
Name = Annotated[str, argument("programme")]
Meeting = Annotated[str, argument("meeting")]


def repair(
    context: typer.Context,
    name: Name,
    first: Annotated[date | None, first_day("--from")] = None,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Change as few meetings as possible after what has become known."""
    done = session_of(context).workspace.meetings.repair(name, first=first, dry_run=dry_run)
    hard = sum(found.severity == "hard" and found.counts for found in done.findings)
    data = {name: getattr(done, name) for name in ("programme", "difference", "told", "quality", "findings")}
    body = [*done.sentences, *difference_lines(done.difference), *done.quality.sentences, *done.findings]
    return Answer(data, body, 1 if hard else 0)


def pin(context: typer.Context, name: Name, meeting: Meeting) -> Answer:
    """Pin a meeting: planning and repairs leave it where it is."""
    return changed(session_of(context).workspace.meetings.pin(name, meeting, True))


def unpin(context: typer.Context, name: Name, meeting: Meeting) -> Answer:
    """Let a meeting be changed again."""
    return changed(session_of(context).workspace.meetings.pin(name, meeting, False))


def cancel(context: typer.Context, name: Name, meeting: Meeting) -> Answer:
    """Cancel a meeting: the two have yet to meet."""
    return changed(session_of(context).workspace.meetings.cancel(name, meeting))


def hold(
    context: typer.Context, name: Name, meeting: Meeting, missed: Annotated[bool, flag("--missed")] = False
) -> Answer:
    """Note that a meeting was held, or missed."""
    state = MeetingState.MISSED if missed else MeetingState.HELD
    return changed(session_of(context).workspace.meetings.hold(name, meeting, state))


def add_verbs(family: typer.Typer) -> None:
    """Add the verbs to those of programmes."""
    keys = {"difference": Difference, "told": str, "quality": Quality, "findings": list[Finding]}
    verb(family, "repair", programme=ProgrammeView, **keys)(repair)
    for name, action in (("pin", pin), ("unpin", unpin), ("cancel", cancel), ("hold", hold)):
        verb(family, name, **EFFECT)(action)
