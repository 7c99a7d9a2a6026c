"""What is to go out: the invitations to coming meetings, everybody's own entries, and what stands in the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.meetings import Meeting, MeetingEntries, coming_meetings, organizer_of, people_at
from scheduler.calendars.stays import coming_stays, stay_entries
from scheduler.model import (
    CaseStudy,
    Message,
    Person,
    Persona,
    PlanState,
    Programme,
    RotationPlan,
    RotationRow,
    Round,
    message,
)
from scheduler.rules.company import Company


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The plans that calendar entries are made of. `domain` is the workspace's namespace for UIDs."""

    company: Company
    programmes: Mapping[str, Programme] = {}
    rounds: Mapping[str, Round] = {}
    rotation_plans: Mapping[str, RotationPlan] = {}
    rotation_rows: Mapping[str, RotationRow] = {}
    personas: Mapping[str, Persona] = {}
    cases: Mapping[str, CaseStudy] = {}
    domain: str = "rondo.invalid"


class Invitation(msgspec.Struct, frozen=True):
    """One invitation: the meeting, its entry, and the people at the table who have an address."""

    meeting: Meeting
    entry: Entry
    people: tuple[Person, ...]


class Outgoing:
    """What goes out from `today` on. `person` and `programme` (ids) narrow it; a person's own entries stay complete."""

    def __init__(self, source: Source, today: date, *, person: str = "", programme: str = "") -> None:
        self._source = source
        self._today = today
        self.person = person
        self._programme = programme
        self._makers: dict[str, MeetingEntries] = {}
        self._meetings: dict[str, list[Meeting]] = {}
        self._seated: dict[str, list[tuple[str, Meeting]]] = defaultdict(list)
        self._stays: dict[str, list[tuple[RotationPlan, RotationRow]]] = defaultdict(list)
        self._rounds: dict[str, list[Round]] = defaultdict(list)
        self._gather()

    @property
    def meetings(self) -> list[tuple[str, Meeting]]:
        """The chosen meetings with the programme's id, by programme and day."""
        return [
            (programme, meeting)
            for programme, meetings in self._meetings.items()
            if self._programme in ("", programme)
            for meeting in meetings
            if self.person in ("", *meeting.table.everybody)
        ]

    def invitations(self) -> Iterator[Invitation]:
        """An invitation a chosen meeting, where anybody can be invited at all."""
        for programme, meeting in self.meetings:
            people = tuple(person for person in people_at(meeting.table, self._source.company) if person.email)
            if people:
                yield Invitation(meeting, self._makers[programme].invitation(meeting), people)

    def people(self) -> list[Person]:
        """The people who are chosen and have an entry, in the order of the list."""
        chosen = {seated for _, meeting in self.meetings for seated in meeting.table.everybody}
        if not self._programme:
            chosen |= set(self._stays)
        return [
            person
            for person in self._source.company.people.values()
            if person.id in chosen and self.person in ("", person.id)
        ]

    def entries_of(self, person: Person) -> list[Entry]:
        """Everything of a person in the order of time: meetings of all programmes, and stays."""
        meetings = (self._makers[programme].personal(meeting, person) for programme, meeting in self._seated[person.id])
        return sorted([*meetings, *self.stays_of(person)], key=_in_time)

    def stays_of(self, person: Person) -> list[Entry]:
        """The stays of a person that have not ended, where there is an organizer to send them."""
        organizer = self._rotation_organizer
        if organizer is None:
            return []
        company, domain = self._source.company, self._source.domain
        return [
            entry
            for plan, row in self._stays[person.id]
            for assignment in coming_stays(row, self._today)
            for entry in stay_entries(plan, assignment, person, company, organizer, domain)
        ]

    def language_of(self, person: Person) -> str:
        """The language that a person is written to in."""
        return self._source.company.language_of(person)

    def problems(self) -> list[Message]:
        """What planners must know: drafts, missing senders, people without an address."""
        return [*self._programme_problems(), *self._rotation_problems(), *self._address_problems()]

    def _gather(self) -> None:
        source = self._source
        for one in sorted(source.rounds.values(), key=lambda one: one.day):
            self._rounds[one.programme].append(one)
        for programme in sorted(source.programmes.values(), key=lambda one: one.id):
            organizer = organizer_of(programme, source.company)
            if organizer is not None:
                self._makers[programme.id] = MeetingEntries(
                    programme, organizer, source.company, source.personas, source.cases, source.domain
                )
                self._seat(programme.id)
        for row in source.rotation_rows.values():
            plan = source.rotation_plans.get(row.plan)
            if plan is not None and any(coming_stays(row, self._today)):
                self._stays[row.person].append((plan, row))

    def _seat(self, programme: str) -> None:
        self._meetings[programme] = list(coming_meetings(self._rounds[programme], self._today))
        for meeting in self._meetings[programme]:
            for person in meeting.table.everybody:
                self._seated[person].append((programme, meeting))

    @property
    def _rotation_organizer(self) -> Mailbox | None:
        settings = self._source.company.settings
        email = settings.organizer_email
        return Mailbox(settings.organizer_name or email, email) if email else None

    def _programme_problems(self) -> Iterator[Message]:
        for programme in self._source.programmes.values():
            if self._programme not in ("", programme.id):
                continue
            waiting = [one for one in self._rounds[programme.id] if self._waits(one)]
            if waiting and programme.state != PlanState.PUBLISHED:
                meetings = sum(len(one.tables) for one in waiting)
                yield message("invitation-problem-draft", programme=programme.name, meetings=meetings)
            elif waiting:
                yield message("invitation-problem-unpublished", programme=programme.name, rounds=len(waiting))
            if programme.id not in self._makers:
                yield message("invitation-problem-no-organizer", programme=programme.name)

    def _waits(self, one: Round) -> bool:
        """Whether a coming round has meetings that nobody has published."""
        return bool(one.tables) and not one.published and one.day >= self._today

    def _rotation_problems(self) -> Iterator[Message]:
        if self._stays and not self._programme and self._rotation_organizer is None:
            yield message("invitation-problem-no-organizer-rotation")

    def _address_problems(self) -> Iterator[Message]:
        missing: Counter[Person] = Counter()
        for _, meeting in self.meetings:
            people = people_at(meeting.table, self._source.company)
            unknown = [person for person in people if not person.email]
            missing.update(unknown)
            if len(unknown) == len(people):
                names = [person.name for person in people]
                yield message("invitation-problem-nobody", day=meeting.round.day, people=names)
        for person, meetings in missing.items():
            yield message("invitation-problem-no-email", person=person.name, meetings=meetings)


def _in_time(entry: Entry) -> tuple[date, str, str]:
    moment = entry.moment
    return (moment.date() if moment else entry.start, moment.isoformat() if moment else "", entry.uid)
