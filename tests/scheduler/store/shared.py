"""What the tests of workspaces in databases have in common: what goes wrong, and what others do past Rondo."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest

from scheduler.model import RondoError
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from scheduler.texts import Texts
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.test_contract import ANNA, put

TEXTS = (Texts("de"), Texts("en"))
SECRET = "geheim%21"


def with_anna(database: str, clock: Clock) -> Repository:
    """A new workspace with one person."""
    store = open_repository(database, create=True, clock=clock)
    put(store, ANNA)
    return store


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


def sql(url: str, statement: str) -> list[tuple[object, ...]]:
    """What somebody does past Rondo."""
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


def end_connections(url: str) -> None:
    """The administrator ends every connection to the test's workspace."""
    others = "pid <> pg_backend_pid() and application_name = current_setting('application_name')"
    sql(url, f"select pg_terminate_backend(pid) from pg_stat_activity where {others}")
