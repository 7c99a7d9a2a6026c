"""What the workspace file costs: a commit and an opening against the same bytes without any safety, and plain TinyDB.

The floor of a commit is orjson making the same bytes, one write, one fsync and one rename; the floor of an opening is
reading the bytes and orjson parsing them. Both are measured in turn with ours, since a disk is faster at one moment
than at another. The history of the smaller workspace is as full as it gets.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from unittest import mock

import orjson
from tinydb import TinyDB

from scheduler.model import (
    Absence,
    Assignment,
    CaseStudy,
    PastMeeting,
    PastStay,
    Record,
    RotationRow,
    Round,
    Table,
    message,
)
from scheduler.store.collections import COLLECTIONS
from scheduler.store.journal import MOST
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from scheduler.workspace.context import Context
from tests.benchmarks.companies import person
from tests.benchmarks.measure import Row, median_seconds

FIRST = date(2027, 1, 4)
SIZES = ((10_000, MOST, 31), (100_000, 20, 5))
TEXT = "Der Kunde konnte Ausfälle erst melden, wenn die Anlage stand; gesucht war eine Warnung vorher. "


def records(number: int) -> Iterator[Record]:
    """What a company of that many documents has: mostly small ones, some rows and rounds, and a few long texts."""
    for one in range(number):
        day = FIRST + timedelta(days=one % 700)
        who, other = f"vi-{one % 2000}", f"ma-{one % 1999}"
        kind = one % 20
        if kind < 4:
            yield person(one, "vi")
        elif kind < 10:
            yield Absence(id=f"{who}-{one}", person=who, start=day, end=day + timedelta(days=5))
        elif kind < 14:
            yield PastMeeting(id=f"meeting-{one}", day=day, first=who, second=other)
        elif kind < 17:
            yield PastStay(id=f"stay-{one}", person=who, department=f"d{one % 40}", start=day, end=day + timedelta(90))
        elif kind == 17:
            yield RotationRow(id=f"plan.{one}", plan="plan", person=f"vi-{one}", assignments=_assignments(one, 9))
        elif kind == 18:
            tables = tuple(Table(id=f"{one}-{n}", people=((f"vi-{n}",), (f"ma-{n}",)), room="isar") for n in range(9))
            yield Round(id=f"weekly.{one}", programme="weekly", day=day, tables=tables)
        else:
            yield CaseStudy(id=f"case-{one}", name=f"Fall {one}", challenge=TEXT * 3, solution=TEXT * 3)


def _assignments(one: int, number: int) -> tuple[Assignment, ...]:
    return tuple(
        Assignment(
            id=f"{one}-{week}",
            department=f"d{week % 40}",
            start=FIRST + timedelta(weeks=4 * week),
            end=FIRST + timedelta(weeks=4 * week + 4),
        )
        for week in range(number)
    )


def _now() -> datetime:
    return datetime.now(UTC)


def filled(path: Path, number: int, actions: int) -> Repository:
    """A new workspace of that many documents, with so many actions in its history."""
    store = open_repository(path, create=True, clock=_now, first=records(number))
    for _ in range(actions):
        change_row(store)
    return store


_LENGTHS = count(1)


def change_row(store: Repository) -> None:
    """What planners do all day: one row gets another assignment."""
    with store.transaction(actor="benchmark", action=message("test-assign", name="Anna Müller")) as transaction:
        transaction.put(RotationRow(id="plan.17", plan="plan", person="vi-17", assignments=_another()))


def _another() -> tuple[Assignment, ...]:
    return _assignments(17, 3 + next(_LENGTHS) % 6)


def floor_commit(path: Path, documents: Any) -> None:
    """The same bytes onto the disk with nothing that keeps them safe from other processes, mistakes or undo."""
    data = orjson.dumps(documents)
    temporary = path.with_name("floor.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    temporary.replace(path)


def medians(actions: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """The median seconds of each action, all of them run in turn."""
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(runs):
        for action, seconds in zip(actions, times, strict=True):
            start = time.perf_counter()
            action()
            seconds.append(time.perf_counter() - start)
    return [statistics.median(seconds) for seconds in times]


def parsed(path: Path) -> Any:
    """The bytes as orjson parses them, without the garbage collector, which would look at all that is there already."""
    gc.disable()
    try:
        return orjson.loads(path.read_bytes())
    finally:
        gc.enable()


def decoded(store: Repository) -> int:
    """Every document as a record; how many there are."""
    snapshot = store.snapshot()
    return sum(len(snapshot.all(kind)) for kind in COLLECTIONS)


def commits(folder: Path, store: Repository, path: Path, number: int, runs: int) -> Iterator[Row]:
    """A commit through the repository and through the door, and plain TinyDB's of the same documents."""
    documents = orjson.loads(path.read_bytes())
    floor, plain = folder / "floor.json", folder / "plain.json"
    floor_commit(plain, documents)
    context = Context(store, today=FIRST, actor="benchmark")

    def through_the_door() -> None:
        with context.change(message("test-assign", name="Anna Müller")) as transaction:
            row = transaction.get(RotationRow, "plan.17")
            assert row is not None
            transaction.put(row.replace(assignments=_another()))

    with TinyDB(plain, encoding="utf-8") as database:
        rows = database.table("rotation_rows")
        (place,) = (one.doc_id for one in rows if one["body"]["id"] == "plan.17")
        seconds, door, bare, stock = medians(
            (
                lambda: change_row(store),
                through_the_door,
                lambda: floor_commit(floor, documents),
                lambda: rows.update({"revision": next(_LENGTHS)}, doc_ids=[place]),
            ),
            runs,
        )
    size = f"{path.stat().st_size / 1e6:.1f} MB"
    name = f"a commit at {number} documents"
    against = "orjson, write, fsync, rename"
    yield Row(name=name, seconds=seconds, against=against, against_seconds=bare, note=size)
    yield Row(name=f"{name}, through the door", seconds=door, against=against, against_seconds=bare)
    yield Row(name=f"{name}, plain TinyDB", seconds=stock, against="ours", against_seconds=seconds)


def openings(path: Path, number: int, runs: int) -> Iterator[Row]:
    """Opening, and opening with every document as a record."""

    def opened() -> Repository:
        return open_repository(path, create=False, clock=_now)

    bare, seconds, everything = medians((lambda: parsed(path), opened, lambda: decoded(opened())), runs)
    against = "reading and orjson"
    yield Row(name=f"opening {number} documents", seconds=seconds, against=against, against_seconds=bare)
    yield Row(
        name=f"opening {number}, all as records",
        seconds=everything,
        against=against,
        against_seconds=bare,
        note=memory(path),
    )


def refreshes(store: Repository, path: Path, number: int, runs: int) -> Iterator[Row]:
    """A look whether there is anything new: nothing, and what another program has committed."""
    looks = 10_000
    seconds, bare = medians(
        (lambda: [store.snapshot() for _ in range(looks)], lambda: [path.stat() for _ in range(looks)]), 5
    )
    yield Row(
        name=f"a refresh with nothing new at {number}",
        seconds=seconds / looks,
        against="a stat",
        against_seconds=bare / looks,
        note=f"{1e6 * seconds / looks:.1f} µs, {_stats(store)} stat and nothing else",
    )
    other = open_repository(path, create=False, clock=_now)
    decoded(store)
    times: list[list[float]] = [[], []]
    for _ in range(runs):
        change_row(other)
        times[0].append(median_seconds(lambda: decoded(store), 1))
        times[1].append(median_seconds(lambda: parsed(path), 1))
    seconds, bare = map(statistics.median, times)
    yield Row(
        name=f"a refresh after another's commit at {number}",
        seconds=seconds,
        against="reading and orjson",
        against_seconds=bare,
    )


def _stats(store: Repository) -> int:
    """How many calls of the system a refresh makes; asserts that they are all `stat`."""
    calls: list[str] = []
    with ExitStack() as stack:
        for name in ("stat", "lstat", "open", "fstat", "access", "scandir", "listdir", "readlink"):
            stack.enter_context(mock.patch.object(os, name, _counted(name, getattr(os, name), calls)))
        store.snapshot()
    assert set(calls) == {"stat"}
    return len(calls)


def _counted(name: str, real: Callable[..., Any], calls: list[str]) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        calls.append(name)
        return real(*arguments, **options)

    return call


def memory(path: Path) -> str:
    """The most memory that a process of its own has used so far, step by step."""
    command = [sys.executable, "-c", f"import tests.benchmarks.store as store; store.tell_memory({str(path)!r})"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def tell_memory(path: str) -> None:
    """Open, make records of everything, commit; print what each step has brought the peak to."""
    peaks = [_peak()]
    store = open_repository(path, create=False, clock=_now)
    peaks.append(_peak())
    decoded(store)
    peaks.append(_peak())
    change_row(store)
    peaks.append(_peak())
    steps = ("program", "opened", "all as records", "a commit")
    print("peak memory: " + ", ".join(f"{step} {peak} MB" for step, peak in zip(steps, peaks, strict=True)))


def _peak() -> int:
    """In megabytes, where the system tells; what a process has inherited does not count."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM:")), 0)


def run() -> Iterator[Row]:
    """Commits, openings and refreshes at both sizes."""
    for number, actions, runs in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "plan.rondo.json"
            store = filled(path, number, actions)
            yield from commits(Path(folder), store, path, number, runs)
            yield from openings(path, number, runs)
            yield from refreshes(store, path, number, runs)
