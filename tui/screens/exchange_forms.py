"""The form for a new exchange programme."""

from __future__ import annotations

from functools import partial

from scheduler.model import OnHoliday, Side
from scheduler.model.dates import read_date, read_last_date, read_time
from scheduler.workspace.views.findings import Change
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.widgets.fields import Field

RHYTHMS = ("week", "2weeks")
MODES = ("one-to-one", "hosts")


def programme_form(session: Session) -> FormDialog:
    """Name, two sides, days and hour; everything else has a sensible beginning and can be changed later."""
    say = session.say
    fields = [
        Field("name", say("word-field-name"), say("tui-programme-name")),
        Field("side_one", say("tui-field-side-one"), say("tui-side-one"), hint=say("word-field-name")),
        Field("people_one", say("word-field-people"), hint=say("tui-hint-side")),
        Field("side_two", say("tui-field-side-two"), say("tui-side-two"), hint=say("word-field-name")),
        Field("people_two", say("word-field-people"), hint=say("tui-hint-side")),
        Field("first", say("word-field-first"), hint=say("tui-hint-date")),
        Field("until", say("word-field-until"), hint=say("tui-hint-date")),
        Field("every", say("tui-field-every"), "week", [(name, say(f"tui-every-{name}")) for name in RHYTHMS]),
        Field("at", say("tui-field-at"), "12:00"),
        Field("minutes", say("tui-field-minutes"), "60"),
        Field("mode", say("tui-field-mode"), "one-to-one", [(name, say(f"tui-mode-{name}")) for name in MODES]),
        Field(
            "on_holiday",
            say("tui-field-on-holiday"),
            OnHoliday.SKIP.value,
            [(choice.value, say(f"word-on-holiday-{choice.value}")) for choice in OnHoliday],
        ),
    ]
    return FormDialog(session, say("tui-create-programme-title"), fields, partial(_create, session))


def _create(session: Session, entries: Entries) -> Change:
    return session.workspace.exchange.create(
        entries["name"],
        sides=(
            Side(name=entries["side_one"], people=entries["people_one"]),
            Side(name=entries["side_two"], people=entries["people_two"]),
        ),
        first=read_date(entries["first"], "first"),
        until=read_last_date(entries["until"], "until"),
        every=entries["every"],
        at=read_time(entries["at"], "at"),
        minutes=int(entries["minutes"]) if entries["minutes"].isdigit() else 0,
        mode=entries["mode"],
        on_holiday=OnHoliday(entries["on_holiday"]),
    )
