"""`rondo event`: one day, tables, rounds of minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Annotated, Any

import typer

from scheduler.model import Value, message, read_date, read_time
from scheduler.workspace.views.event import EventRoundView, EventView
from scheduler.workspace.views.reports import Asked
from tui.commands.answer import Answer, Heading, Line, Table, changed, table
from tui.commands.arguments import argument, flag, option, read_whole
from tui.commands.programme import read_sides
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

event = noun("event")
RESEATING = {"event": EventView, "action": str, "difference": list[str], "changed": int}


@verb(event, "create", event=EventView, action=str)
def create(
    context: typer.Context,
    name: Annotated[str, argument("name")],
    sides: Annotated[list[str], option("--side", value="side")],
    day: Annotated[date, option("--on", value="date", read=read_date)],
    at: Annotated[time, option("--at", value="time", read=read_time)] = time(14, 0),
    mode: Annotated[str, option("--mode", value="mode")] = "one-to-one",
    rounds: Annotated[int, option("--rounds", value="count", read=read_whole)] = 6,
    minutes: Annotated[int, option("--minutes", value="minutes", read=read_whole)] = 10,
    pause: Annotated[int, option("--pause", value="minutes", read=read_whole)] = 2,
    zone: Annotated[str, option("--zone", value="zone")] = "Europe/Berlin",
) -> Answer:
    """Create an event: two sides that meet in turn, or one pool at tables."""
    part = session_of(context).workspace.events
    change = part.create(
        name, sides=read_sides(sides), day=day, at=at, mode=mode, count=rounds, minutes=minutes, pause=pause, zone=zone
    )
    return changed(change, event=part.show(change.id))


@verb(event, "list", events=list[EventView])
def list_events(context: typer.Context) -> Answer:
    """The events."""
    found = session_of(context).workspace.events.list()
    names = [message(f"cli-column-{name}") for name in ("date", "name", "people", "rounds", "id")]
    rows = [(one.day, one.name, one.people, one.count, one.id) for one in found]
    return Answer({"events": found}, table(names, rows, message("cli-nothing")))


@verb(event, "show", event=EventView)
def show(context: typer.Context, which: Annotated[str, argument("event")]) -> Answer:
    """Who sits where in which round."""
    found = session_of(context).workspace.events.show(which)
    return Answer({"event": found}, lines(found))


@verb(event, "plan", event=EventView)
def plan(
    context: typer.Context,
    which: Annotated[str, argument("event")],
    seed: Annotated[int, option("--seed", value="count", read=read_whole)] = 0,
) -> Answer:
    """Seat everybody, with as many different people as can be."""
    found = session_of(context).workspace.events.plan(which, seed)
    return Answer({"event": found}, lines(found))


@verb(event, "presence", **RESEATING)
def presence(
    context: typer.Context,
    which: Annotated[str, argument("event")],
    person: Annotated[str, argument("person")],
    first: Annotated[int, option("--from", value="count", read=read_whole)] = 1,
    last: Annotated[int, option("--until", value="count", read=read_whole)] = 0,
    absent: Annotated[bool, flag("--absent")] = False,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Somebody comes late, leaves early or does not come: re-seated with few changes."""
    part = session_of(context).workspace.events
    done = part.presence(which, person, 0 if absent else first, last, dry_run=dry_run)
    body: list[Line] = [done.action, message("event-changed", count=done.changed), *done.difference]
    data: dict[str, Any] = {name: getattr(done, name) for name in RESEATING}
    return Answer(data, body)


@verb(event, "cards", file=str)
def cards(
    context: typer.Context, which: Annotated[str, argument("event")], file: Annotated[str, argument("file")]
) -> Answer:
    """Write the plan, a card a table and a card a person: HTML, PDF, XLSX, CSV or Markdown."""
    session = session_of(context)
    asked = Asked(language=session.texts.language, event=session.workspace.events.find(which).id)
    written = session.workspace.reports.write("event", file, asked)
    return Answer({"file": written.file}, [message("report-written", file=written.file)])


@verb(event, "remove", action=str)
def remove(context: typer.Context, which: Annotated[str, argument("event")]) -> Answer:
    """Remove an event."""
    return changed(session_of(context).workspace.events.remove(which))


def lines(found: EventView) -> Sequence[Line]:
    """The rounds as a table, a line a round."""
    body: list[Line] = [Heading(message("cli-text", text=found.name)), *found.sentences]
    numbers = sorted({one.number for round in found.rounds for one in round.tables})
    if numbers:
        titles = [message("event-round"), *(message("event-table", number=number) for number in numbers)]
        titles.append(message("event-pause"))
        body.append(Table(titles, [_row(round, numbers) for round in found.rounds]))
    return body


def _row(round: EventRoundView, numbers: Sequence[int]) -> tuple[Value, ...]:
    seated = {one.number: [name for side in one.names for name in side] for one in round.tables}
    return (round.number, *(seated.get(number, []) for number in numbers), list(round.pausing))
