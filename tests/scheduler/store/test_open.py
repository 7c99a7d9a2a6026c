"""Opening: a new workspace never over anything, a bad file never as an empty one, and each error with its sentence."""

from __future__ import annotations

import os
import random
import re
import socket
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from scheduler.model import Message, Person, Refused, RondoError, Unusable, WrongUsage, message
from scheduler.store.format import pack
from scheduler.store.open import FILE_NAME, default_location, open_repository
from scheduler.store.repository import Repository
from scheduler.texts import Texts
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.test_contract import ANNA, JAN, put

TEXTS = (Texts("de"), Texts("en"))


@pytest.fixture
def whole(path: Path, clock: Clock) -> bytes:
    """A workspace with one person and a backup, and its bytes."""
    put(open_repository(path, create=True, clock=clock), ANNA)
    return path.read_bytes()


def refused(path: Path | str, clock: Clock, *, create: bool = False) -> RondoError:
    """The error that opening gives, after looking that both languages have its sentences."""
    with pytest.raises(RondoError) as caught:
        open_repository(path, create=create, clock=clock)
    for part in (caught.value.text, caught.value.hint):
        assert part is not None
        for texts in TEXTS:
            said = texts(part)
            assert said != part.key
            assert "{" not in said
    return caught.value


def test_the_default_place_is_the_users_data_folder() -> None:
    """Without a name, the workspace is a file of Rondo's own."""
    assert default_location().name == FILE_NAME
    assert default_location().parent.name.lower() == "rondo"


def test_a_new_workspace_is_for_its_owners_eyes(tmp_path: Path, clock: Clock) -> None:
    """Folders are made where there are none; nobody else may look into folder or file."""
    path = tmp_path / "new" / "plan.rondo.json"
    store = open_repository(path, create=True, clock=clock)
    put(store, ANNA)
    modes = [entry.stat().st_mode & 0o777 for entry in (path, path.parent, path.with_name(f"{path.name}.backups"))]
    assert modes == [0o600, 0o700, 0o700]


def test_what_a_workspace_begins_with_no_undo_takes_away(path: Path, clock: Clock) -> None:
    """The first records are there before the first action and are no action."""
    store = open_repository(path, create=True, clock=clock, first=[ANNA, JAN])
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]
    assert store.snapshot().generation == 0
    with pytest.raises(Refused):
        store.undo("anna")


def test_a_new_workspace_is_never_made_over_anything(path: Path, clock: Clock, whole: bytes) -> None:
    """A file that is there stays as it is, whatever is in it."""
    for content in (whole, b"", b"something else"):
        path.write_bytes(content)
        error = refused(path, clock, create=True)
        assert (type(error), error.text.key) == (Refused, "store-exists")
        assert path.read_bytes() == content


def test_a_missing_file_names_the_way_to_a_new_one(path: Path, clock: Clock) -> None:
    """Nothing is made where nothing was asked for."""
    error = refused(path, clock)
    assert (type(error), error.text.key, error.exit_code) == (Unusable, "store-missing", 5)
    assert error.hint == message("store-hint-init")
    assert not path.exists()


def test_a_file_that_has_been_there_is_gone_and_not_missing(path: Path, clock: Clock, whole: bytes) -> None:
    """Where backups are left, the way out is a backup."""
    path.unlink()
    error = refused(path, clock)
    assert error.text.key == "store-gone"
    assert error.hint == message("store-hint-backups", folder=f"{path}.backups")


def test_a_backup_copied_over_a_damaged_file_opens(path: Path, clock: Clock, whole: bytes) -> None:
    """The way out that the message names works, and so does the next commit."""
    put(open_repository(path, create=False, clock=clock), Person(id="b", name="B"))
    path.write_bytes(path.read_bytes()[:-10])
    newest = max(path.with_name(f"{path.name}.backups").iterdir())
    path.write_bytes(newest.read_bytes())
    store = open_repository(path, create=False, clock=clock)
    assert list(store.snapshot().all(Person)) == [ANNA.id]
    put(store, Person(id="c", name="C"))
    assert list(store.snapshot().all(Person)) == [ANNA.id, "c"]


def test_a_link_to_nothing_is_gone_and_not_made(path: Path, clock: Clock, tmp_path: Path) -> None:
    """A link whose file is away (a drive that is not there) is no place for an empty workspace."""
    path.symlink_to(tmp_path / "elsewhere.json")
    assert refused(path, clock).text.key == "store-gone"
    assert refused(path, clock, create=True).text.key == "store-exists"
    assert not (tmp_path / "elsewhere.json").exists()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(path))


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(20 * 2**30)


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (Path.mkdir, "store-not-a-file"),
        (_pipe, "store-not-a-file"),
        (_socket, "store-unreadable"),
        (_loop, "store-unreadable"),
        (_sparse, "store-not-a-workspace"),
        (Path.touch, "store-empty"),
        (lambda path: path.write_bytes(b"\xff\xfe garbage \x00"), "store-not-a-workspace"),
        (lambda path: path.write_bytes(b"[" * 1_000_000), "store-not-a-workspace"),
        (lambda path: path.write_text('{"_default": {"1": {"name": "plain TinyDB"}}}'), "store-not-a-workspace"),
        (lambda path: path.write_bytes(b'{"_header":{"1":' + b"[" * 1_000_000), "store-damaged"),
        (lambda path: path.write_bytes(b'{"_header":{"1":{"format":1,"schema":1}},\n"x":{}}'), "store-damaged"),
        (lambda path: path.write_bytes(b'{"_header":{"1":\xff\xff\n'), "store-damaged"),
    ],
)
def test_what_is_no_workspace_is_refused_untouched(
    path: Path, clock: Clock, make: Callable[[Path], None], key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever stands there, opening ends soon, with a sentence, and changes nothing."""
    monkeypatch.chdir(path.parent)
    make(path)
    before = path.lstat()
    error = refused(path, clock)
    assert (type(error), error.text.key) == (Unusable, key)
    assert path.lstat() == before


def test_every_truncation_is_noticed(path: Path, clock: Clock, whole: bytes) -> None:
    """A file that ends early is refused wherever it ends."""
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert type(refused(path, clock)) is Unusable


def test_every_flipped_bit_is_noticed(path: Path, clock: Clock, whole: bytes) -> None:
    """The seal covers every byte, line 1 too."""
    chance = random.Random(1)
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :])
        assert type(refused(path, clock)) is Unusable


@pytest.mark.parametrize("change", [b"\n", b"x" * 10_000, b"{}"])
def test_what_is_added_is_noticed(path: Path, clock: Clock, whole: bytes, change: bytes) -> None:
    """A file that goes on after its end is refused."""
    path.write_bytes(whole + change)
    assert refused(path, clock).text.key == "store-damaged"


def test_an_edited_file_is_refused_with_its_backups(path: Path, clock: Clock, whole: bytes) -> None:
    """Who changed the file by hand is told that it does not match its checksum and where earlier states are."""
    path.write_bytes(whole.replace("Müller".encode(), b"Miller!"))
    error = refused(path, clock)
    assert error.text == message("store-damaged", file=str(path))
    assert error.hint == message("store-hint-backups", folder=f"{path}.backups")


@pytest.mark.parametrize("number", ["format", "schema"])
def test_a_newer_file_is_refused_untouched(path: Path, clock: Clock, whole: bytes, number: str) -> None:
    """A format or schema that we do not know yet is not read, not written and not called damaged."""
    newer = re.sub(f'"{number}":1'.encode(), f'"{number}":2'.encode(), whole)
    path.write_bytes(newer)
    assert refused(path, clock).text.key == "store-newer"
    assert path.read_bytes() == newer


def test_a_document_that_is_no_record_is_named(path: Path, clock: Clock) -> None:
    """A whole file with a record that we cannot build says which."""
    nameless = msgspec.Raw(b'{"revision":1,"body":{"id":"x","name":" "}}')
    _, broken = pack({"people": {"7": nameless}}, generation=1, changed=clock())
    path.write_bytes(broken)
    store = open_repository(path, create=False, clock=clock)
    with pytest.raises(Unusable) as caught:
        store.snapshot().all(Person)
    assert caught.value.field == "people/7"


@pytest.mark.parametrize("location", ["mysql://host/plan", "https://example.com/plan.json", "", "  "])
def test_an_address_that_is_no_file_is_wrong_usage(location: str, clock: Clock) -> None:
    """Workspaces are files or PostgreSQL databases; who names something else is told so."""
    for create in (True, False):
        assert type(refused(location, clock, create=create)) is WrongUsage


def test_a_name_that_no_system_takes_is_refused(tmp_path: Path, clock: Clock) -> None:
    """A name that is too long is an error with a sentence, for opening and for making."""
    path = tmp_path / ("x" * 300)
    assert type(refused(path, clock)) is Unusable
    assert type(refused(path, clock, create=True)) is Unusable


def test_a_place_below_a_file_is_refused(path: Path, clock: Clock) -> None:
    """A folder cannot be made where a file is."""
    path.write_text("x")
    assert type(refused(path / "plan.rondo.json", clock)) is Unusable
    assert type(refused(path / "plan.rondo.json", clock, create=True)) is Unusable


def test_a_file_that_vanishes_under_the_program_is_gone(path: Path, clock: Clock, whole: bytes) -> None:
    """Neither reading nor writing makes an empty workspace in its place."""
    store = open_repository(path, create=False, clock=clock)
    path.unlink()
    for attempt in (store.snapshot, lambda: put(store, ANNA), lambda: store.undo("anna")):
        with pytest.raises(Unusable) as caught:
            attempt()
        assert caught.value.text.key == "store-gone"
    assert not path.exists()
    path.write_bytes(whole)
    assert store.snapshot().get(Person, ANNA.id) == ANNA


def test_a_file_that_is_damaged_under_the_program_is_not_overwritten(path: Path, clock: Clock, whole: bytes) -> None:
    """A program that has a good state in memory does not put it over a file that somebody else has changed."""
    store = open_repository(path, create=False, clock=clock)
    path.write_bytes(whole[:-3])
    with pytest.raises(Unusable):
        put(store, Person(id="b", name="B"))
    assert path.read_bytes() == whole[:-3]


def test_a_change_that_keeps_size_and_time_is_noticed_by_writers(path: Path, clock: Clock, whole: bytes) -> None:
    """Before writing, the header is read and not only the clock of the file."""
    store = open_repository(path, create=False, clock=clock)
    found = path.stat()
    changed = whole.replace(b'"generation":1', b'"generation":7')
    with path.open("r+b") as file:
        file.write(changed)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    with pytest.raises(Unusable):
        put(store, Person(id="b", name="B"))
    assert path.read_bytes() == changed


def test_odd_file_names_are_fine(tmp_path: Path, clock: Clock) -> None:
    """Spaces, umlauts, markup and bytes that are no Unicode do not matter in a path, and are shown as escapes."""
    for name in ("Plan für München [/].json", os.fsdecode(b"pl\xffn.json"), "new\nline.json"):
        store: Repository = open_repository(tmp_path / name, create=True, clock=clock)
        put(store, ANNA)
        store.info().location.encode()
        assert "\n" not in store.info().location


def test_messages_show_paths_that_are_no_unicode(tmp_path: Path, clock: Clock) -> None:
    """An error about such a path can be written to any output."""
    text: Message = refused(tmp_path / os.fsdecode(b"pl\xffn.json"), clock).text
    TEXTS[0](text).encode()
