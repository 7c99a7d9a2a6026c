"""`rondo exchange variants`, `suggestions`, `take`, `drop`: plans to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from scheduler.model import Message, message
from scheduler.workspace.views.exchange import ProgrammeView, Quality
from scheduler.workspace.views.findings import Finding
from scheduler.workspace.views.suggestions import SuggestionsView, SuggestionView
from tui.commands.answer import Answer, Line, Table, changed
from tui.commands.arguments import argument, option, read_number, read_whole
from tui.commands.session import session_of
from tui.commands.shape import verb
from tui.commands.stopping import stopped_by_interrupt

Name = Annotated[str, argument("programme")]


def variants(
    context: typer.Context,
    name: Name,
    count: Annotated[int, option("--count", value="count", read=read_whole)] = 3,
    seed: Annotated[int, option("--seed", value="count", read=read_whole)] = 0,
    time_limit: Annotated[float | None, option("--time-limit", value="seconds", read=read_number)] = None,
) -> Answer:
    """Make several good plans that differ, and compare them; Ctrl-C keeps those that there are."""
    session = session_of(context)
    with stopped_by_interrupt() as stop:
        made = session.workspace.suggestions.variants(
            name, count, seed=seed, time_limit=time_limit, progress=session.progress(), stop=stop
        )
        return _said(made, 130 if stop() else 0)


def suggestions(context: typer.Context, name: Name) -> Answer:
    """Compare what is kept for a programme: variants, and the best plan of planning that was stopped."""
    return _said(session_of(context).workspace.suggestions.list(name))


def take(context: typer.Context, name: Name, suggestion: Annotated[str, argument("suggestion")]) -> Answer:
    """Make a suggestion the draft."""
    result = session_of(context).workspace.suggestions.take(name, suggestion)
    hard = sum(found.severity == "hard" and found.counts for found in result.findings)
    data = {"programme": result.programme, "quality": result.quality, "findings": result.findings}
    head = message("cli-suggestion-taken", name=result.programme.name)
    return Answer(data, [head, *result.quality.sentences, *result.findings], 1 if hard else 0)


def drop(
    context: typer.Context, name: Name, suggestion: Annotated[str | None, typer.Argument(metavar="suggestion")] = None
) -> Answer:
    """Let go of a suggestion, or of all."""
    return changed(session_of(context).workspace.suggestions.drop(name, suggestion))


def _said(shown: SuggestionsView, exit_code: int = 0) -> Answer:
    data = {"programme": shown.programme, "current": shown.current, "variants": shown.suggestions}
    if not shown.suggestions:
        return Answer(data, [message("cli-no-suggestions", name=shown.name)], exit_code)
    names = ("suggestion", "cares-for", "meetings", "pairs", "repeats", "longest-pause", "online", "same", "proven")
    rows = [_row(one.id.removeprefix(f"{shown.programme}."), one.title, one.quality, _same(one)) for one in
            shown.suggestions]  # fmt: skip
    if shown.current:
        rows.insert(0, _row("", message("cli-current-plan"), shown.current, None))
    body: list[Line] = [Table([message(f"cli-column-{name}") for name in names], rows)]
    body.append(message("cli-suggestion-how", command=f'rondo exchange take "{shown.programme}" NUMBER'))
    return Answer(data, body, exit_code)


def _row(id: str, title: Message, quality: Quality, same: Message | None) -> Sequence[Message | str | int | None]:
    return (
        id.removeprefix("variant-"),
        title,
        message("cli-of-most", value=quality.meetings, most=quality.most_meetings),
        message("cli-of-most", value=quality.distinct_pairs, most=quality.most_distinct_pairs),
        quality.repeats,
        quality.longest_sit_out,
        quality.online,
        same,
        message("word-yes" if quality.proven else "word-no"),
    )


def _same(one: SuggestionView) -> Message:
    return message("cli-of-most", value=one.same, most=one.meetings)


def add_verbs(family: typer.Typer) -> None:
    """Add the verbs to those of programmes."""
    compared = {"programme": str, "current": Quality, "variants": list[SuggestionView]}
    verb(family, "variants", **compared)(variants)
    verb(family, "suggestions", **compared)(suggestions)
    verb(family, "take", programme=ProgrammeView, quality=Quality, findings=list[Finding])(take)
    verb(family, "drop", action=str)(drop)
