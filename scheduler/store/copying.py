"""Copying a workspace to another place, from files and databases into files and databases, without loss."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from scheduler.model import NotPossible, message
from scheduler.store.collections import COLLECTIONS
from scheduler.store.failures import shown
from scheduler.store.format import JOURNAL
from scheduler.store.open import make_workspace, open_repository, place_of
from scheduler.store.repository import Contents
from scheduler.store.snapshot import MemorySnapshot
from scheduler.store.storage import Clock


class Copied(NamedTuple):
    """What was copied: the places as they are shown, how many records of each collection, and how many actions."""

    source: str
    target: str
    generation: int
    counts: Mapping[str, int]
    actions: int


def copy(source: str | Path, target: str | Path, clock: Clock) -> Copied:
    """Make a workspace of everything that is in another: records in their order, revisions, history and how to undo it.

    Raises Unusable where the source cannot be read whole, Refused where anything stands at the target. The copy is made
    all at once or not at all, then read back and compared; raises NotPossible where it is not the same.
    """
    whole = _contents(source, clock)
    snapshot = MemorySnapshot(whole.generation, whole.tables, place_of(source))
    counts = {name: len(snapshot.all(kind)) for kind, name in COLLECTIONS.items()}
    make_workspace(target, whole, clock=clock)
    if _comparable(_contents(target, clock)) != _comparable(whole):
        raise NotPossible(message("store-copy-differs", file=shown(place_of(target))))
    return Copied(
        source=shown(place_of(source)),
        target=shown(place_of(target)),
        generation=whole.generation,
        counts=counts,
        actions=len(whole.tables.get(JOURNAL, {})),
    )


def _contents(place: str | Path, clock: Clock) -> Contents:
    repository = open_repository(place, create=False, clock=clock)
    try:
        return repository.contents()
    finally:
        repository.close()


def _comparable(contents: Contents) -> object:
    """The contents without what two places may write differently: spaces between the parts of a document."""
    tables = {
        name: {number: msgspec.json.decode(raw) for number, raw in table.items()}
        for name, table in contents.tables.items()
        if table
    }
    return contents.generation, contents.changed, tables
