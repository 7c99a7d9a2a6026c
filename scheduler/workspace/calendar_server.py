"""A calendar on a server, when somebody asks for it: what is planned goes there, and what others made there stays."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from scheduler.calendars.sending.caldav import TIMEOUT, CalendarOnServer, NotDone
from scheduler.calendars.sending.merging import Here, Shared, Todo, What, differences, left_as, put_as, todos
from scheduler.calendars.sending.passwords import Ask, find_password, keep_password, known_password
from scheduler.model import Message, NotPossible, Refused, ServerCalendar, ServerEntry, WrongUsage, message
from scheduler.workspace.context import Context
from scheduler.workspace.invitations import InvitationsPart
from scheduler.workspace.views.sending import CalendarConflict, CalendarStep, PublishedTo

Progress = Callable[[float, Message], None]
Stop = Callable[[], bool]
CHOICES = ("report", "ours", "theirs")


class CalendarServerPart:
    """Puts meetings, or one person's plan, into a calendar on a server, and sees what others have changed there.

    The record of what was put there is written when the run ends, however it ends. After a crash, what stands there
    just as it is planned is taken for ours again; what is different is a conflict.
    """

    def __init__(
        self,
        context: Context,
        invitations: InvitationsPart,
        environ: Mapping[str, str] = os.environ,
        timeout: float = TIMEOUT,
    ) -> None:
        self._context = context
        self._invitations = invitations
        self._environ = environ
        self._timeout = timeout

    def address(self, calendar: str = "") -> str:
        """The calendar that is meant: as named, else the one in the settings; raises Refused where there is none."""
        url = calendar or self._context.settings.caldav_url
        if not url:
            raise Refused(message("server-no-url"), hint=message("server-no-url-hint"))
        self._context.settings.replace(caldav_url=url)
        return url

    def needs_password(self, calendar: str = "") -> bool:
        """Whether somebody has to be asked for the calendar server's password."""
        user, host = self._context.settings.caldav_user, urlsplit(self.address(calendar)).hostname or ""
        return bool(user) and not known_password("caldav", user, host, self._environ)

    def keep_password(self, password: str, calendar: str = "") -> bool:
        """Put the calendar server's password into the system's keyring; false where there is none."""
        host = urlsplit(self.address(calendar)).hostname or ""
        return keep_password(self._context.settings.caldav_user, host, password)

    def publish(
        self,
        calendar: str = "",
        *,
        person: str | None = None,
        programme: str | None = None,
        conflicts: str = "report",
        choices: Mapping[str, str] = {},
        dry_run: bool = False,
        ask: Ask | None = None,
        progress: Progress | None = None,
        stop: Stop = lambda: False,
    ) -> PublishedTo:
        """Put what is planned into a calendar: the meetings of published programmes, or one person's plan.

        What others have put there is neither read nor touched. What they have changed of ours is a conflict: it is
        told (`conflicts` is `report`), overwritten (`ours`) or left (`theirs`), for all or, in `choices`, by UID. With
        `dry_run` the server is only looked at. Raises Refused or NotPossible where nothing can be done at all.
        """
        if conflicts not in CHOICES:
            raise WrongUsage(message("server-choice", value=conflicts, known=list(CHOICES)), field="--on-conflict")
        url = self.address(calendar)
        shared = self._invitations.for_server(person, programme)
        server = self._server(url, ask)
        book = self._book(server.url, shared)
        known = {one.uid: one for one in book.entries if shared.programme in ("", one.programme)}
        try:
            every = list(todos(shared.entries, known, server.etags(), self._context.today))
        except NotDone as error:
            raise NotPossible(message("server-not-done", reason=error.reason), hint=message("server-hint")) from error
        run = _Run(server, {todo.uid: choices.get(todo.uid, conflicts) for todo in every}, dry_run)
        try:
            run.go(every, progress or _silent, stop)
        finally:
            if not dry_run:
                self._note(book, run.noted)
        return run.answer(url, shared.problems)

    def _server(self, url: str, ask: Ask | None) -> CalendarOnServer:
        user, host = self._context.settings.caldav_user, urlsplit(url).hostname or ""
        CalendarOnServer(url, "", "", timeout=self._timeout)
        password = find_password("caldav", user, host, self._environ, ask) if user else ""
        return CalendarOnServer(url, user, password, timeout=self._timeout)

    def _book(self, url: str, shared: Shared) -> ServerCalendar:
        """What was put there; a calendar has each UID once, so that the meetings and a plan need a calendar each."""
        id = f"calendar.{hashlib.sha256(f'{url} {shared.person}'.encode()).hexdigest()[:16]}"
        for other in self._context.all(ServerCalendar).values():
            if other.url == url and other.id != id and any(one.uid in shared.entries for one in other.entries):
                raise Refused(message("server-mixed", url=url), hint=message("server-mixed-hint"))
        found = self._context.snapshot.get(ServerCalendar, id)
        return found or ServerCalendar(id=id, url=url, person=shared.person)

    def _note(self, book: ServerCalendar, noted: Mapping[str, ServerEntry | None]) -> None:
        if not noted:
            return
        text = message("server-noted", count=len(noted), host=urlsplit(book.url).hostname or "")
        with self._context.change(text) as transaction:
            stands = transaction.get(ServerCalendar, book.id) or book
            entries = {entry.uid: entry for entry in stands.entries} | dict(noted)
            kept = tuple(entry for _, entry in sorted(entries.items()) if entry is not None)
            transaction.put(book.replace(entries=kept))


class _Run:
    """One publishing: what was done, what was not, what is a conflict, and what is to be noted of it."""

    def __init__(self, server: CalendarOnServer, choices: Mapping[str, str], dry_run: bool) -> None:
        self._server = server
        self._choices = choices
        self._dry_run = dry_run
        self.noted: dict[str, ServerEntry | None] = {}
        self._done: list[CalendarStep] = []
        self._failed: list[CalendarStep] = []
        self._conflicts: list[CalendarConflict] = []
        self._unchanged = 0
        self._stopped = False

    def go(self, every: list[Todo], progress: Progress, stop: Stop) -> None:
        """One entry after the other, until somebody stops it; once the server is lost, the rest fails untried."""
        lost: Message | None = None
        for number, todo in enumerate(every):
            if stop():
                self._stopped = True
                return
            if lost and todo.what is not What.NOTHING:
                self._failed.append(_step(todo, todo.what, lost))
                continue
            try:
                self._one(todo)
            except NotDone as error:
                self._failed.append(_step(todo, todo.what, error.reason))
                lost = error.reason if error.is_server else None
            progress((number + 1) / len(every), message("server-progress", done=number + 1, count=len(every)))

    def answer(self, url: str, problems: tuple[Message, ...]) -> PublishedTo:
        """What came of it."""
        return PublishedTo(
            calendar=url,
            sent=tuple(self._done),
            failed=tuple(self._failed),
            conflicts=tuple(self._conflicts),
            unchanged=self._unchanged,
            problems=problems,
            stopped=self._stopped,
        )

    def _one(self, todo: Todo) -> None:
        match todo.what:
            case What.NOTHING:
                self._unchanged += 1
            case What.FORGET:
                self.noted[todo.uid] = None
            case What.LOOK:
                self._look(todo)
            case _:
                self._do(todo, todo.what)

    def _do(self, todo: Todo, what: What) -> None:
        if not self._dry_run:
            if todo.here:
                etag = self._server.put(todo.name, todo.here.content, todo.etag)
                self.noted[todo.uid] = put_as(todo.here, etag)
            else:
                self._server.delete(todo.name, todo.etag)
                self.noted[todo.uid] = None
        self._done.append(_step(todo, what))

    def _look(self, todo: Todo) -> None:
        """Look at what stands there: the same, however it is written, is ours again; anything else is a conflict."""
        here = todo.here
        changes = self._changes(todo)
        if here and not changes:
            self._take_over(todo, here)
            return
        choice = self._choices[todo.uid]
        if choice == "ours":
            self._do(todo, What.UPDATE if here else What.DELETE)
        elif choice == "theirs":
            self.noted[todo.uid] = left_as(here, todo.etag) if here else None
            self._unchanged += 1
        else:
            self._conflicts.append(_conflict(todo, changes))

    def _take_over(self, todo: Todo, here: Here) -> None:
        if todo.known and todo.known.content not in ("", here.fingerprint):
            self._do(todo, What.UPDATE)
        else:
            self.noted[todo.uid] = put_as(here, todo.etag)
            self._unchanged += 1

    def _changes(self, todo: Todo) -> list[Message]:
        if not todo.etag:
            return [message("server-there-deleted")]
        if todo.here is None:
            return [message("server-there-changed")]
        found = differences(self._server.get(todo.name), todo.here.entry)
        return [message("server-there-unreadable")] if found is None else found


def _conflict(todo: Todo, changes: list[Message]) -> CalendarConflict:
    step = _step(todo, What.UPDATE)
    untouched = todo.here and todo.known and todo.here.fingerprint in (todo.known.content, todo.known.left)
    here = "nothing" if untouched else "update" if todo.here else "delete"
    return CalendarConflict(uid=todo.uid, summary=step.summary, start=step.start, here=here, changes=tuple(changes))


def _step(todo: Todo, what: What, reason: Message | None = None) -> CalendarStep:
    if todo.here:
        summary, start = todo.here.entry.summary, todo.here.entry.start
    else:
        assert todo.known is not None
        summary, start = todo.known.summary, todo.known.last
    return CalendarStep(uid=todo.uid, summary=summary, start=start, step=what, reason=reason)


def _silent(_share: float, _text: Message) -> None:
    """Nobody wants to know how far it is."""
