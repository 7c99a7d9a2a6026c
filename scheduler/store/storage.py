"""A TinyDB storage that survives kills, full disks and second processes: one checked file, one writer at a time."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
from filelock import FileLock, Timeout
from tinydb.storages import Storage

from scheduler.model import Refused, message
from scheduler.store import backups, failures, files
from scheduler.store.format import JOURNAL, LONGEST_HEADER, Header, Tables, pack, read_header, unpack

Clock = Callable[[], datetime]

PATIENCE = 10.0
_POLL = 0.005


class Content(msgspec.Struct, frozen=True):
    """Everything a workspace file held at one generation, its documents still undecoded."""

    stamp: files.Stamp
    header: Header
    tables: Tables


class WorkspaceStorage(Storage):
    """The file of a workspace. `clock` tells the aware moment; `patience` is how long a writer waits, in seconds.

    `load`, `locked` and `commit` are what transactions are made of; `read` and `write` are TinyDB's, so that
    `TinyDB(path, clock, storage=WorkspaceStorage)` works on the same file.
    """

    def __init__(self, path: Path, clock: Clock, *, patience: float = PATIENCE) -> None:
        self.path = path
        self._clock = clock
        self._patience = patience
        self._last_read: Content | None = None

    def load(self) -> Content:
        """The whole file, checked; raises Unusable where it is missing, not whole or of another schema than ours."""
        content = self.load_any()
        if content.header.is_older:
            raise failures.outdated(self.path)
        return content

    def load_any(self) -> Content:
        """As `load`, an older schema too."""
        with self._opened() as (file, stamp):
            line, header = self._first_line(file, stamp)
            whole = len(line) + header.length
            if max(stamp.size, whole) > files.LARGEST:
                raise failures.too_large(self.path, stamp.size)
            if stamp.size < whole:
                raise failures.cut_off(self.path, stamp.size, whole)
            if stamp.size > whole:
                raise failures.damaged(self.path)
            tables = unpack(line, file.read(header.length), header, self.path)
        return Content(stamp, header, tables)

    def refreshed(self, content: Content) -> Content:
        """The same content where the file still is as it was, by one `stat`; else what is there now."""
        try:
            stamp = files.stamp_of(self.path)
        except FileNotFoundError:
            raise failures.gone(self.path) from None
        except (OSError, MemoryError) as error:
            raise failures.unreadable(self.path, error) from error
        return content if stamp == content.stamp else self.load()

    def has_changed(self, content: Content) -> bool:
        """Whether the file is not as it was, by one `stat`; also where it cannot be looked at any more."""
        try:
            return files.stamp_of(self.path) != content.stamp
        except (OSError, MemoryError):
            return True

    def confirmed(self, content: Content) -> Content:
        """As `refreshed`, but sure: the header is read too. For writers, who hold the lock."""
        with self._opened() as (file, stamp):
            unchanged = stamp == content.stamp and self._first_line(file, stamp)[1] == content.header
        return content if unchanged else self.load()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock that makes one process and thread the only writer; raises Conflict after the patience."""
        try:
            real = self.real
            lock = FileLock(f"{real}.lock", timeout=self._patience, mode=self._lock_mode(real), thread_local=False)
            lock.acquire(poll_interval=_POLL)
        except Timeout:
            raise failures.busy(self.path) from None
        except (OSError, MemoryError) as error:
            raise failures.not_written(self.path, error) from error
        try:
            yield
        finally:
            with suppress(OSError, MemoryError):  # the system lets go of a lock even where closing its file fails
                lock.release()

    def commit(self, tables: Tables, base: Content) -> Content:
        """Put the tables in place of `base`, the old file among the backups; the caller holds the lock.

        Raises Unusable where it cannot be written, Conflict where another file stands there; then nothing has changed.
        """
        try:
            real = self.real
            header, data = pack(tables, generation=base.header.generation + 1, changed=self._clock())
            if len(data) > files.LARGEST:
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
            keep_as = backups.backup_path(real, base.header)
            self._refuse_overtaken(base)
            stamp = files.replace(real, data, keep_as)
        except (OSError, MemoryError) as error:
            raise failures.not_written(self.path, error) from error
        backups.prune(real, newest=keep_as)
        return Content(stamp, header, tables)

    def commit_anew(self, tables: Tables, base: Content, kept: Tables) -> Content:
        """Put the tables in place of `base` and keep nothing of it: `kept` goes among the backups in its stead.

        The caller holds the lock. Raises Unusable where it cannot be written, Conflict where another file stands there;
        then the file has not changed.
        """
        try:
            real = self.real
            header, data = pack(tables, generation=base.header.generation + 1, changed=self._clock())
            keep_as = backups.backup_path(real, base.header)
            files.make_folder(keep_as.parent)
            backups.write(keep_as, kept, base.header)
            self._refuse_overtaken(base)
            stamp = files.replace(real, data, keep_as=None)
        except (OSError, MemoryError) as error:
            raise failures.not_written(self.path, error) from error
        backups.prune(real, newest=keep_as)
        return Content(stamp, header, tables)

    def create(self, tables: Tables, *, generation: int = 0, changed: datetime | None = None) -> Content:
        """Write a new workspace of these tables, by default as the first state, of now.

        Raises Refused where anything stands there already.
        """
        try:
            files.make_folder(self.path.parent)
            with self.locked():
                if files.is_there(self.path):
                    raise failures.exists(self.path)
                first = {JOURNAL: {}, **tables}
                header, data = pack(first, generation=generation, changed=changed or self._clock())
                return Content(files.replace(self.real, data, keep_as=None), header, first)
        except (OSError, MemoryError) as error:
            raise failures.not_written(self.path, error) from error

    def read(self) -> dict[str, dict[str, Any]]:
        """Every table with its documents, for TinyDB."""
        self._last_read = self.load()
        return {
            name: {number: msgspec.json.decode(document) for number, document in table.items()}
            for name, table in self._last_read.tables.items()
        }

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Make one commit of TinyDB's tables; raises Conflict where the file has changed since TinyDB read it.

        Raises Refused for what JSON cannot hold (NaN, infinity), and then nothing has changed.
        """
        tables = {
            name: {str(number): _encoded(document) for number, document in table.items()}
            for name, table in data.items()
        }
        base = self._last_read or self.load()
        with self.locked():
            if self.confirmed(base) is not base:
                raise failures.changed_meanwhile(self.path)
            self._last_read = self.commit({JOURNAL: {}, **tables}, base)

    @property
    def real(self) -> Path:
        """Where links lead; raises OSError rather than to take a link that cannot be read for the file itself."""
        try:
            return Path(os.path.realpath(self.path, strict=True))
        except FileNotFoundError:
            return Path(os.path.realpath(self.path))

    def _refuse_overtaken(self, base: Content) -> None:
        """An editor or a synchronised folder knows no lock, and may have put another file there meanwhile."""
        if self.refreshed(base) is not base:
            raise failures.changed_meanwhile(self.path)

    @staticmethod
    def _lock_mode(real: Path) -> int:
        """Who may read or write the file may lock it, its owner in any case."""
        try:
            return real.stat().st_mode & 0o666 | 0o600
        except OSError:
            return 0o600

    @contextmanager
    def _opened(self) -> Iterator[tuple[BinaryIO, files.Stamp]]:
        try:
            with files.opened(self.path) as (file, stamp):
                yield file, stamp
        except files.NotAFile:
            raise failures.not_a_file(self.path) from None
        except FileNotFoundError:
            raise failures.missing(self.path) from None
        except (OSError, MemoryError) as error:
            raise failures.unreadable(self.path, error) from error

    def _first_line(self, file: BinaryIO, stamp: files.Stamp) -> tuple[bytes, Header]:
        if not stamp.size:
            raise failures.empty(self.path)
        line = file.readline(LONGEST_HEADER)
        return line, read_header(line, self.path)


def _encoded(document: Mapping[str, Any]) -> msgspec.Raw:
    try:
        return msgspec.Raw(json.dumps(document, allow_nan=False, ensure_ascii=False).encode())
    except (ValueError, TypeError) as error:
        raise Refused(message("store-not-json")) from error
