"""Hearing from the server that somebody has committed (LISTEN), on a connection of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import psycopg
from psycopg import Notify

from scheduler.model import RondoError
from scheduler.store.postgres_connection import CHANNEL, Connections, PatientConnection
from scheduler.store.postgres_rows import State, state_of

_AT_A_TIME = 0.5


class Listener:
    """Waits for commits. `known` tells the newest state that is known here. One thread waits at a time."""

    def __init__(self, connections: Connections, known: Callable[[], State]) -> None:
        self._connections = connections
        self._known = known
        self._connection: PatientConnection | None = None
        self._waiting = threading.Lock()
        self._closed = threading.Event()

    def wait(self, timeout: float) -> bool:
        """Whether there is something new within so many seconds; trouble with the connection is something new."""
        until = time.monotonic() + timeout
        with self._waiting:
            try:
                return self._hears(until)
            except (psycopg.Error, RondoError):
                was_open = self._connection is not None
                self._let_go()
                if not was_open:  # who asks again and again does not hammer a server that is not there
                    self._closed.wait(max(0.0, until - time.monotonic()))
                return not self._closed.is_set()

    def close(self) -> None:
        """End the waiting, and let go of the connection."""
        self._closed.set()
        with self._waiting:
            self._let_go()

    def _hears(self, until: float) -> bool:
        if self._closed.is_set():
            return False
        if self._connection is None:
            self._connection = self._connections.open()
            self._connection.execute(f"listen {CHANNEL}")
        if self._is_behind(self._connection) and self._is_behind(self._connection):  # an own commit may come in between
            return True
        while not self._closed.is_set() and (left := until - time.monotonic()) > 0:
            if any(map(self._is_new, self._connection.notifies(timeout=min(left, _AT_A_TIME)))):
                return True
        return False

    def _is_behind(self, connection: PatientConnection) -> bool:
        return state_of(connection) != self._known()

    def _is_new(self, notice: Notify) -> bool:
        """Whether it tells of a commit in this workspace that is not known here; other workspaces share the channel."""
        known = self._known()
        workspace, _, generation = notice.payload.partition(" ")
        return workspace == known.id and generation.isdecimal() and int(generation) > known.generation

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
