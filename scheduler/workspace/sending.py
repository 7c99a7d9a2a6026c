"""Mail, when somebody asks for it: what is due goes out a mail at a time, and each is noted as soon as it was taken."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from email.message import EmailMessage
from pathlib import Path

import msgspec

from scheduler.calendars.changes import in_words
from scheduler.calendars.disk import Target, write_files
from scheduler.calendars.sending.mail import Parcel, as_file, composed, subject
from scheduler.calendars.sending.passwords import Ask, find_password, keep_password, known_password
from scheduler.calendars.sending.smtp import TIMEOUT, MailServer, NotSent, Postman
from scheduler.model import Message, Refused, RondoError, Way, message
from scheduler.texts import texts
from scheduler.workspace.context import Context
from scheduler.workspace.invitations import InvitationsPart
from scheduler.workspace.views.sending import MailView, Sent

Progress = Callable[[float, Message], None]
Stop = Callable[[], bool]

_FOLDER = "mails"
_UNTIL_LOST = 2
"""How many mails in a row may lose the connection before no further one is tried."""


class SendingPart:
    """Sends what is due by mail. Sending is no one action: each mail is one, noted in the ledger when it was taken.

    A crash between the two leaves a mail that was sent and is not noted. It is due still, and goes out again with the
    same Message-ID, UID and SEQUENCE, so that mail programs and calendars keep one.
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

    @property
    def server(self) -> MailServer:
        """The mail server in the settings; raises Refused where there is none."""
        settings = self._context.settings
        if not settings.mail_server:
            raise Refused(message("sending-no-server"), hint=message("sending-no-server-hint"))
        return MailServer(settings.mail_server, settings.mail_port, settings.mail_security, settings.mail_user)

    def needs_password(self) -> bool:
        """Whether somebody has to be asked for the mail server's password."""
        server = self.server
        return bool(server.user) and not known_password("mail", server.user, server.host, self._environ)

    def keep_password(self, password: str) -> bool:
        """Put the mail server's password into the system's keyring; false where there is none."""
        return keep_password(self.server.user, self.server.host, password)

    def preview(self, person: str | None = None, programme: str | None = None) -> Sent:
        """What would be sent; nothing goes anywhere. `left` are the mails."""
        parcels, problems = self._parcels(person, programme)
        return Sent(sent=(), failed=(), left=tuple(map(self.view, parcels)), problems=tuple(problems))

    def send(
        self,
        person: str | None = None,
        programme: str | None = None,
        *,
        ask: Ask | None = None,
        progress: Progress | None = None,
        stop: Stop = lambda: False,
    ) -> Sent:
        """Send what is due. What is not taken stays due, so that a second run sends just that.

        `ask` is asked for the password where neither keyring nor environment has it; `stop` and `progress` are asked
        between two mails. Raises Refused where there is no server or no password.
        """
        parcels, problems = self._parcels(person, programme)
        if not parcels:
            return Sent(sent=(), failed=(), problems=tuple(problems))
        server = self.server
        password = find_password("mail", server.user, server.host, self._environ, ask) if server.user else ""
        postman = Postman(server, password, timeout=self._timeout)
        round_of_mail = _Round(self, postman, progress or _silent, stop)
        try:
            return round_of_mail.go(parcels, problems)
        finally:
            postman.close()

    def write(
        self,
        folder: str | Path,
        person: str | None = None,
        programme: str | None = None,
        *,
        confirm: bool = False,
        progress: Progress | None = None,
    ) -> Sent:
        """Write what is due as `.eml` files into `mails` in a folder, for those who send by their own mail program.

        With `confirm` they count as sent; without, they stay due.
        """
        parcels, problems = self._parcels(person, programme)
        root, report = Path(folder).expanduser(), progress or _silent
        targets = [
            Target(_FOLDER, f"{parcel.draft.target.name.removesuffix('.ics')}.eml", as_file(self._mail(parcel)))
            for parcel in parcels
        ]
        write_files(root, targets, lambda share: report(share, message("sending-progress-writing")))
        if confirm:
            self._invitations.confirm_parcels(parcels, Way.FILE)
        done = [
            msgspec.structs.replace(self.view(parcel), file=str(root / target.folder / target.name))
            for parcel, target in zip(parcels, targets, strict=True)
        ]
        return Sent(sent=tuple(done), failed=(), problems=tuple(problems))

    def deliver(self, parcel: Parcel, postman: Postman) -> Message | None:
        """Hand over one mail and note it; why not, if not. None also where somebody else has sent it meanwhile."""
        if self._invitations.is_overtaken(parcel):
            return message("sending-reason-overtaken")
        assert parcel.recipient is not None
        sender = self._context.settings.mail_sender or parcel.organizer.email
        postman.send(self._mail(parcel), sender, parcel.recipient.email)
        try:
            self._invitations.confirm_parcels([parcel], Way.MAIL)
        except RondoError as error:
            raise NotSent(message("sending-reason-not-noted", reason=error.text), is_server=True) from error
        return None

    def _parcels(self, person: str | None, programme: str | None) -> tuple[list[Parcel], list[Message]]:
        """The mails that can go out, and what is in the way of others."""
        every, problems = self._invitations.parcels(person, programme)
        nowhere = [parcel for parcel in every if parcel.recipient is None]
        problems += [
            message("sending-no-address", person=parcel.draft.recipient, count=len(parcel.entries))
            for parcel in nowhere
        ]
        return [parcel for parcel in every if parcel.recipient is not None], problems

    def _mail(self, parcel: Parcel) -> EmailMessage:
        domain, sender = self._invitations.domain, self._context.settings.mail_sender
        return composed(parcel, texts(parcel.language), self._context.clock(), domain, sender)

    def view(self, parcel: Parcel, reason: Message | None = None) -> MailView:
        """A mail as people see it in a list."""
        recipient, due = parcel.recipient, parcel.first[0]
        return MailView(
            recipient=recipient.email if recipient else "",
            name=(recipient.name if recipient else "") or due.person,
            person=due.person,
            method=due.method,
            subject=subject(parcel, texts(parcel.language)),
            uids=parcel.draft.uids,
            changes=tuple(change for one, _ in parcel.entries for change in in_words(one)),
            reason=reason,
        )


class _Round:
    """One sending of several mails."""

    def __init__(self, part: SendingPart, postman: Postman, progress: Progress, stop: Stop) -> None:
        self._part = part
        self._postman = postman
        self._progress = progress
        self._stop = stop
        self._lost = 0

    def go(self, parcels: list[Parcel], problems: Iterable[Message]) -> Sent:
        """All of them, until somebody stops it; once the server is lost, the rest fails without being tried."""
        sent: list[MailView] = []
        failed: list[MailView] = []
        left = list(parcels)
        lost: Message | None = None
        while left and not self._stop():
            parcel = left.pop(0)
            reason = lost or self._tried(parcel)
            lost = reason if self._lost >= _UNTIL_LOST else None
            (failed if reason else sent).append(self._part.view(parcel, reason))
            share = (len(parcels) - len(left)) / len(parcels)
            self._progress(share, message("sending-progress", sent=len(sent), failed=len(failed), count=len(parcels)))
        return Sent(
            sent=tuple(sent),
            failed=tuple(failed),
            left=tuple(map(self._part.view, left)),
            problems=tuple(problems),
            stopped=bool(left),
        )

    def _tried(self, parcel: Parcel) -> Message | None:
        try:
            reason = self._part.deliver(parcel, self._postman)
        except NotSent as error:
            self._lost = _UNTIL_LOST if error.is_server else self._lost + error.is_lost
            return error.reason
        self._lost = 0
        return reason


def _silent(_share: float, _text: Message) -> None:
    """Nobody wants to know how far it is."""
