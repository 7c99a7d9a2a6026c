"""An event as screens and commands show it."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.model import Message
from scheduler.workspace.views.view import View


class EventTableView(View, frozen=True):
    """One table in a round: its number, and people's ids and names by side."""

    number: int
    people: tuple[tuple[str, ...], ...]
    names: tuple[tuple[str, ...], ...]


class EventRoundView(View, frozen=True):
    """One round: when it begins by the plan, its tables, and who pauses."""

    number: int
    start: datetime
    tables: tuple[EventTableView, ...]
    sitting_out: tuple[str, ...]
    pausing: tuple[str, ...]


class EventView(View, frozen=True):
    """An event with its rounds. `repeats` is how many pairs sit together more than once, `moves` says how one goes on.

    `absent` are those who do not come or have left, `late` those who come later, as names.
    """

    id: str
    name: str
    day: date
    at: str
    mode: str
    sides: dict[str, str]
    count: int
    minutes: int
    pause: int
    people: int
    rounds: tuple[EventRoundView, ...]
    repeats: int
    absent: tuple[str, ...]
    late: tuple[str, ...]
    sentences: tuple[Message, ...]


class Reseating(View, frozen=True):
    """What somebody's coming or going changes: how many tables in how many rounds are other ones, whom it concerns."""

    event: EventView
    action: Message
    difference: tuple[Message, ...]
    changed: int
