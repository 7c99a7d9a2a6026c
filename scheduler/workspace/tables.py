"""Import of tables and calendars: first what they would do, then, in one action, that they do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from scheduler.files.draft import Draft
from scheduler.files.importing import TableResult, import_files
from scheduler.files.kinds import ALL_KINDS, kind_named
from scheduler.model import Message, message
from scheduler.workspace.calendar_import import (
    ANY_ZONE,
    ENDINGS,
    PERSON,
    REMOVE,
    VANISHED,
    CalendarImport,
    zone_column,
)
from scheduler.workspace.context import Part
from scheduler.workspace.reply_import import MAIL_ENDINGS, ReplyImport, answers_in, result_of
from scheduler.workspace.views.tables import ColumnView, ImportedTable, ImportNote, ImportReport, KindColumn

Answers = Mapping[tuple[str, int, str], str]
Progress = Callable[[float, Message], None]


class TablesPart(Part):
    """Tables from files. `answers` maps file, line and column header to the text that a cell should have had.

    Calendars ask for their person, for unknown time zones and for what has vanished (`calendar_import`).
    With line 0 it is the field that the column is (one of `columns`, empty: not to be taken over), and with an empty
    header too the kind of the table (one of `kinds`).
    """

    def preview(
        self,
        paths: Sequence[str | Path],
        kind: str | None = None,
        plan: str | None = None,
        answers: Answers | None = None,
    ) -> ImportReport:
        """What the files would do, all together; nothing is written.

        Raises Refused, with the file, for one that cannot be read at all.
        """
        draft = Draft(self._context.snapshot)
        return _report(self._taken(list(map(Path, paths)), draft, kind, plan, answers), applied=False)

    def apply(
        self,
        paths: Sequence[str | Path],
        kind: str | None = None,
        plan: str | None = None,
        answers: Answers | None = None,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Take the files over, in one action that one undo takes back; rows with errors or questions are left out.

        `plan` names the rotation plan of assignments, pins and matrices. Raises Refused as `preview` does.
        """
        files = list(map(Path, paths))
        action = message("import-action", files=[path.name for path in files[:3]], more=max(0, len(files) - 3))
        with self._context.change(action) as transaction:
            draft = Draft(transaction)
            results = self._taken(files, draft, kind, plan, answers, progress)
            puts, deletes = list(draft.put_records()), list(draft.deleted_records())
            for record in puts:
                transaction.put(record)
            for record_kind, key in deletes:
                transaction.delete(record_kind, key)
        return _report(results, applied=True)

    def _taken(
        self,
        files: Sequence[Path],
        draft: Draft,
        kind: str | None,
        plan: str | None,
        answers: Answers | None,
        progress: Progress | None = None,
    ) -> list[TableResult]:
        """The files on the draft, tables before calendars, since those may be of people who come with the tables."""
        given = dict(answers or {})
        calendars = [path for path in files if path.suffix.lower() in (*ENDINGS, *MAIL_ENDINGS)]
        tables = [path for path in files if path not in calendars]
        found: list[TableResult] = []
        if tables:
            today = self._context.today
            taken = import_files(tables, draft, kind=kind, plan=plan, answers=given, progress=progress, today=today)
            found += taken
        for number, path in enumerate(calendars):
            advance = _part_of(progress, path, number, len(calendars))
            if answers_in(path):
                found.append(result_of(path.name, ReplyImport(draft, self._context.today, given).take(path)))
            else:
                found.append(CalendarImport(path, draft, self._context.today, given).take(advance=advance))
        order = {path.name: place for place, path in enumerate(files)}
        return sorted(found, key=lambda result: order.get(result.file, 0))

    def kinds(self) -> tuple[str, ...]:
        """The names of all kinds of tables, as `kind` takes them."""
        return tuple(kind.name for kind in ALL_KINDS)

    def columns(self, kind: str) -> tuple[KindColumn, ...]:
        """The columns of a kind: field, whether needed, and every header it is known by."""
        found = kind_named(kind)
        needed = {name for group in found.needed for name in group}
        return tuple(KindColumn(field=one.name, needed=one.name in needed, headers=one.headers) for one in found.fields)


def _part_of(progress: Progress | None, path: Path, number: int, count: int) -> Callable[[float], None] | None:
    if progress is None:
        return None
    return lambda share: progress((number + share) / count, message("import-progress", file=path.name))


def calendar_answers(
    files: Sequence[str | Path], *, person: str | None = None, zone: str | None = None, remove_vanished: bool = False
) -> dict[tuple[str, int, str], str]:
    """What is answered beforehand to the questions that calendars ask: whose they are, in which zone, what may go."""
    given = {PERSON: person, zone_column(ANY_ZONE): zone, VANISHED: REMOVE if remove_vanished else None}
    return {(Path(file).name, 0, column): text for file in files for column, text in given.items() if text}


def _report(results: Sequence[TableResult], *, applied: bool) -> ImportReport:
    return ImportReport(tables=tuple(map(_view, results)), applied=applied)


def _view(result: TableResult) -> ImportedTable:
    notes = tuple(
        ImportNote(
            line=note.line,
            column=note.column,
            value=note.value,
            text=note.text,
            severity=note.severity,
            choices=note.choices,
        )
        for note in result.notes
    )
    return ImportedTable(
        file=result.file,
        sheet=result.sheet,
        kind=result.kind,
        about=result.about,
        columns=tuple(ColumnView(header=header, field=field) for header, field in result.columns),
        rows=result.rows,
        added=result.added,
        changed=result.changed,
        unchanged=result.unchanged,
        rejected=result.rejected,
        notes=notes,
    )
