"""Versions of a rotation plan: approved, published, and what has changed since."""

from __future__ import annotations

from scheduler.model import Message
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.rotation import PersonDifference, PlanView
from scheduler.workspace.views.view import View


class VersionView(View, frozen=True):
    """A plan beside its last published version: what differs in all, by person, and who is to be told (ids).

    `version` is the one that stands, 0 where nothing was published; `sentences` say what was done and where the plan
    has got to, `telling` names those who are to be told.
    """

    plan: PlanView
    version: int
    difference: Difference
    people: tuple[PersonDifference, ...]
    told: tuple[str, ...]
    sentences: tuple[Message, ...]
    telling: Message | None = None
