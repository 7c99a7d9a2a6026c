"""Stays of a rotation plan as all-day entries of the person's own plan."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

import msgspec

from scheduler.calendars import wording
from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.ledger import ROTATION, Planned
from scheduler.model import (
    Appointment,
    Assignment,
    AssignmentStatus,
    DateRange,
    Person,
    PlanState,
    RotationPlan,
    RotationRow,
    row_id,
)
from scheduler.rules.company import Company
from scheduler.texts import texts


def coming_stays(row: RotationRow, today: date) -> Iterator[Assignment]:
    """The assignments of a person that have not ended before today and are not broken off."""
    return (
        assignment
        for assignment in row.assignments
        if assignment.end > today and assignment.status != AssignmentStatus.BROKEN_OFF
    )


def stay_entries(
    plan: RotationPlan, assignment: Assignment, person: Person, company: Company, organizer: Mailbox, domain: str
) -> Iterator[Entry]:
    """The entry of a stay, or one for each part between its suspensions, in the person's language.

    What a draft says is tentative. Status of the works council, findings and reasons are for planners only.
    """
    spoken = texts(company.language_of(person))
    department = company.departments.get(assignment.department)
    site = company.sites.get(department.site) if department else None
    mentor = company.people.get(assignment.mentor)
    draft = plan.state == PlanState.DRAFT
    name = department.name if department else assignment.department
    for number, part in enumerate(_parts(assignment)):
        yield Entry(
            uid=stay_uid(plan, person, assignment, domain, number),
            start=part.start,
            end=part.end,
            made=plan.start,
            summary=wording.stay_summary(spoken, assignment, name, draft),
            description=wording.stay_description(
                spoken, assignment, name, site.name if site else "", mentor.name if mentor else "", plan.name
            ),
            category=spoken.say("invitation-category-rotation"),
            organizer=organizer,
            location=site.name if site else "",
            tentative=draft,
        )


def planned_stays(
    plan: RotationPlan, assignment: Assignment, person: Person, company: Company, organizer: Mailbox, domain: str
) -> Iterator[Planned]:
    """What the ledger compares: each part of a stay in no language."""
    department = company.departments.get(assignment.department)
    site = company.sites.get(department.site) if department else None
    mentor = company.people.get(assignment.mentor)
    told = (assignment.half, assignment.goal, mentor.name if mentor else "", plan.name, plan.state == PlanState.DRAFT)
    text = hashlib.sha256(msgspec.json.encode((*told, assignment.start, assignment.end))).hexdigest()[:16]
    for number, part in enumerate(_parts(assignment)):
        appointment = Appointment(
            day=part.start,
            until=part.end,
            place=site.name if site else "",
            title=department.name if department else assignment.department,
            people=(person.id,),
            organizer=organizer.email,
            organizer_name=organizer.name,
            text=text,
        )
        uid = stay_uid(plan, person, assignment, domain, number)
        id = f"{ROTATION}:{uid.rpartition('@')[0]}"
        yield Planned(id, uid, plan.id, appointment, plan.start, {person.id: person.email})


def stay_uid(plan: RotationPlan, person: Person, assignment: Assignment, domain: str, part: int = 0) -> str:
    """The UID of a stay's calendar entry; the parts after the first suspension have numbers."""
    name = f"{row_id(plan.id, person.id)}.{assignment.id}" + (f".{part + 1}" if part else "")
    return f"{name}@rotation.{domain}"


def _parts(assignment: Assignment) -> Iterator[DateRange]:
    """The days of a stay without those on which it is suspended."""
    start = assignment.start
    for pause in sorted(assignment.suspended):
        if start < pause.start < assignment.end:
            yield DateRange(start=start, end=pause.start)
        start = max(start, pause.end)
    if start < assignment.end:
        yield DateRange(start=start, end=assignment.end)
