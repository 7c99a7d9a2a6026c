"""Files before they are written: which entries go into which file, what it is called and for whom it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePath

import msgspec

from scheduler.calendars import files
from scheduler.calendars.disk import FEEDS, INVITATIONS, PLANS, Target, file_name
from scheduler.calendars.files import CalendarFile
from scheduler.calendars.outgoing import Invitation, Outgoing
from scheduler.calendars.wording import calendar_name
from scheduler.model import Message, Person, message
from scheduler.texts import texts

Progress = Callable[[float, Message], None]


class Draft(msgspec.Struct, frozen=True):
    """A file with its method, the UIDs in it, and whom it is for: addresses, or a person's id where there is none."""

    target: Target
    method: str
    uids: tuple[str, ...]
    recipient: str
    person: Person | None = None


def invitation_name(invitation: Invitation) -> str:
    """The file name of an invitation: its day, then the people's last names."""
    names = [person.last_name or person.name for person in invitation.people]
    return file_name(invitation.meeting.table.id, invitation.meeting.round.day.isoformat(), *names)


def plan_name(person: Person) -> str:
    """The file name of a person's plan."""
    return f"plan-{file_name(person.id, person.sort_name)}"


def invitations(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """A file a meeting."""
    count = len(outgoing.meetings)
    for number, invitation in enumerate(outgoing.invitations()):
        written = files.invitation(invitation.entry, utc=utc)
        recipients = ", ".join(person.email for person in invitation.people)
        yield _draft(INVITATIONS, invitation_name(invitation), written, recipients)
        progress((number + 1) / count, message("invitation-progress-wording"))


def plans(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """A file a person, to import once."""
    for person in _with_progress(outgoing, progress):
        parts = files.plan(outgoing.entries_of(person), utc=utc)
        yield from _parts(PLANS, plan_name(person), parts, person)


def feeds(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """A file a person, to subscribe to."""
    for person in _with_progress(outgoing, progress):
        name = calendar_name(texts(outgoing.language_of(person)), person.name)
        parts = files.feed(outgoing.entries_of(person), name=name, utc=utc)
        yield from _parts(FEEDS, f"feed-{file_name(person.id, person.sort_name)}", parts, person)


def split_files(drafts: list[Draft]) -> Iterator[Message]:
    """A sentence for every person whose entries need several files."""
    names = {draft.person.id: draft.person.name for draft in drafts if draft.person}
    counts = Counter((draft.person.id, draft.target.folder) for draft in drafts if draft.person)
    for (person, _), count in counts.items():
        if count > 1:
            yield message("invitation-problem-split", person=names[person], files=count)


def _with_progress(outgoing: Outgoing, progress: Progress) -> Iterator[Person]:
    people = outgoing.people()
    for number, person in enumerate(people):
        yield person
        progress((number + 1) / len(people), message("invitation-progress-wording"))


def _parts(folder: str, name: str, parts: list[CalendarFile], person: Person) -> Iterator[Draft]:
    for number, part in enumerate(parts, start=1):
        path = PurePath(name)
        numbered = name if number == 1 else f"{path.stem} ({number}){path.suffix}"
        yield _draft(folder, numbered, part, person.email or person.id, person)


def _draft(folder: str, name: str, written: CalendarFile, recipient: str, person: Person | None = None) -> Draft:
    return Draft(Target(folder, name, written.content), written.method, written.uids, recipient, person)
