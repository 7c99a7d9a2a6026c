"""Changes of single meetings: what is different for whom, and the ways to go on."""

from __future__ import annotations

from datetime import date

from scheduler.model import Message
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.view import View


class PersonChangeView(View, frozen=True):
    """What is different for one person (`person` is the id) in the round of a day, as a sentence to tell them."""

    person: str
    name: str
    date: date
    text: Message


class MeetingChange(Change, frozen=True):
    """A change of meetings by hand: `people` says what is different for whom, `told` (ids) who has to hear of it."""

    people: tuple[PersonChangeView, ...] = ()
    told: tuple[str, ...] = ()


class Choice(View, frozen=True):
    """A way to go on that somebody has to choose: what it brings and costs, and the command that takes it."""

    id: str
    text: Message
    command: str
