"""What writing 10,000 invitations costs, against plain icalendar of the same events, and what writing changes does."""

from __future__ import annotations

import tempfile
import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import msgspec
from icalendar import Alarm, Calendar, Component, Event, vCalAddress

from scheduler.calendars import drafts
from scheduler.calendars.changes import in_words
from scheduler.calendars.disk import write_files
from scheduler.calendars.entries import Entry
from scheduler.calendars.files import invitation
from scheduler.calendars.ledger import confirmed
from scheduler.calendars.outgoing import Outgoing, Source
from scheduler.calendars.zones import timezone_bytes
from scheduler.model import (
    AgendaItem,
    Goal,
    LedgerEntry,
    Persona,
    PlanState,
    Programme,
    Room,
    Round,
    Side,
    Table,
    Way,
    round_id,
)
from tests.benchmarks.companies import two_sides
from tests.benchmarks.measure import Row, paired

TODAY = date(2027, 1, 4)
TABLES, WEEKS = 200, 50
CHANGED = 50
STORY = "Zwei- bis dreimal im Monat steht eine Linie, und niemand weiß vorher, welche.\n" * 5


def company() -> Source:
    """Two sides of 200 people who meet in 200 tables a week for 50 weeks: 10,000 meetings, five personas."""
    first = date(2027, 1, 7)
    until = first + timedelta(weeks=WEEKS)
    staff = two_sides(TABLES, TABLES, first, until)
    programme = Programme(
        id="vm",
        name="Vertrieb–Marketing",
        sides=(Side(name="Vertrieb", people="department:vi"), Side(name="Marketing", people="department:ma")),
        first=first,
        until=until,
        goal=Goal(sentence="40 von 100 Leads werden zu Angeboten."),
        agenda=(AgendaItem(topic="persona", minutes=20), AgendaItem(topic="discussion", minutes=40)),
        organizer_name="Ulrike Sommer",
        organizer_email="ulrike.sommer@firma.example",
        state=PlanState.PUBLISHED,
    )
    personas = [Persona(id=f"p{n}", name=f"Persona {n}", problems=STORY, solution=STORY) for n in range(5)]
    rounds = [_round(first + timedelta(weeks=week), week) for week in range(WEEKS)]
    staff = type(staff)(
        people=staff.people,
        departments=staff.departments,
        sites=staff.sites,
        rooms={"isar": Room(id="isar", name="Isar", site="muc", parallel=TABLES)},
    )
    return Source(
        company=staff,
        programmes={programme.id: programme},
        rounds={one.id: one for one in rounds},
        personas={persona.id: persona for persona in personas},
    )


def _round(day: date, week: int) -> Round:
    tables = tuple(
        Table(
            id=f"vm.{day}.{n}",
            people=((f"vi-{n}",), (f"ma-{(n + week) % TABLES}",)),
            room="isar",
            persona=f"p{(n + week) % 5}",
        )
        for n in range(TABLES)
    )
    return Round(id=round_id("vm", day), programme="vm", day=day, tables=tables, published=True, published_on=TODAY)


def plain(entry: Entry, zone: Component) -> bytes:
    """The same event as the library's users write it; the zone is given, since its own would take most of the time."""
    calendar = Calendar()
    calendar.add("prodid", "-//Plain//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "REQUEST")
    event = Event()
    event.add("uid", entry.uid)
    for name in ("dtstamp", "created", "last-modified"):
        event.add(name, datetime.combine(entry.made, time.min, UTC))
    for name, value in (("dtstart", entry.start), ("dtend", entry.end), ("sequence", 0), ("status", "CONFIRMED")):
        event.add(name, value)
    for name, text in (("summary", entry.summary), ("description", entry.description), ("location", entry.location)):
        event.add(name, text)
    event.add("categories", [entry.category])
    event.add("transp", "OPAQUE")
    event.add("x-microsoft-cdo-busystatus", "BUSY")
    event.add("organizer", vCalAddress.new(entry.organizer.email, cn=entry.organizer.name))
    for mailbox in entry.attendees:
        event.add("attendee", vCalAddress.new(mailbox.email, cn=mailbox.name, cutype="INDIVIDUAL", rsvp=True))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.summary)
    alarm.add("trigger", timedelta(minutes=-entry.reminder_minutes))
    event.add_component(alarm)
    calendar.add_component(zone)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def run() -> list[Row]:
    """Bytes of the same 10,000 entries, then the whole way from the plan to files on disk."""
    source = company()
    entries = [one.entry for one in Outgoing(source, TODAY).invitations()]
    zone = Component.from_ical(timezone_bytes("Europe/Berlin", 2027, 2027) or b"")
    ours, theirs = paired(
        lambda: [invitation(entry) for entry in entries], lambda: [plain(entry, zone) for entry in entries], runs=3
    )
    whole, plainly = paired(lambda: _to_disk(source), lambda: _plainly_to_disk(entries, zone), runs=3)
    sent = all_sent(source)
    memory = _memory_of(lambda: _changes_to_disk(sent))
    changes, everything = paired(lambda: _changes_to_disk(sent), lambda: _to_disk(sent), runs=3)
    size = sum(len(invitation(entry).content) for entry in entries) // len(entries)
    return [
        Row(
            name=f"{len(entries)} invitations as bytes",
            seconds=ours,
            against="plain icalendar of the same events",
            against_seconds=theirs,
            note=f"{size} bytes each",
        ),
        Row(
            name=f"{len(entries)} invitations from the plan to files",
            seconds=whole,
            against="plain icalendar of the same events, written to files",
            against_seconds=plainly,
            note="worded, written beside their place and moved there",
        ),
        Row(
            name=f"outbox of {len(entries)} meetings, {CHANGED} of them changed, to files",
            seconds=changes,
            against="writing all of them",
            against_seconds=everything,
            note=f"{2 * CHANGED} messages in words and as files; {memory:.0f} MB at most",
        ),
    ]


def all_sent(source: Source) -> Source:
    """The company after everybody has been sent everything, with some meetings half an hour later since."""
    ledger: dict[str, LedgerEntry] = {}
    for due in Outgoing(source, TODAY).due():
        ledger[due.id] = confirmed(ledger.get(due.id), [due], datetime(2027, 1, 4, 9, tzinfo=UTC), Way.MAIL)
    rounds = dict(source.rounds)
    for id in list(rounds)[:CHANGED]:
        first, *others = rounds[id].tables
        rounds[id] = rounds[id].replace(tables=(first.replace(at=time(12, 30)), *others))
    return msgspec.structs.replace(source, ledger=ledger, rounds=rounds)


def _changes_to_disk(sent: Source) -> None:
    outgoing = Outgoing(sent, TODAY)
    made = list(drafts.changes(outgoing, False, lambda *_: None))
    words = [in_words(due) for draft in made for due in draft.delivers]
    assert len(words) == 2 * CHANGED
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), [draft.target for draft in made], lambda _: None)


def _memory_of(action: Callable[[], object]) -> float:
    """The most that an action takes beside what was there before, in megabytes."""
    tracemalloc.start()
    action()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def _to_disk(source: Source) -> None:
    made = list(drafts.invitations(Outgoing(source, TODAY), False, lambda *_: None))
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), [draft.target for draft in made], lambda _: None)


def _plainly_to_disk(entries: list[Entry], zone: Component) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, entry in enumerate(entries):
            (Path(folder) / f"{number}.ics").write_bytes(plain(entry, zone))
