"""`rondo exchange create`: a programme from options."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Annotated, Any

import typer

from scheduler.model import AgendaItem, Goal, GoalOwner, OnHoliday, Side, WrongUsage, message, read_time
from tui.commands.answer import Answer, changed
from tui.commands.arguments import argument, first_day, last_day, option, read_list, read_whole, read_word
from tui.commands.places import read_periods
from tui.commands.session import Session, session_of


def create(
    context: typer.Context,
    name: Annotated[str, argument("name")],
    side: Annotated[list[str], option("--side", value="side")],
    first: Annotated[date, first_day("--first", "--from")],
    until: Annotated[date, last_day("--until")],
    every: Annotated[str, option("--every", value="every")] = "week",
    at: Annotated[time, option("--at", value="time", read=read_time)] = time(12, 0),
    minutes: Annotated[int, option("--minutes", value="minutes", read=read_whole)] = 60,
    zone: Annotated[str, option("--zone", value="zone")] = "",
    mode: Annotated[str, option("--mode", value="mode")] = "one-to-one",
    place: Annotated[list[str] | None, option("--place", value="room")] = None,
    on_holiday: Annotated[
        OnHoliday, option("--on-holiday", value="on-holiday", read=read_word(OnHoliday))
    ] = OnHoliday.SKIP,
    region: Annotated[str, option("--region", value="region")] = "",
    closed: Annotated[str, option("--closed", value="periods")] = "",
    presenting: Annotated[str, option("--presenting", value="side-name")] = "",
    goal: Annotated[str, option("--goal")] = "",
    goal_measure: Annotated[str, option("--goal-measure")] = "",
    goal_target: Annotated[str, option("--goal-target")] = "",
    goal_until: Annotated[date | None, last_day("--goal-until")] = None,
    goal_owner: Annotated[list[str] | None, option("--goal-owner", value="owner")] = None,
    agenda: Annotated[str, option("--agenda", value="agenda")] = "",
    online_link: Annotated[str, option("--online-link", value="link")] = "",
    language: Annotated[str, option("--language", value="lang")] = "",
    organizer_name: Annotated[str, option("--organizer", value="name")] = "",
    organizer_email: Annotated[str, option("--organizer-email", value="email")] = "",
    reminder: Annotated[int | None, option("--reminder", value="minutes", read=read_whole)] = None,
) -> Answer:
    """Create a programme of two sides, or of one in which everybody meets everybody."""
    session = session_of(context)
    workspace = session.workspace
    change = workspace.exchange.create(
        name,
        sides=read_sides(side),
        first=first,
        until=until,
        every=every,
        at=at,
        minutes=minutes,
        mode=mode,
        rooms=tuple(workspace.places.room(room, "--place").id for word in place or () for room in read_list(word, "")),
        on_holiday=on_holiday,
        region=region,
        closed=read_periods(closed, "--closed") if closed else (),
        presenting=presenting,
        goal=_goal(session, goal, goal_measure, goal_target, goal_until, goal_owner or ()),
        agenda=read_agenda(agenda),
        online_link=online_link,
        language=language,
        organizer_name=organizer_name,
        organizer_email=organizer_email,
        reminder_minutes=reminder,
        **({"zone": zone} if zone else {}),
    )
    return changed(change, programme=next(view for view in workspace.exchange.list() if view.id == change.id))


def read_sides(words: Sequence[str]) -> tuple[Side, ...]:
    """The sides written as `Vertrieb=department:VI`."""
    pairs = [word.partition("=") for word in words]
    if len(pairs) not in (1, 2) or not all(equals for _, equals, _ in pairs):
        raise WrongUsage(message("cli-sides"), field="--side")
    return tuple(Side(name=name.strip(), people=people) for name, _, people in pairs)


def _goal(
    session: Session, sentence: str, measure: str, target: str, until: date | None, owners: Sequence[str]
) -> Goal | None:
    more: list[Any] = [measure, target, until, *owners]
    if not sentence:
        if any(more):
            raise WrongUsage(message("cli-goal-sentence"), field="--goal")
        return None
    stand_for = goal_owners(session, owners)
    return Goal(sentence=sentence, measure=measure, target=target, until=until, owners=stand_for)


def goal_owners(session: Session, words: Sequence[str]) -> tuple[GoalOwner, ...]:
    """Who stands for the goal, written as `Vertrieb=1001`."""
    stand_for = []
    for word in words:
        side, equals, person = word.partition("=")
        if not equals:
            raise WrongUsage(message("cli-name-value", value=word), field="--goal-owner")
        stand_for.append(GoalOwner(side=side.strip(), person=session.workspace.people.find(person, "--goal-owner").id))
    return tuple(stand_for)


def read_agenda(text: str) -> tuple[AgendaItem, ...]:
    """The agenda written as `persona=10,case=15`."""
    items = []
    for word in read_list(text, "--agenda"):
        topic, equals, minutes = word.rpartition("=")
        if not equals:
            raise WrongUsage(message("cli-name-value", value=word), field="--agenda")
        items.append(AgendaItem(topic=topic.strip(), minutes=read_whole(minutes, "--agenda")))
    return tuple(items)
