"""Bad worlds: disks that are full or write-protected, clocks that are wrong, files that are whole and senseless."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from scheduler.model import Message, Person, RondoError, Unusable
from scheduler.store.backups import backups
from scheduler.store.collections import COLLECTIONS
from scheduler.store.format import Tables, pack
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from tests.conftest import Tell
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.states import content, content_of, strays
from tests.scheduler.store.test_contract import ANNA, EXTERN, JAN, put


def mount(*arguments: str) -> bool:
    """Whether the system lets us mount so."""
    if not sys.platform.startswith("linux") or shutil.which("mount") is None:
        return False
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A drive of 256 KB of its own."""
    folder = tmp_path / "drive"
    folder.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)):
        pytest.skip("drives can only be mounted as root on Linux; faults stand for full and write-protected disks")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def reason(error: RondoError) -> str:
    """The key of the reason in such an error."""
    found = error.text.values["reason"]
    assert isinstance(found, Message)
    return found.key


def test_a_full_disk_costs_nothing_that_was_there(small_disk: Path, clock: Clock) -> None:
    """Commits until the disk is full: the last is refused, all before it stands, and with space again it goes on."""
    path = small_disk / "plan.rondo.json"
    filler = small_disk / "somebody else's.bin"
    store = open_repository(path, create=True, clock=clock)
    put(store, ANNA)
    filler.write_bytes(bytes(100_000))
    refused: list[Unusable] = []
    for number in range(1000):
        before, bytes_before = content(path), path.read_bytes()
        try:
            put(store, Person(id=f"new-{number}", name="N" * 200))
        except Unusable as error:
            refused.append(error)
            break
    assert [(reason(error), error.exit_code) for error in refused] == [("store-reason-full", 5)]
    assert path.read_bytes() == bytes_before
    assert content_of(store) == content(path) == before
    assert strays(path) == {filler.name}
    filler.unlink()
    put(store, JAN)
    assert open_repository(path, create=False, clock=clock).snapshot().get(Person, JAN.id) == JAN


def test_a_write_protected_drive_can_be_read(small_disk: Path, clock: Clock) -> None:
    """Opening and reading work, writing is refused with the reason, whether or not there is a lock file already."""
    path = small_disk / "plan.rondo.json"
    store = open_repository(path, create=True, clock=clock)
    put(store, ANNA)
    for lock in (path.with_name(f"{path.name}.lock"), path):
        assert mount("-o", "remount,ro", str(small_disk))
        reader = open_repository(path, create=False, clock=clock)
        assert reader.snapshot().get(Person, ANNA.id) == ANNA
        for attempt in (partial(put, reader, JAN), partial(reader.undo, "anna")):
            with pytest.raises(Unusable) as caught:
                attempt()
            assert (reason(caught.value), caught.value.exit_code) == ("store-reason-read-only", 5)
        with pytest.raises(Unusable):
            open_repository(small_disk / "new.rondo.json", create=True, clock=clock)
        assert mount("-o", "remount,rw", str(small_disk))
        if lock != path:
            lock.unlink()
    put(store, JAN)


@pytest.mark.parametrize("days", [-4000, -1, 1, 4000])
def test_a_wrong_clock_costs_nothing(store: Repository, clock: Clock, days: int) -> None:
    """A clock that jumps or is set back leaves order, undo and redo as they were done, and every later action works."""
    put(store, ANNA)
    put(store, JAN)
    clock.now += timedelta(days=days)
    put(store, EXTERN)
    put(store, ANNA.replace(name="Anna Schmidt"))
    generation = store.snapshot().generation
    assert [int(entry.id) for entry in store.history()][:2] == [generation, generation - 1]
    clock.now -= timedelta(days=days)
    after = store.snapshot()
    for _ in range(2):
        store.undo("anna")
    assert store.snapshot().get(Person, ANNA.id) == ANNA
    for _ in range(2):
        store.redo("anna")
    assert all(store.snapshot().all(kind) == after.all(kind) for kind in COLLECTIONS)
    put(store, JAN.replace(name="Jan Schmidt"))
    assert store.snapshot().generation == generation + 5


def test_a_clock_that_was_ahead_costs_no_backups(path: Path, clock: Clock) -> None:
    """States from a future that never was do not take the places of the newest ones."""
    store = open_repository(path, create=True, clock=clock)
    clock.now += timedelta(days=4000)
    for number in range(15):
        put(store, ANNA.replace(name=f"Ahead {number}"))
    clock.now -= timedelta(days=4000)
    for number in range(15):
        put(store, ANNA.replace(name=f"Right {number}"))
    kept = {backup.generation for backup in backups(path)}
    assert kept >= set(range(20, 30))


def test_a_huge_sealed_looking_file_is_refused_soon(path: Path, clock: Clock) -> None:
    """A header that announces twenty gigabytes, on a file with as many bytes of nothing, is not read into memory."""
    _, data = pack({"people": {}}, generation=1, changed=clock())
    line = data.partition(b"\n")[0] + b"\n"
    size = 20 * 2**30
    header = line.replace(b'"length":13', b'"length":%d' % size)
    assert header != line
    with path.open("wb") as file:
        file.write(header)
        file.truncate(len(header) + size)
    with pytest.raises(Unusable) as caught:
        open_repository(path, create=False, clock=clock)
    assert caught.value.text.key == "store-too-large"


JUNK: tuple[Any, ...] = (
    None, True, -1, 0, 5, 10**30, 1.5, "", "x", "\x00", "2027-13-45", "mueller-anna", [], {}, [None], {"": None},
    {"1": 1}, {"id": "x"}, json.loads("[" * 900 + "]" * 900),
)  # fmt: skip


def spots(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value, by the keys that lead there."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from spots(inner, (*path, key))


def mutated(value: Any, chance: random.Random) -> Any:
    """The same value with junk in one place, or without that place, or with its key changed."""
    copy = json.loads(json.dumps(value))
    *way, last = chance.choice([spot for spot in spots(copy) if spot])
    holder = copy
    for key in way:
        holder = holder[key]
    what = chance.randrange(4)
    if what == 0:
        del holder[last]
    elif what == 1 and isinstance(holder, dict):
        holder[chance.choice(["x", "", "-1", "1e3", "²", "9" * 40, "_journal", "people"])] = holder.pop(last)
    else:
        holder[last] = chance.choice(JUNK)
    return copy


def use(path: Path, clock: Clock) -> int:
    """Do all that a store can do with a file; how many of these things it refused, each with an error of ours."""

    def everything() -> Iterator[Any]:
        yield from (lambda kind=kind: store.snapshot().all(kind) for kind in COLLECTIONS)
        yield from (lambda name=name: getattr(store, name)("anna") for name in ("undo", "undo", "redo"))
        yield lambda: put(store, JAN.replace(name="Jan Weber-Groß"))
        yield lambda: [entry.action for entry in store.history()]
        yield store.info

    refused = 0
    store = open_repository(path, create=False, clock=clock)
    for action in everything():
        try:
            action()
        except RondoError:
            refused += 1
    return refused


@pytest.mark.parametrize("times", [200, pytest.param(4_000, marks=pytest.mark.campaign)])
def test_a_sealed_file_of_nonsense_never_surprises(quick_folder: Path, clock: Clock, tell: Tell, times: int) -> None:
    """Whatever stands in a file that is whole, reading, writing and going back work or are refused with a sentence."""
    path = quick_folder / "plan.rondo.json"
    store = open_repository(path, create=True, clock=clock, first=[EXTERN])
    put(store, ANNA, JAN)
    put(store, ANNA.replace(name="Anna Schmidt"))
    store.undo("anna")
    whole = json.loads(path.read_bytes())
    del whole["_header"]
    chance = random.Random(times)
    refused = opened = 0
    for _ in range(times):
        shutil.rmtree(path.with_name(f"{path.name}.backups"), ignore_errors=True)
        _, data = pack(cast(Tables, mutated(whole, chance)), generation=3, changed=clock())
        path.write_bytes(data)
        try:
            refused += use(path, clock)
            opened += 1
        except Unusable:
            refused += 1
    assert refused
    tell(f"{times} senseless files, {opened} opened, {refused} refusals, each with a sentence")
