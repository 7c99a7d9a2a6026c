"""Backups that are made and brought back, over whole files and damaged ones."""

from __future__ import annotations

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from scheduler.model import Conflict, Person, Refused, Unusable, message
from scheduler.store.examining import examine
from scheduler.store.open import open_repository
from scheduler.store.restoring import put_in_place
from scheduler.store.storage import WorkspaceStorage
from scheduler.workspace import Safety
from tests.scheduler.store.company import PEOPLE
from tests.scheduler.store.conftest import Clock
from tests.scheduler.workspace.damage import (
    DAMAGES,
    IN_THE_WAY,
    NAMES,
    TEXTS,
    Damage,
    cut,
    everything,
    nameless,
    names,
    sealed_anew,
    state_of,
)


@pytest.mark.parametrize("damage", [damage for damage, _, _ in DAMAGES])
def test_the_last_good_state_comes_back_and_the_damaged_file_is_kept_aside(
    safety: Safety, path: Path, clock: Clock, damage: Damage
) -> None:
    """After `restore` the workspace holds the backup's records, above every known generation, and works on."""
    damage(path)
    there = path.exists()
    kept = path.stat() if there else None
    good = safety.check().last_good
    assert good
    done = safety.restore(good)
    assert names(path, clock) == [NAMES[0], *(person.name for person in PEOPLE[1:])]
    assert done.generation > 2
    assert not done.undoable
    assert safety.check().whole
    assert done.kept is not None or not there
    if kept is not None and done.kept is not None:
        assert Path(done.kept).stat().st_ino == kept.st_ino
        assert Path(done.kept).name.startswith("set-aside-")
        assert done.kept not in [backup.file for backup in safety.backups()]
        assert Path(done.kept).stat().st_ino != path.stat().st_ino
    assert path.stat().st_ino not in [Path(backup.file).stat().st_ino for backup in safety.backups()]
    store = open_repository(path, create=False, clock=clock)
    assert store.history()[0].action == done.action
    with pytest.raises(Refused) as caught:
        store.undo("anna")
    assert TEXTS[0](caught.value.text) != caught.value.text.key
    with store.transaction(actor="anna", action=done.action) as transaction:
        transaction.put(Person(id="neu", name="Neu"))
    assert store.undo("anna").undone


@pytest.mark.parametrize(("damage", "condition", "problem"), IN_THE_WAY)
def test_what_is_in_the_way_is_not_moved(
    safety: Safety, path: Path, damage: Damage, condition: str, problem: str
) -> None:
    """A pipe, a folder, a link in a circle or a newer file stays, and the error says what to do."""
    damage(path)
    before = state_of(path.parent)
    with pytest.raises(Unusable) as caught:
        safety.restore("2")
    assert caught.value.hint is not None
    assert state_of(path.parent) == before


def test_a_backup_that_was_asked_for_stays(safety: Safety, path: Path, clock: Clock) -> None:
    """It is a copy of its own, has the name, survives pruning, and making it again makes no second one."""
    before = path.read_bytes()
    made = safety.create("Vor der Fusion!")
    assert (made.name, made.generation, made.whole) == ("vor-der-fusion", 3, True)
    assert Path(made.file).read_bytes() == before
    assert Path(made.file).stat().st_ino != path.stat().st_ino
    assert stat.S_IMODE(Path(made.file).stat().st_mode) == 0o600
    assert safety.create("vor der Fusion") == made
    store = open_repository(path, create=False, clock=clock)
    for number in range(30):
        with store.transaction(actor="anna", action=message("people-edited", name="x")) as transaction:
            transaction.put(PEOPLE[3].replace(name=f"Eva {number}"))
    assert [backup.id for backup in safety.backups() if backup.name] == [made.id]
    assert len(safety.backups()) == 11
    safety.restore("vor-der-fusion")
    assert names(path, clock)[3] == "Eva Berg"
    with pytest.raises(Refused):
        safety.create("!?")


def test_a_damaged_workspace_is_not_backed_up(safety: Safety, path: Path) -> None:
    """A copy of damage would be no backup."""
    cut(path)
    before = state_of(path.parent)
    with pytest.raises(Unusable):
        safety.create("now")
    assert state_of(path.parent) == before


def test_a_damaged_backup_is_told_and_not_restored(safety: Safety, path: Path) -> None:
    """The last good state is the newest that is whole."""
    newest = safety.backups()[0]
    cut(Path(newest.file))
    cut(path)
    found = safety.check()
    assert [backup.whole for backup in found.backups] == [False, True, True]
    assert found.last_good == found.backups[1].id
    before = state_of(path.parent)
    with pytest.raises(Refused) as caught:
        safety.restore(newest.id)
    assert caught.value.text.key == "backup-not-whole"
    assert state_of(path.parent) == before


def test_a_backup_with_a_record_that_is_none_is_not_restored(safety: Safety, path: Path) -> None:
    """Every record of a backup is looked at before, whatever its seal says."""
    sealed_anew(Path(safety.backups()[0].file), nameless)
    with pytest.raises(Refused):
        safety.restore("2")


@pytest.mark.parametrize("word", ["2", "20270114T090004Z-000002", "nonsense", ""])
def test_backups_are_named_by_id_name_or_number(safety: Safety, word: str) -> None:
    """What means none is refused with the way to the list."""
    if word == "2":
        assert safety.find(word).generation == 2
        assert safety.find(safety.find(word).id).generation == 2
        return
    with pytest.raises(Refused) as caught:
        safety.find(word)
    assert caught.value.hint is not None


def test_restoring_into_a_whole_workspace_is_one_action_that_can_be_undone(
    safety: Safety, path: Path, clock: Clock
) -> None:
    """The history names it, the state before is a backup, undo and redo work, and form revisions rise."""
    store = open_repository(path, create=False, clock=clock)
    before = everything(store)
    revision = store.snapshot().revision(Person, "weber-jan")
    done = safety.restore("1")
    assert (done.generation, done.undoable, done.changed) == (4, True, True)
    assert names(path, clock) == [person.name for person in PEOPLE]
    assert store.snapshot().revision(Person, "weber-jan") > revision
    assert store.history()[0].action == done.action
    assert 3 in [backup.generation for backup in safety.backups()]
    store.undo("anna")
    assert everything(store) == before
    store.redo("anna")
    assert names(path, clock) == [person.name for person in PEOPLE]
    generation = store.snapshot().generation
    assert not safety.restore("1").changed
    assert store.snapshot().generation == generation


def test_restoring_an_empty_state_and_back_gives_everything_back_in_its_order(
    safety: Safety, path: Path, clock: Clock
) -> None:
    """What a restored state has not is removed, and comes back in the order it was added."""
    before = [person.id for person in PEOPLE]
    safety.restore("0")
    assert names(path, clock) == []
    safety.restore("3")
    store = open_repository(path, create=False, clock=clock)
    assert list(store.snapshot().all(Person)) == before
    assert safety.check().whole


def test_mode_and_link_are_kept(safety: Safety, path: Path, clock: Clock, tmp_path: Path) -> None:
    """Restoring through a link writes the file it leads to, with its mode, and leaves no stray files."""
    cut(path)
    path.chmod(0o640)
    link = tmp_path / "links" / "link.json"
    link.parent.mkdir()
    link.symlink_to(path)
    Safety(link, actor="anna", clock=clock).restore("2")
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in link.parent.iterdir()] == ["link.json"]
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [
        "links", "plan.rondo.json", "plan.rondo.json.backups", "plan.rondo.json.lock",
    ]  # fmt: skip


def test_files_that_are_kept_aside_never_take_each_others_names(path: Path, clock: Clock) -> None:
    """Damage and restore in the same second, again and again: every damaged file is still there."""
    moment = clock()
    safety = Safety(path, actor="anna", clock=lambda: moment)
    kept = []
    for number in range(4):
        path.write_bytes(b"damage %d" % number)
        done = safety.restore("2")
        assert done.kept is not None
        kept.append(Path(done.kept).read_bytes())
    assert kept == [b"damage %d" % number for number in range(4)]
    aside = [entry for entry in path.with_name(f"{path.name}.backups").iterdir() if entry.name.startswith("set-aside")]
    assert len(aside) == 4


def test_generations_rise_above_everything_known(safety: Safety, path: Path, clock: Clock) -> None:
    """After the file is lost, the new state counts on above the lost one, which the newest backup was followed by."""
    path.unlink()
    assert safety.restore("0").generation == 4
    path.write_bytes(b"")
    assert safety.restore("0").generation > 4


def test_an_open_store_goes_on_after_restoring(safety: Safety, path: Path, clock: Clock) -> None:
    """Who had the workspace open when it was damaged sees the restored state, and can work on."""
    store = open_repository(path, create=False, clock=clock)
    cut(path)
    with pytest.raises(Unusable):
        store.snapshot()
    safety.restore("1")
    assert store.snapshot().get(Person, "mueller-anna") == PEOPLE[0]


def test_where_links_fail_the_damaged_file_is_copied(
    safety: Safety, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive without hard links keeps what was there as a copy."""

    def no_links(*_: object) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    cut(path)
    before = path.read_bytes()
    done = safety.restore("2")
    assert done.kept is not None
    assert Path(done.kept).read_bytes() == before


def test_who_is_writing_is_waited_for_and_then_told(path: Path, clock: Clock) -> None:
    """Restoring holds the same lock as every writer."""
    state, action = examine(path).checked, message("backup-adopted", file="x")
    with WorkspaceStorage(path, clock).locked(), pytest.raises(Conflict):
        put_in_place(path, state, clock=clock, actor="anna", action=action, patience=0.05)


def test_a_clock_that_was_set_back_does_not_hide_the_newest_state(safety: Safety, path: Path, clock: Clock) -> None:
    """The last good state is that of the highest generation, whatever the clock said then."""
    clock.now -= timedelta(days=400)
    store = open_repository(path, create=False, clock=clock)
    for name in ("Eva A", "Eva B"):
        with store.transaction(actor="anna", action=message("people-edited", name=name)) as transaction:
            transaction.put(PEOPLE[3].replace(name=name))
    cut(path)
    found = safety.check()
    assert [backup.generation for backup in found.backups] == [4, 3, 2, 1, 0]
    assert found.last_good == found.backups[0].id
    safety.restore(found.last_good)
    assert names(path, clock)[3] == "Eva A"
