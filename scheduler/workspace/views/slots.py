"""When to meet: weekdays and hours with what they cost."""

from __future__ import annotations

from scheduler.model import Message
from scheduler.workspace.views.exchange import ProgrammeView
from scheduler.workspace.views.view import View


class HinderedView(View, frozen=True):
    """Somebody who cannot come to so many rounds of a slot, and what keeps them away most often; never why absent."""

    person: str
    name: str
    rounds: int
    reason: Message


class SlotView(View, frozen=True):
    """One weekday (0 is Monday; None: the programme's own days) and hour; `earliest` to `latest` is as good.

    `lost` of `most_meetings` cannot take place then; `missing` counts people and rounds; `without_room` are meetings of
    people of one site that stay online for want of a room, None where that was not counted. `current`: it is the
    programme's own weekday and hour.
    """

    weekday: int | None
    at: str
    earliest: str
    latest: str
    minutes: int
    rounds: int
    meetings: int
    most_meetings: int
    lost: int
    missing: int
    hindered: tuple[HinderedView, ...]
    lunch: bool
    without_room: int | None
    current: bool


class Slots(View, frozen=True):
    """The best slots, the best first, and a sentence about them all."""

    programme: ProgrammeView
    slots: tuple[SlotView, ...]
    sentences: tuple[Message, ...]
