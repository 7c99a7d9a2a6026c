"""Copies of a state under a name, kept until somebody removes them."""

from __future__ import annotations

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
    header = content.header
    try:
        path = backup_path(storage.path, header, name)
        if not _is_kept(path, content):
            with files.opened(storage.path) as (file, _):
                files.add(path, file.read(), like=storage.path)
    except (OSError, MemoryError) as error:
        raise failures.not_written(storage.path, error) from error
    return Backup(moment_text(header.changed), header.generation, path, name)


def _is_kept(path: Path, content: Content) -> bool:
    try:
        return WorkspaceStorage(path, lambda: content.header.changed).load_any().header == content.header
    except Unusable:
        return False
