"""The workspace as a whole: what is in it, what is on this week, what was done."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.model import Finding, Goal, Message
from scheduler.workspace.views.exchange import PlanResult, Published, SitOutView, TableView
from scheduler.workspace.views.findings import Verdict
from scheduler.workspace.views.tables import ImportedTable
from scheduler.workspace.views.view import View


class Info(View, frozen=True):
    """What is in the workspace."""

    workspace: str
    counts: dict[str, int]
    format: int
    schema: int
    generation: int
    size: int
    changed: datetime | None


class TodayMeeting(View, frozen=True):
    """One meeting of the week with its programme and round."""

    programme: str
    programme_name: str
    number: int
    rounds: int
    date: date
    table: TableView


class RotationChange(View, frozen=True):
    """Somebody begins or ends a stay within the next two weeks."""

    date: date
    person: str
    text: Message
    plan: str


class Due(View, frozen=True):
    """Something to do, the place it leads to (`exchange:ID`, `rotation:ID`, `outbox`) and what it is."""

    text: Message
    severity: str
    place: str


class Today(View, frozen=True):
    """This week."""

    day: date
    week: str
    empty: bool
    goal: Goal | None
    meetings: tuple[TodayMeeting, ...]
    sitting_out: tuple[SitOutView, ...]
    findings: tuple[Finding, ...]
    due: tuple[Due, ...]
    rotation_changes: tuple[RotationChange, ...]


class HistoryEntry(View, frozen=True):
    """One action, newest first."""

    id: str
    time: datetime
    actor: str
    action: Message
    undone: bool


class History(View, frozen=True):
    """The actions."""

    entries: tuple[HistoryEntry, ...]


class SettingView(View, frozen=True):
    """One setting of the workspace with what it is for; `default` is what holds where nobody has set it."""

    name: str
    value: str | int
    default: str | int
    text: Message


class DemoResult(View, frozen=True):
    """What was made of the demonstration company."""

    tables: tuple[ImportedTable, ...]
    exchange: PlanResult
    published: Published
    rotation: Verdict
