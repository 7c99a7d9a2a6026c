"""The form for a new rotation plan."""

from __future__ import annotations

from functools import partial

from scheduler.model.dates import read_date, read_last_date
from scheduler.workspace.views.findings import Change
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.widgets.fields import Field

PERIODS = ("week", "2weeks", "month", "day")


def plan_form(session: Session) -> FormDialog:
    """The form for a new rotation plan."""
    say = session.say
    fields = [
        Field("name", say("word-field-name")),
        Field("first", say("word-field-first"), hint=say("tui-hint-date")),
        Field("until", say("word-field-until"), hint=say("tui-hint-date")),
        Field(
            "period", say("tui-field-period"), "week", [(period, say(f"word-period-{period}")) for period in PERIODS]
        ),
        Field("people", say("word-field-people"), "all", hint=say("tui-hint-selector")),
    ]
    return FormDialog(session, say("tui-create-plan-title"), fields, partial(_create, session))


def _create(session: Session, entries: Entries) -> Change:
    return session.workspace.rotation.create(
        entries["name"],
        first=read_date(entries["first"], "first"),
        until=read_last_date(entries["until"], "until"),
        period=entries["period"],
        people=entries["people"] or "all",
    )
