"""The human side of a stay: objectives, talks, hand-over."""

from __future__ import annotations

from datetime import date

from scheduler.workspace.views.view import View


class StayView(View, frozen=True):
    """One stay with its talks: when they are due, and when they were held. `midway_due` is null for short stays."""

    assignment: str
    plan: str
    person: str
    name: str
    department_name: str
    mentor_name: str
    first: date
    last: date
    goal: str
    objectives: str
    handover: str
    closing_note: str
    midway_due: date | None
    midway_held: date | None
    closing_due: date
    closing_held: date | None
