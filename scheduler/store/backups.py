"""Earlier states of a workspace file: how they are named, and which are kept."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import count, groupby
from pathlib import Path
from typing import NamedTuple

from scheduler.store import files
from scheduler.store.failures import backups_folder
from scheduler.store.format import Header, Tables, pack

LAST = 10
DAILY = 14
_ASIDE = "set-aside-"
_MOMENT = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\d+)-[0-9a-f]{8}(?:\.([a-z0-9-]{1,40}))?\.json\Z")


class Backup(NamedTuple):
    """An earlier state: the moment of the commit that made it (as `20270114T110000Z`), its generation and its file.

    Backups sort by time. One that has a name was asked for, or made before a migration, and is never pruned.
    """

    moment: str
    generation: int
    path: Path
    name: str = ""

    @property
    def id(self) -> str:
        """What the backup is called: its file without the ending."""
        return self.path.name.removesuffix(".json")

    @property
    def day(self) -> str:
        """The day of the commit, in UTC."""
        return self.moment[:8]


def backup_path(path: Path, header: Header, name: str = "") -> Path:
    """Where the state with that header is kept, under a name or not; two different states never share a file."""
    state = f"{moment_text(header.changed)}-{header.generation:06}-{header.sha256[:8]}"
    return backups_folder(path) / (f"{state}.{name}.json" if name else f"{state}.json")


def aside_names(moment: datetime) -> Iterator[str]:
    """What a file may be called that is kept aside and is no backup: it need not be whole, and is never pruned."""
    stem = f"{_ASIDE}{moment_text(moment)}"
    return (f"{stem}.json" if number == 1 else f"{stem}-{number}.json" for number in count(1))


def set_aside(path: Path) -> list[Path]:
    """The files that are kept aside, in the order of their names; none where their folder cannot be read."""
    try:
        return sorted(file for file in backups_folder(path).iterdir() if file.name.startswith(_ASIDE))
    except (OSError, MemoryError):
        return []


def moment_text(moment: datetime) -> str:
    """A moment as it stands in names of files, in UTC."""
    return moment.astimezone(UTC).strftime(_MOMENT)


def moment_of(text: str) -> datetime | None:
    """The moment that such a text means; None where there is no such day."""
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def backups(path: Path) -> list[Backup]:
    """The earlier states of a workspace file, oldest first; raises OSError where their folder cannot be read."""
    folder = backups_folder(path)
    if not folder.is_dir():
        return []
    names = ((_NAME.match(file.name), file) for file in folder.iterdir())
    return sorted(Backup(name[1], int(name[2]), file, name[3] or "") for name, file in names if name)


def superfluous(found: Iterable[Backup]) -> list[Backup]:
    """Which of the backups, oldest first, have no name and are neither among the last nor the last of a last day.

    The last ones are those of the highest generations: a clock that was wrong does not make a state older.
    """
    oldest_first = [backup for backup in found if not backup.name]
    last_of_days = [list(of_day)[-1] for _, of_day in groupby(oldest_first, key=lambda backup: backup.day)]
    by_generation = sorted(oldest_first, key=lambda backup: (backup.generation, backup.moment))
    keep = {*by_generation[-LAST:], *last_of_days[-DAILY:]}
    return [backup for backup in oldest_first if backup not in keep]


def prune(path: Path, newest: Path) -> None:
    """Remove superfluous backups, never the newest, and what a process that was ended has left half written.

    The caller holds the lock. What cannot be removed now is removed after another commit.
    """
    with contextlib.suppress(OSError, MemoryError):
        found = backups(path)
        for backup in superfluous(found):
            if backup.path != newest:
                backup.path.unlink()
        for file in backups_folder(path).glob("*.tmp"):
            if _NAME.match(file.stem) or file.name == files.COPYING:
                file.unlink()


def write(path: Path, tables: Tables, header: Header) -> None:
    """Write a backup of these tables, of the generation, time and schema that the header says; raises OSError."""
    _, data = pack(tables, generation=header.generation, changed=header.changed, schema=header.schema)
    files.replace(path, data, keep_as=None)
