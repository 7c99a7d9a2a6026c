"""Faults at chosen file operations: each one that a test's action makes is counted, and one of them goes wrong."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import pytest

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

OPERATIONS = ("open", "write", "fsync", "fstat", "fchmod", "fchown", "link", "mkdir", "stat", "lstat", "access",
              "readlink", "replace", "rename", "unlink", "close", "listdir", "scandir")  # fmt: skip


def error(number: int) -> Callable[[], NoReturn]:
    """What the system does when it reports that error."""

    def happen() -> NoReturn:
        raise OSError(number, os.strerror(number))

    return happen


def no_memory() -> NoReturn:
    """The memory is used up."""
    raise MemoryError


def interrupt() -> NoReturn:
    """Somebody has pressed Ctrl-C."""
    raise KeyboardInterrupt


def end() -> NoReturn:
    """The process ends, as by `kill -9`: nothing is tidied up."""
    os._exit(7)


ERRORS: dict[str, Callable[[], NoReturn]] = {
    **{name: error(getattr(errno, name)) for name in ("EIO", "ENOSPC", "EROFS", "EINTR", "ESTALE")},
    "MemoryError": no_memory,
}


class Faults:
    """Counts file operations while armed, and lets something happen before or right after the n-th one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self._at: int | None = None
        self._happen: Callable[[], NoReturn]
        self._late = False
        monkeypatch.setattr(os, "fsync", lambda _: None)  # slow, and what these tests end is processes and not disks
        for name in OPERATIONS:
            monkeypatch.setattr(os, name, self.watched(name, getattr(os, name)))
        if fcntl is not None:
            monkeypatch.setattr(fcntl, "flock", self.watched("flock", fcntl.flock))
        monkeypatch.setattr(os, "fdopen", lambda descriptor, _: io.BufferedReader(_WatchedFile(descriptor, self)))

    @contextmanager
    def armed(self, at: int, happen: Callable[[], NoReturn], *, late: bool = False) -> Iterator[None]:
        """Let it happen at the n-th operation from now; `late`: once the operation has been carried out."""
        self.count, self._at, self._happen, self._late = 0, at, happen, late
        try:
            yield
        finally:
            self._at = None

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Count the operations, and let nothing happen."""
        with self.armed(0, end):
            yield

    def watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """The operation, counted while armed."""

        def operation(*arguments: Any, **options: Any) -> Any:
            if self._at is None:
                return real(*arguments, **options)
            self.count += 1
            now = self.count == self._at
            if now and not self._late and name != "close":  # what is closed stays closed, whatever the system reports
                self._happen()
            result = real(*arguments, **options)
            if now:
                self._happen()
            return result

        return operation


class _WatchedFile(io.FileIO):
    """A file whose reads count as operations."""

    def __init__(self, descriptor: int, faults: Faults) -> None:
        super().__init__(descriptor)
        self._readinto = faults.watched("read", super().readinto)
        self._readall = faults.watched("read", super().readall)

    def readinto(self, buffer: Any, /) -> Any:
        """Read as a file does."""
        return self._readinto(buffer)

    def readall(self) -> Any:
        """Read as a file does."""
        return self._readall()
