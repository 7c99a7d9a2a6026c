"""Looking at a workspace file that may be in any state: what it is, what is wrong with it, what can still be read.

Nothing is changed, nothing is raised for what is found, and a file that is too large for a workspace is not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from scheduler.model import Message, Record, RondoError, Severity, Unusable, message
from scheduler.store import failures, files
from scheduler.store.backups import Backup, backups, moment_of
from scheduler.store.checking import Checked, checked, pieces_of
from scheduler.store.collections import COLLECTIONS, LASTING, RECORD_TYPES
from scheduler.store.documents import Stored, decode, name_of
from scheduler.store.format import HEADER, Header, Tables
from scheduler.store.journal import NOTHING, Journal, State
from scheduler.store.migrations import migrated
from scheduler.store.problems import Problem
from scheduler.store.salvage import Piece, Salvaged, salvaged
from scheduler.store.storage import Content, WorkspaceStorage

NOTHING_CHECKED = Checked({}, {}, (), 0)


class Condition(StrEnum):
    """What a file is: a whole workspace, one that somebody has edited, plain TinyDB, or worse."""

    WHOLE = "whole"
    OLDER = "older"
    NEWER = "newer"
    EDITED = "edited"
    PLAIN = "plain"
    DAMAGED = "damaged"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    NOT_A_FILE = "not-a-file"
    UNREADABLE = "unreadable"
    MISSING = "missing"


_CONDITIONS = {
    "store-newer": Condition.NEWER,
    "store-empty": Condition.EMPTY,
    "store-too-large": Condition.TOO_LARGE,
    "store-not-a-file": Condition.NOT_A_FILE,
    "store-unreadable": Condition.UNREADABLE,
    "store-missing": Condition.MISSING,
    "store-gone": Condition.MISSING,
}
_IDS = {"store-damaged": "checksum", "store-not-a-workspace": "header", "store-gone": "missing"}
"""What a problem is called whose sentence is that; otherwise it is called like its sentence."""

READABLE = frozenset({Condition.WHOLE, Condition.OLDER})
COMPLETE = READABLE | {Condition.EDITED, Condition.PLAIN}


class Examination(msgspec.Struct, frozen=True, kw_only=True):
    """What there is to say of a file. `header` as far as it can be read; `failure` is why it cannot be opened.

    `checked` are the documents that are right; they are all where the condition is one of `COMPLETE` and no problem is
    damage.
    """

    path: Path
    condition: Condition
    failure: Unusable | None = None
    header: Header | None = None
    size: int = 0
    checked: Checked = NOTHING_CHECKED
    problems: tuple[Problem, ...] = ()

    @property
    def is_damaged(self) -> bool:
        """Whether anything is wrong that keeps it from being a workspace."""
        return any(problem.is_damage for problem in self.problems)

    @property
    def generation(self) -> int:
        """The generation that its header tells, -1 where none can be read."""
        return self.header.generation if self.header else -1


def examine(path: Path) -> Examination:
    """Look at the file: its seal, then each of its documents by itself."""
    try:
        content = WorkspaceStorage(path, _no_clock).load_any()
    except Unusable as error:
        return _examine_by_pieces(path, error)
    header, condition = content.header, Condition.WHOLE
    tables: Tables = content.tables
    problems: tuple[Problem, ...] = ()
    if header.is_older:
        condition = Condition.OLDER
        try:
            tables = migrated(tables, header.schema)
        except Unusable as error:
            tables, problems = {}, (_of(error),)
    found = checked(pieces_of(tables))
    return Examination(
        path=path,
        condition=condition,
        header=header,
        size=content.stamp.size,
        checked=found,
        problems=(*problems, *found.problems),
    )


def _examine_by_pieces(path: Path, failure: Unusable) -> Examination:
    problem = _of(failure)
    condition = _CONDITIONS.get(failure.text.key)
    if condition is not None:
        return Examination(path=path, condition=condition, failure=failure, size=_size(path), problems=(problem,))
    try:
        data = _bytes_of(path)
        pieces, is_whole = _salvaged(path, data)
    except RondoError as error:
        return Examination(path=path, condition=Condition.UNREADABLE, failure=failure, problems=(problem, _of(error)))
    found = checked(pieces)
    header = _header_in(pieces)
    whole_form = is_whole and found.total
    condition = (Condition.EDITED if header else Condition.PLAIN) if whole_form else Condition.DAMAGED
    examination = Examination(
        path=path,
        condition=condition,
        failure=failure,
        header=header,
        size=len(data),
        checked=found,
        problems=(problem, *found.problems),
    )
    changed = tuple(_changed_by_hand(examination)) if condition is Condition.EDITED else ()
    return msgspec.structs.replace(examination, problems=(*examination.problems, *changed))


def _of(error: RondoError) -> Problem:
    key = error.text.key
    return Problem(id=_IDS.get(key, key.removeprefix("store-")), text=error.text)


def _bytes_of(path: Path) -> bytes:
    try:
        with files.opened(path) as (file, stamp):
            if stamp.size > files.LARGEST:
                raise failures.too_large(path, stamp.size)
            return file.read()
    except files.NotAFile:
        raise failures.not_a_file(path) from None
    except (OSError, MemoryError) as error:
        raise failures.unreadable(path, error) from error


def _salvaged(path: Path, data: bytes) -> Salvaged:
    try:
        return salvaged(data)
    except MemoryError as error:
        raise failures.unreadable(path, error) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, MemoryError):
        return 0


def _header_in(pieces: tuple[Piece, ...]) -> Header | None:
    """The header as far as it can still be read, whatever its seal says."""
    for piece in pieces:
        if piece.table == HEADER and piece.raw is not None:
            try:
                return msgspec.json.decode(piece.raw, type=Header)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                return None
    return None


# What somebody has changed by hand


def _changed_by_hand(found: Examination) -> Iterator[Problem]:
    """The records that are not what the newest whole backup and the journal after it say they are; as notices.

    Of what no undo takes back the journal knows nothing.
    """
    known = _last_sealed(found)
    if known is None:
        return
    backup, content = known
    expected = _expected(content, found.checked)
    for kind in (kind for kind in COLLECTIONS if kind not in LASTING):
        now = found.checked.documents.get(kind, {})
        for key in dict.fromkeys([*now, *(key for of, key in expected if of is kind)]):
            here, there = now.get(key), expected.get((kind, key))
            before = there.record if there else None
            if (here.record if here else None) != before:
                yield _difference(kind, key, here, there, backup)


def _last_sealed(found: Examination) -> tuple[Backup, Content] | None:
    """The newest whole backup of a generation before the file's."""
    for backup in reversed(listed_backups(found.path)):
        if backup.generation < found.generation:
            try:
                return backup, WorkspaceStorage(backup.path, _no_clock).load()
            except Unusable:
                continue
    return None


def _expected(content: Content, now: Checked) -> dict[tuple[type[Record], str], Stored[Any] | None]:
    """The documents of a sealed state, with what the journal says was done since."""
    sealed = checked(pieces_of(content.tables))
    expected: dict[tuple[type[Record], str], Stored[Any] | None] = {
        (kind, key): stored for kind, of in sealed.documents.items() for key, stored in of.items()
    }
    journal = Journal(now.journal, Path())
    states = {number: action.state for number, action in Journal(sealed.journal, Path()).newest_first()}
    for number, action in reversed(list(journal.newest_first())):
        if states.get(number) == action.state:
            continue
        for change in journal.changes(number, action):
            image = change.after if action.state is State.DONE else change.before
            kind = RECORD_TYPES[change.collection]
            stored = None if image == NOTHING else decode(kind, change.number, image, Path())
            expected[kind, change.id] = stored
    return expected


def _difference(
    kind: type[Record], key: str, here: Stored[Any] | None, there: Stored[Any] | None, backup: Backup
) -> Problem:
    record = name_of(kind, key, here.record if here else None, there.record if there else None)
    text = "doctor-edited-changed" if here and there else "doctor-edited-added" if here else "doctor-edited-removed"
    table = COLLECTIONS[kind]
    return Problem(
        id=f"edited/{table}/{key}",
        text=message(text, record=record, state=str(backup.generation)),
        severity=Severity.NOTICE,
        table=table,
        record=key,
    )


# Earlier states


class KeptState(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier state as it was found. `counts` are documents by table; empty where it cannot be read."""

    backup: Backup
    size: int
    time: datetime | None
    counts: dict[str, int] = {}
    failure: Message | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is what a commit wrote; its records are looked at when it is restored."""
        return self.failure is None


def listed_backups(path: Path) -> list[Backup]:
    """The earlier states of a workspace file in the order they were made; none where their folder cannot be read.

    That is the order of generations: a clock that was wrong does not make a state older.
    """
    try:
        return sorted(backups(path), key=lambda backup: (backup.generation, backup.moment, backup.name))
    except (OSError, MemoryError):
        return []


def kept_states(path: Path) -> list[KeptState]:
    """Every earlier state with what is in it, newest first."""
    return [_kept(backup) for backup in reversed(listed_backups(path))]


def _kept(backup: Backup) -> KeptState:
    size = _size(backup.path)
    try:
        content = WorkspaceStorage(backup.path, _no_clock).load_any()
    except Unusable as error:
        return KeptState(backup=backup, size=size, time=moment_of(backup.moment), failure=error.text)
    counts = {name: len(content.tables.get(name, {})) for name in RECORD_TYPES}
    return KeptState(backup=backup, size=size, time=content.header.changed, counts=counts)


def _no_clock() -> datetime:
    """For storages that only read."""
    return datetime.now(UTC)
