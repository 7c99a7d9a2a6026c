"""One event: rounds of a few minutes at numbered tables on one day, like a speed date."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from scheduler.model.errors import require
from scheduler.model.exchange import Programme, Side
from scheduler.model.record import Record
from scheduler.model.time import check_zone

MOST_ROUNDS = 40


class EventTable(Record, frozen=True):
    """Who sits at a table in a round, by side (one or two)."""

    number: int
    people: tuple[tuple[str, ...], ...]

    @property
    def everybody(self) -> tuple[str, ...]:
        """The people of all sides."""
        return tuple(person for side in self.people for person in side)


class EventRound(Record, frozen=True):
    """One round: its tables, and who has none."""

    tables: tuple[EventTable, ...] = ()
    sitting_out: tuple[str, ...] = ()


class Presence(Record, frozen=True):
    """When somebody is there who is not there for all of it: from a round on (0: never) up to one (0: the end)."""

    person: str
    first: int = 1
    last: int = 0

    def covers(self, round: int) -> bool:
        """Whether they are there in a round, counted from 1."""
        return self.first > 0 and round >= self.first and (self.last == 0 or round <= self.last)


class Event(Record, frozen=True):
    """An event with its rounds; `mode` as a programme's: one-to-one, tables:A+B, or tables:K for a single pool.

    `minutes` a round, `pause` minutes between two. `presences` are those who come late, leave early or do not come.
    """

    id: str
    name: str
    day: date
    sides: tuple[Side, ...]
    at: time = time(14, 0)
    zone: str = "Europe/Berlin"
    mode: str = "one-to-one"
    count: int = 6
    minutes: int = 10
    pause: int = 2
    presences: tuple[Presence, ...] = ()
    rounds: tuple[EventRound, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        require(
            1 <= self.count <= MOST_ROUNDS, "event-error-rounds", field="rounds", value=self.count, most=MOST_ROUNDS
        )
        require(1 <= self.minutes <= 240, "event-error-minutes", field="minutes", value=self.minutes)
        require(0 <= self.pause <= 120, "event-error-pause", field="pause", value=self.pause)
        check_zone(self.zone, "zone")
        Programme(id="x", name="x", sides=self.sides, first=self.day, until=self.day, mode=self.mode)

    def start_of(self, round: int) -> datetime:
        """When a round begins, counted from 1, if all goes by the clock."""
        begin = datetime.combine(self.day, self.at, ZoneInfo(self.zone))
        return begin + timedelta(minutes=(round - 1) * (self.minutes + self.pause))

    def is_there(self, person: str, round: int) -> bool:
        """Whether somebody is expected in a round, counted from 1."""
        return all(one.covers(round) for one in self.presences if one.person == person)
