"""`rondo department`, `rondo room`, `rondo site` and `rondo holiday`: where people work, and when nobody does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

import typer

from scheduler.model import DateRange, Refused, message, read_date, read_last_date, through
from scheduler.workspace.views.people import DepartmentView, HolidayView, RoomView, SiteView
from tui.commands.answer import Answer, changed, columns, table
from tui.commands.arguments import argument, first_day, last_day, option, or_nothing, read_list, read_number, read_whole
from tui.commands.fields import Field, with_fields
from tui.commands.session import Session, session_of
from tui.commands.shape import noun, verb

department = noun("department")
room = noun("room")
site = noun("site")
holiday = noun("holiday")


def read_periods(text: str, field: str) -> tuple[DateRange, ...]:
    """Periods, the last day included: "2027-03-08..2027-03-19, 2027-05-10"."""
    periods = []
    for part in read_list(text, field):
        first, dots, last = part.partition("..")
        start, end = read_date(first, field), read_last_date(last if dots else first, field)
        if end < start:
            raise Refused(message("error-empty-range", start=start, end=end), field=field)
        periods.append(through(start, end))
    return tuple(periods)


DEPARTMENT_FIELDS = (
    Field("code", "code"),
    Field("name", "name"),
    Field("site", "site"),
    Field("guest_capacity", "count", or_nothing(read_whole), flag="--guest-places"),
    Field("apprentice_capacity", "count", or_nothing(read_whole), flag="--apprentice-places"),
    Field("min_staffing", "count", or_nothing(read_whole), flag="--least-present"),
    Field("min_stay_weeks", "weeks", or_nothing(read_number), flag="--min-stay"),
    Field("max_stay_weeks", "weeks", or_nothing(read_number), flag="--max-stay"),
    Field("mentor", "person"),
    Field("requires_before", "departments", read_list),
    Field("blackout", "periods", read_periods),
    Field("contents", "words", read_list),
)
ROOM_FIELDS = (
    Field("name", "name"),
    Field("site", "site"),
    Field("seats", "count", read_whole),
    Field("parallel", "count", read_whole),
    Field("closed", "periods", read_periods),
)
SITE_FIELDS = (Field("name", "name"), Field("region", "region"), Field("time_zone", "zone"))


@verb(department, "list", departments=list[DepartmentView])
def list_departments(context: typer.Context) -> Answer:
    """The departments with what they can take."""
    found = session_of(context).workspace.places.departments()
    names = columns(
        "code", "name", "site", "people", "guest-capacity", "apprentice-capacity", "min-staffing", "min-stay-weeks",
        "max-stay-weeks", "id",
    )  # fmt: skip
    rows = [
        (
            view.code, view.name, view.site_name, view.people, view.guest_capacity, view.apprentice_capacity,
            view.min_staffing, view.min_stay_weeks, view.max_stay_weeks, view.id,
        )
        for view in found
    ]  # fmt: skip
    return Answer({"departments": found}, table(names, rows))


@verb(department, "add", departments=list[DepartmentView], action=str)
@with_fields(DEPARTMENT_FIELDS)
def add_department(context: typer.Context, **fields: Any) -> Answer:
    """Add a department."""
    session = session_of(context)
    change = session.workspace.places.add_department(**fields)
    return changed(change, departments=_departments(session, change.id))


@verb(department, "edit", departments=list[DepartmentView], action=str, difference=list[str])
@with_fields(DEPARTMENT_FIELDS)
def edit_department(context: typer.Context, which: Annotated[str, argument("department")], **fields: Any) -> Answer:
    """Change a department's fields."""
    session = session_of(context)
    change = session.workspace.places.edit_department(which, **fields)
    return changed(change, departments=_departments(session, change.id))


@verb(department, "remove", departments=list[DepartmentView], action=str)
def remove_department(context: typer.Context, which: Annotated[str, argument("department")]) -> Answer:
    """Remove a department that nothing needs."""
    session = session_of(context)
    gone = _departments(session, session.workspace.places.department(which).id)
    return changed(session.workspace.places.remove_department(which), departments=gone)


@verb(room, "list", rooms=list[RoomView])
def list_rooms(context: typer.Context) -> Answer:
    """The rooms with their places."""
    found = session_of(context).workspace.places.rooms()
    rows = [
        (
            view.name,
            view.site_name,
            view.seats,
            view.parallel,
            [message("word-from-to", first=first, last=last) for first, last in view.closed],
            view.id,
        )
        for view in found
    ]
    return Answer({"rooms": found}, table(columns("name", "site", "seats", "parallel", "closed", "id"), rows))


@verb(room, "add", rooms=list[RoomView], action=str)
@with_fields(ROOM_FIELDS)
def add_room(context: typer.Context, **fields: Any) -> Answer:
    """Add a room."""
    session = session_of(context)
    change = session.workspace.places.add_room(**fields)
    return changed(change, rooms=_rooms(session, change.id))


@verb(room, "edit", rooms=list[RoomView], action=str, difference=list[str])
@with_fields(ROOM_FIELDS)
def edit_room(context: typer.Context, which: Annotated[str, argument("room")], **fields: Any) -> Answer:
    """Change a room's fields."""
    session = session_of(context)
    change = session.workspace.places.edit_room(which, **fields)
    return changed(change, rooms=_rooms(session, change.id))


@verb(room, "remove", rooms=list[RoomView], action=str)
def remove_room(context: typer.Context, which: Annotated[str, argument("room")]) -> Answer:
    """Remove a room that nothing needs."""
    session = session_of(context)
    gone = _rooms(session, session.workspace.places.room(which).id)
    return changed(session.workspace.places.remove_room(which), rooms=gone)


@verb(site, "list", sites=list[SiteView])
def list_sites(context: typer.Context) -> Answer:
    """The sites with their regions and time zones."""
    found = session_of(context).workspace.places.sites()
    rows = [(view.name, view.region, view.time_zone, view.people, view.id) for view in found]
    return Answer({"sites": found}, table(columns("name", "region", "time-zone", "people", "id"), rows))


@verb(site, "add", sites=list[SiteView], action=str)
@with_fields(SITE_FIELDS)
def add_site(context: typer.Context, **fields: Any) -> Answer:
    """Add a site."""
    session = session_of(context)
    change = session.workspace.places.add_site(**fields)
    return changed(change, sites=_sites(session, change.id))


@verb(site, "edit", sites=list[SiteView], action=str, difference=list[str])
@with_fields(SITE_FIELDS)
def edit_site(context: typer.Context, which: Annotated[str, argument("site")], **fields: Any) -> Answer:
    """Change a site's fields."""
    session = session_of(context)
    change = session.workspace.places.edit_site(which, **fields)
    return changed(change, sites=_sites(session, change.id))


@verb(site, "remove", sites=list[SiteView], action=str)
def remove_site(context: typer.Context, which: Annotated[str, argument("site")]) -> Answer:
    """Remove a site that nothing needs."""
    session = session_of(context)
    gone = _sites(session, session.workspace.places.site(which).id)
    return changed(session.workspace.places.remove_site(which), sites=gone)


@verb(holiday, "list", holidays=list[HolidayView])
def list_holidays(
    context: typer.Context,
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
    region: Annotated[str | None, option("--region", value="region")] = None,
) -> Answer:
    """The public and own holidays of a time; of this year where none is given."""
    session = session_of(context)
    start = first or date((until or session.today).year, 1, 1)
    end = until or date(start.year, 12, 31)
    found = session.workspace.places.holidays(start, end, region)
    rows = [(view.day, view.name, view.region, view.site, view.own) for view in found]
    names = (*columns("day", "name", "region", "site"), message("cli-column-own"))
    return Answer({"holidays": found}, table(names, rows))


def _departments(session: Session, id: str) -> Sequence[DepartmentView]:
    return [view for view in session.workspace.places.departments() if view.id == id]


def _rooms(session: Session, id: str) -> Sequence[RoomView]:
    return [view for view in session.workspace.places.rooms() if view.id == id]


def _sites(session: Session, id: str) -> Sequence[SiteView]:
    return [view for view in session.workspace.places.sites() if view.id == id]
