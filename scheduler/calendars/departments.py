"""A department's plan: who is there from when until when, and the meetings of its own people."""

from __future__ import annotations

import msgspec

from scheduler.calendars.entries import Entry, in_time
from scheduler.calendars.outgoing import Outgoing
from scheduler.model import Department
from scheduler.texts import texts

DEPARTMENT = "department"


def department_plans(outgoing: Outgoing) -> list[tuple[Department, list[Entry]]]:
    """Every department that has anything from today on, with its entries in the order of time.

    They name people and no more; nobody is invited by them and nobody is reminded. Their UIDs are none of the people's
    own entries, so that who reads in both has both.
    """
    plans = ((department, _entries(outgoing, department)) for department in outgoing.departments)
    return [(department, entries) for department, entries in plans if entries]


def _entries(outgoing: Outgoing, department: Department) -> list[Entry]:
    found = []
    for person, entry in outgoing.of_department(department.id):
        uid = f"{department.id}.{entry.uid.replace('@', f'@{DEPARTMENT}.', 1)}"
        summary = entry.summary
        if person is not None:
            spoken = texts(outgoing.language_of(person))
            summary = spoken.say("invitation-department-stay", person=person.name, stay=entry.summary)
        found.append(
            msgspec.structs.replace(entry, uid=uid, summary=summary, description="", attendees=(), reminder_minutes=0)
        )
    return sorted(found, key=in_time)
