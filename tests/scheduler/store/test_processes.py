"""Several processes on one workspace, and processes that are killed: nothing is lost, torn or blocked."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scheduler.model import Conflict, Persona, message
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from scheduler.store.storage import WorkspaceStorage
from scheduler.store.tiny import TinyRepository
from tests.scheduler.store.writer import count, counted, prepare

ROOT = Path(__file__).parents[3]


def start(path: Path, times: int) -> subprocess.Popen[str]:
    """A process that counts in the file."""
    command = [sys.executable, "-m", "tests.scheduler.store.writer", str(path), str(times)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def now() -> datetime:
    """The moment."""
    return datetime.now(UTC)


def test_two_processes_lose_nothing_and_readers_see_no_torn_state(path: Path) -> None:
    """Two processes x 200 steps are exactly 400, and whoever reads meanwhile sees whole steps, never fewer."""
    store = prepare(path, ballast=50)
    writers = [start(path, 200) for _ in range(2)]
    seen = [counted(store.snapshot())]
    while any(writer.poll() is None for writer in writers):
        seen.append(counted(store.snapshot()))
    outputs = [writer.communicate()[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert sorted(int(step) for output in outputs for step in output) == list(range(2, 402))
    assert counted(store.snapshot()) == 401
    assert store.snapshot().generation == 401
    assert seen == sorted(seen)
    assert len(set(seen)) > 10


def kill_at_random(path: Path, times: int, seed: int) -> None:
    """Kill a counting process so often, at a random moment; what it said it committed must be there, whole."""
    chance = random.Random(seed)
    store = prepare(path, ballast=500)
    reached = 1
    for _ in range(times):
        writer = start(path, 1_000_000)
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(chance.uniform(0, 0.03))
        writer.kill()
        *_, committed = map(int, [first, *writer.communicate()[0].splitlines()])
        found = counted(open_repository(path, create=False, clock=now).snapshot())
        assert found in (committed, committed + 1)
        assert committed > reached
        reached = count(store)
        assert reached == found + 1


def test_a_killed_process_loses_nothing_and_blocks_nobody(path: Path) -> None:
    """After `kill -9` at any moment the file is whole, holds what was committed, and the next writer goes on."""
    kill_at_random(path, times=12, seed=1)


@pytest.mark.campaign
def test_five_hundred_kills(path: Path) -> None:
    """The same five hundred times."""
    kill_at_random(path, times=500, seed=2)


def test_threads_of_one_program_wait_for_each_other(path: Path) -> None:
    """Two threads with one open store lose no step."""
    store = prepare(path, ballast=0)
    threads = [threading.Thread(target=lambda: [count(store) for _ in range(25)]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted(store.snapshot()) == 51


def test_who_waits_too_long_is_told_that_somebody_is_writing(path: Path) -> None:
    """A writer that holds the lock for longer than we wait is a conflict, not a hanging program; reading goes on."""
    store = prepare(path, ballast=0)
    impatient: Repository = TinyRepository(WorkspaceStorage(path, now, patience=0.05), now)
    with store.transaction(actor="test", action=message("test-slow")) as transaction:
        transaction.put(Persona(id="new", name="New"))
        thread = threading.Thread(target=_expect_busy, args=(impatient,))
        thread.start()
        thread.join()
        assert counted(impatient.snapshot()) == 1
    assert impatient.snapshot().get(Persona, "new") is not None


def _expect_busy(store: Repository) -> None:
    with pytest.raises(Conflict) as caught:
        count(store)
    assert caught.value.text.key == "store-busy"
