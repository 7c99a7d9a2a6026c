"""The power fails at any moment of an action: the old state or the new one, and the new one once the action is said.

The controls take one safeguard away each: a model that does not see it missing would prove nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scheduler.model import RondoError, message
from scheduler.store.backups import backups
from scheduler.store.examining import examine
from scheduler.store.restoring import put_in_place
from tests.conftest import Tell
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.power import Disk, Operation, Recorder, Tree, build, tree_in
from tests.scheduler.store.states import Content, content
from tests.scheduler.store.test_faults import SCENES, Scene

NAME = Path("plans") / "plan.rondo.json"
ON_ONE_DISK = [scene for scene in SCENES if "link" not in scene.name]


class Verdict:
    """How many states power cuts may leave, and which of them are losses."""

    def __init__(self, folder: Path) -> None:
        self.states = 0
        self.damaged = 0
        self.wrong = 0
        self._folder = folder
        self._known: dict[frozenset[tuple[str, bytes | None]], Content | RondoError] = {}

    def judge(self, disk: Disk, allowed: list[Content]) -> None:
        """Open whatever a power cut may leave now; it must hold one of these contents."""
        for tree in disk.after_power_cut():
            self.states += 1
            key = frozenset(tree.items())
            if key not in self._known:
                self._known[key] = self._opened(tree)
            found = self._known[key]
            if isinstance(found, RondoError):
                self.damaged += 1
            elif found not in allowed:
                self.wrong += 1

    def _opened(self, tree: Tree) -> Content | RondoError:
        shutil.rmtree(self._folder, ignore_errors=True)
        build(tree, self._folder)
        try:
            for backup in backups(self._folder / NAME):
                assert content(backup.path)
            return content(self._folder / NAME)
        except RondoError as error:
            return error


def through(scene: Scene, times: int, folder: Path, left_out: Callable[[Operation], bool] = lambda _: False) -> Verdict:
    """Let the power fail at every moment of the scene's action and of `times - 1` commits after it.

    `left_out` says which operations a control pretends that the program does not know.
    """
    path = folder / "disk" / NAME
    path.parents[1].mkdir()
    clock = Clock()
    scene.before(path, clock)
    disk = Disk(tree_in(folder / "disk"))
    verdict = Verdict(folder / "after")
    for act in (scene.act, *[scene.next] * (times - 1)):
        recorder = Recorder(folder / "disk")
        before = content(path)
        with recorder.recording():
            act(path, clock)
        after = content(path)
        for operation in (known for known in recorder.operations if not left_out(known)):
            verdict.judge(disk, [before, after])
            disk.apply(operation)
        verdict.judge(disk, [after])
    return verdict


@pytest.mark.parametrize("scene", ON_ONE_DISK, ids=lambda scene: scene.name)
def test_a_power_cut_leaves_the_old_state_or_the_new_one(quick_folder: Path, tell: Tell, scene: Scene) -> None:
    """Whatever was not synchronised is lost: the workspace and its backups are whole, what was said to be done is."""
    verdict = through(scene, 2, quick_folder)
    assert (verdict.damaged, verdict.wrong) == (0, 0)
    assert verdict.states > 50
    tell(f"{verdict.states} states after power cuts, 0 losses")


@pytest.mark.campaign
@pytest.mark.parametrize("scene", ON_ONE_DISK, ids=lambda scene: scene.name)
def test_power_cuts_through_a_series_of_commits(quick_folder: Path, tell: Tell, scene: Scene) -> None:
    """The same over several commits, with what the earlier ones have left on its way to the disk."""
    verdict = through(scene, 4 if scene.act is SCENES[2].act else 6, quick_folder)
    assert (verdict.damaged, verdict.wrong) == (0, 0)
    tell(f"{verdict.states} states after power cuts, 0 losses")


@pytest.mark.parametrize(
    ("what", "left_out"),
    [
        ("the file's fsync", lambda operation: operation.name == "sync" and operation.path.endswith(".tmp")),
        ("the folder's fsync", lambda operation: operation.name == "sync" and operation.path == "plans"),
        ("the new folder's fsync", lambda operation: operation.name == "sync" and operation.path == "."),
        ("the backup's fsync", lambda operation: operation.name == "sync" and operation.path.endswith("copy.tmp")),
    ],
    ids=lambda value: value if isinstance(value, str) else "missing",
)
def test_the_model_sees_what_is_missing(
    quick_folder: Path, tell: Tell, what: str, left_out: Callable[[Operation], bool]
) -> None:
    """Each of the steps that keep a workspace whole is needed: without it the model finds losses."""
    scene = {"the new folder's fsync": SCENES[3], "the backup's fsync": SCENES[2]}.get(what, SCENES[0])
    verdict = through(scene, 1, quick_folder, left_out)
    assert verdict.damaged + verdict.wrong > 0
    tell(f"without {what}: {verdict.damaged} damaged and {verdict.wrong} wrong of {verdict.states} states")


def test_a_power_cut_during_a_restore_loses_neither_file(quick_folder: Path, tell: Tell) -> None:
    """The damaged file is where it was, or safe under another name with the restored state in its place."""
    path, name = quick_folder / "disk" / NAME, NAME.as_posix()
    clock = Clock()
    SCENES[0].before(path, clock)
    state = examine(backups(path)[0].path).checked
    path.write_bytes(path.read_bytes()[:-100])
    damaged = path.read_bytes()
    disk, recorder = Disk(tree_in(quick_folder / "disk")), Recorder(quick_folder / "disk")
    with recorder.recording():
        put_in_place(path, state, clock=clock, actor="anna", action=message("test-restore"))
    restored = path.read_bytes()
    states = 0
    for operation in recorder.operations:
        for tree in disk.after_power_cut():
            states += 1
            assert tree[name] == damaged or (tree[name] == restored and damaged in tree.values())
        disk.apply(operation)
    for tree in disk.after_power_cut():
        states += 1
        assert tree[name] == restored
        assert damaged in tree.values()
    tell(f"{states} states after power cuts, 0 losses")
