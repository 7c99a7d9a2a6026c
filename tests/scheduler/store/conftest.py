"""The stores that the contract is tested with, and a clock that only tests move."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scheduler.store.open import open_repository
from scheduler.store.repository import Repository

Open = Callable[[], Repository]


class Clock:
    """A clock that goes on by a second whenever it is looked at."""

    def __init__(self) -> None:
        self.now = datetime(2027, 1, 14, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The moment, a second after the last one."""
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock of the test's own."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the workspace of the test lies."""
    return tmp_path / "plan.rondo.json"


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """A folder in memory where there is such a drive, for tests that make thousands of workspaces."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield Path(os.path.realpath(name))


@pytest.fixture(params=["tinydb", "postgres"])
def place(request: pytest.FixtureRequest, path: Path) -> Path | str:
    """Where a workspace of the test can be made: a file and a database. A back end is one more parameter."""
    return path if request.param == "tinydb" else str(request.getfixturevalue("database"))


@pytest.fixture
def open_again(place: Path | str, clock: Clock) -> Iterator[Open]:
    """Opens the test's store as another process would; it exists and is empty."""
    opened = [open_repository(place, create=True, clock=clock)]

    def open_store() -> Repository:
        opened.append(open_repository(place, create=False, clock=clock))
        return opened[-1]

    yield open_store
    for store in opened:
        store.close()


@pytest.fixture
def store(open_again: Open) -> Repository:
    """The test's store, open and empty."""
    return open_again()
