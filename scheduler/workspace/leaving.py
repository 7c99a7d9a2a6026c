"""Letting go of a person: what becomes of everything that speaks of them, before a pseudonym takes their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from scheduler.files.draft import Draft
from scheduler.model import (
    DAY,
    Absence,
    Acceptance,
    Appointment,
    Assignment,
    AssignmentStatus,
    BusyCalendar,
    CaseStudy,
    Department,
    LedgerEntry,
    MeetingState,
    Message,
    PastMeeting,
    PastStay,
    Person,
    Persona,
    PlanState,
    Programme,
    PublishedRow,
    Refused,
    Reply,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Scope,
    ServerCalendar,
    Settings,
    SitOut,
    SitOutReason,
    Suggestion,
    Table,
    Wish,
    message,
    parse_selector,
)
from scheduler.model.method import StayNotes
from scheduler.rules.registry import kinds_named
from scheduler.workspace.pseudonyms import Identity, full_names


class Leaving:
    """One person's leaving. `carry_out` changes the draft and gives a sentence for each thing that is different."""

    def __init__(self, draft: Draft, person: Person, alias: str, today: date) -> None:
        self._draft = draft
        self._person = person
        self._today = today
        held = [round.day for round in draft.all(Round).values() if any(map(self._was_at, round.tables))]
        last = max([today - DAY, *(day for day in held if day <= today)])
        self.identity = Identity(id=person.id, alias=alias, leaves=last)
        body = {name: getattr(person, name) for name in ("name", "first_name", "last_name")}
        self._names = {
            text.casefold() for text in (person.id, person.personnel_number, person.email, *full_names(body)) if text
        }

    def refuse_published(self) -> None:
        """Refuse while others count on the person: published meetings and stays that are still to come."""
        programmes, plans = self._draft.all(Programme), self._draft.all(RotationPlan)
        coming = [
            message("privacy-published-meetings", name=programme.name, count=count)
            for programme in programmes.values()
            if (count := self._published_meetings(programme.id))
        ]
        coming += [
            message("privacy-published-stays", name=plan.name)
            for plan in plans.values()
            if plan.state == PlanState.PUBLISHED and self._is_to_come(plan.id)
        ]
        if coming:
            ids = [programme.id for programme in programmes.values() if self._published_meetings(programme.id)]
            last = self._today - DAY
            key = "privacy-hint-repair" if ids else "privacy-hint-unassign"
            hint = message(key, person=self._person.id, last=last, programme=ids[0] if ids else "")
            raise Refused(message("privacy-still-published", name=self._person.name, coming=coming), hint=hint)

    def carry_out(self) -> list[Message]:
        """Change the draft as if the person had left yesterday, and take their name out of what stays."""
        done = [
            *self._own_records(),
            *self._rounds(),
            *self._suggestions(),
            *self._sent(),
            *self._stays(),
            *self._duties(),
            *self._programmes(),
            *self._rules(),
        ]
        self._rest()
        if not self._is_needed():
            self._draft.delete(Person, self._person.id)
        return done

    def _own_records(self) -> Iterator[Message]:
        for kind, key in (
            (Absence, "privacy-absences-go"),
            (BusyCalendar, "privacy-busy-calendars-go"),
            (Reply, "privacy-replies-go"),
            (StayNotes, "privacy-stay-notes-go"),
            (ServerCalendar, "privacy-calendars-go"),
            (Wish, "privacy-wishes-go"),
        ):
            own = [id for id, record in self._draft.all(kind).items() if record.person == self._person.id]  # type: ignore[attr-defined]
            for id in own:
                self._draft.delete(kind, id)
            if own:
                yield message(key, count=len(own))

    def _rounds(self) -> Iterator[Message]:
        programmes = self._draft.all(Programme)
        counts: dict[str, int] = {}
        for round in list(self._draft.all(Round).values()):
            if round.day < self._today or not self._is_in(round):
                continue
            changed = (
                without_person(round, self._person.id, lambda _: True)
                if round.published
                else (without_person(round, self._person.id, self._was_at))
            )
            if changed != round:
                self._draft.put(changed)
                gone = sum(self._person.id in table.everybody for table in round.tables)
                counts[round.programme] = counts.get(round.programme, 0) + gone
        for id, count in ((id, count) for id, count in counts.items() if count):
            yield message("privacy-meetings-go", name=programmes[id].name if id in programmes else id, count=count)

    def _suggestions(self) -> Iterator[Message]:
        """A suggestion that still counts on the person is none any more."""
        for suggestion in list(self._draft.all(Suggestion).values()):
            if any(round.day >= self._today and self._is_in(round) for round in suggestion.rounds):
                self._draft.delete(Suggestion, suggestion.id)
                programme = self._draft.get(Programme, suggestion.programme)
                yield message("privacy-suggestion-goes", name=programme.name if programme else suggestion.programme)

    def _sent(self) -> Iterator[Message]:
        """What they were sent is known no more; what others were sent stays, without the name."""
        open_entries = 0
        for entry in list(self._draft.all(LedgerEntry).values()):
            receipt = entry.receipt_of(self._person.id)
            held = entry.version(receipt.revision).appointment if receipt and not receipt.cancelled else None
            open_entries += held is not None and held.last_day >= self._today
            left = without_receipts(entry, self.identity)
            if left is None:
                self._draft.delete(LedgerEntry, entry.id)
            elif left != entry:
                self._draft.put(left)
        if open_entries:
            yield message("privacy-entries-stay", count=open_entries)

    def _stays(self) -> Iterator[Message]:
        plans = self._draft.all(RotationPlan)
        for published in list(self._draft.all(PublishedRow).values()):
            if published.person == self._person.id:
                self._put_row(published, self._until_today(published))
            elif any(stay.mentor == self._person.id for stay in published.assignments):
                kept = tuple(map(self._without_mentor, published.assignments))
                self._draft.put(published.replace(assignments=kept))
        for row in list(self._draft.all(RotationRow).values()):
            name = plans[row.plan].name if row.plan in plans else row.plan
            if row.person == self._person.id:
                count = sum(stay.end > self._today for stay in row.assignments)
                self._put_row(row, self._until_today(row))
                if count:
                    yield message("privacy-stays-go", name=name, count=count)
            elif any(stay.mentor == self._person.id and stay.end > self._today for stay in row.assignments):
                self._draft.put(row.replace(assignments=tuple(map(self._without_mentor, row.assignments))))
                mentee = self._draft.get(Person, row.person)
                yield message("privacy-mentor-goes", name=name, mentee=mentee.name if mentee else row.person)

    def _duties(self) -> Iterator[Message]:
        for kind, field in ((Person, "manager"), (Department, "mentor"), (Persona, "owner"), (CaseStudy, "owner")):
            for record in list(self._draft.all(kind).values()):
                if getattr(record, field) == self._person.id:
                    self._draft.put(record.replace(**{field: ""}))
                    yield message(f"privacy-no-{field}", name=record.name)  # type: ignore[attr-defined]
        settings = self._draft.get(Settings, "settings")
        if settings and self._is_theirs(settings.organizer_email, settings.organizer_name):
            self._draft.put(settings.replace(organizer_name="", organizer_email=""))
            yield message("privacy-no-organizer-here")

    def _programmes(self) -> Iterator[Message]:
        for programme in list(self._draft.all(Programme).values()):
            changed = programme.replace(
                sides=tuple(side.replace(people=self._renamed(side.people)) for side in programme.sides)
            )
            if self._is_theirs(programme.organizer_email, programme.organizer_name):
                changed = changed.replace(organizer_name="", organizer_email="")
                yield message("privacy-no-organizer", name=programme.name)
            goal = programme.goal
            if goal and any(owner.person == self._person.id for owner in goal.owners):
                owners = tuple(owner for owner in goal.owners if owner.person != self._person.id)
                changed = changed.replace(goal=goal.replace(owners=owners))
                yield message("privacy-no-goal-owner", name=programme.name)
            if changed != programme:
                self._draft.put(changed)
        for plan in list(self._draft.all(RotationPlan).values()):
            if self._renamed(plan.people) != plan.people:
                self._draft.put(plan.replace(people=self._renamed(plan.people)))

    def _rules(self) -> Iterator[Message]:
        """A rule about nobody else goes; in one about others too, they stay."""
        for rule in list(self._draft.all(Rule).values()):
            scope = rule.scope
            pairs = tuple(pair for pair in scope.pairs if self._person.id not in pair)
            people = tuple(person for person in scope.people if person != self._person.id)
            if (pairs, people) == (scope.pairs, scope.people):
                continue
            title = kinds_named(rule.kind)[0].title
            left: Scope = scope.replace(pairs=pairs, people=people)
            if left == Scope() or (scope.pairs and not pairs) or (scope.people and not people and not pairs):
                self._draft.delete(Rule, rule.id)
                yield message("privacy-rule-goes", rule=rule.id, title=title)
            else:
                self._draft.put(rule.replace(scope=left))
                yield message("privacy-rule-left", rule=rule.id, title=title)

    def _rest(self) -> None:
        """Where the person acted: the name that stands for an accepted finding, or an approved or published plan."""
        for acceptance in list(self._draft.all(Acceptance).values()):
            if acceptance.by.strip().casefold() in self._names:
                self._draft.put(acceptance.replace(by=self.identity.name))
        for plan in list(self._draft.all(RotationPlan).values()):
            theirs = [
                field for field in ("approved_by", "published_by") if getattr(plan, field).casefold() in self._names
            ]
            if theirs:
                self._draft.put(plan.replace(**dict.fromkeys(theirs, self.identity.name)))

    def _is_needed(self) -> bool:
        """Whether something of the past speaks of the person, or a selector names them."""
        draft, id = self._draft, self._person.id
        selectors = [side.people for programme in draft.all(Programme).values() for side in programme.sides]
        selectors += [plan.people for plan in draft.all(RotationPlan).values()]
        return (
            any(self.identity.alias in selector for selector in selectors)
            or any(self._is_in(round) for round in draft.all(Round).values())
            or any(
                row.person == id or any(stay.mentor == id for stay in row.assignments)
                for row in (*draft.all(RotationRow).values(), *draft.all(PublishedRow).values())
            )
            or any(stay.person == id for stay in draft.all(PastStay).values())
            or any(id in (meeting.first, meeting.second) for meeting in draft.all(PastMeeting).values())
        )

    def _published_meetings(self, programme: str) -> int:
        return sum(
            self._person.id in table.everybody and table.takes_place and not self._was_at(table)
            for round in self._draft.all(Round).values()
            if round.programme == programme and round.published and round.day >= self._today
            for table in round.tables
        )

    def _is_to_come(self, plan: str) -> bool:
        return any(
            stay.end > self._today and stay.status != AssignmentStatus.BROKEN_OFF
            for row in self._draft.all(RotationRow).values()
            if row.plan == plan and row.person == self._person.id
            for stay in row.assignments
        )

    def _is_in(self, round: Round) -> bool:
        seated = any(self._person.id in table.everybody for table in round.tables)
        return seated or any(one.person == self._person.id for one in round.sitting_out)

    def _was_at(self, table: Table) -> bool:
        return table.state == MeetingState.HELD and self._person.id in table.everybody

    def _put_row(self, row: RotationRow, assignments: tuple[Assignment, ...]) -> None:
        if assignments:
            self._draft.put(row.replace(assignments=assignments))
        else:
            self._draft.delete(type(row), row.id)

    def _until_today(self, row: RotationRow) -> tuple[Assignment, ...]:
        """What of the assignments is over, up to and without today."""
        begun = (stay for stay in row.assignments if stay.start < self._today)
        return tuple(stay.replace(end=min(stay.end, self._today)) for stay in begun)

    def _without_mentor(self, stay: Assignment) -> Assignment:
        freed: Assignment = stay.replace(mentor="")
        return freed if stay.mentor == self._person.id and stay.end > self._today else stay

    def _is_theirs(self, email: str, name: str) -> bool:
        return email.casefold() in self._names or (not email and name.casefold() in self._names)

    def _renamed(self, selector: str) -> str:
        """The selector with the pseudonym's id where it names the person; a name that somebody else bears stays."""
        others = {one.name.casefold() for one in self._draft.all(Person).values() if one.id != self._person.id}
        mine = self._names - others
        terms = parse_selector(selector)
        if not any(term.field == "person" and mine.intersection(map(str.casefold, term.values)) for term in terms):
            return selector
        parts = []
        for number, term in enumerate(terms):
            sign = ("+" if term.plus else "-") if number else ""
            values = [
                self.identity.alias if term.field == "person" and value.casefold() in mine else value
                for value in term.values
            ]
            parts.append(f"{sign}{term.field}:{','.join(values)}" if values else f"{sign}{term.field}")
        return "".join(parts)


def without_receipts(entry: LedgerEntry, identity: Identity) -> LedgerEntry | None:
    """The ledger's entry without what somebody was sent, and without their name; None where nobody else was sent it."""
    receipts = tuple(receipt for receipt in entry.receipts if receipt.person != identity.id)
    if not receipts and entry.receipts:
        return None
    versions = tuple(
        version.replace(appointment=_nameless(version.appointment, identity)) if version.appointment else version
        for version in entry.versions
    )
    left: LedgerEntry = entry.replace(receipts=receipts, versions=versions)
    return left


def _nameless(appointment: Appointment, identity: Identity) -> Appointment:
    """The name of that person only; their id is rewritten with all others."""
    named = zip(appointment.people, appointment.names, strict=False)
    names = tuple(identity.name if person == identity.id else name for person, name in named)
    nameless: Appointment = appointment.replace(names=names)
    return nameless


def without_person(round: Round, person: str, stays: Callable[[Table], bool]) -> Round:
    """The round without somebody; whoever is left alone at a table sits out. Where `stays` is true, a table is kept."""
    tables, alone = [], []
    for table in round.tables:
        if person not in table.everybody or stays(table):
            tables.append(table)
            continue
        people = tuple(tuple(one for one in side if one != person) for side in table.people)
        if all(people) and sum(map(len, people)) >= 2:
            tables.append(table.replace(people=people))
        elif table.takes_place:
            alone += [(one, number) for number, side in enumerate(people) for one in side]
    waiting = [one for one in round.sitting_out if one.person != person]
    listed = {one.person for one in waiting}
    waiting += [
        SitOut(person=one, side=side, reason=SitOutReason.CANCELLED) for one, side in alone if one not in listed
    ]
    changed: Round = round.replace(tables=tuple(tables), sitting_out=tuple(waiting))
    return changed
