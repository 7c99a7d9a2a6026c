"""Backups and other files beside a workspace file, written anew so that something is gone from them too."""

from __future__ import annotations

import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from scheduler.model import RondoError, message
from scheduler.store import backups, failures, files
from scheduler.store.format import Tables
from scheduler.store.repository import Leftover, Rewriting
from scheduler.store.rewriting import learn_from, rewritten_tables
from scheduler.store.storage import Content, WorkspaceStorage

_LARGEST = 1 << 30
_NOT_OURS = (msgspec.DecodeError, KeyError, TypeError)
"""What a document raises that is none: a backup that cannot be rewritten is left, and the search looks at it."""


class Neighbours:
    """The files beside a workspace file, which is given by its real path: its backups, and what else bears its name.

    `leftovers` are those in which something may be left.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.leftovers: list[Leftover] = []

    def learn(self, rewriting: Rewriting) -> None:
        """Show the rewriting every document in the backups."""
        for file in self._backups():
            content = _read(file)
            with suppress(*_NOT_OURS):
                learn_from(rewriting, content.tables if content else {})

    def rewrite(self, rewriting: Rewriting) -> None:
        """Write every backup anew, each in one step, with its own name, time and generation."""
        for file in self._backups():
            content = _read(file)
            try:
                made = rewritten_tables(rewriting, content.tables) if content else None
            except _NOT_OURS:
                made = None
            if content is not None and made is not None:
                self._write(file, content, made)

    def search(self, holds: Callable[[str], bool]) -> None:
        """Note every file whose text still holds something: damaged backups, half-written and kept-aside files."""
        for file in self._neighbours():
            try:
                if _is_text(file) and (
                    files.stamp_of(file).size > _LARGEST or holds(file.read_text("utf-8", "replace"))
                ):
                    self._note(file, "holds")
            except (OSError, MemoryError):
                self._note(file, "unreadable")

    def _write(self, file: Path, content: Content, made: Tables) -> None:
        try:
            if made != content.tables:
                backups.write(file, made, content.header)
        except (OSError, MemoryError):
            self._note(file, "not-written")

    def _backups(self) -> list[Path]:
        try:
            return [backup.path for backup in backups.backups(self._path)]
        except (OSError, MemoryError):
            self._note(failures.backups_folder(self._path), "unreadable")
            return []

    def _neighbours(self) -> list[Path]:
        """Everything whose name begins with the workspace's, and every file in a folder that is called so."""
        try:
            found = [file for file in self._path.parent.iterdir() if file.name.startswith(f"{self._path.name}.")]
            found += [inner for file in found if file.is_dir() for inner in file.rglob("*")]
            return sorted(found)
        except (OSError, MemoryError):
            self._note(self._path.parent, "unreadable")
            return []

    def _note(self, file: Path, why: str) -> None:
        found = Leftover(file=failures.shown(file), reason=message(f"store-leftover-{why}"))
        if all(known.file != found.file for known in self.leftovers):
            self.leftovers.append(found)


def _is_text(file: Path) -> bool:
    """Whether it is a file of its own; raises OSError where the system does not say."""
    return stat.S_ISREG(file.lstat().st_mode)


def _read(file: Path) -> Content | None:
    """The backup, of an older schema too, or None for one that is damaged; the search looks at that one."""
    try:
        return WorkspaceStorage(file, lambda: datetime.now(UTC)).load_any()
    except RondoError:
        return None
