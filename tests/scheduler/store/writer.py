"""A process that works on a workspace: `python -m tests.scheduler.store.writer TASK FILE ...`.

count FILE TIMES      raise the revision of two personas by one, so often; each new count is told on stdout
add FILE NAME TIMES   add so many personas, whose ids begin with the name
watch FILE UNTIL      read until that count is reached; tells how many different counts were seen
hold FILE             begin an action, say so, and never end
stock FILE TIMES      as count, but on a file of plain TinyDB
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from tinydb import TinyDB

from scheduler.model import Persona, message
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository, Snapshot, Transaction

COUNTERS = ("left", "right")
BALLAST = "x" * 200
STEPS = 1_000_000


def now() -> datetime:
    """The moment."""
    return datetime.now(UTC)


def opened(path: Path | str) -> Repository:
    """The workspace, open."""
    return open_repository(path, create=False, clock=now)


def prepare(path: Path | str, ballast: int) -> Repository:
    """A new workspace with both counters at 1 and some more personas, so that a commit takes a while."""
    store = open_repository(path, create=True, clock=now)
    with store.transaction(actor="test", action=message("test-prepare")) as transaction:
        for name in COUNTERS:
            transaction.put(Persona(id=name, name=name))
        for number in range(ballast):
            transaction.put(Persona(id=f"ballast-{number}", name="Ballast", problems=BALLAST))
    return store


def count(store: Repository) -> int:
    """One step; the new count."""
    with store.transaction(actor="test", action=message("test-count")) as transaction:
        reached = counted(transaction) + 1
        for name in COUNTERS:
            transaction.put(Persona(id=name, name=name, revision=reached, problems=note(reached)))
    return reached


def note(step: int) -> str:
    """A text that makes the file longer at one step and shorter at another."""
    return BALLAST * (step % 3)


def counted(state: Snapshot | Transaction) -> int:
    """The count, which is the same in both counters or the state is torn."""
    left, right = (state.get(Persona, name) for name in COUNTERS)
    assert left is not None
    assert right is not None
    assert left.revision == right.revision
    return left.revision


def add(store: Repository, name: str, number: int) -> None:
    """One addition."""
    with store.transaction(actor=name, action=message("test-add")) as transaction:
        transaction.put(Persona(id=f"{name}-{number}", name=name))


def watch(store: Repository, until: int) -> int:
    """Read until the count is reached: whole states, none older than the one before; how many there were."""
    seen = [(0, 0)]
    while seen[-1][1] < until:
        snapshot = store.snapshot()
        state = snapshot.generation, counted(snapshot)
        assert state >= seen[-1]
        if state != seen[-1]:
            seen.append(state)
        time.sleep(0.0005)
    return len(seen)


def prepare_stock(path: Path, ballast: int) -> None:
    """The same content in plain TinyDB."""
    with TinyDB(path, encoding="utf-8") as database:
        database.table("personas").insert_multiple(
            [*({"id": name, "revision": 1} for name in COUNTERS), *({"problems": BALLAST} for _ in range(ballast))]
        )


def count_stock(database: TinyDB) -> int:
    """One step of plain TinyDB, in one of its own updates; the new count."""
    personas = database.table("personas")
    reached = counted_stock(database) + 1
    personas.update({"revision": reached, "problems": note(reached)}, doc_ids=[1, 2])
    return reached


def counted_stock(database: TinyDB) -> int:
    """The count in plain TinyDB; raises where it is not there or torn."""
    left, right = (database.table("personas").get(doc_id=number) for number in (1, 2))
    assert isinstance(left, dict)
    assert isinstance(right, dict)
    assert left["revision"] == right["revision"]
    return int(left["revision"])


def tell(numbers: Iterable[int | str]) -> None:
    """Say each on stdout at once."""
    for number in numbers:
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def hold(store: Repository) -> None:
    """Begin an action, say so, and never end."""
    with store.transaction(actor="test", action=message("test-hold")) as transaction:
        transaction.put(Persona(id="held", name="Held"))
        tell(["holding"])
        time.sleep(600)


def main(task: str, path: str, *arguments: str) -> None:
    """Do the task."""
    if task == "stock":
        with TinyDB(path, encoding="utf-8") as database:
            tell(count_stock(database) for _ in range(int(arguments[0])))
        return
    store = opened(path)
    if task == "count":
        tell(count(store) for _ in range(int(arguments[0])))
    elif task == "add":
        for number in range(int(arguments[1])):
            add(store, arguments[0], number)
    elif task == "watch":
        tell([watch(store, int(arguments[0]))])
    elif task == "hold":
        hold(store)


if __name__ == "__main__":
    main(*sys.argv[1:])
