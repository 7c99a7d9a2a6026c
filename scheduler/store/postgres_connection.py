"""Connections to a PostgreSQL server that cannot hang for ever, and its errors as sentences.

A connection that has failed is never used again; the next piece of work gets a new one, so that a server that comes
back is noticed by nobody but who was in the middle of something.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any, LiteralString, TypeVar

import psycopg
from psycopg import errors
from psycopg.abc import PQGen
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import TransactionStatus

from scheduler.model import WrongUsage, message
from scheduler.store import postgres_failures as failures
from scheduler.store.address import Address

T = TypeVar("T")

logging.getLogger("psycopg").setLevel(logging.ERROR)  # what it warns of is raised as well

SILENCE = 30.0
CHANNEL = "rondo"
_LOOK = 0.25
_IDLE_FOR_TOO_LONG = "25P03"
_DEFAULTS = {
    "application_name": "rondo",
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
_SESSION: LiteralString = """
select set_config(name, value, false) from (values
    ('timezone', 'UTC'), ('client_min_messages', 'warning'), ('idle_in_transaction_session_timeout', '60s'),
    ('statement_timeout', %s), ('lock_timeout', %s)
) as settings (name, value)
"""


class NoAnswer(psycopg.OperationalError):
    """The server has said nothing for longer than we wait."""


class PatientConnection(psycopg.Connection[Any]):
    """A connection on which nothing waits longer than `silence` seconds for a sign of life."""

    silence = SILENCE

    def wait(self, gen: PQGen[T], interval: float = _LOOK, timeout: float | None = None) -> T:
        """Wait for the answer; raises NoAnswer."""
        return super().wait(_impatient(gen, self.silence), interval, timeout)


def _impatient(steps: PQGen[T], silence: float) -> Generator[Any, Any, T]:
    """The same steps, given up where the server is silent for so many seconds."""
    try:
        state = next(steps)
        heard = time.monotonic()
        while True:
            ready = yield state
            if ready:
                heard = time.monotonic()
            elif time.monotonic() - heard > silence:
                raise NoAnswer
            state = steps.send(ready)
    except StopIteration as stop:
        answer: T = stop.value
        return answer


class Connections:
    """The open connections to one database, each for one thread at a time; `patience` is for locks, in seconds."""

    def __init__(self, address: Address, patience: float, silence: float = SILENCE) -> None:
        self.address = address
        self._patience = patience
        self._silence = silence
        self._idle: list[PatientConnection] = []
        self._known = threading.Lock()
        self._is_closed = False

    def open(self) -> PatientConnection:
        """A new connection; raises Unusable where the server or the database does not let us in."""
        try:
            parameters = make_conninfo("", **{**_DEFAULTS, **conninfo_to_dict(self.address.url)})
        except psycopg.ProgrammingError:
            raise WrongUsage(message("store-address-form"), hint=message("store-hint-address-form")) from None
        try:
            connection = PatientConnection.connect(parameters, autocommit=True, client_encoding="utf8")
        except psycopg.Error as error:
            raise failures.not_connected(self.address, error) from None
        connection.silence = self._silence
        with told(self.address):
            connection.execute(_SESSION, (f"{self._silence * 800:.0f}ms", f"{self._patience * 1000:.0f}ms"))
        return connection

    @contextmanager
    def one(self) -> Iterator[PatientConnection]:
        """A connection for a piece of work, which is given back where it is still in order."""
        with self._known:
            connection = self._idle.pop() if self._idle else None
        connection = connection or self.open()
        try:
            yield connection
        except BaseException:
            self._rolled_back(connection)
            raise
        finally:
            self._give_back(connection)

    def asked(self, question: Callable[[PatientConnection], T]) -> T:
        """The answer to a question that changes nothing; asked once more where a connection that lay idle was dead."""
        with self._known:
            had_idle = bool(self._idle)
        try:
            return self._asked(question)
        except failures.Lost:
            if not had_idle:
                raise
            self.forget()
            return self._asked(question)

    def forget(self) -> None:
        """Close the connections that lie idle."""
        with self._known:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def close(self) -> None:
        """Close what lies idle now, and what is still in use when it is given back."""
        self._is_closed = True
        self.forget()

    def _asked(self, question: Callable[[PatientConnection], T]) -> T:
        with told(self.address), self.one() as connection:
            return question(connection)

    @staticmethod
    def _rolled_back(connection: PatientConnection) -> None:
        try:
            if connection.info.transaction_status in (TransactionStatus.INTRANS, TransactionStatus.INERROR):
                connection.execute("rollback")
        except psycopg.Error:
            connection.close()

    def _give_back(self, connection: PatientConnection) -> None:
        if connection.closed or connection.info.transaction_status is not TransactionStatus.IDLE or self._is_closed:
            connection.close()
            return
        with self._known:
            self._idle.append(connection)


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Whatever the driver raises within, as one of our errors; nothing has been changed then."""
    try:
        yield
    except (errors.LockNotAvailable, errors.DeadlockDetected, errors.SerializationFailure):
        raise failures.busy(address) from None
    except (errors.UndefinedTable, errors.UndefinedColumn):
        raise failures.no_workspace(address) from None
    except (errors.InsufficientPrivilege, errors.ReadOnlySqlTransaction) as error:
        raise failures.not_allowed(address, error) from None
    except NoAnswer:
        raise failures.silent(address) from None
    except psycopg.Error as error:
        if is_lost(error):
            raise failures.lost(address) from None
        raise failures.server_error(address, error) from None


def is_lost(error: psycopg.Error) -> bool:
    """Whether the connection is gone, and not just the statement refused."""
    state = error.sqlstate or ""
    if not state:
        return isinstance(error, (psycopg.OperationalError, psycopg.InterfaceError))
    return state.startswith(("08", "57P")) or state == _IDLE_FOR_TOO_LONG
