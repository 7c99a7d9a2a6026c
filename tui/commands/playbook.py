"""`rondo persona` and `rondo case`: what exchanges are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from scheduler.model import CaseStudy, Persona, Stage, message, read_date, read_last_date
from scheduler.workspace.views.topics import StageView
from scheduler.workspace.wording import field_word, value_word
from tui.commands.answer import Answer, Heading, Line, changed, columns, table
from tui.commands.arguments import argument, or_nothing, read_word
from tui.commands.fields import Field, with_fields
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

persona = noun("persona")
case = noun("case")

COMMON_FIELDS = (
    Field("stage", "stage", or_nothing(read_word(Stage))),
    Field("owner", "person"),
    Field("first", "date", or_nothing(read_date), flag="--from"),
    Field("until", "date", or_nothing(read_last_date)),
)
PERSONA_FIELDS = (
    *(Field(name) for name in ("name", "role", "problems", "priorities", "challenges", "solution")),
    *COMMON_FIELDS,
)
CASE_FIELDS = (
    Field("name"),
    Field("persona", "persona"),
    *(Field(name) for name in ("customer", "challenge", "solution", "result")),
    *COMMON_FIELDS,
)


@verb(persona, "list", stages=list[StageView], personas=list[Persona])
def list_personas(context: typer.Context) -> Answer:
    """The personas."""
    found = session_of(context).workspace.playbook.personas()
    names = columns("name", "role", "stage", "owner", "first", "until", "revision", "id")
    rows = [(view.name, view.role, *_common(view)) for view in found]
    return _listed(context, {"personas": found}, table(names, rows))


@verb(persona, "show", personas=list[Persona])
def show_persona(context: typer.Context, which: Annotated[str, argument("persona")]) -> Answer:
    """One persona as it is printed in invitations."""
    found = session_of(context).workspace.playbook.persona(which)
    return Answer({"personas": [found]}, _page(found))


@verb(persona, "add", personas=list[Persona], action=str)
@with_fields(PERSONA_FIELDS)
def add_persona(context: typer.Context, **fields: Any) -> Answer:
    """Add a persona."""
    playbook = session_of(context).workspace.playbook
    change = playbook.add_persona(**fields)
    return changed(change, personas=[playbook.persona(change.id)])


@verb(persona, "edit", personas=list[Persona], action=str, difference=list[str])
@with_fields(PERSONA_FIELDS)
def edit_persona(context: typer.Context, which: Annotated[str, argument("persona")], **fields: Any) -> Answer:
    """Change a persona: a new revision."""
    playbook = session_of(context).workspace.playbook
    change = playbook.edit_persona(which, **fields)
    return changed(change, personas=[playbook.persona(change.id)])


@verb(persona, "remove", personas=list[Persona], action=str)
def remove_persona(context: typer.Context, which: Annotated[str, argument("persona")]) -> Answer:
    """Remove a persona that no meeting is about."""
    playbook = session_of(context).workspace.playbook
    gone = playbook.persona(which)
    return changed(playbook.remove_persona(which), personas=[gone])


@verb(case, "list", stages=list[StageView], cases=list[CaseStudy])
def list_cases(context: typer.Context) -> Answer:
    """The case studies."""
    found = session_of(context).workspace.playbook.cases()
    names = columns("name", "persona", "customer", "stage", "owner", "first", "until", "revision", "id")
    rows = [(view.name, view.persona, view.customer, *_common(view)) for view in found]
    return _listed(context, {"cases": found}, table(names, rows))


@verb(case, "show", cases=list[CaseStudy])
def show_case(context: typer.Context, which: Annotated[str, argument("case")]) -> Answer:
    """One case study as it is printed in invitations."""
    found = session_of(context).workspace.playbook.case(which)
    return Answer({"cases": [found]}, _page(found))


@verb(case, "add", cases=list[CaseStudy], action=str)
@with_fields(CASE_FIELDS)
def add_case(context: typer.Context, **fields: Any) -> Answer:
    """Add a case study."""
    playbook = session_of(context).workspace.playbook
    change = playbook.add_case(**fields)
    return changed(change, cases=[playbook.case(change.id)])


@verb(case, "edit", cases=list[CaseStudy], action=str, difference=list[str])
@with_fields(CASE_FIELDS)
def edit_case(context: typer.Context, which: Annotated[str, argument("case")], **fields: Any) -> Answer:
    """Change a case study: a new revision."""
    playbook = session_of(context).workspace.playbook
    change = playbook.edit_case(which, **fields)
    return changed(change, cases=[playbook.case(change.id)])


@verb(case, "remove", cases=list[CaseStudy], action=str)
def remove_case(context: typer.Context, which: Annotated[str, argument("case")]) -> Answer:
    """Remove a case study that no meeting is about."""
    playbook = session_of(context).workspace.playbook
    gone = playbook.case(which)
    return changed(playbook.remove_case(which), cases=[gone])


def _listed(context: typer.Context, data: dict[str, object], body: Sequence[Line]) -> Answer:
    """A list, and below it which stages have not been talked about."""
    topics = session_of(context).workspace.topics.overview()
    return Answer({**data, "stages": topics.stages}, [*body, *topics.sentences])


def _common(content: Persona | CaseStudy) -> tuple[Any, ...]:
    stage = value_word(content.stage) if content.stage else None
    return (stage, content.owner, content.first, content.until, content.revision, content.id)


def _page(content: Persona | CaseStudy) -> Sequence[Line]:
    body: list[Line] = [Heading(content.name)]
    for name in content.__struct_fields__:
        value = getattr(content, name)
        if name not in ("id", "name") and value not in (None, ""):
            body.append(message("cli-fact", name=field_word(name), value=value_word(value)))
    return body
