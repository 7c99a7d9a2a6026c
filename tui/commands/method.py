"""`rondo feedback`, `rondo action-item`, `rondo review`, `rondo card`: what comes of the meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from scheduler.model import MeetingState, Value, WrongUsage, message, read_date, read_last_date
from scheduler.model.method import CardLine, Decision, LineKind, Review, Works
from scheduler.workspace.views.method import (
    ActionItemView,
    CardView,
    FeedbackReport,
    MeasurementView,
    MeetingMethod,
    ReadForm,
    ReviewFigures,
    WaitingMeeting,
)
from scheduler.workspace.views.reports import Asked
from tui.commands.answer import Answer, Heading, Line, changed, table
from tui.commands.arguments import argument, flag, option, read_number, read_whole, read_word
from tui.commands.session import session_of
from tui.commands.shape import noun, verb

feedback = noun("feedback")
action_item = noun("action-item")
review = noun("review")
OUTCOMES = {"held": MeetingState.HELD, "moved": MeetingState.MOVED, "missed": MeetingState.MISSED}


def register(root: typer.Typer) -> None:
    """Add the verb to the command line."""
    verb(root, "card", card=CardView, file=str)(card)


# Feedback


@verb(feedback, "add", action=str, meeting=str)
def add_feedback(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    meeting: Annotated[str, argument("meeting")],
    held: Annotated[bool, flag("--held")] = False,
    moved: Annotated[bool, flag("--moved")] = False,
    missed: Annotated[bool, flag("--missed")] = False,
    quality: Annotated[int | None, option("--quality", value="quality", read=read_whole)] = None,
    works: Annotated[Works | None, option("--works", value="works", read=read_word(Works))] = None,
    line: Annotated[str, option("--line")] = "",
    by: Annotated[str, option("--by", value="name")] = "",
) -> Answer:
    """Note what became of a meeting and what somebody thinks of it."""
    said = [state for state, given in zip(OUTCOMES.values(), (held, moved, missed), strict=True) if given]
    if len(said) > 1:
        raise WrongUsage(message("cli-one-outcome"), field="--held")
    workspace = session_of(context).workspace
    change = workspace.feedback.add(
        programme, meeting, state=said[0] if said else None, works=works, quality=quality, text=line, by=by
    )
    return changed(change, meeting=change.id)


@verb(feedback, "notes", action=str, meeting=str)
def keep_notes(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    meeting: Annotated[str, argument("meeting")],
    text: Annotated[str, argument("text")],
) -> Answer:
    """Keep the notes of a meeting; an empty text removes them."""
    change = session_of(context).workspace.action_items.note(programme, meeting, text)
    return changed(change, meeting=change.id)


@verb(feedback, "report", report=FeedbackReport, waiting=list[WaitingMeeting])
def report_feedback(context: typer.Context, programme: Annotated[str, argument("programme")]) -> Answer:
    """What is thought of an exchange, in sums of five answers or more; and which meetings nobody has spoken of."""
    part = session_of(context).workspace.feedback
    found, waiting = part.report(programme), part.waiting(programme)
    body: list[Line] = [
        message("method-outcomes", held=found.held, missed=found.missed, waiting=found.waiting), found.text,
    ]  # fmt: skip
    if found.lead_quality is not None:
        body.append(message("method-quality-mean", quality=found.lead_quality))
    body += [message("cli-item", text=text) for text in found.texts]
    columns = [message("cli-column-month"), message("cli-column-answers"), message("cli-column-quality")]
    body += table(columns, [(one.month, one.answers, one.lead_quality) for one in found.months], message("cli-nothing"))
    if waiting:
        names = [message(f"cli-column-{name}") for name in ("date", "people", "id")]
        body += [Heading(message("cli-waiting")), *table(names, [(w.day, list(w.names), w.meeting) for w in waiting])]
    return Answer({"report": found, "waiting": waiting}, body)


@verb(feedback, "form", files=list[str])
def write_forms(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    folder: Annotated[str, argument("folder")],
    day: Annotated[date | None, option("--round", value="date", read=read_date)] = None,
) -> Answer:
    """Write forms for the participants of a round as mails (.eml), each in their language."""
    files = session_of(context).workspace.forms.write(programme, folder, day)
    return Answer({"files": files}, [message("cli-forms-written", count=len(files), folder=folder)])


@verb(feedback, "read", forms=list[ReadForm])
def read_forms(context: typer.Context, files: Annotated[list[str], argument("file")]) -> Answer:
    """Take in forms that were filled in: .eml, Markdown, text or CSV. What is no answer is said and stops nothing."""
    found = session_of(context).workspace.feedback.read(files)
    names = [message(f"cli-column-{name}") for name in ("file", "line", "taken", "text")]
    words = {True: message("word-yes"), False: message("word-no")}
    rows = [(Path(one.file).name, one.line, words[one.taken], one.text) for one in found]
    return Answer({"forms": found}, table(names, rows), 0 if all(one.taken for one in found) else 1)


# Action items

ITEM = {"action": str, "item": str}


@verb(action_item, "add", **ITEM)
def add_item(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    meeting: Annotated[str, argument("meeting")],
    text: Annotated[str, argument("text")],
    who: Annotated[str, option("--who", value="people")] = "",
    until: Annotated[date | None, option("--until", value="date", read=read_last_date)] = None,
) -> Answer:
    """Note what was agreed at a meeting: who does it, and until when."""
    change = session_of(context).workspace.action_items.add(programme, meeting, who, text, until)
    return changed(change, item=change.id)


@verb(action_item, "list", items=list[ActionItemView])
def list_items(
    context: typer.Context,
    programme: Annotated[str, option("--programme", value="programme")] = "",
    with_done: Annotated[bool, flag("--all")] = False,
) -> Answer:
    """What is to be done, the most urgent first."""
    found = session_of(context).workspace.action_items.list(programme, with_done=with_done)
    return Answer({"items": found}, item_lines(found))


@verb(action_item, "done", **ITEM)
def item_done(context: typer.Context, item: Annotated[str, argument("item")]) -> Answer:
    """Note that an action item is done."""
    change = session_of(context).workspace.action_items.done(item)
    return changed(change, item=change.id)


@verb(action_item, "reopen", **ITEM)
def item_open(context: typer.Context, item: Annotated[str, argument("item")]) -> Answer:
    """Note that an action item is not done after all."""
    change = session_of(context).workspace.action_items.done(item, done=False)
    return changed(change, item=change.id)


@verb(action_item, "remove", **ITEM)
def remove_item(context: typer.Context, item: Annotated[str, argument("item")]) -> Answer:
    """Remove an action item."""
    change = session_of(context).workspace.action_items.remove(item)
    return changed(change, item=change.id)


@verb(action_item, "meeting", meeting=MeetingMethod)
def of_meeting(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    meeting: Annotated[str, argument("meeting")],
) -> Answer:
    """What belongs to a meeting: what is still open, what was agreed, its notes, the lines out of it."""
    found = session_of(context).workspace.action_items.of_meeting(programme, meeting)
    body: list[Line] = [Heading(message("cli-open-before")), *item_lines(found.open_before)]
    body += [Heading(message("cli-agreed")), *item_lines(found.agreed)]
    if found.notes:
        body += [Heading(message("cli-notes")), *found.notes.split("\n")]
    body += [message("cli-item", text=line.text) for line in found.lines]
    return Answer({"meeting": found}, body)


def item_lines(items: Sequence[ActionItemView]) -> Sequence[Line]:
    """Action items as a table."""
    names = [message(f"cli-column-{name}") for name in ("state", "until", "people", "text", "id")]
    rows: list[tuple[Value | None, ...]] = [
        (message(f"method-state-{one.state}"), one.until, list(one.names), one.text, one.id) for one in items
    ]
    return table(names, rows, message("cli-nothing"))


# Review


@verb(review, "show", due=str, figures=ReviewFigures, reviews=list[Review])
def show_review(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    persona: Annotated[str, option("--persona", value="persona")] = "",
) -> Answer:
    """What is to be said before a review: figures since the last one; and the reviews so far."""
    found = session_of(context).workspace.reviews.show(programme, persona)
    body: list[Line] = [*found.figures.sentences]
    if found.due:
        body.append(message("cli-review-due", day=found.due))
    names = [message(f"cli-column-{name}") for name in ("date", "verdict", "decision", "persona", "text")]
    rows = [
        (
            one.day, message(f"method-works-{one.verdict.value}-is"), message(f"method-decision-{one.decision.value}"),
            one.persona, one.text,
        )
        for one in found.reviews
    ]  # fmt: skip
    body += ["", *table(names, rows, message("cli-no-reviews"))]
    return Answer({"due": found.due, "figures": found.figures, "reviews": found.reviews}, body)


@verb(review, "add", action=str, review=str, difference=list[str])
def add_review(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    verdict: Annotated[Works, argument("works", read=read_word(Works))],
    decision: Annotated[Decision, argument("decision", read=read_word(Decision))],
    persona: Annotated[str, option("--persona", value="persona")] = "",
    text: Annotated[str, option("--text")] = "",
    again_in: Annotated[int, option("--again-in", value="weeks", read=read_whole)] = 0,
    changes: Annotated[list[str] | None, option("--set", value="name-value")] = None,
) -> Answer:
    """Keep a review and what follows: a new revision of the persona (change), or its end (drop)."""
    pairs = dict(_pair(one) for one in changes or ())
    change = session_of(context).workspace.reviews.add(
        programme, verdict, decision, persona=persona, text=text, again_in=again_in, **pairs
    )
    return changed(change, review=change.id)


@verb(review, "measure", action=str, measurements=list[MeasurementView])
def measure(
    context: typer.Context,
    programme: Annotated[str, argument("programme")],
    value: Annotated[float, argument("number", read=read_number)],
    day: Annotated[date | None, option("--on", value="date", read=read_date)] = None,
    note: Annotated[str, option("--note")] = "",
) -> Answer:
    """Enter the goal's measure; the values so far are in the answer."""
    part = session_of(context).workspace.reviews
    change = part.measure(programme, value, day, note)
    found = part.measurements(programme)
    names = [message(f"cli-column-{name}") for name in ("date", "value", "note")]
    answer = changed(change, measurements=found)
    return answer._replace(body=[*answer.body, *table(names, [(one.day, one.value, one.note) for one in found])])


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    known = ("name", "role", "problems", "priorities", "challenges", "solution")
    if not equals or name not in known:
        raise WrongUsage(message("cli-one-of", value=text, words=[f"{one}=…" for one in known]), field="--set")
    return name, value


# Battle card


def card(
    context: typer.Context,
    persona: Annotated[str, argument("persona")],
    file: Annotated[str | None, argument("file")] = None,
    statement: Annotated[list[str] | None, option("--statement")] = None,
    question: Annotated[list[str] | None, option("--question")] = None,
    objection: Annotated[str, option("--objection")] = "",
    answer: Annotated[str, option("--answer")] = "",
    meeting: Annotated[str, option("--meeting", value="meeting")] = "",
    remove: Annotated[str, option("--remove", value="item")] = "",
    issued: Annotated[str | None, option("--issued", value="place")] = None,
) -> Answer:
    """The battle card of a persona: shown, written to a file (.md, .html, .pdf), added to, noted as issued."""
    session = session_of(context)
    part = session.workspace.cards
    lines = [(LineKind.STATEMENT, text, "") for text in statement or ()]
    lines += [(LineKind.QUESTION, text, "") for text in question or ()]
    lines += [(LineKind.OBJECTION, objection, answer)] if objection or answer else []
    if meeting and not lines:
        raise WrongUsage(message("cli-meeting-without-lines"), field="--meeting")
    said: list[Line] = [part.add_lines(persona, lines, meeting).action] if lines else []
    if remove:
        said.append(part.remove_line(remove).action)
    if issued is not None:
        said.append(part.issue(persona, issued).action)
    written = ""
    if file:
        asked = Asked(language=session.texts.language, persona=persona)
        written = session.workspace.reports.write("card", file, asked).file
        said.append(message("report-written", file=written))
    found = part.card(persona)
    return Answer({"card": found, "file": written}, said or _card(found))


def _card(found: CardView) -> list[Line]:
    body: list[Line] = [Heading(message("cli-card", name=found.persona.name, revision=found.revision))]
    parts: dict[str, tuple[CardLine, ...]] = {
        "statement": found.statements, "question": found.questions, "objection": found.objections,
    }  # fmt: skip
    for kind, lines in parts.items():
        if lines:
            body.append(Heading(message(f"method-line-{kind}")))
        for line in lines:
            body.append(message("cli-item", text=line.text))
            if line.answer:
                body.append(message("cli-item-answer", text=line.answer))
    return body
