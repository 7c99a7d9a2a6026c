"""The pipeline from files to a changed draft: read, recognise, clean, take over, link; with counts and notes.

The rows of all files of one import know each other: tables are taken in the order of their kinds, whatever the order
of the files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from scheduler.files import kinds, matrix, people, places, records, rotation, rules, values
from scheduler.files.desk import Desk, Effect, Line, Note, Taking
from scheduler.files.draft import Draft
from scheduler.files.headers import Columns, Header, best_header, fit, is_total, no_header, recognise
from scheduler.files.kinds import ALL_KINDS, TableKind
from scheduler.files.matching import Directory, Question
from scheduler.files.reading import read_file
from scheduler.files.sheet import Answers, Cell, Row, Sheet
from scheduler.model import Message, Person, Refused, message, printable

TAKING: Mapping[str, Taking] = {
    kinds.SITES.name: places.SITES,
    kinds.DEPARTMENTS.name: places.DEPARTMENTS,
    kinds.PEOPLE.name: people.PEOPLE,
    kinds.ROOMS.name: places.ROOMS,
    kinds.HOLIDAYS.name: places.HOLIDAYS,
    kinds.ABSENCES.name: records.ABSENCES,
    kinds.SKILLS.name: people.SKILLS,
    kinds.CONTENTS.name: places.CONTENTS,
    kinds.PERSONAS.name: records.PERSONAS,
    kinds.PLAYBOOK.name: records.PLAYBOOK,
    kinds.CASES.name: records.CASES,
    kinds.MEETINGS.name: records.MEETINGS,
    kinds.HISTORY.name: records.HISTORY,
    kinds.ROTATION.name: matrix.ROTATION,
    kinds.ASSIGNMENTS.name: rotation.ASSIGNMENTS,
    kinds.PINS.name: rotation.PINS,
    kinds.WISHES.name: records.WISHES,
    kinds.RULES.name: rules.RULES,
}
MOST_LETTERS = 10_000
MOST_SHOWN = 200
_FAILED = re.compile(r"#(N/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV/0!|NAME\?|NUM!|ZAHL!|NULL!|SPILL!|CALC!)")
Progress = Callable[[float, Message], None]


class TableResult(msgspec.Struct, frozen=True, kw_only=True):
    """What one table does: its columns with the fields they were understood as, counts of rows, and notes."""

    file: str
    sheet: str
    kind: str
    about: Message
    columns: tuple[tuple[str, str], ...]
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: int
    notes: tuple[Note, ...]


class Table:
    """One table under way: its header and desk, and what each row does."""

    def __init__(self, sheet: Sheet, header: Header, desk: Desk) -> None:
        self.sheet = sheet
        self.header = header
        self.desk = desk
        self.rows = 0
        self.rejected = 0
        self.repeated = 0
        self.effects: list[tuple[Line, Effect]] = []

    def reject(self, line: int, text: Message, severity: str, field: str = "", value: object = "") -> None:
        """Leave a row out and say why."""
        self.rejected += 1
        self.desk.note(line, text, severity, field, value)

    def result(self) -> TableResult:
        """The counts and notes as they stand."""
        effects = [effect for _, effect in self.effects]
        unchanged = sum(effect.before == effect.after for effect in effects)
        added = sum(effect.before is None for effect in effects)
        return TableResult(
            file=self.sheet.file,
            sheet=self.sheet.name,
            kind=self.header.kind.name,
            about=message("import-about", form=self.sheet.form, line=self.header.line),
            columns=tuple(_columns(self.header)),
            rows=self.rows,
            added=added,
            changed=len(effects) - added - unchanged,
            unchanged=unchanged + self.repeated,
            rejected=self.rejected,
            notes=tuple(sorted(self.desk.notes, key=lambda note: note.line)),
        )


def import_files(
    paths: Sequence[Path],
    draft: Draft,
    *,
    kind: str | None = None,
    plan: str | None = None,
    answers: Answers | None = None,
    progress: Progress | None = None,
    today: date | None = None,
) -> tuple[TableResult, ...]:
    """Change the draft by what the files say; the results stand in the order of the files.

    With `today` no row changes what a published plan says of earlier days.
    Raises Refused, with the file, for one that cannot be read at all, and where a plan cannot be chosen.
    """
    wanted = kinds.kind_named(kind) if kind else None
    directory = Directory(draft.all(Person).values())
    tables: list[Table] = []
    results: list[TableResult | Table] = []
    for number, path in enumerate(paths):
        _tell(progress, 0.4 * number / len(paths), path.name)
        for sheet, header in _headed(read_file(path, fit), wanted, answers or {}):
            if isinstance(header, Header):
                tables.append(Table(sheet, header, Desk(draft, directory, sheet, header, plan, today)))
                results.append(tables[-1])
            else:
                results.append(_unrecognised(sheet, header))
    order = {known.name: place for place, known in enumerate(ALL_KINDS)}
    for number, table in enumerate(sorted(tables, key=lambda table: order[table.header.kind.name])):
        _tell(progress, 0.4 + 0.5 * number / len(tables), table.sheet.file)
        _take(table, answers or {})
    for table in tables:
        _link(table)
        table.desk.say_made_sites()
    _tell(progress, 0.95, "")
    return tuple(result.result() if isinstance(result, Table) else result for result in results)


def _tell(progress: Progress | None, share: float, file: str) -> None:
    if progress is not None:
        progress(share, message("import-progress", file=file))


def _headed(
    sheets: Sequence[Sheet], wanted: TableKind | None, answers: Answers
) -> Iterator[tuple[Sheet, Header | tuple[str, ...]]]:
    """The sheets that hold a table, with its header, or with the kinds between which somebody has to choose."""
    found = False
    for sheet in sheets:
        answer = answers.get((sheet.file, 0, ""))
        kind = kinds.kind_named(answer) if answer else wanted
        columns = {header: field for (file, line, header), field in answers.items() if (file, line) == (sheet.file, 0)}
        columns.pop("", None)
        header, names = recognise(sheet, columns) if kind is None else (best_header(sheet, kind, columns), ())
        if header is not None and not header.fits:
            header = None
        if header is not None:
            _refuse_unknown_fields(header, columns)
        if header is not None or names:
            found = True
            yield sheet, header or names
    if not found:
        raise _no_table(sheets, wanted)


def _refuse_unknown_fields(header: Header, columns: Columns) -> None:
    known = [field.name for field in header.kind.fields]
    for name in header.names:
        if columns.get(name) and columns[name] not in known:
            text = message("import-no-such-field", field=columns[name], kind=header.kind.name)
            raise Refused(text, hint=message("import-kinds", kinds=known), field=name)


def _no_table(sheets: Sequence[Sheet], wanted: TableKind | None) -> Refused:
    if not sheets or not any(sheet.rows for sheet in sheets):
        file = sheets[0].file if sheets else None
        return Refused(message("import-empty"), hint=message("import-save-as"), file=file)
    filled = max(sheets, key=lambda sheet: len(sheet.rows))
    if wanted is None:
        return no_header(filled)
    header = best_header(filled, wanted)
    missing = header.missing if header is not None and header.missing else wanted.first_needed
    hint = message("import-needs-columns", kind=wanted.name, missing=list(missing))
    return Refused(message("import-no-such-table", kind=wanted.name), hint=hint, file=filled.file)


def _unrecognised(sheet: Sheet, names: Sequence[str]) -> TableResult:
    note = Note(0, "", "", message("import-which-kind", kinds=list(names)), "question")
    rows = max(0, len(sheet.rows) - 1)
    about = message("import-about-unknown", form=sheet.form)
    return TableResult(
        file=sheet.file, sheet=sheet.name, kind="", about=about, columns=(), rows=rows, added=0, changed=0, unchanged=0,
        rejected=rows, notes=(note,),
    )  # fmt: skip


def _columns(header: Header) -> Iterator[tuple[str, str]]:
    periods = {column.place for column in header.periods}
    for place, name in enumerate(header.names):
        if name:
            field = header.fields.get(place)
            yield name, field.name if field else "period" if place in periods else ""


def _take(table: Table, answers: Answers) -> None:
    """Take the rows over: every row that can be read is prepared for, then each is taken for itself."""
    taking, desk = TAKING[table.header.kind.name], table.desk
    lines = list(_lines(table, answers))
    if taking.prepare is not None and lines:
        try:
            taking.prepare(lines, desk)
        except Refused as refused:
            refused.file = table.sheet.file
            raise
    seen: dict[tuple[Any, ...], Line] = {}
    for line in lines:
        try:
            effect = taking.take(line, desk)
            desk.refuse_past(effect.puts)
        except Question as question:
            table.reject(line.number, question.text, "question", question.field, line.get(question.field))
        except Refused as refused:
            table.reject(line.number, _told(refused), "error", refused.field or "", _value(line, refused.field))
        else:
            _keep(table, line, effect, seen)


def _told(refused: Refused) -> Message:
    return message("import-with-hint", text=refused.text, hint=refused.hint) if refused.hint else refused.text


def _value(line: Line, field: str | None) -> object:
    value = line.get(field) if field else None
    return value if isinstance(value, str | date | int | float) else ""


def _keep(table: Table, line: Line, effect: Effect, seen: dict[tuple[Any, ...], Line]) -> None:
    """Write what a row does, unless an earlier row is about the same thing: equal once, contradictory not at all.

    A row that says the same in other words ("VI", "Vertrieb Innendienst") is equal too, as far as one row can tell.
    """
    earlier = seen.setdefault(effect.key, line)
    adds_nothing = effect.before == effect.after and TAKING[table.header.kind.name].link is None
    if earlier is line:
        for record in effect.puts:
            table.desk.put(record)
        for kind, key in effect.deletes:
            table.desk.draft.delete(kind, key)
        table.effects.append((line, effect))
    elif adds_nothing or (earlier.values, earlier.periods) == (line.values, line.periods):
        table.repeated += 1
        table.desk.note(line.number, message("import-twice", line=earlier.number), "notice")
    else:
        table.reject(line.number, message("import-contradicts", line=earlier.number), "error")


def _link(table: Table) -> None:
    link = TAKING[table.header.kind.name].link
    if link is None:
        return
    for place, (line, effect) in enumerate(table.effects):
        linked = link(line, effect, table.desk)
        for record in linked.puts:
            table.desk.put(record)
        table.effects[place] = (line, linked)


def _lines(table: Table, answers: Answers) -> Iterator[Line]:
    """The rows below the header whose every cell can be read; the others are rejected with the first reason."""
    header = table.header
    places = {**dict.fromkeys(header.fields), **{column.place: None for column in header.periods}}
    for row in table.sheet.rows[header.index + 1 :]:
        cells = [(place, row.cells[place]) for place in places if place < len(row.cells) and row.cells[place] != ""]
        if not cells or row.cells == table.sheet.rows[header.index].cells:
            continue
        if is_total(row.cells):
            table.desk.note(row.line, message("import-total"), "notice", value=str(row.filled[0]))
            continue
        table.rows += 1
        line = _line(table, row, dict(cells), answers)
        if line is not None:
            yield line


def _line(table: Table, row: Row, cells: dict[int, Cell], answers: Answers) -> Line | None:
    """The row with its cells read; None where one cannot be, which is said, each cell for itself."""
    header, read, periods = table.header, {}, {}
    bad = []
    for place, cell in cells.items():
        name = header.names[place]
        text = answers.get((table.sheet.file, row.line, name), cell)
        field = header.fields.get(place)
        try:
            _refuse_damage(text)
            if field is None:
                periods[place] = text
            else:
                read[field.name] = field.read(text)
        except Refused as refused:
            shown = printable(values.one_line(text))
            bad.append(Note(row.line, name, shown[:MOST_SHOWN], _told(refused), "error"))
    if bad:
        table.rejected += 1
        table.desk.notes += bad
        return None
    return Line(row.line, read, periods)


def _refuse_damage(cell: Cell) -> None:
    """Refuse endless texts, control characters, and what Excel writes (in English, German) where a formula failed."""
    if isinstance(cell, str):
        text = cell.replace("\n", " ")
        if len(text) > MOST_LETTERS:
            raise Refused(message("import-too-long", most=MOST_LETTERS))
        if printable(text) != text:
            raise Refused(message("error-control-characters", value=printable(text)))
        if _FAILED.fullmatch(text):
            raise Refused(message("import-failed-formula", value=text))
