"""SQLite's way of testing faults: the n-th file operation goes wrong, for every n until none is left.

Whatever goes wrong: the file is whole and holds exactly the state before or the one after, "nothing was changed" is
said exactly where it is so, nothing is left lying about, and the next action works.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import NamedTuple, NoReturn

import pytest

from scheduler.model import Person, Unusable
from scheduler.store.open import open_repository
from scheduler.store.repository import Repository
from scheduler.workspace.context import Context
from scheduler.workspace.privacy import PrivacyPart
from tests.conftest import Tell
from tests.scheduler.store.conftest import Clock
from tests.scheduler.store.faults import ERRORS, Faults, end, interrupt
from tests.scheduler.store.states import content, content_of, strays
from tests.scheduler.store.test_contract import ANNA, EXTERN, JAN, put

needs_fork = pytest.mark.skipif(os.name == "nt", reason="fork is Unix's")


class Scene(NamedTuple):
    """An action that is to meet faults, what has been done before it, and what is done after it."""

    name: str
    before: Callable[[Path, Clock], None]
    act: Callable[[Path, Clock], Repository]
    next: Callable[[Path, Clock], Repository]


def _nothing(path: Path, clock: Clock) -> None:
    """There is no workspace yet, nor its folder."""


def _started(path: Path, clock: Clock) -> None:
    store = open_repository(path, create=True, clock=clock, first=[EXTERN])
    put(store, ANNA, JAN)
    put(store, ANNA.replace(name="Anna Schmidt"))


def _undone(path: Path, clock: Clock) -> None:
    _started(path, clock)
    _undo(path, clock)


def _linked(path: Path, clock: Clock) -> None:
    _started(path.parent / "far" / "real.json", clock)
    path.symlink_to(Path("far") / "real.json")


def _create(path: Path, clock: Clock) -> Repository:
    return open_repository(path, create=True, clock=clock, first=[EXTERN, ANNA])


def _commit(path: Path, clock: Clock) -> Repository:
    store = open_repository(path, create=False, clock=clock)
    name = (store.snapshot().get(Person, ANNA.id) or ANNA).name
    put(store, ANNA.replace(name=f"{name} and on"), JAN.replace(id="new"))
    return store


def _commit_with_copy(path: Path, clock: Clock) -> Repository:
    """A commit where a second name for the file is not possible, so that the backup is a copy."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "link", _no_link)
        return _commit(path, clock)


def _no_link(*_: object) -> NoReturn:
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))


def _undo(path: Path, clock: Clock) -> Repository:
    store = open_repository(path, create=False, clock=clock)
    store.undo("anna")
    return store


def _redo(path: Path, clock: Clock) -> Repository:
    store = open_repository(path, create=False, clock=clock)
    store.redo("anna")
    return store


def _erase(path: Path, clock: Clock) -> Repository:
    store = open_repository(path, create=False, clock=clock)
    context = Context(store, today=clock.now.date(), actor="anna")
    PrivacyPart(context, token=lambda: "ab12").erase(JAN.id)
    return store


SCENES = (
    Scene("commit", _started, _commit, _commit),
    Scene("commit through a link", _linked, _commit, _commit),
    Scene("commit with a copy as backup", _started, _commit_with_copy, _commit_with_copy),
    Scene("create", _nothing, _create, _commit),
    Scene("undo", _started, _undo, _commit),
    Scene("redo", _undone, _redo, _commit),
    Scene("erase", _started, _erase, _commit),
)


class Rig:
    """A scene in folders of its own, one for each fault, and the two states that there may be after it."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self.scene = scene
        self._origin = folder / "origin"
        self._now = folder / "now"
        self._origin.mkdir()
        scene.before(self._origin / "plans" / "plan.rondo.json", Clock())
        path = self.fresh()
        self.before = content(path)
        scene.act(path, Clock())
        self.after = content(path)
        assert self.before != self.after

    def fresh(self) -> Path:
        """The workspace in a new folder, as before the action."""
        shutil.rmtree(self._now, ignore_errors=True)
        shutil.copytree(self._origin, self._now, symlinks=True)
        return self._now / "plans" / "plan.rondo.json"

    def check(self, path: Path, *, changed: bool | None) -> None:
        """The file is whole, in one of the two states (which, where that is known), and the next action works."""
        found = content(path)
        assert found in ((self.before, self.after) if changed is None else (self.after,) if changed else (self.before,))
        if found is None:
            _create(path, Clock())
        store = self.scene.next(path, Clock())
        assert content_of(store) == content(path) != found
        assert path.is_symlink() is (self._origin / "plans" / path.name).is_symlink()
        assert strays(path) == set()


def fail(rig: Rig, faults: Faults, happen: Callable[[], NoReturn], *, late: bool = False) -> tuple[int, int]:
    """Let each operation fail in turn; how many faults that were, and how many of them the action survived."""
    survived = 0
    for at in count(1):
        path = rig.fresh()
        error = None
        try:
            with faults.armed(at, happen, late=late):
                rig.scene.act(path, Clock())
        except Unusable as caught:
            error = caught
        assert error is None or (error.exit_code == 5 and strays(path) == set())
        rig.check(path, changed=error is None)
        if faults.count < at:
            return at - 1, survived
        survived += error is None
    raise AssertionError


def stop(rig: Rig, faults: Faults, *, late: bool = False) -> int:
    """Let a process end at each operation in turn; how many ends that were."""
    for at in count(1):
        path = rig.fresh()
        child = os.fork()
        if not child:
            with faults.armed(at, end, late=late):
                rig.scene.act(path, Clock())
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert ended in (0, 7)
        rig.check(path, changed=None if ended else True)
        if not ended:
            return at - 1
    raise AssertionError


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    """Faults that are not armed yet."""
    return Faults(monkeypatch)


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_at_any_file_operation_of_a_commit(quick_folder: Path, faults: Faults, tell: Tell, name: str) -> None:
    """For every n: with an error at the n-th operation the old state stands and that is said, or the new one stands."""
    faulty, survived = fail(Rig(SCENES[0], quick_folder), faults, ERRORS[name])
    assert faulty - survived >= 10
    tell(f"{faulty} faults ({name}) in a commit, {survived} survived, 0 losses")


@needs_fork
def test_an_end_at_any_file_operation_of_a_commit(quick_folder: Path, faults: Faults, tell: Tell) -> None:
    """For every n: a process that ends at the n-th operation leaves the old state or the new one."""
    ends = stop(Rig(SCENES[0], quick_folder), faults)
    assert ends > 20
    tell(f"{ends} ends in a commit, 0 losses")


@pytest.mark.campaign
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_any_error_at_any_file_operation_of_any_action(
    quick_folder: Path, faults: Faults, tell: Tell, scene: Scene
) -> None:
    """For every action, every error and every n, before the operation and after it has been carried out."""
    rig = Rig(scene, quick_folder)
    results = [fail(rig, faults, happen, late=late) for happen in ERRORS.values() for late in (False, True)]
    faulty, survived = map(sum, zip(*results, strict=True))
    tell(f"{faulty} faults, {survived} survived, 0 losses")


@pytest.mark.campaign
@needs_fork
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_an_end_at_any_file_operation_of_any_action(
    quick_folder: Path, faults: Faults, tell: Tell, scene: Scene
) -> None:
    """For every action and every n, right before the operation and right after it."""
    rig = Rig(scene, quick_folder)
    tell(f"{sum(stop(rig, faults, late=late) for late in (False, True))} ends, 0 losses")


def test_an_interruption_at_any_file_operation(path: Path, clock: Clock, faults: Faults, tell: Tell) -> None:
    """For every n: Ctrl-C at the n-th operation leaves a whole file and a store that goes on, with the lock let go."""
    store = open_repository(path, create=True, clock=clock)
    put(store, ANNA)
    for at in count(1):
        changed = ANNA.replace(name=f"Anna {at}")
        old = store.snapshot().get(Person, ANNA.id)
        try:
            with faults.armed(at, interrupt):
                put(store, changed)
            break
        except KeyboardInterrupt:
            assert store.snapshot().get(Person, ANNA.id) in (old, changed)
            put(store, ANNA.replace(name=f"After {at}"))
    assert at > 10
    tell(f"{at - 1} interruptions, 0 losses")
