"""Restoring while files fail and processes end: the workspace is what it was or what was to come back, never less."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from scheduler.model import Person, RondoError, message
from scheduler.store.backups import backups
from scheduler.store.checking import Checked
from scheduler.store.examining import Condition, examine
from scheduler.store.restoring import Placed, create_backup, put_in_place
from tests.conftest import Tell
from tests.scheduler.store.company import make
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.faults import ERRORS, Faults, end, interrupt

needs_fork = pytest.mark.skipif(os.name == "nt", reason="fork is Unix's")
ACTION = message("backup-adopted", file="x")


@pytest.fixture(params=["damaged", "whole", "gone"])
def prepared(request: pytest.FixtureRequest, path: Path, clock: Clock) -> Callable[[], bytes]:
    """Makes the workspace anew, and leaves it so; its bytes."""

    def prepare() -> bytes:
        for entry in path.parent.rglob("*"):
            if entry.is_file():
                entry.unlink()
        make(path, clock)
        if request.param == "damaged":
            path.write_bytes(path.read_bytes()[:-300])
        if request.param == "gone":
            path.unlink()
            return b""
        return path.read_bytes()

    return prepare


@pytest.fixture
def state(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Generation 1 as it is brought back; it has been looked through before."""
    path = tmp_path_factory.mktemp("other") / "plan.rondo.json"
    make(path, Clock())
    return examine(next(backup.path for backup in backups(path) if backup.generation == 1)).checked


def restore(path: Path, clock: Clock, state: Checked) -> Placed:
    """Put the state in place."""
    return put_in_place(path, state, clock=clock, actor="anna", action=ACTION)


def names(path: Path) -> list[str]:
    """The people's names in a whole workspace."""
    found = examine(path)
    assert (found.condition, found.problems) == (Condition.WHOLE, ())
    return [str(person.name) for person in found.checked.records[Person].values()]  # type: ignore[attr-defined]


def is_back(path: Path, before: bytes) -> bool:
    """Whether the restored state stands there; if not, everything is as it was. Backups are whole in any case."""
    assert all(examine(backup.path).problems == () for backup in backups(path))
    now = path.read_bytes() if path.exists() else b""
    if now == before:
        return False
    assert names(path)[0] == "Anna Müller"
    return True


def aside(path: Path) -> list[Path]:
    """The files that are kept aside."""
    return [entry for entry in path.with_name(f"{path.name}.backups").iterdir() if entry.name.startswith("set-aside")]


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_at_any_operation_of_a_restore(
    prepared: Callable[[], bytes],
    path: Path,
    clock: Clock,
    state: Checked,
    monkeypatch: pytest.MonkeyPatch,
    error: str,
    tell: Tell,
) -> None:
    """It is an error of ours with nothing changed, or it is done; the next attempt works, and nothing lies about."""
    faults = Faults(monkeypatch)
    for at in count(1):
        before = prepared()
        try:
            with faults.armed(at, ERRORS[error]):
                done = restore(path, clock, state)
        except RondoError:
            assert not is_back(path, before)
            assert not path.with_name(f"{path.name}.tmp").exists()
            restore(path, clock, state)
            assert is_back(path, before)
        else:
            assert is_back(path, before)
            assert done.kept is None or done.kept.read_bytes() == before
        if faults.count < at:
            break
    assert at > 20
    tell(f"{at - 1} faults ({error}) in a restore, 0 losses")


@needs_fork
def test_an_end_at_any_operation_of_a_restore(
    prepared: Callable[[], bytes],
    path: Path,
    clock: Clock,
    state: Checked,
    monkeypatch: pytest.MonkeyPatch,
    tell: Tell,
) -> None:
    """A process that is killed leaves the old file or the new one, and whoever restores after it can."""
    faults = Faults(monkeypatch)
    ended, at, came_back = True, 0, set()
    while ended:
        at += 1
        before = prepared()
        child = os.fork()
        if not child:
            with faults.armed(at, end):
                restore(path, clock, state)
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
        came_back.add(is_back(path, before))
        assert all(entry.read_bytes() == before for entry in aside(path))
        restore(path, clock, state)
        assert is_back(path, before)
        assert not path.with_name(f"{path.name}.tmp").exists()
    assert came_back == {False, True}
    tell(f"{at - 1} ends in a restore, 0 losses")


def test_an_interruption_at_any_operation_of_a_restore(
    prepared: Callable[[], bytes], path: Path, clock: Clock, state: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C leaves the old file or the new one, with the lock let go."""
    faults = Faults(monkeypatch)
    for at in count(1):
        before = prepared()
        try:
            with faults.armed(at, interrupt):
                restore(path, clock, state)
        except KeyboardInterrupt:
            is_back(path, before)
            restore(path, clock, state)
        assert is_back(path, before)
        if faults.count < at:
            break


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_at_any_operation_of_a_backup(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    """A backup is there and whole, or it is not there; the workspace is not touched."""
    make(path, clock)
    before, faults = path.read_bytes(), Faults(monkeypatch)
    for at in count(1):
        name = f"number-{at}"
        made = True
        try:
            with faults.armed(at, ERRORS[error]):
                create_backup(path, name, clock)
        except RondoError:
            made = False
        found = [backup for backup in backups(path) if backup.name == name]
        assert bool(found) == made
        assert all(backup.path.read_bytes() == before for backup in found)
        assert path.read_bytes() == before
        if faults.count < at:
            break
