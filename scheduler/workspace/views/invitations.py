"""Calendar files before and after they are written."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.model import Message
from scheduler.workspace.views.view import View


class OutgoingMessage(View, frozen=True):
    """One calendar message to one recipient; `start` is a moment, or a day for all-day entries; `text` is what they will read."""

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
    """One calendar file that was written; `changed` is false where the same bytes stood there already."""

    path: str
    method: str
    uids: tuple[str, ...]
    recipient: str
    changed: bool


class Written(View, frozen=True):
    """The calendar files that were written."""

    files: tuple[WrittenFile, ...]
    problems: tuple[Message, ...]
