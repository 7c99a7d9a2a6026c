"""What a message changes, in words: a sentence for each thing that is different, in German and English."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import msgspec
import pytest

from scheduler.calendars.changes import in_words
from scheduler.calendars.ledger import confirmed
from scheduler.calendars.outgoing import Outgoing, Source
from scheduler.model import LedgerEntry, Person, Room, Way
from scheduler.texts import texts
from tests.scheduler.calendars import company as given

LEA = Person(id="voss-lea", name="Lea Voss", email="lea@firma.example", department="ma")
DAY = date(2027, 1, 7)


def source(*, people: tuple[Person, ...] = (given.ANNA, given.KARL, LEA), day: date = DAY, **table: Any) -> Source:
    """One meeting of Anna and Karl unless others are named (`people_at`), and Karl's stay in sales."""
    one = given.table("t", *table.pop("people_at", ()), **table).replace(**table)
    found = given.source(rounds=[given.round_on(day, one)], people=people)
    rooms = {**found.company.rooms, "lech": Room(id="lech", name="Lech", site="muc")}
    return msgspec.structs.replace(found, company=msgspec.structs.replace(found.company, rooms=rooms))


def sent(one: Source) -> dict[str, LedgerEntry]:
    """The ledger after everything of it was sent."""
    ledger: dict[str, LedgerEntry] = {}
    for due in Outgoing(one, given.TODAY).due():
        ledger[due.id] = confirmed(ledger.get(due.id), [due], datetime(2027, 1, 4, 9, tzinfo=UTC), Way.MAIL)
    return ledger


def words(now: Source, person: str = "neumann-karl", language: str = "en") -> list[str]:
    """What is due to somebody after the meeting was sent as it was first, in words."""
    after = msgspec.structs.replace(now, ledger=sent(source()))
    dues = [due for due in Outgoing(after, given.TODAY).due() if due.person == person]
    return [texts(language)(change) for due in dues for change in in_words(due)]


def without(one: Source, **fields: Any) -> Source:
    """The source with other fields."""
    return msgspec.structs.replace(one, **fields)


@pytest.mark.parametrize(
    ("now", "english", "german"),
    [
        (
            source(at=time(12, 30)),
            "Thu 7 Jan 2027 moves from 12:00 to 12:30",
            "Do 07.01.2027 wird von 12:00 auf 12:30 verlegt",
        ),
        (
            source(day=DAY + timedelta(weeks=1)),
            "Moves from Thu 7 Jan 2027 12:00 to Thu 14 Jan 2027 12:00",
            "Wird von Do 07.01.2027 12:00 auf Do 14.01.2027 12:00 verlegt",
        ),
        (
            source(minutes=45),
            "Thu 7 Jan 2027 12:00: 45 instead of 60 minutes",
            "Do 07.01.2027 12:00: 45 statt 60 Minuten",
        ),
        (
            source(room="lech"),
            "Thu 7 Jan 2027 12:00: place Lech, München instead of Isar, München",
            "Do 07.01.2027 12:00: Ort Lech, München statt Isar, München",
        ),
        (
            source(room="", online=True),
            "Thu 7 Jan 2027 12:00: place online instead of Isar, München",
            "Do 07.01.2027 12:00: Ort online statt Isar, München",
        ),
        (
            source(people_at=(("voss-lea",), ("neumann-karl",))),
            "Thu 7 Jan 2027 12:00: with Lea Voss instead of Anna Brandl",
            "Do 07.01.2027 12:00: mit Lea Voss statt mit Anna Brandl",
        ),
        (source(persona=""), "Thu 7 Jan 2027 12:00: the description is different", None),
        (
            source(people=(given.ANNA, given.KARL.replace(name="Karl Huber"), LEA)),
            "Karl Neumann is called Karl Huber now",
            "Karl Neumann heißt jetzt Karl Huber",
        ),
        (
            without(source(), rounds={}),
            "Thu 7 Jan 2027 12:00 with Anna Brandl is cancelled",
            "Do 07.01.2027 12:00 mit Anna Brandl ist abgesagt",
        ),
        (
            without(source(), rotation_rows={}),
            "Vertrieb Innendienst, 1 Feb 2027 to 28 Feb 2027, is dropped",
            "Vertrieb Innendienst, 01.02.2027 bis 28.02.2027, entfällt",
        ),
        (
            source(people=(given.ANNA, given.KARL.replace(email="karl@neu.example"), LEA)),
            "Goes to the new address; nothing else is different",
            "Geht an die neue Adresse; sonst ist nichts anders",
        ),
    ],
)
def test_each_difference_is_a_sentence(now: Source, english: str, german: str | None) -> None:
    """One thing is different, and only that is said."""
    assert words(now) == [english]
    if german:
        assert words(now, language="de") == [german]


def test_what_is_new_is_said_with_whom_and_for_stays_where() -> None:
    """The first message about anything."""
    every = [(due.person, [texts("en")(one) for one in in_words(due)]) for due in Outgoing(source(), given.TODAY).due()]
    assert every == [
        ("brandl-anna", ["New: Thu 7 Jan 2027 12:00 with Karl Neumann"]),
        ("neumann-karl", ["New: Thu 7 Jan 2027 12:00 with Anna Brandl"]),
        ("neumann-karl", ["New: Vertrieb Innendienst, 1 Feb 2027 to 28 Feb 2027"]),
    ]


def test_whoever_is_replaced_is_told_that_the_meeting_is_held_without_them() -> None:
    """Anna is called off, though the meeting is not."""
    now = source(people_at=(("voss-lea",), ("neumann-karl",)))
    assert words(now, "brandl-anna") == ["Thu 7 Jan 2027 12:00 takes place without this person"]
