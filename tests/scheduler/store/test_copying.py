"""Copying a workspace: everything comes along, whatever is written to, and never over anything."""

from __future__ import annotations

import itertools
from pathlib import Path

import msgspec
import psycopg
import pytest

from scheduler.model import Person, Record, Refused, RondoError, Unusable, WrongUsage
from scheduler.store import postgres_making
from scheduler.store.copying import copy
from scheduler.store.open import make_workspace, open_repository
from scheduler.store.repository import Contents, Repository
from tests.database import new_schema
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.test_contract import ANNA, EXTERN, JAN, delete, put

HERE = ["file", "database"]


class Places:
    """New places for workspaces."""

    def __init__(self, folder: Path, server: str) -> None:
        self._server = server
        self._files = (folder / f"{number}.rondo.json" for number in itertools.count())

    def new(self, what: str) -> Path | str:
        """One where nothing is yet."""
        return next(self._files) if what == "file" else new_schema(self._server)


@pytest.fixture
def places(tmp_path: Path, database_server: str) -> Places:
    """New places of this test."""
    return Places(tmp_path, database_server)


def lived_in(place: Path | str, clock: Clock) -> Repository:
    """A workspace in which things were added, changed, deleted, taken back and done again."""
    store = open_repository(place, create=True, clock=clock, first=(EXTERN,))
    put(store, JAN, ANNA)
    put(store, ANNA.replace(name="Anna Schmidt"), actor="bob")
    delete(store, JAN)
    put(store, JAN.replace(id="weber-jan-2"))
    store.undo("anna")
    store.undo("anna")
    store.redo("anna")
    return store


def said(contents: Contents) -> object:
    """Everything in it that counts."""
    tables = {name: [*map(msgspec.json.decode, of.values())] for name, of in contents.tables.items() if of}
    return contents.generation, contents.changed, tables, {name: [*of] for name, of in contents.tables.items() if of}


@pytest.mark.parametrize("target", HERE)
@pytest.mark.parametrize("source", HERE)
def test_everything_comes_along(places: Places, clock: Clock, source: str, target: str) -> None:
    """Records in their order, numbers, revisions, history, undo and redo, generation and moment are the same there."""
    here, there = places.new(source), places.new(target)
    store = lived_in(here, clock)
    copied = copy(here, there, clock)
    other = open_repository(there, create=False, clock=clock)
    assert said(other.contents()) == said(store.contents())
    assert (copied.generation, copied.counts["people"], copied.actions) == (7, 1, 4)
    assert other.history() == store.history()
    for one in (store, other):
        one.redo("anna")
        one.undo("anna")
        one.undo("anna")
        one.undo("bob")
        one.undo("anna")
        assert dict(one.snapshot().all(Person)) == {}
    assert said(_timeless(other.contents())) == said(_timeless(store.contents()))


def _timeless(contents: Contents) -> Contents:
    return msgspec.structs.replace(contents, changed=Clock().now)


@pytest.mark.parametrize("target", HERE)
def test_a_copy_of_a_copy_is_the_same(places: Places, clock: Clock, target: str) -> None:
    """There and back again loses nothing."""
    here, there, back = places.new("file"), places.new(target), places.new("file")
    store = lived_in(here, clock)
    copy(here, there, clock)
    copy(there, back, clock)
    assert said(open_repository(back, create=False, clock=clock).contents()) == said(store.contents())


@pytest.mark.parametrize("target", HERE)
def test_nothing_is_copied_over_anything(places: Places, clock: Clock, target: str) -> None:
    """Where a workspace is, even the same one, the copy is refused and it stays as it was."""
    here, there = places.new("file"), places.new(target)
    lived_in(here, clock)
    put(open_repository(there, create=True, clock=clock), JAN)
    for place in (here, there):
        with pytest.raises(Refused):
            copy(here, place, clock)
    assert dict(open_repository(there, create=False, clock=clock).snapshot().all(Person)) == {JAN.id: JAN}


@pytest.mark.parametrize("target", HERE)
def test_what_is_not_whole_is_not_copied(places: Places, clock: Clock, target: str) -> None:
    """A record that cannot be read ends it before anything stands at the target."""
    here, there = places.new("file"), places.new(target)
    whole = lived_in(here, clock).contents()
    spoiled = {**whole.tables, "people": {"1": msgspec.Raw(b'{"revision":1,"body":{"id":"x","nam":"x"}}')}}
    broken = places.new("file")
    make_workspace(broken, msgspec.structs.replace(whole, tables=spoiled), clock=clock)
    with pytest.raises(Unusable):
        copy(broken, there, clock)
    with pytest.raises(Unusable):
        open_repository(there, create=False, clock=clock)
    copy(here, there, clock)


def test_a_copy_that_is_interrupted_leaves_nothing(
    places: Places, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database into which half was written is as empty as before."""
    here, there = places.new("file"), places.new("database")
    lived_in(here, clock)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(postgres_making, "write_state", interrupted)
        with pytest.raises(KeyboardInterrupt):
            copy(here, there, clock)
    with psycopg.connect(str(there)) as connection:
        names = connection.execute("select tablename from pg_tables where schemaname = current_schema").fetchall()
    assert names == []
    copy(here, there, clock)


@pytest.mark.parametrize(("source", "target", "error"), [("", "x", WrongUsage), ("x", "mysql://y", WrongUsage)])
def test_places_that_are_none_are_refused(
    tmp_path: Path, clock: Clock, source: str, target: str, error: type[RondoError]
) -> None:
    """Neither an empty name nor the URL of something else is a place."""
    lived_in(tmp_path / "x", clock)
    with pytest.raises(error):
        copy(tmp_path / source if source else source, target, clock)


def test_many_records_come_along(places: Places, clock: Clock) -> None:
    """A few thousand records go in one piece."""
    here, there = places.new("file"), places.new("database")
    store = open_repository(here, create=True, clock=clock)
    people: list[Record] = [Person(id=f"person-{number}", name=f"Person {number}") for number in range(3000)]
    put(store, *people)
    assert copy(here, there, clock).counts["people"] == 3000
    assert [*open_repository(there, create=False, clock=clock).snapshot().all(Person).values()] == people
