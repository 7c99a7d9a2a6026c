"""Earlier states of a workspace file: how they are named, and which are kept."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from datetime import UTC
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from scheduler.store import files
from scheduler.store.failures import backups_folder
from scheduler.store.format import Header, Tables, pack

LAST = 10
DAILY = 14
_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\d+)-[0-9a-f]{8}\.json\Z")


class Backup(NamedTuple):
    """An earlier state: the moment of the commit that made it (as `20270114T110000Z`), its generation and its file.

    Backups sort by time.
    """

    moment: str
    generation: int
    path: Path

    @property
    def day(self) -> str:
        """The day of the commit, in UTC."""
        return self.moment[:8]


def backup_path(path: Path, header: Header) -> Path:
    """Where the state with that header is kept; two different states never share a name."""
    moment = header.changed.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return backups_folder(path) / f"{moment}-{header.generation:06}-{header.sha256[:8]}.json"


def backups(path: Path) -> list[Backup]:
    """The earlier states of a workspace file, oldest first; raises OSError where their folder cannot be read."""
    folder = backups_folder(path)
    if not folder.is_dir():
        return []
    names = ((_NAME.match(file.name), file) for file in folder.iterdir())
    return sorted(Backup(name[1], int(name[2]), file) for name, file in names if name)


def superfluous(found: Iterable[Backup]) -> list[Backup]:
    """Which of the backups, oldest first, are neither among the last ones nor the last of one of the last days."""
    oldest_first = list(found)
    last_of_days = [list(of_day)[-1] for _, of_day in groupby(oldest_first, key=lambda backup: backup.day)]
    keep = {*oldest_first[-LAST:], *last_of_days[-DAILY:]}
    return [backup for backup in oldest_first if backup not in keep]


def prune(path: Path, newest: Path) -> None:
    """Remove superfluous backups, never the newest; what cannot be removed now is removed after another commit."""
    with contextlib.suppress(OSError, MemoryError):
        for backup in superfluous(backups(path)):
            if backup.path != newest:
                backup.path.unlink()


def write(path: Path, tables: Tables, header: Header) -> None:
    """Write a backup of these tables, of the generation, time and schema that the header says; raises OSError."""
    _, data = pack(tables, generation=header.generation, changed=header.changed, schema=header.schema)
    files.replace(path, data, keep_as=None)
