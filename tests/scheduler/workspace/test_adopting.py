"""Edited files that become the workspace, and those that are refused."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from scheduler.model import RondoError
from scheduler.store.open import open_repository
from scheduler.workspace import Safety
from tests.scheduler.store.conftest import Clock
from tests.scheduler.workspace.damage import (
    DAMAGES,
    NAMES,
    Damage,
    bad_journal,
    bad_value,
    edited,
    hard,
    nameless,
    names,
    no_namespace,
    other_table,
    plain,
    pretty,
    state_of,
    twice,
)


def test_an_edited_file_becomes_the_workspace(safety: Safety, path: Path, clock: Clock) -> None:
    """In place: the records are as edited, the file is sealed anew, and what was edited is kept aside."""
    edited(path)
    before = path.read_bytes()
    assert safety.adopt(path, dry_run=True).done is None
    assert path.read_bytes() == before
    found = safety.adopt(path)
    assert found.done is not None
    assert found.done.kept is not None
    assert Path(found.done.kept).read_bytes() == before
    assert names(path, clock) == [*NAMES, "Deniz Yılmaz [/]", "Eva Bergmann"]
    assert safety.check().whole


@pytest.mark.parametrize("make_file", [edited, pretty, plain])
def test_an_edited_copy_becomes_the_workspace_as_one_action(
    safety: Safety, path: Path, clock: Clock, make_file: Damage
) -> None:
    """From a copy: what is different is one action, which can be undone; the copy itself stays as it is."""
    copy = path.with_name("edited.json")
    shutil.copy(path, copy)
    copy.write_bytes(copy.read_bytes().replace(b"Eva Berg", b"Eva Bergmann"))
    if make_file is not edited:
        make_file(copy)
    before = copy.read_bytes()
    found = safety.adopt(copy)
    assert found.changed == {"people": 1}
    assert (found.added, found.removed) == ({}, {})
    assert found.done is not None
    assert found.done.undoable
    assert copy.read_bytes() == before
    assert names(path, clock)[3] == "Eva Bergmann"
    open_repository(path, create=False, clock=clock).undo("anna")
    assert names(path, clock)[3] == "Eva Berg"


def test_what_stock_tinydb_wrote_can_be_adopted(safety: Safety, path: Path, clock: Clock) -> None:
    """TinyDB's own way of changing the file ends in a file that is checked and taken over."""
    with TinyDB(path, encoding="utf-8", ensure_ascii=False) as database:
        table = database.table("people")
        table.update({"revision": 2, "body": {"id": "berg-eva", "name": "Eva Stern", "department": "mk"}}, doc_ids=[4])
    assert safety.check().condition in ("edited", "plain")
    assert safety.adopt(path).done is not None
    assert names(path, clock)[3] == "Eva Stern"


def test_a_file_becomes_a_workspace_where_there_was_none(path: Path, clock: Clock, tmp_path: Path) -> None:
    """The target need not exist."""
    plain(path)
    target = tmp_path / "new" / "other.rondo.json"
    safety = Safety(target, actor="anna", clock=clock)
    assert safety.adopt(path).done is not None
    assert names(target, clock)[:2] == NAMES
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700
    assert safety.check().whole


@pytest.mark.parametrize("change", [twice, no_namespace, bad_journal, other_table, nameless, bad_value])
def test_a_file_in_which_anything_is_wrong_is_refused_with_all_of_it(
    safety: Safety, path: Path, tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    """Nothing is repaired in silence, and nothing is changed."""
    copy = tmp_path / "edited.json"
    tables = json.loads(path.read_bytes())
    change(tables)
    tables["people"]["1"]["body"]["department"] = "nowhere"
    copy.write_text(json.dumps(tables, indent=1))
    before = state_of(path.parent)
    found = safety.adopt(copy)
    assert found.is_refused
    assert found.done is None
    assert len(hard(found.problems)) >= 2
    assert state_of(path.parent) == before


@pytest.mark.parametrize("damage", [damage for damage, condition, _ in DAMAGES if condition not in ("edited", "plain")])
def test_damage_cannot_be_adopted(safety: Safety, path: Path, tmp_path: Path, damage: Damage) -> None:
    """What is not whole JSON of tables is refused, whatever it is."""
    copy = tmp_path / "copy.json"
    shutil.copy(path, copy)
    damage(copy)
    before = path.read_bytes()
    assert safety.adopt(copy).is_refused
    assert path.read_bytes() == before


def test_a_link_to_nothing_makes_no_folder(tmp_path: Path, path: Path, clock: Clock) -> None:
    """A link whose drive is away is no place for a workspace."""
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "drive" / "plan.rondo.json")
    with pytest.raises(RondoError):
        Safety(link, actor="anna", clock=clock).adopt(path)
    assert not (tmp_path / "drive").exists()
