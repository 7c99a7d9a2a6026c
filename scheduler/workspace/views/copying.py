"""What was copied from one workspace to another."""

from __future__ import annotations

from scheduler.workspace.views.view import View


class Copy(View, frozen=True):
    """A copy that is the same as what it was made of; `actions` are the entries of its history."""

    source: str
    workspace: str
    generation: int
    counts: dict[str, int]
    actions: int
