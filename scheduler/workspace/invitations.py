"""Invitations and plans as calendar messages: what is due, files in a folder, and what was sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from scheduler.calendars import drafts
from scheduler.calendars.changes import in_words
from scheduler.calendars.disk import (
    CHANGES,
    DEPARTMENTS,
    FEEDS,
    INVITATIONS,
    PLANS,
    Outcome,
    leftovers,
    same_files,
    write_files,
)
from scheduler.calendars.drafts import Draft, Progress, change_file, change_name, split_files
from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.ledger import Due, confirmed
from scheduler.calendars.outgoing import Outgoing
from scheduler.calendars.sending.mail import Parcel
from scheduler.calendars.sending.merging import Shared, here_of
from scheduler.model import (
    LedgerEntry,
    Message,
    PlanState,
    Programme,
    Refused,
    Value,
    Way,
    WrongUsage,
    alphabetical,
    message,
)
from scheduler.workspace.context import Part
from scheduler.workspace.invitation_state import domain_of, source_of
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.views.invitations import Confirmed, Letter, Outbox, OutgoingMessage, Written, WrittenFile

Drafting = Callable[[Outgoing, bool, Progress], Iterator[Draft]]

_DRAFTING: dict[str, Drafting] = {
    DEPARTMENTS: drafts.departments,
    FEEDS: drafts.feeds,
    PLANS: drafts.plans,
    INVITATIONS: drafts.invitations,
    CHANGES: drafts.changes,
}
"""By folder, in the order of what counts: what stands in a plan and is an invitation too was sent as an invitation."""
_FOLDERS = {
    "changes": (CHANGES,),
    "all": (INVITATIONS, PLANS),
    "requests": (INVITATIONS,),
    "plans": (PLANS,),
    "feed": (FEEDS,),
    "departments": (DEPARTMENTS,),
}
_SHOWN_LEFTOVERS = 5


class InvitationsPart(Part):
    """What goes out into people's calendars."""

    @property
    def domain(self) -> str:
        """What stands behind the @ of this workspace's UIDs and of nobody else's."""
        return domain_of(self._context)

    def preview(self, person: str | None = None, programme: str | None = None) -> Outbox:
        """What is due now, by recipient and time: what is new, different or called off since it was sent last."""
        outgoing = self._outgoing(person, programme)
        messages = [self._message(due, outgoing.entry(due)) for due in outgoing.due()]
        return Outbox(messages=_by_recipient(messages), problems=tuple(outgoing.problems()))

    def letters(
        self, person: str | None = None, programme: str | None = None, *, utc: bool = False
    ) -> tuple[Letter, ...]:
        """The messages that are due, each with its calendar file for that one recipient, in their language.

        Whoever has sent one says so with `confirm`; what is not confirmed stays due.
        """
        outgoing = self._outgoing(person, programme)
        letters = []
        for due in outgoing.due():
            entry = outgoing.entry(due)
            content = change_file(due, entry, utc=utc).content
            letters.append(Letter(message=self._message(due, entry), content=content, due=due))
        return tuple(sorted(letters, key=lambda letter: _order(letter.message)))

    def parcels(
        self, person: str | None = None, programme: str | None = None, *, utc: bool = False
    ) -> tuple[list[Parcel], list[Message]]:
        """What is due as mails, by recipient: one an invitation, one for all changes of a plan; and what is in the way.

        Whoever has sent one says so with `confirm_parcels`.
        """
        outgoing, company = self._outgoing(person, programme), self._context.company
        ledger, made = self._context.all(LedgerEntry), []
        for draft in drafts.changes(outgoing, utc, _silent):
            first = draft.delivers[0]
            reader = outgoing.known(first.person)
            programme_of = None if first.by_plan else self._context.all(Programme).get(first.plan)
            address = first.address or (reader.email if reader else "")
            known = [ledger.get(due.id) for due in draft.delivers]
            made.append(
                Parcel(
                    draft=draft,
                    entries=tuple((due, outgoing.entry(due)) for due in draft.delivers),
                    recipient=Mailbox(reader.name if reader else "", address) if address else None,
                    language=(programme_of.language if programme_of else "")
                    or (outgoing.language_of(reader) if reader else company.settings.language),
                    held=tuple(
                        entry.receipt_of(due.person) if entry else None
                        for entry, due in zip(known, draft.delivers, strict=True)
                    ),
                )
            )
        return sorted(made, key=_parcel_order), outgoing.problems()

    def for_server(self, person: str | None, programme: str | None) -> Shared:
        """What goes into a calendar on a server: a person's plan where one is named, else the meetings."""
        outgoing = self._outgoing(person, programme)
        chosen = self._published(programme).id if programme else ""
        if person:
            found = [(entry, "") for entry in outgoing.entries_of(self._context.company.people[outgoing.person])]
        else:
            found = [(one.entry, one.meeting.round.programme) for one in outgoing.invitations()]
            found += [(outgoing.entry(due), due.plan) for due in outgoing.whole_series()]
        entries = {entry.uid: here_of(entry, origin) for entry, origin in found}
        return Shared(entries=entries, person=outgoing.person, programme=chosen, problems=tuple(outgoing.problems()))

    def is_overtaken(self, parcel: Parcel) -> bool:
        """Whether somebody has sent one of its messages, or another one in its place, since the parcel was made."""
        ledger = self._context.all(LedgerEntry)
        now = [(ledger.get(due.id), due.person) for due, _ in parcel.entries]
        return tuple(entry.receipt_of(person) if entry else None for entry, person in now) != parcel.held

    def confirm_parcels(self, parcels: Iterable[Parcel], way: Way) -> Confirmed:
        """Note that these mails have left the house."""
        return self._confirmed([due for parcel in parcels for due, _ in parcel.entries], way)

    def confirm(self, sent: Iterable[Letter], way: Way) -> Confirmed:
        """Note that these have left the house; they count from now on, whatever has become of the plan since."""
        return self._confirmed([letter.due for letter in sent], way)

    def confirm_shown(self, keys: Iterable[str], way: Way = Way.FILE) -> Confirmed:
        """Note as handed over the messages with these keys, in so far as they are due as they were shown."""
        due = {one.key: one for one in self._outgoing(None, None).due()}
        wanted = dict.fromkeys(keys)
        done = self._confirmed([due[key] for key in wanted if key in due], way)
        return Confirmed(messages=done.messages, overtaken=tuple(key for key in wanted if key not in due))

    def confirm_folder(
        self, folder: str | Path, utc: bool = False, way: Way = Way.FILE, progress: Progress | None = None
    ) -> Confirmed:
        """Note as handed over what lies in a folder just as it would be written now; other files are `overtaken`."""
        outgoing = self._outgoing(None, None)
        root, report = Path(folder).expanduser(), progress or _silent
        made = [
            draft
            for number, name in enumerate(_DRAFTING)
            for draft in _DRAFTING[name](outgoing, utc, _part_of(report, number, len(_DRAFTING)))
        ]
        there, overtaken = same_files(root, [draft.target for draft in made])
        known = {draft.target: draft.delivers for draft in made}
        delivered = {(due.id, due.person): due for target in there for due in known[target]}
        done = self._confirmed(list(delivered.values()), way)
        return Confirmed(messages=done.messages, overtaken=tuple(overtaken))

    def write(
        self,
        folder: str | Path,
        person: str | None = None,
        programme: str | None = None,
        what: str = "all",
        utc: bool = False,
        progress: Progress | None = None,
    ) -> Written:
        """Write calendar files into a folder, which need not exist yet; the same state gives the same files.

        `what` is `changes` (what is due: a file a message, a file a person for their plan), `requests` (a file a
        meeting), `plans` (a file a person), `all` for the last two, `feed` (to subscribe to), or `departments` (a file
        a department). Nothing counts as sent before it is confirmed. `person` and `programme`, as people name them,
        narrow it; a person's plan stays complete. `utc` writes times without a zone. Raises WrongUsage for another
        `what`, Refused for a programme that is a draft or a folder that cannot be written to.
        """
        folders = _folders(what)
        outgoing = self._outgoing(person, programme)
        report = progress or _silent
        made: list[Draft] = []
        for number, name in enumerate(folders):
            made += _DRAFTING[name](outgoing, utc, _part_of(report, number, 2 * len(folders)))
        root = Path(folder).expanduser()
        finishing, text = _part_of(report, 1, 2), message("invitation-progress-writing")
        outcomes = write_files(root, [draft.target for draft in made], lambda share: finishing(share, text))
        problems = [*outgoing.problems(), *split_files(made), *_imported_before(made, outcomes)]
        if not person and not programme:
            problems += self._leftovers(root, folders, made)
        if not made and not problems:
            problems.append(message("invitation-problem-nothing"))
        written = tuple(_view(root, draft, outcome) for draft, outcome in zip(made, outcomes, strict=True))
        return Written(files=written, problems=tuple(problems))

    def _confirmed(self, messages: list[Due], way: Way) -> Confirmed:
        """One transaction that writes the ledger; messages that say nothing new to the ledger are not counted."""
        by_entry: dict[str, list[Due]] = {}
        for one in messages:
            by_entry.setdefault(one.id, []).append(one)
        if not by_entry:
            return Confirmed(messages=0)
        at = self._context.clock()
        with self._context.change(message("invitation-confirmed", count=len(messages))) as transaction:
            for id, those in by_entry.items():
                transaction.put(confirmed(transaction.get(LedgerEntry, id), those, at, way))
        return Confirmed(messages=len(messages))

    def _outgoing(self, person: str | None, programme: str | None) -> Outgoing:
        context = self._context
        people = context.company.people.values()
        return Outgoing(
            source_of(context),
            context.today,
            person=find_one(person, people, person_names, person_shown, "person").id if person else "",
            programme=self._published(programme).id if programme else "",
        )

    def _message(self, due: Due, entry: Entry) -> OutgoingMessage:
        person = self._context.company.people.get(due.person)
        return OutgoingMessage(
            key=due.key,
            person=due.person,
            recipient=due.address,
            name=person.name if person else due.address,
            method=due.method,
            step=due.step,
            uid=due.uid,
            sequence=due.version.sequence,
            summary=entry.summary,
            start=entry.start,
            changes=in_words(due),
            text=entry.description,
            file=f"{CHANGES}/{change_name(due, person)}",
        )

    def _published(self, text: str) -> Programme:
        """The programme that is meant; refuses a draft, to which nobody is invited yet."""
        programmes = self._context.all(Programme).values()
        found = find_one(text, programmes, _programme_names, _programme_shown, "programme")
        if found.state != PlanState.PUBLISHED:
            raise Refused(
                message("invitation-error-draft", programme=found.name),
                hint=message("invitation-hint-draft", id=found.id),
                field="programme",
            )
        return found

    def _leftovers(self, root: Path, folders: tuple[str, ...], made: list[Draft]) -> list[Message]:
        """Says which of Rondo's files in the folder belong to nothing that is planned any more."""
        names: list[str] = []
        for folder in folders:
            written = {draft.target.name for draft in made if draft.target.folder == folder}
            names += leftovers(root, folder, written, self._context.today)
        if not names:
            return []
        shown: list[Value] = [*names[:_SHOWN_LEFTOVERS]]
        if more := len(names) - len(shown):
            shown.append(message("invitation-and-more", count=more))
        return [message("invitation-problem-stale", files=len(names), names=shown)]


def _programme_names(programme: Programme) -> tuple[str, ...]:
    return (programme.name,)


def _programme_shown(programme: Programme) -> str:
    return programme.name


def _folders(what: str) -> tuple[str, ...]:
    if what not in _FOLDERS:
        raise WrongUsage(message("invitation-error-what", value=what, known=list(_FOLDERS)), field="what")
    return _FOLDERS[what]


def _by_recipient(messages: list[OutgoingMessage]) -> tuple[OutgoingMessage, ...]:
    return tuple(sorted(messages, key=_order))


def _order(one: OutgoingMessage) -> tuple[str, str, str]:
    return (alphabetical(one.name), one.recipient, one.start.isoformat())


def _parcel_order(one: Parcel) -> tuple[str, str, str]:
    name, email = (one.recipient.name, one.recipient.email) if one.recipient else ("", "")
    return (alphabetical(name), email, one.first[1].start.isoformat())


def _imported_before(made: list[Draft], outcomes: list[Outcome]) -> list[Message]:
    """Warns of plans that differ from the last ones: Outlook never updates an imported plan but doubles it."""
    written = zip(made, outcomes, strict=True)
    count = sum(draft.target.folder == PLANS and outcome is Outcome.CHANGED for draft, outcome in written)
    return [message("invitation-problem-imported-before", plans=count)] if count else []


def _view(root: Path, draft: Draft, outcome: Outcome) -> WrittenFile:
    return WrittenFile(
        path=str(root / draft.target.folder / draft.target.name),
        method=draft.method,
        uids=draft.uids,
        recipient=draft.recipient,
        changed=outcome is not Outcome.UNCHANGED,
    )


def _silent(_share: float, _text: Message) -> None:
    """Nobody wants to know how far it is."""


def _part_of(report: Progress, number: int, parts: int) -> Progress:
    """The progress of one part of the work, of several alike, as progress of the whole."""
    return lambda share, text: report((number + share) / parts, text)
