"""`rondo exchange slots`: when a programme could meet, by what each weekday and hour costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Annotated, Any

import typer

from scheduler.model import WrongUsage, message, read_time, read_weekdays
from scheduler.workspace.views.exchange import ProgrammeView
from scheduler.workspace.views.slots import SlotView
from tui.commands.answer import Answer, Line, Table, changed
from tui.commands.arguments import argument, first_day, flag, last_day, option, read_whole
from tui.commands.session import session_of
from tui.commands.shape import verb

COLUMNS = ("day", "at", "span", "meetings", "lost", "missing", "without-room", "hindered")
SHOWN = 3


def add_verbs(exchange: typer.Typer) -> None:
    """Add the verb to the family of exchanges."""
    verb(exchange, "slots", programme=ProgrammeView, slots=list[SlotView])(slots)


def slots(
    context: typer.Context,
    name: Annotated[str, argument("programme")],
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
    minutes: Annotated[int | None, option("--minutes", value="minutes", read=read_whole)] = None,
    weekdays: Annotated[Any, option("--weekdays", value="weekdays", read=read_weekdays)] = (0, 1, 2, 3, 4),
    begin: Annotated[time, option("--begin", value="time", read=read_time)] = time(8),
    end: Annotated[time, option("--end", value="time", read=read_time)] = time(18),
    lunch: Annotated[bool, flag("--lunch")] = False,
    count: Annotated[int, option("--count", value="count", read=read_whole)] = 10,
    take: Annotated[int | None, option("--take", value="count", read=read_whole)] = None,
) -> Answer:
    """Weekdays and hours with the meetings that each loses, the best first; `take` lets the programme meet then."""
    workspace = session_of(context).workspace
    part = workspace.slots
    found = part.find(
        name, first, until, minutes=minutes, weekdays=weekdays, begin=begin, end=end, lunch=lunch, count=count
    )
    if take is not None:
        if not 1 <= take <= len(found.slots):
            raise WrongUsage(message("slot-no-such", number=take, count=len(found.slots)), field="--take")
        slot = found.slots[take - 1]
        change = part.take(name, slot.weekday, time.fromisoformat(slot.at), slot.minutes)
        moved = next(one for one in workspace.exchange.list() if one.id == change.id)
        return changed(change, programme=moved, slots=[slot])
    body: list[Line] = [*found.sentences, Table([message(f"slot-column-{one}") for one in COLUMNS], _rows(found.slots))]
    return Answer({"programme": found.programme, "slots": found.slots}, body)


def _rows(slots: Sequence[SlotView]) -> list[Sequence[Any]]:
    return [
        (
            message("slot-own-days") if slot.weekday is None else message(f"word-weekday-{slot.weekday}"),
            slot.at,
            message("slot-span", earliest=slot.earliest, latest=slot.latest),
            slot.meetings,
            slot.lost,
            slot.missing,
            slot.without_room,
            [message("slot-hindered", name=one.name, rounds=one.rounds) for one in slot.hindered[:SHOWN]],
        )
        for slot in slots
    ]
