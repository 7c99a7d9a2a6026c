"""The workspace as a whole: what is in it, and what is on this week."""

from __future__ import annotations

from scheduler.model import Namespace, Settings
from scheduler.store.collections import COLLECTIONS
from scheduler.workspace.context import Part
from scheduler.workspace.views.overview import Info


class OverviewPart(Part):
    """Questions about everything at once."""

    def info(self) -> Info:
        """What is in the workspace, its format and size, and when it was last changed."""
        known = self._context.repository.info()
        counts = {
            name: len(self._context.all(kind))
            for kind, name in COLLECTIONS.items()
            if kind not in (Settings, Namespace)
        }
        return Info(
            workspace=known.location,
            counts=counts,
            format=known.format,
            schema=known.schema,
            generation=known.generation,
            size=known.size,
            changed=known.changed,
        )
