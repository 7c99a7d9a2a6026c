"""Tables on their way in: what was understood, what would change, what must be asked."""

from __future__ import annotations

from scheduler.model import Message
from scheduler.workspace.views.view import View


class ImportNote(View, frozen=True):
    """Something to be known about a line (0: about the whole table).

    `severity` is error (the row is left out), question (left out until answered), warning or notice. `choices` are the
    answers to choose from, where there are only some.
    """

    line: int
    column: str
    value: str
    text: Message
    severity: str
    choices: tuple[str, ...] = ()


class ColumnView(View, frozen=True):
    """One column of the file and the field it was understood as; empty: not taken over."""

    header: str
    field: str


class KindColumn(View, frozen=True):
    """A column that a kind of table may have: the field, and its headers, the German one first, the English second.

    Of columns that are `needed`, one that names a person or a thing is enough.
    """

    field: str
    needed: bool
    headers: tuple[str, ...]


class ImportedTable(View, frozen=True):
    """One table of one file. `kind` is empty where it could not be told.

    `about` says encoding, separator and header line; of the `rows` each is added, changed, unchanged or rejected.
    """

    file: str
    sheet: str
    kind: str
    about: Message
    columns: tuple[ColumnView, ...]
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: int
    notes: tuple[ImportNote, ...]


class ImportReport(View, frozen=True):
    """What an import would do, or has done (`applied`)."""

    tables: tuple[ImportedTable, ...]
    applied: bool
