"""Everything that is known of one person, for that person: data for programs, and the same to read.

Of others it has the names of those whom the person met, was guided by or guided, and nothing else: no absence, no
rule, no note. Of a confidential rule it says that there is one and when it holds: neither its kind, nor whom else it
names, nor who asked for it (GDPR Art. 15 (4): the rights of others). Who carried an action out is not the person's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from scheduler.calendars.meetings import meeting_uid
from scheduler.calendars.stays import stay_uid
from scheduler.model import (
    DAY,
    Absence,
    Acceptance,
    BusyCalendar,
    CaseStudy,
    Department,
    Half,
    LedgerEntry,
    Namespace,
    PastMeeting,
    PastStay,
    Person,
    Persona,
    Programme,
    PublishedRow,
    Reply,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Site,
    Wish,
    message,
    slug,
)
from scheduler.model.method import ActionItem, StayNotes
from scheduler.pairing.priorities import reason_sentence
from scheduler.rules.registry import kinds_named
from scheduler.texts import Texts, texts
from scheduler.workspace.context import Context
from scheduler.workspace.dossier_text import markdown
from scheduler.workspace.pseudonyms import Identity, Words
from scheduler.workspace.views.privacy import Dossier
from scheduler.workspace.wording import enum_word, weekdays, work_days

Row = dict[str, Any]
_NAMED: dict[str, type[Any]] = {"department": Department, "site": Site, "manager": Person}


def dossier_of(context: Context, person: Person) -> Dossier:
    """What the workspace knows of a person, in their language."""
    language = context.company.language_of(person)
    said = texts(language)
    found = _Known(context, person, said)
    data: dict[str, Any] = {"person": found.person(), **{name: list(rows) for name, rows in found.sections()}}
    return Dossier(
        person=person.id,
        name=f"{slug(person.sort_name, 'person')}-{person.id}" if slug(person.sort_name) != person.id else person.id,
        language=language,
        data={"made": context.today.isoformat(), **data},
        text=markdown(person.name, data, context.today, said),
    )


class _Known:
    """Goes through the records; a row is plain data, in words of the person's language where it is one of a few."""

    def __init__(self, context: Context, person: Person, said: Texts) -> None:
        self._context = context
        self._snapshot = context.snapshot
        self._person = person
        self._said = said
        self._domain = (self._snapshot.get(Namespace, "namespace") or Namespace()).domain

    def person(self) -> Row:
        """Master data."""
        person = self._person
        body: Row = {name: getattr(person, name) for name in person.__struct_fields__}
        body["working_time"] = self._said(work_days(person.working_time))
        body["hours"] = person.working_time.hours
        body["role"] = self._said(enum_word(person.role))
        body["skills"] = {skill.name: skill.level for skill in person.skills}
        for field, kind in _NAMED.items():
            body[field] = self._name(kind, body[field])
        return body

    def sections(self) -> Iterator[tuple[str, Iterator[Row]]]:
        """What there is besides, by kind."""
        yield "absences", self._absences()
        yield "busy_times", self._busy_times()
        yield "assignments", self._assignments()
        yield "published", self._published()
        yield "guided", self._guided()
        yield "past_stays", self._past_stays()
        yield "wishes", self._wishes()
        yield "meetings", self._meetings()
        yield "sent", self._sent()
        yield "replies", self._replies()
        yield "earlier_meetings", self._earlier_meetings()
        yield "sit_outs", self._sit_outs()
        yield "rules", self._rules()
        yield "acceptances", self._acceptances()
        yield "action_items", self._action_items()
        yield "stay_notes", self._stay_notes()
        yield "duties", self._duties()
        yield "history", self._history()

    def _absences(self) -> Iterator[Row]:
        for absence in self._of(Absence):
            yield {
                "first": absence.start,
                "until": absence.range.last,
                "kind": self._said(enum_word(absence.kind)),
                "status": self._said(enum_word(absence.status)),
                "half": self._said(message(f"word-half-{absence.half.value}")) if absence.half != Half.WHOLE else "",
                "weekdays": self._said(weekdays(absence.weekdays)) if absence.weekdays else "",
                "source": absence.source,
            }

    def _busy_times(self) -> Iterator[Row]:
        for calendar in self._of(BusyCalendar):
            for time in calendar.times:
                yield {"start": time.start, "end": time.end, "source": calendar.source}

    def _sent(self) -> Iterator[Row]:
        """What they have in their calendar by us."""
        for entry in self._snapshot.all(LedgerEntry).values():
            receipt = entry.receipt_of(self._person.id)
            shown = entry.version(receipt.revision).appointment if receipt else None
            if receipt:
                yield {
                    "programme": shown.title if shown else "",
                    "start": shown.start if shown else None,
                    "email": receipt.address,
                    "received": receipt.at,
                }

    def _replies(self) -> Iterator[Row]:
        for reply in self._of(Reply):
            yield {
                "programme": self._name(Programme, reply.programme),
                "start": reply.start,
                "reply": self._said(enum_word(reply.answer)),
                "delegate": reply.delegate,
                "proposed": reply.proposed,
                "comment": reply.comment,
                "received": reply.received,
            }

    def _stay_notes(self) -> Iterator[Row]:
        for notes in self._of(StayNotes):
            yield {
                "plan": self._name(RotationPlan, notes.plan),
                "objectives": notes.objectives,
                "handover": notes.handover,
                "closing_note": notes.closing_note,
                "midway_held": notes.midway_held,
                "closing_held": notes.closing_held,
            }

    def _action_items(self) -> Iterator[Row]:
        for item in self._snapshot.all(ActionItem).values():
            if self._person.id in item.people:
                yield {"text": item.text, "until": item.until, "done": item.done}

    def _assignments(self) -> Iterator[Row]:
        for plan, row in self._rows():
            for stay in row.assignments if row.person == self._person.id else ():
                yield {
                    "plan": plan.name,
                    "department": self._name(Department, stay.department),
                    "first": stay.start,
                    "until": stay.range.last,
                    "mentor": self._name(Person, stay.mentor),
                    "goal": stay.goal,
                    "status": self._said(enum_word(stay.status)),
                    "council": self._said(enum_word(stay.council)),
                    "council_date": stay.council_date,
                    "council_note": stay.council_note,
                    "uid": stay_uid(plan, self._person, stay, self._domain),
                }

    def _published(self) -> Iterator[Row]:
        plans = self._snapshot.all(RotationPlan)
        for row in self._of(PublishedRow):
            for stay in row.assignments:
                yield {
                    "plan": plans[row.plan].name if row.plan in plans else row.plan,
                    "department": self._name(Department, stay.department),
                    "first": stay.start,
                    "until": stay.range.last,
                    "mentor": self._name(Person, stay.mentor),
                    "goal": stay.goal,
                }

    def _guided(self) -> Iterator[Row]:
        for plan, row in self._rows():
            for stay in row.assignments:
                if stay.mentor == self._person.id:
                    yield {
                        "plan": plan.name,
                        "person": self._name(Person, row.person),
                        "department": self._name(Department, stay.department),
                        "first": stay.start,
                        "until": stay.range.last,
                    }

    def _past_stays(self) -> Iterator[Row]:
        for stay in self._of(PastStay):
            yield {
                "department": self._name(Department, stay.department),
                "first": stay.start,
                "until": stay.end - DAY,
                "net_weeks": stay.net_weeks,
            }

    def _wishes(self) -> Iterator[Row]:
        for wish in self._of(Wish):
            department = self._name(Department, wish.department)
            yield {"department": department, "first": wish.start, "until": wish.end - DAY, "weight": wish.weight}

    def _meetings(self) -> Iterator[Row]:
        personas, cases = self._snapshot.all(Persona), self._snapshot.all(CaseStudy)
        for programme, round in self._rounds():
            for table in round.tables:
                if self._person.id in table.everybody:
                    persona, case = personas.get(table.persona), cases.get(table.case)
                    room = self._context.company.rooms.get(table.room)
                    yield {
                        "programme": programme.name,
                        "start": programme.start_on(round.day, table.at),
                        "minutes": table.minutes or programme.minutes,
                        "people": [self._name(Person, one) for one in table.everybody if one != self._person.id],
                        "place": room.name if room else "",
                        "online": table.online,
                        "persona": persona.name if persona else "",
                        "case": case.name if case else "",
                        "state": self._said(enum_word(table.state)),
                        "uid": meeting_uid(table, self._domain),
                    }

    def _earlier_meetings(self) -> Iterator[Row]:
        for meeting in self._snapshot.all(PastMeeting).values():
            pair = (meeting.first, meeting.second)
            if self._person.id in pair:
                other = pair[0] if pair[1] == self._person.id else pair[1]
                yield {"day": meeting.day, "people": [self._name(Person, other)]}

    def _sit_outs(self) -> Iterator[Row]:
        for programme, round in self._rounds():
            for one in round.sitting_out:
                if one.person == self._person.id:
                    reason = self._said(reason_sentence(one.reason))
                    yield {"programme": programme.name, "day": round.day, "reason": reason}

    def _rules(self) -> Iterator[Row]:
        for rule in self._snapshot.all(Rule).values():
            named = {*rule.scope.people, *(one for pair in rule.scope.pairs for one in pair)}
            if self._person.id not in named:
                continue
            if rule.confidential:
                title, severity, note = message("privacy-confidential-rule"), "", ""
            else:
                title = kinds_named(rule.kind)[0].title
                severity, note = self._said(enum_word(rule.severity)), rule.note if len(named) == 1 else ""
            yield {
                "title": self._said(title),
                "severity": severity,
                "first": rule.first,
                "until": rule.until,
                "note": note,
            }

    def _acceptances(self) -> Iterator[Row]:
        """The findings that the person took responsibility for; what others accepted may be about others, too."""
        person = self._person
        own = {name.casefold() for name in (person.id, person.name, person.email, person.personnel_number) if name}
        for acceptance in self._snapshot.all(Acceptance).values():
            if acceptance.by.strip().casefold() in own:
                yield {"day": acceptance.day, "reason": acceptance.reason}

    def _duties(self) -> Iterator[Row]:
        """What the person stands for; people whose manager they are know that themselves."""
        for kind, field in ((Department, "mentor"), (Persona, "owner"), (CaseStudy, "owner")):
            for record in self._snapshot.all(kind).values():
                if getattr(record, field) == self._person.id:
                    yield {"text": self._said(message(f"people-ref-{field}", name=record.name))}  # type: ignore[attr-defined]
        for programme in self._snapshot.all(Programme).values():
            owners = programme.goal.owners if programme.goal else ()
            if any(owner.person == self._person.id for owner in owners):
                yield {"text": self._said(message("people-ref-goal", programme=programme.name))}

    def _history(self) -> Iterator[Row]:
        """The actions that name the person; a name that somebody else bears too says nothing for certain."""
        words = Words(Identity(id=self._person.id, alias="person-", leaves=self._context.today))
        for person in self._snapshot.all(Person).values():
            words.learn(msgspec.to_builtins(person))
        for entry in self._context.repository.history():
            text = self._said(entry.action)
            if not entry.action.key.startswith("rule-") and words.surely_named_in(text):
                yield {"time": entry.time, "text": text}

    def _of(self, kind: type[Any]) -> Iterator[Any]:
        return (record for record in self._snapshot.all(kind).values() if record.person == self._person.id)

    def _rows(self) -> Iterator[tuple[RotationPlan, RotationRow]]:
        plans = self._snapshot.all(RotationPlan)
        return ((plans[row.plan], row) for row in self._snapshot.all(RotationRow).values() if row.plan in plans)

    def _rounds(self) -> Iterator[tuple[Programme, Round]]:
        programmes = self._snapshot.all(Programme)
        rounds = sorted(self._snapshot.all(Round).values(), key=lambda round: round.day)
        return ((programmes[round.programme], round) for round in rounds if round.programme in programmes)

    def _name(self, kind: type[Any], id: str) -> str:
        found = self._snapshot.get(kind, id) if id else None
        return found.name if found else id
