"""What every test of import begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scheduler.files.bringing import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A new workspace and a folder of files."""
    return Desk(tmp_path)
