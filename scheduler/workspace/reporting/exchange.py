"""An exchange on paper: the calendar of its rounds, and who meets whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.model import couples_of
from scheduler.reports.report import Cell, Chart, Column, Fact, Facts, Prose, Report, Row, Series, Table, Tone
from scheduler.workspace.reporting.people import place, topic, when
from scheduler.workspace.reporting.words import Block, Words
from scheduler.workspace.views.exchange import (
    ExchangeView,
    MatrixCell,
    MatrixRow,
    MatrixView,
    ProgrammeView,
    RoundView,
    TableView,
)


def exchange_report(words: Words, view: ExchangeView) -> Report:
    """Each round with its meetings and who has none."""
    blocks: list[Block] = [*_goal(words, view.programme)]
    blocks += [block for round in view.rounds for block in _round(words, view.programme, round)]
    title = words.say("report-exchange", programme=view.programme.name)
    return words.report(title, _subtitle(words, view.programme), blocks)


def _subtitle(words: Words, programme: ProgrammeView) -> str:
    return f"{words.span(programme.first, programme.until)} · {words.say(f'word-state-{programme.state}')}"


def _goal(words: Words, programme: ProgrammeView) -> Iterator[Block]:
    if programme.goal:
        yield Facts((Fact(words.say("report-goal"), programme.goal.sentence),))


def _round(words: Words, programme: ProgrammeView, round: RoundView) -> Iterator[Block]:
    day = words.texts.day_text(round.date)
    if round.reason is not None:
        yield Prose(day, (words.tell(round.reason),))
        return
    titles = ["-" + words.say("report-when"), *programme.sides, words.say("report-place"), words.say("report-topic")]
    tables = [table for table in round.tables if table.state != "cancelled"]
    rows = [
        (when(words, table), *_sides(words, programme, table), place(words, table), topic(table)) for table in tables
    ]
    heading = words.say("report-round", number=round.number, day=day)
    yield words.table(heading, titles, rows, words.say("report-no-meetings"))
    if round.sitting_out:
        names = words.texts.join([one.name for one in round.sitting_out])
        yield Prose("", (words.say("report-sitting-out", names=names, count=len(round.sitting_out)),))


def _sides(words: Words, programme: ProgrammeView, table: TableView) -> list[str]:
    return [words.texts.join(list(table.names.get(side, ()))) for side in programme.sides]


def coverage_report(words: Words, matrix: MatrixView, rounds: Sequence[RoundView]) -> Report:
    """Who meets whom in which rounds, how it grows, and how good that is against what is possible.

    A pair that may not meet looks like one that does not.
    """
    titles = [words.say("report-person"), *matrix.labels, words.say("report-partners"), words.say("report-longest")]
    widths = [0, *[1] * len(matrix.labels), 0, 0]
    table = Table(
        caption=words.say("report-who-met-whom"),
        columns=tuple(Column(title, width) for title, width in zip(titles, widths, strict=True)),
        rows=tuple(_matrix_row(row) for row in matrix.rows),
        dense=True,
        empty=words.say("report-nobody"),
    )
    key = [f"{label} = {name}" for label, name in zip(matrix.labels, matrix.names, strict=True)]
    blocks: list[Block] = [
        Prose("", tuple(words.tell(sentence) for sentence in matrix.quality.sentences)),
        *_growth(words, matrix, rounds),
        table,
        Prose("", (words.say("report-matrix-key"), "; ".join(key))),
    ]
    title = words.say("report-coverage", programme=matrix.programme.name)
    return words.report(title, _subtitle(words, matrix.programme), blocks, landscape=len(matrix.labels) > 10)


def _matrix_row(row: MatrixRow) -> Row:
    figures = (Cell(str(row.partners_met), number=float(row.partners_met)), Cell(str(row.longest_sit_out)))
    return Row((Cell(row.name), *(_matrix_cell(cell) for cell in row.cells), *figures))


def _matrix_cell(cell: MatrixCell) -> Cell:
    if cell.own:
        return Cell("", Tone.QUIET)
    numbers = " ".join(str(number) if number else "•" for number in cell.rounds)
    return Cell(f"{numbers}✓" if cell.held else numbers, Tone.GOOD if cell.held else Tone.PLAIN)


def _growth(words: Words, matrix: MatrixView, rounds: Sequence[RoundView]) -> Iterator[Chart]:
    """Different pairs met by each round, against the most that are possible."""
    met: set[tuple[str, ...]] = set()
    labels, values = [], []
    for round in rounds:
        if round.reason is None:
            for table in round.tables:
                if table.state not in ("cancelled", "missed"):
                    met.update(couples_of([sorted(side) for side in table.sides.values()]))
            labels.append(words.texts.week_text(round.date))
            values.append(float(len(met)))
    if values:
        yield Chart(
            caption=words.say("report-growth"),
            labels=tuple(labels),
            series=(Series(words.say("report-distinct-pairs"), tuple(values)),),
            limit=float(matrix.quality.most_distinct_pairs),
            text=words.say("report-growth-text", pairs=len(met), most=matrix.quality.most_distinct_pairs),
        )
