"""Erasing a person reaches backups, databases and what lies beside the file, or says what it does not reach."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tinydb import TinyDB

from scheduler.model import (
    Unusable,
    message,
)
from scheduler.store.backups import backups
from scheduler.store.format import pack
from scheduler.store.storage import WorkspaceStorage
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.copying import copy_workspace
from tests.scheduler.workspace.anna import TODAY, anna_company, traces


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Anna's company on the day."""
    later = anna_company(tmp_path)
    yield later
    later.close()


def test_backups_stay_whole_and_keep_their_time_and_generation(workspace: Workspace, tmp_path: Path) -> None:
    """A rewritten backup opens as a workspace, bears the name that it had, and is sealed anew."""
    before = backups(tmp_path / "plan.rondo.json")
    workspace.privacy.erase("P40171")
    after = backups(tmp_path / "plan.rondo.json")
    assert set(before) - set(after) == set(before[: len(before) + 1 - len(after)])
    for backup in after:
        old = open_workspace(backup.path, today=TODAY, actor="ada")
        info = old.overview.info()
        assert info.generation == backup.generation
        assert info.changed is not None
        assert f"{info.changed:%Y%m%dT%H%M%SZ}" == backup.moment
        for part in (old.people.list(), old.rules.list(), old.exchange.list(), old.history.entries().entries):
            assert all("mueller" not in repr(one) for one in part)
    assert TinyDB(tmp_path / "plan.rondo.json", access_mode="r").table("people").all()


def test_an_erasure_that_was_stopped_is_done_again(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Backups come first: where the disk is full then, the person is still there, and the same again finishes it."""

    def full(*_: object) -> None:
        raise Unusable(message("word-online"))

    with monkeypatch.context() as patch:
        patch.setattr(WorkspaceStorage, "commit_anew", full)
        with pytest.raises(Unusable):
            workspace.privacy.erase("P40171")
    assert {name for name, _ in traces(tmp_path)} == {"plan.rondo.json"}
    assert workspace.people.find("P40171").name == "Anna Schmidt"
    workspace.privacy.erase("P40171")
    assert traces(tmp_path) == set()


@pytest.mark.parametrize("spoil", [lambda file: file.write_text(file.read_text("utf-8")[:-40], "utf-8"),
                                   lambda file: file.chmod(0o400)], ids=["damaged", "read-only"])  # fmt: skip
def test_a_backup_that_cannot_be_rewritten_is_named(
    workspace: Workspace, tmp_path: Path, spoil: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person goes all the same, and it is said which file still has something and what to do with it."""
    backup = backups(tmp_path / "plan.rondo.json")[-2].path
    spoil(backup)
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: real(path, mode) and Path(path).stat().st_mode & 0o200 != 0)
    erased = workspace.privacy.erase("P40171")
    assert [Path(left.file).name for left in erased.left] == [backup.name]
    assert {name for name, _ in traces(tmp_path)} == {backup.name}


def test_a_backup_of_an_older_schema_is_rewritten_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    """What was kept before a migration forgets the person, too, and keeps its schema."""
    newest = backups(tmp_path / "plan.rondo.json")[-1].path
    content = WorkspaceStorage(newest, lambda: datetime.now(UTC)).load()
    _, data = pack(content.tables, generation=content.header.generation, changed=content.header.changed, schema=0)
    newest.write_bytes(data)
    assert workspace.privacy.erase("P40171").left == ()
    assert traces(tmp_path) == set()
    assert WorkspaceStorage(newest, lambda: datetime.now(UTC)).load_any().header.schema == 0


def test_files_kept_aside_are_named(workspace: Workspace, tmp_path: Path) -> None:
    """A damaged file that a restore has put aside still has data, and so has one that a killed process left."""
    aside = tmp_path / "plan.rondo.json.damaged-20270101T000000Z"
    aside.write_text('{"name": "Anna Schmidt"', encoding="utf-8")
    (tmp_path / "plan.rondo.json.other").write_text("nothing", encoding="utf-8")
    erased = workspace.privacy.erase("P40171")
    assert [Path(left.file).name for left in erased.left] == [aside.name]


def test_a_database_forgets_as_a_file_does(workspace: Workspace, tmp_path: Path, database: str) -> None:
    """Copied to a database, erased there and copied back: no byte of the copy names the person; dumps are named."""
    workspace.close()
    copy_workspace(tmp_path / "plan.rondo.json", database)
    shared = open_workspace(database, today=TODAY, actor="ada")
    erased = shared.privacy.erase("P40171")
    shared.close()
    assert [left.known for left in erased.left] == [False]
    (tmp_path / "copy").mkdir()
    copy_workspace(database, tmp_path / "copy" / "plan.rondo.json")
    assert traces(tmp_path / "copy") == set()
