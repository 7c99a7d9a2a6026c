"""Which meeting is meant: by its id, or by somebody at it and the day of its round."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Person, Refused, message, read_date
from scheduler.pairing import edits
from scheduler.pairing.priorities import table_of
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown


def meeting_id(exchange: ExchangeRounds, text: str, people: Iterable[Person]) -> str:
    """The id of a meeting that is named by it, or as `ann@2027-01-14`; raises Refused where nobody sits there then."""
    who, at, day = text.strip().rpartition("@")
    if not at or any(table.id == text.strip() for round in exchange.rounds for table in round.tables):
        return text.strip()
    person = find_one(who, people, person_names, person_shown, "person")
    round = edits.round_on(exchange, read_date(day, "meeting"), "meeting")
    table = table_of(round, person.id)
    if table is None:
        raise Refused(message("meeting-none-then", person=person.name, day=round.day), field="meeting")
    return table.id
