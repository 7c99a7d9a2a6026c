"""Meetings of a published programme as calendar entries: one for all who meet, or one for one person's plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

import msgspec

from scheduler.calendars import wording
from scheduler.calendars.entries import Entry, Mailbox
from scheduler.model import CaseStudy, MeetingState, Person, Persona, Programme, Round, Table
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

    def invitation(self, meeting: Meeting) -> Entry:
        """The entry that goes to everybody at the table, in the language of the programme or of who invites."""
        people = people_at(meeting.table, self._company)
        entry = self._entry(meeting, self._texts)
        invited = tuple(Mailbox(person.name, person.email) for person in people if person.email)
        summary = wording.meeting_summary(self._texts, self._programme, [person.name for person in people])
        return msgspec.structs.replace(entry, summary=summary, attendees=invited)

    def personal(self, meeting: Meeting, person: Person) -> Entry:
        """The entry in a person's own plan, in the person's language; of the others it says the names and no more."""
        spoken = texts(self._programme.language or self._company.language_of(person))
        partners = [other.name for other in people_at(meeting.table, self._company) if other.id != person.id]
        entry = self._entry(meeting, spoken)
        return msgspec.structs.replace(
            entry,
            summary=wording.personal_summary(spoken, self._programme, partners),
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
            end=_after(start, minutes),
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
        room = self._company.rooms.get(table.room)
        site = self._company.sites.get(room.site) if room else None
        link = self._programme.online_link
        return wording.place(spoken, room.name if room else "", site.name if site else "", table.online, link)

    @property
    def _reminder_minutes(self) -> int:
        own = self._programme.reminder_minutes
        return self._company.settings.reminder_minutes if own is None else own

    def _organizer_language(self) -> str:
        email = self._organizer.email.casefold()
        known = (person for person in self._company.people.values() if person.email.casefold() == email)
        return next((self._company.language_of(person) for person in known), self._company.settings.language)


def _after(start: datetime, minutes: int) -> datetime:
    """So many minutes later in the same zone, also where the clocks change in between."""
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)
