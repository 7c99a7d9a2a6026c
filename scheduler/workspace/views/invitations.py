"""Calendar files before and after they are written."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.model import Message
from scheduler.workspace.views.view import View


class OutgoingMessage(View, frozen=True):
    """One calendar entry for one recipient, with the file it would stand in.

    `recipient` is the e-mail address, empty where none is known; `start` is a moment, or a day for whole days; `text`
    is what they will read.
    """

    recipient: str
    name: str
    method: str
    uid: str
    sequence: int
    summary: str
    start: datetime | date
    text: str
    file: str


class Outbox(View, frozen=True):
    """What would be written; `problems` name people who cannot be invited, and why."""

    messages: tuple[OutgoingMessage, ...]
    problems: tuple[Message, ...]


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
