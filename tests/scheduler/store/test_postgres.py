"""A workspace in a database: many writers, lost connections, servers that are silent, and who may not come in."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest

from scheduler.model import Conflict, Person, Persona, Refused, RondoError, Rule, Unusable, WrongUsage, message
from scheduler.store import postgres, postgres_rows
from scheduler.store.address import Address
from scheduler.store.open import open_repository
from scheduler.store.postgres import PostgresRepository
from scheduler.store.postgres_connection import Connections
from scheduler.store.repository import Repository
from scheduler.texts import Texts
from tests.conftest import Tell
from tests.database import new_schema
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.test_contract import ANNA, EXTERN, JAN, delete, put
from tests.scheduler.store.test_processes import ROOT, count_together, start, told
from tests.scheduler.store.wire import Wire
from tests.scheduler.store.writer import count, counted, now, opened, prepare

TEXTS = (Texts("de"), Texts("en"))
MOMENT = datetime(2027, 1, 14, 9, 0, tzinfo=UTC)
SECRET = "geheim%21"


def error_of(work: Callable[[], object]) -> RondoError:
    """The error that some work ends with; both languages have its sentences, and no secret is in them."""
    with pytest.raises(RondoError) as caught:
        work()
    for part in (caught.value.text, caught.value.hint):
        assert part is not None
        for texts in TEXTS:
            said = texts(part)
            assert said != part.key
            assert "{" not in said
            assert "geheim" not in said
    assert "geheim" not in (caught.value.file or "")
    return caught.value


@pytest.fixture
def store(database: str, clock: Clock) -> Iterator[Repository]:
    """A workspace with one person."""
    store = open_repository(database, create=True, clock=clock)
    put(store, ANNA)
    yield store
    store.close()


def sql(url: str, statement: str) -> list[tuple[object, ...]]:
    """What somebody does past Rondo."""
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


def end_connections(url: str) -> None:
    """The administrator ends every connection to the test's workspace."""
    others = "pid <> pg_backend_pid() and application_name = current_setting('application_name')"
    sql(url, f"select pg_terminate_backend(pid) from pg_stat_activity where {others}")


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
    """Where the administrator brings an earlier state back, an application that is open shows that one."""
    put(store, JAN)
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]
    sql(database, f"delete from documents where id = '{JAN.id}'; update workspace set generation = 1")
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


def waiting(store: Repository, timeout: float) -> Callable[[], bool]:
    """Begins to wait in another thread; the answer gives what came of it."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(store.wait_for_change(timeout)))
    thread.start()
    time.sleep(0.2)

    def answer() -> bool:
        thread.join()
        return answers[0]

    return answer


def test_an_open_application_hears_of_a_commit(store: Repository, database: str, clock: Clock) -> None:
    """Who waits is told as soon as another has committed; own commits, and those of other workspaces, are no news."""
    answer = waiting(store, 30)
    put(open_repository(database, create=False, clock=clock), JAN)
    assert answer()
    assert store.wait_for_change(0)
    store.snapshot()
    assert not store.wait_for_change(0)
    answer = waiting(store, 1)
    put(store, EXTERN)
    put(open_repository(new_schema(database.partition("&")[0]), create=True, clock=clock), JAN)
    assert not answer()


def test_closing_ends_the_waiting(store: Repository) -> None:
    """Nobody waits for a store that is closed."""
    answer = waiting(store, 30)
    store.close()
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


# Who does not come in


def test_a_database_without_our_tables_is_not_touched(database: str, clock: Clock) -> None:
    """Opening says how to set one up, and leaves nothing behind."""
    error = error_of(lambda: open_repository(database, create=False, clock=clock))
    assert (type(error), error.text.key) == (Unusable, "store-database-empty")
    assert sql(database, "select tablename from pg_tables where schemaname = current_schema") == []


def test_a_workspace_is_never_replaced(store: Repository, database: str, clock: Clock) -> None:
    """Making one where one is, is refused."""
    error = error_of(lambda: open_repository(database, create=True, clock=clock))
    assert (type(error), error.text.key) == (Refused, "store-database-exists")
    assert list(store.snapshot().all(Person)) == [ANNA.id]


def test_tables_of_others_are_never_touched(database: str, clock: Clock) -> None:
    """Where somebody else has a table of one of our names, making a workspace is refused and leaves nothing behind."""
    sql(database, "create table documents (id integer)")
    for create, key in ((True, "store-database-other-tables"), (False, "store-database-empty")):
        assert error_of(lambda create=create: open_repository(database, create=create, clock=clock)).text.key == key  # type: ignore[misc]
    assert sql(database, "select tablename from pg_tables where schemaname = current_schema") == [("documents",)]


@pytest.mark.parametrize("column", ["layout", "schema"])
def test_a_newer_workspace_stays_untouched(store: Repository, database: str, clock: Clock, column: str) -> None:
    """Neither opening nor making one nor an application that is open touches what a newer version has made."""
    sql(database, f"update workspace set {column} = 99, generation = 5")
    before = sql(database, "select * from documents")
    for create, key in ((False, "store-database-newer"), (True, "store-database-exists")):
        assert error_of(lambda create=create: open_repository(database, create=create, clock=clock)).text.key == key  # type: ignore[misc]
    for work in (store.snapshot, lambda: put(store, JAN)):
        assert error_of(work).text.key == "store-database-newer"
    assert sql(database, "select * from documents") == before


def test_a_user_who_may_only_read_reads(store: Repository, database: str, clock: Clock) -> None:
    """Reading needs no right to write; writing says which right is missing."""
    sql(database, "drop role if exists reader; create role reader login")
    sql(database, "do $$ begin execute 'grant usage on schema ' || current_schema || ' to reader'; end $$")
    sql(database, "grant select on workspace, documents, deletions, journal to reader")
    other = open_repository(database.replace("postgres@", "reader@"), create=False, clock=clock)
    assert list(other.snapshot().all(Person)) == [ANNA.id]
    assert other.contents().tables.keys() == store.contents().tables.keys()
    assert error_of(lambda: put(other, JAN)).text.key == "store-database-not-allowed"
    other.close()
    sql(database, "drop owned by reader; drop role reader")


def test_a_database_that_cannot_hold_every_character_is_refused(database_server: str, clock: Clock) -> None:
    """Names have umlauts and more."""
    sql(database_server, "create database latin encoding latin1 template template0 locale 'C'")
    url = database_server.replace("/postgres?", "/latin?")
    assert error_of(lambda: open_repository(url, create=True, clock=clock)).text.key == "store-database-encoding"


def test_a_wrong_password_is_said_and_never_shown(database: str, store: Repository, clock: Clock) -> None:
    """The right one lets in; the address is shown without it wherever it is shown."""
    sql(database, "drop role if exists anna; create role anna superuser login password 'geheim!'")
    ((rules,),) = sql(database, "show hba_file")
    file = Path(str(rules))
    before = file.read_text()
    file.write_text(f"local all anna scram-sha-256\n{before}")
    sql(database, "select pg_reload_conf()")
    try:
        right = database.replace("postgres@", f"anna:{SECRET}@")
        for _ in range(100):
            try:
                psycopg.connect(right.replace(SECRET, "wrong")).close()
            except psycopg.OperationalError:
                break
            time.sleep(0.02)
        other = open_repository(right, create=False, clock=clock)
        assert other.snapshot().generation == 1
        assert "geheim" not in repr(other.info())
        assert other.info().location == right.replace(f":{SECRET}", "")
        other.close()
        for wrong in (f":{SECRET}x@", "@"):
            url = right.replace(f":{SECRET}@", wrong)
            error = error_of(lambda url=url: open_repository(url, create=False, clock=clock))  # type: ignore[misc]
            assert (type(error), error.text.key) == (Unusable, "store-database-password")
    finally:
        file.write_text(before)
        sql(database, "select pg_reload_conf()")


def test_a_database_that_does_not_exist_is_said(database_server: str, clock: Clock) -> None:
    """What the server says about it is passed on."""
    for old, new in (("/postgres?", "/nowhere?"), ("postgres@", f"nobody:{SECRET}@")):
        url = database_server.replace(old, new)
        error = error_of(lambda url=url: open_repository(url, create=False, clock=clock))  # type: ignore[misc]
        assert (type(error), error.text.key) == (Unusable, "store-database-no-entry")


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost:1,127.0.0.1:1", "no-such-host.invalid"])
def test_a_server_that_is_not_there_is_said(host: str, clock: Clock) -> None:
    """Whether nobody listens or the name is unknown."""
    url = f"postgresql://anna:{SECRET}@{host}/plan?sslpassword={SECRET}&connect_timeout=2"
    error = error_of(lambda: open_repository(url, create=False, clock=clock))
    assert (type(error), error.text.key) == (Unusable, "store-database-unreachable")
    assert error.file == f"postgresql://anna@{host}/plan?connect_timeout=2"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://anna:ge/heim@host/plan",
        "postgresql://anna:ge@heim@host/plan",
        "postgresql://anna:ge?heim@host/plan",
        "postgresql://anna:ge#heim@host/plan",
        "postgresql://anna:%zzgeheim@host/plan",
        "postgresql://anna:geheim@host:port/plan",
        "postgresql://host/plan?no-such-parameter=geheim",
        "postgresql:// geheim",
        "mysql://anna:geheim@host/plan",
    ],
)
def test_an_address_that_is_none_is_refused_without_repeating_it(url: str, clock: Clock) -> None:
    """A password with unescaped characters cannot be told from the rest, so nothing of it is shown."""
    error = error_of(lambda: open_repository(url, create=False, clock=clock))
    assert type(error) is WrongUsage
    assert "heim" not in "".join(texts(error.text) for texts in TEXTS)


def test_a_missing_driver_is_one_sentence() -> None:
    """Without the extra, files work as ever, and a database is a sentence with the command to install it."""
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from scheduler.store.open import open_repository\n"
        "from scheduler.model import RondoError\n"
        "try: open_repository('postgresql://host/plan', create=False, clock=None)\n"
        "except RondoError as error: print(error.text.key, error.hint.key, error.exit_code)\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said.split() == ["store-no-driver", "store-hint-no-driver", "5"]


def test_the_driver_is_loaded_for_a_database_only() -> None:
    """A workspace in a file costs no time for what it does not use."""
    code = "import sys, scheduler.workspace, tui.commands.tree; print('psycopg' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said.strip() == "False"


def test_a_store_that_was_opened_by_its_process_is_the_same(database: str) -> None:
    """The command line opens a database by its URL as it opens a file by its path."""
    prepare(database, ballast=0).close()
    assert counted(opened(database).snapshot()) == 1
