"""Opening a workspace: where it lies, whether it may be opened, and never an empty one over a bad file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec
import platformdirs

from scheduler.model import Record, WrongUsage, message
from scheduler.store import failures
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import encode
from scheduler.store.format import Tables
from scheduler.store.migrations import bring_up
from scheduler.store.repository import Repository
from scheduler.store.storage import Clock, WorkspaceStorage
from scheduler.store.tiny import TinyRepository

FILE_NAME = "plan.rondo.json"


def default_location() -> Path:
    """Where the workspace lies unless somebody says otherwise: in the folder for the user's data."""
    return platformdirs.user_data_path("rondo", appauthor=False) / FILE_NAME


def open_repository(location: str | Path, *, create: bool, clock: Clock, first: Iterable[Record] = ()) -> Repository:
    """The workspace at that place; with `create` a new one that holds `first` only.

    `clock` tells the aware moment of each commit. A file of an older schema is migrated first.

    Raises Unusable where there is no whole workspace of a format we know, Refused where `create` would overwrite
    anything, WrongUsage for an address that is no file.
    """
    text = str(location)
    if "://" in text:
        raise WrongUsage(message("store-only-files", location=text), hint=message("store-hint-file"))
    if not text.strip():
        raise WrongUsage(message("store-no-location"), hint=message("store-hint-file"))
    storage = WorkspaceStorage(Path(location).expanduser().absolute(), clock)
    if create:
        return TinyRepository(storage, clock, storage.create(_tables(first)))
    try:
        return TinyRepository(storage, clock)
    except failures.Outdated:
        bring_up(storage, clock)
        return TinyRepository(storage, clock)


def _tables(records: Iterable[Record]) -> Tables:
    """The tables of a new workspace. What is in them from the start, no undo takes away."""
    tables: dict[str, dict[str, msgspec.Raw]] = {}
    for record in records:
        table = tables.setdefault(COLLECTIONS[type(record)], {})
        number = len(table) + 1
        table[str(number)] = encode(number, 1, record).raw
    return tables
