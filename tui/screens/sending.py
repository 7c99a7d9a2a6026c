"""Mail from the outbox: what would go out, how far it is, what was not taken and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from scheduler.model import Interrupted, Message
from scheduler.workspace.views.sending import MailView, Sent
from tui.keys import bind
from tui.screens.desk import Desk
from tui.screens.dialog import Dialog
from tui.screens.password import Password, PasswordDialog
from tui.screens.progress import Progress, ProgressDialog
from tui.screens.servers import open_servers
from tui.session import Session
from tui.text import plain
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class MailsDialog(Dialog[bool]):
    """Mails in a list, before or after they are sent, the one under the cursor in full; `y` sends them (again)."""

    CSS_PATH = "sending.tcss"
    UNTOLD = ("choose",)
    AUTO_FOCUS = "Listing"
    BINDINGS: ClassVar[list[BindingType]] = [bind("y,j", "send", "send-now", show=True)]

    def __init__(self, session: Session, title: str, intro: str, mails: tuple[MailView, ...]) -> None:
        super().__init__(session, title)
        self.intro = intro
        self.mails = {str(number): mail for number, mail in enumerate(mails)}

    def body(self) -> ComposeResult:
        """What it is about, the mails, and the one under the cursor in full."""
        yield Static(plain(self.intro), id="intro")
        yield Listing([ListColumn(width=22), ListColumn()])
        yield Static(id="choice")

    def on_mount(self) -> None:
        """Show them."""
        self.query_exactly_one(Listing).fill(self._lines())

    def _lines(self) -> Iterator[Line]:
        for key, mail in self.mails.items():
            tone = "hard" if mail.reason else ""
            yield Line((mail.name, Cell(mail.subject, tone) if tone else mail.subject), key=key)

    @on(Listing.Highlighted)
    def _show(self, event: Listing.Highlighted) -> None:
        mail = self.mails.get(event.key)
        if mail is not None:
            texts = [self.tell(mail.reason)] if mail.reason else list(map(self.tell, mail.changes))
            lines = [f"{mail.name} <{mail.recipient}>", mail.subject, *texts]
            self.query_one("#choice", Static).update(plain("\n".join(lines)))

    def action_send(self) -> None:
        """Yes."""
        self.dismiss(True)


def send_mails(desk: Desk[None]) -> None:
    """Show what would be sent, ask for what is missing, send, and say what came of it."""
    part = desk.session.workspace.sending
    desk.ask(part.preview, partial(_show_due, desk))


def _show_due(desk: Desk[None], due: Sent) -> None:
    if not due.left:
        desk.decline("tui-outbox-nothing-due")
        return
    server = desk.session.workspace.settings.current.mail_server
    if not server:
        open_servers(desk)
        desk.decline("tui-sending-no-server")
        return
    people = len({mail.recipient for mail in due.left})
    intro = desk.say("tui-sending-intro", count=len(due.left), people=people, server=server)
    dialog = MailsDialog(desk.session, desk.say("tui-sending-title"), intro, due.left)
    desk.app.push_screen(dialog, lambda yes: _ask_password(desk) if yes else None)


def _ask_password(desk: Desk[None]) -> None:
    part = desk.session.workspace.sending
    go_on = partial(_send, desk)
    desk.ask(part.needs_password, partial(with_password, desk, "tui-sending-password", go_on))


def with_password(desk: Desk[None], title: str, go_on: Callable[[Password | None], None], needed: bool) -> None:
    """Go on with a password that somebody types, or without where none is needed; not at all where nobody does."""
    if not needed:
        go_on(None)
        return
    dialog = PasswordDialog(desk.session, desk.say(title))
    desk.app.push_screen(dialog, lambda typed: go_on(typed) if typed else None)


def _send(desk: Desk[None], password: Password | None) -> None:
    part = desk.session.workspace.sending
    text = password.text if password else None

    def job(progress: Progress) -> Sent:
        stopping = Stopping(progress)
        done = part.send(ask=lambda _: text, progress=stopping.report, stop=stopping.is_wanted)
        if password and password.keep and done.sent:
            part.keep_password(password.text)
        return done

    dialog = ProgressDialog(desk.session, desk.say("tui-sending-under-way"), job)
    desk.app.push_screen(dialog, partial(_show_sent, desk))


def _show_sent(desk: Desk[None], done: Sent | None) -> None:
    if done is None:
        return
    desk.changed()
    text = desk.say("cli-mails-sent", count=len(done.sent), failed=len(done.failed), left=len(done.left))
    if not done.failed:
        desk.toast(text, warn=done.stopped)
        return
    title = desk.say("tui-sending-failed", count=len(done.failed))
    dialog = MailsDialog(desk.session, title, f"{text}. {desk.say('tui-sending-again')}", done.failed)
    desk.app.push_screen(dialog, lambda yes: _ask_password(desk) if yes else None)


class Stopping:
    """Escape in a progress window as a wish: the work ends at its next good moment and still says what it has done."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._wanted = False

    def report(self, share: float, text: Message) -> None:
        """How far it is; notes whether somebody wants it to stop."""
        try:
            self._progress(share, text)
        except Interrupted:
            self._wanted = True

    def is_wanted(self) -> bool:
        """Whether to stop."""
        return self._wanted
