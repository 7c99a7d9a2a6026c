"""What is to go out: the invitations to coming meetings, everybody's own entries, and what stands in the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

import msgspec

from scheduler.calendars.cancelling import cancelled_entry
from scheduler.calendars.entries import Entry, Mailbox, in_time
from scheduler.calendars.ledger import Comparison, Due, Planned, Step
from scheduler.calendars.meetings import Meeting, MeetingEntries, coming_meetings, meeting_id, organizer_of, people_at
from scheduler.calendars.series import PersonalSeries, is_series, series_of
from scheduler.calendars.stays import coming_stays, planned_stays, stay_entries
from scheduler.model import (
    CaseStudy,
    Department,
    LedgerEntry,
    MeetingState,
    Message,
    Person,
    Persona,
    PlanState,
    Programme,
    RotationPlan,
    RotationRow,
    Round,
    Version,
    message,
)
from scheduler.rules.company import Company
from scheduler.texts import texts

T = TypeVar("T")

_OVER = (MeetingState.HELD, MeetingState.MISSED)


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The plans that calendar entries are made of. `domain` is the workspace's namespace for UIDs."""

    company: Company
    programmes: Mapping[str, Programme] = {}
    rounds: Mapping[str, Round] = {}
    rotation_plans: Mapping[str, RotationPlan] = {}
    rotation_rows: Mapping[str, RotationRow] = {}
    personas: Mapping[str, Persona] = {}
    cases: Mapping[str, CaseStudy] = {}
    ledger: Mapping[str, LedgerEntry] = {}
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
        self._places_in_plan: dict[str, tuple[str, Meeting]] = {}
        self._seated: dict[str, list[tuple[str, Meeting]]] = defaultdict(list)
        self._stays: dict[str, list[tuple[RotationPlan, RotationRow]]] = defaultdict(list)
        self._rounds: dict[str, list[Round]] = defaultdict(list)
        self._series: dict[str, PersonalSeries] = {}
        self._gather()

    @property
    def departments(self) -> list[Department]:
        """The departments of the company."""
        return list(self._source.company.departments.values())

    @cached_property
    def comparison(self) -> Comparison:
        """Everything that is planned from today on, compared with what was sent."""
        return Comparison(
            self._source.ledger,
            (*self._planned_meetings(), *self._planned_stays()),
            self._today,
            settled=frozenset(self._settled()),
            frozen=frozenset(self._frozen()),
        )

    def due(self) -> Iterator[Due]:
        """The messages that are due to whom is chosen, about what is chosen."""
        for due in self.comparison.due():
            if self.person in ("", due.person) and self._programme in ("", due.plan):
                yield due

    def entry(self, due: Due) -> Entry:
        """What stands in a message, in the language of its reader."""
        if due.step is Step.CANCEL:
            return self._cancelled(due)
        person = self._source.company.people[due.person]
        if due.id in self._series:
            made = self._serial(self._series[due.id], by_plan=due.by_plan)
        elif due.id in self._places_in_plan:
            programme, meeting = self._places_in_plan[due.id]
            maker = self._makers[programme]
            made = maker.personal(meeting, person) if due.by_plan else maker.invitation(meeting, person)
        else:
            made = next(entry for id, entry in self._stays_with_ids(person) if id == due.id)
        return _in_version(made, due.version, due.made)

    def whole_plan(self, person: Person) -> list[Due]:
        """Every entry of a person's plan, as it goes out now."""
        planned = self.comparison.planned
        ids = [meeting_id(meeting.table) for _, meeting in self._seated[person.id]]
        ids += [one.id for one in self._series_of(person)]
        ids += [id for id, _ in self._stays_with_ids(person)]
        return [self.comparison.whole(planned[id], person.id, by_plan=True) for id in ids]

    def whole_invitation(self, invitation: Invitation) -> list[Due]:
        """A meeting's invitation for everybody who is invited, as it goes out now."""
        planned = self.comparison.planned[meeting_id(invitation.meeting.table)]
        return [self.comparison.whole(planned, person.id, by_plan=False) for person in invitation.people]

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
                made = self._makers[programme].invitation(meeting)
                yield Invitation(meeting, self._stated(meeting_id(meeting.table), made), people)

    def whole_series(self) -> list[Due]:
        """The invitation to every chosen series that has anything to come, as it goes out now."""
        return [
            self.comparison.whole(self.comparison.planned[one.id], one.person.id, by_plan=False)
            for one in self._chosen_series()
            if one.person.email
        ]

    def people(self) -> list[Person]:
        """The people who are chosen and have an entry, in the order of the list."""
        chosen = {seated for _, meeting in self.meetings for seated in meeting.table.everybody}
        chosen |= {one.person.id for one in self._chosen_series()}
        if not self._programme:
            chosen |= set(self._stays)
        return [
            person
            for person in self._source.company.people.values()
            if person.id in chosen and self.person in ("", person.id)
        ]

    def entries_of(self, person: Person) -> list[Entry]:
        """Everything of a person in the order of time: meetings of all programmes, and stays."""
        meetings = (
            self._stated(meeting_id(meeting.table), self._makers[programme].personal(meeting, person))
            for programme, meeting in self._seated[person.id]
        )
        series = (self._stated(one.id, self._serial(one, by_plan=True)) for one in self._series_of(person))
        return sorted([*meetings, *series, *self.stays_of(person)], key=in_time)

    def stays_of(self, person: Person) -> list[Entry]:
        """The stays of a person that have not ended, where there is an organizer to send them."""
        return [self._stated(id, entry) for id, entry in self._stays_with_ids(person)]

    def known(self, person: str) -> Person | None:
        """The person with that id; None for one who is not in the list any more."""
        return self._source.company.people.get(person)

    def of_department(self, department: str) -> Iterator[tuple[Person | None, Entry]]:
        """The stays in a department with whose they are, and the meetings of its own people, from today on."""
        people = self._source.company.people
        for one in (people[id] for id in self._stays if id in people):
            yield from ((one, self._stated(id, entry)) for id, entry in self._stays_with_ids(one, department))
        for programme, meetings in self._meetings.items():
            for meeting in meetings:
                if any(people[one].department == department for one in meeting.table.everybody if one in people):
                    made = self._makers[programme].invitation(meeting)
                    yield None, self._stated(meeting_id(meeting.table), made)

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
        found, rounds = self._source.programmes[programme], self._rounds[programme]
        self._meetings[programme] = []
        if is_series(found, rounds):
            people, domain = self._source.company.people.values(), self._source.domain
            self._series |= {one.id: one for one in series_of(found, rounds, people, self._today, domain)}
            return
        self._meetings[programme] = list(coming_meetings(self._rounds[programme], self._today))
        for meeting in self._meetings[programme]:
            self._places_in_plan[meeting_id(meeting.table)] = (programme, meeting)
            for person in meeting.table.everybody:
                self._seated[person].append((programme, meeting))

    def _planned_meetings(self) -> Iterator[Planned]:
        for programme, meetings in self._meetings.items():
            yield from map(self._makers[programme].planned, meetings)
        for series in self._series.values():
            yield series.planned(self._makers[series.programme.id])

    def _series_of(self, person: Person) -> list[PersonalSeries]:
        """A person's series, but for those that are over: nobody gets those anew."""
        return [one for one in self._series.values() if one.person.id == person.id and one.is_coming(self._today)]

    def _serial(self, series: PersonalSeries, *, by_plan: bool) -> Entry:
        return series.entry(self._makers[series.programme.id], by_plan=by_plan)

    def _chosen_series(self) -> list[PersonalSeries]:
        return [
            one
            for one in self._series.values()
            if one.is_coming(self._today)
            and self._programme in ("", one.programme.id)
            and self.person in ("", one.person.id)
        ]

    def _planned_stays(self) -> Iterator[Planned]:
        for person in self._stays:
            if person in self._source.company.people:
                yield from self._of_stays(self._source.company.people[person], planned_stays)

    def _stays_with_ids(self, person: Person, department: str = "") -> Iterator[tuple[str, Entry]]:
        planned = self._of_stays(person, planned_stays, department)
        entries = self._of_stays(person, stay_entries, department)
        return ((one.id, entry) for one, entry in zip(planned, entries, strict=True))

    def _of_stays(self, person: Person, make: Callable[..., Iterator[T]], department: str = "") -> Iterator[T]:
        """What `make` makes of a person's stays, of all or of those in one department."""
        organizer = self._rotation_organizer
        company, domain = self._source.company, self._source.domain
        for plan, row in self._stays[person.id] if organizer else ():
            for assignment in coming_stays(row, self._today):
                if department in ("", assignment.department):
                    yield from make(plan, assignment, person, company, organizer, domain)

    def _settled(self) -> Iterator[str]:
        """The meetings of today that are over: held, or missed."""
        for rounds in self._rounds.values():
            for one in rounds:
                if one.day >= self._today:
                    yield from (meeting_id(table) for table in one.tables if table.state in _OVER)

    def _frozen(self) -> Iterator[str]:
        """The plans for which nobody can send: their entries stay as they are, until there is an organizer again."""
        yield from (id for id in self._source.programmes if id not in self._makers)
        if self._rotation_organizer is None:
            yield from self._source.rotation_plans

    def _stated(self, id: str, entry: Entry) -> Entry:
        """The entry with the SEQUENCE and the stamps in which it goes out now."""
        planned, known = self.comparison.planned[id], self._source.ledger.get(id)
        return _in_version(entry, self.comparison.version_of(planned), known.made if known else planned.made)

    def _cancelled(self, due: Due) -> Entry:
        """The entry that takes another out of a calendar, made of what stands there."""
        company = self._source.company
        person, programme = company.people.get(due.person), self._source.programmes.get(due.plan)
        language = company.language_of(person) if person else company.settings.language
        return _in_version(
            cancelled_entry(due, texts((programme.language if programme else "") or language), person),
            due.version,
            due.made,
        )

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
        for series in self._chosen_series():
            if not series.person.email:
                missing[series.person] += len(series.meetings)
        for person, meetings in missing.items():
            yield message("invitation-problem-no-email", person=person.name, meetings=meetings)


def _in_version(entry: Entry, version: Version, made: date) -> Entry:
    return msgspec.structs.replace(entry, made=made, sequence=version.sequence, stamp=version.stamp)
