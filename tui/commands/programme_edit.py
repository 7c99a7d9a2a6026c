"""`rondo exchange edit`: fields of a programme changed, with the options of `create`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from scheduler.model import Goal, OnHoliday, Programme, WrongUsage, message, read_date, read_last_date, read_time
from tui.commands.answer import Answer, changed
from tui.commands.arguments import argument, option, or_nothing, read_list, read_whole, read_word
from tui.commands.fields import Field, with_fields
from tui.commands.places import read_periods
from tui.commands.programme import goal_owners, read_agenda, read_sides
from tui.commands.session import Session, session_of

FIELDS = (
    Field("new_name", "name", flag="--name"),
    Field("first", "date", read_date),
    Field("until", "date", read_last_date),
    Field("every", "every"),
    Field("at", "time", read_time),
    Field("minutes", "minutes", read_whole),
    Field("zone", "zone"),
    Field("mode", "mode"),
    Field("on_holiday", "on-holiday", read_word(OnHoliday)),
    Field("region", "region"),
    Field("closed", "periods", or_nothing(read_periods, ())),
    Field("presenting", "side-name"),
    Field("goal"),
    Field("goal_measure"),
    Field("goal_target"),
    Field("goal_until", "date", or_nothing(read_last_date)),
    Field("agenda", "agenda", or_nothing(lambda text, _: read_agenda(text), ())),
    Field("online_link", "link"),
    Field("language", "lang"),
    Field("organizer_name", "name", flag="--organizer"),
    Field("organizer_email", "email"),
    Field("reminder_minutes", "minutes", or_nothing(read_whole), flag="--reminder"),
)
_GOAL = {"goal": "sentence", "goal_measure": "measure", "goal_target": "target", "goal_until": "until"}


@with_fields(FIELDS)
def edit(
    context: typer.Context,
    name: Annotated[str, argument("programme")],
    side: Annotated[list[str] | None, option("--side", value="side")] = None,
    place: Annotated[list[str] | None, option("--place", value="room")] = None,
    goal_owner: Annotated[list[str] | None, option("--goal-owner", value="owner")] = None,
    **fields: Any,
) -> Answer:
    """Change a programme; planned rounds stay until they are planned anew."""
    session = session_of(context)
    workspace = session.workspace
    found = workspace.exchange.find(name)
    if side:
        fields["sides"] = read_sides(side)
    if place:
        rooms = [room for words in place for room in read_list(words, "")]
        fields["rooms"] = tuple(workspace.places.room(room, "--place").id for room in rooms)
    if "new_name" in fields:
        fields["name"] = fields.pop("new_name")
    goal = {_GOAL[field]: fields.pop(field) for field in _GOAL if field in fields}
    if goal or goal_owner:
        fields["goal"] = _goal(session, found, goal, goal_owner or ())
    if not fields:
        raise WrongUsage(message("cli-nothing-to-change"), hint=message("cli-see-help", command="rondo exchange edit"))
    change = workspace.exchange.edit(found.id, **fields)
    view = next(view for view in workspace.exchange.list() if view.id == change.id)
    return changed(change, programme=view)


def _goal(session: Session, programme: Programme, fields: dict[str, Any], owners: Sequence[str]) -> Goal | None:
    """The goal with what was given; an empty sentence takes it away."""
    if fields.get("sentence") == "":
        return None
    if owners:
        fields["owners"] = goal_owners(session, owners)
    if programme.goal is not None:
        changed_goal: Goal = programme.goal.replace(**fields)
        return changed_goal
    if "sentence" not in fields:
        raise WrongUsage(message("cli-goal-sentence"), field="--goal")
    return Goal(**fields)
