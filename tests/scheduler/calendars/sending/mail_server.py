"""A real mail server on this machine that refuses, drops, hangs and shows false certificates when it is told to."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "planung", "ganz geheim ü"
Behaviour = Callable[[int], str | None]
"""What the server answers to the nth mail: None takes it, `drop` and `hang` do just that."""


class Mailbox:
    """What the server has taken, and how it behaves; `tried` counts the mails that were handed over."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.envelopes: list[Envelope] = []
        self.refused: frozenset[str] = frozenset()
        self.tried = 0
        self.logins = 0

    async def handle_RCPT(self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: Any) -> str:  # noqa: N802
        """Refuse some addresses."""
        if address in self.refused:
            return "550 5.1.1 no such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take the mail, or not."""
        self.tried += 1
        answer = self.behaviour(self.tried)
        if answer == "drop":
            assert server.transport is not None
            server.transport.close()
            return "250 too late"
        if answer == "hang":
            await asyncio.sleep(60)
        if answer:
            return answer
        self.envelopes.append(envelope)
        return "250 OK"

    def authenticate(self, _server: SMTP, _session: Session, _envelope: Envelope, _way: str, data: Any) -> AuthResult:
        """Whether user and password are right."""
        self.logins += 1
        right = isinstance(data, LoginPassword) and (data.login.decode(), data.password.decode()) == (USER, PASSWORD)
        return AuthResult(success=right, handled=right)

    @property
    def mails(self) -> list[EmailMessage]:
        """What was taken, as mails."""
        read = (message_from_bytes(one.content or b"", policy=default) for one in self.envelopes)  # type: ignore[arg-type]
        return [mail for mail in read if isinstance(mail, EmailMessage)]

    @property
    def recipients(self) -> list[str]:
        """To whom the mails went that were taken."""
        return [one.rcpt_tos[0] for one in self.envelopes]


def _connection(mailbox: Mailbox, context: ssl.SSLContext, security: str, login: bool) -> Callable[[], SMTP]:
    """Makes what speaks with one client: over STARTTLS, or over TLS from the first byte."""
    starttls = context if security == "starttls" else None
    return lambda: SMTP(
        mailbox,
        hostname="localhost",
        loop=asyncio.get_running_loop(),
        tls_context=starttls,
        require_starttls=starttls is not None,
        authenticator=mailbox.authenticate if login else None,
        auth_required=login,
        auth_require_tls=starttls is not None,
    )


@contextmanager
def mail_server(
    authority: trustme.CA,
    behaviour: Behaviour = lambda _number: None,
    *,
    security: str = "starttls",
    login: bool = True,
    name: str = "localhost",
) -> Iterator[tuple[Mailbox, int]]:
    """A running server with a certificate for `name`, and its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    mailbox, loop = Mailbox(behaviour), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> asyncio.Server:
        loop.set_exception_handler(lambda *_: None)
        tls = context if security == "tls" else None
        return await loop.create_server(_connection(mailbox, context, security, login), "localhost", 0, ssl=tls)

    async def stop(server: asyncio.Server) -> None:
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    server = asyncio.run_coroutine_threadsafe(start(), loop).result()
    try:
        yield mailbox, server.sockets[0].getsockname()[1]
    finally:
        asyncio.run_coroutine_threadsafe(stop(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
