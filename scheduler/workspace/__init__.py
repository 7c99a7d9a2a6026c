"""The one door: opens a workspace, answers questions, carries out changes. Both faces use only this."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from scheduler.model import Namespace
from scheduler.model.record import check_line
from scheduler.store.open import default_location, open_repository
from scheduler.store.repository import Snapshot
from scheduler.workspace.action_items import ActionItemsPart
from scheduler.workspace.calendar_server import CalendarServerPart
from scheduler.workspace.cards import CardsPart
from scheduler.workspace.context import Clock, Context, now
from scheduler.workspace.copying import copy_workspace
from scheduler.workspace.council import CouncilPart
from scheduler.workspace.demo import DemoPart
from scheduler.workspace.events import EventsPart
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.explaining import ExplainingPart
from scheduler.workspace.feedback import FeedbackPart
from scheduler.workspace.forms import FormsPart
from scheduler.workspace.history import HistoryPart
from scheduler.workspace.invitations import InvitationsPart
from scheduler.workspace.meetings import MeetingsPart
from scheduler.workspace.overview import OverviewPart
from scheduler.workspace.people import PeoplePart
from scheduler.workspace.places import PlacesPart
from scheduler.workspace.playbook import PlaybookPart
from scheduler.workspace.playbook_files import PlaybookFilesPart
from scheduler.workspace.privacy import PrivacyPart
from scheduler.workspace.publishing import PublishingPart
from scheduler.workspace.reasons import ReasonsPart
from scheduler.workspace.replies import RepliesPart
from scheduler.workspace.reports import ReportsPart
from scheduler.workspace.reviews import ReviewsPart
from scheduler.workspace.rotation import RotationPart
from scheduler.workspace.rotation_repair import RotationRepairPart
from scheduler.workspace.rotation_variants import RotationVariantsPart
from scheduler.workspace.rules import RulesPart
from scheduler.workspace.safety import Safety
from scheduler.workspace.sending import SendingPart
from scheduler.workspace.settings import SettingsPart
from scheduler.workspace.slots import SlotsPart
from scheduler.workspace.solving import SolvingPart
from scheduler.workspace.stays import StaysPart
from scheduler.workspace.suggestions import SuggestionsPart
from scheduler.workspace.tables import TablesPart
from scheduler.workspace.topics import TopicsPart

__all__ = ["Safety", "Snapshot", "Workspace", "copy_workspace", "default_location", "open_workspace"]

T = TypeVar("T")


class Workspace:
    """An open workspace. Its parts hold the questions and actions of one subject each."""

    def __init__(self, context: Context, safety: Safety) -> None:
        self.context = context
        self.safety = safety
        self.council = CouncilPart(context)
        self.events = EventsPart(context)
        self.exchange = ExchangePart(context)
        self.explaining = ExplainingPart(context)
        self.history = HistoryPart(context)
        self.meetings = MeetingsPart(context, self.exchange)
        self.invitations = InvitationsPart(context)
        self.calendar_server = CalendarServerPart(context, self.invitations)
        self.people = PeoplePart(context)
        self.places = PlacesPart(context)
        self.playbook = PlaybookPart(context)
        self.playbook_files = PlaybookFilesPart(context)
        self.privacy = PrivacyPart(context)
        self.publishing = PublishingPart(context)
        self.reasons = ReasonsPart(context, self.exchange)
        self.replies = RepliesPart(context)
        self.rotation = RotationPart(context)
        self.rotation_repair = RotationRepairPart(context)
        self.rotation_variants = RotationVariantsPart(context)
        self.action_items = ActionItemsPart(context, self.exchange)
        self.cards = CardsPart(context, self.playbook)
        self.forms = FormsPart(context, self.exchange)
        self.feedback = FeedbackPart(context, self.exchange, self.action_items)
        self.reviews = ReviewsPart(context, self.exchange, self.playbook)
        self.stays = StaysPart(context, self.rotation)
        self.overview = OverviewPart(
            context, self.exchange, self.rotation, self.feedback, self.action_items, self.reviews, self.stays
        )
        self.reports = ReportsPart(
            context, self.exchange, self.people, self.places, self.rotation, self.cards, self.feedback,
            self.action_items, self.reviews, self.events,
        )  # fmt: skip
        self.rules = RulesPart(context, self.rotation.findings, self.exchange.findings)
        self.sending = SendingPart(context, self.invitations)
        self.settings = SettingsPart(context)
        self.solving = SolvingPart(context, self.rotation)
        self.slots = SlotsPart(context, self.exchange)
        self.suggestions = SuggestionsPart(context, self.exchange)
        self.tables = TablesPart(context)
        self.topics = TopicsPart(context, self.exchange)
        self.demo = DemoPart(context, self.exchange, self.people, self.rotation, self.tables)

    @property
    def today(self) -> date:
        """The planning day."""
        return self.context.today

    @property
    def actor(self) -> str:
        """Who acts, by the name that stands in the history."""
        return self.context.actor

    def now(self) -> Snapshot:
        """The state as it is now, by whoever wrote last; for a screen to keep with what it shows."""
        return self.context.repository.snapshot()

    def as_shown(self, shown: Snapshot | None, action: Callable[[], T]) -> T:
        """Carry out an action of somebody who saw the state `shown`.

        Raises Conflict, with both versions, where a record that it would replace has been changed since. Without
        `shown` the action is about what stands now.
        """
        return self.context.sight.as_shown(shown, action)

    def wait_for_change(self, timeout: float) -> bool:
        """Whether somebody writes within that many seconds; for a thread of its own."""
        return self.context.repository.wait_for_change(timeout)

    def close(self) -> None:
        """Let go of the store."""
        self.context.repository.close()


def _token() -> str:
    return secrets.token_hex(8)


def open_workspace(
    location: str | Path,
    *,
    today: date,
    actor: str,
    create: bool = False,
    clock: Clock = now,
    token: Callable[[], str] = _token,
) -> Workspace:
    """The workspace at a place, a path or a URL; `create` makes a new one and refuses to replace another.

    Raises Unusable where it is missing, damaged or of a newer format, Refused for an actor whose name has control
    characters. `clock` gives the moments in the history,
    `token` the part of a new workspace's calendar UIDs that no other workspace has.
    """
    check_line(actor, "actor")
    first = (Namespace(domain=f"{token()}.rondo.invalid"),) if create else ()
    repository = open_repository(location, create=create, clock=clock, first=first)
    context = Context(repository, today=today, actor=actor, clock=clock)
    return Workspace(context, Safety(location, actor=actor, clock=clock))
