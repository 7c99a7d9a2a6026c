"""Invitations and plans as calendar files: a preview, and files in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from scheduler.calendars import drafts
from scheduler.calendars.disk import FEEDS, INVITATIONS, PLANS, Outcome, leftovers, write_files
from scheduler.calendars.drafts import Draft, Progress, invitation_name, plan_name, split_files
from scheduler.calendars.entries import Entry
from scheduler.calendars.outgoing import Outgoing, Source
from scheduler.model import (
    CaseStudy,
    Message,
    Namespace,
    Person,
    Persona,
    PlanState,
    Programme,
    Refused,
    RotationPlan,
    RotationRow,
    Round,
    Value,
    WrongUsage,
    alphabetical,
    message,
)
from scheduler.workspace.context import Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.views.invitations import Outbox, OutgoingMessage, Written, WrittenFile

Drafting = Callable[[Outgoing, bool, Progress], Iterator[Draft]]

_DRAFTING: dict[str, Drafting] = {INVITATIONS: drafts.invitations, PLANS: drafts.plans, FEEDS: drafts.feeds}
_FOLDERS = {"all": (INVITATIONS, PLANS), "requests": (INVITATIONS,), "plans": (PLANS,), "feed": (FEEDS,)}
_SHOWN_LEFTOVERS = 5


class InvitationsPart(Part):
    """What goes out into people's calendars."""

    @property
    def domain(self) -> str:
        """What stands behind the @ of this workspace's UIDs and of nobody else's."""
        return (self._context.snapshot.get(Namespace, "namespace") or Namespace()).domain

    def preview(self, person: str | None = None) -> Outbox:
        """What would go out now, by recipient and time: invitations to meetings, and stays as they stand in plans."""
        outgoing = self._outgoing(person, None)
        messages = [*_invitation_messages(outgoing), *_stay_messages(outgoing)]
        messages.sort(key=lambda one: (alphabetical(one.name), one.recipient, one.start.isoformat()))
        return Outbox(messages=tuple(messages), problems=tuple(outgoing.problems()))

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

        `what` is `requests` (a file a meeting), `plans` (a file a person), `all` for both, or `feed` (to subscribe to).
        `person` and `programme`, as people name them, narrow it; a person's plan stays complete. `utc` writes times
        without a zone. Raises WrongUsage for another `what`, Refused for a programme that is a draft or a folder that
        cannot be written to.
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

    def _outgoing(self, person: str | None, programme: str | None) -> Outgoing:
        context = self._context
        source = Source(
            company=context.company,
            programmes=context.all(Programme),
            rounds=context.all(Round),
            rotation_plans=context.all(RotationPlan),
            rotation_rows=context.all(RotationRow),
            personas=context.all(Persona),
            cases=context.all(CaseStudy),
            domain=self.domain,
        )
        people = context.company.people.values()
        return Outgoing(
            source,
            context.today,
            person=find_one(person, people, person_names, person_shown, "person").id if person else "",
            programme=self._published(programme).id if programme else "",
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
    if what == "changes":
        raise WrongUsage(message("invitation-error-changes"), hint=message("invitation-hint-changes"), field="what")
    if what not in _FOLDERS:
        raise WrongUsage(message("invitation-error-what", value=what, known=list(_FOLDERS)), field="what")
    return _FOLDERS[what]


def _invitation_messages(outgoing: Outgoing) -> Iterator[OutgoingMessage]:
    for invitation in outgoing.invitations():
        file = f"{INVITATIONS}/{invitation_name(invitation)}"
        for person in invitation.people:
            if outgoing.person in ("", person.id):
                yield _message(person, "REQUEST", invitation.entry, file)


def _stay_messages(outgoing: Outgoing) -> Iterator[OutgoingMessage]:
    for person in outgoing.people():
        for entry in outgoing.stays_of(person):
            yield _message(person, "PUBLISH", entry, f"{PLANS}/{plan_name(person)}")


def _message(person: Person, method: str, entry: Entry, file: str) -> OutgoingMessage:
    return OutgoingMessage(
        recipient=person.email,
        name=person.name,
        method=method,
        uid=entry.uid,
        sequence=0,
        summary=entry.summary,
        start=entry.start,
        text=entry.description,
        file=file,
    )


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
