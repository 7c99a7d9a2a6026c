"""The stores that the contract is tested with, and a clock that only tests move."""

from __future__ import annotations

from collections.abc import Callable
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


@pytest.fixture(params=["tinydb"])
def open_again(request: pytest.FixtureRequest, path: Path, clock: Clock) -> Open:
    """Opens the test's store as another process would; it exists and is empty. A back end is one more parameter."""
    open_repository(path, create=True, clock=clock).close()
    return lambda: open_repository(path, create=False, clock=clock)


@pytest.fixture
def store(open_again: Open) -> Repository:
    """The test's store, open and empty."""
    return open_again()
