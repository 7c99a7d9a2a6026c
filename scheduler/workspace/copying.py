"""Copying a whole workspace to another place; neither of the two is opened for anything else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from scheduler.store.copying import copy
from scheduler.workspace.views.copying import Copy


def _now() -> datetime:
    return datetime.now(UTC)


def copy_workspace(source: str | Path, target: str | Path, *, clock: Callable[[], datetime] = _now) -> Copy:
    """Copy the workspace at a path or URL to another, where there must be none; raises as `open_workspace`."""
    copied = copy(source, target, clock)
    return Copy(
        source=copied.source,
        workspace=copied.target,
        generation=copied.generation,
        counts=dict(copied.counts),
        actions=copied.actions,
    )
