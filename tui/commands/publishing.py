"""`rondo rotation approve`, `publish`, `difference`, `council`: versions of a plan, and what the council was told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from scheduler.model import CouncilStatus, WrongUsage, message
from scheduler.workspace.views.council import CouncilStay, CouncilView
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.publishing import VersionView
from scheduler.workspace.views.rotation import PersonDifference, PlanView
from scheduler.workspace.wording import enum_word
from tui.commands.answer import Answer, Line, columns, table
from tui.commands.arguments import argument, first_day, flag, option, read_word
from tui.commands.session import session_of
from tui.commands.shape import verb

VERSION = {
    "plan": PlanView, "version": int, "difference": Difference, "people": list[PersonDifference], "told": list[str],
}  # fmt: skip
Plan = Annotated[str, argument("plan")]
DryRun = Annotated[bool, flag("--dry-run")]
_READ_STATUS = read_word(CouncilStatus)


def add_verbs(rotation: typer.Typer) -> None:
    """Put the verbs among those of rotations."""
    verb(rotation, "approve", **VERSION)(approve)
    verb(rotation, "publish", **VERSION)(publish)
    verb(rotation, "difference", **VERSION)(difference)
    verb(rotation, "council", plan=PlanView, stays=list[CouncilStay], open=int, action=str)(council)


def approve(context: typer.Context, name: Plan, dry_run: DryRun = False) -> Answer:
    """Approve a plan as it stands; as soon as an assignment is changed, it is a draft again."""
    found = session_of(context).workspace.publishing.approve(name, dry_run=dry_run)
    return Answer(_data(found), found.sentences)


def publish(context: typer.Context, name: Plan, dry_run: DryRun = False) -> Answer:
    """Publish a plan: from now on every change is a difference to this version."""
    found = session_of(context).workspace.publishing.publish(name, dry_run=dry_run)
    return Answer(_data(found), [*found.sentences, *_people(found)])


def difference(context: typer.Context, name: Plan) -> Answer:
    """What has changed since the last published version, by person."""
    found = session_of(context).workspace.publishing.difference(name)
    return Answer(_data(found), [*found.sentences, *_people(found)])


def council(
    context: typer.Context,
    name: Plan,
    status: Annotated[CouncilStatus | None, option("--status", value="council-status", read=_READ_STATUS)] = None,
    person: Annotated[str | None, option("--person", value="person")] = None,
    department: Annotated[str | None, option("--department", value="department")] = None,
    settings: Annotated[list[str] | None, option("--set", value="council-set")] = None,
    on: Annotated[date | None, first_day("--date")] = None,
    note: Annotated[str | None, option("--note")] = None,
) -> Answer:
    """The stays that the works council may have to hear of, with their status; --set notes one."""
    part = session_of(context).workspace.council
    head: list[Line] = []
    action = None
    if settings:
        action = part.note(name, dict(_setting(text) for text in settings), on, note).action
        head = [action, ""]
    elif on is not None or note is not None:
        raise WrongUsage(message("cli-council-set-missing"), field="--set")
    view = part.list(name, status, person, department)
    data = {"plan": view.plan, "stays": view.stays, "open": view.open, "action": action}
    return Answer(data, [*head, *_stays(view)])


def _setting(text: str) -> tuple[str, CouncilStatus]:
    id, sign, status = text.partition("=")
    if not sign or not id.strip():
        raise WrongUsage(message("cli-council-set", value=text), field="--set")
    return id.strip(), _READ_STATUS(status, "--set")


def _data(found: VersionView) -> dict[str, object]:
    return {key: getattr(found, key) for key in VERSION}


def _people(found: VersionView) -> Iterator[Line]:
    return (text for view in found.people for text in view.texts)


def _stays(view: CouncilView) -> Iterator[Line]:
    names = (
        *columns("person", "department", "first", "until"), message("cli-column-reason"),
        message("cli-column-status"), message("cli-column-day"), message("cli-column-note"), message("cli-column-id"),
    )  # fmt: skip
    rows = [
        (
            stay.person_name, stay.department_name, stay.first, stay.last, list(stay.reasons),
            message("rotation-council-outdated-status", status=enum_word(CouncilStatus(stay.status)))
            if stay.outdated else enum_word(CouncilStatus(stay.status)),
            stay.date, stay.note, stay.id,
        )
        for stay in view.stays
    ]  # fmt: skip
    yield from table(names, rows, message("rotation-council-none"))
    if not view.ruled:
        yield message("rotation-council-no-rule")
    elif view.stays:
        yield message("rotation-council-open", count=view.open)
