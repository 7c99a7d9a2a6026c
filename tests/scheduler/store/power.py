"""What a power cut may leave: the file operations of an action are recorded, and every legal loss is built from them.

The model is as hard as POSIX allows. Data of a file is safe once the file is synchronised; until then each write may
have been carried out or not, in any order, in part, or as zeros. A change to a folder (a new name, a removed one, one
put in another's place) is whole or has not happened, and is safe once that folder is synchronised; until then any of
the changes may be lost. To synchronise a file says nothing of its name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, combinations, count, product
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import pytest

Tree = Mapping[str, bytes | None]
"""Files with their bytes and folders (None), by their path below the root, which itself is "."."""

CHUNK = 512
_FOLDER = 0
_GONE = -1


class Operation(NamedTuple):
    """One operation: what is done to which path below the root, and with what."""

    name: str
    path: str
    to: str = ""
    data: bytes = b""


class Recorder:
    """Records what is done below a folder, and lets no write take more than `CHUNK` bytes. Lock files do not count."""

    def __init__(self, root: Path) -> None:
        self.operations: list[Operation] = []
        self._root = Path(os.path.realpath(root))
        self._paths: dict[int, str | None] = {}

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Record what happens inside."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "open", self._opening(os.open))
            patch.setattr(os, "write", self._writing(os.write))
            patch.setattr(os, "fsync", self._synchronised)
            for name in ("link", "replace"):
                patch.setattr(os, name, self._naming(name, getattr(os, name)))
            for name in ("unlink", "mkdir"):
                patch.setattr(os, name, self._changing(name, getattr(os, name)))
            yield

    def _below(self, path: Any) -> str | None:
        absolute = Path(os.path.realpath(Path(path).parent)) / Path(path).name
        inside = absolute.is_relative_to(self._root) and absolute.suffix != ".lock"
        return absolute.relative_to(self._root).as_posix() if inside else None

    def _add(self, name: str, path: str | None, **more: Any) -> None:
        if path is not None:
            self.operations.append(Operation(name, path, **more))

    def _opening(self, real: Any) -> Any:
        def operation(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
            descriptor: int = real(path, flags, *arguments, **options)
            self._paths[descriptor] = self._below(path)
            if flags & os.O_CREAT:
                self._add("create", self._paths[descriptor])
            return descriptor

        return operation

    def _writing(self, real: Any) -> Any:
        def operation(descriptor: int, data: bytes) -> int:
            written: int = real(descriptor, data[:CHUNK])
            self._add("write", self._paths.get(descriptor), data=bytes(data[:written]))
            return written

        return operation

    def _synchronised(self, descriptor: int) -> None:
        self._add("sync", self._paths.get(descriptor))

    def _naming(self, name: str, real: Any) -> Any:
        def operation(path: Any, to: Any) -> None:
            real(path, to)
            self._add(name, self._below(path), to=self._below(to) or "")

        return operation

    def _changing(self, name: str, real: Any) -> Any:
        def operation(path: Any, *arguments: Any, **options: Any) -> None:
            real(path, *arguments, **options)
            self._add(name, self._below(path))

        return operation


class _File:
    """A file's safe bytes, and what has been written to it since."""

    def __init__(self, safe: bytes) -> None:
        self.safe = safe
        self.writes: list[bytes] = []

    @property
    def whole(self) -> bytes:
        """The bytes that the running system sees."""
        return self.safe + b"".join(self.writes)

    def synchronise(self) -> None:
        """Make all bytes safe."""
        self.safe, self.writes = self.whole, []

    def after_power_cut(self) -> set[bytes]:
        """What may be there: nothing new, a part of it, all of it, zeros, zeros here and data there."""
        length = sum(map(len, self.writes))
        beginnings = {self.whole[: len(self.safe) + part * length // 4] for part in range(5)}
        late = b"".join((bytes(len(self.writes[0])), *self.writes[1:])) if self.writes else b""
        early = b"".join((*self.writes[:-1], bytes(len(self.writes[-1])))) if self.writes else b""
        return beginnings | {self.safe + lost for lost in (bytes(length), late, early)}


class Disk:
    """A disk with what is safe on it and what is on its way there."""

    def __init__(self, tree: Tree) -> None:
        self._numbers = count(1)
        self._files: dict[int, _File] = {}
        self._safe = {path: _FOLDER if data is None else self._new(data) for path, data in tree.items()}
        self._now = dict(self._safe)
        self._pending: list[tuple[str, dict[str, int]]] = []

    def apply(self, operation: Operation) -> None:
        """Carry the operation out."""
        name, path, to, data = operation
        if name == "create" and path not in self._now:
            self._change({path: self._new(b"")})
        elif name == "write":
            self._files[self._now[path]].writes.append(data)
        elif name == "sync":
            self._synchronise(path)
        elif name == "link":
            self._change({to: self._now[path]})
        elif name == "replace":
            self._change({to: self._now[path], path: _GONE})
        elif name == "unlink":
            self._change({path: _GONE})
        elif name == "mkdir":
            self._change({path: _FOLDER})

    def after_power_cut(self) -> Iterator[Tree]:
        """Every tree that may be there."""
        for kept in _subsets(self._pending):
            entries = dict(self._safe)
            for _, changes in kept:
                entries.update(changes)
            entries = {path: node for path, node in entries.items() if node != _GONE and _reached(path, entries)}
            nodes = sorted({node for node in entries.values() if node != _FOLDER})
            for contents in product(*(self._files[node].after_power_cut() for node in nodes)):
                data: dict[int, bytes | None] = {_FOLDER: None, **dict(zip(nodes, contents, strict=True))}
                yield {path: data[node] for path, node in entries.items()}

    def _new(self, data: bytes) -> int:
        number = next(self._numbers)
        self._files[number] = _File(data)
        return number

    def _change(self, changes: dict[str, int]) -> None:
        (folder,) = {PurePosixPath(path).parent.as_posix() for path in changes}
        self._pending.append((folder, changes))
        self._now = {path: node for path, node in {**self._now, **changes}.items() if node != _GONE}

    def _synchronise(self, path: str) -> None:
        if self._now[path] != _FOLDER:
            self._files[self._now[path]].synchronise()
            return
        for folder, changes in self._pending:
            if folder == path:
                self._safe.update(changes)
        self._pending = [(folder, changes) for folder, changes in self._pending if folder != path]


def _subsets(changes: list[tuple[str, dict[str, int]]]) -> Iterable[tuple[tuple[str, dict[str, int]], ...]]:
    return chain.from_iterable(combinations(changes, size) for size in range(len(changes) + 1))


def _reached(path: str, entries: Mapping[str, int]) -> bool:
    """Whether all folders above the path are there."""
    return all(entries.get(parent.as_posix()) == _FOLDER for parent in PurePosixPath(path).parents)


def tree_in(root: Path) -> Tree:
    """What is in a folder now, lock files left out."""
    found = (path for path in root.rglob("*") if path.suffix != ".lock")
    inside = {path.relative_to(root).as_posix(): None if path.is_dir() else path.read_bytes() for path in found}
    return {".": None, **inside}


def build(tree: Tree, root: Path) -> None:
    """Make such a tree in a folder that is not there yet."""
    for path, data in sorted(tree.items()):
        if data is None:
            (root / path).mkdir()
        else:
            (root / path).write_bytes(data)
