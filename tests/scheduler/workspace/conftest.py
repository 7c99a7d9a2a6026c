"""A whole workspace on disk for the tests of its care."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.workspace import Safety
from tests.scheduler.store.company import make
from tests.scheduler.store.conftest import Clock


@pytest.fixture
def clock() -> Clock:
    """A clock of the test's own."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """A whole workspace at generation 3, with backups of 0, 1 and 2."""
    path = tmp_path / "plan.rondo.json"
    make(path, clock)
    return path


@pytest.fixture
def safety(path: Path, clock: Clock) -> Safety:
    """The care for it."""
    return Safety(path, actor="anna", clock=clock)
