"""What was done, by whom and when; and going back."""

from __future__ import annotations

from scheduler.model import Record
from scheduler.store.repository import Entry
from scheduler.workspace.context import Part
from scheduler.workspace.views.overview import History, HistoryEntry


class HistoryPart(Part):
    """The actions on the workspace."""

    def entries(self, limit: int | None = None) -> History:
        """The actions, newest first, at most `limit` of them."""
        return History(entries=tuple(map(_view, self._context.repository.history(limit))))

    def revision(self, kind: type[Record], id: str) -> int:
        """How often a record has been written, for a form that is opened now; 0 where there is none."""
        return self._context.snapshot.revision(kind, id)

    def last_change(self, kind: type[Record], id: str) -> HistoryEntry | None:
        """The newest action that wrote or removed a record, as far as the history reaches."""
        entry = self._context.repository.last_change(kind, id)
        return _view(entry) if entry else None

    def undo(self) -> HistoryEntry:
        """Take the newest action back; raises Refused where there is none, Conflict where later work would be lost."""
        return _view(self._context.repository.undo(self._context.actor))

    def redo(self) -> HistoryEntry:
        """Do again what was taken back last; raises Refused where there is nothing."""
        return _view(self._context.repository.redo(self._context.actor))


def _view(entry: Entry) -> HistoryEntry:
    return HistoryEntry(id=entry.id, time=entry.time, actor=entry.actor, action=entry.action, undone=entry.undone)
