"""Random lives of an exchange: what planners do to it, what they send, and what everybody's calendar makes of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from scheduler.model import (
    Assignment,
    AssignmentStatus,
    Department,
    LedgerEntry,
    MeetingState,
    Person,
    Persona,
    PlanState,
    Programme,
    Record,
    RondoError,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Settings,
    Side,
    Site,
    Table,
    Way,
    message,
)
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.invitations import Letter
from tests.scheduler.calendars.client import CalendarProgram

FIRST = date(2027, 1, 7)
TODAY = date(2027, 1, 4)
WEEKS = 5
NAME = "exchange"
SELLERS = ("Anna Brandl", "Bo Ek", "Cem Demir")
MARKETERS = ("Karl Neumann", "Lea Voss", "Mia Sand")


def records() -> list[Record]:
    """Two sides of three people, two rooms, a persona, a programme of five rounds, and a rotation of two stays."""
    people = [
        Person(
            id=name.split()[1].lower(),
            name=name,
            email=f"{name.split()[1].lower()}@firma.example",
            department="vi" if name in SELLERS else "ma",
            language="en" if number % 2 else "de",
        )
        for number, name in enumerate((*SELLERS, *MARKETERS))
    ]
    stays = (
        Assignment(id="s1", department="ma", start=date(2027, 1, 4), end=date(2027, 1, 18)),
        Assignment(id="s2", department="ma", start=date(2027, 1, 25), end=date(2027, 2, 8)),
    )
    return [
        Settings(organizer_name="HR", organizer_email="hr@firma.example"),
        Site(id="muc", name="München", region="DE-BY", time_zone="Europe/Berlin"),
        Room(id="isar", name="Isar", site="muc", parallel=3),
        Room(id="lech", name="Lech", site="muc", parallel=3),
        Department(id="vi", code="VI", name="Vertrieb"),
        Department(id="ma", code="MA", name="Marketing"),
        *people,
        Persona(id="petra", name="Petra", problems="Stillstand"),
        Programme(
            id=NAME,
            name="Austausch",
            sides=(Side(name="Vertrieb", people="department:vi"), Side(name="Marketing", people="department:ma")),
            first=FIRST,
            until=FIRST + timedelta(weeks=WEEKS - 1),
            rooms=("isar",),
        ),
        RotationPlan(
            id="rotation", name="Rotation", start=date(2027, 1, 4), end=date(2027, 3, 1), state=PlanState.PUBLISHED
        ),
        RotationRow(id="rotation.brandl", plan="rotation", person="brandl", assignments=stays),
    ]


class Life:
    """One random life. `step` does something, `send` plays what is due into the calendars and compares them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self._moment = datetime(2027, 1, 4, 8, tzinfo=UTC)
        self.workspace: Workspace = open_workspace(
            folder / f"{seed}.rondo.json",
            today=TODAY,
            actor="bob",
            create=True,
            clock=self._clock,
            token=lambda: "0123456789abcdef",
        )
        self.programs: dict[str, CalendarProgram] = {}
        self.importers: set[str] = set()
        self._folder = folder
        self.log: list[str] = []
        self.sent = 0
        self._names = 0
        with self.workspace.context.change(message("people-demo-settled")) as transaction:
            for record in records():
                transaction.put(record)
        self.workspace.context.actor = "ada"
        self.workspace.exchange.plan(NAME)
        self.workspace.exchange.publish(NAME)
        self._actions: tuple[Callable[[], object], ...] = (
            self._move_hour,
            self._move_round,
            self._swap,
            self._swap_people,
            self._cancel,
            self._hold,
            self._sick,
            self._rename,
            self._other_mailbox,
            self._language,
            self._leave,
            self._join,
            self._room_name,
            self._programme,
            self._persona,
            self._stay,
            self._repair,
            self._plan_anew,
            self._undo,
            self._undo,
            self._redo,
            self._week_passes,
        )

    @property
    def today(self) -> date:
        """The planning day of this life."""
        return self.workspace.context.today

    def step(self) -> None:
        """Do something that comes to mind; what the program refuses is not done."""
        action = self._chance.choice(self._actions)
        self._moment += timedelta(minutes=7)
        try:
            action()
        except RondoError as error:
            self.log.append(f"{action.__name__}: refused ({error.text.key})")
        else:
            self.log.append(action.__name__)

    def send(self) -> None:
        """Send what is due, perhaps with trouble on the way; in the end everybody has everything."""
        before = self._sequences()
        letters = self.workspace.invitations.letters()
        if self._chance.random() < 0.4:
            some = [letter for letter in letters if self._chance.random() < 0.5]
            self._deliver(some)
            if self._chance.random() < 0.5:
                self.step()
            letters = self.workspace.invitations.letters()
        self._deliver(letters)
        self.log.append(f"sent {len(letters)}")
        assert self.workspace.invitations.letters() == (), self.told("something is due again")
        after = self._sequences()
        assert all(after[uid] >= sequence for uid, sequence in before.items()), self.told("SEQUENCE fell")
        self._compare()

    def hand_over_plan(self, person: str) -> None:
        """Somebody imports their plan, and wants nothing but plans from then on."""
        folder = self._folder / f"plan-{person}"
        program = self.programs.setdefault(person, CalendarProgram())
        for file in self.workspace.invitations.write(folder, person=person, what="plans").files:
            program.take(Path(file.path).read_bytes(), "", self.today)
        self.workspace.invitations.confirm_folder(folder)
        self.importers.add(person)
        self.log.append(f"plan of {person}")

    def told(self, what: str) -> str:
        """What went wrong, and how it came to that."""
        return "\n".join([what, *self.log])

    def _deliver(self, letters: tuple[Letter, ...] | list[Letter]) -> None:
        for letter in letters:
            program = self.programs.setdefault(letter.message.person, CalendarProgram())
            mailbox = "" if letter.message.method == "PUBLISH" else letter.message.recipient
            program.take(letter.content, mailbox, self.today)
            assert not program.complaints, self.told(f"{letter.message.person}: {program.complaints}")
        self.sent += len(letters)
        if len(letters) < 5:
            for letter in letters:
                self.workspace.invitations.confirm([letter], Way.MAIL)
        else:
            self.workspace.invitations.confirm(letters, Way.FILE)

    def _compare(self) -> None:
        """Everybody's calendar shows exactly what is planned from today on."""
        wanted = self._wanted()
        for person in {*self.programs, *wanted}:
            events = self.programs[person].events if person in self.programs else {}
            coming = {uid: event for uid, event in events.items() if event.last_day >= self.today}
            known = self.workspace.context.all(Person).get(person)
            if known and not known.email and person not in self.importers:  # nobody can tell them anything of meetings
                coming = {uid: event for uid, event in coming.items() if "@rotation." in uid}
            shown: dict[str, tuple[object, ...]] = {
                uid: (event.start, event.end, event.location, event.summary) for uid, event in coming.items()
            }
            expected = wanted.get(person, {})
            for uid, event in shown.items():
                if uid in self._over() and uid not in expected:
                    expected[uid] = event
            for uid in set(expected) - set(shown):
                if uid in self._over():
                    del expected[uid]
            assert shown == expected, self.told(f"{person} on {self.today}: {_difference(shown, expected)}")

    def _wanted(self) -> dict[str, dict[str, tuple[object, ...]]]:
        """What stands in the plan for everybody who can be invited, written down a second time."""
        context = self.workspace.context
        programme = context.all(Programme)[NAME]
        people, domain = context.all(Person), self.workspace.invitations.domain
        wanted: dict[str, dict[str, tuple[object, ...]]] = {}
        for round_ in context.all(Round).values():
            for table in round_.tables if round_.published and round_.day >= self.today else ():
                if table.state in (MeetingState.CANCELLED, MeetingState.MISSED, MeetingState.HELD):
                    continue
                start = datetime.combine(round_.day, table.at or programme.at, ZoneInfo(programme.zone)).astimezone(UTC)
                end = start + timedelta(minutes=table.minutes or programme.minutes)
                for person in table.everybody:
                    if people[person].email or person in self.importers:
                        room = f"{context.all(Room)[table.room].name}, München" if table.room else ""
                        place = "online" if table.online else room
                        word = " and " if people[person].language == "en" else " und "
                        names = word.join(people[one].name for one in table.everybody)
                        summary = f"{programme.name}: {names}"
                        if person in self.importers:
                            partners = word.join(people[one].name for one in table.everybody if one != person)
                            of = "with" if people[person].language == "en" else "mit"
                            summary = f"{programme.name} {of} {partners}"
                        uid = f"{table.id}@exchange.{domain}"
                        wanted.setdefault(person, {})[uid] = (start, end, place, summary)
        for row in context.all(RotationRow).values():
            for stay in row.assignments:
                if stay.end > self.today and stay.status != AssignmentStatus.BROKEN_OFF:
                    uid = f"rotation.{row.person}.{stay.id}@rotation.{domain}"
                    word = "Assignment" if people[row.person].language == "en" else "Einsatz"
                    name = context.all(Department)[stay.department].name
                    wanted.setdefault(row.person, {})[uid] = (stay.start, stay.end, "", f"{word}: {name}")
        return wanted

    def _over(self) -> set[str]:
        """The meetings of today that were held or missed: about them nothing is said any more."""
        domain = self.workspace.invitations.domain
        return {
            f"{table.id}@exchange.{domain}"
            for round_ in self._rounds()
            for table in round_.tables
            if table.state in (MeetingState.HELD, MeetingState.MISSED)
        }

    def _sequences(self) -> dict[str, int]:
        return {entry.uid: entry.newest.sequence for entry in self.workspace.context.all(LedgerEntry).values()}

    def _clock(self) -> datetime:
        return self._moment

    # What planners do

    def _rounds(self) -> list[Round]:
        return list(self.workspace.context.all(Round).values())

    def _meetings(self) -> list[Table]:
        return [table for round_ in self._rounds() if round_.day >= self.today for table in round_.tables]

    def _meeting(self) -> str:
        tables = self._meetings()
        return self._chance.choice(tables).id if tables else ""

    def _person(self) -> str:
        return self._chance.choice(list(self.workspace.context.all(Person)))

    def _new_name(self) -> str:
        self._names += 1
        first = self._chance.choice(["Ada", "Émile", 'Ümit, Jr.; "x"'])
        return f"{first} N{self._names}"

    def _move_hour(self) -> None:
        at = time(self._chance.choice([9, 12, 14]), self._chance.choice([0, 30]))
        self.workspace.meetings.move(NAME, self._meeting(), at=at)

    def _move_round(self) -> None:
        days = [one.day for one in self._rounds() if one.day >= self.today]
        if days:
            self.workspace.meetings.move(NAME, self._meeting(), to=self._chance.choice(days))

    def _swap(self) -> None:
        self.workspace.meetings.swap(NAME, self._meeting(), self._meeting())

    def _swap_people(self) -> None:
        if rounds := self._rounds():
            day = self._chance.choice(rounds).day
            self.workspace.meetings.swap_people(NAME, day, self._person(), self._person())

    def _cancel(self) -> None:
        self.workspace.meetings.cancel(NAME, self._meeting())

    def _hold(self) -> None:
        state = self._chance.choice([MeetingState.HELD, MeetingState.MISSED])
        today = [one for one in self._rounds() if one.day <= self.today]
        tables = [table.id for one in today for table in one.tables]
        if tables:
            self.workspace.meetings.hold(NAME, self._chance.choice(tables), state)

    def _sick(self) -> None:
        first = self.today + timedelta(days=self._chance.randrange(0, 20))
        self.workspace.people.add_absence(self._person(), first, first + timedelta(days=self._chance.randrange(0, 9)))
        self._repair()

    def _repair(self) -> None:
        self.workspace.meetings.repair(NAME)

    def _rename(self) -> None:
        self.workspace.people.edit(self._person(), name=self._new_name())

    def _other_mailbox(self) -> None:
        self._names += 1
        email = self._chance.choice(["", f"new{self._names}@firma.example", f"New{self._names}@firma.example"])
        self.workspace.people.edit(self._person(), email=email)

    def _language(self) -> None:
        """Only of people who have nothing yet: what somebody has is not sent again for its language."""
        person = self._person()
        if person not in self.programs:
            self.workspace.people.edit(person, language=self._chance.choice(["de", "en"]))

    def _leave(self) -> None:
        self.workspace.people.edit(self._person(), leaves=self.today + timedelta(days=self._chance.randrange(0, 9)))
        self._repair()

    def _join(self) -> None:
        self._names += 1
        self.workspace.people.add(
            name=f"Nova N{self._names}", email=f"nova{self._names}@firma.example", department="vi", language="en"
        )
        self._repair()

    def _room_name(self) -> None:
        self.workspace.places.edit_room(self._chance.choice(["isar", "lech"]), name=f"Raum {self._chance.randrange(9)}")

    def _programme(self) -> None:
        change: dict[str, Any] = self._chance.choice(
            [
                {"at": time(11, 0)},
                {"minutes": 45},
                {"name": "Austausch 2"},
                {"rooms": ("lech",)},
                {"reminder_minutes": 5},
            ]
        )
        self.workspace.exchange.edit(NAME, **change)

    def _persona(self) -> None:
        with self.workspace.context.change(message("people-demo-settled")) as transaction:
            for round_ in self._rounds():
                if round_.day >= self.today and self._chance.random() < 0.3:
                    tables = tuple(table.replace(persona="petra") for table in round_.tables)
                    transaction.put(round_.replace(tables=tables))

    def _stay(self) -> None:
        row = self.workspace.context.all(RotationRow)["rotation.brandl"]
        number = self._chance.randrange(2)
        stay = row.assignments[number]
        if stay.start >= self.today:
            days = timedelta(days=self._chance.randrange(-3, 4))
            status = self._chance.choice([AssignmentStatus.PLANNED, AssignmentStatus.BROKEN_OFF])
            other = stay.replace(start=max(stay.start + days, self.today), status=status)
            stays = tuple(
                sorted([*row.assignments[:number], other, *row.assignments[number + 1 :]], key=lambda s: s.start)
            )
            with self.workspace.context.change(message("people-demo-settled")) as transaction:
                transaction.put(row.replace(assignments=stays))

    def _plan_anew(self) -> None:
        self.workspace.exchange.plan(NAME)
        self.workspace.exchange.publish(NAME)

    def _undo(self) -> None:
        for _ in range(self._chance.randrange(1, 3)):
            self.workspace.history.undo()

    def _redo(self) -> None:
        self.workspace.history.redo()

    def _week_passes(self) -> None:
        self.workspace.context.today += timedelta(days=self._chance.choice([1, 3, 7]))


def _difference(shown: dict[str, tuple[object, ...]], expected: dict[str, tuple[object, ...]]) -> str:
    more = {uid: shown[uid] for uid in shown if shown[uid] != expected.get(uid)}
    less = {uid: expected[uid] for uid in expected if shown.get(uid) != expected[uid]}
    return f"shown {more}, planned {less}"
