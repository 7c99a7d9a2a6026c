"""Calls of the command line in this process, on a workspace of the test's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tui.commands.run import run

TODAY = "2027-01-14"


class Result(NamedTuple):
    """What a call left behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON document on standard output, which is the only thing there."""
        return json.loads(self.out)


Call = Callable[..., Result]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the workspace of this test is to be."""
    file = tmp_path / "plan.rondo.json"
    for name in ("RONDO_LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("RONDO_WORKSPACE", str(file))
    monkeypatch.setenv("RONDO_TODAY", TODAY)
    monkeypatch.setenv("RONDO_ACTOR", "anna")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return file


@pytest.fixture
def bare(place: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls where there is no workspace yet."""

    def call(*arguments: str) -> Result:
        capsys.readouterr()
        code = run(arguments)
        return Result(code, *capsys.readouterr())

    return call


@pytest.fixture
def call(bare: Call) -> Call:
    """Calls on a new, empty workspace."""
    assert bare("init").code == 0
    return bare
