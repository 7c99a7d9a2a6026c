"""A process that counts in a workspace: `python -m tests.scheduler.store.writer FILE TIMES`.

Each step is one action that raises the revision of two personas by one, and is told on stdout once it is committed.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from scheduler.model import Persona, message
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository, Snapshot, Transaction

COUNTERS = ("left", "right")


def prepare(path: Path, ballast: int) -> Repository:
    """A new workspace with both counters at 1 and some more personas, so that a commit takes a while."""
    store = open_repository(path, create=True, clock=lambda: datetime.now(UTC))
    with store.transaction(actor="test", action=message("test-prepare")) as transaction:
        for name in COUNTERS:
            transaction.put(Persona(id=name, name=name))
        for number in range(ballast):
            transaction.put(Persona(id=f"ballast-{number}", name="Ballast", problems="x" * 200))
    return store


def count(store: Repository) -> int:
    """One step; the new count."""
    with store.transaction(actor="test", action=message("test-count")) as transaction:
        reached = counted(transaction) + 1
        for name in COUNTERS:
            transaction.put(Persona(id=name, name=name, revision=reached))
    return reached


def counted(state: Snapshot | Transaction) -> int:
    """The count, which is the same in both counters or the state is torn."""
    left, right = (state.get(Persona, name) for name in COUNTERS)
    assert left is not None
    assert right is not None
    assert left.revision == right.revision
    return left.revision


def main() -> None:
    """Count so often in that file."""
    store = open_repository(sys.argv[1], create=False, clock=lambda: datetime.now(UTC))
    for _ in range(int(sys.argv[2])):
        sys.stdout.write(f"{count(store)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
