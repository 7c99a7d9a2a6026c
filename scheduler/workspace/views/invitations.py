"""Calendar files before and after they are written."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.calendars.ledger import Due
from scheduler.model import Message
from scheduler.workspace.views.view import View


class OutgoingMessage(View, frozen=True):
    """One calendar message that is due, to one recipient, with the file it would stand in.

    `key` names it and no other; `step` is `new`, `update` or `cancel`, and `changes` says in words what that is.
    `recipient` is the e-mail address, empty where none is known; `person` their id. `start` is a moment, or a day for
    whole days; `text` is what they will read.
    """

    key: str
    person: str
    recipient: str
    name: str
    method: str
    step: str
    uid: str
    sequence: int
    summary: str
    start: datetime | date
    changes: tuple[Message, ...]
    text: str
    file: str


class Outbox(View, frozen=True):
    """What is due to be sent; `problems` name people who cannot be invited, and why."""

    messages: tuple[OutgoingMessage, ...]
    problems: tuple[Message, ...]


class Letter(View, frozen=True):
    """A message with the calendar file that carries it, to be sent and then confirmed; `due` is for the ledger."""

    message: OutgoingMessage
    content: bytes
    due: Due


class Confirmed(View, frozen=True):
    """How many messages were noted as sent, and the keys of those that are not due as they were shown any more."""

    messages: int
    overtaken: tuple[str, ...] = ()


class WrittenFile(View, frozen=True):
    """One calendar file; `recipient` are the addresses it is for, or a person's id where no address is known.

    `changed` is false where the same bytes stood there already.
    """

    path: str
    method: str
    uids: tuple[str, ...]
    recipient: str
    changed: bool


class Written(View, frozen=True):
    """The calendar files that were asked for; `problems` are what planners must know or do."""

    files: tuple[WrittenFile, ...]
    problems: tuple[Message, ...]
