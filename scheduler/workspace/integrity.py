"""What records say of each other: each id that one names must be there, and what is to be unique must be so.

Records are looked at as they are, not through the door: they may come from a file that nobody can open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple, TypeVar

from scheduler.model import (
    Absence,
    BusyCalendar,
    CaseStudy,
    Department,
    Message,
    Namespace,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    Persona,
    Programme,
    Proof,
    PublishedRow,
    Record,
    Refused,
    Reply,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    ServerCalendar,
    Settings,
    Severity,
    Site,
    Suggestion,
    Wish,
    message,
    parse_selector,
    round_id,
    row_id,
)
from scheduler.model.method import (
    ActionItem,
    CardIssue,
    CardLine,
    Feedback,
    Measurement,
    MeetingNotes,
    Review,
    StayNotes,
)
from scheduler.rules.registry import AnyKind, kinds_named
from scheduler.rules.text_form import departments_in
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import name_of
from scheduler.store.problems import Problem, Records

R = TypeVar("R", bound=Record)


class _Field(NamedTuple):
    """A field that holds the id of another record, or several; `command` empties it, `{id}` being the record's."""

    kind: type[Record]
    name: str
    target: type[Record]
    command: tuple[str, ...] = ()
    severity: Severity = Severity.HARD


_FIELDS = (
    _Field(Person, "department", Department, ("people", "edit", "{id}", "--department", "")),
    _Field(Person, "site", Site, ("people", "edit", "{id}", "--site", "")),
    _Field(Person, "manager", Person, ("people", "edit", "{id}", "--manager", "")),
    _Field(Department, "site", Site, ("department", "edit", "{id}", "--site", "")),
    _Field(Department, "mentor", Person, ("department", "edit", "{id}", "--mentor", "")),
    _Field(Department, "requires_before", Department, ("department", "edit", "{id}", "--requires-before", "")),
    _Field(Room, "site", Site, ("room", "remove", "{id}")),
    _Field(Absence, "person", Person, ("absence", "remove", "{id}")),
    _Field(BusyCalendar, "person", Person, severity=Severity.NOTICE),
    _Field(OwnHoliday, "site", Site),
    _Field(RotationPlan, "departments", Department),
    _Field(RotationRow, "plan", RotationPlan),
    _Field(RotationRow, "person", Person),
    _Field(PublishedRow, "plan", RotationPlan, severity=Severity.NOTICE),
    _Field(PublishedRow, "person", Person, severity=Severity.NOTICE),
    _Field(PastStay, "person", Person),
    _Field(PastStay, "department", Department),
    _Field(PastMeeting, "first", Person),
    _Field(PastMeeting, "second", Person),
    _Field(Wish, "person", Person),
    _Field(Wish, "department", Department),
    _Field(Programme, "rooms", Room, ("exchange", "edit", "{id}", "--place", "")),
    _Field(Round, "programme", Programme),
    _Field(Reply, "programme", Programme, severity=Severity.NOTICE),
    _Field(Reply, "person", Person, severity=Severity.NOTICE),
    _Field(ServerCalendar, "person", Person, severity=Severity.NOTICE),
    _Field(Suggestion, "programme", Programme, severity=Severity.NOTICE),
    _Field(Proof, "id", Programme, severity=Severity.NOTICE),
    _Field(Persona, "owner", Person, ("persona", "edit", "{id}", "--owner", "")),
    _Field(CaseStudy, "owner", Person, ("case", "edit", "{id}", "--owner", "")),
    _Field(CaseStudy, "persona", Persona, ("case", "edit", "{id}", "--persona", "")),
    _Field(CardLine, "persona", Persona, severity=Severity.NOTICE),
    _Field(CardIssue, "persona", Persona, severity=Severity.NOTICE),
    _Field(Feedback, "programme", Programme, severity=Severity.NOTICE),
    _Field(ActionItem, "programme", Programme, severity=Severity.NOTICE),
    _Field(ActionItem, "people", Person, severity=Severity.NOTICE),
    _Field(MeetingNotes, "programme", Programme, severity=Severity.NOTICE),
    _Field(Measurement, "programme", Programme, severity=Severity.NOTICE),
    _Field(StayNotes, "plan", RotationPlan, severity=Severity.NOTICE),
    _Field(StayNotes, "person", Person, severity=Severity.NOTICE),
    _Field(Review, "programme", Programme, severity=Severity.NOTICE),
    _Field(Review, "persona", Persona, severity=Severity.NOTICE),
)


def broken_references(records: Records) -> list[Problem]:
    """Everything in the records that does not fit together, in the order of the tables."""
    return [
        *_in_plain_fields(records),
        *_in_rules(records),
        *_in_plans(records),
        *_in_rounds(records),
        *_in_programmes(records),
        *_single(records),
    ]


def _all(records: Records, kind: type[R]) -> Mapping[str, R]:
    found: Mapping[str, Any] = records.get(kind, {})
    return found


def _in_plain_fields(records: Records) -> Iterator[Problem]:
    for field in _FIELDS:
        for record in _all(records, field.kind).values():
            value = getattr(record, field.name)
            for named in (value,) if isinstance(value, str) else value:
                if named and named not in records.get(field.target, {}):
                    yield _nobody(record, field.name, named, field.command, field.severity)


def _in_rules(records: Records) -> Iterator[Problem]:
    people, departments = _all(records, Person), _all(records, Department)
    sites = _all(records, Site)
    plans = {*_all(records, RotationPlan), *_all(records, Programme)}
    for rule in _all(records, Rule).values():
        remove = ("rule", "remove", rule.id)
        scope = rule.scope
        yield from (_nobody(rule, "scope", key, remove) for key in scope.people if key not in people)
        yield from (_nobody(rule, "scope", key, remove) for pair in scope.pairs for key in pair if key not in people)
        yield from (_nobody(rule, "scope", key, remove) for key in scope.departments if key not in departments)
        yield from (_nobody(rule, "scope", key, remove) for key in scope.sites if key not in sites)
        if rule.plan and rule.plan not in plans:
            yield _nobody(rule, "plan", rule.plan, remove, Severity.NOTICE)
        yield from _in_parameters(rule, departments, remove)


def _in_parameters(rule: Rule, departments: Mapping[str, Department], remove: tuple[str, ...]) -> Iterator[Problem]:
    """Whether a kind of that name takes the rule's parameters, and whether the departments in them are there."""
    try:
        kind = _kind_of(rule)
    except Refused as error:
        yield _problem(rule, error.field or "kind", _about("doctor-bad-rule", rule, reason=error.text), command=remove)
        return
    for name, department in departments_in(kind, rule.parameters):
        if department not in departments:
            yield _nobody(rule, name, department, remove, Severity.NOTICE)


def _kind_of(rule: Rule) -> AnyKind:
    """The first kind of the rule's name that takes its parameters; raises Refused where none does."""
    *others, last = kinds_named(rule.kind)
    for kind in others:
        with suppress(Refused):
            kind.read(rule)
            return kind
    last.read(rule)
    return last


def _in_plans(records: Records) -> Iterator[Problem]:
    people, departments = _all(records, Person), _all(records, Department)
    for plan in _all(records, RotationPlan).values():
        yield from _in_selector(records, plan, "people", plan.people)
    taken: set[tuple[str, str]] = set()
    for row in _all(records, RotationRow).values():
        yield from _id_is(row, row_id(row.plan, row.person))
        for stay in row.assignments:
            unassign = ("rotation", "unassign", row.plan, stay.id)
            if stay.department not in departments:
                yield _nobody(row, "department", stay.department, unassign)
            if stay.mentor and stay.mentor not in people:
                yield _nobody(row, "mentor", stay.mentor, unassign)
            if (row.plan, stay.id) in taken:
                yield _problem(row, "assignments", _about("doctor-assignment-twice", row, id=stay.id))
            taken.add((row.plan, stay.id))


def _in_rounds(records: Records) -> Iterator[Problem]:
    people, rooms = _all(records, Person), _all(records, Room)
    contents = {"persona": _all(records, Persona), "case": _all(records, CaseStudy)}
    meetings: dict[str, str] = {}
    for round in _all(records, Round).values():
        plan = ("exchange", "repair", round.programme)
        yield from _id_is(round, round_id(round.programme, round.day))
        for table in round.tables:
            yield from (_nobody(round, "tables", key, plan) for key in table.everybody if key not in people)
            if table.room and table.room not in rooms:
                yield _nobody(round, "room", table.room, plan)
            for field, known in contents.items():
                if (key := getattr(table, field)) and key not in known:
                    yield _nobody(round, field, key, plan)
            if table.id in meetings:
                text = _about("doctor-meeting-twice", round, id=table.id, other=meetings[table.id])
                yield _problem(round, "tables", text)
            meetings[table.id] = round.id
        for out in round.sitting_out:
            if out.person not in people:
                yield _nobody(round, "sitting_out", out.person, plan, Severity.NOTICE)


def _in_programmes(records: Records) -> Iterator[Problem]:
    people = _all(records, Person)
    for programme in _all(records, Programme).values():
        for side in programme.sides:
            yield from _in_selector(records, programme, "sides", side.people)
        for owner in programme.goal.owners if programme.goal else ():
            if owner.person and owner.person not in people:
                command = ("exchange", "edit", programme.id, "--goal-owner", f"{owner.side}=")
                yield _nobody(programme, "goal", owner.person, command)


def _in_selector(records: Records, record: Record, field: str, selector: str) -> Iterator[Problem]:
    """Whether a selection can be understood; what in it means nobody any more is a notice."""
    try:
        terms = parse_selector(selector, field)
    except Refused as error:
        text = _about("doctor-bad-selector", record, selector=selector, reason=error.text)
        yield _problem(record, field, text)
        return
    for term in terms:
        known = _names_for(records, term.field)
        for value in term.values if known is not None else ():
            if value.casefold() not in (known or ()):
                text = _about("doctor-empty-selector", record, part=f"{term.field}:{value}", selector=selector)
                yield _problem(record, field, text, Severity.NOTICE, missing=value)


def _names_for(records: Records, field: str) -> set[str] | None:
    """All words by which people, departments or sites are called in selections, folded; None for other fields."""
    match field:
        case "department":
            names: Iterable[str] = (
                word for place in _all(records, Department).values() for word in (place.id, place.code, place.name)
            )
        case "site":
            names = (word for site in _all(records, Site).values() for word in (site.id, site.name))
        case "person":
            names = (
                word
                for person in _all(records, Person).values()
                for word in (person.id, person.personnel_number, person.email, person.name)
            )
        case "tag":
            names = (tag for person in _all(records, Person).values() for tag in person.tags)
        case _:
            return None
    return {name.casefold() for name in names}


def _single(records: Records) -> Iterator[Problem]:
    """The records of which there is one: settings, and the namespace that calendar entries are known by."""
    for kind in (Settings, Namespace):
        own = kind().id
        for key, record in _all(records, kind).items():
            if key != own:
                yield _problem(record, "id", _about("doctor-lonely", record))
    if not _all(records, Namespace):
        yield Problem(id="namespace", text=message("doctor-no-namespace"), table=COLLECTIONS[Namespace])


def _id_is(record: Record, expected: str) -> Iterator[Problem]:
    key = _key(record)
    if key != expected:
        yield _problem(record, "id", _about("doctor-wrong-id", record, id=key, expected=expected))


def _nobody(
    record: Record, field: str, id: str, command: tuple[str, ...] = (), severity: Severity = Severity.HARD
) -> Problem:
    text = _about("doctor-nobody", record, field=field, id=id)
    return _problem(record, field, text, severity, command, id)


def _problem(
    record: Record,
    field: str,
    text: Message,
    severity: Severity = Severity.HARD,
    command: tuple[str, ...] = (),
    missing: str = "",
) -> Problem:
    table, key = COLLECTIONS[type(record)], _key(record)
    return Problem(
        id="/".join(filter(None, (table, key, field, missing))),
        text=text,
        severity=severity,
        table=table,
        record=key,
        field=field,
        missing=missing,
        command=tuple(word.replace("{id}", key) for word in command),
    )


def _about(key: str, record: Record, **values: Any) -> Message:
    return message(key, record=name_of(type(record), _key(record), record), **values)


def _key(record: Record) -> str:
    return str(record.id)  # type: ignore[attr-defined]
