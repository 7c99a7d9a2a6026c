"""Opening a workspace: where it lies, whether it may be opened, and never an empty one over a bad file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import msgspec
import platformdirs

from scheduler.model import Record, WrongUsage, message
from scheduler.store import failures
from scheduler.store.address import Address, is_address
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import encode
from scheduler.store.format import Tables
from scheduler.store.migrations import bring_up
from scheduler.store.repository import Contents, Repository
from scheduler.store.storage import Clock, WorkspaceStorage
from scheduler.store.tiny import TinyRepository

FILE_NAME = "plan.rondo.json"


def default_location() -> Path:
    """Where the workspace lies unless somebody says otherwise: in the folder for the user's data."""
    return platformdirs.user_data_path("rondo", appauthor=False) / FILE_NAME


def open_repository(location: str | Path, *, create: bool, clock: Clock, first: Iterable[Record] = ()) -> Repository:
    """The workspace at that place; with `create` a new one that holds `first` only.

    `clock` tells the aware moment of each commit. A file of an older schema is migrated first; the tables of a database
    are, where it is `create`d.

    Raises Unusable where there is no whole workspace of a format we know, Refused where `create` would overwrite
    anything, WrongUsage for an address that is neither a file nor a database.
    """
    place = place_of(location)
    if isinstance(place, Address):
        databases = _driver(place)
        if create:
            databases.make_database(place, Contents(generation=0, changed=clock(), tables=_tables(first)), clock)
        store: Repository = databases.open_database(place, clock)
        return store
    storage = WorkspaceStorage(place, clock)
    if create:
        return TinyRepository(storage, clock, storage.create(_tables(first)))
    try:
        return TinyRepository(storage, clock)
    except failures.Outdated:
        bring_up(storage, clock)
        return TinyRepository(storage, clock)


def make_workspace(location: str | Path, contents: Contents, *, clock: Clock) -> None:
    """Make a workspace of these contents, all at once or not at all; raises as `open_repository` with `create`."""
    place = place_of(location)
    if isinstance(place, Address):
        _driver(place).make_database(place, contents, clock)
    else:
        storage = WorkspaceStorage(place, clock)
        storage.create(contents.tables, generation=contents.generation, changed=contents.changed)


def place_of(location: str | Path) -> Path | Address:
    """The file or the database of that name; raises WrongUsage where it names neither."""
    text = str(location)
    if is_address(text):
        return Address(text)
    if "://" in text:
        raise WrongUsage(message("store-no-such-address"), hint=message("store-hint-file"))
    if not text.strip():
        raise WrongUsage(message("store-no-location"), hint=message("store-hint-file"))
    return Path(location).expanduser().absolute()


def _driver(address: Address) -> ModuleType:
    """The module that works with databases: its driver is an extra, so it is loaded where one is opened."""
    try:
        from scheduler.store import postgres_making
    except ImportError as error:
        if (error.name or "psycopg").partition(".")[0] != "psycopg":
            raise
        raise failures.no_driver(address) from error
    return postgres_making


def _tables(records: Iterable[Record]) -> Tables:
    """The tables of a new workspace. What is in them from the start, no undo takes away."""
    tables: dict[str, dict[str, msgspec.Raw]] = {}
    for record in records:
        table = tables.setdefault(COLLECTIONS[type(record)], {})
        number = len(table) + 1
        table[str(number)] = encode(number, 1, record).raw
    return tables
