"""Cards for an event: one a table with its rounds, one a person with where they sit when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scheduler.reports.report import Report, Table
from scheduler.workspace.reporting.words import Words
from scheduler.workspace.views.event import EventRoundView, EventTableView, EventView

Seat = tuple[EventRoundView, EventTableView]


def event_report(words: Words, event: EventView) -> Report:
    """The whole plan, then a card a table and a card a person, each on its own page's part."""
    blocks = [_plan(words, event), *_table_cards(words, event), *_person_cards(words, event)]
    subtitle = f"{words.texts.day_text(event.day)}, {event.at}"
    return words.report(event.name, subtitle, blocks)


def _when(words: Words, round: EventRoundView) -> str:
    return words.texts.time_text(round.start)


def _who(words: Words, table: EventTableView, without: str = "") -> str:
    names = [
        name
        for ids, side in zip(table.people, table.names, strict=True)
        for id, name in zip(ids, side, strict=True)
        if id != without
    ]
    return words.texts.join(names)


def _plan(words: Words, event: EventView) -> Table:
    numbers = sorted({table.number for round in event.rounds for table in round.tables})
    titles = [f"-{words.say('report-when')}", *(words.say("event-table", number=number) for number in numbers)]
    rows = []
    for round in event.rounds:
        seated = {table.number: _who(words, table) for table in round.tables}
        rows.append([f"{round.number}. {_when(words, round)}", *(seated.get(number, "") for number in numbers)])
    return words.table(words.say("event-plan"), titles, rows, words.say("event-not-planned"))


def _table_cards(words: Words, event: EventView) -> Iterator[Table]:
    seats: dict[int, list[Seat]] = defaultdict(list)
    for round in event.rounds:
        for table in round.tables:
            seats[table.number].append((round, table))
    titles = [f"-{words.say('event-round')}", f"-{words.say('report-when')}", words.say("event-who")]
    for number, some in sorted(seats.items()):
        rows = [(str(round.number), _when(words, round), _who(words, table)) for round, table in some]
        yield words.table(words.say("event-table", number=number), titles, rows)


def _person_cards(words: Words, event: EventView) -> Iterator[Table]:
    seats: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    for round in event.rounds:
        for table in round.tables:
            for ids, names in zip(table.people, table.names, strict=True):
                for id, name in zip(ids, names, strict=True):
                    seats[name, id].append((round, table))
    titles = [
        f"-{words.say('event-round')}",
        f"-{words.say('report-when')}",
        f"-{words.say('event-at')}",
        words.say("report-with"),
    ]
    for (name, id), some in sorted(seats.items()):
        by_round = {round.number: (round, table) for round, table in some}
        rows = []
        for round in event.rounds:
            seat = by_round.get(round.number)
            place = (str(seat[1].number), _who(words, seat[1], id)) if seat else ("–", words.say("event-pause"))
            rows.append((str(round.number), _when(words, round), *place))
        yield words.table(name, titles, rows)
