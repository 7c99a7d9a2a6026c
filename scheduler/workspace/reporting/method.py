"""What comes of the meetings on paper: battle cards, reviews, and the sheet of one meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.model import CaseStudy, Persona
from scheduler.model.method import CardLine
from scheduler.reports.report import Chart, Fact, Facts, Prose, Report, Series, Table
from scheduler.workspace.reporting.people import place, when
from scheduler.workspace.reporting.words import Block, Words
from scheduler.workspace.views.exchange import MeetingPage, ProgrammeView
from scheduler.workspace.views.method import (
    ActionItemView,
    CardView,
    FeedbackReport,
    MeasurementView,
    MeetingMethod,
    ReviewView,
)

PERSONA = ("role", "problems", "priorities", "challenges", "solution")
CASE = ("customer", "challenge", "solution", "result")


def card_report(words: Words, card: CardView) -> Report:
    """One page: who they are, what to say, what to ask, what they object and the answers, the case in numbers."""
    persona = card.persona
    blocks: list[Block] = [_facts(words, persona, PERSONA)]
    blocks += _lines(words, "statement", card.statements)
    blocks += _lines(words, "question", card.questions)
    if card.objections:
        titles = [words.say("method-line-objection"), words.say("report-answer")]
        blocks.append(
            words.table(words.say("report-objections"), titles, [(o.text, o.answer) for o in card.objections])
        )
    for case in card.cases:
        blocks += [Prose(f"{words.say('report-case')}: {case.name}"), _facts(words, case, CASE)]
    stage = [words.say(f"word-stage-{persona.stage.value}")] if persona.stage else []
    subtitle = " · ".join([*stage, words.say("report-revision", revision=card.revision, day=words.today)])
    return words.report(words.say("report-card", name=persona.name), subtitle, blocks)


def _facts(words: Words, content: Persona | CaseStudy, names: Sequence[str]) -> Facts:
    known = [(name, getattr(content, name)) for name in names]
    return Facts(tuple(Fact(words.say(f"word-field-{name}"), text) for name, text in known if text))


def _lines(words: Words, kind: str, lines: Sequence[CardLine]) -> Iterator[Prose]:
    if lines:
        yield Prose(words.say(f"report-{kind}s"), tuple(line.text for line in lines), bullets=True)


def review_report(
    words: Words,
    programme: ProgrammeView,
    review: ReviewView,
    feedback: FeedbackReport,
    measured: Sequence[MeasurementView],
) -> Report:
    """The figures since the last review, the goal's measure and the feedback as they went, and what was decided."""
    blocks: list[Block] = []
    if programme.goal:
        goal = [Fact(words.say("report-goal"), programme.goal.sentence)]
        target = " ".join(part for part in (programme.goal.measure, programme.goal.target) if part)
        goal += [Fact(words.say("report-measure"), target)] if target else []
        blocks.append(Facts(tuple(goal)))
    blocks.append(Prose(words.say("report-figures"), tuple(words.tell(one) for one in review.figures.sentences), True))
    blocks += _measured(words, measured)
    blocks += _trend(words, feedback)
    titles = [words.say(f"report-{name}") for name in ("when", "verdict", "decision", "text")]
    rows = [
        (
            words.day(one.day),
            words.say(f"method-works-{one.verdict.value}-is"),
            words.say(f"method-decision-{one.decision.value}"),
            one.text,
        )
        for one in review.reviews
    ]
    blocks.append(words.table(words.say("report-reviews"), titles, rows, words.say("report-no-reviews")))
    title = words.say("report-review", programme=programme.name)
    return words.report(title, words.span(review.figures.since, review.figures.until), blocks)


def _measured(words: Words, measured: Sequence[MeasurementView]) -> Iterator[Chart]:
    if measured:
        first, last = measured[0], measured[-1]
        yield Chart(
            caption=words.say("report-measure"),
            labels=tuple(words.day(one.day) for one in measured),
            series=(Series(words.say("report-measure"), tuple(one.value for one in measured)),),
            text=words.say("method-figures-measure", before=first.value, now=last.value),
        )


def _trend(words: Words, feedback: FeedbackReport) -> Iterator[Chart]:
    """The share of answers that the concept works, by month; a month with fewer than five answers has no value."""
    shares = tuple(
        None if month.satisfied is None else round(100 * month.satisfied / month.answers) for month in feedback.months
    )
    if any(share is not None for share in shares):
        yield Chart(
            caption=words.say("report-trend"),
            labels=tuple(month.month for month in feedback.months),
            series=(Series(words.say("report-satisfied"), shares),),
            kind="bars",
            unit=" %",
            text=words.tell(feedback.text),
        )


def meeting_report(words: Words, page: MeetingPage, method: MeetingMethod) -> Report:
    """The sheet of one meeting, in the order in which it goes: what was open, persona, case, discussion, agreements."""
    table = page.table
    people = [words.texts.join(list(names)) for names in table.names.values()]
    facts = [Fact(words.say("report-when"), when(words, table)), Fact(words.say("report-place"), place(words, table))]
    facts += [Fact(words.say("report-goal"), page.goal.sentence)] if page.goal else []
    blocks: list[Block] = [Facts(tuple(facts))]
    if page.agenda:
        rows = [(words.texts.time_text(one.start), words.tell(one.topic), str(one.minutes)) for one in page.agenda]
        titles = [f"-{words.say('report-when')}", words.say("report-agenda"), words.say("report-minutes")]
        blocks.append(words.table(words.say("report-agenda"), titles, rows))
    blocks += _items(words, "report-open-before", method.open_before)
    if page.persona:
        blocks += [Prose(f"{words.say('report-persona')}: {page.persona.name}"), _facts(words, page.persona, PERSONA)]
    if page.case:
        blocks += [Prose(f"{words.say('report-case')}: {page.case.name}"), _facts(words, page.case, CASE)]
    blocks += _items(words, "report-agreed", method.agreed)
    blocks += [Prose(words.say("report-notes"), (method.notes or words.say("report-room-for-notes"),))]
    return words.report(" – ".join(people), page.programme.name, blocks)


def _items(words: Words, title: str, items: Sequence[ActionItemView]) -> Iterator[Table]:
    if items:
        titles = [words.say(f"report-{name}") for name in ("who", "text", "until")]
        rows = [(words.texts.join(list(one.names)), one.text, words.day(one.until)) for one in items]
        yield words.table(words.say(title), titles, rows)
