"""What exchanges have been about: stages, personas and cases, and who has not heard of them yet."""

from __future__ import annotations

from datetime import date

from scheduler.model import Message
from scheduler.workspace.views.view import View


class StageView(View, frozen=True):
    """One step of AIDA: how often it was talked about, how often it is planned, when next, and what there is on it."""

    stage: str
    met: int
    planned: int
    next: date | None
    topics: int


class TopicView(View, frozen=True):
    """A persona or case (`kind`): how often told and planned, and to how many of those who listen, of how many.

    `missing` are the ids of those who have not heard of it and are not to.
    """

    kind: str
    id: str
    name: str
    stage: str
    owner: str
    until: date | None
    met: int
    planned: int
    heard_by: int
    listeners: int
    missing: tuple[str, ...]


class TopicsView(View, frozen=True):
    """The topics of one programme, or of all, and in sentences what has not been talked about."""

    stages: tuple[StageView, ...]
    topics: tuple[TopicView, ...]
    sentences: tuple[Message, ...]
