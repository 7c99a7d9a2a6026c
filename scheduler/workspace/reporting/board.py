"""The rotation board on paper: people by periods, with each department's load above it unless it hangs on a wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from babel.dates import get_month_names

from scheduler.reports.report import Cell, Group, Paper, Report, Row, Table, Tone
from scheduler.reports.report import Column as TableColumn
from scheduler.workspace.reporting.words import Block, Tints, Words
from scheduler.workspace.views.people import DepartmentView
from scheduler.workspace.views.rotation import BoardCell, BoardRow, Column, LoadCell, LoadRow, RotationBoard

WIDEST = {Paper.A4: 28, Paper.A3: 54}
"""How many columns a landscape page takes."""


def board_report(
    words: Words,
    board: RotationBoard,
    departments: Sequence[DepartmentView],
    *,
    paper: Paper = Paper.A4,
    first: date | None = None,
    until: date | None = None,
    for_the_wall: bool = False,
) -> Report:
    """The board from one day to another, in as many tables as its columns need pages.

    `for_the_wall` leaves out the load and what is short: only who is where. Absences have no reason on either.
    """
    shown = [
        number
        for number, column in enumerate(board.columns)
        if (first is None or first <= column.last) and (until is None or column.first <= until)
    ]
    tints = Tints((one.id, one.code, one.name) for one in departments)
    parts = [shown[at : at + WIDEST[paper]] for at in range(0, len(shown), WIDEST[paper])]
    loads = () if for_the_wall else board.loads
    tables = [_table(words, board, part, tints, loads, new_page=n > 0) for n, part in enumerate(parts)]
    used = {row.cells[number].department for row in board.rows for number in shown}
    away = (Cell("", Tone.AWAY), words.say("report-away"))
    short = [
        (Cell("!", Tone.HARD), words.say("report-over-or-under")),
        (Cell("2–3"), words.say("report-limits")),
    ]
    short = short if loads else []
    blocks: list[Block] = [tints.legend(used, away, *short), *tables]
    kind = "report-board-wall" if for_the_wall else "report-board"
    span = words.span(board.columns[shown[0]].first, board.columns[shown[-1]].last) if shown else ""
    state = words.say(f"word-state-{board.plan.state}")
    title = words.say(kind, plan=board.plan.name)
    return words.report(title, f"{span} · {state}", blocks, paper=paper, landscape=True)


def _table(
    words: Words, board: RotationBoard, part: Sequence[int], tints: Tints, loads: Iterable[LoadRow], *, new_page: bool
) -> Table:
    columns = [board.columns[number] for number in part]
    titles = [TableColumn(words.say("report-person"), 0)]
    titles += [TableColumn(_title(words, board.zoom, column), 1, tone=_tone(column)) for column in columns]
    rows = [_load_row(row, part) for row in loads]
    if rows:
        rows = [_heading(words.say("report-load"), len(part)), *rows, _heading(words.say("report-people"), len(part))]
    rows += [_row(row, part, tints) for row in board.rows]
    return Table(
        caption=words.span(columns[0].first, columns[-1].last) if columns else "",
        columns=tuple(titles),
        rows=tuple(rows),
        groups=tuple(_groups(words, board.zoom, columns)),
        dense=True,
        empty=words.say("report-nobody"),
        new_page=new_page,
    )


def _tone(column: Column) -> Tone:
    return Tone.TODAY if column.today else Tone.PLAIN


def _title(words: Words, zoom: str, column: Column) -> str:
    if zoom == "month":
        return _month(words, column.month)
    return words.say("report-quarter", number=column.label) if zoom == "quarter" else column.label


def _month(words: Words, month: int) -> str:
    names = get_month_names("abbreviated", locale=words.texts.locale)
    return str(names[month]).rstrip(".")


def _groups(words: Words, zoom: str, columns: Sequence[Column]) -> Iterator[Group]:
    """Months over days and weeks, years over months and quarters; over a single column there is no room for both."""
    yield Group("", 1)
    by_month = zoom in ("day", "week")
    for (year, month), some in groupby(columns, key=lambda one: (one.first.year, one.first.month if by_month else 0)):
        span = len(list(some))
        name = _month(words, month) if by_month else str(year)
        yield Group(f"{name} {year}" if by_month and span > 1 else name, span)


def _heading(text: str, span: int) -> Row:
    return Row((Cell(text), *([Cell("", span=span)] if span else [])), head=True)


def _load_row(row: LoadRow, part: Sequence[int]) -> Row:
    limits = "–".join(str(limit) if limit is not None else "" for limit in (row.least, row.most))
    name = f"{row.code}  {row.name}" + (f"  ({limits})" if limits != "–" else "")
    return Row((Cell(name), *(_load_cell(row.cells[number]) for number in part)))


def _load_cell(cell: LoadCell) -> Cell:
    if cell.over or cell.under:
        tone = Tone.HARD if cell.severity == "hard" else Tone.SOFT
        return Cell(f"!{cell.guests if cell.over else cell.present}", tone)
    return Cell(str(cell.guests) if cell.guests else "", Tone.PLAIN, number=float(cell.guests) if cell.guests else None)


def _row(row: BoardRow, part: Sequence[int], tints: Tints) -> Row:
    cells = [row.cells[number] for number in part]
    return Row((Cell(row.name), *_bars(cells, tints)))


def _bars(cells: Sequence[BoardCell], tints: Tints) -> Iterator[Cell]:
    """Neighbouring cells of one assignment as one bar; where somebody is away for most of a period it is broken."""
    told = ""
    for (department, assignment, away, more), some in groupby(cells, key=_bar_key):
        span = len(list(some))
        if away:
            yield Cell("", Tone.AWAY, span)
        elif department:
            code = tints.codes.get(department, "")
            again = assignment == told and span == 1
            yield Cell(f"{code}+" if more else "" if again else code, tints.tone(department), span)
            told = assignment
        else:
            yield Cell("", Tone.PLAIN, span)


def _bar_key(cell: BoardCell) -> tuple[str, str, bool, bool]:
    away = cell.away >= 0.5 or cell.outside_contract
    return ("", "", True, False) if away else (cell.department, cell.assignment, False, bool(cell.more))
