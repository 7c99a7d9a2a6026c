"""The demonstration company as a workspace, made once for all who only look at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler.workspace import Workspace, open_workspace
from tests.acceptance import demo_company as company


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The demonstration company as `rondo demo` makes it; tests change nothing in it."""
    place: Path = tmp_path_factory.mktemp("demo") / "demo.rondo.json"
    opened = open_workspace(place, today=company.TODAY, actor="ulrike", create=True)
    opened.demo.load()
    yield opened
    opened.close()
