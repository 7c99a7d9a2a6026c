"""`rondo today`: what is on this week."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import typer

from scheduler.model import Finding, message
from scheduler.workspace.views.exchange import SitOutView
from scheduler.workspace.views.overview import Due, RotationChange, Today, TodayMeeting
from tui.commands.answer import Answer, Heading, Line, Table
from tui.commands.session import session_of
from tui.commands.shape import verb


def register(root: typer.Typer) -> None:
    """Add the verb to the command line."""
    verb(
        root,
        "today",
        week=str,
        meetings=list[TodayMeeting],
        sitting_out=list[SitOutView],
        findings=list[Finding],
        due=list[Due],
        rotation_changes=list[RotationChange],
    )(today)


def today(context: typer.Context) -> Answer:
    """This week."""
    session = session_of(context)
    view = session.workspace.overview.today()
    data = {name: getattr(view, name) for name in Today.__struct_fields__}
    return Answer(data, list(_today_lines(view)))


def _today_lines(view: Today) -> Iterator[Line]:
    yield Heading(
        message("cli-today-head", day=view.day, week=message("word-week", number=str(view.day.isocalendar().week)))
    )
    if view.empty:
        yield message("cli-today-empty")
        return
    if view.goal is not None:
        yield message("cli-today-goal", goal=view.goal.sentence)
    yield ""
    if view.meetings:
        yield Heading(message("cli-today-meetings"))
        names = ("date", "time", "programme", "who", "place", "persona")
        rows = [
            (
                meeting.date,
                meeting.table.start.timetz().replace(tzinfo=None),
                meeting.programme_name,
                [name for side in meeting.table.names.values() for name in side],
                message("word-online") if meeting.table.online else meeting.table.place,
                meeting.table.persona_name,
            )
            for meeting in view.meetings
        ]
        yield Table([message(f"cli-column-{name}") for name in names], rows)
    else:
        yield message("cli-today-no-meetings")
    if view.sitting_out:
        yield Heading(message("cli-today-sitting-out"))
        heads = [message(f"cli-column-{name}") for name in ("who", "side", "reason")]
        yield Table(heads, [(out.name, out.side, out.reason) for out in view.sitting_out])
    if view.due:
        yield Heading(message("cli-today-due"))
        yield from (message("cli-indented", text=due.text) for due in view.due)
    if view.findings:
        yield Heading(message("cli-today-findings"))
        yield from (msgspec.structs.replace(finding, repairs=()) for finding in view.findings)
    if view.rotation_changes:
        yield Heading(message("cli-today-changes"))
        changes = [(change.date, change.text) for change in view.rotation_changes]
        yield Table([message("cli-column-date"), message("cli-column-text")], changes)
