"""The store on one TinyDB file: snapshots in memory, transactions under the file's lock, undo by the journal."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from scheduler.model import Message, Record
from scheduler.store import failures
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import Change, Collection
from scheduler.store.format import JOURNAL, Table
from scheduler.store.journal import Journal, State, action_of
from scheduler.store.repository import (
    Contents,
    Entry,
    Expectation,
    Leftover,
    Rewriting,
    Snapshot,
    StoreInfo,
    Transaction,
)
from scheduler.store.reversal import action_to_reverse, reversal
from scheduler.store.rewriting import learn_from, rewritten_tables
from scheduler.store.rewriting_files import Neighbours
from scheduler.store.snapshot import MemorySnapshot, Staging, staged
from scheduler.store.storage import Clock, Content, WorkspaceStorage

LOOK_AGAIN = 0.5


class TinySnapshot(MemorySnapshot):
    """A state with the content of the file that it was read from. `known` are collections that are decoded already."""

    def __init__(
        self, content: Content, path: Path, known: Mapping[type[Record], Collection[Any]] | None = None
    ) -> None:
        super().__init__(content.header.generation, content.tables, path, known)
        self.content = content


class TinyRepository:
    """A workspace file that is open. No file stays open between calls, so nothing is lost where it is not closed."""

    def __init__(self, storage: WorkspaceStorage, clock: Clock, content: Content | None = None) -> None:
        self._storage = storage
        self._clock = clock
        self._newest = TinySnapshot(content or storage.load(), storage.path)
        self._closed = threading.Event()

    def snapshot(self) -> Snapshot:
        """The newest state; another process's commits are seen (one `stat` where nothing has changed)."""
        return self._refreshed()

    @contextmanager
    def transaction(self, *, actor: str, action: Message, expect: Expectation | None = None) -> Iterator[Transaction]:
        """One action: one commit, one generation, one journal entry; nothing at all where nothing was changed.

        The lock is held from here to the end: what is read is what is changed. Raises Conflict where somebody else
        holds it for too long, or where `expect` is not so any more, then with what was to be written and what stands.
        """
        with self._storage.locked():
            base = self._confirmed()
            with staged(base, expect) as staging:
                yield staging
            if changes := staging.changes():
                kept = action_of(self._clock(), actor, action, changes)
                self._commit(base, changes, self._journal(base).appended(base.generation + 1, kept))

    def undo(self, actor: str) -> Entry:
        """Take the actor's newest action back.

        Raises Refused where there is none, Conflict where somebody has changed one of its records since.
        """
        return self._reverse(actor, State.UNDONE)

    def redo(self, actor: str) -> Entry:
        """Do again what the actor took back last.

        Raises Refused where there is nothing, Conflict where somebody has changed one of its records since.
        """
        return self._reverse(actor, State.DONE)

    def rewrite(self, *, actor: str, action: Message, work: Callable[[Transaction], Rewriting]) -> tuple[Leftover, ...]:
        """One action after which something is gone for good, from records, journal and backups; nobody can undo it.

        The backups are written first, so that whoever is stopped in between can do it again. Raises as `transaction`
        does. The answer are the files in which something is left.
        """
        with self._storage.locked():
            base = self._confirmed()
            staging = Staging(base)
            rewriting = work(staging)
            neighbours = self._neighbours()
            neighbours.learn(rewriting)
            learn_from(rewriting, base.content.tables)
            made = self._rewritten(base, staging.changes(), rewriting)
            kept = action_of(self._clock(), rewriting.said(actor, touched=True), action, ()).in_state(State.FINAL)
            journal = Journal(made[JOURNAL], self._storage.path).appended(base.generation + 1, kept)
            neighbours.rewrite(rewriting)
            content = self._storage.commit_anew(
                {**made, JOURNAL: journal.table}, base.content, rewritten_tables(rewriting, base.content.tables)
            )
            self._newest = TinySnapshot(content, self._storage.path)
            neighbours.search(rewriting.holds)
            return tuple(neighbours.leftovers)

    def history(self, limit: int | None = None) -> list[Entry]:
        """The actions, newest first."""
        actions = self._journal(self._refreshed()).newest_first()
        return [action.entry(number) for number, action in islice(actions, limit)]

    def last_change(self, kind: type[Record], id: str) -> Entry | None:
        """The newest action that wrote or removed the record."""
        found = self._journal(self._refreshed()).last_of(COLLECTIONS[kind], id)
        return found[1].entry(found[0]) if found else None

    def info(self) -> StoreInfo:
        """What is known of the store itself."""
        content = self._refreshed().content
        return StoreInfo(
            location=failures.shown(self._storage.path),
            format=content.header.format,
            schema=content.header.schema,
            generation=content.header.generation,
            size=content.stamp.size,
            changed=content.header.changed,
        )

    def contents(self) -> Contents:
        """Everything in it, as it is kept."""
        content = self._refreshed().content
        header = content.header
        return Contents(generation=header.generation, changed=header.changed, tables=content.tables)

    def wait_for_change(self, timeout: float) -> bool:
        """Wait until another process may have committed, by one `stat` every half second."""
        until = time.monotonic() + timeout
        while not self._closed.is_set():
            if self._storage.has_changed(self._newest.content):
                return True
            left = until - time.monotonic()
            if left <= 0:
                return False
            self._closed.wait(min(left, LOOK_AGAIN))
        return False

    def close(self) -> None:
        """End the waiting for changes; nothing else is held open."""
        self._closed.set()

    def _refreshed(self) -> TinySnapshot:
        return self._taken(self._storage.refreshed(self._newest.content))

    def _confirmed(self) -> TinySnapshot:
        return self._taken(self._storage.confirmed(self._newest.content))

    def _taken(self, content: Content) -> TinySnapshot:
        known = self._newest
        if content is not known.content:
            self._newest = known = TinySnapshot(content, self._storage.path, known.collections_in(content.tables))
        return known

    def _neighbours(self) -> Neighbours:
        try:
            return Neighbours(self._storage.real)
        except (OSError, MemoryError) as error:
            raise failures.not_written(self._storage.path, error) from error

    def _journal(self, snapshot: TinySnapshot) -> Journal:
        return Journal(snapshot.journal, self._storage.path)

    def _commit(self, base: TinySnapshot, changes: list[Change], journal: Journal) -> None:
        after = base.collections_after(changes)
        changed = {COLLECTIONS[change.kind]: after[change.kind].raw for change in changes}
        tables = {**base.content.tables, **changed, JOURNAL: journal.table}
        self._newest = TinySnapshot(self._storage.commit(tables, base.content), self._storage.path, after)

    def _rewritten(self, base: TinySnapshot, changes: list[Change], rewriting: Rewriting) -> dict[str, Table]:
        """All tables after these changes and the rewriting; every document in them is a record still."""
        after = base.collections_after(changes)
        changed = {COLLECTIONS[change.kind]: after[change.kind].raw for change in changes}
        made = {JOURNAL: {}, **rewritten_tables(rewriting, {**base.content.tables, **changed})}
        confirmed = TinySnapshot(msgspec.structs.replace(base.content, tables=made), self._storage.path)
        for kind in COLLECTIONS:
            confirmed.all(kind)
        return made

    def _reverse(self, actor: str, to: State) -> Entry:
        with self._storage.locked():
            base = self._confirmed()
            journal = self._journal(base)
            number, action = action_to_reverse(journal, actor, to)
            changes = reversal(base, action, journal.changes(number, action), to, self._storage.path)
            self._commit(base, changes, journal.marked(number, to))
            return action.in_state(to).entry(number)
