"""Connections to a database that end, hang or come back, and hearing of what others commit."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from scheduler.model import Person, message
from scheduler.store import postgres
from scheduler.store.address import Address
from scheduler.store.open import open_repository
from scheduler.store.postgres import PostgresRepository
from scheduler.store.postgres_connection import Connections
from scheduler.store.repository import Repository
from tests.database import new_schema
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.shared import end_connections, error_of, with_anna
from tests.scheduler.store.test_contract import ANNA, JAN, put
from tests.scheduler.store.test_waiting import waiting
from tests.scheduler.store.wire import Wire
from tests.scheduler.store.writer import now


@pytest.fixture
def store(database: str, clock: Clock) -> Iterator[Repository]:
    """A workspace with one person."""
    store = with_anna(database, clock)
    yield store
    store.close()


# Connections that end


def test_a_connection_that_ended_while_nothing_was_done_is_no_matter(store: Repository, database: str) -> None:
    """Questions and actions go on after the server was restarted, and nobody hears of it."""
    end_connections(database)
    assert list(store.snapshot().all(Person)) == [ANNA.id]
    end_connections(database)
    put(store, JAN)
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]


def test_an_action_whose_connection_ends_changes_nothing(store: Repository, database: str) -> None:
    """The error says that nothing was changed, and it is so; the same action then goes through."""

    def cut_off() -> None:
        with store.transaction(actor="anna", action=message("test-cut")) as transaction:
            transaction.put(JAN)
            end_connections(database)

    assert error_of(cut_off).text.key == "store-database-lost"
    assert list(store.snapshot().all(Person)) == [ANNA.id]
    put(store, JAN)
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]


@pytest.fixture
def wire(database: str) -> Iterator[Wire]:
    """A wire to the test's database."""
    wire = Wire(database)
    yield wire
    wire.close()


@pytest.fixture
def distant(store: Repository, wire: Wire) -> Iterator[Repository]:
    """The workspace with one person over the wire; the server is given a second to answer."""
    distant = PostgresRepository(Connections(Address(wire.url), patience=5, silence=1), now)
    yield distant
    distant.close()


def test_a_commit_whose_answer_is_lost_is_asked_for(distant: Repository, wire: Wire) -> None:
    """Where the connection ends between commit and answer, the server tells that it was done: no error, once only."""
    wire.cut_after = b"commit\0"
    put(distant, JAN)
    assert wire.cut_after is None
    assert list(distant.snapshot().all(Person)) == [ANNA.id, JAN.id]
    assert len(distant.history()) == 2


def test_a_commit_that_never_arrived_is_told_apart(
    distant: Repository, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody can be asked, the error says so; with the server back, the state is there as it was."""
    monkeypatch.setattr(postgres, "SETTLING", 0.3)
    wire.close_before = b"commit\0"
    assert error_of(lambda: put(distant, JAN)).text.key == "store-database-unsure"
    for work in (distant.snapshot, lambda: put(distant, JAN)):
        assert error_of(work).text.key == "store-database-unreachable"
    wire.open_again()
    assert list(distant.snapshot().all(Person)) == [ANNA.id]
    put(distant, JAN)
    assert len(distant.history()) == 2


def test_a_commit_that_was_cut_before_it_arrived_has_changed_nothing(distant: Repository, wire: Wire) -> None:
    """Where the server can be asked and has rolled back, the error says that nothing was changed."""

    def cut_off() -> None:
        with distant.transaction(actor="anna", action=message("test-cut")) as transaction:
            transaction.put(JAN)
            wire.cut()

    assert error_of(cut_off).text.key == "store-database-lost"
    assert list(distant.snapshot().all(Person)) == [ANNA.id]


def test_a_server_that_is_silent_hangs_nobody(distant: Repository, wire: Wire) -> None:
    """After a while the program says that there is no answer; when there is one again, it goes on."""
    with wire.held():
        assert error_of(distant.snapshot).text.key == "store-database-silent"
    assert list(distant.snapshot().all(Person)) == [ANNA.id]


# Hearing of changes


def test_commits_in_other_workspaces_of_the_server_are_no_news(store: Repository, database: str, clock: Clock) -> None:
    """They share the channel."""
    answer = waiting(store, 0.5)
    put(open_repository(new_schema(database.partition("&")[0]), create=True, clock=clock), JAN)
    assert not answer()


def test_a_lost_connection_is_news(distant: Repository, wire: Wire) -> None:
    """Whoever waits looks anew when the connection ends, and does not hammer a server that is away."""
    answer = waiting(distant, 30)
    wire.close()
    assert answer()
    begin = time.monotonic()
    assert distant.wait_for_change(0.3)
    assert time.monotonic() - begin > 0.2
    wire.open_again()
    assert not distant.wait_for_change(0)
