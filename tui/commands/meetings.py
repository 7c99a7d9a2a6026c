"""`rondo exchange repair`, `swap`, `move`, `pin`, `unpin`, `cancel`, `hold`: changes to single meetings."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated

import typer

from scheduler.model import MeetingState, message, read_date, read_time
from scheduler.workspace.views.changes import Choice, MeetingChange, PersonChangeView
from scheduler.workspace.views.exchange import Difference, ProgrammeView, Quality
from scheduler.workspace.views.findings import Finding
from tui.commands.answer import Answer, Heading, Line, changed
from tui.commands.arguments import argument, first_day, flag, option
from tui.commands.exchange import difference_lines
from tui.commands.session import session_of
from tui.commands.shape import verb

EFFECT = {
    "action": str,
    "meeting": str,
    "difference": list[str],
    "people": list[PersonChangeView],
    "told": list[str],
    "findings_added": list[Finding],
    "findings_removed": list[Finding],
}
REPAIR = {
    "programme": ProgrammeView,
    "difference": Difference,
    "people": list[PersonChangeView],
    "told": list[str],
    "changed": int,
    "fewest": int,
    "lost": list[str],
    "regained": list[str],
    "choices": list[Choice],
    "quality": Quality,
    "findings": list[Finding],
    "findings_added": list[Finding],
    "findings_removed": list[Finding],
}
Name = Annotated[str, argument("programme")]
Meeting = Annotated[str, argument("meeting")]
DryRun = Annotated[bool, flag("--dry-run")]
Pin = Annotated[bool, flag("--pin")]


def repair(
    context: typer.Context,
    name: Name,
    first: Annotated[date | None, first_day("--from")] = None,
    take: Annotated[str, option("--take", value="choice")] = "",
    only_rounds: Annotated[bool, flag("--only-rounds")] = False,
    dry_run: DryRun = False,
) -> Answer:
    """Change as few meetings as possible after what has become known."""
    part = session_of(context).workspace.meetings
    done = part.repair(name, first=first, dry_run=dry_run, take=take, catch_up=not only_rounds)
    hard = sum(found.severity == "hard" and found.counts for found in done.findings)
    body: list[Line] = [*done.sentences, *difference_lines(done.difference)]
    if done.people:
        body += ["", *(view.text for view in done.people)]
    if done.choices:
        body += ["", Heading(message("cli-choices"))]
        body += [message("cli-choice", text=choice.text, command=choice.command) for choice in done.choices]
    body += ["", *done.quality.sentences, *done.findings]
    return Answer({name: getattr(done, name) for name in REPAIR}, body, 1 if hard else 0)


def swap(
    context: typer.Context,
    name: Name,
    one: Annotated[str, argument("person-or-meeting")],
    other: Annotated[str, argument("person-or-meeting")],
    round_: Annotated[date | None, option("--round", value="date", read=read_date)] = None,
    pin: Pin = False,
    dry_run: DryRun = False,
) -> Answer:
    """Let two meetings change rounds, or two people of one side change tables in a round."""
    part = session_of(context).workspace.meetings
    if round_ is None:
        return _said(part.swap(name, one, other, pin=pin, dry_run=dry_run))
    return _said(part.swap_people(name, round_, one, other, pin=pin, dry_run=dry_run))


def move(
    context: typer.Context,
    name: Name,
    meeting: Meeting,
    to: Annotated[date | None, option("--to", value="date", read=read_date)] = None,
    at: Annotated[time | None, option("--at", value="time", read=read_time)] = None,
    room: Annotated[str, option("--room", value="room")] = "",
    online: Annotated[bool, flag("--online")] = False,
    pin: Pin = False,
    dry_run: DryRun = False,
) -> Answer:
    """Move a meeting to another round, hour or room, or online; invitations stay the same ones."""
    part = session_of(context).workspace.meetings
    return _said(part.move(name, meeting, to=to, at=at, room=room, online=online, pin=pin, dry_run=dry_run))


def pin(context: typer.Context, name: Name, meeting: Meeting, dry_run: DryRun = False) -> Answer:
    """Pin a meeting: planning and repairs leave it where it is."""
    return _said(session_of(context).workspace.meetings.pin(name, meeting, True, dry_run=dry_run))


def unpin(context: typer.Context, name: Name, meeting: Meeting, dry_run: DryRun = False) -> Answer:
    """Let a meeting be changed again."""
    return _said(session_of(context).workspace.meetings.pin(name, meeting, False, dry_run=dry_run))


def cancel(context: typer.Context, name: Name, meeting: Meeting, dry_run: DryRun = False) -> Answer:
    """Cancel a meeting: the two have yet to meet."""
    return _said(session_of(context).workspace.meetings.cancel(name, meeting, dry_run=dry_run))


def hold(
    context: typer.Context,
    name: Name,
    meeting: Meeting,
    missed: Annotated[bool, flag("--missed")] = False,
    dry_run: DryRun = False,
) -> Answer:
    """Note that a meeting was held, or missed."""
    state = MeetingState.MISSED if missed else MeetingState.HELD
    return _said(session_of(context).workspace.meetings.hold(name, meeting, state, dry_run=dry_run))


def _said(change: MeetingChange) -> Answer:
    return changed(change, meeting=change.id, people=change.people, told=change.told)


def add_verbs(family: typer.Typer) -> None:
    """Add the verbs to those of programmes."""
    verb(family, "repair", **REPAIR)(repair)
    actions = (("swap", swap), ("move", move), ("pin", pin), ("unpin", unpin), ("cancel", cancel), ("hold", hold))
    for name, action in actions:
        verb(family, name, **EFFECT)(action)
