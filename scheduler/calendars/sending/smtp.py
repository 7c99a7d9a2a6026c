"""A mail server, spoken to over an encrypted connection with a checked certificate, or not at all (RFC 5321, 3207)."""

from __future__ import annotations

import smtplib
import socket
import ssl
from base64 import b64encode
from collections.abc import Callable
from email.message import EmailMessage
from typing import TypeVar

import msgspec

from scheduler.model import Message, message, printable

T = TypeVar("T")

TIMEOUT = 30.0
"""Seconds in which the server has to answer each time."""

_GO_ON, _LOGGED_IN = 334, 235
_PORTS = {"starttls": 587, "tls": 465}
_LONGEST_ANSWER = 200


class NotSent(Exception):
    """A mail was not taken.

    `is_server` says that the server is the reason and would be for every other mail; `is_lost`, that the connection
    was lost on the way, which another mail may survive.
    """

    def __init__(self, reason: Message, *, is_server: bool = False, is_lost: bool = False) -> None:
        super().__init__(reason.key)
        self.reason = reason
        self.is_server = is_server
        self.is_lost = is_lost


class MailServer(msgspec.Struct, frozen=True):
    """Where mail is handed over. `security` is `starttls` or `tls`; a `port` of 0 is the usual one of that."""

    host: str
    port: int = 0
    security: str = "starttls"
    user: str = ""

    @property
    def address(self) -> tuple[str, int]:
        """Host and port."""
        return self.host, self.port or _PORTS[self.security]


class Postman:
    """Hands mails to a server, one after the other over one connection, which is made anew after it was lost.

    `password` is not shown by anything that is raised here.
    """

    def __init__(self, server: MailServer, password: str, *, timeout: float = TIMEOUT) -> None:
        self._server = server
        self._password = password
        self._timeout = timeout
        self._client: smtplib.SMTP | None = None

    def connect(self) -> None:
        """Connect, encrypt and log in; raises NotSent where any of that fails."""
        if self._client is None:
            try:
                self._client = _translated(self._connected)
            except NotSent as error:
                raise NotSent(error.reason, is_server=True) from error

    def send(self, mail: EmailMessage, sender: str, recipient: str) -> None:
        """Hand over one mail; once this returns, the server has taken it. Raises NotSent where it has not said so.

        A connection that is lost while the server thinks leaves it open whether it has taken the mail.
        """
        self.connect()
        client = self._client
        assert client is not None
        try:
            _translated(lambda: client.send_message(mail, sender, [recipient]))
        except NotSent as error:
            if error.is_lost or client.sock is None:
                self.drop()
            raise

    def close(self) -> None:
        """Take leave of the server; what is sent stays sent if it does not answer."""
        client, self._client = self._client, None
        if client is not None:
            try:
                client.quit()
            except (OSError, smtplib.SMTPException):
                client.close()

    def drop(self) -> None:
        """Let go of a connection that is of no use any more."""
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _connected(self) -> smtplib.SMTP:
        host, port = self._server.address
        context = ssl.create_default_context()
        client: smtplib.SMTP
        if self._server.security == "tls":
            client = smtplib.SMTP_SSL(host, port, timeout=self._timeout, context=context)
        else:
            client = smtplib.SMTP(host, port, timeout=self._timeout)
        try:
            if self._server.security != "tls":
                client.starttls(context=context)
            if self._server.user:
                _log_in(client, self._server.user, self._password)
        except BaseException:
            client.close()
            raise
        return client


def _log_in(client: smtplib.SMTP, user: str, password: str) -> None:
    """Log in; with letters beyond ASCII, which the library cannot send, in UTF-8 (RFC 4616)."""
    if (user + password).isascii():
        client.login(user, password)
        return
    client.ehlo_or_helo_if_needed()
    ways = client.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in ways:
        answer = client.docmd("AUTH", "PLAIN " + _base64("\0".join(("", user, password))))
    elif "LOGIN" in ways:
        answer = client.docmd("AUTH", f"LOGIN {_base64(user)}")
        if answer[0] == _GO_ON:
            answer = client.docmd(_base64(password))
    else:
        raise smtplib.SMTPNotSupportedError
    if answer[0] != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(*answer)


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode()


def _translated(work: Callable[[], T]) -> T:
    """The work's result; every way in which it can fail becomes one sentence."""
    try:
        return work()
    except smtplib.SMTPRecipientsRefused as error:
        ((code, text),) = error.recipients.values()
        raise NotSent(_answer("sending-reason-recipient", code, text)) from error
    except smtplib.SMTPAuthenticationError as error:
        raise NotSent(message("sending-reason-password")) from error
    except smtplib.SMTPSenderRefused as error:
        raise NotSent(_answer("sending-reason-sender", error.smtp_code, error.smtp_error)) from error
    except smtplib.SMTPResponseException as error:
        raise NotSent(_answer("sending-reason-rejected", error.smtp_code, error.smtp_error)) from error
    except smtplib.SMTPNotSupportedError as error:
        raise NotSent(message("sending-reason-unsupported")) from error
    except smtplib.SMTPServerDisconnected as error:
        hung = isinstance(error.__context__, TimeoutError)
        raise NotSent(message("sending-reason-timeout" if hung else "sending-reason-dropped"), is_lost=True) from error
    except smtplib.SMTPException as error:
        raise NotSent(message("sending-reason-other", text=_short(str(error)))) from error
    except OSError as error:
        raise NotSent(connection_reason(error), is_lost=True) from error


def connection_reason(error: OSError) -> Message:
    """Why there is no connection, in a sentence."""
    match error:
        case ssl.SSLCertVerificationError():
            return message("sending-reason-certificate", text=_short(error.verify_message))
        case ssl.SSLError():
            return message("sending-reason-encryption")
        case socket.gaierror():
            return message("sending-reason-unknown-host")
        case TimeoutError():
            return message("sending-reason-timeout")
        case ConnectionRefusedError():
            return message("sending-reason-closed")
        case ConnectionError():
            return message("sending-reason-dropped")
        case _:
            return message("sending-reason-other", text=_short(error.strerror or type(error).__name__))


def _answer(key: str, code: int, text: bytes | str) -> Message:
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return message(key, code=str(code), text=_short(words))


def _short(text: str) -> str:
    return printable(" ".join(text.split()))[:_LONGEST_ANSWER]
