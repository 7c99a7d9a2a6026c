"""Putting another state in the place of a workspace file: a backup, or a file that has been looked through.

Where the file is whole, that is an action like others: it can be undone, and the state before it is a backup. Where it
is not, the file is kept aside as it is, and the action stands for good.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import msgspec

from scheduler.model import Message, Namespace, Record, Unusable, message
from scheduler.store import backups, failures, files
from scheduler.store.checking import Checked
from scheduler.store.collections import COLLECTIONS, LASTING
from scheduler.store.documents import Change, Stored, encode
from scheduler.store.examining import Condition, Examination, examine, listed_backups
from scheduler.store.format import JOURNAL, Tables, pack
from scheduler.store.journal import Journal, State, action_of
from scheduler.store.keeping import keep_copy
from scheduler.store.snapshot import MemorySnapshot
from scheduler.store.storage import PATIENCE, Clock, WorkspaceStorage

MOST_PLAUSIBLE = 10**14
"""Above, a generation is no count of commits but the trace of damage."""
_NOT_OURS_TO_MOVE = frozenset({Condition.NEWER, Condition.NOT_A_FILE, Condition.UNREADABLE})


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """What was done. `kept` is where the former file is now, None where there was none or nothing was changed."""

    generation: int
    kept: Path | None = None
    is_undoable: bool = False
    has_changed: bool = True


def create_backup(path: Path, name: str, clock: Clock) -> backups.Backup:
    """Copy the workspace as it is now among its backups, under a name; it is kept until somebody removes it.

    Raises Unusable where the workspace is not whole or the copy cannot be written.
    """
    storage = WorkspaceStorage(path, clock)
    with storage.locked():
        return keep_copy(storage, storage.load_any(), name)


def put_in_place(
    path: Path, state: Checked, *, clock: Clock, actor: str, action: Message, patience: float = PATIENCE
) -> Placed:
    """Let the workspace hold these records from now on; one commit, one entry in the history.

    `state` has been looked through before. Raises Unusable where something is in the way that is not ours to move, or
    where it cannot be written, and Conflict where somebody else is writing; then nothing has changed.
    """
    storage = WorkspaceStorage(path, clock, patience=patience)
    _clear_way(path)
    with storage.locked():
        former = examine(path)
        if former.condition in _NOT_OURS_TO_MOVE and former.failure is not None:
            raise former.failure
        if former.condition is Condition.WHOLE and not former.is_damaged:
            return _as_action(storage, state, clock, actor, action)
        return _anew(storage, former, state, clock, actor, action)


def _clear_way(path: Path) -> None:
    """Make the folder, and refuse what is not moved aside: it is no file, or we may not even look at it."""
    try:
        with files.opened(path):
            return
    except FileNotFoundError:
        _make_folder(path)
    except files.NotAFile:
        failure = failures.not_a_file(path)
        raise Unusable(failure.text, hint=message("store-hint-in-the-way"), file=failure.file) from None
    except (OSError, MemoryError) as error:
        failure = failures.unreadable(path, error)
        raise Unusable(failure.text, hint=message("store-hint-in-the-way"), file=failure.file) from error


def _make_folder(path: Path) -> None:
    """Make the folder of a new file. Where a link leads nowhere, perhaps since a drive is away, none is made."""
    try:
        if files.is_there(path) and not Path(os.path.realpath(path)).parent.is_dir():
            raise failures.missing(path)
        files.make_folder(path.parent)
    except (OSError, MemoryError) as error:
        raise failures.not_written(path, error) from error


def _as_action(storage: WorkspaceStorage, state: Checked, clock: Clock, actor: str, action: Message) -> Placed:
    """One more commit on the workspace, with the documents before and after it in the journal."""
    content = storage.load()
    try:
        kept = backups.backup_path(storage.path, content.header)
    except (OSError, MemoryError) as error:
        raise failures.not_written(storage.path, error) from error
    base = MemorySnapshot(content.header.generation, content.tables, storage.path)
    changes = list(_changes(base, state.documents))
    if not changes:
        return Placed(generation=base.generation, has_changed=False)
    after = base.collections_after(changes)
    changed = {COLLECTIONS[change.kind]: after[change.kind].raw for change in changes}
    entry = action_of(clock(), actor, action, changes)
    journal = Journal(base.journal, storage.path).appended(base.generation + 1, entry)
    made = storage.commit({**content.tables, **changed, JOURNAL: journal.table}, content)
    return Placed(generation=made.header.generation, kept=kept, is_undoable=True)


def _changes(base: MemorySnapshot, wanted: Mapping[type[Record], Mapping[str, Stored[Any]]]) -> Iterator[Change]:
    """What makes the snapshot's records those that are wanted; revisions go on rising, so that open forms notice.

    What no undo takes back stays where the workspace is still the same one.
    """
    stays = _namespaces(base.collection(Namespace).stored) == _namespaces(wanted.get(Namespace, {}))
    for kind in COLLECTIONS:
        there, here = wanted.get(kind, {}), base.collection(kind).stored
        if stays and kind in LASTING:
            there = {**there, **here}
        highest = max([0, *(stored.number for stored in (*there.values(), *here.values()))])
        fresh, taken = count(highest + 1), {stored.number for stored in here.values()}
        for key in dict.fromkeys([*here, *there]):
            current, stored = here.get(key), there.get(key)
            if stored is None:
                yield Change(kind, key, current, None)
            elif current is None:
                number = next(fresh) if stored.number in taken else stored.number
                yield Change(kind, key, None, encode(number, stored.revision + 1, stored.record))
            elif current.record != stored.record:
                revision = max(current.revision, stored.revision) + 1
                yield Change(kind, key, current, encode(current.number, revision, stored.record))


def _namespaces(documents: Mapping[str, Stored[Any]]) -> list[Record]:
    return [stored.record for stored in documents.values()]


def _anew(
    storage: WorkspaceStorage, former: Examination, state: Checked, clock: Clock, actor: str, action: Message
) -> Placed:
    """A file of these documents with the history they came with, in place of one that is kept aside as it is."""
    generation = _next_generation(former, state)
    moment = clock()
    entry = action_of(moment, actor, action, ()).in_state(State.FINAL)
    journal = Journal(state.journal, storage.path).appended(generation, entry)
    tables: Tables = {JOURNAL: {}, **state.tables} | {JOURNAL: journal.table}
    kept: Path | None = None
    try:
        real = storage.real
        if former.condition is not Condition.MISSING:
            kept = files.set_aside(real, failures.backups_folder(real), backups.aside_names(moment))
        _, data = pack(tables, generation=generation, changed=moment)
        files.replace(real, data, keep_as=None)
    except (OSError, MemoryError) as error:
        _forget(kept)
        raise failures.not_written(storage.path, error) from error
    return Placed(generation=generation, kept=kept)


def _forget(kept: Path | None) -> None:
    """Take back the second name of a file that has stayed in its place."""
    if kept is not None:
        try:
            kept.unlink()
        except (OSError, MemoryError):
            return


def _next_generation(former: Examination, state: Checked) -> int:
    """More than any generation that is known: each backup, and each file kept aside, was followed by another state."""
    known = [backup.generation + 1 for backup in listed_backups(former.path)]
    known += [int(number) for number in (*state.journal, *former.checked.journal)]
    known.append(former.generation)
    highest = max([0, *(number for number in known if number < MOST_PLAUSIBLE)])
    lost = former.condition is not Condition.MISSING
    return highest + 1 + lost + len(backups.set_aside(former.path))
