"""Mails before and after they are sent, and what was done on a calendar server."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.model import Message
from scheduler.workspace.views.view import View


class MailView(View, frozen=True):
    """One mail: to whom, what for (`method`), its subject in the recipient's language, and the UIDs in it.

    `changes` say in words what it is about; `reason` why it was not sent, if it was not. `file` is where it was written
    instead.
    """

    recipient: str
    name: str
    person: str
    method: str
    subject: str
    uids: tuple[str, ...]
    changes: tuple[Message, ...]
    reason: Message | None = None
    file: str = ""


class Sent(View, frozen=True):
    """What was sent and what was not. What is `left` was not tried, since somebody stopped the sending."""

    sent: tuple[MailView, ...]
    failed: tuple[MailView, ...]
    left: tuple[MailView, ...] = ()
    problems: tuple[Message, ...] = ()
    stopped: bool = False


class CalendarConflict(View, frozen=True):
    """An entry that is different on the calendar server from what was published there last.

    `changes` say what is different there from what is planned; `here` is what publishing would do: `update`, `delete`,
    or `nothing`, where only the server's is different.
    """

    uid: str
    summary: str
    start: datetime | date
    here: str
    changes: tuple[Message, ...]


class CalendarStep(View, frozen=True):
    """One entry on a calendar server: `step` is `new`, `update` or `delete`; `reason` is why it was not done."""

    uid: str
    summary: str
    start: datetime | date
    step: str
    reason: Message | None = None


class PublishedTo(View, frozen=True):
    """What was done on a calendar server; `unchanged` counts what stood there already as it is planned."""

    calendar: str
    sent: tuple[CalendarStep, ...]
    failed: tuple[CalendarStep, ...]
    conflicts: tuple[CalendarConflict, ...]
    unchanged: int
    problems: tuple[Message, ...] = ()
    stopped: bool = False
