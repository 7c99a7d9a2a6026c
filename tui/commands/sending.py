"""`rondo invitations send`: what is due, by mail or as mails in files."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from scheduler.model import Message, WrongUsage, message, printable
from scheduler.workspace.views.sending import MailView, Sent
from tui.commands.answer import Answer, Heading, Line, table
from tui.commands.arguments import flag, option
from tui.commands.session import Session, session_of
from tui.commands.shape import verb
from tui.commands.stopping import stopped_by_interrupt

SENT = {"sent": list[MailView], "failed": list[MailView], "left": list[MailView], "problems": list[str]}


def add_verbs(invitations: typer.Typer) -> None:
    """Put the verb among those of invitations."""
    verb(invitations, "send", **SENT)(send)


def send(
    context: typer.Context,
    person: Annotated[str | None, option("--person", value="person")] = None,
    programme: Annotated[str | None, option("--programme", value="programme")] = None,
    eml: Annotated[str | None, option("--eml", value="folder")] = None,
    confirm: Annotated[bool, flag("--confirm")] = False,
    keep_password: Annotated[bool, flag("--keep-password")] = False,
    dry_run: Annotated[bool, flag("--dry-run")] = False,
) -> Answer:
    """Send what is due by mail, or write it as mails; Ctrl-C stops between two mails."""
    session = session_of(context)
    part = session.workspace.sending
    if confirm and (eml is None or dry_run):
        raise WrongUsage(message("cli-confirm-eml"), field="--confirm")
    if dry_run:
        return _answer(part.preview(person, programme), message("cli-sending-preview"))
    if eml is not None:
        done = part.write(eml, person, programme, confirm=confirm, progress=session.progress())
        return _answer(done, message("cli-mails-written", count=len(done.sent), folder=eml))
    preview = part.preview(person, programme)
    if preview.left and session.asks:
        session.preview(_lines(preview, message("cli-sending-preview")))
        if not session.confirm(message("cli-send-question", count=len(preview.left), server=part.server.host)):
            return Answer(dict.fromkeys(SENT, ()), [message("cli-nothing-sent")])
    asked: list[str] = []
    with stopped_by_interrupt() as stop:
        done = part.send(person, programme, ask=password_asker(session, asked), progress=session.progress(), stop=stop)
    if keep_password and asked and done.sent and not part.keep_password(asked[-1]):
        session.preview([message("cli-no-keyring")])
    text = message("cli-mails-sent", count=len(done.sent), failed=len(done.failed), left=len(done.left))
    return _answer(done, text)


def password_asker(session: Session, asked: list[str]) -> Callable[[Message], str | None] | None:
    """Who asks for a password on the terminal; nobody where there is none or nobody is to be asked."""
    if session.no_input or session.json or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None

    def ask(question: Message) -> str:
        asked.append(getpass.getpass(f"{printable(session.texts(question))} "))
        return asked[-1]

    return ask


def _answer(done: Sent, head: Message) -> Answer:
    code = 130 if done.stopped else 1 if done.failed else 0
    return Answer({key: getattr(done, key) for key in SENT}, _lines(done, head), code)


def _lines(done: Sent, head: Message) -> list[Line]:
    names = [message(f"cli-column-{name}") for name in ("recipient", "method", "subject")]
    lines: list[Line] = [head] if done.sent or done.failed or done.left else [message("cli-no-messages")]
    shown = done.left or done.sent
    if shown:
        lines += table(names, [(_whom(one), one.method, one.subject) for one in shown])
    if done.failed:
        columns = [message("cli-column-recipient"), message("cli-column-subject"), message("cli-column-reason")]
        rows = [(_whom(one), one.subject, one.reason) for one in done.failed]
        lines += [Heading(message("cli-not-sent", count=len(done.failed))), *table(columns, rows)]
    if done.problems:
        lines += [Heading(message("cli-problems")), *done.problems]
    return lines


def _whom(one: MailView) -> str:
    return f"{one.name} <{one.recipient}>"
