"""Opening and making a workspace in a database: who comes in, who does not, and a password is never shown."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from scheduler.model import Person, Refused, Unusable, WrongUsage
from scheduler.store import migrations
from scheduler.store.migrations import Migration, PlainTables
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.shared import SECRET, TEXTS, error_of, sql, with_anna
from tests.scheduler.store.test_contract import ANNA, JAN, put
from tests.scheduler.store.test_processes import ROOT


@pytest.fixture
def store(database: str, clock: Clock) -> Iterator[Repository]:
    """A workspace with one person."""
    store = with_anna(database, clock)
    yield store
    store.close()


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


# An older schema


def _of_today(tables: PlainTables) -> PlainTables:
    """People of schema 0 were called by a field of another name."""
    people = {number: _image("people", document) for number, document in tables["people"].items()}
    return {**tables, "people": people}


def _image(collection: str, document: Any) -> Any:
    assert collection == "people"
    body = dict(document["body"])
    return {**document, "body": {"id": body.pop("id"), "name": body.pop("called"), **body}}


@pytest.fixture
def older(store: Repository, database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A workspace as a program of schema 0 left it, and the way from there."""
    put(store, JAN)
    put(store, JAN.replace(name="Jan Huber"))
    for table, column in (("documents", "body"), ("journal", "changes")):
        called = f"""regexp_replace({column}::text, '"name":"(Anna|Jan)', '"called":"\\1', 'g')"""
        sql(database, f"update {table} set {column} = {called}::json")
    sql(database, "update workspace set schema = 0")
    monkeypatch.setitem(migrations.MIGRATIONS, 0, Migration(_of_today, _image))
    return database


def test_an_older_workspace_is_brought_up_by_making_it(older: str, store: Repository, clock: Clock) -> None:
    """Until then nobody works in it; afterwards its records, history and undo are those of today."""
    for work in (store.snapshot, lambda: open_repository(older, create=False, clock=clock)):
        assert error_of(work).text.key == "store-database-older"
    again = open_repository(older, create=True, clock=clock)
    assert [person.name for person in again.snapshot().all(Person).values()] == [ANNA.name, "Jan Huber"]
    assert [entry.action.key for entry in again.history()][:2] == ["store-action-migrated", "test-put"]
    assert again.info().generation == 4
    again.undo("anna")
    assert [person.name for person in store.snapshot().all(Person).values()] == [ANNA.name, JAN.name]
    assert error_of(lambda: open_repository(older, create=True, clock=clock)).text.key == "store-database-exists"


def test_a_workspace_that_cannot_be_brought_up_stays_as_it_was(older: str, clock: Clock) -> None:
    """Where the way from the older schema does not end in records, nothing is changed."""
    sql(older, """update documents set body = '{"id": "weber-jan", "called": 7}' where id = 'weber-jan'""")
    before = sql(older, "select * from documents, workspace")
    assert error_of(lambda: open_repository(older, create=True, clock=clock)).text.key == "store-not-brought-up"
    assert sql(older, "select * from documents, workspace") == before
