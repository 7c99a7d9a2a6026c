"""Forms for exchange programmes: a new one, and one that is changed."""

from __future__ import annotations

from functools import partial
from typing import Any

from scheduler.model import Goal, OnHoliday, Programme, Refused, Side, message
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
        minutes=_whole(entries["minutes"], "minutes"),
        mode=entries["mode"],
        on_holiday=OnHoliday(entries["on_holiday"]),
    )


def edit_form(session: Session, programme: Programme) -> FormDialog:
    """What can be changed without planning anew: name, hour, goal, organizer."""
    say, goal = session.say, programme.goal
    fields = [
        Field("name", say("word-field-name"), programme.name),
        Field("at", say("tui-field-at"), session.texts.time_text(programme.at)),
        Field("minutes", say("tui-field-minutes"), str(programme.minutes)),
        Field("online_link", say("tui-field-online-link"), programme.online_link, hint="https://"),
        Field("sentence", say("word-field-goal"), goal.sentence if goal else ""),
        Field("measure", say("tui-field-measure"), goal.measure if goal else ""),
        Field("target", say("tui-field-target"), goal.target if goal else ""),
        Field("organizer_name", say("word-field-organizer-name"), programme.organizer_name),
        Field("organizer_email", say("word-field-organizer-email"), programme.organizer_email),
    ]
    title = say("tui-edit-programme-title", name=programme.name)
    return FormDialog(session, title, fields, partial(_edit, session, programme))


def _edit(session: Session, programme: Programme, entries: Entries) -> Change:
    fields: dict[str, Any] = {
        name: entries[name] for name in ("name", "online_link", "organizer_name", "organizer_email")
    }
    return session.workspace.exchange.edit(
        programme.id,
        at=read_time(entries["at"], "at"),
        minutes=_whole(entries["minutes"], "minutes"),
        goal=_goal(programme.goal, entries),
        **fields,
    )


def _goal(known: Goal | None, entries: Entries) -> Goal | None:
    if not entries["sentence"]:
        return None
    goal = known or Goal(sentence=entries["sentence"])
    changed: Goal = goal.replace(sentence=entries["sentence"], measure=entries["measure"], target=entries["target"])
    return changed


def _whole(text: str, field: str) -> int:
    if not text.isdecimal():
        raise Refused(message("tui-error-number", value=text), field=field)
    return int(text)
