"""Suggestions for an exchange, side by side."""

from __future__ import annotations

from datetime import date

from scheduler.model import Message
from scheduler.workspace.views.exchange import Quality
from scheduler.workspace.views.view import View


class SuggestionView(View, frozen=True):
    """One suggestion; `same` of its `meetings` stand in the rounds as they are, with the same people on the same day.

    `origin` is variant or stopped; `title` says what it cares for most.
    """

    id: str
    origin: str
    emphasis: str
    title: Message
    made: date
    same: int
    meetings: int
    quality: Quality


class SuggestionsView(View, frozen=True):
    """What is kept for a programme; `current` is the quality of the rounds that stand, None where there are none."""

    programme: str
    name: str
    current: Quality | None
    suggestions: tuple[SuggestionView, ...]
