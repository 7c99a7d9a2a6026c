"""The entry that takes another one out of a calendar, made of what stands there and of nothing else."""

from __future__ import annotations

from datetime import datetime

from scheduler.calendars import wording
from scheduler.calendars.entries import Entry, Mailbox, after
from scheduler.calendars.ledger import Due
from scheduler.model import DAY, Appointment, Person
from scheduler.texts import Texts


def cancelled_entry(due: Due, spoken: Texts, person: Person | None) -> Entry:
    """What somebody was sent last, called off: the time as it stands in their calendar, by whom they were invited.

    The only attendee is the one who is called off (RFC 5546, 3.2.5). The title says it too, since not every program
    shows the status.
    """
    shown = due.appointment
    start = shown.start
    name = person.name if person else due.address
    return Entry(
        uid=due.uid,
        start=start,
        end=after(start, shown.minutes) if isinstance(start, datetime) else shown.until or start + DAY,
        made=due.made,
        summary=wording.cancelled_summary(spoken, _summary(due, shown, spoken)),
        description="",
        category=spoken.say("invitation-category-exchange" if shown.at else "invitation-category-rotation"),
        organizer=Mailbox(shown.organizer_name, shown.organizer),
        attendees=() if due.by_plan else (Mailbox(name, due.address),),
        location="" if shown.online else shown.place,
        cancelled=True,
    )


def _summary(due: Due, shown: Appointment, spoken: Texts) -> str:
    if shown.at is None:
        return spoken.say("invitation-stay", department=shown.title)
    if not due.by_plan:
        return wording.meeting_summary(spoken, shown.title, shown.names)
    partners = [name for id, name in zip(shown.people, shown.names, strict=False) if id != due.person]
    return wording.personal_summary(spoken, shown.title, partners)
