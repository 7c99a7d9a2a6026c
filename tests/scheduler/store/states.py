"""What is in a workspace and beside it, to be compared before and after something has happened to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from scheduler.model import Record
from scheduler.store.backups import backups
from scheduler.store.collections import COLLECTIONS
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from tests.scheduler.store.conftest import Clock

Content = tuple[dict[type[Record], dict[str, Record]], list[tuple[Any, ...]]] | None


def content(path: Path) -> Content:
    """All that is in a workspace, or None where there is none."""
    return content_of(open_repository(path, create=False, clock=Clock())) if path.exists() else None


def content_of(store: Repository) -> Content:
    """All that an open store says is in it."""
    snapshot = store.snapshot()
    entries = [(entry.id, entry.actor, entry.action, entry.undone) for entry in store.history()]
    return {kind: dict(snapshot.all(kind)) for kind in COLLECTIONS}, entries


def strays(path: Path) -> set[str]:
    """What lies about a workspace and is none of its files."""
    real = Path(os.path.realpath(path))
    folder = real.with_name(f"{real.name}.backups")
    own = {real, real.with_name(f"{real.name}.lock"), folder, *(backup.path for backup in backups(real))}
    return {file.name for file in {*real.parent.glob("*"), *folder.glob("*")} - own}
