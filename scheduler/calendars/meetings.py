"""Meetings of a published programme as calendar entries: one for all who meet, or one for one person's plan."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from scheduler.calendars import wording
from scheduler.calendars.entries import Entry, Mailbox, after
from scheduler.calendars.ledger import EXCHANGE, Planned
from scheduler.model import Appointment, CaseStudy, MeetingState, Person, Persona, Programme, Round, Table
from scheduler.rules.company import Company
from scheduler.texts import Texts, texts


class Meeting(msgspec.Struct, frozen=True):
    """A table in its round."""

    round: Round
    table: Table


def coming_meetings(rounds: list[Round], today: date) -> Iterator[Meeting]:
    """The published meetings from today on that are still to be held; past ones never change."""
    for one in rounds:
        if one.published and one.day >= today:
            for table in one.tables:
                if table.takes_place and table.state != MeetingState.HELD:
                    yield Meeting(one, table)


def people_at(table: Table, company: Company) -> list[Person]:
    """The people at a table, the first side first."""
    return [company.people[person] for person in table.everybody if person in company.people]


def organizer_of(programme: Programme, company: Company) -> Mailbox | None:
    """Who invites: the programme's organizer, else the workspace's; None where neither has an address."""
    settings = company.settings
    email = programme.organizer_email or settings.organizer_email
    name = programme.organizer_name if programme.organizer_email else settings.organizer_name
    return Mailbox(name or email, email) if email else None


def meeting_id(table: Table) -> str:
    """The id of a meeting in the ledger."""
    return f"{EXCHANGE}:{table.id}"


def meeting_uid(table: Table, domain: str) -> str:
    """The UID of a meeting's calendar entry, the same for everybody at the table."""
    return f"{table.id}@exchange.{domain}"


class MeetingEntries:
    """Makes entries of the meetings of one programme. `domain` is the workspace's namespace for UIDs."""

    def __init__(
        self,
        programme: Programme,
        organizer: Mailbox,
        company: Company,
        personas: Mapping[str, Persona],
        cases: Mapping[str, CaseStudy],
        domain: str,
    ) -> None:
        self._programme = programme
        self._organizer = organizer
        self._company = company
        self._personas = personas
        self._cases = cases
        self._domain = domain
        self._texts = texts(programme.language or self._organizer_language())
        self._bodies: dict[tuple[str, str, str, str, int], str] = {}
        self._fingerprints: dict[tuple[str, str], str] = {}
        self._places: dict[str, str] = {}

    def planned(self, meeting: Meeting) -> Planned:
        """What the ledger compares: the meeting in no language, with everybody at the table."""
        table, programme = meeting.table, self._programme
        known = self._company.people
        people = {person: known[person].email for person in table.everybody if person in known}
        appointment = Appointment(
            day=meeting.round.day,
            at=table.at or programme.at,
            minutes=table.minutes or programme.minutes,
            zone=programme.zone,
            place=programme.online_link if table.online else self._room(table.room),
            online=table.online,
            title=programme.name,
            people=tuple(people),
            names=tuple([known[person].name for person in people]),
            organizer=self._organizer.email,
            organizer_name=self._organizer.name,
            text=self._fingerprint(table),
        )
        made = meeting.round.published_on or programme.first
        return Planned(meeting_id(table), meeting_uid(table, self._domain), programme.id, appointment, made, people)

    def invitation(self, meeting: Meeting, reader: Person | None = None) -> Entry:
        """The entry that goes to everybody at the table, in the language of the programme, of the reader, or of who
        invites."""
        people = people_at(meeting.table, self._company)
        spoken = self._spoken_to(reader) if reader else self._texts
        entry = self._entry(meeting, spoken)
        invited = tuple(Mailbox(person.name, person.email) for person in people if person.email)
        summary = wording.meeting_summary(spoken, self._programme.name, [person.name for person in people])
        return msgspec.structs.replace(entry, summary=summary, attendees=invited)

    def personal(self, meeting: Meeting, person: Person) -> Entry:
        """The entry in a person's own plan, in the person's language; of the others it says the names and no more."""
        spoken = self._spoken_to(person)
        partners = [other.name for other in people_at(meeting.table, self._company) if other.id != person.id]
        entry = self._entry(meeting, spoken)
        return msgspec.structs.replace(
            entry,
            summary=wording.personal_summary(spoken, self._programme.name, partners),
            description=f"{wording.partners_line(spoken, partners)}\n{entry.description}",
        )

    def _entry(self, meeting: Meeting, spoken: Texts) -> Entry:
        table, programme = meeting.table, self._programme
        minutes = table.minutes or programme.minutes
        start = programme.start_on(meeting.round.day, table.at)
        where = self._place(table, spoken)
        return Entry(
            uid=meeting_uid(table, self._domain),
            start=start,
            end=after(start, minutes),
            made=meeting.round.published_on or programme.first,
            summary="",
            description=self._body(table, spoken, minutes, where),
            category=spoken.say("invitation-category-exchange"),
            organizer=self._organizer,
            location=where,
            link=programme.online_link if table.online else "",
            reminder_minutes=self._reminder_minutes,
        )

    def _body(self, table: Table, spoken: Texts, minutes: int, where: str) -> str:
        """The description that all meetings about the same at the same place share; it names nobody who meets."""
        key = (spoken.language, table.persona, table.case, where, minutes)
        if key not in self._bodies:
            self._bodies[key] = wording.meeting_description(
                spoken,
                self._programme,
                minutes,
                where,
                self._personas.get(table.persona),
                self._cases.get(table.case),
                self._company.people,
            )
        return self._bodies[key]

    def _place(self, table: Table, spoken: Texts) -> str:
        if table.online:
            return wording.online(spoken, self._programme.online_link)
        return self._room(table.room)

    def _room(self, id: str) -> str:
        """The room with its site; empty where no room is known."""
        if id not in self._places:
            room = self._company.rooms.get(id)
            site = self._company.sites.get(room.site) if room else None
            self._places[id] = wording.room_place(room.name if room else "", site.name if site else "")
        return self._places[id]

    def _fingerprint(self, table: Table) -> str:
        """Stands for all that is read of a meeting besides time, place and people, in whatever language."""
        key = (table.persona, table.case)
        if key not in self._fingerprints:
            programme = self._programme
            presenting = programme.presenting or programme.sides[0].name
            persona, case = self._personas.get(table.persona), self._cases.get(table.case)
            owners = [
                (self._company.people[owner.person].name, owner.side)
                for owner in (programme.goal.owners if programme.goal else ())
                if owner.person in self._company.people
            ]
            told = (
                (programme.goal, owners, programme.agenda, presenting, programme.language, self._reminder_minutes),
                persona and (persona.name, persona.role, persona.problems, persona.priorities, persona.challenges,
                             persona.solution, persona.stage),
                case and (case.name, case.customer, case.challenge, case.solution, case.result, case.stage),
            )  # fmt: skip
            self._fingerprints[key] = hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:16]
        return self._fingerprints[key]

    def _spoken_to(self, person: Person) -> Texts:
        return texts(self._programme.language or self._company.language_of(person))

    @property
    def _reminder_minutes(self) -> int:
        own = self._programme.reminder_minutes
        return self._company.settings.reminder_minutes if own is None else own

    def _organizer_language(self) -> str:
        email = self._organizer.email.casefold()
        known = (person for person in self._company.people.values() if person.email.casefold() == email)
        return next((self._company.language_of(person) for person in known), self._company.settings.language)
