"""Copies of a state under a name, kept until somebody removes them."""

from __future__ import annotations

import os
from pathlib import Path

from scheduler.model import Unusable
from scheduler.store import failures, files
from scheduler.store.backups import Backup, backup_path, moment_text
from scheduler.store.storage import Content, WorkspaceStorage


def keep_copy(storage: WorkspaceStorage, content: Content, name: str) -> Backup:
    """Write a state, that of the file now, among its backups under a name; the caller holds the lock.

    It is a copy and no second name of the file, which somebody may edit in place. Where this very state is kept under
    that name already and whole, that is the answer. Raises Unusable where it cannot be written.
    """
    header, real = content.header, Path(os.path.realpath(storage.path))
    path = backup_path(real, header, name)
    kept = Backup(moment_text(header.changed), header.generation, path, name)
    if _is_kept(path, content):
        return kept
    try:
        with files.opened(real) as (file, _):
            files.add(path, file.read(), like=real)
    except (OSError, MemoryError) as error:
        raise failures.not_written(path, error) from error
    return kept


def _is_kept(path: Path, content: Content) -> bool:
    try:
        return WorkspaceStorage(path, lambda: content.header.changed).load_any().header == content.header
    except Unusable:
        return False
