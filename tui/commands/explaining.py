"""`rondo rotation explain`: why there is no plan and what makes one possible; why somebody is not somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated

import typer

from scheduler.model import Interrupted, WrongUsage, message
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.explaining import ConflictPart, Explanation, Relaxation, WhyNot
from scheduler.workspace.views.findings import Finding
from tui.commands.answer import Answer, Heading, Line, changed
from tui.commands.arguments import argument, first_day, last_day, option, read_number, read_whole
from tui.commands.exchange import change_lines
from tui.commands.session import Session, session_of
from tui.commands.shape import verb
from tui.commands.stopping import stopped_by_interrupt

EXPLANATION = {
    "possible": bool, "confirmed": bool, "smallest": bool, "certificates": list[str],
    "conflict": list[ConflictPart], "relaxations": list[Relaxation], "seconds": float,
}  # fmt: skip
PRICE = {
    "cost": int, "objective": int, "objective_without": int, "proven": bool, "changes": Difference,
    "findings_added": list[Finding],
}  # fmt: skip


def add_verbs(rotation: typer.Typer) -> None:
    """Put the verb among those of rotations."""
    verb(rotation, "explain", **EXPLANATION, **PRICE)(explain)


def explain(
    context: typer.Context,
    name: Annotated[str, argument("plan")],
    person: Annotated[str, option("--person", value="person")] = "",
    department: Annotated[str, option("--department", value="department")] = "",
    first: Annotated[date | None, first_day("--from")] = None,
    until: Annotated[date | None, last_day("--until")] = None,
    take: Annotated[int | None, option("--take", value="count", read=read_whole)] = None,
    time_limit: Annotated[float | None, option("--time-limit", value="seconds", read=read_number)] = None,
    seed: Annotated[int, option("--seed", value="count", read=read_whole)] = 0,
) -> Answer:
    """Say why there is no plan and what makes one possible, or why somebody is not in a department at some time."""
    session = session_of(context)
    given = [bool(person), bool(department), first is not None, until is not None]
    if any(given) and (take is not None or not all(given)):
        raise WrongUsage(message("explain-needs-all"), field="--person")
    with stopped_by_interrupt() as stop:
        if first is not None and until is not None:
            return _why_not(session, name, person, department, first, until, time_limit, seed, stop)
        part = session.workspace.explaining
        found = part.explain(name, time_limit=time_limit, seed=seed, progress=session.progress(), stop=stop)
        if found.possible is None and stop():
            raise Interrupted(message("explain-stopped-early", name=name))
    if take is not None:
        done = changed(part.take(name, take))
        return Answer({**_data(found), **done.data}, done.body)
    return Answer(_data(found), list(explanation_lines(found)), 0 if found.possible else 1)


def _why_not(
    session: Session,
    name: str,
    person: str,
    department: str,
    first: date,
    until: date,
    time_limit: float | None,
    seed: int,
    stop: Callable[[], bool],
) -> Answer:
    found = session.workspace.explaining.why_not(
        name, person, department, first, until,
        time_limit=time_limit, seed=seed, progress=session.progress(), stop=stop,
    )  # fmt: skip
    if found.explanation.possible is None and stop():
        raise Interrupted(message("explain-stopped-early", name=name))
    data = {**_data(found.explanation), **{key: getattr(found, key) for key in PRICE}}
    return Answer(data, list(why_not_lines(found)), 0 if found.explanation.possible else 1)


def _data(found: Explanation) -> dict[str, object]:
    return {key: getattr(found, key) for key in EXPLANATION} | dict.fromkeys(PRICE)


def explanation_lines(found: Explanation) -> Iterator[Line]:
    """The outcome, the conflict, what counting found, and the ways out with their number."""
    yield from found.sentences[:1]
    yield from _reasons(found)
    yield from found.sentences[1:]
    yield from _ways(found)


def _reasons(found: Explanation) -> Iterator[Line]:
    yield from (message("explain-item", text=part.text) for part in found.conflict)
    if found.certificates:
        yield ""
        yield Heading(message("explain-counted", count=len(found.certificates)))
        yield from (message("explain-item", text=text) for text in found.certificates)


def _ways(found: Explanation) -> Iterator[Line]:
    if found.relaxations:
        yield ""
        yield Heading(message("explain-ways", count=len(found.relaxations)))
    for number, way in enumerate(found.relaxations, start=1):
        count = len(way.changes.changed) + len(way.changes.added) + len(way.changes.removed)
        key = "explain-way-without-plan" if way.status == "unknown" else "explain-way"
        yield message(
            key, number=number, text=way.text, cost=way.cost, count=count, objective=way.objective or 0
        )  # fmt: skip
        if way.command:
            yield message("explain-way-command", command=f"rondo {way.command}")


def why_not_lines(found: WhyNot) -> Iterator[Line]:
    """What stands against it and the ways out, or the price and what the plan with it changes."""
    yield from found.sentences
    yield from _reasons(found.explanation)
    yield from _ways(found.explanation)
    if found.findings_added:
        yield ""
        yield Heading(message("cli-findings-added", count=len(found.findings_added)))
        yield from found.findings_added
    if found.explanation.possible and found.objective is not None:
        yield ""
        yield message("rotation-difference-kept", count=found.changes.kept)
        yield from change_lines(found.changes)
