"""The store on a PostgreSQL database: the same snapshots, journal and going back as on a file, for many at once.

psycopg is an extra and known to no module but `postgres*.py`; they are imported when a database is opened.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

import msgspec
import psycopg

from scheduler.model import Message, Record, RondoError, message
from scheduler.store import format as format_of
from scheduler.store import postgres_failures as failures
from scheduler.store.address import Address
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import Change, Collection
from scheduler.store.failures import bad_record
from scheduler.store.format import JOURNAL, Table
from scheduler.store.journal import Journal, action_of, decoded_action
from scheduler.store.journal import State as Standing
from scheduler.store.postgres_connection import Connections, PatientConnection, is_lost, told
from scheduler.store.postgres_listening import Listener
from scheduler.store.postgres_rows import (
    INTERFERENCE,
    LAYOUT,
    NO_CHANGES,
    REMEMBERED,
    News,
    State,
    changes_of,
    locked_news,
    news_since,
    number_of_last,
    one_moment,
    size_of,
    state_of,
    tables_after,
    was_committed,
    whole_journal,
    without_changes,
    write_documents,
    write_journal,
    write_names,
    write_state,
)
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
from scheduler.store.snapshot import MemorySnapshot, Staging, staged
from scheduler.store.storage import Clock

SETTLING = 5.0


class PostgresSnapshot(MemorySnapshot):
    """A state with the row that tells it from others; its journal has no changes, which are read to go back only."""

    def __init__(
        self,
        state: State,
        tables: Mapping[str, Table],
        address: Address,
        known: Mapping[type[Record], Collection[Any]] | None = None,
    ) -> None:
        super().__init__(state.generation, tables, address, known)
        self.state = state


class _Within(threading.local):
    """What the action of this thread is based on, while there is one: nobody else can write then."""

    base: PostgresSnapshot | None = None


class _Writing(NamedTuple):
    """An action that holds the lock: its connection, the number of its transaction, and the state it is based on."""

    connection: PatientConnection
    number: str
    base: PostgresSnapshot


class PostgresRepository:
    """A workspace in a database that is open. Threads may share it; connections are opened as they are needed."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._address = connections.address
        self._connections = connections
        self._clock = clock
        self._within = _Within()
        self._committing = threading.Lock()
        self._newest = connections.asked(lambda connection: self._caught_up(connection, None))
        self._listener = Listener(connections, self._known_state)

    def snapshot(self) -> Snapshot:
        """The newest state; another process's commits are seen (one short query where nothing has changed)."""
        return self._refreshed()

    @contextmanager
    def transaction(self, *, actor: str, action: Message, expect: Expectation | None = None) -> Iterator[Transaction]:
        """One action: one commit, one generation, one journal entry; nothing at all where nothing was changed.

        The lock on the workspace's row is held from here to the end: what is read is what is changed. Raises Conflict
        where somebody else holds it for too long, or where `expect` is not so any more, then with what was to be
        written and what stands; Unusable where the connection ends, and then nothing has changed.
        """
        with self._writing() as writing:
            base = writing.base
            with staged(base, expect) as staging:
                yield staging
            if changes := staging.changes():
                kept = action_of(self._clock(), actor, action, changes)
                entry = msgspec.structs.replace(kept, changes=NO_CHANGES)
                entries = Journal(base.journal, self._address).appended(base.generation + 1, entry).table
                new = {str(base.generation + 1): kept.changes}
                self._commit(writing, changes, entries, new, actor=actor, moment=kept.time)

    def undo(self, actor: str) -> Entry:
        """Take the actor's newest action back.

        Raises Refused where there is none, Conflict where somebody has changed one of its records since.
        """
        return self._reverse(actor, Standing.UNDONE)

    def redo(self, actor: str) -> Entry:
        """Do again what the actor took back last.

        Raises Refused where there is nothing, Conflict where somebody has changed one of its records since.
        """
        return self._reverse(actor, Standing.DONE)

    def rewrite(self, *, actor: str, action: Message, work: Callable[[Transaction], Rewriting]) -> tuple[Leftover, ...]:
        """One action after which something is gone for good, from records and journal; nobody can undo it.

        The answer names the database: the backups that its administrator keeps are out of our reach.
        """
        with self._writing() as writing:
            connection, _, base = writing
            staging = Staging(base)
            rewriting = work(staging)
            with told(self._address):
                before = {**base.tables, JOURNAL: whole_journal(connection, base.journal)}
            made = self._rewritten(base, before, staging.changes(), rewriting)
            name = rewriting.said(actor, touched=True)
            kept = action_of(self._clock(), name, action, ()).in_state(Standing.FINAL)
            journal = Journal(made.journal, self._address).appended(made.generation, kept).table
            rewritten = {number: raw for number, raw in journal.items() if before[JOURNAL].get(number) != raw}
            new = {number: decoded_action(raw).changes for number, raw in rewritten.items()}
            with told(self._address):
                write_names(connection, lambda text: rewriting.said(text, touched=True))
            entries = without_changes(journal)
            self._commit(writing, list(_differences(base, made)), entries, new, actor=name, moment=kept.time)
        return (Leftover(self._address.shown, message("store-leftover-dumps"), known=False),)

    def history(self, limit: int | None = None) -> list[Entry]:
        """The actions, newest first."""
        actions = Journal(self._refreshed().journal, self._address).newest_first()
        return [action.entry(number) for number, action in islice(actions, limit)]

    def last_change(self, kind: type[Record], id: str) -> Entry | None:
        """The newest action that wrote or removed the record; None where the journal does not reach back to it."""
        collection, newest = COLLECTIONS[kind], self._refreshed()
        number = self._connections.asked(lambda connection: number_of_last(connection, collection, id))
        actions = Journal(newest.journal, self._address).newest_first()
        return next((action.entry(number) for found, action in actions if found == number), None)

    def info(self) -> StoreInfo:
        """What is known of the store itself."""
        state = self._refreshed().state
        return StoreInfo(
            location=self._address.shown,
            format=state.layout,
            schema=state.schema,
            generation=state.generation,
            size=self._connections.asked(size_of),
            changed=state.changed,
        )

    def contents(self) -> Contents:
        """Everything in it, the journal with what each action changed, of one moment."""
        return self._connections.asked(self._contents)

    def wait_for_change(self, timeout: float) -> bool:
        """Wait until another process may have committed: the server says so at once (LISTEN)."""
        return self._listener.wait(timeout)

    def close(self) -> None:
        """Let go of the connections; ends the waiting for changes."""
        self._listener.close()
        self._connections.close()

    def _rewritten(
        self, base: PostgresSnapshot, before: Mapping[str, Table], changes: list[Change], rewriting: Rewriting
    ) -> MemorySnapshot:
        """The state after these changes and the rewriting; raises Unusable where something in it is no document."""
        after = base.collections_after(changes)
        staged = {COLLECTIONS[change.kind]: after[change.kind].raw for change in changes}
        try:
            learn_from(rewriting, before)
            made = rewritten_tables(rewriting, {**before, **staged})
        except msgspec.DecodeError as error:
            raise bad_record(self._address, JOURNAL, base.generation, str(error)) from error
        return MemorySnapshot(base.generation + 1, made, self._address)

    def _contents(self, connection: PatientConnection) -> Contents:
        with one_moment(connection):
            base = self._with(None, news_since(connection, -1))
            tables = {**base.tables, JOURNAL: whole_journal(connection, base.journal)}
        return Contents(generation=base.generation, changed=base.state.changed, tables=tables)

    def _refreshed(self) -> PostgresSnapshot:
        if self._within.base is None:
            self._newest = self._connections.asked(lambda connection: self._caught_up(connection, self._newest))
            return self._newest
        return self._within.base

    def _caught_up(self, connection: PatientConnection, known: PostgresSnapshot | None) -> PostgresSnapshot:
        """The state that stands; the known one where it still does."""
        if known is not None and state_of(connection) == known.state:
            return known
        return self._read(connection, known, news_since(connection, known.generation if known else -1))

    def _read(self, connection: PatientConnection, known: PostgresSnapshot | None, news: News) -> PostgresSnapshot:
        """The state with the news, which may be of another life of the workspace: then all is read anew."""
        if known is None or news.state is None or self._sound(news.state) == known.state:
            return self._with(known, news)
        is_later = 0 < news.state.generation - known.generation < REMEMBERED
        if is_later and (news.state.id, news.state.table) == (known.state.id, known.state.table):
            return self._with(known, news)
        return self._with(None, news_since(connection, -1))

    def _with(self, known: PostgresSnapshot | None, news: News) -> PostgresSnapshot:
        """The known state with the news; whatever they do not speak of is the same objects."""
        state = self._sound(news.state)
        if known is None:
            return PostgresSnapshot(state, tables_after({}, news), self._address)
        if state == known.state:
            return known
        tables = tables_after(known.tables, news)
        return PostgresSnapshot(state, tables, self._address, known.collections_in(tables))

    def _known_state(self) -> State:
        """The newest state that is known here, after a commit of one's own that is under way."""
        with self._committing:
            return self._newest.state

    def _sound(self, state: State | None) -> State:
        """The state where it is one that this version works with; raises Unusable."""
        if state is None:
            raise failures.no_workspace(self._address)
        if state.layout > LAYOUT or state.schema > format_of.SCHEMA:
            raise failures.newer(self._address)
        if state.layout < LAYOUT or state.schema < format_of.SCHEMA:
            raise failures.older(self._address)
        return state

    @contextmanager
    def _writing(self) -> Iterator[_Writing]:
        """Hold the lock; what is not committed within is rolled back. A dead connection that lay idle is no matter."""
        with ExitStack() as stack:
            try:
                writing = self._begun(stack)
            except failures.Lost:
                self._connections.forget()
                writing = self._begun(stack)
            self._newest = self._within.base = writing.base
            try:
                yield writing
            finally:
                self._within.base = None

    def _begun(self, stack: ExitStack) -> _Writing:
        known = self._newest
        with told(self._address):
            connection = stack.enter_context(self._connections.one())
            number, news = locked_news(connection, known.generation)
            return _Writing(connection, number, self._read(connection, known, news))

    def _commit(
        self,
        writing: _Writing,
        changes: list[Change],
        entries: Table,
        new: Mapping[str, msgspec.Raw],
        *,
        actor: str,
        moment: datetime,
    ) -> None:
        """Write the changes, the journal's entries, and what the `new` ones among these did; all or nothing."""
        connection, number, base = writing
        state = base.state._replace(generation=base.generation + 1, changed=moment)
        with self._committing, told(self._address):
            try:
                with connection.pipeline():
                    write_documents(connection, changes, state.generation, moment, actor)
                    write_journal(connection, base.journal, entries, new, state.generation)
                    write_state(connection, state)
                    connection.execute("commit")
            except INTERFERENCE:
                self._newest = self._connections.asked(lambda other: self._caught_up(other, None))
                raise failures.changed_past_us(self._address) from None
            except psycopg.Error as error:
                if not is_lost(error):
                    raise
                connection.close()
                self._settle(number)
            after = base.collections_after(changes)
            changed = {COLLECTIONS[change.kind]: after[change.kind].raw for change in changes}
            tables = {**base.tables, **changed, JOURNAL: entries}
            self._newest = PostgresSnapshot(state, tables, self._address, after)

    def _settle(self, number: str) -> None:
        """Ask the server what became of a transaction whose connection has ended; raises where it was not committed."""
        until = time.monotonic() + SETTLING
        self._connections.forget()
        while time.monotonic() < until:
            try:
                done = self._connections.asked(lambda connection: was_committed(connection, number))
            except RondoError:
                break
            if done is not None:
                if done:
                    return
                raise failures.lost(self._address)
            time.sleep(0.1)
        raise failures.unsure(self._address)

    def _reverse(self, actor: str, to: Standing) -> Entry:
        with self._writing() as writing:
            connection, _, base = writing
            journal = Journal(base.journal, self._address)
            number, entry = action_to_reverse(journal, actor, to)
            with told(self._address):
                action = msgspec.structs.replace(entry, changes=changes_of(connection, number))
            changes = reversal(base, action, journal.changes(number, action), to, self._address)
            entries = journal.marked(number, to).table
            self._commit(writing, changes, entries, {}, actor=actor, moment=self._clock())
            return action.in_state(to).entry(number)


def _differences(before: MemorySnapshot, after: MemorySnapshot) -> Iterator[Change]:
    """What makes the one state of the other, document by document."""
    for kind in COLLECTIONS:
        there, here = before.collection(kind).stored, after.collection(kind).stored
        for key in dict.fromkeys([*there, *here]):
            old, new = there.get(key), here.get(key)
            if (old and old.raw) != (new and new.raw):
                yield Change(kind, key, old, new)
