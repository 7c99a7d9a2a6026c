"""Several processes on one workspace, and processes that are killed or stopped: nothing is lost, torn or blocked."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Protocol, cast

import pytest
from tinydb import TinyDB

from scheduler.model import Conflict, Persona, message
from scheduler.store.repository import Repository
from scheduler.store.storage import WorkspaceStorage
from scheduler.store.tiny import TinyRepository
from tests.conftest import Tell
from tests.scheduler.store.writer import STEPS, count, counted, counted_stock, now, opened, prepare, prepare_stock
from tests.scheduler.store.writer import main as work

ROOT = Path(__file__).parents[3]
needs_unix = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="only Unix stops and forks processes")

Process = subprocess.Popen[str]


def start(task: str, path: Path | str, *arguments: object) -> Process:
    """A process with that task; see the writer."""
    command = [sys.executable, "-m", "tests.scheduler.store.writer", task, str(path), *map(str, arguments)]
    errors = subprocess.DEVNULL if task == "stock" else None
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True)


def told(process: Process | Victim) -> list[int]:
    """Whatever numbers a process has told by its end; a line that a kill has cut off is none."""
    return [int(line) for line in process.communicate()[0].splitlines(keepends=True) if line.endswith("\n")]


def count_together(path: Path | str, times: int, readers: int) -> list[int]:
    """Let two processes count while others read; how many states each reader has seen."""
    store = prepare(path, ballast=50)
    watchers = [start("watch", path, 2 * times + 1) for _ in range(readers)]
    writers = [start("count", path, times) for _ in range(2)]
    steps = [step for writer in writers for step in told(writer)]
    seen = [told(watcher) for watcher in watchers]
    assert [process.returncode for process in (*writers, *watchers)] == [0] * (2 + readers)
    assert sorted(steps) == list(range(2, 2 * times + 2))
    assert counted(store.snapshot()) == 2 * times + 1
    assert store.snapshot().generation == 2 * times + 1
    return [states for (states,) in seen]


def test_two_processes_lose_nothing_and_readers_see_no_torn_state(path: Path, tell: Tell) -> None:
    """Two processes x 100 steps are exactly 200; a reader beside them sees whole states, never an older one."""
    (seen,) = count_together(path, 100, readers=1)
    assert seen > 10
    tell(f"2 processes x 100 steps = 200, a reader saw {seen} states, 0 torn")


@pytest.mark.campaign
def test_two_processes_count_to_two_thousand(path: Path, tell: Tell) -> None:
    """Two processes x 1000 steps are exactly 2000, with two readers beside them."""
    seen = count_together(path, 1000, readers=2)
    tell(f"2 processes x 1000 steps = 2000, 2 readers saw {seen[0]} and {seen[1]} states, 0 torn")


@pytest.mark.parametrize(
    ("processes", "times"), [(2, 20), pytest.param(8, 50, marks=pytest.mark.campaign)], ids=["quick", "eight"]
)
def test_additions_of_several_processes_are_all_there(path: Path, tell: Tell, processes: int, times: int) -> None:
    """Every process adds records of its own, and none is lost."""
    prepare(path, ballast=0)
    adding = [start("add", path, f"process-{number}", times) for number in range(processes)]
    for process in adding:
        assert told(process) == []
        assert process.returncode == 0
    found = set(opened(path).snapshot().all(Persona)) - {"left", "right"}
    assert found == {f"process-{number}-{step}" for number in range(processes) for step in range(times)}
    tell(f"{processes} processes x {times} additions = {len(found)}")


class Victim(Protocol):
    """A process that tells numbers until it is killed; what `subprocess.Popen` shows of it is enough."""

    stdout: IO[str]

    def kill(self) -> None:
        """End it at once."""

    def communicate(self) -> tuple[str, object]:
        """What it has told and was not read yet, once it has ended."""


class Fork:
    """A process as `Popen` shows one, but a fork of this one, so that it is ready at once."""

    def __init__(self, task: str, path: Path) -> None:
        reading, writing = os.pipe()
        self._number = os.fork()
        if not self._number:
            try:
                sys.stdout = os.fdopen(writing, "w")
                work(task, str(path), str(STEPS))
            finally:
                os._exit(1)
        os.close(writing)
        self.stdout: IO[str] = os.fdopen(reading)

    def kill(self) -> None:
        """End it at once."""
        os.kill(self._number, signal.SIGKILL)

    def communicate(self) -> tuple[str, object]:
        """What it has told and was not read yet, once it has ended."""
        os.waitpid(self._number, 0)
        with self.stdout:
            return self.stdout.read(), None


def interpreter(task: str, path: Path) -> Victim:
    """A process of its own, from the start of the interpreter on."""
    process = start(task, path, STEPS)
    assert process.stdout is not None
    return cast(Victim, process)


def kill_at_random(path: Path, rounds: int, seed: int, begin: Callable[[str, Path], Victim]) -> int:
    """Let two processes count and kill first one, then the other, each at a random moment; how many steps that were.

    All that was told must be there, whole; each may have made one step more than it could tell.
    """
    chance = random.Random(seed)
    store = prepare(path, ballast=500)
    reached = 1
    for _ in range(rounds):
        writers = [begin("count", path) for _ in range(2)]
        steps = [int(writer.stdout.readline()) for writer in writers]
        for writer in writers:
            time.sleep(chance.uniform(0, 0.03))
            writer.kill()
        steps += [step for writer in writers for step in told(writer)]
        found = counted(opened(path).snapshot())
        untold = set(range(reached + 1, found + 1)) - set(steps)
        assert len(set(steps)) == len(steps)
        assert reached < min(steps)
        assert max(steps) <= found
        assert len(untold) <= 2
        reached = count(store)
        assert reached == found + 1
    return reached


def test_a_killed_process_loses_nothing_and_blocks_nobody(path: Path, tell: Tell) -> None:
    """After `kill -9` at any moment the file is whole, holds what was told, and the next writer goes on."""
    tell(f"8 kills in {kill_at_random(path, 4, 1, interpreter)} steps, 0 losses")


@pytest.mark.campaign
@needs_unix
def test_five_hundred_kills(path: Path, tell: Tell) -> None:
    """The same five hundred times."""
    tell(f"500 kills in {kill_at_random(path, 250, 2, Fork)} steps, 0 losses")


@pytest.mark.campaign
@needs_unix
def test_plain_tinydb_does_not_survive_kills(tmp_path: Path, tell: Tell) -> None:
    """The same kills of a process that uses TinyDB's own storage leave unreadable files, so the rig does see losses."""
    chance = random.Random(2)
    losses = 0
    for number in range(200):
        path = tmp_path / f"{number}.json"
        prepare_stock(path, ballast=500)
        writer = Fork("stock", path)
        steps = [int(writer.stdout.readline())]
        time.sleep(chance.uniform(0, 0.03))
        writer.kill()
        losses += not _is_there(path, max(steps + told(writer)))
    assert losses > 0
    tell(f"200 kills of plain TinyDB, {losses} losses")


def _is_there(path: Path, step: int) -> bool:
    try:
        with TinyDB(path, encoding="utf-8") as database:
            return counted_stock(database) in (step, step + 1)
    except (ValueError, AssertionError, KeyError):
        return False


def test_plain_tinydb_loses_steps_of_two_processes(tmp_path: Path, tell: Tell) -> None:
    """Two processes that count with TinyDB's own storage do not reach the sum: the rig sees what ours prevents.

    One may have ended before the other has begun; then they are let loose again.
    """
    for number in range(10):
        path = tmp_path / f"stock-{number}.json"
        prepare_stock(path, ballast=50)
        writers = [start("stock", path, 100) for _ in range(2)]
        steps = [step for writer in writers for step in told(writer)]
        failed = sum(writer.returncode != 0 for writer in writers)
        lost = bool(failed) or not _is_there(path, 201)
        if lost:
            tell(f"plain TinyDB: {len(set(steps))} different steps of 200, {failed} of 2 processes failed")
            break
    assert lost


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
    impatient = _impatient(path)
    with store.transaction(actor="test", action=message("test-slow")) as transaction:
        transaction.put(Persona(id="new", name="New"))
        thread = threading.Thread(target=_expect_busy, args=(impatient,))
        thread.start()
        thread.join()
        assert counted(impatient.snapshot()) == 1
    assert impatient.snapshot().get(Persona, "new") is not None


def _impatient(path: Path) -> Repository:
    return TinyRepository(WorkspaceStorage(path, now, patience=0.05), now)


def _expect_busy(store: Repository) -> None:
    with pytest.raises(Conflict) as caught:
        count(store)
    assert (caught.value.text.key, caught.value.exit_code) == ("store-busy", 4)


@pytest.fixture
def holder(path: Path) -> Iterator[Process]:
    """A process that holds the lock of the test's workspace."""
    prepare(path, ballast=0)
    process = start("hold", path)
    assert process.stdout is not None
    assert process.stdout.readline() == "holding\n"
    yield process
    process.kill()
    process.communicate()


def test_a_killed_holder_of_the_lock_blocks_nobody(path: Path, holder: Process) -> None:
    """The lock goes with the process; its unfinished action has changed nothing."""
    _expect_busy(_impatient(path))
    holder.kill()
    holder.wait()
    assert count(_impatient(path)) == 2
    assert opened(path).snapshot().get(Persona, "held") is None


@needs_unix
def test_a_stopped_holder_of_the_lock_is_somebody_who_is_writing(path: Path, tell: Tell) -> None:
    """Others get a conflict at worst; once the stopped process is continued it counts on, and nothing is lost."""
    prepare(path, ballast=200)
    writer = start("count", path, 60)
    assert writer.stdout is not None
    steps = [int(writer.stdout.readline())]
    busy = 0
    for _ in range(20):
        writer.send_signal(signal.SIGSTOP)
        try:
            steps.append(count(_impatient(path)))
        except Conflict:
            busy += 1
        writer.send_signal(signal.SIGCONT)
        time.sleep(0.002)
    steps += told(writer)
    assert writer.returncode == 0
    assert sorted(steps) == list(range(2, len(steps) + 2))
    assert counted(opened(path).snapshot()) == len(steps) + 1
    tell(f"20 stops, {busy} of them with the lock held, 0 losses")


@pytest.mark.campaign
@needs_unix
def test_the_command_line_does_not_wait_for_a_stopped_process(path: Path, holder: Process) -> None:
    """A command beside a stopped writer ends with exit code 4 and a sentence, and works once that one has gone on."""
    holder.send_signal(signal.SIGSTOP)
    command = [sys.executable, "-m", "tui.main", "-w", str(path), "people", "add", "--name", "Anna Müller"]
    refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert refused.returncode == 4
    assert "Traceback" not in refused.stderr
    assert path.name in refused.stderr
    holder.send_signal(signal.SIGCONT)
    holder.terminate()
    holder.wait()
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
