"""`rondo exchange`: programmes in which two sides, or the people of one pool, meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated

import typer

from scheduler.model import Message, WrongUsage, message, read_date
from scheduler.workspace.views.exchange import (
    Bounds,
    CoverageView,
    Difference,
    PairView,
    ProgrammeView,
    Quality,
    Reasons,
    RoundView,
)
from scheduler.workspace.views.findings import Finding, Verdict
from scheduler.workspace.views.topics import StageView, TopicView
from tui.commands.answer import Answer, Heading, Line, Table, changed, columns, table
from tui.commands.arguments import argument, first_day, option, read_number, read_whole
from tui.commands.programme import create
from tui.commands.programme_edit import edit
from tui.commands.session import session_of
from tui.commands.shape import noun, verb
from tui.commands.stopping import stopped_by_interrupt
from tui.commands.topics import topic_data, topic_lines

exchange = noun("exchange")
verb(exchange, "create", programme=ProgrammeView, action=str)(create)
verb(exchange, "edit", programme=ProgrammeView, action=str, difference=list[str])(edit)


@verb(exchange, "list", programmes=list[ProgrammeView])
def list_programmes(context: typer.Context) -> Answer:
    """The programmes."""
    found = session_of(context).workspace.exchange.list()
    names = [message(f"cli-column-{name}") for name in ("programme", "sides", "rounds", "meetings", "state")]
    rows = [
        (view.name, list(view.sides), view.rounds, view.meetings, message(f"word-state-{view.state}"), *_span(view))
        for view in found
    ]
    heads = [*names, *columns("first", "until"), message("cli-column-id")]
    data = [(*row, view.id) for row, view in zip(rows, found, strict=True)]
    return Answer({"programmes": found}, table(heads, data, message("cli-no-programmes")))


@verb(exchange, "show", programme=ProgrammeView, rounds=list[RoundView])
def show_programme(
    context: typer.Context,
    name: Annotated[str, argument("programme")],
    round_: Annotated[date | None, option("--round", value="date", read=read_date)] = None,
    person: Annotated[str | None, option("--person", value="person")] = None,
) -> Answer:
    """The rounds of a programme with their tables, and who sits out and why."""
    view = session_of(context).workspace.exchange.show(name, day=round_, person=person)
    body = [line for shown in view.rounds for line in round_lines(shown)]
    return Answer({"programme": view.programme, "rounds": view.rounds}, body or [message("cli-no-rounds")])


@verb(exchange, "bounds", **dict.fromkeys(Bounds.__struct_fields__, str))
def bounds(context: typer.Context, name: Annotated[str, argument("programme")]) -> Answer:
    """What is the best possible, before planning."""
    found = session_of(context).workspace.exchange.bounds(name)
    return Answer({field: getattr(found, field) for field in Bounds.__struct_fields__}, found.sentences)


@verb(exchange, "plan", programme=ProgrammeView, quality=Quality, findings=list[Finding], suggestion=str)
def plan(
    context: typer.Context,
    name: Annotated[str, argument("programme")],
    seed: Annotated[int, option("--seed", value="count", read=read_whole)] = 0,
    time_limit: Annotated[float | None, option("--time-limit", value="seconds", read=read_number)] = None,
    first: Annotated[date | None, first_day("--from")] = None,
) -> Answer:
    """Plan the unpublished future of a programme; Ctrl-C keeps the best so far as a suggestion."""
    session = session_of(context)
    with stopped_by_interrupt() as stop:
        result = session.workspace.exchange.plan(
            name, seed=seed, time_limit=time_limit, first=first, progress=session.progress(), stop=stop
        )
    hard = sum(found.severity == "hard" and found.counts for found in result.findings)
    keys = ("programme", "quality", "findings", "suggestion")
    body: list[Line] = [*result.quality.sentences, *result.findings]
    if result.suggestion:
        command = f'rondo exchange take "{result.programme.id}" stopped'
        body.insert(0, message("cli-plan-stopped", command=command))
    code = 130 if result.suggestion else 1 if hard else 0
    return Answer({key: getattr(result, key) for key in keys}, body, code)


@verb(exchange, "check", findings=list[Finding])
def check(context: typer.Context, name: Annotated[str, argument("programme")]) -> Answer:
    """Every place where the programme breaks a rule."""
    return verdict_answer(session_of(context).workspace.exchange.check(name))


@verb(exchange, "why", **dict.fromkeys(Reasons.__struct_fields__, str))
def why(
    context: typer.Context,
    name: Annotated[str, argument("programme")],
    person: Annotated[str, argument("person")],
    day: Annotated[date | None, argument("round", read=read_date)] = None,
    other: Annotated[str | None, option("--with", value="person")] = None,
) -> Answer:
    """Why somebody meets whom they meet in a round, or why not at all; with `--with`, why two people never meet."""
    workspace = session_of(context).workspace
    if (day is None) == (other is None):
        raise WrongUsage(message("cli-why-what"), hint=message("cli-see-help", command="rondo exchange why"))
    if other is not None:
        reasons = workspace.reasons.pair(name, person, other)
    else:
        assert day
        reasons = workspace.exchange.why(name, person, day)
    return Answer({"text": reasons.text, "reasons": reasons.reasons}, [reasons.text, *reasons.reasons])


@verb(
    exchange, "coverage", programme=str, pairs=list[PairView], stages=list[StageView], topics=list[TopicView],
    sentences=list[str],
)  # fmt: skip
def coverage(
    context: typer.Context,
    name: Annotated[str, argument("programme")],
    person: Annotated[str | None, option("--person", value="person")] = None,
) -> Answer:
    """Who met whom, how often, and when next; and what they talked about."""
    workspace = session_of(context).workspace
    found = workspace.exchange.coverage(name, person=person)
    topics = workspace.topics.overview(name)
    data = {"programme": found.programme, "pairs": found.pairs, **topic_data(topics)}
    return Answer(data, [*_pairs(found), *topic_lines(topics)])


@verb(exchange, "publish", programme=ProgrammeView, difference=Difference, version=int)
def publish(context: typer.Context, name: Annotated[str, argument("programme")]) -> Answer:
    """Publish a draft: from now on every change is a difference."""
    result = session_of(context).workspace.exchange.publish(name)
    data = {"programme": result.programme, "difference": result.difference, "version": result.version}
    head = message("cli-published", name=result.programme.name, version=str(result.version))
    return Answer(data, [head, *difference_lines(result.difference)])


@verb(exchange, "remove", action=str)
def remove(context: typer.Context, name: Annotated[str, argument("programme")]) -> Answer:
    """Remove a programme with its rounds."""
    return changed(session_of(context).workspace.exchange.remove(name))


def verdict_answer(verdict: Verdict) -> Answer:
    """What a check says; the exit code is 1 where something hard counts."""
    head = message(
        "cli-verdict",
        name=verdict.name,
        hard=verdict.hard,
        soft=verdict.soft,
        notices=verdict.notices,
        accepted=verdict.accepted,
    )
    data = {name: getattr(verdict, name) for name in Verdict.__struct_fields__}
    return Answer(data, [head, *verdict.findings], 1 if verdict.hard else 0)


def difference_lines(difference: Difference) -> Iterator[Line]:
    """What changes, a line each, and how much stays."""
    yield message("cli-kept", count=difference.kept)
    yield from change_lines(difference)


def change_lines(difference: Difference) -> Iterator[Line]:
    """What changes, comes and goes, a line each."""
    for mark, lines in (("~", difference.changed), ("+", difference.added), ("-", difference.removed)):
        for line in lines:
            yield message("cli-marked", mark=mark, text=line)


def round_lines(view: RoundView) -> Iterator[Line]:
    """One round: its day, its tables, and who sits out."""
    state = message(f"word-round-{view.state}")
    week = message("word-week", number=str(view.date.isocalendar().week))
    yield Heading(message("cli-round", number=str(view.number), day=view.date, week=week, state=state))
    if view.reason is not None:
        yield message("cli-indented", text=view.reason)
    if view.tables:
        sides = list(view.tables[0].sides)
        rows = [
            (
                table_view.start.timetz().replace(tzinfo=None),
                *(list(table_view.names[side]) for side in sides),
                message("word-online") if table_view.online else table_view.place,
                table_view.persona_name,
                table_view.case_name,
                message("word-pinned") if table_view.pinned else None,
            )
            for table_view in view.tables
        ]
        names = (message("cli-column-time"), *(message("cli-text", text=side) for side in sides))
        more = [message(f"cli-column-{name}") for name in ("place", "persona", "case", "pin")]
        yield Table([*names, *more], rows)
    if view.sitting_out:
        yield Table(
            [message(f"cli-column-{name}") for name in ("sits-out", "side", "reason")],
            [(out.name, out.side, out.reason) for out in view.sitting_out],
        )


def _span(view: ProgrammeView) -> tuple[date, date]:
    return view.first, view.until


def _pairs(view: CoverageView) -> Sequence[Line]:
    names: list[Message] = [message(f"cli-column-{name}") for name in ("first", "second", "met", "planned", "last")]
    names += [message("cli-column-next"), message("cli-column-possible")]
    rows = [
        (pair.first_name, pair.second_name, pair.met, pair.planned, pair.last, pair.next, pair.possible)
        for pair in view.pairs
    ]
    return table(names, rows)
