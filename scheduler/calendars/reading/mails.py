"""Mails with answers in them (RFC 6047): their calendar parts, wherever in the mail they stand, and who sent them."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

import msgspec

from scheduler.calendars.reading.decoding import plain

MOST_PARTS = 200
_TYPES = ("text/calendar", "application/ics", "text/x-vcalendar")


class Mail(msgspec.Struct, frozen=True):
    """A mail as far as it matters: the sender's address without case, and the calendars in it."""

    sender: str
    calendars: tuple[bytes, ...]


def read_mail(content: bytes) -> Mail:
    """The sender and the calendars of a mail; the same calendar in two parts of it is there once."""
    message = BytesParser(policy=policy.default).parsebytes(content)
    found: list[bytes] = []
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            break
        if _is_calendar(part):
            payload = part.get_payload(decode=True)
            calendar = plain(payload) if isinstance(payload, bytes) else b""
            if calendar.strip() and calendar not in found:
                found.append(calendar)
    return Mail(_sender(message), tuple(found))


def _is_calendar(part: EmailMessage) -> bool:
    try:
        name = part.get_filename() or ""
    except (ValueError, TypeError, AttributeError, IndexError, LookupError):  # names that the library cannot make out
        name = ""
    return part.get_content_type() in _TYPES or name.lower().endswith(".ics")


def _sender(message: EmailMessage) -> str:
    try:
        return parseaddr(str(message.get("From", "")))[1].casefold()[:254]
    except (ValueError, TypeError, AttributeError, IndexError, LookupError):
        return ""
