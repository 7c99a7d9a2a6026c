"""What speaks of a person or a place, so that nothing is removed that something else still needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.model import (
    CaseStudy,
    Department,
    Message,
    OwnHoliday,
    Person,
    Persona,
    Programme,
    Refused,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Wish,
    message,
)
from scheduler.store.repository import Transaction

MOST_NAMED = 6


def refuse_if_needed(name: str, references: Iterable[Message], way_out: Message) -> None:
    """Refuse to remove something while there are references to it; the sentence lists them."""
    found = list(dict.fromkeys(references))
    if found:
        more = [message("people-and-more", count=len(found) - MOST_NAMED)] if len(found) > MOST_NAMED else []
        raise Refused(message("people-still-needed", name=name, by=[*found[:MOST_NAMED], *more]), hint=way_out)


def of_person(state: Transaction, person: str) -> Iterator[Message]:
    """What speaks of a person: plans, meetings, rules, and those whom they lead, guide or stand for."""
    yield from _in_plans(state, person)
    for programme in state.all(Programme).values():
        owners = programme.goal.owners if programme.goal else ()
        if any(owner.person == person for owner in owners):
            yield message("people-ref-goal", programme=programme.name)
    yield from (
        message("people-ref-rule", rule=rule.id)
        for rule in state.all(Rule).values()
        if person in rule.scope.people or any(person in pair for pair in rule.scope.pairs)
    )
    for kind, key in ((Person, "manager"), (Department, "mentor"), (Persona, "owner"), (CaseStudy, "owner")):
        for record in state.all(kind).values():
            if getattr(record, key) == person:
                yield message(f"people-ref-{key}", name=record.name)  # type: ignore[attr-defined]


def _in_plans(state: Transaction, person: str) -> Iterator[Message]:
    plans, programmes = state.all(RotationPlan), state.all(Programme)
    for row in state.all(RotationRow).values():
        guided = any(assignment.mentor == person for assignment in row.assignments)
        if guided or (row.person == person and row.assignments):
            yield message("people-ref-plan", plan=plans[row.plan].name if row.plan in plans else row.plan)
    for round_ in state.all(Round).values():
        if any(person in table.everybody for table in round_.tables):
            programme = programmes.get(round_.programme)
            yield message("people-ref-programme", programme=programme.name if programme else round_.programme)


def of_department(state: Transaction, department: str) -> Iterator[Message]:
    """What speaks of a department: people, plans, wishes, rules, and departments it comes before."""
    count = sum(person.department == department for person in state.all(Person).values())
    if count:
        yield message("people-ref-people", count=count)
    plans = state.all(RotationPlan)
    for plan in plans.values():
        if department in plan.departments:
            yield message("people-ref-plan", plan=plan.name)
    for row in state.all(RotationRow).values():
        if any(assignment.department == department for assignment in row.assignments):
            yield message("people-ref-plan", plan=plans[row.plan].name if row.plan in plans else row.plan)
    if any(wish.department == department for wish in state.all(Wish).values()):
        yield message("people-ref-wishes")
    for rule in state.all(Rule).values():
        if department in (*rule.scope.departments, *rule.scope.groups):
            yield message("people-ref-rule", rule=rule.id)
    for other in state.all(Department).values():
        if department in other.requires_before:
            yield message("people-ref-before", name=other.name)


def of_room(state: Transaction, room: str) -> Iterator[Message]:
    """What speaks of a room: programmes that use it, and meetings that have it."""
    programmes = state.all(Programme)
    for programme in programmes.values():
        if room in programme.rooms:
            yield message("people-ref-programme", programme=programme.name)
    for round_ in state.all(Round).values():
        if any(table.room == room for table in round_.tables):
            programme_here = programmes.get(round_.programme)
            yield message("people-ref-programme", programme=programme_here.name if programme_here else round_.programme)


def of_site(state: Transaction, site: str) -> Iterator[Message]:
    """What speaks of a site: people, departments, rooms, own holidays and rules."""
    count = sum(person.site == site for person in state.all(Person).values())
    if count:
        yield message("people-ref-people", count=count)
    for kind in (Department, Room):
        for place in state.all(kind).values():
            if place.site == site:  # type: ignore[attr-defined]
                yield message("people-ref-place", name=place.name)  # type: ignore[attr-defined]
    for holiday in state.all(OwnHoliday).values():
        if holiday.site == site:
            yield message("people-ref-holiday", day=holiday.day)
    for rule in state.all(Rule).values():
        if site in rule.scope.sites:
            yield message("people-ref-rule", rule=rule.id)
