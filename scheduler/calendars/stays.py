"""Stays of a rotation plan as all-day entries of the person's own plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from scheduler.calendars import wording
from scheduler.calendars.entries import Entry, Mailbox
from scheduler.model import (
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
