"""One question or action is about one state, and an action replaces nothing but what it has seen.

Other processes write to the same workspace. Without this, an action that reads a record, makes a new one of it and puts
that would silently undo what somebody else wrote in between.
"""

from __future__ import annotations

import inspect
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from scheduler.model import Conflict, Record, message
from scheduler.store.documents import id_of, name_of
from scheduler.store.repository import Repository, Snapshot, Transaction

T = TypeVar("T")
R = TypeVar("R", bound=Record)
P = ParamSpec("P")
AnySeeing = TypeVar("AnySeeing", bound="Seeing")
PATIENCE = 2.0
"""Seconds in which an action is done anew on what stands now, before somebody is told that others are in the way."""


class Stale(Conflict):
    """A record stands there that the action has not seen; nothing was changed."""


class Guarded:
    """A transaction that replaces and removes only records that are still as `seen`."""

    def __init__(self, transaction: Transaction, seen: Snapshot) -> None:
        self._transaction = transaction
        self._seen = seen
        self._known: set[tuple[type[Record], str]] = set()

    def get(self, kind: type[R], id: str) -> R | None:
        """The record with that id as this action has left it, or None."""
        return self._transaction.get(kind, id)

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind as this action has left it."""
        return self._transaction.all(kind)

    def put(self, record: Record) -> None:
        """Add or replace the record; raises Conflict where another stands in its place than was seen."""
        self._confirm(type(record), id_of(record), record)
        self._transaction.put(record)

    def delete(self, kind: type[Record], id: str) -> None:
        """Remove the record; raises Conflict where it is not the one that was seen."""
        self._confirm(kind, id, None)
        self._transaction.delete(kind, id)

    def _confirm(self, kind: type[Record], id: str, mine: Record | None) -> None:
        if (kind, id) in self._known:
            return
        self._known.add((kind, id))
        now, seen = self._transaction.get(kind, id), self._seen.get(kind, id)
        if now != seen:
            key = "store-record-changed" if now else "store-record-removed"
            text = message(key, record=name_of(kind, id, now, seen, mine))
            raise Stale(text, mine=mine, theirs=now, hint=message("store-hint-again"))


class Sight(threading.local):
    """What one thread sees while it asks or acts. `shown` is the state that a person acted upon, if one is known."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._state: Snapshot | None = None
        self._is_inside = False
        self._has_committed = False
        self._shown: Snapshot | None = None

    @property
    def state(self) -> Snapshot:
        """The state that the running question or action is about; outside of one, the newest."""
        if not self._is_inside:
            return self._repository.snapshot()
        if self._state is None:
            self._state = self._repository.snapshot()
        return self._state

    @property
    def seen(self) -> Snapshot:
        """The state whose records an action may replace."""
        return self._shown or self.state

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Within a transaction and after it, what is read is what stands then."""
        self._state = None
        yield
        self._state = self._shown = None
        self._has_committed = True

    def as_shown(self, shown: Snapshot | None, action: Callable[[], T]) -> T:
        """Do what somebody wanted when `shown` was on the screen: what has changed since then is a conflict."""
        self._shown = shown
        try:
            return action()
        finally:
            self._shown = None

    def within(self, work: Callable[[], T]) -> T:
        """Answer a question or carry out an action on one state.

        An action that found a record changed while it was thinking, and has written nothing, is done anew on what
        stands now.
        """
        if self._is_inside:
            return work()
        self._is_inside = True
        try:
            until = time.monotonic() + PATIENCE
            while True:
                self._state, self._has_committed = None, False
                try:
                    return work()
                except Stale:
                    if self._has_committed or self._shown is not None or time.monotonic() > until:
                        raise
        finally:
            self._is_inside, self._state = False, None


class Seeing(Protocol):
    """Whatever looks at the workspace by a sight of its own."""

    @property
    def sight(self) -> Sight:
        """What this thread sees."""


def on_one_state(method: Callable[Concatenate[AnySeeing, P], T]) -> Callable[Concatenate[AnySeeing, P], T]:
    """The method of a part of the workspace, as one question or action on one state."""

    @wraps(method)
    def whole(part: AnySeeing, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return part.sight.within(lambda: method(part, *args, **kwargs))

    return whole


def is_question_or_action(name: str, member: Any) -> bool:
    """Whether a member of a part's class is one of its public methods."""
    return inspect.isfunction(member) and not name.startswith("_")
