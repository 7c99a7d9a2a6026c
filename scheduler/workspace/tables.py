"""Import of tables: first what they would do, then, in one action, that they do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from scheduler.files.draft import Draft
from scheduler.files.importing import TableResult, import_files
from scheduler.files.kinds import ALL_KINDS, kind_named
from scheduler.model import Message, message
from scheduler.workspace.context import Part
from scheduler.workspace.views.tables import ColumnView, ImportedTable, ImportNote, ImportReport, KindColumn

Answers = Mapping[tuple[str, int, str], str]
Progress = Callable[[float, Message], None]


class TablesPart(Part):
    """Tables from files. `answers` maps file, line and column header to the text that a cell should have had.

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
        results = import_files(list(map(Path, paths)), draft, kind=kind, plan=plan, answers=dict(answers or {}))
        return _report(results, applied=False)

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
            results = import_files(files, draft, kind=kind, plan=plan, answers=dict(answers or {}), progress=progress)
            puts, deletes = list(draft.put_records()), list(draft.deleted_records())
            for record in puts:
                transaction.put(record)
            for record_kind, key in deletes:
                transaction.delete(record_kind, key)
        return _report(results, applied=True)

    def kinds(self) -> tuple[str, ...]:
        """The names of all kinds of tables, as `kind` takes them."""
        return tuple(kind.name for kind in ALL_KINDS)

    def columns(self, kind: str) -> tuple[KindColumn, ...]:
        """The columns of a kind: field, whether needed, and every header it is known by."""
        found = kind_named(kind)
        needed = {name for group in found.needed for name in group}
        return tuple(KindColumn(field=one.name, needed=one.name in needed, headers=one.headers) for one in found.fields)


def _report(results: Sequence[TableResult], *, applied: bool) -> ImportReport:
    return ImportReport(tables=tuple(map(_view, results)), applied=applied)


def _view(result: TableResult) -> ImportedTable:
    notes = tuple(
        ImportNote(line=note.line, column=note.column, value=note.value, text=note.text, severity=note.severity)
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
