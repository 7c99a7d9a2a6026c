"""What a workspace in a database costs: commits of 1, 4 and 16 processes, opening, refreshing, hearing of a commit.

The server is on this machine and syncs every commit to the disk.
"""

from __future__ import annotations

import multiprocessing
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing.synchronize import Barrier
from pathlib import Path

import psycopg

from scheduler.model import Person, Persona, Record, RotationPlan, message
from scheduler.store.open import make_workspace, open_repository
from scheduler.store.repository import Repository
from tests.benchmarks.measure import Row, median_seconds
from tests.database import new_schema, running
from tests.scheduler.store.writer import now

COMMITS = 240
WRITERS = (1, 4, 16)
DOCUMENTS = 10_000
SAME = "same"
_BARE = "update documents set revision = revision + 1, body = body where id = %s"


def run() -> list[Row]:
    """Everything, on a server of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="rondo-postgres-") as folder,
        running(Path(folder) / "data", hurry=False) as server,
    ):
        return [*_commits(server), *_large(server)]


def _commits(server: str) -> Iterator[Row]:
    for same in (False, True):
        for writers in WRITERS:
            url = new_schema(server)
            with _opened(url, create=True) as store:
                _put(store, *map(_plan, (SAME, *map(str, range(writers)))))
                seconds = _together(_count, url, writers, same)
                lost = COMMITS - sum(int(plan.name) for plan in store.snapshot().all(RotationPlan).values())
            yield Row(
                name=f"database: commit, {writers} on {'the same plan' if same else 'different plans'}",
                seconds=seconds / COMMITS,
                against="a bare update and commit by as many",
                against_seconds=_together(_count_bare, url, writers, same) / COMMITS,
                note=f"{COMMITS / seconds:.0f} a second, {lost} lost of {COMMITS}",
            )


def _together(count: Callable[[str, str, int, Barrier], None], url: str, writers: int, same: bool) -> float:
    """Seconds from when all processes have connected until the last one has done its share."""
    spawn = multiprocessing.get_context("spawn")
    barrier = spawn.Barrier(writers + 1)
    names = [SAME if same else str(number) for number in range(writers)]
    processes = [spawn.Process(target=count, args=(url, name, COMMITS // writers, barrier)) for name in names]
    for process in processes:
        process.start()
    barrier.wait()
    begin = time.perf_counter()
    for process in processes:
        process.join()
    return time.perf_counter() - begin


def _count(url: str, name: str, times: int, barrier: Barrier) -> None:
    """What each process does."""
    with _opened(url) as store:
        barrier.wait()
        for _ in range(times):
            with store.transaction(actor=name, action=message("test-count")) as transaction:
                plan = transaction.get(RotationPlan, name)
                assert plan is not None
                transaction.put(plan.replace(name=str(int(plan.name) + 1)))


def _plan(id: str) -> RotationPlan:
    """A plan whose name counts how often it was changed."""
    return RotationPlan(id=id, name="0", start=date(2027, 1, 4), end=date(2027, 7, 5))


def _count_bare(url: str, name: str, times: int, barrier: Barrier) -> None:
    """The same without journal, generation and everything else."""
    with psycopg.connect(url, autocommit=True) as connection:
        barrier.wait()
        for _ in range(times):
            connection.execute(_BARE, (name,))


def _large(server: str) -> Iterator[Row]:
    url = new_schema(server)
    people = [Person(id=f"person-{number}", name=f"Person {number}") for number in range(DOCUMENTS)]
    with _opened(url, create=True) as store:
        _put(store, *people)

        with tempfile.TemporaryDirectory() as folder:
            file = str(Path(folder) / "plan.rondo.json")
            make_workspace(file, store.contents(), clock=now)
            yield Row(
                name=f"database: opening {DOCUMENTS} documents",
                seconds=median_seconds(lambda: _open_whole(url), 5),
                against="the same in a file",
                against_seconds=median_seconds(lambda: _open_whole(file), 5),
            )
        others = (person.replace(name="Other") for person in people)
        yield _row(f"database: commit at {DOCUMENTS} documents", lambda: _put(store, next(others)), 100, _updated(url))
        yield _row("database: a refresh that finds nothing new", store.snapshot, 500, _asked(url), "a bare select")
        with _opened(url) as other:
            heard = statistics.median(_heard(store, other) for _ in range(20))
            yield Row(name="database: an action until another application has heard of it", seconds=heard)


def _row(
    name: str, action: Callable[[], object], runs: int, floor: float, against: str = "a bare update and commit"
) -> Row:
    return Row(name=name, seconds=median_seconds(action, runs), against=against, against_seconds=floor)


def _open_whole(place: str) -> None:
    with _opened(place) as store:
        assert len(store.snapshot().all(Person)) == DOCUMENTS


def _updated(url: str) -> float:
    with psycopg.connect(url, autocommit=True) as connection:
        return median_seconds(lambda: connection.execute(_BARE, (f"person-{DOCUMENTS - 1}",)), 100)


def _asked(url: str) -> float:
    with psycopg.connect(url, autocommit=True) as connection:
        return median_seconds(lambda: connection.execute("select generation from workspace").fetchone(), 500)


def _heard(store: Repository, other: Repository) -> float:
    """Seconds from when an action begins until another process's waiting ends."""
    other.snapshot()
    thread = threading.Thread(target=other.wait_for_change, args=(10,))
    thread.start()
    time.sleep(0.05)
    begin = time.perf_counter()
    _put(store, Persona(id=str(time.perf_counter_ns()), name="New"))
    thread.join()
    return time.perf_counter() - begin


def _put(store: Repository, *records: Record) -> None:
    with store.transaction(actor="benchmark", action=message("test-put", count=len(records))) as transaction:
        for record in records:
            transaction.put(record)


@contextmanager
def _opened(url: str, *, create: bool = False) -> Iterator[Repository]:
    store = open_repository(url, create=create, clock=now)
    yield store
    store.close()
