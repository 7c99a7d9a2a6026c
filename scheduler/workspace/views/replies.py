"""Answers to invitations: what came in and what became of it, and what stands at a meeting."""

from __future__ import annotations

from datetime import datetime

from scheduler.model import Message
from scheduler.workspace.views.view import View


class ReplyView(View, frozen=True):
    """What somebody answered last about a meeting. `current`: it is about the hour at which the meeting is now.

    `delegate` is who is to come instead, `proposed` what a counter-proposal names; `comment` is for planners only.
    """

    person: str
    name: str
    answer: str
    text: Message
    current: bool
    delegate: str = ""
    proposed: datetime | None = None
    comment: str = ""


class IncomingView(View, frozen=True):
    """One answer that came in. `taken`: it counts now; else `text` says why not. With `asks` somebody has to decide.

    `person` and `meeting` are ids, empty where they are not known.
    """

    file: str
    line: int
    person: str
    name: str
    email: str
    uid: str
    meeting: str
    programme: str
    answer: str
    taken: bool
    asks: bool
    text: Message
    comment: str = ""


class RepliesTaken(View, frozen=True):
    """What a reading of answers did, or would do."""

    replies: tuple[IncomingView, ...]
    applied: bool
