"""Forms for exchange programmes: a new one, and one that is changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from scheduler.model import STANDARD_TOPICS, AgendaItem, Goal, OnHoliday, Programme, Refused, Side, message
from scheduler.model.dates import read_date, read_last_date, read_time
from scheduler.model.people import LANGUAGES
from scheduler.texts import texts
from scheduler.workspace.exchange_answers import topic_words
from scheduler.workspace.views.findings import Change
from tui.screens.form import Entries, FormDialog, Opening, Subject
from tui.session import Session
from tui.widgets.fields import Field

RHYTHMS = ("week", "2weeks")
MODES = ("one-to-one", "hosts", "tables")
SEPARATOR = "; "


def programme_form(session: Session) -> FormDialog:
    """Name, sides, days and hour; everything else has a sensible beginning and can be changed later.

    Without people on the second side everybody of the first meets everybody.
    """
    say = session.say
    fields = [
        Field("name", say("word-field-name"), say("tui-programme-name")),
        Field("side_one", say("tui-field-side-one"), say("tui-side-one"), hint=say("word-field-name")),
        Field("people_one", say("word-field-people"), hint=say("tui-hint-side")),
        Field("side_two", say("tui-field-side-two"), say("tui-side-two"), hint=say("word-field-name")),
        Field("people_two", say("word-field-people"), hint=say("tui-hint-second-side")),
        Field("first", say("word-field-first"), hint=say("tui-hint-first-meeting")),
        Field("until", say("word-field-until"), hint=say("tui-hint-date")),
        Field("every", say("tui-field-every"), "week", [(name, say(f"tui-every-{name}")) for name in RHYTHMS]),
        Field("at", say("tui-field-at"), "12:00"),
        Field("minutes", say("tui-field-minutes"), "60"),
        *_place_and_agenda(session),
        Field("mode", say("tui-field-mode"), "one-to-one", [(name, say(f"tui-mode-{name}")) for name in MODES]),
        Field("seats", say("tui-field-seats"), hint=say("tui-hint-seats")),
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
        sides=tuple(_side(entries, side) for side in ("one", "two") if side == "one" or entries["people_two"].strip()),
        first=read_date(entries["first"], "first"),
        until=read_last_date(entries["until"], "until"),
        every=entries["every"],
        at=read_time(entries["at"], "at"),
        minutes=_whole(entries["minutes"], "minutes"),
        rooms=_rooms(session, entries["rooms"]),
        agenda=_agenda(entries["agenda"]),
        mode=_mode(entries),
        on_holiday=OnHoliday(entries["on_holiday"]),
    )


def programme_opening(session: Session, known: str) -> Opening:
    """The form with what can be changed without planning anew: name, hour, rooms, agenda, goal, organizer."""
    revision = session.workspace.history.revision(Programme, known)
    subject = Subject(Programme, known, revision)
    if not revision:
        return Opening(subject)
    programme = session.workspace.exchange.find(known)
    say, goal = session.say, programme.goal
    fields = [
        Field("name", say("word-field-name"), programme.name),
        Field("at", say("tui-field-at"), session.texts.time_text(programme.at)),
        Field("minutes", say("tui-field-minutes"), str(programme.minutes)),
        *_place_and_agenda(session, programme.rooms, programme.agenda),
        Field("online_link", say("tui-field-online-link"), programme.online_link, hint="https://"),
        Field("sentence", say("word-field-goal"), goal.sentence if goal else ""),
        Field("measure", say("tui-field-measure"), goal.measure if goal else ""),
        Field("target", say("tui-field-target"), goal.target if goal else ""),
        Field("organizer_name", say("word-field-organizer-name"), programme.organizer_name),
        Field("organizer_email", say("word-field-organizer-email"), programme.organizer_email),
    ]
    title = say("tui-edit-programme-title", name=programme.name)
    return Opening(subject, title, fields, partial(_edit, session, programme, revision))


def _edit(session: Session, programme: Programme, revision: int, entries: Entries) -> Change:
    fields: dict[str, Any] = {
        name: entries[name] for name in ("name", "online_link", "organizer_name", "organizer_email")
    }
    return session.workspace.exchange.edit(
        programme.id,
        expect=revision,
        at=read_time(entries["at"], "at"),
        minutes=_whole(entries["minutes"], "minutes"),
        rooms=_rooms(session, entries["rooms"]),
        agenda=_agenda(entries["agenda"]),
        goal=_goal(programme.goal, entries),
        **fields,
    )


def _mode(entries: Entries) -> str:
    """The mode as the workspace knows it: tables with the number of seats, or numbers with a plus between them."""
    seats = entries["seats"].replace(" ", "")
    return f"tables:{seats}" if entries["mode"] == "tables" or seats else entries["mode"]


def _side(entries: Entries, side: str) -> Side:
    """A side as entered; what is wrong with it is said beside its own fields."""
    try:
        return Side(name=entries[f"side_{side}"], people=entries[f"people_{side}"])
    except Refused as error:
        error.field = f"side_{side}" if error.field == "name" else f"people_{side}"
        raise


def _place_and_agenda(
    session: Session, rooms: Sequence[str] = (), agenda: Sequence[AgendaItem] = ()
) -> tuple[Field, Field]:
    """Rooms in the order they are filled, and the agenda's points with their minutes, each in one line."""
    say = session.say
    known = {room.id: room.name for room in session.workspace.places.rooms()} if rooms else {}
    names = SEPARATOR.join(known.get(room, room) for room in rooms)
    points = SEPARATOR.join(f"{session.tell(topic_words(item.topic))} = {item.minutes}" for item in agenda)
    return (
        Field("rooms", say("tui-field-rooms"), names, hint=say("tui-hint-rooms")),
        Field("agenda", say("tui-meeting-agenda"), points, hint=say("tui-hint-agenda")),
    )


def _rooms(session: Session, text: str) -> tuple[str, ...]:
    return tuple(session.workspace.places.room(word.strip(), "rooms").id for word in text.split(";") if word.strip())


def _agenda(text: str) -> tuple[AgendaItem, ...]:
    """The agenda as it is written in the form; the usual points are known by their names in either language."""
    items = []
    for part in (part.strip() for part in text.split(";") if part.strip()):
        topic, _, minutes = (word.strip() for word in part.rpartition("="))
        if not topic:
            raise Refused(message("tui-error-agenda", value=part), field="agenda")
        usual = (known for known in STANDARD_TOPICS if topic.casefold() in _names_of(known))
        items.append(AgendaItem(topic=next(usual, topic), minutes=_whole(minutes, "agenda")))
    return tuple(items)


def _names_of(topic: str) -> set[str]:
    return {topic, *(texts(language)(topic_words(topic)).casefold() for language in LANGUAGES)}


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
