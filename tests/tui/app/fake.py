"""A workspace of made-up answers, for tests of pages and of the frame around them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

from scheduler.model import Finding, Refused, Severity, Span, message
from scheduler.workspace.views.exchange import TableView
from scheduler.workspace.views.overview import Due, HistoryEntry, Today, TodayMeeting
from tests.tui.app.made_up import HOSTILE, TODAY


def today(*, empty: bool = False) -> Today:
    """A week with hostile names in every field."""
    table = TableView(
        meeting="m1", sides={"Vertrieb": ("a",), "Marketing": ("b",)},
        names={"Vertrieb": (HOSTILE[0],), "Marketing": (HOSTILE[1],)},
        start=datetime(2027, 3, 18, 12, tzinfo=UTC), minutes=60, place=HOSTILE[2], online=False, persona="p",
        persona_name=HOSTILE[4], case="", case_name="", pinned=False, state="planned",
    )  # fmt: skip
    meeting = TodayMeeting(
        programme="e", programme_name=HOSTILE[1], number=10, rounds=27, date=date(2027, 3, 18), table=table
    )
    finding = Finding(
        id="f1", rule="r", kind="capacity", severity=Severity.HARD, people=("p2",), departments=("mm",),
        dates=Span(date(2027, 3, 15), date(2027, 3, 19)), text=message("tui-undone", action=HOSTILE[0]),
    )  # fmt: skip
    return Today(
        day=TODAY, week="KW 11", empty=empty, goal=None, meetings=() if empty else (meeting,), sitting_out=(),
        findings=() if empty else (finding,),
        due=() if empty else (Due(text=message("tui-undone", action=HOSTILE[2]), severity="notice", place="outbox"),),
        rotation_changes=(),
    )  # fmt: skip


def _undo() -> HistoryEntry:
    return HistoryEntry(
        id="1", time=datetime(2027, 3, 17, 9, tzinfo=UTC), actor="Ada", undone=True,
        action=message("tui-online"),
    )  # fmt: skip


def _nothing_to_redo() -> HistoryEntry:
    raise Refused(message("tui-redone", action=HOSTILE[0]), hint=message("tui-online"), file=HOSTILE[1], line=3)


def workspace(**parts: Any) -> Any:
    """A workspace with these parts, and simple ones for the rest."""
    simple = {
        "today": TODAY,
        "overview": SimpleNamespace(today=today),
        "history": SimpleNamespace(undo=_undo, redo=_nothing_to_redo),
        "people": SimpleNamespace(list=lambda: ()),
        "places": SimpleNamespace(departments=lambda: ()),
    }
    return SimpleNamespace(**(simple | parts))
