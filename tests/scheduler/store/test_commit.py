"""A commit on the disk: one write, in one step, with the file's links, mode and owner kept."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.model import Conflict, Person, Persona, Unusable, message
from scheduler.store import journal
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from scheduler.store.storage import WorkspaceStorage
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.faults import Faults
from tests.scheduler.store.test_contract import ANNA, JAN, put

needs_unix = pytest.mark.skipif(os.name == "nt", reason="fork and file modes are Unix's")


@pytest.fixture
def place(path: Path) -> Path:
    """A file: these tests look at what lies on the disk."""
    return path


def test_an_action_is_one_file_write(store: Repository, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many records, the file is put in place once, and a commit of nothing writes nothing."""
    targets: list[str] = []
    replace = os.replace

    def watched(source: Path, target: Path) -> None:
        targets.append(str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", watched)
    put(store, ANNA, JAN)
    put(store, ANNA, JAN)
    assert targets == [str(path)]


def test_a_snapshot_costs_one_stat(store: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing has changed, looking again opens no file."""
    put(store, ANNA)
    faults = Faults(monkeypatch)
    with faults.counting():
        first = store.snapshot()
        assert store.snapshot() is first
    assert faults.count == 2


def test_the_history_stays_in_bounds(store: Repository, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Large actions push old ones out, so that no commit gets slow; the newest can be taken back however large."""
    monkeypatch.setattr(journal, "LARGEST", 20_000)
    for number in range(9):
        put(store, Persona(id=f"persona-{number}", name="P", problems="x" * 6_000))
    assert len(store.history()) == 3
    put(store, Persona(id="large", name="P", problems="x" * 50_000))
    assert len(store.history()) == 1
    store.undo("anna")
    assert store.snapshot().get(Persona, "large") is None


def test_a_file_that_is_put_there_during_an_action_is_not_overwritten(
    store: Repository, path: Path, tmp_path: Path, clock: Clock
) -> None:
    """A synchronised folder or an editor knows no lock; what it brings while an action is under way stands."""
    put(store, ANNA)
    theirs = tmp_path / "theirs.json"
    put(open_repository(theirs, create=True, clock=clock), JAN)
    brought = theirs.read_bytes()

    def overtaken() -> None:
        with store.transaction(actor="anna", action=message("test-slow")) as transaction:
            transaction.put(ANNA.replace(name="Anna Schmidt"))
            theirs.replace(path)

    with pytest.raises(Conflict) as caught:
        overtaken()
    assert caught.value.exit_code == 4
    assert path.read_bytes() == brought
    assert list(store.snapshot().all(Person)) == [JAN.id]


def test_what_others_have_not_changed_is_not_made_again(store: Repository, path: Path, clock: Clock) -> None:
    """After somebody else's commit the records that it left alone are the same objects, in the same order."""
    put(store, ANNA, JAN)
    before = store.snapshot().all(Person)
    put(open_repository(path, create=False, clock=clock), JAN.replace(name="Jan Schmidt"), ANNA.replace(id="new"))
    after = store.snapshot().all(Person)
    assert after[ANNA.id] is before[ANNA.id]
    assert [record.name for record in after.values()] == [ANNA.name, "Jan Schmidt", ANNA.name]


def test_a_file_that_a_killed_process_left_blocks_nobody(store: Repository, path: Path, tmp_path: Path) -> None:
    """A half-written temporary file is replaced; where it is a link, what it leads to is not touched."""
    temporary = path.with_name(f"{path.name}.tmp")
    temporary.write_text("half")
    put(store, ANNA)
    other = tmp_path / "other"
    other.write_text("precious")
    temporary.symlink_to(other)
    put(store, JAN)
    assert other.read_text() == "precious"
    assert not os.path.lexists(temporary)


def test_a_link_to_the_workspace_stays_a_link(store: Repository, path: Path, tmp_path: Path, clock: Clock) -> None:
    """Who opens through a link writes the file that it leads to, under that file's lock and with its backups."""
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.json"
    link.symlink_to(path)
    put(open_repository(link, create=False, clock=clock), ANNA)
    assert link.is_symlink()
    assert store.snapshot().get(Person, ANNA.id) == ANNA
    assert [entry.name for entry in folder.iterdir()] == ["link.json"]


@needs_unix
def test_the_mode_of_the_file_is_kept(store: Repository, path: Path) -> None:
    """Who has opened the file to a group keeps it so; the lock follows."""
    path.chmod(0o640)
    put(store, ANNA)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@needs_unix
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give files away")
def test_the_owner_of_the_file_is_kept(store: Repository, path: Path) -> None:
    """An administrator's commit does not lock the owner out."""
    os.chown(path, 65534, 65534)
    put(store, ANNA)
    assert (path.stat().st_uid, path.stat().st_gid) == (65534, 65534)


def test_where_links_are_not_possible_backups_are_copies(
    store: Repository, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive without hard links has backups all the same."""

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_links)
    before = path.read_bytes()
    put(store, ANNA)
    (backup,) = path.with_name(f"{path.name}.backups").iterdir()
    assert backup.read_bytes() == before


def as_nobody(path: Path, act: Callable[[], None]) -> str:
    """The key of the refusal that a user without privileges gets from it, or "done"."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        answer = "failed"
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            act()
            answer = "done"
        except Unusable as error:
            answer = f"{error.text.key} {error.text.values['reason'].key}"  # type: ignore[union-attr]
        finally:
            os.write(writer, answer.encode())
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as answers:
        return answers.read()


@needs_unix
def test_without_permission_nothing_is_changed(clock: Clock) -> None:
    """A read-only file or folder can be read, and writing is refused with the reason; an unreadable file says so."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "plan.rondo.json"
        put(open_repository(path, create=True, clock=clock), ANNA)
        if os.geteuid() == 0:
            for entry in (folder, *folder.rglob("*")):
                os.chown(entry, 65534, 65534)
        before = path.read_bytes()

        def read() -> None:
            assert open_repository(path, create=False, clock=clock).snapshot().get(Person, ANNA.id) == ANNA

        def write() -> None:
            put(open_repository(path, create=False, clock=clock), JAN)

        permission = "store-reason-permission"
        path.chmod(0o400)
        assert as_nobody(path, read) == "done"
        assert as_nobody(path, write) == f"store-not-written {permission}"
        path.chmod(0o600)
        folder.chmod(0o500)
        assert as_nobody(path, read) == "done"
        assert as_nobody(path, write) == f"store-not-written {permission}"
        folder.chmod(0o700)
        path.chmod(0)
        assert as_nobody(path, read) == f"store-unreadable {permission}"
        path.chmod(0o600)
        assert path.read_bytes() == before
        assert as_nobody(path, write) == "done"


def test_the_state_in_memory_is_the_one_on_disk(store: Repository, path: Path, clock: Clock) -> None:
    """After many commits, what a store remembers is what another reads from the file."""
    for number in range(20):
        put(store, ANNA.replace(name=f"Anna {number}"), JAN.replace(id=f"jan-{number}"))
    fresh = WorkspaceStorage(path, clock).load()
    again = open_repository(path, create=False, clock=clock)
    assert list(again.snapshot().all(Person).items()) == list(store.snapshot().all(Person).items())
    assert fresh.header.generation == store.snapshot().generation
