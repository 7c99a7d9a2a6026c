"""Earlier states: named by moment, generation and content; the last ten and fourteen days' last are kept."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from scheduler.model import Person
from scheduler.store.backups import Backup, backups, superfluous
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.test_contract import ANNA, put


@pytest.fixture
def place(path: Path) -> Path:
    """A file: these tests look at what lies on the disk."""
    return path


def test_every_commit_keeps_the_state_before_it(store: Repository, path: Path, clock: Clock) -> None:
    """The newest backup is the file as it was, and can be opened as a workspace."""
    put(store, ANNA)
    before = path.read_bytes()
    put(store, ANNA.replace(name="Anna Schmidt"))
    newest = backups(path)[-1]
    assert newest.generation == 1
    assert newest.path.read_bytes() == before
    assert open_repository(newest.path, create=False, clock=clock).snapshot().get(Person, ANNA.id) == ANNA


def test_the_last_ten_and_the_last_of_fourteen_days_are_kept(store: Repository, path: Path, clock: Clock) -> None:
    """Five commits a day for twenty days leave ten new states and one of each of the days before."""
    for day in range(20):
        for number in range(5):
            put(store, ANNA.replace(name=f"Anna {day} {number}"))
        clock.now += timedelta(days=1)
    kept = backups(path)
    assert [backup.generation for backup in kept] == [*range(35, 90, 5), *range(90, 100)]
    assert len({backup.day for backup in kept}) == 14


def test_a_clock_that_was_set_back_does_not_cost_the_newest_backup(store: Repository, path: Path, clock: Clock) -> None:
    """The state before the newest commit is kept though others look younger."""
    for number in range(15):
        put(store, ANNA.replace(name=f"Anna {number}"))
    clock.now -= timedelta(days=400)
    for number in range(5):
        before = path.read_bytes()
        put(store, ANNA.replace(name=f"Back {number}"))
        assert before in [backup.path.read_bytes() for backup in backups(path)]


def test_other_files_in_the_folder_are_left_alone(store: Repository, path: Path) -> None:
    """What somebody has put into the backups folder is nobody else's to remove."""
    put(store, ANNA)
    own = path.with_name(f"{path.name}.backups") / "before the merger.json"
    own.write_text("mine")
    for number in range(15):
        put(store, ANNA.replace(name=f"Anna {number}"))
    assert own.exists()
    assert len(backups(path)) == 10


def test_what_is_superfluous() -> None:
    """Nothing is while there are ten or fewer."""
    few = [Backup(f"20270101T0000{second:02}Z", second, Path(str(second))) for second in range(10)]
    assert superfluous(few) == []
    assert superfluous([]) == []
