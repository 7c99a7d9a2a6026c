"""A workspace in a database: many writers at once, and the very same records as in a file."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from scheduler.model import Conflict, Person, Persona, RondoError, Rule, message
from scheduler.store import postgres, postgres_rows
from scheduler.store.address import Address
from scheduler.store.open import open_repository
from scheduler.store.postgres import PostgresRepository
from scheduler.store.postgres_connection import Connections
from scheduler.store.repository import Repository
from tests.conftest import Tell
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.shared import error_of, sql, with_anna
from tests.scheduler.store.test_contract import ANNA, EXTERN, JAN, delete, put
from tests.scheduler.store.test_processes import count_together, start, told
from tests.scheduler.store.writer import count, counted, now, prepare

MOMENT = datetime(2027, 1, 14, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(database: str, clock: Clock) -> Iterator[Repository]:
    """A workspace with one person."""
    store = with_anna(database, clock)
    yield store
    store.close()


# Many at once


def test_two_processes_lose_nothing_and_readers_see_no_torn_state(database: str, tell: Tell) -> None:
    """Two processes x 200 steps are exactly 400; a reader beside them sees whole states, never an older one."""
    (seen,) = count_together(database, 200, readers=1)
    assert seen > 10
    tell(f"2 processes x 200 steps = 400, a reader saw {seen} states, 0 torn")


@pytest.mark.campaign
def test_sixteen_processes_lose_nothing(database: str, tell: Tell) -> None:
    """Sixteen processes x 50 steps are exactly 800."""
    store = prepare(database, ballast=50)
    writers = [start("count", database, 50) for _ in range(16)]
    steps = sorted(step for writer in writers for step in told(writer))
    assert steps == list(range(2, 802))
    assert counted(store.snapshot()) == 801
    tell("16 processes x 50 steps = 800, 0 lost")


def test_threads_of_one_program_wait_for_each_other(database: str) -> None:
    """Threads with one open store lose no step, and one that reads meanwhile waits for nobody."""
    store = prepare(database, ballast=0)
    threads = [threading.Thread(target=lambda: [count(store) for _ in range(25)]) for _ in range(3)]
    for thread in threads:
        thread.start()
    seen = [counted(store.snapshot()) for _ in range(25)]
    for thread in threads:
        thread.join()
    assert seen == sorted(seen)
    assert counted(store.snapshot()) == 76


def test_who_reads_within_an_action_sees_what_it_is_based_on(store: Repository) -> None:
    """A snapshot within an action is the state before it, on the same connection."""
    with store.transaction(actor="anna", action=message("test-act")) as transaction:
        before = store.snapshot()
        transaction.put(JAN)
        assert store.snapshot() is before
    assert JAN.id in store.snapshot().all(Person)


def test_a_killed_holder_of_the_lock_blocks_nobody(database: str) -> None:
    """What a process was writing when it was killed is gone, and the next writer goes on at once."""
    store = prepare(database, ballast=0)
    holder = start("hold", database)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "holding\n"
    holder.kill()
    holder.communicate()
    assert count(store) == 2
    assert store.snapshot().get(Persona, "held") is None


def test_who_waits_too_long_is_told_that_somebody_is_writing(database: str) -> None:
    """A writer that holds the lock for longer than we wait is a conflict, not a hanging program; reading goes on."""
    store = prepare(database, ballast=0)
    impatient = PostgresRepository(Connections(Address(database), patience=0.05), now)
    with store.transaction(actor="test", action=message("test-slow")) as transaction:
        transaction.put(Persona(id="new", name="New"))
        thread = threading.Thread(target=lambda: seen.append(error_of(lambda: count(impatient))))
        seen: list[RondoError] = []
        thread.start()
        thread.join()
        assert [(type(error), error.text.key) for error in seen] == [(Conflict, "store-database-busy")]
        assert counted(impatient.snapshot()) == 1
    assert impatient.snapshot().get(Persona, "new") is not None


# The same as in a file


def test_records_are_byte_by_byte_what_a_file_has(database: str, path: Path) -> None:
    """Whatever a record holds comes back as it was: numbers, order of fields, escapes, every character."""
    odd = Persona(id="odd", name="Ä„“ \\u0000 🙂", problems="x\n=1+1\u00a0[/]")
    rule = Rule(id="r1", kind="capacity", parameters={"z": 1.0, "a": 1, "m": 1e300, "b": True, "e": ("5", "")})
    stores = [open_repository(place, create=True, clock=lambda: MOMENT) for place in (path, database)]
    for store in stores:
        put(store, odd, rule, ANNA, EXTERN)
        put(store, JAN, odd.replace(name="0"))
        delete(store, ANNA)
        store.undo("anna")
        store.undo("anna")
    kept = []
    for contents in (store.contents() for store in stores):
        tables = {name: [(number, bytes(raw)) for number, raw in of.items()] for name, of in contents.tables.items()}
        kept.append((contents.generation, contents.changed, tables))
    assert kept[0] == kept[1]


def test_only_what_is_new_is_decoded_again(store: Repository, database: str, clock: Clock) -> None:
    """Records that nobody has changed stay the same objects through the commits of others."""
    before = store.snapshot().all(Person)[ANNA.id]
    other = open_repository(database, create=False, clock=clock)
    put(other, JAN, EXTERN)
    assert store.snapshot().all(Person)[ANNA.id] is before
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]
    delete(other, ANNA)
    assert list(store.snapshot().all(Person)) == [JAN.id]
    assert [entry.action.key for entry in store.history()] == ["test-delete", "test-put", "test-put"]


def test_who_has_slept_through_many_commits_reads_everything_anew(
    store: Repository, database: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was deleted is remembered for the last commits only; whoever comes later misses nothing all the same."""
    for module in (postgres, postgres_rows):
        monkeypatch.setattr(module, "REMEMBERED", 3)
    other = open_repository(database, create=False, clock=clock)
    put(other, JAN)
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]
    delete(other, ANNA)
    for number in range(5):
        put(other, JAN.replace(name=f"Jan {number}"))
    assert sql(database, "select * from deletions") == []
    assert dict(store.snapshot().all(Person)) == {JAN.id: JAN.replace(name="Jan 4")}


def test_a_dump_that_was_played_back_is_seen(store: Repository, database: str) -> None:
    """Where the administrator brings an earlier state back, an application that is open shows that one.

    That holds for one that only looks when as many commits have been made again as were lost.
    """
    sql(database, "create table dump as select * from documents")
    put(store, JAN)
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]
    sql(database, f"delete from documents where id = '{JAN.id}'; update workspace set generation = 1")
    assert list(store.snapshot().all(Person)) == [ANNA.id]
    put(store, JAN, EXTERN)
    sql(database, "create table former as select * from workspace; drop table workspace")
    sql(database, "create table workspace as select * from former; truncate documents")
    sql(database, "insert into documents select * from dump; update workspace set generation = 5")
    assert list(store.snapshot().all(Person)) == [ANNA.id]


def test_what_was_changed_past_rondo_is_never_overwritten(store: Repository, database: str) -> None:
    """A document that is not as the last commit left it is a conflict, and from then on what stands there is seen."""
    sql(database, "update documents set revision = 7, body = json_build_object('id', id, 'name', 'Other')")
    assert error_of(lambda: put(store, ANNA.replace(name="Mine"))).text.key == "store-database-changed"
    assert store.snapshot().all(Person)[ANNA.id].name == "Other"
    put(store, ANNA.replace(name="Mine"))
    assert store.snapshot().revision(Person, ANNA.id) == 8


def test_the_last_change_of_a_record_is_found(store: Repository) -> None:
    """Who wrote a record last is known as long as the journal reaches."""
    put(store, JAN, actor="bob")
    put(store, ANNA.replace(joined=date(2026, 1, 1)), EXTERN, actor="carla")
    last = store.last_change(Person, ANNA.id)
    assert last == store.history(1)[0]
    assert store.last_change(Person, "nobody") is None
