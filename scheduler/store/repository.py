"""The interface of a store: snapshots to read from, transactions to write with, a journal to go back by.

Every back end fulfils it and passes the same contract tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol, TypeVar

import msgspec

from scheduler.model import Message, Record

R = TypeVar("R", bound=Record)

Expectation = Mapping[tuple[type[Record], str], int]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One action in the history: who did what and when. `undone` while it is taken back."""

    id: str
    time: datetime
    actor: str
    action: Message
    undone: bool = False


class StoreInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the store itself. `size` is in bytes; `changed` is the aware moment of the newest commit."""

    location: str
    format: int
    schema: int
    generation: int
    size: int
    changed: datetime | None = None


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a store holds after one commit: documents by table and number, the journal among the tables."""

    generation: int
    changed: datetime
    tables: Mapping[str, Mapping[str, msgspec.Raw]]


class Leftover(msgspec.Struct, frozen=True):
    """A place in which something is left that was to be gone, and why; unless `known`, it can only be suspected."""

    file: str
    reason: Message
    known: bool = True


class Snapshot(Protocol):
    """Everything that was in the store at one generation; it never changes and costs no reading of files."""

    @property
    def generation(self) -> int:
        """The number of the commit that this is the state after."""

    def get(self, kind: type[R], id: str) -> R | None:
        """The record with that id, or None."""

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind by its id, in the order they were added; not to be changed."""

    def revision(self, kind: type[Record], id: str) -> int:
        """How often the record has been written; 0 where there is none."""


class Transaction(Protocol):
    """What one action reads and writes. Reads see the action's own writes."""

    def get(self, kind: type[R], id: str) -> R | None:
        """The record with that id as this action has left it, or None."""

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind as this action has left it."""

    def put(self, record: Record) -> None:
        """Add the record, or replace the one of its kind and id; an equal record is not written again."""

    def delete(self, kind: type[Record], id: str) -> None:
        """Remove the record with that id; there may be none."""


class Rewriting(Protocol):
    """What becomes of documents and of what the history says. Bodies are plain JSON data, whatever their schema."""

    def learn(self, collection: str, body: Any) -> None:
        """See a document of any time; all are shown before the first one is rewritten."""

    def concerns(self, collection: str, raw: str) -> bool:
        """Whether a document with that JSON text may have to be changed; only such are looked at."""

    def document(self, collection: str, body: Any) -> Any | None:
        """The document as it is to be; an equal one where nothing is to be changed, None where it is to go."""

    def said(self, text: str, *, touched: bool) -> str:
        """A text in an action's description as it is to be; `touched` where documents of the action are rewritten."""

    def holds(self, text: str) -> bool:
        """Whether a file of that text still holds what was to go."""


class Repository(Protocol):
    """A store that is open. All changes go through `transaction`; leaving it with an exception changes nothing."""

    def snapshot(self) -> Snapshot:
        """The newest state; another process's commits are seen (one `stat` where nothing has changed)."""

    def transaction(
        self, *, actor: str, action: Message, expect: Expectation | None = None
    ) -> AbstractContextManager[Transaction]:
        """One action: one commit, one generation, one journal entry; nothing at all where nothing was changed.

        `expect` gives the revisions on which the action was based; raises Conflict where one is not that any more, or
        where somebody else is writing, and Unusable where the file cannot be read or written.
        """

    def undo(self, actor: str) -> Entry:
        """Take the actor's newest action back; nobody takes somebody else's work back by pressing a key.

        Raises Refused where there is none, Conflict where somebody has changed one of its records since.
        """

    def redo(self, actor: str) -> Entry:
        """Do again what the actor took back last, unless the actor has done something else since.

        Raises Refused where there is nothing, Conflict where somebody has changed one of its records since.
        """

    def rewrite(self, *, actor: str, action: Message, work: Callable[[Transaction], Rewriting]) -> tuple[Leftover, ...]:
        """One action after which something is gone for good, from records, journal and backups; nobody can undo it.

        `work` puts and deletes, and gives what is to become of all documents, those of earlier times too. Actions whose
        documents are rewritten cannot be undone any more. The answer are the files that could not be rewritten. Raises
        as `transaction` does, and then nothing has changed but backups.
        """

    def history(self, limit: int | None = None) -> list[Entry]:
        """The actions, newest first."""

    def last_change(self, kind: type[Record], id: str) -> Entry | None:
        """The newest action that wrote or removed the record; None where the journal does not reach back to it."""

    def info(self) -> StoreInfo:
        """What is known of the store itself."""

    def contents(self) -> Contents:
        """Everything in it, as it is kept: to copy it, or to look whether it is sound."""

    def wait_for_change(self, timeout: float) -> bool:
        """Wait until another process may have committed, at most `timeout` seconds; True where there is something new.

        New is what came after the newest state that `snapshot` has given or an action has made here. Trouble with the
        store is something new too: the next `snapshot` says what it is. Another thread than the one that works with the
        store may wait here; `close` ends the waiting.
        """

    def close(self) -> None:
        """Let go of files and connections."""
