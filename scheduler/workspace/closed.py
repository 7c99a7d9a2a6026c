"""A workspace that cannot be opened: nothing can be asked of it but what is wrong, and what could be brought back."""

from __future__ import annotations

from typing import NoReturn

from scheduler.model import RondoError
from scheduler.workspace import Workspace
from scheduler.workspace.safety import Safety


class ClosedWorkspace(Workspace):
    """Stands where an open workspace would. Every part but `safety` raises `error`, which says why it is closed."""

    def __init__(self, safety: Safety, error: RondoError) -> None:
        self.safety = safety
        self.error = error

    def __getattr__(self, name: str) -> NoReturn:
        raise self.error

    def close(self) -> None:
        """Nothing is open."""
