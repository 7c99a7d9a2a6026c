"""Opening a workspace: where it lies, whether it may be opened, and never an empty one over a bad file."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from scheduler.model import WrongUsage, message
from scheduler.store.repository import Repository
from scheduler.store.storage import Clock, WorkspaceStorage
from scheduler.store.tiny import TinyRepository

FILE_NAME = "plan.rondo.json"


def default_location() -> Path:
    """Where the workspace lies unless somebody says otherwise: in the folder for the user's data."""
    return platformdirs.user_data_path("rondo", appauthor=False) / FILE_NAME


def open_repository(location: str | Path, *, create: bool, clock: Clock) -> Repository:
    """The workspace at that place; with `create` a new empty one. `clock` tells the aware moment of each commit.

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
        storage.create()
    return TinyRepository(storage, clock)
