"""`rondo people`: who is planned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from scheduler.model import Half, Role, Skill, WorkingTime, message, read_date, read_last_date, read_work_days
from scheduler.workspace.views.people import AbsenceView, PersonPage, PersonView, TimelineItem
from scheduler.workspace.wording import enum_word, work_days
from tui.commands.answer import Answer, Heading, Line, Table, changed, columns, table
from tui.commands.arguments import argument, or_nothing, read_list, read_number, read_whole, read_word, read_yes_no
from tui.commands.fields import Field, with_fields
from tui.commands.session import Session, session_of
from tui.commands.shape import noun, verb

people = noun("people")


def read_skills(text: str, field: str) -> tuple[Skill, ...]:
    """Skills with their levels: "Englisch=3, Excel"."""
    pairs = [word.partition("=") for word in read_list(text, field)]
    return tuple(Skill(name=name.strip(), level=read_whole(level or "1", field)) for name, _, level in pairs)


FIELDS = (
    Field("name", "name"),
    Field("first_name", "name"),
    Field("last_name", "name"),
    Field("personnel_number", "number", flag="--number"),
    Field("email", "email"),
    Field("department", "department"),
    Field("site", "site"),
    Field("region", "region"),
    Field("time_zone", "zone"),
    Field("language", "lang"),
    Field("work_days", "days", read_work_days),
    Field("hours", "hours", or_nothing(read_number)),
    Field("joined", "date", or_nothing(read_date)),
    Field("leaves", "date", or_nothing(read_last_date)),
    Field("born", "date", or_nothing(read_date)),
    Field("manager", "person"),
    Field("role", "role", read_word(Role)),
    Field("takes_part", "yes-no", read_yes_no),
    Field("skills", "skills", read_skills),
    Field("tags", "tags", read_list),
)
LIST_COLUMNS = columns("personnel-number", "name", "department", "site", "work-days", "email", "id")


@verb(people, "list", people=list[PersonView])
def list_people(context: typer.Context, selector: Annotated[str, argument("selector")] = "all") -> Answer:
    """The people that a selector means."""
    found = session_of(context).workspace.people.list(selector)
    return Answer({"people": found}, table(LIST_COLUMNS, map(_row, found), message("cli-no-people")))


@verb(people, "show", people=list[PersonView], timeline=list[TimelineItem], absences=list[AbsenceView])
def show_person(context: typer.Context, person: Annotated[str, argument("person")]) -> Answer:
    """One person with all that is planned."""
    page = session_of(context).workspace.people.page(person)
    data = {"people": [page.person], "timeline": page.timeline, "absences": page.absences}
    return Answer(data, _page(page))


@verb(people, "add", people=list[PersonView], action=str)
@with_fields(FIELDS)
def add_person(context: typer.Context, **fields: Any) -> Answer:
    """Add a person."""
    session = session_of(context)
    change = session.workspace.people.add(**fields)
    return changed(change, people=_one(session, change.id))


@verb(people, "edit", people=list[PersonView], action=str, difference=list[str])
@with_fields(FIELDS)
def edit_person(context: typer.Context, person: Annotated[str, argument("person")], **fields: Any) -> Answer:
    """Change a person's fields."""
    session = session_of(context)
    change = session.workspace.people.edit(person, **fields)
    return changed(change, people=_one(session, change.id))


@verb(people, "remove", people=list[PersonView], action=str)
def remove_person(context: typer.Context, person: Annotated[str, argument("person")]) -> Answer:
    """Remove a person whom nothing needs."""
    session = session_of(context)
    gone = _one(session, session.workspace.people.find(person).id)
    return changed(session.workspace.people.remove(person), people=gone)


def _one(session: Session, id: str) -> Sequence[PersonView]:
    return [view for view in session.workspace.people.list() if view.id == id]


def _working_time(person: PersonView) -> WorkingTime:
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
        Half(person.work_days.get(day, 0)) for day in range(7)
    )
    return WorkingTime(days=(monday, tuesday, wednesday, thursday, friday, saturday, sunday), hours=person.hours)


def _row(person: PersonView) -> tuple[Any, ...]:
    days = work_days(_working_time(person))
    place = (person.department_name, person.site_name)
    return (person.personnel_number, person.sort_name, *place, days, person.email, person.id)


def _page(page: PersonPage) -> Sequence[Line]:
    person = page.person
    facts = zip(
        columns(
            "personnel-number", "email", "department", "site", "region", "role", "work-days", "joined", "leaves",
            "born", "manager", "skills", "tags",
        ),
        (
            person.personnel_number, person.email, person.department_name, person.site_name, person.region,
            enum_word(page.record.role), work_days(page.record.working_time), person.joined, person.leaves,
            person.born, person.manager_name,
            [f"{name} ({level})" for name, level in person.skills.items()], person.tags,
        ),
        strict=True,
    )  # fmt: skip
    rows = [(name, value) for name, value in facts if value not in ("", None, (), [])]
    body: list[Line] = [Heading(person.name), *(message("cli-fact", name=name, value=value) for name, value in rows)]
    if page.timeline:
        body += ["", Table(columns("first", "until", "what"), [(i.first, i.last, i.text) for i in page.timeline])]
    return body
