"""Mails that carry calendar messages (iMIP, RFC 6047): a text to read and the same for the calendar program."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import msgspec

from scheduler.calendars.changes import in_words
from scheduler.calendars.disk import OUR_MAIL
from scheduler.calendars.drafts import Draft
from scheduler.calendars.entries import Entry, Mailbox
from scheduler.calendars.ledger import Due, Step
from scheduler.calendars.lines import clean, one_line
from scheduler.model import Method, Receipt
from scheduler.texts import Texts

_MARKS = re.compile(r'[][()<>"@,;:\\]|=\?|\?=')


class Parcel(msgspec.Struct, frozen=True):
    """What goes out in one mail: a calendar file, the messages in it with their entries, and to whom.

    `held` is what the ledger knew of each message's person when the parcel was made: the receipt, or None. `recipient`
    is None where no address is known.
    """

    draft: Draft
    entries: tuple[tuple[Due, Entry], ...]
    recipient: Mailbox | None
    language: str
    held: tuple[Receipt | None, ...] = ()

    @property
    def first(self) -> tuple[Due, Entry]:
        """The message that the mail begins with."""
        return self.entries[0]

    @property
    def organizer(self) -> Mailbox:
        """Who invites: the From of the mail, as RFC 6047 wants it."""
        return self.first[1].organizer


def subject(parcel: Parcel, texts: Texts) -> str:
    """The subject in the recipient's language: what it is, and when."""
    due, entry = parcel.first
    if due.method is Method.PUBLISH:
        return texts.say("sending-subject-plan", count=len(parcel.entries))
    when = entry.start
    day = texts.date_text(when.date() if isinstance(when, datetime) else when)
    return one_line(texts.say(f"sending-subject-{due.step}", summary=one_line(entry.summary), day=day))


def body(parcel: Parcel, texts: Texts) -> str:
    """What people read who see the mail and no calendar."""
    paragraphs = list(_plan(parcel, texts) if parcel.first[0].method is Method.PUBLISH else _meeting(parcel, texts))
    return clean("\n\n".join(paragraphs)) + "\n"


def message_id(parcel: Parcel, domain: str) -> str:
    """Names the mail by what it says: the same mail, sent once more, has the same, and mail programs show it once."""
    keys = "".join(due.key for due, _ in parcel.entries)
    return f"<{hashlib.sha256(keys.encode()).hexdigest()[:32]}@{domain}>"


def composed(parcel: Parcel, texts: Texts, at: datetime, domain: str, sender: str = "") -> EmailMessage:
    """The mail. `at` is when it is written, `domain` the workspace's, `sender` the mailbox it is sent from, if another.

    Names and texts cannot make further headers: line breaks and control characters are taken out before.
    """
    assert parcel.recipient is not None
    mail = EmailMessage(policy=SMTP)
    mail["From"] = _address(parcel.organizer)
    if sender and sender.casefold() != parcel.organizer.email.casefold():
        mail["Sender"] = _address(Mailbox("", sender))
    mail["To"] = _address(parcel.recipient)
    mail["Subject"] = subject(parcel, texts)
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = message_id(parcel, domain)
    mail.set_content(body(parcel, texts), cte="quoted-printable")
    _attach(mail, parcel.draft)
    return mail


def as_file(mail: EmailMessage) -> bytes:
    """The mail as an `.eml` file."""
    return OUR_MAIL + mail.as_bytes(policy=SMTP)


def _attach(mail: EmailMessage, draft: Draft) -> None:
    """An invitation is shown by the mail program, so it is an alternative, the last; a plan is a file to open."""
    content, name = draft.target.content, "invite.ics"
    if draft.method == Method.PUBLISH:
        name = "plan.ics"
    else:
        text = content.decode()
        mail.add_alternative(text, subtype="calendar", cte="base64", params={"method": str(draft.method)})
    mail.add_attachment(content, maintype="application", subtype="ics", filename=name)


def _address(mailbox: Mailbox) -> Address:
    """The mailbox as an address; marks of headers in its name become spaces, since the library folds them wrong."""
    user, _, domain = mailbox.email.rpartition("@")
    return Address(one_line(_MARKS.sub(" ", mailbox.name)), user, domain)


def _meeting(parcel: Parcel, texts: Texts) -> Iterator[str]:
    due, entry = parcel.first
    yield one_line(entry.summary)
    if due.step is Step.CANCEL:
        yield texts.say("sending-text-cancelled", when=_when(entry, texts))
        return
    if due.step is Step.UPDATE:
        yield "\n".join(texts(change) for change in in_words(due))
    yield texts.say("sending-text-when", when=_when(entry, texts))
    yield entry.description
    yield texts.say("sending-text-answer", organizer=parcel.organizer.email)


def _plan(parcel: Parcel, texts: Texts) -> Iterator[str]:
    yield texts.say("sending-text-plan")
    for due, entry in parcel.entries:
        key = "sending-text-plan-cancelled" if due.step is Step.CANCEL else "sending-text-plan-entry"
        yield texts.say(key, when=_when(entry, texts), summary=one_line(entry.summary))
    if any(due.step is Step.CANCEL for due, _ in parcel.entries):
        yield texts.say("sending-text-plan-by-hand")


def _when(entry: Entry, texts: Texts) -> str:
    start = entry.start
    if isinstance(start, datetime):
        return texts.say("sending-moment", day=start.date(), at=start.time(), zone=str(start.tzinfo))
    return texts.say("sending-day", day=start)
