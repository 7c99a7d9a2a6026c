"""Files before they are written: which entries go into which file, what it is called and for whom it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

import msgspec

from scheduler.calendars import files
from scheduler.calendars.departments import department_plans
from scheduler.calendars.disk import CHANGES, DEPARTMENTS, FEEDS, INVITATIONS, PLANS, Target, file_name
from scheduler.calendars.entries import Entry, in_time
from scheduler.calendars.files import CalendarFile
from scheduler.calendars.ledger import Due, Step
from scheduler.calendars.outgoing import Invitation, Outgoing
from scheduler.calendars.wording import calendar_name
from scheduler.model import Message, Method, Person, message
from scheduler.texts import texts

Progress = Callable[[float, Message], None]


class Draft(msgspec.Struct, frozen=True):
    """A file with its method, the UIDs in it, and whom it is for: addresses, or a person's id where there is none.

    `delivers` are the messages that count as sent once the file has been handed over.
    """

    target: Target
    method: str
    uids: tuple[str, ...]
    recipient: str
    person: Person | None = None
    delivers: tuple[Due, ...] = ()


def invitation_name(invitation: Invitation) -> str:
    """The file name of an invitation: its day, then the people's last names."""
    names = [person.last_name or person.name for person in invitation.people]
    return file_name(invitation.meeting.table.id, invitation.meeting.round.day.isoformat(), *names)


def plan_name(person: Person) -> str:
    """The file name of a person's plan."""
    return f"plan-{file_name(person.id, person.sort_name)}"


def change_name(due: Due, person: Person | None) -> str:
    """The file name of a message that is due: a person's plan has one file, an invitation and a cancellation its own.

    It begins with the day and the recipient, and says what the message does.
    """
    reader = person.sort_name if person else due.person
    if due.by_plan:
        return f"plan-{file_name(due.person, reader)}"
    id = f"{due.id.partition(':')[2]}+{due.person}"
    return file_name(id, due.appointment.day.isoformat(), reader, due.method.lower())


def change_file(due: Due, entry: Entry, *, utc: bool = False) -> CalendarFile:
    """The calendar file of one message that is due."""
    if due.by_plan:
        (file,) = files.plan([entry], utc=utc)
        return file
    return files.cancellation(entry, utc=utc) if due.method is Method.CANCEL else files.invitation(entry, utc=utc)


def invitations(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """A file a meeting."""
    count = len(outgoing.meetings)
    for number, invitation in enumerate(outgoing.invitations()):
        written = files.invitation(invitation.entry, utc=utc)
        recipients = ", ".join(person.email for person in invitation.people)
        delivers = outgoing.whole_invitation(invitation)
        yield _draft(INVITATIONS, invitation_name(invitation), written, recipients, delivers=delivers)
        progress((number + 1) / count, message("invitation-progress-wording"))
    for due in outgoing.whole_series():
        written = change_file(due, outgoing.entry(due), utc=utc)
        yield _draft(INVITATIONS, change_name(due, outgoing.known(due.person)), written, due.address, delivers=[due])


def plans(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """A file a person, to import once."""
    for person in _with_progress(outgoing, progress):
        parts = files.plan(outgoing.entries_of(person), utc=utc)
        yield from _parts(PLANS, plan_name(person), parts, person, outgoing.whole_plan(person))


def departments(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """A file a department: who is there from when until when, and the meetings of its own people."""
    every = department_plans(outgoing)
    for number, (department, entries) in enumerate(every):
        for part, name in _numbered(
            files.plan(entries, utc=utc), f"department-{file_name(department.id, department.name)}"
        ):
            yield _draft(DEPARTMENTS, name, part, department.name)
        progress((number + 1) / len(every), message("invitation-progress-wording"))


def feeds(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """A file a person, to subscribe to; what is not in it any more is gone from the calendar, too."""
    gone = [due for due in outgoing.due() if due.by_plan and due.step is Step.CANCEL]
    for person in _with_progress(outgoing, progress):
        name = calendar_name(texts(outgoing.language_of(person)), person.name)
        parts = files.feed(outgoing.entries_of(person), name=name, utc=utc)
        delivers = [*outgoing.whole_plan(person), *(due for due in gone if due.person == person.id)]
        yield from _parts(FEEDS, f"feed-{file_name(person.id, person.sort_name)}", parts, person, delivers)


def changes(outgoing: Outgoing, utc: bool, progress: Progress) -> Iterator[Draft]:
    """What is due and no more: a file a message, and one for all changes of a plan that was imported."""
    in_plans: dict[str, list[tuple[Due, Entry]]] = {}
    every = list(outgoing.due())
    for number, due in enumerate(every):
        entry, person = outgoing.entry(due), outgoing.known(due.person)
        if due.by_plan:
            in_plans.setdefault(due.person, []).append((due, entry))
        else:
            written = change_file(due, entry, utc=utc)
            yield _draft(CHANGES, change_name(due, person), written, due.address, delivers=[due])
        progress((number + 1) / len(every), message("invitation-progress-wording"))
    for those in in_plans.values():
        first, person = those[0][0], outgoing.known(those[0][0].person)
        parts = files.plan(sorted([entry for _, entry in those], key=in_time), utc=utc)
        yield from _parts(CHANGES, change_name(first, person), parts, person, [due for due, _ in those])


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


def _parts(
    folder: str, name: str, parts: list[CalendarFile], person: Person | None, delivers: Sequence[Due]
) -> Iterator[Draft]:
    """The files of one person's entries, each with the messages for what is in it; the first has those for all else."""
    inside = {uid for part in parts for uid in part.uids}
    for part, numbered in _numbered(parts, name):
        mine = [due for due in delivers if due.uid in part.uids or (numbered == name and due.uid not in inside)]
        recipient = (person.email or person.id) if person else delivers[0].address or delivers[0].person
        yield _draft(folder, numbered, part, recipient, person, delivers=mine)


def _numbered(parts: list[CalendarFile], name: str) -> Iterator[tuple[CalendarFile, str]]:
    """Each file with its name; the second one has a 2 in it."""
    path = PurePath(name)
    for number, part in enumerate(parts, start=1):
        yield part, name if number == 1 else f"{path.stem} ({number}){path.suffix}"


def _draft(
    folder: str,
    name: str,
    written: CalendarFile,
    recipient: str,
    person: Person | None = None,
    *,
    delivers: Sequence[Due] = (),
) -> Draft:
    target = Target(folder, name, written.content)
    return Draft(target, written.method, written.uids, recipient, person, tuple(delivers))
